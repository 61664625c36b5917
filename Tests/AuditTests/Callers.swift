import Contracts
import RPC
import Synchronization
import ZeroMQ

/// A directory of one caller, which a test may change under a parked call.
final class ChangingDirectory: CallerDirectory {
  let caller = Mutex(Caller.fixture(roles: [.auditor]))

  func lookup(_ key: CurvePublicKey) -> CallerLookup { .known(caller.withLock { $0 }) }
  func signingKey(for key: CurvePublicKey) -> [UInt8]? { nil }
  func onChange(_ body: @escaping @Sendable () -> Void) -> DirectorySubscription { DirectorySubscription {} }
}

extension Caller {
  private static let key = CurveKeyPair.generate().publicKey

  static func fixture(roles: Set<Role>) -> Caller {
    Caller(
      key: key, fingerprint: KeyFingerprint(of: key), holder: HolderID("auditor"), holderKind: .person,
      organisation: OrganisationID("11500000009275780L"), roles: roles)
  }
}

extension ServerContext {
  static func auditor(_ directory: ChangingDirectory = ChangingDirectory()) -> ServerContext {
    ServerContext(
      method: AuditV1.AuditService.Method.tail, caller: .fixture(roles: [.auditor]), deadline: .after(.seconds(60)),
      directory: directory)
  }
}
