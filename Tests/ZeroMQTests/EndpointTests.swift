import Glibc
import TestKit
import Testing
import ZeroMQ

/// Messages between real sockets.
@Suite(.timeLimit(.minutes(1))) struct EndpointTests {
  @Test func `an answer goes to the peer that asked, and each is known by its own key`() async throws {
    let listener = try await Listener()
    let peers = [try await Peer(of: listener), try await Peer(of: listener)]
    for (index, peer) in peers.enumerated() {
      await peer.connected()
      peer.endpoint.send([UInt8(index)])
    }

    for _ in peers {
      let message = try #require(await listener.next())
      #expect(message.key == peers[Int(message.body[0])].keyPair.publicKey)
      listener.endpoint.send([message.body[0] + 10], to: message.route)
    }

    for (index, peer) in peers.enumerated() { #expect(await peer.next() == [UInt8(index) + 10]) }
    await listener.endpoint.close()
  }

  @Test func `a peer with the wrong server key never connects`() async throws {
    let listener = try await Listener()
    let stranger = DealerEndpoint(
      factory: SocketFactory(), keyPair: .generate(), serverKey: CurveKeyPair.generate().publicKey,
      address: listener.address, onMessages: { _ in }, onEvent: { _ in Issue.record("connected") })
    try await stranger.open()
    let honest = try await Peer(of: listener)

    await honest.connected()
    honest.endpoint.send([1])

    #expect(await listener.next()?.body == [1])
    await stranger.close()
    await listener.endpoint.close()
  }

  @Test func `a peer without CURVE that names its own User-Id is not heard`() async throws {
    let listener = try await Listener()
    let descriptor = try connectRaw(to: try #require(listener.address.port))
    defer { close(descriptor) }

    // ZMTP 3.0 greeting with mechanism NULL, READY with a forged User-Id, and a message.
    var bytes: [UInt8] = [0xff] + [UInt8](repeating: 0, count: 8) + [0x7f, 3, 0] + Array("NULL".utf8)
    bytes += [UInt8](repeating: 0, count: 64 - bytes.count)
    let metadata = property("Socket-Type", "DEALER") + property("User-Id", "admin")
    bytes += [4, UInt8(6 + metadata.count), 5] + Array("READY".utf8) + metadata + [0, 2, 0x68, 0x69]
    #expect(write(descriptor, bytes, bytes.count) == bytes.count)

    var buffer = [UInt8](repeating: 0, count: 256)
    while read(descriptor, &buffer, buffer.count) > 0 {}
    let peer = try await Peer(of: listener)
    await peer.connected()
    peer.endpoint.send([9])
    #expect(await listener.next()?.body == [9])
    await listener.endpoint.close()
  }

  @Test func `random bytes on the port disturb nobody`() async throws {
    let listener = try await Listener()
    for _ in 0..<20 {
      let descriptor = try connectRaw(to: try #require(listener.address.port))
      let bytes = (0..<500).map { _ in UInt8.random(in: 0...255) }
      _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      close(descriptor)
    }
    let peer = try await Peer(of: listener)
    await peer.connected()
    peer.endpoint.send([9])

    #expect(await listener.next()?.body == [9])
    await listener.endpoint.close()
  }

  @Test func `an answer to a peer that has gone is reported, not queued`() async throws {
    let listener = try await Listener()
    let peer = try await Peer(of: listener)
    await peer.connected()
    peer.endpoint.send([1])
    let message = try #require(await listener.next())
    await peer.endpoint.close()

    await withDiscardingTaskGroup { group in
      group.addTask {
        while !Task.isCancelled {
          listener.endpoint.send([2], to: message.route)
          await Task.yield()
        }
      }
      for await event in listener.events {
        if case .answerUndeliverable = event { break }
      }
      group.cancelAll()
    }
    await listener.endpoint.close()
  }

  @Test func `surplus frames are dropped and reported`() async throws {
    let listener = try await Listener()
    let socket = try SocketFactory().dealer(keyPair: .generate(), serverKey: listener.keyPair.publicKey)
    try socket.connect(to: listener.address.text)
    while try socket.send([1], more: true) == .wouldBlock { usleep(1_000) }
    _ = try socket.send([2])

    let message = try #require(await listener.next())

    #expect(message.body == [1])
    #expect(message.hasSurplusFrames)
    await listener.endpoint.close()
  }

  @Test func `a REQ's delimiter is accepted and echoed`() async throws {
    let listener = try await Listener()
    let socket = try SocketFactory().dealer(keyPair: .generate(), serverKey: listener.keyPair.publicKey)
    try socket.connect(to: listener.address.text)
    while try socket.send([], more: true) == .wouldBlock { usleep(1_000) }
    _ = try socket.send([2])

    let message = try #require(await listener.next())

    #expect(message.body == [2])
    #expect(!message.hasSurplusFrames)
    listener.endpoint.send([3], to: message.route)
    #expect(try nextFrame(of: socket) == [])
    #expect(try nextFrame(of: socket) == [3])
    await listener.endpoint.close()
  }

  private func nextFrame(of socket: borrowing Socket) throws -> [UInt8] {
    while true {
      if let bytes = try socket.receiveBytes() { return bytes }
      usleep(1_000)
    }
  }

  private func property(_ name: String, _ value: String) -> [UInt8] {
    [UInt8(name.utf8.count)] + Array(name.utf8) + [0, 0, 0, UInt8(value.utf8.count)] + Array(value.utf8)
  }
}
