import Rules

/// Records of a CSV file (RFC 4180), one after the other: quotes, line ends within them, CRLF, a byte order mark.
///
/// A record that breaks the rules costs itself and no other: reading goes on with the line after the one it began with.
struct CSVReader {
  struct Record {
    /// Empty when the record is broken.
    var cells: [String]
    /// The line it begins with, 1, 2, 3 …
    let line: Int
    /// Where it lies in the file.
    let range: Range<Int>
    var fault: Fault?
  }

  enum Fault: Equatable {
    case quoteWithin
    case quoteOpen
    case tooLong(bytes: Int)
    case notUTF8
    case containsNUL
  }

  static let recordBytesLimit = 1 << 20

  private let file: ByteFile
  private let recordBytesLimit: Int
  private(set) var offset: Int
  private(set) var line: Int
  private var buffer: [UInt8] = []
  private var bufferStart = 0

  init(_ file: ByteFile, at offset: Int = 0, line: Int = 1, recordBytesLimit: Int = Self.recordBytesLimit) {
    self.file = file
    self.offset = offset
    self.line = line
    self.recordBytesLimit = recordBytesLimit
  }

  /// The next record; empty lines are passed over. `nil` at the end.
  mutating func next() throws(ImportFileError) -> Record? {
    if offset == 0, try byte(0) == 0xEF, try byte(1) == 0xBB, try byte(2) == 0xBF { offset = 3 }
    while let first = try byte(offset), first == Self.lineFeed || first == Self.carriageReturn {
      if first == Self.lineFeed { line += 1 }
      offset += 1
    }
    guard try byte(offset) != nil else { return nil }
    let start = (offset: offset, line: line)
    var cells: [[UInt8]] = []
    if let fault = try scan(into: &cells, from: start.offset) {
      return try resumed(after: fault, start)
    }
    var texts: [String] = []
    texts.reserveCapacity(cells.count)
    for cell in cells {
      guard let text = String(validating: cell, as: UTF8.self) else { return try resumed(after: .notUTF8, start) }
      guard !cell.contains(0) else { return try resumed(after: .containsNUL, start) }
      texts.append(text)
    }
    return Record(cells: texts, line: start.line, range: start.offset..<offset)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Reads up to the record's end; the fault if it has one.
  private mutating func scan(into cells: inout [[UInt8]], from start: Int) throws(ImportFileError) -> Fault? {
    var cell: [UInt8] = []
    var isQuoted = false
    var isClosed = false
    while true {
      guard offset - start <= recordBytesLimit else { return .tooLong(bytes: recordBytesLimit) }
      guard let next = try byte(offset) else {
        if isQuoted { return .quoteOpen }
        cells.append(cell)
        return nil
      }
      offset += 1
      if isQuoted {
        if next == Self.lineFeed { line += 1 }
        guard next == Self.quote else {
          cell.append(next)
          continue
        }
        if try byte(offset) == Self.quote {
          cell.append(next)
          offset += 1
        } else {
          (isQuoted, isClosed) = (false, true)
        }
        continue
      }
      switch next {
      case Self.comma:
        cells.append(cell)
        cell.removeAll(keepingCapacity: true)
        isClosed = false
      case Self.lineFeed:
        line += 1
        cells.append(cell)
        return nil
      case Self.carriageReturn where try byte(offset) == Self.lineFeed: break
      case Self.quote where cell.isEmpty && !isClosed: isQuoted = true
      case Self.quote: return .quoteWithin
      default:
        if isClosed { return .quoteWithin }
        cell.append(next)
      }
    }
  }

  /// Goes on with the line after the broken record's first.
  private mutating func resumed(
    after fault: Fault, _ start: (offset: Int, line: Int)
  ) throws(ImportFileError) -> Record {
    offset = start.offset
    line = start.line + 1
    while let next = try byte(offset) {
      offset += 1
      if next == Self.lineFeed { break }
    }
    return Record(cells: [], line: start.line, range: start.offset..<offset, fault: fault)
  }

  private mutating func byte(_ position: Int) throws(ImportFileError) -> UInt8? {
    if position < bufferStart || position >= bufferStart + buffer.count {
      guard position < file.size else { return nil }
      buffer = try file.bytes(at: position, count: 1 << 16)
      bufferStart = position
      guard !buffer.isEmpty else { return nil }
    }
    return buffer[position - bufferStart]
  }
}

extension CSVReader.Fault {
  var message: Bilingual {
    switch self {
    case .quoteWithin: Bilingual(zh: "引号不在单元格的首尾", en: "a quote within a cell")
    case .quoteOpen: Bilingual(zh: "引号没有结束", en: "a quote that does not end")
    case .tooLong(let bytes): Bilingual(zh: "一行超过\(bytes)字节", en: "a record of more than \(bytes) bytes")
    case .notUTF8: Bilingual(zh: "不是UTF-8编码", en: "not UTF-8")
    case .containsNUL: Bilingual(zh: "含有空字符", en: "has a NUL character")
    }
  }
}
