import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import TestKit
import Testing

/// A hundred thousand duties that are due the same midnight.
@Suite struct MassDueTests {
  private typealias Fixture = ObligationFixture

  private static let count = 100_000

  @Test(.timeLimit(.minutes(5)))
  func `100,000 duties of one midnight are told within a minute, each once, across sessions that are killed`()
    async throws
  {
    try await Fixture.with { fixture in
      try await fillTable(fixture)
      fixture.at("2018-10-12 00:00")

      let elapsed = try await ContinuousClock().measure {
        async let interrupted: Void = sweepToTheEnd(fixture)
        try await eventually { guard try await toldRows(fixture) > Self.count / 10 else { throw TooEarly() } }
        try await killSessions(fixture)
        try await interrupted
      }

      #expect(elapsed < .seconds(60))
      #expect(try await told(fixture) == Told(rows: Self.count, events: Self.count, subjects: Self.count))
      #expect(try await fixture.watch().sweep() == nil)
      #expect(try await told(fixture).events == Self.count)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a sweep that is cancelled in the middle leaves the rest to the next, and tells nothing twice`() async throws {
    try await Fixture.with { fixture in
      try await fillTable(fixture, 5_000)
      fixture.at("2018-10-12 00:00")

      let sweep = Task { try await fixture.watch(batchRows: 100).sweep() }
      try await eventually { guard try await toldRows(fixture) >= 200 else { throw TooEarly() } }
      sweep.cancel()
      _ = await sweep.result
      _ = try await fixture.watch().sweep()

      #expect(try await told(fixture) == Told(rows: 5_000, events: 5_000, subjects: 5_000))
    }
  }

  /// Copies of one duty received 2018-09-21, due 2018-10-11 at 24:00.
  private func fillTable(_ fixture: Fixture, _ count: Int = Self.count) async throws {
    try await fixture.open(about: "case-000000")
    try await fixture.logged.temporary.runScript(
      """
      INSERT INTO share.obligation (id, kind, subject, responsible, audience, rule_pack, received_at, working_days,
                                    original_due_on, due_on, calendar_version, remind_on, remind_for)
      SELECT gen_random_uuid(), kind, 'case-' || lpad(n::text, 6, '0'), responsible, audience, rule_pack, received_at,
             working_days, original_due_on, due_on, calendar_version, remind_on, remind_for
        FROM share.obligation, generate_series(1, \(count - 1)) AS n;
      ANALYZE share.obligation
      """)
  }

  /// As the job does: what fails is tried again.
  private func sweepToTheEnd(_ fixture: Fixture) async throws {
    while true {
      do {
        _ = try await fixture.watch(batchRows: 500).sweep()
        return
      } catch is DatabaseError {
        try await Task.sleep(for: .milliseconds(50))
      }
    }
  }

  private func killSessions(_ fixture: Fixture) async throws {
    try await fixture.logged.temporary.runScript(
      """
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()
      """)
  }

  private func toldRows(_ fixture: Fixture) async throws -> Int {
    // Asked again and again while the sweep runs.
    try await Task.sleep(for: .milliseconds(20))
    return try await fixture.database.read {
      try await $0.first("SELECT count(*) FROM obligation WHERE overdue_told_at IS NOT NULL", as: Int.self) ?? 0
    }
  }

  private struct TooEarly: Error {}

  private struct Told: Equatable {
    var rows: Int
    var events: Int
    /// Different ones among the events.
    var subjects: Int
  }

  private func told(_ fixture: Fixture) async throws -> Told {
    let row = try await fixture.database.read {
      try await $0.first(
        """
        SELECT (SELECT count(*) FROM obligation WHERE overdue_told_at IS NOT NULL), count(*),
               count(DISTINCT substring(encode(body, 'escape') FROM 'case-[0-9]{6}'))
          FROM log WHERE topic = \(ObligationV1.ObligationOverdue.topic)
        """, as: Int.self, Int.self, Int.self)
    }
    return Told(rows: row?.0 ?? 0, events: row?.1 ?? 0, subjects: row?.2 ?? 0)
  }
}
