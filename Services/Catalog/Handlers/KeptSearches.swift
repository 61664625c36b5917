import EventLog
import FoundationEssentials
import SuiteCrypto
import Synchronization

/// Answers to searches, for whoever asks the same while the catalog stays as it is: pages, totals, counts, suggestions.
///
/// Whatever changes what everybody may see is an event, so an answer holds as long as the log ends where it ended, and
/// until a suspension begins that was announced ahead. It is kept by this process alone.
final class KeptSearches<Answer: Sendable>: Sendable {
  private struct Kept {
    let answer: Answer
    let holds: Range<Date>
    var usedAt: UInt64
  }

  private struct State {
    var head: LogHead?
    var kept: [Digest: Kept] = [:]
    var uses: UInt64 = 0

    mutating func next() -> UInt64 {
      uses += 1
      return uses
    }
  }

  private let limit: Int
  private let state = Mutex(State())

  /// - Parameter limit: answers kept at most; the one that was not asked for longest gives way.
  init(limit: Int) {
    self.limit = limit
  }

  /// - Parameters:
  ///   - asked: of everything that decides what is found and how much of it is told.
  ///   - head: where the log ends in the state of the data that is asked.
  func answer(to asked: Digest, at head: LogHead, _ now: Date) -> Answer? {
    state.withLock { state in
      guard state.head == head, let kept = state.kept[asked], kept.holds.contains(now) else { return nil }
      let use = state.next()
      state.kept[asked]?.usedAt = use
      return kept.answer
    }
  }

  /// - Parameter end: when it no longer holds even if nothing happens.
  func keep(_ answer: Answer, to asked: Digest, at head: LogHead, from now: Date, until end: Date) {
    guard limit > 0, now < end else { return }
    state.withLock { state in
      if state.head != head { (state.head, state.kept) = (head, [:]) }
      if state.kept.count >= limit, let oldest = state.kept.min(by: { $0.value.usedAt < $1.value.usedAt }) {
        state.kept[oldest.key] = nil
      }
      state.kept[asked] = Kept(answer: answer, holds: now..<end, usedAt: state.next())
    }
  }
}
