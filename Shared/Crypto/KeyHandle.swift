import COpenSSL

/// One OpenSSL key, private or public. Everything that touches `EVP_PKEY` is in this file.
///
/// A class, because EVP_PKEY is reference-counted itself and a key is shared by whoever signs or verifies; freeing
/// the last reference overwrites a private key's memory.
final class KeyHandle: Sendable {
  // Safe to share: after construction it is only read, and OpenSSL's key operations take their own context each
  // (openssl-threads(7): objects may be read by several threads).
  private nonisolated(unsafe) let key: OpaquePointer

  private init(_ key: OpaquePointer) { self.key = key }

  deinit { EVP_PKEY_free(key) }

  /// Makes a new key pair of the type OpenSSL calls `kind`.
  static func generate(_ kind: KeyKind) throws(CryptoError) -> KeyHandle {
    let context = EVP_PKEY_CTX_new_from_name(nil, kind.name, nil)
    defer { EVP_PKEY_CTX_free(context) }
    var key: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) == 1, EVP_PKEY_generate(context, &key) == 1, let key else {
      throw failure("generate a key pair")
    }
    return KeyHandle(key)
  }

  static func privateKey(seed: UnsafeRawBufferPointer, _ kind: KeyKind) throws(CryptoError) -> KeyHandle {
    let start = seed.bindMemory(to: UInt8.self).baseAddress
    guard let key = EVP_PKEY_new_raw_private_key_ex(nil, kind.name, nil, start, seed.count) else {
      throw malformed(kind.expectedPrivate)
    }
    return KeyHandle(key)
  }

  static func privateKey(pem: UnsafeRawBufferPointer, _ kind: KeyKind) throws(CryptoError) -> KeyHandle {
    let bio = BIO_new_mem_buf(pem.baseAddress, Int32(clamping: pem.count))
    defer { BIO_free(bio) }
    // The callback answers "no passphrase"; without it OpenSSL would ask on the terminal.
    guard let key = PEM_read_bio_PrivateKey_ex(bio, nil, { _, _, _, _ in -1 }, nil, nil, nil) else {
      throw malformed(kind.expectedPrivate)
    }
    return try KeyHandle(key).checked(kind, expected: kind.expectedPrivate)
  }

  static func publicKey(pem: String, _ kind: KeyKind) throws(CryptoError) -> KeyHandle {
    let bytes = Array(pem.utf8)
    let bio = BIO_new_mem_buf(bytes, Int32(clamping: bytes.count))
    defer { BIO_free(bio) }
    guard let key = PEM_read_bio_PUBKEY(bio, nil, { _, _, _, _ in -1 }, nil) else {
      throw malformed(kind.expectedPublic)
    }
    return try KeyHandle(key).checked(kind, expected: kind.expectedPublic)
  }

  static func publicKey(raw: [UInt8], _ kind: KeyKind) throws(CryptoError) -> KeyHandle {
    guard raw.count == kind.rawPublicKeyCount else { throw malformed(kind.expectedPublic) }
    let der = kind.publicKeyPrefix + raw
    let key = der.withUnsafeBufferPointer { buffer -> OpaquePointer? in
      var next = buffer.baseAddress
      return d2i_PUBKEY(nil, &next, buffer.count)
    }
    guard let key else { throw malformed(kind.expectedPublic) }
    return try KeyHandle(key).checked(kind, expected: kind.expectedPublic)
  }

  private func checked(_ kind: KeyKind, expected: String) throws(CryptoError) -> KeyHandle {
    guard EVP_PKEY_is_a(key, kind.name) == 1 else { throw malformed(expected) }
    return self
  }

  /// The public key without its ASN.1 frame: 32 bytes for Ed25519, the 65-byte uncompressed point for SM2.
  func rawPublicKey(_ kind: KeyKind) throws(CryptoError) -> [UInt8] {
    var der = [UInt8](repeating: 0, count: max(0, Int(i2d_PUBKEY(key, nil))))
    let written = der.withUnsafeMutableBufferPointer { buffer -> Int32 in
      var next = buffer.baseAddress
      return i2d_PUBKEY(key, &next)
    }
    guard Int(written) == der.count, der.starts(with: kind.publicKeyPrefix),
      der.count == kind.publicKeyPrefix.count + kind.rawPublicKeyCount
    else { throw malformed(kind.expectedPublic) }
    return Array(der.suffix(kind.rawPublicKeyCount))
  }

  /// PKCS #8 PEM, unencrypted.
  func privatePEM() throws(CryptoError) -> SecretBytes {
    // A secure-memory BIO overwrites its buffer when freed.
    let bio = BIO_new(BIO_s_secmem())
    defer { BIO_free(bio) }
    guard PEM_write_bio_PKCS8PrivateKey(bio, key, nil, nil, 0, nil, nil) == 1 else { throw failure("write a key") }
    return SecretBytes(copying: contents(of: bio))
  }

  /// SubjectPublicKeyInfo PEM.
  func publicPEM() throws(CryptoError) -> String {
    let bio = BIO_new(BIO_s_mem())
    defer { BIO_free(bio) }
    guard PEM_write_bio_PUBKEY(bio, key) == 1 else { throw failure("write a key") }
    return String(decoding: contents(of: bio), as: UTF8.self)
  }

  private func contents(of bio: OpaquePointer?) -> UnsafeRawBufferPointer {
    var start: UnsafeMutableRawPointer?
    let count = BIO_ctrl(bio, BIO_CTRL_INFO, 0, &start)
    return UnsafeRawBufferPointer(start: start, count: count)
  }

  func sign(_ message: [UInt8], _ kind: KeyKind) throws(CryptoError) -> [UInt8] {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    var operation: OpaquePointer?
    var count = kind.maximumSignatureCount
    var signature = [UInt8](repeating: 0, count: count)
    guard EVP_DigestSignInit_ex(context, &operation, kind.digestName, nil, nil, key, nil) == 1,
      kind.prepare(operation),
      EVP_DigestSign(context, &signature, &count, message, message.count) == 1
    else { throw failure("sign") }
    return Array(signature.prefix(count))
  }

  func isValid(_ signature: [UInt8], for message: [UInt8], _ kind: KeyKind) -> Bool {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    var operation: OpaquePointer?
    guard EVP_DigestVerifyInit_ex(context, &operation, kind.digestName, nil, nil, key, nil) == 1,
      kind.prepare(operation),
      EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    else {
      // A bad signature leaves entries in the thread's error queue; the next caller must not find them.
      ERR_clear_error()
      return false
    }
    return true
  }
}

private func failure(_ operation: String) -> CryptoError {
  ERR_clear_error()
  return .library(operation: operation)
}

private func malformed(_ expected: String) -> CryptoError {
  ERR_clear_error()
  return .malformedKey(expected: expected)
}
