import Contracts
import EventLog
import FoundationEssentials
import Logging
import Postgres
import RPC
import TestKit
import Testing

@testable import ShareService

/// `StorageService`: where delivered data may lie, until when, and that they are gone afterwards.
@Suite(.serialized) struct StorageHandlerTests {
  typealias M = ShareV1.StorageService.Method

  private func ask(
    _ world: ShareWorld, _ grant: String, store: String = "warehouse", purpose: String = "按月核对", until: Date? = nil,
    by principal: Principal = .user
  ) async throws -> ShareV1.StorageCase {
    try await world.storage.requestStorage(
      .init(grant: grant, store: store, purpose: purpose, validUntil: until),
      context: principal.calls(M.requestStorage))
  }

  private func withdraw(
    _ world: ShareWorld, _ id: String, by principal: Principal = .provider
  ) async throws -> ShareV1.StorageCase {
    try await world.storage.withdrawStorage(
      .init(id: id, reason: "用途已结束"), context: principal.calls(M.withdrawStorage))
  }

  private func certify(
    _ world: ShareWorld, _ id: String, by principal: Principal = .user, statement: String = "已覆写销毁，两人在场"
  ) async throws -> ShareV1.StorageCase {
    try await world.storage.certifyDeletion(
      .init(id: id, statement: statement, certificateSha256: Array(repeating: 7, count: 32)),
      context: principal.calls(M.certifyDeletion))
  }

  private func cases(
    _ world: ShareWorld, by principal: Principal = .user, all: Bool = true
  ) async throws -> [ShareV1.StorageCase] {
    try await world.storage.listStorage(
      .init(includeClosed: all), context: principal.calls(M.listStorage)
    ).cases
  }

  private func sweep(_ world: ShareWorld) async throws {
    try await StorageWatch(
      database: world.database.database, keeper: world.storage.keeper, interval: .seconds(60),
      logger: .init(label: "test")
    ).sweep()
  }

  /// A batch grant on the mounted towns.
  private func grant(_ world: ShareWorld) async throws -> String {
    try await world.publish()
    _ = try await world.mount()
    return try await world.grant(["code", "name"], mode: .batch)
  }

  @Test func `Art. 34(5): asked for, consented to, used, taken back, deleted and certified`() async throws {
    try await ShareWorld.with { world in
      let grant = try await grant(world)
      try await world.register("warehouse")
      let asked = try await ask(world, grant)
      #expect(asked.state == .requested)
      #expect(await reason { _ = try await world.batch(grant) } == "STORAGE_NOT_CONSENTED")

      try await world.consent(grant)
      let batch = try await world.batch(grant)
      world.clock.advance(by: 60)
      let withdrawn = try await withdraw(world, asked.id)

      #expect(withdrawn.state == .deletionDue)
      // 2026-11-23 is a Monday: ten working days end on Monday, 2026-12-07.
      #expect(withdrawn.obligation?.dueAt == ShareWorld.start + 14.625 * 86_400)
      #expect(await reason { _ = try await world.chunk(batch.id, 0) } == "STORAGE_NOT_CONSENTED")
      #expect(await reason { _ = try await world.batch(grant) } == "STORAGE_NOT_CONSENTED")
      #expect(await reason { try await world.consent(grant) } == "DELETION_FIRST")

      #expect(await reason { _ = try await certify(world, asked.id, by: .provider) } == "NOT_THE_USER")
      #expect(await reason { _ = try await certify(world, asked.id, statement: " ") } == "REASON_MISSING")
      let deleted = try await certify(world, asked.id)
      #expect(deleted.state == .deleted)
      #expect(await reason { _ = try await certify(world, asked.id) } == "NOTHING_TO_DELETE")
      let told = try await world.events(ShareV1.DeletionCertified.self)
      #expect(told.map(\.event.late) == [false])
      #expect(told.first?.audience.contains(providerOrganisation) == true)
      try await world.consent(grant)
    }
  }

  @Test func `Art. 34(5): consent that is over by its time opens the duty to delete, once, from that time`()
    async throws
  {
    try await ShareWorld.with { world in
      let grant = try await grant(world)
      try await world.consent(grant, until: ShareWorld.start + 86_400)
      _ = try await world.batch(grant)
      try await sweep(world)
      #expect(try await cases(world).map(\.state) == [.consented])

      // Five days of standstill: the duty counts from the end of consent, not from the sweep (CC-52).
      world.clock.advance(by: 6 * 86_400)
      #expect(await reason { _ = try await world.batch(grant) } == "STORAGE_NOT_CONSENTED")
      for _ in 0..<2 { try await sweep(world) }

      let ended = try await cases(world)
      #expect(ended.map(\.state) == [.deletionDue])
      #expect(ended.first?.endedAt == ShareWorld.start + 86_400)
      #expect(ended.first?.obligation?.startedAt == ShareWorld.start + 86_400)
      #expect(try await world.events(ShareV1.StorageEnded.self).map(\.event.deletionDue) == [true])
    }
  }

  @Test func `what was never used ends without a duty, and so does what its grant ends`() async throws {
    try await ShareWorld.with { world in
      let grant = try await grant(world)
      try await world.consent(grant)

      try await world.revoke(grant)

      #expect(try await cases(world).map(\.state) == [.ended])
      #expect(try await world.events(ShareV1.StorageEnded.self).map(\.event.withdrawn) == [true])
      #expect(try await world.topics().filter { $0.contains("obligation") }.isEmpty)
    }
  }

  @Test func `Art. 33: a consent that names an unknown store, or one that has ended, is refused`() async throws {
    try await ShareWorld.with { world in
      let grant = try await grant(world)
      func consent() async -> String {
        await reason {
          _ = try await world.share.consentStorage(
            .init(grant: grant, store: "laptop"),
            context: Principal.provider.calls(ShareV1.ShareService.Method.consentStorage))
        }
      }
      #expect(await consent() == "STORE_UNKNOWN")
      #expect(await reason { _ = try await ask(world, grant, store: "laptop") } == "STORE_UNKNOWN")

      try await world.register("laptop")
      #expect(await consent() == "")
      let end = ShareV1.EndStoreRequest(name: "laptop")
      #expect(
        await reason { _ = try await world.storage.endStore(end, context: Principal.user.calls(M.endStore)) }
          == "STORE_IN_USE")
      _ = try await withdraw(world, try await cases(world)[0].id)
      #expect(try await world.storage.endStore(end, context: Principal.user.calls(M.endStore)).endedAt != nil)
      #expect(await consent() == "STORE_UNKNOWN")
    }
  }

  @Test func `a store says where it is, who keeps it and how it is protected`() async throws {
    try await ShareWorld.with { world in
      func register(
        _ name: String = "备份库", location: String = "水土机房", keeper: String = "", measures: String = "加密"
      ) async -> String {
        await reason {
          _ = try await world.storage.registerStore(
            .init(name: name, location: location, keeper: keeper, measures: measures),
            context: Principal.user.calls(M.registerStore))
        }
      }
      #expect(await register(" ") == "STORE_NAME")
      #expect(await register(location: "") == "REASON_MISSING")
      #expect(await register(measures: "") == "REASON_MISSING")
      #expect(await register(keeper: "某公司") == "KEEPER_MALFORMED")
      #expect(await register() == "")
      #expect(await register() == "STORE_EXISTS")

      func listed(by principal: Principal) async throws -> [String] {
        try await world.storage.listStores(.init(), context: principal.calls(M.listStores)).stores.map(\.name)
      }
      #expect(try await listed(by: .user) == ["备份库"])
      #expect(try await listed(by: .authority) == ["备份库"])
      #expect(try await listed(by: .provider).isEmpty)
      _ = try await grant(world)
      #expect(try await listed(by: .provider) == ["备份库"])
      let told = try #require(try await world.events(ShareV1.StoreRegistered.self).first)
      #expect(told.event.keeper == userOrganisation && !told.event.ended)
    }
  }

  @Test func `only the user asks, only the provider decides, and only what is open`() async throws {
    try await ShareWorld.with { world in
      let grant = try await grant(world)
      try await world.register("warehouse")
      #expect(await reason { _ = try await ask(world, grant, by: .provider) } == "GRANT_UNKNOWN")
      #expect(await reason { _ = try await ask(world, grant, purpose: "") } == "REASON_MISSING")
      #expect(await reason { _ = try await ask(world, grant, until: ShareWorld.start - 1) } == "PERIOD_OVER")
      #expect(
        await reason { _ = try await ask(world, grant, until: ShareWorld.start + 4_000 * 86_400) }
          == "CONSENT_LONGER_THAN_GRANT")
      let asked = try await ask(world, grant)
      #expect(await reason { _ = try await ask(world, grant) } == "STORAGE_OPEN")

      func refuse(by principal: Principal, _ words: String = "超出职责") async -> String {
        await reason {
          _ = try await world.storage.refuseStorage(
            .init(id: asked.id, reason: words), context: principal.calls(M.refuseStorage))
        }
      }
      #expect(await refuse(by: .stranger) == "STORAGE_UNKNOWN")
      #expect(await refuse(by: .user) == "NOT_THE_PROVIDER")
      #expect(await refuse(by: .provider, " ") == "REASON_MISSING")
      #expect(await refuse(by: .provider) == "")
      #expect(await refuse(by: .provider) == "STORAGE_DECIDED")
      #expect(await reason { _ = try await withdraw(world, asked.id) } == "STORAGE_OVER")

      #expect(try await cases(world).map(\.state) == [.refused])
      #expect(try await cases(world).map(\.reason) == ["超出职责"])
      #expect(try await cases(world, all: false).isEmpty)
      #expect(try await cases(world, by: .stranger).isEmpty)
      #expect(try await cases(world, by: .authority).count == 1)
    }
  }

  @Test func `what waits for somebody comes first, page by page`() async throws {
    try await ShareWorld.with { world in
      let grant = try await grant(world)
      for store in ["a", "b", "c"] { try await world.register(store) }
      try await world.consent(grant, store: "a")
      let asked = try await ask(world, grant, store: "b")
      try await world.consent(grant, store: "c")
      _ = try await world.batch(grant, store: "c")
      let states = try await cases(world).map(\.state)
      #expect(states == [.requested, .consented, .consented])

      let token = "1.\(asked.id)"
      let rest = try await world.storage.listStorage(
        .init(pageToken: token), context: Principal.user.calls(M.listStorage))
      #expect(rest.cases.map(\.state) == [.consented, .consented])
      #expect(
        await reason {
          _ = try await world.storage.listStorage(
            .init(pageToken: "9.x"), context: Principal.user.calls(M.listStorage))
        } == "PAGE_TOKEN")
    }
  }
}
