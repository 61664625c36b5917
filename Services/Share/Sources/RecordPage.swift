import Postgres
import Rules

/// Some records of a mount end to end in one buffer: of each the values of its key, then the values asked for.
///
/// A batch has many records, so none has storage of its own, and no value becomes a string only to be written out as bytes
/// again.
struct RecordPage: Sendable {
  private let keyWidth: Int
  private let width: Int
  private var bytes: [UInt8] = []
  /// Where each value ends; the complement where it is absent.
  private var ends: [Int] = []

  init(for selection: RecordSelection) {
    keyWidth = selection.keyColumns.count
    width = keyWidth + selection.columns.count
  }

  /// The rows of a query for a record's key and values, all of them texts.
  init(_ result: QueryResult, for selection: RecordSelection) throws(DatabaseError) {
    self.init(for: selection)
    ends.reserveCapacity(result.rowCount * width)
    try result.forEachText { append($0) }
  }

  var count: Int { ends.count / width }

  /// Adds the next value of the record that is being added, or else of one more.
  mutating func append(_ value: (some Collection<UInt8>)?) {
    guard let value else { return ends.append(~bytes.count) }
    bytes.append(contentsOf: value)
    ends.append(bytes.count)
  }

  /// Hands on the key and the values of each record; `nil` is absent.
  ///
  /// Values are lent where they lie, which costs no reference for each; none of them may leave `body`.
  /// - Throws: `KEY_ABSENT` where a value of a key is absent.
  func lend(upTo limit: Int = .max, _ body: (RecordKey, Values) throws -> Void) throws {
    try bytes.withUnsafeBufferPointer { bytes in
      try ends.withUnsafeBufferPointer { ends in
        for first in stride(from: 0, to: min(count, limit) * width, by: width) {
          let key = Values(bytes: bytes, ends: ends, places: first..<first + keyWidth)
          guard !key.contains(where: { $0 == nil }) else { throw Refusal.keyAbsent }
          let values = Values(bytes: bytes, ends: ends, places: first + keyWidth..<first + width)
          try body(RecordKey(key.lazy.compactMap(\.self)), values)
        }
      }
    }
  }

  /// The values of one record's key that are not absent.
  func keyTexts(of record: Int) -> [String] {
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { ends in
        Values(bytes: bytes, ends: ends, places: record * width..<record * width + keyWidth)
          .compactMap { value in value.map { String(decoding: $0, as: UTF8.self) } }
      }
    }
  }

  /// Some values of a record, lent.
  struct Values: Sequence, IteratorProtocol {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let ends: UnsafeBufferPointer<Int>
    fileprivate var places: Range<Int>

    mutating func next() -> UnsafeBufferPointer<UInt8>?? {
      guard let place = places.first else { return nil }
      places = place + 1..<places.upperBound
      let start = place == 0 ? 0 : ends[place - 1]
      let end = ends[place]
      guard end >= 0 else { return .some(nil) }
      return UnsafeBufferPointer(rebasing: bytes[(start < 0 ? ~start : start)..<end])
    }
  }
}
