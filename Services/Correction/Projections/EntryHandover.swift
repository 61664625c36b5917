import Contracts
import EventLog
import Obligations
import Postgres
import RPC
import Rules
import SuiteContracts

/// Hands the open cases about an entry, with their running clocks, to the body that answers for it now (CC-29).
struct EntryHandover: EventConsumer {
  let name = "entry-handover"
  let topics = [CatalogV1.EntryTransferred.topic]

  let obligations: Obligations

  func apply(_ event: ConsumedEvent, in tx: borrowing Transaction) async throws {
    guard let transferred = try event.decoded(as: CatalogV1.EntryTransferred.self) else { return }
    for id in try await tx.openCases(about: transferred.code, with: transferred.from) {
      guard let duty = try await tx.obligation(.correctionCheck, about: id.description), duty.isRunning else {
        continue
      }
      try obligations.reassign(
        duty, to: OrganisationID(transferred.to), actor: .service("correction"), in: tx)
    }
    try tx.handOverCases(about: transferred.code, from: transferred.from, to: transferred.to)
  }

  /// What changed hands already is nobody's to hand over again, so all of it may be read once more.
  func rewound(_ cursor: EventLogV1.Cursor, in tx: borrowing Transaction) async throws -> EventLogV1.Cursor {
    EventLogV1.Cursor()
  }
}
