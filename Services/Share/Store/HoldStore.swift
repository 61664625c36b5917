import FoundationEssentials
import Postgres
import Rules

/// Holds as rows of `hold`.
extension QuerySource where Self: ~Copyable {
  borrowing func hold(_ id: Hold.ID) async throws -> Hold? {
    try await holds("WHERE id = \(id)").first
  }

  /// Holds that concern `organisation`, or all for `nil`, newest first, those behind `place` only: those it placed, those
  /// of the whole platform, and those on its grants, on entries it provides or uses, and on its systems.
  borrowing func holds(
    of organisation: String?, includingReleased: Bool, after place: TimePage<Hold>?, limit: Int
  ) async throws -> [Hold] {
    try await holds(
      """
      WHERE (\(includingReleased) OR released_at IS NULL)
        AND (\(place?.id)::uuid IS NULL OR (placed_at, id) < (\(place?.at), \(place?.id)))
        AND (\(organisation)::text IS NULL OR organisation = \(organisation) OR target_kind = 'platform'
          OR (target_kind = 'entry'
            AND EXISTS (SELECT FROM published_entry AS e WHERE e.code = target AND e.provider = \(organisation)))
          OR EXISTS (SELECT FROM share_grant AS g
              WHERE (g.user_code = \(organisation) OR g.provider = \(organisation))
                AND CASE target_kind WHEN 'grant' THEN target = g.id::text WHEN 'entry' THEN target = g.entry
                    ELSE g.user_code = \(organisation) AND target = ANY (g.receiving_system || g.further_systems) END))
      ORDER BY placed_at DESC, id DESC LIMIT \(limit)
      """)
  }

  /// Users with a grant that a hold on `target` stops.
  borrowing func usersStopped(by target: Hold.Target, at now: Date) async throws -> [String] {
    let (kind, id) = target.stored
    return try await query(
      """
      SELECT DISTINCT user_code FROM share_grant
       WHERE revoked_at IS NULL AND valid_until > \(now)
         AND CASE \(kind) WHEN 'grant' THEN id::text = \(id) WHEN 'entry' THEN entry = \(id)
             WHEN 'system' THEN \(id) = ANY (receiving_system || further_systems) ELSE false END
       ORDER BY user_code
      """, as: String.self)
  }

  private borrowing func holds(_ clauses: SQL) async throws -> [Hold] {
    try await query(
      """
      SELECT id, target_kind, target, ground, reason, organisation, placed_by, placed_at, released_by, released_at,
             release_reason
        FROM hold \(clauses)
      """,
      as: Hold.ID.self, String.self, String.self, Hold.Ground.self, String.self, String.self, String.self, Date.self,
      String?.self, Date?.self, String?.self
    ).map { row in
      guard let target = Hold.Target(kind: row.1, id: row.2) else {
        throw StoredRowInvalid(table: "hold", id: row.0.description)
      }
      var release: Hold.Release?
      if let by = row.8, let at = row.9, let reason = row.10 { release = Hold.Release(by: by, at: at, reason: reason) }
      return Hold(
        id: row.0, target: target, ground: row.3, reason: row.4,
        placedBy: Officer(holder: row.6, organisation: row.5), placedAt: row.7, release: release)
    }
  }
}

extension Transaction {
  borrowing func insert(_ hold: Hold) throws {
    let (kind, id) = hold.target.stored
    try execute(
      """
      INSERT INTO hold (id, target_kind, target, ground, reason, organisation, placed_by, placed_at)
      VALUES (\(hold.id), \(kind), \(id), \(hold.ground), \(hold.reason), \(hold.placedBy.organisation),
        \(hold.placedBy.holder), \(hold.placedAt))
      """)
  }

  borrowing func saveRelease(of hold: Hold) throws {
    try execute(
      """
      UPDATE hold SET released_by = \(hold.release?.by), released_at = \(hold.release?.at),
        release_reason = \(hold.release?.reason)
       WHERE id = \(hold.id) AND released_at IS NULL
      """, expecting: 1)
  }
}

extension Hold.Target {
  /// The words of the columns `target_kind` and `target`.
  var stored: (kind: String, id: String) {
    switch self {
    case .grant(let id): ("grant", id.description)
    case .entry(let code): ("entry", code)
    case .system(let holder): ("system", holder)
    case .platform: ("platform", "")
    }
  }

  init?(kind: String, id: String) {
    switch kind {
    case "grant":
      guard let grant = Grant.ID(id) else { return nil }
      self = .grant(grant)
    case "entry": self = .entry(id)
    case "system": self = .system(id)
    case "platform": self = .platform
    default: return nil
    }
  }
}
