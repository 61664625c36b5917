/// Builds one JSON object on one line, in the order its fields are added.
struct JSONLine {
  /// Names that metadata cannot take from the record itself.
  static let reserved: Set<String> = ["time", "level", "logger", "message"]

  private var bytes: [UInt8] = [UInt8(ascii: "{")]

  mutating func add(_ name: String, string value: String) {
    addName(name)
    Self.append(value, to: &bytes)
  }

  /// `literal` is a JSON number or `true` or `false`.
  mutating func add(_ name: String, number literal: String) {
    addName(name)
    bytes.append(contentsOf: literal.utf8)
  }

  mutating func add(_ name: String, strings values: [String]) {
    addName(name)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      Self.append(value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A finished JSON value that becomes the field's value as it stands.
  mutating func add(_ name: String, json value: JSONLine) {
    addName(name)
    bytes.append(contentsOf: value.bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  /// The object and a line feed.
  consuming func finish() -> [UInt8] {
    bytes.append(contentsOf: "}\n".utf8)
    return bytes
  }

  private mutating func addName(_ name: String) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    Self.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
      case UInt8(ascii: "\n"): bytes.append(contentsOf: #"\n"#.utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: #"\r"#.utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: #"\t"#.utf8)
      case 0..<0x20, 0x7F: bytes.append(contentsOf: (#"\u00"# + hex(byte)).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// Two lower-case hexadecimal digits.
func hex(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16)
  return byte < 0x10 ? "0" + digits : digits
}

/// Lower-case hexadecimal digits of all bytes.
func hex(_ bytes: some Sequence<UInt8>) -> String { bytes.map { hex($0) }.joined() }
