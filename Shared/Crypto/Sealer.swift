import COpenSSL

/// Authenticated encryption under one key, AES-256-GCM (NIST SP 800-38D): whoever reads a sealed text learns its length
/// alone, and whoever changes or moves it is noticed.
///
/// A sealed text is the nonce (12 random bytes), the cipher text, and the tag (16 bytes). Random nonces allow 2³² texts
/// under one key, so keys are made for one file or one delivery.
package struct Sealer: Sendable {
  /// Bytes that sealing adds.
  package static let overhead = nonceBytes + tagBytes

  private static let nonceBytes = 12
  private static let tagBytes = 16
  private static let keyBytes = 32

  private let key: SecretBytes

  /// - Parameter key: 32 bytes.
  package init(key: SecretBytes) {
    precondition(key.count == Self.keyBytes, "an AES-256 key has 32 bytes")
    self.key = key
  }

  /// Seals `content`; only the same `context` opens it again.
  package func seal(_ content: [UInt8], context: [UInt8]) throws(CryptoError) -> [UInt8] {
    let nonce = Random.bytes(Self.nonceBytes)
    var sealed = [UInt8](repeating: 0, count: content.count + Self.overhead)
    sealed.replaceSubrange(0..<Self.nonceBytes, with: nonce)
    let run = try CipherRun(key: key, nonce: nonce, context: context, sealing: true)
    let isDone = content.withUnsafeBufferPointer { content in
      sealed.withUnsafeMutableBufferPointer { sealed in
        let text = UnsafeMutableBufferPointer(rebasing: sealed[Self.nonceBytes..<Self.nonceBytes + content.count])
        let tag = UnsafeMutableBufferPointer(rebasing: sealed[(Self.nonceBytes + content.count)...])
        return run.update(content, into: text) && run.finish() && run.getTag(tag)
      }
    }
    guard isDone else { throw .library(operation: "seal") }
    return sealed
  }

  /// The content of a sealed text.
  ///
  /// - Throws: ``CryptoError/sealBroken`` if it was changed, has another context or was sealed with another key.
  package func open(_ sealed: [UInt8], context: [UInt8]) throws(CryptoError) -> [UInt8] {
    guard sealed.count >= Self.overhead else { throw .sealBroken }
    var content = [UInt8](repeating: 0, count: sealed.count - Self.overhead)
    let run = try CipherRun(key: key, nonce: Array(sealed.prefix(Self.nonceBytes)), context: context, sealing: false)
    let isWhole = sealed.withUnsafeBufferPointer { sealed in
      content.withUnsafeMutableBufferPointer { content in
        let text = UnsafeBufferPointer(rebasing: sealed[Self.nonceBytes..<Self.nonceBytes + content.count])
        let tag = UnsafeBufferPointer(rebasing: sealed[(Self.nonceBytes + content.count)...])
        return run.update(text, into: content) && run.setTag(tag) && run.finish()
      }
    }
    guard isWhole else { throw .sealBroken }
    return content
  }
}

/// One use of the cipher.
private struct CipherRun: ~Copyable {
  private let context: OpaquePointer

  init(key: SecretBytes, nonce: [UInt8], context additional: [UInt8], sealing: Bool) throws(CryptoError) {
    guard let made = EVP_CIPHER_CTX_new() else { fatalError("out of memory for a cipher context") }
    context = made
    var written: Int32 = 0
    let isReady = key.withUnsafeBytes { key in
      EVP_CipherInit_ex2(
        made, FetchedCipher.aes256GCM, key.bindMemory(to: UInt8.self).baseAddress, nonce, sealing ? 1 : 0, nil) == 1
        && EVP_CipherUpdate(made, nil, &written, additional, Int32(additional.count)) == 1
    }
    guard isReady else { throw .library(operation: "begin a seal") }
  }

  deinit { EVP_CIPHER_CTX_free(context) }

  func update(_ text: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    // Without text there is nothing to do, and an empty buffer may have no address.
    guard text.count > 0 else { return true }
    var written: Int32 = 0
    return EVP_CipherUpdate(context, result.baseAddress, &written, text.baseAddress, Int32(text.count)) == 1
      && Int(written) == text.count
  }

  /// GCM writes nothing at the end; opening, it says whether the tag is right.
  func finish() -> Bool {
    var (nothing, written): ([UInt8], Int32) = ([0], 0)
    return EVP_CipherFinal_ex(context, &nothing, &written) == 1
  }

  func getTag(_ tag: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(tag.count), tag.baseAddress) == 1
  }

  func setTag(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    // OpenSSL copies the tag and does not write to it (EVP_EncryptInit(3)).
    let address = UnsafeMutablePointer(mutating: tag.baseAddress)
    return EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), address) == 1
  }
}

private enum FetchedCipher {
  // Safe to share: a fetched EVP_CIPHER is immutable and reference-counted (EVP_CIPHER_fetch(3)), and is never freed here.
  nonisolated(unsafe) static let aes256GCM: OpaquePointer = {
    guard let cipher = EVP_CIPHER_fetch(nil, "AES-256-GCM", nil) else { fatalError("this OpenSSL has no AES-256-GCM") }
    return cipher
  }()
}
