/// Every limit of a service's listening end. Each one hit is counted and named in the answer.
package struct RPCServerSettings: Sendable {
  /// The longest a caller may make the service work or wait; more is cut to this.
  package var maximumTimeoutMilliseconds = 120_000
  /// Taken off the caller's time for the way back.
  package var returnMarginMilliseconds = 20
  /// Payload of a request; `payloadBytesByMethod` says otherwise for single methods.
  package var maximumPayloadBytes = 1 << 20
  /// Full method name to bytes.
  package var payloadBytesByMethod: [String: Int] = [:]
  /// Keys and values of a request's metadata together.
  package var maximumMetadataBytes = 8 << 10
  /// Calls being answered at once, for all callers and for one.
  package var maximumCallsInFlight = 4_096
  package var maximumCallsInFlightPerKey = 1_024
  /// Bytes of the requests being answered at once.
  package var maximumBytesInFlight = 256 << 20
  /// What a caller who met one of the limits above is asked to wait.
  package var retryAfterMilliseconds = 100
  /// Pause between two refusals of the same unknown key; what comes in between is dropped.
  package var unknownKeyPauseMilliseconds = 1_000
  /// Unknown keys remembered for that.
  package var maximumUnknownKeys = 4_096
  /// How often calls past their deadline are looked for.
  package var deadlineCheckMilliseconds = 100
  /// On shutdown: how long queries, and how long everything else, may still take.
  package var drainQueriesMilliseconds = 500
  package var drainMilliseconds = 10_000

  package init() {}

  func maximumPayloadBytes(of method: String) -> Int { payloadBytesByMethod[method] ?? maximumPayloadBytes }
}
