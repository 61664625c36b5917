import Contracts
import Directory
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import ProtobufC
import RPC
import Rules
import ServiceKit
import SuiteContracts
import TestKit
import Testing
import Wire

@testable import CorrectionService

/// correction-service on a real PostgreSQL, with the people around a case and a clock that stands still.
struct CorrectionWorld: Sendable {
  typealias M = CorrectionV1.CorrectionService.Method

  let logged: LoggedDatabase
  let clock: ManualClock
  let handler: CorrectionHandler

  static let entry = "307001/000001"

  /// Runs `body` on a fresh schema that was told of one delivery to ``Person/reporter``; it is 2018-12-28 09:00 in China
  /// unless another time is given.
  static func with(
    _ time: String = "2018-12-28 09:00", packs: PacksInForce = .default,
    _ body: (CorrectionWorld) async throws -> Void
  ) async throws {
    let clock = ManualClock(instant(time))
    let service = ServiceDefinition.correction
    let migrations = service.modules + [service.migrations]
    try await LoggedDatabase.with("correction", migrations: migrations, clock: clock) { logged in
      let world = CorrectionWorld(
        logged: logged, clock: clock,
        handler: CorrectionHandler(
          database: logged.database, obligations: Obligations(packs: packs),
          parties: CaseParties(Person.directory)))
      try await world.hear(.delivery())
      try await body(world)
    }
  }

  var database: Database { logged.database }

  func at(_ time: String) { clock.set(instant(time)) }

  func context(_ method: MethodDescriptor, _ person: Person, key: [UInt8] = .random(16), payload: [UInt8] = [])
    -> ServerContext
  {
    let caller = logged.directory.add(
      organisation: person.organisation, holder: person.holder, kind: person.kind, roles: person.roles,
      traits: OrganisationTraits(isCompetentAuthority: person.organisation == Person.authority.organisation))
    return .test(method, by: caller, in: logged.directory, idempotencyKey: key, payload: payload)
  }
}

// MARK: What people do

extension CorrectionWorld {
  func report(
    _ request: CorrectionV1.SubmitReportRequest = .fixture(), by person: Person = .reporter, key: [UInt8] = .random(16)
  ) async throws -> CorrectionV1.Case {
    try await handler.submitReport(
      request, context: context(M.submitReport, person, key: key, payload: try request.packed()))
  }

  @discardableResult
  func answer(
    _ id: String, _ values: [CorrectionV1.DoubtedValue] = .bothCorrected, explanation: String = "已按2023年区划代码更正",
    by person: Person = .provider, key: [UInt8] = .random(16)
  ) async throws -> CorrectionV1.Case {
    let request = CorrectionV1.AnswerCaseRequest(id: id, values: values, explanation: explanation)
    return try await handler.answerCase(
      request, context: context(M.answerCase, person, key: key, payload: try request.packed()))
  }

  @discardableResult
  func extend(
    _ id: String, by days: UInt32, reason: String = "须实地核实", consent person: Person = .providerHead
  ) async throws -> CorrectionV1.Case {
    try await handler.extendCase(
      .init(id: id, workingDays: days, reason: reason), context: context(M.extendCase, person))
  }

  func read(_ id: String, by person: Person) async throws -> CorrectionV1.Case {
    try await handler.getCase(.init(id: id), context: context(M.getCase, person, key: []))
  }

  func list(
    by person: Person, closed: Bool = false, after token: String = ""
  ) async throws -> CorrectionV1.ListCasesReply {
    try await handler.listCases(
      .init(includeClosed: closed, pageToken: token), context: context(M.listCases, person, key: []))
  }

  func correction(_ id: String, _ handle: [UInt8] = .record(1), for person: Person) async throws
    -> [CorrectionV1.DoubtedValue]
  {
    try await handler.getCorrection(.init(caseID: id, handle: handle), context: context(M.getCorrection, person)).values
  }

  @discardableResult
  func acknowledge(_ id: String, by person: Person) async throws -> Date? {
    try await handler.acknowledgeCorrection(.init(caseID: id), context: context(M.acknowledgeCorrection, person))
      .acknowledgedAt
  }
}

// MARK: What other services' logs tell

extension CorrectionWorld {
  func hear(_ made: ShareV1.DeliveryMade) async throws {
    try await append(made, subject: made.id, by: "share")
    try await consumer(DeliveriesProjection()).catchUp()
  }

  /// share-service tells `person`'s organisation of a correction.
  func notify(_ person: Person, of id: String, _ handle: [UInt8] = .record(1), column: String = "name") async throws {
    try await append(
      ShareV1.HolderNotice(
        caseID: id, entry: Self.entry, column: column, handle: handle, holderOrganisation: person.organisation),
      subject: id, by: "share")
    try await consumer(DeliveriesProjection()).catchUp()
  }

  /// catalog-service tells that the entry went to another body.
  func transfer(from giver: Person = .provider, to taker: Person) async throws {
    try await append(
      CatalogV1.EntryTransferred(code: Self.entry, from: giver.organisation, to: taker.organisation),
      subject: Self.entry, by: "catalog")
    try await consumer(EntryProviders()).catchUp()
    try await consumer(EntryHandover(obligations: Obligations())).catchUp()
  }

  /// catalog-service announces a year that has only its statutory days.
  func load(_ year: UInt32) async throws {
    let days = ["01-01", "05-01", "10-01"].map {
      CatalogV1.CalendarDay(date: "\(year)-\($0)", kind: .holiday, name: "例")
    }
    try await append(
      CatalogV1.CalendarLoaded(calendar: .init(year: year, version: 1, source: "例", days: days)), subject: "\(year)",
      by: "catalog")
    try await consumer(CalendarProjection()).catchUp()
  }

  /// The events of other logs lie in this service's own, which is read as theirs would be.
  func consumer(_ consumer: any EventConsumer) -> LogConsumer {
    LogConsumer(
      consumer, reading: OwnLog(logged.log, database), into: database, logger: TemporaryDatabase.quietLogger)
  }

  private func append(_ event: some EventMessage, subject: String, by service: String) async throws {
    try await database.command {
      try $0.append(event, subject: subject, audience: .everyone, actor: .service(service))
    }
  }

  /// One sweep of what counts duties again and tells the overdue ones.
  func sweep() async throws {
    _ = try await ObligationWatch(
      handler.obligations, database: database, actor: .service("correction"), logger: TemporaryDatabase.quietLogger
    ).sweep()
  }
}

// MARK: What was recorded

extension CorrectionWorld {
  /// Topics of this service's own events in order, without the version.
  func topics() async throws -> [String] {
    try await logged.topics().compactMap { topic in
      let parts = topic.split(separator: ".", maxSplits: 2).map(String.init)
      return ["correction", "obligation"].contains(parts[0]) ? parts[2] : nil
    }
  }

  /// Everything that has been recorded of cases and duties: what a refusal leaves as it was.
  func everything() async throws -> [String] {
    try await database.read { tx in
      try await tx.query(
        """
        SELECT c::text FROM correction_case c UNION ALL SELECT v::text FROM doubted_value v
        UNION ALL SELECT o::text FROM obligation o UNION ALL SELECT a::text FROM acknowledgement a
        UNION ALL SELECT position::text FROM log ORDER BY 1
        """,
        as: String.self)
    }
  }

  /// Expects `body` to be refused for this reason, and everything to be left as it was.
  func refuses(
    _ expected: String, _ comment: Comment? = nil, at location: SourceLocation = #_sourceLocation,
    _ body: () async throws -> Void
  ) async throws {
    let before = try await everything()
    let told = await reason(body)
    #expect(told == expected, comment, sourceLocation: location)
    #expect(try await everything() == before, comment, sourceLocation: location)
  }
}
