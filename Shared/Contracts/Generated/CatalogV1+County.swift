// Generated from twinriver/catalog/v1/county.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension CatalogV1 {
  /// What became of an entry at a county.
  package struct ForwardedAct: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// A version came into force (发布).
    package static let published = Self(rawValue: 1)
    /// Out of use (暂停); `entry.suspension` says why and from when.
    package static let suspended = Self(rawValue: 2)
    /// Back in use, or the suspension that was announced is taken back (恢复).
    package static let resumed = Self(rawValue: 3)
    /// The entry ended (注销).
    package static let retired = Self(rawValue: 4)
    /// Another department of the county answers for the entry (移交).
    package static let transferred = Self(rawValue: 5)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .published,
      .suspended,
      .resumed,
      .retired,
      .transferred,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "FORWARDED_ACT_UNSPECIFIED"
      case 1: "FORWARDED_ACT_PUBLISHED"
      case 2: "FORWARDED_ACT_SUSPENDED"
      case 3: "FORWARDED_ACT_RESUMED"
      case 4: "FORWARDED_ACT_RETIRED"
      case 5: "FORWARDED_ACT_TRANSFERRED"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// One thing a county forwards.
  package struct ForwardReportRequest: Sendable, Hashable {
    /// The county's region code.
    package var regionCode: String = ""
    /// 1, 2, 3 … without a gap, as the county committed them.
    package var sequence: UInt64 = 0
    /// The department that answers for the entry, as the county has it registered.
    package var provider: CatalogV1.Organisation? = nil
    /// The version concerned, whole.
    package var entry: CatalogV1.Entry? = nil
    /// When the department's report was received at the county: the first receipt counts (CC-08).
    package var firstReceivedAt: Date? = nil
    /// When it was done at the county, and so forwarded.
    package var forwardedAt: Date? = nil
    /// What became of the entry.
    package var act: CatalogV1.ForwardedAct = .unspecified
    /// Names the county's log, so that a restored county is noticed.
    package var logID: String = ""
    /// Why it was resumed.
    package var reason: String = ""

    package init() {}

    package init(
      regionCode: String = "",
      sequence: UInt64 = 0,
      provider: CatalogV1.Organisation? = nil,
      entry: CatalogV1.Entry? = nil,
      firstReceivedAt: Date? = nil,
      forwardedAt: Date? = nil,
      act: CatalogV1.ForwardedAct = .unspecified,
      logID: String = "",
      reason: String = ""
    ) {
      self.regionCode = regionCode
      self.sequence = sequence
      self.provider = provider
      self.entry = entry
      self.firstReceivedAt = firstReceivedAt
      self.forwardedAt = forwardedAt
      self.act = act
      self.logID = logID
      self.reason = reason
    }
  }
}

extension CatalogV1 {
  /// Taken in, or refused for good; either way the next one may follow.
  package struct ForwardReportReply: Sendable, Hashable {
    /// The last sequence number taken in.
    package var sequence: UInt64 = 0
    /// When the city received this one.
    package var receivedAt: Date? = nil
    /// Set where the city has put it aside.
    package var refusal: CatalogV1.ReportRefusal? = nil

    package init() {}

    package init(
      sequence: UInt64 = 0,
      receivedAt: Date? = nil,
      refusal: CatalogV1.ReportRefusal? = nil
    ) {
      self.sequence = sequence
      self.receivedAt = receivedAt
      self.refusal = refusal
    }
  }
}

extension CatalogV1 {
  /// Why the city has put a report aside.
  package struct ReportRefusal: Sendable, Hashable {
    /// Stable, UPPER_SNAKE.
    package var reason: String = ""
    /// For people, in Chinese.
    package var textZh: String = ""
    /// For people, in English.
    package var textEn: String = ""

    package init() {}

    package init(
      reason: String = "",
      textZh: String = "",
      textEn: String = ""
    ) {
      self.reason = reason
      self.textZh = textZh
      self.textEn = textEn
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

extension CatalogV1 {
  /// Nothing to ask.
  package struct GetUplinkRequest: Sendable, Hashable {

    package init() {}
  }
}

extension CatalogV1 {
  /// How a county's reports stand.
  package struct Uplink: Sendable, Hashable {
    /// The last sequence number the city has acknowledged.
    package var sequence: UInt64 = 0
    /// When it was acknowledged.
    package var acknowledgedAt: Date? = nil
    /// How many wait to go up.
    package var waiting: UInt64 = 0
    /// What the city refused or returned of what the caller may see, the newest first; at most 500.
    package var answers: [CatalogV1.CityAnswer] = []

    package init() {}

    package init(
      sequence: UInt64 = 0,
      acknowledgedAt: Date? = nil,
      waiting: UInt64 = 0,
      answers: [CatalogV1.CityAnswer] = []
    ) {
      self.sequence = sequence
      self.acknowledgedAt = acknowledgedAt
      self.waiting = waiting
      self.answers = answers
    }
  }
}

extension CatalogV1 {
  /// What the city did not accept.
  package struct CityAnswer: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// The report's sequence number; 0 where its authority returned the version.
    package var sequence: UInt64 = 0
    /// What was reported.
    package var act: CatalogV1.ForwardedAct = .unspecified
    /// Stable, UPPER_SNAKE; empty where the version was returned.
    package var reason: String = ""
    /// In the caller's language.
    package var text: String = ""
    /// When the city answered.
    package var answeredAt: Date? = nil

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      sequence: UInt64 = 0,
      act: CatalogV1.ForwardedAct = .unspecified,
      reason: String = "",
      text: String = "",
      answeredAt: Date? = nil
    ) {
      self.code = code
      self.version = version
      self.sequence = sequence
      self.act = act
      self.reason = reason
      self.text = text
      self.answeredAt = answeredAt
    }
  }
}

extension CatalogV1 {
  /// Which entries of the city's.
  package struct ListCityEntriesRequest: Sendable, Hashable {
    /// Words that all occur in name, abstract, provider, items or code; empty for all entries.
    package var query: String = ""
    /// 1 to 200; 0 means 50.
    package var limit: UInt32 = 0
    /// Of the page before.
    package var pageToken: String = ""

    package init() {}

    package init(
      query: String = "",
      limit: UInt32 = 0,
      pageToken: String = ""
    ) {
      self.query = query
      self.limit = limit
      self.pageToken = pageToken
    }
  }
}

extension CatalogV1 {
  /// By code.
  package struct ListCityEntriesReply: Sendable, Hashable {
    /// As the city announced them; items have their names only.
    package var entries: [CatalogV1.Entry] = []
    /// How many there are on all pages.
    package var total: UInt64 = 0
    /// Empty on the last page.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      entries: [CatalogV1.Entry] = [],
      total: UInt64 = 0,
      nextPageToken: String = ""
    ) {
      self.entries = entries
      self.total = total
      self.nextPageToken = nextPageToken
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
    self.act = CatalogV1.ForwardedAct(rawValue: Int32(bitPattern: c.pointee.act.rawValue))
    self.logID = try Unpacking.string(c.pointee.log_id, in: "twinriver.catalog.v1.ForwardReportRequest.log_id")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.ForwardReportRequest.reason")
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
    c.pointee.act = .init(rawValue: UInt32(bitPattern: self.act.rawValue))
    c.pointee.log_id = try arena.string(self.logID, in: "twinriver.catalog.v1.ForwardReportRequest.log_id")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.ForwardReportRequest.reason")
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
    if let value = c.pointee.refusal { self.refusal = try CatalogV1.ReportRefusal(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.sequence = self.sequence
    if let value = self.receivedAt { c.pointee.received_at = try value.allocated(in: arena) }
    if let value = self.refusal { c.pointee.refusal = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.ReportRefusal: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ReportRefusal"
  package typealias CMessage = Twinriver__Catalog__V1__ReportRefusal
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_report_refusal()) }

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
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.ReportRefusal.reason")
    self.textZh = try Unpacking.string(c.pointee.text_zh, in: "twinriver.catalog.v1.ReportRefusal.text_zh")
    self.textEn = try Unpacking.string(c.pointee.text_en, in: "twinriver.catalog.v1.ReportRefusal.text_en")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.ReportRefusal.reason")
    c.pointee.text_zh = try arena.string(self.textZh, in: "twinriver.catalog.v1.ReportRefusal.text_zh")
    c.pointee.text_en = try arena.string(self.textEn, in: "twinriver.catalog.v1.ReportRefusal.text_en")
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

extension CatalogV1.GetUplinkRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.GetUplinkRequest"
  package typealias CMessage = Twinriver__Catalog__V1__GetUplinkRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_get_uplink_request()) }

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

extension CatalogV1.Uplink: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.Uplink"
  package typealias CMessage = Twinriver__Catalog__V1__Uplink
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_uplink()) }

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
    if let value = c.pointee.acknowledged_at { self.acknowledgedAt = try Date(value) }
    self.waiting = c.pointee.waiting
    self.answers.reserveCapacity(c.pointee.n_answers)
    for index in 0..<c.pointee.n_answers { self.answers.append(try CatalogV1.CityAnswer(c.pointee.answers[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.sequence = self.sequence
    if let value = self.acknowledgedAt { c.pointee.acknowledged_at = try value.allocated(in: arena) }
    c.pointee.waiting = self.waiting
    c.pointee.n_answers = self.answers.count
    c.pointee.answers = try arena.pointers(self.answers.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.CityAnswer.CMessage>?.self, capacity: self.answers.count)
    for index in self.answers.indices { c.pointee.answers[index] = try self.answers[index].allocated(in: arena) }
    return c
  }
}

extension CatalogV1.CityAnswer: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CityAnswer"
  package typealias CMessage = Twinriver__Catalog__V1__CityAnswer
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_city_answer()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.CityAnswer.code")
    self.version = c.pointee.version
    self.sequence = c.pointee.sequence
    self.act = CatalogV1.ForwardedAct(rawValue: Int32(bitPattern: c.pointee.act.rawValue))
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.CityAnswer.reason")
    self.text = try Unpacking.string(c.pointee.text, in: "twinriver.catalog.v1.CityAnswer.text")
    if let value = c.pointee.answered_at { self.answeredAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.CityAnswer.code")
    c.pointee.version = self.version
    c.pointee.sequence = self.sequence
    c.pointee.act = .init(rawValue: UInt32(bitPattern: self.act.rawValue))
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.CityAnswer.reason")
    c.pointee.text = try arena.string(self.text, in: "twinriver.catalog.v1.CityAnswer.text")
    if let value = self.answeredAt { c.pointee.answered_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.ListCityEntriesRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListCityEntriesRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListCityEntriesRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_city_entries_request()) }

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
    self.query = try Unpacking.string(c.pointee.query, in: "twinriver.catalog.v1.ListCityEntriesRequest.query")
    self.limit = c.pointee.limit
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.catalog.v1.ListCityEntriesRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.query = try arena.string(self.query, in: "twinriver.catalog.v1.ListCityEntriesRequest.query")
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(
      self.pageToken, in: "twinriver.catalog.v1.ListCityEntriesRequest.page_token")
    return c
  }
}

extension CatalogV1.ListCityEntriesReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListCityEntriesReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListCityEntriesReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_city_entries_reply()) }

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
    self.entries.reserveCapacity(c.pointee.n_entries)
    for index in 0..<c.pointee.n_entries { self.entries.append(try CatalogV1.Entry(c.pointee.entries[index]!)) }
    self.total = c.pointee.total
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.catalog.v1.ListCityEntriesReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_entries = self.entries.count
    c.pointee.entries = try arena.pointers(self.entries.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.Entry.CMessage>?.self, capacity: self.entries.count)
    for index in self.entries.indices { c.pointee.entries[index] = try self.entries[index].allocated(in: arena) }
    c.pointee.total = self.total
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.catalog.v1.ListCityEntriesReply.next_page_token")
    return c
  }
}
