package import FoundationEssentials

/// When something is due: on a day, or not known yet because a year's calendar is missing.
package enum Due: Sendable, Hashable {
  case on(CivilDate)
  /// Due pending the calendar of that year (待定：该年工作日历尚未公布). The case runs; nothing is guessed.
  case pending(year: Int)

  package var date: CivilDate? {
    if case .on(let date) = self { date } else { nil }
  }

  /// The first instant that is too late: 24:00 of the due day, China time; `nil` while pending.
  package var endsAt: Date? { date.map(ChinaTime.end(of:)) }

  /// Whether `instant` is past the due day. Never while pending.
  package func isOver(at instant: Date) -> Bool {
    endsAt.map { instant >= $0 } ?? false
  }

  /// For people: the day, or what is waited for.
  package var text: Bilingual {
    switch self {
    case .on(let date): Bilingual(zh: date.description, en: date.description)
    case .pending(let year):
      Bilingual(zh: "待\(year)年工作日历公布后确定", en: "due pending the \(year) calendar")
    }
  }

  /// Counts as far as the calendar knows.
  init(_ days: Int, workingDaysAfter start: Due, on calendar: WorkingCalendar) {
    guard case .on(let date) = start, days > 0 else {
      self = start
      return
    }
    do {
      self = .on(try calendar.workday(days, after: date))
    } catch {
      self = .pending(year: error.year)
    }
  }

  /// The later of this and what people were told; a day once told is never moved earlier or made unknown (CC-06).
  func notEarlier(than told: Due) -> Due {
    switch (self, told) {
    case (.on(let new), .on(let old)): .on(max(new, old))
    case (.pending, .on): told
    case (_, .pending): self
    }
  }
}
