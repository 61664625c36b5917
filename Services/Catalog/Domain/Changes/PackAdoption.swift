package import Rules

/// The recorded act by which the city's authority brings a rule pack into force on its platform (启用规则包).
package struct PackAdoption: Sendable, Hashable {
  package let pack: RulePack
  /// The first day of receipt it applies to; cases received before keep their pack (CC-43).
  package let from: CivilDate
  /// The authority's act; empty for the pack the platform was founded with.
  package let act: String

  /// An adoption as it was stored.
  package init(pack: RulePack, from: CivilDate, act: String) {
    self.pack = pack
    self.from = from
    self.act = act
  }

  /// Adopts `id` from `day` on. It never applies to the past, nor before the act itself was in force.
  package static func adopt(
    _ id: RulePack.ID, from day: CivilDate, act: String, isInForce: Bool, today: CivilDate
  ) throws(Refusal) -> PackAdoption {
    guard let pack = RulePack(id: id) else { throw .packUnknown }
    guard !isInForce else { throw .packAdopted }
    guard day >= pack.inForceFrom else { throw .packNotInForceYet(pack) }
    guard day >= today else { throw .packBackdated }
    return PackAdoption(pack: pack, from: day, act: act)
  }

  /// What the platform was founded with.
  package static let founding = PacksInForce.default.entries.map { PackAdoption(pack: $0.pack, from: $0.from, act: "") }
}

extension Refusal {
  static let packUnknown = Refusal(
    .field("pack"), "PACK_UNKNOWN", Bilingual(zh: "没有该规则包", en: "there is no such rule pack"),
    remedy: Bilingual(
      zh: "可用：\(RulePack.known.map(\.id.rawValue).joined(separator: "、"))。",
      en: "There are: \(RulePack.known.map(\.id.rawValue).joined(separator: ", "))."))
  static let packAdopted = Refusal(
    .exists, "PACK_ADOPTED_ALREADY", Bilingual(zh: "该规则包已启用", en: "this rule pack is in force here already"),
    remedy: Bilingual(zh: "无需再次启用。", en: "There is nothing left to do."))
  static func packNotInForceYet(_ pack: RulePack) -> Refusal {
    Refusal(
      .field("from"), "PACK_BEFORE_ITS_ACT",
      Bilingual(zh: "早于该法规的施行日期", en: "is before the act came into force"),
      remedy: Bilingual(
        zh: "\(pack.title.zh)自\(pack.inForceFrom)起施行。", en: "\(pack.title.en) is in force from \(pack.inForceFrom)."))
  }
  static let packBackdated = Refusal(
    .field("from"), "PACK_BACKDATED", Bilingual(zh: "不得溯及既往", en: "lies in the past"),
    remedy: Bilingual(
      zh: "请选择今日或以后的日期；此前受理的事项仍适用原规则。", en: "Choose today or later; cases received before keep their rules."))
  static let notTheCityAuthority = Refusal(
    .rights, "NOT_THE_CITY_AUTHORITY", article: "5",
    Bilingual(zh: "规则包由市级主管部门启用", en: "rule packs are adopted by the competent authority of the city"),
    remedy: Bilingual(zh: "请由市级主管部门办理。", en: "The city's authority must do it."))
}
