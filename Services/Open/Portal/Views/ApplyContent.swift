import Rules

/// What the application form shows: what was typed, and what is wrong with it.
struct ApplyContent {
  struct Option {
    let value: String
    let label: String
    let isChosen: Bool
  }

  struct Choice {
    let options: [Option]
    let problem: String?
    /// Where the data are that need no application.
    var link: String?
  }

  struct Input {
    let id: String
    let label: String
    let hint: String
    let value: String
    let problem: String?
    let autocomplete: String
    let isLong: Bool
  }

  struct Problem {
    let field: String
    let text: String
  }

  let token: String
  let entry: Choice
  let kind: Choice
  let inputs: [Input]
  let problems: [Problem]
  let hasProblems: Bool
  /// Whether there is nothing to apply for.
  let isEmpty: Bool

  /// - Parameter link: the page of an entry that was chosen though it needs no application.
  init(
    _ form: ApplicationForm, token: String, entries: [OpenEntry], problems: FormProblems? = nil, link: String? = nil,
    _ language: PageLanguage
  ) {
    self.token = token
    func problem(_ field: String) -> String? { problems?.refusal(of: field).map { language.sentence($0.text) } }
    entry = Choice(
      options: entries.map {
        Option(value: $0.code, label: "\($0.name)（\($0.providerName)）", isChosen: $0.code == form.entry)
      },
      problem: problem("entry"), link: link)
    kind = Choice(
      options: Applicant.Kind.allCases.map {
        Option(value: $0.rawValue, label: language($0.textKey), isChosen: $0.rawValue == form.kind)
      },
      problem: problem("kind"))
    inputs = [
      ("name", form.name, "name", false), ("contact", form.contact, "email", false),
      ("purpose", form.purpose, "off", true),
    ]
    .map { field, value, autocomplete, isLong in
      let key = field.prefix(1).uppercased() + field.dropFirst()
      return Input(
        id: field, label: language("field\(key)"), hint: language("hint\(key)"), value: value,
        problem: problem(field), autocomplete: autocomplete, isLong: isLong)
    }
    let labels = [
      "entry": "fieldEntry", "kind": "fieldKind", "name": "fieldName", "contact": "fieldContact",
      "purpose": "fieldPurpose",
    ]
    self.problems = (problems?.refusals ?? []).compactMap { refusal in
      guard case .field(let field) = refusal.fault, let label = labels[field] else { return nil }
      return Problem(field: field, text: language("labelled", language(label), language(refusal.sentence)))
    }
    hasProblems = !self.problems.isEmpty
    isEmpty = entries.isEmpty && problems == nil
  }
}

extension Applicant.Kind {
  fileprivate var textKey: String {
    switch self {
    case .citizen: "kindCitizen"
    case .legalPerson: "kindLegalPerson"
    case .otherOrganisation: "kindOtherOrganisation"
    case .foreignResident: "kindForeignResident"
    }
  }
}
