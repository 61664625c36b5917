// Generated from twinriver/catalog/v1/source.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension CatalogV1 {
  /// Who holds an element.
  package struct ElementHolder: Sendable, Hashable {
    /// Department.
    package var organisation: String = ""
    /// Its name.
    package var name: String = ""
    /// Entry.
    package var code: String = ""
    /// Item's column.
    package var column: String = ""
    /// The entry it takes the value from; empty: it collects the value itself.
    package var sourceCode: String = ""

    package init() {}

    package init(
      organisation: String = "",
      name: String = "",
      code: String = "",
      column: String = "",
      sourceCode: String = ""
    ) {
      self.organisation = organisation
      self.name = name
      self.code = code
      self.column = column
      self.sourceCode = sourceCode
    }
  }
}

extension CatalogV1 {
  /// An element with several holders.
  package struct ElementConflict: Sendable, Hashable {
    /// The element, folded so that spelling does not matter.
    package var element: String = ""
    /// As it is mostly written.
    package var name: String = ""
    /// Departments that hold it as their own.
    package var holders: [CatalogV1.ElementHolder] = []
    /// The designated source's department; empty if none is.
    package var designated: String = ""

    package init() {}

    package init(
      element: String = "",
      name: String = "",
      holders: [CatalogV1.ElementHolder] = [],
      designated: String = ""
    ) {
      self.element = element
      self.name = name
      self.holders = holders
      self.designated = designated
    }
  }
}

extension CatalogV1 {
  /// Which conflicts.
  package struct ListConflictsRequest: Sendable, Hashable {
    /// Elements that contain this; empty: all.
    package var query: String = ""
    /// Include those with a designated source.
    package var includeDesignated: Bool = false
    /// 1 to 200; 0 means 50.
    package var limit: UInt32 = 0
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      query: String = "",
      includeDesignated: Bool = false,
      limit: UInt32 = 0,
      pageToken: String = ""
    ) {
      self.query = query
      self.includeDesignated = includeDesignated
      self.limit = limit
      self.pageToken = pageToken
    }
  }
}

extension CatalogV1 {
  /// Conflicts.
  package struct ListConflictsReply: Sendable, Hashable {
    /// Most holders first.
    package var conflicts: [CatalogV1.ElementConflict] = []
    /// Empty at the end.
    package var nextPageToken: String = ""
    /// How many in all.
    package var total: UInt64 = 0

    package init() {}

    package init(
      conflicts: [CatalogV1.ElementConflict] = [],
      nextPageToken: String = "",
      total: UInt64 = 0
    ) {
      self.conflicts = conflicts
      self.nextPageToken = nextPageToken
      self.total = total
    }
  }
}

extension CatalogV1 {
  /// A source.
  package struct DesignatedSource: Sendable, Hashable {
    /// The element, folded.
    package var element: String = ""
    /// As it is written.
    package var name: String = ""
    /// Department.
    package var organisation: String = ""
    /// Its entry.
    package var code: String = ""
    /// Its item's column.
    package var column: String = ""
    /// The decision it rests on.
    package var basis: String = ""
    /// Departments that verify it.
    package var partners: [String] = []
    /// Since.
    package var designatedAt: Date? = nil
    /// Until; absent while it is the source.
    package var endedAt: Date? = nil
    /// Why it ended.
    package var endReason: String = ""

    package init() {}

    package init(
      element: String = "",
      name: String = "",
      organisation: String = "",
      code: String = "",
      column: String = "",
      basis: String = "",
      partners: [String] = [],
      designatedAt: Date? = nil,
      endedAt: Date? = nil,
      endReason: String = ""
    ) {
      self.element = element
      self.name = name
      self.organisation = organisation
      self.code = code
      self.column = column
      self.basis = basis
      self.partners = partners
      self.designatedAt = designatedAt
      self.endedAt = endedAt
      self.endReason = endReason
    }
  }
}

extension CatalogV1 {
  /// A designation.
  package struct DesignateSourceRequest: Sendable, Hashable {
    /// The element's name.
    package var name: String = ""
    /// The published entry that holds it.
    package var code: String = ""
    /// Its item's column.
    package var column: String = ""
    /// The decision it rests on.
    package var basis: String = ""
    /// Departments that verify it; may be empty.
    package var partners: [String] = []

    package init() {}

    package init(
      name: String = "",
      code: String = "",
      column: String = "",
      basis: String = "",
      partners: [String] = []
    ) {
      self.name = name
      self.code = code
      self.column = column
      self.basis = basis
      self.partners = partners
    }
  }
}

extension CatalogV1 {
  /// An end.
  package struct EndSourceRequest: Sendable, Hashable {
    /// The element's name.
    package var name: String = ""
    /// Why.
    package var reason: String = ""

    package init() {}

    package init(
      name: String = "",
      reason: String = ""
    ) {
      self.name = name
      self.reason = reason
    }
  }
}

extension CatalogV1 {
  /// A partner.
  package struct AddPartnerRequest: Sendable, Hashable {
    /// The element's name.
    package var name: String = ""
    /// Department.
    package var organisation: String = ""

    package init() {}

    package init(
      name: String = "",
      organisation: String = ""
    ) {
      self.name = name
      self.organisation = organisation
    }
  }
}

extension CatalogV1 {
  /// Which sources.
  package struct ListSourcesRequest: Sendable, Hashable {
    /// Elements that contain this; empty: all.
    package var query: String = ""
    /// Include ended ones.
    package var includeEnded: Bool = false
    /// At most `catalog.lists.pageRowsLimit`; 0 means `catalog.lists.pageRows`.
    package var limit: UInt32 = 0
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      query: String = "",
      includeEnded: Bool = false,
      limit: UInt32 = 0,
      pageToken: String = ""
    ) {
      self.query = query
      self.includeEnded = includeEnded
      self.limit = limit
      self.pageToken = pageToken
    }
  }
}

extension CatalogV1 {
  /// Sources.
  package struct ListSourcesReply: Sendable, Hashable {
    /// By element.
    package var sources: [CatalogV1.DesignatedSource] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      sources: [CatalogV1.DesignatedSource] = [],
      nextPageToken: String = ""
    ) {
      self.sources = sources
      self.nextPageToken = nextPageToken
    }
  }
}

extension CatalogV1.ElementHolder: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ElementHolder"
  package typealias CMessage = Twinriver__Catalog__V1__ElementHolder
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_element_holder()) }

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
      c.pointee.organisation, in: "twinriver.catalog.v1.ElementHolder.organisation")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.ElementHolder.name")
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.ElementHolder.code")
    self.column = try Unpacking.string(c.pointee.column, in: "twinriver.catalog.v1.ElementHolder.column")
    self.sourceCode = try Unpacking.string(c.pointee.source_code, in: "twinriver.catalog.v1.ElementHolder.source_code")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.catalog.v1.ElementHolder.organisation")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.ElementHolder.name")
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.ElementHolder.code")
    c.pointee.column = try arena.string(self.column, in: "twinriver.catalog.v1.ElementHolder.column")
    c.pointee.source_code = try arena.string(self.sourceCode, in: "twinriver.catalog.v1.ElementHolder.source_code")
    return c
  }
}

extension CatalogV1.ElementConflict: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ElementConflict"
  package typealias CMessage = Twinriver__Catalog__V1__ElementConflict
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_element_conflict()) }

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
    self.element = try Unpacking.string(c.pointee.element, in: "twinriver.catalog.v1.ElementConflict.element")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.ElementConflict.name")
    self.holders.reserveCapacity(c.pointee.n_holders)
    for index in 0..<c.pointee.n_holders { self.holders.append(try CatalogV1.ElementHolder(c.pointee.holders[index]!)) }
    self.designated = try Unpacking.string(c.pointee.designated, in: "twinriver.catalog.v1.ElementConflict.designated")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.element = try arena.string(self.element, in: "twinriver.catalog.v1.ElementConflict.element")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.ElementConflict.name")
    c.pointee.n_holders = self.holders.count
    c.pointee.holders = try arena.pointers(self.holders.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.ElementHolder.CMessage>?.self, capacity: self.holders.count)
    for index in self.holders.indices { c.pointee.holders[index] = try self.holders[index].allocated(in: arena) }
    c.pointee.designated = try arena.string(self.designated, in: "twinriver.catalog.v1.ElementConflict.designated")
    return c
  }
}

extension CatalogV1.ListConflictsRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListConflictsRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListConflictsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_conflicts_request()) }

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
    self.query = try Unpacking.string(c.pointee.query, in: "twinriver.catalog.v1.ListConflictsRequest.query")
    self.includeDesignated = c.pointee.include_designated != 0
    self.limit = c.pointee.limit
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.catalog.v1.ListConflictsRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.query = try arena.string(self.query, in: "twinriver.catalog.v1.ListConflictsRequest.query")
    c.pointee.include_designated = self.includeDesignated ? 1 : 0
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.catalog.v1.ListConflictsRequest.page_token")
    return c
  }
}

extension CatalogV1.ListConflictsReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListConflictsReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListConflictsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_conflicts_reply()) }

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
    self.conflicts.reserveCapacity(c.pointee.n_conflicts)
    for index in 0..<c.pointee.n_conflicts {
      self.conflicts.append(try CatalogV1.ElementConflict(c.pointee.conflicts[index]!))
    }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.catalog.v1.ListConflictsReply.next_page_token")
    self.total = c.pointee.total
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_conflicts = self.conflicts.count
    c.pointee.conflicts = try arena.pointers(self.conflicts.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.ElementConflict.CMessage>?.self, capacity: self.conflicts.count)
    for index in self.conflicts.indices { c.pointee.conflicts[index] = try self.conflicts[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.catalog.v1.ListConflictsReply.next_page_token")
    c.pointee.total = self.total
    return c
  }
}

extension CatalogV1.DesignatedSource: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.DesignatedSource"
  package typealias CMessage = Twinriver__Catalog__V1__DesignatedSource
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_designated_source()) }

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
    self.element = try Unpacking.string(c.pointee.element, in: "twinriver.catalog.v1.DesignatedSource.element")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.DesignatedSource.name")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.DesignatedSource.organisation")
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.DesignatedSource.code")
    self.column = try Unpacking.string(c.pointee.column, in: "twinriver.catalog.v1.DesignatedSource.column")
    self.basis = try Unpacking.string(c.pointee.basis, in: "twinriver.catalog.v1.DesignatedSource.basis")
    self.partners = try Unpacking.strings(
      c.pointee.partners, count: c.pointee.n_partners, in: "twinriver.catalog.v1.DesignatedSource.partners")
    if let value = c.pointee.designated_at { self.designatedAt = try Date(value) }
    if let value = c.pointee.ended_at { self.endedAt = try Date(value) }
    self.endReason = try Unpacking.string(c.pointee.end_reason, in: "twinriver.catalog.v1.DesignatedSource.end_reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.element = try arena.string(self.element, in: "twinriver.catalog.v1.DesignatedSource.element")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.DesignatedSource.name")
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.DesignatedSource.organisation")
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.DesignatedSource.code")
    c.pointee.column = try arena.string(self.column, in: "twinriver.catalog.v1.DesignatedSource.column")
    c.pointee.basis = try arena.string(self.basis, in: "twinriver.catalog.v1.DesignatedSource.basis")
    (c.pointee.n_partners, c.pointee.partners) = try arena.strings(
      self.partners, in: "twinriver.catalog.v1.DesignatedSource.partners")
    if let value = self.designatedAt { c.pointee.designated_at = try value.allocated(in: arena) }
    if let value = self.endedAt { c.pointee.ended_at = try value.allocated(in: arena) }
    c.pointee.end_reason = try arena.string(self.endReason, in: "twinriver.catalog.v1.DesignatedSource.end_reason")
    return c
  }
}

extension CatalogV1.DesignateSourceRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.DesignateSourceRequest"
  package typealias CMessage = Twinriver__Catalog__V1__DesignateSourceRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_designate_source_request()) }

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
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.DesignateSourceRequest.name")
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.DesignateSourceRequest.code")
    self.column = try Unpacking.string(c.pointee.column, in: "twinriver.catalog.v1.DesignateSourceRequest.column")
    self.basis = try Unpacking.string(c.pointee.basis, in: "twinriver.catalog.v1.DesignateSourceRequest.basis")
    self.partners = try Unpacking.strings(
      c.pointee.partners, count: c.pointee.n_partners, in: "twinriver.catalog.v1.DesignateSourceRequest.partners")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.DesignateSourceRequest.name")
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.DesignateSourceRequest.code")
    c.pointee.column = try arena.string(self.column, in: "twinriver.catalog.v1.DesignateSourceRequest.column")
    c.pointee.basis = try arena.string(self.basis, in: "twinriver.catalog.v1.DesignateSourceRequest.basis")
    (c.pointee.n_partners, c.pointee.partners) = try arena.strings(
      self.partners, in: "twinriver.catalog.v1.DesignateSourceRequest.partners")
    return c
  }
}

extension CatalogV1.EndSourceRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EndSourceRequest"
  package typealias CMessage = Twinriver__Catalog__V1__EndSourceRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_end_source_request()) }

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
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.EndSourceRequest.name")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.EndSourceRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.EndSourceRequest.name")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.EndSourceRequest.reason")
    return c
  }
}

extension CatalogV1.AddPartnerRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.AddPartnerRequest"
  package typealias CMessage = Twinriver__Catalog__V1__AddPartnerRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_add_partner_request()) }

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
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.AddPartnerRequest.name")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.AddPartnerRequest.organisation")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.AddPartnerRequest.name")
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.AddPartnerRequest.organisation")
    return c
  }
}

extension CatalogV1.ListSourcesRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListSourcesRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListSourcesRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_sources_request()) }

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
    self.query = try Unpacking.string(c.pointee.query, in: "twinriver.catalog.v1.ListSourcesRequest.query")
    self.includeEnded = c.pointee.include_ended != 0
    self.limit = c.pointee.limit
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.catalog.v1.ListSourcesRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.query = try arena.string(self.query, in: "twinriver.catalog.v1.ListSourcesRequest.query")
    c.pointee.include_ended = self.includeEnded ? 1 : 0
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.catalog.v1.ListSourcesRequest.page_token")
    return c
  }
}

extension CatalogV1.ListSourcesReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListSourcesReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListSourcesReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_sources_reply()) }

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
    self.sources.reserveCapacity(c.pointee.n_sources)
    for index in 0..<c.pointee.n_sources {
      self.sources.append(try CatalogV1.DesignatedSource(c.pointee.sources[index]!))
    }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.catalog.v1.ListSourcesReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_sources = self.sources.count
    c.pointee.sources = try arena.pointers(self.sources.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.DesignatedSource.CMessage>?.self, capacity: self.sources.count)
    for index in self.sources.indices { c.pointee.sources[index] = try self.sources[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.catalog.v1.ListSourcesReply.next_page_token")
    return c
  }
}
