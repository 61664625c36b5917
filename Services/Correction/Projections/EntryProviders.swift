import Contracts
import EventLog
import Postgres
import SuiteContracts

/// Whose an entry is that went to another body: new reports go there, whoever delivered the data (CC-29).
struct EntryProviders: Projection {
  let name = "entry-providers"
  let topics = [CatalogV1.EntryTransferred.topic]
  let tables = ["entry_provider"]

  func apply(_ event: ConsumedEvent, in tx: borrowing Transaction) async throws {
    guard let transferred = try event.decoded(as: CatalogV1.EntryTransferred.self) else { return }
    try tx.storeProvider(transferred.to, of: transferred.code)
  }
}
