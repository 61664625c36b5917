import Contracts
import FoundationEssentials
import RPC
import Rules
import TestKit
import Testing

@testable import CorrectionService

/// `ExtendCase` against a real PostgreSQL: at most fifteen working days, once, by the provider's head, in time.
@Suite struct ExtensionTests {
  @Test(arguments: [Person.providerHead, .firstHead])
  func `the provider's head extends by fifteen working days from the original due day`(head: Person) async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      world.clock.advance(by: 3 * 86_400)

      let extended = try await world.extend(id, by: 15, consent: head)

      #expect(extended.state == .extended)
      // The end of 2 February, a Saturday worked to make up for the Spring Festival.
      #expect(extended.obligation?.dueAt == instant("2019-02-03 00:00"))
      #expect(extended.obligation?.originalDueAt == instant("2019-01-15 00:00"))
      #expect(extended.obligation?.extensionDays == 15)
      #expect(
        try await world.topics() == ["report-submitted", "obligation-set", "obligation-set", "case-extended"])
      let told = try #require(try await world.logged.events(CorrectionV1.CaseExtended.self).first)
      #expect(told.event == .init(caseID: id, workingDays: 15))
      #expect(told.audience.contains(Person.reporter.organisation))
      #expect(try await world.read(id, by: .reporter).extensionReason == "须实地核实")
    }
  }

  @Test func `the reporter is told the due day before and after`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      try await world.extend(id, by: 1)

      let told = try #require(try await world.logged.events(ObligationV1.ObligationSet.self).last)
      #expect(told.event.previousDueAt == instant("2019-01-15 00:00"))
      #expect(told.event.obligation?.dueAt == instant("2019-01-16 00:00"))
      #expect(told.audience.contains(Person.reporter.organisation))
    }
  }

  @Test func `more than fifteen days, or none, is refused`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      for days in [0, 16, UInt32.max] {
        try await world.refuses("EXTENSION_TOO_LONG") { try await world.extend(id, by: days) }
      }
    }
  }

  @Test func `a second extension is refused, even within the fifteen days`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      try await world.extend(id, by: 5)

      try await world.refuses("EXTENSION_ALREADY_USED") { try await world.extend(id, by: 5) }
    }
  }

  @Test func `only the head of the provider consents`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      for (person, expected) in [
        (Person.provider, "EXTENSION_NOT_APPROVED"), (.providerSystem, "EXTENSION_NOT_APPROVED"),
        (.reporterHead, "NOT_THE_PROVIDER"), (.authority, "NOT_THE_PROVIDER"), (.other, "CASE_UNKNOWN"),
      ] {
        try await world.refuses(expected, "\(person.holder)") { try await world.extend(id, by: 5, consent: person) }
      }
    }
  }

  @Test func `consent comes before the due day ends, not a moment later`() async throws {
    try await CorrectionWorld.with { world in
      let late = try await world.report().id
      let inTime = try await world.report().id
      world.at("2019-01-14 23:59:59.999")
      try await world.extend(inTime, by: 15)

      world.at("2019-01-15 00:00")
      try await world.refuses("EXTENSION_TOO_LATE") { try await world.extend(late, by: 15) }
    }
  }

  @Test func `an extension without a reason is refused`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      try await world.refuses("EXTENSION_REASON_MISSING") { try await world.extend(id, by: 5, reason: " ") }
      try await world.refuses("ID_MALFORMED") { try await world.extend("7", by: 5) }
    }
  }

  @Test func `an extended case is still open: it is answered, and late only after its new due day`() async throws {
    try await CorrectionWorld.with { world in
      let id = try await world.report().id
      try await world.extend(id, by: 15)
      world.at("2019-02-02 23:00")

      #expect(try await world.answer(id).state == .corrected)

      #expect(try await world.logged.events(CorrectionV1.CaseAnswered.self).first?.event.late == false)
    }
  }

  @Test func `decree 809 allows no extension for what was received under it`() async throws {
    let packs = PacksInForce([.init(.cq320), .init(.sc809)])
    try await CorrectionWorld.with("2025-07-31 10:00", packs: packs) { world in
      let before = try await world.report().id
      world.at("2025-08-01 10:00")
      let after = try await world.report().id

      try await world.refuses("EXTENSION_NOT_ALLOWED") { try await world.extend(after, by: 5) }
      #expect(try await world.extend(before, by: 5).state == .extended)
    }
  }

  @Test func `a case whose calendar is not published is accepted, extended, and counted when the calendar comes`()
    async throws
  {
    try await CorrectionWorld.with("2026-12-28 09:00") { world in
      let reported = try await world.report()
      #expect(reported.obligation?.dueAt == nil)
      #expect(reported.obligation?.pendingCalendarYear == 2027)
      #expect(reported.obligation?.workingDays == 10)
      let extended = try await world.extend(reported.id, by: 15)
      #expect(extended.obligation?.dueAt == nil)

      try await world.load(2027)
      try await world.sweep()

      let counted = try #require(try await world.read(reported.id, by: .reporter).obligation)
      #expect(counted.originalDueAt == instant("2027-01-13 00:00"))
      #expect(counted.dueAt == instant("2027-02-03 00:00"))
      #expect(counted.pendingCalendarYear == 0)
      let told = try #require(try await world.logged.events(ObligationV1.ObligationSet.self).last)
      #expect(told.event.obligation?.dueAt == counted.dueAt)
      #expect(told.audience.contains(Person.reporter.organisation))
    }
  }
}
