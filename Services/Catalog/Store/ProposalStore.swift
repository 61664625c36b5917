import FoundationEssentials
package import Postgres
package import Rules

/// Proposals for categories as rows of `category_proposal`.
extension QuerySource where Self: ~Copyable {
  package borrowing func proposal(_ id: CategoryProposal.ID) async throws -> CategoryProposal? {
    try await proposals("WHERE id = \(id.rawValue)").first
  }

  package borrowing func openProposal(
    of code: String, for category: LedCategory
  ) async throws -> CategoryProposal? {
    try await proposals(
      """
      WHERE area = \(category.area.text) AND category = \(category.category) AND code = \(code) AND state = 'open'
      """
    ).first
  }

  /// Proposals of a level, oldest first.
  ///
  /// - Parameters:
  ///   - organisation: made by this organisation or for a category it leads; `nil`: all.
  ///   - id: of the proposal after which to begin.
  package borrowing func proposals(
    in area: RegionCode, concerning organisation: String?, includingDecided: Bool, after id: String?, limit: Int
  ) async throws -> [CategoryProposal] {
    try await proposals(
      """
      WHERE area = \(area.text) AND (\(includingDecided) OR state = 'open')
        AND (\(organisation)::text IS NULL OR proposer = \(organisation) OR EXISTS (
          SELECT FROM led_category AS led WHERE led.area = category_proposal.area
             AND led.category = category_proposal.category AND led.lead = \(organisation)))
        AND (\(id)::text IS NULL OR (proposed_at, id) > (
          SELECT last.proposed_at, last.id FROM category_proposal AS last WHERE last.id::text = \(id)))
      ORDER BY proposed_at, id LIMIT \(limit)
      """)
  }

  /// Proposals of these entries that wait for a lead.
  package borrowing func openProposals(of codes: [String]) async throws -> [CategoryProposal] {
    try await proposals("WHERE code = ANY (\(codes)) AND state = 'open' ORDER BY proposed_at, id")
  }

  private borrowing func proposals(_ condition: SQL) async throws -> [CategoryProposal] {
    try await query(
      """
      SELECT id, area, category, code, proposer, reason, proposed_by, proposed_at, state, answer, decided_by, decided_at
        FROM category_proposal \(condition)
      """,
      as: UUID.self, String.self, String.self, String.self, String.self, String.self, String.self, Date.self,
      String.self, String.self, String?.self, Date?.self
    ).map { row in
      CategoryProposal(
        id: .init(rawValue: row.0), area: try RegionCode(row.1), category: row.2, code: row.3,
        proposer: try SocialCreditCode(row.4), reason: row.5,
        proposed: EntryVersion.Act(by: Holder.ID(rawValue: row.6), at: row.7), state: try .stored(row.8),
        answer: row.9, decided: .init(by: row.10, at: row.11))
    }
  }
}

extension Transaction {
  package borrowing func insert(_ proposal: CategoryProposal) throws {
    try execute(
      """
      INSERT INTO category_proposal (id, area, category, code, proposer, reason, proposed_at, proposed_by, state, answer)
      VALUES (\(proposal.id.rawValue), \(proposal.area.text), \(proposal.category), \(proposal.code),
              \(proposal.proposer.text), \(proposal.reason), \(proposal.proposed.at), \(proposal.proposed.by.rawValue),
              \(proposal.state.rawValue), \(proposal.answer))
      """, expecting: 1)
  }

  /// Stores whose proposal it is.
  package borrowing func saveProposer(of proposal: CategoryProposal) throws {
    try execute(
      """
      UPDATE category_proposal SET proposer = \(proposal.proposer.text)
       WHERE id = \(proposal.id.rawValue) AND state = 'open'
      """, expecting: 1)
  }

  package borrowing func saveDecision(of proposal: CategoryProposal) throws {
    try execute(
      """
      UPDATE category_proposal
         SET state = \(proposal.state.rawValue), answer = \(proposal.answer), decided_at = \(proposal.decided?.at),
             decided_by = \(proposal.decided?.by.rawValue)
       WHERE id = \(proposal.id.rawValue) AND state = 'open'
      """, expecting: 1)
  }
}
