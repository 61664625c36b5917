package import FoundationEssentials
package import Rules

/// What the authority or the government does.
extension Dispute {
  /// What a decision says besides its outcome.
  package struct Grounds: Sendable, Hashable {
    package let text: String
    /// Number and date of its document, where it was decided outside the platform.
    package let document: String

    /// Refuses a decision without reasons.
    package init(_ text: String, document: String = "") throws(Refusal) {
      guard !text.isBlank else { throw .reasonsMissing }
      guard text.utf8.count <= RefusalGround.textBytesLimit else {
        throw .textTooLong(field: "reasons", RefusalGround.textBytesLimit)
      }
      guard document.utf8.count <= Self.documentBytesLimit else {
        throw .textTooLong(field: "document", Self.documentBytesLimit)
      }
      self.text = text
      self.document = document
    }

    private static let documentBytesLimit = 500
  }

  /// In which capacity `official` decides; nobody decides in a cause of their own.
  package func capacity(
    of official: DisputeOfficial, among judges: DisputeJudges
  ) throws(Refusal) -> DisputeCapacity {
    let officer = official.officer
    guard ![user, provider].contains(officer.organisation),
      ![statement.by, providerStatement?.by].contains(officer.holder)
    else { throw .judgeInOwnCause }
    guard let judge = judges.judge(of: forum) else {
      let authorities = [judges.authorities[forum.area], judges.authorities[DisputeForum.city]]
      let mayRecord = official.isOperator || (official.isOfficer && authorities.contains(officer.organisation))
      guard mayRecord else { throw .notTheJudge }
      return .recorder
    }
    guard official.isOfficer, officer.organisation == judge else { throw .notTheJudge }
    return .judge
  }

  /// Begins to coordinate (协调). Who decides is looked up anew: bodies may have changed since it was opened.
  package mutating func takeUp(
    by official: DisputeOfficial, before forum: DisputeForum, among judges: DisputeJudges, at now: Date
  ) throws(Refusal) {
    try checkUndecided()
    guard state == .open else { throw .disputeTakenUp }
    var taken = self
    taken.forum = forum
    let capacity = try taken.capacity(of: official, among: judges)
    guard !negotiatesFirst || providerWasHeard(at: now) else { throw .negotiationFirst }
    taken.takenUpAt = now
    switch capacity {
    case .judge: taken.state = .coordinating
    case .recorder: taken.putToGovernment(at: now)
    }
    self = taken
  }

  /// Decides that the data are to be shared, whatever the provider says, within what was asked for.
  ///
  /// - Returns: the grant, which its provider cannot end by itself.
  package mutating func decideShare(
    _ conditions: Conditions, in request: inout ShareRequest, of entry: PublishedEntry, because grounds: Grounds,
    as capacity: DisputeCapacity, at now: Date
  ) throws(Refusal) -> Grant {
    try checkDecision(grounds, as: capacity, at: now)
    if let withheld = conditions.columns.first(where: { entry[$0]?.sharing == .withheld }) {
      throw .notShared([withheld])
    }
    let grant = try request.share(conditions, of: entry, decidedIn: id, at: now)
    close(.decidedShare(conditions, grant.id), because: grounds, at: now)
    return grant
  }

  /// Decides that the data are not to be shared. A request without an answer has one now.
  package mutating func decideRefuse(
    _ reason: RefusalGround.Reason?, in request: inout ShareRequest, because grounds: Grounds,
    as capacity: DisputeCapacity, at now: Date
  ) throws(Refusal) {
    try checkDecision(grounds, as: capacity, at: now)
    let ground = try RefusalGround(reason, text: grounds.text)
    request.refuseIfUnanswered(ground, at: now)
    close(.decidedRefuse(ground.reason), because: grounds, at: now)
  }

  /// Puts it to the government of the level.
  package mutating func escalate(
    because grounds: Grounds, as capacity: DisputeCapacity, at now: Date
  ) throws(Refusal) {
    try checkUndecided()
    guard forum.instance == .authority else { throw .nothingAbove }
    guard state == .coordinating else { throw .disputeNotTakenUp }
    reasons = grounds.text
    putToGovernment(at: now)
  }

  /// The entry was given to the very body that decides, which cannot go on.
  package mutating func putToGovernment(at now: Date) {
    forum = DisputeForum(.government, of: forum.area)
    escalatedAt = now
    state = .escalated
  }

  /// The provider has answered after all: as asked, there is nothing left to dispute.
  ///
  /// - Returns: whether that settled it.
  package mutating func settle(byAnswerTo request: ShareRequest, at now: Date) -> Bool {
    guard isUndecided, case .granted = request.state else { return false }
    close(.settled(.none, nil), at: now)
    return true
  }

  /// Refuses an answer of the provider's once the dispute is with who decides, and for good once it is decided.
  package func checkAnswer() throws(Refusal) {
    switch state {
    case .coordinating, .escalated: throw .disputeTakenUp
    case .decidedShare, .decidedRefuse: throw .decisionBinds
    case .open, .settled, .withdrawn: return
    }
  }

  private func checkDecision(_ grounds: Grounds, as capacity: DisputeCapacity, at now: Date) throws(Refusal) {
    try checkUndecided()
    guard state != .open else { throw .disputeNotTakenUp }
    guard providerWasHeard(at: now) else { throw .statementAwaited }
    if capacity == .recorder, grounds.document.isBlank { throw .documentMissing }
  }

  func checkUndecided() throws(Refusal) {
    guard isUndecided else { throw .disputeClosed }
  }

  mutating func close(_ state: State, because grounds: Grounds? = nil, at now: Date) {
    self.state = state
    closedAt = now
    guard let grounds else { return }
    reasons = grounds.text
    document = grounds.document.isBlank ? nil : grounds.document
  }
}
