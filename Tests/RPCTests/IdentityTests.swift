import ProtobufC
import RPC
import TestKit
import Testing
import Wire
import ZeroMQ

/// Who may be heard at all, and what the others are told.
@Suite(.timeLimit(.minutes(1))) struct IdentityTests {
  @Test func `a handler knows its caller by the key of the connection`() async throws {
    let fixture = try Fixture()

    let value = try await fixture.run { try await $0.call(Method.echo, [4, 5]) }

    #expect(value == [4, 5])
    #expect(fixture.seen.map(\.caller) == [fixture.caller])
  }

  @Test func `an unknown key is told its fingerprint before anything is decoded`() async throws {
    let fixture = try Fixture()
    let stranger = CurveKeyPair.generate()

    let reply = try await fixture.runRaw(stranger) { peer in
      peer.send([0xff, 0xff, 0xff])
      return try await peer.reply()
    }

    #expect(reply.callID == 0)
    #expect(reply.status == .unauthenticated)
    #expect(reply.reason == "KEY_UNKNOWN")
    #expect(reply.info("fingerprint") == KeyFingerprint(of: stranger.publicKey).hex)
    #expect(fixture.refusals.all.map(\.reason) == ["KEY_UNKNOWN"])
  }

  @Test func `an unknown key is answered once, then its connection ends`() async throws {
    let fixture = try Fixture()

    try await fixture.runRaw(.generate()) { peer in
      for callID in 1...50 { peer.send(try WireV1.Request.valid(callID: UInt64(callID)).packed()) }
      _ = try await peer.reply()
      await peer.disconnected()
    }

    #expect(fixture.refusals.all.filter { $0.reason == "KEY_UNKNOWN" }.count == 1)
    #expect(fixture.seen.isEmpty)
  }

  @Test(arguments: [(CallerLookup.revoked, "KEY_REVOKED"), (.expired, "KEY_EXPIRED"), (.unknown, "KEY_UNKNOWN")])
  func `a key that no longer counts is refused on a connection that stands`(lookup: CallerLookup, reason: String)
    async throws
  {
    let fixture = try Fixture()

    let error = try await fixture.run { client in
      _ = try await client.call(Method.echo)
      fixture.directory.set(fixture.clientKeys.publicKey, lookup)
      return await rpcError { try await client.call(Method.echo) }
    }

    #expect(error?.code == .unauthenticated)
    #expect(error?.reason == reason)
  }

  @Test func `a key revoked while its read is parked gets nothing`() async throws {
    let fixture = try Fixture()

    let error = try await fixture.run { client in
      async let parked = rpcError { try await client.call(Method.park) }
      await fixture.gate.reached()
      fixture.directory.set(fixture.clientKeys.publicKey, .revoked)
      fixture.gate.open()
      return await parked
    }

    #expect(error?.reason == "KEY_REVOKED")
  }

  @Test func `a parked read outlives a change of the directory that does not concern it`() async throws {
    let fixture = try Fixture()

    let value = try await fixture.run { client in
      async let parked = client.call(Method.park, [8])
      await fixture.gate.reached()
      fixture.directory.add(CurveKeyPair.generate().publicKey)
      fixture.gate.open()
      return try await parked
    }

    #expect(value == [8])
  }

  @Test func `a client asks under its own key even when it calls the service by two replicas`() async throws {
    let fixture = try Fixture()
    let other = try SocketAddress("tcp://127.0.0.1:\(freePort())")

    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await fixture.server.run() }
      group.addTask { try await fixture.server(at: other).run() }
      let client = fixture.client(at: [fixture.address, other])
      try await client.connected { client in
        for _ in 0..<20 { _ = try await client.call(Method.echo) }
      }
      group.cancelAll()
    }

    #expect(fixture.seen.allSatisfy { $0.caller == fixture.caller })
  }
}
