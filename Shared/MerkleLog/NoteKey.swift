package import SuiteCrypto

/// How a key signs notes.
package enum NoteAlgorithm: Hashable, Sendable {
  /// Ed25519 over the text; type byte 01 of C2SP signed-note.
  case ed25519
  /// Ed25519 over "cosignature/v1", a time and the text; type byte 04, C2SP tlog-cosignature.
  case cosignature
  /// SM2 with SM3 over the text, DER. C2SP assigns no byte to SM2, so the type is its byte FF for private use followed
  /// by the name "twinriver.sm2-sm3.v1"; the key is the 65-byte uncompressed point.
  case sm2

  var identifier: [UInt8] {
    switch self {
    case .ed25519: [0x01]
    case .cosignature: [0x04]
    case .sm2: [0xff] + Array("twinriver.sm2-sm3.v1".utf8)
    }
  }

  static let all: [NoteAlgorithm] = [.ed25519, .cosignature, .sm2]

  /// SHA-256(name ‖ 0A ‖ type ‖ public key), its first four bytes.
  func keyID(name: String, publicKey: [UInt8]) -> UInt32 {
    let digest = SHA256.hash(Array(name.utf8) + [0x0a] + identifier + publicKey)
    return digest.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// What is signed.
  func message(_ text: String, at time: UInt64) -> [UInt8] {
    self == .cosignature ? Array("cosignature/v1\ntime \(time)\n\(text)".utf8) : Array(text.utf8)
  }
}

/// A name and a private key that signs notes.
package struct NoteSigner: Sendable {
  package let name: String
  package let verifier: NoteVerifier
  private let key: Key

  private enum Key: Sendable {
    case ed25519(Ed25519.PrivateKey)
    case sm2(SM2.PrivateKey)
  }

  /// Signs as a log.
  package init(name: String, key: Ed25519.PrivateKey) throws(NoteError) {
    self.name = name
    self.key = .ed25519(key)
    verifier = try NoteVerifier(name: name, algorithm: .ed25519, key: .ed25519(key.publicKey))
  }

  /// Signs as a log, with national algorithms.
  package init(name: String, key: SM2.PrivateKey) throws(NoteError) {
    self.name = name
    self.key = .sm2(key)
    verifier = try NoteVerifier(name: name, algorithm: .sm2, key: .sm2(key.publicKey))
  }

  /// Signs as a witness of another's log.
  package init(witness name: String, key: Ed25519.PrivateKey) throws(NoteError) {
    self.name = name
    self.key = .ed25519(key)
    verifier = try NoteVerifier(name: name, algorithm: .cosignature, key: .ed25519(key.publicKey))
  }

  /// Signs `text`; `time`, in seconds since 1970, is what a witness attests and is otherwise unused.
  package func sign(_ text: String, at time: UInt64) throws(CryptoError) -> NoteSignature {
    let message = verifier.algorithm.message(text, at: time)
    let signature =
      switch key {
      case .ed25519(let key): try key.sign(message)
      case .sm2(let key): try key.sign(message)
      }
    let stamp = verifier.algorithm == .cosignature ? NoteVerifier.stamp(time) : []
    return NoteSignature(name: name, keyID: verifier.keyID, signature: stamp + signature)
  }
}

/// A name and a public key that verifies notes; written `<name>+<key id>+<base64 of type and key>`.
package struct NoteVerifier: Hashable, Sendable {
  package let name: String
  package let algorithm: NoteAlgorithm
  package let key: VerifyingKey
  package let keyID: UInt32

  package init(name: String, algorithm: NoteAlgorithm, key: VerifyingKey) throws(NoteError) {
    guard NoteSyntax.isName(name) else { throw .keyName }
    self.name = name
    self.algorithm = algorithm
    self.key = key
    keyID = algorithm.keyID(name: name, publicKey: key.rawRepresentation)
  }

  /// Reads the text form and checks its key id.
  package init(parsing text: String) throws(NoteError) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[1].utf8.count == 8, let id = UInt32(parts[1], radix: 16),
      let bytes = Base64.decode(parts[2]), let (algorithm, key) = Self.key(bytes)
    else { throw .verifierText }
    try self.init(name: parts[0], algorithm: algorithm, key: key)
    guard id == keyID, encoded == text else { throw .verifierText }
  }

  package var encoded: String {
    let id = String(keyID, radix: 16)
    let padded = String(repeating: "0", count: 8 - id.count) + id
    return "\(name)+\(padded)+\(Base64.encode(algorithm.identifier + key.rawRepresentation))"
  }

  func isNamed(by signature: NoteSignature) -> Bool {
    signature.name == name && signature.keyID == keyID
  }

  func isValid(_ signature: NoteSignature, for text: String) -> Bool {
    guard algorithm == .cosignature else {
      return key.isValidSignature(signature.signature, for: algorithm.message(text, at: 0))
    }
    guard signature.signature.count == 72 else { return false }
    let time = signature.signature.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return key.isValidSignature(Array(signature.signature.dropFirst(8)), for: algorithm.message(text, at: time))
  }

  static func stamp(_ time: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: time >> (56 - 8 * UInt64($0))) }
  }

  private static func key(_ bytes: [UInt8]) -> (NoteAlgorithm, VerifyingKey)? {
    for algorithm in NoteAlgorithm.all where bytes.starts(with: algorithm.identifier) {
      let raw = Array(bytes.dropFirst(algorithm.identifier.count))
      if algorithm == .sm2 {
        return (try? SM2.PublicKey(rawRepresentation: raw)).map { (algorithm, .sm2($0)) }
      }
      return (try? Ed25519.PublicKey(rawRepresentation: raw)).map { (algorithm, .ed25519($0)) }
    }
    return nil
  }
}
