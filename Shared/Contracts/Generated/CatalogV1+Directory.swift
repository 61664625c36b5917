// Generated from twinriver/catalog/v1/directory.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension CatalogV1 {
  /// What kind of body (Art. 2 ¶3, Art. 43 ¶1).
  package struct OrganisationKind: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Government department (政府部门).
    package static let department = Self(rawValue: 1)
    /// Authorised public institution (法律法规授权的事业单位).
    package static let authorisedInstitution = Self(rawValue: 2)
    /// Authorised social organisation (法律法规授权的社会组织).
    package static let authorisedSocialOrganisation = Self(rawValue: 3)
    /// Unit of the central government in the city (中央在渝单位).
    package static let centralUnit = Self(rawValue: 4)
    /// Public utility (公用企事业单位).
    package static let utility = Self(rawValue: 5)
    /// Supervisory, audit or inspection organ (监察、审计机关).
    package static let supervisory = Self(rawValue: 6)
    /// Builder and operator of the platform (建设维护单位).
    package static let platformOperator = Self(rawValue: 7)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .department,
      .authorisedInstitution,
      .authorisedSocialOrganisation,
      .centralUnit,
      .utility,
      .supervisory,
      .platformOperator,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "ORGANISATION_KIND_UNSPECIFIED"
      case 1: "ORGANISATION_KIND_DEPARTMENT"
      case 2: "ORGANISATION_KIND_AUTHORISED_INSTITUTION"
      case 3: "ORGANISATION_KIND_AUTHORISED_SOCIAL_ORGANISATION"
      case 4: "ORGANISATION_KIND_CENTRAL_UNIT"
      case 5: "ORGANISATION_KIND_UTILITY"
      case 6: "ORGANISATION_KIND_SUPERVISORY"
      case 7: "ORGANISATION_KIND_PLATFORM_OPERATOR"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// City or county level (市级、区县级).
  package struct AdministrativeLevel: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// City (市级).
    package static let city = Self(rawValue: 1)
    /// District or county (区县级).
    package static let county = Self(rawValue: 2)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .city,
      .county,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "ADMINISTRATIVE_LEVEL_UNSPECIFIED"
      case 1: "ADMINISTRATIVE_LEVEL_CITY"
      case 2: "ADMINISTRATIVE_LEVEL_COUNTY"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// What a holder may do (职责). A system holds no role.
  package struct Role: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Dedicated staff (专职人员).
    package static let officer = Self(rawValue: 1)
    /// First responsible person (主要负责人).
    package static let head = Self(rawValue: 2)
    /// Head of the providing department for extensions, or a recorded delegate (提供部门负责人).
    package static let providerHead = Self(rawValue: 3)
    /// Secrecy reviewer (保密审查员).
    package static let secrecyReviewer = Self(rawValue: 4)
    /// Operator of the platform (建设维护人员).
    package static let `operator` = Self(rawValue: 5)
    /// Auditor or inspector, reads everything and changes nothing (审计、监察人员).
    package static let auditor = Self(rawValue: 6)
    /// Monitoring system or person, tails logs (监控).
    package static let monitor = Self(rawValue: 7)
    /// Of the cybersecurity authority, places and releases holds (网络安全主管部门人员), Art. 32.
    package static let cybersecurity = Self(rawValue: 8)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .officer,
      .head,
      .providerHead,
      .secrecyReviewer,
      .operator,
      .auditor,
      .monitor,
      .cybersecurity,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "ROLE_UNSPECIFIED"
      case 1: "ROLE_OFFICER"
      case 2: "ROLE_HEAD"
      case 3: "ROLE_PROVIDER_HEAD"
      case 4: "ROLE_SECRECY_REVIEWER"
      case 5: "ROLE_OPERATOR"
      case 6: "ROLE_AUDITOR"
      case 7: "ROLE_MONITOR"
      case 8: "ROLE_CYBERSECURITY"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// Person or system.
  package struct HolderKind: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// A person (工作人员).
    package static let person = Self(rawValue: 1)
    /// A system (业务系统).
    package static let system = Self(rawValue: 2)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .person,
      .system,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "HOLDER_KIND_UNSPECIFIED"
      case 1: "HOLDER_KIND_PERSON"
      case 2: "HOLDER_KIND_SYSTEM"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// States of a key.
  package struct KeyState: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// An enrolment code; may call EnrolKey only.
    package static let enrolment = Self(rawValue: 1)
    /// Presented, not yet used; may call ActivateKey only.
    package static let pending = Self(rawValue: 2)
    /// In use.
    package static let active = Self(rawValue: 3)
    /// Ended.
    package static let revoked = Self(rawValue: 4)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .enrolment,
      .pending,
      .active,
      .revoked,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "KEY_STATE_UNSPECIFIED"
      case 1: "KEY_STATE_ENROLMENT"
      case 2: "KEY_STATE_PENDING"
      case 3: "KEY_STATE_ACTIVE"
      case 4: "KEY_STATE_REVOKED"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// A registered body.
  package struct Organisation: Sendable, Hashable {
    /// Unified social credit code, 18 characters (统一社会信用代码).
    package var code: String = ""
    /// Official name.
    package var name: String = ""
    /// What kind of body.
    package var kind: CatalogV1.OrganisationKind = .unspecified
    /// City or county.
    package var level: CatalogV1.AdministrativeLevel = .unspecified
    /// GB/T 2260 region, "500000" or "500112".
    package var regionCode: String = ""
    /// Whether it is the competent authority of its level (主管部门).
    package var competentAuthority: Bool = false
    /// The act that authorises an institution or social organisation.
    package var authorisingLaw: String = ""
    /// What Art. 6 asks for.
    package var profile: CatalogV1.Profile? = nil
    /// What is still missing in the profile, by field name; empty when complete.
    package var profileGaps: [String] = []
    /// When it ceased to exist; absent while it exists.
    package var endedAt: Date? = nil
    /// Whose it became (承继单位); empty if nobody's.
    package var successor: String = ""

    package init() {}

    package init(
      code: String = "",
      name: String = "",
      kind: CatalogV1.OrganisationKind = .unspecified,
      level: CatalogV1.AdministrativeLevel = .unspecified,
      regionCode: String = "",
      competentAuthority: Bool = false,
      authorisingLaw: String = "",
      profile: CatalogV1.Profile? = nil,
      profileGaps: [String] = [],
      endedAt: Date? = nil,
      successor: String = ""
    ) {
      self.code = code
      self.name = name
      self.kind = kind
      self.level = level
      self.regionCode = regionCode
      self.competentAuthority = competentAuthority
      self.authorisingLaw = authorisingLaw
      self.profile = profile
      self.profileGaps = profileGaps
      self.endedAt = endedAt
      self.successor = successor
    }
  }
}

extension CatalogV1 {
  /// What Art. 6 ¶2 asks every department to have (专门机构和专职人员).
  package struct Profile: Sendable, Hashable {
    /// The dedicated unit.
    package var unit: String = ""
    /// Telephone or mail of the unit, not of a person.
    package var contact: String = ""
    /// Number or title of the internal procedures.
    package var procedures: String = ""

    package init() {}

    package init(
      unit: String = "",
      contact: String = "",
      procedures: String = ""
    ) {
      self.unit = unit
      self.contact = contact
      self.procedures = procedures
    }
  }
}

extension CatalogV1 {
  /// A new organisation.
  package struct RegisterOrganisationRequest: Sendable, Hashable {
    /// All but the profile; its code must carry right check digits.
    package var organisation: CatalogV1.Organisation? = nil

    package init() {}

    package init(
      organisation: CatalogV1.Organisation? = nil
    ) {
      self.organisation = organisation
    }
  }
}

extension CatalogV1 {
  /// A profile.
  package struct UpdateProfileRequest: Sendable, Hashable {
    /// Organisation code.
    package var code: String = ""
    /// The profile.
    package var profile: CatalogV1.Profile? = nil

    package init() {}

    package init(
      code: String = "",
      profile: CatalogV1.Profile? = nil
    ) {
      self.code = code
      self.profile = profile
    }
  }
}

extension CatalogV1 {
  /// Which organisation.
  package struct GetOrganisationRequest: Sendable, Hashable {
    /// Organisation code.
    package var code: String = ""

    package init() {}

    package init(
      code: String = ""
    ) {
      self.code = code
    }
  }
}

extension CatalogV1 {
  /// A page of organisations.
  package struct ListOrganisationsRequest: Sendable, Hashable {
    /// Codes after this one; empty begins.
    package var after: String = ""
    /// 1 to 500; 0 means 100.
    package var limit: UInt32 = 0

    package init() {}

    package init(
      after: String = "",
      limit: UInt32 = 0
    ) {
      self.after = after
      self.limit = limit
    }
  }
}

extension CatalogV1 {
  /// Organisations by code.
  package struct ListOrganisationsReply: Sendable, Hashable {
    /// The page.
    package var organisations: [CatalogV1.Organisation] = []
    /// Pass as `after` for the next page; empty at the end.
    package var next: String = ""

    package init() {}

    package init(
      organisations: [CatalogV1.Organisation] = [],
      next: String = ""
    ) {
      self.organisations = organisations
      self.next = next
    }
  }
}

extension CatalogV1 {
  /// A person or system of an organisation (持有人).
  package struct Holder: Sendable, Hashable {
    /// Assigned id.
    package var id: String = ""
    /// Its organisation.
    package var organisation: String = ""
    /// Person or system.
    package var kind: CatalogV1.HolderKind = .unspecified
    /// Name of the person or system; personal data, never in an event.
    package var name: String = ""
    /// Its roles with their periods.
    package var roles: [CatalogV1.RoleAssignment] = []

    package init() {}

    package init(
      id: String = "",
      organisation: String = "",
      kind: CatalogV1.HolderKind = .unspecified,
      name: String = "",
      roles: [CatalogV1.RoleAssignment] = []
    ) {
      self.id = id
      self.organisation = organisation
      self.kind = kind
      self.name = name
      self.roles = roles
    }
  }
}

extension CatalogV1 {
  /// A role and when it holds.
  package struct RoleAssignment: Sendable, Hashable {
    /// The role.
    package var role: CatalogV1.Role = .unspecified
    /// From when.
    package var validFrom: Date? = nil
    /// Until when, exclusive; absent is open-ended.
    package var validUntil: Date? = nil

    package init() {}

    package init(
      role: CatalogV1.Role = .unspecified,
      validFrom: Date? = nil,
      validUntil: Date? = nil
    ) {
      self.role = role
      self.validFrom = validFrom
      self.validUntil = validUntil
    }
  }
}

extension CatalogV1 {
  /// A new holder.
  package struct EnrolHolderRequest: Sendable, Hashable {
    /// Its organisation.
    package var organisation: String = ""
    /// Person or system.
    package var kind: CatalogV1.HolderKind = .unspecified
    /// Name.
    package var name: String = ""
    /// Roles from now on; none for a system.
    package var roles: [CatalogV1.Role] = []

    package init() {}

    package init(
      organisation: String = "",
      kind: CatalogV1.HolderKind = .unspecified,
      name: String = "",
      roles: [CatalogV1.Role] = []
    ) {
      self.organisation = organisation
      self.kind = kind
      self.name = name
      self.roles = roles
    }
  }
}

extension CatalogV1 {
  /// The holder and its enrolment code.
  package struct EnrolHolderReply: Sendable, Hashable {
    /// The holder.
    package var holder: CatalogV1.Holder? = nil
    /// 64 hex digits: the secret half of a CURVE key pair that may be used once, for EnrolKey. Shown only here.
    package var enrolmentCode: String = ""
    /// Until when the code works.
    package var expiresAt: Date? = nil

    package init() {}

    package init(
      holder: CatalogV1.Holder? = nil,
      enrolmentCode: String = "",
      expiresAt: Date? = nil
    ) {
      self.holder = holder
      self.enrolmentCode = enrolmentCode
      self.expiresAt = expiresAt
    }
  }
}

extension CatalogV1 {
  /// Which holder.
  package struct ReissueCodeRequest: Sendable, Hashable {
    /// Holder id.
    package var holder: String = ""

    package init() {}

    package init(
      holder: String = ""
    ) {
      self.holder = holder
    }
  }
}

extension CatalogV1 {
  /// The holder's own keys.
  package struct EnrolKeyRequest: Sendable, Hashable {
    /// CURVE public key, 32 bytes.
    package var curvePublicKey: [UInt8] = []
    /// Ed25519 public key, 32 bytes.
    package var signingPublicKey: [UInt8] = []
    /// Ed25519 signature by that key over "twinriver-enrol-v1\n" + lower-hex curve_public_key + "\n".
    package var proof: [UInt8] = []

    package init() {}

    package init(
      curvePublicKey: [UInt8] = [],
      signingPublicKey: [UInt8] = [],
      proof: [UInt8] = []
    ) {
      self.curvePublicKey = curvePublicKey
      self.signingPublicKey = signingPublicKey
      self.proof = proof
    }
  }
}

extension CatalogV1 {
  /// Nothing to say: the connection is the proof.
  package struct ActivateKeyRequest: Sendable, Hashable {

    package init() {}
  }
}

extension CatalogV1 {
  /// One key of a holder.
  package struct Key: Sendable, Hashable {
    /// First 16 bytes of SHA-256 of the CURVE public key, lower-hex.
    package var fingerprint: String = ""
    /// Whose.
    package var holder: String = ""
    /// State.
    package var state: CatalogV1.KeyState = .unspecified
    /// CURVE public key, 32 bytes.
    package var curvePublicKey: [UInt8] = []
    /// Ed25519 public key, 32 bytes; empty for an enrolment code.
    package var signingPublicKey: [UInt8] = []
    /// Until when it works; absent is open-ended.
    package var expiresAt: Date? = nil

    package init() {}

    package init(
      fingerprint: String = "",
      holder: String = "",
      state: CatalogV1.KeyState = .unspecified,
      curvePublicKey: [UInt8] = [],
      signingPublicKey: [UInt8] = [],
      expiresAt: Date? = nil
    ) {
      self.fingerprint = fingerprint
      self.holder = holder
      self.state = state
      self.curvePublicKey = curvePublicKey
      self.signingPublicKey = signingPublicKey
      self.expiresAt = expiresAt
    }
  }
}

extension CatalogV1 {
  /// Which key and why.
  package struct RevokeKeyRequest: Sendable, Hashable {
    /// Fingerprint.
    package var fingerprint: String = ""
    /// Why, for the record.
    package var reason: String = ""

    package init() {}

    package init(
      fingerprint: String = "",
      reason: String = ""
    ) {
      self.fingerprint = fingerprint
      self.reason = reason
    }
  }
}

extension CatalogV1 {
  /// A role for a holder.
  package struct GrantRoleRequest: Sendable, Hashable {
    /// Holder id.
    package var holder: String = ""
    /// The role.
    package var role: CatalogV1.Role = .unspecified
    /// From when; absent is now.
    package var validFrom: Date? = nil
    /// Until when, exclusive; absent is open-ended.
    package var validUntil: Date? = nil

    package init() {}

    package init(
      holder: String = "",
      role: CatalogV1.Role = .unspecified,
      validFrom: Date? = nil,
      validUntil: Date? = nil
    ) {
      self.holder = holder
      self.role = role
      self.validFrom = validFrom
      self.validUntil = validUntil
    }
  }
}

extension CatalogV1 {
  /// A role to end.
  package struct EndRoleRequest: Sendable, Hashable {
    /// Holder id.
    package var holder: String = ""
    /// The role.
    package var role: CatalogV1.Role = .unspecified

    package init() {}

    package init(
      holder: String = "",
      role: CatalogV1.Role = .unspecified
    ) {
      self.holder = holder
      self.role = role
    }
  }
}

extension CatalogV1 {
  /// Which organisation's.
  package struct ListHoldersRequest: Sendable, Hashable {
    /// Organisation code.
    package var organisation: String = ""
    /// At most `catalog.lists.pageRowsLimit`; 0 means `catalog.lists.pageRows`.
    package var limit: UInt32 = 0
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      organisation: String = "",
      limit: UInt32 = 0,
      pageToken: String = ""
    ) {
      self.organisation = organisation
      self.limit = limit
      self.pageToken = pageToken
    }
  }
}

extension CatalogV1 {
  /// Holders.
  package struct ListHoldersReply: Sendable, Hashable {
    /// By id.
    package var holders: [CatalogV1.Holder] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      holders: [CatalogV1.Holder] = [],
      nextPageToken: String = ""
    ) {
      self.holders = holders
      self.nextPageToken = nextPageToken
    }
  }
}

extension CatalogV1 {
  /// Which organisation's.
  package struct ListKeysRequest: Sendable, Hashable {
    /// Organisation code.
    package var organisation: String = ""
    /// At most `catalog.lists.pageRowsLimit`; 0 means `catalog.lists.pageRows`.
    package var limit: UInt32 = 0
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      organisation: String = "",
      limit: UInt32 = 0,
      pageToken: String = ""
    ) {
      self.organisation = organisation
      self.limit = limit
      self.pageToken = pageToken
    }
  }
}

extension CatalogV1 {
  /// Keys.
  package struct ListKeysReply: Sendable, Hashable {
    /// By fingerprint.
    package var keys: [CatalogV1.Key] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      keys: [CatalogV1.Key] = [],
      nextPageToken: String = ""
    ) {
      self.keys = keys
      self.nextPageToken = nextPageToken
    }
  }
}

extension CatalogV1 {
  /// Nothing to ask.
  package struct WhoAmIRequest: Sendable, Hashable {

    package init() {}
  }
}

extension CatalogV1 {
  /// The caller as this service knows it.
  package struct WhoAmIReply: Sendable, Hashable {
    /// Key fingerprint.
    package var fingerprint: String = ""
    /// Holder id.
    package var holder: String = ""
    /// Organisation code.
    package var organisation: String = ""
    /// Roles in force now.
    package var roles: [CatalogV1.Role] = []

    package init() {}

    package init(
      fingerprint: String = "",
      holder: String = "",
      organisation: String = "",
      roles: [CatalogV1.Role] = []
    ) {
      self.fingerprint = fingerprint
      self.holder = holder
      self.organisation = organisation
      self.roles = roles
    }
  }
}

extension CatalogV1.Organisation: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.Organisation"
  package typealias CMessage = Twinriver__Catalog__V1__Organisation
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_organisation()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.Organisation.code")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.Organisation.name")
    self.kind = CatalogV1.OrganisationKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.level = CatalogV1.AdministrativeLevel(rawValue: Int32(bitPattern: c.pointee.level.rawValue))
    self.regionCode = try Unpacking.string(c.pointee.region_code, in: "twinriver.catalog.v1.Organisation.region_code")
    self.competentAuthority = c.pointee.competent_authority != 0
    self.authorisingLaw = try Unpacking.string(
      c.pointee.authorising_law, in: "twinriver.catalog.v1.Organisation.authorising_law")
    if let value = c.pointee.profile { self.profile = try CatalogV1.Profile(value) }
    self.profileGaps = try Unpacking.strings(
      c.pointee.profile_gaps, count: c.pointee.n_profile_gaps, in: "twinriver.catalog.v1.Organisation.profile_gaps")
    if let value = c.pointee.ended_at { self.endedAt = try Date(value) }
    self.successor = try Unpacking.string(c.pointee.successor, in: "twinriver.catalog.v1.Organisation.successor")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.Organisation.code")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.Organisation.name")
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.level = .init(rawValue: UInt32(bitPattern: self.level.rawValue))
    c.pointee.region_code = try arena.string(self.regionCode, in: "twinriver.catalog.v1.Organisation.region_code")
    c.pointee.competent_authority = self.competentAuthority ? 1 : 0
    c.pointee.authorising_law = try arena.string(
      self.authorisingLaw, in: "twinriver.catalog.v1.Organisation.authorising_law")
    if let value = self.profile { c.pointee.profile = try value.allocated(in: arena) }
    (c.pointee.n_profile_gaps, c.pointee.profile_gaps) = try arena.strings(
      self.profileGaps, in: "twinriver.catalog.v1.Organisation.profile_gaps")
    if let value = self.endedAt { c.pointee.ended_at = try value.allocated(in: arena) }
    c.pointee.successor = try arena.string(self.successor, in: "twinriver.catalog.v1.Organisation.successor")
    return c
  }
}

extension CatalogV1.Profile: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.Profile"
  package typealias CMessage = Twinriver__Catalog__V1__Profile
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_profile()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.unit = try Unpacking.string(c.pointee.unit, in: "twinriver.catalog.v1.Profile.unit")
    self.contact = try Unpacking.string(c.pointee.contact, in: "twinriver.catalog.v1.Profile.contact")
    self.procedures = try Unpacking.string(c.pointee.procedures, in: "twinriver.catalog.v1.Profile.procedures")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.unit = try arena.string(self.unit, in: "twinriver.catalog.v1.Profile.unit")
    c.pointee.contact = try arena.string(self.contact, in: "twinriver.catalog.v1.Profile.contact")
    c.pointee.procedures = try arena.string(self.procedures, in: "twinriver.catalog.v1.Profile.procedures")
    return c
  }
}

extension CatalogV1.RegisterOrganisationRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.RegisterOrganisationRequest"
  package typealias CMessage = Twinriver__Catalog__V1__RegisterOrganisationRequest
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_catalog_v1_register_organisation_request())
  }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    if let value = c.pointee.organisation { self.organisation = try CatalogV1.Organisation(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.organisation { c.pointee.organisation = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.UpdateProfileRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.UpdateProfileRequest"
  package typealias CMessage = Twinriver__Catalog__V1__UpdateProfileRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_update_profile_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.UpdateProfileRequest.code")
    if let value = c.pointee.profile { self.profile = try CatalogV1.Profile(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.UpdateProfileRequest.code")
    if let value = self.profile { c.pointee.profile = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.GetOrganisationRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.GetOrganisationRequest"
  package typealias CMessage = Twinriver__Catalog__V1__GetOrganisationRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_get_organisation_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.GetOrganisationRequest.code")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.GetOrganisationRequest.code")
    return c
  }
}

extension CatalogV1.ListOrganisationsRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListOrganisationsRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListOrganisationsRequest
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_catalog_v1_list_organisations_request())
  }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.after = try Unpacking.string(c.pointee.after, in: "twinriver.catalog.v1.ListOrganisationsRequest.after")
    self.limit = c.pointee.limit
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.after = try arena.string(self.after, in: "twinriver.catalog.v1.ListOrganisationsRequest.after")
    c.pointee.limit = self.limit
    return c
  }
}

extension CatalogV1.ListOrganisationsReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListOrganisationsReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListOrganisationsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_organisations_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.organisations.reserveCapacity(c.pointee.n_organisations)
    for index in 0..<c.pointee.n_organisations {
      self.organisations.append(try CatalogV1.Organisation(c.pointee.organisations[index]!))
    }
    self.next = try Unpacking.string(c.pointee.next, in: "twinriver.catalog.v1.ListOrganisationsReply.next")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_organisations = self.organisations.count
    c.pointee.organisations = try arena.pointers(self.organisations.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.Organisation.CMessage>?.self, capacity: self.organisations.count)
    for index in self.organisations.indices {
      c.pointee.organisations[index] = try self.organisations[index].allocated(in: arena)
    }
    c.pointee.next = try arena.string(self.next, in: "twinriver.catalog.v1.ListOrganisationsReply.next")
    return c
  }
}

extension CatalogV1.Holder: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.Holder"
  package typealias CMessage = Twinriver__Catalog__V1__Holder
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_holder()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.Holder.id")
    self.organisation = try Unpacking.string(c.pointee.organisation, in: "twinriver.catalog.v1.Holder.organisation")
    self.kind = CatalogV1.HolderKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.Holder.name")
    self.roles.reserveCapacity(c.pointee.n_roles)
    for index in 0..<c.pointee.n_roles { self.roles.append(try CatalogV1.RoleAssignment(c.pointee.roles[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.Holder.id")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.catalog.v1.Holder.organisation")
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.Holder.name")
    c.pointee.n_roles = self.roles.count
    c.pointee.roles = try arena.pointers(self.roles.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.RoleAssignment.CMessage>?.self, capacity: self.roles.count)
    for index in self.roles.indices { c.pointee.roles[index] = try self.roles[index].allocated(in: arena) }
    return c
  }
}

extension CatalogV1.RoleAssignment: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.RoleAssignment"
  package typealias CMessage = Twinriver__Catalog__V1__RoleAssignment
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_role_assignment()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.role = CatalogV1.Role(rawValue: Int32(bitPattern: c.pointee.role.rawValue))
    if let value = c.pointee.valid_from { self.validFrom = try Date(value) }
    if let value = c.pointee.valid_until { self.validUntil = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.role = .init(rawValue: UInt32(bitPattern: self.role.rawValue))
    if let value = self.validFrom { c.pointee.valid_from = try value.allocated(in: arena) }
    if let value = self.validUntil { c.pointee.valid_until = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.EnrolHolderRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EnrolHolderRequest"
  package typealias CMessage = Twinriver__Catalog__V1__EnrolHolderRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_enrol_holder_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.EnrolHolderRequest.organisation")
    self.kind = CatalogV1.HolderKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.EnrolHolderRequest.name")
    self.roles = Unpacking.values(c.pointee.roles, count: c.pointee.n_roles)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.EnrolHolderRequest.organisation")
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.EnrolHolderRequest.name")
    (c.pointee.n_roles, c.pointee.roles) = try arena.values(self.roles)
    return c
  }
}

extension CatalogV1.EnrolHolderReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EnrolHolderReply"
  package typealias CMessage = Twinriver__Catalog__V1__EnrolHolderReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_enrol_holder_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    if let value = c.pointee.holder { self.holder = try CatalogV1.Holder(value) }
    self.enrolmentCode = try Unpacking.string(
      c.pointee.enrolment_code, in: "twinriver.catalog.v1.EnrolHolderReply.enrolment_code")
    if let value = c.pointee.expires_at { self.expiresAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.holder { c.pointee.holder = try value.allocated(in: arena) }
    c.pointee.enrolment_code = try arena.string(
      self.enrolmentCode, in: "twinriver.catalog.v1.EnrolHolderReply.enrolment_code")
    if let value = self.expiresAt { c.pointee.expires_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.ReissueCodeRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ReissueCodeRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ReissueCodeRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_reissue_code_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.holder = try Unpacking.string(c.pointee.holder, in: "twinriver.catalog.v1.ReissueCodeRequest.holder")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.holder = try arena.string(self.holder, in: "twinriver.catalog.v1.ReissueCodeRequest.holder")
    return c
  }
}

extension CatalogV1.EnrolKeyRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EnrolKeyRequest"
  package typealias CMessage = Twinriver__Catalog__V1__EnrolKeyRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_enrol_key_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.curvePublicKey = Unpacking.bytes(c.pointee.curve_public_key)
    self.signingPublicKey = Unpacking.bytes(c.pointee.signing_public_key)
    self.proof = Unpacking.bytes(c.pointee.proof)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.curve_public_key = try arena.bytes(self.curvePublicKey)
    c.pointee.signing_public_key = try arena.bytes(self.signingPublicKey)
    c.pointee.proof = try arena.bytes(self.proof)
    return c
  }
}

extension CatalogV1.ActivateKeyRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ActivateKeyRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ActivateKeyRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_activate_key_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    return c
  }
}

extension CatalogV1.Key: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.Key"
  package typealias CMessage = Twinriver__Catalog__V1__Key
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_key()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.fingerprint = try Unpacking.string(c.pointee.fingerprint, in: "twinriver.catalog.v1.Key.fingerprint")
    self.holder = try Unpacking.string(c.pointee.holder, in: "twinriver.catalog.v1.Key.holder")
    self.state = CatalogV1.KeyState(rawValue: Int32(bitPattern: c.pointee.state.rawValue))
    self.curvePublicKey = Unpacking.bytes(c.pointee.curve_public_key)
    self.signingPublicKey = Unpacking.bytes(c.pointee.signing_public_key)
    if let value = c.pointee.expires_at { self.expiresAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.fingerprint = try arena.string(self.fingerprint, in: "twinriver.catalog.v1.Key.fingerprint")
    c.pointee.holder = try arena.string(self.holder, in: "twinriver.catalog.v1.Key.holder")
    c.pointee.state = .init(rawValue: UInt32(bitPattern: self.state.rawValue))
    c.pointee.curve_public_key = try arena.bytes(self.curvePublicKey)
    c.pointee.signing_public_key = try arena.bytes(self.signingPublicKey)
    if let value = self.expiresAt { c.pointee.expires_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.RevokeKeyRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.RevokeKeyRequest"
  package typealias CMessage = Twinriver__Catalog__V1__RevokeKeyRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_revoke_key_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.fingerprint = try Unpacking.string(
      c.pointee.fingerprint, in: "twinriver.catalog.v1.RevokeKeyRequest.fingerprint")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.RevokeKeyRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.fingerprint = try arena.string(self.fingerprint, in: "twinriver.catalog.v1.RevokeKeyRequest.fingerprint")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.RevokeKeyRequest.reason")
    return c
  }
}

extension CatalogV1.GrantRoleRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.GrantRoleRequest"
  package typealias CMessage = Twinriver__Catalog__V1__GrantRoleRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_grant_role_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.holder = try Unpacking.string(c.pointee.holder, in: "twinriver.catalog.v1.GrantRoleRequest.holder")
    self.role = CatalogV1.Role(rawValue: Int32(bitPattern: c.pointee.role.rawValue))
    if let value = c.pointee.valid_from { self.validFrom = try Date(value) }
    if let value = c.pointee.valid_until { self.validUntil = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.holder = try arena.string(self.holder, in: "twinriver.catalog.v1.GrantRoleRequest.holder")
    c.pointee.role = .init(rawValue: UInt32(bitPattern: self.role.rawValue))
    if let value = self.validFrom { c.pointee.valid_from = try value.allocated(in: arena) }
    if let value = self.validUntil { c.pointee.valid_until = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.EndRoleRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EndRoleRequest"
  package typealias CMessage = Twinriver__Catalog__V1__EndRoleRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_end_role_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.holder = try Unpacking.string(c.pointee.holder, in: "twinriver.catalog.v1.EndRoleRequest.holder")
    self.role = CatalogV1.Role(rawValue: Int32(bitPattern: c.pointee.role.rawValue))
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.holder = try arena.string(self.holder, in: "twinriver.catalog.v1.EndRoleRequest.holder")
    c.pointee.role = .init(rawValue: UInt32(bitPattern: self.role.rawValue))
    return c
  }
}

extension CatalogV1.ListHoldersRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListHoldersRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListHoldersRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_holders_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.ListHoldersRequest.organisation")
    self.limit = c.pointee.limit
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.catalog.v1.ListHoldersRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.ListHoldersRequest.organisation")
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.catalog.v1.ListHoldersRequest.page_token")
    return c
  }
}

extension CatalogV1.ListHoldersReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListHoldersReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListHoldersReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_holders_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.holders.reserveCapacity(c.pointee.n_holders)
    for index in 0..<c.pointee.n_holders { self.holders.append(try CatalogV1.Holder(c.pointee.holders[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.catalog.v1.ListHoldersReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_holders = self.holders.count
    c.pointee.holders = try arena.pointers(self.holders.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.Holder.CMessage>?.self, capacity: self.holders.count)
    for index in self.holders.indices { c.pointee.holders[index] = try self.holders[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.catalog.v1.ListHoldersReply.next_page_token")
    return c
  }
}

extension CatalogV1.ListKeysRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListKeysRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListKeysRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_keys_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.ListKeysRequest.organisation")
    self.limit = c.pointee.limit
    self.pageToken = try Unpacking.string(c.pointee.page_token, in: "twinriver.catalog.v1.ListKeysRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.ListKeysRequest.organisation")
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.catalog.v1.ListKeysRequest.page_token")
    return c
  }
}

extension CatalogV1.ListKeysReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListKeysReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListKeysReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_keys_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.keys.reserveCapacity(c.pointee.n_keys)
    for index in 0..<c.pointee.n_keys { self.keys.append(try CatalogV1.Key(c.pointee.keys[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.catalog.v1.ListKeysReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_keys = self.keys.count
    c.pointee.keys = try arena.pointers(self.keys.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.Key.CMessage>?.self, capacity: self.keys.count)
    for index in self.keys.indices { c.pointee.keys[index] = try self.keys[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.catalog.v1.ListKeysReply.next_page_token")
    return c
  }
}

extension CatalogV1.WhoAmIRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.WhoAmIRequest"
  package typealias CMessage = Twinriver__Catalog__V1__WhoAmIRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_who_am_irequest()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    return c
  }
}

extension CatalogV1.WhoAmIReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.WhoAmIReply"
  package typealias CMessage = Twinriver__Catalog__V1__WhoAmIReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_who_am_ireply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.fingerprint = try Unpacking.string(c.pointee.fingerprint, in: "twinriver.catalog.v1.WhoAmIReply.fingerprint")
    self.holder = try Unpacking.string(c.pointee.holder, in: "twinriver.catalog.v1.WhoAmIReply.holder")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.WhoAmIReply.organisation")
    self.roles = Unpacking.values(c.pointee.roles, count: c.pointee.n_roles)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.fingerprint = try arena.string(self.fingerprint, in: "twinriver.catalog.v1.WhoAmIReply.fingerprint")
    c.pointee.holder = try arena.string(self.holder, in: "twinriver.catalog.v1.WhoAmIReply.holder")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.catalog.v1.WhoAmIReply.organisation")
    (c.pointee.n_roles, c.pointee.roles) = try arena.values(self.roles)
    return c
  }
}
