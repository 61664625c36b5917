package import Rules

/// Reads JSON lines (UTF-8) piece by piece: on each line an object whose members are the columns of the entry (JSON行).
///
/// Texts are taken as they are, numbers and truth values as they are written, `null` as an empty value, as in CSV. Members
/// that the entry does not declare are left out. Errors name the line, never its content.
package struct JSONLinesReader: Sendable {
  private let columns: [String]
  private let recordBytesLimit: Int
  private var line = 1
  private var bytes: [UInt8] = []
  private var hasBegun = false

  package init(columns: [String], recordBytesLimit: Int) {
    self.columns = columns
    self.recordBytesLimit = recordBytesLimit
  }

  /// Takes the next bytes and hands on, after the columns as a header, every record that is complete.
  package mutating func read(_ bytes: some Sequence<UInt8>, _ body: (FileRow) throws(Refusal) -> Void) throws(Refusal) {
    try begin(body)
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        try endLine(body)
      } else {
        guard self.bytes.count < recordBytesLimit else {
          throw .json(line: line, zh: "记录太长", en: "the record is too long")
        }
        self.bytes.append(byte)
      }
    }
  }

  /// Ends the file; the last line needs no line end.
  package mutating func finish(_ body: (FileRow) throws(Refusal) -> Void) throws(Refusal) {
    try begin(body)
    try endLine(body)
  }

  private mutating func begin(_ body: (FileRow) throws(Refusal) -> Void) throws(Refusal) {
    if !hasBegun { try body(FileRow(line: 0, fields: columns)) }
    hasBegun = true
  }

  private mutating func endLine(_ body: (FileRow) throws(Refusal) -> Void) throws(Refusal) {
    if !bytes.allSatisfy(JSONObject.isSpace) {
      var object = JSONObject(bytes, line: line)
      let members = try object.members()
      let missing = columns.filter { members[$0] == nil }
      guard missing.isEmpty else { throw .fileColumns(missing) }
      try body(FileRow(line: line, fields: columns.map { members[$0] ?? "" }))
    }
    bytes.removeAll(keepingCapacity: true)
    line += 1
  }
}

/// One object (RFC 8259) of texts, numbers, truth values and `null`; nothing nested, no member twice.
private struct JSONObject {
  private let bytes: [UInt8]
  private let line: Int
  private var place = 0

  init(_ bytes: [UInt8], line: Int) {
    self.bytes = bytes
    self.line = line
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }

  mutating func members() throws(Refusal) -> [String: String] {
    var members: [String: String] = [:]
    try expect("{")
    if !take("}") {
      repeat {
        let name = try text()
        try expect(":")
        guard members.updateValue(try value(), forKey: name) == nil else {
          throw fault("成员重复", "a member occurs twice")
        }
      } while take(",")
      try expect("}")
    }
    skipSpace()
    guard place == bytes.count else { throw fault("对象之后有多余的字符", "text follows the object") }
    return members
  }

  private mutating func value() throws(Refusal) -> String {
    skipSpace()
    switch peek {
    case UInt8(ascii: "\""): return try text()
    case UInt8(ascii: "{"), UInt8(ascii: "["): throw fault("值不能是对象或数组", "a value is an object or a list")
    default: break
    }
    let start = place
    while let byte = peek, !Self.isSpace(byte), byte != UInt8(ascii: ","), byte != UInt8(ascii: "}") { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    switch word {
    case "true", "false": return word
    case "null": return ""
    default:
      guard Self.isNumber(bytes[start..<place]) else { throw fault("值的格式不对", "a value is not JSON") }
      return word
    }
  }

  /// `-`, digits without a leading zero, a fraction, an exponent.
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    func digits() -> Int {
      let found = rest.prefix(while: isDigit).count
      rest = rest.dropFirst(found)
      return found
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let leadsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, whole == 1 || !leadsWithZero else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private mutating func text() throws(Refusal) -> String {
    try expect("\"")
    var found: [UInt8] = []
    while let byte = next() {
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: found, as: UTF8.self) else {
          throw fault("不是UTF-8编码", "the text is not UTF-8")
        }
        guard !found.contains(0) else { throw fault("含有空字符", "the text holds a NUL") }
        return text
      case UInt8(ascii: "\\"): try escape(into: &found)
      case 0..<0x20: throw fault("含有控制字符", "a control character stands in a text")
      default: found.append(byte)
      }
    }
    throw fault("引号没有结束", "a quote is not closed")
  }

  private mutating func escape(into text: inout [UInt8]) throws(Refusal) {
    switch next() {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"): text.append(contentsOf: String(Character(try scalar())).utf8)
    case let byte? where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "/"):
      text.append(byte)
    default: throw badEscape
    }
  }

  /// Four hexadecimal digits, or twice four that are a surrogate pair.
  private mutating func scalar() throws(Refusal) -> Unicode.Scalar {
    var value = try unit()
    if (0xD800...0xDBFF).contains(value) {
      guard next() == UInt8(ascii: "\\"), next() == UInt8(ascii: "u") else {
        throw badEscape
      }
      let low = try unit()
      guard (0xDC00...0xDFFF).contains(low) else { throw badEscape }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw badEscape }
    return scalar
  }

  private mutating func unit() throws(Refusal) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = next().flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw badEscape
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  // MARK: Bytes

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func next() -> UInt8? {
    defer { place += 1 }
    return peek
  }

  private mutating func skipSpace() {
    while let byte = peek, Self.isSpace(byte) { place += 1 }
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ mark: Unicode.Scalar) throws(Refusal) {
    guard take(mark) else { throw fault("缺少“\(mark)”", "\"\(mark)\" is missing") }
  }

  private var badEscape: Refusal { fault("转义不对", "an escape is not JSON") }

  private func fault(_ zh: String, _ en: String) -> Refusal { .json(line: line, zh: zh, en: en) }
}

extension Refusal {
  static func json(line: Int, zh: String, en: String) -> Self {
    Self(.state, "JSON_MALFORMED", zh: "文件第\(line)行：\(zh)", en: "line \(line) of the file: \(en)")
  }
}
