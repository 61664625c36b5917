/// A step the law does not allow: which rule, why, and what to do instead, in both languages.
package struct RuleViolation: Error, Sendable, Hashable {
  /// Stable, UPPER_SNAKE; what programs compare.
  package let reason: String
  /// The act refused by; decree 320 unless the case's pack is another.
  package private(set) var act: Bilingual
  /// Its article.
  package let citation: Bilingual
  package let message: Bilingual
  package let remedy: Bilingual

  package init(reason: String, citation: Bilingual, message: Bilingual, remedy: Bilingual) {
    self.reason = reason
    act = RulePack.cq320.title
    self.citation = citation
    self.message = message
    self.remedy = remedy
  }

  /// The same refusal by `pack`'s act.
  func under(_ pack: RulePack) -> Self {
    var violation = self
    violation.act = pack.title
    return violation
  }

  /// Message, article and remedy in one sentence.
  package var text: Bilingual {
    Bilingual(
      zh: "\(message.zh)（\(citation.zh)）。\(remedy.zh)", en: "\(message.en) (\(citation.en)). \(remedy.en)")
  }
}

extension RuleViolation: CustomStringConvertible {
  package var description: String { "\(reason): \(text.en)" }
}

/// Refusals about incomplete requests.
extension RuleViolation {
  /// A supplement was asked for where the act does not have it (CC-09).
  package static func supplementNotAllowed(_ pack: RulePack) -> Self {
    let (period, silence) = (pack.citation(.shareAnswerDays), pack.citation(.countingSupplement))
    return Self(
      reason: "SUPPLEMENT_NOT_ALLOWED",
      citation: Bilingual(zh: period.zh + silence.zh, en: "\(period.en) \(silence.en)"),
      message: Bilingual(
        zh: "不得要求补正：答复期限自收到申请之日起不停止计算",
        en: "nothing can be asked for: the period to answer runs from receipt and does not stop"),
      remedy: Bilingual(
        zh: "请按申请的内容答复，可以附使用条件。", en: "Answer the request as it is, with conditions where they are needed.")
    ).under(pack)
  }
}

/// Refusals about bases and about which act applies.
extension RuleViolation {
  static func basisNotAllowed(_ kind: BasisKind, allowed: [BasisKind], citation: Bilingual) -> Self {
    Self(
      reason: "BASIS_NOT_ALLOWED", citation: citation,
      message: Bilingual(
        zh: "“\(kind.name.zh)”不能作为限制共享的依据", en: "a restriction of sharing cannot rest on: \(kind.name.en)"),
      remedy: remedy(allowed))
  }

  static func basisMissing(allowed: [BasisKind], citation: Bilingual) -> Self {
    Self(
      reason: "BASIS_MISSING", citation: citation,
      message: Bilingual(zh: "限制共享必须有依据", en: "a restriction of sharing needs a basis"),
      remedy: remedy(allowed))
  }

  static func notInForce(_ day: CivilDate, first: PacksInForce.Entry?) -> Self {
    let start = first.map(\.from.description) ?? "-"
    return Self(
      reason: "RULES_NOT_IN_FORCE", citation: Bilingual(zh: "第四十四条", en: "Art. 44"),
      message: Bilingual(zh: "\(day)时尚无施行的规则", en: "no rules were in force on \(day)"),
      remedy: Bilingual(zh: "规则自\(start)起施行，此前的事实不产生义务。", en: "They apply from \(start); earlier facts oblige nobody."))
  }

  private static func remedy(_ allowed: [BasisKind]) -> Bilingual {
    Bilingual(
      zh: "请引用\(allowed.map(\.name.zh).joined(separator: "、"))的具体条款，或改为无条件共享。",
      en: "Cite the article of one of: \(allowed.map(\.name.en).joined(separator: ", ")); or share unconditionally.")
  }
}
