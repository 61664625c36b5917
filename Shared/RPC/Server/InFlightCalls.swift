internal import Synchronization
internal import Wire
internal import ZeroMQ

/// The calls being answered: counts them against the limits and cancels those whose time is over.
final class InFlightCalls: Sendable {
  /// Which limit an arriving call met.
  enum Limit: String {
    case calls = "TOO_MANY_CALLS"
    case callsOfKey = "TOO_MANY_CALLS_OF_KEY"
    case bytes = "TOO_MANY_BYTES"
  }

  /// One running handler. Its task is only ever cancelled, under the lock, while the entry is here; the handler removes
  /// the entry before it ends.
  private struct Running: @unchecked Sendable {  // `UnsafeCurrentTask.cancel` may be called from any thread.
    let task: UnsafeCurrentTask
    let deadline: Deadline
    let isQuery: Bool
  }

  private struct State {
    var nextID: UInt64 = 0
    var total = 0
    var bytes = 0
    var byKey: [CurvePublicKey: Int] = [:]
    var running: [UInt64: Running] = [:]
  }

  private let state = Mutex(State())
  private let settings: RPCServerSettings

  init(settings: RPCServerSettings) {
    self.settings = settings
  }

  var count: Int { state.withLock(\.total) }

  /// Counts a call in, or says which limit it met.
  func enter(_ key: CurvePublicKey, bytes: Int) -> Limit? {
    state.withLock { state in
      guard state.total < settings.maximumCallsInFlight else { return .calls }
      guard state.bytes + bytes <= settings.maximumBytesInFlight else { return .bytes }
      guard state.byKey[key, default: 0] < settings.maximumCallsInFlightPerKey else { return .callsOfKey }
      state.total += 1
      state.bytes += bytes
      state.byKey[key, default: 0] += 1
      return nil
    }
  }

  func leave(_ key: CurvePublicKey, bytes: Int) {
    state.withLock { state in
      state.total -= 1
      state.bytes -= bytes
      guard let index = state.byKey.index(forKey: key) else { return }
      state.byKey.values[index] -= 1
      if state.byKey.values[index] == 0 { state.byKey.remove(at: index) }
    }
  }

  /// Runs a handler so that it is cancelled at its deadline, or when the server drains.
  func running<Result>(
    until deadline: Deadline, isQuery: Bool, _ body: nonisolated(nonsending) () async throws -> Result
  ) async throws -> Result {
    // The task is alive until `body` has returned, and its entry is gone by then.
    guard let task = Self.currentTask() else { return try await body() }
    let id = state.withLock { state in
      state.nextID += 1
      state.running[state.nextID] = Running(task: task, deadline: deadline, isQuery: isQuery)
      return state.nextID
    }
    defer { state.withLock { _ = $0.running.removeValue(forKey: id) } }
    return try await body()
  }

  private static func currentTask() -> UnsafeCurrentTask? { withUnsafeCurrentTask { $0 } }

  /// Cancels what is past its deadline.
  func cancelExpired(at now: ContinuousClock.Instant) {
    state.withLock { state in
      for call in state.running.values where call.deadline.instant <= now { call.task.cancel() }
    }
  }

  func cancelAll(onlyQueries: Bool) {
    state.withLock { state in
      for call in state.running.values where call.isQuery || !onlyQueries { call.task.cancel() }
    }
  }
}
