import Glibc
import TestKit
import Testing
import ZeroMQ

/// The traps of libzmq 4.3.4, set again and stepped over.
@Suite(.timeLimit(.minutes(1)), .serialized) struct TrapTests {
  private var nervous: SocketSettings {
    var settings = SocketSettings()
    settings.heartbeatIntervalMilliseconds = 50
    settings.heartbeatTimeoutMilliseconds = 150
    return settings
  }

  private var watchful: SocketSettings {
    var settings = SocketSettings()
    settings.maximumBacklogBytes = 1 << 20
    settings.backlogCheckMilliseconds = 20
    return settings
  }

  @Test func `a listener that stalls longer than the heartbeat loses nothing`() async throws {
    let listener = try await Listener(settings: nervous, thread: SocketThread(name: "stalled"))
    let peer = try await Peer(of: listener, settings: nervous)
    await peer.connected()

    async let stall: Void = Staller(listener.endpoint.thread).stall(milliseconds: 600)
    for index in 0..<5_000 { peer.endpoint.send([UInt8(index & 255)] + [UInt8](repeating: 0, count: 1_000)) }
    await stall

    for index in 0..<5_000 { #expect(await listener.next()?.body.first == UInt8(index & 255)) }
    await listener.endpoint.close()
    await peer.endpoint.close()
  }

  @Test func `a caller that stalls longer than the heartbeat neither aborts nor loses answers`() async throws {
    let listener = try await Listener(settings: nervous)
    let peer = try await Peer(of: listener, settings: nervous, thread: SocketThread(name: "stalled"))
    await peer.connected()
    peer.endpoint.send([1])
    let message = try #require(await listener.next())

    async let stall: Void = Staller(peer.endpoint.thread).stall(milliseconds: 600)
    for index in 0..<5_000 {
      listener.endpoint.send([UInt8(index & 255)] + [UInt8](repeating: 0, count: 1_000), to: message.route)
    }
    await stall

    for index in 0..<5_000 { #expect(await peer.next()?.first == UInt8(index & 255)) }
    await listener.endpoint.close()
    await peer.endpoint.close()
  }

  @Test func `bytes that never become a message end their connection, and nobody else's`() async throws {
    let listener = try await Listener(settings: watchful)
    let honest = try await Peer(of: listener)
    await honest.connected()
    let proxy = try Proxy(to: listener.address, upstreamLimitBytes: 2 << 20)
    let peer = try await Peer(of: listener, through: proxy)
    async let forwarding: Void = proxy.run()

    await peer.connected()
    peer.endpoint.send([UInt8](repeating: 0, count: 3 << 20))

    #expect(await listener.shut()?.reason == .undeliveredBytes)
    honest.endpoint.send([5])
    #expect(await listener.next()?.body == [5])
    await peer.endpoint.close()
    await forwarding
    await listener.endpoint.close()
  }

  @Test func `a peer that asks and never reads is cut off`() async throws {
    let listener = try await Listener(settings: watchful)
    let proxy = try Proxy(to: listener.address, downstreamLimitBytes: 100_000)
    let peer = try await Peer(of: listener, through: proxy)
    async let forwarding: Void = proxy.run()
    await peer.connected()
    peer.endpoint.send([1])
    let message = try #require(await listener.next())

    for _ in 0..<64 { listener.endpoint.send([UInt8](repeating: 0, count: 1 << 20), to: message.route) }

    #expect(await listener.shut()?.reason == .unreadBytes)
    await peer.endpoint.close()
    await forwarding
    await listener.endpoint.close()
  }

  @Test func `an answer that arrives with the end of its connection is not lost`() async throws {
    let listener = try await Listener()
    let peer = try await Peer(of: listener, thread: SocketThread(name: "stalled"))
    await peer.connected()
    peer.endpoint.send([1])
    let message = try #require(await listener.next())

    async let stall: Void = Staller(peer.endpoint.thread).stall(milliseconds: 300)
    listener.endpoint.send([2], to: message.route)
    await listener.endpoint.close()
    await stall

    #expect(await peer.next() == [2])
    await peer.endpoint.close()
  }

  @Test func `an endpoint that is dropped without being closed does not stop the others`() async throws {
    for _ in 0..<20 {
      let listener = try await Listener()
      let peer = try await Peer(of: listener)
      await peer.connected()
    }
    let listener = try await Listener()
    let peer = try await Peer(of: listener)

    await peer.connected()
    peer.endpoint.send([3])

    #expect(await listener.next()?.body == [3])
    await listener.endpoint.close()
    await peer.endpoint.close()
  }

  @Test func `a stopped listener's callers come back by themselves`() async throws {
    let listener = try await Listener()
    let peer = try await Peer(of: listener)
    await peer.connected()
    await listener.endpoint.close()
    await peer.disconnected()

    try await reopen(listener, with: listener.keyPair)
    await peer.connected()
    peer.endpoint.send([7])

    #expect(await listener.next()?.body == [7])
    await listener.endpoint.close()
    await peer.endpoint.close()
  }

  @Test func `what was sent while the listener was down is not delivered late`() async throws {
    let listener = try await Listener()
    let peer = try await Peer(of: listener)
    await peer.connected()
    await listener.endpoint.close()
    await peer.disconnected()
    peer.endpoint.send([1])

    try await reopen(listener, with: listener.keyPair)
    await peer.connected()
    peer.endpoint.send([2])

    #expect(await listener.next()?.body == [2])
    await listener.endpoint.close()
    await peer.endpoint.close()
  }

  @Test func `what a broken connection did not get is not delivered to the next one`() async throws {
    let listener = try await Listener()
    let proxy = try Proxy(to: listener.address, upstreamLimitBytes: 300_000)
    let peer = try await Peer(of: listener, through: proxy)
    async let forwarding: Void = proxy.cutAndForward()
    await peer.connected()
    for index in 0..<64 { peer.endpoint.send([UInt8](repeating: UInt8(index), count: 100_000)) }
    await peer.disconnected()

    await peer.connected()
    peer.endpoint.send([200])

    var arrived: [UInt8] = []
    while let message = await listener.next(), let first = message.body.first {
      arrived.append(first)
      if first == 200 { break }
    }
    #expect(arrived.count < 5)
    await peer.endpoint.close()
    await forwarding
    await listener.endpoint.close()
  }

  @Test(arguments: ["NULL", "PLAIN", "GSSAPI"])
  func `only CURVE is authenticated`(mechanism: String) {
    let key = CurveKeyPair.generate().publicKey
    var frames = [
      Array("1.0".utf8), [7], Array("twinriver".utf8), Array("10.0.0.1".utf8), [], Array("CURVE".utf8), key.bytes,
    ]
    #expect(Array(ZAPRequest(frames: frames).answer[1...4]) == [[7], Array("200".utf8), [], Array(key.z85.utf8)])

    frames[5] = Array(mechanism.utf8)

    #expect(ZAPRequest(frames: frames).answer[2] == Array("400".utf8))
  }
}
