/// A due date told day by day: every day from receipt to the due day, counted or skipped, and why.
package struct DueExplanation: Sendable, Hashable {
  package struct Day: Sendable, Hashable {
    package enum Verdict: Sendable, Hashable {
      /// The day of receipt, which is not counted.
      case receipt
      /// The nth working day of the period.
      case counted(Int)
      /// The nth working day of the extension.
      case countedExtension(Int)
      case skipped
    }

    package let date: CivilDate
    package let verdict: Verdict
    /// “周六”, “国庆节”, “调休上班（国庆节）”, “工作日”.
    package let why: Bilingual
    /// The notice that says so, where the ordinary week does not.
    package let source: Bilingual?
  }

  package let dueDate: DueDate
  /// From the day of receipt to the due day, every day.
  package let days: [Day]
}

extension WorkingCalendar {
  package func explain(_ dueDate: DueDate) throws(CalendarUnavailable) -> DueExplanation {
    let marks = Dictionary(uniqueKeysWithValues: table.days.map { ($0.date, $0) })
    var days = [
      DueExplanation.Day(
        date: dueDate.received, verdict: .receipt,
        why: Bilingual(zh: "收到当日，不计入", en: "day of receipt, not counted"), source: nil)
    ]
    var counted = 0
    var current = dueDate.received
    while current < dueDate.due {
      current = current.advanced(by: 1)
      let kind = try kind(of: current)
      if kind.isWorking { counted += 1 }
      let mark = marks[current]
      days.append(
        DueExplanation.Day(
          date: current, verdict: verdict(kind, counted: counted, of: dueDate),
          why: reason(kind, current, mark), source: mark.map(HolidayNotices.notice(for:))))
    }
    return DueExplanation(dueDate: dueDate, days: days)
  }

  private func verdict(_ kind: DayKind, counted: Int, of due: DueDate) -> DueExplanation.Day.Verdict {
    guard kind.isWorking else { return .skipped }
    return counted <= due.workingDays ? .counted(counted) : .countedExtension(counted - due.workingDays)
  }

  private func reason(_ kind: DayKind, _ day: CivilDate, _ mark: HolidayTable.Day?) -> Bilingual {
    let name = mark.map { HolidayNames.name($0.name) } ?? Bilingual(zh: "", en: "")
    return switch kind {
    case .workday: Bilingual(zh: "工作日", en: "working day")
    case .makeupWorkday: Bilingual(zh: "调休上班（\(name.zh)）", en: "make-up working day (\(name.en))")
    case .weekend: day.weekday.name
    case .holiday: name
    }
  }
}

/// English names of the statutory holidays.
enum HolidayNames {
  /// The name in both languages; several joined by “、” are translated one by one, unknown ones kept as they are.
  static func name(_ zh: String) -> Bilingual {
    let parts = zh.split(separator: "、").map { english[String($0)] ?? String($0) }
    return Bilingual(zh: zh, en: parts.joined(separator: " and "))
  }

  private static let english = [
    "元旦": "New Year's Day", "春节": "Spring Festival", "清明节": "Qingming Festival", "劳动节": "Labour Day",
    "端午节": "Dragon Boat Festival", "中秋节": "Mid-Autumn Festival", "国庆节": "National Day",
  ]
}
