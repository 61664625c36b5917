package import Rules

/// Kinds of bodies, as the catalog registers them.
package enum BodyKind: String, Sendable, Hashable, CaseIterable {
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

/// Who may ask for data (申请主体): departments, and those to which the act applies by reference.
package struct Applicants: Sendable, Hashable {
  private let kinds: Set<String>

  /// By the pack of the day of receipt.
  package init(_ pack: RulePack) {
    kinds = Set(pack.codes(.shareApplicants))
  }

  /// - Parameter kind: `nil` for one this program does not know.
  package func check(_ kind: BodyKind?) throws(Refusal) {
    guard let kind, kinds.contains(kind.rawValue.uppercased()) else { throw .notAnApplicant }
  }
}

extension Refusal {
  static let notAnApplicant = Self(
    .rights, "NOT_AN_APPLICANT", zh: "共享在政务部门之间进行，贵单位不是可以申请共享的单位",
    en: "data are shared between departments, and your organisation is none that may ask", article: .betweenDepartments,
    remedy: Bilingual(
      zh: "单位类型登记有误的，请联系主管部门更正；向社会开放的数据请使用开放平台。",
      en: "If it is registered as the wrong kind, have the authority mend that; what is open is on the portal."))
}
