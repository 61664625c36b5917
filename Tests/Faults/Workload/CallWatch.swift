import ProtobufC
import RPC
import Synchronization
import Wire

/// Every call that was made, and those that ended later than they may.
final class CallWatch: Sendable {
  struct Late: Sendable, Hashable, CustomStringConvertible {
    let method: String
    let took: Duration
    let allowed: Duration

    var description: String { "\(method) took \(took.inSeconds), allowed were \(allowed.inSeconds)" }
  }

  /// What a call may take beyond its deadline.
  static let grace = Duration.milliseconds(100)

  private let calls = Mutex((ended: 0, late: [Late]()))
  private let stalls: StallWatch

  init(_ stalls: StallWatch) { self.stalls = stalls }

  var ended: Int { calls.withLock(\.ended) }
  var late: [Late] { calls.withLock(\.late) }

  func ended(_ method: String, startedAt: ContinuousClock.Instant, timeout: Duration) {
    let took = ContinuousClock.now - startedAt
    let isLate = took > timeout + Self.grace + stalls.time(since: startedAt)
    calls.withLock { calls in
      calls.ended += 1
      if isLate { calls.late.append(Late(method: method, took: took, allowed: timeout)) }
    }
  }
}

/// A client whose calls are watched.
struct WatchedClient: RPCCaller {
  let client: RPCClient
  let watch: CallWatch

  func call<Input: ContractMessage, Output: ContractMessage>(
    _ method: MethodDescriptor, _ request: Input, options: CallOptions
  ) async throws -> Output {
    let start = ContinuousClock.now
    defer { watch.ended(method.fullName, startedAt: start, timeout: options.timeout) }
    return try await client.call(method, request, options: options)
  }
}
