/// How much time is left until a due day, in working days (剩余工作日).
extension WorkingCalendar {
  /// The working days after `start` up to and including `end`; none if `end` is not after `start`.
  package func workdays(after start: CivilDate, through end: CivilDate) throws(CalendarUnavailable) -> Int {
    var day = start
    var count = 0
    while day < end {
      day = day.advanced(by: 1)
      if try kind(of: day).isWorking { count += 1 }
    }
    return count
  }

  /// Working days left on `today`, which itself is not counted; 0 on the due day. Past it negative, by the working days
  /// since and by one at least: the Saturday after a Friday is late too.
  package func workingDaysLeft(until due: CivilDate, on today: CivilDate) throws(CalendarUnavailable) -> Int {
    if today <= due { return try workdays(after: today, through: due) }
    return -max(1, try workdays(after: due, through: today))
  }
}
