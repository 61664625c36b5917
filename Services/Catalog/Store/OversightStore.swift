import Postgres
import Rules

extension Oversight {
  /// A predicate over the column that names an organisation.
  func covers(_ column: SQL) -> SQL {
    switch self {
    case .all: "true"
    case .area(.city, _): "\(column) IN (SELECT code FROM organisation WHERE level = 'city')"
    case .area(.county, let region):
      "\(column) IN (SELECT code FROM organisation WHERE level = 'county' AND region_code = \(region.text))"
    case .body(let code): "\(column) = \(code.text)"
    }
  }
}
