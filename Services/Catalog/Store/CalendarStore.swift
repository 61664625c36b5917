package import Postgres
import Rules

/// The announced calendars, every version, as rows of `calendar_notice` and `calendar_notice_day`.
extension QuerySource where Self: ~Copyable {
  /// The latest version of a year with its days.
  package borrowing func calendarYear(_ year: Int) async throws -> CalendarYear? {
    guard
      let (version, source) = try await query(
        "SELECT version, source FROM calendar_notice WHERE year = \(year) ORDER BY version DESC LIMIT 1",
        as: Int.self, String.self
      ).first
    else { return nil }
    let days = try await query(
      """
      SELECT day, kind, name FROM calendar_notice_day WHERE year = \(year) AND version = \(version) ORDER BY day
      """,
      as: String.self, String.self, String.self
    ).map { day, kind, name in
      HolidayTable.Day(date: try CivilDate(day).stored("calendar day"), kind: try .stored(kind), name: name)
    }
    return CalendarYear(year: year, version: version, source: source, days: days)
  }

  /// The latest version of each year, without days.
  package borrowing func calendarYears() async throws -> [CalendarYear] {
    try await query(
      "SELECT DISTINCT ON (year) year, version, source FROM calendar_notice ORDER BY year, version DESC",
      as: Int.self, Int.self, String.self
    ).map { CalendarYear(year: $0.0, version: $0.1, source: $0.2, days: []) }
  }
}

extension Transaction {
  package borrowing func insert(_ calendar: CalendarYear, by loader: String) throws {
    try execute(
      """
      INSERT INTO calendar_notice (year, version, source, loaded_at, loaded_by)
      VALUES (\(calendar.year), \(calendar.version), \(calendar.source), \(now), \(loader))
      """, expecting: 1)
    try execute(
      """
      INSERT INTO calendar_notice_day (year, version, day, kind, name)
      SELECT \(calendar.year), \(calendar.version), day, kind, name
        FROM unnest(\(calendar.days.map(\.date.description)), \(calendar.days.map(\.kind.rawValue)),
                    \(calendar.days.map(\.name))) AS announced (day, kind, name)
      """, expecting: calendar.days.count)
  }
}
