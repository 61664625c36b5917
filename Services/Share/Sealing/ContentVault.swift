import FoundationEssentials
import Glibc
import Rules
import SuiteCrypto

/// Seals what share-service keeps of providers' records: uploads, files in force, prepared batches, and what receipts and
/// digests say of them (加密存储, Art. 29).
///
/// The key lies in `content.1.key` outside PostgreSQL, so that neither a dump nor the write-ahead log nor a replica shows
/// a value. A file `content.2.key` seals what comes after the next start; the older one goes on opening what it sealed.
struct ContentVault: Sendable {
  private let keys: [UInt8: SecretBytes]
  private let newest: UInt8

  /// Reads the keys in `folder`, which all replicas share; makes the first if there is none.
  init(folder: String) throws {
    var keys: [UInt8: SecretBytes] = [:]
    for generation in 1...UInt8.max {
      guard let key = try Self.read("\(folder)/content.\(generation).key", orMake: generation == 1) else { break }
      keys[generation] = key
    }
    self.keys = keys
    newest = UInt8(keys.count)
  }

  /// The sealed content, which opens again only as the same part of the same thing.
  func seal(_ content: [UInt8], as part: SealedPart) throws -> [UInt8] {
    [newest] + (try sealer(newest, part).seal(content, context: part.context))
  }

  func open(_ sealed: [UInt8], as part: SealedPart) throws -> [UInt8] {
    guard let generation = sealed.first else { throw Refusal.contentUnreadable }
    do {
      return try sealer(generation, part).open(Array(sealed.dropFirst()), context: part.context)
    } catch CryptoError.sealBroken {
      throw Refusal.contentUnreadable
    }
  }

  /// What tells two requests apart and says nothing of them to whoever has no key.
  ///
  /// Of the oldest key, so that a retry is known again after a newer one was put there.
  func digest(ofRequest sha256: [UInt8]) throws -> [UInt8] {
    HMACSHA256.code(for: sha256, key: try derived(1, "request")).bytes
  }

  /// What finds the records of a file without naming them.
  func index(of staging: UUID, generation: UInt8? = nil) throws -> RecordIndex {
    let generation = generation ?? newest
    return RecordIndex(generation: generation, key: try derived(generation, "index \(staging.uuidString)"))
  }

  private func sealer(_ generation: UInt8, _ part: SealedPart) throws -> Sealer {
    Sealer(key: try derived(generation, part.container))
  }

  /// A key of its own for everything that is sealed, so that none seals too much.
  private func derived(_ generation: UInt8, _ purpose: String) throws -> SecretBytes {
    guard let key = keys[generation] else { throw Refusal.contentUnreadable }
    return SecretBytes(HMACSHA256.code(for: Array("twinriver \(purpose)".utf8), key: key).bytes)
  }

  private static func read(_ path: String, orMake makes: Bool) throws -> SecretBytes? {
    do {
      return try KeyFile.read(path)
    } catch CryptoError.keyFile(_, _, ENOENT) {
      guard makes else { return nil }
    }
    do {
      try KeyFile.create(path, contents: SecretBytes(randomCount: 32))
    } catch CryptoError.keyFileExists {
      // Another replica was faster; its key counts.
    }
    return try KeyFile.read(path)
  }
}

/// One part of something sealed: a chunk or the digest of an upload, a block of a file, a chunk of a delivery, a receipt,
/// the end of a page.
struct SealedPart {
  fileprivate let container: String
  private let number: Int

  static func upload(_ id: StoredUpload.ID, chunk: Int) -> SealedPart { Self(container: "upload \(id)", number: chunk) }
  static func uploadDigest(_ id: StoredUpload.ID) -> SealedPart { Self(container: "upload-digest \(id)", number: 0) }
  static func file(_ staging: UUID, block: Int) -> SealedPart {
    Self(container: "file \(staging.uuidString)", number: block)
  }
  static func delivery(_ id: StoredDelivery.ID, chunk: Int) -> SealedPart {
    Self(container: "delivery \(id)", number: chunk)
  }
  /// - Parameter bounds: a digest of them.
  static func rangePage(_ grant: Grant.ID, bounds: String) -> SealedPart {
    Self(container: "range \(grant) \(bounds)", number: 0)
  }

  static func receipt(_ id: StoredDelivery.ID) -> SealedPart { Self(container: "receipt \(id)", number: 0) }

  fileprivate var context: [UInt8] { Array("\(container) \(number)".utf8) }
}

/// Finds a file's records by their keys although the table has none: 16 bytes of an HMAC stand for each.
struct RecordIndex: ~Copyable {
  /// Of the content key it was made from.
  let generation: UInt8
  private var code: HMACSHA256

  init(generation: UInt8, key: SecretBytes) {
    self.generation = generation
    code = HMACSHA256(key: key)
  }

  mutating func id(of key: RecordKey) -> [UInt8] { Array(code.code(for: key.bytes).bytes.prefix(16)) }
}

extension Refusal {
  static let contentUnreadable = Self(
    .damage, "CONTENT_UNREADABLE", zh: "存储的内容无法解密", en: "stored content cannot be opened",
    remedy: Bilingual(
      zh: "请平台运维单位检查密钥目录中的内容密钥。",
      en: "Have the operator see to the content keys in the folder of keys."))
}
