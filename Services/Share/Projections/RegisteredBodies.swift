import Contracts
import EventLog
import Postgres
import SuiteContracts

/// What each registered body is, where it belongs and which are competent authorities, from the catalog's log: by it bodies
/// may ask for data, and disputes are routed.
struct RegisteredBodies: Projection {
  static let name = "registered-bodies"

  var name: String { Self.name }
  let topics = [CatalogV1.OrganisationRegistered.topic]
  let tables = ["registered_body"]

  func apply(_ event: ConsumedEvent, in tx: borrowing Transaction) async throws {
    guard let body = try event.decoded(as: CatalogV1.OrganisationRegistered.self) else { return }
    try tx.save(body)
  }
}
