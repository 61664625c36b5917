/// The values of a record's key columns in one unambiguous byte string.
///
/// Each value is preceded by its length in bytes, big-endian in four bytes, so that ("a", "bc") and ("ab", "c") differ.
package struct RecordKey: Sendable, Hashable {
  package let bytes: [UInt8]

  package init(_ values: some Sequence<String>) { self.init(values.lazy.map(\.utf8)) }

  /// - Parameter values: UTF-8.
  package init<Value: Collection<UInt8>>(_ values: some Sequence<Value>) {
    var bytes: [UInt8] = []
    for value in values {
      let length = UInt32(value.count)
      bytes.reserveCapacity(bytes.count + 4 + value.count)
      for shift in stride(from: UInt32(24), through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: length >> shift))
      }
      bytes.append(contentsOf: value)
    }
    self.bytes = bytes
  }
}

/// What a correction cites instead of a record: the first 16 bytes of HMAC-SHA256(entry's key, record key) (记录句柄).
///
/// Without the entry's key nobody can tell which record it means, this service included.
package struct RecordHandle: Sendable, Hashable, Comparable {
  package static let byteCount = 16

  let high: UInt64
  let low: UInt64

  /// The first 16 of `bytes`, which are at least as many.
  package init?(prefix bytes: some Sequence<UInt8>) {
    var (high, low, count): (UInt64, UInt64, Int) = (0, 0, 0)
    for byte in bytes.prefix(Self.byteCount) {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte)
      count += 1
    }
    guard count == Self.byteCount else { return nil }
    self.high = high
    self.low = low
  }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    append(to: &bytes)
    return bytes
  }

  package func append(to buffer: inout [UInt8]) {
    for half in [high, low] {
      for shift in stride(from: UInt64(56), through: 0, by: -8) {
        buffer.append(UInt8(truncatingIfNeeded: half >> shift))
      }
    }
  }

  package static func < (a: Self, b: Self) -> Bool { (a.high, a.low) < (b.high, b.low) }

  /// The holders of a chunk: each handle once, ascending, end to end, as ``Store`` keeps and searches them.
  package static func sortedArray(_ handles: some Sequence<RecordHandle>) -> [UInt8] {
    var bytes: [UInt8] = []
    var previous: RecordHandle?
    for handle in handles.sorted() where handle != previous {
      handle.append(to: &bytes)
      previous = handle
    }
    return bytes
  }

  /// Whether the holders of a chunk have this handle, by halving, as ``Store`` asks in SQL.
  package func isIn(sortedArray bytes: [UInt8]) -> Bool {
    var (low, high) = (0, bytes.count / Self.byteCount)
    while low < high {
      let middle = (low + high) / 2
      guard let found = RecordHandle(prefix: bytes[(middle * Self.byteCount)...]) else { return false }
      if found == self { return true }
      if found < self { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
