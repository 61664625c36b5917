package import FoundationEssentials
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

  /// What rows must be compared with: names that are taken, codes that came before.
  package borrowing func intake(of rows: [RowIntake.Row], in id: String) async throws -> RowIntake {
    var intake = RowIntake()
    let providers = rows.map(\.provider)
    let names = rows.map(\.nameKey)
    let codes = rows.map(\.externalCode)
    for (provider, name, code) in try await query(
      """
      SELECT provider, name_key, code FROM entry_name
       WHERE (provider, name_key) IN (SELECT * FROM unnest(\(providers), \(names)))
      """, as: String.self, String.self, String.self)
    { intake.entryNames[.init(provider, name)] = code }
    for (provider, external, code, digest) in try await query(
      """
      SELECT provider, external_code, code, content_digest FROM import_origin
       WHERE (provider, external_code) IN (SELECT * FROM unnest(\(providers), \(codes)))
      """, as: String.self, String.self, String.self, [UInt8].self)
    { intake.origins[.init(provider, external)] = .init(code: code, digest: digest) }
    for (provider, name, external, number) in try await query(
      """
      SELECT provider, name_key, external_code, number FROM import_row
       WHERE import_id = \(id) AND fate <> 'quarantined'
         AND ((provider, name_key) IN (SELECT * FROM unnest(\(providers), \(names)))
           OR (provider, external_code) IN (SELECT * FROM unnest(\(providers), \(codes))))
      """, as: String.self, String.self, String.self, Int.self)
    {
      let earlier = RowIntake.Earlier(number: number, externalCode: external)
      intake.earlierNames[.init(provider, name)] = earlier
      intake.earlierCodes[.init(provider, external)] = earlier
    }
    return intake
  }
}

extension QuerySource where Self: ~Copyable {
  /// Which of these are codes of the provider's entries here, each with the provider.
  package borrowing func ownCodes(_ rows: [(provider: String, code: String)]) async throws -> [String: String] {
    guard !rows.isEmpty else { return [:] }
    let own = try await query(
      """
      SELECT code, provider FROM entry
       WHERE (code, provider) IN (SELECT * FROM unnest(\(rows.map(\.code)), \(rows.map(\.provider))))
      """, as: String.self, String.self)
    return Dictionary(uniqueKeysWithValues: own.map { ($0.0, $0.1) })
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
