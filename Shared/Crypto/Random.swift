import COpenSSL

/// Unpredictable bytes from OpenSSL's generator, which the kernel seeds.
package enum Random {
  package static func bytes(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      fill(UnsafeMutableRawBufferPointer(buffer), secret: false)
      filled = count
    }
  }

  static func fill(_ buffer: UnsafeMutableRawBufferPointer, secret: Bool) {
    guard buffer.count > 0 else { return }
    let start = buffer.bindMemory(to: UInt8.self).baseAddress
    let status = secret ? RAND_priv_bytes(start, Int32(buffer.count)) : RAND_bytes(start, Int32(buffer.count))
    // Going on with predictable bytes would be worse than stopping.
    precondition(status == 1, "the random generator has no entropy source")
  }
}

/// Comparison whose time says nothing about the contents.
package enum ConstantTime {
  package static func areEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count && CRYPTO_memcmp(a, b, a.count) == 0
  }
}
