import Postgres
import Rules

/// How the records of a provider's table, view or query are asked for in SQL.
///
/// Names come from ``RelationName`` and ``SQLName``, which let nothing but plain names in, and are quoted; a query comes from
/// the operator's settings; every value is bound. What filters rows is part of the statement: other records never leave the provider's database.
struct RecordStatement: Sendable {
  private let from: RecordOrigin.From
  private let columns: [String: MountedColumn]

  init(from: RecordOrigin.From, columns: [MountedColumn]) {
    self.from = from
    self.columns = Dictionary(uniqueKeysWithValues: columns.map { ($0.column, $0) })
  }

  func missing(_ columns: [String]) -> [String] { columns.filter { self.columns[$0] == nil } }

  /// Gives two arrays of texts for each record: its key and its values.
  func select(_ selection: RecordSelection, ordered: Bool = false, limit: Int? = nil) -> SQL {
    let conditions = selection.filters.map(condition) + [keyCondition(selection)]
    let order: SQL = ordered ? "ORDER BY \(list(selection.keyColumns.map(plain)))" : ""
    let bound: SQL = limit.map { "LIMIT \($0)" } ?? ""
    return """
      SELECT \(texts(selection.keyColumns)), \(texts(selection.columns)) FROM \(from.sql)
       WHERE \(list(conditions, separator: " AND ")) \(order) \(bound)
      """
  }

  private func texts(_ columns: [String]) -> SQL {
    "ARRAY[\(list(columns.map { "\(plain($0))::text" }))]::text[]"
  }

  /// A column as the data have it.
  private func plain(_ column: String) -> SQL { "\(unescaped: columns[column]?.source.quoted ?? "NULL")" }

  private func condition(_ filter: RowFilter) -> SQL {
    let column: SQL = "\(plain(filter.column))::text"
    return "(\(column) = ANY(\(filter.equals)) OR \(column) ^@ ANY(\(filter.prefixes)))"
  }

  /// Compared in the column's own type, so that the provider's index on the key serves.
  private func keyCondition(_ selection: RecordSelection) -> SQL {
    guard let keys = selection.keys else { return "true" }
    let columns = selection.keyColumns
    let names = columns.indices.map { "key\($0)" as String }
    let wanted = zip(columns, names).map { column, name -> SQL in
      let type = self.columns[column].map(\.type) ?? ""
      return Self.castable.contains(type) ? "\(unescaped: name)::\(unescaped: type)" : "\(unescaped: name)"
    }
    let found = columns.map { column -> SQL in
      Self.castable.contains(self.columns[column]?.type ?? "") ? plain(column) : "\(plain(column))::text"
    }
    let lists = columns.indices.map { index -> SQL in "\(keys.map { $0[index] })" }
    return """
      (\(list(found))) IN (SELECT \(list(wanted)) FROM unnest(\(list(lists)))
        AS wanted (\(list(names.map { "\(unescaped: $0)" }))))
      """
  }

  /// Types a key is compared in; all others are compared as text, which is right but uses no index.
  private static let castable: Set<String> = [
    "text", "character varying", "bpchar", "smallint", "integer", "bigint", "numeric", "uuid", "date",
  ]

  private func list(_ parts: [SQL], separator: String = ", ") -> SQL {
    var all: SQL = ""
    for (index, part) in parts.enumerated() {
      all = index == 0 ? part : "\(all)\(unescaped: separator)\(part)"
    }
    return all
  }
}
