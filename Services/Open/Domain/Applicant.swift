package import Rules

/// Who applies (申请人); personal, never in an event or a log.
package struct Applicant: Sendable, Hashable {
  /// Citizens, companies, others, and people from abroad living in the city (Art. 21, 43 ¶2).
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case citizen
    case legalPerson = "legal-person"
    case otherOrganisation = "other-organisation"
    case foreignResident = "foreign-resident"
  }

  package let kind: Kind
  package let name: String
  package let contact: String

  package init(kind: Kind, name: String, contact: String) {
    self.kind = kind
    self.name = name
    self.contact = contact
  }
}

/// What somebody typed into the application form. Checking tells everything that is wrong at once, field by field.
package struct ApplicationForm: Sendable, Hashable {
  package var entry = ""
  package var kind = ""
  package var name = ""
  package var contact = ""
  package var purpose = ""

  package init() {}

  /// What an entry is to an applicant.
  package enum Availability: Sendable, Hashable {
    /// Not in the open catalog.
    case unknown
    /// Every item is open to everybody.
    case unconditional
    /// Some items are opened on application.
    case conditional
  }

  /// The applicant and the purpose, or one refusal for each field that is wrong, in the form's order.
  package func checked(_ availability: Availability) throws(FormProblems) -> (applicant: Applicant, purpose: String) {
    var problems: [Refusal] = []
    if entry.isBlank {
      problems.append(.missing("entry"))
    } else if availability != .conditional {
      problems.append(availability == .unknown ? .entryUnknown : .openUnconditionally)
    }
    let kind = Applicant.Kind(rawValue: kind)
    if kind == nil { problems.append(.applicantKindUnknown) }
    for (field, text, limit) in [
      ("name", name, Self.nameLimit), ("contact", contact, Self.nameLimit), ("purpose", purpose, Self.purposeLimit),
    ] {
      if text.isBlank { problems.append(.missing(field)) }
      if text.count > limit { problems.append(.tooLong(field, limit)) }
    }
    guard problems.isEmpty, let kind else { throw FormProblems(refusals: problems) }
    return (Applicant(kind: kind, name: name.trimmed, contact: contact.trimmed), purpose.trimmed)
  }

  private static let nameLimit = 200
  private static let purposeLimit = 2000
}

/// Everything that is wrong with a form.
package struct FormProblems: Error, Sendable, Hashable {
  package let refusals: [Refusal]

  /// What is wrong with one field.
  package func refusal(of field: String) -> Refusal? { refusals.first { $0.fault == .field(field) } }
}

extension String {
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
