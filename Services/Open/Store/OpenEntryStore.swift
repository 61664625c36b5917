import Contracts
import EventLog
import FoundationEssentials
import Postgres

/// The open catalog as rows of `open_entry` and `open_item`.
extension QuerySource where Self: ~Copyable {
  /// - Throws: `UNAVAILABLE` if it is not known at the moment whether there is such an entry.
  borrowing func openEntry(_ code: String) async throws -> OpenEntry? {
    guard let entry = try await openEntries("WHERE code = \(code)").first else {
      try await requireAbsent("SELECT FROM public_entry WHERE code = \(code)", from: OpenCatalog.name)
      return nil
    }
    return entry
  }

  /// Entries with something to apply for.
  borrowing func conditionalEntries() async throws -> [OpenEntry] {
    try await openEntries(
      "WHERE EXISTS (SELECT FROM open_item i WHERE i.entry = code AND i.open_type = 'conditional') ORDER BY name")
  }

  private borrowing func openEntries(_ condition: SQL) async throws -> [OpenEntry] {
    let rows = try await query(
      """
      SELECT code, version, name, provider, provider_name, abstract, update_cycle, attribution, published_at
        FROM public_entry \(condition)
      """,
      as: String.self, Int.self, String.self, String.self, String.self, String.self, Int.self, String.self, Date.self)
    let items = try await openItems(of: rows.map(\.0))
    return rows.map { row in
      OpenEntry(
        code: row.0, version: row.1, name: row.2, provider: row.3, providerName: row.4, abstract: row.5,
        updateCycle: row.6, attribution: row.7, publishedAt: row.8, items: items[row.0] ?? [])
    }
  }

  private borrowing func openItems(of entries: [String]) async throws -> [String: [OpenItem]] {
    let rows = try await query(
      """
      SELECT entry, name, column_name, data_type, open_type, open_condition
        FROM open_item WHERE entry = ANY (\(entries)) ORDER BY entry, ordinal
      """,
      as: String.self, String.self, String.self, String.self, OpenItem.OpenType.self, String.self)
    return Dictionary(grouping: rows, by: \.0).mapValues { rows in
      rows.map { OpenItem(name: $0.1, column: $0.2, dataType: $0.3, openType: $0.4, condition: $0.5) }
    }
  }
}

extension Transaction {
  /// Puts an entry in the place of what is known of it; one with nothing to open is only removed.
  borrowing func replaceOpenEntry(_ entry: OpenEntry) throws {
    try execute("DELETE FROM open_entry WHERE code = \(entry.code)")
    guard !entry.items.isEmpty else { return }
    try execute(
      """
      INSERT INTO open_entry (code, version, name, provider, provider_name, abstract, update_cycle, attribution,
                              published_at, search_text)
      VALUES (\(entry.code), \(entry.version), \(entry.name), \(entry.provider), \(entry.providerName),
              \(entry.abstract), \(entry.updateCycle), \(entry.attribution), \(entry.publishedAt),
              \(entry.searchText))
      """)
    try execute(
      """
      INSERT INTO open_item (entry, ordinal, name, column_name, data_type, open_type, open_condition)
      SELECT \(entry.code), n - 1, name, column_name, data_type, open_type, open_condition
        FROM unnest(\(entry.items.map(\.name)), \(entry.items.map(\.column)), \(entry.items.map(\.dataType)),
                    \(entry.items.map(\.openType.rawValue)), \(entry.items.map(\.condition)))
             WITH ORDINALITY AS i (name, column_name, data_type, open_type, open_condition, n)
      """)
  }

  borrowing func suspendOpenEntry(_ event: CatalogV1.EntrySuspended, from begin: Date) throws {
    try execute(
      """
      UPDATE open_entry SET suspended_from = \(begin)
       WHERE code = \(event.code) AND version = \(Int(event.version))
      """)
  }

  borrowing func resumeOpenEntry(_ event: CatalogV1.EntryResumed) throws {
    try execute(
      """
      UPDATE open_entry SET suspended_from = NULL
       WHERE code = \(event.code) AND version = \(Int(event.version))
      """)
  }

  /// The name beside it stays that of the body that published it, until the next version.
  borrowing func giveOpenEntry(_ event: CatalogV1.EntryTransferred) throws {
    try execute("UPDATE open_entry SET provider = \(event.to) WHERE code = \(event.code)")
  }

  borrowing func removeOpenEntry(_ code: String, upTo version: Int) throws {
    try execute("DELETE FROM open_entry WHERE code = \(code) AND version <= \(version)")
  }
}

extension OpenItem.OpenType: PostgresCodable {}
extension FileFormat: PostgresCodable {}
