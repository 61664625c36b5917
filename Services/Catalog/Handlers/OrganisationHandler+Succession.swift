import Contracts
import EventLog
import Obligations
import Postgres
import RPC
import Rules
import SuiteContracts

/// What stands beside entries and goes along when they change hands (CC-29): changes that wait for them, designated
/// sources, proposals; and with a body that ends, the categories it leads.
extension OrganisationHandler {
  func handOver(
    _ scope: TransferScope, from giver: Organisation, to taker: Organisation, _ context: ServerContext,
    in tx: borrowing Transaction
  ) async throws {
    for change in scope.changes {
      try await handOver(change, with: scope.codes, from: giver, to: taker, context, in: tx)
    }
    for source in scope.sources { try handOver(source, scope, to: taker, context, in: tx) }
    if scope.transfer.kind.endsTheGiver {
      for category in try await tx.ledCategories(by: giver.code) {
        try handOver(category, by: scope.transfer, to: taker, context, in: tx)
      }
    }
    for var proposal in try await tx.openProposals(of: scope.codes) {
      guard let category = try await tx.ledCategory(proposal.category, in: proposal.area) else { continue }
      proposal.handOver(to: taker.code)
      try tx.saveProposer(of: proposal)
      try tx.announce(proposal, of: category, context)
    }
  }

  /// The duty to update goes with the change; where the change is divided, both parts are due when the whole was.
  private func handOver(
    _ before: Change, with codes: [String], from giver: Organisation, to taker: Organisation,
    _ context: ServerContext, in tx: borrowing Transaction
  ) async throws {
    let actor = EventActor(context)
    let authority = try await tx.authority(over: taker)
    guard let duty = try await tx.obligation(.catalogUpdate, about: before.id.description) else { return }
    var change = before
    guard let part = change.handOver(Set(codes), to: taker.code, at: tx.now) else {
      try tx.saveOrganisation(of: change)
      try obligations.reassign(duty, to: OrganisationID(taker.code.text), actor: actor, in: tx)
      return try tx.announce(change, of: taker, under: authority, by: actor)
    }
    try tx.insert(part, by: actor.actor.holder)
    try obligations.divide(
      duty, about: part.id.description, responsible: OrganisationID(taker.code.text),
      audience: authority.map { [OrganisationID($0.code.text)] } ?? [], actor: actor, in: tx)
    try tx.announce(part, of: taker, under: authority, by: actor)
    let former = try await tx.authority(over: giver)
    for code in part.entries.map(\.code) {
      try await obligations.settle(code, in: change, of: giver, under: former, by: actor, in: tx)
    }
  }

  /// One designation ends and another begins, so that it can be told who was the source when.
  private func handOver(
    _ source: DesignatedSource, _ scope: TransferScope, to taker: Organisation, _ context: ServerContext,
    in tx: borrowing Transaction
  ) throws {
    var former = source
    former.end(by: context.actingHolder, reason: scope.transfer.basis, at: tx.now)
    try tx.saveEnd(of: former)
    let next = source.handedOver(
      by: scope.transfer, with: Set(scope.codes), to: taker, by: context.actingHolder, at: tx.now)
    guard let next else {
      return try tx.append(
        CatalogV1.SourceEnded(element: source.element.key), subject: source.element.key, audience: .everyone,
        actor: .init(context))
    }
    try tx.insert(next)
    try tx.append(
      CatalogV1.SourceDesignated(next), subject: next.element.key, audience: .everyone, actor: .init(context))
  }

  private func handOver(
    _ category: LedCategory, by transfer: Transfer, to taker: Organisation, _ context: ServerContext,
    in tx: borrowing Transaction
  ) throws {
    var category = category
    try category.succeed(to: taker)
    try tx.save(category)
    try tx.insertLead(of: category, basis: transfer.basis, by: context.actingHolder)
    try tx.announce(category, context)
  }
}
