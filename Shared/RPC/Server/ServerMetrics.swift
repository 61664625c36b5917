internal import CoreMetrics
internal import Metrics
internal import Synchronization
internal import Wire
internal import ZeroMQ

/// Counts and times what the listening end does.
struct ServerMetrics: Sendable {
  /// What a method's answered calls add up to; kept with the method, so that no call looks it up.
  struct OfMethod: Sendable {
    private let duration: Timer
    private let count: Counter

    init(_ method: MethodDescriptor) {
      duration = Timer(label: "rpc.server.duration", dimensions: [("method", method.fullName)])
      count = Counter(
        label: "rpc.server.calls", dimensions: [("method", method.fullName), ("status", "STATUS_CODE_OK")])
    }

    func answered(after time: Duration) {
      count.increment()
      let (seconds, attoseconds) = time.components
      duration.recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
  }

  /// `method` is nil where it is not one of ours: a caller's text never becomes a series.
  func failed(_ method: MethodDescriptor?, _ error: RPCError) {
    Counter(
      label: "rpc.server.calls",
      dimensions: [("method", method?.fullName ?? "unknown"), ("status", error.code.name)]
    ).increment()
    Counter(label: "rpc.server.refusals", dimensions: [("reason", error.reason)]).increment()
  }

  func keyRefused(_ reason: String, answered: Bool) {
    Counter(
      label: "rpc.server.keys.refused", dimensions: [("reason", reason), ("answered", answered ? "yes" : "no")]
    ).increment()
  }

  func connection(_ event: RouterEndpoint.Event) {
    switch event {
    case .shut(let connection):
      Counter(label: "rpc.server.connections.shut", dimensions: [("reason", connection.reason.rawValue)]).increment()
    case .acceptFailed: Counter(label: "rpc.server.accept.failed").increment()
    case .answerUndeliverable: Counter(label: "rpc.server.answers.undeliverable").increment()
    }
  }
}
