package import RPC
internal import Synchronization
package import Wire
package import ZeroMQ

/// A directory that a test fills by hand.
package final class FixedDirectory: CallerDirectory {
  private struct Content {
    var lookups: [CurvePublicKey: CallerLookup] = [:]
    var signingKeys: [CurvePublicKey: [UInt8]] = [:]
    var listeners: [Int: @Sendable () -> Void] = [:]
    var nextListener = 0
  }

  private let content = Mutex(Content())

  package init() {}

  /// Enrols a key, for an officer of some department unless told otherwise.
  @discardableResult
  package func enrol(
    _ key: CurvePublicKey, holder: String = "holder", organisation: String = "115000000000000000",
    kind: HolderKind = .person, roles: Set<Role> = [.officer], signingKey: [UInt8]? = nil
  ) -> Caller {
    let caller = Caller(
      key: key, fingerprint: KeyFingerprint(of: key), holder: HolderID(holder), holderKind: kind,
      organisation: OrganisationID(organisation), roles: roles)
    content.withLock { $0.signingKeys[key] = signingKey }
    set(.known(caller), for: key)
    return caller
  }

  /// Changes what is known of a key, and tells the listeners.
  package func set(_ lookup: CallerLookup, for key: CurvePublicKey) {
    let listeners = content.withLock { content in
      content.lookups[key] = lookup
      return Array(content.listeners.values)
    }
    for listener in listeners { listener() }
  }

  package func lookup(_ key: CurvePublicKey) -> CallerLookup {
    content.withLock { $0.lookups[key] ?? .unknown }
  }

  package func signingKey(for key: CurvePublicKey) -> [UInt8]? { content.withLock { $0.signingKeys[key] } }

  package func onChange(_ body: @escaping @Sendable () -> Void) -> DirectorySubscription {
    let id = content.withLock { content in
      content.nextListener += 1
      content.listeners[content.nextListener] = body
      return content.nextListener
    }
    return DirectorySubscription { [weak self] in
      self?.content.withLock { _ = $0.listeners.removeValue(forKey: id) }
    }
  }
}

/// A policy that a test states in one closure.
package struct FixedPolicy: AccessPolicy {
  private let decision: @Sendable (Caller, MethodDescriptor) -> AccessDecision

  package init(_ decision: @escaping @Sendable (Caller, MethodDescriptor) -> AccessDecision) {
    self.decision = decision
  }

  /// Everybody may call everything, unsigned.
  package static let open = FixedPolicy { _, _ in .allowed(signed: false) }

  package func decide(_ caller: Caller, _ method: MethodDescriptor) -> AccessDecision { decision(caller, method) }
}
