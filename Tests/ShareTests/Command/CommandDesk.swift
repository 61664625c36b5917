import Contracts
import EventLog
import Foundation
import Postgres
import RPC
import ServiceKit
import SuiteCrypto
import Synchronization
import TestKit
import Testing
import Wire
import ZeroMQ

@testable import ShareService

/// share-service on the wire behind the access table, and `twinriver` as clerks type it: the program itself, with keys in files.
struct CommandDesk: Sendable {
  let world: ShareWorld
  /// Keys, settings and whatever clerks write.
  let folder: String
  private let directory = TestDirectory()
  private let calls = Calls()
  private let serverKeys: KeyFolder.Keys
  private let address: SocketAddress

  static func with(_ body: (CommandDesk) async throws -> Void) async throws {
    try await ShareWorld.with { world in
      let folder = FileManager.default.temporaryDirectory.appending(path: "clerks-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      defer { try? FileManager.default.removeItem(atPath: folder) }
      // Commands say times of this machine's clock.
      world.clock.set(.now)
      try await world.registerBodies()
      let desk = try CommandDesk(world, folder)
      try await desk.serving { try await body(desk) }
    }
  }

  private init(_ world: ShareWorld, _ folder: String) throws {
    self.world = world
    self.folder = folder
    let keys = KeyFolder(folder)
    let port = freePort()
    address = try SocketAddress("tcp://127.0.0.1:\(port)")
    for service in SuiteService.allCases { _ = try keys.ensure(service.rawValue) }
    serverKeys = try keys.ensure("share")
    for principal in Principal.allCases where principal.kind != .service {
      let own = try keys.ensure("\(principal)")
      let caller = principal.caller
      directory.add(
        own.curve.publicKey, organisation: principal.organisation, holder: caller.holder.id, kind: caller.holderKind,
        roles: caller.roles, traits: caller.traits, signingKey: own.signing.publicKey.rawRepresentation)
    }
    let sample = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Deploy/config/twinriver.yaml")
    let settings = try String(contentsOf: sample, encoding: .utf8)
      .replacingOccurrences(of: "/etc/twinriver/keys", with: folder)
      .replacingOccurrences(of: "tcp://127.0.0.1:25601", with: "tcp://127.0.0.1:\(port)")
      .replacingOccurrences(of: "callTimeoutMilliseconds: 10000", with: "callTimeoutMilliseconds: 60000")
    try settings.write(toFile: folder + "/twinriver.yaml", atomically: true, encoding: .utf8)
  }

  /// Tells of every call that arrives, by its method's full name, before it is answered.
  func watch(_ observer: @escaping @Sendable (String) -> Void) { calls.observer.withLock { $0 = observer } }

  private func serving(_ body: () async throws -> Void) async throws {
    let disputes = DisputeHandler(
      database: world.database.database, obligations: world.share.obligations, parties: world.share.parties,
      settings: DisputeSettings())
    let parts = RPCServer.Parts(
      router: RPCRouter([
        world.share, world.mounts, world.interfaces, world.deliveries, world.holds, world.storage, world.exchanges,
        world.aggregation, disputes,
      ]),
      directory: directory,
      policy: FixedPolicy { [calls] caller, method in
        calls.observer.withLock(\.self)(method.fullName)
        return AccessTable.suite.decide(caller, method)
      },
      logger: TemporaryDatabase.quietLogger)
    let server = RPCServer(listeners: [.init(address: address, keyPair: serverKeys.curve)], parts: parts)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      defer { group.cancelAll() }
      try await body()
    }
  }

  private final class Calls: Sendable {
    let observer = Mutex<@Sendable (String) -> Void>({ _ in })
  }

  // MARK: Typing

  /// What a command wrote and how it ended.
  struct Ended: Sendable {
    let status: Int32
    let output: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
    /// The first word of the first line: the id of what was made.
    var id: String { String(output.prefix { !$0.isWhitespace }) }
  }

  /// Types a command of `twinriver share` with somebody's keys.
  func type(_ principal: Principal, _ words: String..., language: String = "en") async throws -> Ended {
    try await type(principal, words, language: language)
  }

  /// - Parameter spawned: is told the program's process id.
  func type(
    _ principal: Principal, _ words: [String], language: String = "en",
    spawned: @escaping @Sendable (Int32) -> Void = { _ in }
  ) async throws -> Ended {
    try await run([Self.program, "share"] + words + identity(of: principal), language: language, spawned: spawned)
  }

  /// The words of a command whose output is JSON.
  func told(_ principal: Principal, _ words: String...) async throws -> [String: Any] {
    let ended = try await run([Self.program, "share"] + words + ["--json"] + identity(of: principal), language: "en")
    let object = try JSONSerialization.jsonObject(with: Data(ended.output.utf8))
    return try #require(object as? [String: Any])
  }

  func run(
    _ command: [String], language: String = "en", spawned: @escaping @Sendable (Int32) -> Void = { _ in }
  ) async throws -> Ended {
    let ended = await ChildProcess.run(
      command,
      environment: [
        "PATH=/usr/bin:/bin", "HOME=\(folder)", "TWINRIVER_CONFIG=\(folder)/twinriver.yaml",
        "TWINRIVER_LANG=\(language)",
      ], spawned: spawned)
    let found = try #require(ended, "\(command[0]) could not be started; build the product twinriver")
    return Ended(status: found.status, output: found.output)
  }

  private func identity(of principal: Principal) -> [String] { ["--as", "\(folder)/\(principal)"] }

  /// The command line beside the tests of the same build.
  static let program: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "twinriver").path
  }()
}

extension ShareWorld {
  /// Disputes are routed by where bodies belong.
  fileprivate func registerBodies() async throws {
    for registered in Principal.registrations(authority: .authority) {
      try await database.database.command {
        try $0.append(registered, subject: "x", audience: .everyone, actor: .service("catalog"))
      }
    }
    try await LogConsumer(
      RegisteredBodies(), reading: OwnLog(log, database.database), into: database.database,
      logger: TemporaryDatabase.quietLogger
    ).catchUp()
  }
}
