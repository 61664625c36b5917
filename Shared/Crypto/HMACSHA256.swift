import COpenSSL

/// HMAC-SHA256 (RFC 2104) under one key: makes record handles that only the key's owner can link to records.
///
/// The key schedule is kept between codes, so a batch of handles costs two hash blocks each.
package struct HMACSHA256: ~Copyable {
  private let context: OpaquePointer

  package init(key: SecretBytes) {
    context = key.withUnsafeBytes { Self.makeContext(key: $0) }
  }

  deinit { EVP_MAC_CTX_free(context) }

  /// The 32-byte code of `message`.
  package mutating func code(for message: [UInt8]) -> Digest {
    // A nil key keeps the one set at the start (EVP_MAC_init(3)).
    Self.check(EVP_MAC_init(context, nil, 0, nil))
    message.withUnsafeBufferPointer { Self.check(EVP_MAC_update(context, $0.baseAddress, $0.count)) }
    return Digest { out in
      var count = 0
      Self.check(EVP_MAC_final(context, out.bindMemory(to: UInt8.self).baseAddress, &count, out.count))
    }
  }

  /// One code in one call.
  package static func code(for message: [UInt8], key: SecretBytes) -> Digest {
    var hmac = HMACSHA256(key: key)
    return hmac.code(for: message)
  }

  /// Whether `code` is the one of `message`, in time that does not depend on where they differ.
  package static func isValid(_ code: [UInt8], for message: [UInt8], key: SecretBytes) -> Bool {
    ConstantTime.areEqual(code, Self.code(for: message, key: key).bytes)
  }

  private static func makeContext(key: UnsafeRawBufferPointer) -> OpaquePointer {
    guard let context = EVP_MAC_CTX_new(FetchedMAC.hmac) else { fatalError("out of memory for an HMAC context") }
    // OpenSSL keeps a parameter's name and value by address: both must outlive the call that builds it.
    let parameter: StaticString = "digest"
    var value = Array("SHA256".utf8CString)
    value.withUnsafeMutableBufferPointer { value in
      let name = UnsafeRawPointer(parameter.utf8Start).assumingMemoryBound(to: CChar.self)
      let parameters = [
        OSSL_PARAM_construct_utf8_string(name, value.baseAddress, 0), OSSL_PARAM_construct_end(),
      ]
      check(EVP_MAC_init(context, key.bindMemory(to: UInt8.self).baseAddress, key.count, parameters))
    }
    return context
  }

  private static func check(_ status: Int32) {
    precondition(status == 1, "OpenSSL could not go on with an HMAC: out of memory")
  }
}

private enum FetchedMAC {
  // Safe to share: a fetched EVP_MAC is immutable and reference-counted (EVP_MAC_fetch(3)), and is never freed here.
  nonisolated(unsafe) static let hmac: OpaquePointer = {
    guard let mac = EVP_MAC_fetch(nil, "HMAC", nil) else { fatalError("this OpenSSL has no HMAC") }
    return mac
  }()
}
