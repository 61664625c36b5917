import CatalogService
import Contracts
import FoundationEssentials
import Postgres
import ProtobufC
import Rules
import TestKit
import Testing

/// What a county's departments find of the city's catalog, and what never comes down to them.
@Suite(.serialized, .timeLimit(.minutes(2))) struct CityEntriesTests {
  @Test func `Art. 15 ¶1: a county's department finds what the city has published, and nothing that it has not`()
    async throws
  {
    try await CountyWorld.with { world in
      let towns = try await world.city.publish(world.city.saveAndReport())
      let parks = try await world.city.publish(world.city.saveAndReport(.fixture("全市公园信息")))
      let open = try await world.city.saveAndReport(.fixture("尚未发布的信息"))
      try await world.sync()

      let all = try await world.county.cityEntries()
      #expect(all.total == 2 && all.entries.map(\.code) == [towns.code, parks.code] && all.nextPageToken.isEmpty)
      let entry = try #require(all.entries.first)
      #expect(entry.name == "乡镇行政区划信息" && entry.providerName == "市民政局" && entry.state == .published)
      #expect(entry.version == 1 && entry.shareType == towns.shareType && entry.updateCycle == .everyYear)
      #expect(entry.items.map(\.name) == ["区划代码", "乡镇名称"] && entry.attribution == "民政部门，CC BY 4.0")
      #expect(entry.publishedAt == Fixture.now)
      // By words of the name, the items, the provider and the code; all of them must occur.
      for (query, found) in [
        ("乡镇行政", [towns.code]), ("公园", [parks.code]), ("区划代码 民政局", [towns.code, parks.code]),
        (parks.code, [parks.code]), ("公园 行政区划", []), ("%", []), ("尚未发布", []), (open.code, []),
      ] as [(String, [String])] {
        #expect(try await world.county.cityEntries(query).entries.map(\.code) == found, "\(query)")
      }
      let first = try await world.county.cityEntries(limit: 1)
      #expect(first.total == 2 && first.entries.map(\.code) == [towns.code])
      let rest = try await world.county.cityEntries(limit: 1, after: first.nextPageToken)
      #expect(rest.entries.map(\.code) == [parks.code] && rest.nextPageToken.isEmpty)
      #expect(await world.city.reason { try await world.city.cityEntries() } == "NOT_A_COUNTY")
    }
  }

  @Test func `CC-31, Art. 14: inside, a classified entry goes up and comes down`() async throws {
    try await CountyWorld.with(cityOn: .intranet, countyOn: .intranet) { world in
      let secret = try await world.county.publishAtCounty(Self.classified)
      try await world.linked {
        try await world.sendAll()
        _ = try await world.city.publish(secret, as: .publisher)
        try await world.followCity()
      }

      #expect(try await world.city.countyReports() == ["1 \(secret.code)@1 taken_in"])
      #expect(try await world.city.get(secret, as: .publisher).classified)
      #expect(try await world.county.cityEntries().total == 1)
    }
  }

  @Test func `CC-31, Art. 14: outside there is none to go up, and one that came would be put aside unread`()
    async throws
  {
    try await CountyWorld.with { world in
      #expect(
        await world.county.reason { try await world.county.save(Self.classified, as: .countyOfficer) }
          == "CLASSIFIED_ON_EXTRANET")
      _ = try await world.county.publishAtCounty()
      try await world.sync()
      #expect(try await world.city.countyReports() == ["1 307001112/000001@1 taken_in"])
    }
    // Settings do not let an inner county name an outer city; should the settings lie, the city keeps nothing of it.
    try await CountyWorld.with(cityOn: .extranet, countyOn: .intranet) { world in
      let secret = try await world.county.publishAtCounty(Self.classified)
      try await world.sync()

      #expect(try await world.city.countyReports() == ["1 \(secret.code)@1 refused"])
      #expect(
        try await world.county.uplink(as: .countyOfficer).answers.map(\.reason) == ["CLASSIFIED_ON_EXTRANET"])
      #expect(await world.city.reason { try await world.city.get(secret, as: .auditor) } == "ENTRY_NOT_FOUND")
      let kept = try await world.city.temporary.database.read { source in
        try await source.query(
          "SELECT count(*) FROM county_report WHERE to_jsonb(county_report)::text LIKE '%渝北区公园%'", as: Int.self)
      }
      #expect(kept == [0])
      #expect(try await world.county.cityEntries().total == 0)
    }
  }

  private static var classified: CatalogV1.Entry {
    var entry = CatalogV1.Entry.county()
    entry.classified = true
    for index in entry.items.indices { entry.items[index].openType = .notOpened }
    return entry
  }
}
