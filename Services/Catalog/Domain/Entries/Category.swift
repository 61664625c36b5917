/// A place in the classification: 类, then 项 of 2 digits, 目 of 3, 细目 of any number (资源分类).
package struct Category: Sendable, Hashable {
  package let resourceClass: ResourceClass
  package let subject: String
  package let division: String
  package let subdivision: String

  /// - Returns: `nil` unless the parts have the digits they must have.
  package init?(resourceClass: ResourceClass, subject: String, division: String, subdivision: String) {
    guard subject.isDigits(2), division.isDigits(3), subdivision.isDigits(subdivision.count), subdivision.count <= 24
    else { return nil }
    self.resourceClass = resourceClass
    self.subject = subject
    self.division = division
    self.subdivision = subdivision
  }

  /// "307021176", the part of a resource code before the slash.
  package var code: String {
    "\(resourceClass.number)\(subject)\(division)\(subdivision)"
  }
}

extension String {
  /// Whether it is exactly `count` ASCII digits.
  func isDigits(_ count: Int) -> Bool {
    utf8.count == count && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
