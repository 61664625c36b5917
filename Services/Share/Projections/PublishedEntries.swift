import Contracts
import EventLog
import Postgres
import SuiteContracts

/// What share-service knows of the catalog: every version that was published, from the catalog's log.
struct PublishedEntries: Projection {
  static let name = "published-entries"

  var name: String { Self.name }
  let topics = [CatalogV1.EntryPublished.topic]
  let tables = ["published_entry"]

  func apply(_ event: ConsumedEvent, in tx: borrowing Transaction) async throws {
    guard let published = try event.decoded(as: CatalogV1.EntryPublished.self) else { return }
    try tx.save(published, packed: event.body.payload)
  }
}
