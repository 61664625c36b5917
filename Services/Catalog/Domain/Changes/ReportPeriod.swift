package import Rules

/// How long a department may take to report what has become final (报送期限).
///
/// Decree 320 gives ten working days from then (Art. 10 ¶2). Decree 809 makes the report part of the update (Art. 16, 17): its
/// pack says 0 days, and states one period for both.
package enum ReportPeriod: Sendable, Hashable {
  /// What the pack says, from now.
  case own
  /// The period of the update it is part of: from the same change to the same day.
  case ofUpdate(LegalClock)
  /// Working days from now.
  case workingDays(Int)

  /// - Parameters:
  ///   - pack: in force on the day the version became final.
  ///   - updates: the periods of the changes that the version answers.
  package init(under pack: RulePack, answering updates: [LegalClock], on today: CivilDate) {
    guard pack.reportsWithUpdate else {
      self = .own
      return
    }
    let soonest = updates.min { ($0.due.date ?? .distantFuture) < ($1.due.date ?? .distantFuture) }
    switch soonest {
    // Nobody was obliged to write it by a day: the one period there is begins when it is final.
    case nil: self = pack.number(.catalogUpdateDays).map { .workingDays($0) } ?? .own
    case let update? where update.due.date.map({ $0 > today }) ?? true: self = .ofUpdate(update)
    // Final on the last day, or late, which is told of the update: the report is not late before anybody could make it.
    case _?: self = .workingDays(1)
    }
  }
}

extension RulePack {
  /// Whether reporting is part of updating, with no period of its own.
  fileprivate var reportsWithUpdate: Bool { clock(.catalogReport).period == .workingDays(0) }
}

extension CivilDate {
  fileprivate static let distantFuture = CivilDate(year: 9999, month: 12, day: 31)!
}
