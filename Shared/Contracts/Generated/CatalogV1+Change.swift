// Generated from twinriver/catalog/v1/change.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension CatalogV1 {
  /// What happened.
  package struct ChangeKind: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// A law was revised (法律).
    package static let law = Self(rawValue: 1)
    /// An administrative regulation was revised (行政法规).
    package static let administrativeRegulation = Self(rawValue: 2)
    /// A local regulation was revised (地方性法规).
    package static let localRegulation = Self(rawValue: 3)
    /// The department's function changed (职能变化).
    package static let function = Self(rawValue: 4)
    /// The basis of a restriction ended; the entries are to be classified anew (依据失效).
    package static let basisEnded = Self(rawValue: 5)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .law,
      .administrativeRegulation,
      .localRegulation,
      .function,
      .basisEnded,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "CHANGE_KIND_UNSPECIFIED"
      case 1: "CHANGE_KIND_LAW"
      case 2: "CHANGE_KIND_ADMINISTRATIVE_REGULATION"
      case 3: "CHANGE_KIND_LOCAL_REGULATION"
      case 4: "CHANGE_KIND_FUNCTION"
      case 5: "CHANGE_KIND_BASIS_ENDED"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// One entry that is affected.
  package struct AffectedEntry: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// The version that handled it; 0 while none did.
    package var handledByVersion: UInt32 = 0
    /// Why no change is needed; empty if not decided so.
    package var noChangeReason: String = ""
    /// When it was handled.
    package var handledAt: Date? = nil

    package init() {}

    package init(
      code: String = "",
      handledByVersion: UInt32 = 0,
      noChangeReason: String = "",
      handledAt: Date? = nil
    ) {
      self.code = code
      self.handledByVersion = handledByVersion
      self.noChangeReason = noChangeReason
      self.handledAt = handledAt
    }
  }
}

extension CatalogV1 {
  /// A change.
  package struct Change: Sendable, Hashable {
    /// Id.
    package var id: String = ""
    /// What happened.
    package var kind: CatalogV1.ChangeKind = .unspecified
    /// The department that must update its entries.
    package var organisation: String = ""
    /// The act or decision.
    package var document: String = ""
    /// The day it was promulgated or decided, "2018-06-01"; the clock starts here (CC-16).
    package var happenedOn: String = ""
    /// The day it comes into force, where that is another.
    package var effectiveOn: String = ""
    /// What is affected.
    package var entries: [CatalogV1.AffectedEntry] = []
    /// Its duty, with the day and why.
    package var obligation: ObligationV1.Obligation? = nil
    /// The due day had passed before it was registered; a person must confirm a violation (Art. 9).
    package var overdueAtRegistration: Bool = false
    /// When everything was handled.
    package var closedAt: Date? = nil
    /// When registered.
    package var registeredAt: Date? = nil

    package init() {}

    package init(
      id: String = "",
      kind: CatalogV1.ChangeKind = .unspecified,
      organisation: String = "",
      document: String = "",
      happenedOn: String = "",
      effectiveOn: String = "",
      entries: [CatalogV1.AffectedEntry] = [],
      obligation: ObligationV1.Obligation? = nil,
      overdueAtRegistration: Bool = false,
      closedAt: Date? = nil,
      registeredAt: Date? = nil
    ) {
      self.id = id
      self.kind = kind
      self.organisation = organisation
      self.document = document
      self.happenedOn = happenedOn
      self.effectiveOn = effectiveOn
      self.entries = entries
      self.obligation = obligation
      self.overdueAtRegistration = overdueAtRegistration
      self.closedAt = closedAt
      self.registeredAt = registeredAt
    }
  }
}

extension CatalogV1 {
  /// A change to register.
  package struct RegisterChangeRequest: Sendable, Hashable {
    /// What happened.
    package var kind: CatalogV1.ChangeKind = .unspecified
    /// The department; empty: the caller's own.
    package var organisation: String = ""
    /// The act or decision.
    package var document: String = ""
    /// Promulgated or decided on.
    package var happenedOn: String = ""
    /// Comes into force on.
    package var effectiveOn: String = ""
    /// Codes affected; at least one.
    package var codes: [String] = []

    package init() {}

    package init(
      kind: CatalogV1.ChangeKind = .unspecified,
      organisation: String = "",
      document: String = "",
      happenedOn: String = "",
      effectiveOn: String = "",
      codes: [String] = []
    ) {
      self.kind = kind
      self.organisation = organisation
      self.document = document
      self.happenedOn = happenedOn
      self.effectiveOn = effectiveOn
      self.codes = codes
    }
  }
}

extension CatalogV1 {
  /// A decision that nothing changes.
  package struct DecideNoChangeRequest: Sendable, Hashable {
    /// Change id.
    package var id: String = ""
    /// Code.
    package var code: String = ""
    /// Why.
    package var reason: String = ""

    package init() {}

    package init(
      id: String = "",
      code: String = "",
      reason: String = ""
    ) {
      self.id = id
      self.code = code
      self.reason = reason
    }
  }
}

extension CatalogV1 {
  /// More time.
  package struct ExtendChangeRequest: Sendable, Hashable {
    /// Change id.
    package var id: String = ""
    /// Working days.
    package var workingDays: UInt32 = 0
    /// Why.
    package var reason: String = ""

    package init() {}

    package init(
      id: String = "",
      workingDays: UInt32 = 0,
      reason: String = ""
    ) {
      self.id = id
      self.workingDays = workingDays
      self.reason = reason
    }
  }
}

extension CatalogV1 {
  /// Which change.
  package struct GetChangeRequest: Sendable, Hashable {
    /// Id.
    package var id: String = ""

    package init() {}

    package init(
      id: String = ""
    ) {
      self.id = id
    }
  }
}

extension CatalogV1 {
  /// Which changes.
  package struct ListChangesRequest: Sendable, Hashable {
    /// Include closed ones.
    package var includeClosed: Bool = false
    /// Department; empty: the caller's, or all for the authority.
    package var organisation: String = ""

    package init() {}

    package init(
      includeClosed: Bool = false,
      organisation: String = ""
    ) {
      self.includeClosed = includeClosed
      self.organisation = organisation
    }
  }
}

extension CatalogV1 {
  /// Changes.
  package struct ListChangesReply: Sendable, Hashable {
    /// Open first, soonest due first.
    package var changes: [CatalogV1.Change] = []

    package init() {}

    package init(
      changes: [CatalogV1.Change] = []
    ) {
      self.changes = changes
    }
  }
}

extension CatalogV1 {
  /// A pack to adopt.
  package struct AdoptPackRequest: Sendable, Hashable {
    /// "SC809".
    package var pack: String = ""
    /// From this day on, "2026-01-01"; not before the act came into force, not before today.
    package var from: String = ""
    /// The authority's act.
    package var act: String = ""

    package init() {}

    package init(
      pack: String = "",
      from: String = "",
      act: String = ""
    ) {
      self.pack = pack
      self.from = from
      self.act = act
    }
  }
}

extension CatalogV1 {
  /// A pack in force here.
  package struct AdoptedPack: Sendable, Hashable {
    /// Pack.
    package var pack: String = ""
    /// Since.
    package var from: String = ""
    /// The act; empty for the platform's founding pack.
    package var act: String = ""
    /// Title of the pack's law.
    package var title: String = ""

    package init() {}

    package init(
      pack: String = "",
      from: String = "",
      act: String = "",
      title: String = ""
    ) {
      self.pack = pack
      self.from = from
      self.act = act
      self.title = title
    }
  }
}

extension CatalogV1 {
  /// Nothing to ask.
  package struct ListPacksRequest: Sendable, Hashable {

    package init() {}
  }
}

extension CatalogV1 {
  /// Packs.
  package struct ListPacksReply: Sendable, Hashable {
    /// By day.
    package var packs: [CatalogV1.AdoptedPack] = []

    package init() {}

    package init(
      packs: [CatalogV1.AdoptedPack] = []
    ) {
      self.packs = packs
    }
  }
}

extension CatalogV1.AffectedEntry: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.AffectedEntry"
  package typealias CMessage = Twinriver__Catalog__V1__AffectedEntry
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_affected_entry()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.AffectedEntry.code")
    self.handledByVersion = c.pointee.handled_by_version
    self.noChangeReason = try Unpacking.string(
      c.pointee.no_change_reason, in: "twinriver.catalog.v1.AffectedEntry.no_change_reason")
    if let value = c.pointee.handled_at { self.handledAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.AffectedEntry.code")
    c.pointee.handled_by_version = self.handledByVersion
    c.pointee.no_change_reason = try arena.string(
      self.noChangeReason, in: "twinriver.catalog.v1.AffectedEntry.no_change_reason")
    if let value = self.handledAt { c.pointee.handled_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.Change: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.Change"
  package typealias CMessage = Twinriver__Catalog__V1__Change
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_change()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.Change.id")
    self.kind = CatalogV1.ChangeKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.organisation = try Unpacking.string(c.pointee.organisation, in: "twinriver.catalog.v1.Change.organisation")
    self.document = try Unpacking.string(c.pointee.document, in: "twinriver.catalog.v1.Change.document")
    self.happenedOn = try Unpacking.string(c.pointee.happened_on, in: "twinriver.catalog.v1.Change.happened_on")
    self.effectiveOn = try Unpacking.string(c.pointee.effective_on, in: "twinriver.catalog.v1.Change.effective_on")
    self.entries.reserveCapacity(c.pointee.n_entries)
    for index in 0..<c.pointee.n_entries { self.entries.append(try CatalogV1.AffectedEntry(c.pointee.entries[index]!)) }
    if let value = c.pointee.obligation { self.obligation = try ObligationV1.Obligation(value) }
    self.overdueAtRegistration = c.pointee.overdue_at_registration != 0
    if let value = c.pointee.closed_at { self.closedAt = try Date(value) }
    if let value = c.pointee.registered_at { self.registeredAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.Change.id")
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.catalog.v1.Change.organisation")
    c.pointee.document = try arena.string(self.document, in: "twinriver.catalog.v1.Change.document")
    c.pointee.happened_on = try arena.string(self.happenedOn, in: "twinriver.catalog.v1.Change.happened_on")
    c.pointee.effective_on = try arena.string(self.effectiveOn, in: "twinriver.catalog.v1.Change.effective_on")
    c.pointee.n_entries = self.entries.count
    c.pointee.entries = try arena.pointers(self.entries.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.AffectedEntry.CMessage>?.self, capacity: self.entries.count)
    for index in self.entries.indices { c.pointee.entries[index] = try self.entries[index].allocated(in: arena) }
    if let value = self.obligation { c.pointee.obligation = try value.allocated(in: arena) }
    c.pointee.overdue_at_registration = self.overdueAtRegistration ? 1 : 0
    if let value = self.closedAt { c.pointee.closed_at = try value.allocated(in: arena) }
    if let value = self.registeredAt { c.pointee.registered_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.RegisterChangeRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.RegisterChangeRequest"
  package typealias CMessage = Twinriver__Catalog__V1__RegisterChangeRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_register_change_request()) }

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
    self.kind = CatalogV1.ChangeKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.RegisterChangeRequest.organisation")
    self.document = try Unpacking.string(c.pointee.document, in: "twinriver.catalog.v1.RegisterChangeRequest.document")
    self.happenedOn = try Unpacking.string(
      c.pointee.happened_on, in: "twinriver.catalog.v1.RegisterChangeRequest.happened_on")
    self.effectiveOn = try Unpacking.string(
      c.pointee.effective_on, in: "twinriver.catalog.v1.RegisterChangeRequest.effective_on")
    self.codes = try Unpacking.strings(
      c.pointee.codes, count: c.pointee.n_codes, in: "twinriver.catalog.v1.RegisterChangeRequest.codes")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.RegisterChangeRequest.organisation")
    c.pointee.document = try arena.string(self.document, in: "twinriver.catalog.v1.RegisterChangeRequest.document")
    c.pointee.happened_on = try arena.string(
      self.happenedOn, in: "twinriver.catalog.v1.RegisterChangeRequest.happened_on")
    c.pointee.effective_on = try arena.string(
      self.effectiveOn, in: "twinriver.catalog.v1.RegisterChangeRequest.effective_on")
    (c.pointee.n_codes, c.pointee.codes) = try arena.strings(
      self.codes, in: "twinriver.catalog.v1.RegisterChangeRequest.codes")
    return c
  }
}

extension CatalogV1.DecideNoChangeRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.DecideNoChangeRequest"
  package typealias CMessage = Twinriver__Catalog__V1__DecideNoChangeRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_decide_no_change_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.DecideNoChangeRequest.id")
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.DecideNoChangeRequest.code")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.DecideNoChangeRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.DecideNoChangeRequest.id")
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.DecideNoChangeRequest.code")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.DecideNoChangeRequest.reason")
    return c
  }
}

extension CatalogV1.ExtendChangeRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ExtendChangeRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ExtendChangeRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_extend_change_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.ExtendChangeRequest.id")
    self.workingDays = c.pointee.working_days
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.ExtendChangeRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.ExtendChangeRequest.id")
    c.pointee.working_days = self.workingDays
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.ExtendChangeRequest.reason")
    return c
  }
}

extension CatalogV1.GetChangeRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.GetChangeRequest"
  package typealias CMessage = Twinriver__Catalog__V1__GetChangeRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_get_change_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.GetChangeRequest.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.GetChangeRequest.id")
    return c
  }
}

extension CatalogV1.ListChangesRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListChangesRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListChangesRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_changes_request()) }

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
    self.includeClosed = c.pointee.include_closed != 0
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.ListChangesRequest.organisation")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.include_closed = self.includeClosed ? 1 : 0
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.ListChangesRequest.organisation")
    return c
  }
}

extension CatalogV1.ListChangesReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListChangesReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListChangesReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_changes_reply()) }

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
    self.changes.reserveCapacity(c.pointee.n_changes)
    for index in 0..<c.pointee.n_changes { self.changes.append(try CatalogV1.Change(c.pointee.changes[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_changes = self.changes.count
    c.pointee.changes = try arena.pointers(self.changes.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.Change.CMessage>?.self, capacity: self.changes.count)
    for index in self.changes.indices { c.pointee.changes[index] = try self.changes[index].allocated(in: arena) }
    return c
  }
}

extension CatalogV1.AdoptPackRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.AdoptPackRequest"
  package typealias CMessage = Twinriver__Catalog__V1__AdoptPackRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_adopt_pack_request()) }

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
    self.pack = try Unpacking.string(c.pointee.pack, in: "twinriver.catalog.v1.AdoptPackRequest.pack")
    self.from = try Unpacking.string(c.pointee.from, in: "twinriver.catalog.v1.AdoptPackRequest.from")
    self.act = try Unpacking.string(c.pointee.act, in: "twinriver.catalog.v1.AdoptPackRequest.act")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.pack = try arena.string(self.pack, in: "twinriver.catalog.v1.AdoptPackRequest.pack")
    c.pointee.from = try arena.string(self.from, in: "twinriver.catalog.v1.AdoptPackRequest.from")
    c.pointee.act = try arena.string(self.act, in: "twinriver.catalog.v1.AdoptPackRequest.act")
    return c
  }
}

extension CatalogV1.AdoptedPack: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.AdoptedPack"
  package typealias CMessage = Twinriver__Catalog__V1__AdoptedPack
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_adopted_pack()) }

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
    self.pack = try Unpacking.string(c.pointee.pack, in: "twinriver.catalog.v1.AdoptedPack.pack")
    self.from = try Unpacking.string(c.pointee.from, in: "twinriver.catalog.v1.AdoptedPack.from")
    self.act = try Unpacking.string(c.pointee.act, in: "twinriver.catalog.v1.AdoptedPack.act")
    self.title = try Unpacking.string(c.pointee.title, in: "twinriver.catalog.v1.AdoptedPack.title")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.pack = try arena.string(self.pack, in: "twinriver.catalog.v1.AdoptedPack.pack")
    c.pointee.from = try arena.string(self.from, in: "twinriver.catalog.v1.AdoptedPack.from")
    c.pointee.act = try arena.string(self.act, in: "twinriver.catalog.v1.AdoptedPack.act")
    c.pointee.title = try arena.string(self.title, in: "twinriver.catalog.v1.AdoptedPack.title")
    return c
  }
}

extension CatalogV1.ListPacksRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListPacksRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListPacksRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_packs_request()) }

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

extension CatalogV1.ListPacksReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListPacksReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListPacksReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_packs_reply()) }

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
    self.packs.reserveCapacity(c.pointee.n_packs)
    for index in 0..<c.pointee.n_packs { self.packs.append(try CatalogV1.AdoptedPack(c.pointee.packs[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_packs = self.packs.count
    c.pointee.packs = try arena.pointers(self.packs.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.AdoptedPack.CMessage>?.self, capacity: self.packs.count)
    for index in self.packs.indices { c.pointee.packs[index] = try self.packs[index].allocated(in: arena) }
    return c
  }
}
