import CatalogService
import Rules

/// What the guard says of the correct entry after a change; the tests of rules and articles read as one line each.
enum Guard {
  /// Reasons with their fields: "NAME_NOT_ALLOWED name". Empty for an entry that passes.
  static func found(
    under pack: RulePack = .cq320, on network: EntryValidator.Network = .extranet,
    in content: EntryContent = Fixture.content(), _ change: (inout EntryContent) -> Void
  ) -> [String] {
    findings(under: pack, on: network, in: content, change).map { "\($0.reason) \($0.field)" }
  }

  static func findings(
    under pack: RulePack = .cq320, on network: EntryValidator.Network = .extranet,
    in content: EntryContent = Fixture.content(), _ change: (inout EntryContent) -> Void
  ) -> [Finding] {
    var content = content
    change(&content)
    return Fixture.validator(network: network, under: pack).findings(in: content.normalised())
  }

  static func warnings(_ change: (inout EntryContent) -> Void) -> [String] {
    var content = Fixture.content()
    change(&content)
    return EntryWarnings.of(content, code: "307001/000001", known: ["307001/000002"], today: Fixture.today)
      .map { "\($0.reason) \($0.field)" }
  }

  static let basic = Category(resourceClass: .basic, subject: "01", division: "001", subdivision: "")
  static let topic = Category(resourceClass: .topic, subject: "02", division: "001", subdivision: "")
}

extension LegalBasis {
  static func of(_ kind: Kind, quotation: String = "") -> LegalBasis {
    LegalBasis(kind: kind, title: "某某办法", article: "第三条", quotation: quotation)
  }
}
