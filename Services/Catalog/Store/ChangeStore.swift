import FoundationEssentials
package import Postgres
package import Rules

/// Changes as rows of `change` and `change_entry`.
extension QuerySource where Self: ~Copyable {
  package borrowing func change(_ id: Change.ID) async throws -> Change? {
    try await changes("WHERE id = \(id.description)").first
  }

  /// Open changes of a department that wait for one of these entries, in an order all commands share.
  package borrowing func changes(of organisation: SocialCreditCode, waitingForAny codes: [String]) async throws
    -> [Change]
  {
    try await changes(
      """
      WHERE closed_at IS NULL AND organisation = \(organisation.text) AND EXISTS (
        SELECT FROM change_entry WHERE change = id AND code = ANY (\(codes)) AND handled_at IS NULL)
      ORDER BY id
      """)
  }

  /// Which of `codes` are entries of the department that were published and have not ended.
  package borrowing func codesInUse(among codes: [String], of provider: SocialCreditCode) async throws -> Set<String> {
    Set(
      try await query(
        """
        SELECT code FROM entry
         WHERE code = ANY (\(codes)) AND provider = \(provider.text) AND EXISTS (SELECT FROM entry_version AS version
           WHERE version.code = entry.code AND state IN ('published', 'suspended'))
        """, as: String.self))
  }

  /// The changes of one department or, for an authority, of all that it supervises; of everybody for neither. Open ones
  /// first, soonest due first; those that wait for a calendar last among them; then those that were closed, latest first.
  package borrowing func changes(
    of organisation: SocialCreditCode?, supervisedBy authority: Organisation?, includingClosed: Bool, limit: Int
  ) async throws -> [Change] {
    try await changes(
      """
      WHERE (\(organisation?.text)::text IS NULL OR organisation = \(organisation?.text))
        AND \(authority.map { Self.supervised("organisation", by: $0) } ?? "true")
        AND (\(includingClosed) OR closed_at IS NULL)
      ORDER BY closed_at DESC NULLS FIRST,
               (SELECT due_at FROM obligation WHERE kind = 'catalog.update' AND subject = change.id) NULLS LAST, id
      LIMIT \(limit)
      """)
  }

  /// Whether the body in `column` is one that `authority` supervises (Art. 10): of its level, in its area.
  static func supervised(_ column: String, by authority: Organisation) -> SQL {
    """
    \(unescaped: column) IN (SELECT body.code FROM organisation AS body WHERE body.level = \(authority.level.rawValue)
      AND (\(authority.level == .city) OR body.region_code = \(authority.region.text)))
    """
  }

  fileprivate borrowing func changes(_ condition: SQL) async throws -> [Change] {
    let rows = try await query(
      """
      SELECT id, kind, organisation, document, happened_on::text, effective_on::text, overdue_at_registration,
             registered_at, closed_at
        FROM change \(condition)
      """,
      as: String.self, String.self, String.self, String.self, String.self, String?.self, Bool.self, Date.self,
      Date?.self)
    guard !rows.isEmpty else { return [] }
    let entries = try await affectedEntries(of: rows.map(\.0))
    return try rows.map { row in
      var change = Change(
        id: try Change.ID(row.0).stored("change id"), kind: try .stored(row.1),
        organisation: try SocialCreditCode(row.2), document: row.3,
        happenedOn: try CivilDate(row.4).stored("day of a change"),
        effectiveOn: try row.5.map { try CivilDate($0).stored("day of a change") }, entries: entries[row.0] ?? [],
        registeredAt: row.7, closedAt: row.8)
      change.isOverdueAtRegistration = row.6
      return change
    }
  }

  private borrowing func affectedEntries(of changes: [String]) async throws -> [String: [Change.Affected]] {
    let rows = try await query(
      """
      SELECT change, code, handled_version, no_change_reason, handled_at
        FROM change_entry WHERE change = ANY (\(changes)) ORDER BY code
      """,
      as: String.self, String.self, Int?.self, String?.self, Date?.self)
    return rows.reduce(into: [:]) { found, row in
      let handling = row.2.map { Change.Handling.updated(version: $0) } ?? row.3.map { .noChange(reason: $0) }
      found[row.0, default: []].append(Change.Affected(code: row.1, handling: handling, handledAt: row.4))
    }
  }
}

extension Transaction {
  /// The change, its row locked until the command ends: versions of several entries can become final at once.
  package borrowing func lockedChange(_ id: Change.ID) async throws -> Change? {
    try await changes("WHERE id = \(id.description) FOR UPDATE").first
  }

  /// Open changes that wait for this entry, locked, in an order all commands share.
  package borrowing func changes(waitingFor code: String) async throws -> [Change] {
    try await changes(
      """
      WHERE closed_at IS NULL AND id IN (SELECT change FROM change_entry WHERE code = \(code) AND handled_at IS NULL)
      ORDER BY id FOR UPDATE
      """)
  }

  package borrowing func insert(_ change: Change, by holder: String) throws {
    try execute(
      """
      INSERT INTO change (id, kind, organisation, document, happened_on, effective_on, overdue_at_registration,
                          registered_at, registered_by)
      VALUES (\(change.id.description), \(change.kind.rawValue), \(change.organisation.text), \(change.document),
              \(change.happenedOn.description)::text::date, \(change.effectiveOn?.description)::text::date,
              \(change.isOverdueAtRegistration), \(change.registeredAt), \(holder))
      """, expecting: 1)
    try execute(
      """
      INSERT INTO change_entry (change, code)
      SELECT \(change.id.description), code FROM unnest(\(change.entries.map(\.code))) AS affected (code)
      """, expecting: change.entries.count)
  }

  /// Stores how one entry was handled.
  package borrowing func saveHandling(of code: String, in change: Change, by holder: String) throws {
    guard let entry = change.entries.first(where: { $0.code == code }), let handling = entry.handling else { return }
    var version: Int?
    var reason: String?
    switch handling {
    case .updated(let number): version = number
    case .noChange(let text): reason = text
    }
    try execute(
      """
      UPDATE change_entry
         SET handled_version = \(version), no_change_reason = \(reason), handled_at = \(entry.handledAt),
             handled_by = \(holder)
       WHERE change = \(change.id.description) AND code = \(code)
      """, expecting: 1)
  }

  /// Stores whose change it is.
  package borrowing func saveOrganisation(of change: Change) throws {
    try execute(
      """
      UPDATE change SET organisation = \(change.organisation.text)
       WHERE id = \(change.id.description) AND closed_at IS NULL
      """, expecting: 1)
  }

  package borrowing func saveClosing(of change: Change) throws {
    try execute(
      "UPDATE change SET closed_at = \(change.closedAt) WHERE id = \(change.id.description) AND closed_at IS NULL",
      expecting: 1)
  }
}
