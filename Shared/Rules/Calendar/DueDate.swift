package import FoundationEssentials

/// The last day for an answer, and how it came about.
///
/// The day of receipt is not counted, whatever its hour and whether or not it is a working day (民法典 Art. 201); the
/// due day ends at 24:00 in China (Art. 203 ¶2); an extension is counted from the original due day.
package struct DueDate: Sendable, Hashable {
  package let received: CivilDate
  package let workingDays: Int
  /// Working days of extension in all; 0 without one.
  package let extensionDays: Int
  /// The due day before any extension.
  package let original: CivilDate
  /// The due day that counts.
  package let due: CivilDate
  /// Version of the calendar it was counted by.
  package let calendarVersion: String

  /// The first instant that is too late: 24:00 of the due day.
  package var endsAt: Date { ChinaTime.end(of: due) }

  /// Whether something done at `instant` is on time: 23:59:59.999 is, 24:00 is not.
  package func isMet(at instant: Date) -> Bool { instant < endsAt }
}

extension WorkingCalendar {
  /// The due date `workingDays` after receipt, extended by `extensionDays`.
  package func dueDate(
    received: CivilDate, workingDays: Int, extensionDays: Int = 0
  ) throws(CalendarUnavailable) -> DueDate {
    let original = try workday(workingDays, after: received)
    return DueDate(
      received: received, workingDays: workingDays, extensionDays: extensionDays, original: original,
      due: try workday(extensionDays, after: original), calendarVersion: version)
  }
}
