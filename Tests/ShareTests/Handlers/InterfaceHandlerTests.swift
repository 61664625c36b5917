import Contracts
import FoundationEssentials
import Logging
import Postgres
import RPC
import Rules
import TestKit
import Testing

@testable import ShareService

/// `InterfaceService`: the provider's own program dials in, takes queries and answers them (Art. 18).
@Suite(.serialized, .timeLimit(.minutes(2))) struct InterfaceHandlerTests {
  typealias M = ShareV1.InterfaceService.Method

  /// So little time that a program which keeps silent is soon given up.
  private static let impatient = {
    var limits = InterfaceLimits()
    limits.answerTimeout = .milliseconds(200)
    return limits
  }()

  // MARK: Mounting

  @Test func `18: an interface that nobody serves is down, and mounted once its program dials in`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      #expect(try await world.mountInterface().state == .down)
      #expect(try await world.listed().map(\.kind) == [.interface])

      let watch = InterfaceWatch(
        database: world.database.database, keeper: world.interfaces.keeper, logger: .init(label: "test"))
      try await withThrowingTaskGroup { group in
        group.addTask { try await watch.run() }
        try await world.served(by: InterfaceProgram()) {
          try await eventually {
            let listed = try await world.listed()
            guard listed.map(\.state) == [.mounted], listed.map(\.recordCount) == [3] else { throw Waiting() }
          }
        }
        group.cancelAll()
      }

      let told = try await world.events(ShareV1.MountChanged.self)
      #expect(told.map(\.event.mount?.state) == [.down, .mounted])
      #expect(told.map(\.audience.first) == [providerOrganisation, providerOrganisation])
    }
  }

  @Test func `a schema without a declared item is a mismatch, and columns may be called otherwise`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name"])
      var program = InterfaceProgram()
      program.columns = ["code", "mc"]
      _ = try await world.mountInterface()
      let mismatch = try await world.served(by: program) { try await world.probe() }
      #expect(mismatch.state == .mismatch)
      #expect(mismatch.missingColumns == ["name"])

      _ = try await world.mountInterface(columns: [.init(column: "name", sourceColumn: "mc")])
      let records = try await world.served(by: program) {
        #expect(try await world.probe().state == .mounted)
        let grant = try await world.grant(["code", "name"])
        return try await world.query(grant, ["500113108"]).records.map(\.values)
      }
      #expect(records == [["500113108", "跳石镇"]])
    }
  }

  @Test func `only the provider mounts its interface, and only its holders take queries and answer`() async throws {
    try await ShareWorld.with { world in
      #expect(await reason { _ = try await world.mountInterface() } == "NOT_CATALOGUED")
      try await world.publish()
      #expect(await reason { _ = try await world.mountInterface(by: .stranger) } == "NOT_THE_PROVIDER")
      #expect(
        await reason { _ = try await world.mountInterface(columns: [.init(column: "x", sourceColumn: "y")]) }
          == "UNKNOWN_COLUMN")
      func take(_ principal: Principal, _ request: ShareV1.TakeQueriesRequest = .init(entries: [ShareWorld.towns]))
        async
        -> String
      {
        await reason {
          _ = try await world.interfaces.takeQueries(request, context: principal.calls(M.takeQueries))
        }
      }
      #expect(await take(.provider) == "MOUNT_UNKNOWN")
      _ = try await world.mount()
      #expect(await take(.provider) == "MOUNT_UNKNOWN")
      _ = try await world.mountInterface()
      #expect(await take(.stranger) == "MOUNT_UNKNOWN")
      #expect(await take(.provider) == "")
      #expect(await take(.provider, .init()) == "FIELD_INVALID")
      #expect(await take(.provider, .init(entries: [ShareWorld.towns], waitMs: 60_001)) == "FIELD_INVALID")
      #expect(await take(.provider, .init(entries: [ShareWorld.towns], limit: 65)) == "FIELD_INVALID")
      #expect(
        await reason {
          _ = try await world.interfaces.answerQueries(.init(), context: Principal.provider.calls(M.answerQueries))
        } == "FIELD_INVALID")
    }
  }

  // MARK: Delivering

  @Test func `queries, batches and snapshots are answered by the program`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mountInterface()
      try await world.served(by: InterfaceProgram()) {
        _ = try await world.probe()
        let grant = try await world.grant(["code", "name", "population"])
        let reply = try await world.query(grant, ["500113114", "999", "500113114"])
        #expect(reply.records.map(\.values) == [["500113114", "东泉镇", ""]])
        #expect(reply.records.map(\.nulls) == [[2]])

        let batchGrant = try await world.grant(["code", "name"], mode: .batch)
        try await world.consent(batchGrant)
        // Pages of two: the third has nothing, which is the end.
        let batch = try await world.batch(batchGrant)
        #expect(batch.recordCount == 3)
        let text = String(decoding: try await world.content(of: batch), as: UTF8.self)
        #expect(
          text.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[1] }
            == ["500112001", "500113108", "500113114"])

        let snapshot = try await world.deliveries.startSnapshot(
          .init(entry: ShareWorld.towns, columns: ["code"]),
          context: Principal.open.calls(ShareV1.DeliveryService.Method.startSnapshot))
        #expect(snapshot.recordCount == 3)
      }
      #expect(try await world.events(ShareV1.DeliveryMade.self).map(\.event.recordCount) == [1, 3, 3])
    }
  }

  @Test func `records outside the grant never leave, whatever the program answers`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mountInterface()
      let filter = ShareV1.Conditions(rowFilters: [.init(column: "code", prefixes: ["500113"])])
      try await world.served(by: InterfaceProgram()) {
        _ = try await world.probe()
        let grant = try await world.grant(["population"], filter)
        #expect(try await world.query(grant, ["500113108"]).records.map(\.values) == [["10"]])
        #expect(await reason { _ = try await world.query(grant, ["500112001"]) } == "RECORDS_NOT_GRANTED")
        #expect(await reason { _ = try await world.query(grant, ["999999999"]) } == "RECORDS_NOT_GRANTED")
      }
    }
  }

  @Test func `terms are judged again after the program has answered`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mountInterface()
      let grant = try await world.grant(["code"])
      // Only after the query was taken may the grant end.
      let (taken, tell) = AsyncStream<Void>.makeStream()
      let (ended, goOn) = AsyncStream<Void>.makeStream()
      try await world.served(by: InterfaceProgram()) { _ = try await world.probe() }
      let context = Principal.provider.calls(M.takeQueries)
      try await withThrowingTaskGroup { group in
        group.addTask {
          let queries = try await world.interfaces.takeQueries(
            .init(entries: [ShareWorld.towns], waitMs: 20_000), context: context
          ).queries
          tell.finish()
          for await _ in ended {}
          _ = try await world.interfaces.answerQueries(
            .init(answers: queries.map { .init(id: $0.id, answer: InterfaceProgram().answer($0)) }), context: context)
        }
        group.addTask {
          for await _ in taken {}
          try await world.revoke(grant)
          goOn.finish()
        }
        group.addTask {
          #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == "GRANT_REVOKED")
        }
        try await group.waitForAll()
      }
      #expect(try await world.events(ShareV1.DeliveryMade.self).isEmpty)
      #expect(try await world.events(ShareV1.DeliveryRefused.self).map(\.event.reason) == ["GRANT_REVOKED"])
    }
  }

  @Test func `an answer that is none is recorded, told to its provider, and never delivered`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mountInterface()
      var program = InterfaceProgram()
      try await world.served(by: program) { _ = try await world.probe() }
      program.lie = { query in
        guard case .keys = query.question else { return nil }
        return .records(.init(records: [.init(values: query.columns.map { _ in "999" })]))
      }
      let grant = try await world.grant(["code"])
      try await world.served(by: program) {
        #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == "SOURCE_ANSWER_WRONG")
      }
      let told = try await world.events(ShareV1.InterfaceAnswerRefused.self)
      #expect(told.map(\.event.reason) == ["KEY_NOT_ASKED"])
      #expect(told.map(\.event.entry) == [ShareWorld.towns])
      #expect(told[0].audience.contains(providerOrganisation))
      #expect(try await world.events(ShareV1.DeliveryMade.self).isEmpty)
    }
  }

  @Test func `a batch whose pages go round in a circle ends refused`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mountInterface()
      var program = InterfaceProgram()
      program.lie = { query in
        guard case .page = query.question else { return nil }
        return .records(.init(records: [.init(values: query.columns.map { _ in "7" })]))
      }
      let grant = try await world.grant(["code"], mode: .batch)
      try await world.consent(grant)
      try await world.served(by: program) {
        _ = try await world.probe()
        #expect(await reason { _ = try await world.batch(grant) } == "SOURCE_ANSWER_WRONG")
      }
      #expect(try await world.events(ShareV1.InterfaceAnswerRefused.self).map(\.event.reason) == ["KEYS_NOT_ASCENDING"])
    }
  }

  // MARK: Programs that fail

  @Test(arguments: [
    (ShareV1.InterfaceFailure.unavailable, "SOURCE_DOWN"), (.busy, "SOURCE_BUSY"), (.keyMalformed, "KEY_MALFORMED"),
    (.unspecified, "SOURCE_ANSWER_WRONG"),
  ])
  func `what keeps the program from answering is told by name`(
    _ failure: ShareV1.InterfaceFailure, _ expected: String
  ) async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mountInterface()
      var program = InterfaceProgram()
      program.lie = { query in
        guard case .keys = query.question else { return nil }
        return .failure(failure)
      }
      let grant = try await world.grant(["code"])
      try await world.served(by: program) {
        _ = try await world.probe()
        #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == expected)
      }
    }
  }

  @Test func `a program that is not there is SOURCE_DOWN at once, one that keeps silent SOURCE_SLOW in its time`()
    async throws
  {
    try await ShareWorld.with(interfaces: Self.impatient) { world in
      try await world.publish()
      _ = try await world.mountInterface()
      let grant = try await world.grant(["code"])
      try await world.served(by: InterfaceProgram(isSilentAboutKeys: true)) {
        _ = try await world.probe()
        #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == "SOURCE_SLOW")
      }
      let deserted = try world.replica()
      #expect(await reason { _ = try await deserted.query(grant, ["500113108"]) } == "SOURCE_DOWN")
      #expect(try await deserted.probe().state == .down)
      #expect(try await world.events(ShareV1.MountChanged.self).map(\.event.mount?.state) == [.down, .mounted, .down])
    }
  }

  @Test func `one dead interface among ten costs the others nothing`() async throws {
    try await ShareWorld.with { world in
      let entries = (1...10).map { "307001/00000\($0 % 10)" }
      for entry in entries {
        try await world.publish(code: entry)
        _ = try await world.mountInterface(entry)
      }
      let (dead, others) = (entries[0], Array(entries.dropFirst()))
      try await world.served(by: InterfaceProgram(isSilentAboutKeys: true), entries: [dead]) {
        try await world.served(by: InterfaceProgram(), entries: others) {
          try await everybodyElseAnswers(in: world, besides: dead, others)
        }
      }
    }
  }

  /// While as many queries wait for the dead one as its line takes.
  private func everybodyElseAnswers(in world: ShareWorld, besides dead: String, _ others: [String]) async throws {
    let queues = world.interfaces.keeper.probe.interfaces
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<queues.limits.queueLimit {
        group.addTask { _ = await reason { _ = try await queues.ask(.town(of: dead)) } }
      }
      while queues.openQueries < queues.limits.queueLimit { await Task.yield() }
      let refused = await reason { _ = try await queues.ask(.town(of: dead)) }
      #expect(refused == "SOURCE_BUSY")
      for entry in others {
        let began = ContinuousClock.now
        let answer = try? await queues.ask(.town(of: entry))
        #expect(answer == .records([["500113108"]]))
        #expect(began.duration(to: .now) < queues.limits.answerTimeout / 2)
      }
      group.cancelAll()
    }
  }
}

private struct Waiting: Error {}

extension InterfaceQuery {
  fileprivate static func town(of entry: String) -> InterfaceQuery {
    InterfaceQuery(
      entry: entry, entryVersion: 1, provider: providerOrganisation, columns: ["code"], keyWidth: 1,
      question: .keys([["500113108"]]))
  }
}
