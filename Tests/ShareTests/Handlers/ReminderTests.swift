import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit
import TestKit
import Testing

@testable import ShareService

/// Art. 19 ¶2: reminders five, two and no working days before the due day, then overdue: each told once, none of them an
/// answer.
@Suite(.serialized) struct ReminderTests {
  @Test
  func `a request of 2018-09-21 is due 2018-10-11, reminded of on 09-29, 10-09 and 10-11, and overdue the day after`()
    async throws
  {
    try await ShareWorld.with { world in
      world.clock.set(instant("2018-09-21 10:00"))
      try await world.publish()
      let request = try await world.submit(["population"])
      #expect(request.obligation?.dueAt == instant("2018-10-12 00:00"))

      for time in [
        "2018-09-28 23:59", "2018-09-29 00:00", "2018-09-30 09:00", "2018-10-09 08:00", "2018-10-10 08:00",
        "2018-10-11 00:00", "2018-10-11 23:59:59",
      ] {
        world.clock.set(instant(time))
        // Every sweep is a service that was started anew.
        for _ in 1...2 { _ = try await world.watch().sweep() }
      }

      let reminded = try await world.events(ObligationV1.ObligationReminded.self)
      #expect(reminded.map(\.event.remainingWorkingDays) == [5, 2, 0])
      #expect(
        reminded.allSatisfy { $0.event.obligation?.subject == request.id && $0.event.obligation?.overdue == false })
      #expect(try await world.events(ObligationV1.ObligationOverdue.self).isEmpty)
      world.clock.set(instant("2018-10-12 00:00"))
      for _ in 1...3 { _ = try await world.watch().sweep() }
      let overdue = try await world.events(ObligationV1.ObligationOverdue.self)
      #expect(overdue.count == 1 && overdue[0].audience.contains(Principal.authority.organisation))
      #expect(try await world.events(ObligationV1.ObligationReminded.self).count == 3)
    }
  }

  @Test func `CC-15: overdue is no approval; the request waits, the authority sees it, and the late answer is taken`()
    async throws
  {
    try await ShareWorld.with { world in
      world.clock.set(instant("2018-09-21 10:00"))
      try await world.publish()
      let request = try await world.submit(["population"])
      world.clock.set(instant("2018-11-30 10:00"))
      _ = try await world.watch().sweep()

      let listed = try await world.share.listRequests(
        .init(), context: Principal.authority.calls(ShareWorld.M.listRequests)
      ).requests

      #expect(listed.map(\.state) == [.underReview] && listed[0].grants.isEmpty)
      let duty = try #require(listed[0].obligation)
      #expect(duty.overdue && duty.remainingWorkingDays == -36)
      #expect(try await world.answer(request.id).state == .granted)
      #expect(try await world.events(ShareV1.RequestAnswered.self).map(\.event.late) == [true])
    }
  }

  @Test func `two replicas sweeping at once remind of each request once`() async throws {
    try await ShareWorld.with { world in
      world.clock.set(instant("2018-09-21 10:00"))
      try await world.publish()
      var asked: Set<String> = []
      for _ in 1...20 { asked.insert(try await world.submit(["population"]).id) }
      world.clock.set(instant("2018-09-29 09:00"))

      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 1...4 { group.addTask { _ = try await world.watch(batchRows: 3).sweep() } }
        try await group.waitForAll()
      }
      _ = try await world.watch().sweep()

      let reminded = try await world.events(ObligationV1.ObligationReminded.self).compactMap { $0.event.obligation }
      #expect(reminded.count == 20 && Set(reminded.map(\.subject)) == asked)
    }
  }

  @Test
  func `after a standstill one reminder says how much time is left, and none comes once it is answered`() async throws {
    try await ShareWorld.with { world in
      world.clock.set(instant("2018-09-21 10:00"))
      try await world.publish()
      let first = try await world.submit(["population"])
      let second = try await world.submit(["head_phone"])
      _ = try await world.answer(second.id)
      world.clock.set(instant("2018-10-10 10:00"))

      _ = try await world.watch().sweep()

      let reminded = try await world.events(ObligationV1.ObligationReminded.self)
      #expect(reminded.map { $0.event.obligation?.subject } == [first.id])
      #expect(reminded.map(\.event.remainingWorkingDays) == [1])
    }
  }
}

extension ShareWorld {
  func watch(batchRows: Int = 100) -> ObligationWatch {
    var settings = ObligationWatchSettings()
    settings.batchRowsLimit = batchRows
    return ObligationWatch(
      share.obligations, database: database.database, actor: .service("share"), settings: settings,
      logger: TemporaryDatabase.quietLogger)
  }
}
