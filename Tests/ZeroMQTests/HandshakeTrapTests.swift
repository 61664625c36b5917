import Glibc
import TestKit
import Testing

@testable import ZeroMQ

/// Traps of libzmq 4.3.4 before the first message: who is known, who is refused, who is let in.
@Suite(.timeLimit(.minutes(1)), .serialized) struct HandshakeTrapTests {
  @Test func `after a poll a sender is known by its payload, since its routing id has lost the name`() async throws {
    let listener = try await Listener(thread: SocketThread(name: "names"))
    let reader = RawRouter(listener.endpoint.thread)
    let address = try SocketAddress("tcp://127.0.0.1:\(freePort())")
    try await reader.open(address, keyPair: listener.keyPair)
    let keyPair = CurveKeyPair.generate()
    let socket = try SocketFactory().dealer(keyPair: keyPair, serverKey: listener.keyPair.publicKey)
    try socket.connect(to: address.text)
    _ = try socket.send([1])

    let names = try await eventually { try await reader.namesOfNextMessage() }

    #expect(names == [nil, keyPair.publicKey.z85])
    await listener.endpoint.close()
  }

  @Test func `a caller whose handshake was refused tries again by itself`() async throws {
    let refuser = try Refuser()
    var settings = SocketSettings()
    settings.reconnectMaximumMilliseconds = 50
    let dealer = DealerEndpoint(
      factory: SocketFactory(settings: settings), keyPair: .generate(), serverKey: CurveKeyPair.generate().publicKey,
      address: refuser.address, onMessages: { _ in }, onEvent: { _ in })
    try await dealer.open()

    // libzmq itself never comes back after an ERROR.
    for _ in 0..<3 { await refuser.refuseNext() }

    await dealer.close()
  }

  @Test func `a caller that finds the wrong server there connects when the right one is back`() async throws {
    var settings = SocketSettings()
    settings.reconnectMaximumMilliseconds = 50
    let right = CurveKeyPair.generate()
    let listener = try await Listener()
    let peer = Peer(settings: settings, of: listener.address, serverKey: right.publicKey)
    try await peer.endpoint.open()
    let honest = try await Peer(of: listener)
    await honest.connected()

    await listener.endpoint.close()
    try await reopen(listener, with: right)

    await peer.connected()
    peer.endpoint.send([4])
    #expect(await listener.next()?.body == [4])
    await peer.endpoint.close()
    await honest.endpoint.close()
    await listener.endpoint.close()
  }

  @Test func `a peer that takes another's routing id gets none of its answers`() async throws {
    let listener = try await Listener()
    let (owner, thief) = (try NamedCaller(of: listener), try NamedCaller(of: listener))
    try owner.ask()
    let asked = try #require(await listener.next())
    try thief.ask()
    try await eventually { try thief.hasConnected() }

    listener.endpoint.send([9], to: asked.route)

    #expect(try await eventually { try owner.answer() } == [9])
    #expect(throws: NothingYet.self) { try thief.answer() }
    await listener.endpoint.close()
  }
}

/// A caller that names its own routing id.
private final class NamedCaller {
  private let sockets: MonitoredSocket
  private let address: SocketAddress

  init(of listener: Listener) throws {
    let socket = try SocketFactory().dealer(keyPair: .generate(), serverKey: listener.keyPair.publicKey)
    try socket.set(Self.routingID, Array("department".utf8))
    sockets = try MonitoredSocket(socket)
    address = listener.address
  }

  func ask() throws {
    try sockets.socket.connect(to: address.text)
    _ = try sockets.socket.send([1])
  }

  func hasConnected() throws {
    while let event = try sockets.monitor.next() {
      if case .handshakeSucceeded = event { return }
    }
    throw NothingYet()
  }

  func answer() throws -> [UInt8] {
    guard let bytes = try sockets.socket.receiveBytes() else { throw NothingYet() }
    return bytes
  }

  /// `ZMQ_ROUTING_ID`.
  private static let routingID: Int32 = 5
}

private struct NothingYet: Error {}

/// A ROUTER of the factory, polled and read frame by frame.
private actor RawRouter {
  nonisolated let thread: SocketThread
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }
  private var socket: Socket?

  init(_ thread: SocketThread) { self.thread = thread }

  func open(_ address: SocketAddress, keyPair: CurveKeyPair) throws {
    let socket = try SocketFactory().router(keyPair: keyPair)
    try socket.bind(to: address.text)
    self.socket = consume socket
  }

  /// The User-Id on each frame of the next message, asks for events first, as a poll does.
  func namesOfNextMessage() throws -> [String?] {
    guard let events = socket?.integer(Self.events), events & 1 == 1 else { throw NothingYet() }
    var names: [String?] = []
    var hasMore = true
    while hasMore {
      guard let frame = try socket?.receive({ ($0.userID, $0.hasMore) }) else { throw NothingYet() }
      names.append(frame.0)
      hasMore = frame.1
    }
    return names
  }

  isolated deinit {}  // The socket is closed where it was opened.

  /// `ZMQ_EVENTS`; 1 is POLLIN.
  private static let events: Int32 = 15
}

/// A server that answers every CURVE handshake with ERROR.
private actor Refuser {
  private let thread = SocketThread(name: "refuser")
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }
  nonisolated let address: SocketAddress
  private let listener: Int32

  init() throws {
    let port = freePort()
    address = try SocketAddress("tcp://127.0.0.1:\(port)")
    listener = try listenRaw(on: port)
  }

  /// Blocks its own thread until a caller has come and been refused.
  func refuseNext() {
    let caller = accept(listener, nil, nil)
    defer { close(caller) }
    var greeting: [UInt8] = [0xff] + [UInt8](repeating: 0, count: 8) + [0x7f, 3, 0] + Array("CURVE".utf8)
    greeting += [UInt8](repeating: 0, count: 32 - greeting.count) + [1]
    greeting += [UInt8](repeating: 0, count: 64 - greeting.count)
    _ = send(caller, greeting, greeting.count, Int32(MSG_NOSIGNAL))
    // Greeting, then HELLO: a command of 200 bytes behind two of flags and length.
    var buffer = [UInt8](repeating: 0, count: 266)
    var count = 0
    while count < buffer.count, case let more = read(caller, &buffer, buffer.count - count), more > 0 { count += more }
    let error: [UInt8] = [4, 10, 5] + Array("ERROR".utf8) + [3] + Array("400".utf8)
    _ = send(caller, error, error.count, Int32(MSG_NOSIGNAL))
    while read(caller, &buffer, buffer.count) > 0 {}
  }
}
