package import MerkleLog
package import SuiteCrypto

/// The keys the log signs with, under its origin's name.
package struct LogKeys: Sendable {
  private let ed25519: Ed25519.PrivateKey
  private let sm2: SM2.PrivateKey?

  /// - Parameter sm2: signs besides, for those who verify with national algorithms (国密).
  package init(ed25519: Ed25519.PrivateKey, sm2: SM2.PrivateKey? = nil) {
    self.ed25519 = ed25519
    self.sm2 = sm2
  }

  package func signers(_ origin: String) throws(NoteError) -> [NoteSigner] {
    let signer = try NoteSigner(name: origin, key: ed25519)
    guard let sm2 else { return [signer] }
    return [signer, try NoteSigner(name: origin, key: sm2)]
  }

  package func verifiers(_ origin: String) throws(NoteError) -> [NoteVerifier] {
    try signers(origin).map(\.verifier)
  }

  /// The verifier keys as text, one a line.
  package func verifierText(_ origin: String) throws(NoteError) -> String {
    try verifiers(origin).map { "\($0.encoded)\n" }.joined()
  }
}
