import EventLog
import FoundationEssentials
import Postgres
import Rules

/// What a delivery under a grant goes by, asked for in one flight: all of it is of one moment.
struct DeliveryGround: Sendable {
  let grant: Grant
  /// The version that the grant was given under.
  let entry: PublishedEntry?
  let mount: MountGround
  let signing: SigningGround
}

/// What a receipt's instant goes by.
struct SigningGround: Sendable {
  let time: DatabaseTime
  /// `nil` before the key's first receipt.
  let key: StoredReceiptKey?
}

/// What one chunk of a delivery goes by.
struct ChunkGround: Sendable {
  let now: Date
  let delivery: ChunkDelivery
  /// `nil` for a snapshot.
  let grant: Grant?
  let entry: PublishedEntry?
  /// Sealed; `nil` where there is none or no longer.
  let content: [UInt8]?
}

/// What is known of an entry's mount, and by which keys its records' handles are made.
struct MountGround: Sendable {
  let mount: StoredMount?
  let keyFingerprints: [Int: [UInt8]]
}

extension Database {
  /// - Parameter receiptKey: the key that is to sign.
  func deliveryGround(_ id: Grant.ID, receiptKey: String) async throws -> DeliveryGround? {
    let code: SQL = "(SELECT entry FROM share_grant WHERE id = \(id))"
    let ofGrant: SQL = "(e.code, e.version) = (SELECT entry, entry_version FROM share_grant WHERE id = \(id))"
    let (time, key, grant, entry, mounts, fingerprints) = try await ask(
      time, ReceiptKeyRows.key(receiptKey), GrantRows.grant(id), EntryRows.entry(ofGrant),
      MountRows.mounts("WHERE entry = \(code)"), EntryKeyRows.fingerprints(code))
    guard let grant else { return nil }
    if entry == nil { try await read { try await $0.requireNoEntry(ofGrant) } }
    return DeliveryGround(
      grant: grant, entry: entry, mount: MountGround(mount: mounts.first, keyFingerprints: fingerprints),
      signing: SigningGround(time: time, key: key))
  }

  func signingGround(receiptKey: String) async throws -> SigningGround {
    let (time, key) = try await ask(time, ReceiptKeyRows.key(receiptKey))
    return SigningGround(time: time, key: key)
  }

  func chunkGround(_ index: Int, of id: StoredDelivery.ID) async throws -> ChunkGround? {
    let delivered: SQL = "e.code = (SELECT entry FROM delivery WHERE id = \(id))"
    let (time, delivery, grant, entry, content) = try await ask(
      time, ChunkRows.delivery(id),
      GrantRows.grants("WHERE id = (SELECT share_grant FROM delivery WHERE id = \(id))"),
      EntryRows.entry(delivered), ChunkRows.content(index, of: id))
    if entry == nil { try await read { try await $0.requireNoEntry(delivered) } }
    return delivery.map {
      ChunkGround(now: time.now, delivery: $0, grant: grant.first, entry: entry, content: content)
    }
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
    let shared: SQL = "e.code = (SELECT entry FROM share_grant WHERE id = \(id))"
    let (grant, entry) = try await ask(GrantRows.grant(id), EntryRows.entry(shared))
    if entry == nil { try await requireNoEntry(shared) }
    return grant.map { ($0, entry) }
  }
}
