package import FoundationEssentials
package import Rules

/// An order that nothing is granted or delivered under what it covers (管控措施), Art. 28 ¶2, 32.
///
///     inForce ─release, by another person─▶ released
///
/// It is no state of a grant: what it covers stands as it stood, and goes on when the hold is released.
package struct Hold: Sendable, Hashable {
  package typealias ID = TypedID<Hold>

  package enum Target: Sendable, Hashable {
    case grant(Grant.ID)
    /// An entry by its code.
    case entry(String)
    /// A receiving system by its holder id.
    case system(String)
    case platform
  }

  package enum Ground: String, Sendable, Hashable, CaseIterable {
    /// 安全事件
    case incident
    /// 违规使用
    case misuse
    /// 网络安全审查
    case securityReview = "security-review"
  }

  package struct Release: Sendable, Hashable {
    package let by: String
    package let at: Date
    package let reason: String

    package init(by holder: String, at: Date, reason: String) {
      self.by = holder
      self.at = at
      self.reason = reason
    }
  }

  package let id: ID
  package let target: Target
  package let ground: Ground
  package let reason: String
  package let placedBy: Officer
  package let placedAt: Date
  package private(set) var release: Release?

  /// A hold as it was stored.
  package init(
    id: ID, target: Target, ground: Ground, reason: String, placedBy: Officer, placedAt: Date, release: Release?
  ) {
    self.id = id
    self.target = target
    self.ground = ground
    self.reason = reason
    self.placedBy = placedBy
    self.placedAt = placedAt
    self.release = release
  }
}

/// Who places or releases a hold: what decides whether it is theirs to do.
package struct Guardian: Sendable, Hashable {
  package let officer: Officer
  package let isAuthority: Bool
  /// Of the body that builds and runs the platform (建设维护单位).
  package let isOperator: Bool
  /// Of the cybersecurity authority (网络安全主管部门).
  package let isCybersecurity: Bool

  package init(_ officer: Officer, isAuthority: Bool, isOperator: Bool, isCybersecurity: Bool) {
    self.officer = officer
    self.isAuthority = isAuthority
    self.isOperator = isOperator
    self.isCybersecurity = isCybersecurity
  }
}

// MARK: What happens to a hold

extension Hold {
  /// Stops deliveries from now on.
  ///
  /// - Parameter provider: whose data the target is about; `nil` for a system and for the platform.
  package static func place(
    on target: Target, ground: Ground, reason: String, of provider: String?, by guardian: Guardian, at now: Date
  ) throws(Refusal) -> Hold {
    let mayPlace =
      switch ground {
      case .securityReview: guardian.isCybersecurity
      case .incident: guardian.isAuthority || guardian.isOperator || provider == guardian.officer.organisation
      case .misuse: guardian.isAuthority || provider == guardian.officer.organisation
      }
    guard mayPlace else { throw ground == .securityReview ? .holdOfCybersecurity : .holdNotYours }
    return Hold(
      id: ID(), target: target, ground: ground, reason: reason, placedBy: guardian.officer, placedAt: now, release: nil)
  }

  /// Lets deliveries go on: by the organisation that placed the hold or the authority, and never by the same person.
  package mutating func release(by guardian: Guardian, reason: String, at now: Date) throws(Refusal) {
    guard release == nil else { throw .holdReleased }
    let mayRelease =
      ground == .securityReview
      ? guardian.isCybersecurity : guardian.isAuthority || guardian.officer.organisation == placedBy.organisation
    guard mayRelease else { throw ground == .securityReview ? .holdOfCybersecurity : .holdNotYours }
    guard guardian.officer.holder != placedBy.holder else { throw .releasedByPlacer }
    release = Release(by: guardian.officer.holder, at: now, reason: reason)
  }
}

extension Refusal {
  static let holdUnknown = Self(.unknown, "HOLD_UNKNOWN", zh: "没有这个管控措施", en: "there is no such hold")

  static let holdReleased = Self(
    .state, "HOLD_RELEASED", zh: "该管控措施已解除", en: "the hold was released already")

  static let holdNotYours = Self(
    .rights, "HOLD_NOT_YOURS", zh: "只有提供单位、主管部门和平台建设维护单位可以采取和解除该措施",
    en: "this hold is for the provider, the authority or the platform's operator", article: .incident)

  static let holdOfCybersecurity = Self(
    .rights, "HOLD_OF_CYBERSECURITY", zh: "网络安全审查措施只能由网络安全主管部门采取和解除",
    en: "a security review's hold is placed and released by the cybersecurity authority alone",
    article: .cybersecurity)

  static let releasedByPlacer = Self(
    .rights, "RELEASED_BY_PLACER", zh: "采取措施的人不能自行解除", en: "whoever placed a hold does not release it",
    article: .incident,
    remedy: Bilingual(
      zh: "请由本单位另一名人员或主管部门解除。", en: "Have another person of your organisation release it, or the authority."))

  static func onHold(_ ground: Hold.Ground) -> Self {
    let (zh, en): (String, String) =
      switch ground {
      case .incident: ("安全事件处置", "a security incident")
      case .misuse: ("违规使用核查", "suspected misuse")
      case .securityReview: ("网络安全审查", "a security review")
      }
    return Self(
      .state, "ON_HOLD", zh: "因\(zh)已暂停共享", en: "stopped because of \(en)",
      article: ground == .securityReview ? .cybersecurity : .incident,
      remedy: Bilingual(
        zh: "措施解除后再试；见 twinriver share holds。", en: "Try again once it is released; see twinriver share holds."))
  }
}
