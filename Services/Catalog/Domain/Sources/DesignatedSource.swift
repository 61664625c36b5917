package import FoundationEssentials
package import Rules

/// The source of a data element (数源): whose item is the one place its value comes from, Art. 12 ¶1.
///
///     designated ──end, or another designation──▶ ended
package struct DesignatedSource: Sendable, Hashable {
  package typealias ID = TypedID<DesignatedSource>

  /// The end of a designation: when, by whom, why.
  package struct End: Sendable, Hashable {
    package let act: EntryVersion.Act
    package let reason: String

    package init(act: EntryVersion.Act, reason: String) {
      self.act = act
      self.reason = reason
    }
  }

  package let id: ID
  /// The level it holds for, by its region.
  package let area: RegionCode
  package let element: DataElement
  /// Who answers for the entry.
  package let organisation: SocialCreditCode
  package let code: String
  package let column: String
  package let basis: String
  package let designated: EntryVersion.Act
  /// Departments that verify the element with the source (多源校核).
  package private(set) var partners: Set<SocialCreditCode>
  package private(set) var end: End?

  /// A designation as it was stored.
  package init(
    id: ID, area: RegionCode, element: DataElement, organisation: SocialCreditCode, code: String, column: String,
    basis: String, partners: Set<SocialCreditCode>, designated: EntryVersion.Act, end: End? = nil
  ) {
    self.id = id
    self.area = area
    self.element = element
    self.organisation = organisation
    self.code = code
    self.column = column
    self.basis = basis
    self.partners = partners
    self.designated = designated
    self.end = end
  }

  /// A designation by the authority of `area`: the item must be in force there, hold this element, and collect it.
  package static func designate(
    _ element: DataElement, as held: HeldElement, in area: RegionCode, basis: String, by holder: Holder.ID, at now: Date
  ) throws(Refusal) -> DesignatedSource {
    guard held.area == area else { throw .notYourLevel }
    guard held.element.key == element.key else { throw .elementDiffers(held.element) }
    guard held.isOwn else { throw .sourceIsNoCollector(held.sourceCode) }
    return DesignatedSource(
      id: ID(), area: area, element: element, organisation: held.organisation, code: held.code, column: held.column,
      basis: basis, partners: [], designated: EntryVersion.Act(by: holder, at: now))
  }

  package var isInForce: Bool { end == nil }

  /// Adds a department that verifies the element with the source.
  package mutating func add(partner: SocialCreditCode, field: String) throws(Refusal) {
    guard partner != organisation else { throw .partnerIsTheSource(field) }
    guard !partners.contains(partner) else { throw .partnerAlready(field) }
    partners.insert(partner)
  }

  /// The designation that takes this one's place when bodies or entries change hands (CC-29): with the taker as the source
  /// if its entry went there, and as the partner in place of a giver that ends. Its basis stays.
  ///
  /// - Returns: `nil` where the entry left the level, which its authority decides for no more.
  package func handedOver(
    by transfer: Transfer, with codes: Set<String>, to taker: Organisation, by holder: Holder.ID, at now: Date
  ) -> DesignatedSource? {
    let moves = codes.contains(code)
    guard !moves || taker.area == area else { return nil }
    let source = moves ? taker.code : organisation
    let partners = Set(partners.map { transfer.kind.endsTheGiver && $0 == transfer.giver ? taker.code : $0 })
    return DesignatedSource(
      id: ID(), area: area, element: element, organisation: source, code: code, column: column, basis: basis,
      partners: partners.subtracting([source]), designated: EntryVersion.Act(by: holder, at: now))
  }

  package mutating func end(by holder: Holder.ID, reason: String, at now: Date) {
    end = End(act: EntryVersion.Act(by: holder, at: now), reason: reason)
  }
}

extension Refusal {
  static let sourceUnknown = Refusal(
    .unknown, "SOURCE_NOT_DESIGNATED", article: "12",
    Bilingual(zh: "该数据元没有确定数源", en: "no source of this element is designated"),
    remedy: Bilingual(zh: "请核对数据元名称，或先确定数源部门。", en: "Check the element's name, or designate its source first."))
  static let sourceNotInForce = Refusal(
    .field("code"), "SOURCE_NOT_IN_FORCE", article: "12",
    Bilingual(zh: "没有已发布的目录含有该信息项", en: "no entry in force has this item"),
    remedy: Bilingual(zh: "请填写已发布目录的代码及其信息项的字段名。", en: "Give a published entry's code and the column of its item."))
  static func elementDiffers(_ element: DataElement) -> Refusal {
    Refusal(
      .field("column"), "SOURCE_ELEMENT_DIFFERS", article: "12",
      Bilingual(zh: "该信息项是另一数据元“\(element.name)”", en: "the item holds another element: “\(element.name)”"),
      remedy: Bilingual(zh: "请填写该数据元所在信息项的字段名。", en: "Give the column of the item that holds the element."))
  }
  static func sourceIsNoCollector(_ code: String) -> Refusal {
    Refusal(
      .field("column"), "SOURCE_TAKEN_FROM_ANOTHER", article: "12",
      Bilingual(zh: "该信息项引用自 \(code)，不是数源", en: "the item takes its value from \(code) and is no source"),
      remedy: Bilingual(zh: "请确定采集该数据的信息项。", en: "Designate the item that collects the value."))
  }
  static func partnerIsTheSource(_ field: String) -> Refusal {
    Refusal(
      .field(field), "PARTNER_IS_THE_SOURCE", article: "12",
      Bilingual(zh: "数源部门不能校核自己", en: "the source cannot verify itself"),
      remedy: Bilingual(zh: "请填写其他部门。", en: "Name another department."))
  }
  static func partnerAlready(_ field: String) -> Refusal {
    Refusal(
      .field(field), "PARTNER_ALREADY", article: "12",
      Bilingual(zh: "该部门已是校核方", en: "the department verifies the element already"),
      remedy: Bilingual(zh: "无需重复登记。", en: "Nothing is left to do."))
  }
  static func partnerUnregistered(_ field: String) -> Refusal {
    Refusal(
      .field(field), "PARTNER_NOT_REGISTERED", article: "12",
      Bilingual(zh: "该部门未登记", en: "the department is not registered"),
      remedy: Bilingual(zh: "请核对代码。", en: "Check the code."))
  }
}
