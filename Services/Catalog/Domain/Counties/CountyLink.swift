package import FoundationEssentials
package import Rules

/// How far the city has taken in one log of one county (市区链路, Art. 15 ¶1).
///
/// A county restored from a back-up goes on under another log's name and begins at 1 again.
package struct CountyLink: Sendable, Hashable {
  package let region: RegionCode
  /// Names the county's log.
  package let log: String
  /// The last one taken in; 0 before the first.
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

/// What a county's authority forwards to the city (逐级报送, Art. 10 ¶2): a version it published, or an entry's end.
package struct CountyReport: Sendable, Hashable {
  package let region: RegionCode
  package let log: String
  package let sequence: Int
  package let provider: Organisation
  package let code: String
  package let version: Int
  package let content: EntryContent
  /// The act the county judged it by.
  package let pack: RulePack.ID
  package let review: EntryVersion.Review
  /// When the department's report was received at the county: the first platform node's receipt counts.
  package let firstReceivedAt: Date
  package let forwardedAt: Date
  /// The head's sign-off, where the rule pack asks for one.
  package let signOff: EntryVersion.SignOff?
  /// Why the entry ended and what takes its place; `nil` while it goes on.
  package let end: End?

  package struct End: Sendable, Hashable {
    package let reason: String
    package let replacedBy: String

    package init(reason: String, replacedBy: String) {
      self.reason = reason
      self.replacedBy = replacedBy
    }
  }

  package init(
    region: RegionCode, log: String, sequence: Int, provider: Organisation, code: String, version: Int,
    content: EntryContent, under pack: RulePack.ID, review: EntryVersion.Review, firstReceivedAt: Date,
    forwardedAt: Date,
    signOff: EntryVersion.SignOff? = nil, end: End? = nil
  ) throws(Refusal) {
    guard provider.level == .county, provider.region == region else { throw .countyProviderElsewhere }
    guard review.passed, !review.conclusion.isBlank else { throw .countyReviewMissing }
    self.region = region
    self.log = log
    self.sequence = sequence
    self.provider = provider
    self.code = code
    self.version = version
    self.content = content
    self.pack = pack
    self.review = review
    self.firstReceivedAt = firstReceivedAt
    self.forwardedAt = forwardedAt
    self.signOff = signOff
    self.end = end
  }

  /// What became of a report that was taken in.
  package enum Outcome: String, Sendable, Hashable {
    case takenIn = "taken_in"
    /// It is here already, from another log of the county.
    case known
    /// Something else is here in its place, and stays: what was reviewed is never overwritten.
    case differs
    /// The entry ended.
    case ended
  }
}

/// How a version that is reported here came to be so: written and reviewed at the county, in the county's own words.
extension CountyReport {
  /// The department as the city knows whoever wrote and submitted there. Holders of a county are opaque here, and never
  /// the same as one of the city's.
  package var department: Holder.ID { Holder.ID(rawValue: "\(region.text):\(provider.code.text)") }

  package func holder(_ id: Holder.ID) -> Holder.ID { Holder.ID(rawValue: "\(region.text):\(id.rawValue)") }

  /// The version in each state on its way, as the states come one after the other.
  ///
  /// - Parameter reporter: the system of the county's authority that forwarded it.
  package func versions(reportedBy reporter: Holder.ID) throws(Refusal) -> [EntryVersion] {
    var version = EntryVersion.draft(
      code: code, number: self.version, provider: provider.code, content: content, under: pack, by: department)
    var steps = [version]
    // When it was submitted is the county's own business; it was no later than the review.
    try version.submit(by: department, profileGaps: [], at: review.act.at)
    steps.append(version)
    _ = try version.review(
      by: holder(review.act.by), passed: true, conclusion: review.conclusion, at: review.act.at)
    steps.append(version)
    if let signOff, version.name == .signOff {
      try version.signOff(
        by: holder(signOff.act.by), secrecy: signOff.secrecyAssessment,
        personalInformation: signOff.personalInformationAssessment, at: signOff.act.at)
      steps.append(version)
    }
    try version.report(by: reporter, at: firstReceivedAt)
    steps.append(version)
    return steps
  }
}
