package import ZeroMQ

/// Who makes a call, as the directory knows it at this moment.
package struct Caller: Sendable, Hashable {
  /// The CURVE key of the connection: the credential.
  package let key: CurvePublicKey
  /// The key's short name, safe to log.
  package let fingerprint: KeyFingerprint
  /// The person, system or service behind the key; four-eyes rules compare this.
  package let holder: HolderID
  package let holderKind: HolderKind
  /// The organisation the holder acts for.
  package let organisation: OrganisationID
  package let traits: OrganisationTraits
  /// The roles in force now; none for a system.
  package let roles: Set<Role>
  /// What the key may be used for.
  package let keyUse: KeyUse
  /// Whether configuration names the key, so that it is known without the catalog.
  package let isConfigured: Bool

  package init(
    key: CurvePublicKey, fingerprint: KeyFingerprint, holder: HolderID, holderKind: HolderKind,
    organisation: OrganisationID, traits: OrganisationTraits = OrganisationTraits(), roles: Set<Role> = [],
    keyUse: KeyUse = .everything, isConfigured: Bool = false
  ) {
    self.key = key
    self.fingerprint = fingerprint
    self.holder = holder
    self.holderKind = holderKind
    self.organisation = organisation
    self.traits = traits
    self.roles = roles
    self.keyUse = keyUse
    self.isConfigured = isConfigured
  }

  /// Whether the caller is staff of the competent authority (主管部门).
  package var isAuthority: Bool { traits.isCompetentAuthority && roles.contains(.officer) }

  /// Whether the caller sees every event and every case: services of the suite, monitors, auditors.
  package var seesEverything: Bool {
    holderKind == .service || roles.contains(.auditor) || roles.contains(.monitor)
  }
}

/// What a key may be used for in its present state.
package enum KeyUse: Sendable, Hashable {
  /// An active key.
  case everything
  /// A one-time enrolment code (一次性登记码): may present the holder's own keys.
  case enrolment
  /// Presented but never used: may be activated.
  case activation
}

/// What the directory says of an organisation that access rules ask about.
package struct OrganisationTraits: Sendable, Hashable {
  /// Whether it is the competent authority of its level (主管部门).
  package var isCompetentAuthority: Bool
  /// City or county.
  package var level: AdministrativeLevel
  /// Whether the law applies to it by reference only (参照执行, Art. 43 ¶1).
  package var byReference: Bool

  package init(
    isCompetentAuthority: Bool = false, level: AdministrativeLevel = .city, byReference: Bool = false
  ) {
    self.isCompetentAuthority = isCompetentAuthority
    self.level = level
    self.byReference = byReference
  }
}

/// City or county (市级、区县级).
package enum AdministrativeLevel: String, Sendable, Hashable {
  case city, county
}

/// Who can hold a key.
package enum HolderKind: Sendable, Hashable {
  /// A person with dated roles.
  case person
  /// A department's system; it can neither review nor consent nor resume.
  case system
  /// One of the suite's own services, named in configuration.
  case service
}

/// What a person may do (职责).
package enum Role: String, Sendable, Hashable, CaseIterable {
  /// Dedicated staff (专职人员).
  case officer
  /// First responsible person (主要负责人).
  case head
  /// Head of the providing department for extensions, or a recorded delegate (提供部门负责人).
  case providerHead = "provider-head"
  /// Secrecy reviewer (保密审查员).
  case secrecyReviewer = "secrecy-reviewer"
  /// Operator of the platform (建设维护人员).
  case `operator`
  /// Auditor or inspector (审计、监察人员).
  case auditor
  /// Monitoring (监控).
  case monitor
  /// Of the cybersecurity authority (网络安全主管部门人员), Art. 32.
  case cybersecurity
}
