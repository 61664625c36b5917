internal import Contracts
package import FoundationEssentials
package import RPC
internal import Synchronization
package import ZeroMQ

/// A process's view of the directory in memory: what every request is checked against.
///
/// Keys of the suite's services and of the first operators come from configuration and need no catalog. All others follow
/// the catalog's log; a key blocked at this service is refused whatever the catalog says.
package final class DirectoryView: CallerDirectory {
  private struct Content {
    var state = DirectoryState()
    var configured: [CurvePublicKey: ConfiguredPrincipal]
    var blocked: Set<KeyFingerprint> = []
    var heardAt: ContinuousClock.Instant?
    var position: UInt64 = 0
    var listeners: [UInt64: @Sendable () -> Void] = [:]
    var nextListener: UInt64 = 0
  }

  private let content: Mutex<Content>
  private let now: @Sendable () -> Date

  /// `now` gives the time by which roles begin and keys run out; steady from here on if none is given.
  package init(configured: [ConfiguredPrincipal], now: (@Sendable () -> Date)? = nil) {
    let steady = SteadyTime()
    self.now = now ?? { steady.date() }
    content = Mutex(Content(configured: Dictionary(configured.map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })))
  }

  package func lookup(_ key: CurvePublicKey) -> CallerLookup {
    let instant = now()
    return content.withLock { content in
      if content.blocked.isEmpty == false, content.blocked.contains(KeyFingerprint(of: key)) { return .revoked }
      if let principal = content.configured[key] { return .known(principal.caller) }
      return content.state.lookup(key, at: instant)
    }
  }

  package func signingKey(for key: CurvePublicKey) -> [UInt8]? {
    content.withLock { content in
      let signingKey = content.configured[key]?.signingKey ?? content.state.keys[key]?.signingKey
      return signingKey?.isEmpty == false ? signingKey : nil
    }
  }

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

  /// What the directory holds now.
  package var state: DirectoryState { content.withLock(\.state) }

  /// Traits of an organisation, `nil` if it is not registered.
  package func traits(of organisation: OrganisationID) -> OrganisationTraits? {
    content.withLock { $0.state.organisations[organisation] }
  }

  /// A holder, `nil` if it is not registered.
  package func holder(_ id: HolderID) -> DirectoryState.Holder? { content.withLock { $0.state.holders[id] } }

  /// Codes of the competent authorities.
  package var authorities: [OrganisationID] { content.withLock { $0.state.authorities } }

  /// How long ago the catalog's log was last heard from; `nil` before the first time.
  package var age: Duration? {
    content.withLock { $0.heardAt.map { $0.duration(to: .now) } }
  }

  /// The position of the catalog's log that this view reflects.
  package var position: UInt64 { content.withLock(\.position) }

  /// Takes over an older picture, unless the catalog's log was heard already: what it says is newer.
  func adopt(_ state: DirectoryState) {
    change { content in
      guard content.heardAt == nil else { return }
      content.state = state
      content.heardAt = .now
    }
  }

  /// Replaces everything, after a start or a rewound log.
  package func replace(_ state: DirectoryState, position: UInt64) {
    change { content in
      content.state = state
      content.position = position
      content.heardAt = .now
    }
  }

  /// Applies changes up to a position of the catalog's log; also called without changes, to say that it was heard from.
  package func apply(_ changes: [DirectoryChange], position: UInt64) {
    guard !changes.isEmpty else {
      return content.withLock {
        $0.heardAt = .now
        $0.position = max($0.position, position)
      }
    }
    change { content in
      for change in changes { content.state.apply(change) }
      content.position = position
      content.heardAt = .now
    }
  }

  /// Refuses these keys at this process.
  package func block(_ fingerprints: [KeyFingerprint]) {
    change { $0.blocked.formUnion(fingerprints) }
  }

  /// Listeners run outside the lock: they may look callers up again.
  private func change(_ body: (inout Content) -> Void) {
    let listeners = content.withLock { content in
      body(&content)
      return Array(content.listeners.values)
    }
    for listener in listeners { listener() }
  }
}

/// A key that configuration names: one of the suite's services or a first operator.
package struct ConfiguredPrincipal: Sendable, Hashable {
  package let key: CurvePublicKey
  package let signingKey: [UInt8]?
  package let caller: Caller

  /// A service of the suite; its organisation code is its name.
  package static func service(_ name: String, key: CurvePublicKey) -> Self {
    Self(
      key: key, signingKey: nil,
      caller: Caller(
        key: key, fingerprint: KeyFingerprint(of: key), holder: HolderID("service:\(name)"), holderKind: .service,
        organisation: OrganisationID(name), isConfigured: true))
  }

  /// A first operator or auditor, who is there before the catalog knows anybody.
  package static func person(
    _ name: String, organisation: OrganisationID, roles: Set<Role>, key: CurvePublicKey, signingKey: [UInt8]
  ) -> Self {
    Self(
      key: key, signingKey: signingKey,
      caller: Caller(
        key: key, fingerprint: KeyFingerprint(of: key), holder: HolderID("configured:\(name)"), holderKind: .person,
        organisation: organisation, roles: roles, isConfigured: true))
  }
}
