// Generated from twinriver/catalog/v1/events.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
package import Wire

extension CatalogV1 {
  /// An organisation was registered or its traits changed.
  package struct OrganisationRegistered: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Name.
    package var name: String = ""
    /// Kind.
    package var kind: CatalogV1.OrganisationKind = .unspecified
    /// Level.
    package var level: CatalogV1.AdministrativeLevel = .unspecified
    /// Region.
    package var regionCode: String = ""
    /// Whether it is the competent authority of its level.
    package var competentAuthority: Bool = false

    package init() {}

    package init(
      code: String = "",
      name: String = "",
      kind: CatalogV1.OrganisationKind = .unspecified,
      level: CatalogV1.AdministrativeLevel = .unspecified,
      regionCode: String = "",
      competentAuthority: Bool = false
    ) {
      self.code = code
      self.name = name
      self.kind = kind
      self.level = level
      self.regionCode = regionCode
      self.competentAuthority = competentAuthority
    }
  }
}

extension CatalogV1 {
  /// A profile was changed.
  package struct ProfileUpdated: Sendable, Hashable {
    /// Organisation code.
    package var code: String = ""
    /// Fields of Art. 6 still missing.
    package var gaps: [String] = []

    package init() {}

    package init(
      code: String = "",
      gaps: [String] = []
    ) {
      self.code = code
      self.gaps = gaps
    }
  }
}

extension CatalogV1 {
  /// A person or system was registered; its name is not told.
  package struct HolderEnrolled: Sendable, Hashable {
    /// Holder id.
    package var holder: String = ""
    /// Organisation code.
    package var organisation: String = ""
    /// Person or system.
    package var kind: CatalogV1.HolderKind = .unspecified

    package init() {}

    package init(
      holder: String = "",
      organisation: String = "",
      kind: CatalogV1.HolderKind = .unspecified
    ) {
      self.holder = holder
      self.organisation = organisation
      self.kind = kind
    }
  }
}

extension CatalogV1 {
  /// A role began or will begin.
  package struct RoleGranted: Sendable, Hashable {
    /// Holder id.
    package var holder: String = ""
    /// The role and its period.
    package var assignment: CatalogV1.RoleAssignment? = nil

    package init() {}

    package init(
      holder: String = "",
      assignment: CatalogV1.RoleAssignment? = nil
    ) {
      self.holder = holder
      self.assignment = assignment
    }
  }
}

extension CatalogV1 {
  /// A role ended.
  package struct RoleEnded: Sendable, Hashable {
    /// Holder id.
    package var holder: String = ""
    /// The role.
    package var role: CatalogV1.Role = .unspecified
    /// When.
    package var endedAt: Date? = nil

    package init() {}

    package init(
      holder: String = "",
      role: CatalogV1.Role = .unspecified,
      endedAt: Date? = nil
    ) {
      self.holder = holder
      self.role = role
      self.endedAt = endedAt
    }
  }
}

extension CatalogV1 {
  /// A key was issued (as a code), presented, activated or revoked: its new state.
  package struct KeyChanged: Sendable, Hashable {
    /// The key as it is now.
    package var key: CatalogV1.Key? = nil

    package init() {}

    package init(
      key: CatalogV1.Key? = nil
    ) {
      self.key = key
    }
  }
}

extension CatalogV1 {
  /// A year's calendar was loaded or replaced.
  package struct CalendarLoaded: Sendable, Hashable {
    /// The whole year.
    package var calendar: CatalogV1.CalendarYear? = nil

    package init() {}

    package init(
      calendar: CatalogV1.CalendarYear? = nil
    ) {
      self.calendar = calendar
    }
  }
}

extension CatalogV1 {
  /// A draft was stored. Only its department hears of it.
  package struct EntryDrafted: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// Providing department.
    package var provider: String = ""

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      provider: String = ""
    ) {
      self.code = code
      self.version = version
      self.provider = provider
    }
  }
}

extension CatalogV1 {
  /// A draft went to the secrecy reviewer.
  package struct EntrySubmitted: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// Holder id of the submitter.
    package var submittedBy: String = ""

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      submittedBy: String = ""
    ) {
      self.code = code
      self.version = version
      self.submittedBy = submittedBy
    }
  }
}

extension CatalogV1 {
  /// The secrecy review was done.
  package struct EntryReviewed: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// Whether it passed.
    package var passed: Bool = false
    /// Holder id of the reviewer.
    package var reviewer: String = ""

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      passed: Bool = false,
      reviewer: String = ""
    ) {
      self.code = code
      self.version = version
      self.passed = passed
      self.reviewer = reviewer
    }
  }
}

extension CatalogV1 {
  /// A version became final; the reporting clock runs (Art. 10).
  package struct EntryFinalised: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// Providing department.
    package var provider: String = ""

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      provider: String = ""
    ) {
      self.code = code
      self.version = version
      self.provider = provider
    }
  }
}

extension CatalogV1 {
  /// A version was reported to the authority.
  package struct EntryReported: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// Providing department.
    package var provider: String = ""

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      provider: String = ""
    ) {
      self.code = code
      self.version = version
      self.provider = provider
    }
  }
}

extension CatalogV1 {
  /// A version was returned; the reason is fetched with GetEntry.
  package struct EntryReturned: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// Providing department.
    package var provider: String = ""

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      provider: String = ""
    ) {
      self.code = code
      self.version = version
      self.provider = provider
    }
  }
}

extension CatalogV1 {
  /// A version is in force: everything other services need to know of it.
  package struct EntryPublished: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// Name.
    package var name: String = ""
    /// Providing department.
    package var provider: String = ""
    /// Its name.
    package var providerName: String = ""
    /// Abstract.
    package var abstract: String = ""
    /// Class.
    package var resourceClass: CatalogV1.ResourceClass = .unspecified
    /// Share type derived from the items.
    package var shareType: CatalogV1.ShareType = .unspecified
    /// Update cycle.
    package var updateCycle: CatalogV1.UpdateCycle = .unspecified
    /// Items.
    package var items: [CatalogV1.PublishedItem] = []
    /// Source and licence of the data.
    package var attribution: String = ""
    /// When.
    package var publishedAt: Date? = nil

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      name: String = "",
      provider: String = "",
      providerName: String = "",
      abstract: String = "",
      resourceClass: CatalogV1.ResourceClass = .unspecified,
      shareType: CatalogV1.ShareType = .unspecified,
      updateCycle: CatalogV1.UpdateCycle = .unspecified,
      items: [CatalogV1.PublishedItem] = [],
      attribution: String = "",
      publishedAt: Date? = nil
    ) {
      self.code = code
      self.version = version
      self.name = name
      self.provider = provider
      self.providerName = providerName
      self.abstract = abstract
      self.resourceClass = resourceClass
      self.shareType = shareType
      self.updateCycle = updateCycle
      self.items = items
      self.attribution = attribution
      self.publishedAt = publishedAt
    }
  }
}

extension CatalogV1 {
  /// A version was replaced by a newer one.
  package struct EntrySuperseded: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// The version that no longer is in force.
    package var version: UInt32 = 0
    /// The version in force.
    package var byVersion: UInt32 = 0

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      byVersion: UInt32 = 0
    ) {
      self.code = code
      self.version = version
      self.byVersion = byVersion
    }
  }
}

extension CatalogV1 {
  /// Every event of this contract.
  package static let events: [any EventMessage.Type] = [
    OrganisationRegistered.self,
    ProfileUpdated.self,
    HolderEnrolled.self,
    RoleGranted.self,
    RoleEnded.self,
    KeyChanged.self,
    CalendarLoaded.self,
    EntryDrafted.self,
    EntrySubmitted.self,
    EntryReviewed.self,
    EntryFinalised.self,
    EntryReported.self,
    EntryReturned.self,
    EntryPublished.self,
    EntrySuperseded.self,
  ]
}

extension CatalogV1.OrganisationRegistered: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.OrganisationRegistered"
  package typealias CMessage = Twinriver__Catalog__V1__OrganisationRegistered
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_organisation_registered()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.OrganisationRegistered.code")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.OrganisationRegistered.name")
    self.kind = CatalogV1.OrganisationKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.level = CatalogV1.AdministrativeLevel(rawValue: Int32(bitPattern: c.pointee.level.rawValue))
    self.regionCode = try Unpacking.string(
      c.pointee.region_code, in: "twinriver.catalog.v1.OrganisationRegistered.region_code")
    self.competentAuthority = c.pointee.competent_authority != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.OrganisationRegistered.code")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.OrganisationRegistered.name")
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.level = .init(rawValue: UInt32(bitPattern: self.level.rawValue))
    c.pointee.region_code = try arena.string(
      self.regionCode, in: "twinriver.catalog.v1.OrganisationRegistered.region_code")
    c.pointee.competent_authority = self.competentAuthority ? 1 : 0
    return c
  }
}

extension CatalogV1.OrganisationRegistered: EventMessage {
  package static let topic = "catalog.v1.organisation-registered"
}

extension CatalogV1.ProfileUpdated: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ProfileUpdated"
  package typealias CMessage = Twinriver__Catalog__V1__ProfileUpdated
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_profile_updated()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.ProfileUpdated.code")
    self.gaps = try Unpacking.strings(
      c.pointee.gaps, count: c.pointee.n_gaps, in: "twinriver.catalog.v1.ProfileUpdated.gaps")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.ProfileUpdated.code")
    (c.pointee.n_gaps, c.pointee.gaps) = try arena.strings(self.gaps, in: "twinriver.catalog.v1.ProfileUpdated.gaps")
    return c
  }
}

extension CatalogV1.ProfileUpdated: EventMessage {
  package static let topic = "catalog.v1.profile-updated"
}

extension CatalogV1.HolderEnrolled: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.HolderEnrolled"
  package typealias CMessage = Twinriver__Catalog__V1__HolderEnrolled
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_holder_enrolled()) }

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
    self.holder = try Unpacking.string(c.pointee.holder, in: "twinriver.catalog.v1.HolderEnrolled.holder")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.HolderEnrolled.organisation")
    self.kind = CatalogV1.HolderKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.holder = try arena.string(self.holder, in: "twinriver.catalog.v1.HolderEnrolled.holder")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.catalog.v1.HolderEnrolled.organisation")
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    return c
  }
}

extension CatalogV1.HolderEnrolled: EventMessage {
  package static let topic = "catalog.v1.holder-enrolled"
}

extension CatalogV1.RoleGranted: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.RoleGranted"
  package typealias CMessage = Twinriver__Catalog__V1__RoleGranted
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_role_granted()) }

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
    self.holder = try Unpacking.string(c.pointee.holder, in: "twinriver.catalog.v1.RoleGranted.holder")
    if let value = c.pointee.assignment { self.assignment = try CatalogV1.RoleAssignment(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.holder = try arena.string(self.holder, in: "twinriver.catalog.v1.RoleGranted.holder")
    if let value = self.assignment { c.pointee.assignment = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.RoleGranted: EventMessage {
  package static let topic = "catalog.v1.role-granted"
}

extension CatalogV1.RoleEnded: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.RoleEnded"
  package typealias CMessage = Twinriver__Catalog__V1__RoleEnded
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_role_ended()) }

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
    self.holder = try Unpacking.string(c.pointee.holder, in: "twinriver.catalog.v1.RoleEnded.holder")
    self.role = CatalogV1.Role(rawValue: Int32(bitPattern: c.pointee.role.rawValue))
    if let value = c.pointee.ended_at { self.endedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.holder = try arena.string(self.holder, in: "twinriver.catalog.v1.RoleEnded.holder")
    c.pointee.role = .init(rawValue: UInt32(bitPattern: self.role.rawValue))
    if let value = self.endedAt { c.pointee.ended_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.RoleEnded: EventMessage {
  package static let topic = "catalog.v1.role-ended"
}

extension CatalogV1.KeyChanged: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.KeyChanged"
  package typealias CMessage = Twinriver__Catalog__V1__KeyChanged
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_key_changed()) }

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
    if let value = c.pointee.key { self.key = try CatalogV1.Key(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.key { c.pointee.key = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.KeyChanged: EventMessage {
  package static let topic = "catalog.v1.key-changed"
}

extension CatalogV1.CalendarLoaded: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CalendarLoaded"
  package typealias CMessage = Twinriver__Catalog__V1__CalendarLoaded
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_calendar_loaded()) }

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
    if let value = c.pointee.calendar { self.calendar = try CatalogV1.CalendarYear(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.calendar { c.pointee.calendar = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.CalendarLoaded: EventMessage {
  package static let topic = "catalog.v1.calendar-loaded"
}

extension CatalogV1.EntryDrafted: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EntryDrafted"
  package typealias CMessage = Twinriver__Catalog__V1__EntryDrafted
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_entry_drafted()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.EntryDrafted.code")
    self.version = c.pointee.version
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.catalog.v1.EntryDrafted.provider")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.EntryDrafted.code")
    c.pointee.version = self.version
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.catalog.v1.EntryDrafted.provider")
    return c
  }
}

extension CatalogV1.EntryDrafted: EventMessage {
  package static let topic = "catalog.v1.entry-drafted"
}

extension CatalogV1.EntrySubmitted: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EntrySubmitted"
  package typealias CMessage = Twinriver__Catalog__V1__EntrySubmitted
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_entry_submitted()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.EntrySubmitted.code")
    self.version = c.pointee.version
    self.submittedBy = try Unpacking.string(
      c.pointee.submitted_by, in: "twinriver.catalog.v1.EntrySubmitted.submitted_by")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.EntrySubmitted.code")
    c.pointee.version = self.version
    c.pointee.submitted_by = try arena.string(self.submittedBy, in: "twinriver.catalog.v1.EntrySubmitted.submitted_by")
    return c
  }
}

extension CatalogV1.EntrySubmitted: EventMessage {
  package static let topic = "catalog.v1.entry-submitted"
}

extension CatalogV1.EntryReviewed: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EntryReviewed"
  package typealias CMessage = Twinriver__Catalog__V1__EntryReviewed
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_entry_reviewed()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.EntryReviewed.code")
    self.version = c.pointee.version
    self.passed = c.pointee.passed != 0
    self.reviewer = try Unpacking.string(c.pointee.reviewer, in: "twinriver.catalog.v1.EntryReviewed.reviewer")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.EntryReviewed.code")
    c.pointee.version = self.version
    c.pointee.passed = self.passed ? 1 : 0
    c.pointee.reviewer = try arena.string(self.reviewer, in: "twinriver.catalog.v1.EntryReviewed.reviewer")
    return c
  }
}

extension CatalogV1.EntryReviewed: EventMessage {
  package static let topic = "catalog.v1.entry-reviewed"
}

extension CatalogV1.EntryFinalised: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EntryFinalised"
  package typealias CMessage = Twinriver__Catalog__V1__EntryFinalised
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_entry_finalised()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.EntryFinalised.code")
    self.version = c.pointee.version
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.catalog.v1.EntryFinalised.provider")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.EntryFinalised.code")
    c.pointee.version = self.version
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.catalog.v1.EntryFinalised.provider")
    return c
  }
}

extension CatalogV1.EntryFinalised: EventMessage {
  package static let topic = "catalog.v1.entry-finalised"
}

extension CatalogV1.EntryReported: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EntryReported"
  package typealias CMessage = Twinriver__Catalog__V1__EntryReported
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_entry_reported()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.EntryReported.code")
    self.version = c.pointee.version
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.catalog.v1.EntryReported.provider")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.EntryReported.code")
    c.pointee.version = self.version
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.catalog.v1.EntryReported.provider")
    return c
  }
}

extension CatalogV1.EntryReported: EventMessage {
  package static let topic = "catalog.v1.entry-reported"
}

extension CatalogV1.EntryReturned: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EntryReturned"
  package typealias CMessage = Twinriver__Catalog__V1__EntryReturned
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_entry_returned()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.EntryReturned.code")
    self.version = c.pointee.version
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.catalog.v1.EntryReturned.provider")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.EntryReturned.code")
    c.pointee.version = self.version
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.catalog.v1.EntryReturned.provider")
    return c
  }
}

extension CatalogV1.EntryReturned: EventMessage {
  package static let topic = "catalog.v1.entry-returned"
}

extension CatalogV1.EntryPublished: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EntryPublished"
  package typealias CMessage = Twinriver__Catalog__V1__EntryPublished
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_entry_published()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.EntryPublished.code")
    self.version = c.pointee.version
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.EntryPublished.name")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.catalog.v1.EntryPublished.provider")
    self.providerName = try Unpacking.string(
      c.pointee.provider_name, in: "twinriver.catalog.v1.EntryPublished.provider_name")
    self.abstract = try Unpacking.string(c.pointee.abstract, in: "twinriver.catalog.v1.EntryPublished.abstract")
    self.resourceClass = CatalogV1.ResourceClass(rawValue: Int32(bitPattern: c.pointee.resource_class.rawValue))
    self.shareType = CatalogV1.ShareType(rawValue: Int32(bitPattern: c.pointee.share_type.rawValue))
    self.updateCycle = CatalogV1.UpdateCycle(rawValue: Int32(bitPattern: c.pointee.update_cycle.rawValue))
    self.items.reserveCapacity(c.pointee.n_items)
    for index in 0..<c.pointee.n_items { self.items.append(try CatalogV1.PublishedItem(c.pointee.items[index]!)) }
    self.attribution = try Unpacking.string(
      c.pointee.attribution, in: "twinriver.catalog.v1.EntryPublished.attribution")
    if let value = c.pointee.published_at { self.publishedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.EntryPublished.code")
    c.pointee.version = self.version
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.EntryPublished.name")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.catalog.v1.EntryPublished.provider")
    c.pointee.provider_name = try arena.string(
      self.providerName, in: "twinriver.catalog.v1.EntryPublished.provider_name")
    c.pointee.abstract = try arena.string(self.abstract, in: "twinriver.catalog.v1.EntryPublished.abstract")
    c.pointee.resource_class = .init(rawValue: UInt32(bitPattern: self.resourceClass.rawValue))
    c.pointee.share_type = .init(rawValue: UInt32(bitPattern: self.shareType.rawValue))
    c.pointee.update_cycle = .init(rawValue: UInt32(bitPattern: self.updateCycle.rawValue))
    c.pointee.n_items = self.items.count
    c.pointee.items = try arena.pointers(self.items.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.PublishedItem.CMessage>?.self, capacity: self.items.count)
    for index in self.items.indices { c.pointee.items[index] = try self.items[index].allocated(in: arena) }
    c.pointee.attribution = try arena.string(self.attribution, in: "twinriver.catalog.v1.EntryPublished.attribution")
    if let value = self.publishedAt { c.pointee.published_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.EntryPublished: EventMessage {
  package static let topic = "catalog.v1.entry-published"
}

extension CatalogV1.EntrySuperseded: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EntrySuperseded"
  package typealias CMessage = Twinriver__Catalog__V1__EntrySuperseded
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_entry_superseded()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.EntrySuperseded.code")
    self.version = c.pointee.version
    self.byVersion = c.pointee.by_version
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.EntrySuperseded.code")
    c.pointee.version = self.version
    c.pointee.by_version = self.byVersion
    return c
  }
}

extension CatalogV1.EntrySuperseded: EventMessage {
  package static let topic = "catalog.v1.entry-superseded"
}
