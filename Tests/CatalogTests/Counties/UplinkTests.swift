import CatalogService
import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing
import Wire

/// A county and the city as two suites, with the wire between them cut and mended.
@Suite(.serialized, .timeLimit(.minutes(2))) struct UplinkTests {
  @Test
  func
    `CC-08, Art. 15 ¶1: after three days without a link every report arrives once, in order, with its first receipt`()
    async throws
  {
    try await CountyWorld.with { world in
      let first = try await world.county.publishAtCounty(.county("渝北区公园信息"))
      try await world.linked { try await world.sendAll() }
      #expect(try await world.city.countyReports() == ["1 307001112/000001@1 taken_in"])

      // The link is cut: two more are reported, an hour before they are published.
      var expected = ["1 307001112/000001@1 taken_in"]
      var receipts: [Date] = [Fixture.now]
      for (number, name) in [(2, "渝北区停车场信息"), (3, "渝北区路灯信息")] {
        world.county.clock.advance(by: 3600)
        let reported = try await world.county.reportAtCounty(.county(name))
        receipts.append(world.county.clock.now)
        world.county.clock.advance(by: 3600)
        _ = try await world.county.publish(reported, as: .countyPublisher)
        expected.append("\(number) 307001112/00000\(number)@1 taken_in")
        let refusal = await world.county.refusal { try await world.uplink.step() }
        #expect(refusal?.code == .unavailable)
      }
      #expect(try await world.waiting() == 2)
      #expect(try await world.city.countyReports().count == 1)

      world.city.clock.advance(by: 3 * 86_400)
      try await world.linked { try await world.sendAll() }

      #expect(try await world.city.countyReports() == expected)
      #expect(try await world.waiting() == 0)
      let times = try await world.city.temporary.database.read { source in
        try await source.query(
          """
          SELECT first_received_at, county_report.received_at, reported_at FROM county_report
            JOIN entry_version USING (code, version) ORDER BY sequence
          """, as: Date.self, Date.self, Date.self)
      }
      #expect(times.map(\.0) == receipts)
      #expect(times.map(\.2) == receipts)
      #expect(times.map(\.1) == [Fixture.now, Fixture.now + 3 * 86_400, Fixture.now + 3 * 86_400])
      #expect(try await world.city.versions(first, as: .publisher).count == 1)
    }
  }

  @Test func `Art. 15 ¶1: what is published over the county's service arrives over the city's`() async throws {
    try await CountyWorld.with { world in
      let reported = try await world.county.reportAtCounty()
      let (client, signer) = try world.countyService.enrol(.countyPublisher)
      let request = CatalogV1.PublishEntryRequest(code: reported.code, version: 1)

      let published = try await world.countyService.serving {
        try await client.connected { client in
          let catalog = CatalogV1.CatalogService.Client(client)
          let options = CallOptions(signer: signer)
          _ = try await eventually { try await catalog.getEntry(.init(code: reported.code, version: 1)) }
          #expect(await world.county.reason { try await catalog.publishEntry(request) } == "SIGNATURE_REQUIRED")
          return try await catalog.publishEntry(request, options: options)
        }
      }
      try await world.linked { try await world.sendAll() }

      #expect(published.state == .published)
      #expect(try await world.city.countyReports() == ["1 307001112/000001@1 taken_in"])
      let event = try #require(try await world.city.events().last)
      #expect(event.actor?.holder == "h-500112" && event.signature != nil)
    }
  }

  @Test func `Art. 5, 10 ¶2: the city sees nothing of the county but what its authority published`() async throws {
    try await CountyWorld.with { world in
      let reported = try await world.county.reportAtCounty()
      try await world.linked { try await world.sendAll() }
      #expect(try await world.city.countyReports() == [])
      for caller in [Caller.publisher, .auditor, .countySystem] {
        #expect(await world.city.reason { try await world.city.get(reported, as: caller) } == "ENTRY_NOT_FOUND")
      }

      _ = try await world.county.publish(reported, as: .countyPublisher)
      try await world.linked { try await world.sendAll() }

      #expect(try await world.city.get(reported, as: .publisher).state == .reported)
      #expect(await world.city.reason { try await world.city.get(reported, as: .stranger) } == "ENTRY_NOT_FOUND")
    }
  }

  @Test func `10-2: the department's duty ends at the county, and the second hop has none`() async throws {
    try await CountyWorld.with(countyAt: instant("2018-06-25 10:00")) { world in
      let submitted = try await world.county.submit(
        world.county.save(.county(), as: .countyOfficer), as: .countyOfficer)
      let final = try await world.county.review(submitted, as: .countyReviewer)
      #expect(final.reportObligation?.dueAt == instant("2018-07-10 00:00"))
      let reported = try await world.county.report(final, as: .countyOfficer)
      #expect(reported.reportObligation?.closedAt == instant("2018-06-25 10:00"))
      _ = try await world.county.publish(reported, as: .countyPublisher)

      try await world.linked { try await world.sendAll() }

      #expect(try await world.city.get(reported, as: .publisher).reportObligation == nil)
      #expect(try await !world.city.topics().contains("obligation-set"))
      #expect(try await world.city.countyReports().count == 1)
    }
  }

  @Test func `a city that was restored is told again what it lost`() async throws {
    try await CountyWorld.with { world in
      _ = try await world.county.publishAtCounty(.county("渝北区公园信息"))
      _ = try await world.county.publishAtCounty(.county("渝北区停车场信息"))
      _ = try await world.county.publishAtCounty(.county("渝北区路灯信息"))
      // The county has been told that the city has the first two; the city has none of them.
      try await world.county.temporary.database.command { tx in
        try tx.acknowledge(2, of: try await tx.logName())
      }

      try await world.linked {
        let refusal = await world.county.reason { try await eventually { try await self.refused(world) } }
        #expect(refusal == nil)
        try await world.sendAll()
      }

      #expect(try await world.city.countyReports().map { $0.prefix(1) } == ["1", "2", "3"])
    }
  }

  @Test func `a restored county sends everything again, and the city recognises it`() async throws {
    try await CountyWorld.with { world in
      let first = try await world.county.publishAtCounty(.county("渝北区公园信息"))
      try await world.linked { try await world.sendAll() }
      world.city.clock.advance(by: 60)

      try await world.county.temporary.database.openEpoch(reason: .restored)
      _ = try await world.county.publishAtCounty(.county("渝北区停车场信息"))
      try await world.linked { try await world.sendAll() }

      let expected = [
        "1 307001112/000001@1 taken_in", "1 307001112/000001@1 known", "2 307001112/000002@1 taken_in",
      ]
      #expect(try await world.city.countyReports() == expected)
      #expect(try await world.city.versions(first, as: .publisher).count == 1)
    }
  }

  @Test func `an entry that the county's department retires ends at the city too, and leaves what came down`()
    async throws
  {
    try await CountyWorld.with { world in
      let park = try await world.county.publishAtCounty(.county("渝北区公园信息"))
      try await world.linked {
        try await world.sendAll()
        _ = try await world.city.publish(park, as: .publisher)
        try await world.followCity()
      }
      let county = world.county.temporary.database
      #expect(try await county.read { try await $0.cityEntry(park.code) } != nil)

      _ = try await world.county.call(
        Desk.Catalog.retireEntry, world.county.catalog.retireEntry,
        .init(code: park.code, version: 1, reason: "职能取消"), as: .countyOfficer)
      try await world.linked {
        try await world.sendAll()
        try await world.followCity()
      }

      let ended = try await world.city.get(park, as: .stranger)
      #expect(ended.state == .retired && ended.retirement?.reason == "职能取消")
      #expect(try await world.city.countyReports().last == "2 307001112/000001@1 taken_in")
      #expect(try await county.read { try await $0.cityEntry(park.code) } == nil)
    }
  }

  @Test func `Art. 15 ¶1: what the city publishes and returns comes down, and can be made again`() async throws {
    try await CountyWorld.with { world in
      let park = try await world.county.publishAtCounty(.county("渝北区公园信息"))
      let parking = try await world.county.publishAtCounty(.county("渝北区停车场信息"))
      let own = try await world.city.publish(world.city.saveAndReport())
      try await world.linked {
        try await world.sendAll()
        _ = try await world.city.publish(park, as: .publisher)
        _ = try await world.city.sendBack(parking, as: .publisher)
        try await world.followCity()
      }

      let county = world.county.temporary.database
      let (cityEntry, ownEntry, returned) = try await county.read { source in
        (
          try await source.cityEntry(park.code), try await source.cityEntry(own.code),
          try await source.cityReturned(parking.code, version: 1)
        )
      }
      #expect(cityEntry?.version == 1 && cityEntry?.name == "渝北区公园信息")
      #expect(ownEntry?.providerName == "市民政局" && ownEntry?.itemNames == ["区划代码", "乡镇名称"])
      #expect(returned == Fixture.now)
      #expect(try await world.city.get(parking, as: .countySystem).returnReason == "摘要不完整")
      #expect(
        await world.city.reason { try await world.city.get(parking, as: .otherCountySystem) } == "ENTRY_NOT_FOUND")
      let before = try await county.digest(of: CityEntries())
      try await county.rebuild(CityEntries())
      #expect(try await county.digest(of: CityEntries()) != before)
      try await world.linked { try await world.followCity() }
      #expect(try await county.digest(of: CityEntries()) == before)
    }
  }

  /// Steps until the city has answered, which refuses the number it does not expect.
  private func refused(_ world: CountyWorld) async throws {
    do {
      _ = try await world.uplink.step()
    } catch let error as RPCError where error.reason == "COUNTY_OUT_OF_ORDER" {
      return
    }
    Issue.record("the city took in a report without those before it")
  }
}
