import Contracts
import EventLog
import FoundationEssentials
import Logging
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit
import TestKit
import Wire

@testable import ShareService

/// Reforms: the catalog tells that bodies end and that entries change hands, and share-service follows its log.
extension ShareWorld {
  enum Follower: CaseIterable { case entries, users }

  /// A body ends; without another successor it is the third department.
  func end(_ code: String = userOrganisation, into successor: Principal = .stranger) async throws {
    try await announceEnd(of: code, into: successor)
    try await follow()
  }

  func announceEnd(of code: String, into successor: Principal) async throws {
    try await announce(
      CatalogV1.OrganisationEnded(code: code, successor: successor.organisation, endedAt: clock.now))
  }

  func announce(_ event: some EventMessage) async throws {
    try await database.database.command {
      try $0.append(event, subject: Self.towns, audience: .everyone, actor: .service("catalog"))
    }
  }

  /// Lets what follows the catalog's log catch up, one after the other as named.
  func follow(_ followers: [Follower] = [.entries, .users]) async throws {
    let (obligations, parties) = (share.obligations, share.parties)
    for follower in followers {
      let consumer: any EventConsumer =
        switch follower {
        case .entries: EntryHandover(obligations: obligations, parties: parties)
        case .users: UserSuccession(obligations: obligations, parties: parties)
        }
      try await catchUp(consumer)
    }
  }

  func sweepSuccessions() async throws {
    try await SuccessionWatch(
      database: database.database,
      succession: UserSuccession(obligations: share.obligations, parties: share.parties), interval: .seconds(60),
      logger: TemporaryDatabase.quietLogger
    ).sweep()
  }

  func catchUp(_ consumer: any EventConsumer) async throws {
    try await LogConsumer(
      consumer, reading: OwnLog(log, database.database), into: database.database,
      logger: TemporaryDatabase.quietLogger
    ).catchUp()
  }

  /// Everything of `consumer` is read once more.
  func forgetCursor(of consumer: String) async throws {
    try await database.database.command {
      try $0.execute("DELETE FROM consumer_cursor WHERE consumer = \(consumer)", expecting: 1)
    }
  }

  func request(_ id: String, by principal: Principal) async throws -> ShareV1.Request {
    try await share.getRequest(.init(id: id), context: principal.calls(M.getRequest))
  }

  func grant(_ id: String, by principal: Principal) async throws -> ShareV1.Grant {
    try await share.getGrant(.init(id: id), context: principal.calls(M.getGrant))
  }

  func duty(_ kind: ClockKind, of subject: String) async throws -> Obligation? {
    try await database.database.read { try await $0.obligation(kind, about: subject) }
  }

  @discardableResult
  func nameReceiver(
    grant: String = "", request: String = "", _ system: Principal = .strangerSystem, also: [Principal] = [],
    by principal: Principal = .stranger
  ) async throws -> ShareV1.NameReceiverReply {
    try await share.nameReceiver(
      .init(
        grant: grant, request: request, receivingSystem: system.holder.id, furtherSystems: also.map(\.holder.id)),
      context: principal.calls(M.nameReceiver))
  }

  func stores(by principal: Principal) async throws -> [ShareV1.Store] {
    try await storage.listStores(
      .init(organisation: principal.organisation),
      context: principal.calls(ShareV1.StorageService.Method.listStores)
    ).stores
  }

  func storageCases(by principal: Principal) async throws -> [ShareV1.StorageCase] {
    try await storage.listStorage(
      .init(includeClosed: true), context: principal.calls(ShareV1.StorageService.Method.listStorage)
    ).cases
  }

  func withdrawStorage(_ id: String) async throws -> ShareV1.StorageCase {
    try await storage.withdrawStorage(
      .init(id: id, reason: "用途已结束"),
      context: Principal.provider.calls(ShareV1.StorageService.Method.withdrawStorage))
  }

  func certifyDeletion(_ id: String, by principal: Principal) async throws -> ShareV1.StorageCase {
    try await storage.certifyDeletion(
      .init(id: id, statement: "已覆写销毁，两人在场"),
      context: principal.calls(ShareV1.StorageService.Method.certifyDeletion))
  }

  /// A body's batch of the towns, kept in its store.
  func storedBatch() async throws -> (grant: String, delivery: String) {
    try await publish()
    _ = try await mount()
    let grant = try await grant(["code", "name"], mode: .batch)
    try await consent(grant)
    return (grant, try await batch(grant).id)
  }
}
