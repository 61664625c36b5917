package import Contracts
package import EventLog
package import Postgres
package import Rules

/// The years of the working calendar that were loaded after this build, as catalog-service announces them.
///
/// Each service with clocks keeps them in `calendar_year` and `calendar_day` of its own schema; catalog-service reads its
/// own log. What they change, an ``ObligationWatch`` does at its next sweep.
package struct CalendarProjection: Projection {
  package let name = "calendar"
  package let topics = [CatalogV1.CalendarLoaded.topic]
  package let tables = ["calendar_day", "calendar_year"]

  package init() {}

  package func apply(_ event: ConsumedEvent, in transaction: borrowing Transaction) async throws {
    guard let year = try event.decoded(as: CatalogV1.CalendarLoaded.self)?.calendar else { return }
    try transaction.store(year)
  }
}

extension Transaction {
  /// Stores a year as announced, replacing an older version of it; an older announcement changes nothing.
  ///
  /// - Throws: ``HolidayTableError`` if the year is not complete or a day is none.
  fileprivate borrowing func store(_ year: CatalogV1.CalendarYear) throws {
    let table = try HolidayTable(year)
    let number = Int(year.year)
    try execute(
      """
      DELETE FROM calendar_year WHERE year = \(number) AND version < \(Int(year.version))
      """)
    try execute(
      """
      INSERT INTO calendar_year (year, version, source) VALUES (\(number), \(Int(year.version)), \(year.source))
      ON CONFLICT (year) DO NOTHING
      """)
    try execute(
      """
      INSERT INTO calendar_day (day, year, kind, name)
      SELECT day::date, \(number), kind, name
        FROM unnest(\(table.days.map(\.date.description)), \(table.days.map(\.kind.rawValue)),
                    \(table.days.map(\.name))) AS loaded (day, kind, name)
       WHERE EXISTS (SELECT FROM calendar_year WHERE year = \(number) AND version = \(Int(year.version)))
      ON CONFLICT (day) DO NOTHING
      """)
  }
}

extension HolidayTable {
  /// The table of one announced year, complete and valid or refused.
  package init(_ year: CatalogV1.CalendarYear) throws(HolidayTableError) {
    try self.init(year: Int(year.year), loading: year.days)
  }

  /// The table a request wants to load.
  package init(_ request: CatalogV1.LoadCalendarRequest) throws(HolidayTableError) {
    try self.init(year: Int(request.year), loading: request.days)
  }

  private init(year: Int, loading days: [CatalogV1.CalendarDay]) throws(HolidayTableError) {
    var read: [Day] = []
    for day in days {
      guard let date = CivilDate(day.date) else {
        throw HolidayTableError(line: nil, problem: .date(String(day.date.prefix(40))))
      }
      guard let kind = Kind(day.kind) else {
        throw HolidayTableError(line: nil, problem: .kind(String(day.kind.rawValue)))
      }
      guard !day.name.isEmpty else { throw HolidayTableError(line: nil, problem: .name) }
      read.append(Day(date: date, kind: kind, name: day.name))
    }
    try self.init(year: year, days: read)
  }
}

extension HolidayTable.Kind {
  init?(_ kind: CatalogV1.DayKind) {
    switch kind {
    case .holiday: self = .holiday
    case .makeupWorkday: self = .makeupWorkday
    default: return nil
    }
  }
}
