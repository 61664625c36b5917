import SuiteCrypto

/// The public keys that this platform's signatures verify with: the present one, and those it had before.
struct PlatformKeys: Sendable {
  let current: Ed25519.PublicKey
  private let byRaw: [[UInt8]: Ed25519.PublicKey]

  init(current: Ed25519.PublicKey, former: [Ed25519.PublicKey]) {
    self.current = current
    byRaw = Dictionary((former + [current]).map { ($0.rawRepresentation, $0) }, uniquingKeysWith: { $1 })
  }

  /// The key with these bytes, if it is one of the platform's.
  func key(raw: [UInt8]) -> Ed25519.PublicKey? { byRaw[raw] }

  func key(fingerprint: String) -> Ed25519.PublicKey? { byRaw.values.first { Self.fingerprint($0) == fingerprint } }

  /// Where the key with these bytes is downloaded.
  func path(raw: [UInt8]) -> String {
    guard raw != current.rawRepresentation, let key = key(raw: raw) else { return "/platform.pem" }
    return "/keys/\(Self.fingerprint(key)).pem"
  }

  private static func fingerprint(_ key: Ed25519.PublicKey) -> String {
    String(SHA256.hash(key.rawRepresentation).hex.prefix(32))
  }
}
