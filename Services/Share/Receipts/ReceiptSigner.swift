import FoundationEssentials
import Glibc
import Postgres
import Rules
import SuiteCrypto

/// Signs receipts (回执) with the platform's present key for them.
///
/// The key's public half is registered before its first receipt and kept for good, so that receipts verify when the
/// private half was replaced or destroyed. A registered successor ends the key, after the time that replicas take to
/// change over.
struct ReceiptSigner: Sendable {
  /// The first 16 bytes of SHA-256 of the public key, in hex.
  let id: String
  private let key: Ed25519.PrivateKey
  private let overlap: Duration
  private let latestCheckpoint: @Sendable () -> String

  /// - Parameters:
  ///   - overlap: how long a key goes on beside its successor.
  ///   - latestCheckpoint: the latest audit checkpoint this service knows, as a note; empty before the first.
  init(
    key: Ed25519.PrivateKey, overlap: Duration = .seconds(3_600), latestCheckpoint: @escaping @Sendable () -> String
  ) {
    id = String(SHA256.hash(key.publicKey.rawRepresentation).hex.prefix(32))
    self.key = key
    self.overlap = overlap
    self.latestCheckpoint = latestCheckpoint
  }

  /// The key `receipt.N.pem` with the highest N in `folder`; `nil` where there is none.
  static func newestKey(in folder: String) throws -> Ed25519.PrivateKey? {
    for generation in stride(from: 255, through: 1, by: -1) {
      if let key = try read("\(folder)/receipt.\(generation).pem") { return key }
    }
    return nil
  }

  private static func read(_ path: String) throws -> Ed25519.PrivateKey? {
    do {
      return try Ed25519.PrivateKey(contentsOf: path)
    } catch CryptoError.keyFile(_, _, ENOENT) {
      return nil
    }
  }

  var publicKey: Ed25519.PublicKey { key.publicKey }
  var checkpoint: Manifest.Checkpoint? { Manifest.Checkpoint(note: latestCheckpoint()) }

  func sign(_ text: [UInt8]) throws -> [UInt8] { try key.sign(text) }

  /// The instant for a new receipt, at which the key is valid.
  ///
  /// - Parameter ground: what it goes by; `nil` asks for it.
  func signingTime(_ ground: SigningGround?, in database: Database) async throws -> Date {
    let ground = if let ground { ground } else { try await database.signingGround(receiptKey: id) }
    let key = if let key = ground.key { key } else { try await registered(in: database) }
    let now = ground.time.now
    guard key.isValid(at: now) else { throw Refusal.receiptKeyEnded }
    return now
  }

  /// The key as everybody knows it; the first time it ends those before it.
  func registered(in database: Database) async throws -> StoredReceiptKey {
    let known = try await database.read { try await $0.receiptKey(id) }
    if let known { return known }
    return try await database.command(locking: [.receiptKeys]) { tx in
      try await tx.register(receiptKey: id, publicKey.rawRepresentation, overlap: overlap)
    }
  }
}

extension LockKey {
  fileprivate static let receiptKeys = LockKey("share.receipt-keys", "")
}

extension Refusal {
  /// A fault of one replica: another one, or this one after a restart, has the present key.
  static let receiptKeyEnded = Self(
    .source, "RECEIPT_KEY_ENDED", zh: "该副本的回执密钥已被更换", en: "this replica's key for receipts was replaced",
    remedy: Bilingual(
      zh: "请平台运维单位将新的回执密钥放到每个副本并重新启动。",
      en: "Have the operator put the new receipt key where every replica reads it, and start them anew."))
}
