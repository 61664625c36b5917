/// Who decides a dispute: the competent authority of an area or its government, Art. 19 ¶3.
package struct DisputeForum: Sendable, Hashable {
  package enum Instance: String, Sendable, Hashable {
    /// 主管部门
    case authority
    /// 本级人民政府
    case government
  }

  package let instance: Instance
  /// Region code: a county's, or the city's.
  package let area: String

  package static let city = "500000"

  package init(_ instance: Instance, of area: String) {
    self.instance = instance
    self.area = area
  }
}

/// The bodies that can decide disputes here, by the area they are there for.
package struct DisputeJudges: Sendable, Hashable {
  package let authorities: [String: String]
  /// Of the governments, those that are on the platform.
  package let governments: [String: String]

  package init(authorities: [String: String], governments: [String: String] = [:]) {
    self.authorities = authorities
    self.governments = governments
  }

  /// A side of a dispute and the area it belongs to.
  package struct Side: Sendable, Hashable {
    package let code: String
    package let area: String

    package init(code: String, area: String) {
      self.code = code
      self.area = area
    }
  }

  /// Two bodies of one county go to its authority, all others to the city's, which stands above both; where that
  /// authority is a side itself, or there is none, the government of its level decides (CC-30).
  package func forum(between user: Side, and provider: Side) -> DisputeForum {
    let isOfOneCounty = user.area == provider.area && authorities[user.area] != nil
    let area = isOfOneCounty ? user.area : DisputeForum.city
    guard let authority = authorities[area], ![user.code, provider.code].contains(authority) else {
      return DisputeForum(.government, of: area)
    }
    return DisputeForum(.authority, of: area)
  }

  /// The organisation that decides; `nil` for a government that is not on the platform.
  package func judge(of forum: DisputeForum) -> String? {
    switch forum.instance {
    case .authority: authorities[forum.area]
    case .government: governments[forum.area]
    }
  }
}

/// In which capacity somebody speaks in a dispute that is not theirs.
package enum DisputeCapacity: Sendable, Hashable {
  /// Decides.
  case judge
  /// Records what a government outside the platform has decided.
  case recorder
}

/// A person who wants to decide, with what the directory says of them.
package struct DisputeOfficial: Sendable, Hashable {
  package let officer: Officer
  package let isOfficer: Bool
  /// Of the platform's operator (建设维护单位).
  package let isOperator: Bool

  package init(_ officer: Officer, isOfficer: Bool = true, isOperator: Bool = false) {
    self.officer = officer
    self.isOfficer = isOfficer
    self.isOperator = isOperator
  }
}
