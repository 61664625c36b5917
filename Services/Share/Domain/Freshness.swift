package import FoundationEssentials

/// How often an entry's data are to be brought up to date (更新周期), as the catalog declares it.
package enum UpdateCycle: String, Sendable, Hashable, CaseIterable {
  case realTime, everyDay, everyWeek, everyMonth, everyQuarter, halfYear, everyYear
  /// Whenever something happens (不定期): never stale.
  case irregular
  /// Not at all, or otherwise (不更新、其他): never stale.
  case other
}

/// How old data may be under each update cycle before they are stale (数据更新及时性), Art. 11.
package struct FreshnessLimits: Sendable, Hashable {
  /// Calendar days; a cycle without a number has no limit.
  package var days: [UpdateCycle: Int] = [
    .realTime: 1, .everyDay: 2, .everyWeek: 10, .everyMonth: 40, .everyQuarter: 110, .halfYear: 200, .everyYear: 400,
  ]

  package init() {}

  /// Whether data that last changed then are older than the cycle allows; what is not known is not held against anybody.
  package func isStale(_ changedAt: Date?, under cycle: UpdateCycle?, at now: Date) -> Bool {
    guard let changedAt, let cycle, let days = days[cycle] else { return false }
    return now.timeIntervalSince(changedAt) > Double(days) * 86_400
  }
}

/// What a mount is measured by (挂接状态判定).
package struct MountStandards: Sendable, Hashable {
  /// A probe that takes longer is slow.
  package var slowAfter = Duration.seconds(2)
  package var freshness = FreshnessLimits()
  /// How long what a replica said of its interfaces holds.
  package var contactHolds = Duration.seconds(60)

  package init() {}
}
