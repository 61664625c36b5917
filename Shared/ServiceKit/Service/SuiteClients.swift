package import Logging
package import RPC
import ServiceLifecycle
import Synchronization
package import ZeroMQ

/// Connections to the suite's services, made when first asked for.
package final class SuiteClients: Sendable {
  private let suite: SuiteSettings
  private let keyPair: CurveKeyPair
  private let sockets: SocketSettings
  private let logger: Logger
  private let clients = Mutex<[SuiteService: RPCClient]>([:])
  private let outside = Mutex<[RPCClient]>([])

  /// - Parameter keyPair: As whom the services are called.
  package init(
    _ suite: SuiteSettings, keyPair: CurveKeyPair, sockets: SocketSettings = SocketSettings(), logger: Logger
  ) {
    self.suite = suite
    self.keyPair = keyPair
    self.sockets = sockets
    self.logger = logger
  }

  /// Calls `service`, passing on the trace of the request being served, if one is.
  ///
  /// To be asked for before the connections run: one that is made later is never opened.
  package func caller(for service: SuiteService) throws -> any RPCCaller {
    try TracedCaller(caller: client(for: service))
  }

  /// Calls a service of another suite, as a holder enrolled there. To be asked for before the connections run.
  package func caller(at replicas: [RPCClient.Replica], as keyPair: CurveKeyPair) -> any RPCCaller {
    let client = RPCClient(replicas: replicas, keyPair: keyPair, sockets: sockets, logger: logger)
    outside.withLock { $0.append(client) }
    return TracedCaller(caller: client)
  }

  /// Runs the connections asked for so far while `body` runs.
  package func connected<Result: Sendable>(
    _ body: nonisolated(nonsending) () async throws -> Result
  ) async throws -> Result {
    let services = services
    return try await withThrowingTaskGroup(of: Void.self) { group in
      for service in services { group.addTask { try await service.run() } }
      defer { group.cancelAll() }
      return try await body()
    }
  }

  /// Everything that was asked for, to be run with a service.
  var services: [any Service] {
    clients.withLock { clients in clients.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value) }
      + outside.withLock(\.self)
  }

  private func client(for service: SuiteService) throws -> RPCClient {
    try clients.withLock { clients in
      if let known = clients[service] { return known }
      let member = suite.member(service)
      let replicas = try member.endpoints.map {
        RPCClient.Replica(address: try SocketAddress($0), serverKey: member.curvePublicKey)
      }
      let client = RPCClient(replicas: replicas, keyPair: keyPair, sockets: sockets, logger: logger)
      clients[service] = client
      return client
    }
  }
}
