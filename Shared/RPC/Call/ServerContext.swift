package import Wire

/// Everything a handler knows of a call besides its message.
package struct ServerContext: Sendable {
  package let method: MethodDescriptor
  package let caller: Caller
  package let deadline: Deadline
  /// 16 bytes chosen by the caller and kept for every retry of the command; empty for methods without side effects.
  package let idempotencyKey: [UInt8]
  /// SHA-256 of the request payload: what a reused idempotency key is compared by and what is signed.
  package let payloadSHA256: [UInt8]
  /// How large the request payload was.
  package let payloadByteCount: Int
  /// The holder's verified signature, where the call carried one.
  package let signature: WireV1.Signature?
  /// W3C trace context of the call; may be empty.
  package let traceparent: String
  /// The language the caller asked for.
  package let language: Language
  private let directory: any CallerDirectory

  package init(
    method: MethodDescriptor, caller: Caller, deadline: Deadline, idempotencyKey: [UInt8] = [],
    payloadSHA256: [UInt8] = [], payloadByteCount: Int = 0, signature: WireV1.Signature? = nil,
    traceparent: String = "", language: Language = .zh, directory: any CallerDirectory
  ) {
    self.method = method
    self.caller = caller
    self.deadline = deadline
    self.idempotencyKey = idempotencyKey
    self.payloadSHA256 = payloadSHA256
    self.payloadByteCount = payloadByteCount
    self.signature = signature
    self.traceparent = traceparent
    self.language = language
    self.directory = directory
  }

  /// The caller as the directory knows it now: asked again when a parked read is answered.
  package func currentCaller() throws(RPCError) -> Caller {
    guard case .known(let caller) = directory.lookup(caller.key) else {
      throw RPCError(
        .unauthenticated, "KEY_REVOKED", en: "The key has been ended.", zh: "密钥已失效。",
        details: [.info("fingerprint", caller.fingerprint.hex)])
    }
    return caller
  }

  /// Runs `body` after each change of the directory until the token is dropped.
  package func onDirectoryChange(_ body: @escaping @Sendable () -> Void) -> DirectorySubscription {
    directory.onChange(body)
  }
}
