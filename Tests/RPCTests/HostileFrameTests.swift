import Glibc
import ProtobufC
import RPC
import Testing
import Wire
import ZeroMQ

/// Frames that no honest client sends, from a key that is enrolled.
@Suite(.timeLimit(.minutes(1))) struct HostileFrameTests {
  @Test(arguments: [[], [0xff], [UInt8](repeating: 0x0a, count: 1_000)] as [[UInt8]])
  func `a frame that is no request is answered and nothing is run`(frame: [UInt8]) async throws {
    let fixture = try Fixture()

    try await fixture.runRaw { peer in
      peer.send(frame)
      let reply = try await peer.reply()
      #expect(reply.status == (frame.isEmpty ? .invalidArgument : .internal))
      #expect(try await peer.ask(.valid()).status == .ok)
    }
  }

  @Test func `random bytes never stop the service`() async throws {
    let fixture = try Fixture()
    var generator = SystemRandomNumberGenerator()

    try await fixture.runRaw { peer in
      for count in 1...300 {
        peer.send((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
      }
      var reply = try await peer.ask(.valid(callID: 77))
      while reply.callID != 77 || reply.status != .ok { reply = try await peer.reply() }
    }
  }

  @Test func `a valid request with one byte changed never stops the service`() async throws {
    let fixture = try Fixture()
    let valid = try WireV1.Request.valid(Method.put, callID: 5).packed()

    try await fixture.runRaw { peer in
      for index in valid.indices {
        var frame = valid
        frame[index] ^= 0x81
        peer.send(frame)
      }
      var reply = try await peer.ask(.valid(callID: 77))
      while reply.callID != 77 || reply.status != .ok { reply = try await peer.reply() }
    }
  }

  @Test func `a second frame is refused and the first is not run`() async throws {
    let fixture = try Fixture()

    let reply = try await fixture.runRaw { _ in
      try await FrameSender().send([WireV1.Request.valid().packed(), [1]], to: fixture)
    }

    #expect(reply.reason == "SURPLUS_FRAMES")
    #expect(fixture.seen.isEmpty)
  }

  @Test func `a REQ client is served`() async throws {
    let fixture = try Fixture()

    let reply = try await fixture.runRaw { _ in
      try await FrameSender().send([[], WireV1.Request.valid().packed()], to: fixture)
    }

    #expect(reply.status == .ok)
  }

  @Test func `a frame beyond the socket's limit costs its sender the connection, nobody else`() async throws {
    let fixture = try Fixture()

    try await fixture.runRaw { peer in
      let other = try await RawPeer(fixture, fixture.clientKeys)
      peer.send([UInt8](repeating: 0, count: 5 << 20))
      await peer.disconnected()
      #expect(try await other.ask(.valid()).status == .ok)
    }
  }

  @Test func `a frame beyond the envelope's limit is refused`() async throws {
    let fixture = try Fixture()
    var request = try WireV1.Request.valid()
    request.payload = [UInt8](repeating: 0, count: (2 << 20) - 200)

    try await fixture.runRaw { peer in
      let refused = try await peer.ask(request)
      #expect(refused.reason == "PAYLOAD_TOO_LARGE")
      peer.send([UInt8](repeating: 0, count: 3 << 20))
      let undecoded = try await peer.reply()
      #expect(undecoded.reason == "ENVELOPE_MALFORMED")
    }
  }
}

/// Sends messages of several frames, waiting on a thread of its own.
private actor FrameSender {
  private let thread = SocketThread(name: "frames")
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  /// Sends one message and gives the reply, without its delimiter.
  func send(_ frames: [[UInt8]], to fixture: Fixture) throws -> WireV1.Reply {
    let socket = try SocketFactory().dealer(keyPair: fixture.clientKeys, serverKey: fixture.serverKeys.publicKey)
    try socket.connect(to: fixture.address.text)
    for (index, frame) in frames.enumerated() {
      while try socket.send(frame, more: index < frames.count - 1) == .wouldBlock { usleep(1_000) }
    }
    while true {
      if let bytes = try socket.receiveBytes(), !bytes.isEmpty { return try WireV1.Reply(packed: bytes) }
      usleep(1_000)
    }
  }
}
