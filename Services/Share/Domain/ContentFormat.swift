/// How the content of a delivery is written (数据格式).
package enum ContentFormat: String, Sendable, Hashable, CaseIterable {
  /// RFC 4180, UTF-8, LF, the header in chunk 0 only; an absent value is an empty field, an empty text is `""`.
  case csv
  /// One object on each line, values as text, an absent value `null`; no header.
  case jsonLines = "json-lines"
}
