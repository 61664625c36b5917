import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import ServiceKit
import TestKit
import Testing

@testable import CorrectionService

/// What a body that ended reported, and what it was told, is its successor's (CC-29).
@Suite struct SuccessionTests {
  @Test func `CC-29: an open report is the successor's, answered by the day it was due`() async throws {
    try await CorrectionWorld.with { world in
      let reported = try await world.report()

      try await world.end(.reporter, into: .other)
      try await world.answer(reported.id)

      let answered = try await world.read(reported.id, by: .other)
      #expect(answered.reporter == Person.other.organisation)
      #expect(answered.values.map(\.valueCorrected) == ["圣灯山镇", "东温泉镇"])
      #expect(answered.obligation?.dueAt == reported.obligation?.dueAt)
      let told = try await world.logged.events(CorrectionV1.ReportSucceeded.self)
      #expect(
        told.map(\.event)
          == [.init(caseID: reported.id, from: Person.reporter.organisation, to: Person.other.organisation)])
      #expect(told.first?.audience == [Person.other, .provider, .authority].map(\.organisation))
      #expect(
        try await world.logged.events(CorrectionV1.CaseAnswered.self).first?.audience.contains(
          Person.other.organisation) == true)
      #expect(
        try await world.logged.events(ObligationV1.ObligationClosed.self).first?.audience.contains(
          Person.other.organisation) == true)
    }
  }

  @Test func `CC-29: an answered report keeps its name, and the successor sees it with its values, nobody else does`()
    async throws
  {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      try await world.answer(id)
      try await world.refuses("CASE_UNKNOWN") { _ = try await world.read(id, by: .other) }

      try await world.end(.reporter, into: .other)

      let shown = try await world.read(id, by: .other)
      #expect(shown.reporter == Person.reporter.organisation && shown.values.first?.valueSeen == "跳石镇")
      #expect(try await world.list(by: .other, closed: true).cases.map(\.id) == [id])
      #expect(try await world.read(id, by: .authority).values.first?.valueSeen == "")
      #expect(try await world.logged.events(CorrectionV1.ReportSucceeded.self).isEmpty)
    }
  }

  @Test func `CC-29: the successor reports on what was delivered before, others do not`() async throws {
    try await CorrectionWorld.with { world in
      try await world.refuses("DELIVERY_NOT_YOURS") { _ = try await world.report(by: .other) }

      try await world.end(.reporter, into: .other)

      #expect(try await world.report(by: .other).reporter == Person.other.organisation)
      try await world.refuses("DELIVERY_NOT_YOURS") { _ = try await world.report(by: .reporter) }
    }
  }

  @Test(arguments: [true, false])
  func `CC-29: the successor reads and takes over what the former holder was told, whichever is heard of first`(
    endsFirst: Bool
  ) async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      try await world.answer(id)
      if endsFirst { try await world.end(.reporter, into: .other) }
      try await world.notify(.reporter, of: id)
      if !endsFirst { try await world.end(.reporter, into: .other) }

      #expect(try await world.correction(id, for: .other).map(\.valueCorrected) == ["圣灯山镇"])
      _ = try await world.acknowledge(id, by: .other)

      #expect(
        try await world.logged.events(CorrectionV1.CorrectionAcknowledged.self).map(\.event)
          == [.init(caseID: id, organisation: Person.other.organisation)])
      let told = try await world.read(id, by: .provider).notified
      #expect(told.map(\.organisation) == [Person.reporter.organisation])
      #expect(told.first?.successor == Person.other.organisation)
    }
  }

  @Test func `CC-29: of two successions the last body has the report; the log read once more changes nothing`()
    async throws
  {
    try await CorrectionWorld.with { world in
      let reported = try await world.report()
      try await world.end(.reporter, into: .other)
      try await world.end(.other, into: .authority)
      let before = try await world.everything()
      try await world.database.command {
        try $0.execute("DELETE FROM consumer_cursor WHERE consumer = 'body-succession'", expecting: 1)
      }

      try await world.followSuccessions()

      #expect(try await world.everything() == before)
      let shown = try await world.read(reported.id, by: .authority)
      #expect(shown.reporter == Person.authority.organisation && shown.obligation?.dueAt == reported.obligation?.dueAt)
    }
  }
}

extension CorrectionWorld {
  /// catalog-service tells that a body ended.
  fileprivate func end(_ person: Person, into successor: Person) async throws {
    try await database.command {
      try $0.append(
        CatalogV1.OrganisationEnded(code: person.organisation, successor: successor.organisation),
        subject: person.organisation, audience: .everyone, actor: .service("catalog"))
    }
    try await followSuccessions()
  }

  fileprivate func followSuccessions() async throws {
    try await consumer(ReporterSuccession(obligations: Obligations(), parties: CaseParties(Person.directory)))
      .catchUp()
  }
}
