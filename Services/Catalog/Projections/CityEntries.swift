import Contracts
package import EventLog
package import Postgres
import SuiteContracts

/// At a county: the city's catalog as its log tells it to everybody, and what the city sent back of what the county
/// forwarded.
package struct CityEntries: Projection {
  /// As metrics and log lines name the log.
  package static let source = "city-catalog"

  package let name = "city-entries"
  package let topics = [
    CatalogV1.EntryPublished.topic, CatalogV1.EntrySuperseded.topic, CatalogV1.EntrySuspended.topic,
    CatalogV1.EntryResumed.topic, CatalogV1.EntryRetired.topic, CatalogV1.EntryReturned.topic,
  ]
  package let tables = ["city_entry", "city_return"]

  package init() {}

  package func apply(_ event: ConsumedEvent, in transaction: borrowing Transaction) async throws {
    if let published = try event.decoded(as: CatalogV1.EntryPublished.self) {
      try transaction.replace(try CityEntry(published))
    } else if let superseded = try event.decoded(as: CatalogV1.EntrySuperseded.self) {
      // The newer one was published before or will be: either way its version is higher.
      try transaction.removeCityEntry(superseded.code, upTo: Int(superseded.version))
    } else if let retired = try event.decoded(as: CatalogV1.EntryRetired.self) {
      try transaction.removeCityEntry(retired.code, upTo: Int(retired.version))
    } else if let suspended = try event.decoded(as: CatalogV1.EntrySuspended.self) {
      try transaction.suspendCityEntry(
        suspended.code, Int(suspended.version), from: suspended.beginsAt ?? event.body.recordedAt)
    } else if let resumed = try event.decoded(as: CatalogV1.EntryResumed.self) {
      try transaction.suspendCityEntry(resumed.code, Int(resumed.version), from: nil)
    } else if let returned = try event.decoded(as: CatalogV1.EntryReturned.self) {
      try transaction.insertCityReturn(
        returned.code, Int(returned.version), of: returned.provider, at: event.body.recordedAt)
    }
  }
}

extension CityEntry {
  init(_ event: CatalogV1.EntryPublished) throws {
    self.init(
      code: event.code, version: Int(event.version), name: event.name, provider: event.provider,
      providerName: event.providerName, abstract: event.abstract, resourceClass: Int(event.resourceClass.rawValue),
      shareType: Int(event.shareType.rawValue), updateCycle: Int(event.updateCycle.rawValue),
      itemNames: event.items.map(\.name), attribution: event.attribution,
      publishedAt: try event.publishedAt.stored("publication"))
  }
}
