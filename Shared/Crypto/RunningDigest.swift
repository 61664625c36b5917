import COpenSSL

/// The digest algorithms of the suite. Both give 32 bytes.
package enum DigestAlgorithm: Sendable {
  /// SHA-256, FIPS 180-4.
  case sha256
  /// SM3 (国密杂凑算法), GB/T 32905.
  case sm3

  var fetched: OpaquePointer {
    switch self {
    case .sha256: FetchedDigests.sha256
    case .sm3: FetchedDigests.sm3
    }
  }
}

/// A digest computed piece by piece. Its OpenSSL context is used again after every `finish`, which is what makes
/// hashing many small inputs fast.
package struct RunningDigest: ~Copyable {
  private let context: OpaquePointer
  private let algorithm: DigestAlgorithm

  package init(_ algorithm: DigestAlgorithm = .sha256) {
    guard let context = EVP_MD_CTX_new() else { fatalError("out of memory for a digest context") }
    self.context = context
    self.algorithm = algorithm
    start()
  }

  deinit { EVP_MD_CTX_free(context) }

  package mutating func update(_ bytes: RawSpan) {
    bytes.withUnsafeBytes { update($0) }
  }

  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  package mutating func update(_ digest: Digest) {
    digest.withUnsafeBytes { update($0) }
  }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    check(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count))
  }

  /// The digest of everything since the last `finish`; what follows is a new input.
  package mutating func finish() -> Digest {
    let digest = Digest { check(EVP_DigestFinal_ex(context, $0.bindMemory(to: UInt8.self).baseAddress, nil)) }
    start()
    return digest
  }

  private func start() {
    check(EVP_DigestInit_ex2(context, algorithm.fetched, nil))
  }

  private func check(_ status: Int32) {
    // With a fetched algorithm and a live context only exhausted memory is left as a cause.
    precondition(status == 1, "OpenSSL could not go on with a digest: out of memory")
  }
}

/// Algorithms fetched once: looking one up by name costs more than hashing a Merkle node.
private enum FetchedDigests {
  // Safe to share: a fetched EVP_MD is immutable and reference-counted (EVP_MD_fetch(3)), and is never freed here.
  nonisolated(unsafe) static let sha256 = fetch("SHA256")
  // Safe to share: as above.
  nonisolated(unsafe) static let sm3 = fetch("SM3")

  static func fetch(_ name: String) -> OpaquePointer {
    guard let digest = EVP_MD_fetch(nil, name, nil) else {
      fatalError("this OpenSSL has no \(name); install Debian's libssl3 with its default provider")
    }
    return digest
  }
}
