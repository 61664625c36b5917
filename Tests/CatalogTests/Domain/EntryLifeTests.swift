import CatalogService
import FoundationEssentials
import Rules
import Testing

/// What a version in force goes through, and who may bring it there (Art. 9, 28 ¶2; decree 809 Art. 13).
@Suite struct EntryLifeTests {
  private let now = Fixture.now

  private func refusal(_ act: () throws -> Void) -> Refusal? {
    do {
      try act()
      return nil
    } catch {
      return error as? Refusal
    }
  }

  private func suspended() throws -> EntryVersion { try Fixture.version(in: .suspended) }

  @Test func `Art. 28 ¶2: a suspension has a reason and ends after it begins`() throws {
    let suspend = { (reason: String, from: TimeInterval?, until: TimeInterval?, emergency: Bool) -> String? in
      var version = try Fixture.version(in: .published)
      return refusal {
        try version.suspend(
          by: Fixture.officer, reason: reason, from: from.map { now + $0 }, until: until.map { now + $0 },
          emergency: emergency, at: now)
      }?.reason
    }
    #expect(try suspend(" ", nil, nil, false) == "SUSPENSION_REASON_MISSING")
    #expect(try suspend("接口故障", -1, nil, false) == "SUSPENSION_BEGINS_IN_THE_PAST")
    #expect(try suspend("接口故障", 60, 60, false) == "SUSPENSION_ENDS_BEFORE_IT_BEGINS")
    #expect(try suspend("接口故障", nil, 0, false) == "SUSPENSION_ENDS_BEFORE_IT_BEGINS")
    #expect(try suspend("数据泄露", 60, nil, true) == "EMERGENCY_IS_AT_ONCE")
    #expect(try suspend("接口故障", 0, 60, false) == nil)
    #expect(try suspend("数据泄露", nil, nil, true) == nil)
  }

  @Test func `a suspension announced ahead begins by its time and by nobody's act`() throws {
    var version = try Fixture.version(in: .published)
    try version.suspend(
      by: Fixture.officer, reason: "机房搬迁", from: now + 3600, until: now + 7200, emergency: false, at: now)

    #expect(version.name(at: now) == .published)
    #expect(version.name(at: now + 3599) == .published)
    #expect(version.name(at: now + 3600) == .suspended)
    #expect(version.name(at: now + 86_400) == .suspended)
  }

  @Test func `Art. 28 ¶2: an incident does not wait for a suspension that was announced`() throws {
    var version = try Fixture.version(in: .published)
    try version.suspend(by: Fixture.officer, reason: "机房搬迁", from: now + 3600, until: nil, emergency: false, at: now)

    try version.suspend(by: Fixture.officer, reason: "数据泄露", from: nil, until: nil, emergency: true, at: now + 60)

    #expect(version.name == .suspended)
    #expect(version.suspension?.emergency == true)
    #expect(
      refusal {
        try version.suspend(by: Fixture.officer, reason: "又一次", from: nil, until: nil, emergency: true, at: now + 90)
      }?.reason == "ENTRY_STATE_PUBLISHED_NEEDED")
  }

  @Test func `an announced suspension that has begun is not suspended again`() throws {
    var version = try Fixture.version(in: .published)
    try version.suspend(by: Fixture.officer, reason: "机房搬迁", from: now + 3600, until: nil, emergency: false, at: now)

    let again = refusal {
      try version.suspend(by: Fixture.head, reason: "接口故障", from: nil, until: nil, emergency: false, at: now + 3600)
    }

    #expect(again?.reason == "ENTRY_STATE_PUBLISHED_NEEDED")
  }

  @Test func `Art. 28 ¶2: another person resumes than who suspended, and says what was mended`() throws {
    var version = try suspended()
    let own = refusal { try version.resume(by: Fixture.officer, reason: "已修复", at: now + 60) }
    #expect(own?.reason == "RESUMER_IS_SUSPENDER")
    #expect(own?.article?.number == "28")
    #expect(
      refusal { try version.resume(by: Fixture.head, reason: "", at: now + 60) }?.reason == "RESUMPTION_REASON_MISSING")

    try version.resume(by: Fixture.head, reason: "已修复", at: now + 60)

    #expect(version.name == .published)
    #expect(version.suspension == nil)
  }

  @Test func `an announced suspension is taken back by another person too`() throws {
    var version = try Fixture.version(in: .published)
    try version.suspend(by: Fixture.officer, reason: "机房搬迁", from: now + 3600, until: nil, emergency: false, at: now)
    #expect(
      refusal { try version.resume(by: Fixture.officer, reason: "改期", at: now + 60) }?.reason == "RESUMER_IS_SUSPENDER")

    try version.resume(by: Fixture.head, reason: "改期", at: now + 60)

    #expect(version.name(at: now + 7200) == .published)
  }

  @Test func `a suspended version gives way to a newer one`() throws {
    var version = try suspended()

    try version.supersede(byVersion: 2, at: now)

    #expect(version.name == .superseded)
    #expect(version.suspension == nil)
  }

  @Test func `Art. 9: an entry ends with a reason and never by its own replacement`() throws {
    var version = try suspended()
    #expect(
      refusal { try version.retire(by: Fixture.officer, reason: "", replacedBy: "", at: now) }?.reason
        == "RETIREMENT_REASON_MISSING")
    #expect(
      refusal { try version.retire(by: Fixture.officer, reason: "合并", replacedBy: version.code, at: now) }?.reason
        == "REPLACED_BY_ITSELF")

    try version.retire(by: Fixture.officer, reason: "合并", replacedBy: "307001/000002", at: now)

    #expect(version.retirement?.replacedBy == "307001/000002")
    #expect(version.published?.by == Fixture.publisher)
  }

  @Test func `decree 809 Art. 13: a reviewed version is final once the head signed it off with both assessments`()
    throws
  {
    var version = try Fixture.version(in: .signOff)
    #expect(version.finalisedAt == nil)
    for (secrecy, personal, field) in [
      ("", "影响较小", "secrecy_assessment"), ("无风险", " ", "personal_information_assessment"),
    ] {
      let missing = refusal {
        try version.signOff(by: Fixture.head, secrecy: secrecy, personalInformation: personal, at: now)
      }
      #expect(missing?.reason == "ASSESSMENT_MISSING")
      #expect(missing?.fault == .field(field))
    }
    #expect(
      refusal {
        try version.signOff(by: Fixture.reviewer, secrecy: "无风险", personalInformation: "影响较小", at: now)
      }?.reason == "SIGNER_IS_REVIEWER")

    try version.signOff(by: Fixture.head, secrecy: "无风险", personalInformation: "影响较小", at: now + 60)

    #expect(version.name == .finalised)
    #expect(version.finalisedAt == now + 60)
  }

  @Test func `decree 809 Art. 13: a head who refuses has the review fail, which leads back to the draft`() throws {
    var version = try Fixture.version(in: .signOff)
    #expect(
      refusal { _ = try version.review(by: Fixture.reviewer, passed: true, conclusion: "不涉密", at: now) }?.reason
        == "ENTRY_STATE_DEPARTMENT_REVIEW_NEEDED")

    let isFinal = try version.review(by: Fixture.reviewer, passed: false, conclusion: "负责人不同意", at: now)

    #expect(!isFinal)
    #expect(version.name == .draft)
  }

  @Test func `under decree 320 a reviewed version needs no sign-off`() throws {
    #expect(try Fixture.version(in: .finalised).clearance?.signOff == nil)
    #expect(RulePack.sc809.asksForSignOff && !RulePack.cq320.asksForSignOff)
  }

  @Test func `a past version is what was known then, not what came later`() throws {
    var version = try suspended()
    let suspension = try #require(version.suspension)
    try version.retire(by: Fixture.officer, reason: "合并", replacedBy: "", at: now + 60)

    #expect(version.asOf(now - 1, suspension: nil)?.name == .published)
    #expect(version.asOf(now + 1, suspension: suspension)?.name == .suspended)
    #expect(version.asOf(now + 1, suspension: suspension)?.retirement == nil)
    #expect(Fixture.draft().asOf(now, suspension: nil) == nil)
  }

  @Test func `versions differ by field, items by column wherever they stand`() {
    let earlier = Fixture.restrictedContent()
    var later = earlier
    later.items.swapAt(0, 1)
    #expect(EntryDifference.between(earlier, later) == [])

    later.items[0].shareType = .conditional
    later.items[2].shareBases[0].article = "第十四条"
    later.items.remove(at: 1)
    let differences = EntryDifference.between(earlier, later)

    #expect(
      differences.filter { !$0.field.hasPrefix("items[division_code]") } == [
        EntryDifference(
          field: "items[legal_representative].share_bases[0].article", before: "第十三条", after: "第十四条"),
        EntryDifference(field: "items[town_name].share_type", before: "unconditional", after: "conditional"),
      ])
    #expect(differences.contains(EntryDifference(field: "items[division_code].name", before: "区划代码", after: "")))
    #expect(EntryDifference.between(later, earlier).count == differences.count)
  }
}
