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

  /// - Throws: `KEY_ABSENT` where a value of the key is absent.
  func key(of record: Int) throws(Refusal) -> RecordKey {
    let first = record * width
    for place in first..<first + keyWidth where ends[place] < 0 { throw .keyAbsent }
    return RecordKey((first..<first + keyWidth).lazy.map { bytes[range($0)] })
  }

  /// Its values that are not absent.
  func keyTexts(of record: Int) -> [String] {
    let first = record * width
    return (first..<first + keyWidth).filter { ends[$0] >= 0 }
      .map { String(decoding: bytes[range($0)], as: UTF8.self) }
  }

  /// The bytes of each value asked for; `nil` is absent.
  func values(of record: Int) -> some Sequence<ArraySlice<UInt8>?> {
    (record * width + keyWidth..<(record + 1) * width).lazy.map { ends[$0] < 0 ? nil : bytes[range($0)] }
  }

  private func range(_ place: Int) -> Range<Int> {
    let end = ends[place]
    let start = place == 0 ? 0 : ends[place - 1]
    return (start < 0 ? ~start : start)..<(end < 0 ? ~end : end)
  }
}
