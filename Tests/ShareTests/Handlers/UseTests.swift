import Contracts
import EventLog
import Foundation
import Postgres
import RPC
import Rules
import SuiteCrypto
import TestKit
import Testing

@testable import ShareService

/// Who used a record (谁用了我的数据): found for those who answer for the data, and each look-up leaves a trace.
@Suite(.serialized) struct UseTests {
  @Test func `uses of a record are found by its key and by its handle`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let query = try await world.grant(["code", "name"])
      let reply = try await world.query(query, ["500113108"])
      _ = try await world.query(query, ["500113114"])
      world.clock.advance(by: 60)
      let grant = try await world.grant(["code"], mode: .batch)
      try await world.consent(grant)
      let batch = try await world.batch(grant)

      let byKey = try await world.uses(.init(key: ["500113108"]))
      let byHandle = try await world.uses(.init(handle: reply.records[0].handle))

      #expect(byKey.uses.map(\.delivery) == [batch.id, reply.delivery])
      #expect(byHandle.uses == byKey.uses)
      let use = try #require(byKey.uses.last)
      #expect((use.user, use.receivingSystem) == (userOrganisation, Principal.userSystem.holder.id))
      #expect((use.grant, use.purpose, use.mode) == (query, .workReference, .query))
      #expect(use.columns == ["code", "name"])
      #expect(!byKey.olderUsesLost)
      let before = ShareWorld.start + 30
      #expect(
        try await world.uses(.init(key: ["500113108"], deliveredBefore: before)).uses.map(\.delivery) == [
          reply.delivery
        ])
      #expect(try await world.uses(.init(key: ["500112999"])).uses.isEmpty)
    }
  }

  @Test func `a look-up is an event with who and how many, and keeps its reason but not the key`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      _ = try await world.query(try await world.grant(["code"]), ["500113108"])

      let reply = try await world.uses(.init(key: ["500113108"]), by: .authority)

      let told = try #require(try await world.events(ShareV1.UsesLookedUp.self).first)
      #expect(told.event.id == reply.lookup)
      #expect((told.event.organisation, told.event.useCount) == (Principal.authority.organisation, 1))
      #expect(told.audience.contains(providerOrganisation))
      let row = try await world.database.database.read {
        try await $0.query("SELECT to_jsonb(use_lookup)::text FROM use_lookup", as: String.self)
      }
      #expect(row.count == 1 && row[0].contains("当事人申请查询") && !row[0].contains("500113108"))
    }
  }

  @Test func `only the provider's head and the authority look up uses, with a reason and a nonce`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let named = ShareV1.ListUsesRequest(key: ["500113108"])

      for principal in [Principal.user, .userSystem, .provider, .stranger, .operator] {
        #expect(await reason { _ = try await world.uses(named, by: principal) } == "NOT_CATALOGUED")
      }
      #expect(await reason { _ = try await world.uses(named, reason: " ") } == "REASON_MISSING")
      #expect(await reason { _ = try await world.uses(named, nonce: []) } == "NONCE_LENGTH")
      #expect(await reason { _ = try await world.uses(.init()) } == "RECORD_NOT_NAMED")
      #expect(await reason { _ = try await world.uses(.init(key: ["1", "2"])) } == "RECORD_NOT_NAMED")
      #expect(await reason { _ = try await world.uses(.init(handle: [1, 2])) } == "RECORD_NOT_NAMED")
      #expect(try await world.events(ShareV1.UsesLookedUp.self).isEmpty)
      #expect(try await world.uses(named).uses.isEmpty)
    }
  }

  @Test func `look-ups are limited by the day, so that nobody lists everybody`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      for _ in 0..<4 { _ = try await world.uses(.init(key: ["500113108"])) }

      #expect(await reason { _ = try await world.uses(.init(key: ["500113108"])) } == "LOOKUPS_USED_UP")
      #expect(try await world.uses(.init(key: ["500113108"]), by: .authority).uses.isEmpty)
      world.clock.advance(by: day)
      #expect(try await world.uses(.init(key: ["500113108"])).uses.isEmpty)
    }
  }

  @Test func `uses under a former key are found while it is there, and told lost when it is not`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code"])
      _ = try await world.query(grant, ["500113108"])
      try KeyFile.create("\(world.folder)/307001_2f000001.2.key", contents: SecretBytes(randomCount: 32))
      _ = try await world.query(grant, ["500113108"])

      let both = try await world.uses(.init(key: ["500113108"]))
      #expect((both.uses.count, both.olderUsesLost) == (2, false))
      try FileManager.default.removeItem(atPath: "\(world.folder)/307001_2f000001.1.key")
      let newer = try await world.uses(.init(key: ["500113108"]))
      #expect((newer.uses.count, newer.olderUsesLost) == (1, true))
    }
  }
}

extension ShareWorld {
  fileprivate func uses(
    _ request: ShareV1.ListUsesRequest, reason: String = "当事人申请查询", nonce: [UInt8] = Random.bytes(16),
    by principal: Principal = .providerHead
  ) async throws -> ShareV1.ListUsesReply {
    var asked = request
    (asked.entry, asked.reason, asked.nonce) = (Self.towns, reason, nonce)
    return try await exchanges.listUses(asked, context: principal.calls(ShareV1.ExchangeService.Method.listUses))
  }
}
