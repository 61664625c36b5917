import RPC
import ServiceLifecycle
import Synchronization
import TestKit
import Testing
import Wire
import ZeroMQ

/// Deadlines, retries, cancellation and shutdown between a real client and a real service.
@Suite(.timeLimit(.minutes(1))) struct ClientTests {
  @Test func `a call ends when its caller is cancelled`() async throws {
    let fixture = try Fixture()

    try await fixture.run { client in
      await withTaskGroup(of: RPCError?.self) { group in
        group.addTask { await rpcError { try await client.call(Method.park) } }
        await fixture.gate.reached()
        group.cancelAll()
        let error = await group.next()
        #expect(error??.code == .cancelled)
      }
      let next = try await client.call(Method.echo, [6])
      #expect(next == [6])
    }
  }

  @Test func `a call ends at its deadline, and its handler is cancelled`() async throws {
    let fixture = try Fixture()

    let error = try await fixture.run { client in
      await rpcError { try await client.call(Method.park, options: CallOptions(timeout: .milliseconds(200))) }
    }

    #expect(error?.code == .deadlineExceeded)
  }

  @Test func `a service that nobody runs is unavailable, and nothing was sent`() async throws {
    let fixture = try Fixture()
    var settings = RPCClientSettings()
    settings.connectionWaitMilliseconds = 50

    let error = try await fixture.client(settings: settings).connected { client in
      await rpcError { try await client.call(Method.put) }
    }

    #expect(error?.code == .unavailable)
    #expect(error?.reason == "NOT_CONNECTED")
  }

  @Test func `a command that was answered UNAVAILABLE is tried again under the same idempotency key`() async throws {
    let fixture = try Fixture()
    fixture.failWith([RPCError.unavailable(retryAfterMs: 1), RPCError.unavailable(retryAfterMs: 1)])

    let value = try await fixture.run { try await $0.call(Method.fail, [3]) }

    #expect(value == [3])
    let keys = fixture.seen.map(\.idempotencyKey)
    #expect(keys.count == 3 && Set(keys).count == 1 && keys[0].count == 16)
  }

  @Test func `two commands never share an idempotency key`() async throws {
    let fixture = try Fixture()

    try await fixture.run { client in for _ in 0..<10 { _ = try await client.call(Method.put) } }

    #expect(Set(fixture.seen.map(\.idempotencyKey)).count == 10)
  }

  @Test func `a call that stays UNAVAILABLE fails after five tries`() async throws {
    let fixture = try Fixture()
    fixture.failWith(Array(repeating: RPCError.unavailable(retryAfterMs: 1), count: 9))
    var settings = RPCClientSettings()
    settings.firstBackoffMilliseconds = 5

    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await fixture.server.run() }
      let error = try await fixture.client(settings: settings).connected { client in
        await rpcError { try await client.call(Method.fail) }
      }
      #expect(error?.code == .unavailable)
      group.cancelAll()
    }

    #expect(fixture.seen.count == 5)
  }

  @Test func `an error that waiting will not mend is not tried again`() async throws {
    let fixture = try Fixture()
    fixture.failWith([RPCError(.aborted, "LOST_RACE", en: "", zh: "")])

    let error = try await fixture.run { client in await rpcError { try await client.call(Method.fail) } }

    #expect(error?.reason == "LOST_RACE")
    #expect(fixture.seen.count == 1)
  }

  @Test func `a call that was lost with its service is answered after the restart`() async throws {
    let fixture = try Fixture()

    let value = try await fixture.client().connected { client in
      try await withThrowingTaskGroup(of: [UInt8].self) { group in
        await withThrowingTaskGroup(of: Void.self) { service in
          service.addTask { try await fixture.server.run() }
          group.addTask { try await client.call(Method.park, [7]) }
          await fixture.gate.reached()
          service.cancelAll()
        }
        fixture.gate.open()
        return try await withThrowingTaskGroup(of: Void.self) { service in
          service.addTask { try await runWhenPortIsFree(fixture.server) }
          defer { service.cancelAll() }
          return try await group.next()
        }
      }
    }

    #expect(value == [7])
  }

  @Test func `calls go on at the replica that is left`() async throws {
    let fixture = try Fixture()
    let other = try SocketAddress("tcp://127.0.0.1:\(freePort())")

    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await fixture.server(at: other).run() }
      let client = fixture.client(at: [fixture.address, other])
      try await client.connected { client in
        try await withThrowingTaskGroup(of: Void.self) { first in
          first.addTask { try await fixture.server.run() }
          for _ in 0..<20 { _ = try await client.call(Method.echo) }
          first.cancelAll()
        }
        for _ in 0..<20 { #expect(try await client.call(Method.echo, [2]) == [2]) }
      }
      group.cancelAll()
    }
  }

  @Test func `a call made for another one passes on what is left of its time`() async throws {
    let fixture = try Fixture()
    let outer = ServerContext(
      method: Method.echo, caller: fixture.caller, deadline: .after(.seconds(5)), traceparent: "00-trace",
      language: .en, directory: fixture.directory)

    _ = try await fixture.run { try await $0.call(Method.echo, options: .within(outer)) }

    let inner = try #require(fixture.seen.first)
    #expect(inner.deadline.remaining < .seconds(5))
    #expect(inner.traceparent == "00-trace")
    #expect(inner.language == .en)
  }

  @Test func `a call made for another one is refused when less than 100 ms are left`() async throws {
    let fixture = try Fixture()
    let outer = ServerContext(
      method: Method.echo, caller: fixture.caller, deadline: .after(.milliseconds(99)), directory: fixture.directory)

    let error = try await fixture.run { client in
      await rpcError { try await client.call(Method.echo, options: .within(outer)) }
    }

    #expect(error?.reason == "DEADLINE_TOO_SHORT")
    #expect(fixture.seen.isEmpty)
  }

  @Test func `on shutdown a running command is finished, a parked query is sent elsewhere`() async throws {
    let fixture = try Fixture()
    let services = ServiceGroup(
      configuration: .init(services: [.init(service: fixture.server)], logger: fixture.logger))
    var settings = RPCClientSettings()
    settings.maximumAttempts = 1

    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await services.run() }
      try await fixture.client(settings: settings).connected { client in
        async let work = client.call(Method.work, [1])
        async let parked = rpcError { try await client.call(Method.park) }
        await fixture.gate.reached()
        await fixture.gate.reached()

        await services.triggerGracefulShutdown()
        var refused: RPCError?
        // The group passes the trigger on in its own time.
        while refused == nil { refused = await rpcError { try await client.call(Method.echo) } }

        #expect(refused?.reason == "SHUTTING_DOWN")
        #expect(await parked?.reason == "SHUTTING_DOWN")
        fixture.gate.open()
        let value = try await work
        #expect(value == [1])
      }
    }
  }

  @Test func `a flood of calls is answered, each with its own answer`() async throws {
    let fixture = try Fixture()

    try await fixture.run { client in
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for index in 0..<1_000 {
          let value = [UInt8(index & 255), UInt8(index >> 8)]
          group.addTask { try await client.call(Method.echo, value) == value }
        }
        for try await isOwn in group { #expect(isOwn) }
      }
    }
  }
}

/// libzmq frees a port in the background; until then binding it fails.
private func runWhenPortIsFree(_ server: RPCServer) async throws {
  while true {
    do {
      return try await server.run()
    } catch let error as ZeroMQError where error.code == .addressInUse {
      await Task.yield()
    }
  }
}
