internal import FoundationEssentials
package import Postgres
package import RPC
package import Rules

/// Obligations as rows of `obligation`.
extension QuerySource where Self: ~Copyable {
  /// The running duty of this kind about `subject`, or else the one that ended last.
  package borrowing func obligation(_ kind: ClockKind, about subject: String) async throws -> Obligation? {
    try await ask(ObligationRows.newest(kind, about: subject))
  }

  package borrowing func obligation(_ id: Obligation.ID) async throws -> Obligation? {
    try await obligations("WHERE id = \(id.rawValue)").first
  }

  /// Every duty about `subject`, oldest first.
  package borrowing func obligations(about subject: String) async throws -> [Obligation] {
    try await obligations("WHERE subject = \(subject) ORDER BY received_at, id")
  }

  /// The duties of this kind about each of `subjects`: the running one, or else the one that ended last.
  package borrowing func obligations(_ kind: ClockKind, about subjects: [String]) async throws -> [String: Obligation] {
    let found = try await obligations(
      "WHERE kind = \(kind.rawValue) AND subject = ANY (\(subjects)) ORDER BY closed_at NULLS LAST")
    return Dictionary(found.map { ($0.subject, $0) }) { $1 }
  }

  /// The duties of an organisation, or of all: running ones first, soonest due first, those that wait for a calendar
  /// last among them; then those that ended, latest first.
  package borrowing func obligations(
    of organisation: OrganisationID?, includingClosed: Bool = false, limit: Int
  ) async throws -> [Obligation] {
    let code = organisation?.code
    return try await obligations(
      """
      WHERE (\(code)::text IS NULL OR responsible = \(code)) AND (\(includingClosed) OR closed_at IS NULL)
      ORDER BY closed_at DESC NULLS FIRST, due_at NULLS LAST, id LIMIT \(limit)
      """)
  }

  /// When the next running duty is due that nobody was told about, or the next reminder is to be told.
  borrowing func nextToTell() async throws -> Date? {
    try await query(
      """
      SELECT least((SELECT min(due_at) FROM obligation WHERE closed_at IS NULL AND overdue_told_at IS NULL),
                   (SELECT min(remind_at) FROM obligation WHERE closed_at IS NULL AND remind_at IS NOT NULL))
      """, as: Date?.self
    ).first ?? nil
  }

  fileprivate borrowing func obligations(_ condition: SQL) async throws -> [Obligation] {
    try await ask(ObligationRows.all(condition))
  }
}

/// Statements for duties, and what their rows say.
package enum ObligationRows {
  /// The running duty of this kind about `subject`, or else the one that ended last.
  package static func newest(_ kind: ClockKind, about subject: String) -> Question<Obligation?> {
    all(condition(kind, about: subject)).map(\.first)
  }

  fileprivate static func condition(_ kind: ClockKind, about subject: String) -> SQL {
    "WHERE kind = \(kind.rawValue) AND subject = \(subject) ORDER BY closed_at DESC NULLS FIRST LIMIT 1"
  }

  fileprivate static func all(_ condition: SQL) -> Question<[Obligation]> {
    Question(
      """
      SELECT id, kind, subject, responsible, audience, rule_pack, received_at, working_days, extension_days,
             original_due_on::text, original_pending_year, due_on::text, pending_year, calendar_version,
             overdue_told_at, closed_at, lapsed, revision, remind_on::text, remind_for::text, reminded_on::text
        FROM obligation \(condition)
      """
    ) { result in
      try result.rows(
        as: String.self, String.self, String.self, String.self, [String].self, String.self, Date.self, Int?.self,
        [Int].self, String?.self, Int?.self, String?.self, Int?.self, String.self, Date?.self, Date?.self, Bool.self,
        Int.self, String?.self, String?.self, String?.self
      ).map { row in
        let kind = try ClockKind(rawValue: row.1).orDamaged("kind", row.0)
        let originalDue = try Due(day: row.9, pendingYear: row.10).orDamaged("original_due_on", row.0)
        let due = try Due(day: row.11, pendingYear: row.12).orDamaged("due_on", row.0)
        let span = try (row.7.map(LegalClock.Span.workingDays) ?? due.date.map(LegalClock.Span.date))
          .orDamaged("working_days", row.0)
        let clock = LegalClock(
          kind: kind, pack: RulePack.ID(rawValue: row.5), receivedAt: row.6, span: span, extensions: row.8,
          originalDue: originalDue, due: due, calendarVersion: row.13)
        let running = Obligation(
          id: .init(rawValue: row.0), subject: row.2, responsible: OrganisationID(row.3),
          audience: row.4.map { OrganisationID($0) }, clock: clock)
        let reminders = Reminders(
          next: row.18.flatMap { CivilDate($0) }, plannedFor: row.19.flatMap { CivilDate($0) },
          told: row.20.flatMap { CivilDate($0) })
        return Obligation(
          running, reminders: reminders, overdueToldAt: row.14, closedAt: row.15, lapsed: row.16, revision: row.17)
      }
    }
  }
}

extension Transaction {
  /// The running duty of this kind about `subject`, or else the one that ended last; its row is locked until the command
  /// ends, so that the sweep cannot come between reading and writing.
  package borrowing func obligation(_ kind: ClockKind, about subject: String) async throws -> Obligation? {
    try await obligations("\(ObligationRows.condition(kind, about: subject)) FOR UPDATE").first
  }

  /// Running duties past their due day that nobody was told about. What another replica holds is left to it.
  borrowing func claimOverdueObligations(limit: Int) async throws -> [Obligation] {
    try await obligations(
      """
      WHERE closed_at IS NULL AND overdue_told_at IS NULL AND due_at <= \(now)
      ORDER BY due_at LIMIT \(limit) FOR UPDATE SKIP LOCKED
      """)
  }

  /// Notes that the missed due days of `claimed` are told now. If one of the rows was written since it was claimed,
  /// nothing of the command happens.
  borrowing func markTold(_ claimed: [Obligation]) throws {
    try execute(
      """
      UPDATE obligation
         SET overdue_told_at = \(now), remind_on = NULL, revision = obligation.revision + 1
        FROM unnest(\(claimed.map(\.id.rawValue)), \(claimed.map(\.revision))) AS claimed (id, revision)
       WHERE obligation.id = claimed.id AND obligation.revision = claimed.revision AND closed_at IS NULL
      """, expecting: claimed.count)
  }

  /// Running duties that are not past their due day, of which somebody is to be reminded by now.
  borrowing func claimObligationsToRemind(limit: Int) async throws -> [Obligation] {
    try await obligations(
      """
      WHERE closed_at IS NULL AND remind_at <= \(now) AND due_at > \(now)
      ORDER BY remind_at LIMIT \(limit) FOR UPDATE SKIP LOCKED
      """)
  }

  /// Notes the reminders of `claimed` as they are now. If one of the rows was written since it was claimed, nothing of
  /// the command happens.
  borrowing func markReminded(_ claimed: [Obligation]) throws {
    try execute(
      """
      UPDATE obligation
         SET remind_on = nullif(claimed.next_day, '')::date, reminded_on = nullif(claimed.told_day, '')::date,
             revision = obligation.revision + 1
        FROM unnest(\(claimed.map(\.id.rawValue)), \(claimed.map(\.revision)),
                    \(claimed.map { $0.reminders.next?.description ?? "" }),
                    \(claimed.map { $0.reminders.told?.description ?? "" })) AS claimed (id, revision, next_day, told_day)
       WHERE obligation.id = claimed.id AND obligation.revision = claimed.revision AND closed_at IS NULL
      """, expecting: claimed.count)
  }

  /// Running duties counted by another calendar than `version`, and those whose reminders are not counted.
  borrowing func claimObligations(notCountedBy version: String, limit: Int) async throws -> [Obligation] {
    try await obligations(
      """
      WHERE closed_at IS NULL AND id IN (
        (SELECT id FROM obligation WHERE closed_at IS NULL AND calendar_version <> \(version) LIMIT \(limit))
        UNION ALL
        (SELECT id FROM obligation WHERE closed_at IS NULL AND remind_for IS DISTINCT FROM due_on LIMIT \(limit)))
      ORDER BY id LIMIT \(limit) FOR UPDATE SKIP LOCKED
      """)
  }

  borrowing func insert(_ obligation: Obligation) throws {
    let clock = obligation.clock
    try execute(
      """
      INSERT INTO obligation
             (id, kind, subject, responsible, audience, rule_pack, received_at, working_days, extension_days,
              original_due_on, original_pending_year, due_on, pending_year, calendar_version, overdue_told_at,
              remind_on, remind_for, reminded_on)
      VALUES (\(obligation.id.rawValue), \(clock.kind.rawValue), \(obligation.subject),
              \(obligation.responsible.code), \(obligation.audience.map(\.code)), \(clock.pack.rawValue),
              \(clock.receivedAt), \(clock.span.workingDays), \(clock.extensions),
              \(clock.originalDue.date?.description)::text::date, \(clock.originalDue.pendingYear),
              \(clock.due.date?.description)::text::date, \(clock.due.pendingYear), \(clock.calendarVersion),
              \(obligation.overdueToldAt), \(obligation.reminders.next?.description)::text::date,
              \(obligation.reminders.plannedFor?.description)::text::date,
              \(obligation.reminders.told?.description)::text::date)
      """, expecting: 1)
  }

  /// Writes the duty back. If its row was written since it was read, the command fails and nothing of it happens; bodies
  /// of one group can come between each other's reading and writing, and then run again alone.
  borrowing func update(_ obligation: inout Obligation) throws {
    let clock = obligation.clock
    try execute(
      """
      UPDATE obligation
         SET responsible = \(obligation.responsible.code), audience = \(obligation.audience.map(\.code)),
             extension_days = \(clock.extensions), original_due_on = \(clock.originalDue.date?.description)::text::date,
             original_pending_year = \(clock.originalDue.pendingYear),
             due_on = \(clock.due.date?.description)::text::date, pending_year = \(clock.due.pendingYear),
             calendar_version = \(clock.calendarVersion), overdue_told_at = \(obligation.overdueToldAt),
             remind_on = \(obligation.reminders.next?.description)::text::date,
             remind_for = \(obligation.reminders.plannedFor?.description)::text::date,
             reminded_on = \(obligation.reminders.told?.description)::text::date,
             closed_at = \(obligation.closedAt), lapsed = \(obligation.ending == .lapsed),
             revision = revision + 1
       WHERE id = \(obligation.id.rawValue) AND closed_at IS NULL AND revision = \(obligation.revision)
      """, expecting: 1)
    obligation.revision += 1
  }
}

/// A stored duty that cannot be read: a newer program wrote it, or somebody edited the table.
package struct DamagedObligation: Error, CustomStringConvertible {
  let column: String
  let id: String

  package var description: String {
    "obligation \(id) cannot be read: unexpected value in column \(column); was it written by a newer program?"
  }
}

extension Optional {
  fileprivate func orDamaged(_ column: String, _ id: String) throws -> Wrapped {
    guard let self else { throw DamagedObligation(column: column, id: id) }
    return self
  }
}

extension Due {
  fileprivate init?(day: String?, pendingYear: Int?) {
    if let date = day.flatMap({ CivilDate($0) }) {
      self = .on(date)
    } else if let pendingYear {
      self = .pending(year: pendingYear)
    } else {
      return nil
    }
  }

  package var pendingYear: Int? {
    if case .pending(let year) = self { year } else { nil }
  }
}

extension LegalClock.Span {
  package var workingDays: Int? {
    if case .workingDays(let days) = self { days } else { nil }
  }
}
