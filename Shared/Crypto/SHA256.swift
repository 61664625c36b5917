/// SHA-256 in one call; `RunningDigest` does it piece by piece.
package enum SHA256 {
  package static func hash(_ bytes: [UInt8]) -> Digest {
    Digest(.sha256, of: bytes.span.bytes)
  }

  package static func hash(_ bytes: RawSpan) -> Digest {
    Digest(.sha256, of: bytes)
  }

  /// The digest of `first` followed by `second`, without joining them in memory.
  package static func hash(_ first: [UInt8], _ second: [UInt8]) -> Digest {
    var digest = RunningDigest(.sha256)
    digest.update(first)
    digest.update(second)
    return digest.finish()
  }

  /// A log's next chain value: the digest of the previous one followed by `bytes`.
  package static func hash(_ previous: Digest, _ bytes: [UInt8]) -> Digest {
    var digest = RunningDigest(.sha256)
    digest.update(previous)
    digest.update(bytes)
    return digest.finish()
  }
}

/// SM3 (国密杂凑算法, GB/T 32905) in one call.
package enum SM3 {
  package static func hash(_ bytes: [UInt8]) -> Digest {
    Digest(.sm3, of: bytes.span.bytes)
  }

  package static func hash(_ bytes: RawSpan) -> Digest {
    Digest(.sm3, of: bytes)
  }
}

extension Digest {
  init(_ algorithm: DigestAlgorithm, of bytes: RawSpan) {
    var digest = RunningDigest(algorithm)
    digest.update(bytes)
    self = digest.finish()
  }
}
