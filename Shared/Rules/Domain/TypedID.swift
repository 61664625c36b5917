package import FoundationEssentials

/// The id of one `Subject`: a UUID made by the service that owns it, written in lower case.
package struct TypedID<Subject>: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  package let rawValue: UUID

  package init(rawValue: UUID) { self.rawValue = rawValue }

  /// A new id.
  package init() { rawValue = UUID() }

  package init?(_ text: String) {
    guard let uuid = UUID(uuidString: text) else { return nil }
    rawValue = uuid
  }

  /// Reads an id of a request; nothing is looked up by text that is none.
  package init(_ text: String, field: String) throws(Refusal) {
    guard let id = Self(text) else {
      throw Refusal(.field(field), "ID_MALFORMED", zh: "不是有效的编号", en: "is not an id, which looks like a UUID")
    }
    self = id
  }

  package var description: String { rawValue.uuidString.lowercased() }
}
