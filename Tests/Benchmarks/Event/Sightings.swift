import Foundation
import ProtobufC
import SuiteContracts
import Synchronization

/// When events were recorded and how long after that they were in a reader's hand.
final class Sightings: Sendable {
  private struct State {
    var readers = 0
    var waiting: (count: Int, continuation: CheckedContinuation<Void, Never>)?
    /// Microseconds since 1970, and from then on.
    var seen: [(recordedAt: Int64, latency: Int64)] = []
  }

  private let state = Mutex(State())

  /// A reader has its place in the log.
  func begin() {
    let waiting = state.withLock { state in
      state.readers += 1
      guard let waiting = state.waiting, state.readers >= waiting.count else {
        return nil as CheckedContinuation<Void, Never>?
      }
      state.waiting = nil
      return waiting.continuation
    }
    waiting?.resume()
  }

  /// Returns when so many readers have their place.
  func begun(by count: Int) async {
    await withCheckedContinuation { continuation in
      let isOver = state.withLock { state in
        if state.readers >= count { return true }
        state.waiting = (count, continuation)
        return false
      }
      if isOver { continuation.resume() }
    }
  }

  func add(_ events: [EventLogV1.Event], at now: Date) throws {
    let received = Int64(now.timeIntervalSince1970 * 1_000_000)
    let new = try events.compactMap { event -> (recordedAt: Int64, latency: Int64)? in
      guard let recorded = try EventLogV1.EventBody(packed: event.body).recordedAt else { return nil }
      let recordedAt = Int64(recorded.timeIntervalSince1970 * 1_000_000)
      return (recordedAt, received - recordedAt)
    }
    state.withLock { $0.seen += new }
  }

  /// What was recorded in that time, as a peer's client would say it.
  func result(from: Int64, to: Int64) -> String {
    var latencies = Latencies()
    for event in state.withLock(\.seen) where event.recordedAt >= from && event.recordedAt < to {
      latencies.record(microseconds: UInt64(max(0, event.latency)))
    }
    let seconds = Double(max(1, to - from)) / 1_000_000
    return """
      RESULT per_second=\(Double(latencies.count) / seconds) p50_us=\(latencies.microseconds(at: 50)) \
      p99_us=\(latencies.microseconds(at: 99)) p999_us=\(latencies.microseconds(at: 99.9))
      """
  }
}
