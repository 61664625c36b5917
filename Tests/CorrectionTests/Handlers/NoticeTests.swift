import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import TestKit
import Testing

@testable import CorrectionService

/// What holders of a corrected record do, and the projections that say who they are.
@Suite struct NoticeTests {
  /// A case about two columns of one record and one of another, all corrected; the other department was told of one.
  private func withCorrection(_ body: (CorrectionWorld, String) async throws -> Void) async throws {
    try await CorrectionWorld.with { world in
      let code = CorrectionV1.DoubtedValue(
        handle: .record(1), column: "code", valueSeen: "500113108", valueProposed: "500113109")
      let id = try await world.report(.fixture(values: [code, .first, .second])).id
      try await world.answer(id, [code.judged(.corrected, "500113109")] + .bothCorrected)
      try await world.notify(.other, of: id)
      try await body(world, id)
    }
  }

  @Test(arguments: [Person.other, .otherSystem])
  func `a holder that was told reads the right value, and the reading is recorded`(holder: Person) async throws {
    try await withCorrection { world, id in
      let values = try await world.correction(id, for: holder)

      #expect(values.map(\.valueCorrected) == ["圣灯山镇"])
      #expect(values.map(\.valueSeen) == ["跳石镇"])
      let read = try #require(try await world.logged.events(CorrectionV1.CorrectionRead.self).first)
      #expect(read.event == .init(caseID: id, organisation: Person.other.organisation))
      #expect(read.audience == [Person.reporter, .provider, .authority].map(\.organisation))
    }
  }

  @Test func `a holder of one column never sees another of the same record`() async throws {
    try await withCorrection { world, id in
      #expect(try await world.correction(id, for: .other).map(\.column) == ["name"])

      try await world.notify(.reporter, of: id, column: "code")
      #expect(try await world.correction(id, for: .reporter).map(\.column) == ["code"])
    }
  }

  @Test func `who was not told of that record gets nothing, and nothing is recorded`() async throws {
    try await withCorrection { world, id in
      for (handle, person) in [([UInt8].record(2), Person.other), (.record(3), .other), ([], .other)] {
        try await world.refuses("CORRECTION_UNKNOWN") { _ = try await world.correction(id, handle, for: person) }
      }
      for person in [Person.authority, .auditor, .provider] {
        try await world.refuses("CORRECTION_UNKNOWN") { _ = try await world.correction(id, for: person) }
        try await world.refuses("CORRECTION_UNKNOWN") { try await world.acknowledge(id, by: person) }
      }
      try await world.refuses("ID_MALFORMED") { _ = try await world.correction("7", for: .other) }
      try await world.refuses("ID_MALFORMED") { try await world.acknowledge("7", by: .other) }
    }
  }

  @Test func `a notice before the answer shows nothing yet`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      try await world.notify(.other, of: id)

      #expect(try await world.correction(id, for: .other).isEmpty)
    }
  }

  @Test func `the first acknowledgement counts, a second changes nothing`() async throws {
    try await withCorrection { world, id in
      world.at("2019-01-02 10:00")
      let first = try await world.acknowledge(id, by: .otherSystem)
      let after = try await world.everything()
      world.at("2019-01-03 10:00")

      #expect(try await world.acknowledge(id, by: .other) == first)

      #expect(first == instant("2019-01-02 10:00"))
      #expect(try await world.everything() == after)
      #expect(
        try await world.logged.events(CorrectionV1.CorrectionAcknowledged.self).map(\.event)
          == [.init(caseID: id, organisation: Person.other.organisation)])
    }
  }

  @Test func `a case shows who was told and who took the correction over`() async throws {
    try await withCorrection { world, id in
      world.at("2018-12-29 10:00")
      try await world.notify(.other, of: id, .record(2))
      try await world.notify(.reporter, of: id)
      try await world.acknowledge(id, by: .other)

      let told = try await world.read(id, by: .provider).notified

      #expect(told.map(\.organisation) == [Person.reporter, .other].map(\.organisation).sorted())
      let other = try #require(told.first { $0.organisation == Person.other.organisation })
      #expect(other.notifiedAt == instant("2018-12-28 09:00"))
      #expect(other.acknowledgedAt == instant("2018-12-29 10:00"))
      #expect(told.first { $0.organisation == Person.reporter.organisation }?.acknowledgedAt == nil)
    }
  }

  // MARK: Projections

  private func digest(_ world: CorrectionWorld) async throws -> [String] {
    [
      try await world.database.digest(of: DeliveriesProjection()),
      try await world.database.digest(of: CalendarProjection()),
    ]
  }

  private func catchUp(_ world: CorrectionWorld) async throws {
    try await world.consumer(DeliveriesProjection()).catchUp()
    try await world.consumer(CalendarProjection()).catchUp()
  }

  @Test func `events that are applied twice have one effect`() async throws {
    try await withCorrection { world, _ in
      try await world.load(2027)
      let once = try await digest(world)
      try await world.database.command { try $0.execute("DELETE FROM consumer_cursor", expecting: 2) }

      try await catchUp(world)

      #expect(try await digest(world) == once)
    }
  }

  @Test func `projections made again are the same, byte for byte, and leave the cases alone`() async throws {
    try await withCorrection { world, _ in
      try await world.load(2027)
      let (before, cases) = (try await digest(world), try await world.everything())

      try await world.database.rebuild(DeliveriesProjection())
      try await world.database.rebuild(CalendarProjection())
      #expect(try await digest(world) != before)
      try await catchUp(world)

      #expect(try await digest(world) == before)
      #expect(try await world.everything() == cases)
    }
  }

  @Test func `a snapshot for publication is nobody's to report on`() async throws {
    try await CorrectionWorld.with { world in
      try await world.hear(.delivery("snapshot", grant: ""))
      try await world.refuses("DELIVERY_NOT_YOURS") { _ = try await world.report(.fixture(delivery: "snapshot")) }
    }
  }

  @Test func `a notice of no case of ours holds nothing up`() async throws {
    try await CorrectionWorld.with { world in
      try await world.notify(.other, of: "another-numbering")
      try await world.hear(.delivery("d-2"))
      _ = try await world.report(.fixture(delivery: "d-2"))
    }
  }
}
