/// A value nobody stated so: a profile made it of other words on import, and it is shown as such (派生值).
///
/// Stored as JSON in the version's row.
package struct DerivedValue: Sendable, Hashable, Codable {
  /// Path below the entry: "items[3].data_type".
  package let field: String
  /// What the file had; empty if nothing.
  package let stated: String
  package let became: String

  package init(field: String, stated: String, became: String) {
    self.field = field
    self.stated = stated
    self.became = became
  }
}
