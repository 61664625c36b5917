import RPC
import Rules

/// Answers lines of `received,days,extend` with one JSON object per line, in order; errors are answers too.
struct DueBatch {
  static let maximumLineBytes = 4096

  let calendar: WorkingCalendar
  let language: Language
  private var pending: [UInt8] = []
  private var overflowed = false
  private var isFirst = true

  init(calendar: WorkingCalendar, language: Language) {
    self.calendar = calendar
    self.language = language
  }

  /// Takes the next bytes of the input and returns the answers to every line they complete.
  mutating func answers(to bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 12)
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      if pending.isEmpty && !overflowed {
        answer(rest[..<end], into: &output)
      } else {
        keep(rest[..<end])
        answer(pending[...], into: &output)
      }
      pending.removeAll(keepingCapacity: true)
      overflowed = false
      rest = rest[(end + 1)...]
    }
    keep(rest)
    return output
  }

  /// Answers a last line without a line end.
  mutating func finish() -> [UInt8] {
    guard !pending.isEmpty || overflowed else { return [] }
    var output: [UInt8] = []
    answer(pending[...], into: &output)
    pending = []
    return output
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    guard pending.count + bytes.count <= Self.maximumLineBytes else {
      pending = []
      overflowed = true
      return
    }
    pending.append(contentsOf: bytes)
  }

  private mutating func answer(_ line: ArraySlice<UInt8>, into output: inout [UInt8]) {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let line = isFirst && line.starts(with: mark) ? line.dropFirst(mark.count) : line
    isFirst = false
    let answer: DueAnswer
    do throws(DueQuestionError) {
      guard !overflowed, line.count <= Self.maximumLineBytes else { throw .tooLong }
      answer = DueAnswer(try DueQuestion(line: line), by: calendar, in: language)
    } catch {
      answer = DueAnswer(error, in: language)
    }
    output.append(contentsOf: answer.json.closed)
    output.append(UInt8(ascii: "\n"))
  }
}
