package import FoundationEssentials
package import Rules

/// What a county's authority forwards to the city (逐级报送, Art. 10 ¶2): what became of an entry of its departments.
package struct CountyReport: Sendable, Hashable {
  package let heading: ReportHeading
  /// The department that answers for the entry at the county.
  package let provider: Organisation
  package let act: Act

  package enum Act: Sendable, Hashable {
    case published(Publication)
    case suspended(EntryVersion.Suspension)
    case resumed(reason: String)
    case retired(reason: String, replacedBy: String)
    case transferred
  }

  /// A version as it was published at the county.
  package struct Publication: Sendable, Hashable {
    package let content: EntryContent
    /// The act the county judged it by.
    package let pack: RulePack.ID
    package let review: EntryVersion.Review
    /// The head's sign-off, where the rule pack asks for one.
    package let signOff: EntryVersion.SignOff?

    package init(
      content: EntryContent, under pack: RulePack.ID, review: EntryVersion.Review,
      signOff: EntryVersion.SignOff? = nil
    ) throws(Refusal) {
      guard review.passed, !review.conclusion.isBlank else { throw .countyReviewMissing }
      guard signOff != nil || RulePack(id: pack)?.asksForSignOff == false else { throw .countySignOffMissing }
      self.content = content
      self.pack = pack
      self.review = review
      self.signOff = signOff
    }
  }

  package init(_ heading: ReportHeading, provider: Organisation, _ act: Act) throws(Refusal) {
    guard provider.level == .county, provider.region == heading.region else { throw .countyProviderElsewhere }
    self.heading = heading
    self.provider = provider
    self.act = act
  }
}

/// How a version that is reported here came to be so: written and reviewed at the county, in the county's own words.
extension CountyReport {
  /// The department as the city knows whoever wrote and submitted there.
  package var department: Holder.ID { heading.holder(Holder.ID(rawValue: provider.code.text)) }

  /// The version in each state on its way, as the states come one after the other.
  ///
  /// - Parameter reporter: the system of the county's authority that forwarded it.
  package func versions(
    of published: Publication, reportedBy reporter: Holder.ID
  ) throws(Refusal) -> [EntryVersion] {
    var version = EntryVersion.draft(
      code: heading.code, number: heading.version, provider: provider.code, content: published.content,
      under: published.pack, by: department)
    var steps = [version]
    let review = published.review
    // When it was submitted is the county's own business; it was no later than the review.
    try version.submit(by: department, profileGaps: [], at: review.act.at)
    steps.append(version)
    _ = try version.review(
      by: heading.holder(review.act.by), passed: true, conclusion: review.conclusion, at: review.act.at)
    steps.append(version)
    if let signOff = published.signOff, version.name == .signOff {
      try version.signOff(
        by: heading.holder(signOff.act.by), secrecy: signOff.secrecyAssessment,
        personalInformation: signOff.personalInformationAssessment, at: signOff.act.at)
      steps.append(version)
    }
    try version.report(by: reporter, at: heading.firstReceivedAt)
    steps.append(version)
    return steps
  }
}

extension EntryVersion {
  /// Out of use here as at the county, from now on at the earliest, unless it is so already.
  ///
  /// - Returns: whether anything changed.
  package mutating func suspend(
    asAtCounty suspension: Suspension, by holder: Holder.ID, at now: Date
  ) throws(Refusal) -> Bool {
    let ahead = suspension.beginsAt > now
    let begins = ahead ? suspension.beginsAt : now
    if let standing = self.suspension, standing.hasBegun(at: now) || standing.beginsAt < begins { return false }
    try suspend(
      by: holder, byAuthority: true, reason: suspension.reason, from: ahead ? begins : nil,
      until: suspension.expectedUntil.flatMap { $0 > begins ? $0 : nil }, emergency: suspension.emergency && !ahead,
      at: now)
    return true
  }
}
