import Contracts
import EventLog
import Postgres
import RPC
import Rules
import ServiceKit

/// Answers `share.v1.MountService`: database mounts and probes; uploads are in `MountHandler+Uploads.swift`.
struct MountHandler: ShareV1.MountService.ServiceProtocol {
  let database: Database
  let keeper: MountKeeper
  let sources: MountSources
  let intake: FileIntake

  func mountDatabase(_ request: ShareV1.MountDatabaseRequest, context: ServerContext) async throws -> ShareV1.Mount {
    let entry = try await keeper.ownEntry(request.entry, context.caller)
    let relation = try RelationName(parsing: request.relation)
    let mapping = try StoredMount.ColumnAlias.mapping(request.columns, of: entry)
    _ = try sources.source(request.source, of: entry.provider)
    let freshness = request.freshnessColumn.isEmpty ? nil : request.freshnessColumn
    let place = StoredMount.Place.database(
      .init(source: request.source, relation: relation.description, mapping: mapping, freshnessColumn: freshness))
    let found = try await keeper.find(place, of: entry, after: nil)

    return try await database.command(for: context, locking: [.mount(entry.code)]) { tx in
      let mount = StoredMount(
        entry: entry.code, provider: entry.provider, place: place, entryVersion: entry.version, finding: found,
        probedAt: tx.now)
      // A mount made anew is news, whatever was there before.
      return try await keeper.save(mount, of: entry, after: nil, by: EventActor(context), in: tx).contract
    }
  }

  func probeMount(_ request: ShareV1.ProbeMountRequest, context: ServerContext) async throws -> ShareV1.Mount {
    guard let mount = (try await database.read { try await $0.mount(request.entry) }),
      context.caller.maySeeMount(of: mount.provider)
    else { throw Refusal.mountUnknown }
    return try await keeper.probeAgain(mount, by: EventActor(context)).contract
  }

  func listMounts(_ request: ShareV1.ListMountsRequest, context: ServerContext) async throws -> ShareV1.ListMountsReply
  {
    let own = context.caller.seesAllMounts ? nil : context.caller.organisation.code
    let entry = request.entry.isEmpty ? nil : request.entry
    let (mounts, unmounted) = try await database.read { tx in
      (try await tx.mounts(of: own, entry: entry), try await tx.unmountedEntries(of: own, entry: entry))
    }
    let listed = mounts.map(\.contract) + unmounted.map(\.contract)
    return ShareV1.ListMountsReply(mounts: listed.sorted { $0.entry.utf8.lexicographicallyPrecedes($1.entry.utf8) })
  }
}

extension StoredMount.ColumnAlias {
  /// The aliases of a request, once the entry was found to have their columns.
  static func mapping(_ columns: [ShareV1.ColumnMapping], of entry: PublishedEntry) throws(Refusal) -> [Self] {
    _ = try ColumnNames(columns.map { ($0.column, $0.sourceColumn) }, of: entry)
    return columns.map { Self(column: $0.column, source: $0.sourceColumn) }
  }
}

extension Caller {
  fileprivate var seesAllMounts: Bool { supervisesCases || roles.contains(.operator) }

  fileprivate func maySeeMount(of provider: String) -> Bool { seesAllMounts || organisation.code == provider }
}
