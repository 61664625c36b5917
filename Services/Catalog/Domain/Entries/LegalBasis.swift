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
    case stateCouncilDecision = "state_council_decision"
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
  /// SHA-256 of the act's file in lower-case hex; empty if the department holds none.
  package var fileSHA256: String
  /// The act's text is classified: the authority has it on file and it is not shown on the outer network (CC-31).
  package var onFile: Bool

  package init(
    kind: Kind, title: String, number: String = "", article: String, quotation: String = "",
    effectiveFrom: String = "", repealedOn: String = "", fileSHA256: String = "", onFile: Bool = false
  ) {
    self.kind = kind
    self.title = title
    self.number = number
    self.article = article
    self.quotation = quotation
    self.effectiveFrom = effectiveFrom
    self.repealedOn = repealedOn
    self.fileSHA256 = fileSHA256
    self.onFile = onFile
  }
}

extension LegalBasis {
  /// Rows written before these two fields existed have neither.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      kind: try values.decode(Kind.self, forKey: .kind), title: try values.decode(String.self, forKey: .title),
      number: try values.decode(String.self, forKey: .number),
      article: try values.decode(String.self, forKey: .article),
      quotation: try values.decode(String.self, forKey: .quotation),
      effectiveFrom: try values.decode(String.self, forKey: .effectiveFrom),
      repealedOn: try values.decode(String.self, forKey: .repealedOn),
      fileSHA256: try values.decodeIfPresent(String.self, forKey: .fileSHA256) ?? "",
      onFile: try values.decodeIfPresent(Bool.self, forKey: .onFile) ?? false)
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
    case .stateCouncilDecision: .stateCouncilDecision
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
