/// What kind of act a restriction of sharing rests on (依据类别).
package enum BasisKind: String, Sendable, Hashable, CaseIterable {
  case law = "LAW"
  case adminRegulation = "ADMIN_REG"
  case centralPolicy = "CENTRAL_POLICY"
  case stateCouncilDecision = "STATE_COUNCIL_DECISION"
  case localRegulation = "LOCAL_REG"
  case ministryRule = "MINISTRY_RULE"
  case cityRule = "CITY_RULE"
  case internalDocument = "INTERNAL_DOCUMENT"
  /// “领导同意” and anything else that is not a published act.
  case instruction = "INSTRUCTION"

  package var name: Bilingual {
    switch self {
    case .law: Bilingual(zh: "法律", en: "law")
    case .adminRegulation: Bilingual(zh: "行政法规", en: "administrative regulation")
    case .centralPolicy: Bilingual(zh: "党中央、国务院政策", en: "policy of the Party centre or the State Council")
    case .stateCouncilDecision: Bilingual(zh: "国务院决定", en: "State Council decision")
    case .localRegulation: Bilingual(zh: "地方性法规", en: "local regulation")
    case .ministryRule: Bilingual(zh: "部门规章", en: "ministry rule")
    case .cityRule: Bilingual(zh: "地方政府规章", en: "rule of a local government")
    case .internalDocument: Bilingual(zh: "内部文件", en: "internal document")
    case .instruction: Bilingual(zh: "领导意见", en: "instruction of a superior")
    }
  }
}

/// The restrictions that need a basis.
package enum ShareRestriction: Sendable, Hashable {
  /// 有条件共享
  case conditional
  /// 不予共享
  case withheld
}

/// Whether something a user department might do with shared data is allowed.
package enum Permission: String, Sendable, Hashable {
  case forbidden = "FORBIDDEN"
  case providerConsent = "PROVIDER_CONSENT"
}

extension RulePack {
  /// The kinds of act that may carry the restriction; empty where the act asks for none.
  package func bases(for restriction: ShareRestriction) -> [BasisKind] {
    codes(restriction.key).compactMap(BasisKind.init(rawValue:))
  }

  /// Refuses a restriction whose bases are all of the wrong kind, saying which kinds would do.
  package func check(bases: [BasisKind], for restriction: ShareRestriction) throws(RuleViolation) {
    let allowed = self.bases(for: restriction)
    guard !allowed.isEmpty else { return }
    if let wrong = bases.first(where: { !allowed.contains($0) }) {
      throw RuleViolation.basisNotAllowed(wrong, allowed: allowed, citation: citation(restriction.key)).under(self)
    }
    guard !bases.isEmpty else {
      throw RuleViolation.basisMissing(allowed: allowed, citation: citation(restriction.key)).under(self)
    }
  }

  /// Passing shared data on to a third party (Art. 34(4)).
  package var thirdParty: Permission { permission(.shareThirdParty) }

  /// Storing shared data (Art. 34(5)).
  package var storage: Permission { permission(.shareStorage) }

  private func permission(_ key: RuleKey) -> Permission {
    // A code this build does not know must not widen what is allowed.
    codes(key).first.flatMap(Permission.init(rawValue:)) ?? .forbidden
  }
}

extension ShareRestriction {
  var key: RuleKey {
    switch self {
    case .conditional: .shareBasisConditional
    case .withheld: .shareBasisWithheld
    }
  }
}
