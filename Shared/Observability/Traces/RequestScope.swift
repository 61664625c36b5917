package import Logging

/// What is known of the request the current task serves: its place in a trace and the metadata its log records carry.
///
/// Bound as a task-local value around a request, so it reaches everything the request awaits without being passed on.
package struct RequestScope: Sendable {
  @TaskLocal package static var current: RequestScope?

  /// Where in its trace the request stands; calls made for it send `trace.child()`.
  package let trace: Traceparent
  /// Facts every record of the request carries, under dotted keys such as `rpc.method`. Never payloads or secrets.
  package var metadata: Logger.Metadata { describe() }
  // Most requests are answered without a record.
  private let describe: @Sendable () -> Logger.Metadata

  package init(trace: Traceparent, metadata: @autoclosure @escaping @Sendable () -> Logger.Metadata = [:]) {
    self.trace = trace
    describe = metadata
  }

  /// Continues the trace of a received header, or starts one when the header is empty or invalid.
  package init(
    traceparent header: String, metadata: @autoclosure @escaping @Sendable () -> Logger.Metadata = [:]
  ) {
    self.init(trace: (header.isEmpty ? nil : Traceparent(header))?.child() ?? .generate(), metadata: metadata())
  }

  /// Runs `body` for a request.
  package static func with<R, Failure: Error>(
    _ scope: RequestScope, _ body: nonisolated(nonsending) () async throws(Failure) -> R
  ) async throws(Failure) -> R {
    do {
      return try await $current.withValue(scope) { try await body() }
    } catch {
      // `withValue` rethrows what `body` threw, and that is a `Failure`.
      throw error as! Failure
    }
  }

  /// The header a call made now should send.
  package static var outgoingTraceparent: String { (current?.trace.child() ?? .generate()).description }

  /// Gives log records the current request's trace and metadata.
  package static let metadataProvider = Logger.MetadataProvider {
    guard let current else { return [:] }
    var metadata = current.metadata
    metadata["trace.id"] = .string(current.trace.traceID)
    metadata["span.id"] = .string(current.trace.spanID)
    return metadata
  }
}
