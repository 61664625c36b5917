package import RPC
package import Rules
internal import Wire

/// What a caller is told when a domain refuses.
extension Refusal: RPCErrorConvertible {
  package var rpcError: RPCError {
    var details: [WireV1.ErrorDetail] = []
    var field = ""
    if case .field(let name) = fault {
      field = name
      details.append(.field(name, text.en))
    }
    if let article {
      details.append(
        .law(act: RulePack.cq320.title.zh, article: article.number, field: field, remedy: remedy?.zh ?? ""))
    }
    if fault == .source { details.append(.retry(afterMs: 1000)) }
    return RPCError(
      status, reason, en: prefix(field, ": ") + sentence.en, zh: prefix(field, "：") + sentence.zh, details: details)
  }

  private func prefix(_ field: String, _ separator: String) -> String { field.isEmpty ? "" : field + separator }

  private var status: WireV1.StatusCode {
    switch fault {
    case .field: .invalidArgument
    case .state: .failedPrecondition
    case .rights: .permissionDenied
    case .unknown: .notFound
    case .exists: .alreadyExists
    case .limit: .resourceExhausted
    case .source: .unavailable
    case .damage: .dataLoss
    }
  }
}

/// What a caller is told when a rule pack forbids a step.
extension RuleViolation: RPCErrorConvertible {
  package var rpcError: RPCError {
    RPCError(
      .failedPrecondition, reason, en: text.en, zh: text.zh,
      details: [.law(act: act.zh, article: citation.zh, field: "", remedy: remedy.zh)])
  }
}
