package import Rules

/// A name in the provider's database that this service puts, quoted, into a statement.
///
/// Only letters, digits and underscores, not beginning with a digit, at most 63 bytes: what PostgreSQL keeps of a name.
/// Chinese letters are letters. Quoting makes it safe; the narrow form makes it safe twice.
package struct SQLName: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  package init?(_ text: String) {
    guard let first = text.unicodeScalars.first, Self.isLetter(first), text.utf8.count <= 63,
      text.unicodeScalars.allSatisfy({ Self.isLetter($0) || Self.isDigit($0) })
    else { return nil }
    self.text = text
  }

  /// As it stands in a statement.
  package var quoted: String { "\"\(text)\"" }
  package var description: String { text }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }
}

/// A table or view as `schema.name`; the schema is never left to a search path.
package struct RelationName: Sendable, Hashable, CustomStringConvertible {
  package let schema: SQLName
  package let name: SQLName

  package init(parsing text: String) throws(Refusal) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { SQLName(String($0)) }
    guard parts.count == 2, let schema = parts[0], let name = parts[1] else { throw .relationName }
    self.schema = schema
    self.name = name
  }

  package var quoted: String { "\(schema.quoted).\(name.quoted)" }
  package var description: String { "\(schema).\(name)" }
}

extension Refusal {
  static let relationName = Self(
    .field("relation"), "RELATION_NAME", zh: "表或视图须写成“模式.名称”，只含字母、数字和下划线",
    en: "a table or view is written schema.name, of letters, digits and underscores")
}
