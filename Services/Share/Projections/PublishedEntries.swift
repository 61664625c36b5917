import Contracts
import EventLog
import FoundationEssentials
import Postgres
import SuiteContracts

/// What share-service knows of the catalog, from its log: every version that was published, whether the entry may be used,
/// and whose it is.
struct PublishedEntries: Projection {
  static let name = "published-entries"

  var name: String { Self.name }
  let topics = [
    CatalogV1.EntryPublished.topic, CatalogV1.EntrySuspended.topic, CatalogV1.EntryResumed.topic,
    CatalogV1.EntryRetired.topic, CatalogV1.EntryTransferred.topic,
  ]
  let tables = ["published_entry"]

  func apply(_ event: ConsumedEvent, in tx: borrowing Transaction) async throws {
    if let published = try event.decoded(as: CatalogV1.EntryPublished.self) {
      try tx.save(published, packed: event.body.payload)
    } else if let suspended = try event.decoded(as: CatalogV1.EntrySuspended.self) {
      // A suspension without a beginning has begun.
      try tx.suspend(suspended, from: suspended.beginsAt ?? event.body.recordedAt ?? .distantPast)
    } else if let resumed = try event.decoded(as: CatalogV1.EntryResumed.self) {
      try tx.resume(resumed)
    } else if let retired = try event.decoded(as: CatalogV1.EntryRetired.self) {
      try tx.retire(retired)
    } else if let transferred = try event.decoded(as: CatalogV1.EntryTransferred.self) {
      try tx.handOver(transferred)
    }
  }
}
