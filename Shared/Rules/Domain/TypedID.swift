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

  package var description: String { rawValue.uuidString.lowercased() }
}
