package import ProtobufC
package import Wire

/// Makes calls; what generated clients are built on.
package protocol RPCCaller: Sendable {
  func call<Input: ContractMessage, Output: ContractMessage>(
    _ method: MethodDescriptor, _ request: Input, options: CallOptions
  ) async throws -> Output
}

/// How one call is made.
package struct CallOptions: Sendable {
  /// How long the caller waits, retries included.
  package var timeout: Duration
  /// Kept for every retry; chosen at random when `nil` and the method is a command.
  package var idempotencyKey: [UInt8]?
  /// Signs acts with legal effect as the acting holder.
  package var signer: (any ActSigner)?
  /// Language of error texts.
  package var language: Language
  /// W3C trace context to go on from.
  package var traceparent: String

  package init(
    timeout: Duration = .seconds(10), idempotencyKey: [UInt8]? = nil, signer: (any ActSigner)? = nil,
    language: Language = .zh, traceparent: String = ""
  ) {
    self.timeout = timeout
    self.idempotencyKey = idempotencyKey
    self.signer = signer
    self.language = language
    self.traceparent = traceparent
  }

  /// For a call made while answering another one: passes on what is left of its time, its language and its trace.
  ///
  /// Less than 100 ms left is not worth a call: it is refused at once with `DEADLINE_EXCEEDED`.
  package static func within(
    _ context: ServerContext, timeout: Duration = .seconds(10), idempotencyKey: [UInt8]? = nil
  ) -> Self {
    var options = Self(
      timeout: timeout, idempotencyKey: idempotencyKey, language: context.language, traceparent: context.traceparent)
    options.outerDeadline = context.deadline
    return options
  }

  /// The deadline of the call that this one is made for.
  var outerDeadline: Deadline?
}

/// Signs the acts of one holder.
package protocol ActSigner: Sendable {
  func sign(_ act: Act) throws -> WireV1.Signature
}
