package import FoundationEssentials
package import Rules

/// One version of a catalog entry, from draft to its end (Art. 10, 28, 30).
///
///     draft ─submit─▶ departmentReview ─pass─▶ [signOff ─▶] finalised ─report─▶ reported ─publish─▶ published ─▶ superseded
///       ▲                    │ fail                 │                              └─return─▶ returned  │  ▲    or retired
///       └────────────────────┴──────────────────────┘                                        suspended ◀──┘──┘
///
/// Content changes in draft only. A returned version stays as evidence of what was reviewed; the corrected entry is the
/// next version and is reviewed anew. No state from `finalised` on can be expressed without a passed review by a person
/// who neither wrote nor submitted the version. What a version in force goes through is in `EntryVersion+Life.swift`.
package struct EntryVersion: Sendable, Hashable {
  /// The act of somebody at some time.
  package struct Act: Sendable, Hashable {
    package let by: Holder.ID
    package let at: Date

    package init(by: Holder.ID, at: Date) {
      self.by = by
      self.at = at
    }
  }

  package enum State: Sendable, Hashable {
    /// With the review that failed, if there was one.
    case draft(failed: Review?)
    case departmentReview(submitted: Act)
    /// Reviewed, with the head; only where the rule pack asks for it.
    case signOff(Clearance)
    case finalised(Clearance)
    case reported(Clearance, Act)
    case returned(Clearance, reported: Act, returned: Act, reason: String)
    /// With the suspension that was announced, if there is one; it begins by its time.
    case published(Clearance, Publication, announced: Suspension?)
    case suspended(Clearance, Publication, Suspension)
    case superseded(Clearance, Publication, byVersion: Int, at: Date)
    case retired(Clearance, Publication, Retirement)
  }

  package let code: String
  package let number: Int
  package let provider: SocialCreditCode
  /// The act it is judged by: the one in force when the version was begun.
  package let pack: RulePack.ID
  package private(set) var content: EntryContent
  /// Everybody who wrote on this version.
  package private(set) var drafters: Set<Holder.ID>
  package internal(set) var state: State

  /// A version as it was stored.
  package init(
    code: String, number: Int, provider: SocialCreditCode, pack: RulePack.ID, content: EntryContent,
    drafters: Set<Holder.ID>, state: State
  ) {
    self.code = code
    self.number = number
    self.provider = provider
    self.pack = pack
    self.content = content
    self.drafters = drafters
    self.state = state
  }

  package static func draft(
    code: String, number: Int, provider: SocialCreditCode, content: EntryContent, under pack: RulePack.ID,
    by holder: Holder.ID
  ) -> EntryVersion {
    EntryVersion(
      code: code, number: number, provider: provider, pack: pack, content: content, drafters: [holder],
      state: .draft(failed: nil))
  }

  package mutating func rewrite(_ content: EntryContent, by holder: Holder.ID) throws(Refusal) {
    guard case .draft = state else { throw .notADraft(name) }
    self.content = content
    drafters.insert(holder)
  }
}

/// The transitions; each refuses every state but its own.
extension EntryVersion {
  /// Hands the draft to secrecy review; the department's profile must be complete (Art. 6 ¶2, 30 ¶1).
  package mutating func submit(by holder: Holder.ID, profileGaps: [ProfileGap], at now: Date) throws(Refusal) {
    guard case .draft = state else { throw .wrongState(name, wanted: .draft) }
    guard profileGaps.isEmpty else { throw .profileIncomplete(profileGaps) }
    state = .departmentReview(submitted: Act(by: holder, at: now))
  }

  /// The secrecy review (保密审查, Art. 30) by a person who neither wrote nor submitted the version.
  ///
  /// A version that waits for the head's sign-off can still fail.
  ///
  /// - Returns: whether the version became final, which starts the reporting clock of Art. 10.
  package mutating func review(
    by reviewer: Holder.ID, passed: Bool, conclusion: String, at now: Date
  ) throws(Refusal) -> Bool {
    let submitted: Act
    switch state {
    case .departmentReview(let act): submitted = act
    case .signOff(let clearance) where !passed: submitted = clearance.submitted
    default: throw .wrongState(name, wanted: .departmentReview)
    }
    guard reviewer != submitted.by, !drafters.contains(reviewer) else { throw .reviewerIsSubmitter }
    guard !conclusion.isBlank else { throw .conclusionMissing }
    let review = Review(act: Act(by: reviewer, at: now), passed: passed, conclusion: conclusion)
    guard passed else {
      state = .draft(failed: review)
      return false
    }
    let clearance = Clearance(submitted: submitted, review: review)
    state = needsSignOff ? .signOff(clearance) : .finalised(clearance)
    return !needsSignOff
  }

  /// The head signs the reviewed version off with both impact assessments (审签, decree 809 Art. 13); it is final then.
  package mutating func signOff(
    by head: Holder.ID, secrecy: String, personalInformation: String, at now: Date
  ) throws(Refusal) {
    guard case .signOff(var clearance) = state else { throw .wrongState(name, wanted: .signOff) }
    guard head != clearance.review.act.by else { throw .signerIsReviewer }
    for (field, text) in [
      ("secrecy_assessment", secrecy), ("personal_information_assessment", personalInformation),
    ] where text.isBlank {
      throw .assessmentMissing(field)
    }
    clearance.signOff = SignOff(
      act: Act(by: head, at: now), secrecyAssessment: secrecy, personalInformationAssessment: personalInformation)
    state = .finalised(clearance)
  }

  /// The head does not sign off and says why (退回): the version is a draft again, and is reviewed anew.
  package mutating func refuseSignOff(by head: Holder.ID, reason: String, at now: Date) throws(Refusal) {
    guard case .signOff = state else { throw .wrongState(name, wanted: .signOff) }
    guard !reason.isBlank else { throw .returnReasonMissing }
    state = .draft(failed: Review(act: Act(by: head, at: now), passed: false, conclusion: reason))
  }

  /// Whether the act the version is judged by has its head sign it off; an act this build does not know does.
  private var needsSignOff: Bool { RulePack(id: pack)?.asksForSignOff ?? true }

  /// Reports the final version to the competent authority (Art. 10 ¶2).
  package mutating func report(by holder: Holder.ID, at now: Date) throws(Refusal) {
    guard case .finalised(let clearance) = state else { throw .wrongState(name, wanted: .finalised) }
    state = .reported(clearance, Act(by: holder, at: now))
  }

  /// Puts the version in force. Restrictions count only if the authority verified their bases (Art. 17(1)).
  ///
  /// - Parameter providerName: the provider's name on that day, which stays with the version.
  package mutating func publish(
    by holder: Holder.ID, providerName: String, basesVerified: Bool, at now: Date
  ) throws(Refusal) {
    guard case .reported(let clearance, let reported) = state else { throw .wrongState(name, wanted: .reported) }
    guard holder != clearance.review.act.by else { throw .publisherIsReviewer }
    guard basesVerified || !content.restsOnBases else { throw .basesNotVerified }
    let publication = Publication(
      reported: reported, act: Act(by: holder, at: now), basesVerified: basesVerified && content.restsOnBases,
      providerName: providerName)
    state = .published(clearance, publication, announced: nil)
  }

  /// Working days an authority may give for a correction: more than any act gives for anything in the catalog.
  package static let correctionDaysLimit = 60

  /// Sends the version back; the department corrects it in the next version.
  package mutating func sendBack(by holder: Holder.ID, reason: String, at now: Date) throws(Refusal) {
    guard case .reported(let clearance, let reported) = state else { throw .wrongState(name, wanted: .reported) }
    guard !reason.isBlank else { throw .returnReasonMissing }
    state = .returned(clearance, reported: reported, returned: Act(by: holder, at: now), reason: reason)
  }
}
