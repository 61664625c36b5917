/// Ed25519 signatures (RFC 8032): the suite's default for checkpoints, receipts and acts with legal effect.
package enum Ed25519 {
  /// A private key. Copies share one OpenSSL key, whose memory is overwritten when the last copy goes.
  package struct PrivateKey: Sendable {
    private let handle: KeyHandle
    /// The public half.
    package let publicKey: PublicKey

    fileprivate init(_ handle: KeyHandle) throws(CryptoError) {
      self.handle = handle
      publicKey = try PublicKey(handle)
    }

    /// A new key from the system's random generator.
    package static func generate() throws(CryptoError) -> PrivateKey {
      try PrivateKey(KeyHandle.generate(.ed25519))
    }

    /// Reads unencrypted PKCS #8 PEM, as `openssl genpkey` writes it.
    package init(pem: SecretBytes) throws(CryptoError) {
      try self.init(pem.withUnsafeBytes { bytes throws(CryptoError) in try KeyHandle.privateKey(pem: bytes, .ed25519) })
    }

    /// Reads a key file, refusing one that others may read.
    package init(contentsOf path: String) throws(CryptoError) {
      try self.init(pem: KeyFile.read(path))
    }

    /// Writes a key file readable by its owner alone; refuses to overwrite one.
    package func write(to path: String) throws(CryptoError) {
      try KeyFile.create(path, contents: pem())
    }

    /// Unencrypted PKCS #8 PEM.
    package func pem() throws(CryptoError) -> SecretBytes {
      try handle.privatePEM()
    }

    /// A 64-byte signature; the same message always gets the same one.
    package func sign(_ message: [UInt8]) throws(CryptoError) -> [UInt8] {
      try handle.sign(message, .ed25519)
    }
  }

  /// A public key, equal to another when the keys are the same.
  package struct PublicKey: Hashable, Sendable {
    private let handle: KeyHandle
    /// The 32 bytes of RFC 8032.
    package let rawRepresentation: [UInt8]

    fileprivate init(_ handle: KeyHandle) throws(CryptoError) {
      self.handle = handle
      rawRepresentation = try handle.rawPublicKey(.ed25519)
    }

    /// Takes what `rawRepresentation` gives.
    package init(rawRepresentation: [UInt8]) throws(CryptoError) {
      try self.init(KeyHandle.publicKey(raw: rawRepresentation, .ed25519))
    }

    /// Reads SubjectPublicKeyInfo PEM, as `openssl pkey -pubout` writes it.
    package init(pem: String) throws(CryptoError) {
      try self.init(KeyHandle.publicKey(pem: pem, .ed25519))
    }

    /// SubjectPublicKeyInfo PEM.
    package func pem() throws(CryptoError) -> String {
      try handle.publicPEM()
    }

    /// Whether `signature` was made over `message` by this key's private half.
    package func isValidSignature(_ signature: [UInt8], for message: [UInt8]) -> Bool {
      handle.isValid(signature, for: message, .ed25519)
    }

    package static func == (a: PublicKey, b: PublicKey) -> Bool {
      a.rawRepresentation == b.rawRepresentation
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(rawRepresentation)
    }
  }
}

extension Ed25519.PrivateKey {
  /// Takes the 32-byte seed of RFC 8032.
  package init(seed: SecretBytes) throws(CryptoError) {
    try self.init(seed.withUnsafeBytes { bytes throws(CryptoError) in try KeyHandle.privateKey(seed: bytes, .ed25519) })
  }
}
