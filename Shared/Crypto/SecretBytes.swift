import COpenSSL

/// Bytes that must not outlive their use: overwritten when the last owner lets go, never printed.
///
/// A class, because a secret is shared by reference and a copy would be one more place to cleanse.
package final class SecretBytes: Sendable {
  // Safe to share: written only in the initialisers, before anyone else has the object, and read-only afterwards.
  private nonisolated(unsafe) let storage: UnsafeMutableRawBufferPointer

  package init(_ bytes: [UInt8]) {
    storage = .allocate(byteCount: bytes.count, alignment: 1)
    storage.copyBytes(from: bytes)
  }

  /// `count` unpredictable bytes.
  package init(randomCount count: Int) {
    storage = .allocate(byteCount: count, alignment: 1)
    Random.fill(storage, secret: true)
  }

  init(copying bytes: UnsafeRawBufferPointer) {
    storage = .allocate(byteCount: bytes.count, alignment: 1)
    storage.copyMemory(from: bytes)
  }

  deinit {
    cleanse(storage)
    storage.deallocate()
  }

  package var count: Int { storage.count }

  /// Lends the bytes; nothing inside may keep the pointer.
  package func withUnsafeBytes<R, E>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    try body(UnsafeRawBufferPointer(storage))
  }
}

extension SecretBytes: CustomStringConvertible {
  package var description: String { "secret of \(count) bytes" }
}

/// Overwrites memory in a way the compiler may not leave out.
func cleanse(_ buffer: UnsafeMutableRawBufferPointer) {
  OPENSSL_cleanse(buffer.baseAddress, buffer.count)
}
