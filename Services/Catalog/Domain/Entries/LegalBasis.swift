package import Rules

/// The act a restriction of sharing rests on (法律依据, Art. 17(1)).
///
/// Stored as JSON in the item's row, where a constraint checks the kind again.
package struct LegalBasis: Sendable, Hashable, Codable {
  /// Kind of act, in the contract's order.
  package enum Kind: String, ContractNumbered, Codable {
    case law
    case administrativeRegulation = "administrative_regulation"
    case centralPolicy = "central_policy"
    case localRegulation = "local_regulation"
    case rule
    case other
  }

  package var kind: Kind
  package var title: String
  package var number: String
  package var article: String
  package var quotation: String
  /// `YYYY-MM-DD`, empty if unknown.
  package var effectiveFrom: String
  /// `YYYY-MM-DD`, empty while in force.
  package var repealedOn: String

  package init(
    kind: Kind, title: String, number: String = "", article: String, quotation: String = "",
    effectiveFrom: String = "", repealedOn: String = ""
  ) {
    self.kind = kind
    self.title = title
    self.number = number
    self.article = article
    self.quotation = quotation
    self.effectiveFrom = effectiveFrom
    self.repealedOn = repealedOn
  }
}

extension LegalBasis.Kind {
  /// The kind in the words of the rule packs, which decide what may carry a restriction.
  package var inRules: BasisKind {
    switch self {
    case .law: .law
    case .administrativeRegulation: .adminRegulation
    case .centralPolicy: .centralPolicy
    case .localRegulation: .localRegulation
    case .rule: .ministryRule
    case .other: .instruction
    }
  }

  package var name: Bilingual {
    switch self {
    case .rule: Bilingual(zh: "规章", en: "rule of a ministry or of the city")
    case .other: Bilingual(zh: "内部文件、领导同意等", en: "internal document or instruction")
    default: inRules.name
    }
  }
}
