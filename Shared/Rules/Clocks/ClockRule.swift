/// What a pack says about one kind of period.
package struct ClockRule: Sendable, Hashable {
  package enum Period: Sendable, Hashable {
    /// So many working days after receipt; 0 means at once, in the same act.
    case workingDays(Int)
    /// A day of every year, whether or not it is a working day (Art. 37 gives dates, not periods).
    case yearly(month: Int, day: RuleValue.YearlyDay)
    /// The day is stated in an order.
    case asOrdered
    /// The act gives no number: measured only.
    case unstated
  }

  package let period: Period
  package let extensions: ExtensionPolicy
  /// The article that sets the period.
  package let citation: Bilingual
}

/// Whether a period can be extended, by how much and by whose consent.
package enum ExtensionPolicy: Sendable, Hashable {
  case none(citation: Bilingual)
  /// Up to `maxDays` working days in all, at most `times` times, with the consent of `approver`.
  case allowed(maxDays: Int, approver: ApproverRole, times: Int, citation: Bilingual)

  package var citation: Bilingual {
    switch self {
    case .none(let citation), .allowed(_, _, _, let citation): citation
    }
  }
}

/// Whose consent an extension needs.
package enum ApproverRole: String, Sendable, Hashable, CaseIterable {
  /// 提供部门负责人, or a delegate whose delegation is dated and in force.
  case providerHead = "PROVIDER_HEAD"
  /// 同级政务数据共享主管部门
  case authoritySameLevel = "AUTHORITY_SAME_LEVEL"

  package var name: Bilingual {
    switch self {
    case .providerHead: Bilingual(zh: "提供部门负责人", en: "the providing department's head")
    case .authoritySameLevel: Bilingual(zh: "同级主管部门", en: "the competent authority of the same level")
    }
  }
}

extension RulePack {
  /// The pack's rule for a kind of period.
  package func clock(_ kind: ClockKind) -> ClockRule {
    let rule = rule(kind.keys.period)
    return ClockRule(period: period(rule.value), extensions: extensions(of: kind), citation: rule.citation)
  }

  /// How many working days before the due day the responsible are reminded, most first.
  package var reminderDays: [Int] {
    if case .numbers(let days) = rule(.reminders).value { days.sorted(by: >) } else { [] }
  }

  func approverRole(_ key: RuleKey) -> ApproverRole? {
    guard case .codes(let codes) = self[key]?.value else { return nil }
    return codes.first.flatMap(ApproverRole.init(rawValue:))
  }

  private func period(_ value: RuleValue) -> ClockRule.Period {
    switch value {
    case .numbers(let days): .workingDays(days.first ?? 0)
    case .yearly(let month, let day): .yearly(month: month, day: day)
    case .codes: .asOrdered
    case .unstated, .notAllowed: .unstated
    }
  }

  private func extensions(of kind: ClockKind) -> ExtensionPolicy {
    let keys = kind.keys
    guard let extensionKey = keys.extensionDays else { return .none(citation: citation(keys.period)) }
    guard let days = number(extensionKey), let approver = keys.approver.flatMap(approverRole) else {
      return .none(citation: citation(extensionKey))
    }
    return .allowed(
      maxDays: days, approver: approver, times: number(.extensionsMax) ?? 1, citation: citation(extensionKey))
  }
}
