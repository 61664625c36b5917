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
    let entry = try await ownEntry(request.entry, context.caller)
    let relation = try RelationName(parsing: request.relation)
    let mapping = request.columns.map { StoredMount.ColumnAlias(column: $0.column, source: $0.sourceColumn) }
    _ = try ColumnNames(mapping.map { ($0.column, $0.source) }, of: entry)
    _ = try sources.source(request.source, of: entry.provider)
    let place = StoredMount.Place.database(source: request.source, relation: relation.description, mapping: mapping)
    let found = try await keeper.find(place, of: entry, after: nil)

    return try await database.command(for: context, locking: [.mount(entry.code)]) { tx in
      let mount = StoredMount(
        entry: entry.code, provider: entry.provider, place: place, entryVersion: entry.version, finding: found,
        probedAt: tx.now)
      // A mount made anew is news, whatever was there before.
      try await keeper.save(mount, after: nil, by: EventActor(context), in: tx)
      return mount.contract
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
    let mounts = try await database.read {
      try await $0.mounts(of: own, entry: request.entry.isEmpty ? nil : request.entry)
    }
    return ShareV1.ListMountsReply(mounts: mounts.map(\.contract))
  }

  /// A published entry of the caller's organisation; another's is not its to mount.
  func ownEntry(_ code: String, _ caller: Caller) async throws -> PublishedEntry {
    guard let entry = (try await database.read { try await $0.publishedEntry(code) }) else {
      throw Refusal.notCatalogued(code)
    }
    guard entry.provider == caller.organisation.code else { throw Refusal.notTheProvider }
    guard !entry.keyColumns.isEmpty else { throw Refusal.entryHasNoKey }
    return entry
  }
}

extension Caller {
  fileprivate var seesAllMounts: Bool { supervisesCases || roles.contains(.operator) }

  fileprivate func maySeeMount(of provider: String) -> Bool { seesAllMounts || organisation.code == provider }
}
