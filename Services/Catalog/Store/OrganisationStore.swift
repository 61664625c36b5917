package import FoundationEssentials
package import Postgres
package import Rules

/// Bodies as rows of `organisation`.
extension QuerySource where Self: ~Copyable {
  package borrowing func organisation(_ code: SocialCreditCode) async throws -> Organisation? {
    try await ask(OrganisationRows.body(code.text))
  }

  /// Bodies by code, after `code`.
  package borrowing func organisations(after code: String, limit: Int) async throws -> [Organisation] {
    try await organisations("WHERE code > \(code) ORDER BY code LIMIT \(limit)")
  }

  /// Those of these bodies that are registered.
  package borrowing func organisations(_ codes: [String]) async throws -> [Organisation] {
    try await organisations("WHERE code = ANY (\(codes))")
  }

  /// The competent authority that bodies of this level and region report to (Art. 10).
  package borrowing func authority(level: Organisation.Level, region: RegionCode) async throws -> Organisation? {
    try await organisations(
      "WHERE competent_authority AND level = \(level.rawValue) AND region_code = \(region.text)"
    ).first
  }

  /// Who answers for the entry now, whoever wrote or published its versions.
  package borrowing func answering(for code: String) async throws -> Organisation? {
    try await ask(OrganisationRows.answering(for: code))
  }

  /// The roles somebody of each body holds now.
  package borrowing func rolesHeld(
    in codes: [SocialCreditCode], at now: Date
  ) async throws -> [SocialCreditCode: Set<HolderRole>] {
    let rows = try await query(
      """
      SELECT DISTINCT organisation, role
        FROM role_assignment JOIN holder ON holder.id = role_assignment.holder
       WHERE organisation = ANY (\(codes.map(\.text))) AND valid_from <= \(now)
         AND (valid_until IS NULL OR valid_until > \(now))
      """,
      as: String.self, String.self)
    return try rows.reduce(into: [:]) { held, row in
      held[try SocialCreditCode(row.0), default: []].insert(try .stored(row.1))
    }
  }

  fileprivate borrowing func organisations(_ condition: SQL) async throws -> [Organisation] {
    try await ask(OrganisationRows.bodies(condition))
  }
}

/// Statements for bodies, and what their rows say.
enum OrganisationRows {
  static func body(_ code: String) -> Question<Organisation?> { bodies("WHERE code = \(code)").map(\.first) }

  /// Who answers for the entry now, whoever wrote or published its versions.
  static func answering(for code: String) -> Question<Organisation?> {
    bodies("WHERE code = (SELECT provider FROM entry WHERE entry.code = \(code))").map(\.first)
  }

  static func bodies(_ condition: SQL) -> Question<[Organisation]> {
    Question(
      """
      SELECT code, name, kind, level, region_code, competent_authority, authorising_law,
             profile_unit, profile_contact, profile_procedures, ended_at, successor
        FROM organisation \(condition)
      """
    ) { result in
      try result.rows(
        as: String.self, String.self, String.self, String.self, String.self, Bool.self, String.self,
        String.self, String.self, String.self, Date?.self, String?.self
      ).map { row in
        let ending = try row.10.map { at in
          Organisation.Ending(at: at, successor: try SocialCreditCode(row.11.stored("successor")))
        }
        return Organisation(
          code: try SocialCreditCode(row.0), name: row.1, kind: try .stored(row.2), level: try .stored(row.3),
          region: try RegionCode(row.4), isAuthority: row.5, authorisingLaw: row.6,
          profile: Profile(unit: row.7, contact: row.8, procedures: row.9), ending: ending)
      }
    }
  }
}

extension Transaction {
  /// Stores a new body and begins its history.
  package borrowing func insert(_ body: Organisation, by registrar: String) throws {
    try execute(
      """
      INSERT INTO organisation (code, name, kind, level, region_code, competent_authority, authorising_law,
                                registered_at, registered_by)
      VALUES (\(body.code.text), \(body.name), \(body.kind.rawValue), \(body.level.rawValue), \(body.region.text),
              \(body.isAuthority), \(body.authorisingLaw), \(now), \(registrar))
      """, expecting: 1)
    try append(OrganisationChange(.registered, of: body, basis: "", at: now), by: registrar)
  }

  /// Stores the name, whether it is the authority, and its end.
  package borrowing func update(_ body: Organisation) throws {
    try execute(
      """
      UPDATE organisation
         SET name = \(body.name), competent_authority = \(body.isAuthority), ended_at = \(body.ending?.at),
             successor = \(body.ending?.successor.text)
       WHERE code = \(body.code.text) AND ended_at IS NULL
      """, expecting: 1)
  }

  package borrowing func setProfile(_ profile: Profile, of code: SocialCreditCode) throws {
    try execute(
      """
      UPDATE organisation
         SET profile_unit = \(profile.unit), profile_contact = \(profile.contact),
             profile_procedures = \(profile.procedures)
       WHERE code = \(code.text)
      """, expecting: 1)
  }
}
