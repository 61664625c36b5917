// Generated from twinriver/catalog/v1/system.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension CatalogV1 {
  /// Which government network a system runs on (Art. 14 ¶2).
  package struct NetworkDomain: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Inner network (政务内网).
    package static let intranet = Self(rawValue: 1)
    /// Outer network (政务外网).
    package static let extranet = Self(rawValue: 2)
    /// Neither.
    package static let other = Self(rawValue: 3)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .intranet,
      .extranet,
      .other,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "NETWORK_DOMAIN_UNSPECIFIED"
      case 1: "NETWORK_DOMAIN_INTRANET"
      case 2: "NETWORK_DOMAIN_EXTRANET"
      case 3: "NETWORK_DOMAIN_OTHER"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// A system.
  package struct BusinessSystem: Sendable, Hashable {
    /// Id, given on registration.
    package var id: String = ""
    /// Name.
    package var name: String = ""
    /// Owning department.
    package var organisation: String = ""
    /// Network.
    package var network: CatalogV1.NetworkDomain = .unspecified
    /// Whether it is connected to the platform.
    package var connected: Bool = false
    /// Codes of the entries it serves.
    package var codes: [String] = []
    /// The ministry's document that excepts it; empty if none.
    package var exceptionDocument: String = ""
    /// Not connected and not excepted.
    package var unconnected: Bool = false
    /// When registered.
    package var registeredAt: Date? = nil

    package init() {}

    package init(
      id: String = "",
      name: String = "",
      organisation: String = "",
      network: CatalogV1.NetworkDomain = .unspecified,
      connected: Bool = false,
      codes: [String] = [],
      exceptionDocument: String = "",
      unconnected: Bool = false,
      registeredAt: Date? = nil
    ) {
      self.id = id
      self.name = name
      self.organisation = organisation
      self.network = network
      self.connected = connected
      self.codes = codes
      self.exceptionDocument = exceptionDocument
      self.unconnected = unconnected
      self.registeredAt = registeredAt
    }
  }
}

extension CatalogV1 {
  /// A system that exchanges data between departments beside the platform.
  package struct LegacySystem: Sendable, Hashable {
    /// Id, given on registration.
    package var id: String = ""
    /// Name.
    package var name: String = ""
    /// Owning department.
    package var organisation: String = ""
    /// In use since, "2015-03-01"; before the decree came into force.
    package var inUseSince: String = ""
    /// Day by which it is planned to be migrated, "2019-12-31".
    package var plannedOn: String = ""
    /// Day on which it was; empty until then.
    package var migratedOn: String = ""
    /// Past its planned day and not migrated.
    package var late: Bool = false

    package init() {}

    package init(
      id: String = "",
      name: String = "",
      organisation: String = "",
      inUseSince: String = "",
      plannedOn: String = "",
      migratedOn: String = "",
      late: Bool = false
    ) {
      self.id = id
      self.name = name
      self.organisation = organisation
      self.inUseSince = inUseSince
      self.plannedOn = plannedOn
      self.migratedOn = migratedOn
      self.late = late
    }
  }
}

extension CatalogV1 {
  /// A system to register.
  package struct RegisterSystemRequest: Sendable, Hashable {
    /// Without id a new one; organisation is the caller's.
    package var system: CatalogV1.BusinessSystem? = nil
    /// Another department its data go to directly; refused, exchange is through the platform (Art. 15 ¶2).
    package var directEndpointTo: String = ""

    package init() {}

    package init(
      system: CatalogV1.BusinessSystem? = nil,
      directEndpointTo: String = ""
    ) {
      self.system = system
      self.directEndpointTo = directEndpointTo
    }
  }
}

extension CatalogV1 {
  /// An exception.
  package struct RecordExceptionRequest: Sendable, Hashable {
    /// System id.
    package var id: String = ""
    /// The ministry's document.
    package var document: String = ""

    package init() {}

    package init(
      id: String = "",
      document: String = ""
    ) {
      self.id = id
      self.document = document
    }
  }
}

extension CatalogV1 {
  /// A legacy system.
  package struct RegisterLegacySystemRequest: Sendable, Hashable {
    /// Without id.
    package var system: CatalogV1.LegacySystem? = nil

    package init() {}

    package init(
      system: CatalogV1.LegacySystem? = nil
    ) {
      self.system = system
    }
  }
}

extension CatalogV1 {
  /// A migration done.
  package struct CompleteMigrationRequest: Sendable, Hashable {
    /// Legacy system id.
    package var id: String = ""
    /// The day.
    package var migratedOn: String = ""

    package init() {}

    package init(
      id: String = "",
      migratedOn: String = ""
    ) {
      self.id = id
      self.migratedOn = migratedOn
    }
  }
}

extension CatalogV1 {
  /// Whose systems.
  package struct ListSystemsRequest: Sendable, Hashable {
    /// Only this organisation's; empty: the caller's own, or all for the authority.
    package var organisation: String = ""
    /// Only those neither connected nor excepted.
    package var unconnectedOnly: Bool = false
    /// At most `catalog.lists.pageRowsLimit`; 0 means `catalog.lists.pageRows`.
    package var limit: UInt32 = 0
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      organisation: String = "",
      unconnectedOnly: Bool = false,
      limit: UInt32 = 0,
      pageToken: String = ""
    ) {
      self.organisation = organisation
      self.unconnectedOnly = unconnectedOnly
      self.limit = limit
      self.pageToken = pageToken
    }
  }
}

extension CatalogV1 {
  /// Systems.
  package struct ListSystemsReply: Sendable, Hashable {
    /// By name.
    package var systems: [CatalogV1.BusinessSystem] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      systems: [CatalogV1.BusinessSystem] = [],
      nextPageToken: String = ""
    ) {
      self.systems = systems
      self.nextPageToken = nextPageToken
    }
  }
}

extension CatalogV1 {
  /// Which page.
  package struct ListLegacySystemsRequest: Sendable, Hashable {
    /// At most `catalog.lists.pageRowsLimit`; 0 means `catalog.lists.pageRows`.
    package var limit: UInt32 = 0
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      limit: UInt32 = 0,
      pageToken: String = ""
    ) {
      self.limit = limit
      self.pageToken = pageToken
    }
  }
}

extension CatalogV1 {
  /// Legacy systems.
  package struct ListLegacySystemsReply: Sendable, Hashable {
    /// Late ones first, then by planned day.
    package var systems: [CatalogV1.LegacySystem] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      systems: [CatalogV1.LegacySystem] = [],
      nextPageToken: String = ""
    ) {
      self.systems = systems
      self.nextPageToken = nextPageToken
    }
  }
}

extension CatalogV1.BusinessSystem: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.BusinessSystem"
  package typealias CMessage = Twinriver__Catalog__V1__BusinessSystem
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_business_system()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.BusinessSystem.id")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.BusinessSystem.name")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.BusinessSystem.organisation")
    self.network = CatalogV1.NetworkDomain(rawValue: Int32(bitPattern: c.pointee.network.rawValue))
    self.connected = c.pointee.connected != 0
    self.codes = try Unpacking.strings(
      c.pointee.codes, count: c.pointee.n_codes, in: "twinriver.catalog.v1.BusinessSystem.codes")
    self.exceptionDocument = try Unpacking.string(
      c.pointee.exception_document, in: "twinriver.catalog.v1.BusinessSystem.exception_document")
    self.unconnected = c.pointee.unconnected != 0
    if let value = c.pointee.registered_at { self.registeredAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.BusinessSystem.id")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.BusinessSystem.name")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.catalog.v1.BusinessSystem.organisation")
    c.pointee.network = .init(rawValue: UInt32(bitPattern: self.network.rawValue))
    c.pointee.connected = self.connected ? 1 : 0
    (c.pointee.n_codes, c.pointee.codes) = try arena.strings(
      self.codes, in: "twinriver.catalog.v1.BusinessSystem.codes")
    c.pointee.exception_document = try arena.string(
      self.exceptionDocument, in: "twinriver.catalog.v1.BusinessSystem.exception_document")
    c.pointee.unconnected = self.unconnected ? 1 : 0
    if let value = self.registeredAt { c.pointee.registered_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.LegacySystem: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.LegacySystem"
  package typealias CMessage = Twinriver__Catalog__V1__LegacySystem
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_legacy_system()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.LegacySystem.id")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.LegacySystem.name")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.LegacySystem.organisation")
    self.inUseSince = try Unpacking.string(c.pointee.in_use_since, in: "twinriver.catalog.v1.LegacySystem.in_use_since")
    self.plannedOn = try Unpacking.string(c.pointee.planned_on, in: "twinriver.catalog.v1.LegacySystem.planned_on")
    self.migratedOn = try Unpacking.string(c.pointee.migrated_on, in: "twinriver.catalog.v1.LegacySystem.migrated_on")
    self.late = c.pointee.late != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.LegacySystem.id")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.LegacySystem.name")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.catalog.v1.LegacySystem.organisation")
    c.pointee.in_use_since = try arena.string(self.inUseSince, in: "twinriver.catalog.v1.LegacySystem.in_use_since")
    c.pointee.planned_on = try arena.string(self.plannedOn, in: "twinriver.catalog.v1.LegacySystem.planned_on")
    c.pointee.migrated_on = try arena.string(self.migratedOn, in: "twinriver.catalog.v1.LegacySystem.migrated_on")
    c.pointee.late = self.late ? 1 : 0
    return c
  }
}

extension CatalogV1.RegisterSystemRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.RegisterSystemRequest"
  package typealias CMessage = Twinriver__Catalog__V1__RegisterSystemRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_register_system_request()) }

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
    if let value = c.pointee.system { self.system = try CatalogV1.BusinessSystem(value) }
    self.directEndpointTo = try Unpacking.string(
      c.pointee.direct_endpoint_to, in: "twinriver.catalog.v1.RegisterSystemRequest.direct_endpoint_to")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.system { c.pointee.system = try value.allocated(in: arena) }
    c.pointee.direct_endpoint_to = try arena.string(
      self.directEndpointTo, in: "twinriver.catalog.v1.RegisterSystemRequest.direct_endpoint_to")
    return c
  }
}

extension CatalogV1.RecordExceptionRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.RecordExceptionRequest"
  package typealias CMessage = Twinriver__Catalog__V1__RecordExceptionRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_record_exception_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.RecordExceptionRequest.id")
    self.document = try Unpacking.string(c.pointee.document, in: "twinriver.catalog.v1.RecordExceptionRequest.document")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.RecordExceptionRequest.id")
    c.pointee.document = try arena.string(self.document, in: "twinriver.catalog.v1.RecordExceptionRequest.document")
    return c
  }
}

extension CatalogV1.RegisterLegacySystemRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.RegisterLegacySystemRequest"
  package typealias CMessage = Twinriver__Catalog__V1__RegisterLegacySystemRequest
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_catalog_v1_register_legacy_system_request())
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
    if let value = c.pointee.system { self.system = try CatalogV1.LegacySystem(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.system { c.pointee.system = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.CompleteMigrationRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CompleteMigrationRequest"
  package typealias CMessage = Twinriver__Catalog__V1__CompleteMigrationRequest
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_catalog_v1_complete_migration_request())
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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.CompleteMigrationRequest.id")
    self.migratedOn = try Unpacking.string(
      c.pointee.migrated_on, in: "twinriver.catalog.v1.CompleteMigrationRequest.migrated_on")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.CompleteMigrationRequest.id")
    c.pointee.migrated_on = try arena.string(
      self.migratedOn, in: "twinriver.catalog.v1.CompleteMigrationRequest.migrated_on")
    return c
  }
}

extension CatalogV1.ListSystemsRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListSystemsRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListSystemsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_systems_request()) }

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
      c.pointee.organisation, in: "twinriver.catalog.v1.ListSystemsRequest.organisation")
    self.unconnectedOnly = c.pointee.unconnected_only != 0
    self.limit = c.pointee.limit
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.catalog.v1.ListSystemsRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.ListSystemsRequest.organisation")
    c.pointee.unconnected_only = self.unconnectedOnly ? 1 : 0
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.catalog.v1.ListSystemsRequest.page_token")
    return c
  }
}

extension CatalogV1.ListSystemsReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListSystemsReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListSystemsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_systems_reply()) }

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
    self.systems.reserveCapacity(c.pointee.n_systems)
    for index in 0..<c.pointee.n_systems {
      self.systems.append(try CatalogV1.BusinessSystem(c.pointee.systems[index]!))
    }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.catalog.v1.ListSystemsReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_systems = self.systems.count
    c.pointee.systems = try arena.pointers(self.systems.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.BusinessSystem.CMessage>?.self, capacity: self.systems.count)
    for index in self.systems.indices { c.pointee.systems[index] = try self.systems[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.catalog.v1.ListSystemsReply.next_page_token")
    return c
  }
}

extension CatalogV1.ListLegacySystemsRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListLegacySystemsRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListLegacySystemsRequest
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_catalog_v1_list_legacy_systems_request())
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
    self.limit = c.pointee.limit
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.catalog.v1.ListLegacySystemsRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(
      self.pageToken, in: "twinriver.catalog.v1.ListLegacySystemsRequest.page_token")
    return c
  }
}

extension CatalogV1.ListLegacySystemsReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListLegacySystemsReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListLegacySystemsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_legacy_systems_reply()) }

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
    self.systems.reserveCapacity(c.pointee.n_systems)
    for index in 0..<c.pointee.n_systems { self.systems.append(try CatalogV1.LegacySystem(c.pointee.systems[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.catalog.v1.ListLegacySystemsReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_systems = self.systems.count
    c.pointee.systems = try arena.pointers(self.systems.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.LegacySystem.CMessage>?.self, capacity: self.systems.count)
    for index in self.systems.indices { c.pointee.systems[index] = try self.systems[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.catalog.v1.ListLegacySystemsReply.next_page_token")
    return c
  }
}
