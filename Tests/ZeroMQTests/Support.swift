import Glibc
import Synchronization
import TestKit
import ZeroMQ

/// A listening endpoint that keeps what it receives, for tests to await.
final class Listener: Sendable {
  let endpoint: RouterEndpoint
  let address: SocketAddress
  let keyPair = CurveKeyPair.generate()
  let messages: AsyncStream<InboundMessage>
  let events: AsyncStream<RouterEndpoint.Event>

  init(settings: SocketSettings = SocketSettings(), thread: SocketThread = .shared) async throws {
    let (messages, inbox) = AsyncStream<InboundMessage>.makeStream()
    let (events, log) = AsyncStream<RouterEndpoint.Event>.makeStream()
    self.messages = messages
    self.events = events
    address = try SocketAddress("tcp://127.0.0.1:\(freePort())")
    endpoint = RouterEndpoint(
      thread: thread, factory: SocketFactory(settings: settings),
      onMessages: { _, batch, _ in batch.forEach { inbox.yield($0) } }, onEvent: { log.yield($0) })
    try await endpoint.open(address, keyPair: keyPair)
  }

  func next() async -> InboundMessage? {
    var iterator = messages.makeAsyncIterator()
    return await iterator.next()
  }

  /// Waits for the first shut connection.
  func shut() async -> ShutConnection? {
    for await event in events {
      if case .shut(let connection) = event { return connection }
    }
    return nil
  }
}

/// Opens a listener that was closed. libzmq frees the port in the background; until then it is taken.
func reopen(_ listener: Listener, with keyPair: CurveKeyPair) async throws {
  while true {
    do {
      return try await listener.endpoint.open(listener.address, keyPair: keyPair)
    } catch  where error.code == .addressInUse {
      await Task.yield()
    }
  }
}

/// A calling endpoint that keeps what it receives.
final class Peer: Sendable {
  let endpoint: DealerEndpoint
  let keyPair = CurveKeyPair.generate()
  let messages: AsyncStream<[UInt8]>
  let events: AsyncStream<DealerEndpoint.Event>

  convenience init(
    of listener: Listener, through proxy: Proxy? = nil, settings: SocketSettings = SocketSettings(),
    thread: SocketThread = .shared
  ) async throws {
    self.init(
      settings: settings, of: proxy?.address ?? listener.address, serverKey: listener.keyPair.publicKey, thread: thread)
    try await endpoint.open()
  }

  /// One that is not opened yet.
  init(settings: SocketSettings, of address: SocketAddress, serverKey: CurvePublicKey, thread: SocketThread = .shared) {
    let (messages, inbox) = AsyncStream<[UInt8]>.makeStream()
    let (events, log) = AsyncStream<DealerEndpoint.Event>.makeStream()
    self.messages = messages
    self.events = events
    endpoint = DealerEndpoint(
      thread: thread, factory: SocketFactory(settings: settings), keyPair: keyPair,
      serverKey: serverKey, address: address,
      onMessages: { batch in batch.forEach { inbox.yield($0) } }, onEvent: { log.yield($0) })
  }

  func connected() async {
    for await event in events where event == .connected { return }
  }

  func disconnected() async {
    for await event in events where event == .disconnected { return }
  }

  func next() async -> [UInt8]? {
    var iterator = messages.makeAsyncIterator()
    return await iterator.next()
  }
}

/// Keeps a socket thread from its work, as a stalled machine would.
actor Staller {
  nonisolated let thread: SocketThread
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(_ thread: SocketThread) { self.thread = thread }

  func stall(milliseconds: UInt32) { usleep(milliseconds * 1_000) }
}
