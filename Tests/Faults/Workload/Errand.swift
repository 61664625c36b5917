import ProtobufC
import RPC
import ServiceKit
import SuiteCrypto
import Wire

/// Something departments and citizens have done again and again.
struct Errand: Sendable {
  /// What an accepted errand leaves behind.
  struct Answer: Sendable {
    let trace: JournalTrace
    /// Of the whole answer, which a retry must get again.
    let digest: String

    init(_ trace: JournalTrace, _ answer: some ContractMessage) throws {
      self.trace = trace
      digest = SHA256.hash(try answer.packed()).hex
    }

    init(_ trace: JournalTrace, text: String) {
      self.trace = trace
      digest = SHA256.hash(Array(text.utf8)).hex
    }
  }

  let name: String
  /// The one service it needs; it must work while any other is down.
  let service: SuiteService
  /// Whether asking again with the same key gives the first answer; a question is a new one each time.
  var isCommand = true
  /// Between the end of one and the beginning of the next: people take their time, and the portal counts requests.
  var pause = Duration.milliseconds(20)
  /// Asks once. With the same idempotency key it is the same command, however often it is asked.
  let ask: @Sendable (_ number: Int, _ key: [UInt8]) async throws -> Answer

  /// Has it done again and again until told to stop; what has been begun is brought to an end.
  func run(in round: Round, until stopped: Flag) async {
    var generator = SystemRandomNumberGenerator()
    while !stopped.isUp {
      let key = Random.bytes(16)
      let number = await round.journal.begin(self, key: key)
      await carryOut(number, key, in: round)
      try? await round.wait(pause * Double.random(in: 0.5...1.5, using: &generator))
    }
  }

  private func carryOut(_ number: Int, _ key: [UInt8], in round: Round) async {
    let start = ContinuousClock.now
    while !round.stalls.hasPassed(.seconds(120), since: start) {
      do {
        return await round.journal.end(number, self, try await ask(number, key))
      } catch let error as RPCError where error.leavesOutcomeOpen {
        await round.journal.leftOpen(number, by: error.code)
      } catch {
        return await round.journal.refused(number, "\(error)")
      }
    }
  }
}

extension RPCError {
  /// Whether what was asked for may have happened, or may happen if asked for again later.
  var leavesOutcomeOpen: Bool {
    [.unavailable, .deadlineExceeded, .cancelled, .resourceExhausted].contains(code)
  }
}
