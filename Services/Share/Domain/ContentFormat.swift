/// How records are written, in an uploaded file and in a delivery (数据格式).
package enum ContentFormat: String, Sendable, Hashable, CaseIterable, Codable {
  /// RFC 4180, UTF-8, LF, the columns on the first line; in a delivery an absent value is an empty field, an empty text `""`.
  case csv
  /// One object on each line, its members the columns; in a delivery values are texts, an absent one `null`.
  case jsonLines = "json-lines"
}
