package import FoundationEssentials
package import Rules

/// One version of a catalog entry, from draft to publication (Art. 10, 30).
///
///     draft ─submit─▶ departmentReview ─pass─▶ finalised ─report─▶ reported ─publish─▶ published ─▶ superseded
///       ▲                    │ fail                                    └──return──▶ returned
///       └────────────────────┘
///
/// Content changes in draft only. A returned version stays as evidence of what was reviewed; the corrected entry is the
/// next version and is reviewed anew. No state from `finalised` on can be expressed without a passed review by a person
/// who neither wrote nor submitted the version.
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

  package struct Review: Sendable, Hashable {
    package let act: Act
    package let passed: Bool
    package let conclusion: String

    package init(act: Act, passed: Bool, conclusion: String) {
      self.act = act
      self.passed = passed
      self.conclusion = conclusion
    }
  }

  /// What a version needs before anybody outside its department may see it.
  package struct Clearance: Sendable, Hashable {
    package let submitted: Act
    package let review: Review

    package init(submitted: Act, review: Review) {
      self.submitted = submitted
      self.review = review
    }
  }

  package enum State: Sendable, Hashable {
    /// With the review that failed, if there was one.
    case draft(failed: Review?)
    case departmentReview(submitted: Act)
    case finalised(Clearance)
    case reported(Clearance, Act)
    case published(Clearance, reported: Act, published: Act, basesVerified: Bool)
    case returned(Clearance, reported: Act, returned: Act, reason: String)
    case superseded(Clearance, reported: Act, published: Act, basesVerified: Bool, byVersion: Int, at: Date)
  }

  package let code: String
  package let number: Int
  package let provider: SocialCreditCode
  /// The act it is judged by: the one in force when the version was begun.
  package let pack: RulePack.ID
  package private(set) var content: EntryContent
  /// Everybody who wrote on this version.
  package private(set) var drafters: Set<Holder.ID>
  package private(set) var state: State

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
  /// - Returns: whether the version became final, which starts the reporting clock of Art. 10.
  package mutating func review(
    by reviewer: Holder.ID, passed: Bool, conclusion: String, at now: Date
  ) throws(Refusal) -> Bool {
    guard case .departmentReview(let submitted) = state else { throw .wrongState(name, wanted: .departmentReview) }
    guard reviewer != submitted.by, !drafters.contains(reviewer) else { throw .reviewerIsSubmitter }
    guard !conclusion.isBlank else { throw .conclusionMissing }
    let review = Review(act: Act(by: reviewer, at: now), passed: passed, conclusion: conclusion)
    state = passed ? .finalised(Clearance(submitted: submitted, review: review)) : .draft(failed: review)
    return passed
  }

  /// Reports the final version to the competent authority (Art. 10 ¶2).
  package mutating func report(by holder: Holder.ID, at now: Date) throws(Refusal) {
    guard case .finalised(let clearance) = state else { throw .wrongState(name, wanted: .finalised) }
    state = .reported(clearance, Act(by: holder, at: now))
  }

  /// Puts the version in force. Restrictions count only if the authority verified their bases (Art. 17(1)).
  package mutating func publish(by holder: Holder.ID, basesVerified: Bool, at now: Date) throws(Refusal) {
    guard case .reported(let clearance, let reported) = state else { throw .wrongState(name, wanted: .reported) }
    guard holder != clearance.review.act.by else { throw .publisherIsReviewer }
    guard basesVerified || !content.restsOnBases else { throw .basesNotVerified }
    state = .published(
      clearance, reported: reported, published: Act(by: holder, at: now),
      basesVerified: basesVerified && content.restsOnBases)
  }

  /// Sends the version back; the department corrects it in the next version.
  package mutating func sendBack(by holder: Holder.ID, reason: String, at now: Date) throws(Refusal) {
    guard case .reported(let clearance, let reported) = state else { throw .wrongState(name, wanted: .reported) }
    guard !reason.isBlank else { throw .returnReasonMissing }
    state = .returned(clearance, reported: reported, returned: Act(by: holder, at: now), reason: reason)
  }

  /// Gives way to a newer version.
  package mutating func supersede(byVersion newer: Int, at now: Date) throws(Refusal) {
    guard case .published(let clearance, let reported, let published, let verified) = state else {
      throw .wrongState(name, wanted: .published)
    }
    state = .superseded(
      clearance, reported: reported, published: published, basesVerified: verified, byVersion: newer, at: now)
  }
}
