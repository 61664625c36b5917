internal import SuiteCrypto
internal import Wire
internal import ZeroMQ

/// What is asked of a request before its payload is decoded.
struct RequestChecks: Sendable {
  let settings: RPCServerSettings
  let directory: any CallerDirectory
  let policy: any AccessPolicy

  static let idempotencyKeyBytes = 16

  /// When the caller gives up, less the way back.
  func deadline(of request: WireV1.Request, receivedAt: ContinuousClock.Instant) throws(RPCError) -> Deadline {
    guard request.timeoutMs > 0 else {
      throw .invalidArgument(
        field: "timeout_ms", "TIMEOUT_MISSING", en: "must say how long the caller waits", zh: "必须说明调用方愿意等待的时间")
    }
    let milliseconds = min(Int(request.timeoutMs), settings.maximumTimeoutMilliseconds)
    let deadline = Deadline(receivedAt + .milliseconds(milliseconds - settings.returnMarginMilliseconds))
    guard !deadline.hasPassed else { throw .deadlineExceeded("EXPIRED_IN_QUEUE") }
    return deadline
  }

  func checkSizes(of request: WireV1.Request) throws(RPCError) {
    let limit = settings.maximumPayloadBytes(of: request.method)
    guard request.payload.count <= limit else {
      throw .tooLarge("PAYLOAD_TOO_LARGE", bytes: request.payload.count, limit: limit)
    }
    let metadataBytes = request.metadata.reduce(0) { $0 + $1.key.utf8.count + $1.value.count }
    guard metadataBytes <= settings.maximumMetadataBytes else {
      throw .tooLarge("METADATA_TOO_LARGE", bytes: metadataBytes, limit: settings.maximumMetadataBytes)
    }
  }

  /// Asks the access policy; answers whether the call must be signed.
  func checkAccess(_ caller: Caller, _ method: MethodDescriptor) throws(RPCError) -> Bool {
    switch policy.decide(caller, method) {
    case .allowed(let signed): return signed
    case .denied:
      throw .permissionDenied(
        "METHOD_NOT_ALLOWED", en: "Your role or organisation may not call \(method.fullName).",
        zh: "您的角色或单位无权调用 \(method.fullName)。")
    case .directoryStale:
      throw RPCError(
        .unavailable, "DIRECTORY_STALE", en: "The directory of keys is too old to accept changes; try again later.",
        zh: "密钥目录已过时，暂不接受变更，请稍后重试。", details: [.retry(afterMs: 5_000)])
    }
  }

  func checkIdempotencyKey(of request: WireV1.Request, _ method: MethodDescriptor) throws(RPCError) {
    guard method.idempotency == .command, request.idempotencyKey.count != Self.idempotencyKeyBytes else { return }
    throw .invalidArgument(
      field: "idempotency_key", "IDEMPOTENCY_KEY_MISSING",
      en: "a command needs \(Self.idempotencyKeyBytes) random bytes, kept for every retry",
      zh: "命令必须带 \(Self.idempotencyKeyBytes) 字节的随机幂等键，重试时保持不变")
  }

  /// Verifies the signature of an act (签名). One that is not asked for must still be right, because it becomes evidence.
  func checkSignature(
    of request: WireV1.Request, payloadSHA256: [UInt8], caller: Caller, required: Bool
  ) throws(RPCError) {
    guard let signature = request.signature else {
      guard required else { return }
      throw .failedPrecondition(
        "SIGNATURE_REQUIRED", en: "This act has legal effect and must carry the acting holder's signature.",
        zh: "该行为具有法律效力，必须附有行为人的签名。")
    }
    let act = Act(
      method: request.method, idempotencyKey: request.idempotencyKey, payloadSHA256: payloadSHA256)
    guard signature.algorithm == .ed25519, let raw = directory.signingKey(for: caller.key),
      let key = try? Ed25519.PublicKey(rawRepresentation: raw),
      key.isValidSignature(signature.value, for: act.signedBytes)
    else {
      throw RPCError(
        .unauthenticated, "SIGNATURE_INVALID",
        en: "The signature does not match this act and the enrolled signing key of the acting holder.",
        zh: "签名与该行为及行为人登记的签名密钥不符。")
    }
  }
}
