package import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
package import RPC
import Rules

/// Rule packs in force on this platform: the one it was founded with, and those its authority has adopted.
extension ChangeHandler {
  package func adoptPack(
    _ request: CatalogV1.AdoptPackRequest, context: ServerContext
  ) async throws -> CatalogV1.AdoptedPack {
    let id = RulePack.ID(rawValue: try Parse.text(request.pack, field: "pack", limit: TextLimits.packID))
    let from = try Parse.day(request.from, field: "from")
    let act = try Parse.text(request.act, field: "act", limit: TextLimits.name)
    guard context.caller.traits.level == .city else { throw Refusal.notTheCityAuthority }

    return try await database.command(for: context, locking: [LockKey("catalog.packs", "")]) { tx in
      let known = try await tx.packAdoptions() + PackAdoption.founding
      let adoption = try PackAdoption.adopt(
        id, from: from, act: act, isInForce: known.contains { $0.pack.id == id }, today: ChinaTime.date(of: tx.now))
      try tx.insert(adoption, by: context.caller.holder.id)
      try tx.append(
        CatalogV1.PackAdopted(pack: id.rawValue, from: from.description), subject: id.rawValue, audience: .everyone,
        actor: .init(context))
      return .init(adoption, context)
    }
  }

  package func listPacks(
    _ request: CatalogV1.ListPacksRequest, context: ServerContext
  ) async throws -> CatalogV1.ListPacksReply {
    try await database.read { source in
      let adoptions = PackAdoption.founding + (try await source.packAdoptions())
      return CatalogV1.ListPacksReply(packs: adoptions.map { .init($0, context) })
    }
  }
}

extension CatalogV1.AdoptedPack {
  fileprivate init(_ adoption: PackAdoption, _ context: ServerContext) {
    self.init(
      pack: adoption.pack.id.rawValue, from: adoption.from.description, act: adoption.act,
      title: context.words(adoption.pack.title))
  }
}
