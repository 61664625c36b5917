import Contracts
import Logging
import Operator
import RPC
import ServiceKit
import SuiteContracts
import ZeroMQ

/// One officer: connections to all replicas of the services and a key to sign with.
struct Officer: Sendable {
  let clients: [SuiteService: RPCClient]
  let fingerprint: KeyFingerprint
  private let keys: KeyFolder.Keys
  private let suite: Suite
  private let watch: CallWatch

  init(_ name: String, in folder: String, _ suite: Suite, _ watch: CallWatch) throws {
    keys = try KeyFolder(folder).ensure(name)
    self.suite = suite
    self.watch = watch
    fingerprint = KeyFingerprint(of: keys.curve.publicKey)
    let keys = keys
    clients = Dictionary(
      uniqueKeysWithValues: try suite.settings.suite.members.map { member in
        (member.service, try Self.client(of: member, at: member.endpoints, keys))
      })
  }

  private static func client(of member: SuiteMember, at endpoints: [String], _ keys: KeyFolder.Keys) throws -> RPCClient
  {
    var settings = RPCClientSettings()
    // What a service answers is to be seen here, not smoothed over.
    settings.maximumAttempts = 2
    settings.connectionWaitMilliseconds = 1_000
    let quiet = Logger(label: "suite-faults") { _ in SwiftLogNoOpLogHandler() }
    let replicas = try endpoints.map {
      RPCClient.Replica(address: try SocketAddress($0), serverKey: member.curvePublicKey)
    }
    return RPCClient(replicas: replicas, keyPair: keys.curve, settings: settings, logger: quiet)
  }

  /// One more client of this officer's, not running yet; at a port of its own if one is given.
  func another(at port: Int? = nil, of service: SuiteService) throws -> RPCClient {
    let member = suite.settings.suite.member(service)
    return try Self.client(of: member, at: port.map { ["tcp://127.0.0.1:\($0)"] } ?? member.endpoints, keys)
  }

  /// Signed, so that the event carries the key of the command.
  func options(_ key: [UInt8]? = nil) -> CallOptions {
    CallOptions(timeout: .seconds(5), idempotencyKey: key, signer: HolderSigner(keys.signing), language: .en)
  }

  private func caller(_ service: SuiteService) -> WatchedClient {
    WatchedClient(client: clients[service]!, watch: watch)
  }

  var directory: CatalogV1.DirectoryService.Client { .init(caller(.catalog)) }
  var catalog: CatalogV1.CatalogService.Client { .init(caller(.catalog)) }
  var share: ShareV1.ShareService.Client { .init(caller(.share)) }
  var deliveries: ShareV1.DeliveryService.Client { .init(caller(.share)) }
  var open: OpenV1.OpenService.Client { .init(caller(.open)) }
  var correction: CorrectionV1.CorrectionService.Client { .init(caller(.correction)) }
  var audit: AuditV1.AuditService.Client { .init(caller(.audit)) }

  func log(of service: SuiteService) -> EventLogV1.EventLog.Client { .init(caller(service)) }

  /// Connects while `body` runs.
  static func connected<R>(_ officers: [Officer], _ body: () async throws -> R) async throws -> R {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for officer in officers {
        for client in officer.clients.values { group.addTask { try await client.run() } }
      }
      defer { group.cancelAll() }
      return try await body()
    }
  }
}

/// One of many that want to be served when a service is back.
struct WaitingClient: Sendable {
  let service: SuiteService
  let client: RPCClient

  /// Asks until it is answered.
  func keepAsking(until limit: ContinuousClock.Instant, excusing stalls: StallWatch) async throws {
    let start = ContinuousClock.now
    try await client.connected { client in
      while true {
        do {
          _ = try await EventLogV1.EventLog.Client(client).head(.init(), options: CallOptions(timeout: .seconds(2)))
          return
        } catch let error as RPCError where error.leavesOutcomeOpen {
          guard !stalls.hasPassed(limit - start, since: start) else {
            throw Suite.Failed("after the storm \(service) did not answer everybody in time: \(error)")
          }
        }
      }
    }
  }
}
