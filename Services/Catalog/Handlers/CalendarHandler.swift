package import Contracts
import EventLog
package import Postgres
package import RPC
import Rules

/// Answers `catalog.v1.CalendarService`: a year is validated, stored as a new version and announced by an event.
package struct CalendarHandler: CatalogV1.CalendarService.ServiceProtocol {
  let database: Database

  package init(database: Database) {
    self.database = database
  }

  package func loadCalendar(
    _ request: CatalogV1.LoadCalendarRequest, context: ServerContext
  ) async throws -> CatalogV1.CalendarYear {
    let calendar = try CalendarYear(
      loading: Int(request.year), source: request.source,
      days: request.days.prefix(CalendarYear.daysLimit + 1).enumerated().map { try .init($1, index: $0) })
    let year = calendar.year

    return try await database.command(for: context, locking: [LockKey("catalog.calendar", "\(year)")]) { tx in
      var calendar = calendar
      let before = try await tx.calendarYear(year)
      // The same notice once more changes nothing, so nothing is announced.
      if let before, before.days == calendar.days, before.source == calendar.source { return .init(before) }
      calendar.version = (before?.version ?? 0) + 1
      let message = CatalogV1.CalendarYear(calendar)
      try tx.insert(calendar, by: context.caller.holder.id)
      try tx.append(
        CatalogV1.CalendarLoaded(calendar: message), subject: "\(year)", audience: .everyone, actor: .init(context))
      return message
    }
  }

  package func listCalendars(
    _ request: CatalogV1.ListCalendarsRequest, context: ServerContext
  ) async throws -> CatalogV1.ListCalendarsReply {
    try await database.read { source in
      CatalogV1.ListCalendarsReply(years: try await source.calendarYears().map { .init($0) })
    }
  }
}

extension HolidayTable.Day {
  fileprivate init(_ day: CatalogV1.CalendarDay, index: Int) throws(RPCError) {
    guard let date = CivilDate(day.date) else {
      throw .invalidArgument(
        field: "days[\(index)].date", "CALENDAR_DATE_MALFORMED", en: "must be a day YYYY-MM-DD", zh: "须为 CCYY-MM-DD 日期")
    }
    let kind: HolidayTable.Kind
    switch day.kind {
    case .holiday: kind = .holiday
    case .makeupWorkday: kind = .makeupWorkday
    default:
      throw .invalidArgument(
        field: "days[\(index)].kind", "CALENDAR_KIND_UNKNOWN", en: "must be a holiday or a make-up working day",
        zh: "须为放假或调休上班")
    }
    self.init(
      date: date, kind: kind, name: try Parse.text(day.name, field: "days[\(index)].name", limit: TextLimits.dayName))
  }
}
