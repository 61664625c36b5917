/// Signatures of one algorithm: its private and public keys, the same for each but for what they are made of.
package enum SignatureScheme<Algorithm: SignatureAlgorithm> {
  /// A private key. Copies share one OpenSSL key, whose memory is overwritten when the last copy goes.
  package struct PrivateKey: Sendable {
    private let handle: KeyHandle
    /// The public half.
    package let publicKey: PublicKey

    init(_ handle: KeyHandle) throws(CryptoError) {
      self.handle = handle
      publicKey = try PublicKey(handle)
    }

    /// A new key from the system's random generator.
    package static func generate() throws(CryptoError) -> PrivateKey {
      try PrivateKey(KeyHandle.generate(Algorithm.kind))
    }

    /// Reads unencrypted PKCS #8 PEM, as `openssl genpkey` writes it.
    package init(pem: SecretBytes) throws(CryptoError) {
      try self.init(
        pem.withUnsafeBytes { bytes throws(CryptoError) in try KeyHandle.privateKey(pem: bytes, Algorithm.kind) })
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

    /// A signature, as the algorithm describes it.
    package func sign(_ message: [UInt8]) throws(CryptoError) -> [UInt8] {
      try handle.sign(message, Algorithm.kind)
    }
  }

  /// A public key, equal to another when the keys are the same.
  package struct PublicKey: Hashable, Sendable {
    private let handle: KeyHandle
    /// The key without its ASN.1 frame, as the algorithm describes it.
    package let rawRepresentation: [UInt8]

    fileprivate init(_ handle: KeyHandle) throws(CryptoError) {
      self.handle = handle
      rawRepresentation = try handle.rawPublicKey(Algorithm.kind)
    }

    /// Takes what `rawRepresentation` gives.
    package init(rawRepresentation: [UInt8]) throws(CryptoError) {
      try self.init(KeyHandle.publicKey(raw: rawRepresentation, Algorithm.kind))
    }

    /// Reads SubjectPublicKeyInfo PEM, as `openssl pkey -pubout` writes it.
    package init(pem: String) throws(CryptoError) {
      try self.init(KeyHandle.publicKey(pem: pem, Algorithm.kind))
    }

    /// SubjectPublicKeyInfo PEM.
    package func pem() throws(CryptoError) -> String {
      try handle.publicPEM()
    }

    /// Whether `signature` was made over `message` by this key's private half.
    package func isValidSignature(_ signature: [UInt8], for message: [UInt8]) -> Bool {
      handle.isValid(signature, for: message, Algorithm.kind)
    }

    package static func == (a: PublicKey, b: PublicKey) -> Bool {
      a.rawRepresentation == b.rawRepresentation
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(rawRepresentation)
    }
  }
}

/// An algorithm that ``SignatureScheme`` can sign by.
package protocol SignatureAlgorithm {
  static var kind: KeyKind { get }
}
