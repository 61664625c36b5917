import Contracts
import FoundationEssentials
import Postgres
import ProtobufC
import RPC
import Rules
import TestKit
import Testing
import Wire

@testable import CorrectionService

/// `SubmitReport` against a real PostgreSQL (Art. 20 ¶2): what is stored, what is told, what is neither.
@Suite struct ReportTests {
  @Test func `a report is accepted and due in ten working days`() async throws {
    try await CorrectionWorld.with { world in
      let reported = try await world.report()

      #expect(reported.state == .underCheck)
      #expect(reported.provider == Person.provider.organisation)
      #expect(reported.entry == CorrectionWorld.entry)
      #expect(reported.values == [.first, .second])
      #expect(reported.receivedAt == instant("2018-12-28 09:00"))
      let duty = try #require(reported.obligation)
      #expect(duty.organisation == Person.provider.organisation)
      // The end of 14 January: New Year's rest of 30 December to 1 January does not count, its make-up Saturday does.
      #expect(duty.dueAt == instant("2019-01-15 00:00"))
      #expect(duty.workingDays == 10)
      #expect(duty.citation == "CQ320 Art. 20 ¶2")
      #expect(try await world.read(reported.id, by: .reporter) == reported)
    }
  }

  @Test func `both sides and the authority are told of it`() async throws {
    try await CorrectionWorld.with { world in
      let reported = try await world.report()

      #expect(try await world.topics() == ["report-submitted", "obligation-set"])
      let told = try #require(try await world.logged.events(CorrectionV1.ReportSubmitted.self).first)
      #expect(told.audience == [Person.reporter, .provider, .authority].map(\.organisation))
      #expect(
        told.event
          == .init(
            caseID: reported.id, entry: CorrectionWorld.entry, reporter: Person.reporter.organisation,
            provider: Person.provider.organisation, delivery: "d-1", kind: .error, valueCount: 2))
    }
  }

  @Test func `no event of a case holds a value, its evidence or an explanation, whatever becomes of it`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      try await world.extend(id, by: 5)
      try await world.answer(id)
      try await world.notify(.other, of: id)
      _ = try await world.correction(id, for: .other)
      try await world.acknowledge(id, by: .other)

      let bodies = try await world.database.read {
        try await $0.query("SELECT encode(body, 'hex') FROM log", as: String.self)
      }
      for text in ["跳石镇", "圣灯山镇", "东泉镇", "东温泉镇", "区划代码", "核实"] {
        let hex = text.utf8.map { String($0, radix: 16) }.joined()
        #expect(!bodies.contains { $0.contains(hex) }, "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("2018-05-05 10:00", "2018-05-19 00:00"), ("2018-05-06 23:59", "2018-05-19 00:00"),
    ("2018-09-21 10:00", "2018-10-12 00:00"), ("2026-11-20 09:00", "2026-12-05 00:00"),
  ])
  func `the day of receipt is not counted, rest days are skipped`(received: String, due: String) async throws {
    try await CorrectionWorld.with(received) { world in
      let reported = try await world.report()

      #expect(reported.obligation?.dueAt == instant(due))
    }
  }

  @Test func `before the decree was in force nobody is obliged to check`() async throws {
    try await CorrectionWorld.with("2018-05-04 10:00") { world in
      try await world.refuses("RULES_NOT_IN_FORCE") { _ = try await world.report() }
    }
  }

  @Test func `only obtained data can be reported, by whoever obtained them`() async throws {
    try await CorrectionWorld.with { world in
      try await world.refuses("DELIVERY_NOT_YOURS") { _ = try await world.report(.fixture(delivery: "d-2")) }
      try await world.refuses("DELIVERY_NOT_YOURS") { _ = try await world.report(.fixture(delivery: "")) }
      try await world.refuses("DELIVERY_NOT_YOURS") { _ = try await world.report(by: .other) }
      try await world.refuses("DELIVERY_NOT_YOURS") { _ = try await world.report(by: .provider) }

      try await world.hear(.delivery("d-2"))
      _ = try await world.report(.fixture(delivery: "d-2"))
    }
  }

  private static let malformed: [(String, CorrectionV1.SubmitReportRequest)] = [
    ("KIND_MISSING", .fixture(kind: .unspecified)),
    ("KIND_MISSING", .fixture(kind: .init(rawValue: 99))),
    ("DIGEST_MALFORMED", .fixture(evidenceSha256: [1, 2, 3])),
    ("VALUES_MISSING", .fixture(values: [])),
    (
      "TOO_MANY_VALUES",
      .fixture(
        values: (0...500).map {
          .init(handle: .record(UInt8($0 % 256)), column: "name", valueSeen: "\($0)", valueProposed: "-")
        })
    ),
    ("EVIDENCE_MISSING", .fixture(evidence: " \n")),
    ("HANDLE_MALFORMED", .fixture(values: [.init(handle: [1], column: "name", valueSeen: "a", valueProposed: "b")])),
    (
      "COLUMN_NOT_DELIVERED",
      .fixture(values: [.init(handle: .record(1), column: "population", valueSeen: "1", valueProposed: "2")])
    ),
    ("PROPOSAL_MISSING", .fixture(values: [.init(handle: .record(1), column: "name", valueSeen: "a")])),
    (
      "PROPOSAL_SAME",
      .fixture(values: [.init(handle: .record(1), column: "name", valueSeen: "a", valueProposed: "a")])
    ),
    ("VALUE_TWICE", .fixture(values: [.first, .first])),
  ]

  @Test func `a report that says too little or too much is refused, naming the field`() async throws {
    try await CorrectionWorld.with { world in
      for (expected, request) in Self.malformed {
        try await world.refuses(expected, "\(expected)") { _ = try await world.report(request) }
        do {
          _ = try await world.report(request)
        } catch let error as any RPCErrorConvertible {
          #expect(error.rpcError.code == .invalidArgument, "\(expected)")
        }
      }
    }
  }

  @Test func `a doubt needs neither evidence nor a better value, even about an empty one`() async throws {
    try await CorrectionWorld.with { world in
      let empty = CorrectionV1.DoubtedValue(handle: .record(1), column: "name")

      let doubted = try await world.report(.fixture(kind: .doubt, values: [empty], evidence: ""))

      #expect(doubted.kind == .doubt)
      #expect(doubted.values == [empty])
    }
  }

  @Test func `a case takes five hundred values`() async throws {
    try await CorrectionWorld.with { world in
      let values = (0..<500).map { number in
        CorrectionV1.DoubtedValue(
          handle: Array(repeating: 0, count: 14) + [UInt8(number >> 8), UInt8(number & 255)], column: "name",
          valueSeen: "a", valueProposed: "b")
      }

      let id = try await world.report(.fixture(values: values)).id

      #expect(try await world.read(id, by: .provider).values == values)
    }
  }

  @Test func `a retry gets the first answer and makes no second case`() async throws {
    try await CorrectionWorld.with { world in
      let key = [UInt8].random(16)
      let first = try await world.report(key: key)
      let after = try await world.everything()
      world.clock.advance(by: 3600)

      #expect(try await world.report(key: key) == first)
      #expect(try await world.everything() == after)
      try await world.refuses("IDEMPOTENCY_KEY_REUSED") {
        _ = try await world.report(.fixture(evidence: "另一依据"), key: key)
      }
      #expect(try await world.report(key: .random(16)).id != first.id)
    }
  }

  @Test func `a refusal is not kept: the same key may do it right`() async throws {
    try await CorrectionWorld.with { world in
      let key = [UInt8].random(16)
      try await world.refuses("DELIVERY_NOT_YOURS") { _ = try await world.report(.fixture(delivery: "d-2"), key: key) }
      try await world.hear(.delivery("d-2"))

      #expect(try await world.report(.fixture(delivery: "d-2"), key: key).delivery == "d-2")
    }
  }
}
