// Generated from twinriver/catalog/v1/project.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension CatalogV1 {
  /// One entry of a project.
  package struct ProjectEntry: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Name of its newest version.
    package var name: String = ""
    /// Whether a version is in force.
    package var published: Bool = false
    /// The approved reason why it is not provided; empty if there is none.
    package var difference: String = ""

    package init() {}

    package init(
      code: String = "",
      name: String = "",
      published: Bool = false,
      difference: String = ""
    ) {
      self.code = code
      self.name = name
      self.published = published
      self.difference = difference
    }
  }
}

extension CatalogV1 {
  /// A project.
  package struct Project: Sendable, Hashable {
    /// Project number as its department uses it.
    package var number: String = ""
    /// Name.
    package var name: String = ""
    /// Department.
    package var organisation: String = ""
    /// Its entries, by code.
    package var entries: [CatalogV1.ProjectEntry] = []
    /// Whether a pre-catalog exists, without which it is not approved.
    package var preCatalogued: Bool = false
    /// Whether every entry is published or excepted; share-service adds whether they are mounted.
    package var catalogued: Bool = false
    /// Codes that stand against acceptance.
    package var missing: [String] = []
    /// When opened.
    package var openedAt: Date? = nil

    package init() {}

    package init(
      number: String = "",
      name: String = "",
      organisation: String = "",
      entries: [CatalogV1.ProjectEntry] = [],
      preCatalogued: Bool = false,
      catalogued: Bool = false,
      missing: [String] = [],
      openedAt: Date? = nil
    ) {
      self.number = number
      self.name = name
      self.organisation = organisation
      self.entries = entries
      self.preCatalogued = preCatalogued
      self.catalogued = catalogued
      self.missing = missing
      self.openedAt = openedAt
    }
  }
}

extension CatalogV1 {
  /// A project to open.
  package struct OpenProjectRequest: Sendable, Hashable {
    /// Project number.
    package var number: String = ""
    /// Name.
    package var name: String = ""
    /// Codes of the caller's draft entries; at least one.
    package var codes: [String] = []

    package init() {}

    package init(
      number: String = "",
      name: String = "",
      codes: [String] = []
    ) {
      self.number = number
      self.name = name
      self.codes = codes
    }
  }
}

extension CatalogV1 {
  /// Links.
  package struct LinkEntriesRequest: Sendable, Hashable {
    /// Project number.
    package var number: String = ""
    /// To link.
    package var add: [String] = []
    /// To take back.
    package var remove: [String] = []

    package init() {}

    package init(
      number: String = "",
      add: [String] = [],
      remove: [String] = []
    ) {
      self.number = number
      self.add = add
      self.remove = remove
    }
  }
}

extension CatalogV1 {
  /// A difference.
  package struct ApproveDifferenceRequest: Sendable, Hashable {
    /// Project number.
    package var number: String = ""
    /// Department.
    package var organisation: String = ""
    /// Code.
    package var code: String = ""
    /// Why it is not provided.
    package var reason: String = ""

    package init() {}

    package init(
      number: String = "",
      organisation: String = "",
      code: String = "",
      reason: String = ""
    ) {
      self.number = number
      self.organisation = organisation
      self.code = code
      self.reason = reason
    }
  }
}

extension CatalogV1 {
  /// Which project.
  package struct GetProjectRequest: Sendable, Hashable {
    /// Project number.
    package var number: String = ""
    /// Department; empty: the caller's.
    package var organisation: String = ""

    package init() {}

    package init(
      number: String = "",
      organisation: String = ""
    ) {
      self.number = number
      self.organisation = organisation
    }
  }
}

extension CatalogV1 {
  /// Whose projects.
  package struct ListProjectsRequest: Sendable, Hashable {
    /// Department; empty: the caller's, or all for the authority.
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
  /// Projects.
  package struct ListProjectsReply: Sendable, Hashable {
    /// By department and number.
    package var projects: [CatalogV1.Project] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      projects: [CatalogV1.Project] = [],
      nextPageToken: String = ""
    ) {
      self.projects = projects
      self.nextPageToken = nextPageToken
    }
  }
}

extension CatalogV1.ProjectEntry: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ProjectEntry"
  package typealias CMessage = Twinriver__Catalog__V1__ProjectEntry
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_project_entry()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.ProjectEntry.code")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.ProjectEntry.name")
    self.published = c.pointee.published != 0
    self.difference = try Unpacking.string(c.pointee.difference, in: "twinriver.catalog.v1.ProjectEntry.difference")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.ProjectEntry.code")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.ProjectEntry.name")
    c.pointee.published = self.published ? 1 : 0
    c.pointee.difference = try arena.string(self.difference, in: "twinriver.catalog.v1.ProjectEntry.difference")
    return c
  }
}

extension CatalogV1.Project: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.Project"
  package typealias CMessage = Twinriver__Catalog__V1__Project
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_project()) }

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
    self.number = try Unpacking.string(c.pointee.number, in: "twinriver.catalog.v1.Project.number")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.Project.name")
    self.organisation = try Unpacking.string(c.pointee.organisation, in: "twinriver.catalog.v1.Project.organisation")
    self.entries.reserveCapacity(c.pointee.n_entries)
    for index in 0..<c.pointee.n_entries { self.entries.append(try CatalogV1.ProjectEntry(c.pointee.entries[index]!)) }
    self.preCatalogued = c.pointee.pre_catalogued != 0
    self.catalogued = c.pointee.catalogued != 0
    self.missing = try Unpacking.strings(
      c.pointee.missing, count: c.pointee.n_missing, in: "twinriver.catalog.v1.Project.missing")
    if let value = c.pointee.opened_at { self.openedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.number = try arena.string(self.number, in: "twinriver.catalog.v1.Project.number")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.Project.name")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.catalog.v1.Project.organisation")
    c.pointee.n_entries = self.entries.count
    c.pointee.entries = try arena.pointers(self.entries.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.ProjectEntry.CMessage>?.self, capacity: self.entries.count)
    for index in self.entries.indices { c.pointee.entries[index] = try self.entries[index].allocated(in: arena) }
    c.pointee.pre_catalogued = self.preCatalogued ? 1 : 0
    c.pointee.catalogued = self.catalogued ? 1 : 0
    (c.pointee.n_missing, c.pointee.missing) = try arena.strings(
      self.missing, in: "twinriver.catalog.v1.Project.missing")
    if let value = self.openedAt { c.pointee.opened_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.OpenProjectRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.OpenProjectRequest"
  package typealias CMessage = Twinriver__Catalog__V1__OpenProjectRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_open_project_request()) }

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
    self.number = try Unpacking.string(c.pointee.number, in: "twinriver.catalog.v1.OpenProjectRequest.number")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.OpenProjectRequest.name")
    self.codes = try Unpacking.strings(
      c.pointee.codes, count: c.pointee.n_codes, in: "twinriver.catalog.v1.OpenProjectRequest.codes")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.number = try arena.string(self.number, in: "twinriver.catalog.v1.OpenProjectRequest.number")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.OpenProjectRequest.name")
    (c.pointee.n_codes, c.pointee.codes) = try arena.strings(
      self.codes, in: "twinriver.catalog.v1.OpenProjectRequest.codes")
    return c
  }
}

extension CatalogV1.LinkEntriesRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.LinkEntriesRequest"
  package typealias CMessage = Twinriver__Catalog__V1__LinkEntriesRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_link_entries_request()) }

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
    self.number = try Unpacking.string(c.pointee.number, in: "twinriver.catalog.v1.LinkEntriesRequest.number")
    self.add = try Unpacking.strings(
      c.pointee.add, count: c.pointee.n_add, in: "twinriver.catalog.v1.LinkEntriesRequest.add")
    self.remove = try Unpacking.strings(
      c.pointee.remove, count: c.pointee.n_remove, in: "twinriver.catalog.v1.LinkEntriesRequest.remove")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.number = try arena.string(self.number, in: "twinriver.catalog.v1.LinkEntriesRequest.number")
    (c.pointee.n_add, c.pointee.add) = try arena.strings(self.add, in: "twinriver.catalog.v1.LinkEntriesRequest.add")
    (c.pointee.n_remove, c.pointee.remove) = try arena.strings(
      self.remove, in: "twinriver.catalog.v1.LinkEntriesRequest.remove")
    return c
  }
}

extension CatalogV1.ApproveDifferenceRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ApproveDifferenceRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ApproveDifferenceRequest
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_catalog_v1_approve_difference_request())
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
    self.number = try Unpacking.string(c.pointee.number, in: "twinriver.catalog.v1.ApproveDifferenceRequest.number")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.ApproveDifferenceRequest.organisation")
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.ApproveDifferenceRequest.code")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.ApproveDifferenceRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.number = try arena.string(self.number, in: "twinriver.catalog.v1.ApproveDifferenceRequest.number")
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.ApproveDifferenceRequest.organisation")
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.ApproveDifferenceRequest.code")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.ApproveDifferenceRequest.reason")
    return c
  }
}

extension CatalogV1.GetProjectRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.GetProjectRequest"
  package typealias CMessage = Twinriver__Catalog__V1__GetProjectRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_get_project_request()) }

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
    self.number = try Unpacking.string(c.pointee.number, in: "twinriver.catalog.v1.GetProjectRequest.number")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.GetProjectRequest.organisation")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.number = try arena.string(self.number, in: "twinriver.catalog.v1.GetProjectRequest.number")
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.GetProjectRequest.organisation")
    return c
  }
}

extension CatalogV1.ListProjectsRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListProjectsRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListProjectsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_projects_request()) }

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
      c.pointee.organisation, in: "twinriver.catalog.v1.ListProjectsRequest.organisation")
    self.limit = c.pointee.limit
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.catalog.v1.ListProjectsRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.ListProjectsRequest.organisation")
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.catalog.v1.ListProjectsRequest.page_token")
    return c
  }
}

extension CatalogV1.ListProjectsReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListProjectsReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListProjectsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_projects_reply()) }

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
    self.projects.reserveCapacity(c.pointee.n_projects)
    for index in 0..<c.pointee.n_projects { self.projects.append(try CatalogV1.Project(c.pointee.projects[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.catalog.v1.ListProjectsReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_projects = self.projects.count
    c.pointee.projects = try arena.pointers(self.projects.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.Project.CMessage>?.self, capacity: self.projects.count)
    for index in self.projects.indices { c.pointee.projects[index] = try self.projects[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.catalog.v1.ListProjectsReply.next_page_token")
    return c
  }
}
