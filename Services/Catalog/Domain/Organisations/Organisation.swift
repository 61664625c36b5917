package import FoundationEssentials
package import Rules

/// A registered body: department, authority, utility or other (Art. 2, 5, 43).
package struct Organisation: Sendable, Hashable {
  package enum Kind: String, ContractNumbered {
    /// 政府部门
    case department
    /// 法律法规授权的事业单位
    case authorisedInstitution = "authorised_institution"
    /// 法律法规授权的社会组织
    case authorisedSocialOrganisation = "authorised_social_organisation"
    /// 中央在渝单位
    case centralUnit = "central_unit"
    /// 公用企事业单位
    case utility
    /// 监察、审计机关
    case supervisory
    /// 建设维护单位
    case platformOperator = "platform_operator"
  }

  package enum Level: String, ContractNumbered {
    /// 市级
    case city
    /// 区县级
    case county
  }

  package let code: SocialCreditCode
  package private(set) var name: String
  package let kind: Kind
  package let level: Level
  package let region: RegionCode
  /// Whether it is the competent authority of its level (主管部门).
  package private(set) var isAuthority: Bool
  /// The act that authorises an institution or social organisation; empty for other kinds.
  package let authorisingLaw: String
  package var profile: Profile
  /// When it ceased to exist and whose it became; `nil` while it exists.
  package private(set) var ending: Ending?

  /// The end of a body (合并、撤销).
  package struct Ending: Sendable, Hashable {
    package let at: Date
    package let successor: SocialCreditCode

    package init(at: Date, successor: SocialCreditCode) {
      self.at = at
      self.successor = successor
    }
  }

  /// A body as it was stored.
  package init(
    code: SocialCreditCode, name: String, kind: Kind, level: Level, region: RegionCode, isAuthority: Bool,
    authorisingLaw: String, profile: Profile = Profile(), ending: Ending? = nil
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.level = level
    self.region = region
    self.isAuthority = isAuthority
    self.authorisingLaw = authorisingLaw
    self.profile = profile
    self.ending = ending
  }

  /// A new body, if the decree lets it take part.
  package static func register(
    code: SocialCreditCode, name: String, kind: Kind, level: Level, region: RegionCode, isAuthority: Bool,
    authorisingLaw: String
  ) throws(Refusal) -> Organisation {
    guard !name.isBlank else { throw .nameMissing }
    if kind.liesInTheCity, !region.isChongqing { throw .regionOutsideTheCity }
    guard (level == .city) == (region.text == cityRegion) || !kind.liesInTheCity else {
      throw .levelUnlikeRegion(level)
    }
    if kind.needsAuthorisingLaw, authorisingLaw.isBlank { throw .authorisingLawMissing }
    if isAuthority, kind != .department { throw .authorityIsADepartment("organisation.competent_authority") }
    return Organisation(
      code: code, name: name, kind: kind, level: level, region: region, isAuthority: isAuthority,
      authorisingLaw: authorisingLaw)
  }

  /// Whether this body is the competent authority that `provider` reports to: its own level's, in its own area (Art. 10).
  package func supervises(_ provider: Organisation) -> Bool {
    isAuthority && level == provider.level && (level == .city || region == provider.region)
  }

  /// Whether this body is the competent authority that decides here about entries of `provider` (Art. 10 ¶2).
  ///
  /// - Parameter isForwarded: whether `provider` reports to a county that has a catalog of its own; then the city decides
  ///   about what the county forwards.
  package func decides(about provider: Organisation, isForwarded: Bool) -> Bool {
    isForwarded ? isAuthority && level == .city : supervises(provider)
  }

  /// GB/T 2260 for the city as a whole.
  package static let cityRegion = "500000"
}

/// What becomes of a body (机构变更); one that has ended stays as it was.
extension Organisation {
  /// Refuses a body that has ceased to exist: its successor acts now (CC-29).
  package func checkExists() throws(Refusal) {
    if let ending { throw .organisationEnded(ending.successor) }
  }

  package mutating func rename(to name: String) throws(Refusal) {
    try checkExists()
    guard name != self.name else { throw .nameUnchanged }
    self.name = name
  }

  /// Makes it the competent authority of its level and area (Art. 5).
  package mutating func becomeAuthority() throws(Refusal) {
    try checkExists()
    guard kind == .department else { throw .authorityIsADepartment("code") }
    guard !isAuthority else { throw .authorityAlready }
    isAuthority = true
  }

  /// Gives the authority of its level and area away.
  package mutating func ceaseToBeAuthority() {
    isAuthority = false
  }

  package mutating func end(into successor: SocialCreditCode, at now: Date) throws(Refusal) {
    try checkExists()
    guard !isAuthority else { throw .authorityCannotEnd }
    ending = Ending(at: now, successor: successor)
  }
}

extension Organisation.Kind {
  /// Supervision may come from outside the city, and so may those who run the platform (Art. 2 ¶1).
  var liesInTheCity: Bool { self != .supervisory && self != .platformOperator }

  /// Art. 2 ¶3.
  var needsAuthorisingLaw: Bool { self == .authorisedInstitution || self == .authorisedSocialOrganisation }

  /// Whether the body has data of its own and so owes what Art. 6 asks for.
  var mayProvide: Bool { liesInTheCity }
}

extension Refusal {
  static let nameMissing = Refusal(
    .field("organisation.name"), "NAME_MISSING", Bilingual(zh: "缺少单位名称", en: "the official name is missing"),
    remedy: Bilingual(zh: "请填写登记的全称。", en: "Give the name as registered."))
  static let regionOutsideTheCity = Refusal(
    .field("organisation.region_code"), "REGION_OUTSIDE_CITY", article: "2",
    Bilingual(zh: "政务部门的行政区划应在本市（50开头）", en: "a department of the city has a region code 50xxxx"),
    remedy: Bilingual(zh: "外地单位不能登记为本市政务部门。", en: "A body elsewhere cannot register as a department of the city."))
  static let authorisingLawMissing = Refusal(
    .field("organisation.authorising_law"), "AUTHORISING_LAW_MISSING", article: "2",
    Bilingual(zh: "授权的事业单位、社会组织须注明授权的法律法规", en: "an authorised body names the act that authorises it"),
    remedy: Bilingual(zh: "请填写授权法律法规的名称和条款。", en: "Give title and article of that act."))
  static func authorityIsADepartment(_ field: String) -> Refusal {
    Refusal(
      .field(field), "AUTHORITY_NOT_A_DEPARTMENT", article: "5",
      Bilingual(zh: "主管部门须为政府部门", en: "a competent authority is a government department"),
      remedy: Bilingual(zh: "请选择政府部门。", en: "Choose a department."))
  }
  static let authorityAlready = Refusal(
    .state, "AUTHORITY_ALREADY", article: "5",
    Bilingual(zh: "该单位已是本级主管部门", en: "it is the competent authority of its level already"),
    remedy: Bilingual(zh: "无需再次指定。", en: "Nothing is left to do."))
  static let authorityCannotEnd = Refusal(
    .state, "AUTHORITY_CANNOT_END", article: "5",
    Bilingual(zh: "该单位是本级主管部门", en: "it is the competent authority of its level"),
    remedy: Bilingual(zh: "请先指定另一主管部门。", en: "Assign another authority first."))
  static let nameUnchanged = Refusal(
    .field("name"), "NAME_UNCHANGED", Bilingual(zh: "名称没有变化", en: "it has this name already"),
    remedy: Bilingual(zh: "请填写新的名称。", en: "Give the new name."))
  static func organisationEnded(_ successor: SocialCreditCode) -> Refusal {
    Refusal(
      .state, "ORGANISATION_ENDED", article: "6",
      Bilingual(zh: "该单位已合并或撤销", en: "this organisation has been merged or abolished"),
      remedy: Bilingual(zh: "请由承继单位\(successor.text)办理。", en: "Its successor \(successor.text) acts now."))
  }
  static func levelUnlikeRegion(_ level: Organisation.Level) -> Refusal {
    Refusal(
      .field("organisation.level"), "LEVEL_UNLIKE_REGION", article: "5",
      Bilingual(zh: "层级与行政区划不符", en: "level and region contradict each other"),
      remedy: level == .city
        ? Bilingual(zh: "市级单位的区划为500000。", en: "A body of the city has region 500000.")
        : Bilingual(zh: "区县级单位须填写所在区县的区划。", en: "A body of a county has that county's region."))
  }
}
