import RPC
import Synchronization
import Testing
import Wire

@testable import Operator

/// Calls made before those before them are answered.
@Suite(.timeLimit(.minutes(1))) struct SentAheadTests {
  @Test func `answers are told in order whichever comes first, and no more calls are on their way than allowed`()
    async throws
  {
    let first = AsyncStream<Void>.makeStream()
    let underWay = Mutex((now: 0, most: 0))
    let calls = SentAhead(limit: 2) { (number: Int) in
      underWay.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      // The first is answered after the second.
      if number == 1 { for await _ in first.stream { break } }
      if number == 2 { first.continuation.finish() }
      underWay.withLock { $0.now -= 1 }
      return number * 10
    }
    var told: [Int] = []

    try await calls.run { send in
      for number in 1...5 { try await send(number) }
    } told: {
      told += [$0, $1]
    }

    #expect(told == [1, 10, 2, 20, 3, 30, 4, 40, 5, 50])
    #expect(underWay.withLock { $0.most } == 2)
  }

  @Test func `a call that overtook the one before is made again when that is answered`() async throws {
    let refused = AsyncStream<Void>.makeStream()
    let done = Mutex<[Int]>([])
    let calls = SentAhead(limit: 2) { (number: Int) in
      if number == 1 { for await _ in refused.stream { break } }
      try done.withLock { done in
        guard done.count == number - 1 else {
          refused.continuation.finish()
          throw RPCError(.failedPrecondition, "ROWS_OUT_OF_ORDER", en: "", zh: "")
        }
        done.append(number)
      }
    }

    try await calls.run { send in
      for number in 1...2 { try await send(number) }
    } told: { _, _ in
    }

    #expect(done.withLock { $0 } == [1, 2])
  }

  @Test func `the first call that fails ends everything, and nothing after it is told`() async throws {
    struct Failed: Error {}
    let calls = SentAhead(limit: 2) { (number: Int) in
      if number == 2 { throw Failed() }
      return number
    }
    var told: [Int] = []

    await #expect(throws: Failed.self) {
      try await calls.run { send in
        for number in 1...9 { try await send(number) }
      } told: { number, _ in
        told.append(number)
      }
    }

    #expect(told == [1])
  }
}
