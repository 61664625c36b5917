import Contracts
import EventLog
import FoundationEssentials
import Postgres
import SuiteContracts

/// The open catalog (开放目录), from the catalog's log: published entries with what the public may know of them.
///
/// Items that are not opened are left out here, so that nothing later can show them.
struct OpenCatalog: Projection {
  static let name = "open-catalog"

  var name: String { Self.name }
  let topics = [
    CatalogV1.EntryPublished.topic, CatalogV1.EntrySuperseded.topic, CatalogV1.EntrySuspended.topic,
    CatalogV1.EntryResumed.topic, CatalogV1.EntryRetired.topic, CatalogV1.EntryTransferred.topic,
  ]
  let tables = ["open_item", "open_entry"]

  func apply(_ event: ConsumedEvent, in transaction: borrowing Transaction) async throws {
    if let published = try event.decoded(as: CatalogV1.EntryPublished.self) {
      try transaction.replaceOpenEntry(OpenEntry(published))
    } else if let superseded = try event.decoded(as: CatalogV1.EntrySuperseded.self) {
      // The successor was published before or will be: either way its version is higher.
      try transaction.removeOpenEntry(superseded.code, upTo: Int(superseded.version))
    } else if let suspended = try event.decoded(as: CatalogV1.EntrySuspended.self) {
      // A suspension without a beginning has begun.
      try transaction.suspendOpenEntry(suspended, from: suspended.beginsAt ?? event.body.recordedAt ?? .distantPast)
    } else if let resumed = try event.decoded(as: CatalogV1.EntryResumed.self) {
      try transaction.resumeOpenEntry(resumed)
    } else if let retired = try event.decoded(as: CatalogV1.EntryRetired.self) {
      try transaction.removeOpenEntry(retired.code, upTo: Int(retired.version))
    } else if let transferred = try event.decoded(as: CatalogV1.EntryTransferred.self) {
      try transaction.giveOpenEntry(transferred)
    }
  }
}

extension OpenEntry {
  init(_ event: CatalogV1.EntryPublished) {
    self.init(
      code: event.code, version: Int(event.version), name: event.name, provider: event.provider,
      providerName: event.providerName, abstract: event.abstract, updateCycle: Int(event.updateCycle.rawValue),
      attribution: event.attribution, publishedAt: event.publishedAt ?? Date(timeIntervalSince1970: 0),
      items: event.items.compactMap(OpenItem.init))
  }
}

extension OpenItem {
  /// nil for an item that is not opened; anything this program does not know counts as that.
  fileprivate init?(_ item: CatalogV1.PublishedItem) {
    let openType: OpenType
    switch item.openType {
    case .unconditional: openType = .unconditional
    case .conditional: openType = .conditional
    default: return nil
    }
    self.init(
      name: item.name, column: item.column, dataType: item.dataType, openType: openType,
      condition: openType == .conditional ? item.openCondition : "")
  }
}
