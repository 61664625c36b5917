import CatalogService
import Contracts
import EventLog
import RPC
import ServiceKit
import SuiteCrypto
import TestKit
import ZeroMQ

/// A desk's service on the wire, behind the access table, for whoever a test enrols.
struct WiredDesk: Sendable {
  let desk: Desk
  private let port = freePort()
  private let address: SocketAddress
  private let serverKeys = CurveKeyPair.generate()
  private let directory = TestDirectory()

  init(_ desk: Desk) throws {
    self.desk = desk
    address = try SocketAddress("tcp://127.0.0.1:\(port)")
  }

  /// A client with keys of its own for `caller`, and what signs its acts.
  func enrol(_ caller: Caller) throws -> (client: RPCClient, signer: HolderSigner) {
    let keys = CurveKeyPair.generate()
    let signing = try Ed25519.PrivateKey.generate()
    directory.add(
      keys.publicKey, organisation: caller.organisation.code, holder: caller.holder.id, kind: caller.holderKind,
      roles: caller.roles, traits: caller.traits, signingKey: signing.publicKey.rawRepresentation)
    var settings = RPCClientSettings()
    settings.connectionWaitMilliseconds = 100
    let client = RPCClient(
      replicas: [.init(address: address, serverKey: serverKeys.publicKey)], keyPair: keys, settings: settings,
      logger: TemporaryDatabase.quietLogger)
    return (client, HolderSigner(signing))
  }

  /// Runs the service while `body` runs, which may be again; an error of the service's own is told before `body`'s.
  ///
  /// - Parameter observer: is told of refused accesses.
  func serving<Result: Sendable>(
    observer: (any RefusalObserver)? = nil, _ body: () async throws -> Result
  ) async throws -> Result {
    let database = desk.temporary.database
    var parts = RPCServer.Parts(
      router: RPCRouter([
        desk.counties(desk.settings), desk.catalog, desk.changes, EventLogHandler(desk.log, database),
      ]),
      directory: directory,
      policy: FixedPolicy { AccessTable.suite.decide($0, $1) }, logger: TemporaryDatabase.quietLogger)
    parts.settings.drainMilliseconds = 1000
    parts.observer = observer
    let server = RPCServer(listeners: [.init(address: address, keyPair: serverKeys)], parts: parts)
    // libzmq gives a closed socket's port back in its own time.
    try await eventually { try requireFree(port) }
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      let result: Result
      do {
        result = try await body()
      } catch {
        group.cancelAll()
        try await group.waitForAll()
        throw error
      }
      group.cancelAll()
      try await group.waitForAll()
      return result
    }
  }
}
