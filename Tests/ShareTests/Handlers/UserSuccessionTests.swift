import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import TestKit
import Testing

@testable import ShareService

/// What a body that ended used, or had asked for, is its successor's (CC-29).
@Suite(.serialized) struct UserSuccessionTests {
  @Test func `CC-29: an open request is the successor's, and answered by the day it was due`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let open = try await world.submit(["population"])
      let due = try #require(open.obligation?.dueAt)
      world.clock.advance(by: day)

      try await world.end()

      let asked = try await world.request(open.id, by: .stranger)
      #expect(asked.user == Principal.stranger.organisation && asked.state == .underReview)
      #expect(asked.obligation?.dueAt == due && asked.obligation?.organisation == providerOrganisation)
      #expect(asked.receivedAt == open.receivedAt)
      let told = try await world.events(ShareV1.RequestSucceeded.self)
      #expect(
        told.map(\.event) == [.init(id: open.id, from: userOrganisation, to: Principal.stranger.organisation)])
      #expect(
        told.first?.audience == [
          Principal.stranger.organisation, providerOrganisation, Principal.authority.organisation,
        ])
      let grant = try #require(try await world.answer(open.id).grants.last)
      #expect(try await world.grant(grant, by: .stranger).user == Principal.stranger.organisation)
    }
  }

  @Test func `CC-29: the successor hears what becomes of the provider's duty`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let open = try await world.submit(["population"])

      try await world.end()
      _ = try await world.answer(open.id)

      let closed = try #require(try await world.events(ObligationV1.ObligationClosed.self).last)
      #expect(closed.event.subject == open.id && closed.audience.contains(Principal.stranger.organisation))
      #expect(
        try await world.events(ShareV1.RequestAnswered.self).last?.audience.contains(Principal.stranger.organisation)
          == true)
    }
  }

  @Test func `CC-29: the successor adds what was missing, and the clock begins anew as it would have`() async throws {
    try await ShareWorld.with(packs: RequestClockTests.packs) { world in
      try await world.publish()
      let open = try await world.submit(["population"])
      _ = try await world.share.askForSupplement(
        .init(id: open.id, notice: "缺少依据"), context: Principal.provider.calls(ShareWorld.M.askForSupplement))

      try await world.end()

      func supplement(_ principal: Principal) async throws -> ShareV1.Request {
        try await world.share.supplementRequest(
          .init(id: open.id, supplement: "见附件"), context: principal.calls(ShareWorld.M.supplementRequest))
      }
      #expect(await reason { _ = try await supplement(.provider) } == "NOT_THE_USER")
      let added = try await supplement(.stranger)
      #expect(added.state == .underReview && added.obligation?.dueAt == open.obligation?.dueAt)
    }
  }

  @Test func `CC-29: a running grant is the successor's on its terms; one that has ended keeps the name`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      let running = try await world.grant(["population"], .init(dailyQuota: 7))
      let revoked = try await world.grant(["code"])
      try await world.revoke(revoked)
      let short = try await world.submit(["code"], validUntil: world.clock.now + day).grants[0]
      world.clock.advance(by: day)
      var before = try await world.grant(running, by: .provider)

      try await world.end()

      before.user = Principal.stranger.organisation
      #expect(try await world.grant(running, by: .stranger) == before)
      #expect(try await world.grant(revoked, by: .provider).user == userOrganisation)
      #expect(try await world.grant(short, by: .provider).user == userOrganisation)
      let told = try await world.events(ShareV1.GrantSucceeded.self)
      #expect(
        told.map(\.event) == [.init(grant: running, from: userOrganisation, to: Principal.stranger.organisation)])
      #expect(told.first?.audience.contains(providerOrganisation) == true)
      #expect(told.first?.audience.contains(Principal.stranger.organisation) == true)
    }
  }

  @Test func `CC-29: an answered request keeps the name it was answered under`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let grant = try await world.grant(["population"])
      let request = try await world.grant(grant, by: .provider).request

      try await world.end()

      #expect(try await world.request(request, by: .provider).user == userOrganisation)
    }
  }

  @Test func `CC-28, CC-29: what the successor provides itself lapses, and nothing is left to delete`() async throws {
    try await ShareWorld.with { world in
      let (grant, _) = try await world.storedBatch()
      let other = try await world.grant(["code"], mode: .batch)
      try await world.consent(other, store: "archive")
      _ = try await world.batch(other, store: "archive")
      try await world.revoke(other)
      let open = try await world.submit(["population"])
      let deletion = try #require(try await world.storageCases(by: .user).first { $0.state == .deletionDue })

      for _ in 1...2 { try await world.end(into: .provider) }

      #expect(try await world.request(open.id, by: .provider).state == .withdrawn)
      #expect(try await world.duty(.shareAnswer, of: open.id)?.ending == .lapsed)
      #expect(try await world.grant(grant, by: .provider).state == .revoked)
      #expect(try await world.duty(.shareDeletion, of: deletion.id)?.ending == .lapsed)
      #expect(try await world.storageCases(by: .provider).map(\.state) == [.ended, .ended])
      #expect(try await world.events(ShareV1.RequestWithdrawn.self).count == 1)
      #expect(try await world.events(ShareV1.GrantRevoked.self).map(\.event.grant) == [other, grant])
      #expect(try await world.events(ShareV1.GrantSucceeded.self).isEmpty)
    }
  }

  @Test func `CC-28, CC-29: consent that was asked for is not needed by who provides the data itself`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let grant = try await world.grant(["code"], mode: .batch)
      try await world.register("warehouse")
      let asked = try await world.storage.requestStorage(
        .init(grant: grant, store: "warehouse", purpose: "按月核对"),
        context: Principal.user.calls(ShareV1.StorageService.Method.requestStorage))

      for _ in 1...2 { try await world.end(into: .provider) }

      let over = try #require(try await world.storageCases(by: .provider).first)
      #expect(over.id == asked.id && over.state == .refused && !over.reason.isEmpty)
      #expect(try await world.events(ShareV1.StorageRefused.self).map(\.event.id) == [asked.id])
    }
  }

  // MARK: Storage

  @Test func `CC-29: stores and consents go along, and what is delivered may be kept where it was`() async throws {
    try await ShareWorld.with { world in
      let (grant, _) = try await world.storedBatch()

      try await world.end()

      let stores = try await world.stores(by: .stranger)
      #expect(stores.map(\.name) == ["warehouse"])
      let store = try #require(stores.first)
      #expect(store.keeper == Principal.stranger.organisation && store.location == "政务云一区" && store.endedAt == nil)
      #expect(try await world.grant(grant, by: .stranger).storageConsents.map(\.store) == ["warehouse"])
      let told = try #require(try await world.events(ShareV1.StorageSucceeded.self).first)
      #expect(told.event.grant == grant && told.event.to == Principal.stranger.organisation)
      #expect(told.audience.contains(providerOrganisation))
      let former = try await world.storage.listStores(
        .init(organisation: userOrganisation),
        context: Principal.authority.calls(ShareV1.StorageService.Method.listStores)
      ).stores
      #expect(former.map(\.name) == ["warehouse"] && former.first?.endedAt != nil)
    }
  }

  @Test func `CC-29: a store goes by another name where the successor has one of its name`() async throws {
    try await ShareWorld.with { world in
      _ = try await world.storage.registerStore(
        .init(name: "warehouse", location: "政务云二区", measures: "三级等保"),
        context: Principal.stranger.calls(ShareV1.StorageService.Method.registerStore))
      let (grant, _) = try await world.storedBatch()

      try await world.end()

      let stores = try await world.stores(by: .stranger)
      #expect(stores.map(\.name) == ["warehouse", "warehouse（\(userOrganisation)）"])
      #expect(stores.map(\.location) == ["政务云二区", "政务云一区"])
      #expect(try await world.grant(grant, by: .stranger).storageConsents.map(\.store) == [stores.last?.name])
    }
  }

  @Test func `CC-29: what is left to delete is the successor's to delete, by the same day; its provider has no say`()
    async throws
  {
    try await ShareWorld.with { world in
      let (grant, _) = try await world.storedBatch()
      try await world.revoke(grant)
      let due = try #require(try await world.storageCases(by: .user).first)
      #expect(due.state == .deletionDue)
      world.clock.advance(by: day)

      try await world.end()

      let inherited = try #require(try await world.storageCases(by: .stranger).first)
      #expect(inherited.id == due.id && inherited.user == Principal.stranger.organisation)
      #expect(inherited.obligation?.organisation == Principal.stranger.organisation)
      #expect(inherited.obligation?.dueAt == due.obligation?.dueAt)
      #expect(try await world.grant(grant, by: .provider).user == userOrganisation)
      let kept = try await world.storage.listStores(
        .init(), context: Principal.provider.calls(ShareV1.StorageService.Method.listStores)
      ).stores
      #expect(kept.map(\.organisation).contains(Principal.stranger.organisation))
      #expect(await reason { _ = try await world.certifyDeletion(due.id, by: .provider) } == "NOT_THE_USER")
      #expect(await reason { _ = try await world.certifyDeletion(due.id, by: .user) } == "STORAGE_UNKNOWN")
      #expect(try await world.certifyDeletion(due.id, by: .stranger).state == .deleted)
      #expect(try await world.duty(.shareDeletion, of: due.id)?.ending == .met)
    }
  }

  @Test func `CC-29: storage that is over keeps the name of who had it`() async throws {
    try await ShareWorld.with { world in
      _ = try await world.storedBatch()
      let id = try #require(try await world.storageCases(by: .user).first).id
      _ = try await world.withdrawStorage(id)
      _ = try await world.certifyDeletion(id, by: .user)

      try await world.end()

      let told = try #require(try await world.storageCases(by: .provider).first)
      #expect(told.state == .deleted && told.user == userOrganisation)
    }
  }

  // MARK: Reforms

  @Test(arguments: [[ShareWorld.Follower.entries, .users], [.users, .entries]])
  func `CC-28, CC-29: user and entry that go to one body leave nothing open, whichever is heard of first`(
    order: [ShareWorld.Follower]
  ) async throws {
    try await ShareWorld.with { world in
      let (grant, _) = try await world.storedBatch()
      let open = try await world.submit(["population"])
      try await world.announce(
        CatalogV1.EntryTransferred(
          code: ShareWorld.towns, from: providerOrganisation, to: Principal.stranger.organisation))
      try await world.announceEnd(of: userOrganisation, into: .stranger)

      for _ in 1...2 { try await world.follow(order) }

      #expect(try await world.request(open.id, by: .authority).state == .withdrawn)
      #expect(try await world.grant(grant, by: .authority).state == .revoked)
      #expect(try await world.storageCases(by: .authority).map(\.state) == [.ended])
      #expect(try await world.duty(.shareAnswer, of: open.id)?.ending == .lapsed)
    }
  }

  @Test func `CC-29: of two successions the last body has everything`() async throws {
    try await ShareWorld.with { world in
      let (grant, _) = try await world.storedBatch()
      let open = try await world.submit(["population"])
      let due = open.obligation?.dueAt

      try await world.end()
      try await world.end(Principal.stranger.organisation, into: .utility)

      let asked = try await world.request(open.id, by: .utility)
      #expect(asked.user == Principal.utility.organisation && asked.obligation?.dueAt == due)
      #expect(try await world.grant(grant, by: .utility).user == Principal.utility.organisation)
      #expect(try await world.stores(by: .utility).map(\.name) == ["warehouse"])
      #expect(await reason { _ = try await world.grant(grant, by: .stranger) } == "GRANT_UNKNOWN")
    }
  }

  @Test func `CC-29: the catalog's log read once more, or by another replica, changes nothing`() async throws {
    try await ShareWorld.with { world in
      let (_, _) = try await world.storedBatch()
      _ = try await world.submit(["population"])
      try await world.end()
      try await world.end(Principal.stranger.organisation, into: .utility)
      let before = try await world.topics()

      try await world.replica().follow()
      try await world.forgetCursor(of: "body-succession")
      try await world.replica().follow()

      #expect(try await world.topics() == before)
    }
  }

  @Test func `CC-29: what came to a body while it ended is handed over by the next sweep, and only that`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      try await world.end()
      let open = try await world.submit(["population"])
      let closed = try await world.grant(["code"])
      try await world.revoke(closed)
      let running = try await world.grant(["name"])

      for _ in 1...2 { try await world.sweepSuccessions() }

      #expect(try await world.request(open.id, by: .stranger).user == Principal.stranger.organisation)
      #expect(try await world.grant(running, by: .stranger).user == Principal.stranger.organisation)
      #expect(try await world.grant(closed, by: .stranger).user == userOrganisation)
      #expect(try await world.events(ShareV1.GrantSucceeded.self).map(\.event.grant) == [running])
      let now = world.clock.now
      #expect(try await world.database.database.read { try await $0.successionsLeft(at: now) }.isEmpty)
    }
  }

  // MARK: Disputes

  @Test func `CC-29: a dispute goes with its user, who accepts what the provider offers`() async throws {
    try await DisputeWorld.with { world in
      let opened = try await world.refused(.yuzhongBureau, as: .yubeiBureau)

      try await world.end(.yubeiBureau, into: .yubeiSchools)

      #expect(try await world.get(opened.id, .yubeiSchools).user == Body.yubeiSchools.code)
      _ = try await world.concede(opened.id, .yuzhongBureau, .init(dailyQuota: 3))
      #expect(await reason { _ = try await world.accept(opened.id, .yuzhongBureau) } == "NOT_THE_USER")
      #expect(await reason { _ = try await world.accept(opened.id, .yubeiBureau) } == "DISPUTE_UNKNOWN")
      let settled = try await world.accept(opened.id, .yubeiSchools)
      #expect(try await world.grant(settled.grant, .yubeiSchools).user == Body.yubeiSchools.code)
    }
  }

  @Test func `CC-28, CC-29: a dispute of a body with its successor is over, and a judge that succeeds cannot go on`()
    async throws
  {
    try await DisputeWorld.with(governments: ["500000": .cityGovernment]) { world in
      let own = try await world.refused(.cityBureau, as: .yubeiBureau)
      try await world.end(.yubeiBureau, into: .cityBureau)
      #expect(try await world.get(own.id, .cityBureau).state == .withdrawn)
    }
    try await DisputeWorld.with(governments: ["500000": .cityGovernment]) { world in
      let other = try await world.refused(.cityBureau, as: .yubeiBureau)
      _ = try await world.takeUp(other.id, .cityAuthority)

      try await world.end(.yubeiBureau, into: .cityAuthority)

      let passedOn = try await world.get(other.id, .cityBureau)
      #expect(passedOn.state == .escalated && passedOn.judge == Body.cityGovernment.code)
      #expect(passedOn.user == Body.cityAuthority.code)
    }
  }
}
