package import FoundationEssentials

/// One running period of one case: from receipt to the due day, with its extensions.
///
/// A value without a store: it says what is due and when, and refuses what the case's rule pack does not allow.
/// Being overdue changes nothing in the clock and decides nothing in the case; it follows from ``due``.
package struct LegalClock: Sendable, Hashable {
  package enum Span: Sendable, Hashable {
    case workingDays(Int)
    /// Due on a day stated by the law or an order, working day or not.
    case date(CivilDate)
  }

  package let kind: ClockKind
  /// The pack in force on the day of receipt; it stays with the case.
  package let pack: RulePack.ID
  /// The instant the platform accepted the case.
  package let receivedAt: Date
  package let span: Span
  /// Working days added by each extension, in order.
  package private(set) var extensions: [Int]
  /// The due day without extensions.
  package private(set) var originalDue: Due
  /// The due day that counts.
  package private(set) var due: Due
  /// Version of the calendar the due days were last computed by.
  package private(set) var calendarVersion: String

  /// A clock as it was stored.
  package init(
    kind: ClockKind, pack: RulePack.ID, receivedAt: Date, span: Span, extensions: [Int] = [], originalDue: Due,
    due: Due, calendarVersion: String
  ) {
    self.kind = kind
    self.pack = pack
    self.receivedAt = receivedAt
    self.span = span
    self.extensions = extensions
    self.originalDue = originalDue
    self.due = due
    self.calendarVersion = calendarVersion
  }

  /// Starts the period `pack` sets for `kind`; `nil` where the act states none and time is only measured.
  ///
  /// A period of 0 working days is due on the day of receipt: the service does it in the same act.
  /// For yearly dates `receivedAt` is any instant of the year in which the date lies.
  package static func start(
    _ kind: ClockKind, under pack: RulePack, receivedAt: Date, on calendar: WorkingCalendar
  ) -> LegalClock? {
    switch pack.clock(kind).period {
    case .workingDays(let days):
      return stated(kind, workingDays: days, under: pack, receivedAt: receivedAt, on: calendar)
    case .yearly(let month, let day):
      let date = day.date(year: ChinaTime.date(of: receivedAt).year, month: month)
      return ordered(kind, under: pack, receivedAt: receivedAt, due: date, on: calendar)
    case .asOrdered, .unstated:
      return nil
    }
  }

  /// A clock whose working days somebody states whom the act leaves it to.
  package static func stated(
    _ kind: ClockKind, workingDays days: Int, under pack: RulePack, receivedAt: Date, on calendar: WorkingCalendar
  ) -> LegalClock {
    let due = Due(days, workingDaysAfter: .on(ChinaTime.date(of: receivedAt)), on: calendar)
    return LegalClock(
      kind: kind, pack: pack.id, receivedAt: receivedAt, span: .workingDays(days), originalDue: due, due: due,
      calendarVersion: calendar.version)
  }

  /// The clock of a duty that is part of the one this clock is for: receipt, extensions and due day are the same.
  package func shared(with kind: ClockKind, under pack: RulePack) -> LegalClock {
    LegalClock(
      kind: kind, pack: pack.id, receivedAt: receivedAt, span: span, extensions: extensions, originalDue: originalDue,
      due: due, calendarVersion: calendarVersion)
  }

  /// A clock whose day an order states.
  package static func ordered(
    _ kind: ClockKind, under pack: RulePack, receivedAt: Date, due: CivilDate, on calendar: WorkingCalendar
  ) -> LegalClock {
    LegalClock(
      kind: kind, pack: pack.id, receivedAt: receivedAt, span: .date(due), originalDue: .on(due), due: .on(due),
      calendarVersion: calendar.version)
  }

  /// The same period from another receipt on, with its extensions: what a pack says a supplement does (CC-09).
  package func restarted(at receivedAt: Date, on calendar: WorkingCalendar) -> LegalClock {
    guard case .workingDays(let days) = span else { return self }
    let original = Due(days, workingDaysAfter: .on(ChinaTime.date(of: receivedAt)), on: calendar)
    return LegalClock(
      kind: kind, pack: pack, receivedAt: receivedAt, span: span, extensions: extensions, originalDue: original,
      due: Due(extensionDays, workingDaysAfter: original, on: calendar), calendarVersion: calendar.version)
  }

  package var extensionDays: Int { extensions.reduce(0, +) }

  package func isOverdue(at instant: Date) -> Bool { due.isOver(at: instant) }

  /// The clock with one more extension, or the rule that forbids it.
  ///
  /// The days are counted from the original due day, and consent must come before the due day ends. A pending due can
  /// be extended: it lies past every known calendar, so it cannot be over.
  package func extended(
    by consent: ExtensionConsent, under pack: RulePack, on calendar: WorkingCalendar
  ) throws(RuleViolation) -> LegalClock {
    precondition(pack.id == self.pack, "a case keeps the pack of its day of receipt")
    do {
      try consent.check(self, policy: pack.clock(kind).extensions)
    } catch {
      throw error.under(pack)
    }
    var next = self
    next.extensions.append(consent.days)
    next.due = Due(next.extensionDays, workingDaysAfter: next.originalDue, on: calendar)
    next.calendarVersion = calendar.version
    return next
  }

  /// The clock under another calendar: pending dues become days where they can, and no day once told moves earlier.
  ///
  /// For open cases only; what is answered stays as it was.
  package func recomputed(on calendar: WorkingCalendar) -> Recomputation {
    guard case .workingDays(let days) = span else { return Recomputation(before: self, after: self, computed: due) }
    let original = Due(days, workingDaysAfter: .on(ChinaTime.date(of: receivedAt)), on: calendar)
    var next = self
    next.originalDue = original.notEarlier(than: originalDue)
    next.due = Due(extensionDays, workingDaysAfter: next.originalDue, on: calendar).notEarlier(than: due)
    next.calendarVersion = calendar.version
    let computed = Due(extensionDays, workingDaysAfter: original, on: calendar)
    return Recomputation(before: self, after: next, computed: computed)
  }

  /// The days on which the responsible are reminded, ascending: the pack's working days before the due day, after the
  /// day of receipt. A due day that is a rest day is prepared for by the last working day before it.
  package func reminders(under pack: RulePack, on calendar: WorkingCalendar) -> [CivilDate] {
    guard let due = due.date, let last = try? calendar.lastWorkday(onOrBefore: due) else { return [] }
    let received = ChinaTime.date(of: receivedAt)
    return Set(pack.reminderDays.compactMap { try? calendar.workday($0, before: last) })
      .filter { $0 > received }.sorted()
  }
}

/// What another calendar changed about a clock; both days are kept.
package struct Recomputation: Sendable, Hashable {
  package let before: LegalClock
  package let after: LegalClock
  /// What the new calendar alone gives; earlier than `after.due` where people had been told a later day.
  package let computed: Due

  /// Whether a day changed, not merely the calendar's version.
  package var changed: Bool { before.due != after.due || before.originalDue != after.originalDue }
}

extension RuleValue.YearlyDay {
  func date(year: Int, month: Int) -> CivilDate {
    let last = CivilDate.lastDay(ofMonth: month, year: year)
    return switch self {
    case .day(let day): CivilDate(year: year, month: month, day: min(day, last))!
    case .lastOfMonth: CivilDate(year: year, month: month, day: last)!
    }
  }
}
