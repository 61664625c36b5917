import FoundationEssentials
import Rules

/// A version's state spread over the columns of `entry_version`, and read back from them.
struct EntryLife: Sendable {
  typealias Act = EntryVersion.Act

  var state: EntryVersion.StateName
  var submitted: Act?
  var review: EntryVersion.Review?
  var reported: Act?
  var published: Act?
  var basesVerified: Bool?
  var returned: Act?
  var returnReason: String?
  var supersededBy: Int?
  var supersededAt: Date?

  init(state: EntryVersion.StateName) {
    self.state = state
  }

  init(_ version: EntryVersion) {
    state = version.name
    review = version.review
    submitted = version.clearance?.submitted
    returnReason = version.returnReason
    switch version.state {
    case .draft, .finalised: break
    case .departmentReview(let act): submitted = act
    case .reported(_, let act): reported = act
    case .published(_, let report, let publication, let verified):
      (reported, published, basesVerified) = (report, publication, verified)
    case .returned(_, let report, let act, _):
      (reported, returned) = (report, act)
    case .superseded(_, let report, let publication, let verified, let newer, let at):
      (reported, published, basesVerified) = (report, publication, verified)
      (supersededBy, supersededAt) = (newer, at)
    }
  }

  /// The state the columns hold; throws where one that the state needs is empty.
  func versionState() throws -> EntryVersion.State {
    func clearance() throws -> EntryVersion.Clearance {
      EntryVersion.Clearance(submitted: try submitted.stored("submission"), review: try review.stored("review"))
    }
    switch state {
    case .draft: return .draft(failed: review)
    case .departmentReview: return .departmentReview(submitted: try submitted.stored("submission"))
    case .finalised: return .finalised(try clearance())
    case .reported: return .reported(try clearance(), try reported.stored("report"))
    case .published:
      return .published(
        try clearance(), reported: try reported.stored("report"), published: try published.stored("publication"),
        basesVerified: try basesVerified.stored("publication"))
    case .returned:
      return .returned(
        try clearance(), reported: try reported.stored("report"), returned: try returned.stored("return"),
        reason: try returnReason.stored("return"))
    case .superseded:
      return .superseded(
        try clearance(), reported: try reported.stored("report"), published: try published.stored("publication"),
        basesVerified: try basesVerified.stored("publication"), byVersion: try supersededBy.stored("supersession"),
        at: try supersededAt.stored("supersession"))
    case .suspended, .retired, .signOff: throw DamagedRow(what: "entry state")
    }
  }
}

extension EntryVersion.Act {
  /// The act two columns hold, if they do.
  init?(by holder: String?, at time: Date?) {
    guard let holder, let time else { return nil }
    self.init(by: Holder.ID(rawValue: holder), at: time)
  }
}
