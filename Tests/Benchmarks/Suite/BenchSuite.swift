import EventLog
import Foundation
import Logging
import Operator
import Postgres
import RPC
import ServiceKit
import TestKit
import ZeroMQ

/// Real services in processes of their own, over a PostgreSQL of their own that syncs every commit.
///
/// Roles and schemas come from the operator's scripts, settings from the operator's samples.
struct BenchSuite: Sendable {
  let settings: OperatorSettings
  /// Where the settings were read from, for other processes.
  let settingsFile: String
  let keys: KeyFolder
  let cluster: PostgresCluster
  /// The server's first process, which starts all others of PostgreSQL's.
  let postmaster: Int32
  private let configuration: @Sendable (SuiteService) -> String
  private let logs: URL

  /// Makes everything up to migrated schemas; nothing of the suite runs yet.
  static func with<R>(_ body: (BenchSuite) async throws -> R) async throws -> R {
    try await withTemporaryFolder { state in
      let cluster = PostgresCluster(isDurable: true)
      let configuration = try SuiteConfiguration(state: state, socket: try await cluster.folder())
      try configuration.write()
      let suite = BenchSuite(
        settings: try await OperatorSettings.load(configuration.operatorFile),
        settingsFile: configuration.operatorFile, keys: configuration.keys,
        cluster: cluster, postmaster: try await postmaster(of: cluster),
        configuration: { configuration.file($0) }, logs: state.appendingPathComponent("logs"))
      try await suite.prepareDatabase()
      return try await body(suite)
    }
  }

  /// Starts a service and waits until it says that it can work. It ends with this process at the latest.
  func start(_ service: SuiteService) async throws -> RunningService {
    let began = ContinuousClock.now
    let log = logs.appendingPathComponent("\(service.rawValue).log").path
    let process = try await KeptProcess.start(
      [try Place.program(service.executable), "serve", "--config", configuration(service)], log: log)
    let port = try httpPort(of: service)
    do {
      try await Readiness.wait(port: port, for: .seconds(30))
    } catch {
      await process.stop()
      let said = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
      throw BenchFailure("\(service.executable) did not become ready: \(error)\n\(said.suffix(2_000))")
    }
    return RunningService(service: service, process: process, readyAfter: began.duration(to: .now))
  }

  func migrate(_ service: SuiteService) async throws {
    try await Place.run([try Place.program(service.executable), "migrate", "--config", configuration(service)])
  }

  private func httpPort(of service: SuiteService) throws -> Int {
    let text = try String(contentsOfFile: configuration(service), encoding: .utf8)
    guard let match = text.firstMatch(of: /\nhttp:\n(?:  .*\n)*?  port: ([0-9]+)/), let port = Int(match.output.1)
    else {
      throw BenchFailure("the sample of \(service.executable) names no HTTP port")
    }
    return port
  }
}

/// A service that runs until it is stopped or this process ends.
struct RunningService: Sendable {
  let service: SuiteService
  let process: KeptProcess
  let readyAfter: Duration
}

// MARK: Clients

extension BenchSuite {
  /// A connection to one service; it is made while ``RPCClient/connected(_:)`` runs.
  func client(for service: SuiteService, as curve: CurveKeyPair) throws -> RPCClient {
    try Self.client(for: service, of: settings.suite, as: curve)
  }

  /// Connects several while `body` runs.
  func connected<R: Sendable>(
    as curve: CurveKeyPair, to service: SuiteService, _ count: Int, _ body: ([RPCClient]) async throws -> R
  ) async throws -> R {
    try await connected(as: curve, to: service, count, [], body)
  }

  private func connected<R: Sendable>(
    as curve: CurveKeyPair, to service: SuiteService, _ count: Int, _ clients: [RPCClient],
    _ body: ([RPCClient]) async throws -> R
  ) async throws -> R {
    guard clients.count < count else { return try await body(clients) }
    return try await client(for: service, as: curve).connected { client in
      try await connected(as: curve, to: service, count, clients + [client], body)
    }
  }

  static func client(
    for service: SuiteService, of suite: SuiteSettings, as curve: CurveKeyPair
  ) throws -> RPCClient {
    let member = suite.member(service)
    let replicas = try member.endpoints.map {
      RPCClient.Replica(address: try SocketAddress($0), serverKey: member.curvePublicKey)
    }
    return RPCClient(replicas: replicas, keyPair: curve, logger: quiet)
  }

  /// The keys of one of those whom configuration names.
  func keys(of name: String) throws -> CurveKeyPair { try keys.ensure(name).curve }

  private static let quiet = Logger(label: "suite-bench") { _ in SwiftLogNoOpLogHandler() }
}

// MARK: Sources

extension BenchSuite {
  static func source(_ number: Int) -> String { "source-\(number)" }

  /// Names sources of a provider in share-service's configuration, all of one database; each has connections of its own,
  /// and the last one time for a large batch.
  func addSources(_ conninfo: String, of provider: String, count: Int) async throws {
    let file = URL(fileURLWithPath: configuration(.share))
    let secret = file.deletingLastPathComponent().appendingPathComponent("conninfo")
    guard
      FileManager.default.createFile(
        atPath: secret.path, contents: Data(conninfo.utf8), attributes: [.posixPermissions: 0o600])
    else { throw BenchFailure("\(secret.path) cannot be written") }
    var text = try String(contentsOf: file, encoding: .utf8) + "\n  sources:\n"
    for number in 0..<count {
      text += """
            \(Self.source(number)):
              provider: "\(provider)"
              conninfoFile: "\(secret.path)"
              queueLimit: 256
              statementTimeoutMilliseconds: \(number < count - 1 ? 5_000 : 120_000)

        """
    }
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}

// MARK: Database

extension BenchSuite {
  /// A service's database as the service itself enters it; it works while it is run.
  func database(of service: SuiteService) async throws -> Database {
    let endpoint = try await cluster.endpoint(database: "twinriver", user: service.rawValue)
    return Database(
      DatabaseSettings(endpoint: endpoint), schema: service.rawValue,
      commitHook: EventLog(schema: service.rawValue, logger: Self.quiet), logger: Self.quiet)
  }

  /// Roles, database and schemas by the operator's scripts, tables by the services.
  private func prepareDatabase() async throws {
    let roles = SuiteService.allCases.map(\.rawValue)
    for role in roles { try await psql("role.sql", ["role": role, "password": "unused"]) }
    try await psql("databases.sql", [:])
    for role in roles { try await psql("schema.sql", ["role": role], database: "twinriver") }
    for service in SuiteService.allCases { try await migrate(service) }
  }

  private func psql(_ script: String, _ variables: [String: String], database: String = "postgres") async throws {
    let file = try Place.repository().appendingPathComponent("Deploy/postgres/\(script)").path
    let settings = variables.flatMap { ["-v", "\($0.key)=\($0.value)"] }
    try await Place.run(
      [
        try Place.postgresProgram("psql"), "-X", "-q", "-h", try await cluster.folder(), "-U", "postgres", "-d",
        database,
      ]
        + ["-v", "ON_ERROR_STOP=1"] + settings + ["-f", file],
      environment: ["PGOPTIONS": "-c client_min_messages=warning", "LC_ALL": "C.UTF-8"])
  }

  private static func postmaster(of cluster: PostgresCluster) async throws -> Int32 {
    let file = try await cluster.folder() + "/data/postmaster.pid"
    let line = try String(contentsOfFile: file, encoding: .utf8).prefix { $0.isNumber }
    guard let id = Int32(line) else { throw BenchFailure("\(file) names no process") }
    return id
  }
}
