internal import ProtobufC
package import Wire

extension PendingCalls.Outcome {
  /// What the caller of a call that got no reply is told.
  var error: RPCError {
    switch self {
    case .reply, .deadlineExceeded: .deadlineExceeded("EXPIRED")
    case .cancelled: RPCError(.cancelled, "CANCELLED", en: "The caller gave the call up.", zh: "调用方已取消。")
    case .connectionLost:
      RPCError(
        .unavailable, "CONNECTION_LOST",
        en: "The connection was lost before the answer came; whether the call was run is open.",
        zh: "连接在收到答复前中断，调用是否已执行未知。")
    case .notConnected:
      RPCError(
        .unavailable, "NOT_CONNECTED",
        en: "No replica of the service could be reached; nothing was sent. Check its address, server key and state.",
        zh: "无法连接服务的任何副本，未发送任何内容。请检查地址、服务器公钥和服务状态。")
    case .tooManyCalls:
      .resourceExhausted(
        "TOO_MANY_PENDING_CALLS", en: "This client awaits as many answers as it may.", zh: "本客户端等待中的调用已达上限。")
    case .closed:
      RPCError(.unavailable, "CLIENT_CLOSED", en: "This client has been closed.", zh: "客户端已关闭。")
    }
  }
}

extension RPCError {
  /// The error a reply carries. The text came in one language and stands for both.
  package init(_ reply: WireV1.Reply) {
    self.init(reply.status, reply.reason, LocalizedText(en: reply.message, zh: reply.message), details: reply.details)
  }

  /// What the service asks to wait before another try.
  static func retryAfter(_ reply: [UInt8], _ head: EnvelopeHead) -> Duration? {
    guard head.status == WireV1.StatusCode.unavailable.rawValue, let reply = try? WireV1.Reply(packed: reply) else {
      return nil
    }
    for case .retryInfo(let info)? in reply.details.map(\.detail) { return .milliseconds(Int64(info.retryAfterMs)) }
    return nil
  }
}
