package import Rules

/// Writes the content of a delivery: CSV (RFC 4180, UTF-8, LF) cut into chunks at record ends.
///
/// The first column is `_handle` in hex. An absent value is an empty field, an empty text is `""`. The header stands in
/// chunk 0 only, so the chunks end to end are the file.
package struct CSVWriter: Sendable {
  package static let handleColumn = "_handle"

  package struct Chunk: Sendable, Hashable {
    package let content: [UInt8]
    package let handles: [RecordHandle]
  }

  private var content: [UInt8] = []
  private var handles: [RecordHandle] = []
  private var record: [UInt8] = []
  private let chunkBytesLimit: Int
  package private(set) var recordCount = 0

  package init(columns: [String], chunkBytesLimit: Int) {
    self.chunkBytesLimit = chunkBytesLimit
    content.reserveCapacity(chunkBytesLimit)
    content.append(contentsOf: Self.handleColumn.utf8)
    for column in columns {
      content.append(Self.comma)
      Self.append(column.utf8, to: &content)
    }
    content.append(Self.lineFeed)
  }

  /// Adds a record.
  ///
  /// - Parameter values: the bytes of each value; `nil` is absent.
  /// - Returns: the chunk that is full without this record.
  package mutating func add(
    _ handle: RecordHandle, _ values: some Sequence<ArraySlice<UInt8>?>
  ) throws(Refusal) -> Chunk? {
    record.removeAll(keepingCapacity: true)
    handle.appendHex(to: &record)
    for value in values {
      record.append(Self.comma)
      if let value { Self.append(value, to: &record) }
    }
    record.append(Self.lineFeed)
    guard record.count <= chunkBytesLimit else { throw .recordTooLarge(chunkBytesLimit) }
    let full = content.count + record.count > chunkBytesLimit ? take() : nil
    content.append(contentsOf: record)
    handles.append(handle)
    recordCount += 1
    return full
  }

  /// The last chunk; without records it holds the header alone.
  package mutating func finish() -> Chunk { take() }

  private mutating func take() -> Chunk {
    defer {
      content.removeAll(keepingCapacity: true)
      handles.removeAll(keepingCapacity: true)
    }
    return Chunk(content: content, handles: handles)
  }

  private static func append(_ value: some Collection<UInt8>, to buffer: inout [UInt8]) {
    guard value.isEmpty || value.contains(where: isSpecial) else { return buffer.append(contentsOf: value) }
    buffer.append(quote)
    for byte in value {
      if byte == quote { buffer.append(quote) }
      buffer.append(byte)
    }
    buffer.append(quote)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == comma || byte == quote || byte == lineFeed || byte == UInt8(ascii: "\r")
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
}

extension RecordHandle {
  func appendHex(to buffer: inout [UInt8]) {
    for byte in bytes {
      for digit in [byte >> 4, byte & 0xF] {
        buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}

extension Refusal {
  static func recordTooLarge(_ limit: Int) -> Self {
    Self(.limit, "RECORD_TOO_LARGE", zh: "有记录超过\(limit)字节", en: "a record is larger than \(limit) bytes")
  }
}
