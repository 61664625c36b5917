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
    let steps = try report().versions(reportedBy: Holder.ID(rawValue: "h-500112"))

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
    #expect(throws: Refusal.countyReviewMissing) { try report(passed: false) }
    #expect(throws: Never.self) { try report() }
  }

  @discardableResult
  private func report(
    level: Organisation.Level = .county, providerRegion: String = "500112", passed: Bool = true
  ) throws -> CountyReport {
    let provider = Fixture.organisation(CountyFixture.department, level: level, region: providerRegion)
    return try CountyReport(
      region: RegionCode("500112"), log: "log-1", sequence: 1, provider: provider, code: "307001112/000001", version: 1,
      content: Fixture.content(), under: .cq320,
      review: .init(act: .init(by: Fixture.officer, at: Fixture.now), passed: passed, conclusion: "不涉密"),
      firstReceivedAt: Fixture.now, forwardedAt: Fixture.now)
  }
}
