import Contracts
import EventLog
import FoundationEssentials
import Postgres
import ProtobufC

/// Published catalog entries as rows of `published_entry`.
extension QuerySource where Self: ~Copyable {
  /// The version in force, or one version; `nil` if the catalog never published it.
  ///
  /// - Throws: `UNAVAILABLE` if that is not known at the moment.
  borrowing func publishedEntry(_ code: String, version: Int? = nil) async throws -> PublishedEntry? {
    let condition: SQL = "e.code = \(code) AND (\(version)::bigint IS NULL OR e.version = \(version)::bigint)"
    let entry = try await ask(EntryRows.entry(condition))
    if entry == nil { try await requireNoEntry(condition) }
    return entry
  }

  /// - Throws: `UNAVAILABLE` if it is not known at the moment whether there is an entry for `condition`.
  borrowing func requireNoEntry(_ condition: SQL) async throws {
    try await requireAbsent("SELECT FROM published_entry e WHERE \(condition)", from: PublishedEntries.name)
  }

  /// Key columns of the versions in force, by the code of their entry.
  borrowing func keyColumns(of codes: [String]) async throws -> [String: [String]] {
    let rows = try await query(
      """
      SELECT DISTINCT ON (code) code, event FROM published_entry
       WHERE code = ANY(\(codes)) ORDER BY code, version DESC
      """, as: String.self, [UInt8].self)
    return Dictionary(
      uniqueKeysWithValues: try rows.map { code, event in
        (code, try CatalogV1.EntryPublished(packed: event).items.filter(\.key).map(\.column))
      })
  }
}

/// How a published entry is asked for.
enum EntryRows {
  /// The newest version that `condition` lets in, with how the entry stands; `nil` also while that is not known, since
  /// a suspension may be among the events that are yet to be read again.
  static func entry(_ condition: SQL) -> Question<PublishedEntry?> {
    Question(
      """
      SELECT e.event, e.provider, newest.suspended_from, newest.is_retired, newest.replaced_by,
             (SELECT ground FROM hold WHERE released_at IS NULL
                 AND (target_kind, target) IN (('entry', e.code), ('platform', '')) ORDER BY placed_at LIMIT 1)
        FROM published_entry e
       CROSS JOIN LATERAL (SELECT suspended_from, is_retired, replaced_by FROM published_entry n
                            WHERE n.code = e.code ORDER BY n.version DESC LIMIT 1) AS newest
       WHERE \(condition) AND \(SQL.complete(PublishedEntries.name))
       ORDER BY e.version DESC LIMIT 1
      """
    ) { result in
      try result.rows(as: [UInt8].self, String.self, Date?.self, Bool.self, String.self, Hold.Ground?.self).first.map {
        PublishedEntry(
          try CatalogV1.EntryPublished(packed: $0.0), provider: $0.1,
          standing: $0.3 ? .retired(replacedBy: $0.4) : $0.2.map { .suspended(from: $0) } ?? .inUse, onHold: $0.5)
      }
    }
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

  borrowing func suspend(_ event: CatalogV1.EntrySuspended, from begin: Date) throws {
    try execute(
      """
      UPDATE published_entry SET suspended_from = \(begin)
       WHERE code = \(event.code) AND version = \(Int(event.version))
      """)
  }

  borrowing func resume(_ event: CatalogV1.EntryResumed) throws {
    try execute(
      """
      UPDATE published_entry SET suspended_from = NULL
       WHERE code = \(event.code) AND version = \(Int(event.version))
      """)
  }

  borrowing func retire(_ event: CatalogV1.EntryRetired) throws {
    try execute(
      """
      UPDATE published_entry SET is_retired = true, replaced_by = \(event.replacedBy)
       WHERE code = \(event.code) AND version = \(Int(event.version))
      """)
  }

  /// All versions are the taker's from now on; the events they came with keep the name they were published under.
  borrowing func handOver(_ event: CatalogV1.EntryTransferred) throws {
    try execute("UPDATE published_entry SET provider = \(event.to) WHERE code = \(event.code)")
  }
}

extension PublishedEntry {
  init(_ event: CatalogV1.EntryPublished, provider: String, standing: EntryStanding, onHold: Hold.Ground?) {
    self.init(
      code: event.code, version: Int(event.version), provider: provider, items: event.items.map(Item.init),
      updateCycle: UpdateCycle(event.updateCycle), standing: standing, onHold: onHold)
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
