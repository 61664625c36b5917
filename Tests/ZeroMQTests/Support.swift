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
      onMessages: { batch, _ in batch.forEach { inbox.yield($0) } }, onEvent: { log.yield($0) })
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

/// A calling endpoint that keeps what it receives.
final class Peer: Sendable {
  let endpoint: DealerEndpoint
  let keyPair = CurveKeyPair.generate()
  let messages: AsyncStream<[UInt8]>
  let events: AsyncStream<DealerEndpoint.Event>

  init(
    of listener: Listener, through proxy: Proxy? = nil, settings: SocketSettings = SocketSettings(),
    thread: SocketThread = .shared
  ) async throws {
    let (messages, inbox) = AsyncStream<[UInt8]>.makeStream()
    let (events, log) = AsyncStream<DealerEndpoint.Event>.makeStream()
    self.messages = messages
    self.events = events
    endpoint = DealerEndpoint(
      thread: thread, factory: SocketFactory(settings: settings), keyPair: keyPair,
      serverKey: listener.keyPair.publicKey, address: proxy?.address ?? listener.address,
      onMessages: { batch in batch.forEach { inbox.yield($0) } }, onEvent: { log.yield($0) })
    try await endpoint.open()
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
