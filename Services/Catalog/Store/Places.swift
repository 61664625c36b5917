import Postgres

/// Where a page of a list begins.
extension QuerySource where Self: ~Copyable {
  /// Whether a row comes after the one whose ordering texts are `place`; every row does where there is none.
  static func place(_ columns: SQL..., isAfter place: [String]?) -> SQL {
    guard let place, let first = columns.first else { return "true" }
    var (row, bound): (SQL, SQL) = ("\(first) COLLATE \"C\"", "\(place.first ?? "")::text")
    for (column, value) in zip(columns, place).dropFirst() {
      row = "\(row), \(column) COLLATE \"C\""
      bound = "\(bound), \(value)::text"
    }
    return "(\(row)) > (\(bound))"
  }
}
