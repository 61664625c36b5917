import Contracts
import EventLog
import Foundation
import Logging
import Postgres
import RPC
import Rules
import SuiteCrypto
import TestKit
import Testing

@testable import ShareService

/// How attempts at deliveries ran (交换运行记录): every one is recorded, for both sides, without a value.
@Suite(.serialized) struct ExchangeTests {
  typealias X = ShareV1.ExchangeService.Method

  @Test func `a delivery is recorded with its sizes, its times and who asked`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code", "name"])
      let reply = try await world.query(grant, ["500113108", "500113114"])

      let exchange = try await world.exchange(reply.delivery, by: .provider)

      #expect(exchange.method == "twinriver.share.v1.DeliveryService/Query")
      #expect((exchange.status, exchange.reason) == (0, ""))
      #expect((exchange.grant, exchange.entry, exchange.entryVersion) == (grant, ShareWorld.towns, 1))
      #expect((exchange.user, exchange.provider) == (userOrganisation, providerOrganisation))
      #expect(exchange.receivingSystem == Principal.userSystem.holder.id)
      #expect(exchange.keyFingerprint == Principal.userSystem.caller.fingerprint.hex)
      #expect((exchange.purpose, exchange.mode) == (.workReference, .query))
      #expect((exchange.columns, exchange.recordCount, exchange.chunkCount) == (["code", "name"], 2, 1))
      #expect(exchange.requestBytes == 100)
      let delivery = try await world.deliveries.getDelivery(
        .init(id: reply.delivery), context: Principal.user.calls(ShareWorld.D.getDelivery))
      #expect(exchange.contentBytes == delivery.chunkBytes.reduce(0) { $0 + UInt64($1) })
      let asked = try #require(exchange.sourceAskedUs)
      let answered = try #require(exchange.sourceAnsweredUs)
      #expect(asked <= answered && answered <= exchange.recordedUs)
      #expect(try #require(exchange.receivedAt) <= ShareWorld.start + 1)
    }
  }

  @Test func `what is refused is recorded too, whoever's fault it was`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code"])
      _ = await reason { _ = try await world.query(grant, ["1"], purpose: .dataCheck) }
      _ = await reason { _ = try await world.query(grant, []) }
      _ = try await world.mount(source: "gone")
      _ = await reason { _ = try await world.query(grant, ["1"]) }
      _ = await reason { _ = try await world.batch(grant) }

      let refused = try await world.exchanges(.init(refusedOnly: true), by: .user)

      #expect(refused.map(\.reason).sorted() == ["KEY_COUNT", "MODE_NOT_GRANTED", "PURPOSE_MISMATCH", "SOURCE_DOWN"])
      #expect(refused.first { $0.reason == "PURPOSE_MISMATCH" }?.status == 7)
      #expect(refused.allSatisfy { $0.entry == ShareWorld.towns && $0.recordCount == 0 })
    }
  }

  @Test func `a stranger's attempt tells it nothing of the grant`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code"])
      _ = await reason { _ = try await world.query(grant, ["500113108"], by: .strangerSystem) }

      let seen = try await world.exchanges(.init(), by: .stranger)

      #expect(seen.map(\.reason) == ["GRANT_UNKNOWN"])
      #expect(seen.map(\.entry) == [""])
      #expect(seen.map(\.provider) == [""])
      #expect(await reason { _ = try await world.exchange(seen[0].id, by: .user) } == "EXCHANGE_UNKNOWN")
      #expect(try await world.exchange(seen[0].id, by: .authority).id == seen[0].id)
    }
  }

  @Test func `exchanges are listed for both sides and the authority, by entry, grant and time, in pages`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let (first, second) = (try await world.grant(["code"]), try await world.grant(["name"]))
      for grant in [first, second, first] {
        _ = try await world.query(grant, ["500113108"])
        world.clock.advance(by: 60)
      }

      for principal in [Principal.user, .provider, .authority] {
        #expect(try await world.exchanges(.init(), by: principal).count == 3)
      }
      #expect(try await world.exchanges(.init(), by: .stranger).isEmpty)
      #expect(try await world.exchanges(.init(grant: first), by: .user).count == 2)
      #expect(try await world.exchanges(.init(entry: "307001/000009"), by: .user).isEmpty)
      let later = ShareV1.ListExchangesRequest(receivedFrom: ShareWorld.start + 30)
      #expect(try await world.exchanges(later, by: .user).count == 2)
      let earlier = ShareV1.ListExchangesRequest(receivedUntil: ShareWorld.start + 30)
      #expect(try await world.exchanges(earlier, by: .user).count == 1)

      var (grants, token): ([String], String) = ([], "")
      repeat {
        let reply = try await world.list(.init(limit: 2, pageToken: token), by: .user)
        grants += reply.exchanges.map(\.grant)
        token = reply.nextPageToken
      } while !token.isEmpty
      #expect(grants == [first, second, first])
      #expect(await reason { _ = try await world.list(.init(limit: 1_001), by: .user) } == "LIMIT_TOO_LARGE")
      #expect(await reason { _ = try await world.list(.init(pageToken: "x"), by: .user) } == "PAGE_TOKEN")
    }
  }

  @Test func `records of exchanges go after their time, the receipt stays`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let delivery = try await world.query(try await world.grant(["code"]), ["500113108"]).delivery
      world.clock.advance(by: 1_096 * day)
      try await Housekeeping(
        database: world.database.database, settings: HousekeepingSettings(), logger: .init(label: "test")
      ).sweep()

      #expect(await reason { _ = try await world.exchange(delivery, by: .user) } == "EXCHANGE_UNKNOWN")
      let kept = try await world.deliveries.getDelivery(
        .init(id: delivery), context: Principal.user.calls(ShareWorld.D.getDelivery))
      #expect(kept.receipt?.signature.count == 64)
    }
  }
}

extension ShareWorld {
  typealias X = ShareV1.ExchangeService.Method

  fileprivate func exchange(_ id: String, by principal: Principal) async throws -> ShareV1.Exchange {
    try await exchanges.getExchange(.init(id: id), context: principal.calls(X.getExchange))
  }

  fileprivate func list(
    _ request: ShareV1.ListExchangesRequest, by principal: Principal
  ) async throws -> ShareV1.ListExchangesReply {
    try await exchanges.listExchanges(request, context: principal.calls(X.listExchanges))
  }

  fileprivate func exchanges(
    _ request: ShareV1.ListExchangesRequest, by principal: Principal
  ) async throws -> [ShareV1.Exchange] {
    try await list(request, by: principal).exchanges
  }
}
