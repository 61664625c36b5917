import FoundationEssentials
import Testing

@testable import ShareService

/// The state machine of a dispute: every act in every state, and what each refuses.
@Suite struct DisputeTests {
  enum Stage: CaseIterable {
    case open, coordinating, escalated, decidedShare, decidedRefuse, settled, withdrawn
  }

  enum Act: CaseIterable {
    case state, concede, accept, takeUp, decideShare, decideRefuse, escalate, withdraw
  }

  /// The reason each act is refused for in each undecided state; what has ended refuses all of them.
  private static let refused: [Act: [Stage: String]] = [
    .takeUp: [.coordinating: "DISPUTE_TAKEN_UP", .escalated: "DISPUTE_TAKEN_UP"],
    .decideShare: [.open: "DISPUTE_NOT_TAKEN_UP"],
    .decideRefuse: [.open: "DISPUTE_NOT_TAKEN_UP"],
    .escalate: [.open: "DISPUTE_NOT_TAKEN_UP", .escalated: "NOTHING_ABOVE"],
  ]

  @Test(arguments: Stage.allCases, Act.allCases)
  func `Art. 19 ¶3: every act in every state`(_ stage: Stage, _ act: Act) throws {
    var file = try Self.file(at: stage)
    let before = file
    let isOver = [.decidedShare, .decidedRefuse, .settled, .withdrawn].contains(stage)
    let wanted = isOver ? "DISPUTE_CLOSED" : Self.refused[act]?[stage] ?? ""

    #expect(reason { try Self.perform(act, on: &file) } == wanted)
    if wanted.isEmpty {
      #expect(file.dispute != before.dispute)
    } else {
      #expect(file == before)
    }
  }

  @Test func `what is refused, agreed to in part or overdue can be disputed, nothing else`() throws {
    let refused = try Self.refusedRequest()
    #expect(try Self.opened(over: refused).disputed == refused.state)
    var partly = try ShareRequest.submitted().request
    _ = try partly.agree(Conditions(dailyQuota: 1), by: .providers, of: .towns, at: morning)
    #expect(try Self.opened(over: partly).disputed == partly.state)
    var asked = try ShareRequest.submitted().request
    #expect(try Self.opened(over: asked, isOverdue: true).disputed == .underReview)

    #expect(reason { _ = try Self.opened(over: asked) } == "ANSWER_STILL_DUE")
    try asked.withdraw(by: userOrganisation, at: morning)
    #expect(reason { _ = try Self.opened(over: asked, isOverdue: true) } == "NOTHING_DISPUTED")
    var granted = try ShareRequest.submitted().request
    _ = try granted.agree(.none, by: .providers, of: .towns, at: morning)
    #expect(reason { _ = try Self.opened(over: granted) } == "NOTHING_DISPUTED")
    #expect(reason { _ = try Self.opened(over: refused, by: .providers) } == "NOT_THE_USER")
    #expect(reason { _ = try Self.opened(" ", over: refused) } == "STATEMENT_MISSING")
    #expect(reason { _ = try Self.opened(String(repeating: "a", count: 8_001), over: refused) } == "TEXT_TOO_LONG")
  }

  @Test func `each side speaks for itself, the provider once`() throws {
    var dispute = try Self.opened()
    func state(_ officer: Officer) -> String {
      reason { try dispute.takeStatement("超出职责", by: officer, limits: DisputeLimits(), at: morning) }
    }

    #expect(state(.users) == "NOT_THE_PROVIDER")
    #expect(state(.providers) == "")
    #expect(state(.providers) == "STATED_ALREADY")
    #expect(reason { try dispute.withdraw(by: providerOrganisation, at: morning) } == "NOT_THE_USER")
    #expect(reason { try dispute.withdraw(by: userOrganisation, at: morning) } == "")
  }

  @Test func `a concession as asked settles, one with conditions waits for the user`() throws {
    var file = try Self.file(at: .open, offering: nil)
    let fewer = Conditions(columns: ["population"], dailyQuota: 3)

    #expect(reason { _ = try file.accept() } == "NOTHING_OFFERED")
    #expect(reason { _ = try file.concede(fewer, by: .users) } == "NOT_THE_PROVIDER")
    #expect(
      reason { _ = try file.concede(fewer, by: Officer(holder: "officer-a", organisation: providerOrganisation)) }
        == "ANSWERED_BY_APPLICANT")
    #expect(reason { _ = try file.concede(Conditions(columns: ["mayor"])) } == "UNKNOWN_COLUMN")
    #expect(try file.concede(fewer) == nil)
    #expect(file.dispute.isUndecided)
    #expect(file.request.state == (try Self.refusedRequest().state))

    let grant = try file.accept()

    #expect(grant.conditions == fewer && grant.columns == ["population"] && grant.decidedIn == nil)
    #expect(file.dispute.state == .settled(fewer, grant.id))
    #expect(file.request.state == .partlyGranted(at: morning, fewer))
    var other = try Self.file(at: .coordinating)
    let whole = try #require(try other.concede(.none))
    #expect(other.dispute.state == .settled(.none, whole.id))
    #expect(other.request.state == .granted(at: morning))
  }

  @Test func `Art. 19 ¶3: a decision shares what was asked for and no more`() throws {
    var file = try Self.file(at: .coordinating)

    #expect(reason { _ = try file.share(Conditions(columns: ["clerk"])) } == "NOT_SHARED")
    #expect(reason { _ = try file.share(Conditions(columns: ["mayor"])) } == "UNKNOWN_COLUMN")
    #expect(
      reason { _ = try file.share(Conditions(validUntil: morning + 366 * day)) } == "PERIOD_LONGER_THAN_ASKED")
    #expect(reason { _ = try file.share(.none, at: morning + 366 * day) } == "PERIOD_OVER")
    let grant = try file.share(Conditions(columns: ["code", "population"], dailyQuota: 5))

    #expect(grant.columns == ["code", "population"] && grant.conditions.dailyQuota == 5)
    #expect(grant.decidedIn == file.dispute.id)
    #expect(file.dispute.closedAt == morning && file.dispute.reasons == "履职确需")
  }

  @Test func `a decision not to share answers an overdue request and leaves a refusal as it was`() throws {
    var refused = try Self.file(at: .coordinating)
    let before = refused.request.state
    #expect(reason { try refused.refuse(nil) } == "REASON_MISSING")
    try refused.refuse(.notNeededForDuty)
    #expect(refused.request.state == before)

    var silent = try Self.file(at: .coordinating, over: try ShareRequest.submitted().request)
    try silent.refuse(.notNeededForDuty)

    let ground = try RefusalGround(.notNeededForDuty, text: "履职确需")
    #expect(silent.request.state == .refused(at: morning, ground))
  }

  @Test func `nothing is decided before the provider was heard, or has had its time`() throws {
    var file = try Self.file(at: .coordinating, offering: nil)
    let due = file.dispute.statementDueAt

    #expect(due == morning + 5 * day)
    #expect(reason { _ = try file.share(.none, at: due - 0.001) } == "STATEMENT_AWAITED")
    #expect(reason { try file.refuse(.other, at: due - 0.001) } == "STATEMENT_AWAITED")
    #expect(reason { _ = try file.share(.none, at: due) } == "")
    #expect(reason { _ = try Dispute.Grounds(" ") } == "REASONS_MISSING")
  }

  @Test func `decree 809 Art. 28: both sides negotiate before anybody takes it up`() throws {
    var dispute = try Self.opened(negotiatesFirst: true)
    func takeUp(_ dispute: inout Dispute, at now: Date) throws {
      try dispute.takeUp(by: .cityAuthority, before: dispute.forum, among: .known, at: now)
    }

    #expect(reason { try takeUp(&dispute, at: morning + 5 * day - 0.001) } == "NEGOTIATION_FIRST")
    var heard = dispute
    try heard.takeStatement("超出职责", by: .providers, limits: DisputeLimits(), at: morning)
    #expect(reason { try takeUp(&heard, at: morning) } == "")
    #expect(reason { try takeUp(&dispute, at: morning + 5 * day) } == "")
  }

  @Test func `nobody decides in a cause of their own`() throws {
    let dispute = try Self.file(at: .coordinating).dispute
    func capacity(_ official: DisputeOfficial) -> String {
      reason { _ = try dispute.capacity(of: official, among: .known) }
    }

    #expect(capacity(.cityAuthority) == "")
    #expect(capacity(DisputeOfficial(.users)) == "JUDGE_IN_OWN_CAUSE")
    #expect(capacity(DisputeOfficial(.providers)) == "JUDGE_IN_OWN_CAUSE")
    // Whoever spoke for the user does not decide after changing sides.
    #expect(capacity(DisputeOfficial(Officer(holder: "officer-a", organisation: "city"))) == "JUDGE_IN_OWN_CAUSE")
    #expect(capacity(DisputeOfficial(Officer(holder: "o", organisation: "yubei"))) == "NOT_THE_JUDGE")
    let clerk = DisputeOfficial(Officer(holder: "o", organisation: "city"), isOfficer: false, isOperator: true)
    #expect(capacity(clerk) == "NOT_THE_JUDGE")
  }

  @Test func `what a government outside decided is recorded with its document, by whoever is no side`() throws {
    var file = try Self.file(at: .escalated)
    let outside = DisputeJudges(authorities: DisputeJudges.known.authorities)
    func capacity(_ official: DisputeOfficial) throws -> DisputeCapacity {
      try file.dispute.capacity(of: official, among: outside)
    }

    #expect(try capacity(.cityAuthority) == .recorder)
    #expect(try capacity(.operator) == .recorder)
    #expect(
      reason { _ = try capacity(DisputeOfficial(Officer(holder: "o", organisation: "yubei"))) } == "NOT_THE_JUDGE")
    #expect(reason { _ = try file.share(.none, as: .recorder) } == "DOCUMENT_MISSING")
    _ = try file.share(.none, document: "渝府〔2026〕1号，2026-11-20", as: .recorder)
    #expect(file.dispute.document == "渝府〔2026〕1号，2026-11-20")
  }

  @Test func `an answer as asked settles an open dispute, any other leaves it, and a decided one binds`() throws {
    var request = try ShareRequest.submitted().request
    var dispute = try Self.opened(over: request, isOverdue: true)
    #expect(reason { try dispute.checkAnswer() } == "")
    var partly = request
    _ = try partly.agree(Conditions(dailyQuota: 1), by: .providers, of: .towns, at: morning)
    let settledInPart = dispute.settle(byAnswerTo: partly, at: morning)
    _ = try request.agree(.none, by: .providers, of: .towns, at: morning)

    let settledInFull = dispute.settle(byAnswerTo: request, at: morning)
    #expect(!settledInPart && settledInFull)
    #expect(dispute.state == .settled(.none, nil))
    #expect(reason { try Self.file(at: .coordinating).dispute.checkAnswer() } == "DISPUTE_TAKEN_UP")
    #expect(reason { try Self.file(at: .escalated).dispute.checkAnswer() } == "DISPUTE_TAKEN_UP")
    #expect(reason { try Self.file(at: .decidedShare).dispute.checkAnswer() } == "DECISION_BINDS")
    #expect(reason { try Self.file(at: .decidedRefuse).dispute.checkAnswer() } == "DECISION_BINDS")
  }

  @Test func `Art. 19 ¶3: a decision binds a batch to formats, as an answer would`() throws {
    func file(_ mode: DeliveryMode) throws -> File {
      var request = try ShareRequest.submitted(ShareRequest.application(mode: mode)).request
      try request.refuse(try RefusalGround(.other, text: "理由"), by: .providers, at: morning)
      return try Self.file(at: .coordinating, over: request)
    }
    var query = try file(.query)
    var batch = try file(.batch)

    #expect(reason { _ = try query.share(Conditions(formats: [.csv])) } == "FORMATS_OF_QUERY")
    #expect(try batch.share(Conditions(formats: [.csv])).conditions.formats == [.csv])
  }

  @Test func `Art. 19 ¶3: a grant that was decided is not its provider's to end`() throws {
    var file = try Self.file(at: .coordinating)
    var grant = try file.share(.none)

    #expect(reason { try grant.revoke(by: providerOrganisation, decidedBy: "city", at: morning) } == "GRANT_DECIDED")
    #expect(reason { try grant.revoke(by: userOrganisation, decidedBy: "city", at: morning) } == "NOT_THE_JUDGE")
    #expect(reason { try grant.revoke(by: "city", decidedBy: nil, at: morning) } == "NOT_THE_JUDGE")
    #expect(reason { try grant.revoke(by: "city", decidedBy: "city", at: morning) } == "")
  }
}

// MARK: Fixtures

extension DisputeTests {
  /// A dispute and its request, with the acts of those who may do them.
  struct File: Equatable {
    var dispute: Dispute
    var request: ShareRequest

    mutating func concede(_ conditions: Conditions, by officer: Officer = .providers) throws -> Grant? {
      try dispute.concede(conditions, in: &request, of: .towns, by: officer, at: morning)
    }

    mutating func accept() throws -> Grant {
      try dispute.accept(in: &request, of: .towns, by: .users, at: morning)
    }

    mutating func share(
      _ conditions: Conditions, document: String = "", as capacity: DisputeCapacity = .judge, at now: Date = morning
    ) throws -> Grant {
      try dispute.decideShare(
        conditions, in: &request, of: .towns, because: try .init("履职确需", document: document), as: capacity, at: now)
    }

    mutating func refuse(_ reason: RefusalGround.Reason?, at now: Date = morning) throws {
      try dispute.decideRefuse(reason, in: &request, because: try .init("履职确需"), as: .judge, at: now)
    }
  }

  static func refusedRequest() throws -> ShareRequest {
    var request = try ShareRequest.submitted().request
    try request.refuse(try RefusalGround(.other, text: "理由"), by: .providers, at: morning)
    return request
  }

  static func opened(
    _ statement: String = "履职确需", over request: ShareRequest? = nil, isOverdue: Bool = false,
    by officer: Officer = .users, negotiatesFirst: Bool = false
  ) throws -> Dispute {
    try Dispute.open(
      statement, over: try request ?? refusedRequest(), isOverdue: isOverdue, by: officer,
      before: DisputeForum(.authority, of: DisputeForum.city), isOnPlatform: true, negotiatesFirst: negotiatesFirst,
      limits: DisputeLimits(), at: morning)
  }

  /// A dispute in a state, reached by the acts that lead there; the provider has offered a quota unless told otherwise.
  static func file(
    at stage: Stage, over request: ShareRequest? = nil, offering offer: Conditions? = Conditions(dailyQuota: 9)
  ) throws -> File {
    let request = try request ?? refusedRequest()
    var file = File(dispute: try opened(over: request, isOverdue: true), request: request)
    if let offer { _ = try file.concede(offer) }
    if ![.open, .settled, .withdrawn].contains(stage) { try perform(.takeUp, on: &file) }
    switch stage {
    case .open, .coordinating: break
    case .escalated: try perform(.escalate, on: &file)
    case .decidedShare: try perform(.decideShare, on: &file)
    case .decidedRefuse: try perform(.decideRefuse, on: &file)
    case .settled: try perform(.accept, on: &file)
    case .withdrawn: try perform(.withdraw, on: &file)
    }
    return file
  }

  static func perform(_ act: Act, on file: inout File) throws {
    switch act {
    case .state: try file.dispute.takeStatement("超出职责", by: .providers, limits: DisputeLimits(), at: morning)
    case .concede: _ = try file.concede(Conditions(dailyQuota: 7))
    case .accept: _ = try file.accept()
    case .takeUp:
      try file.dispute.takeUp(by: .cityAuthority, before: file.dispute.forum, among: .known, at: morning)
    case .decideShare: _ = try file.share(.none)
    case .decideRefuse: try file.refuse(.notNeededForDuty)
    case .escalate: try file.dispute.escalate(because: try .init("重大事项"), as: .judge, at: morning)
    case .withdraw: try file.dispute.withdraw(by: userOrganisation, at: morning)
    }
  }
}

extension DisputeOfficial {
  fileprivate static let cityAuthority = DisputeOfficial(Officer(holder: "officer-z", organisation: "city"))
  fileprivate static let `operator` = DisputeOfficial(
    Officer(holder: "operator", organisation: "platform"), isOfficer: false, isOperator: true)
}

extension DisputeJudges {
  fileprivate static let known = DisputeJudges(
    authorities: [DisputeForum.city: "city", "500112": "yubei"], governments: [DisputeForum.city: "government"])
}
