import CatalogService
import Contracts
import EventLog
import FoundationEssentials
import Postgres
import ProtobufC
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing

/// What the city does not accept of a county: it holds up nothing, is told to whom it concerns, and is mended.
@Suite(.serialized, .timeLimit(.minutes(2))) struct CityAnswerTests {
  @Test func `Art. 10 ¶2: a report the city refuses is put aside on both sides, and what follows goes on`() async throws
  {
    try await CountyWorld.with { world in
      let park = try await withRefusedParking(world)

      #expect(
        try await reports(world) == [
          "1 307001112/000001@1 taken_in", "2 307001112/000002@1 refused", "3 307001112/000003@1 taken_in",
        ])
      #expect(try await world.waiting() == 0)
      #expect(try await world.county.standing(of: park).state == .published)

      let told = try await world.county.uplink(as: .countyPublisher)
      #expect(told.sequence == 3 && told.waiting == 0 && told.answers.count == 1)
      let answer = try #require(told.answers.first)
      #expect(answer.code == "307001112/000002" && answer.version == 1 && answer.sequence == 2)
      #expect(answer.act == .published && answer.reason == "NAME_TAKEN" && !answer.text.isEmpty)
    }
  }

  @Test func `a refusal is an event for the department and its authority, and work until the next version is begun`()
    async throws
  {
    try await CountyWorld.with { world in
      _ = try await withRefusedParking(world)

      let events = try await world.county.events().filter { $0.topic.hasSuffix("county-report-refused") }
      let event = try #require(events.first)
      #expect(events.count == 1 && event.subject == "307001112/000002@1")
      let body = try CatalogV1.CountyReportRefused(packed: event.payload)
      #expect(body.reason == "NAME_TAKEN" && body.sequence == 2)
      #expect(
        event.audience?.organisations
          == [CountyFixture.authority.text, CountyFixture.department.text].sorted())

      let item = try #require(try await world.county.workOf(.countyOfficer).first { $0.kind == .correct })
      #expect(item.subject == "307001112/000002" && item.version == 1 && item.name == "渝北区停车场信息")
      #expect(item.reason.contains("307001112/000099"))
      var next = CatalogV1.Entry.county("渝北区停车场信息")
      next.code = "307001112/000002"
      _ = try await world.county.save(next, as: .countyOfficer)
      #expect(try await !world.county.workOf(.countyOfficer).contains { $0.kind == .correct })
      // Others of the county are told nothing of it.
      try await world.county.openSecondDepartment()
      #expect(try await world.county.uplink(as: .secondOfficer).answers == [])
      #expect(try await world.county.uplink(as: .countyOfficer).answers.count == 1)
      #expect(await world.city.reason { try await world.city.uplink(as: .publisher) } == "NOT_A_COUNTY")
    }
  }

  @Test func `what was refused is mended by a new version under a new number, and the refusal stays on record`()
    async throws
  {
    try await CountyWorld.with { world in
      try await forwardParkingBefore(world)
      let parking = try await world.county.publishAtCounty(.county("渝北区停车场信息"))
      try await world.linked { try await world.sendAll() }
      #expect(try await world.county.uplink(as: .countyOfficer).answers.map(\.reason) == ["NAME_TAKEN"])

      var mended = CatalogV1.Entry.county("渝北区公共停车场信息")
      mended.code = parking.code
      _ = try await world.county.publishAtCounty(mended)
      try await world.linked { try await world.sendAll() }

      #expect(try await world.city.get(parking, version: 2, as: .publisher).state == .reported)
      #expect(
        try await reports(world).suffix(2) == [
          "1 \(parking.code)@1 refused", "2 \(parking.code)@2 taken_in",
        ])
      #expect(try await world.county.uplink(as: .countyOfficer).answers.map(\.sequence) == [1])
    }
  }

  @Test func `10-2: what the city's authority returns is work at the county with its day`() async throws {
    try await CountyWorld.with { world in
      let park = try await world.county.publishAtCounty()
      try await world.linked {
        try await world.sendAll()
        #expect(try await world.city.workOf(.publisher).filter { $0.kind == .decide }.map(\.subject) == [park.code])
        _ = try await world.city.sendBack(park, as: .publisher)
        try await world.followCity()
      }

      let answer = try #require(try await world.county.uplink(as: .countyOfficer).answers.first)
      #expect(answer.code == park.code && answer.sequence == 0 && answer.reason.isEmpty)
      #expect(answer.answeredAt == Fixture.now)
      let item = try #require(try await world.county.workOf(.countyOfficer).first { $0.kind == .correct })
      #expect(item.subject == park.code && item.reason == "市级已退回")
      let english = try await world.county.call(
        CatalogV1.WorkService.Method.listWork, world.county.work.listWork, .init(), as: .countyOfficer, in: .en)
      #expect(english.items.first { $0.kind == .correct }?.reason == "returned at the city")
    }
  }

  @Test func `a city that answers twice is believed once`() async throws {
    try await CountyWorld.with { world in
      _ = try await withRefusedParking(world)
      // The answer to 2 was lost: it is sent, and answered, again.
      try await world.county.temporary.database.command { tx in
        try tx.rewindUplink(of: try await tx.logName(), to: 1)
      }
      try await world.linked { try await world.sendAll() }

      #expect(try await reports(world).count == 3)
      #expect(try await world.county.uplink(as: .countyPublisher).sequence == 3)
      #expect(try await world.county.topics().filter { $0 == "county-report-refused" }.count == 1)
    }
  }

  /// Three entries go up, of which the second has a name that another entry of its department has at the city.
  private func withRefusedParking(_ world: CountyWorld) async throws -> CatalogV1.Entry {
    try await forwardParkingBefore(world)
    let park = try await world.county.publishAtCounty(.county("渝北区公园信息"))
    _ = try await world.county.publishAtCounty(.county("渝北区停车场信息"))
    _ = try await world.county.publishAtCounty(.county("渝北区路灯信息"))
    try await world.linked { try await world.sendAll() }
    return park
  }

  /// From a log of the county of which nothing is left there: at the county, nothing forbids the name.
  private func forwardParkingBefore(_ world: CountyWorld) async throws {
    _ = try await world.city.forward(
      .fixture("渝北区停车场信息").with {
        $0.logID = "log-0"
        $0.entry?.code = "307001112/000099"
      })
  }

  private func reports(_ world: CountyWorld) async throws -> [String] {
    try await world.city.countyReports().filter { !$0.contains("000099") }
  }
}
