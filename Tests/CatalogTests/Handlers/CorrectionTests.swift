import CatalogService
import Contracts
import FoundationEssentials
import Obligations
import ProtobufC
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing

/// The time an authority states for the correction of what it returned; the duty to report was met before it (CC-19).
@Suite(.serialized) struct CorrectionTests {
  @Test
  func `Art. 10 ¶2, 40(1): returned on 2018-07-11 with 5 working days, it is due 2018-07-18, and told as missed once`()
    async throws
  {
    try await Desk.story(at: "2018-06-25 10:00") { desk in
      let reported = try await desk.saveAndReport()
      desk.at("2018-07-11 10:00")
      let returned = try await desk.sendBack(reported, within: 5)

      #expect(returned.correctionDue == "2018-07-18" && returned.correctionObligation?.workingDays == 5)
      #expect(returned.correctionObligation?.organisation == Fixture.provider.text)
      #expect(returned.correctionObligation?.explanation.isEmpty == false)
      // What was reported stays reported (CC-19).
      #expect(returned.reportObligation?.closedAt == instant("2018-06-25 10:00"))
      desk.at("2018-07-18 23:59:59.999")
      try await desk.settle()
      #expect(try await desk.overdue().isEmpty)

      desk.at("2018-07-19 00:00")
      try await desk.settle()
      try await desk.settle()
      let told = try await desk.overdue()
      #expect(told.map(\.kind) == ["catalog.report.returned"])
      #expect(told.map(\.subject) == ["\(reported.code)@1"])
      let event = try #require(try await desk.events().last { $0.topic == ObligationV1.ObligationOverdue.topic })
      #expect(event.audience?.organisations.contains(Fixture.authority.text) == true)
      #expect(event.audience?.organisations.contains(Fixture.provider.text) == true)
    }
  }

  @Test func `Art. 10 ¶2: the time ends with the next report, in time on its last day, and nothing is told as missed`()
    async throws
  {
    try await Desk.story(at: "2018-06-25 10:00") { desk in
      let reported = try await desk.saveAndReport()
      desk.at("2018-07-11 10:00")
      let returned = try await desk.sendBack(reported, within: 5)
      desk.at("2018-07-18 23:59:59.999")
      _ = try await desk.report(desk.updated(returned))
      desk.at("2018-07-19 00:00")
      try await desk.settle()

      #expect(try await desk.overdue().isEmpty)
      let ended = try await desk.logged(ObligationV1.ObligationClosed.self).filter {
        $0.kind == "catalog.report.returned"
      }
      #expect(ended.map(\.late) == [false] && ended.map(\.lapsed) == [false])
      #expect(try await desk.get(returned, as: .officer).correctionObligation?.closedAt != nil)
    }
  }

  @Test func `Art. 10 ¶2: a report after the stated time ends it late`() async throws {
    try await Desk.story(at: "2018-06-25 10:00") { desk in
      let reported = try await desk.saveAndReport()
      desk.at("2018-07-11 10:00")
      let returned = try await desk.sendBack(reported, within: 5)
      desk.at("2018-07-20 10:00")
      _ = try await desk.report(desk.updated(returned))

      let ended = try await desk.logged(ObligationV1.ObligationClosed.self).filter {
        $0.kind == "catalog.report.returned"
      }
      #expect(ended.map(\.late) == [true])
    }
  }

  @Test func `CC-19: where no time is stated a return is measured and never late`() async throws {
    try await Desk.story(at: "2018-06-25 10:00") { desk in
      let returned = try await desk.sendBack(desk.saveAndReport())
      #expect(returned.correctionObligation == nil)
      #expect(RulePack.cq320.clock(.catalogReturned).period == .unstated)
      desk.at("2019-06-25 10:00")
      try await desk.settle()
      #expect(try await desk.overdue().isEmpty)
    }
  }

  @Test
  func `Art. 10 ¶2: the competent authority states a time of at most 60 working days, the department's head none`()
    async throws
  {
    try await Desk.story(at: "2025-08-01 10:00") { desk in
      let reported = try await desk.saveAndReport()
      #expect(await desk.reason { try await desk.sendBack(reported, within: 61) } == "LIMIT_TOO_LARGE")
      #expect(await desk.reason { try await desk.sendBack(reported, within: 5, as: .officer) } == "ENTRY_NOT_FOUND")
      #expect(
        await desk.reason { try await desk.sendBack(reported, within: 5, as: .head) } == "CORRECTION_TIME_NOT_YOURS")
      #expect(try await desk.sendBack(reported, within: 60).correctionObligation?.workingDays == 60)
    }
  }

  @Test func `Art. 9: what ended leaves nothing to correct`() async throws {
    try await Desk.story(at: "2018-06-25 10:00") { desk in
      let published = try await desk.publishedEntry("乡镇信息")
      let returned = try await desk.sendBack(desk.report(desk.updated(published)), within: 5)
      _ = try await desk.call(
        Desk.Catalog.retireEntry, desk.catalog.retireEntry,
        .init(code: published.code, version: published.version, reason: "职能取消"), as: .officer)
      desk.at("2018-08-01 10:00")
      try await desk.settle()

      #expect(returned.version == 2)
      #expect(try await desk.overdue().isEmpty)
      let ended = try await desk.logged(ObligationV1.ObligationClosed.self).filter {
        $0.kind == "catalog.report.returned"
      }
      #expect(ended.map(\.lapsed) == [true])
    }
  }

  @Test func `CC-29: whoever takes the entry over corrects it in the same time`() async throws {
    try await Desk.with(at: instant("2018-06-25 10:00")) { desk in
      try await desk.openBothDepartments()
      let returned = try await desk.sendBack(desk.saveAndReport(), within: 5)
      try await desk.transfer(.function, [returned.code])

      let moved = try #require(
        try await desk.logged(ObligationV1.ObligationSet.self).last { $0.obligation?.kind == "catalog.report.returned" }
      )
      #expect(moved.obligation?.organisation == Fixture.otherDepartment.text)
      #expect(moved.obligation?.dueAt == returned.correctionObligation?.dueAt)
    }
  }

  @Test
  func
    `Art. 10 ¶2: the time is the department's work from the return until the next report, and the authority's to see`()
    async throws
  {
    try await Desk.story(at: "2018-06-25 10:00") { desk in
      let reported = try await desk.saveAndReport()
      desk.at("2018-07-11 10:00")
      let returned = try await desk.sendBack(reported, within: 5)
      #expect(try await first(desk, as: .officer) == [.correct, 5])

      let draft = try await desk.save(.next(of: returned))
      #expect(try await first(desk, as: .officer) == [.submit, 5])
      desk.at("2018-07-12 10:00")
      let final = try await desk.review(desk.submit(draft))
      // Its own ten days end later than those of the authority.
      #expect(final.reportDue == "2018-07-26")
      #expect(try await first(desk, as: .officer) == [.report, 4])
      desk.at("2018-07-19 10:00")
      let late = try await desk.call(
        CatalogV1.WorkService.Method.listWork, desk.work.listWork, .init(everybody: true, lateOnly: true),
        as: .publisher)
      #expect(late.items.map(\.kind) == [.report] && late.items.map(\.remainingWorkingDays) == [-1])
      _ = try await desk.report(final)
      #expect(try await first(desk, as: .officer) == [])
    }
  }

  /// What is due first, and in how many working days.
  private func first(_ desk: Desk, as caller: Caller) async throws -> [WorkAndDays] {
    let items = try await desk.call(
      CatalogV1.WorkService.Method.listWork, desk.work.listWork, .init(), as: caller
    ).items.filter(\.hasClock)
    return items.prefix(1).flatMap { [.kind($0.kind), .days($0.remainingWorkingDays)] }
  }
}

/// A kind of work or a number of working days, so that both stand in one line of a test.
enum WorkAndDays: Equatable, ExpressibleByIntegerLiteral {
  case kind(CatalogV1.WorkKind)
  case days(Int32)

  init(integerLiteral value: Int32) { self = .days(value) }

  static let correct = Self.kind(.correct)
  static let submit = Self.kind(.submit)
  static let report = Self.kind(.report)
}

extension Desk {
  func sendBack(
    _ entry: CatalogV1.Entry, within days: UInt32, as caller: Caller = .publisher
  ) async throws -> CatalogV1.Entry {
    try await call(
      Catalog.returnEntry, catalog.returnEntry,
      .init(code: entry.code, version: entry.version, reason: "摘要不完整", workingDays: days), as: caller)
  }
}

extension CatalogV1.Entry {
  var correctionDue: String? { correctionObligation?.dueAt.map { ChinaTime.date(of: $0 - 1).description } }

  /// The draft that corrects or updates `entry`.
  static func next(of entry: Self) -> Self {
    var next = fixture(entry.name)
    next.code = entry.code
    return next
  }
}
