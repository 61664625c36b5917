import CatalogService
import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import ProtobufC
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing

/// What becomes of an entry at its county after publication, over the link: out of use and back, other hands, the end.
@Suite(.serialized, .timeLimit(.minutes(2))) struct CountyAfterlifeTests {
  @Test func `Art. 28 ¶2: suspensions and resumptions at a county go up in their order, through a cut link`()
    async throws
  {
    try await CountyWorld.with { world in
      let park = try await published(world)

      world.county.clock.advance(by: 60)
      _ = try await world.county.suspend(park, as: .countyOfficer)
      world.city.clock.advance(by: 7200)
      try await world.sync()
      world.county.clock.advance(by: 7200)
      let out = try await world.city.standing(of: park)
      #expect(out.state == .suspended && out.suspension?.reason == "接口故障")
      #expect(out.suspension?.beginsAt == Fixture.now + 7200)
      #expect(try await world.county.cityEntries().entries.map(\.state) == [.suspended])

      // Resumed, suspended and resumed again while the link is cut.
      _ = try await world.county.resume(park, as: .countyPublisher)
      world.county.clock.advance(by: 60)
      _ = try await world.county.suspend(park, as: .countyOfficer)
      world.county.clock.advance(by: 60)
      _ = try await world.county.resume(park, as: .countyPublisher)
      #expect(try await world.waiting() == 3)
      world.city.clock.advance(by: 60)
      try await world.sync()

      #expect(try await world.city.standing(of: park).state == .published)
      #expect(try await acts(world) == ["published", "suspended", "resumed", "suspended", "resumed"])
      #expect(try await world.city.countyReports().allSatisfy { $0.hasSuffix("taken_in") })
      let expected = ["entry-published", "entry-suspended", "entry-resumed", "entry-suspended", "entry-resumed"]
      #expect(try await world.city.topics().filter(Set(expected).contains) == expected)
      #expect(try await world.county.cityEntries().entries.map(\.state) == [.published])
    }
  }

  @Test func `what the city itself has taken out of use stays so, and what the county has is not put back here`()
    async throws
  {
    try await CountyWorld.with { world in
      let park = try await published(world)
      _ = try await world.city.suspend(park, as: .publisher)
      _ = try await world.county.suspend(park, as: .countyOfficer)
      try await world.sync()
      #expect(try await world.city.countyReports().last == "2 \(park.code)@1 known")
      let other = Caller.person("h-other-publisher", of: Fixture.authority, [.officer], isAuthority: true)
      #expect(await world.city.reason { try await world.city.resume(park, as: other) } == "SUSPENDED_AT_COUNTY")

      world.county.clock.advance(by: 60)
      _ = try await world.county.resume(park, as: .countyPublisher)
      try await world.sync()
      #expect(try await world.city.countyReports().last == "3 \(park.code)@1 no_effect")
      #expect(try await world.city.standing(of: park).state == .suspended)
      #expect(try await world.city.resume(park, as: other).state == .published)
    }
  }

  @Test func `the city does not publish what its county has taken out of use meanwhile`() async throws {
    try await CountyWorld.with { world in
      let park = try await world.county.publishAtCounty()
      _ = try await world.county.suspend(park, as: .countyOfficer)
      try await world.sync()
      #expect(await world.city.reason { try await world.city.publish(park, as: .publisher) } == "SUSPENDED_AT_COUNTY")

      world.county.clock.advance(by: 60)
      _ = try await world.county.resume(park, as: .countyPublisher)
      try await world.sync()
      #expect(try await world.city.publish(park, as: .publisher).state == .published)
    }
  }

  @Test func `Art. 6 ¶1: an entry that changes hands within its county does so at the city, as its next version`()
    async throws
  {
    try await CountyWorld.with { world in
      try await world.county.openSecondDepartment()
      let park = try await published(world)
      try await transfer(park, world)
      var next = CatalogV1.Entry.county()
      (next.code, next.abstract) = (park.code, "区级公园的名称、位置和面积")
      let submitted = try await world.county.submit(
        world.county.save(next, as: .secondOfficer), as: .secondOfficer)
      let final = try await world.county.review(submitted, as: .secondReviewer)
      _ = try await world.county.publish(world.county.report(final, as: .secondOfficer), as: .countyPublisher)
      try await world.sync()

      #expect(try await acts(world) == ["published", "transferred", "published"])
      #expect(try await world.city.countyReports().allSatisfy { $0.hasSuffix("taken_in") })
      let second = try await world.city.get(park, version: 2, as: .publisher)
      #expect(second.state == .reported && second.provider == CountyFixture.secondDepartment.text)
      // What was published stays under the name it was published under.
      #expect(try await world.city.standing(of: park).providerName == "渝北区城市管理局")
      let moved = try #require(
        try await world.city.events().first { $0.topic.hasSuffix("entry-transferred") && $0.subject == park.code })
      let body = try CatalogV1.EntryTransferred(packed: moved.payload)
      #expect(body.from == CountyFixture.department.text && body.to == CountyFixture.secondDepartment.text)
    }
  }

  @Test func `Art. 6 ¶1: the schema moves an entry of a county only as a report says, and never to another county`()
    async throws
  {
    try await CountyWorld.with { world in
      let park = try await published(world)
      #expect(park.code == "307001112/000001")
      let city = world.city.temporary
      #expect(
        try await city.constraint(
          violatedBy: "UPDATE entry SET provider = '11500112MBX000019L' WHERE code = '307001112/000001'")
          == "entry_moves_by_transfer")
      #expect(
        try await city.constraint(
          violatedBy: """
            DO $$ BEGIN
              INSERT INTO county_entry_move SELECT code, '500112', 'log-9', 9, provider, '11500103MBX000019K', now()
                FROM entry WHERE code = '307001112/000001';
              UPDATE entry SET provider = '11500103MBX000019K' WHERE code = '307001112/000001';
            END $$
            """) == "entry_moves_by_transfer")
      #expect(
        try await city.constraint(
          violatedBy: """
            DO $$ BEGIN
              INSERT INTO county_entry_move SELECT code, '500112', 'log-9', 9, provider, '11500112MBX000019L', now()
                FROM entry WHERE code = '307001112/000001';
              SET CONSTRAINTS ALL IMMEDIATE;
            END $$
            """) == "county_entry_move_region_code_log_id_sequence_fkey")
    }
  }

  @Test func `decree 809 Art. 13: a version signed off at the county comes up with its sign-off and both assessments`()
    async throws
  {
    try await CountyWorld.with(under: PacksInForce([.init(.sc809)])) { world in
      let submitted = try await world.county.submit(
        world.county.save(.county(), as: .countyOfficer), as: .countyOfficer)
      let reviewed = try await world.county.review(submitted, as: .countyReviewer)
      #expect(reviewed.state == .signOff)
      #expect(
        await world.county.reason { try await world.county.report(reviewed, as: .countyOfficer) }
          == "ENTRY_STATE_FINALISED_NEEDED")
      let final = try await world.county.call(
        Desk.Catalog.signOffEntry, world.county.catalog.signOffEntry,
        .init(
          code: reviewed.code, version: 1, secrecyAssessment: "保密风险评估〔2026〕1号：无风险",
          personalInformationAssessment: "影响评估〔2026〕2号：影响较小"), as: .countyHead)
      let reported = try await world.county.report(final, as: .countyOfficer)
      _ = try await world.county.publish(reported, as: .countyPublisher)
      try await world.sync()

      let up = try await world.city.get(reported, as: .publisher)
      #expect(up.state == .reported && up.rulePack == "SC809")
      #expect(up.signOff?.signedBy == "500112:h-county-head" && up.signOff?.signedAt == Fixture.now)
      #expect(up.signOff?.secrecyAssessment == "保密风险评估〔2026〕1号：无风险")
      #expect(up.signOff?.personalInformationAssessment == "影响评估〔2026〕2号：影响较小")
      // Under it the authority has its own two working days (Art. 16, 17), which end with its decision.
      let review = try await world.city.temporary.database.read { source in
        try await source.obligation(.catalogReview, about: "\(reported.code)@1")
      }
      #expect(review?.isRunning == true)
      _ = try await world.city.publish(reported, as: .publisher)
      let closed = try await world.city.temporary.database.read { source in
        try await source.obligation(.catalogReview, about: "\(reported.code)@1")
      }
      #expect(closed?.isRunning == false)
    }
  }

  /// Published at the county, taken in and published at the city, and come down again.
  private func published(_ world: CountyWorld) async throws -> CatalogV1.Entry {
    let park = try await world.county.publishAtCounty()
    try await world.linked {
      try await world.sendAll()
      _ = try await world.city.publish(park, as: .publisher)
      try await world.followCity()
    }
    return park
  }

  private func acts(_ world: CountyWorld) async throws -> [String] {
    try await world.city.temporary.database.read { source in
      try await source.query("SELECT act FROM county_report ORDER BY sequence", as: String.self)
    }
  }

  private func transfer(_ entry: CatalogV1.Entry, _ world: CountyWorld) async throws {
    let proposed = try await world.county.propose(
      .function, [entry.code], from: CountyFixture.department, to: CountyFixture.secondDepartment, as: .countyPublisher)
    _ = try await world.county.consent(proposed, as: .countyHead)
    _ = try await world.county.complete(
      world.county.consent(proposed, as: .secondHead), as: .countyPublisher)
  }
}
