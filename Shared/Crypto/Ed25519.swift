/// Ed25519 signatures (RFC 8032): the suite's default for checkpoints, receipts and acts with legal effect.
///
/// A signature has 64 bytes, and the same message always gets the same one; a raw public key is the 32 bytes of the RFC.
package typealias Ed25519 = SignatureScheme<Ed25519Algorithm>

/// Ed25519, see ``Ed25519``.
package enum Ed25519Algorithm: SignatureAlgorithm {
  package static let kind = KeyKind.ed25519
}

extension SignatureScheme.PrivateKey where Algorithm == Ed25519Algorithm {
  /// Takes the 32-byte seed of RFC 8032.
  package init(seed: SecretBytes) throws(CryptoError) {
    try self.init(seed.withUnsafeBytes { bytes throws(CryptoError) in try KeyHandle.privateKey(seed: bytes, .ed25519) })
  }
}
