import Contracts
import Foundation
import RPC
import ServiceKit
import SuiteCrypto
import ZeroMQ

/// A provider with ten mounted entries and a wide one, and a user that may have them: made by calls, as departments do it.
struct ExchangeWorld: Sendable {
  /// A holder's keys, to connect with and to sign with.
  struct Person: Sendable {
    let organisation: String
    let keys: KeyFolder.Keys
    var signer: HolderSigner { HolderSigner(keys.signing) }
    var options: CallOptions { CallOptions(timeout: .seconds(30), signer: signer) }
  }

  static let store = "交换测试库"
  static let mounts = 10
  /// For the commands that exchanges are compared with.
  private static let otherDepartments = 1_000

  let suite: BenchSuite
  let provider: ProviderDatabase
  let catalog: RunningService
  let share: RunningService
  let providerOfficer: Person
  let user: Person
  let operatorKeys: Person
  let departments: [String]
  let entries: [String]
  let wideEntry: String

  var cpu: CPUMeter {
    CPUMeter(processes: [catalog.process.id, share.process.id], families: [suite.postmaster])
  }

  static func with<R>(_ options: BenchOptions, _ body: (ExchangeWorld) async throws -> R) async throws -> R {
    try await BenchSuite.with { suite in
      let provider = try await ProviderDatabase.make(in: suite.cluster, views: mounts)
      let staff = try ExchangeStaff(suite: suite)
      try await suite.addSources(provider.conninfo(), of: staff.provider, count: mounts + 1)
      let (catalog, share) = (try await suite.start(.catalog), try await suite.start(.share))
      let people = try await staff.enrol(otherDepartments)
      options.progress("exchange: \(people.departments.count) departments registered")
      let entries = try await ExchangeEntries(suite: suite, people: people).publish(mounts)
      let world = ExchangeWorld(
        suite: suite, provider: provider, catalog: catalog, share: share, providerOfficer: people.provider,
        user: people.user, operatorKeys: people.registrar, departments: people.departments,
        entries: Array(entries.dropLast()), wideEntry: entries[entries.count - 1])
      options.progress("exchange: \(entries.count) entries published and mounted")
      let result = try await body(world)
      await share.process.stop()
      await catalog.process.stop()
      return result
    }
  }

  /// A grant of everything in an entry, for a batch with consent to the user's store.
  func grant(on entry: String, mode: ShareV1.DeliveryMode) async throws -> String {
    try await connected(as: user, to: .share, 1) { clients in
      let share = ShareV1.ShareService.Client(clients[0])
      let request = try await eventually(["NOT_CATALOGUED", "KEY_UNKNOWN", "ACCESS_DENIED", "DIRECTORY_STALE"]) {
        try await share.submitRequest(
          .init(entry: entry, purpose: .workReference, duty: "区划核对", mode: mode), options: user.options)
      }
      let grant = request.grants[0]
      if mode == .batch { try await consent(to: grant, ShareV1.StorageService.Client(clients[0])) }
      return grant
    }
  }

  private func consent(to grant: String, _ storage: ShareV1.StorageService.Client) async throws {
    let stores = try await storage.listStores(.init(), options: user.options).stores
    if !stores.contains(where: { $0.name == Self.store }) {
      _ = try await storage.registerStore(
        .init(name: Self.store, location: "政务云", measures: "磁盘加密、专人管理"), options: user.options)
    }
    try await connected(as: providerOfficer, to: .share, 1) { clients in
      _ = try await ShareV1.ShareService.Client(clients[0]).consentStorage(
        .init(grant: grant, store: Self.store, validUntil: Date.now.addingTimeInterval(30 * 86_400)),
        options: providerOfficer.options)
    }
  }

  /// One exchange: a record chosen at random.
  func query(_ grant: String, at client: ShareV1.DeliveryService.Client) async throws {
    let reply = try await client.query(
      .init(grant: grant, purpose: .workReference, keys: [provider.codes.randomElement()!]),
      options: CallOptions(timeout: .seconds(30)))
    guard reply.records.count == 1 else { throw BenchFailure("a query found \(reply.records.count) records") }
  }

  /// Connects several clients while `body` runs.
  func connected<R: Sendable>(
    as person: Person, to service: SuiteService, _ count: Int, _ body: ([RPCClient]) async throws -> R
  ) async throws -> R {
    try await suite.connected(as: person.keys.curve, to: service, count, body)
  }
}

/// Retries until another service has heard of what was just done, for these reasons only.
func eventually<R>(_ reasons: Set<String>, _ body: () async throws -> R) async throws -> R {
  let limit = ContinuousClock.now + .seconds(20)
  while true {
    do {
      return try await body()
    } catch let error as RPCError where reasons.contains(error.reason) && .now < limit {
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}
