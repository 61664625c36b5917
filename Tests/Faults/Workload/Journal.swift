import ServiceKit
import SuiteCrypto
import Wire

/// What is asked of the suite and what comes of it: on disk first, and counted for those who wait for progress.
actor Journal {
  /// By the errands' names.
  private typealias Condition = @Sendable ([String: Int]) -> Bool

  nonisolated let file: JournalFile
  private var nextNumber = 0
  private var accepted: [String: Int] = [:]
  private var waiting: [Int: (holds: Condition, continuation: CheckedContinuation<Bool, Never>)] = [:]
  private var nextWaiter = 0

  init(_ path: String) throws { file = try JournalFile(path) }

  /// Notes what is wanted before it is asked for.
  func begin(_ errand: Errand, key: [UInt8]) async -> Int {
    let number = nextNumber
    nextNumber += 1
    await file.append(
      .intent(
        number: number, errand: errand.name, service: errand.service.rawValue, isCommand: errand.isCommand,
        key: Hex.encode(key)))
    return number
  }

  func leftOpen(_ number: Int, by code: WireV1.StatusCode) async {
    await file.append(.unknown(number: number, status: code.name))
  }

  func end(_ number: Int, _ errand: Errand, _ answer: Errand.Answer) async {
    await file.append(.ok(number: number, trace: answer.trace, answer: answer.digest))
    accepted[errand.name, default: 0] += 1
    for (waiter, (holds, continuation)) in waiting where holds(accepted) {
      waiting[waiter] = nil
      continuation.resume(returning: true)
    }
  }

  func refused(_ number: Int, _ text: String) async { await file.append(.error(number: number, text: text)) }

  func askedAgain(_ number: Int, _ answer: Errand.Answer) async {
    await file.append(.again(number: number, answer: answer.digest))
  }

  func forget(_ service: SuiteService) async { await file.append(.forgotten(service: service.rawValue)) }
}

// MARK: Waiting

extension Journal {
  /// Waits until each errand is accepted once more; those that were not within the limit.
  func progress(of errands: [Errand], within limit: Duration) async -> [Errand] {
    let goals = Dictionary(uniqueKeysWithValues: errands.map { ($0.name, (accepted[$0.name] ?? 0) + 1) })
    let areMet = await wait(within: limit) { accepted in goals.allSatisfy { accepted[$0.key] ?? 0 >= $0.value } }
    return areMet ? [] : errands.filter { accepted[$0.name] ?? 0 < goals[$0.name]! }
  }

  private func wait(within limit: Duration, for holds: @escaping Condition) async -> Bool {
    if holds(accepted) { return true }
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

  private func giveUp(_ waiter: Int) {
    waiting.removeValue(forKey: waiter)?.continuation.resume(returning: false)
  }
}
