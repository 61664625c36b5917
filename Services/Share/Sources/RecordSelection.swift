import FoundationEssentials
import Postgres
import Rules

/// Which records and columns of a mount are read: what a grant's terms become in SQL.
struct RecordSelection: Sendable {
  let keyColumns: [String]
  let columns: [String]
  /// A record must pass every one of these; PostgreSQL does the filtering, other records never leave the source.
  let filters: [RowFilter]
  /// Key values of each record asked for; `nil` reads all.
  let keys: [[String]]?
}

/// Where the records of a mount lie, and how each column is written there.
enum RecordPlace: Sendable {
  /// A table or view of a provider's database.
  case relation(RelationName, [String: MountedColumn])
  /// The records of an uploaded file; columns by their place in the record, counted from 1.
  case file(staging: UUID, [String: Int])

  init(_ mount: StoredMount) throws(Refusal) {
    let found = mount.finding.columns
    switch mount.place {
    case .database(_, let relation, _):
      self = .relation(
        try RelationName(parsing: relation), Dictionary(uniqueKeysWithValues: found.map { ($0.column, $0) }))
    case .file(let staging, _):
      let places = found.enumerated().map { ($1.column, $0 + 1) }
      self = .file(staging: staging, Dictionary(uniqueKeysWithValues: places))
    }
  }

  /// Those of `columns` that the data lack.
  func missing(_ columns: [String]) -> [String] {
    switch self {
    case .relation(_, let known): columns.filter { known[$0] == nil }
    case .file(_, let known): columns.filter { known[$0] == nil }
    }
  }

  /// A statement that gives two arrays of texts for each record: its key and its values.
  ///
  /// Names come from ``RelationName`` and ``SQLName``, which let nothing but plain names in, and are quoted; every value
  /// is bound.
  func statement(_ selection: RecordSelection, ordered: Bool = false, limit: Int? = nil) -> SQL {
    let conditions = selection.filters.map(condition) + [keyCondition(selection)]
    let order: SQL = ordered ? "ORDER BY \(list(selection.keyColumns.map(plain)))" : ""
    let bound: SQL = limit.map { "LIMIT \($0)" } ?? ""
    return """
      SELECT \(texts(selection.keyColumns)), \(texts(selection.columns)) FROM \(source)
       WHERE \(list(conditions, separator: " AND ")) \(order) \(bound)
      """
  }

  private var source: SQL {
    switch self {
    case .relation(let name, _): "\(unescaped: name.quoted)"
    case .file: "file_record"
    }
  }

  private func texts(_ columns: [String]) -> SQL {
    "ARRAY[\(list(columns.map { "\(plain($0))::text" }))]::text[]"
  }

  /// A column as the data have it.
  private func plain(_ column: String) -> SQL {
    switch self {
    case .relation(_, let known): "\(unescaped: known[column]?.source.quoted ?? "NULL")"
    case .file(_, let known): "field_values[\(unescaped: String(known[column] ?? 0))]"
    }
  }

  private func condition(_ filter: RowFilter) -> SQL {
    let column: SQL = "\(plain(filter.column))::text"
    return "(\(column) = ANY(\(filter.equals)) OR \(column) ^@ ANY(\(filter.prefixes)))"
  }

  private func keyCondition(_ selection: RecordSelection) -> SQL {
    switch (self, selection.keys) {
    case (.relation, nil): return "true"
    case (.file(let staging, _), nil): return "staging = \(staging)"
    case (.file(let staging, _), let keys?):
      return "staging = \(staging) AND record_key = ANY(\(keys.map { RecordKey($0).bytes }))"
    case (.relation(_, let known), let keys?):
      // Compared in the column's own type, so that the provider's index on the key serves.
      let columns = selection.keyColumns
      let names = columns.indices.map { "key\($0)" as String }
      let wanted = zip(columns, names).map { column, name -> SQL in
        let type = known[column].map(\.type) ?? ""
        return Self.castable.contains(type) ? "\(unescaped: name)::\(unescaped: type)" : "\(unescaped: name)"
      }
      let found = columns.map { column -> SQL in
        Self.castable.contains(known[column]?.type ?? "") ? plain(column) : "\(plain(column))::text"
      }
      let lists = columns.indices.map { index -> SQL in "\(keys.map { $0[index] })" }
      return """
        (\(list(found))) IN (SELECT \(list(wanted)) FROM unnest(\(list(lists)))
          AS wanted (\(list(names.map { "\(unescaped: $0)" }))))
        """
    }
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
