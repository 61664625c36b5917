import CatalogService
import Contracts
import EventLog
import FoundationEssentials
import Obligations
import ProtobufC
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing

/// Loading a year: checked, versioned, announced; open duties wait for it.
@Suite(.serialized) struct CalendarHandlerTests {
  typealias Day = CatalogV1.CalendarDay
  typealias Calendar = CatalogV1.CalendarService.Method

  private static let days: [Day] = [
    Day(date: "2027-01-01", kind: .holiday, name: "元旦"), Day(date: "2027-05-01", kind: .holiday, name: "劳动节"),
    Day(date: "2027-10-01", kind: .holiday, name: "国庆节"), Day(date: "2027-02-20", kind: .makeupWorkday, name: "春节"),
  ]

  private func load(
    _ desk: Desk, _ days: [Day] = days, year: UInt32 = 2027
  ) async throws -> CatalogV1.CalendarYear {
    try await desk.call(
      Calendar.loadCalendar, desk.calendar.loadCalendar, .init(year: year, source: "国办发明电〔2026〕7号", days: days),
      as: .operator)
  }

  @Test func `a year is announced with its version, and the same notice again is not`() async throws {
    try await Desk.with { desk in
      #expect(try await load(desk).version == 1)
      #expect(try await load(desk).version == 1)
      let amended = Self.days + [Day(date: "2027-05-03", kind: .holiday, name: "劳动节")]
      #expect(try await load(desk, amended).version == 2)

      #expect(try await desk.topics() == ["calendar-loaded", "calendar-loaded"])
      let event = try #require(try await desk.events().last)
      #expect(try CatalogV1.CalendarLoaded(packed: event.payload).calendar?.days.count == 5)
      let known = try await desk.call(Calendar.listCalendars, desk.calendar.listCalendars, .init(), as: .stranger)
      #expect(known.years.map(\.version) == [2])
      #expect(known.years.first?.days.isEmpty == true)
    }
  }

  @Test func `a wrong year, a day twice, an unknown kind and a missing holiday are refused`() async throws {
    try await Desk.with { desk in
      func reason(_ days: [Day], year: UInt32 = 2027) async -> String? {
        await desk.reason { try await load(desk, days, year: year) }
      }
      #expect(await reason(Self.days, year: 2028) == "CALENDAR_DAY_OF_OTHER_YEAR")
      #expect(await reason(Self.days, year: 1027) == "CALENDAR_YEAR_UNKNOWN")
      #expect(await reason(Self.days + [Self.days[0]]) == "CALENDAR_DAY_TWICE")
      #expect(await reason([Day(date: "2027-1-1", kind: .holiday, name: "元旦")]) == "CALENDAR_DATE_MALFORMED")
      #expect(await reason([Day(date: "2027-01-01", name: "元旦")]) == "CALENDAR_KIND_UNKNOWN")
      #expect(await reason([Day(date: "2027-01-01", kind: .init(rawValue: 9), name: "元旦")]) == "CALENDAR_KIND_UNKNOWN")
      #expect(await reason(Array(Self.days.prefix(2))) == "CALENDAR_INCOMPLETE")
      let events = try await desk.events()
      #expect(events.isEmpty)
    }
  }

  @Test func `a duty that needs next year's calendar is pending until it is loaded`() async throws {
    // Monday 21 December 2026: ten working days end in January.
    try await Desk.with(at: Fixture.now + 28 * 86_400) { desk in
      try await desk.openRegister()
      let final = try await desk.review(desk.submit(desk.save()))
      #expect(final.reportObligation?.dueAt == nil)
      #expect(final.reportObligation?.pendingCalendarYear == 2027)

      _ = try await load(desk)
      try await LogConsumer(
        CalendarProjection(), reading: OwnLog(desk.log, desk.temporary.database), into: desk.temporary.database,
        logger: TemporaryDatabase.quietLogger
      ).catchUp()
      let watch = ObligationWatch(
        desk.obligations, database: desk.temporary.database, actor: .service("catalog"),
        logger: TemporaryDatabase.quietLogger)
      _ = try await watch.sweep()

      let computed = try await desk.get(final, as: .officer).reportObligation
      #expect(computed?.dueAt != nil)
      #expect(computed?.pendingCalendarYear == 0)
      #expect(try await desk.topics().last == "obligation-set")
    }
  }
}
