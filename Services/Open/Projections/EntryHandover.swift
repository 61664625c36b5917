import Contracts
import EventLog
import Obligations
import Postgres
import RPC
import Rules
import SuiteContracts

/// What becomes of datasets and applications when their entry goes to another body (CC-29) or ends.
///
/// The body that answers for the entry now has its dataset, and the applications that are not done with their running
/// clocks. The dataset of an entry that ended is retired: its address goes on telling why (Art. 21 ¶3).
struct EntryHandover: EventConsumer {
  let name = "entry-handover"
  let topics = [CatalogV1.EntryTransferred.topic, CatalogV1.EntryRetired.topic]

  let obligations: Obligations

  private static let actor = EventActor.service("open")

  func apply(_ event: ConsumedEvent, in tx: borrowing Transaction) async throws {
    if let transferred = try event.decoded(as: CatalogV1.EntryTransferred.self) {
      try await handOver(transferred, in: tx)
    } else if let retired = try event.decoded(as: CatalogV1.EntryRetired.self) {
      try await retireDataset(of: retired, in: tx)
    }
  }

  /// What changed hands or was retired already is not touched again, so all of it may be read once more.
  func rewound(_ cursor: EventLogV1.Cursor, in tx: borrowing Transaction) async throws -> EventLogV1.Cursor {
    EventLogV1.Cursor()
  }

  private func handOver(_ event: CatalogV1.EntryTransferred, in tx: borrowing Transaction) async throws {
    for application in try await tx.openApplications(for: event.code, to: event.from) {
      let duty = try await tx.duty(of: application)
      guard duty.isRunning else { continue }
      try obligations.reassign(duty, to: OrganisationID(event.to), actor: Self.actor, in: tx)
    }
    try tx.handOverCases(of: event)
  }

  private func retireDataset(of event: CatalogV1.EntryRetired, in tx: borrowing Transaction) async throws {
    guard let dataset = try await tx.dataset(ofEntry: event.code), dataset.retiredReason == nil else { return }
    let successor = event.replacedBy.isEmpty ? "" : "，由目录条目\(event.replacedBy)替代"
    try tx.retire(dataset.slug, reason: "目录条目\(event.code)已注销\(successor)")
    try tx.append(
      OpenV1.DatasetRetired(slug: dataset.slug.text), subject: dataset.slug.text, audience: .everyone,
      actor: Self.actor)
  }
}
