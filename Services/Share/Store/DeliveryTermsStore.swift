import EventLog
import FoundationEssentials
import Postgres
import Rules

/// What a delivery under a grant goes by, asked for in one flight: all of it is of one moment.
struct DeliveryGround: Sendable {
  let now: Date
  let grant: Grant
  /// The version that the grant was given under.
  let entry: PublishedEntry?
  let mount: MountGround
}

/// What is known of an entry's mount, and by which keys its records' handles are made.
struct MountGround: Sendable {
  let mount: StoredMount?
  let keyFingerprints: [Int: [UInt8]]
}

extension ReadTransaction {
  borrowing func deliveryGround(_ id: Grant.ID) async throws -> DeliveryGround? {
    let code: SQL = "(SELECT entry FROM share_grant WHERE id = \(id))"
    let (now, grant, entry, mounts, fingerprints) = try await ask(
      clock, GrantRows.grant(id),
      EntryRows.entry("(e.code, e.version) = (SELECT entry, entry_version FROM share_grant WHERE id = \(id))"),
      MountRows.mounts("WHERE entry = \(code)"), EntryKeyRows.fingerprints(code))
    guard let grant else { return nil }
    if entry == nil { try await requireComplete(PublishedEntries.name) }
    return DeliveryGround(
      now: now, grant: grant, entry: entry, mount: MountGround(mount: mounts.first, keyFingerprints: fingerprints))
  }
}

extension QuerySource where Self: ~Copyable {
  borrowing func mountGround(_ entry: String) async throws -> MountGround {
    let (mounts, fingerprints) = try await ask(
      MountRows.mounts("WHERE entry = \(entry)"), EntryKeyRows.fingerprints("\(entry)"))
    return MountGround(mount: mounts.first, keyFingerprints: fingerprints)
  }

  /// A grant, and its entry as it stands now.
  borrowing func terms(_ id: Grant.ID) async throws -> (grant: Grant, entry: PublishedEntry?)? {
    let (grant, entry) = try await ask(
      GrantRows.grant(id), EntryRows.entry("e.code = (SELECT entry FROM share_grant WHERE id = \(id))"))
    return grant.map { ($0, entry) }
  }
}
