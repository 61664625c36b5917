import CatalogService
import Contracts
import FoundationEssentials
import ProtobufC
import RPC
import Rules
import TestKit
import Testing

/// What people are told to do next: by role, soonest due first, and who is late.
@Suite(.serialized) struct WorkStoryTests {
  private typealias Work = CatalogV1.WorkService.Method

  private func work(
    _ desk: Desk, as caller: Caller, of code: SocialCreditCode? = nil, everybody: Bool = false, late: Bool = false,
    limit: UInt32 = 0
  ) async throws -> CatalogV1.ListWorkReply {
    try await desk.call(
      Work.listWork, desk.work.listWork,
      .init(organisation: code?.text ?? "", everybody: everybody, lateOnly: late, limit: limit), as: caller)
  }

  /// It is Monday 2026-11-23: one change was due on Friday, one is due today, a report on 7 December.
  private func story(_ body: (Desk, [CatalogV1.Entry]) async throws -> Void) async throws {
    try await Desk.story(at: "2026-10-12 10:00") { desk in
      let late = try await desk.publishedEntry("乡镇信息")
      let today = try await desk.publishedEntry("街道信息")
      desk.at("2026-11-02 10:00")
      _ = try await desk.register(change: "2026-10-30", of: [late])
      _ = try await desk.register(change: "2026-11-02", of: [today])
      desk.at("2026-11-23 10:00")
      let final = try await desk.review(desk.submit(desk.save(.fixture("社区信息"))))
      try await body(desk, [late, today, final])
    }
  }

  @Test func `work is sorted by remaining working days: late, due today, due later, then what has no clock`()
    async throws
  {
    try await story { desk, _ in
      let draft = try await desk.save(.fixture("村信息"))

      let reply = try await work(desk, as: .officer)

      #expect(reply.items.map(\.kind) == [.update, .update, .report, .submit])
      #expect(reply.items.map(\.remainingWorkingDays) == [-1, 0, 10, 0])
      #expect(reply.items.map(\.overdue) == [true, false, false, false])
      #expect(reply.items.map(\.hasClock) == [true, true, true, false])
      #expect(reply.items.map(\.citation) == ["CQ320 Art. 9 ¶2", "CQ320 Art. 9 ¶2", "CQ320 Art. 10 ¶2", ""])
      #expect(reply.items[3].subject == draft.code && reply.items[3].name == "村信息")
      #expect(reply.total == 4)
      let page = try await work(desk, as: .officer, limit: 2)
      #expect(page.items.map(\.remainingWorkingDays) == [-1, 0] && page.total == 4)
    }
  }

  @Test func `each role is told of its own work, the head of all, and a reviewer of nothing but reviews`() async throws
  {
    try await story { desk, entries in
      _ = try await desk.submit(desk.save(.fixture("村信息")))
      let reviewer = Caller.person("h-reviewer", of: Fixture.provider, [.secrecyReviewer])

      #expect(try await work(desk, as: reviewer).items.map(\.kind) == [.review])
      #expect(try await work(desk, as: .officer).items.map(\.kind) == [.update, .update, .report])
      #expect(try await work(desk, as: .head).items.map(\.kind) == [.update, .update, .report, .review])
      #expect(try await work(desk, as: .head).items.last?.role == "secrecy_reviewer")

      #expect(try await work(desk, as: .publisher).items.filter { $0.kind == .decide }.isEmpty)
      _ = try await desk.report(entries[2])
      let decide = try #require(try await work(desk, as: .publisher).items.first { $0.kind == .decide })
      #expect(decide.subject == entries[2].code && decide.organisation == Fixture.authority.text)
      #expect(decide.role == "authority")
    }
  }

  @Test func `what was returned is told with its reason until the next version is begun`() async throws {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      let returned = try await desk.sendBack(desk.saveAndReport(), reason: "摘要不完整")
      let item = try #require(try await work(desk, as: .officer).items.first)
      #expect(item.kind == .correct && item.reason == "摘要不完整" && item.version == 1)

      var next = CatalogV1.Entry.fixture()
      next.code = returned.code
      _ = try await desk.save(next)
      #expect(try await work(desk, as: .officer).items.map(\.kind) == [.submit])
    }
  }

  @Test func `a draft that failed its review says why`() async throws {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      _ = try await desk.review(desk.submit(desk.save()), passed: false)
      let item = try #require(try await work(desk, as: .officer).items.first)
      #expect(item.kind == .submit && item.reason == "含工作秘密")
    }
  }

  @Test func `the authority sees everybody's and who is late, and no department's drafts`() async throws {
    try await story { desk, entries in
      _ = try await desk.save(.fixture("村信息"))

      let all = try await work(desk, as: .publisher, everybody: true)
      let owed = all.items.filter { $0.kind != .profile }
      #expect(owed.map(\.kind) == [.update, .update, .report])
      #expect(owed.map(\.organisationName) == ["市民政局", "市民政局", "市民政局"])
      // The version has not been reported yet, so its name is not the authority's to read.
      #expect(owed.map(\.name) == ["某法修正案", "某法修正案", ""])
      #expect(owed.map(\.reason) == [entries[0].code, entries[1].code, ""])
      #expect(
        Set(all.items.filter { $0.kind == .profile }.map(\.organisation)) == [
          Fixture.authority.text, Fixture.otherDepartment.text,
        ])

      let late = try await work(desk, as: .publisher, everybody: true, late: true)
      #expect(late.items.map(\.remainingWorkingDays) == [-1] && late.total == 1)
      #expect(try await work(desk, as: .publisher, of: Fixture.provider, late: true).items.count == 1)
      #expect(try await work(desk, as: .auditor, everybody: true).items.map(\.kind).contains(.submit))
    }
  }

  @Test func `nobody else is told what a department has to do`() async throws {
    try await story { desk, _ in
      #expect(
        await desk.reason { try await work(desk, as: .stranger, of: Fixture.provider) } == "NOT_YOUR_ORGANISATION")
      #expect(await desk.reason { try await work(desk, as: .officer, everybody: true) } == "NOT_YOUR_ORGANISATION")
      #expect(await desk.reason { try await work(desk, as: .officer, limit: 501) } == "LIMIT_TOO_LARGE")
      let own = try await work(desk, as: .stranger).items
      #expect(own.allSatisfy { $0.kind == .profile })
    }
  }

  @Test func `Art. 6 ¶2: gaps of the profile are work without a clock`() async throws {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      let gaps = try await work(desk, as: .stranger)
      #expect(Set(gaps.items.map(\.subject)) == Set(ProfileGap.allCases.map(\.rawValue)))
      #expect(gaps.items.allSatisfy { !$0.hasClock && $0.dueAt == nil })
      #expect(try await work(desk, as: .stranger, late: true).items.isEmpty)
    }
  }

  @Test func `CC-05: what waits for a calendar comes after what is due, with the year that is missing`() async throws {
    try await Desk.story(at: "2026-12-20 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      desk.at("2026-12-28 09:00")
      _ = try await desk.register(change: "2026-12-28", of: [entry])
      _ = try await desk.register(change: "2026-12-09", of: [entry])

      let items = try await work(desk, as: .officer).items

      #expect(items.map(\.pendingCalendarYear) == [0, 2027])
      #expect(items.map(\.hasClock) == [true, true])
      #expect(items[1].dueAt == nil)
    }
  }

  @Test func `remaining working days leave out weekends and holidays and count make-up days`() throws {
    let calendar = WorkingCalendar.embedded
    func left(_ due: String, on today: String) throws -> Int {
      try calendar.workingDaysLeft(until: CivilDate(due)!, on: CivilDate(today)!)
    }
    #expect(try left("2018-10-11", on: "2018-09-21") == 10)
    #expect(try left("2018-10-11", on: "2018-10-11") == 0)
    #expect(try left("2018-10-11", on: "2018-10-12") == -1)
    // The make-up Saturday of 2019-02-02 is a working day, an ordinary Saturday is none but late all the same.
    #expect(try left("2019-02-02", on: "2019-02-01") == 1)
    #expect(try left("2018-06-22", on: "2018-06-23") == -1)
    #expect(throws: CalendarUnavailable.self) { try left("2027-01-05", on: "2026-12-30") }
  }
}
