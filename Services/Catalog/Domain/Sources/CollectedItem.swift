package import Rules

/// An item in force that its department collects from citizens or companies (采集事项, Art. 12 ¶2).
package struct CollectedItem: Sendable, Hashable {
  package let organisation: SocialCreditCode
  package let organisationName: String
  package let code: String
  package let entryName: String
  /// Its place in the entry.
  package let ordinal: Int
  package let column: String
  package let name: String
  /// Empty: its name.
  package let dataElement: String
  package let basis: String
  package let scope: String
  package let purpose: String

  package init(
    organisation: SocialCreditCode, organisationName: String, code: String, entryName: String, ordinal: Int,
    column: String, name: String, dataElement: String, basis: String, scope: String, purpose: String
  ) {
    self.organisation = organisation
    self.organisationName = organisationName
    self.code = code
    self.entryName = entryName
    self.ordinal = ordinal
    self.column = column
    self.name = name
    self.dataElement = dataElement
    self.basis = basis
    self.scope = scope
    self.purpose = purpose
  }

  /// The datum it holds; `nil` for a name without a letter or digit.
  package var element: DataElement? { DataElement(dataElement.isEmpty ? name : dataElement) }

  /// Whether a form that asks for `asked` asks for this item, by its own name or by its data element's.
  func covers(_ asked: DataElement) -> Bool {
    element?.key == asked.key || Folding.key(name) == asked.key
  }

  /// Its place in the list, as texts to sort by: by department, entry and place in the entry.
  package var place: [String] {
    let digits = "\(ordinal)"
    return [organisation.text, code, String(repeating: "0", count: max(0, 6 - digits.count)) + digits]
  }
}

/// A form held against the collection list and the designated sources (过度采集核查).
package struct FormCheck: Sendable {
  /// What is to be said of one thing a form asks for.
  package struct Finding: Sendable, Hashable {
    package let asked: DataElement
    /// `nil`: outside the department's list, where only a law can put it (Art. 12 ¶2).
    package let item: CollectedItem?
    /// Whose it is already: taken from there, nobody is asked for it again (Art. 12 ¶1, 34(6)).
    package let source: DesignatedSource?

    package var mayAsk: Bool { item != nil && source == nil }
  }

  package let department: SocialCreditCode
  private let asked: [(element: DataElement, item: CollectedItem?)]

  /// - Parameter list: everything the department collects from the public.
  package init(_ asked: [DataElement], of department: SocialCreditCode, list: [CollectedItem]) {
    self.department = department
    self.asked = asked.map { element in (element, list.first { $0.covers(element) }) }
  }

  /// The elements whose sources matter: those asked for, and those the items hold that cover them.
  package var elements: [String] {
    Set(asked.flatMap { [$0.element.key] + ($0.item?.element.map { [$0.key] } ?? []) }).sorted()
  }

  package func findings(sources: [DesignatedSource]) -> [Finding] {
    let others = sources.filter { $0.organisation != department }
    return asked.map { asked in
      let keys = [asked.element.key, asked.item?.element?.key]
      return Finding(
        asked: asked.element, item: asked.item, source: others.first { keys.contains($0.element.key) })
    }
  }
}
