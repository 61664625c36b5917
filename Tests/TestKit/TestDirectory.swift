package import RPC
internal import Synchronization
package import Wire
package import ZeroMQ

/// A directory that a test changes as it likes.
package final class TestDirectory: CallerDirectory {
  private struct Content {
    var lookups: [CurvePublicKey: CallerLookup] = [:]
    var signingKeys: [CurvePublicKey: [UInt8]] = [:]
    var listeners: [Int: @Sendable () -> Void] = [:]
    var nextListener = 0
  }

  private let content = Mutex(Content())

  package init() {}

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

  /// Changes what is known of a key, and tells the listeners.
  package func set(_ key: CurvePublicKey, _ lookup: CallerLookup) {
    let listeners = content.withLock { content in
      content.lookups[key] = lookup
      return Array(content.listeners.values)
    }
    for listener in listeners { listener() }
  }

  /// Registers a caller, an officer of some department with a key of its own unless told otherwise.
  @discardableResult
  package func add(
    _ key: CurvePublicKey = CurveKeyPair.generate().publicKey, organisation: String = "115000000000000000",
    holder: String = "officer-1", kind: HolderKind = .person, roles: Set<Role> = [.officer],
    traits: OrganisationTraits = OrganisationTraits(), signingKey: [UInt8]? = nil
  ) -> Caller {
    let caller = Caller(
      key: key, fingerprint: KeyFingerprint(of: key), holder: HolderID(holder), holderKind: kind,
      organisation: OrganisationID(organisation), traits: traits, roles: roles)
    content.withLock { $0.signingKeys[key] = signingKey }
    set(key, .known(caller))
    return caller
  }
}
