package import Wire

/// Why one call failed: a status, a stable reason for programs, texts for people, typed details.
///
/// Only what the caller may know goes in; the cause belongs in the log.
package struct RPCError: Error, Sendable, Hashable {
  package var code: WireV1.StatusCode
  /// Stable, UPPER_SNAKE.
  package var reason: String
  package var text: LocalizedText
  package var details: [WireV1.ErrorDetail]

  package init(_ code: WireV1.StatusCode, _ reason: String, _ text: LocalizedText, details: [WireV1.ErrorDetail] = []) {
    self.code = code
    self.reason = reason
    self.text = text
    self.details = details
  }

  package init(
    _ code: WireV1.StatusCode, _ reason: String, en: String, zh: String, details: [WireV1.ErrorDetail] = []
  ) {
    self.init(code, reason, LocalizedText(en: en, zh: zh), details: details)
  }
}

/// One text in the two languages of the suite.
package struct LocalizedText: Sendable, Hashable {
  package var en: String
  package var zh: String

  package init(en: String, zh: String) {
    self.en = en
    self.zh = zh
  }

  package func text(in language: Language) -> String { language == .zh ? zh : en }
}

/// A language of the suite; Chinese is the default for people.
package enum Language: String, Sendable, Hashable {
  case zh = "zh-CN"
  case en = "en"

  /// The best match for a locale such as `en_GB.UTF-8`; anything that is not English is Chinese.
  package init(locale: String) { self = locale.lowercased().hasPrefix("en") ? .en : .zh }
}

/// An error of the domain that knows how to tell a caller.
package protocol RPCErrorConvertible: Error {
  var rpcError: RPCError { get }
}

extension RPCError: RPCErrorConvertible {
  package var rpcError: RPCError { self }
}

extension RPCError: CustomStringConvertible {
  package var description: String { "\(code.name) \(reason): \(text.en)" }
}

extension RPCError {
  /// A field that will not become right by waiting.
  package static func invalidArgument(
    field: String, _ reason: String = "FIELD_INVALID", en: String, zh: String
  ) -> Self {
    Self(
      .invalidArgument, reason, en: "\(field): \(en)", zh: "\(field)：\(zh)",
      details: [.field(field, en)])
  }

  /// There is no such thing, or the caller may not know of it.
  package static func notFound(_ what: String, zh: String, reason: String = "NOT_FOUND") -> Self {
    Self(
      .notFound, reason, en: "There is no such \(what), or it is not yours to see.", zh: "没有该\(zh)，或者您无权查看。")
  }

  package static func permissionDenied(_ reason: String, en: String, zh: String) -> Self {
    Self(.permissionDenied, reason, en: en, zh: zh)
  }

  package static func failedPrecondition(_ reason: String, en: String, zh: String) -> Self {
    Self(.failedPrecondition, reason, en: en, zh: zh)
  }

  /// Cannot work just now; the caller may try again after the given time.
  package static func unavailable(_ reason: String = "UNAVAILABLE", retryAfterMs: UInt32 = 500) -> Self {
    Self(
      .unavailable, reason, en: "The service cannot work just now; try again.", zh: "服务暂时不可用，请稍后重试。",
      details: [.retry(afterMs: retryAfterMs)])
  }

  /// A limit was hit; nothing happened.
  package static func resourceExhausted(_ reason: String, en: String, zh: String, retryAfterMs: UInt32? = nil) -> Self {
    Self(.resourceExhausted, reason, en: en, zh: zh, details: retryAfterMs.map { [.retry(afterMs: $0)] } ?? [])
  }
}

extension WireV1.ErrorDetail {
  package static func field(_ field: String, _ description: String) -> Self {
    Self(detail: .fieldViolation(WireV1.FieldViolation(field: field, description: description)))
  }

  package static func retry(afterMs: UInt32) -> Self {
    Self(detail: .retryInfo(WireV1.RetryInfo(retryAfterMs: afterMs)))
  }

  /// A rule of the law that was not met (违反条款), with what would be right.
  package static func law(act: String, article: String, field: String, remedy: String) -> Self {
    Self(
      detail: .legalViolation(WireV1.LegalViolation(act: act, article: article, field: field, remedy: remedy)))
  }

  package static func info(_ key: String, _ value: String) -> Self {
    Self(detail: .errorInfo(WireV1.ErrorInfo(key: key, value: value)))
  }
}
