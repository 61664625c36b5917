/// Writes single records in a delivery's format.
struct RecordEncoder: Sendable {
  private let format: ContentFormat
  /// What stands before each value: a comma, or in JSON the name of its column too.
  private let leads: [[UInt8]]
  private let columns: [String]

  init(_ format: ContentFormat, columns: [String]) {
    self.format = format
    self.columns = columns
    leads = columns.enumerated().map { index, column in
      var lead: [UInt8] = index == 0 ? [] : [Byte.comma]
      guard format == .jsonLines else { return lead }
      Self.appendJSON(column.utf8, to: &lead)
      return lead + [UInt8(ascii: ":")]
    }
  }

  func appendHeader(to buffer: inout [UInt8]) {
    guard format == .csv else { return }
    for (index, column) in columns.enumerated() {
      buffer.append(contentsOf: leads[index])
      Self.appendCSV(column.utf8, to: &buffer)
    }
    buffer.append(Byte.lineFeed)
  }

  /// - Parameter values: the bytes of each value, UTF-8; `nil` is absent.
  func append<Value: Collection<UInt8>>(
    _ handle: RecordHandle, _ values: some Sequence<Value?>, to buffer: inout [UInt8]
  ) {
    switch format {
    case .csv:
      handle.appendHex(to: &buffer)
      for value in values {
        buffer.append(Byte.comma)
        if let value { Self.appendCSV(value, to: &buffer) }
      }
    case .jsonLines:
      buffer.append(UInt8(ascii: "{"))
      buffer.append(contentsOf: leads[0])
      buffer.append(Byte.quote)
      handle.appendHex(to: &buffer)
      buffer.append(Byte.quote)
      for (lead, value) in zip(leads.dropFirst(), values) {
        buffer.append(contentsOf: lead)
        if let value { Self.appendJSON(value, to: &buffer) } else { buffer.append(contentsOf: "null".utf8) }
      }
      buffer.append(UInt8(ascii: "}"))
    }
    buffer.append(Byte.lineFeed)
  }

  private static func appendCSV(_ value: some Collection<UInt8>, to buffer: inout [UInt8]) {
    guard value.isEmpty || value.contains(where: isSpecial) else { return buffer.append(contentsOf: value) }
    buffer.append(Byte.quote)
    for byte in value {
      if byte == Byte.quote { buffer.append(Byte.quote) }
      buffer.append(byte)
    }
    buffer.append(Byte.quote)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == Byte.comma || byte == Byte.quote || byte == Byte.lineFeed || byte == UInt8(ascii: "\r")
  }

  /// A JSON string (RFC 8259): quote, backslash and control characters escaped, all else as it is.
  private static func appendJSON(_ value: some Collection<UInt8>, to buffer: inout [UInt8]) {
    buffer.append(Byte.quote)
    for byte in value {
      switch byte {
      case Byte.quote, Byte.backslash: buffer.append(contentsOf: [Byte.backslash, byte])
      case 0..<0x20:
        buffer.append(contentsOf: "\\u00".utf8)
        buffer.append(contentsOf: [.hexDigit(byte >> 4), .hexDigit(byte & 0xF)])
      default: buffer.append(byte)
      }
    }
    buffer.append(Byte.quote)
  }

  private enum Byte {
    static let comma = UInt8(ascii: ",")
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let lineFeed = UInt8(ascii: "\n")
  }
}
