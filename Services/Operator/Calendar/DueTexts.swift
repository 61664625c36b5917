import RPC
import Rules
import ServiceKit

/// A due date as people read it: a summary, and the days one by one.
struct DueTexts {
  let language: Language

  func summary(_ due: DueDate) -> [String] {
    var rows = [
      (Bilingual(zh: "收到", en: "Received"), dayText(due.received)),
      (Bilingual(zh: "期限", en: "Period"), count(due.workingDays)),
    ]
    if due.extensionDays > 0 {
      rows.append((Bilingual(zh: "原到期日", en: "Due at first"), dayText(due.original)))
      rows.append((Bilingual(zh: "延长", en: "Extension"), count(due.extensionDays)))
    }
    let end = Bilingual(zh: " 24时（北京时间）", en: " 24:00, China time").text(in: language)
    rows.append((Bilingual(zh: "到期", en: "Due"), dayText(due.due) + end))
    rows.append((Bilingual(zh: "日历", en: "Calendar"), due.calendarVersion))
    return rows.map { padded($0.0.text(in: language), to: 14) + $0.1 }
  }

  func days(_ explanation: DueExplanation?) -> [String] {
    guard let explanation else { return [] }
    return [""]
      + explanation.days.map { day in
        let columns = [
          padded(day.date.description, to: 12), padded(day.date.weekday.name.text(in: language), to: 11),
          padded(verdict(day.verdict).text(in: language), to: 14), day.why.text(in: language),
        ]
        return columns.joined() + (day.source.map { "  " + $0.text(in: language) } ?? "")
      }
  }

  private func verdict(_ verdict: DueExplanation.Day.Verdict) -> Bilingual {
    switch verdict {
    case .receipt, .skipped: Bilingual(zh: "不计", en: "-")
    case .counted(let number): Bilingual(zh: "第\(number)日", en: "day \(number)")
    case .countedExtension(let number): Bilingual(zh: "延长第\(number)日", en: "extra day \(number)")
    }
  }

  private func dayText(_ day: CivilDate) -> String { "\(day) \(day.weekday.name.text(in: language))" }

  private func count(_ days: Int) -> String {
    Bilingual(zh: "\(days)个工作日", en: "\(days) working days").text(in: language)
  }

  /// Pads to so many terminal columns; Chinese characters take two.
  private func padded(_ text: String, to columns: Int) -> String {
    let width = text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
    return text + String(repeating: " ", count: max(1, columns - width))
  }
}
