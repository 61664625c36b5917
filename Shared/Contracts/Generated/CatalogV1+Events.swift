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
  /// A version in force is out of use, or will be; deliveries stop then. The reason is fetched with GetEntry.
  package struct EntrySuspended: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// From when.
    package var beginsAt: Date? = nil
    /// At once because of an incident.
    package var emergency: Bool = false

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      beginsAt: Date? = nil,
      emergency: Bool = false
    ) {
      self.code = code
      self.version = version
      self.beginsAt = beginsAt
      self.emergency = emergency
    }
  }
}

extension CatalogV1 {
  /// A suspended version is in use again.
  package struct EntryResumed: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0
    ) {
      self.code = code
      self.version = version
    }
  }
}

extension CatalogV1 {
  /// An entry ended for good.
  package struct EntryRetired: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Its last version.
    package var version: UInt32 = 0
    /// Code of the entry that takes its place; empty if none does.
    package var replacedBy: String = ""

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      replacedBy: String = ""
    ) {
      self.code = code
      self.version = version
      self.replacedBy = replacedBy
    }
  }
}

extension CatalogV1 {
  /// The head signed off a version.
  package struct EntrySignedOff: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// Holder id of the head.
    package var signedBy: String = ""

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      signedBy: String = ""
    ) {
      self.code = code
      self.version = version
      self.signedBy = signedBy
    }
  }
}

extension CatalogV1 {
  /// A body ceased to exist; its entries and open cases are its successor's (CC-29).
  package struct OrganisationEnded: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Successor.
    package var successor: String = ""
    /// When.
    package var endedAt: Date? = nil

    package init() {}

    package init(
      code: String = "",
      successor: String = "",
      endedAt: Date? = nil
    ) {
      self.code = code
      self.successor = successor
      self.endedAt = endedAt
    }
  }
}

extension CatalogV1 {
  /// A transfer was proposed, agreed to or completed.
  package struct TransferChanged: Sendable, Hashable {
    /// Transfer id.
    package var id: String = ""
    /// Why.
    package var kind: CatalogV1.TransferKind = .unspecified
    /// The giving organisation.
    package var from: String = ""
    /// The taking organisation.
    package var to: String = ""
    /// State.
    package var state: CatalogV1.TransferState = .unspecified

    package init() {}

    package init(
      id: String = "",
      kind: CatalogV1.TransferKind = .unspecified,
      from: String = "",
      to: String = "",
      state: CatalogV1.TransferState = .unspecified
    ) {
      self.id = id
      self.kind = kind
      self.from = from
      self.to = to
      self.state = state
    }
  }
}

extension CatalogV1 {
  /// An entry has another department answering for it.
  package struct EntryTransferred: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// From.
    package var from: String = ""
    /// To.
    package var to: String = ""

    package init() {}

    package init(
      code: String = "",
      from: String = "",
      to: String = ""
    ) {
      self.code = code
      self.from = from
      self.to = to
    }
  }
}

extension CatalogV1 {
  /// A system was registered or changed.
  package struct SystemRegistered: Sendable, Hashable {
    /// Id.
    package var id: String = ""
    /// Department.
    package var organisation: String = ""
    /// Network.
    package var network: CatalogV1.NetworkDomain = .unspecified
    /// Whether it is connected.
    package var connected: Bool = false
    /// Not connected and not excepted.
    package var unconnected: Bool = false

    package init() {}

    package init(
      id: String = "",
      organisation: String = "",
      network: CatalogV1.NetworkDomain = .unspecified,
      connected: Bool = false,
      unconnected: Bool = false
    ) {
      self.id = id
      self.organisation = organisation
      self.network = network
      self.connected = connected
      self.unconnected = unconnected
    }
  }
}

extension CatalogV1 {
  /// A legacy exchange system was registered or migrated.
  package struct LegacySystemChanged: Sendable, Hashable {
    /// Id.
    package var id: String = ""
    /// Department.
    package var organisation: String = ""
    /// Planned day.
    package var plannedOn: String = ""
    /// Day of migration; empty until then.
    package var migratedOn: String = ""

    package init() {}

    package init(
      id: String = "",
      organisation: String = "",
      plannedOn: String = "",
      migratedOn: String = ""
    ) {
      self.id = id
      self.organisation = organisation
      self.plannedOn = plannedOn
      self.migratedOn = migratedOn
    }
  }
}

extension CatalogV1 {
  /// A project's catalog was opened or changed.
  package struct ProjectChanged: Sendable, Hashable {
    /// Project number.
    package var number: String = ""
    /// Department.
    package var organisation: String = ""
    /// Codes.
    package var codes: [String] = []
    /// Codes whose absence was approved.
    package var differences: [String] = []

    package init() {}

    package init(
      number: String = "",
      organisation: String = "",
      codes: [String] = [],
      differences: [String] = []
    ) {
      self.number = number
      self.organisation = organisation
      self.codes = codes
      self.differences = differences
    }
  }
}

extension CatalogV1 {
  /// A revision or change of function was registered (Art. 9 ¶2).
  package struct ChangeRegistered: Sendable, Hashable {
    /// Change id.
    package var id: String = ""
    /// What happened.
    package var kind: CatalogV1.ChangeKind = .unspecified
    /// Department.
    package var organisation: String = ""
    /// Its day.
    package var happenedOn: String = ""
    /// Codes affected.
    package var codes: [String] = []
    /// The due day had passed before; only a person can call it a violation.
    package var overdueAtRegistration: Bool = false

    package init() {}

    package init(
      id: String = "",
      kind: CatalogV1.ChangeKind = .unspecified,
      organisation: String = "",
      happenedOn: String = "",
      codes: [String] = [],
      overdueAtRegistration: Bool = false
    ) {
      self.id = id
      self.kind = kind
      self.organisation = organisation
      self.happenedOn = happenedOn
      self.codes = codes
      self.overdueAtRegistration = overdueAtRegistration
    }
  }
}

extension CatalogV1 {
  /// An affected entry was handled, by a new version or by a decision.
  package struct ChangeHandled: Sendable, Hashable {
    /// Change id.
    package var id: String = ""
    /// Code.
    package var code: String = ""
    /// The version; 0 for a decision that nothing changes.
    package var version: UInt32 = 0

    package init() {}

    package init(
      id: String = "",
      code: String = "",
      version: UInt32 = 0
    ) {
      self.id = id
      self.code = code
      self.version = version
    }
  }
}

extension CatalogV1 {
  /// Everything a change affects was handled.
  package struct ChangeClosed: Sendable, Hashable {
    /// Change id.
    package var id: String = ""
    /// Department.
    package var organisation: String = ""
    /// After its due day.
    package var late: Bool = false

    package init() {}

    package init(
      id: String = "",
      organisation: String = "",
      late: Bool = false
    ) {
      self.id = id
      self.organisation = organisation
      self.late = late
    }
  }
}

extension CatalogV1 {
  /// A rule pack comes into force on this platform.
  package struct PackAdopted: Sendable, Hashable {
    /// Pack.
    package var pack: String = ""
    /// From.
    package var from: String = ""

    package init() {}

    package init(
      pack: String = "",
      from: String = ""
    ) {
      self.pack = pack
      self.from = from
    }
  }
}

extension CatalogV1 {
  /// A data element has a source, or its partners changed (一数一源).
  package struct SourceDesignated: Sendable, Hashable {
    /// The element, folded.
    package var element: String = ""
    /// As it is written.
    package var name: String = ""
    /// Department.
    package var organisation: String = ""
    /// Entry.
    package var code: String = ""
    /// Column.
    package var column: String = ""
    /// Departments that verify it.
    package var partners: [String] = []

    package init() {}

    package init(
      element: String = "",
      name: String = "",
      organisation: String = "",
      code: String = "",
      column: String = "",
      partners: [String] = []
    ) {
      self.element = element
      self.name = name
      self.organisation = organisation
      self.code = code
      self.column = column
      self.partners = partners
    }
  }
}

extension CatalogV1 {
  /// A data element has no designated source any more.
  package struct SourceEnded: Sendable, Hashable {
    /// The element, folded.
    package var element: String = ""

    package init() {}

    package init(
      element: String = ""
    ) {
      self.element = element
    }
  }
}

extension CatalogV1 {
  /// Several departments hold a data element as their own (V14); told once for each number of holders.
  package struct SourceConflictFound: Sendable, Hashable {
    /// The element, folded.
    package var element: String = ""
    /// Departments.
    package var organisations: [String] = []

    package init() {}

    package init(
      element: String = "",
      organisations: [String] = []
    ) {
      self.element = element
      self.organisations = organisations
    }
  }
}

extension CatalogV1 {
  /// A snapshot of the level's catalog was taken.
  package struct SnapshotTaken: Sendable, Hashable {
    /// Number.
    package var number: UInt32 = 0
    /// Its digest, lower-hex.
    package var digest: String = ""
    /// How many entries.
    package var entries: UInt32 = 0

    package init() {}

    package init(
      number: UInt32 = 0,
      digest: String = "",
      entries: UInt32 = 0
    ) {
      self.number = number
      self.digest = digest
      self.entries = entries
    }
  }
}

extension CatalogV1 {
  /// A category catalog was given to a lead, edited or reported.
  package struct CategoryChanged: Sendable, Hashable {
    /// Classification code.
    package var category: String = ""
    /// Lead department.
    package var lead: String = ""
    /// Revision.
    package var revision: UInt32 = 0
    /// Revision last reported.
    package var reportedRevision: UInt32 = 0

    package init() {}

    package init(
      category: String = "",
      lead: String = "",
      revision: UInt32 = 0,
      reportedRevision: UInt32 = 0
    ) {
      self.category = category
      self.lead = lead
      self.revision = revision
      self.reportedRevision = reportedRevision
    }
  }
}

extension CatalogV1 {
  /// A proposal for a category was made or decided.
  package struct CategoryProposalChanged: Sendable, Hashable {
    /// Proposal id.
    package var id: String = ""
    /// Classification code.
    package var category: String = ""
    /// Entry.
    package var code: String = ""
    /// Proposing department.
    package var proposer: String = ""
    /// Whether it was accepted; meaningless while open.
    package var accepted: Bool = false
    /// Whether it waits for the lead.
    package var open: Bool = false

    package init() {}

    package init(
      id: String = "",
      category: String = "",
      code: String = "",
      proposer: String = "",
      accepted: Bool = false,
      open: Bool = false
    ) {
      self.id = id
      self.category = category
      self.code = code
      self.proposer = proposer
      self.accepted = accepted
      self.open = open
    }
  }
}

extension CatalogV1 {
  /// An import ended; counts only.
  package struct ImportFinished: Sendable, Hashable {
    /// Import id.
    package var id: String = ""
    /// Whose.
    package var organisation: String = ""
    /// Drafts stored.
    package var stored: UInt32 = 0
    /// Rows in quarantine.
    package var quarantined: UInt32 = 0

    package init() {}

    package init(
      id: String = "",
      organisation: String = "",
      stored: UInt32 = 0,
      quarantined: UInt32 = 0
    ) {
      self.id = id
      self.organisation = organisation
      self.stored = stored
      self.quarantined = quarantined
    }
  }
}

extension CatalogV1 {
  /// The city took in what a county's authority forwarded (逐级报送).
  package struct CountyReportReceived: Sendable, Hashable {
    /// The county's region code.
    package var regionCode: String = ""
    /// Its sequence number in the county's log.
    package var sequence: UInt64 = 0
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// When the department's report was received at the county.
    package var firstReceivedAt: Date? = nil

    package init() {}

    package init(
      regionCode: String = "",
      sequence: UInt64 = 0,
      code: String = "",
      version: UInt32 = 0,
      firstReceivedAt: Date? = nil
    ) {
      self.regionCode = regionCode
      self.sequence = sequence
      self.code = code
      self.version = version
      self.firstReceivedAt = firstReceivedAt
    }
  }
}

extension CatalogV1 {
  /// The city has put aside what a county forwarded; told by the city, and by the county once it knows.
  package struct CountyReportRefused: Sendable, Hashable {
    /// The county's region code.
    package var regionCode: String = ""
    /// Its sequence number in the county's log.
    package var sequence: UInt64 = 0
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// Why, UPPER_SNAKE.
    package var reason: String = ""

    package init() {}

    package init(
      regionCode: String = "",
      sequence: UInt64 = 0,
      code: String = "",
      version: UInt32 = 0,
      reason: String = ""
    ) {
      self.regionCode = regionCode
      self.sequence = sequence
      self.code = code
      self.version = version
      self.reason = reason
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
    EntrySuspended.self,
    EntryResumed.self,
    EntryRetired.self,
    EntrySignedOff.self,
    OrganisationEnded.self,
    TransferChanged.self,
    EntryTransferred.self,
    SystemRegistered.self,
    LegacySystemChanged.self,
    ProjectChanged.self,
    ChangeRegistered.self,
    ChangeHandled.self,
    ChangeClosed.self,
    PackAdopted.self,
    SourceDesignated.self,
    SourceEnded.self,
    SourceConflictFound.self,
    SnapshotTaken.self,
    CategoryChanged.self,
    CategoryProposalChanged.self,
    ImportFinished.self,
    CountyReportReceived.self,
    CountyReportRefused.self,
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

extension CatalogV1.EntrySuspended: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EntrySuspended"
  package typealias CMessage = Twinriver__Catalog__V1__EntrySuspended
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_entry_suspended()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.EntrySuspended.code")
    self.version = c.pointee.version
    if let value = c.pointee.begins_at { self.beginsAt = try Date(value) }
    self.emergency = c.pointee.emergency != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.EntrySuspended.code")
    c.pointee.version = self.version
    if let value = self.beginsAt { c.pointee.begins_at = try value.allocated(in: arena) }
    c.pointee.emergency = self.emergency ? 1 : 0
    return c
  }
}

extension CatalogV1.EntrySuspended: EventMessage {
  package static let topic = "catalog.v1.entry-suspended"
}

extension CatalogV1.EntryResumed: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EntryResumed"
  package typealias CMessage = Twinriver__Catalog__V1__EntryResumed
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_entry_resumed()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.EntryResumed.code")
    self.version = c.pointee.version
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.EntryResumed.code")
    c.pointee.version = self.version
    return c
  }
}

extension CatalogV1.EntryResumed: EventMessage {
  package static let topic = "catalog.v1.entry-resumed"
}

extension CatalogV1.EntryRetired: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EntryRetired"
  package typealias CMessage = Twinriver__Catalog__V1__EntryRetired
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_entry_retired()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.EntryRetired.code")
    self.version = c.pointee.version
    self.replacedBy = try Unpacking.string(c.pointee.replaced_by, in: "twinriver.catalog.v1.EntryRetired.replaced_by")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.EntryRetired.code")
    c.pointee.version = self.version
    c.pointee.replaced_by = try arena.string(self.replacedBy, in: "twinriver.catalog.v1.EntryRetired.replaced_by")
    return c
  }
}

extension CatalogV1.EntryRetired: EventMessage {
  package static let topic = "catalog.v1.entry-retired"
}

extension CatalogV1.EntrySignedOff: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EntrySignedOff"
  package typealias CMessage = Twinriver__Catalog__V1__EntrySignedOff
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_entry_signed_off()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.EntrySignedOff.code")
    self.version = c.pointee.version
    self.signedBy = try Unpacking.string(c.pointee.signed_by, in: "twinriver.catalog.v1.EntrySignedOff.signed_by")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.EntrySignedOff.code")
    c.pointee.version = self.version
    c.pointee.signed_by = try arena.string(self.signedBy, in: "twinriver.catalog.v1.EntrySignedOff.signed_by")
    return c
  }
}

extension CatalogV1.EntrySignedOff: EventMessage {
  package static let topic = "catalog.v1.entry-signed-off"
}

extension CatalogV1.OrganisationEnded: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.OrganisationEnded"
  package typealias CMessage = Twinriver__Catalog__V1__OrganisationEnded
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_organisation_ended()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.OrganisationEnded.code")
    self.successor = try Unpacking.string(c.pointee.successor, in: "twinriver.catalog.v1.OrganisationEnded.successor")
    if let value = c.pointee.ended_at { self.endedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.OrganisationEnded.code")
    c.pointee.successor = try arena.string(self.successor, in: "twinriver.catalog.v1.OrganisationEnded.successor")
    if let value = self.endedAt { c.pointee.ended_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.OrganisationEnded: EventMessage {
  package static let topic = "catalog.v1.organisation-ended"
}

extension CatalogV1.TransferChanged: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.TransferChanged"
  package typealias CMessage = Twinriver__Catalog__V1__TransferChanged
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_transfer_changed()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.TransferChanged.id")
    self.kind = CatalogV1.TransferKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.from = try Unpacking.string(c.pointee.from, in: "twinriver.catalog.v1.TransferChanged.from")
    self.to = try Unpacking.string(c.pointee.to, in: "twinriver.catalog.v1.TransferChanged.to")
    self.state = CatalogV1.TransferState(rawValue: Int32(bitPattern: c.pointee.state.rawValue))
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.TransferChanged.id")
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.from = try arena.string(self.from, in: "twinriver.catalog.v1.TransferChanged.from")
    c.pointee.to = try arena.string(self.to, in: "twinriver.catalog.v1.TransferChanged.to")
    c.pointee.state = .init(rawValue: UInt32(bitPattern: self.state.rawValue))
    return c
  }
}

extension CatalogV1.TransferChanged: EventMessage {
  package static let topic = "catalog.v1.transfer-changed"
}

extension CatalogV1.EntryTransferred: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EntryTransferred"
  package typealias CMessage = Twinriver__Catalog__V1__EntryTransferred
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_entry_transferred()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.EntryTransferred.code")
    self.from = try Unpacking.string(c.pointee.from, in: "twinriver.catalog.v1.EntryTransferred.from")
    self.to = try Unpacking.string(c.pointee.to, in: "twinriver.catalog.v1.EntryTransferred.to")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.EntryTransferred.code")
    c.pointee.from = try arena.string(self.from, in: "twinriver.catalog.v1.EntryTransferred.from")
    c.pointee.to = try arena.string(self.to, in: "twinriver.catalog.v1.EntryTransferred.to")
    return c
  }
}

extension CatalogV1.EntryTransferred: EventMessage {
  package static let topic = "catalog.v1.entry-transferred"
}

extension CatalogV1.SystemRegistered: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.SystemRegistered"
  package typealias CMessage = Twinriver__Catalog__V1__SystemRegistered
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_system_registered()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.SystemRegistered.id")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.SystemRegistered.organisation")
    self.network = CatalogV1.NetworkDomain(rawValue: Int32(bitPattern: c.pointee.network.rawValue))
    self.connected = c.pointee.connected != 0
    self.unconnected = c.pointee.unconnected != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.SystemRegistered.id")
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.SystemRegistered.organisation")
    c.pointee.network = .init(rawValue: UInt32(bitPattern: self.network.rawValue))
    c.pointee.connected = self.connected ? 1 : 0
    c.pointee.unconnected = self.unconnected ? 1 : 0
    return c
  }
}

extension CatalogV1.SystemRegistered: EventMessage {
  package static let topic = "catalog.v1.system-registered"
}

extension CatalogV1.LegacySystemChanged: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.LegacySystemChanged"
  package typealias CMessage = Twinriver__Catalog__V1__LegacySystemChanged
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_legacy_system_changed()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.LegacySystemChanged.id")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.LegacySystemChanged.organisation")
    self.plannedOn = try Unpacking.string(
      c.pointee.planned_on, in: "twinriver.catalog.v1.LegacySystemChanged.planned_on")
    self.migratedOn = try Unpacking.string(
      c.pointee.migrated_on, in: "twinriver.catalog.v1.LegacySystemChanged.migrated_on")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.LegacySystemChanged.id")
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.LegacySystemChanged.organisation")
    c.pointee.planned_on = try arena.string(self.plannedOn, in: "twinriver.catalog.v1.LegacySystemChanged.planned_on")
    c.pointee.migrated_on = try arena.string(
      self.migratedOn, in: "twinriver.catalog.v1.LegacySystemChanged.migrated_on")
    return c
  }
}

extension CatalogV1.LegacySystemChanged: EventMessage {
  package static let topic = "catalog.v1.legacy-system-changed"
}

extension CatalogV1.ProjectChanged: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ProjectChanged"
  package typealias CMessage = Twinriver__Catalog__V1__ProjectChanged
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_project_changed()) }

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
    self.number = try Unpacking.string(c.pointee.number, in: "twinriver.catalog.v1.ProjectChanged.number")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.ProjectChanged.organisation")
    self.codes = try Unpacking.strings(
      c.pointee.codes, count: c.pointee.n_codes, in: "twinriver.catalog.v1.ProjectChanged.codes")
    self.differences = try Unpacking.strings(
      c.pointee.differences, count: c.pointee.n_differences, in: "twinriver.catalog.v1.ProjectChanged.differences")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.number = try arena.string(self.number, in: "twinriver.catalog.v1.ProjectChanged.number")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.catalog.v1.ProjectChanged.organisation")
    (c.pointee.n_codes, c.pointee.codes) = try arena.strings(
      self.codes, in: "twinriver.catalog.v1.ProjectChanged.codes")
    (c.pointee.n_differences, c.pointee.differences) = try arena.strings(
      self.differences, in: "twinriver.catalog.v1.ProjectChanged.differences")
    return c
  }
}

extension CatalogV1.ProjectChanged: EventMessage {
  package static let topic = "catalog.v1.project-changed"
}

extension CatalogV1.ChangeRegistered: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ChangeRegistered"
  package typealias CMessage = Twinriver__Catalog__V1__ChangeRegistered
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_change_registered()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.ChangeRegistered.id")
    self.kind = CatalogV1.ChangeKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.ChangeRegistered.organisation")
    self.happenedOn = try Unpacking.string(
      c.pointee.happened_on, in: "twinriver.catalog.v1.ChangeRegistered.happened_on")
    self.codes = try Unpacking.strings(
      c.pointee.codes, count: c.pointee.n_codes, in: "twinriver.catalog.v1.ChangeRegistered.codes")
    self.overdueAtRegistration = c.pointee.overdue_at_registration != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.ChangeRegistered.id")
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.ChangeRegistered.organisation")
    c.pointee.happened_on = try arena.string(self.happenedOn, in: "twinriver.catalog.v1.ChangeRegistered.happened_on")
    (c.pointee.n_codes, c.pointee.codes) = try arena.strings(
      self.codes, in: "twinriver.catalog.v1.ChangeRegistered.codes")
    c.pointee.overdue_at_registration = self.overdueAtRegistration ? 1 : 0
    return c
  }
}

extension CatalogV1.ChangeRegistered: EventMessage {
  package static let topic = "catalog.v1.change-registered"
}

extension CatalogV1.ChangeHandled: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ChangeHandled"
  package typealias CMessage = Twinriver__Catalog__V1__ChangeHandled
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_change_handled()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.ChangeHandled.id")
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.ChangeHandled.code")
    self.version = c.pointee.version
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.ChangeHandled.id")
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.ChangeHandled.code")
    c.pointee.version = self.version
    return c
  }
}

extension CatalogV1.ChangeHandled: EventMessage {
  package static let topic = "catalog.v1.change-handled"
}

extension CatalogV1.ChangeClosed: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ChangeClosed"
  package typealias CMessage = Twinriver__Catalog__V1__ChangeClosed
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_change_closed()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.ChangeClosed.id")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.ChangeClosed.organisation")
    self.late = c.pointee.late != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.ChangeClosed.id")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.catalog.v1.ChangeClosed.organisation")
    c.pointee.late = self.late ? 1 : 0
    return c
  }
}

extension CatalogV1.ChangeClosed: EventMessage {
  package static let topic = "catalog.v1.change-closed"
}

extension CatalogV1.PackAdopted: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.PackAdopted"
  package typealias CMessage = Twinriver__Catalog__V1__PackAdopted
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_pack_adopted()) }

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
    self.pack = try Unpacking.string(c.pointee.pack, in: "twinriver.catalog.v1.PackAdopted.pack")
    self.from = try Unpacking.string(c.pointee.from, in: "twinriver.catalog.v1.PackAdopted.from")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.pack = try arena.string(self.pack, in: "twinriver.catalog.v1.PackAdopted.pack")
    c.pointee.from = try arena.string(self.from, in: "twinriver.catalog.v1.PackAdopted.from")
    return c
  }
}

extension CatalogV1.PackAdopted: EventMessage {
  package static let topic = "catalog.v1.pack-adopted"
}

extension CatalogV1.SourceDesignated: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.SourceDesignated"
  package typealias CMessage = Twinriver__Catalog__V1__SourceDesignated
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_source_designated()) }

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
    self.element = try Unpacking.string(c.pointee.element, in: "twinriver.catalog.v1.SourceDesignated.element")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.SourceDesignated.name")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.SourceDesignated.organisation")
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.SourceDesignated.code")
    self.column = try Unpacking.string(c.pointee.column, in: "twinriver.catalog.v1.SourceDesignated.column")
    self.partners = try Unpacking.strings(
      c.pointee.partners, count: c.pointee.n_partners, in: "twinriver.catalog.v1.SourceDesignated.partners")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.element = try arena.string(self.element, in: "twinriver.catalog.v1.SourceDesignated.element")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.SourceDesignated.name")
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.SourceDesignated.organisation")
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.SourceDesignated.code")
    c.pointee.column = try arena.string(self.column, in: "twinriver.catalog.v1.SourceDesignated.column")
    (c.pointee.n_partners, c.pointee.partners) = try arena.strings(
      self.partners, in: "twinriver.catalog.v1.SourceDesignated.partners")
    return c
  }
}

extension CatalogV1.SourceDesignated: EventMessage {
  package static let topic = "catalog.v1.source-designated"
}

extension CatalogV1.SourceEnded: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.SourceEnded"
  package typealias CMessage = Twinriver__Catalog__V1__SourceEnded
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_source_ended()) }

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
    self.element = try Unpacking.string(c.pointee.element, in: "twinriver.catalog.v1.SourceEnded.element")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.element = try arena.string(self.element, in: "twinriver.catalog.v1.SourceEnded.element")
    return c
  }
}

extension CatalogV1.SourceEnded: EventMessage {
  package static let topic = "catalog.v1.source-ended"
}

extension CatalogV1.SourceConflictFound: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.SourceConflictFound"
  package typealias CMessage = Twinriver__Catalog__V1__SourceConflictFound
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_source_conflict_found()) }

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
    self.element = try Unpacking.string(c.pointee.element, in: "twinriver.catalog.v1.SourceConflictFound.element")
    self.organisations = try Unpacking.strings(
      c.pointee.organisations, count: c.pointee.n_organisations,
      in: "twinriver.catalog.v1.SourceConflictFound.organisations")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.element = try arena.string(self.element, in: "twinriver.catalog.v1.SourceConflictFound.element")
    (c.pointee.n_organisations, c.pointee.organisations) = try arena.strings(
      self.organisations, in: "twinriver.catalog.v1.SourceConflictFound.organisations")
    return c
  }
}

extension CatalogV1.SourceConflictFound: EventMessage {
  package static let topic = "catalog.v1.source-conflict-found"
}

extension CatalogV1.SnapshotTaken: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.SnapshotTaken"
  package typealias CMessage = Twinriver__Catalog__V1__SnapshotTaken
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_snapshot_taken()) }

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
    self.number = c.pointee.number
    self.digest = try Unpacking.string(c.pointee.digest, in: "twinriver.catalog.v1.SnapshotTaken.digest")
    self.entries = c.pointee.entries
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.number = self.number
    c.pointee.digest = try arena.string(self.digest, in: "twinriver.catalog.v1.SnapshotTaken.digest")
    c.pointee.entries = self.entries
    return c
  }
}

extension CatalogV1.SnapshotTaken: EventMessage {
  package static let topic = "catalog.v1.snapshot-taken"
}

extension CatalogV1.CategoryChanged: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CategoryChanged"
  package typealias CMessage = Twinriver__Catalog__V1__CategoryChanged
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_category_changed()) }

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
    self.category = try Unpacking.string(c.pointee.category, in: "twinriver.catalog.v1.CategoryChanged.category")
    self.lead = try Unpacking.string(c.pointee.lead, in: "twinriver.catalog.v1.CategoryChanged.lead")
    self.revision = c.pointee.revision
    self.reportedRevision = c.pointee.reported_revision
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.category = try arena.string(self.category, in: "twinriver.catalog.v1.CategoryChanged.category")
    c.pointee.lead = try arena.string(self.lead, in: "twinriver.catalog.v1.CategoryChanged.lead")
    c.pointee.revision = self.revision
    c.pointee.reported_revision = self.reportedRevision
    return c
  }
}

extension CatalogV1.CategoryChanged: EventMessage {
  package static let topic = "catalog.v1.category-changed"
}

extension CatalogV1.CategoryProposalChanged: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CategoryProposalChanged"
  package typealias CMessage = Twinriver__Catalog__V1__CategoryProposalChanged
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_category_proposal_changed()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.CategoryProposalChanged.id")
    self.category = try Unpacking.string(
      c.pointee.category, in: "twinriver.catalog.v1.CategoryProposalChanged.category")
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.CategoryProposalChanged.code")
    self.proposer = try Unpacking.string(
      c.pointee.proposer, in: "twinriver.catalog.v1.CategoryProposalChanged.proposer")
    self.accepted = c.pointee.accepted != 0
    self.open = c.pointee.open != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.CategoryProposalChanged.id")
    c.pointee.category = try arena.string(self.category, in: "twinriver.catalog.v1.CategoryProposalChanged.category")
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.CategoryProposalChanged.code")
    c.pointee.proposer = try arena.string(self.proposer, in: "twinriver.catalog.v1.CategoryProposalChanged.proposer")
    c.pointee.accepted = self.accepted ? 1 : 0
    c.pointee.open = self.open ? 1 : 0
    return c
  }
}

extension CatalogV1.CategoryProposalChanged: EventMessage {
  package static let topic = "catalog.v1.category-proposal-changed"
}

extension CatalogV1.ImportFinished: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ImportFinished"
  package typealias CMessage = Twinriver__Catalog__V1__ImportFinished
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_import_finished()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.ImportFinished.id")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.ImportFinished.organisation")
    self.stored = c.pointee.stored
    self.quarantined = c.pointee.quarantined
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.ImportFinished.id")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.catalog.v1.ImportFinished.organisation")
    c.pointee.stored = self.stored
    c.pointee.quarantined = self.quarantined
    return c
  }
}

extension CatalogV1.ImportFinished: EventMessage {
  package static let topic = "catalog.v1.import-finished"
}

extension CatalogV1.CountyReportReceived: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CountyReportReceived"
  package typealias CMessage = Twinriver__Catalog__V1__CountyReportReceived
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_county_report_received()) }

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
    self.regionCode = try Unpacking.string(
      c.pointee.region_code, in: "twinriver.catalog.v1.CountyReportReceived.region_code")
    self.sequence = c.pointee.sequence
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.CountyReportReceived.code")
    self.version = c.pointee.version
    if let value = c.pointee.first_received_at { self.firstReceivedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.region_code = try arena.string(
      self.regionCode, in: "twinriver.catalog.v1.CountyReportReceived.region_code")
    c.pointee.sequence = self.sequence
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.CountyReportReceived.code")
    c.pointee.version = self.version
    if let value = self.firstReceivedAt { c.pointee.first_received_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.CountyReportReceived: EventMessage {
  package static let topic = "catalog.v1.county-report-received"
}

extension CatalogV1.CountyReportRefused: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CountyReportRefused"
  package typealias CMessage = Twinriver__Catalog__V1__CountyReportRefused
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_county_report_refused()) }

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
    self.regionCode = try Unpacking.string(
      c.pointee.region_code, in: "twinriver.catalog.v1.CountyReportRefused.region_code")
    self.sequence = c.pointee.sequence
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.CountyReportRefused.code")
    self.version = c.pointee.version
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.CountyReportRefused.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.region_code = try arena.string(
      self.regionCode, in: "twinriver.catalog.v1.CountyReportRefused.region_code")
    c.pointee.sequence = self.sequence
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.CountyReportRefused.code")
    c.pointee.version = self.version
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.CountyReportRefused.reason")
    return c
  }
}

extension CatalogV1.CountyReportRefused: EventMessage {
  package static let topic = "catalog.v1.county-report-refused"
}
