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
  var standards = MountStandards()

  /// A published entry of the caller's organisation; another's is not its to mount.
  func ownEntry(_ code: String, _ caller: Caller) async throws -> PublishedEntry {
    guard let entry = (try await database.read { try await $0.publishedEntry(code) }) else {
      throw Refusal.notCatalogued(code)
    }
    guard entry.provider == caller.organisation.code else { throw Refusal.notTheProvider }
    guard !entry.keyColumns.isEmpty else { throw Refusal.entryHasNoKey }
    return entry
  }

  /// What the data of a mount look like now, compared with `entry`.
  func find(_ place: StoredMount.Place, of entry: PublishedEntry, after previous: MountFinding?) async throws
    -> MountFinding
  {
    let began = ContinuousClock.now
    let found =
      switch place {
      case .database(let place):
        try await probe.find(place, names: try names(place.mapping, of: entry), of: entry, after: previous)
      case .interface(let mapping):
        await probe.find(names: try names(mapping, of: entry), of: entry, after: previous)
      case .file:
        MountFinding(
          of: entry, found: previous?.columns ?? [], recordCount: previous?.recordCount, changedAt: previous?.changedAt)
      }
    let isSlow = found.state != .down && began.duration(to: .now) > standards.slowAfter
    return isSlow ? found.impaired(by: .slow) : found
  }

  /// Columns that a newer version no longer has are passed over.
  private func names(_ mapping: [StoredMount.ColumnAlias], of entry: PublishedEntry) throws(Refusal) -> ColumnNames {
    try ColumnNames(mapping.filter { entry[$0.column] != nil }.map { ($0.column, $0.source) }, of: entry)
  }

  /// Probes a stored mount against the entry in force and stores what is found, unless the mount was replaced meanwhile.
  func probeAgain(
    _ mount: StoredMount, by actor: EventActor
  ) async throws -> (mount: StoredMount, entry: PublishedEntry) {
    guard let entry = (try await database.read { try await $0.publishedEntry(mount.entry) }) else {
      throw Refusal.notCatalogued(mount.entry)
    }
    let found = try await find(mount.place, of: entry, after: mount.finding)
    let stored = try await database.command(locking: [.mount(mount.entry)]) { tx in
      guard var current = try await tx.mount(mount.entry) else { throw Refusal.mountUnknown }
      guard current.place == mount.place else { return current }
      let previous = current.finding
      (current.finding, current.entryVersion, current.probedAt) = (found, entry.version, tx.now)
      return try await save(current, of: entry, after: previous, by: actor, in: tx)
    }
    return (stored, entry)
  }

  /// Stores what was found, seen with what other replicas say and the age of the data; returns what was stored.
  func save(
    _ mount: StoredMount, of entry: PublishedEntry, after previous: MountFinding?, by actor: EventActor,
    in tx: borrowing Transaction
  ) async throws -> StoredMount {
    var mount = mount
    mount.isWatermarked = try await tx.isWatermarked(mount.entry)
    if case .interface = mount.place {
      let since = tx.now.addingTimeInterval(-Double(standards.contactHolds.components.seconds))
      let elsewhere = try await tx.interfaceContacts(of: mount.entry, besides: probe.interfaces.replica, since: since)
      mount.finding = mount.finding.joined(with: elsewhere, of: entry)
    }
    if standards.freshness.isStale(mount.finding.changedAt, under: entry.updateCycle, at: tx.now) {
      mount.finding = mount.finding.impaired(by: .stale)
    }
    try tx.save(mount)
    try await issuer.meet(mount.finding, of: mount.entry, by: actor, in: tx)
    if mount.finding.isNews(after: previous) { try tell(mount.contract(keyedBy: entry.keyColumns), by: actor, in: tx) }
    return mount
  }

  /// Tells the provider and the authorities of a mount, or of an entry that has none.
  func tell(_ mount: ShareV1.Mount, by actor: EventActor, in tx: borrowing Transaction) throws {
    try tx.append(
      ShareV1.MountChanged(mount: mount, provider: mount.provider), subject: mount.entry,
      audience: parties.audience(mount.provider), actor: actor)
  }
}

extension LockKey {
  static func mount(_ entry: String) -> LockKey { LockKey("share.mount", entry) }
  static func upload(_ id: StoredUpload.ID) -> LockKey { LockKey("share.upload", id.description) }
}
