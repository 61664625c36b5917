package import Contracts
import EventLog
import FoundationEssentials
import Postgres
package import RPC
import Rules

/// Changes of hands up to the consent of both heads; completion has a file of its own.
extension OrganisationHandler {
  package func proposeTransfer(
    _ request: CatalogV1.ProposeTransferRequest, context: ServerContext
  ) async throws -> CatalogV1.Transfer {
    let kind: Transfer.Kind = try Parse.word(request.kind, field: "kind")
    let from = try Parse.organisationCode(request.from, field: "from")
    let to = try Parse.organisationCode(request.to, field: "to")
    let basis = try Parse.text(request.basis, field: "basis")
    guard request.codes.count <= transferEntriesLimit else { throw Refusal.transferTooLarge(transferEntriesLimit) }
    let id = Transfer.ID(rawValue: UUID().uuidString.lowercased())

    return try await database.command(
      for: context, locking: [.transfer(id), .organisation(from), .organisation(to), .authorities]
    ) { tx in
      guard let giver = try await tx.organisation(from), let taker = try await tx.organisation(to) else {
        throw Refusal.organisationUnknown
      }
      let audience = try await tx.audience(of: giver, taker, decidedBy: context.caller)
      let transfer = try Transfer.propose(
        id: id, kind: kind, from: giver, to: taker, codes: request.codes, basis: basis, by: context.actingHolder,
        at: tx.now)
      let strangers = Set(transfer.codes).subtracting(try await tx.codes(of: from))
      guard strangers.isEmpty else { throw Refusal.entriesNotTheGivers(strangers.sorted()) }
      try tx.insert(transfer)
      try tx.append(
        CatalogV1.TransferChanged(transfer), subject: id.rawValue, audience: audience, actor: .init(context))
      return try await tx.render(transfer)
    }
  }

  package func consentTransfer(
    _ request: CatalogV1.ConsentTransferRequest, context: ServerContext
  ) async throws -> CatalogV1.Transfer {
    let id = try Parse.transfer(request.id)

    return try await database.command(for: context, locking: [.transfer(id)]) { tx in
      let own = try await tx.ownBody(of: context.caller)
      guard var transfer = try await tx.transfer(id), let giver = try await tx.organisation(transfer.giver),
        let taker = try await tx.organisation(transfer.taker)
      else { throw Refusal.transferUnknown }
      try transfer.consent(for: own.code, by: context.actingHolder, at: tx.now)
      try tx.update(transfer)
      try tx.append(
        CatalogV1.TransferChanged(transfer), subject: id.rawValue,
        audience: try await tx.audience(of: giver, taker), actor: .init(context))
      return try await tx.render(transfer)
    }
  }

  package func listTransfers(
    _ request: CatalogV1.ListTransfersRequest, context: ServerContext
  ) async throws -> CatalogV1.ListTransfersReply {
    let asked = try PageRequest(
      limit: request.limit, token: request.pageToken, of: ["transfers", "\(request.openOnly)"], keys: 1, lists)

    return try await database.read(.snapshot) { source in
      let oversight = try await source.oversight(of: context.caller)
      let found = try await source.transfers(
        concerning: oversight, openOnly: request.openOnly, after: asked.after?.first, limit: asked.fetched)
      let page = asked.page(found) { [$0.id.rawValue] }
      var reply = CatalogV1.ListTransfersReply(nextPageToken: page.next)
      for transfer in page.rows { reply.transfers.append(try await source.render(transfer)) }
      return reply
    }
  }
}

extension LockKey {
  static func transfer(_ id: Transfer.ID) -> LockKey { LockKey("catalog.transfer", id.rawValue) }
}

extension Parse {
  static func transfer(_ text: String) throws(RPCError) -> Transfer.ID {
    Transfer.ID(rawValue: try Parse.text(text, field: "id", limit: TextLimits.id))
  }
}

extension QuerySource where Self: ~Copyable {
  /// Giver, taker, and the authorities over them.
  borrowing func audience(of giver: Organisation, _ taker: Organisation) async throws -> Audience {
    var codes: Set = [giver.code.text, taker.code.text]
    for body in [giver, taker] {
      if let authority = try await authority(over: body) { codes.insert(authority.code.text) }
    }
    return .organisations(codes.sorted().map { OrganisationID($0) })
  }

  /// The same, where the caller decides: the authority over both, or the city's, which also speaks for counties (Art. 5 ¶1).
  borrowing func audience(
    of giver: Organisation, _ taker: Organisation, decidedBy caller: Caller
  ) async throws -> Audience {
    let city = try await authority(level: .city, region: RegionCode(Organisation.cityRegion))
    if !caller.isAuthority || city?.code.text != caller.organisation.code {
      for body in [giver, taker] { try await checkAuthority(caller, over: body) }
    }
    return try await audience(of: giver, taker)
  }

  /// A transfer with its entries: those that moved, or that would.
  borrowing func render(_ transfer: Transfer) async throws -> CatalogV1.Transfer {
    var codes = transfer.codes
    if transfer.state == .completed {
      codes = try await self.codes(movedBy: transfer.id)
    } else if transfer.kind.endsTheGiver {
      codes = try await self.codes(of: transfer.giver)
    }
    return CatalogV1.Transfer(
      id: transfer.id.rawValue, kind: .init(transfer.kind), from: transfer.giver.text, to: transfer.taker.text,
      codes: codes, basis: transfer.basis, state: .init(transfer.state),
      consentedFrom: transfer.giverConsent?.by.rawValue ?? "", consentedTo: transfer.takerConsent?.by.rawValue ?? "",
      proposedAt: transfer.proposed.at, completedAt: transfer.completed?.at)
  }
}

extension CatalogV1.TransferChanged {
  init(_ transfer: Transfer) {
    self.init(
      id: transfer.id.rawValue, kind: .init(transfer.kind), from: transfer.giver.text, to: transfer.taker.text,
      state: .init(transfer.state))
  }
}
