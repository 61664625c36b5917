import CatalogService
import FoundationEssentials
import Rules
import TestKit
import Testing

/// Numbers of a link, and what a forwarded version is made of.
@Suite struct CountyDomainTests {
  @Test func `Art. 15 ¶1: a number is answered again, next, or too early`() throws {
    let link = CountyLink(region: try RegionCode("500112"), log: "log-1", sequence: 7)

    #expect(link.place(of: 1) == .again)
    #expect(link.place(of: 7) == .again)
    #expect(link.place(of: 8) == .next)
    #expect(link.place(of: 9) == .tooEarly(expected: 8))
  }

  @Test func `a forwarded version goes through every state, and its people are the county's`() throws {
    let report = try report()
    let steps = try report.versions(of: publication(), reportedBy: Holder.ID(rawValue: "h-500112"))

    #expect(steps.map(\.name) == [.draft, .departmentReview, .finalised, .reported])
    let last = try #require(steps.last)
    #expect(last.drafters == [Holder.ID(rawValue: "500112:\(CountyFixture.department.text)")])
    #expect(last.review?.act.by == Holder.ID(rawValue: "500112:h-officer"))
    #expect(throws: Never.self) {
      var published = last
      try published.publish(by: Fixture.officer, providerName: "渝北区城市管理局", basesVerified: false, at: Fixture.now)
    }
  }

  @Test func `Art. 10, 30: a provider of another county and a failed review are refused`() throws {
    #expect(throws: Refusal.countyProviderElsewhere) { try report(providerRegion: "500103") }
    #expect(throws: Refusal.countyProviderElsewhere) { try report(level: .city, providerRegion: "500000") }
    #expect(throws: Refusal.countyReviewMissing) { try publication(passed: false) }
    #expect(throws: Refusal.countySignOffMissing) { try publication(under: .sc809) }
    #expect(throws: Never.self) {
      try report()
      try publication()
      try publication(
        under: .sc809,
        signOff: .init(
          act: .init(by: Fixture.head, at: Fixture.now), secrecyAssessment: "无风险", personalInformationAssessment: "影响较小"
        ))
    }
  }

  @Test func `Art. 28 ¶2: a county's suspension begins here when it is heard of, and none that stands is replaced`()
    throws
  {
    let by = Holder.ID(rawValue: "500112:h-officer")
    let anHourAgo = suspension(from: Fixture.now - 3600, until: Fixture.now - 60, emergency: true)
    var version = try Fixture.version(in: .published)
    #expect(try version.suspend(asAtCounty: anHourAgo, by: by, at: Fixture.now))
    #expect(version.suspension?.beginsAt == Fixture.now && version.suspension?.emergency == true)
    #expect(version.suspension?.expectedUntil == nil && version.suspension?.act.by == by)
    #expect(try !version.suspend(asAtCounty: anHourAgo, by: by, at: Fixture.now))

    // Announced for tomorrow: an earlier one takes its place, a later one does not.
    var announced = try Fixture.version(in: .published)
    let tomorrow = suspension(from: Fixture.now + 86_400)
    #expect(try announced.suspend(asAtCounty: tomorrow, by: by, at: Fixture.now))
    #expect(announced.name(at: Fixture.now) == .published && announced.name(at: Fixture.now + 86_400) == .suspended)
    #expect(try !announced.suspend(asAtCounty: suspension(from: Fixture.now + 90_000), by: by, at: Fixture.now))
    #expect(try announced.suspend(asAtCounty: anHourAgo, by: by, at: Fixture.now))
    #expect(announced.name == .suspended)
  }

  private func suspension(
    from begins: Date, until: Date? = nil, emergency: Bool = false
  ) -> EntryVersion.Suspension {
    .init(
      act: .init(by: Fixture.officer, at: min(begins, Fixture.now)), reason: "系统改造", beginsAt: begins,
      expectedUntil: until, emergency: emergency, byAuthority: true)
  }

  @discardableResult
  private func publication(
    under pack: RulePack.ID = .cq320, passed: Bool = true, signOff: EntryVersion.SignOff? = nil
  ) throws -> CountyReport.Publication {
    try .init(
      content: Fixture.content(), under: pack,
      review: .init(act: .init(by: Fixture.officer, at: Fixture.now), passed: passed, conclusion: "不涉密"),
      signOff: signOff)
  }

  @discardableResult
  private func report(
    level: Organisation.Level = .county, providerRegion: String = "500112"
  ) throws -> CountyReport {
    let heading = ReportHeading(
      region: try RegionCode("500112"), log: "log-1", sequence: 1, act: .published, code: "307001112/000001",
      version: 1, firstReceivedAt: Fixture.now, forwardedAt: Fixture.now)
    let provider = Fixture.organisation(CountyFixture.department, level: level, region: providerRegion)
    return try CountyReport(heading, provider: provider, .published(publication()))
  }
}
