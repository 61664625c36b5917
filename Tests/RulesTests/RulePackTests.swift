import Testing

@testable import Rules

@Suite struct RulePackTests {
  private let decree = RulePack.cq320
  private let council = RulePack.sc809

  @Test func `decree 320 answers every question and cites an article for each`() {
    for key in RuleKey.allCases where !key.isApprover {
      let rule = decree.rule(key)
      #expect(!rule.citation.zh.isEmpty && !rule.citation.en.isEmpty, "\(key.rawValue)")
    }
    #expect(decree.inForceFrom == day("2018-05-05"))
  }

  @Test(arguments: [
    (ClockKind.catalogUpdate, ClockRule.Period.workingDays(15)), (.catalogReport, .workingDays(10)),
    (.shareUnconditional, .workingDays(0)), (.shareAnswer, .workingDays(10)), (.correctionCheck, .workingDays(10)),
    (.openAnswer, .workingDays(15)), (.reportLocal, .yearly(month: 1, day: .day(31))),
    (.reportCity, .yearly(month: 2, day: .lastOfMonth)), (.rectification, .asOrdered), (.catalogReview, .unstated),
    (.catalogSecondHop, .unstated), (.shareDeliver, .unstated), (.shareMount, .unstated), (.shareDispute, .unstated),
    (.openProvide, .unstated),
  ])
  func `decree 320 sets each period as the decree does`(kind: ClockKind, period: ClockRule.Period) {
    #expect(decree.clock(kind).period == period)
  }

  @Test func `decree 320 lets only checks and opening answers be extended, by the provider's head`() {
    for kind in ClockKind.allCases {
      switch (kind, decree.clock(kind).extensions) {
      case (.correctionCheck, .allowed(15, .providerHead, 1, _)), (.openAnswer, .allowed(15, .providerHead, 1, _)):
        break
      case (.correctionCheck, _), (.openAnswer, _): Issue.record("\(kind) must allow fifteen days")
      case (_, .none): break
      default: Issue.record("\(kind) must not be extended")
      }
    }
  }

  @Test func `decree 809 changes sharing, correction and the catalog and leaves opening as it was`() {
    #expect(council.clock(.catalogUpdate).period == .workingDays(10))
    #expect(council.clock(.catalogReview).period == .workingDays(2))
    #expect(council.clock(.shareUnconditional).period == .workingDays(1))
    #expect(council.clock(.shareDeliver).period == .workingDays(20))
    #expect(council.thirdParty == .providerConsent)
    #expect(council.clock(.openAnswer) == decree.clock(.openAnswer))
    guard case .allowed(10, .authoritySameLevel, 1, _) = council.clock(.shareAnswer).extensions else {
      Issue.record("a share answer extends by ten days with the authority's consent")
      return
    }
    guard case .none = council.clock(.correctionCheck).extensions else {
      Issue.record("a check cannot be extended from 2025-08-01")
      return
    }
  }

  @Test func `CC-43 and CC-44 a case keeps the pack of its day of receipt`() throws {
    let both = PacksInForce([.init(.sc809), .init(.cq320)])

    #expect(try both.pack(onReceipt: day("2025-07-31")).id == .cq320)
    #expect(try both.pack(onReceipt: day("2025-08-01")).id == .sc809)
    #expect(try PacksInForce.default.pack(onReceipt: day("2026-08-01")).id == .cq320)
  }

  @Test func `a later act applies on a platform only from the day its authority recorded, never before the act`() throws
  {
    let adopted = PacksInForce([.init(.cq320), .init(.sc809, from: day("2026-01-01"))])

    #expect(try adopted.pack(onReceipt: day("2025-12-31")).id == .cq320)
    #expect(try adopted.pack(onReceipt: day("2026-01-01")).id == .sc809)
    #expect(PacksInForce.Entry(.sc809, from: day("2020-01-01")).from == day("2025-08-01"))
  }

  @Test func `before 2018-05-05 nothing is owed`() throws {
    #expect(try PacksInForce.default.pack(onReceipt: day("2018-05-05")).id == .cq320)
    let error = #expect(throws: RuleViolation.self) {
      try PacksInForce.default.pack(onReceipt: day("2018-05-04"))
    }
    #expect(error?.reason == "RULES_NOT_IN_FORCE")
  }

  @Test(arguments: [BasisKind.law, .adminRegulation, .centralPolicy])
  func `Article 17 accepts laws, regulations and central policy`(kind: BasisKind) throws {
    try decree.check(bases: [kind], for: .conditional)
    try decree.check(bases: [kind], for: .withheld)
  }

  @Test(arguments: [
    BasisKind.localRegulation, .ministryRule, .cityRule, .internalDocument, .instruction, .stateCouncilDecision,
  ])
  func `Article 17 refuses every other basis and says which would do`(kind: BasisKind) {
    let error = #expect(throws: RuleViolation.self) { try decree.check(bases: [.law, kind], for: .conditional) }

    #expect(error?.reason == "BASIS_NOT_ALLOWED")
    #expect(error?.citation.zh == "第十七条第一款第一项")
    #expect(error?.remedy.zh.contains("法律、行政法规、党中央、国务院政策") == true)
    #expect(error?.message.zh.contains(kind.name.zh) == true)
  }

  @Test func `a restriction without any basis is refused, except where the act asks for none`() throws {
    #expect(throws: RuleViolation.self) { try decree.check(bases: [], for: .withheld) }
    try council.check(bases: [], for: .conditional)
    #expect(throws: RuleViolation.self) { try council.check(bases: [.centralPolicy], for: .withheld) }
    try council.check(bases: [.stateCouncilDecision], for: .withheld)
  }

  @Test func `departments and utilities ask for data, under decree 809 other organs of the state too`() {
    #expect(decree.codes(.shareApplicants).contains("UTILITY"))
    #expect(!decree.codes(.shareApplicants).contains("SUPERVISORY"))
    #expect(council.codes(.shareApplicants) == decree.codes(.shareApplicants) + ["SUPERVISORY"])
  }

  @Test func `third parties are forbidden and storage needs the provider under decree 320`() {
    #expect(decree.thirdParty == .forbidden)
    #expect(decree.storage == .providerConsent)
  }

  @Test(arguments: [
    ("pack | X\ntitle | 一 | one\nin-force | 2020-01-01\nshare.answer.dayz | 10 | 一 | one", 4),
    ("pack | X\nshare.answer.days | ten | 一 | one", 2),
    ("pack | X\nshare.answer.days | 10 | 一", 2),
    ("pack | X\nreport.city.due | 02-29 | 一 | one", 2),
    ("pack | X\nover | Y", 2),
    ("share.answer.days | 10 | 一 | one\n# a comment\n\nshare.answer.days | 11 | 一 | one", 4),
  ])
  func `a damaged pack is refused by its line`(text: String, line: Int) {
    let error = #expect(throws: RulePackError.self) { try RulePack(parsing: text) }

    #expect(error?.line == line)
  }

  @Test func `a pack that leaves a question out, or an extension without approver, is refused`() {
    let head = "pack | X\ntitle | 一 | one\nin-force | 2020-01-01\n"

    #expect(throws: RulePackError(line: nil, problem: .missing(.countingFirstDay))) { try RulePack(parsing: head) }
    #expect(throws: RulePackError(line: nil, problem: .missing(.shareAnswerApprover))) {
      try RulePack(parsing: head + "over | CQ320\nshare.answer.extension.days | 5 | 一 | one", over: [.cq320])
    }
    #expect(throws: RulePackError(line: nil, problem: .head)) { try RulePack(parsing: "pack | X") }
  }
}
