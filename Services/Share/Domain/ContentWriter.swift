package import Rules

/// Writes the content of a delivery, cut into chunks at record ends: the chunks end to end are the file.
///
/// The first value of each record is its handle `_handle`, in hex.
package struct ContentWriter: Sendable {
  package static let handleColumn = "_handle"

  package struct Chunk: Sendable, Hashable {
    package let content: [UInt8]
    package let handles: [RecordHandle]
    /// Where in the content each record begins.
    package let starts: [Int]
  }

  private let encoder: RecordEncoder
  private var content: [UInt8] = []
  private var handles: [RecordHandle] = []
  private var starts: [Int] = []
  private let chunkBytesLimit: Int
  package private(set) var recordCount = 0

  package init(_ format: ContentFormat = .csv, columns: [String], chunkBytesLimit: Int) {
    encoder = RecordEncoder(format, columns: [Self.handleColumn] + columns)
    self.chunkBytesLimit = chunkBytesLimit
    content.reserveCapacity(chunkBytesLimit)
    encoder.appendHeader(to: &content)
  }

  /// Adds a record.
  ///
  /// - Parameter values: the bytes of each value; `nil` is absent.
  /// - Returns: the chunk that is full without this record.
  package mutating func add<Value: Collection<UInt8>>(
    _ handle: RecordHandle, _ values: some Sequence<Value?>
  ) throws(Refusal) -> Chunk? {
    let start = content.count
    encoder.append(handle, values, to: &content)
    guard content.count - start <= chunkBytesLimit else {
      content.removeSubrange(start...)
      throw .recordTooLarge(chunkBytesLimit)
    }
    let full = content.count > chunkBytesLimit ? take(upTo: start) : nil
    starts.append(full == nil ? start : 0)
    handles.append(handle)
    recordCount += 1
    return full
  }

  /// The last chunk; without records it holds the header alone.
  package mutating func finish() -> Chunk { take(upTo: content.count) }

  private mutating func take(upTo end: Int) -> Chunk {
    let chunk = Chunk(content: Array(content[..<end]), handles: handles, starts: starts)
    content.removeSubrange(..<end)
    handles.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    return chunk
  }
}

extension ContentWriter.Chunk {
  /// The same records in another order; a header stays where it is.
  ///
  /// - Parameter indexes: each record's index, once.
  package func ordered(_ indexes: [Int]) -> Self {
    var content = Array(self.content[..<(starts.first ?? self.content.count)])
    content.reserveCapacity(self.content.count)
    let ends = Array(starts.dropFirst()) + [self.content.count]
    var starts: [Int] = []
    for index in indexes {
      starts.append(content.count)
      content.append(contentsOf: self.content[self.starts[index]..<ends[index]])
    }
    return Self(content: content, handles: indexes.map { handles[$0] }, starts: starts)
  }
}

extension RecordHandle {
  func appendHex(to buffer: inout [UInt8]) {
    Self.appendHex(of: UInt32(high >> 32), to: &buffer)
    Self.appendHex(of: UInt32(truncatingIfNeeded: high), to: &buffer)
    Self.appendHex(of: UInt32(low >> 32), to: &buffer)
    Self.appendHex(of: UInt32(truncatingIfNeeded: low), to: &buffer)
  }

  /// Eight digits at once, the first in the highest byte: a batch has many handles.
  private static func appendHex(of word: UInt32, to buffer: inout [UInt8]) {
    var digits = UInt64(word)
    digits = (digits & 0xFFFF_0000) << 16 | digits & 0xFFFF
    digits = (digits & 0x0000_FF00_0000_FF00) << 8 | digits & 0x0000_00FF_0000_00FF
    digits = (digits & 0x00F0_00F0_00F0_00F0) << 4 | digits & 0x000F_000F_000F_000F
    let letters = (digits &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    let text = digits &+ 0x3030_3030_3030_3030 &+ letters &* 39
    withUnsafeBytes(of: text.bigEndian) { buffer.append(contentsOf: $0) }
  }
}

extension UInt8 {
  static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

extension Refusal {
  static func recordTooLarge(_ limit: Int) -> Self {
    Self(.limit, "RECORD_TOO_LARGE", zh: "有记录超过\(limit)字节", en: "a record is larger than \(limit) bytes")
  }
}
