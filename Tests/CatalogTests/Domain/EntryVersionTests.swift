import CatalogService
import Rules
import Testing

/// The life of a version: each transition, each refusal, and what can never be reached.
@Suite struct EntryVersionTests {
  @Test func `a draft becomes published by way of review and report`() throws {
    let version = try Fixture.version(in: .published, Fixture.restrictedContent())

    #expect(version.name == .published)
    #expect(version.review?.act.by == Fixture.reviewer)
    #expect(version.basesVerified)
    #expect(version.published?.by == Fixture.publisher)
  }

  @Test(arguments: EntryVersion.StateName.allCases)
  func `every act is refused in every state but its own`(_ state: EntryVersion.StateName) throws {
    func refusal(_ act: (inout EntryVersion) throws -> Void) throws -> String? {
      var version = try Fixture.version(in: state)
      let before = version
      do {
        try act(&version)
        return nil
      } catch let refusal as Refusal {
        #expect(version == before)
        return refusal.reason
      }
    }
    let now = Fixture.now

    #expect(
      try refusal { try $0.rewrite(Fixture.content(), by: Fixture.officer) }
        == (state == .draft ? nil : "ENTRY_NOT_A_DRAFT"))
    #expect(
      try refusal { try $0.submit(by: Fixture.officer, profileGaps: [], at: now) }
        == (state == .draft ? nil : "ENTRY_STATE_DRAFT_NEEDED"))
    #expect(
      try refusal { _ = try $0.review(by: Fixture.reviewer, passed: true, conclusion: "不涉密", at: now) }
        == (state == .departmentReview ? nil : "ENTRY_STATE_DEPARTMENT_REVIEW_NEEDED"))
    #expect(
      try refusal { try $0.refuseSignOff(by: Fixture.head, reason: "评估不完整", at: now) }
        == (state == .signOff ? nil : "ENTRY_STATE_SIGN_OFF_NEEDED"))
    #expect(
      try refusal { try $0.report(by: Fixture.officer, at: now) }
        == (state == .finalised ? nil : "ENTRY_STATE_FINALISED_NEEDED"))
    #expect(
      try refusal { try $0.publish(by: Fixture.publisher, providerName: "市民政局", basesVerified: false, at: now) }
        == (state == .reported ? nil : "ENTRY_STATE_REPORTED_NEEDED"))
    #expect(
      try refusal { try $0.sendBack(by: Fixture.publisher, reason: "摘要不完整", at: now) }
        == (state == .reported ? nil : "ENTRY_STATE_REPORTED_NEEDED"))
    #expect(
      try refusal { try $0.supersede(byVersion: 2, at: now) }
        == ([.published, .suspended].contains(state) ? nil : "ENTRY_STATE_PUBLISHED_NEEDED"))
    #expect(
      try refusal {
        try $0.suspend(by: Fixture.officer, reason: "接口故障", from: nil, until: nil, emergency: false, at: now)
      } == (state == .published ? nil : "ENTRY_STATE_PUBLISHED_NEEDED"))
    #expect(
      try refusal { try $0.resume(by: Fixture.head, reason: "已修复", at: now) }
        == (state == .suspended ? nil : "ENTRY_STATE_SUSPENDED_NEEDED"))
    #expect(
      try refusal { try $0.retire(by: Fixture.officer, reason: "职能划出", replacedBy: "", at: now) }
        == ([.published, .suspended].contains(state) ? nil : "ENTRY_STATE_PUBLISHED_NEEDED"))
    #expect(
      try refusal { try $0.signOff(by: Fixture.head, secrecy: "无风险", personalInformation: "影响较小", at: now) }
        == (state == .signOff ? nil : "ENTRY_STATE_SIGN_OFF_NEEDED"))
  }

  @Test func `Art. 6 ¶2, 30 ¶1: a department with gaps in its profile cannot submit`() throws {
    var version = Fixture.draft()

    let refusal = #expect(throws: Refusal.self) {
      try version.submit(by: Fixture.officer, profileGaps: [.officer, .secrecyReviewer], at: Fixture.now)
    }

    #expect(refusal?.reason == "PROFILE_INCOMPLETE")
    #expect(refusal?.article?.number == "6")
    #expect(refusal?.text.en.contains("secrecy reviewer") == true)
  }

  @Test func `Art. 30 ¶2: whoever wrote or submitted a version does not review it`() throws {
    var version = Fixture.draft()
    try version.rewrite(Fixture.content(), by: Fixture.reviewer)
    try version.submit(by: Fixture.publisher, profileGaps: [], at: Fixture.now)

    for somebody in [Fixture.publisher, Fixture.reviewer, Fixture.officer] {
      let refusal = #expect(throws: Refusal.self) {
        try version.review(by: somebody, passed: true, conclusion: "不涉密", at: Fixture.now)
      }
      #expect(refusal?.reason == "REVIEWER_IS_SUBMITTER")
      #expect(refusal?.article?.number == "30")
    }
  }

  @Test func `a failed review leads back to the draft, which is reviewed anew`() throws {
    var version = try Fixture.version(in: .departmentReview)

    let passed = try version.review(by: Fixture.reviewer, passed: false, conclusion: "含工作秘密", at: Fixture.now)

    #expect(!passed)
    #expect(version.name == .draft)
    #expect(version.review?.conclusion == "含工作秘密")
    try version.submit(by: Fixture.officer, profileGaps: [], at: Fixture.now)
    #expect(version.review == nil)
  }

  @Test func `a review without a conclusion is refused`() throws {
    var version = try Fixture.version(in: .departmentReview)

    let refusal = #expect(throws: Refusal.self) {
      try version.review(by: Fixture.reviewer, passed: true, conclusion: "  ", at: Fixture.now)
    }

    #expect(refusal?.reason == "CONCLUSION_MISSING")
  }

  @Test func `Art. 17(1): restricted items are published only when their bases were verified`() throws {
    var version = try Fixture.version(in: .reported, Fixture.restrictedContent())
    let refusal = #expect(throws: Refusal.self) {
      try version.publish(by: Fixture.publisher, providerName: "市民政局", basesVerified: false, at: Fixture.now)
    }
    #expect(refusal?.reason == "BASES_NOT_VERIFIED")
    #expect(refusal?.article?.number == "17(1)")

    try version.publish(by: Fixture.publisher, providerName: "市民政局", basesVerified: true, at: Fixture.now)
    #expect(version.name == .published)

    var open = try Fixture.version(in: .reported)
    try open.publish(by: Fixture.publisher, providerName: "市民政局", basesVerified: false, at: Fixture.now)
    #expect(open.name == .published)
  }

  @Test func `whoever reviewed a version does not publish it`() throws {
    var version = try Fixture.version(in: .reported)

    let refusal = #expect(throws: Refusal.self) {
      try version.publish(by: Fixture.reviewer, providerName: "市民政局", basesVerified: true, at: Fixture.now)
    }

    #expect(refusal?.reason == "PUBLISHER_IS_REVIEWER")
  }

  @Test func `a return needs a reason`() throws {
    var version = try Fixture.version(in: .reported)
    #expect(throws: Refusal.self) { try version.sendBack(by: Fixture.publisher, reason: "", at: Fixture.now) }

    try version.sendBack(by: Fixture.publisher, reason: "摘要不完整", at: Fixture.now)
    #expect(version.returnReason == "摘要不完整")
  }

  @Test func `Art. 30 ¶2: no sequence of acts brings an unreviewed version into force`() {
    var random = SplitMix(state: 0x2026_1122)
    let people = [Fixture.officer, Fixture.reviewer, Fixture.publisher]
    for _ in 0..<3000 {
      var version = Fixture.draft(Bool.random(using: &random) ? Fixture.content() : Fixture.restrictedContent())
      var reviewed: (content: EntryContent, by: Holder.ID)?
      for _ in 0..<12 {
        let person = people.randomElement(using: &random)!
        switch Int.random(in: 0..<7, using: &random) {
        case 0: try? version.rewrite(Fixture.content("乡镇行政区划信息\(Int.random(in: 0..<9, using: &random))"), by: person)
        case 1: try? version.submit(by: person, profileGaps: [], at: Fixture.now)
        case 2:
          let passes = Bool.random(using: &random)
          if let passed = try? version.review(by: person, passed: passes, conclusion: "已审", at: Fixture.now), passed {
            reviewed = (version.content, person)
          }
        case 3: try? version.report(by: person, at: Fixture.now)
        case 4:
          try? version.publish(
            by: person, providerName: "市民政局", basesVerified: Bool.random(using: &random), at: Fixture.now)
        case 5: try? version.sendBack(by: person, reason: "更正", at: Fixture.now)
        default: try? version.supersede(byVersion: 2, at: Fixture.now)
        }
        guard ![.draft, .departmentReview].contains(version.name) else { continue }
        #expect(reviewed?.content == version.content)
        #expect(reviewed.map { !version.drafters.contains($0.by) } == true)
        #expect(version.clearance?.submitted.by != reviewed?.by)
        if version.published != nil {
          #expect(version.published?.by != reviewed?.by)
          #expect(version.basesVerified || !version.content.restsOnBases)
        }
      }
    }
  }

  @Test func `a department sees its drafts, its authority what was reported, everybody what is in force`() {
    let seen = { (reader: Visibility.Reader) in
      Set(EntryVersion.StateName.allCases.filter { Visibility(reader).allows($0) })
    }

    #expect(seen(.provider) == Set(EntryVersion.StateName.allCases))
    #expect(seen(.auditor) == Set(EntryVersion.StateName.allCases))
    #expect(seen(.authority) == [.reported, .returned, .published, .superseded, .suspended, .retired])
    #expect(seen(.other) == [.published, .superseded, .suspended, .retired])
  }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
