import Synchronization
import Testing

@testable import CatalogService

/// Calls of one import are stored in the order of their rows, however long each takes to be checked.
@Suite(.timeLimit(.minutes(1))) struct ImportTurnsTests {
  private final class Order: Sendable {
    private let noted = Mutex<[String]>([])
    var names: [String] { noted.withLock { $0 } }
    func note(_ name: String) { noted.withLock { $0.append(name) } }
  }

  /// A gate that opens once.
  private struct Gate: Sendable {
    private let doors = AsyncStream<Void>.makeStream()
    func open() { doors.continuation.finish() }
    func passed() async { for await _ in doors.stream {} }
  }

  @Test func `later rows wait for earlier ones of the same import, and for no other import`() async throws {
    let turns = ImportTurns()
    let (entered, checked) = (Gate(), Gate())
    let order = Order()

    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await turns.inOrder("a", from: 1) { turn in
          entered.open()
          await checked.passed()
          await turn()
          order.note("a1")
        }
      }
      await entered.passed()
      group.addTask {
        try await turns.inOrder("a", from: 201) { turn in
          await turn()
          order.note("a201")
        }
      }
      try await turns.inOrder("b", from: 201) { turn in
        await turn()
        order.note("b201")
      }
      checked.open()
      try await group.waitForAll()
    }

    #expect(order.names == ["b201", "a1", "a201"])
  }

  @Test func `a call that fails lets the next one go on, and one that is given up waits no longer`() async throws {
    struct Failed: Error {}
    let turns = ImportTurns()
    let (entered, given) = (Gate(), Gate())

    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        await #expect(throws: Failed.self) {
          try await turns.inOrder("a", from: 1) { _ in
            entered.open()
            await given.passed()
            throw Failed()
          }
        }
      }
      await entered.passed()
      await withTaskGroup(of: Void.self) { waiting in
        waiting.addTask { try? await turns.inOrder("a", from: 201) { turn in await turn() } }
        waiting.cancelAll()
      }
      given.open()
    }

    try await turns.inOrder("a", from: 201) { turn in await turn() }
  }
}
