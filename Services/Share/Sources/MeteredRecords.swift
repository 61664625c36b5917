import Rules
import Synchronization

/// How each mount answers at this replica, in memory.
final class MountMeters: Sendable {
  private let windowMinutes: Int
  private let mounts = Mutex<[String: MountHealth]>([:])
  private let began = ContinuousClock.now

  init(windowMinutes: Int) {
    self.windowMinutes = windowMinutes
  }

  func add(_ outcome: MountHealth.Outcome, took: Duration?, of entry: String) {
    let minute = minute
    mounts.withLock {
      $0[entry, default: MountHealth(windowMinutes: windowMinutes)].add(outcome, took: took, in: minute)
    }
  }

  func summary(of entry: String) -> MountHealth.Summary {
    let health = mounts.withLock { $0[entry] } ?? MountHealth(windowMinutes: windowMinutes)
    return health.summary(at: minute)
  }

  private var minute: Int { Int(began.duration(to: .now) / .seconds(60)) }
}

/// A mount's records, with a note of how each question went.
struct MeteredRecords: RecordSource {
  let records: any RecordSource
  let entry: String
  let meters: MountMeters

  func missing(_ columns: [String]) -> [String] { records.missing(columns) }

  func read(_ selection: RecordSelection, limit: Int) async throws -> RecordPage {
    let start = ContinuousClock.now
    return try await noting {
      let page = try await records.read(selection, limit: limit)
      return (page, start.duration(to: .now))
    }
  }

  func stream(
    _ selection: RecordSelection, fetchSize: Int, _ body: nonisolated(nonsending) (RecordPage) async throws -> Void
  ) async throws {
    // How long it takes is up to the reader as well.
    try await noting {
      try await records.stream(selection, fetchSize: fetchSize, body)
      return ((), nil)
    }
  }

  private func noting<R>(_ body: nonisolated(nonsending) () async throws -> (R, took: Duration?)) async throws -> R {
    do {
      let (result, took) = try await body()
      meters.add(.answered, took: took, of: entry)
      return result
    } catch {
      meters.add(MountHealth.Outcome(error), took: nil, of: entry)
      throw error
    }
  }
}

extension MountHealth.Outcome {
  init(_ error: any Error) {
    switch error {
    case let refusal as Refusal where refusal.fault == .source || refusal == .sourceAnswerWrong:
      self = .failed(reason: refusal.reason)
    case let refusal as Refusal: self = .refused(reason: refusal.reason)
    case is CancellationError: self = .failed(reason: "DEADLINE_EXCEEDED")
    default: self = .failed(reason: "INTERNAL")
    }
  }
}
