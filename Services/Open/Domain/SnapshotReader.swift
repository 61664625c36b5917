package import Rules

/// Reads the content of a snapshot as share-service delivers it: CSV (RFC 4180, UTF-8, LF) in chunks that end with a
/// record, with the record handle as first column.
///
/// An absent value is an empty field, an empty text is `""`; the two stay apart.
package struct SnapshotReader: Sendable {
  private let columns: [String]
  private var hasHeader = false

  package init(columns: [String]) { self.columns = columns }

  /// Reads the next chunk and gives each record's values, without the handle; `nil` is absent.
  package mutating func read(
    _ chunk: [UInt8], _ record: ([[UInt8]?]) throws(Refusal) -> Void
  ) throws(Refusal) {
    var position = 0
    while position < chunk.count {
      let fields = try Self.record(in: chunk, from: &position)
      guard fields.count == columns.count + 1 else { throw .snapshotMalformed }
      if hasHeader {
        try record(Array(fields.dropFirst()))
      } else {
        guard fields.map({ $0.map { String(decoding: $0, as: UTF8.self) } }) == ["_handle"] + columns else {
          throw .snapshotMalformed
        }
        hasHeader = true
      }
    }
  }

  /// Moves `position` behind the record that starts there.
  private static func record(in chunk: [UInt8], from position: inout Int) throws(Refusal) -> [[UInt8]?] {
    var fields: [[UInt8]?] = []
    while true {
      fields.append(try field(in: chunk, from: &position))
      guard position < chunk.count else { throw .snapshotMalformed }
      position += 1
      if chunk[position - 1] == UInt8(ascii: "\n") { return fields }
    }
  }

  /// Moves `position` to the comma or line feed behind the field.
  private static func field(in chunk: [UInt8], from position: inout Int) throws(Refusal) -> [UInt8]? {
    let quote = UInt8(ascii: "\"")
    guard position < chunk.count, chunk[position] == quote else {
      let start = position
      while position < chunk.count, chunk[position] != UInt8(ascii: ","), chunk[position] != UInt8(ascii: "\n") {
        guard chunk[position] != quote else { throw .snapshotMalformed }
        position += 1
      }
      return position == start ? nil : Array(chunk[start..<position])
    }
    var value: [UInt8] = []
    position += 1
    while position < chunk.count {
      if chunk[position] == quote {
        position += 1
        guard position < chunk.count, chunk[position] == quote else { break }
      }
      value.append(chunk[position])
      position += 1
    }
    guard position < chunk.count, chunk[position] == UInt8(ascii: ",") || chunk[position] == UInt8(ascii: "\n") else {
      throw .snapshotMalformed
    }
    return value
  }
}

extension Refusal {
  static let snapshotMalformed = Self(
    .damage, "SNAPSHOT_MALFORMED", zh: "共享平台交付的内容无法读取", en: "what the share platform delivered cannot be read")
}
