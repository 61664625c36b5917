import CatalogService
import Contracts
import FoundationEssentials
import Postgres
import ProtobufC
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing
import Wire

/// What the city does with what a county forwards, and what it refuses.
@Suite(.serialized) struct ForwardReportTests {
  @Test func `Art. 10 ¶2: a forwarded version is reported to the city's authority, with the county's review`()
    async throws
  {
    try await Desk.with { city in
      try await city.openCity()

      let reply = try await city.forward()

      #expect(reply.sequence == 1 && reply.receivedAt == Fixture.now)
      let entry = try await city.get(stored, as: .publisher)
      #expect(entry.state == .reported && entry.providerName == "渝北区城市管理局")
      #expect(entry.review?.reviewer == "500112:h-publisher" && entry.review?.conclusion == "不涉密")
      #expect(entry.finalisedAt == instant("2026-11-20 09:00"))
      #expect(entry.reportObligation == nil)
      let expected = ["organisation-registered", "entry-reported", "county-report-received"]
      #expect(try await Array(city.topics().suffix(3)) == expected)
      let event = try #require(try await city.events().last)
      let told = try CatalogV1.CountyReportReceived(packed: event.payload)
      #expect(told.sequence == 1 && told.firstReceivedAt == instant("2026-11-20 10:00"))
      #expect(event.audience?.organisations.contains(CountyFixture.authority.text) == true)
    }
  }

  @Test func `Art. 10 ¶1: the city's authority publishes it, also with the id of somebody of the county`() async throws
  {
    try await Desk.with { city in
      try await city.openCity()
      _ = try await city.forward()
      // Reviewed at the county by its own h-publisher.
      let county = Caller.countyPublisher

      #expect(await city.reason { try await city.publish(stored, as: county) } == "ENTRY_NOT_FOUND")
      let published = try await city.publish(stored, as: .publisher)

      #expect(published.state == .published)
      #expect(try await city.search(.init(query: "公园")).total == 1)
    }
  }

  @Test func `Art. 15 ¶1: what came already is answered again and taken in once`() async throws {
    try await Desk.with { city in
      try await city.openCity()
      let first = try await city.forward()
      city.clock.advance(by: 3600)
      let events = try await city.events().count

      let again = try await city.forward()

      #expect(again.sequence == 1 && again.receivedAt == first.receivedAt)
      #expect(try await city.events().count == events)
      #expect(try await city.versions(stored, as: .publisher).count == 1)
    }
  }

  @Test func `Art. 15 ¶1: a gap is refused, naming the number that is expected`() async throws {
    try await Desk.with { city in
      try await city.openCity()
      _ = try await city.forward()

      let refusal = await city.refusal { try await city.forward(.fixture("渝北区停车场信息", number: 3)) }

      #expect(refusal?.reason == "COUNTY_OUT_OF_ORDER" && refusal?.code == .failedPrecondition)
      #expect(refusal?.details.contains(.info("expected_sequence", "2")) == true)
      #expect(try await city.forward(.fixture("渝北区停车场信息", number: 2)).sequence == 2)
      #expect(
        try await city.temporary.constraint(
          violatedBy: """
            INSERT INTO county_report (region_code, log_id, sequence, code, version, act, first_received_at,
                                       forwarded_at, received_at, outcome)
            VALUES ('500112', 'log-1', 4, 'x', 1, 'published', now(), now(), now(), 'known')
            """) == "county_report_region_code_log_id_previous_fkey")
      #expect(
        try await city.temporary.constraint(violatedBy: "UPDATE county_report SET first_received_at = now()")
          == "county_report_immutable")
    }
  }

  @Test func `Art. 10 ¶2: only the county's own authority forwards, and only to the city`() async throws {
    try await Desk.with { city in
      try await city.openCity()

      #expect(await city.reason { try await city.forward(as: .otherCountySystem) } == "NOT_THIS_COUNTY")
      #expect(await city.reason { try await city.forward(at: CountyFixture.settings) } == "NOT_THE_CITY")
      #expect(await city.reason { try await city.forward() } == nil)
    }
  }

  @Test func `a provider of another county, a code of another provider and an unreviewed version are put aside`()
    async throws
  {
    try await Desk.with { city in
      try await city.openCity()
      let own = try await city.saveAndReport(.county("全市公园信息"))
      #expect(own.code == "307001112/000001")
      let requests: [(String, CatalogV1.ForwardReportRequest)] = [
        (
          "COUNTY_PROVIDER_ELSEWHERE",
          .fixture().with {
            $0.provider?.code = CountyFixture.otherDepartment.text
            $0.provider?.regionCode = "500103"
          }
        ),
        ("COUNTY_CODE_TAKEN", .fixture(number: 2).with { $0.entry?.code = own.code }),
        ("COUNTY_REVIEW_MISSING", .fixture(number: 3).with { $0.entry?.review?.passed = false }),
        ("CORE_ITEM_MISSING", .fixture(number: 4).with { $0.entry?.name = "" }),
        ("VALUE_UNKNOWN", .fixture(number: 5).with { $0.entry?.updateCycle = .init(rawValue: 99) }),
      ]
      for (number, (reason, request)) in zip(1..., requests) {
        let reply = try await city.forward(request)
        #expect(reply.sequence == UInt64(number) && reply.refusal?.reason == reason)
        #expect(reply.refusal?.textZh.isEmpty == false && reply.refusal?.textEn.isEmpty == false)
        let event = try #require(try await city.events().last)
        let told = try CatalogV1.CountyReportRefused(packed: event.payload)
        #expect(told.sequence == UInt64(number) && told.reason == reason && told.regionCode == "500112")
        let audience = event.audience?.organisations ?? []
        #expect(audience.contains(CountyFixture.authority.text) && audience.contains(Fixture.authority.text))
      }
      // The same again is answered again, and what follows is taken in.
      let events = try await city.events().count
      #expect(try await city.forward(requests[2].1).refusal?.reason == "COUNTY_REVIEW_MISSING")
      #expect(try await city.events().count == events)
      #expect(try await city.forward(.fixture(number: 6)).refusal == nil)
      #expect(try await city.countyReports().map { $0.hasSuffix("refused") } == [true, true, true, true, true, false])
      #expect(
        try await city.temporary.constraint(
          violatedBy: """
            INSERT INTO county_report (region_code, log_id, sequence, code, version, act, first_received_at,
                                       forwarded_at, received_at, outcome)
            VALUES ('500112', 'log-1', 7, 'x', 1, 'published', now(), now(), now(), 'refused')
            """) == "county_report_refusal")
    }
  }

  @Test func `a report without number or times is no report: nothing is put aside for it`() async throws {
    try await Desk.with { city in
      try await city.openCity()
      for change: (inout CatalogV1.ForwardReportRequest) -> Void in [
        { $0.firstReceivedAt = nil }, { $0.sequence = 0 }, { $0.act = .unspecified }, { $0.entry?.version = 0 },
        { $0.logID = "" },
      ] {
        let refusal = await city.refusal { try await city.forward(.fixture().with(change)) }
        #expect(refusal?.code == .invalidArgument && refusal?.reason == "FIELD_MISSING")
      }
      #expect(try await city.countyReports() == [])
      #expect(try await city.forward().refusal == nil)
    }
  }

  @Test func `Art. 14, V11, CC-31: a classified entry never becomes one of a city on the outer network`() async throws {
    let classified = CatalogV1.ForwardReportRequest.fixture().with { request in
      request.entry?.classified = true
      for index in request.entry!.items.indices { request.entry!.items[index].openType = .notOpened }
    }
    try await Desk.with { city in
      try await city.openCity()
      #expect(try await city.forward(classified).refusal?.reason == "CLASSIFIED_ON_EXTRANET")
      #expect(try await city.countyReports() == ["1 307001112/000001@1 refused"])
      #expect(await city.reason { try await city.get(stored, as: .auditor) } == "ENTRY_NOT_FOUND")
    }
    var inside = CatalogSettings()
    inside.network = .intranet
    let settings = inside
    try await Desk.with(settings: settings) { city in
      try await city.openCity()
      #expect(try await city.forward(classified, at: settings).refusal == nil)
      #expect(try await city.get(stored, as: .publisher).classified)
    }
  }

  @Test func `Art. 10 ¶2: a department whose county reports no longer reports to the city itself`() async throws {
    try await Desk.with { city in
      try await city.openCity()
      _ = try await city.register(
        CountyFixture.department, "渝北区城市管理局", level: .county, region: CountyFixture.region)
      #expect(await city.reason { try await city.save(.county("渝北区路灯信息"), as: .countyOfficer) } == nil)
      _ = try await city.forward(.fixture().with { $0.entry?.code = "307001112/000007" })

      #expect(
        await city.reason { try await city.save(.county("渝北区桥梁信息"), as: .countyOfficer) } == "REPORT_AT_YOUR_COUNTY")
      #expect(await city.reason { try await city.save(.county("全市桥梁信息"), as: .officer) } == nil)
    }
  }

  @Test func `a newer version replaces one that was not decided about, and supersedes a published one`() async throws {
    try await Desk.with { city in
      try await city.openCity()
      _ = try await city.forward()
      _ = try await city.forward(
        .fixture(number: 2).with {
          $0.entry?.code = stored.code
          $0.entry?.version = 2
        })
      let replaced = try await city.get(stored, as: .publisher)
      #expect(replaced.state == .returned && replaced.returnReason == "区县已报送第2版")
      _ = try await city.publish(stored.version(2), as: .publisher)

      _ = try await city.forward(
        .fixture(number: 3).with {
          $0.entry?.code = stored.code
          $0.entry?.version = 4
        })
      _ = try await city.publish(stored.version(4), as: .publisher)

      #expect(try await city.get(stored, version: 2, as: .stranger).state == .superseded)
      #expect(try await city.get(stored, version: 0, as: .stranger).version == 4)
    }
  }

  @Test func `Art. 10 ¶2: the city states a time for a correction too, which ends with the county's next report`()
    async throws
  {
    try await Desk.with { city in
      try await city.openCity()
      _ = try await city.forward()
      let returned = try await city.sendBack(stored, within: 5)
      #expect(returned.correctionDue == "2026-11-30")
      #expect(returned.correctionObligation?.organisation == CountyFixture.department.text)

      _ = try await city.forward(
        .fixture(number: 2).with {
          $0.entry?.code = stored.code
          $0.entry?.version = 3
        })

      let met = try #require(try await city.logged(ObligationV1.ObligationClosed.self).last)
      #expect(met.kind == "catalog.report.returned" && !met.late && !met.lapsed)
    }
  }

  @Test func `a restored county begins anew: what is there is recognised, and what differs stays as it was`()
    async throws
  {
    try await Desk.with { city in
      try await city.openCity()
      _ = try await city.forward()
      _ = try await city.forward(.fixture("渝北区停车场信息", number: 2))
      city.clock.advance(by: 60)

      let restored = CatalogV1.ForwardReportRequest.fixture().with { $0.logID = "log-2" }
      let other = CatalogV1.ForwardReportRequest.fixture("渝北区停车场信息", number: 2).with {
        $0.logID = "log-2"
        $0.entry?.abstract = "恢复后另行编制的摘要"
      }
      #expect(try await city.forward(restored).refusal == nil)
      // Told, so that a person mends it.
      #expect(try await city.forward(other).refusal?.reason == "COUNTY_ENTRY_DIFFERS")
      #expect(try await city.topics().last == "county-report-refused")

      let reports = try await city.countyReports(of: "log-2")
      #expect(reports == ["1 307001112/000001@1 known", "2 307001112/000002@1 refused"])
      // Under a higher number it goes up.
      let mended = other.with {
        $0.sequence = 3
        $0.entry?.version = 2
      }
      #expect(try await city.forward(mended).refusal == nil)
      var second = stored
      second.code = "307001112/000002"
      #expect(try await city.get(second, as: .publisher).abstract == "全市乡镇街道的名称和代码")
      #expect(try await city.versions(second, as: .publisher).map(\.version).sorted() == [1, 2])
    }
  }

  @Test func `links are seen by the city's authority, and by a county its own`() async throws {
    try await Desk.with { city in
      try await city.openCity()
      _ = try await city.forward()
      func links(as caller: Caller) async throws -> [String] {
        try await city.call(Desk.Counties.listLinks, city.counties().listLinks, .init(), as: caller).links.map(
          \.regionCode)
      }
      func link(as caller: Caller, _ region: String = CountyFixture.region) async throws -> CatalogV1.CountyLink {
        try await city.call(Desk.Counties.getLink, city.counties().getLink, .init(regionCode: region), as: caller)
      }

      #expect(try await links(as: .publisher) == ["500112"])
      #expect(try await links(as: .auditor) == ["500112"])
      #expect(try await links(as: .countyPublisher) == ["500112"])
      #expect(try await links(as: .otherCountySystem) == [])
      let seen = try await link(as: .countySystem)
      #expect(seen.sequence == 1 && seen.firstReceivedAt == instant("2026-11-20 10:00"))
      #expect(await city.reason { try await link(as: .otherCountySystem) } == "COUNTY_LINK_NOT_FOUND")
      #expect(await city.reason { try await link(as: .publisher, "500103") } == "COUNTY_LINK_NOT_FOUND")
    }
  }

  /// The first version the county forwards.
  private var stored: CatalogV1.Entry {
    var entry = CatalogV1.Entry()
    entry.code = "307001112/000001"
    entry.version = 1
    return entry
  }
}

extension CatalogV1.Entry {
  fileprivate func version(_ number: UInt32) -> Self {
    var entry = self
    entry.version = number
    return entry
  }
}
