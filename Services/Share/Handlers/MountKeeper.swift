import Contracts
import EventLog
import FoundationEssentials
import Logging
import Postgres
import RPC
import Rules
import ServiceKit

/// Probes mounts and keeps what was found: a fact in the table, an event when it changes.
struct MountKeeper: Sendable {
  let database: Database
  let probe: MountProbe
  let parties: CaseParties
  let issuer: GrantIssuer

  /// What the data of a mount look like now, compared with `entry`.
  func find(_ place: StoredMount.Place, of entry: PublishedEntry, after previous: MountFinding?) async throws
    -> MountFinding
  {
    switch place {
    case .database(let source, let relation, let mapping):
      let known = mapping.filter { entry[$0.column] != nil }
      return try await probe.find(
        try RelationName(parsing: relation), in: source,
        names: try ColumnNames(known.map { ($0.column, $0.source) }, of: entry), of: entry, after: previous)
    case .file:
      return MountFinding(of: entry, found: previous?.columns ?? [], recordCount: previous?.recordCount)
    }
  }

  /// Probes a stored mount against the entry in force and stores what is found, unless the mount was replaced meanwhile.
  func probeAgain(_ mount: StoredMount, by actor: EventActor) async throws -> StoredMount {
    guard let entry = (try await database.read { try await $0.publishedEntry(mount.entry) }) else {
      throw Refusal.notCatalogued(mount.entry)
    }
    let found = try await find(mount.place, of: entry, after: mount.finding)
    return try await database.command(locking: [.mount(mount.entry)]) { tx in
      guard var current = try await tx.mount(mount.entry) else { throw Refusal.mountUnknown }
      guard current.place == mount.place else { return current }
      let previous = current.finding
      (current.finding, current.entryVersion, current.probedAt) = (found, entry.version, tx.now)
      try await save(current, after: previous, by: actor, in: tx)
      return current
    }
  }

  func save(
    _ mount: StoredMount, after previous: MountFinding?, by actor: EventActor, in tx: borrowing Transaction
  ) async throws {
    try tx.save(mount)
    try await issuer.meet(mount.finding, of: mount.entry, by: actor, in: tx)
    guard mount.finding.isNews(after: previous) else { return }
    try tx.append(
      ShareV1.MountChanged(mount: mount.contract, provider: mount.provider), subject: mount.entry,
      audience: parties.audience(mount.provider), actor: actor)
  }
}

extension LockKey {
  static func mount(_ entry: String) -> LockKey { LockKey("share.mount", entry) }
  static func upload(_ id: StoredUpload.ID) -> LockKey { LockKey("share.upload", id.description) }
}
