import Contracts
import EventLog
import FoundationEssentials
import Logging
import Obligations
import Postgres
import ProtobufC
import RPC
import TestKit
import Testing

@testable import ShareService

/// The ambiguities of the decree as sharing decides them, each by its number and its dates.
@Suite(.serialized) struct CornerCaseTests {
  typealias M = ShareV1.ShareService.Method

  // MARK: Which day it is

  @Test(arguments: [
    ("2018-05-05 00:00", "2018-05-19 00:00"), ("2018-05-06 23:59:59.999", "2018-05-19 00:00"),
    ("2018-05-07 09:00", "2018-05-22 00:00"), ("2018-09-21 23:00", "2018-10-12 00:00"),
    ("2026-02-09 10:00", "2026-03-01 00:00"), ("2026-02-10 10:00", "2026-03-03 00:00"),
  ])
  func `Art. 44, CC-01, CC-02, CC-04: the day of receipt is not counted, at any hour, and make-up Saturdays are`(
    received: String, due: String
  ) async throws {
    try await ShareWorld.with { world in
      world.clock.set(instant(received))
      try await world.publish()

      #expect(try await world.submit(["population"]).obligation?.dueAt == instant(due))
    }
  }

  @Test func `Art. 44: nothing is asked for before 2018-05-05`() async throws {
    try await ShareWorld.with { world in
      world.clock.set(instant("2018-05-04 23:59:59.999"))
      try await world.publish()

      #expect(await reason { _ = try await world.submit(["population"]) } == "RULES_NOT_IN_FORCE")
      #expect(try await world.topics().isEmpty)
    }
  }

  @Test(arguments: [("2018-10-11 23:59:59.999", false), ("2018-10-12 00:00", true)])
  func `CC-03: the last millisecond of 2018-10-11 is in time, midnight is late, and both are taken`(
    answered: String, late: Bool
  ) async throws {
    try await ShareWorld.with { world in
      world.clock.set(instant("2018-09-21 10:00"))
      try await world.publish()
      let request = try await world.submit(["population"])
      world.clock.set(instant(answered))

      #expect(try await world.answer(request.id).state == .granted)

      #expect(try await world.events(ShareV1.RequestAnswered.self).map(\.event.late) == [late])
    }
  }

  @Test func `CC-05: a request of 2026-12-28 waits for the 2027 calendar and is computed once that is loaded`()
    async throws
  {
    try await ShareWorld.with { world in
      world.clock.set(instant("2026-12-28 10:00"))
      try await world.publish()
      let request = try await world.submit(["population"])
      #expect(request.obligation?.dueAt == nil && request.obligation?.pendingCalendarYear == 2027)

      try await world.load(2027)
      _ = try await world.watch().sweep()

      let shown = try await world.share.getRequest(.init(id: request.id), context: Principal.user.calls(M.getRequest))
      #expect(shown.obligation?.dueAt == instant("2027-01-13 00:00"))
      #expect(shown.obligation?.pendingCalendarYear == 0)
    }
  }

  @Test func `CC-52: after five days of standstill the stored day is told as missed, not the day of the restart`()
    async throws
  {
    try await ShareWorld.with { world in
      world.clock.set(instant("2018-09-21 10:00"))
      try await world.publish()
      _ = try await world.submit(["population"])
      world.clock.set(instant("2018-10-16 09:00"))

      for _ in 1...2 { _ = try await world.watch().sweep() }

      let told = try await world.events(ObligationV1.ObligationOverdue.self).compactMap(\.event.obligation)
      #expect(told.map(\.dueAt) == [instant("2018-10-12 00:00")])
    }
  }

  // MARK: Which version, which type

  @Test func `CC-27: what was asked for is decided under the version at receipt, whatever it becomes meanwhile`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let request = try await world.submit(["population"])
      try await world.publish(version: 2, ["code": .unconditional, "name": .unconditional, "population": .notShared])
      world.clock.advance(by: 1)

      let answered = try await world.answer(request.id)

      #expect(answered.state == .granted && answered.entryVersion == 1)
      #expect(try await world.query(answered.grants[0], ["500113108"]).records.map(\.values) == [["10"]])
      #expect(await reason { _ = try await world.submit(["population"]) } == "NOT_SHARED")
    }
  }

  @Test func `CC-26: nobody refuses what is unconditional; a changed type leaves running grants as they are`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let request = try await world.submit(["name"])
      let refused = await reason {
        _ = try await world.share.answerRequest(
          .init(id: request.id, decision: .refuse, refusalReason: .other, refusalText: "不宜共享"),
          context: Principal.provider.calls(M.answerRequest))
      }
      #expect(refused == "ALREADY_ANSWERED")

      try await world.publish(version: 2, ["code": .unconditional, "name": .conditional])

      #expect(try await world.query(request.grants[0], ["500113108"]).records.count == 1)
      #expect(try await world.submit(["name"]).state == .underReview)
    }
  }

  @Test func `CC-22, CC-23: what is unconditional is had record by record, and in bulk only with consent to storage`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let reply = try await world.query(try await world.grant(["code", "name"]), ["500113108"])
      #expect(reply.records.count == 1 && reply.noStore)
      let bulk = try await world.grant(["code", "name"], mode: .batch)

      #expect(await reason { _ = try await world.batch(bulk) } == "STORAGE_NOT_CONSENTED")
      try await world.consent(bulk)
      #expect(try await world.batch(bulk).recordCount == 3)
    }
  }

  // MARK: How often

  @Test func `CC-50: who withdraws and asks again gets a new receipt and a new day, and the provider cannot force it`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      let first = try await world.submit(["population"])
      #expect(await reason { try await world.withdraw(first.id, by: .provider) } == "NOT_THE_USER")
      world.clock.advance(by: day)
      try await world.withdraw(first.id, by: .user)

      let second = try await world.submit(["population"])

      #expect(second.id != first.id)
      let (before, after) = (try #require(first.obligation?.dueAt), try #require(second.obligation?.dueAt))
      #expect(after == before + day)
      #expect(await reason { try await world.withdraw(first.id, by: .user) } == "ALREADY_ANSWERED")
    }
  }

  @Test func `CC-51: the same application sent eight times at once is one request with one duty`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let key = Array(repeating: UInt8(5), count: 16)
      let asked = ShareV1.SubmitRequestRequest(
        entry: ShareWorld.towns, columns: ["population"], purpose: .dataCheck, duty: "核对", mode: .query)

      let answers = try await withThrowingTaskGroup(of: ShareV1.Request.self) { group in
        for _ in 1...8 {
          group.addTask {
            try await world.share.submitRequest(asked, context: Principal.user.calls(M.submitRequest, key: key))
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }

      #expect(Set(answers.map(\.id)).count == 1)
      #expect(try await world.events(ShareV1.RequestSubmitted.self).count == 1)
      #expect(try await world.events(ObligationV1.ObligationSet.self).count == 1)
      let other = Principal.user.calls(M.submitRequest, key: key, digest: Array(repeating: 2, count: 32))
      #expect(
        await reason { _ = try await world.share.submitRequest(asked, context: other) } == "IDEMPOTENCY_KEY_REUSED")
    }
  }

  @Test func `S12: an agreement, a refusal and a withdrawal at once, each sent twice: one happens, and is told twice`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      for _ in 1...5 {
        let id = try await world.submit(["population"]).id
        world.clock.advance(by: 1)
        let keys = (0..<3).map { _ in [UInt8].random(16) }

        let reasons = await withTaskGroup(of: String.self) { group in
          for act in [0, 1, 2, 2, 1, 0] {
            group.addTask { await reason { try await world.end(id, by: act, key: keys[act]) } }
          }
          return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(reasons.filter(\.isEmpty).count == 2)
        #expect(reasons.filter { $0 == "ALREADY_ANSWERED" }.count == 4)
      }
      let ends = try await world.topics().filter { ["request-answered", "request-withdrawn"].contains($0) }
      #expect(ends.count == 5)
      #expect(try await world.events(ObligationV1.ObligationClosed.self).count == 5)
    }
  }

  // MARK: What stays

  @Test func `CC-53, CC-55: what was asked, refused, withdrawn and ended stays on record when the data are gone`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let withdrawn = try await world.submit(["population"])
      try await world.withdraw(withdrawn.id, by: .user)
      let bulk = try await world.grant(["code", "name"], mode: .batch)
      try await world.consent(bulk)
      let batch = try await world.batch(bulk)
      try await world.revoke(bulk)
      let told = try await world.topics()

      world.clock.advance(by: 400 * day)
      try await Housekeeping(
        database: world.database.database, settings: HousekeepingSettings(), logger: .init(label: "test")
      ).sweep()

      #expect(await reason { _ = try await world.chunk(batch.id, 0) } == "GRANT_REVOKED")
      let kept = try await world.database.database.read {
        try await $0.query("SELECT count(*) FROM delivery_chunk", as: Int.self)
      }
      #expect(kept == [0])
      let receipt = try await world.deliveries.getDelivery(
        .init(id: batch.id), context: Principal.provider.calls(ShareWorld.D.getDelivery)
      ).receipt
      #expect(receipt == batch.receipt)
      let shown = try await world.share.getRequest(
        .init(id: withdrawn.id), context: Principal.authority.calls(M.getRequest))
      #expect(shown.state == .withdrawn && shown.duty == withdrawn.duty)
      #expect(try await world.topics() == told + ["delivery-refused"])
    }
  }

  // MARK: By reference

  @Test func `Art. 43 ¶1, CC-45: a utility asks and answers by the same clock as a department`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let asked = try await world.ask(ShareWorld.towns, by: .utility)
      #expect(asked.obligation?.workingDays == 10)
      world.clock.advance(by: 1)
      #expect(try await world.answer(asked.id).state == .granted)

      let pipes = "307001/000002"
      try await world.publish(pipes, by: .utility, version: 1, ["code": .unconditional, "population": .conditional])
      let owed = try await world.ask(pipes, by: .user)
      #expect(owed.obligation?.organisation == Principal.utility.organisation)
      world.clock.set(try #require(owed.obligation?.dueAt))
      _ = try await world.watch().sweep()

      let overdue = try await world.events(ObligationV1.ObligationOverdue.self)
      #expect(overdue.map { $0.event.obligation?.organisation } == [Principal.utility.organisation])
      let answered = try await world.share.answerRequest(
        .init(id: owed.id, decision: .agree), context: Principal.utility.calls(M.answerRequest))
      #expect(answered.state == .granted)
    }
  }
}

extension ShareWorld {
  /// Publishes a version of an entry whose columns are shared as they are given here.
  fileprivate func publish(
    _ code: String = towns, by provider: Principal = .provider, version: UInt32,
    _ types: KeyValuePairs<String, CatalogV1.ShareType>
  ) async throws {
    let items = types.map { column, type in
      CatalogV1.PublishedItem(
        name: column, column: column, dataType: "C", key: column == "code", shareType: type, openType: .notOpened)
    }
    let event = CatalogV1.EntryPublished(
      code: code, version: version, name: "乡镇", provider: provider.organisation, items: items)
    try await database.database.command { try $0.save(event, packed: try event.packed()) }
  }

  fileprivate func ask(_ code: String, by principal: Principal) async throws -> ShareV1.Request {
    try await share.submitRequest(
      .init(entry: code, columns: ["population"], purpose: .dataCheck, duty: "供水户数核对", mode: .query),
      context: principal.calls(M.submitRequest))
  }

  fileprivate func withdraw(_ id: String, by principal: Principal, key: [UInt8] = .random(16)) async throws {
    _ = try await share.withdrawRequest(.init(id: id), context: principal.calls(M.withdrawRequest, key: key))
  }

  /// Agrees, refuses or withdraws: acts 0, 1 and 2.
  fileprivate func end(_ id: String, by act: Int, key: [UInt8]) async throws {
    if act == 2 { return try await withdraw(id, by: .user, key: key) }
    let answer =
      act == 0
      ? ShareV1.AnswerRequestRequest(id: id, decision: .agree)
      : ShareV1.AnswerRequestRequest(id: id, decision: .refuse, refusalReason: .other, refusalText: "理由")
    _ = try await share.answerRequest(answer, context: Principal.provider.calls(M.answerRequest, key: key))
  }

  /// The catalog announces a year that has only its statutory days.
  fileprivate func load(_ year: UInt32) async throws {
    let days = ["01-01", "05-01", "10-01"].map {
      CatalogV1.CalendarDay(date: "\(year)-\($0)", kind: .holiday, name: "例")
    }
    let loaded = CatalogV1.CalendarLoaded(calendar: .init(year: year, version: 1, source: "例", days: days))
    try await database.database.command {
      try $0.append(loaded, subject: "\(year)", audience: .everyone, actor: .service("catalog"))
    }
    try await LogConsumer(
      CalendarProjection(), reading: OwnLog(log, database.database), into: database.database,
      logger: TemporaryDatabase.quietLogger
    ).catchUp()
  }
}
