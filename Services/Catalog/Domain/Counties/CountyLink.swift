package import FoundationEssentials
package import Rules

/// How far the city has taken in one log of one county (市区链路, Art. 15 ¶1).
///
/// A county restored from a back-up goes on under another log's name and begins at 1 again.
package struct CountyLink: Sendable, Hashable {
  package let region: RegionCode
  /// Names the county's log.
  package let log: String
  /// The last one taken in or put aside; 0 before the first.
  package let sequence: Int

  package init(region: RegionCode, log: String, sequence: Int) {
    self.region = region
    self.log = log
    self.sequence = sequence
  }

  /// What a sequence number means on this link.
  package enum Place: Sendable, Hashable {
    /// Taken in before: its answer is given again.
    case again
    /// The one that follows.
    case next
    /// Others come first.
    case tooEarly(expected: Int)
  }

  package func place(of number: Int) -> Place {
    if number <= sequence { return .again }
    return number == sequence + 1 ? .next : .tooEarly(expected: sequence + 1)
  }
}

/// What became of an entry at a county, and so goes up.
package enum ForwardedAct: String, ContractNumbered, Hashable {
  case published, suspended, resumed, retired, transferred
}

/// Which report it is and when it came to be, whatever is in it: enough to put it aside.
package struct ReportHeading: Sendable, Hashable {
  package let region: RegionCode
  package let log: String
  package let sequence: Int
  package let act: ForwardedAct
  package let code: String
  package let version: Int
  /// When the department's report was received at the county: the first platform node's receipt counts.
  package let firstReceivedAt: Date
  package let forwardedAt: Date

  package init(
    region: RegionCode, log: String, sequence: Int, act: ForwardedAct, code: String, version: Int,
    firstReceivedAt: Date, forwardedAt: Date
  ) {
    self.region = region
    self.log = log
    self.sequence = sequence
    self.act = act
    self.code = code
    self.version = version
    self.firstReceivedAt = firstReceivedAt
    self.forwardedAt = forwardedAt
  }

  /// What became of a report.
  package enum Outcome: String, Sendable, Hashable {
    case takenIn = "taken_in"
    /// It is so here already: from another log of the county, or by the city's own act.
    case known
    /// There is nothing here that it could change.
    case noEffect = "no_effect"
    /// Put aside for good, with the reason.
    case refused
  }

  /// Somebody of the county: opaque here, and never the same as one of the city's.
  package func holder(_ id: Holder.ID) -> Holder.ID { Holder.ID(rawValue: ofCounty + id.rawValue) }

  package func isOfCounty(_ id: Holder.ID) -> Bool { id.rawValue.hasPrefix(ofCounty) }

  private var ofCounty: String { "\(region.text):" }
}
