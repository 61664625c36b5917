import Contracts
import EventLog
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit
import SuiteContracts

/// Gives the open reports of a body that ended to its successor, with their running clocks (CC-29). What was answered keeps
/// the name it was answered under.
struct ReporterSuccession: EventConsumer {
  let name = BodySuccession.consumer
  let topics = [CatalogV1.OrganisationEnded.topic]

  let obligations: Obligations
  let parties: CaseParties

  private static let actor = EventActor.service("correction")

  func apply(_ event: ConsumedEvent, in tx: borrowing Transaction) async throws {
    guard let ended = try event.decoded(as: CatalogV1.OrganisationEnded.self),
      let succession = try await tx.save(BodySuccession(from: ended.code, to: ended.successor))
    else { return }
    for correction in try await tx.openCases(reportedBy: succession.from) {
      try tx.handOver(correction, to: succession.to)
      if let duty = try await tx.obligation(.correctionCheck, about: correction.id.description), duty.isRunning {
        try obligations.concern(duty, with: OrganisationID(succession.to), actor: Self.actor, in: tx)
      }
      try tx.append(
        CorrectionV1.ReportSucceeded(
          caseID: correction.id.description, from: succession.from, to: succession.to),
        subject: correction.id.description, audience: parties.audience(succession.to, correction.provider),
        actor: Self.actor)
    }
  }

  /// What changed hands already is nobody's to hand over again, so all of it may be read once more; who succeeded whom is
  /// said by the log that is read now.
  func rewound(_ cursor: EventLogV1.Cursor, in tx: borrowing Transaction) async throws -> EventLogV1.Cursor {
    try tx.forgetSuccessions()
    return EventLogV1.Cursor()
  }
}
