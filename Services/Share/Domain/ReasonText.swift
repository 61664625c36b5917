package import Rules

/// The words in which an act says why it is done: never blank, never endless.
package struct ReasonText: Sendable, Hashable {
  package let text: String

  /// - Parameter field: the field of the call that they came in, for the refusal.
  package init(_ text: String, field: String) throws(Refusal) {
    guard !text.isBlank else { throw .whyMissing(field: field) }
    guard text.utf8.count <= RefusalGround.textBytesLimit else {
      throw .textTooLong(field: field, RefusalGround.textBytesLimit)
    }
    self.text = text
  }
}

extension Refusal {
  static func whyMissing(field: String) -> Self {
    Self(
      .field(field), "REASON_MISSING", zh: "须用文字说明理由", en: "say why, in words",
      remedy: Bilingual(zh: "请说明理由。", en: "Give the reason."))
  }
}
