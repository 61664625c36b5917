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
  let meters: MountMeters

  func mountDatabase(_ request: ShareV1.MountDatabaseRequest, context: ServerContext) async throws -> ShareV1.Mount {
    let entry = try await keeper.ownEntry(request.entry, context.caller)
    let target = try StoredMount.DatabasePlace.Target(request)
    let mapping = try StoredMount.ColumnAlias.mapping(request.columns, of: entry)
    let freshness = request.freshnessColumn.isEmpty ? nil : request.freshnessColumn
    let data = StoredMount.DatabasePlace(
      source: request.source, target: target, mapping: mapping, freshnessColumn: freshness)
    _ = try sources.origin(of: data, by: entry.provider)
    let place = StoredMount.Place.database(data)
    let found = try await keeper.find(place, of: entry, after: nil)

    return try await database.command(for: context, locking: [.mount(entry.code)]) { tx in
      let mount = StoredMount(
        entry: entry.code, provider: entry.provider, place: place, entryVersion: entry.version, finding: found,
        probedAt: tx.now)
      // A mount made anew is news, whatever was there before.
      return try await keeper.save(mount, of: entry, after: nil, by: EventActor(context), in: tx)
        .contract(keyedBy: entry.keyColumns)
    }
  }

  func probeMount(_ request: ShareV1.ProbeMountRequest, context: ServerContext) async throws -> ShareV1.Mount {
    guard let mount = (try await database.read { try await $0.mount(request.entry) }),
      context.caller.maySeeMount(of: mount.provider)
    else { throw Refusal.mountUnknown }
    let (probed, entry) = try await keeper.probeAgain(mount, by: EventActor(context))
    return probed.contract(keyedBy: entry.keyColumns)
  }

  func setWatermark(_ request: ShareV1.SetWatermarkRequest, context: ServerContext) async throws -> ShareV1.Mount {
    let entry = try await keeper.ownEntry(request.entry, context.caller)

    return try await database.command(for: context, locking: [.mount(entry.code)]) { tx in
      guard var mount = try await tx.mount(entry.code) else { throw Refusal.mountUnknown }
      let wasWatermarked = mount.isWatermarked
      mount.isWatermarked = request.watermarked
      let contract = mount.contract(keyedBy: entry.keyColumns)
      guard mount.isWatermarked != wasWatermarked else { return contract }
      try tx.setWatermark(mount.isWatermarked, of: mount.entry)
      try keeper.tell(contract, by: EventActor(context), in: tx)
      return contract
    }
  }

  func listMounts(_ request: ShareV1.ListMountsRequest, context: ServerContext) async throws -> ShareV1.ListMountsReply
  {
    let own = context.caller.seesAllMounts ? nil : context.caller.organisation.code
    let entry = request.entry.isEmpty ? nil : request.entry
    let (mounts, keyColumns, unmounted) = try await database.read { tx in
      let mounts = try await tx.mounts(of: own, entry: entry)
      return (
        mounts, try await tx.keyColumns(of: mounts.map(\.entry)), try await tx.unmountedEntries(of: own, entry: entry)
      )
    }
    let listed =
      mounts.map { mount in
        var message = mount.contract(keyedBy: keyColumns[mount.entry] ?? [])
        message.health = meters.summary(of: mount.entry).contract
        return message
      } + unmounted.map(\.contract)
    return ShareV1.ListMountsReply(mounts: listed.sorted { $0.entry.utf8.lexicographicallyPrecedes($1.entry.utf8) })
  }
}

extension StoredMount.DatabasePlace.Target {
  fileprivate init(_ request: ShareV1.MountDatabaseRequest) throws(Refusal) {
    if request.queryTemplate.isEmpty {
      self = .relation(try RelationName(parsing: request.relation).description)
    } else {
      guard request.relation.isEmpty else { throw .relationAndTemplate }
      self = .template(request.queryTemplate)
    }
  }
}

extension MountHealth.Summary {
  fileprivate var contract: ShareV1.MountHealth {
    func counts(_ counts: [String: Int]) -> [ShareV1.ReasonCount] {
      counts.sorted { $0.key < $1.key }.map { ShareV1.ReasonCount(reason: $0.key, count: UInt64($0.value)) }
    }
    func microseconds(_ time: Duration?) -> UInt64 { UInt64((time ?? .zero) / .microseconds(1)) }
    return ShareV1.MountHealth(
      windowMinutes: UInt32(windowMinutes), asked: UInt64(asked), answered: UInt64(answered),
      refused: counts(refused), failed: counts(failed), p50Microseconds: microseconds(p50),
      p95Microseconds: microseconds(p95), p99Microseconds: microseconds(p99))
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
  var seesAllMounts: Bool { supervisesCases || roles.contains(.operator) }

  fileprivate func maySeeMount(of provider: String) -> Bool { seesAllMounts || organisation.code == provider }
}
