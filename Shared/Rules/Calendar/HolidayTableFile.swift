/// Reading a holiday table from CSV: a header `date,kind,name`, then one excepted day per line, UTF-8.
extension HolidayTable {
  package init(csv bytes: [UInt8]) throws(HolidayTableError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw HolidayTableError(line: nil, problem: .notUTF8)
    }
    try self.init(csv: text)
  }

  package init(csv text: String) throws(HolidayTableError) {
    let text = text.hasPrefix("\u{feff}") ? String(text.dropFirst()) : text
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let header = lines.first, header == "date,kind,name" else {
      throw HolidayTableError(line: 1, problem: .header(String((lines.first ?? "").prefix(40))))
    }

    var days: [Day] = []
    var lineOfDate: [CivilDate: Int] = [:]
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let day = try Self.day(in: line, line: index + 1)
      if let first = lineOfDate.updateValue(index + 1, forKey: day.date) {
        throw HolidayTableError(line: index + 1, problem: .duplicate(day.date, firstLine: first))
      }
      days.append(day)
    }
    guard !days.isEmpty else { throw HolidayTableError(line: nil, problem: .empty) }
    self.init(days: days)
  }

  private static func day(in line: Substring, line number: Int) throws(HolidayTableError) -> Day {
    let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 3 else { throw HolidayTableError(line: number, problem: .columns(fields.count)) }
    guard let date = CivilDate(fields[0]) else {
      throw HolidayTableError(line: number, problem: .date(String(fields[0].prefix(40))))
    }
    guard let kind = Kind(rawValue: fields[1]) else {
      throw HolidayTableError(line: number, problem: .kind(String(fields[1].prefix(40))))
    }
    guard !fields[2].isEmpty else { throw HolidayTableError(line: number, problem: .name) }
    return Day(date: date, kind: kind, name: fields[2])
  }
}

/// Why a holiday table was refused, with the line to mend.
package struct HolidayTableError: Error, Sendable, Hashable {
  package enum Problem: Sendable, Hashable {
    case notUTF8
    case header(String)
    case columns(Int)
    case date(String)
    case kind(String)
    case name
    case duplicate(CivilDate, firstLine: Int?)
    case empty
    case yearNotCovered(Int)
    case outsideYear(CivilDate, Int)
  }

  /// Counted from 1; `nil` when the whole file is meant.
  package let line: Int?
  package let problem: Problem

  package init(line: Int?, problem: Problem) {
    self.line = line
    self.problem = problem
  }

  package static let reason = "HOLIDAY_TABLE_INVALID"

  package var message: Bilingual {
    let what = describe()
    guard let line else { return Bilingual(zh: "节假日表：\(what.zh)", en: "holiday table: \(what.en)") }
    return Bilingual(zh: "节假日表第\(line)行：\(what.zh)", en: "holiday table, line \(line): \(what.en)")
  }

  private func describe() -> Bilingual {
    switch problem {
    case .notUTF8:
      Bilingual(zh: "不是 UTF-8 文本，请转换编码", en: "is not UTF-8 text; convert it")
    case .header(let found):
      Bilingual(
        zh: "首行应为 date,kind,name，实为“\(found)”", en: "the first line must be date,kind,name, not \"\(found)\"")
    case .columns(let count):
      Bilingual(zh: "应有 3 列，实有 \(count) 列", en: "needs 3 columns, has \(count)")
    case .date(let text):
      Bilingual(zh: "“\(text)”不是 YYYY-MM-DD 形式的有效日期", en: "\"\(text)\" is not a date written YYYY-MM-DD")
    case .kind(let text):
      Bilingual(
        zh: "类别“\(text)”无效，只能是 holiday 或 makeup-workday",
        en: "kind \"\(text)\" is unknown; use holiday or makeup-workday")
    case .name:
      Bilingual(zh: "缺少节日名称", en: "the holiday's name is missing")
    case .duplicate(let date, let first):
      Bilingual(
        zh: "日期 \(date) 重复\(first.map { "，已在第\($0)行出现" } ?? "")，请删去一个",
        en: "\(date) is given twice\(first.map { ", first on line \($0)" } ?? ""); remove one of them")
    case .outsideYear(let date, let year):
      Bilingual(zh: "日期 \(date) 不在\(year)年", en: "\(date) does not lie in \(year)")
    case .empty:
      Bilingual(zh: "没有任何日期", en: "holds no day")
    case .yearNotCovered(let year):
      Bilingual(
        zh: "\(year)年不完整：缺少元旦、劳动节或国庆节，不能据此计算",
        en: "\(year) is incomplete: 1 January, 1 May or 1 October is missing, so nothing may be counted by it")
    }
  }
}

extension HolidayTableError: CustomStringConvertible {
  package var description: String { message.en }
}
