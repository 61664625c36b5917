package import RPC
package import SuiteCrypto
package import Wire

/// Signs acts with legal effect with a holder's Ed25519 key.
package struct HolderSigner: ActSigner {
  private let key: Ed25519.PrivateKey

  package init(_ key: Ed25519.PrivateKey) { self.key = key }

  package func sign(_ act: Act) throws -> WireV1.Signature {
    WireV1.Signature(algorithm: .ed25519, value: try key.sign(act.signedBytes))
  }
}
