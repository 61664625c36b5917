package import Contracts
package import FoundationEssentials
internal import RPC
package import Rules

/// Obligations as the contracts and people see them.
extension Obligations {
  /// The duty as callers and readers of the log get it, without the day-by-day explanation.
  package func message(_ obligation: Obligation, at now: Date) throws -> ObligationV1.Obligation {
    let clock = obligation.clock
    let pack = try pack(of: obligation)
    return ObligationV1.Obligation(
      id: obligation.id.rawValue, kind: obligation.kind.rawValue, subject: obligation.subject,
      organisation: obligation.responsible.code, startedAt: clock.receivedAt, dueAt: clock.due.endsAt,
      pendingCalendarYear: UInt32(clock.due.pendingYear ?? 0), workingDays: UInt32(clock.span.workingDays ?? 0),
      extensionDays: UInt32(clock.extensionDays), overdue: obligation.isOverdue(at: now),
      closedAt: obligation.closedAt, citation: "\(pack.id) \(pack.clock(clock.kind).citation.en)",
      originalDueAt: clock.originalDue.endsAt, calendarVersion: clock.calendarVersion)
  }

  /// Every day from receipt to the due day, counted or skipped and why; for a pending duty, what is waited for.
  package func explanation(of obligation: Obligation) throws -> [Bilingual] {
    let clock = obligation.clock
    let pack = try pack(of: obligation)
    let citation = pack.clock(clock.kind).citation
    guard case .workingDays(let days) = clock.span else {
      return [
        Bilingual(
          zh: "到期日 \(clock.due.text.zh) 由\(citation.zh)或依其作出的决定规定",
          en: "due \(clock.due.text.en), a day stated by \(citation.en) or an order under it")
      ]
    }
    guard
      let counted = try? calendar.value.dueDate(
        received: ChinaTime.date(of: clock.receivedAt), workingDays: days, extensionDays: clock.extensionDays)
    else {
      return [clock.due.text]
    }
    let told = try calendar.value.explain(counted).days.map(Self.line)
    guard clock.due != .on(counted.due) else { return told }
    return told + [
      Bilingual(
        zh: "到期日为已告知的 \(clock.due.text.zh)：日历调整不使期限提前；已结束的按当时日历（\(clock.calendarVersion)）",
        en: "due \(clock.due.text.en), as told before: another calendar never shortens a period, and one that ended "
          + "keeps the calendar of its time (\(clock.calendarVersion))")
    ]
  }

  /// Working days left until the due day, today not counted; negative when that is past, `nil` while a calendar is missing.
  package func remainingWorkingDays(of obligation: Obligation, at now: Date) -> Int32? {
    guard let due = obligation.clock.due.date,
      let days = try? calendar.value.workingDaysLeft(until: due, on: ChinaTime.date(of: now))
    else { return nil }
    return Int32(days)
  }

  /// The days on which the responsible organisation is to be reminded of a running duty.
  package func reminders(of obligation: Obligation) throws -> [CivilDate] {
    guard obligation.isRunning else { return [] }
    return obligation.clock.reminders(under: try pack(of: obligation), on: calendar.value)
  }

  private static func line(_ day: DueExplanation.Day) -> Bilingual {
    let verdict =
      switch day.verdict {
      case .receipt, .skipped: Bilingual(zh: "不计", en: "not counted")
      case .counted(let number): Bilingual(zh: "第\(number)日", en: "day \(number)")
      case .countedExtension(let number): Bilingual(zh: "延长第\(number)日", en: "extension day \(number)")
      }
    let weekday = day.date.weekday.name
    let source = day.source.map { Bilingual(zh: "，\($0.zh)", en: "; \($0.en)") } ?? Bilingual(zh: "", en: "")
    return Bilingual(
      zh: "\(day.date) \(weekday.zh) \(verdict.zh)：\(day.why.zh)\(source.zh)",
      en: "\(day.date) \(weekday.en), \(verdict.en): \(day.why.en)\(source.en)")
  }
}
