import Contracts
import EventLog
import FoundationEssentials
import Logging
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit
import SuiteContracts
import TestKit
import Testing
import Wire

@testable import ShareService

/// What becomes of requests, grants and deliveries when the catalog suspends an entry, ends it or gives it to another body.
@Suite(.serialized) struct EntryStandingTests {
  @Test func `Art. 28 ¶2: nothing is asked for or delivered while an entry is suspended, and each attempt is recorded`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let query = try await world.grant(["code", "name"])
      let bulk = try await world.grant(["code", "name"], mode: .batch)
      try await world.consent(bulk)
      let delivery = try await world.batch(bulk)

      try await world.hear(CatalogV1.EntrySuspended(code: ShareWorld.towns, version: 1, emergency: true))

      #expect(await reason { _ = try await world.query(query, ["500113108"]) } == "ENTRY_SUSPENDED")
      #expect(await reason { _ = try await world.batch(bulk) } == "ENTRY_SUSPENDED")
      #expect(await reason { _ = try await world.chunk(delivery.id, 0) } == "ENTRY_SUSPENDED")
      #expect(await reason { _ = try await world.submit(["name"]) } == "ENTRY_SUSPENDED")
      let refused = try await world.events(ShareV1.DeliveryRefused.self).map(\.event.reason)
      #expect(refused == ["ENTRY_SUSPENDED", "ENTRY_SUSPENDED", "ENTRY_SUSPENDED"])

      try await world.hear(CatalogV1.EntryResumed(code: ShareWorld.towns, version: 1))

      #expect(try await world.query(query, ["500113108"]).records.count == 1)
      #expect(try await !world.chunk(delivery.id, 0).isEmpty)
      #expect(try await world.submit(["name"]).state == .granted)
    }
  }

  @Test func `while the entries are made again nothing leaves, for a suspension may be yet to come`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let (query, bulk) = (try await world.grant(["code"]), try await world.grant(["code"], mode: .batch))
      try await world.consent(bulk)
      let delivery = try await world.batch(bulk)

      try await world.database.database.rebuild(PublishedEntries())

      let unknown = Array(repeating: "PROJECTION_REBUILDING", count: 6)
      let emptied = try await world.refusals(query, bulk, delivery)
      #expect(emptied == unknown)
      // Half made, it has the entry as it stood at first.
      try await world.publish()
      let halfMade = try await world.refusals(query, bulk, delivery)
      #expect(halfMade == unknown)
      try await world.catchUp()
      #expect(try await world.query(query, ["500113108"]).records.count == 1)
      #expect(try await !world.chunk(delivery.id, 0).isEmpty)
    }
  }

  @Test func `Art. 8: what a restored catalog does not have any more is not delivered, chunks included`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let (query, bulk) = (try await world.grant(["code"]), try await world.grant(["code"], mode: .batch))
      try await world.consent(bulk)
      let delivery = try await world.batch(bulk)

      try await world.database.database.rebuild(PublishedEntries())
      try await world.catchUp()

      let refusals = try await world.refusals(query, bulk, delivery)
      #expect(refusals == Array(repeating: "NOT_CATALOGUED", count: 6))
    }
  }

  @Test func `a suspension announced ahead stops deliveries from its time on`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code", "name"])
      try await world.hear(
        CatalogV1.EntrySuspended(code: ShareWorld.towns, version: 1, beginsAt: ShareWorld.start + day))

      world.clock.set(ShareWorld.start + day - 0.001)
      #expect(try await world.query(grant, ["500113108"]).records.count == 1)
      world.clock.set(ShareWorld.start + day)
      #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == "ENTRY_SUSPENDED")
    }
  }

  @Test func `a newer version ends the suspension of the one before, for grants under either`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code", "name"])
      try await world.hear(CatalogV1.EntrySuspended(code: ShareWorld.towns, version: 1))

      try await world.publish(version: 2)

      #expect(try await world.query(grant, ["500113108"]).records.count == 1)
    }
  }

  @Test func `an entry that ended names what takes its place, and its open requests can only be refused`() async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code", "name"])
      let open = try await world.submit(["population"])

      try await world.hear(CatalogV1.EntryRetired(code: ShareWorld.towns, version: 1, replacedBy: "307001/000009"))

      let refusal = await #expect(throws: Refusal.self) { try await world.query(grant, ["500113108"]) }
      #expect(refusal?.reason == "ENTRY_RETIRED")
      #expect(refusal?.remedy?.en.contains("307001/000009") == true)
      world.clock.advance(by: 1)
      #expect(await reason { _ = try await world.answer(open.id) } == "ENTRY_RETIRED")
      let answered = try await world.share.answerRequest(
        .init(id: open.id, decision: .refuse, refusalReason: .other, refusalText: "目录已注销"),
        context: Principal.provider.calls(ShareWorld.M.answerRequest))
      #expect(answered.state == .refused)
    }
  }

  @Test func `CC-29: the successor answers the open request, by the day the first body had`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let open = try await world.submit(["population"])
      let due = try #require(open.obligation?.dueAt)
      world.clock.advance(by: day)

      try await world.hear(
        CatalogV1.EntryTransferred(
          code: ShareWorld.towns, from: providerOrganisation, to: Principal.stranger.organisation))

      #expect(await reason { _ = try await world.answer(open.id) } == "REQUEST_UNKNOWN")
      let answered = try await world.share.answerRequest(
        .init(id: open.id, decision: .agree), context: Principal.stranger.calls(ShareWorld.M.answerRequest))
      #expect(answered.state == .granted)
      #expect(answered.provider == Principal.stranger.organisation)
      #expect(answered.obligation?.organisation == Principal.stranger.organisation)
      #expect(answered.obligation?.dueAt == due)
      #expect(try await world.query(answered.grants.last!, ["500113108"]).records.count == 1)
    }
  }

  @Test func `CC-29: what was answered before keeps the name it was answered under, grants go along`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let grant = try await world.grant(["population"])

      try await world.hear(
        CatalogV1.EntryTransferred(
          code: ShareWorld.towns, from: providerOrganisation, to: Principal.stranger.organisation))

      let given = try await world.share.getGrant(
        .init(id: grant), context: Principal.user.calls(ShareWorld.M.getGrant))
      #expect(given.provider == Principal.stranger.organisation)
      let asked = try await world.share.getRequest(
        .init(id: given.request), context: Principal.user.calls(ShareWorld.M.getRequest))
      #expect(asked.provider == providerOrganisation)
    }
  }

  @Test func `CC-29: the duty to deliver goes to the successor with its day, and the successor's mount ends it`()
    async throws
  {
    try await ShareWorld.with(packs: RequestClockTests.packs) { world in
      try await world.publish()
      let granted = try await world.grant(["population"])
      let ended = try await world.grant(["head_phone"])
      try await world.revoke(ended)
      let before = try #require(try await world.duty(.shareDeliver, about: granted))
      world.clock.advance(by: day)

      for _ in 1...2 {
        try await world.hear(
          CatalogV1.EntryTransferred(
            code: ShareWorld.towns, from: providerOrganisation, to: Principal.stranger.organisation))
      }

      let after = try #require(try await world.duty(.shareDeliver, about: granted))
      #expect(after.responsible.code == Principal.stranger.organisation && after.isRunning)
      #expect(after.clock.due == before.clock.due && after.clock.receivedAt == before.clock.receivedAt)
      #expect(try await world.duty(.shareDeliver, about: ended)?.responsible.code == providerOrganisation)
      _ = try await world.interfaces.mountInterface(
        .init(entry: ShareWorld.towns),
        context: Principal.stranger.calls(ShareV1.InterfaceService.Method.mountInterface))
      #expect(try await world.duty(.shareDeliver, about: granted)?.isRunning == true)
      _ = try await world.served(by: InterfaceProgram(), of: .stranger) {
        try await world.mounts.probeMount(
          .init(entry: ShareWorld.towns), context: Principal.stranger.calls(ShareWorld.Mounts.probeMount))
      }
      #expect(try await world.duty(.shareDeliver, about: granted)?.ending == .met)
    }
  }

  @Test func `CC-29: what is held while its entry changes hands is the successor's once it is released`() async throws {
    try await ShareWorld.with { world in
      let held = try await world.heldRequest()
      let entry = AggregationWorld.codes[2]

      try await world.hear(
        CatalogV1.EntryTransferred(code: entry, from: providerOrganisation, to: Principal.stranger.organisation))
      let duty = try #require(try await world.duty(.shareAggregation, about: held))
      #expect(duty.isRunning && duty.responsible.code == Principal.authority.organisation)
      _ = try await world.review(held, .release)
      _ = try await world.decide(held, .release)

      let released = try await world.share.getRequest(
        .init(id: held), context: Principal.stranger.calls(ShareWorld.M.getRequest))
      #expect(released.state == .granted && released.provider == Principal.stranger.organisation)
      let grant = try await world.share.getGrant(
        .init(id: try #require(released.grants.last)), context: Principal.stranger.calls(ShareWorld.M.getGrant))
      #expect(grant.provider == Principal.stranger.organisation)
      #expect(await reason { try await world.revoke(grant.id) } == "GRANT_UNKNOWN")
    }
  }

  @Test func `CC-28: a body that is given the entry it asked for needs no answer`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let open = try await world.submit(["population"])

      for _ in 1...2 {
        try await world.hear(
          CatalogV1.EntryTransferred(code: ShareWorld.towns, from: providerOrganisation, to: userOrganisation))
      }

      let asked = try await world.share.getRequest(
        .init(id: open.id), context: Principal.user.calls(ShareWorld.M.getRequest))
      #expect(asked.state == .withdrawn)
      #expect(asked.obligation?.closedAt != nil)
      #expect(try await world.events(ShareV1.RequestWithdrawn.self).count == 1)
    }
  }
}

extension ShareWorld {
  fileprivate func duty(_ kind: ClockKind, about subject: String) async throws -> Obligation? {
    try await database.database.read { try await $0.obligation(kind, about: subject) }
  }

  /// The catalog tells of an entry's life; share-service follows its log.
  fileprivate func hear(_ event: some EventMessage) async throws {
    try await database.database.command {
      try $0.append(event, subject: Self.towns, audience: .everyone, actor: .service("catalog"))
    }
    try await catchUp()
  }

  fileprivate func catchUp() async throws {
    let handover = EntryHandover(obligations: Obligations(), parties: CaseParties(Principal.directory))
    for consumer in [PublishedEntries(), handover] as [any EventConsumer] {
      try await LogConsumer(
        consumer, reading: OwnLog(log, database.database), into: database.database,
        logger: TemporaryDatabase.quietLogger
      ).catchUp()
    }
  }

  /// Why each thing that depends on the entry is refused.
  fileprivate func refusals(_ grant: String, _ bulk: String, _ delivery: ShareV1.Delivery) async throws -> [String] {
    [
      await reason { _ = try await query(grant, ["500113108"]) }, await reason { _ = try await batch(bulk) },
      await reason { _ = try await chunk(delivery.id, 0) }, await reason { _ = try await submit(["name"]) },
      await reason { _ = try await mount() },
      await reason {
        _ = try await deliveries.startSnapshot(
          .init(entry: Self.towns, columns: ["code"]), context: Principal.open.calls(D.startSnapshot))
      },
    ]
  }
}
