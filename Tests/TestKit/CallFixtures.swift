internal import FoundationEssentials
package import RPC
internal import SuiteCrypto
internal import Synchronization
package import Wire
package import ZeroMQ

/// A directory that a test changes as it likes.
package final class TestDirectory: CallerDirectory {
  private struct State {
    var callers: [CurvePublicKey: CallerLookup] = [:]
    var listeners: [Int: @Sendable () -> Void] = [:]
    var nextListener = 0
  }

  private let state = Mutex(State())

  package init() {}

  package func lookup(_ key: CurvePublicKey) -> CallerLookup {
    state.withLock { $0.callers[key] ?? .unknown }
  }

  package func signingKey(for key: CurvePublicKey) -> [UInt8]? { nil }

  package func onChange(_ body: @escaping @Sendable () -> Void) -> DirectorySubscription {
    let id = state.withLock { state in
      state.nextListener += 1
      state.listeners[state.nextListener] = body
      return state.nextListener
    }
    return DirectorySubscription { [self] in state.withLock { _ = $0.listeners.removeValue(forKey: id) } }
  }

  package func set(_ key: CurvePublicKey, _ lookup: CallerLookup) {
    let listeners = state.withLock { state in
      state.callers[key] = lookup
      return Array(state.listeners.values)
    }
    for listener in listeners { listener() }
  }

  /// Registers a caller with a key of its own.
  package func add(
    organisation: String, holder: String = "officer-1", kind: HolderKind = .person, roles: Set<Role> = [.officer],
    traits: OrganisationTraits = OrganisationTraits()
  ) -> Caller {
    let key = CurveKeyPair.generate().publicKey
    let caller = Caller(
      key: key, fingerprint: KeyFingerprint(of: key), holder: HolderID(holder), holderKind: kind,
      organisation: OrganisationID(organisation), traits: traits, roles: roles)
    set(key, .known(caller))
    return caller
  }
}

extension ServerContext {
  /// A call as a handler is given it.
  package static func test(
    _ method: MethodDescriptor, by caller: Caller, in directory: TestDirectory, timeout: Duration = .seconds(30),
    idempotencyKey: [UInt8] = .random(16), payload: [UInt8] = [], signature: WireV1.Signature? = nil
  ) -> ServerContext {
    ServerContext(
      method: method, caller: caller, deadline: .after(timeout), idempotencyKey: idempotencyKey,
      payloadSHA256: SHA256.hash(payload).bytes, signature: signature, directory: directory)
  }
}

extension [UInt8] {
  package static func random(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in .random(in: .min ... .max) }
  }
}
