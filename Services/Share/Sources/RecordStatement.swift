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

  /// Gives the texts of a record's key and then of its values, as ``RecordPage`` takes them.
  func select(_ selection: RecordSelection, ordered: Bool = false, limit: Int? = nil) -> SQL {
    let conditions = selection.filters.map(condition) + [recordCondition(selection)]
    let order: SQL = ordered ? "ORDER BY \(list(selection.keyColumns.map(plain)))" : ""
    let bound: SQL = limit.map { "LIMIT \($0)" } ?? ""
    return """
      SELECT \(list((selection.keyColumns + selection.columns).map(text))) FROM \(from.sql)
       WHERE \(list(conditions, separator: " AND ")) \(order) \(bound)
      """
  }

  /// A column as text, under a name that no column has: what is ordered by would be the text otherwise.
  private func text(_ column: String) -> SQL { "\(plain(column))::text AS \"?column?\"" }

  /// A column as the data have it.
  private func plain(_ column: String) -> SQL { "\(unescaped: columns[column]?.source.quoted ?? "NULL")" }

  private func condition(_ filter: RowFilter) -> SQL {
    let column: SQL = "\(plain(filter.column))::text"
    return "(\(column) = ANY(\(filter.equals)) OR \(column) ^@ ANY(\(filter.prefixes)))"
  }

  private func recordCondition(_ selection: RecordSelection) -> SQL {
    switch selection.which {
    case .all: "true"
    case .keys(let keys): keyCondition(keys, of: selection.keyColumns)
    case .range(let range): rangeCondition(range, of: selection.keyColumns)
    }
  }

  /// Compared in the column's own type, so that the provider's index on the key serves.
  private func keyCondition(_ keys: [[String]], of columns: [String]) -> SQL {
    let names = columns.indices.map { "key\($0)" as String }
    let wanted = zip(columns, names).map { column, name -> SQL in
      castableType(column).map { "\(unescaped: name)::\(unescaped: $0)" } ?? "\(unescaped: name)"
    }
    let found = columns.map { column -> SQL in
      castableType(column) == nil ? "\(plain(column))::text" : plain(column)
    }
    let lists = columns.indices.map { index -> SQL in "\(keys.map { $0[index] })" }
    return """
      (\(list(found))) IN (SELECT \(list(wanted)) FROM unnest(\(list(lists)))
        AS wanted (\(list(names.map { "\(unescaped: $0)" }))))
      """
  }

  /// Column by column, as PostgreSQL compares rows, so that the provider's index on the key serves.
  private func rangeCondition(_ range: KeyRange, of columns: [String]) -> SQL {
    var conditions: [SQL] = []
    if let after = range.after {
      conditions.append(comparison(columns, ">", after))
    } else if !range.from.isEmpty {
      conditions.append(comparison(columns, ">=", range.from))
    }
    if !range.to.isEmpty { conditions.append(comparison(columns, "<=", range.to)) }
    return conditions.isEmpty ? "true" : list(conditions, separator: " AND ")
  }

  /// A bound of fewer values is compared with as many columns.
  private func comparison(_ columns: [String], _ sign: String, _ bound: [String]) -> SQL {
    "(\(list(columns.prefix(bound.count).map(plain)))) \(unescaped: sign) (\(typed(bound, as: columns)))"
  }

  private func typed(_ bound: [String], as columns: [String]) -> SQL {
    list(zip(columns, bound).map { column, value in "\(value)::text::\(unescaped: castableType(column) ?? "text")" })
  }

  /// Fails where a value of `bound` is none of its column's type.
  func check(_ bound: [String], as columns: [String]) -> SQL { "SELECT \(typed(bound, as: columns))" }

  /// `nil` where a key is compared as text, which is right but uses no index.
  private func castableType(_ column: String) -> String? {
    columns[column].flatMap { $0.isOrdered ? $0.type : nil }
  }

  private func list(_ parts: [SQL], separator: String = ", ") -> SQL {
    var all: SQL = ""
    for (index, part) in parts.enumerated() {
      all = index == 0 ? part : "\(all)\(unescaped: separator)\(part)"
    }
    return all
  }
}
