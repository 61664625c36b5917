import Contracts
import Logging
import RPC
import ServiceKit
import SuiteContracts
import Synchronization
import TestKit
import Testing
import Wire
import ZeroMQ

/// The whole access table, walked: every method of the contracts called by every kind of caller over a real socket.
///
/// What is allowed is taken from the published page, Protos/PROTOCOL.md §4.2, so table and promise hold each other.
@Suite(.timeLimit(.minutes(1))) struct AccessWalkTests {
  @Test func `every method of the contracts has a rule, and every rule a method`() throws {
    let declared = try Set(DeclaredMethods.all().map(\.fullName))

    #expect(declared.count > 60)
    #expect(Set(AccessTable.suite.rules.keys) == declared)
  }

  @Test func `every method is answered to those the protocol names, and to nobody else`() async throws {
    let (methods, promise) = (try DeclaredMethods.all(), try PublishedAccess.read())
    let server = WalkedServer(methods)
    let callers = WalkedCaller.all(in: server.directory)

    try await server.run {
      for caller in callers {
        try await server.client(caller.keyPair).connected { client in
          for method in methods {
            let found = try await WalkedServer.outcome(of: method, client)
            let wanted = promise.outcome(of: method, for: caller)
            #expect(found == wanted, "\(caller.name) calls \(method.fullName)")
          }
        }
      }
    }
  }

  @Test func `each refusal is told once, with who was refused what`() async throws {
    let methods = try DeclaredMethods.all()
    let server = WalkedServer(methods)
    let nobody = WalkedCaller.all(in: server.directory).filter { $0.name == "person without a role" }

    let denied = try await server.run {
      try await server.client(nobody[0].keyPair).connected { client in
        var denied: [String] = []
        for method in methods where try await WalkedServer.outcome(of: method, client) == .denied {
          denied.append("METHOD_NOT_ALLOWED \(method.fullName)")
        }
        return denied
      }
    }

    #expect(!denied.isEmpty)
    #expect(server.refusals.withLock(\.self) == denied)
  }

  @Test func `Art. 2: a key that nobody knows is refused everything, in the same words, and pointed at the portal`()
    async throws
  {
    let methods = try DeclaredMethods.all()
    let server = WalkedServer(methods)

    let reasons = try await server.run {
      var reasons: Set<String> = []
      // Each of a key's own: one key is answered once a second.
      for method in methods.prefix(8) {
        try await server.client(.generate()).connected { client in
          let reply = try await client.callRaw(method, payload: [], options: CallOptions(timeout: .seconds(5)))
          reasons.insert("\(reply.callID) \(reply.status.rawValue) \(reply.reason) \(reply.message)")
        }
      }
      return reasons
    }

    #expect(reasons == ["0 16 KEY_UNKNOWN 该密钥未登记：部门请向目录服务登记；公众请使用开放门户。"])
  }
}

/// What became of a call before its payload was looked at.
enum WalkOutcome: Hashable {
  case answered, signatureRequired, denied
}

/// A service that has every method of the suite, and answers each with nothing.
private final class WalkedServer: Sendable {
  let directory = TestDirectory()
  let refusals = Mutex<[String]>([])
  private let keyPair = CurveKeyPair.generate()
  private let address: SocketAddress
  private let methods: [MethodDescriptor]

  init(_ methods: [MethodDescriptor]) {
    self.methods = methods
    guard let address = try? SocketAddress("tcp://127.0.0.1:\(freePort())") else { fatalError("a free port is one") }
    self.address = address
  }

  func run<Result: Sendable>(_ body: nonisolated(nonsending) () async throws -> Result) async throws -> Result {
    var router = RPCRouter()
    for method in methods {
      router.handle(method) { (request: HealthV1.HealthCheckRequest, _: ServerContext) in request }
    }
    let parts = RPCServer.Parts(
      router: router, directory: directory, policy: TablePolicy(), logger: TemporaryDatabase.quietLogger,
      observer: Observer(server: self))
    let server = RPCServer(listeners: [.init(address: address, keyPair: keyPair)], parts: parts)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      defer { group.cancelAll() }
      return try await body()
    }
  }

  func client(_ keys: CurveKeyPair) -> RPCClient {
    RPCClient(
      replicas: [.init(address: address, serverKey: keyPair.publicKey)], keyPair: keys,
      logger: TemporaryDatabase.quietLogger)
  }

  static func outcome(of method: MethodDescriptor, _ client: RPCClient) async throws -> WalkOutcome {
    let reply = try await client.callRaw(method, payload: [])
    switch (reply.status, reply.reason) {
    case (.ok, _): return .answered
    case (.failedPrecondition, "SIGNATURE_REQUIRED"): return .signatureRequired
    case (.permissionDenied, "METHOD_NOT_ALLOWED"): return .denied
    default: throw RPCError(reply)
    }
  }

  private struct TablePolicy: AccessPolicy {
    func decide(_ caller: Caller, _ method: MethodDescriptor) -> AccessDecision {
      AccessTable.suite.decide(caller, method)
    }
  }

  private struct Observer: RefusalObserver {
    let server: WalkedServer

    func refused(fingerprint: KeyFingerprint, organisation: OrganisationID?, method: String, reason: String) {
      server.refusals.withLock { $0.append("\(reason) \(method)") }
    }
  }
}
