import FoundationEssentials
import Rules

/// What a dispute makes of a request.
extension ShareRequest {
  /// Refuses conditions beyond what was asked for, and a period that is over.
  func check(_ conditions: Conditions, of entry: PublishedEntry, at now: Date) throws(Refusal) {
    guard period.until > now else { throw .requestPeriodOver }
    try conditions.check(for: self, of: entry, at: now)
  }

  /// Becomes a grant, as asked or with conditions.
  ///
  /// The grant holds every column asked for unless the conditions name fewer: what the user could take directly may
  /// travel along, so that one delivery is whole.
  mutating func share(
    _ conditions: Conditions, of entry: PublishedEntry, decidedIn dispute: Dispute.ID? = nil, at now: Date
  ) throws(Refusal) -> Grant {
    try check(conditions, of: entry, at: now)
    let columns = conditions.columns.isEmpty ? scope.columns : scope.columns.filter(conditions.columns.contains)
    state = conditions == .none ? .granted(at: now) : .partlyGranted(at: now, conditions)
    return Grant(for: self, columns: columns, conditions: conditions, decidedIn: dispute, at: now)
  }

  /// A decision not to share answers what the provider left without an answer; what it refused stays its own refusal.
  mutating func refuseIfUnanswered(_ ground: RefusalGround, at now: Date) {
    if isUnderReview { state = .refused(at: now, ground) }
  }
}
