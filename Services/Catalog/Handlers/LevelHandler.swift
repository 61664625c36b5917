package import Contracts
import EventLog
package import Obligations
package import Postgres
package import RPC
import Rules

/// Answers `catalog.v1.LevelService`: snapshots here (Art. 10 ¶1), categories in the extensions (Art. 17 ¶2).
package struct LevelHandler: CatalogV1.LevelService.ServiceProtocol {
  let database: Database
  let obligations: Obligations
  /// Entries that differ between two snapshots, told in one answer at most.
  let changesLimit: Int
  /// Entries put into a category, or taken out of it, in one command at most.
  let editLimit: Int
  let lists: ListSettings

  package init(database: Database, obligations: Obligations, changesLimit: Int, editLimit: Int, lists: ListSettings) {
    self.database = database
    self.obligations = obligations
    self.changesLimit = changesLimit
    self.editLimit = editLimit
    self.lists = lists
  }

  package func takeSnapshot(
    _ request: CatalogV1.TakeSnapshotRequest, context: ServerContext
  ) async throws -> CatalogV1.Snapshot {
    // What is in force without a digest gets one in steps of its own, so that the snapshot's command stays short.
    while try await database.command({ tx in try await tx.recordMissingDigests(limit: Self.digestsAtOnce) })
      == Self.digestsAtOnce
    {}

    return try await database.command(for: context, locking: [.snapshots]) { tx in
      let area = try await tx.areaInCharge(of: context.caller)
      _ = try await tx.recordMissingDigests(limit: Self.digestsAtOnce)
      let present = try await tx.present(in: area)
      let last = try await tx.snapshot(0, in: area)
      if let last, last.digest == present.digest { return CatalogV1.Snapshot(last) }
      let snapshot = Snapshot(
        number: (last?.number ?? 0) + 1, digest: present.digest, entries: present.entries, takenAt: tx.now)
      try tx.insert(snapshot, in: area, by: context.actingHolder)
      try tx.append(
        CatalogV1.SnapshotTaken(
          number: UInt32(snapshot.number), digest: snapshot.digest, entries: UInt32(snapshot.entries)),
        subject: "snapshot/\(area.text)/\(snapshot.number)", audience: .everyone, actor: .init(context))
      return CatalogV1.Snapshot(snapshot)
    }
  }

  package func listSnapshots(
    _ request: CatalogV1.ListSnapshotsRequest, context: ServerContext
  ) async throws -> CatalogV1.ListSnapshotsReply {
    let asked = try PageRequest(
      limit: request.limit, token: request.pageToken, of: ["snapshots"], keys: 1, lists)
    let before = try asked.number()

    return try await database.read(.snapshot) { source in
      let area = try await source.area(of: context.caller)
      let found = try await source.snapshots(in: area, before: before, limit: asked.fetched)
      let page = asked.page(found) { ["\($0.number)"] }
      return CatalogV1.ListSnapshotsReply(snapshots: page.rows.map { .init($0) }, nextPageToken: page.next)
    }
  }

  package func getSnapshot(
    _ request: CatalogV1.GetSnapshotRequest, context: ServerContext
  ) async throws -> CatalogV1.GetSnapshotReply {
    let limit = try Parse.limit(request.limit, default: 500, most: 1000)
    return try await database.read(.snapshot) { source in
      let area = try await source.area(of: context.caller)
      guard let snapshot = try await source.snapshot(Int(request.number), in: area) else {
        throw Refusal.snapshotUnknown
      }
      let found = try await source.entries(of: snapshot, in: area, after: request.after, limit: limit + 1)
      let page = found.prefix(limit)
      return CatalogV1.GetSnapshotReply(
        snapshot: .init(snapshot),
        entries: page.map { .init(code: $0.code, version: UInt32($0.version), digest: $0.digest) },
        next: found.count > limit ? page.last?.code ?? "" : "")
    }
  }

  package func compareSnapshots(
    _ request: CatalogV1.CompareSnapshotsRequest, context: ServerContext
  ) async throws -> CatalogV1.CompareSnapshotsReply {
    try await database.read(.snapshot) { source in
      let area = try await source.area(of: context.caller)
      guard request.fromNumber > 0, let earlier = try await source.snapshot(Int(request.fromNumber), in: area),
        let later = try await source.snapshot(Int(request.toNumber), in: area)
      else { throw Refusal.snapshotUnknown }
      guard earlier.number <= later.number else { throw Refusal.snapshotsReversed }
      let changes = try await source.changes(
        from: earlier, to: later, in: area, limit: changesLimit + 1)
      guard changes.count <= changesLimit else { throw Refusal.snapshotsTooFarApart(changesLimit) }
      return CatalogV1.CompareSnapshotsReply(
        changes: changes.map { .init(code: $0.code, before: UInt32($0.before ?? 0), after: UInt32($0.after ?? 0)) })
    }
  }

  private static let digestsAtOnce = 1000
}

extension CatalogV1.Snapshot {
  fileprivate init(_ snapshot: Snapshot) {
    self.init(
      number: UInt32(snapshot.number), digest: snapshot.digest, entries: UInt32(snapshot.entries),
      takenAt: snapshot.takenAt)
  }
}

extension LockKey {
  fileprivate static let snapshots = LockKey("catalog.snapshots", "")
}

extension Refusal {
  fileprivate static let snapshotUnknown = Refusal(
    .unknown, "SNAPSHOT_NOT_FOUND", article: "10",
    Bilingual(zh: "没有该编号的目录快照", en: "there is no snapshot of this number"),
    remedy: Bilingual(zh: "请先查询快照列表。", en: "Look at the list of snapshots."))
  fileprivate static let snapshotsReversed = Refusal(
    .field("to_number"), "SNAPSHOTS_REVERSED", article: "10",
    Bilingual(zh: "后一快照早于前一快照", en: "the later snapshot is before the earlier one"),
    remedy: Bilingual(zh: "请交换两个编号。", en: "Exchange the numbers."))
  fileprivate static func snapshotsTooFarApart(_ limit: Int) -> Refusal {
    Refusal(
      .limit, "SNAPSHOTS_TOO_FAR_APART", article: "10",
      Bilingual(
        zh: "两次快照之间变化的目录超过\(limit)个", en: "more than \(limit) entries differ between the two"),
      remedy: Bilingual(
        zh: "请比较相距较近的快照，或用 GetSnapshot 分页读取两者。",
        en: "Compare nearer ones, or read both page by page with GetSnapshot."))
  }
}
