import Postgres

/// A stored value that this build cannot read: a newer one wrote it, or the table was edited.
struct DamagedRow: Error, CustomStringConvertible {
  let what: String

  var description: String { "a stored \(what) cannot be read; was it written by a newer catalog-service?" }
}

extension RawRepresentable where RawValue == String {
  /// The word a column holds.
  static func stored(_ text: String) throws(DamagedRow) -> Self {
    guard let value = Self(rawValue: text) else { throw DamagedRow(what: "\(Self.self)") }
    return value
  }
}

extension Optional {
  /// The value a column must hold in the row's state.
  func stored(_ what: String) throws(DamagedRow) -> Wrapped {
    guard let self else { throw DamagedRow(what: what) }
    return self
  }
}
