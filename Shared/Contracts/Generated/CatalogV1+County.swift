// Generated from twinriver/catalog/v1/county.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension CatalogV1 {
  /// One thing a county forwards.
  package struct ForwardReportRequest: Sendable, Hashable {
    /// The county's region code.
    package var regionCode: String = ""
    /// 1, 2, 3 … without a gap, as the county committed them.
    package var sequence: UInt64 = 0
    /// The providing department as the county has it registered.
    package var provider: CatalogV1.Organisation? = nil
    /// The published version, whole.
    package var entry: CatalogV1.Entry? = nil
    /// When the department's report was received at the county: the first receipt counts (CC-08).
    package var firstReceivedAt: Date? = nil
    /// When the county's authority published and forwarded it.
    package var forwardedAt: Date? = nil
    /// The entry was retired; `entry` has its last version.
    package var retired: Bool = false
    /// Names the county's log, so that a restored county is noticed.
    package var logID: String = ""

    package init() {}

    package init(
      regionCode: String = "",
      sequence: UInt64 = 0,
      provider: CatalogV1.Organisation? = nil,
      entry: CatalogV1.Entry? = nil,
      firstReceivedAt: Date? = nil,
      forwardedAt: Date? = nil,
      retired: Bool = false,
      logID: String = ""
    ) {
      self.regionCode = regionCode
      self.sequence = sequence
      self.provider = provider
      self.entry = entry
      self.firstReceivedAt = firstReceivedAt
      self.forwardedAt = forwardedAt
      self.retired = retired
      self.logID = logID
    }
  }
}

extension CatalogV1 {
  /// Taken in.
  package struct ForwardReportReply: Sendable, Hashable {
    /// The last sequence number taken in.
    package var sequence: UInt64 = 0
    /// When the city received this one.
    package var receivedAt: Date? = nil

    package init() {}

    package init(
      sequence: UInt64 = 0,
      receivedAt: Date? = nil
    ) {
      self.sequence = sequence
      self.receivedAt = receivedAt
    }
  }
}

extension CatalogV1 {
  /// Which link.
  package struct GetLinkRequest: Sendable, Hashable {
    /// The county's region code.
    package var regionCode: String = ""

    package init() {}

    package init(
      regionCode: String = ""
    ) {
      self.regionCode = regionCode
    }
  }
}

extension CatalogV1 {
  /// A link.
  package struct CountyLink: Sendable, Hashable {
    /// The county's region code.
    package var regionCode: String = ""
    /// The last sequence number taken in.
    package var sequence: UInt64 = 0
    /// When the last one came.
    package var receivedAt: Date? = nil
    /// When it was received first, at the county.
    package var firstReceivedAt: Date? = nil

    package init() {}

    package init(
      regionCode: String = "",
      sequence: UInt64 = 0,
      receivedAt: Date? = nil,
      firstReceivedAt: Date? = nil
    ) {
      self.regionCode = regionCode
      self.sequence = sequence
      self.receivedAt = receivedAt
      self.firstReceivedAt = firstReceivedAt
    }
  }
}

extension CatalogV1 {
  /// Nothing to ask.
  package struct ListLinksRequest: Sendable, Hashable {

    package init() {}
  }
}

extension CatalogV1 {
  /// Links.
  package struct ListLinksReply: Sendable, Hashable {
    /// The longest silent first.
    package var links: [CatalogV1.CountyLink] = []

    package init() {}

    package init(
      links: [CatalogV1.CountyLink] = []
    ) {
      self.links = links
    }
  }
}

extension CatalogV1.ForwardReportRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ForwardReportRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ForwardReportRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_forward_report_request()) }

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
      c.pointee.region_code, in: "twinriver.catalog.v1.ForwardReportRequest.region_code")
    self.sequence = c.pointee.sequence
    if let value = c.pointee.provider { self.provider = try CatalogV1.Organisation(value) }
    if let value = c.pointee.entry { self.entry = try CatalogV1.Entry(value) }
    if let value = c.pointee.first_received_at { self.firstReceivedAt = try Date(value) }
    if let value = c.pointee.forwarded_at { self.forwardedAt = try Date(value) }
    self.retired = c.pointee.retired != 0
    self.logID = try Unpacking.string(c.pointee.log_id, in: "twinriver.catalog.v1.ForwardReportRequest.log_id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.region_code = try arena.string(
      self.regionCode, in: "twinriver.catalog.v1.ForwardReportRequest.region_code")
    c.pointee.sequence = self.sequence
    if let value = self.provider { c.pointee.provider = try value.allocated(in: arena) }
    if let value = self.entry { c.pointee.entry = try value.allocated(in: arena) }
    if let value = self.firstReceivedAt { c.pointee.first_received_at = try value.allocated(in: arena) }
    if let value = self.forwardedAt { c.pointee.forwarded_at = try value.allocated(in: arena) }
    c.pointee.retired = self.retired ? 1 : 0
    c.pointee.log_id = try arena.string(self.logID, in: "twinriver.catalog.v1.ForwardReportRequest.log_id")
    return c
  }
}

extension CatalogV1.ForwardReportReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ForwardReportReply"
  package typealias CMessage = Twinriver__Catalog__V1__ForwardReportReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_forward_report_reply()) }

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
    self.sequence = c.pointee.sequence
    if let value = c.pointee.received_at { self.receivedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.sequence = self.sequence
    if let value = self.receivedAt { c.pointee.received_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.GetLinkRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.GetLinkRequest"
  package typealias CMessage = Twinriver__Catalog__V1__GetLinkRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_get_link_request()) }

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
    self.regionCode = try Unpacking.string(c.pointee.region_code, in: "twinriver.catalog.v1.GetLinkRequest.region_code")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.region_code = try arena.string(self.regionCode, in: "twinriver.catalog.v1.GetLinkRequest.region_code")
    return c
  }
}

extension CatalogV1.CountyLink: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CountyLink"
  package typealias CMessage = Twinriver__Catalog__V1__CountyLink
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_county_link()) }

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
    self.regionCode = try Unpacking.string(c.pointee.region_code, in: "twinriver.catalog.v1.CountyLink.region_code")
    self.sequence = c.pointee.sequence
    if let value = c.pointee.received_at { self.receivedAt = try Date(value) }
    if let value = c.pointee.first_received_at { self.firstReceivedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.region_code = try arena.string(self.regionCode, in: "twinriver.catalog.v1.CountyLink.region_code")
    c.pointee.sequence = self.sequence
    if let value = self.receivedAt { c.pointee.received_at = try value.allocated(in: arena) }
    if let value = self.firstReceivedAt { c.pointee.first_received_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.ListLinksRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListLinksRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListLinksRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_links_request()) }

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

extension CatalogV1.ListLinksReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListLinksReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListLinksReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_links_reply()) }

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
    self.links.reserveCapacity(c.pointee.n_links)
    for index in 0..<c.pointee.n_links { self.links.append(try CatalogV1.CountyLink(c.pointee.links[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_links = self.links.count
    c.pointee.links = try arena.pointers(self.links.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.CountyLink.CMessage>?.self, capacity: self.links.count)
    for index in self.links.indices { c.pointee.links[index] = try self.links[index].allocated(in: arena) }
    return c
  }
}
