/// Writes one JSON object on one line, members in the order they are added.
///
/// For answers by the hundred thousand, where a general encoder takes longer than the answer.
package struct JSONLine {
  package private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]

  package init(reservingBytes capacity: Int = 192) {
    bytes.reserveCapacity(capacity)
  }

  package mutating func add(_ name: StaticString, _ value: String) {
    key(name)
    write(quoted: value.utf8)
  }

  /// Adds bytes that need no escaping, such as a date.
  package mutating func add(_ name: StaticString, plain value: [UInt8]) {
    key(name)
    bytes.append(Self.quote)
    bytes.append(contentsOf: value)
    bytes.append(Self.quote)
  }

  package mutating func add(_ name: StaticString, _ value: Int) {
    key(name)
    bytes.append(contentsOf: String(value).utf8)
  }

  package mutating func add(_ name: StaticString, _ value: Bool) {
    key(name)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  package mutating func add(_ name: StaticString, _ objects: [JSONLine]) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    for (index, object) in objects.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: object.closed)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// The whole object, without a line end.
  package var closed: [UInt8] { bytes + [UInt8(ascii: "}")] }

  private static let quote = UInt8(ascii: "\"")

  private mutating func key(_ name: StaticString) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(Self.quote)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(Self.quote)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func write(quoted text: String.UTF8View) {
    bytes.append(Self.quote)
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: bytes += Array("\\u00".utf8) + [Self.hex[Int(byte >> 4)], Self.hex[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(Self.quote)
  }

  private static let hex = Array("0123456789abcdef".utf8)
}
