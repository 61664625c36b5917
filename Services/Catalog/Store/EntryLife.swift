import FoundationEssentials
import Rules

/// A version's state spread over the columns of `entry_version`, and read back from them.
struct EntryLife: Sendable {
  typealias Act = EntryVersion.Act

  var state: EntryVersion.StateName
  var submitted: Act?
  var review: EntryVersion.Review?
  var signOff: EntryVersion.SignOff?
  var reported: Act?
  var published: Act?
  var basesVerified: Bool?
  var providerName: String?
  var returned: Act?
  var returnReason: String?
  var suspension: EntryVersion.Suspension?
  var supersededBy: Int?
  var supersededAt: Date?
  var retirement: EntryVersion.Retirement?

  init(state: EntryVersion.StateName) {
    self.state = state
  }

  init(_ version: EntryVersion) {
    state = version.name
    review = version.review
    submitted = version.clearance?.submitted
    signOff = version.clearance?.signOff
    reported = version.reported
    published = version.published
    basesVerified = version.publication?.basesVerified
    providerName = version.publication?.providerName
    returnReason = version.returnReason
    suspension = version.suspension
    retirement = version.retirement
    switch version.state {
    case .departmentReview(let act): submitted = act
    case .returned(_, _, let act, _): returned = act
    case .superseded(_, _, let newer, let at): (supersededBy, supersededAt) = (newer, at)
    default: break
    }
  }

  /// The state the columns hold; throws where one that the state needs is empty.
  func versionState() throws -> EntryVersion.State {
    switch state {
    case .draft: .draft(failed: review)
    case .departmentReview: .departmentReview(submitted: try submitted.stored("submission"))
    case .signOff: .signOff(try clearance())
    case .finalised: .finalised(try clearance())
    case .reported: .reported(try clearance(), try reported.stored("report"))
    case .returned:
      .returned(
        try clearance(), reported: try reported.stored("report"), returned: try returned.stored("return"),
        reason: try returnReason.stored("return"))
    case .published: .published(try clearance(), try publication(), announced: suspension)
    case .suspended: .suspended(try clearance(), try publication(), try suspension.stored("suspension"))
    case .superseded:
      .superseded(
        try clearance(), try publication(), byVersion: try supersededBy.stored("supersession"),
        at: try supersededAt.stored("supersession"))
    case .retired: .retired(try clearance(), try publication(), try retirement.stored("retirement"))
    }
  }

  private func clearance() throws -> EntryVersion.Clearance {
    EntryVersion.Clearance(
      submitted: try submitted.stored("submission"), review: try review.stored("review"), signOff: signOff)
  }

  private func publication() throws -> EntryVersion.Publication {
    EntryVersion.Publication(
      reported: try reported.stored("report"), act: try published.stored("publication"),
      basesVerified: try basesVerified.stored("publication"), providerName: providerName ?? "")
  }
}

extension EntryVersion.Act {
  /// The act two columns hold, if they do.
  init?(by holder: String?, at time: Date?) {
    guard let holder, let time else { return nil }
    self.init(by: Holder.ID(rawValue: holder), at: time)
  }
}
