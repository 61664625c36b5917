import FoundationEssentials
import Glibc
import Rules
import SuiteCrypto

/// The keys by which record handles are made, one file for each entry (记录句柄密钥).
///
/// They lie outside PostgreSQL, so that neither a dump nor a replica of it can link handles to records, and deleting
/// a file makes all handles of that entry meaningless for good. A new file with the next generation's number begins
/// anew. Files are read at each delivery: what is deleted is gone at once.
struct EntryKeys: Sendable {
  /// All replicas of the service use the same folder.
  let folder: String

  /// Makes the folder if it is not there, for the service alone.
  func prepare() throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  struct Key: Sendable {
    let generation: Int
    let secret: SecretBytes
    /// What tells keys apart and reveals nothing of them.
    let fingerprint: [UInt8]

    init(generation: Int, secret: SecretBytes) {
      self.generation = generation
      self.secret = secret
      let code = HMACSHA256.code(for: Array("twinriver entry key".utf8), key: secret)
      fingerprint = Array(code.bytes.prefix(16))
    }
  }

  /// The key in use for `entry`; made when the entry never had one.
  ///
  /// - Parameter known: fingerprints of the entry's keys by generation, as the database has them.
  func key(for entry: String, known: [Int: [UInt8]]) throws -> Key {
    let newest = known.keys.max() ?? 0
    for generation in newest == 0 ? [1] : [newest + 1, newest] {
      guard let secret = try read(path(entry, generation)) else { continue }
      let key = Key(generation: generation, secret: secret)
      if let fingerprint = known[generation], fingerprint != key.fingerprint { throw Refusal.entryKeyDiffers }
      return key
    }
    guard newest == 0 else { throw Refusal.entryKeyMissing }
    return try create(entry)
  }

  /// Every registered key of `entry` that is still there.
  ///
  /// - Parameter known: as for ``key(for:known:)``.
  func keys(for entry: String, known: [Int: [UInt8]]) throws -> [Key] {
    try known.keys.sorted().compactMap { generation in
      guard let secret = try read(path(entry, generation)) else { return nil }
      let key = Key(generation: generation, secret: secret)
      guard key.fingerprint == known[generation] else { throw Refusal.entryKeyDiffers }
      return key
    }
  }

  private func create(_ entry: String) throws -> Key {
    let secret = SecretBytes(randomCount: 32)
    do {
      try KeyFile.create(path(entry, 1), contents: secret)
      return Key(generation: 1, secret: secret)
    } catch CryptoError.keyFileExists {
      // Another delivery of the same entry was faster.
      guard let secret = try read(path(entry, 1)) else { throw Refusal.entryKeyMissing }
      return Key(generation: 1, secret: secret)
    }
  }

  private func read(_ path: String) throws -> SecretBytes? {
    do {
      return try KeyFile.read(path)
    } catch CryptoError.keyFile(_, _, ENOENT) {
      return nil
    }
  }

  /// `FOLDER/307001_2f000001.1.key`: whatever is neither letter nor digit is written as its hex code.
  private func path(_ entry: String, _ generation: Int) -> String {
    let name = entry.utf8.map { byte in
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        ? String(UnicodeScalar(byte)) : "_" + Hex.encode([byte])
    }
    return "\(folder)/\(name.joined()).\(generation).key"
  }
}

extension Refusal {
  static let entryKeyMissing = Self(
    .state, "ENTRY_KEY_MISSING", zh: "该条目的记录句柄密钥已销毁或不在此处",
    en: "the key of this entry's record handles was destroyed or is not here",
    remedy: Bilingual(
      zh: "请平台运维单位恢复密钥文件，或放入下一代密钥。", en: "Have the operator restore the key file, or put the next generation's there."))

  static let entryKeyDiffers = Self(
    .damage, "ENTRY_KEY_DIFFERS", zh: "该条目的记录句柄密钥与登记的不一致",
    en: "the key of this entry's record handles is not the registered one",
    remedy: Bilingual(zh: "各副本须使用同一密钥目录。", en: "All replicas must use the same folder of keys."))
}

/// Makes the handles of one entry's records.
struct HandleMaker: ~Copyable {
  private var code: HMACSHA256

  init(_ key: EntryKeys.Key) {
    code = HMACSHA256(key: key.secret)
  }

  /// The first 16 bytes of HMAC-SHA256(entry's key, record key).
  mutating func handle(of key: RecordKey) -> RecordHandle {
    guard let handle = code.code(for: key.bytes).withUnsafeBytes({ RecordHandle(prefix: $0) }) else {
      preconditionFailure("a SHA-256 code has more than 16 bytes")
    }
    return handle
  }
}
