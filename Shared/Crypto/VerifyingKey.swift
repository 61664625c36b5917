/// A public key of either algorithm, for those who verify what others signed and learn the algorithm with the key.
package enum VerifyingKey: Hashable, Sendable {
  case ed25519(Ed25519.PublicKey)
  case sm2(SM2.PublicKey)

  /// Tells the algorithm from the PEM text itself.
  package init(pem: String) throws(CryptoError) {
    if let key = try? Ed25519.PublicKey(pem: pem) {
      self = .ed25519(key)
    } else if let key = try? SM2.PublicKey(pem: pem) {
      self = .sm2(key)
    } else {
      throw .malformedKey(expected: "an Ed25519 or SM2 public key in SubjectPublicKeyInfo PEM")
    }
  }

  package func pem() throws(CryptoError) -> String {
    switch self {
    case .ed25519(let key): try key.pem()
    case .sm2(let key): try key.pem()
    }
  }

  package func isValidSignature(_ signature: [UInt8], for message: [UInt8]) -> Bool {
    switch self {
    case .ed25519(let key): key.isValidSignature(signature, for: message)
    case .sm2(let key): key.isValidSignature(signature, for: message)
    }
  }
}

extension VerifyingKey {
  /// 32 bytes for Ed25519, the 65-byte point for SM2.
  package var rawRepresentation: [UInt8] {
    switch self {
    case .ed25519(let key): key.rawRepresentation
    case .sm2(let key): key.rawRepresentation
    }
  }
}
