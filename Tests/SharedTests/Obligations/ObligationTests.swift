import Contracts
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import TestKit
import Testing

/// Duties in a real schema: what is stored, what is told, what is refused.
@Suite struct ObligationTests {
  private typealias Fixture = ObligationFixture

  @Test func `a duty is stored and told with its due day, article and calendar`() async throws {
    try await Fixture.with { fixture in
      let opened = try await fixture.open()

      let stored = try #require(try await fixture.stored())
      #expect(stored == opened)
      #expect(stored.clock.due == .on(CivilDate("2018-10-11")!))
      #expect(stored.audience == [Fixture.user, Fixture.provider])

      let told = try #require(try await fixture.events(ObligationV1.ObligationSet.self).first?.obligation)
      #expect(told.dueAt == instant("2018-10-12 00:00"))
      #expect(told.originalDueAt == told.dueAt)
      #expect(told.startedAt == instant("2018-09-21 10:00"))
      #expect(told.citation == "CQ320 Art. 19 ¶2")
      #expect(told.workingDays == 10 && told.extensionDays == 0 && !told.overdue)
      #expect(told.calendarVersion == WorkingCalendar.embedded.version)
    }
  }

  @Test func `the due instant in the table is the end of the due day`() async throws {
    try await Fixture.with { fixture in
      try await fixture.open()

      let row = try await fixture.database.read {
        try await $0.query("SELECT due_at, due_on::text FROM obligation", as: Date.self, String.self)
      }

      #expect(row[0] == (instant("2018-10-12 00:00"), "2018-10-11"))
    }
  }

  @Test func `a second running duty of the same kind about the same case is refused`() async throws {
    try await Fixture.with { fixture in
      try await fixture.open()

      await #expect(throws: DatabaseError.self) { try await fixture.open() }

      #expect(try await fixture.eventCount() == 1)
      try await fixture.close()
      try await fixture.open()
    }
  }

  @Test func `an answer on the last millisecond is met in time, one at midnight is late`() async throws {
    for (time, late) in [("2018-10-11 23:59:59.999", false), ("2018-10-12 00:00", true)] {
      try await Fixture.with { fixture in
        try await fixture.open()
        fixture.at(time)

        let closed = try await fixture.close()

        #expect(closed.wasLate == late)
        #expect(try await fixture.stored()?.closedAt == instant(time).truncatedToMicroseconds)
        #expect(try await fixture.events(ObligationV1.ObligationClosed.self).map(\.late) == [late])
      }
    }
  }

  @Test func `a withdrawn request lets its duty lapse, never late`() async throws {
    try await Fixture.with { fixture in
      try await fixture.open()
      fixture.at("2018-10-20 10:00")

      let closed = try await fixture.close(.shareAnswer, .lapsed)

      #expect(closed.ending == .lapsed && !closed.wasLate)
      #expect(try await fixture.events(ObligationV1.ObligationClosed.self).map(\.lapsed) == [true])
    }
  }

  @Test func `a closed duty can be neither closed, extended nor reassigned`() async throws {
    try await Fixture.with("2018-12-28 10:00") { fixture in
      try await fixture.open(.correctionCheck)
      var closed = try await fixture.close(.correctionCheck)
      let refusal = #expect(throws: RuleViolation.self) { try closed.close(.met, at: instant("2019-01-02 10:00")) }
      #expect(refusal?.reason == "OBLIGATION_CLOSED")
      #expect(throws: RuleViolation.self) { try closed.reassign(to: Fixture.user) }

      await #expect(throws: RuleViolation.self) { try await fixture.close(.correctionCheck) }
      await #expect(throws: RuleViolation.self) { try await fixture.extend(5) }
    }
  }

  @Test func `an extension keeps the first due day, and tells it with the new one`() async throws {
    try await Fixture.with("2018-12-28 10:00") { fixture in
      try await fixture.open(.correctionCheck)
      fixture.at("2019-01-14 23:59:59")

      let extended = try await fixture.extend(15)

      #expect(try await fixture.stored(.correctionCheck) == extended)
      let told = try #require(try await fixture.events(ObligationV1.ObligationSet.self).last)
      #expect(told.previousDueAt == instant("2019-01-15 00:00"))
      #expect(told.obligation?.originalDueAt == instant("2019-01-15 00:00"))
      #expect(told.obligation?.dueAt == instant("2019-02-03 00:00"))
      #expect(told.obligation?.extensionDays == 15)
    }
  }

  @Test func `a refused extension stores and tells nothing`() async throws {
    try await Fixture.with("2018-12-28 10:00") { fixture in
      let opened = try await fixture.open(.correctionCheck)

      let violation = await #expect(throws: RuleViolation.self) { try await fixture.extend(15, roles: []) }
      #expect(violation?.reason == "EXTENSION_NOT_APPROVED")
      fixture.at("2019-01-15 00:00")
      await #expect(throws: RuleViolation.self) { try await fixture.extend(15) }

      #expect(try await fixture.stored(.correctionCheck) == opened)
      #expect(try await fixture.eventCount() == 1)
    }
  }

  @Test func `commands that come between each other's reading and writing lose nothing that was accepted`() async throws
  {
    try await Fixture.with { fixture in
      try await fixture.open()

      let accepted = await withTaskGroup(of: OrganisationID?.self) { group in
        for number in 1...12 {
          group.addTask {
            let other = OrganisationID("other-\(number)")
            // Without a key in common they share a group, and its transaction.
            return try? await fixture.database.command { transaction in
              guard let read = try await transaction.obligation(.shareAnswer, about: "request-1") else {
                throw Fixture.Missing()
              }
              return try fixture.obligations.reassign(read, to: other, actor: Fixture.officer, in: transaction)
                .responsible
            }
          }
        }
        return await group.reduce(into: Set<OrganisationID>()) { set, other in if let other { set.insert(other) } }
      }

      let stored = try await fixture.stored()
      #expect(!accepted.isEmpty)
      #expect(Set(stored?.audience ?? []) == accepted.union([Fixture.user, Fixture.provider]))
    }
  }

  @Test func `duties are listed soonest due first, pending ones last, ended ones only when asked for`() async throws {
    try await Fixture.with("2026-12-01 10:00") { fixture in
      try await fixture.open(.openAnswer, about: "application")
      try await fixture.open(.shareAnswer, about: "request")
      try await fixture.open(.shareAnswer, about: "answered")
      try await fixture.close(.shareAnswer, about: "answered")
      fixture.at("2026-12-28 10:00")
      try await fixture.open(.shareAnswer, about: "late-request")

      let running = ["request", "application", "late-request"]
      #expect(try await fixture.list(of: Fixture.provider).map(\.subject) == running)
      #expect(try await fixture.list(of: nil, includingClosed: true).map(\.subject) == running + ["answered"])
      #expect(try await fixture.list(of: Fixture.user) == [])
      let about = try await fixture.database.read { try await $0.obligations(about: "answered") }
      #expect(about.map(\.ending) == [.met])
    }
  }

  @Test func `CC-34 a duty given to another organisation keeps receipt and due day`() async throws {
    try await Fixture.with("2018-12-28 10:00") { fixture in
      let opened = try await fixture.open(.correctionCheck)
      let other = OrganisationID("11500000MB1670604W")

      let reassigned = try await fixture.database.command { transaction in
        try fixture.obligations.reassign(opened, to: other, actor: Fixture.officer, in: transaction)
      }

      #expect(reassigned.clock == opened.clock)
      #expect(reassigned.audience == [Fixture.user, Fixture.provider, other])
      #expect(try await fixture.list(of: other) == [reassigned])
      #expect(try await fixture.list(of: Fixture.provider) == [])
    }
  }

  @Test func `a case keeps the pack of its receipt when another comes into force`() async throws {
    let packs = PacksInForce([.init(.cq320), .init(.sc809)])
    try await Fixture.with("2025-07-31 10:00", packs: packs) { fixture in
      try await fixture.open(.shareAnswer)
      fixture.at("2025-08-01 10:00")
      try await fixture.open(.shareAnswer, about: "request-2")

      let old = await #expect(throws: RuleViolation.self) {
        try await fixture.extend(10, .shareAnswer, roles: [.authoritySameLevel])
      }
      let new = try await fixture.extend(10, .shareAnswer, about: "request-2", roles: [.authoritySameLevel])

      #expect(old?.reason == "EXTENSION_NOT_ALLOWED")
      #expect(new.clock.pack == .sc809)
    }
  }

  @Test func `nothing is opened before the decree, nor where it gives no number`() async throws {
    try await Fixture.with("2018-05-04 10:00") { fixture in
      await #expect(throws: RuleViolation.self) { try await fixture.open() }
      fixture.at("2018-05-05 10:00")
      await #expect(throws: NoPeriod.self) { try await fixture.open(.shareDispute) }
      let opened = try await fixture.open()
      #expect(opened.clock.due == .on(CivilDate("2018-05-18")!))
    }
  }

  @Test func `an order's day and a yearly date are stored as days, not as periods`() async throws {
    try await Fixture.with("2020-01-01 00:00") { fixture in
      try await fixture.open(.reportCity)
      _ = try await fixture.database.command { transaction in
        try await fixture.obligations.openOrdered(
          .rectification, due: CivilDate("2020-03-01")!, about: "violation-1", responsible: Fixture.provider,
          audience: [], by: Fixture.service, in: transaction)
      }

      #expect(try await fixture.stored(.reportCity)?.clock.due == .on(CivilDate("2020-02-29")!))
      let ordered = try #require(try await fixture.stored(.rectification, about: "violation-1"))
      #expect(ordered.clock.span == .date(CivilDate("2020-03-01")!))
      #expect(try fixture.obligations.explanation(of: ordered).count == 1)
    }
  }

  @Test func `a due day is explained day by day, and reminders come before it`() async throws {
    try await Fixture.with { fixture in
      let opened = try await fixture.open()

      let lines = try fixture.obligations.explanation(of: opened)

      #expect(lines.count == 21)
      #expect(lines[0].zh == "2018-09-21 周五 不计：收到当日，不计入")
      #expect(lines[3].en.hasPrefix("2018-09-24 Monday, not counted: Mid-Autumn Festival; State Council"))
      #expect(lines[20].en == "2018-10-11 Thursday, day 10: working day")
      #expect(
        try fixture.obligations.reminders(of: opened).map(\.description) == ["2018-09-29", "2018-10-09", "2018-10-11"])
      #expect(try fixture.obligations.reminders(of: try await fixture.close()) == [])
    }
  }

  @Test(arguments: [
    "UPDATE obligation SET pending_year = 2027", "UPDATE obligation SET due_on = NULL",
    "UPDATE obligation SET due_on = original_due_on - 1", "UPDATE obligation SET overdue_told_at = received_at",
    "UPDATE obligation SET lapsed = true", "UPDATE obligation SET working_days = NULL, extension_days = '{5}'",
  ])
  func `the table refuses what cannot be`(statement: String) async throws {
    try await Fixture.with { fixture in
      try await fixture.open()

      await #expect(throws: (any Error).self) { try await fixture.logged.temporary.runScript(statement) }
    }
  }
}
