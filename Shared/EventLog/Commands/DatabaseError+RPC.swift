package import Postgres
package import RPC
internal import Wire

/// What callers are told when the database fails: whether to try again, and nothing about the data.
extension DatabaseError: RPCErrorConvertible {
  package var rpcError: RPCError {
    switch kind {
    case .unavailable: .unavailable("DATABASE_UNAVAILABLE")
    case .outcomeUnknown: .unavailable("OUTCOME_UNKNOWN")
    case .overloaded(let limit):
      .resourceExhausted(
        "DATABASE_OVERLOADED", en: "Too much is waiting for the database (\(limit)); try again.",
        zh: "等待数据库的请求过多（\(limit)），请稍后重试。", retryAfterMs: 200)
    case .statement where sqlState == .diskFull: .unavailable("DATABASE_FULL", retryAfterMs: 5_000)
    case .statement where isRetryable:
      RPCError(
        .aborted, "DATABASE_CONFLICT", en: "The command lost a race; try again.", zh: "与其他操作冲突，请重试。",
        details: [.retry(afterMs: 100)])
    default:
      RPCError(
        .internal, "DATABASE_REFUSED", en: "The service could not store this; it is not your fault.",
        zh: "服务无法保存该数据，并非您的过错。")
    }
  }
}
