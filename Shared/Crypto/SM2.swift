/// SM2 signatures over SM3 (国密签名算法, GB/T 32918), for those who must or want to verify with national algorithms.
package enum SM2 {
  /// The signer id (可辨别标识) that every signature binds; the value GM/T 0009 names as default.
  package static let signerID = "1234567812345678"

  /// A private key. Copies share one OpenSSL key, whose memory is overwritten when the last copy goes.
  package struct PrivateKey: Sendable {
    private let handle: KeyHandle
    /// The public half.
    package let publicKey: PublicKey

    private init(_ handle: KeyHandle) throws(CryptoError) {
      self.handle = handle
      publicKey = try PublicKey(handle)
    }

    /// A new key from the system's random generator.
    package static func generate() throws(CryptoError) -> PrivateKey {
      try PrivateKey(KeyHandle.generate(.sm2))
    }

    /// Reads unencrypted PKCS #8 PEM, as `openssl genpkey` writes it.
    package init(pem: SecretBytes) throws(CryptoError) {
      try self.init(pem.withUnsafeBytes { bytes throws(CryptoError) in try KeyHandle.privateKey(pem: bytes, .sm2) })
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

    /// A DER signature, 70 to 72 bytes; every call gives another one.
    package func sign(_ message: [UInt8]) throws(CryptoError) -> [UInt8] {
      try handle.sign(message, .sm2)
    }
  }

  /// A public key, equal to another when the keys are the same.
  package struct PublicKey: Hashable, Sendable {
    private let handle: KeyHandle
    /// The 65-byte uncompressed point, 04 ‖ x ‖ y.
    package let rawRepresentation: [UInt8]

    fileprivate init(_ handle: KeyHandle) throws(CryptoError) {
      self.handle = handle
      rawRepresentation = try handle.rawPublicKey(.sm2)
    }

    /// Takes what `rawRepresentation` gives.
    package init(rawRepresentation: [UInt8]) throws(CryptoError) {
      try self.init(KeyHandle.publicKey(raw: rawRepresentation, .sm2))
    }

    /// Reads SubjectPublicKeyInfo PEM, as `openssl pkey -pubout` writes it.
    package init(pem: String) throws(CryptoError) {
      try self.init(KeyHandle.publicKey(pem: pem, .sm2))
    }

    /// SubjectPublicKeyInfo PEM.
    package func pem() throws(CryptoError) -> String {
      try handle.publicPEM()
    }

    /// Whether `signature` was made over `message` by this key's private half.
    package func isValidSignature(_ signature: [UInt8], for message: [UInt8]) -> Bool {
      handle.isValid(signature, for: message, .sm2)
    }

    package static func == (a: PublicKey, b: PublicKey) -> Bool {
      a.rawRepresentation == b.rawRepresentation
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(rawRepresentation)
    }
  }
}
