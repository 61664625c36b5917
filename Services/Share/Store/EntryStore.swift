import Contracts
import EventLog
import Postgres
import ProtobufC

/// Published catalog entries as rows of `published_entry`.
extension QuerySource where Self: ~Copyable {
  /// The version in force, or one version; `nil` if the catalog never published it.
  ///
  /// - Throws: `UNAVAILABLE` if that is not known at the moment.
  borrowing func publishedEntry(_ code: String, version: Int? = nil) async throws -> PublishedEntry? {
    let rows = try await query(
      """
      SELECT event FROM published_entry
       WHERE code = \(code) AND (\(version)::bigint IS NULL OR version = \(version)::bigint)
       ORDER BY version DESC LIMIT 1
      """, as: [UInt8].self)
    guard let row = rows.first else {
      try await requireComplete(PublishedEntries.name)
      return nil
    }
    return PublishedEntry(try CatalogV1.EntryPublished(packed: row))
  }
}

extension Transaction {
  /// Takes over what the catalog published. The same event again changes nothing.
  borrowing func save(_ event: CatalogV1.EntryPublished, packed: [UInt8]) throws {
    try execute(
      """
      INSERT INTO published_entry (code, version, provider, event)
      VALUES (\(event.code), \(Int(event.version)), \(event.provider), \(packed))
      ON CONFLICT (code, version) DO NOTHING
      """)
  }
}

extension PublishedEntry {
  init(_ event: CatalogV1.EntryPublished) {
    self.init(
      code: event.code, version: Int(event.version), provider: event.provider,
      items: event.items.map(Item.init))
  }
}

extension PublishedEntry.Item {
  /// A share or open type that this build does not know is the narrowest one: what is not understood is not handed out.
  init(_ item: CatalogV1.PublishedItem) {
    let sharing: PublishedEntry.Sharing =
      switch item.shareType {
      case .unconditional: .unconditional
      case .conditional: .conditional
      default: .withheld
      }
    self.init(
      column: item.column, isKey: item.key, sharing: sharing,
      isOpen: item.openType == .unconditional || item.openType == .conditional, isSensitive: item.sensitive)
  }
}
