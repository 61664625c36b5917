import Foundation
import Synchronization
import TestKit
import Testing
import Wire
import ZeroMQ

@testable import RPC

/// How calls come from the I/O thread to the tasks that answer them.
@Suite(.timeLimit(.minutes(1))) struct CallWorkersTests {
  @Test func `what comes together is taken in its order, and after the end there is nothing`() async {
    let arrivals = Arrivals<Int>()
    arrivals.append([1, 2, 3]) { _ in true }
    arrivals.finish()
    arrivals.append([4]) { _ in true }

    var taken: [Int] = []
    while let item = await arrivals.next() { taken.append(item) }

    #expect(taken == [1, 2, 3])
    #expect(await arrivals.nextAlone() == nil)
  }

  @Test func `every item is taken once by somebody, however many wait`() async {
    let arrivals = Arrivals<Int>()
    let taken = await withTaskGroup(of: [Int].self) { group in
      for _ in 0..<8 {
        group.addTask {
          var taken: [Int] = []
          while let item = await arrivals.next() { taken.append(item) }
          return taken
        }
      }
      group.addTask {
        var taken: [Int] = []
        while let item = await arrivals.nextAlone() { taken.append(item) }
        return taken
      }
      for start in stride(from: 0, to: 10_000, by: 7) {
        arrivals.append(Array(start..<min(start + 7, 10_000))) { _ in true }
        if start % 5 == 0 { await Task.yield() }
      }
      arrivals.append([10_000]) { _ in true }
      arrivals.finish()
      return await group.reduce(into: []) { $0 += $1 }
    }

    #expect(taken.sorted() == Array(0...10_000))
  }

  @Test func `a method is quick after many short calls, and no longer after a long one or two`() {
    let quickness = Quickness()
    for _ in 0..<15 { quickness.took(.microseconds(10)) }
    #expect(!quickness.isQuick)
    quickness.took(.microseconds(10))
    #expect(quickness.isQuick)
    quickness.took(.milliseconds(1))
    #expect(!quickness.isQuick)

    for _ in 0..<1_000 { quickness.took(.microseconds(10)) }
    for _ in 0..<4 { quickness.took(.milliseconds(1)) }
    #expect(!quickness.isQuick)
  }

  @Test func `a method that waits is never begun on the I/O thread, one answered from memory is`() async throws {
    let service = try Placed()

    try await service.fixture.run(service.server) { client in
      for _ in 0..<40 { _ = try await client.call(Placed.waiting, [1]) }
      #expect(service.places(of: Placed.waiting).allSatisfy { !$0 })
      // A busy machine may need more calls before enough of them were short.
      for _ in 0..<2_000 where !service.places(of: Placed.prompt).contains(true) {
        _ = try await client.call(Placed.prompt, [1])
      }
      #expect(service.places(of: Placed.prompt).contains(true))
      #expect(service.places(of: Placed.prompt).first == false)
    }
  }
}

/// A service that notes on which thread its handlers begin.
private final class Placed: Sendable {
  static let prompt = MethodDescriptor(service: Method.name, method: "Prompt", idempotency: .noSideEffects)
  static let waiting = MethodDescriptor(service: Method.name, method: "Waiting", idempotency: .noSideEffects)

  let fixture: Fixture
  private let noted = Mutex<[String: [Bool]]>([:])

  init() throws { fixture = try Fixture() }

  /// Whether each call began on the I/O thread.
  func places(of method: MethodDescriptor) -> [Bool] { noted.withLock { $0[method.method, default: []] } }

  var server: RPCServer {
    var router = RPCRouter()
    router.handle(Self.prompt) { [self] (message: WireV1.Metadata, _: ServerContext) in
      note(Self.prompt)
      return message
    }
    router.handle(Self.waiting) { [self] (message: WireV1.Metadata, _: ServerContext) in
      note(Self.waiting)
      try await Task.sleep(for: .milliseconds(1))
      return message
    }
    return RPCServer(
      listeners: [.init(address: fixture.address, keyPair: fixture.serverKeys)],
      parts: .init(router: router, directory: fixture.directory, policy: FixedPolicy.open, logger: fixture.logger))
  }

  private func note(_ method: MethodDescriptor) {
    let isOnThread = SocketThread.shared.isIsolatingCurrentContext() == true
    noted.withLock { $0[method.method, default: []].append(isOnThread) }
  }
}
