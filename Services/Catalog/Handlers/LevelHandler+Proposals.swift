package import Contracts
import EventLog
import Postgres
package import RPC
import Rules

/// Proposals by the departments whose entries they are, decided by the lead (Art. 17 ¶2).
extension LevelHandler {
  package func proposeForCategory(
    _ request: CatalogV1.ProposeForCategoryRequest, context: ServerContext
  ) async throws -> CatalogV1.CategoryProposal {
    let reason = try Parse.text(request.reason, field: "reason")
    let own = try Parse.organisationCode(context.caller.organisation.code, field: "code")

    return try await database.command(for: context, locking: [.categories]) { tx in
      let area = try await tx.area(of: context.caller)
      guard let category = try await tx.ledCategory(request.category, in: area) else { throw Refusal.categoryUnknown }
      let classified = try await tx.classifications(of: [request.code], in: area)
      try category.check(request.code, classified: classified[request.code], field: "code")
      guard try await tx.provider(of: request.code) == own else { throw Refusal.notYourOrganisation }
      guard !category.codes.contains(request.code) else { throw Refusal.entryInCategory("code") }
      guard try await tx.openProposal(of: request.code, for: category) == nil else { throw Refusal.proposalOpen }
      let proposal = CategoryProposal(
        id: .init(), area: area, category: category.category, code: request.code, proposer: own, reason: reason,
        proposed: .init(by: context.actingHolder, at: tx.now))
      try tx.insert(proposal)
      try tx.announce(proposal, of: category, context)
      return CatalogV1.CategoryProposal(proposal)
    }
  }

  package func decideProposal(
    _ request: CatalogV1.DecideProposalRequest, context: ServerContext
  ) async throws -> CatalogV1.CategoryProposal {
    let id = try CategoryProposal.ID(request.id, field: "id")
    if !request.reason.isEmpty { _ = try Parse.text(request.reason, field: "reason") }

    return try await database.command(for: context, locking: [.categories]) { tx in
      guard var proposal = try await tx.proposal(id),
        var category = try await tx.ledCategory(proposal.category, in: proposal.area)
      else { throw Refusal.proposalUnknown }
      let own = context.caller.organisation.code
      guard own == category.lead.text || own == proposal.proposer.text else { throw Refusal.proposalUnknown }
      try category.checkLed(by: own)
      try proposal.decide(accept: request.accept, reason: request.reason, by: context.actingHolder, at: tx.now)
      if request.accept {
        let classified = try await tx.classifications(of: [proposal.code], in: category.area)
        try category.edit(adding: [proposal.code], removing: [], classified: classified)
        try await saveEdit(of: category, context, in: tx)
      }
      try tx.saveDecision(of: proposal)
      try tx.announce(proposal, of: category, context)
      return CatalogV1.CategoryProposal(proposal)
    }
  }

  package func listProposals(
    _ request: CatalogV1.ListProposalsRequest, context: ServerContext
  ) async throws -> CatalogV1.ListProposalsReply {
    let asked = try PageRequest(
      limit: request.limit, token: request.pageToken, of: ["proposals", "\(request.includeDecided)"], keys: 1, lists)

    return try await database.read(.snapshot) { source in
      let oversees = context.caller.isAuthority || context.caller.roles.contains(.auditor)
      let found = try await source.proposals(
        in: try await source.area(of: context.caller),
        concerning: oversees ? nil : context.caller.organisation.code,
        includingDecided: request.includeDecided, after: asked.after?.first, limit: asked.fetched)
      let page = asked.page(found) { [$0.id.description] }
      return CatalogV1.ListProposalsReply(proposals: page.rows.map { .init($0) }, nextPageToken: page.next)
    }
  }
}

extension Transaction {
  borrowing func announce(_ proposal: CategoryProposal, of category: LedCategory, _ context: ServerContext) throws {
    let concerned = Set([proposal.proposer.text, category.lead.text]).sorted().map { OrganisationID($0) }
    try append(
      CatalogV1.CategoryProposalChanged(
        id: proposal.id.description, category: proposal.category, code: proposal.code,
        proposer: proposal.proposer.text, accepted: proposal.state == .accepted, open: proposal.state == .open),
      subject: category.subject, audience: .organisations(concerned), actor: .init(context))
  }
}

extension CatalogV1.CategoryProposal {
  fileprivate init(_ proposal: CategoryProposal) {
    self.init(
      id: proposal.id.description, category: proposal.category, code: proposal.code, proposer: proposal.proposer.text,
      reason: proposal.reason, state: .init(proposal.state), answer: proposal.answer,
      proposedAt: proposal.proposed.at)
  }
}
