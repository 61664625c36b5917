import Logging
import ProtobufC
import RPC
import ServiceLifecycle
import Synchronization
import TestKit
import Wire
import ZeroMQ

/// The methods of the tests' own service.
enum Method {
  static let name = "twinriver.test.v1.Test"
  /// Gives back what it gets.
  static let echo = MethodDescriptor(service: name, method: "Echo", idempotency: .noSideEffects)
  /// A command that gives back what it gets.
  static let put = MethodDescriptor(service: name, method: "Put", idempotency: .command)
  /// Waits until it is let go or cancelled.
  static let park = MethodDescriptor(service: name, method: "Park", idempotency: .noSideEffects)
  /// The same as a command.
  static let work = MethodDescriptor(service: name, method: "Work", idempotency: .command)
  /// Throws what the test wants.
  static let fail = MethodDescriptor(service: name, method: "Fail", idempotency: .command)
}

/// Where handlers wait for the test.
final class Gate: Sendable {
  private struct State {
    var isOpen = false
    var waiting: [UInt64: CheckedContinuation<Void, any Error>] = [:]
    var next: UInt64 = 0
  }

  private let state = Mutex(State())
  let entered: AsyncStream<Void>
  private let enter: AsyncStream<Void>.Continuation

  init() { (entered, enter) = AsyncStream<Void>.makeStream() }

  func pass() async throws {
    let id = state.withLock { state in
      state.next += 1
      return state.next
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isOpen = state.withLock { state in
          if !state.isOpen { state.waiting[id] = continuation }
          return state.isOpen
        }
        if isOpen { continuation.resume() }
        enter.yield()
        if Task.isCancelled { cancel(id) }
      }
    } onCancel: {
      cancel(id)
    }
  }

  func open() {
    let waiting = state.withLock { state in
      state.isOpen = true
      defer { state.waiting = [:] }
      return Array(state.waiting.values)
    }
    for continuation in waiting { continuation.resume() }
  }

  /// Waits until a handler has come to the gate.
  func reached() async { for await _ in entered { return } }

  private func cancel(_ id: UInt64) {
    state.withLock { $0.waiting.removeValue(forKey: id) }?.resume(throwing: CancellationError())
  }
}

/// Keeps what a service would record as refused.
final class Refusals: RefusalObserver {
  struct Refusal: Hashable, Sendable { let fingerprint, method, reason: String }

  private let list = Mutex<[Refusal]>([])
  var all: [Refusal] { list.withLock(\.self) }

  func refused(fingerprint: KeyFingerprint, organisation: OrganisationID?, method: String, reason: String) {
    list.withLock { $0.append(Refusal(fingerprint: fingerprint.hex, method: method, reason: reason)) }
  }
}

/// A service, a directory, and whoever calls.
final class Fixture: Sendable {
  let serverKeys = CurveKeyPair.generate()
  let clientKeys = CurveKeyPair.generate()
  let directory = TestDirectory()
  let refusals = Refusals()
  let gate = Gate()
  let address: SocketAddress
  let caller: Caller
  private let failures = Mutex<[any Error]>([])
  private let contexts = Mutex<[ServerContext]>([])
  /// Contexts that handlers have seen.
  var seen: [ServerContext] { contexts.withLock(\.self) }
  private let policy: FixedPolicy
  private let settings: RPCServerSettings

  init(policy: FixedPolicy = .open, settings: RPCServerSettings = RPCServerSettings(), signingKey: [UInt8]? = nil)
    throws
  {
    self.policy = policy
    self.settings = settings
    address = try SocketAddress("tcp://127.0.0.1:\(freePort())")
    caller = directory.add(clientKeys.publicKey, signingKey: signingKey)
  }

  /// Has ``Method/fail`` throw these one after the other, and answer afterwards.
  func failWith(_ errors: [any Error]) { failures.withLock { $0 = errors } }

  var logger: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }

  var server: RPCServer { server(at: address) }

  func server(at address: SocketAddress) -> RPCServer {
    var router = RPCRouter()
    for method in [Method.echo, Method.put] {
      router.handle(method) { [self] (message: WireV1.Metadata, context: ServerContext) in
        contexts.withLock { $0.append(context) }
        return message
      }
    }
    for method in [Method.park, Method.work] {
      router.handle(method) { [self] (message: WireV1.Metadata, _: ServerContext) in
        try await gate.pass()
        return message
      }
    }
    router.handle(Method.fail) { [self] (message: WireV1.Metadata, context: ServerContext) in
      contexts.withLock { $0.append(context) }
      if let error = failures.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { throw error }
      return message
    }
    var parts = RPCServer.Parts(
      router: router, directory: directory, policy: policy, logger: logger, observer: refusals)
    parts.settings = settings
    return RPCServer(listeners: [.init(address: address, keyPair: serverKeys)], parts: parts)
  }

  func client(
    _ keys: CurveKeyPair? = nil, settings: RPCClientSettings = RPCClientSettings(), at addresses: [SocketAddress]? = nil
  ) -> RPCClient {
    RPCClient(
      replicas: (addresses ?? [address]).map { .init(address: $0, serverKey: serverKeys.publicKey) },
      keyPair: keys ?? clientKeys, settings: settings, logger: logger)
  }

  /// Runs a server, the usual one unless told otherwise, and a client around `body`.
  func run<Result: Sendable>(
    _ other: RPCServer? = nil, _ body: nonisolated(nonsending) (RPCClient) async throws -> Result
  ) async throws -> Result {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await (other ?? self.server).run() }
      defer { group.cancelAll() }
      return try await client().connected(body)
    }
  }

  /// Runs a server, and a peer that sends whatever it likes.
  func runRaw<Result: Sendable>(
    _ keys: CurveKeyPair? = nil, _ body: nonisolated(nonsending) (RawPeer) async throws -> Result
  ) async throws -> Result {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await self.server.run() }
      defer { group.cancelAll() }
      let peer = try await RawPeer(self, keys ?? clientKeys)
      let result = try await body(peer)
      await peer.endpoint.close()
      return result
    }
  }
}

/// A peer that writes its frames itself.
final class RawPeer: Sendable {
  let endpoint: DealerEndpoint
  private let replies: AsyncStream<[UInt8]>
  private let events: AsyncStream<DealerEndpoint.Event>

  init(_ fixture: Fixture, _ keys: CurveKeyPair) async throws {
    let (replies, inbox) = AsyncStream<[UInt8]>.makeStream()
    let (events, log) = AsyncStream<DealerEndpoint.Event>.makeStream()
    self.replies = replies
    self.events = events
    endpoint = DealerEndpoint(
      factory: SocketFactory(), keyPair: keys, serverKey: fixture.serverKeys.publicKey, address: fixture.address,
      onMessages: { $0.forEach { inbox.yield($0) } }, onEvent: { log.yield($0) })
    try await endpoint.open()
    for await event in events where event == .connected { break }
  }

  func disconnected() async {
    for await event in events where event == .disconnected { return }
  }

  func send(_ bytes: [UInt8]) { endpoint.send(bytes) }

  /// Sends one request and waits for one reply.
  func ask(_ request: WireV1.Request) async throws -> WireV1.Reply {
    send(try request.packed())
    return try await reply()
  }

  func reply() async throws -> WireV1.Reply {
    for await bytes in replies { return try WireV1.Reply(packed: bytes) }
    throw CancellationError()
  }
}

extension WireV1.Request {
  /// A request that nothing is wrong with.
  static func valid(_ method: MethodDescriptor = Method.echo, callID: UInt64 = 7) throws -> Self {
    var request = Self()
    request.callID = callID
    request.method = method.fullName
    request.timeoutMs = 5_000
    request.payload = try WireV1.Metadata(key: "k", value: [1, 2, 3]).packed()
    if method.idempotency == .command { request.idempotencyKey = [UInt8](repeating: 9, count: 16) }
    return request
  }
}

extension WireV1.Reply {
  /// The value of an `error_info` detail.
  func info(_ key: String) -> String? {
    for case .errorInfo(let info)? in details.map(\.detail) where info.key == key { return info.value }
    return nil
  }

  var violatedField: String? {
    for case .fieldViolation(let violation)? in details.map(\.detail) { return violation.field }
    return nil
  }

  var retryAfterMilliseconds: UInt32? {
    for case .retryInfo(let info)? in details.map(\.detail) { return info.retryAfterMs }
    return nil
  }
}

extension RPCCaller {
  /// Calls with a message that the tests use for everything.
  func call(
    _ method: MethodDescriptor, _ value: [UInt8] = [1, 2, 3], options: CallOptions = CallOptions()
  ) async throws -> [UInt8] {
    let reply: WireV1.Metadata = try await call(method, WireV1.Metadata(key: "k", value: value), options: options)
    return reply.value
  }
}

/// The RPC error that `body` throws; nil if it throws none.
func rpcError<Result>(_ body: nonisolated(nonsending) () async throws -> Result) async -> RPCError? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error as? RPCError
  }
}
