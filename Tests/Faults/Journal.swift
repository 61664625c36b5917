import RPC
import ServiceKit
import Wire

/// What was asked of the suite and what came of it.
actor Journal {
  /// One thing somebody wants done, however often it has to be asked for.
  struct Intent: Sendable {
    let number: Int
    let errand: Errand
    let key: [UInt8]
    /// `nil` until the suite has answered.
    var outcome: Outcome?
    /// Whether it must still be there: what was done after a back-up that was restored is not.
    var isKept = true
  }

  enum Outcome: Sendable {
    /// Accepted; what must be in the log because of it.
    case accepted(Trace)
    case refused(String)
  }

  /// By what an accepted command is found in its service's log.
  enum Trace: Sendable, Hashable {
    /// The signed idempotency key.
    case key([UInt8])
    case subject(String)
    /// It was a question.
    case nothing
  }

  /// By the errands' names.
  struct Counts: Sendable {
    var accepted: [String: Int] = [:]
    var leftOpen: [String: [WireV1.StatusCode: Int]] = [:]
  }

  private typealias Condition = @Sendable (Counts) -> Bool

  private(set) var intents: [Intent] = []
  private var counts = Counts()
  private var waiting: [Int: (holds: Condition, continuation: CheckedContinuation<Bool, Never>)] = [:]
  private var nextWaiter = 0

  func begin(_ errand: Errand, key: [UInt8]) -> Int {
    intents.append(Intent(number: intents.count, errand: errand, key: key))
    return intents.count - 1
  }

  func leftOpen(_ number: Int, by code: WireV1.StatusCode) {
    counts.leftOpen[intents[number].errand.name, default: [:]][code, default: 0] += 1
    wake()
  }

  func end(_ number: Int, _ outcome: Outcome) {
    intents[number].outcome = outcome
    if case .accepted = outcome { counts.accepted[intents[number].errand.name, default: 0] += 1 }
    wake()
  }

  /// A service's schema was restored: what it has done so far may be gone, and what is under way may be refused.
  func forget(_ service: SuiteService) {
    for number in intents.indices where intents[number].errand.service == service { intents[number].isKept = false }
  }

  /// Waits until each errand is accepted `times` more; those that were not within the limit.
  func progress(of errands: [Errand], times: Int, within limit: Duration) async -> [Errand] {
    await unmet(by: errands, of: { $0.accepted[$1] ?? 0 }, times: times, within: limit)
  }

  /// Waits until each errand is left open with this status once more; those that were not within the limit.
  func answers(_ code: WireV1.StatusCode, to errands: [Errand], within limit: Duration) async -> [Errand] {
    await unmet(by: errands, of: { $0.leftOpen[$1]?[code] ?? 0 }, times: 1, within: limit)
  }
}

// MARK: Waiting

extension Journal {
  private func unmet(
    by errands: [Errand], of count: @escaping @Sendable (Counts, String) -> Int, times: Int, within limit: Duration
  ) async -> [Errand] {
    let goals = Dictionary(uniqueKeysWithValues: errands.map { ($0.name, count(counts, $0.name) + times) })
    let areMet = await wait(within: limit) { counts in goals.allSatisfy { count(counts, $0.key) >= $0.value } }
    return areMet ? [] : errands.filter { count(counts, $0.name) < goals[$0.name]! }
  }

  private func wait(within limit: Duration, for holds: @escaping Condition) async -> Bool {
    if holds(counts) { return true }
    let waiter = nextWaiter
    nextWaiter += 1
    return await withTaskGroup(of: Void.self) { group in
      group.addTask {
        // The limit of the wait, not the wait itself.
        try? await Task.sleep(for: limit)
        await self.giveUp(waiter)
      }
      let held = await withCheckedContinuation { waiting[waiter] = (holds, $0) }
      group.cancelAll()
      return held
    }
  }

  private func wake() {
    for (waiter, (holds, continuation)) in waiting where holds(counts) {
      waiting[waiter] = nil
      continuation.resume(returning: true)
    }
  }

  private func giveUp(_ waiter: Int) {
    waiting.removeValue(forKey: waiter)?.continuation.resume(returning: false)
  }
}
