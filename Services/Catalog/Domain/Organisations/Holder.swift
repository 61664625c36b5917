package import FoundationEssentials
package import Rules

/// A person or system of an organisation, whom keys and roles belong to (持有人).
package struct Holder: Sendable, Hashable {
  package struct ID: Sendable, Hashable, RawRepresentable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package enum Kind: String, ContractNumbered {
    /// 工作人员
    case person
    /// 业务系统
    case system
  }

  package let id: ID
  package let organisation: SocialCreditCode
  package let kind: Kind
  /// Personal data: stays in this service's table.
  package let name: String
  package var roles: [RoleAssignment]

  package init(id: ID, organisation: SocialCreditCode, kind: Kind, name: String, roles: [RoleAssignment] = []) {
    self.id = id
    self.organisation = organisation
    self.kind = kind
    self.name = name
    self.roles = roles
  }

  package func holds(_ role: HolderRole, at now: Date) -> Bool {
    roles.contains { $0.role == role && $0.isInForce(at: now) }
  }

  /// Ends a role now; an assignment that has not begun yet never will.
  ///
  /// - Returns: whether there was anything to end.
  package mutating func end(_ role: HolderRole, at now: Date) -> Bool {
    var ended = false
    for index in roles.indices where roles[index].role == role && !roles[index].isOver(at: now) {
      roles[index] = RoleAssignment(role: role, from: roles[index].from, until: max(roles[index].from, now))
      ended = true
    }
    return ended
  }
}

/// What a holder may do (职责).
package enum HolderRole: String, ContractNumbered, Hashable {
  case officer
  case head
  case providerHead = "provider_head"
  case secrecyReviewer = "secrecy_reviewer"
  case `operator`
  case auditor
  case monitor
  case cybersecurity
}

/// A role and when it holds; the end is exclusive (授权期限).
package struct RoleAssignment: Sendable, Hashable {
  package let role: HolderRole
  package let from: Date
  package let until: Date?

  package init(role: HolderRole, from: Date, until: Date? = nil) {
    self.role = role
    self.from = from
    self.until = until
  }

  package func isInForce(at now: Date) -> Bool {
    from <= now && until.map { now < $0 } ?? true
  }

  /// Whether it will not hold at `now` or later: it has ended, or was ended before it began.
  package func isOver(at now: Date) -> Bool {
    until.map { $0 <= now || $0 <= from } ?? false
  }

  package func overlaps(_ other: RoleAssignment) -> Bool {
    role == other.role && until.map { other.from < $0 } ?? true && other.until.map { from < $0 } ?? true
  }
}

/// Who gives a role: what decides whether it is theirs to give.
package struct Grantor: Sendable, Hashable {
  package let organisation: String
  package let isOperator: Bool
  package let isAuthority: Bool
  package let isHead: Bool

  package init(organisation: String, isOperator: Bool, isAuthority: Bool, isHead: Bool) {
    self.organisation = organisation
    self.isOperator = isOperator
    self.isAuthority = isAuthority
    self.isHead = isHead
  }

  /// Whether people and systems of `organisation` are this grantor's business.
  package func manages(_ organisation: SocialCreditCode) -> Bool {
    isOperator || isAuthority || (isHead && self.organisation == organisation.text)
  }

  /// Refuses a role that is not theirs to give or that such a holder cannot have.
  package func check(
    granting role: HolderRole, to kind: Holder.Kind, of body: Organisation, field: String
  ) throws(Refusal) {
    if kind == .system, role != .monitor { throw .systemHoldsNoRole(field) }
    switch role {
    case .officer, .head, .providerHead, .secrecyReviewer: break
    case .operator, .monitor:
      guard isOperator else { throw .roleNotYours(field) }
      guard body.kind == .platformOperator else { throw .roleElsewhere(field, "建设维护单位", "the platform's operator") }
    case .cybersecurity:
      guard isOperator || isAuthority else { throw .roleNotYours(field) }
    case .auditor:
      guard isOperator || isAuthority else { throw .roleNotYours(field) }
      guard body.kind == .supervisory else { throw .roleElsewhere(field, "监察、审计机关", "a supervisory organ") }
    }
  }
}

extension Refusal {
  static func systemHoldsNoRole(_ field: String) -> Refusal {
    Refusal(
      .field(field), "SYSTEM_HOLDS_NO_ROLE", article: "6",
      Bilingual(zh: "业务系统不承担职责（监控除外）", en: "a system holds no role, monitoring excepted"),
      remedy: Bilingual(zh: "请授予工作人员。", en: "Give the role to a person."))
  }
  static func roleNotYours(_ field: String) -> Refusal {
    Refusal(
      .rights, "ROLE_NOT_YOURS_TO_GIVE", Bilingual(zh: "您无权授予该职责", en: "this role is not yours to give"),
      remedy: Bilingual(zh: "请联系平台建设维护单位。", en: "Ask the platform's operator."))
  }
  static func roleElsewhere(_ field: String, _ zh: String, _ en: String) -> Refusal {
    Refusal(
      .field(field), "ROLE_UNFIT_FOR_ORGANISATION",
      Bilingual(zh: "该职责只能授予\(zh)的人员或系统", en: "only holders of \(en) can have this role"),
      remedy: Bilingual(zh: "请核对持有人所属单位。", en: "Check the holder's organisation."))
  }
}
