import Logging
package import RPC
import ServiceLifecycle
import Synchronization
import ZeroMQ

/// The connections of one service to the others, made when first asked for.
package final class SuiteClients: Sendable {
  private let settings: CommonSettings
  private let logger: Logger
  private let clients = Mutex<[SuiteService: RPCClient]>([:])

  init(_ settings: CommonSettings, logger: Logger) {
    self.settings = settings
    self.logger = logger
  }

  /// Calls `service` as this one, passing on the trace of the request being served.
  ///
  /// To be asked for while the service is built: a connection made later is never opened.
  package func caller(for service: SuiteService) throws -> any RPCCaller {
    try TracedCaller(caller: client(for: service))
  }

  private func client(for service: SuiteService) throws -> RPCClient {
    try clients.withLock { clients in
      if let known = clients[service] { return known }
      let member = settings.suite.member(service)
      let client = RPCClient(
        replicas: try member.endpoints.map {
          RPCClient.Replica(address: try SocketAddress($0), serverKey: member.curvePublicKey)
        },
        keyPair: settings.server.curve, sockets: settings.server.sockets, logger: logger)
      clients[service] = client
      return client
    }
  }

  /// Everything that was asked for, to be run with the service.
  var services: [any Service] {
    clients.withLock { clients in clients.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value) }
  }
}
