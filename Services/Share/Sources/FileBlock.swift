/// Some records of a file end to end: what is sealed and stored as one (文件挂接).
///
/// A block is small enough to be opened for one record, and large enough that a file is read in few pieces. For each value
/// stands its length, big-endian in four bytes, and then its bytes.
struct FileBlock {
  private(set) var bytes: [UInt8] = []
  /// Where each record begins.
  private(set) var positions: [Int] = []

  mutating func append(_ values: [String]) {
    positions.append(bytes.count)
    for value in values {
      let length = UInt32(value.utf8.count)
      for shift in [24, 16, 8, 0] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: length >> shift)) }
      bytes.append(contentsOf: value.utf8)
    }
  }

  /// Where the values of the record lie that begins at `position`.
  ///
  /// - Returns: `nil` if the bytes are no such record.
  static func record(_ bytes: [UInt8], at position: Int, fieldCount: Int) -> [Range<Int>]? {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(fieldCount)
    var offset = position
    for _ in 0..<fieldCount {
      guard offset >= 0, offset + 4 <= bytes.count else { return nil }
      let length = bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
      offset += 4
      guard offset + length <= bytes.count else { return nil }
      ranges.append(offset..<offset + length)
      offset += length
    }
    return ranges
  }

  /// The same of all records of a block.
  static func records(_ bytes: [UInt8], fieldCount: Int) -> [[Range<Int>]]? {
    guard fieldCount > 0 else { return nil }
    var records: [[Range<Int>]] = []
    var position = 0
    while position < bytes.count {
      guard let record = record(bytes, at: position, fieldCount: fieldCount), let last = record.last else { return nil }
      records.append(record)
      position = last.upperBound
    }
    return records
  }
}
