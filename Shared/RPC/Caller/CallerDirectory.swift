package import ZeroMQ

/// Who is behind a key right now; asked before anything of a request is decoded.
package protocol CallerDirectory: Sendable {
  /// Looks a key up. Must be fast and never wait.
  func lookup(_ key: CurvePublicKey) -> CallerLookup

  /// The Ed25519 public key (32 bytes) that the holder of this connection's key signs legal acts with, if it has one.
  func signingKey(for key: CurvePublicKey) -> [UInt8]?

  /// Runs `body` after each change of the directory until the returned token is dropped, so that parked reads are judged anew.
  func onChange(_ body: @escaping @Sendable () -> Void) -> DirectorySubscription
}

/// What the directory says of a key.
package enum CallerLookup: Sendable, Hashable {
  case known(Caller)
  /// Was known and has been ended.
  case revoked
  /// Was known and has run out.
  case expired
  case unknown
}

/// Keeps a change listener alive; dropping it ends it.
package final class DirectorySubscription: Sendable {
  private let cancel: @Sendable () -> Void

  package init(cancel: @escaping @Sendable () -> Void) { self.cancel = cancel }

  deinit { cancel() }
}
