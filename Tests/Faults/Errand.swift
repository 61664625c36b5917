import RPC
import ServiceKit
import SuiteCrypto
import Wire

/// Something departments and citizens have done again and again.
struct Errand: Sendable {
  let name: String
  /// The one service it needs; it must work while any other is down.
  let service: SuiteService
  /// Whether asking again with the same key gives the first answer; a question is a new one each time.
  var isCommand = true
  /// Between the end of one and the beginning of the next: people take their time, and the portal counts requests.
  var pause = Duration.milliseconds(10)
  /// Asks once. With the same idempotency key it is the same command, however often it is asked.
  let ask: @Sendable (_ number: Int, _ key: [UInt8]) async throws -> Journal.Trace

  /// Has it done again and again until told to stop; what has been begun is brought to an end.
  func run(into journal: Journal, until stopped: Flag) async {
    while !stopped.isUp {
      let key = Random.bytes(16)
      let number = await journal.begin(self, key: key)
      var outcome: Journal.Outcome?
      let limit = ContinuousClock.now + .seconds(90)
      while outcome == nil, .now < limit {
        do {
          outcome = .accepted(try await ask(number, key))
        } catch let error as RPCError where error.leavesOutcomeOpen {
          await journal.leftOpen(number, by: error.code)
        } catch {
          outcome = .refused("\(error)")
        }
      }
      if let outcome { await journal.end(number, outcome) }
      try? await Task.sleep(for: pause)
    }
  }
}

extension RPCError {
  /// Whether what was asked for may have happened or may still happen if asked for again.
  fileprivate var leavesOutcomeOpen: Bool { code == .unavailable || code == .deadlineExceeded || code == .cancelled }
}
