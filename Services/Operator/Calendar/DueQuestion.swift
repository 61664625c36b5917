import Rules

/// What `calendar due` is asked: received when, how many working days, how many more.
struct DueQuestion: Hashable {
  static let maximumWorkingDays = 1000

  let received: CivilDate
  let workingDays: Int
  /// `nil` without an extension.
  let extensionDays: Int?

  init(received: String, workingDays: Int, extensionDays: Int?) throws(DueQuestionError) {
    guard let date = CivilDate(received) else { throw .date }
    guard (1...Self.maximumWorkingDays).contains(workingDays) else { throw .workingDays }
    guard (0...Self.maximumWorkingDays).contains(extensionDays ?? 0) else { throw .extensionDays }
    self.received = date
    self.workingDays = workingDays
    self.extensionDays = extensionDays == 0 ? nil : extensionDays
  }

  /// Reads `received,days` or `received,days,extend`.
  init(line: ArraySlice<UInt8>) throws(DueQuestionError) {
    let fields = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map(Self.trimmed)
    guard fields.count == 2 || fields.count == 3 else { throw .fields }
    guard let date = CivilDate(utf8: fields[0]) else { throw .date }
    guard let days = Self.number(fields[1]), days >= 1 else { throw .workingDays }
    received = date
    workingDays = days
    guard fields.count == 3, !fields[2].isEmpty else {
      extensionDays = nil
      return
    }
    guard let more = Self.number(fields[2]) else { throw .extensionDays }
    extensionDays = more == 0 ? nil : more
  }

  private static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var field = field
    while let first = field.first, first == 0x20 || first == 0x09 { field.removeFirst() }
    while let last = field.last, last == 0x20 || last == 0x09 || last == 0x0d { field.removeLast() }
    return field
  }

  /// A decimal number without sign, up to the maximum.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value <= maximumWorkingDays ? value : nil
  }
}

/// Why a question could not be understood.
enum DueQuestionError: String, Error {
  case fields = "INVALID_LINE"
  case date = "INVALID_DATE"
  case workingDays = "INVALID_WORKING_DAYS"
  case extensionDays = "INVALID_EXTENSION"
  case tooLong = "LINE_TOO_LONG"

  var message: Bilingual {
    let most = DueQuestion.maximumWorkingDays
    return switch self {
    case .fields: Bilingual(zh: "每行应为 received,days,extend", en: "a line is received,days,extend")
    case .date: Bilingual(zh: "收到日期应为 YYYY-MM-DD", en: "the day of receipt is written YYYY-MM-DD")
    case .workingDays: Bilingual(zh: "工作日数应为1至\(most)的整数", en: "working days are a whole number from 1 to \(most)")
    case .extensionDays: Bilingual(zh: "延长数应为0至\(most)的整数", en: "the extension is a whole number from 0 to \(most)")
    case .tooLong:
      Bilingual(
        zh: "一行超过\(DueBatch.maximumLineBytes)字节", en: "a line is longer than \(DueBatch.maximumLineBytes) bytes")
    }
  }
}
