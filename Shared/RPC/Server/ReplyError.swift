internal import ProtobufC
internal import Wire
internal import ZeroMQ

extension CallerLookup {
  /// What a key is refused with that is not known, or not any more.
  var refusalReason: String {
    switch self {
    case .revoked, .known: "KEY_REVOKED"
    case .expired: "KEY_EXPIRED"
    case .unknown: "KEY_UNKNOWN"
    }
  }
}

/// What the library itself answers.
extension RPCError {
  static func keyRefused(_ lookup: CallerLookup, _ key: CurvePublicKey) -> RPCError {
    let text: LocalizedText
    switch lookup {
    case .revoked, .known: text = LocalizedText(en: "This key has been revoked.", zh: "该密钥已被吊销。")
    case .expired: text = LocalizedText(en: "This key has expired; enrol a new one.", zh: "该密钥已过期，请登记新密钥。")
    case .unknown:
      text = LocalizedText(
        en: "This key is not enrolled here; departments enrol theirs with the catalog service, others use the portal.",
        zh: "该密钥未登记：部门请向目录服务登记；公众请使用开放门户。")
    }
    return RPCError(
      .unauthenticated, lookup.refusalReason, text, details: [.info("fingerprint", KeyFingerprint(of: key).hex)])
  }

  static let malformedEnvelope = RPCError(
    .internal, "ENVELOPE_MALFORMED",
    en: "The frame is not a twinriver.wire.v1.Request; send one frame with exactly that message.",
    zh: "该帧不是 twinriver.wire.v1.Request，请只发送一帧该消息。")

  static let surplusFrames = RPCError(
    .internal, "SURPLUS_FRAMES", en: "A request is one frame; the others were dropped and nothing was run.",
    zh: "请求只能有一帧；其余帧已丢弃，未执行任何操作。")

  static func limitMet(_ limit: InFlightCalls.Limit, retryAfterMilliseconds: Int) -> RPCError {
    .resourceExhausted(
      limit.rawValue, en: "The service is answering as much as it may at once; nothing was done.",
      zh: "服务正在处理的请求已达上限，未执行任何操作。", retryAfterMs: UInt32(retryAfterMilliseconds))
  }

  static let shuttingDown = RPCError(
    .unavailable, "SHUTTING_DOWN", en: "The service is shutting down; ask another replica or try again.",
    zh: "服务正在停止，请访问其他副本或稍后重试。", details: [.retry(afterMs: 500)])

  static func deadlineExceeded(_ reason: String) -> RPCError {
    RPCError(.deadlineExceeded, reason, en: "The time given for the call has run out.", zh: "调用超时。")
  }

  static func tooLarge(_ reason: String, bytes: Int, limit: Int) -> RPCError {
    .resourceExhausted(
      reason, en: "\(bytes) bytes are more than the \(limit) allowed here; send less at once.",
      zh: "\(bytes) 字节超过上限 \(limit) 字节，请减少一次发送的内容。")
  }

  static func unknownMethod(_ method: String) -> RPCError {
    // The name is the caller's own text: shortened, so that an answer never grows with it.
    // By scalars, since one character may be made of any number of them.
    let name = String(method.unicodeScalars.prefix(200))
    return RPCError(
      .unimplemented, "METHOD_UNKNOWN", en: "There is no method \(name) here.", zh: "本服务没有方法 \(name)。")
  }

  static let undeclared = RPCError(
    .unknown, "UNDECLARED_FAILURE", en: "The service failed; its operator finds the cause in the log.",
    zh: "服务内部失败，原因已记入日志。")
}

extension RPCError {
  /// The reply that carries this error.
  func reply(to callID: UInt64, in language: Language) -> WireV1.Reply {
    var reply = WireV1.Reply()
    reply.callID = callID
    reply.status = code
    reply.reason = reason
    reply.message = text.text(in: language)
    reply.details = details
    return reply
  }

  func packedReply(to callID: UInt64, in language: Language) -> [UInt8] {
    if let bytes = try? reply(to: callID, in: language).packed() { return bytes }
    // The texts held something that has no encoding, a NUL for one; code and reason still tell what to do.
    let bare = RPCError(code, "UNDECLARED_FAILURE", en: "", zh: "").reply(to: callID, in: language)
    return (try? bare.packed()) ?? []
  }
}
