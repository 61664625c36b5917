import CatalogService
import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import ProtobufC
import RPC
import Rules
import SuiteContracts
import TestKit
import Wire

/// The acts of stories about changes, packs and work, so that a test tells the story only.
extension Desk {
  typealias Changes = CatalogV1.ChangeService.Method

  static let service = EventActor.service("catalog")

  /// A story that begins at `time` in China, with the authority, two departments and their people registered.
  static func story(
    at time: String, settings: CatalogSettings = CatalogSettings(), _ body: (Desk) async throws -> Void
  ) async throws {
    try await Desk.with(settings: settings, at: instant(time)) { desk in
      try await desk.openRegister()
      try await body(desk)
    }
  }

  func at(_ time: String) { clock.set(instant(time)) }

  /// An entry in force.
  func publishedEntry(_ name: String) async throws -> CatalogV1.Entry {
    try await publish(saveAndReport(.fixture(name)))
  }

  /// The next version of an entry, final.
  func updated(_ entry: CatalogV1.Entry) async throws -> CatalogV1.Entry {
    var next = CatalogV1.Entry.fixture(entry.name)
    next.code = entry.code
    next.abstract = "按修订后的规定更新"
    return try await review(submit(save(next)))
  }

  func register(
    change day: String, of entries: [CatalogV1.Entry], _ kind: CatalogV1.ChangeKind = .law, effectiveOn: String = "",
    organisation: SocialCreditCode? = nil, as caller: Caller = .officer
  ) async throws -> CatalogV1.Change {
    try await call(
      Changes.registerChange, changes.registerChange,
      .init(
        kind: kind, organisation: organisation?.text ?? "", document: "某法修正案", happenedOn: day,
        effectiveOn: effectiveOn, codes: entries.map(\.code)), as: caller)
  }

  func decideNoChange(
    _ change: CatalogV1.Change, _ entry: CatalogV1.Entry, reason: String = "修订不涉及本目录的信息项", as caller: Caller = .officer
  ) async throws -> CatalogV1.Change {
    try await call(
      Changes.decideNoChange, changes.decideNoChange, .init(id: change.id, code: entry.code, reason: reason), as: caller
    )
  }

  func extend(
    _ change: CatalogV1.Change, by days: UInt32, reason: String = "涉及目录较多", as caller: Caller = .publisher
  ) async throws -> CatalogV1.Change {
    try await call(
      Changes.extendChange, changes.extendChange, .init(id: change.id, workingDays: days, reason: reason), as: caller)
  }

  func change(_ id: String, as caller: Caller = .officer) async throws -> CatalogV1.Change {
    try await call(Changes.getChange, changes.getChange, .init(id: id), as: caller)
  }

  func listChanges(
    closed: Bool = false, of code: String = "", as caller: Caller = .officer
  ) async throws -> [CatalogV1.Change] {
    try await call(
      Changes.listChanges, changes.listChanges, .init(includeClosed: closed, organisation: code), as: caller
    ).changes
  }

  func adopt(
    _ pack: String = "SC809", from day: String, act: String = "渝数共〔2025〕1号", as caller: Caller = .publisher
  ) async throws -> CatalogV1.AdoptedPack {
    try await call(Changes.adoptPack, changes.adoptPack, .init(pack: pack, from: day, act: act), as: caller)
  }

  /// What the service does by itself: follows its own announcements and sweeps.
  func settle() async throws {
    let source = OwnLog(log, temporary.database)
    let quiet = TemporaryDatabase.quietLogger
    try await LogConsumer(CalendarProjection(), reading: source, into: temporary.database, logger: quiet).catchUp()
    try await LogConsumer(PackProjection(), reading: source, into: temporary.database, logger: quiet).catchUp()
    _ = try await ObligationWatch(
      obligations, database: temporary.database, actor: Self.service, logger: quiet
    ).sweep()
  }

  func basisWatch() -> BasisWatch {
    BasisWatch(
      database: temporary.database, obligations: obligations, actor: Self.service, interval: .seconds(60),
      batchRowsLimit: 100, logger: TemporaryDatabase.quietLogger)
  }

  /// Missed due days that were told.
  func overdue() async throws -> [ObligationV1.Obligation] {
    try await logged(ObligationV1.ObligationOverdue.self).compactMap(\.obligation)
  }

  func logged<Event: EventMessage>(_ type: Event.Type) async throws -> [Event] {
    try await events().filter { $0.topic == Event.topic }.map { try Event(packed: $0.payload) }
  }

  /// Loads a year's calendar; the statutory days alone unless others are given.
  func load(_ year: Int, _ days: [HolidayTable.Day]? = nil) async throws {
    _ = try await call(
      CatalogV1.CalendarService.Method.loadCalendar, calendar.loadCalendar,
      .init(
        year: UInt32(year), source: "例",
        days: (days ?? statutory(year)).map { day in
          .init(
            date: day.date.description, kind: day.kind == .holiday ? .holiday : .makeupWorkday, name: day.name)
        }), as: .operator)
  }
}

/// The least a year's calendar says.
func statutory(_ year: Int) -> [HolidayTable.Day] {
  [(1, 1), (5, 1), (10, 1)].map { month, day in
    HolidayTable.Day(date: CivilDate(year: year, month: month, day: day)!, kind: .holiday, name: "例")
  }
}

extension CatalogV1.Change {
  /// The last day of its period.
  var due: String? { obligation?.dueAt.map { ChinaTime.date(of: $0 - 1).description } }
}

extension CatalogV1.Entry {
  var reportDue: String? { reportObligation?.dueAt.map { ChinaTime.date(of: $0 - 1).description } }
}
