import FoundationEssentials
import Postgres
import Rules
import ServiceKit

/// Cases as rows of `correction_case` and `doubted_value`.
extension QuerySource where Self: ~Copyable {
  borrowing func correctionCase(_ id: CorrectionCase.ID) async throws -> CorrectionCase? {
    try await cases("WHERE c.id = \(id.rawValue)").first
  }

  /// Cases in which `organisation` is a side, or all for `nil`: least remaining time first, those that wait for a calendar
  /// after them, answered ones last.
  borrowing func cases(
    of organisation: String?, includingClosed: Bool, after: CasePage?, limit: Int
  ) async throws -> [CorrectionCase] {
    let names = SQL.names(of: organisation)
    let order: SQL = "coalesce(c.answered_at, '-infinity'), coalesce(o.due_at, 'infinity'), c.id"
    let place: SQL =
      if let after {
        """
        (\(order)) > (coalesce(\(after.answeredAt), '-infinity'::timestamptz),
                      coalesce(\(after.dueAt), 'infinity'::timestamptz), \(after.id.rawValue))
        """
      } else {
        "true"
      }
    return try await cases(
      """
      LEFT JOIN obligation o ON o.kind = \(ClockKind.correctionCheck.rawValue) AND o.subject = c.id::text
      WHERE (\(organisation)::text IS NULL OR c.reporter = ANY (\(names)) OR c.provider = ANY (\(names)))
        AND (\(includingClosed) OR c.answered_at IS NULL) AND \(place)
      ORDER BY \(order) LIMIT \(limit)
      """)
  }

  /// Cases about an entry whose check `provider` has not ended.
  borrowing func openCases(about entry: String, with provider: String) async throws -> [CorrectionCase.ID] {
    try await query(
      """
      SELECT id FROM correction_case
       WHERE entry = \(entry) AND provider = \(provider) AND answered_at IS NULL ORDER BY received_at, id
      """, as: UUID.self
    ).map { .init(rawValue: $0) }
  }

  /// Cases that a body reported and that are not answered.
  borrowing func openCases(reportedBy reporter: String) async throws -> [CorrectionCase] {
    try await cases("WHERE c.reporter = \(reporter) AND c.answered_at IS NULL ORDER BY c.received_at, c.id")
  }

  private borrowing func cases(_ clauses: SQL) async throws -> [CorrectionCase] {
    let rows = try await query(
      """
      SELECT c.id, c.entry, c.reporter, c.provider, c.reported_by, c.delivery, c.kind, c.evidence, c.evidence_sha256,
             c.received_at, c.state, c.extension_reason, c.answered_at, c.explanation
        FROM correction_case c \(clauses)
      """,
      as: UUID.self, String.self, String.self, String.self, String.self, String.self, String.self, String.self,
      [UInt8].self, Date.self, String.self, String?.self, Date?.self, String?.self)
    var cases: [CorrectionCase] = []
    for row in rows {
      let state: CorrectionCase.State? =
        switch (row.10, row.11, row.12, row.13) {
        case ("under-check", _, _, _): .underCheck
        case ("extended", let reason?, _, _): .extended(reason: reason)
        case ("answered", _, let at?, let explanation?): .answered(at: at, explanation: explanation)
        default: nil
        }
      guard let state, let kind = CorrectionCase.Kind(rawValue: row.6) else { throw Refusal.damagedCase }
      cases.append(
        CorrectionCase(
          id: .init(rawValue: row.0), entry: row.1, reporter: row.2, provider: row.3, reportedBy: row.4,
          delivery: row.5, kind: kind, values: try await doubtedValues(of: row.0), evidence: row.7,
          evidenceSHA256: row.8, receivedAt: row.9, state: state))
    }
    return cases
  }

  private borrowing func doubtedValues(of id: UUID) async throws -> [DoubtedValue] {
    try await query(
      """
      SELECT handle, column_name, seen, proposed, verdict, corrected_to
        FROM doubted_value WHERE case_id = \(id) ORDER BY ordinal
      """,
      as: [UInt8].self, String.self, String.self, String.self, String?.self, String?.self
    ).map { row in
      let verdict: DoubtedValue.Verdict? = row.5.map { .corrected(to: $0) } ?? (row.4 == "correct" ? .correct : nil)
      return DoubtedValue(
        place: .init(handle: row.0, column: row.1), seen: row.2, proposed: row.3, verdict: verdict)
    }
  }
}

extension Transaction {
  borrowing func storeProvider(_ provider: String, of entry: String) throws {
    try execute(
      """
      INSERT INTO entry_provider (entry, provider) VALUES (\(entry), \(provider))
          ON CONFLICT (entry) DO UPDATE SET provider = excluded.provider
      """)
  }

  borrowing func handOverCases(about entry: String, from giver: String, to taker: String) throws {
    try execute(
      """
      UPDATE correction_case SET provider = \(taker)
       WHERE entry = \(entry) AND provider = \(giver) AND answered_at IS NULL
      """)
  }

  /// Gives a case that is open to its reporter's successor.
  borrowing func handOver(_ correction: CorrectionCase, to successor: String) throws {
    try execute(
      """
      UPDATE correction_case SET reporter = \(successor)
       WHERE id = \(correction.id.rawValue) AND reporter = \(correction.reporter) AND answered_at IS NULL
      """, expecting: 1)
  }

  borrowing func insert(_ correction: CorrectionCase) throws {
    try execute(
      """
      INSERT INTO correction_case (id, entry, reporter, provider, reported_by, delivery, kind, evidence,
                                   evidence_sha256, received_at, state)
      VALUES (\(correction.id.rawValue), \(correction.entry), \(correction.reporter), \(correction.provider),
              \(correction.reportedBy), \(correction.delivery), \(correction.kind.rawValue), \(correction.evidence),
              \(correction.evidenceSHA256), \(correction.receivedAt), 'under-check')
      """)
    for (ordinal, value) in correction.values.enumerated() {
      try execute(
        """
        INSERT INTO doubted_value (case_id, ordinal, handle, column_name, seen, proposed)
        VALUES (\(correction.id.rawValue), \(ordinal), \(value.place.handle), \(value.place.column), \(value.seen),
                \(value.proposed))
        """)
    }
  }

  borrowing func storeExtension(of correction: CorrectionCase) throws {
    guard case .extended(let reason) = correction.state else { return }
    try execute(
      """
      UPDATE correction_case SET state = 'extended', extension_reason = \(reason)
       WHERE id = \(correction.id.rawValue) AND state = 'under-check'
      """,
      expecting: 1)
  }

  borrowing func storeAnswer(of correction: CorrectionCase, by holder: String) throws {
    guard case .answered(let at, let explanation) = correction.state else { return }
    try execute(
      """
      UPDATE correction_case
         SET state = 'answered', answered_at = \(at), answered_by = \(holder), explanation = \(explanation)
       WHERE id = \(correction.id.rawValue) AND state <> 'answered'
      """,
      expecting: 1)
    for value in correction.values {
      try execute(
        """
        UPDATE doubted_value
           SET verdict = \(value.correctedTo == nil ? "correct" : "corrected"), corrected_to = \(value.correctedTo)
         WHERE case_id = \(correction.id.rawValue) AND handle = \(value.place.handle)
           AND column_name = \(value.place.column)
        """,
        expecting: 1)
    }
  }
}

/// Where a page of cases ended.
struct CasePage: Sendable, Hashable {
  let answeredAt: Date?
  /// `nil` for a case that waits for a calendar.
  let dueAt: Date?
  let id: CorrectionCase.ID
}

extension Refusal {
  static let damagedCase = Self(
    .damage, "CASE_DAMAGED", zh: "存储的案件与约束不符", en: "a stored case contradicts its constraints")
}
