package import Postgres
package import Rules

/// Who holds which data element, as rows of `element_holder`; `data_element` counts them by trigger.
extension Transaction {
  /// Writes down what a version holds that comes into force, in place of what its predecessor held. A classified one holds
  /// nothing that others are told of.
  package borrowing func holdElements(of version: EntryVersion) throws {
    let items = version.content.classified ? [] : version.content.items
    let held = items.compactMap { item in item.element.map { (element: $0, item: item) } }
    try execute(
      """
      INSERT INTO element_holder (code, column_name, version, organisation, element, name, source_code)
      SELECT \(version.code), column_name, \(version.number), \(version.provider.text), element, name,
             -- Taken from an entry that does not hold it, the value is nobody else's.
             CASE WHEN EXISTS (SELECT FROM element_holder AS source
               WHERE source.code = item.source_code AND source.element = item.element AND source.code <> \(version.code))
             THEN item.source_code ELSE '' END
        FROM unnest(\(held.map(\.item.column)), \(held.map(\.element.key)), \(held.map(\.element.name)),
                    \(held.map(\.item.sourceCode))) AS item (column_name, element, name, source_code)
      ON CONFLICT (code, column_name) DO UPDATE
         SET version = excluded.version, organisation = excluded.organisation, element = excluded.element,
             name = excluded.name, source_code = excluded.source_code
      """, expecting: held.count)
    try execute("DELETE FROM element_holder WHERE code = \(version.code) AND version <> \(version.number)")
  }

  /// Conflicts a version takes part in whose number of holders the authority was not told yet; it is told once.
  package borrowing func untoldConflicts(
    of version: EntryVersion, in area: RegionCode
  ) async throws -> [(element: String, organisations: [String])] {
    try await query(
      """
      UPDATE data_element SET told = holders
       WHERE area = \(area.text) AND element = ANY (\(version.content.items.compactMap { $0.element?.key }))
         AND holders >= 2 AND holders > told
      RETURNING element, ARRAY(
        SELECT DISTINCT organisation FROM element_holder JOIN organisation AS body ON body.code = organisation
         WHERE element_holder.element = data_element.element AND source_code = '' AND body.region_code = area
         ORDER BY organisation)
      """, as: String.self, [String].self
    ).map { (element: $0.0, organisations: $0.1) }
  }
}

/// Which conflicts are asked for.
package struct ConflictFilter: Sendable, Hashable {
  /// `nil`: of every level.
  package var area: RegionCode?
  /// Folded; empty: every element.
  package var text: String
  package var includesDesignated: Bool

  package init(area: RegionCode?, text: String, includesDesignated: Bool) {
    self.area = area
    self.text = text
    self.includesDesignated = includesDesignated
  }
}

/// Where a page of conflicts ended.
package struct ConflictToken: Sendable, Hashable {
  package let departments: Int
  package let element: String
  package let area: String
  /// Names the question, so that the token is good for it alone.
  package let query: String

  package init(departments: Int, element: String, area: String, query: String) {
    self.departments = departments
    self.element = element
    self.area = area
    self.query = query
  }

  /// Reads what ``text`` gives; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let departments = Int32(parts[0]) else { return nil }
    self.init(departments: Int(departments), element: parts[3], area: parts[2], query: parts[1])
    guard self.text == text else { return nil }
  }

  package var text: String { "\(departments).\(query).\(area).\(element)" }
}

extension QuerySource where Self: ~Copyable {
  /// Conflicts, most holders first, without their holders; and how many there are in all.
  package borrowing func conflicts(
    _ filter: ConflictFilter, after token: ConflictToken?, limit: Int
  ) async throws -> (page: [ElementConflict], total: Int) {
    let rows = try await query(
      """
      WITH conflict AS (
        SELECT data_element.area, data_element.element, holders, source_entry.provider AS designated
          FROM data_element
          LEFT JOIN element_source AS source
            ON source.area = data_element.area AND source.element = data_element.element AND source.ended_at IS NULL
          LEFT JOIN entry AS source_entry ON source_entry.code = source.code
         WHERE holders >= 2 \(Self.condition(filter)))
      SELECT counted.total, page.area, page.element, page.holders, page.designated, (
               SELECT mode() WITHIN GROUP (ORDER BY name) FROM element_holder AS held
                WHERE held.element = page.element AND held.source_code = '')
        FROM (SELECT count(*) AS total FROM conflict) AS counted
        LEFT JOIN LATERAL (
          SELECT * FROM conflict \(Self.beginning(token))
           ORDER BY holders DESC, element COLLATE "C", area LIMIT \(limit)) AS page ON true
       ORDER BY page.holders DESC, page.element COLLATE "C", page.area
      """, as: Int.self, String?.self, String?.self, Int?.self, String?.self, String?.self)
    let page = try rows.compactMap { row in
      try row.2.map { key in
        ElementConflict(
          area: try RegionCode(try row.1.stored("area")), element: DataElement(key: key, name: row.5 ?? key),
          departments: row.3 ?? 0, designated: try row.4.map { try SocialCreditCode($0) })
      }
    }
    return (page, rows.first?.0 ?? 0)
  }

  /// Who collects these elements, in force, by element, department and entry.
  package borrowing func collectors(of elements: [String], in areas: Set<RegionCode>) async throws -> [HeldElement] {
    try await heldElements(
      """
      WHERE element = ANY (\(elements)) AND source_code = '' AND region_code = ANY (\(areas.map(\.text)))
      ORDER BY element, organisation, held.code, column_name
      """)
  }

  /// What the item of an entry in force holds.
  package borrowing func heldElement(code: String, column: String) async throws -> HeldElement? {
    try await heldElements("WHERE held.code = \(code) AND column_name = \(column)").first
  }

  private borrowing func heldElements(_ condition: SQL) async throws -> [HeldElement] {
    try await query(
      """
      SELECT element, held.name, region_code, organisation, body.name, held.code, column_name, source_code
        FROM element_holder AS held JOIN organisation AS body ON body.code = held.organisation \(condition)
      """,
      as: String.self, String.self, String.self, String.self, String.self, String.self, String.self, String.self
    ).map { row in
      HeldElement(
        element: DataElement(key: row.0, name: row.1), area: try RegionCode(row.2),
        organisation: try SocialCreditCode(row.3), organisationName: row.4, code: row.5, column: row.6,
        sourceCode: row.7)
    }
  }

  private static func condition(_ filter: ConflictFilter) -> SQL {
    var condition: SQL = ""
    if let area = filter.area { condition = "AND data_element.area = \(area.text)" }
    if !filter.text.isEmpty { condition = "\(condition) AND position(\(filter.text) IN data_element.element) > 0" }
    if !filter.includesDesignated { condition = "\(condition) AND source.id IS NULL" }
    return condition
  }

  private static func beginning(_ token: ConflictToken?) -> SQL {
    guard let token else { return "" }
    return """
      WHERE holders < \(token.departments) OR (holders = \(token.departments) AND (element COLLATE "C" > \(token.element)
        OR (element = \(token.element) AND area > \(token.area))))
      """
  }
}
