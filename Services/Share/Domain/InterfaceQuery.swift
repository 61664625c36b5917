package import FoundationEssentials
package import Rules

/// What a provider's own program is asked, and what can be an answer to it (接口查询), Art. 18.
package struct InterfaceQuery: Sendable, Hashable {
  package enum Question: Sendable, Hashable {
    /// Are the data there.
    case probe
    /// The records with these keys.
    case keys([[String]])
    /// The records that follow a key, which is empty at the beginning.
    case page(after: [String], limit: Int)
  }

  package let entry: String
  package let entryVersion: Int
  package let provider: String
  /// What a record of the answer consists of, as the program calls it; the key comes first.
  package let columns: [String]
  package let keyWidth: Int
  /// The program may leave other records out; they are left out here in any case.
  package let filters: [RowFilter]
  package let question: Question

  package init(
    entry: String, entryVersion: Int, provider: String, columns: [String], keyWidth: Int, filters: [RowFilter] = [],
    question: Question
  ) {
    self.entry = entry
    self.entryVersion = entryVersion
    self.provider = provider
    self.columns = columns
    self.keyWidth = keyWidth
    self.filters = filters
    self.question = question
  }

  /// About as many bytes as the query takes to be told.
  package var byteCount: Int {
    let asked: [[String]]
    switch question {
    case .probe: asked = []
    case .keys(let keys): asked = keys
    case .page(let after, _): asked = [after]
    }
    let filtered = filters.flatMap { $0.equals + $0.prefixes }
    return (asked.joined() + columns + filtered).reduce(0) { $0 + $1.utf8.count + 4 }
  }

  /// Refuses what cannot be an answer, so that nothing of it is ever delivered.
  package func check(_ answer: InterfaceAnswer) throws(Refusal) {
    switch (question, answer) {
    case (_, .failure), (.probe, .finding): return
    case (.keys(let keys), .records(let records)): try check(records.map(key), among: keys)
    case (.page(let after, let limit), .records(let records)):
      guard records.count <= limit else { throw .answerShape }
      try checkOrder(of: records.map(key), after: after)
    case (.probe, .records), (.keys, .finding), (.page, .finding): throw .answerUnfit
    }
  }

  private func check(_ found: [[String]], among asked: [[String]]) throws(Refusal) {
    var open = Set(asked.map { RecordKey($0) })
    for key in found where open.remove(RecordKey(key)) == nil { throw .keyNotAsked }
  }

  /// Strictly ascending: so a page never comes twice, and none is without end.
  private func checkOrder(of found: [[String]], after: [String]) throws(Refusal) {
    var previous = after
    for key in found {
      guard previous.isEmpty || Self.precedes(previous, key) else { throw .keysNotAscending }
      previous = key
    }
  }

  private func key(_ record: [String?]) throws(Refusal) -> [String] {
    guard record.count == columns.count else { throw .answerShape }
    let key = record.prefix(keyWidth).compactMap(\.self)
    guard key.count == keyWidth else { throw .keyAbsent }
    return key
  }

  /// By the bytes of the values, which every language can compare alike.
  private static func precedes(_ a: [String], _ b: [String]) -> Bool {
    for (left, right) in zip(a, b) where !left.utf8.elementsEqual(right.utf8) {
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return false
  }
}

/// What a provider's program answered.
package enum InterfaceAnswer: Sendable, Hashable {
  /// A value for each column of the query; `nil` is absent.
  case records([[String?]])
  case finding(columns: [String], recordCount: Int, changedAt: Date?)
  case failure(Refusal)
}

extension Refusal {
  /// What the asker is told of any answer that is none; which rule it broke, its provider is told.
  static let sourceAnswerWrong = Self(
    .state, "SOURCE_ANSWER_WRONG", zh: "提供单位接口的答复不符合查询", en: "the provider's interface gave an answer that is none",
    article: .connection)

  static let sourceSlow = Self(
    .source, "SOURCE_SLOW", zh: "提供单位的接口未在时限内答复", en: "the provider's interface did not answer in time")

  static let answerUnfit = Self(
    .state, "ANSWER_UNFIT", zh: "答复的种类与查询不符", en: "the answer is of another kind than the query")

  static let answerShape = Self(
    .state, "ANSWER_SHAPE", zh: "记录过多，或记录的值与查询的列数不符",
    en: "there are too many records, or a record has not one value for each column of the query")

  static let keyNotAsked = Self(
    .state, "KEY_NOT_ASKED", zh: "答复中有未查询的主键，或主键重复", en: "a key was not asked for, or is answered twice")

  static let keysNotAscending = Self(
    .state, "KEYS_NOT_ASCENDING", zh: "记录未按主键的字节严格升序排列",
    en: "the records are not in strictly ascending order of the bytes of their keys")

  static let queryUnknown = Self(
    .unknown, "QUERY_UNKNOWN", zh: "没有等待答复的这个查询", en: "no such query waits for an answer here")
}
