import FoundationEssentials
package import Postgres
package import Rules

/// Categories with their leads as rows of `led_category`, `category_lead` and `category_entry`.
extension QuerySource where Self: ~Copyable {
  package borrowing func ledCategory(_ category: String, in area: RegionCode) async throws -> LedCategory? {
    try await ledCategories("WHERE area = \(area.text) AND category = \(category)").first
  }

  /// Led categories of a level, by code.
  package borrowing func ledCategories(
    in area: RegionCode, after category: String, limit: Int
  ) async throws -> [LedCategory] {
    try await ledCategories(
      """
      WHERE area = \(area.text) AND category COLLATE "C" > \(category)::text ORDER BY category COLLATE "C" LIMIT \(limit)
      """)
  }

  /// Every category a body leads.
  package borrowing func ledCategories(by lead: SocialCreditCode) async throws -> [LedCategory] {
    try await ledCategories("WHERE lead = \(lead.text) ORDER BY area, category")
  }

  /// Where the entries in force among these codes are classified: "101001".
  package borrowing func classifications(of codes: [String], in area: RegionCode) async throws -> [String: String] {
    let rows = try await query(
      """
      SELECT version.code, CASE resource_class WHEN 'basic' THEN '1' WHEN 'topic' THEN '2' ELSE '3' END
             || subject || division || subdivision
        FROM entry_version AS version JOIN level_entry USING (code, version)
       WHERE version.code = ANY (\(codes)) AND area = \(area.text)
      """, as: String.self, String.self)
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.0, $0.1) })
  }

  private borrowing func ledCategories(_ condition: SQL) async throws -> [LedCategory] {
    try await query(
      """
      SELECT area, category, name, lead, revision, reported_revision,
             ARRAY(SELECT code FROM category_entry AS member
                    WHERE member.area = led_category.area AND member.category = led_category.category
                      AND until_revision IS NULL)
        FROM led_category \(condition)
      """, as: String.self, String.self, String.self, String.self, Int.self, Int.self, [String].self
    ).map { row in
      LedCategory(
        area: try RegionCode(row.0), category: row.1, name: row.2, lead: try SocialCreditCode(row.3),
        codes: Set(row.6), revision: row.4, reportedRevision: row.5)
    }
  }
}

extension Transaction {
  /// Stores a category as it is now: its lead, what is in it, what was reported.
  package borrowing func save(_ category: LedCategory) throws {
    try execute(
      """
      INSERT INTO led_category (area, category, name, lead, revision, reported_revision)
      VALUES (\(category.area.text), \(category.category), \(category.name), \(category.lead.text),
              \(category.revision), \(category.reportedRevision))
      ON CONFLICT (area, category) DO UPDATE
         SET name = excluded.name, lead = excluded.lead, revision = excluded.revision,
             reported_revision = excluded.reported_revision
      """, expecting: 1)
    let codes = category.codes.sorted()
    try execute(
      """
      UPDATE category_entry SET until_revision = \(category.revision)
       WHERE area = \(category.area.text) AND category = \(category.category) AND until_revision IS NULL
         AND code <> ALL (\(codes))
      """)
    try execute(
      """
      INSERT INTO category_entry (area, category, code, from_revision)
      SELECT \(category.area.text), \(category.category), code, \(category.revision)
        FROM unnest(\(codes)) AS member (code)
       WHERE NOT EXISTS (SELECT FROM category_entry AS present
         WHERE present.area = \(category.area.text) AND present.category = \(category.category)
           AND present.code = member.code AND until_revision IS NULL)
      """)
  }

  /// Stores the decision that gave a category its lead.
  package borrowing func insertLead(of category: LedCategory, basis: String, by holder: Holder.ID) throws {
    try execute(
      """
      INSERT INTO category_lead (area, category, lead, basis, assigned_at, assigned_by)
      VALUES (\(category.area.text), \(category.category), \(category.lead.text), \(basis), \(now), \(holder.rawValue))
      """, expecting: 1)
  }
}
