import Contracts
import EventLog
import FoundationEssentials
import Postgres

/// The open catalog (开放目录), from the catalog's log: published entries with what the public may know of them.
///
/// Items that are not opened are left out here, so that nothing later can show them.
struct OpenCatalog: Projection {
  static let name = "open-catalog"

  var name: String { Self.name }
  let topics = [CatalogV1.EntryPublished.topic, CatalogV1.EntrySuperseded.topic]
  let tables = ["open_item", "open_entry"]

  func apply(_ event: ConsumedEvent, in transaction: borrowing Transaction) async throws {
    if let published = try event.decoded(as: CatalogV1.EntryPublished.self) {
      try transaction.replaceOpenEntry(OpenEntry(published))
    } else if let superseded = try event.decoded(as: CatalogV1.EntrySuperseded.self) {
      // The successor was published before or will be: either way its version is higher.
      try transaction.removeOpenEntry(superseded.code, upTo: Int(superseded.version))
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
