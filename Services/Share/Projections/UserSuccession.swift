import Contracts
import EventLog
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit
import SuiteContracts

/// Hands what a body that ended used, or had asked for, to its successor (CC-29): requests with their running clocks,
/// disputes, grants on their terms, stores, and storage with the duty to delete. What is closed keeps the name it was closed
/// under.
///
/// What the successor provides itself it needs nobody's consent for: that lapses (CC-28).
struct UserSuccession: EventConsumer {
  let name = BodySuccession.consumer
  let topics = [CatalogV1.OrganisationEnded.topic]

  let obligations: Obligations
  let parties: CaseParties
  /// Bodies that act for the government of an area.
  var governments: [String: String] = [:]

  var cases: CaseHandover {
    CaseHandover(obligations: obligations, parties: parties, governments: governments)
  }

  private var notices: HolderNotices { HolderNotices() }

  func apply(_ event: ConsumedEvent, in tx: borrowing Transaction) async throws {
    guard let ended = try event.decoded(as: CatalogV1.OrganisationEnded.self),
      let succession = try await tx.save(BodySuccession(from: ended.code, to: ended.successor))
    else { return }
    try await handOver(succession, in: tx)
  }

  /// What changed hands already is nobody's to hand over again, so all of it may be read once more; who succeeded whom is
  /// said by the log that is read now.
  func rewound(_ cursor: EventLogV1.Cursor, in tx: borrowing Transaction) async throws -> EventLogV1.Cursor {
    try tx.forgetSuccessions()
    return EventLogV1.Cursor()
  }

  /// Hands over whatever goes on; nothing where all was handed over.
  func handOver(_ succession: BodySuccession, in tx: borrowing Transaction) async throws {
    try await handOverDisputes(succession, in: tx)
    for request in try await tx.requestsGoingOn(of: succession.from) {
      try await handOver(request, succession, in: tx)
    }
    try await handOverStorage(succession, in: tx)
    for grant in try await tx.grantsGoingOn(of: succession.from, at: tx.now) {
      try await handOver(grant, succession, in: tx)
    }
    try await notices.passOn(succession, in: tx)
  }

  private func handOverDisputes(_ succession: BodySuccession, in tx: borrowing Transaction) async throws {
    for dispute in try await tx.undecidedDisputes(of: succession.from) {
      if dispute.provider == succession.to {
        try cases.withdraw(dispute, in: tx)
      } else {
        try await cases.passOn(dispute, ifJudge: succession.to, in: tx)
      }
    }
  }

  private func handOver(
    _ request: ShareRequest, _ succession: BodySuccession, in tx: borrowing Transaction
  ) async throws {
    guard request.provider != succession.to else { return try await cases.lapse(request, in: tx) }
    try tx.handOver(request, to: succession.to)
    try await tell(succession, ofDutiesAbout: request.id.description, in: tx)
    try tx.append(
      ShareV1.RequestSucceeded(id: request.id.description, from: succession.from, to: succession.to),
      subject: request.id.description, audience: parties.audience(succession.to, request.provider),
      actor: CaseHandover.actor)
  }

  private func handOver(_ grant: Grant, _ succession: BodySuccession, in tx: borrowing Transaction) async throws {
    guard grant.provider != succession.to else { return try await cases.end(grant, in: tx) }
    try tx.handOver(grant, to: succession.to)
    try await tell(succession, ofDutiesAbout: grant.id.description, in: tx)
    try tx.append(
      ShareV1.GrantSucceeded(grant: grant.id.description, from: succession.from, to: succession.to),
      subject: grant.id.description, audience: parties.audience(succession.to, grant.provider),
      actor: CaseHandover.actor)
  }

  /// The duties are others', and their clocks run on; the successor hears what becomes of them.
  private func tell(
    _ succession: BodySuccession, ofDutiesAbout subject: String, in tx: borrowing Transaction
  ) async throws {
    for duty in try await tx.obligations(about: subject) where duty.isRunning {
      try obligations.concern(duty, with: OrganisationID(succession.to), actor: CaseHandover.actor, in: tx)
    }
  }
}
