import FoundationEssentials
package import Postgres

/// Rows of imports and what became of them: `import_row` and `import_origin`.
package struct ImportedRow: Sendable {
  package let row: RowIntake.Row
  package let outcome: RowOutcome
  /// The row as it came; empty unless it is in quarantine.
  package let content: [UInt8]

  package init(row: RowIntake.Row, outcome: RowOutcome, content: [UInt8]) {
    self.row = row
    self.outcome = outcome
    self.content = content
  }
}

/// A row in quarantine with what is wrong.
package struct RowInQuarantine: Sendable {
  package let number: Int
  package let content: [UInt8]
  package let findings: [RowFinding]
}

extension QuerySource where Self: ~Copyable {
  /// What became of rows that were taken in before.
  package borrowing func outcomes(of id: String, in numbers: ClosedRange<Int>) async throws -> [RowOutcome] {
    try await query(
      """
      SELECT number, fate, code, findings::text
        FROM import_row
       WHERE import_id = \(id) AND number BETWEEN \(numbers.lowerBound) AND \(numbers.upperBound)
       ORDER BY number
      """, as: Int.self, String.self, String.self, String.self
    ).map { RowOutcome(number: $0.0, fate: try .stored($0.1), code: $0.2, findings: try .read($0.3)) }
  }

  package borrowing func quarantine(of id: String, after number: Int, limit: Int) async throws -> [RowInQuarantine] {
    try await query(
      """
      SELECT number, content, findings::text
        FROM import_row
       WHERE import_id = \(id) AND fate = 'quarantined' AND number > \(number)
       ORDER BY number LIMIT \(limit)
      """, as: Int.self, [UInt8].self, String.self
    ).map { RowInQuarantine(number: $0.0, content: $0.1, findings: try .read($0.2)) }
  }
}

extension ImportRows {
  /// What rows must be compared with: names that are taken, codes that came before. Each is looked up by its key: read
  /// whole, tables would take the longer the more has been imported.
  static func intake(of rows: [RowIntake.Row], in id: String) -> Question<RowIntake> {
    let providers = rows.map(\.provider)
    let names = rows.map(\.nameKey)
    let codes = rows.map(\.externalCode)
    return Question([
      """
      SELECT provider, name_key, found.code FROM unnest(\(providers), \(names)) AS asked (provider, name_key)
       CROSS JOIN LATERAL (SELECT code FROM entry_name AS name
         WHERE (name.provider, name.name_key) = (asked.provider, asked.name_key) OFFSET 0) AS found
      """,
      """
      SELECT provider, external_code, found.code, found.content_digest
        FROM unnest(\(providers), \(codes)) AS asked (provider, external_code)
       CROSS JOIN LATERAL (SELECT code, content_digest FROM import_origin AS origin
         WHERE (origin.provider, origin.external_code) = (asked.provider, asked.external_code) OFFSET 0) AS found
      """,
      """
      SELECT provider, found.name_key, found.external_code, found.number
        FROM unnest(\(providers), \(names), \(codes)) AS asked (provider, name_key, external_code)
       CROSS JOIN LATERAL (
         SELECT name_key, external_code, number FROM import_row AS earlier
          WHERE import_id = \(id) AND fate <> 'quarantined'
            AND (earlier.provider, earlier.name_key) = (asked.provider, asked.name_key)
         UNION ALL
         SELECT name_key, external_code, number FROM import_row AS earlier
          WHERE import_id = \(id) AND fate <> 'quarantined'
            AND (earlier.provider, earlier.external_code) = (asked.provider, asked.external_code) OFFSET 0) AS found
      """,
    ]) { results in
      var intake = RowIntake()
      for (provider, name, code) in try results[0].rows(as: String.self, String.self, String.self) {
        intake.entryNames[.init(provider, name)] = code
      }
      for (provider, external, code, digest) in try results[1].rows(
        as: String.self, String.self, String.self, [UInt8].self)
      {
        intake.origins[.init(provider, external)] = .init(code: code, digest: digest)
      }
      for (provider, name, external, number) in try results[2].rows(
        as: String.self, String.self, String.self, Int.self)
      {
        let earlier = RowIntake.Earlier(number: number, externalCode: external)
        intake.earlierNames[.init(provider, name)] = earlier
        intake.earlierCodes[.init(provider, external)] = earlier
      }
      return intake
    }
  }

  /// Which of these are codes of the provider's entries here, each with the provider.
  static func ownCodes(_ rows: [(provider: String, code: String)]) -> Question<[String: String]> {
    Question(
      """
      SELECT DISTINCT found.code, found.provider
        FROM unnest(\(rows.map(\.code)), \(rows.map(\.provider))) AS asked (code, provider)
       CROSS JOIN LATERAL (SELECT code, provider FROM entry
         WHERE (entry.code, entry.provider) = (asked.code, asked.provider) OFFSET 0) AS found
      """
    ) { Dictionary(uniqueKeysWithValues: try $0.rows(as: String.self, String.self).map { ($0.0, $0.1) }) }
  }
}

extension Transaction {
  package borrowing func insert(_ rows: [ImportedRow], of id: String) throws {
    try execute(
      """
      INSERT INTO import_row (import_id, number, provider, name_key, external_code, fate, code, findings, content)
      SELECT \(id), number, provider, name_key, external_code, fate, code, findings::jsonb, content
        FROM unnest(\(rows.map(\.row.number)), \(rows.map(\.row.provider)), \(rows.map(\.row.nameKey)),
          \(rows.map(\.row.externalCode)), \(rows.map(\.outcome.fate.rawValue)), \(rows.map(\.outcome.code)),
          \(try rows.map { try $0.outcome.findings.listJSON }), \(rows.map(\.content)))
          AS taken (number, provider, name_key, external_code, fate, code, findings, content)
      """, expecting: rows.count)
  }

  /// Remembers which entry a row became.
  package borrowing func recordOrigins(_ rows: [(row: RowIntake.Row, code: String)]) throws {
    guard !rows.isEmpty else { return }
    try execute(
      """
      INSERT INTO import_origin (provider, external_code, code, content_digest)
      SELECT * FROM unnest(\(rows.map(\.row.provider)), \(rows.map(\.row.externalCode)), \(rows.map(\.code)),
        \(rows.map(\.row.digest)))
      ON CONFLICT (provider, external_code) DO UPDATE SET content_digest = excluded.content_digest
      """, expecting: rows.count)
  }

  /// A dry run leaves its counts and nothing else.
  package borrowing func forgetRows(ofDryRun id: String) throws {
    try execute("DELETE FROM import_row WHERE import_id = \(id)")
  }
}

extension [RowFinding] {
  fileprivate static func read(_ json: String) throws -> [RowFinding] {
    try JSONDecoder().decode([RowFinding].self, from: Data(json.utf8))
  }
}
