internal import Contracts
package import FoundationEssentials
package import RPC
internal import SuiteCrypto
internal import Wire
package import ZeroMQ

/// Organisations, holders, roles and keys as the catalog's log tells them: a value that events are applied to.
package struct DirectoryState: Sendable, Hashable {
  package private(set) var organisations: [OrganisationID: OrganisationTraits] = [:]
  package private(set) var holders: [HolderID: Holder] = [:]
  package private(set) var keys: [CurvePublicKey: Key] = [:]
  /// The newest instant at which a role that is known was recorded: it is later than that, whatever this machine's clock
  /// says. One that was wrong when the process began would else take away roles that have begun.
  private var knownAt: Date?

  /// A person or system.
  package struct Holder: Sendable, Hashable {
    package var organisation: OrganisationID
    package var kind: HolderKind
    package var roles: [RoleAssignment] = []

    package init(organisation: OrganisationID, kind: HolderKind, roles: [RoleAssignment] = []) {
      self.organisation = organisation
      self.kind = kind
      self.roles = roles
    }

    package func roles(at now: Date) -> Set<Role> {
      Set(roles.lazy.filter { $0.holds(at: now) }.map(\.role))
    }
  }

  /// A role and when it holds; the end is exclusive.
  package struct RoleAssignment: Sendable, Hashable {
    package var role: Role
    package var validFrom: Date
    package var validUntil: Date?
    /// When the catalog recorded it; nil where that was not noted.
    package var recordedAt: Date?

    package init(role: Role, validFrom: Date, validUntil: Date? = nil, recordedAt: Date? = nil) {
      self.role = role
      self.validFrom = validFrom
      self.validUntil = validUntil
      self.recordedAt = recordedAt
    }

    package func holds(at now: Date) -> Bool { validFrom <= now && validUntil.map { now < $0 } != false }
  }

  /// A key as it is now.
  package struct Key: Sendable, Hashable {
    package var fingerprint: KeyFingerprint
    package var holder: HolderID
    package var state: KeyState
    /// Ed25519, 32 bytes; empty for an enrolment code.
    package var signingKey: [UInt8]
    package var expiresAt: Date?

    package init(
      fingerprint: KeyFingerprint, holder: HolderID, state: KeyState, signingKey: [UInt8] = [], expiresAt: Date? = nil
    ) {
      self.fingerprint = fingerprint
      self.holder = holder
      self.state = state
      self.signingKey = signingKey
      self.expiresAt = expiresAt
    }
  }

  package enum KeyState: Int32, Sendable, Hashable {
    case enrolment = 1
    case pending, active, revoked
  }

  package init() {}

  /// Who is behind a key at this instant.
  package func lookup(_ key: CurvePublicKey, at now: Date) -> CallerLookup {
    let now = max(now, knownAt ?? now)
    guard let entry = keys[key], let holder = holders[entry.holder] else { return .unknown }
    let use: KeyUse
    switch entry.state {
    case .revoked: return .revoked
    case .enrolment: use = .enrolment
    case .pending: use = .activation
    case .active: use = .everything
    }
    if let expiresAt = entry.expiresAt, now >= expiresAt { return .expired }
    return .known(
      Caller(
        key: key, fingerprint: entry.fingerprint, holder: entry.holder, holderKind: holder.kind,
        organisation: holder.organisation, traits: organisations[holder.organisation] ?? OrganisationTraits(),
        roles: use == .everything ? holder.roles(at: now) : [], keyUse: use))
  }

  /// Codes of the competent authorities (主管部门): they hear of what they supervise.
  package var authorities: [OrganisationID] {
    organisations.filter(\.value.isCompetentAuthority).keys.sorted()
  }
}

extension DirectoryState {
  /// The topics that change a directory.
  package static let topics = [
    CatalogV1.OrganisationRegistered.topic, CatalogV1.HolderEnrolled.topic, CatalogV1.RoleGranted.topic,
    CatalogV1.RoleEnded.topic, CatalogV1.KeyChanged.topic,
  ]

  package mutating func put(_ organisation: OrganisationID, _ traits: OrganisationTraits) {
    organisations[organisation] = traits
  }

  package mutating func put(_ id: HolderID, _ holder: Holder) { holders[id] = holder }

  package mutating func put(_ curve: CurvePublicKey, _ key: Key) { keys[curve] = key }

  /// Applies one event of the catalog's log; other topics change nothing. Returns whether anything changed.
  @discardableResult
  package mutating func apply(topic: String, payload: [UInt8]) throws -> Bool {
    guard let change = try DirectoryChange(topic: topic, payload: payload, recordedAt: nil) else { return false }
    apply(change)
    return true
  }

  /// Applies one change.
  package mutating func apply(_ change: DirectoryChange) {
    switch change {
    case .organisation(let id, let traits):
      put(id, traits)
    case .holder(let id, let organisation, let kind):
      holders[id, default: Holder(organisation: organisation, kind: kind)].organisation = organisation
    case .roleGranted(let id, let assignment):
      guard var holder = holders[id] else { return }
      holder.roles.removeAll { $0.role == assignment.role && $0.validFrom == assignment.validFrom }
      holder.roles.append(assignment)
      holders[id] = holder
      if let recordedAt = assignment.recordedAt { knownAt = max(knownAt ?? recordedAt, recordedAt) }
    case .roleEnded(let id, let role, let endedAt):
      guard var holder = holders[id] else { return }
      for index in holder.roles.indices where holder.roles[index].role == role {
        holder.roles[index].validUntil = min(holder.roles[index].validUntil ?? endedAt, endedAt)
      }
      holders[id] = holder
    case .key(let curve, let key):
      put(curve, key)
    }
  }
}
