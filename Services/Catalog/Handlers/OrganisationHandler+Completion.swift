package import Contracts
import EventLog
import Obligations
import Postgres
package import RPC
import Rules

/// What happens at once when a transfer is completed (CC-29): entries, names, duties and registers change hands with what
/// stands beside them, clocks keep running, and a body that is merged or abolished ends with its keys.
extension OrganisationHandler {
  package func completeTransfer(
    _ request: CatalogV1.CompleteTransferRequest, context: ServerContext
  ) async throws -> CatalogV1.Transfer {
    let id = try Parse.transfer(request.id)
    // Read before, because every entry and every holder concerned is locked; compared again under the locks.
    let known = try await database.read(.snapshot) { source in try await source.scope(of: id) }
    guard known.codes.count <= transferEntriesLimit else { throw Refusal.transferTooLarge(transferEntriesLimit) }

    let outbox: [LockKey] = level == .county ? [.countyOutbox] : []
    return try await database.command(for: context, locking: known.locks + outbox) { tx in
      let scope = try await tx.scope(of: id)
      var transfer = scope.transfer
      guard var giver = try await tx.organisation(transfer.giver),
        let taker = try await tx.organisation(transfer.taker)
      else { throw Refusal.transferUnknown }
      let audience = try await tx.audience(of: giver, taker, decidedBy: context.caller)
      guard Set(scope.locks) == Set(known.locks) else { throw Refusal.transferChanged }
      try transfer.complete(by: context.actingHolder, at: tx.now)
      try giver.checkExists()
      try taker.checkExists()

      try tx.update(transfer)
      try await move(scope.codes, by: transfer, to: taker, tellingIfHidden: audience, context, in: tx)
      try await handOver(scope, from: giver, to: taker, context, in: tx)
      if transfer.kind.endsTheGiver {
        try giver.end(into: taker.code, at: tx.now)
        try await end(giver, scope.holders, by: transfer, context, in: tx)
      }
      try tx.append(
        CatalogV1.TransferChanged(transfer), subject: id.rawValue, audience: audience, actor: .init(context))
      return try await tx.render(transfer)
    }
  }

  /// Entries with their names, versions on their way, and the duties about them.
  private func move(
    _ codes: [String], by transfer: Transfer, to taker: Organisation, tellingIfHidden few: Audience,
    _ context: ServerContext, in tx: borrowing Transaction
  ) async throws {
    let strangers = Set(transfer.codes).subtracting(codes)
    guard strangers.isEmpty else { throw Refusal.entriesNotTheGivers(strangers.sorted()) }
    let clashes = try await tx.nameClashes(moving: codes, from: transfer.giver, to: taker.code)
    guard clashes.isEmpty else { throw Refusal.namesClash(clashes) }

    let open = try await tx.openVersions(of: codes)
    let duties = try await tx.duties(movedBy: transfer, with: codes)
    try tx.moveEntries(codes, by: transfer)
    if level == .county { try tx.queueTransfersForCity(codes, to: taker.code) }
    for version in open { try tx.move(version, to: taker) }
    for duty in duties {
      try obligations.reassign(duty, to: OrganisationID(taker.code.text), actor: .init(context), in: tx)
    }
    // Whoever may not know of an entry does not hear of it either.
    let known = try await tx.everPublished(among: codes)
    for code in codes {
      try tx.append(
        CatalogV1.EntryTransferred(code: code, from: transfer.giver.text, to: taker.code.text), subject: code,
        audience: known.contains(code) ? .everyone : few, actor: .init(context))
    }
  }

  /// The body's end: no key acts for it any more, here or at any other service, which know keys and not bodies' ends.
  private func end(
    _ giver: Organisation, _ holders: [Holder.ID], by transfer: Transfer, _ context: ServerContext,
    in tx: borrowing Transaction
  ) async throws {
    try tx.moveRegisters(from: giver.code, to: transfer.taker)
    for holder in holders {
      for key in try await tx.liveKeys(of: holder) {
        try tx.revoke(key, of: giver.code, because: .organisationEnded, context)
      }
    }
    try tx.update(giver)
    try tx.append(
      OrganisationChange(
        transfer.kind == .merger ? .merged : .abolished, of: giver, basis: transfer.basis, other: transfer.taker,
        at: tx.now),
      by: context.caller.holder.id)
    try tx.append(
      CatalogV1.OrganisationEnded(code: giver.code.text, successor: transfer.taker.text, endedAt: tx.now),
      subject: giver.code.text, audience: .everyone, actor: .init(context))
  }
}
