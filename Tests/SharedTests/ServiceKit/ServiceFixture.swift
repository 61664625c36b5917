import Foundation
import Logging
import Observability
import Postgres
import RPC
import ServiceKit
import TestKit
import ZeroMQ

/// One service made of nothing but what all have, configured from its sample, on a database and ports of its own.
struct ServiceFixture {
  let folder: TemporaryFolder
  let configured: ConfiguredService
  private let keys: KeyFolder

  static let definition = ServiceDefinition(
    .share, migrations: [Migration(version: 1, name: "nothing", sql: "SELECT 1")],
    settings: { _ in () }, build: { _, _ in ServiceParts(handlers: []) })

  init(_ database: DatabaseSettings, definition: ServiceDefinition = Self.definition) async throws {
    folder = try TemporaryFolder()
    keys = KeyFolder(folder.path)
    for name in SuiteService.allCases.map(\.rawValue) + ["operator"] { _ = try keys.ensure(name) }
    let sample = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../Deploy/config/\(definition.service.executable).yaml"), encoding: .utf8)
    let text = Self.adapt(Self.common(sample, of: definition.service), database, folder)
    configured = try await ConfiguredService.load(definition, path: folder.write("service.yaml", text))
  }

  /// Runs the service and hands `body` its readiness address and a client with a key of the given name.
  func running<R: Sendable>(
    as name: String = "operator", _ body: (_ http: URL, _ client: RPCClient) async throws -> R
  ) async throws -> R {
    let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let server = RPCClient.Replica(
      address: try SocketAddress(configured.settings.server.bind), serverKey: configured.settings.server.curve.publicKey
    )
    let client = RPCClient(replicas: [server], keyPair: try keys.ensure(name).curve, logger: quiet)
    let (ports, serving) = AsyncStream.makeStream(of: Int.self)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { serving.finish() }
        try await Bootstrap(configured, metrics: MetricsRegistry(), logger: TemporaryDatabase.quietLogger).run {
          serving.yield($0)
        }
      }
      var port: Int?
      for await announced in ports {
        port = announced
        break
      }
      guard let port else {
        try await group.waitForAll()
        throw CancellationError()
      }
      let result = try await client.connected { client in
        try await body(URL(string: "http://127.0.0.1:\(port)")!, client)
      }
      group.cancelAll()
      return result
    }
  }

  /// A client of the service with any key.
  func client(as keyPair: CurveKeyPair) throws -> RPCClient {
    let server = RPCClient.Replica(
      address: try SocketAddress(configured.settings.server.bind), serverKey: configured.settings.server.curve.publicKey
    )
    return RPCClient(replicas: [server], keyPair: keyPair, logger: TemporaryDatabase.quietLogger)
  }

  /// The sample without the service's own section, which comes last: this service has nothing of its own.
  private static func common(_ sample: String, of service: SuiteService) -> String {
    guard let own = sample.range(of: "\n\(service.rawValue):\n") else { return sample }
    return String(sample[..<own.lowerBound]) + "\n"
  }

  /// The sample with this test's places.
  private static func adapt(_ sample: String, _ database: DatabaseSettings, _ folder: TemporaryFolder) -> String {
    var text = sample.replacingOccurrences(of: "/etc/twinriver/keys", with: folder.path)
    let replacements = [
      (#/hosts: .*/#, "hosts: [\"\(database.endpoint.hosts[0])\"]"),
      (#/name: "twinriver"/#, "name: \"\(database.endpoint.database)\""),
      (#/user: .*/#, "user: \"\(database.endpoint.user)\""),
      (#/passwordFile: .*/#, "passwordFile: \"\""),
      (#/port: .*/#, "port: 0"),
      (#/roles: .*/#, "roles: [\"operator\", \"auditor\"]"),
      (#/bind: .*/#, "bind: \"tcp://127.0.0.1:\(freePort())\""),
    ]
    for (pattern, replacement) in replacements { text.replace(pattern, with: replacement) }
    return text
  }
}
