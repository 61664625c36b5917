import Contracts
import FoundationEssentials
import Postgres
import RPC
import Rules
import TestKit
import Testing

@testable import ShareService

/// What a body had is its successor's to see, and what it was granted its successor's to receive (CC-29).
@Suite(.serialized) struct InheritedAccessTests {
  @Test func `CC-29: the successor sees what is closed, under the name it was closed under; others do not`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code"])
      let request = try await world.grant(grant, by: .user).request
      let delivery = try await world.query(grant, ["500113108"]).delivery
      try await world.revoke(grant)

      try await world.end()

      #expect(try await world.request(request, by: .stranger).user == userOrganisation)
      #expect(try await world.grant(grant, by: .stranger).user == userOrganisation)
      #expect(try await world.delivery(delivery, by: .stranger).user == userOrganisation)
      #expect(try await world.exchange(delivery, by: .stranger).user == userOrganisation)
      #expect(await reason { _ = try await world.request(request, by: .utility) } == "REQUEST_UNKNOWN")
      #expect(await reason { _ = try await world.grant(grant, by: .utility) } == "GRANT_UNKNOWN")
      #expect(await reason { _ = try await world.delivery(delivery, by: .utility) } == "DELIVERY_UNKNOWN")
      #expect(await reason { _ = try await world.exchange(delivery, by: .utility) } == "EXCHANGE_UNKNOWN")
    }
  }

  @Test func `CC-29: what is closed stands in the successor's lists, and in nobody else's`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code"])
      _ = try await world.query(grant, ["500113108"])
      try await world.revoke(grant)

      try await world.end()

      #expect(try await world.listed(by: .stranger) == .init(requests: 1, grants: 1, exchanges: 1))
      #expect(try await world.listed(by: .provider) == .init(requests: 1, grants: 1, exchanges: 1))
      #expect(try await world.listed(by: .utility) == .init(requests: 0, grants: 0, exchanges: 0))
    }
  }

  @Test func `CC-29: of two successions the last body sees everything, the one between nothing any more`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      let grant = try await world.grant(["code"])
      try await world.revoke(grant)

      try await world.end()
      try await world.end(Principal.stranger.organisation, into: .utility)

      #expect(try await world.grant(grant, by: .utility).user == userOrganisation)
      #expect(await reason { _ = try await world.grant(grant, by: .stranger) } == "GRANT_UNKNOWN")
    }
  }

  @Test func `while it is not known who succeeded whom, nobody is told that there is no such grant`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let grant = try await world.grant(["code"])
      try await world.revoke(grant)
      try await world.end()
      try await world.database.database.command { tx in
        try tx.execute(
          "UPDATE consumer_cursor SET is_rebuilding = true WHERE consumer = 'body-succession'", expecting: 1)
      }

      #expect(await reason { _ = try await world.grant(grant, by: .utility) } == "PROJECTION_REBUILDING")
      #expect(try await world.grant(grant, by: .stranger).user == userOrganisation)
    }
  }

  // MARK: Receivers

  @Test func `CC-29: the successor's system receives once it is named, chunks that are kept included`() async throws {
    try await ShareWorld.with { world in
      let (grant, delivery) = try await world.storedBatch()
      let content = try await world.chunk(delivery, 0)
      try await world.end()
      #expect(await reason { _ = try await world.chunk(delivery, 0, by: .strangerSystem) } == "NOT_THE_RECEIVER")

      let named = try #require(try await world.nameReceiver(grant: grant).grant)

      #expect(named.receivingSystem == Principal.strangerSystem.holder.id && named.furtherSystems.isEmpty)
      #expect(try await world.chunk(delivery, 0, by: .strangerSystem) == content)
      #expect(await reason { _ = try await world.chunk(delivery, 0, by: .stranger) } == "NOT_THE_RECEIVER")
      #expect(await reason { _ = try await world.chunk(delivery, 0) } == "GRANT_UNKNOWN")
      #expect(await reason { _ = try await world.chunk(delivery, 0, by: .utility) } == "DELIVERY_UNKNOWN")
      let batch = try await world.deliveries.startBatch(
        .init(grant: grant, purpose: .workReference, store: "warehouse"),
        context: Principal.strangerSystem.calls(ShareWorld.D.startBatch))
      #expect(batch.user == Principal.stranger.organisation)
      let told = try await world.events(ShareV1.ReceiverNamed.self)
      #expect(
        told.map(\.event) == [
          .init(
            grant: grant, user: Principal.stranger.organisation, receivingSystem: Principal.strangerSystem.holder.id)
        ])
      #expect(told.first?.audience.contains(providerOrganisation) == true)
    }
  }

  @Test func `Art. 28 ¶2: no other receiver is named while the former one is on hold`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let (grant, other) = (try await world.grant(["code"]), try await world.grant(["name"]))
      let hold = try await world.place(.system, Principal.userSystem.holder.id)
      _ = try await world.place(.grant, other)
      try await world.end()

      #expect(await reason { try await world.nameReceiver(grant: grant) } == "ON_HOLD")
      #expect(await reason { try await world.nameReceiver(grant: other) } == "ON_HOLD")
      _ = try await world.holds.releaseHold(
        .init(id: hold.id, reason: "已核查"),
        context: Principal.authority.calls(ShareV1.HoldService.Method.releaseHold))
      try await world.nameReceiver(grant: grant)
    }
  }

  @Test func `CC-29: a kept batch is fetched from a store that goes by another name now`() async throws {
    try await ShareWorld.with { world in
      _ = try await world.storage.registerStore(
        .init(name: "warehouse", location: "政务云二区", measures: "三级等保"),
        context: Principal.stranger.calls(ShareV1.StorageService.Method.registerStore))
      let (grant, delivery) = try await world.storedBatch()
      try await world.end()
      try await world.nameReceiver(grant: grant)

      #expect(try await !world.chunk(delivery, 0, by: .strangerSystem).isEmpty)
      _ = try await world.withdrawStorage(try #require(try await world.storageCases(by: .provider).first).id)
      #expect(await reason { _ = try await world.chunk(delivery, 0, by: .strangerSystem) } == "STORAGE_NOT_CONSENTED")
    }
  }

  @Test func `CC-29: receivers are named for an open request, and the grant has them`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let open = try await world.submit(["population"])
      try await world.end()

      let named = try #require(try await world.nameReceiver(request: open.id, also: [.stranger]).request)

      #expect(named.furtherSystems == [Principal.stranger.holder.id])
      #expect(named.obligation?.dueAt == open.obligation?.dueAt)
      let grant = try #require(try await world.answer(open.id).grants.last)
      #expect(try await world.query(grant, ["500113108"], by: .strangerSystem).records.count == 1)
      #expect(await reason { _ = try await world.nameReceiver(request: open.id) } == "ALREADY_ANSWERED")
    }
  }

  @Test func `receivers are named only of what was inherited, once, by the successor and among its own`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let (grant, revoked) = (try await world.grant(["code"]), try await world.grant(["name"]))
      try await world.revoke(revoked)
      let own = try await world.share.submitRequest(
        .init(
          entry: ShareWorld.towns, columns: ["code"], purpose: .workReference, duty: "核对", mode: .query,
          receivingSystem: Principal.strangerSystem.holder.id),
        context: Principal.stranger.calls(ShareWorld.M.submitRequest)
      ).grants[0]
      func refusal(
        _ grant: String, _ system: Principal = .strangerSystem, by principal: Principal = .stranger
      ) async -> String {
        await reason { try await world.nameReceiver(grant: grant, system, by: principal) }
      }
      #expect(await refusal(grant) == "GRANT_UNKNOWN")
      #expect(await refusal(grant, .userSystem, by: .user) == "NOT_INHERITED")

      try await world.end()

      #expect(await refusal(grant, .userSystem) == "RECEIVER_UNKNOWN")
      #expect(await refusal(grant, .provider, by: .provider) == "NOT_THE_USER")
      #expect(await refusal(grant, .utility, by: .utility) == "GRANT_UNKNOWN")
      #expect(await refusal(revoked) == "NOT_THE_USER")
      #expect(await refusal(own) == "NOT_INHERITED")
      #expect(await reason { try await world.nameReceiver(grant: grant, request: grant) } == "GRANT_OR_REQUEST")
      #expect(await reason { try await world.nameReceiver() } == "GRANT_OR_REQUEST")
      #expect(try await world.events(ShareV1.ReceiverNamed.self).isEmpty)
      #expect(await refusal(grant) == "")
      #expect(await refusal(grant) == "NOT_INHERITED")
      try await world.revoke(grant)
      #expect(await refusal(grant) == "GRANT_REVOKED")
    }
  }
}

extension ShareWorld {
  struct Listed: Equatable {
    let requests: Int
    let grants: Int
    let exchanges: Int
  }

  fileprivate func listed(by principal: Principal) async throws -> Listed {
    Listed(
      requests: try await share.listRequests(.init(includeClosed: true), context: principal.calls(M.listRequests))
        .requests.count,
      grants: try await share.listGrants(.init(), context: principal.calls(M.listGrants)).grants.count,
      exchanges: try await exchanges.listExchanges(
        .init(), context: principal.calls(ShareV1.ExchangeService.Method.listExchanges)
      ).exchanges.count)
  }

  fileprivate func delivery(_ id: String, by principal: Principal) async throws -> ShareV1.Delivery {
    try await deliveries.getDelivery(.init(id: id), context: principal.calls(D.getDelivery))
  }

  fileprivate func exchange(_ id: String, by principal: Principal) async throws -> ShareV1.Exchange {
    try await exchanges.getExchange(
      .init(id: id), context: principal.calls(ShareV1.ExchangeService.Method.getExchange))
  }
}
