package import Rules

/// A datum as such, whoever holds it (数据元): what one source is designated for.
package struct DataElement: Sendable, Hashable {
  /// Folded, so that spelling does not matter.
  package let key: String
  /// As it is written.
  package let name: String

  /// - Returns: `nil` for a name without a letter or digit.
  package init?(_ name: String) {
    let key = Folding.key(name)
    guard !key.isEmpty else { return nil }
    self.key = key
    self.name = name.trimmed
  }

  /// An element as it was stored.
  package init(key: String, name: String) {
    self.key = key
    self.name = name
  }
}

/// An element as an item in force holds it.
package struct HeldElement: Sendable, Hashable {
  package let element: DataElement
  package let area: RegionCode
  package let organisation: SocialCreditCode
  package let organisationName: String
  package let code: String
  package let column: String
  /// The entry the value is taken from; empty where the department collects it itself.
  package let sourceCode: String

  package init(
    element: DataElement, area: RegionCode, organisation: SocialCreditCode, organisationName: String, code: String,
    column: String, sourceCode: String
  ) {
    self.element = element
    self.area = area
    self.organisation = organisation
    self.organisationName = organisationName
    self.code = code
    self.column = column
    self.sourceCode = sourceCode
  }

  package var isOwn: Bool { sourceCode.isEmpty }
}

/// An element that several departments of a level hold as their own (V14).
package struct ElementConflict: Sendable, Hashable {
  package let area: RegionCode
  package let element: DataElement
  /// How many departments.
  package let departments: Int
  package var holders: [HeldElement]
  /// The designated source's department.
  package let designated: SocialCreditCode?

  package init(
    area: RegionCode, element: DataElement, departments: Int, holders: [HeldElement] = [],
    designated: SocialCreditCode?
  ) {
    self.area = area
    self.element = element
    self.departments = departments
    self.holders = holders
    self.designated = designated
  }
}

extension Item {
  /// What the item holds; its name where it names no element.
  package var element: DataElement? { DataElement(dataElement.isBlank ? name : dataElement) }
}
