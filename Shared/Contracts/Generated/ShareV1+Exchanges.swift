// Generated from twinriver/share/v1/exchanges.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension ShareV1 {
  /// What the order of a sample says (溯源结论).
  package struct TraceFinding: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// The sample has the order of a delivery.
    package static let identified = Self(rawValue: 1)
    /// Nothing: so few records could name no delivery in whatever order.
    package static let tooFew = Self(rawValue: 2)
    /// Nothing: it has the order of no delivery that was examined; it was sorted or shuffled since, or is from elsewhere.
    package static let noOrder = Self(rawValue: 3)
    /// Nothing: no delivery that was examined has any of the records.
    package static let notDelivered = Self(rawValue: 4)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .identified,
      .tooFew,
      .noOrder,
      .notDelivered,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "TRACE_FINDING_UNSPECIFIED"
      case 1: "TRACE_FINDING_IDENTIFIED"
      case 2: "TRACE_FINDING_TOO_FEW"
      case 3: "TRACE_FINDING_NO_ORDER"
      case 4: "TRACE_FINDING_NOT_DELIVERED"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// One attempt at a delivery as it ran: no key, no value of a record.
  package struct Exchange: Sendable, Hashable {
    /// The delivery's id where one was made.
    package var id: String = ""
    /// Full name of the method.
    package var method: String = ""
    /// gRPC's status code; 0 where a delivery was made.
    package var status: UInt32 = 0
    /// UPPER_SNAKE reason of a refusal.
    package var reason: String = ""
    /// Grant id as asked for; empty for a snapshot.
    package var grant: String = ""
    /// Entry code; empty where the caller may not know of the grant.
    package var entry: String = ""
    /// Entry version; 0 where entry is empty.
    package var entryVersion: UInt32 = 0
    /// Who asked.
    package var user: String = ""
    /// Who provides; empty where entry is.
    package var provider: String = ""
    /// Holder id of the system or person that asked.
    package var receivingSystem: String = ""
    /// Fingerprint of its key.
    package var keyFingerprint: String = ""
    /// The purpose that was said.
    package var purpose: ShareV1.Purpose = .unspecified
    /// Mode asked for; not set for a snapshot.
    package var mode: ShareV1.DeliveryMode = .unspecified
    /// Columns delivered.
    package var columns: [String] = []
    /// Records delivered.
    package var recordCount: UInt64 = 0
    /// Chunks of the content.
    package var chunkCount: UInt32 = 0
    /// Bytes of the request's payload.
    package var requestBytes: UInt64 = 0
    /// Bytes of the content; a query's as the CSV file of its records.
    package var contentBytes: UInt64 = 0
    /// When the request came.
    package var receivedAt: Date? = nil
    /// Microseconds after that when the provider's data were asked for; absent if they were not.
    package var sourceAskedUs: UInt64? = nil
    /// … and when all of them had come.
    package var sourceAnsweredUs: UInt64? = nil
    /// … and when it was recorded, after which the answer leaves.
    package var recordedUs: UInt64 = 0
    /// W3C trace context of the call; may be empty.
    package var traceparent: String = ""
    /// Version of the program that answered.
    package var programVersion: String = ""

    package init() {}

    package init(
      id: String = "",
      method: String = "",
      status: UInt32 = 0,
      reason: String = "",
      grant: String = "",
      entry: String = "",
      entryVersion: UInt32 = 0,
      user: String = "",
      provider: String = "",
      receivingSystem: String = "",
      keyFingerprint: String = "",
      purpose: ShareV1.Purpose = .unspecified,
      mode: ShareV1.DeliveryMode = .unspecified,
      columns: [String] = [],
      recordCount: UInt64 = 0,
      chunkCount: UInt32 = 0,
      requestBytes: UInt64 = 0,
      contentBytes: UInt64 = 0,
      receivedAt: Date? = nil,
      sourceAskedUs: UInt64? = nil,
      sourceAnsweredUs: UInt64? = nil,
      recordedUs: UInt64 = 0,
      traceparent: String = "",
      programVersion: String = ""
    ) {
      self.id = id
      self.method = method
      self.status = status
      self.reason = reason
      self.grant = grant
      self.entry = entry
      self.entryVersion = entryVersion
      self.user = user
      self.provider = provider
      self.receivingSystem = receivingSystem
      self.keyFingerprint = keyFingerprint
      self.purpose = purpose
      self.mode = mode
      self.columns = columns
      self.recordCount = recordCount
      self.chunkCount = chunkCount
      self.requestBytes = requestBytes
      self.contentBytes = contentBytes
      self.receivedAt = receivedAt
      self.sourceAskedUs = sourceAskedUs
      self.sourceAnsweredUs = sourceAnsweredUs
      self.recordedUs = recordedUs
      self.traceparent = traceparent
      self.programVersion = programVersion
    }
  }
}

extension ShareV1 {
  /// Which exchanges.
  package struct ListExchangesRequest: Sendable, Hashable {
    /// Of this entry only.
    package var entry: String = ""
    /// Under this grant only.
    package var grant: String = ""
    /// Received at this time or later.
    package var receivedFrom: Date? = nil
    /// Received before this time.
    package var receivedUntil: Date? = nil
    /// Refused ones only.
    package var refusedOnly: Bool = false
    /// At most so many; 0 is 100, 1,000 the most.
    package var limit: UInt32 = 0
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      entry: String = "",
      grant: String = "",
      receivedFrom: Date? = nil,
      receivedUntil: Date? = nil,
      refusedOnly: Bool = false,
      limit: UInt32 = 0,
      pageToken: String = ""
    ) {
      self.entry = entry
      self.grant = grant
      self.receivedFrom = receivedFrom
      self.receivedUntil = receivedUntil
      self.refusedOnly = refusedOnly
      self.limit = limit
      self.pageToken = pageToken
    }
  }
}

extension ShareV1 {
  /// Exchanges.
  package struct ListExchangesReply: Sendable, Hashable {
    /// Newest first.
    package var exchanges: [ShareV1.Exchange] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      exchanges: [ShareV1.Exchange] = [],
      nextPageToken: String = ""
    ) {
      self.exchanges = exchanges
      self.nextPageToken = nextPageToken
    }
  }
}

extension ShareV1 {
  /// Which exchange.
  package struct GetExchangeRequest: Sendable, Hashable {
    /// Exchange id, or the id of a delivery.
    package var id: String = ""

    package init() {}

    package init(
      id: String = ""
    ) {
      self.id = id
    }
  }
}

extension ShareV1 {
  /// A look-up of one record's uses.
  package struct ListUsesRequest: Sendable, Hashable {
    /// Entry code.
    package var entry: String = ""
    /// The record, by the values of the entry's key columns. Neither kept nor logged …
    package var key: [String] = []
    /// … or by its handle.
    package var handle: [UInt8] = []
    /// Why it is looked up, in words; never empty.
    package var reason: String = ""
    /// Deliveries before this time only, to go on behind a full reply.
    package var deliveredBefore: Date? = nil
    /// 16 to 64 random bytes, so that the kept digest of this request tells nobody the key.
    package var nonce: [UInt8] = []

    package init() {}

    package init(
      entry: String = "",
      key: [String] = [],
      handle: [UInt8] = [],
      reason: String = "",
      deliveredBefore: Date? = nil,
      nonce: [UInt8] = []
    ) {
      self.entry = entry
      self.key = key
      self.handle = handle
      self.reason = reason
      self.deliveredBefore = deliveredBefore
      self.nonce = nonce
    }
  }
}

extension ShareV1 {
  /// Uses of a record.
  package struct ListUsesReply: Sendable, Hashable {
    /// Id of the look-up, under which it is recorded.
    package var lookup: String = ""
    /// Newest first; at most 500.
    package var uses: [ShareV1.Use] = []
    /// Whether handles of this entry were made with a key that is gone, so that older uses cannot be found any more.
    package var olderUsesLost: Bool = false

    package init() {}

    package init(
      lookup: String = "",
      uses: [ShareV1.Use] = [],
      olderUsesLost: Bool = false
    ) {
      self.lookup = lookup
      self.uses = uses
      self.olderUsesLost = olderUsesLost
    }
  }
}

extension ShareV1 {
  /// One delivery of the record.
  package struct Use: Sendable, Hashable {
    /// Delivery id.
    package var delivery: String = ""
    /// Who got it.
    package var user: String = ""
    /// Holder id of who received.
    package var receivingSystem: String = ""
    /// Grant id; empty for a snapshot for publication.
    package var grant: String = ""
    /// For what.
    package var purpose: ShareV1.Purpose = .unspecified
    /// How.
    package var mode: ShareV1.DeliveryMode = .unspecified
    /// Columns delivered.
    package var columns: [String] = []
    /// When.
    package var deliveredAt: Date? = nil

    package init() {}

    package init(
      delivery: String = "",
      user: String = "",
      receivingSystem: String = "",
      grant: String = "",
      purpose: ShareV1.Purpose = .unspecified,
      mode: ShareV1.DeliveryMode = .unspecified,
      columns: [String] = [],
      deliveredAt: Date? = nil
    ) {
      self.delivery = delivery
      self.user = user
      self.receivingSystem = receivingSystem
      self.grant = grant
      self.purpose = purpose
      self.mode = mode
      self.columns = columns
      self.deliveredAt = deliveredAt
    }
  }
}

extension ShareV1 {
  /// Records that turned up where they should not be (泄露样本).
  package struct TraceSampleRequest: Sendable, Hashable {
    /// Entry code.
    package var entry: String = ""
    /// The records in the order they were found in, by the values of the entry's key columns, one record's after the other's.
    /// Neither kept nor logged …
    package var keys: [String] = []
    /// … or by their handles.
    package var handles: [[UInt8]] = []
    /// Why it is traced, in words; never empty.
    package var reason: String = ""
    /// Deliveries before this time only, to go on with older ones.
    package var deliveredBefore: Date? = nil
    /// 16 to 64 random bytes, so that the kept digest of this request tells nobody the keys.
    package var nonce: [UInt8] = []

    package init() {}

    package init(
      entry: String = "",
      keys: [String] = [],
      handles: [[UInt8]] = [],
      reason: String = "",
      deliveredBefore: Date? = nil,
      nonce: [UInt8] = []
    ) {
      self.entry = entry
      self.keys = keys
      self.handles = handles
      self.reason = reason
      self.deliveredBefore = deliveredBefore
      self.nonce = nonce
    }
  }
}

extension ShareV1 {
  /// What was found.
  package struct TraceSampleReply: Sendable, Hashable {
    /// Id of the look-up, under which it is recorded.
    package var lookup: String = ""
    /// What the sample says.
    package var finding: ShareV1.TraceFinding = .unspecified
    /// Deliveries that have records of the sample, the most telling first; at most share.lookups.toldDeliveriesLimit.
    package var deliveries: [ShareV1.TracedDelivery] = []
    /// Watermarked deliveries of the entry that were examined, the newest first.
    package var deliveriesExamined: UInt32 = 0
    /// Where there are older ones: ask again with this as delivered_before.
    package var olderBefore: Date? = nil
    /// Whether a key of this entry's handles is gone, so that deliveries made with it cannot be examined any more.
    package var someLost: Bool = false

    package init() {}

    package init(
      lookup: String = "",
      finding: ShareV1.TraceFinding = .unspecified,
      deliveries: [ShareV1.TracedDelivery] = [],
      deliveriesExamined: UInt32 = 0,
      olderBefore: Date? = nil,
      someLost: Bool = false
    ) {
      self.lookup = lookup
      self.finding = finding
      self.deliveries = deliveries
      self.deliveriesExamined = deliveriesExamined
      self.olderBefore = olderBefore
      self.someLost = someLost
    }
  }
}

extension ShareV1 {
  /// One watermarked delivery, compared with the sample.
  package struct TracedDelivery: Sendable, Hashable {
    /// The delivery: who got it, when and for what.
    package var use: ShareV1.Use? = nil
    /// Records of the sample that it has.
    package var recordCount: UInt32 = 0
    /// Neighbours compared: two records of one chunk between which the sample has no third of that chunk.
    package var neighbourCount: UInt32 = 0
    /// Neighbours that stand in the delivery's order; by chance about half of them do.
    package var inOrderCount: UInt32 = 0
    /// Chance puts so many in order in any of the deliveries examined in less than one of 2^evidence_bits cases.
    package var evidenceBits: UInt32 = 0
    /// Whether that is share.lookups.identifyingBits or more.
    package var identified: Bool = false

    package init() {}

    package init(
      use: ShareV1.Use? = nil,
      recordCount: UInt32 = 0,
      neighbourCount: UInt32 = 0,
      inOrderCount: UInt32 = 0,
      evidenceBits: UInt32 = 0,
      identified: Bool = false
    ) {
      self.use = use
      self.recordCount = recordCount
      self.neighbourCount = neighbourCount
      self.inOrderCount = inOrderCount
      self.evidenceBits = evidenceBits
      self.identified = identified
    }
  }
}

extension ShareV1.Exchange: ContractMessage {
  package static let fullName = "twinriver.share.v1.Exchange"
  package typealias CMessage = Twinriver__Share__V1__Exchange
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_exchange()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.Exchange.id")
    self.method = try Unpacking.string(c.pointee.method, in: "twinriver.share.v1.Exchange.method")
    self.status = c.pointee.status
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.share.v1.Exchange.reason")
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.Exchange.grant")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.Exchange.entry")
    self.entryVersion = c.pointee.entry_version
    self.user = try Unpacking.string(c.pointee.user, in: "twinriver.share.v1.Exchange.user")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.share.v1.Exchange.provider")
    self.receivingSystem = try Unpacking.string(
      c.pointee.receiving_system, in: "twinriver.share.v1.Exchange.receiving_system")
    self.keyFingerprint = try Unpacking.string(
      c.pointee.key_fingerprint, in: "twinriver.share.v1.Exchange.key_fingerprint")
    self.purpose = ShareV1.Purpose(rawValue: Int32(bitPattern: c.pointee.purpose.rawValue))
    self.mode = ShareV1.DeliveryMode(rawValue: Int32(bitPattern: c.pointee.mode.rawValue))
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.Exchange.columns")
    self.recordCount = c.pointee.record_count
    self.chunkCount = c.pointee.chunk_count
    self.requestBytes = c.pointee.request_bytes
    self.contentBytes = c.pointee.content_bytes
    if let value = c.pointee.received_at { self.receivedAt = try Date(value) }
    if c.pointee.optional_source_asked_us_case.rawValue == 20 {
      self.sourceAskedUs = c.pointee.source_asked_us
    }
    if c.pointee.optional_source_answered_us_case.rawValue == 21 {
      self.sourceAnsweredUs = c.pointee.source_answered_us
    }
    self.recordedUs = c.pointee.recorded_us
    self.traceparent = try Unpacking.string(c.pointee.traceparent, in: "twinriver.share.v1.Exchange.traceparent")
    self.programVersion = try Unpacking.string(
      c.pointee.program_version, in: "twinriver.share.v1.Exchange.program_version")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.Exchange.id")
    c.pointee.method = try arena.string(self.method, in: "twinriver.share.v1.Exchange.method")
    c.pointee.status = self.status
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.share.v1.Exchange.reason")
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.Exchange.grant")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.Exchange.entry")
    c.pointee.entry_version = self.entryVersion
    c.pointee.user = try arena.string(self.user, in: "twinriver.share.v1.Exchange.user")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.share.v1.Exchange.provider")
    c.pointee.receiving_system = try arena.string(
      self.receivingSystem, in: "twinriver.share.v1.Exchange.receiving_system")
    c.pointee.key_fingerprint = try arena.string(self.keyFingerprint, in: "twinriver.share.v1.Exchange.key_fingerprint")
    c.pointee.purpose = .init(rawValue: UInt32(bitPattern: self.purpose.rawValue))
    c.pointee.mode = .init(rawValue: UInt32(bitPattern: self.mode.rawValue))
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(
      self.columns, in: "twinriver.share.v1.Exchange.columns")
    c.pointee.record_count = self.recordCount
    c.pointee.chunk_count = self.chunkCount
    c.pointee.request_bytes = self.requestBytes
    c.pointee.content_bytes = self.contentBytes
    if let value = self.receivedAt { c.pointee.received_at = try value.allocated(in: arena) }
    if let value = self.sourceAskedUs {
      c.pointee.optional_source_asked_us_case = .init(rawValue: 20)
      c.pointee.source_asked_us = value
    }
    if let value = self.sourceAnsweredUs {
      c.pointee.optional_source_answered_us_case = .init(rawValue: 21)
      c.pointee.source_answered_us = value
    }
    c.pointee.recorded_us = self.recordedUs
    c.pointee.traceparent = try arena.string(self.traceparent, in: "twinriver.share.v1.Exchange.traceparent")
    c.pointee.program_version = try arena.string(self.programVersion, in: "twinriver.share.v1.Exchange.program_version")
    return c
  }
}

extension ShareV1.ListExchangesRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListExchangesRequest"
  package typealias CMessage = Twinriver__Share__V1__ListExchangesRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_exchanges_request()) }

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
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.ListExchangesRequest.entry")
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.ListExchangesRequest.grant")
    if let value = c.pointee.received_from { self.receivedFrom = try Date(value) }
    if let value = c.pointee.received_until { self.receivedUntil = try Date(value) }
    self.refusedOnly = c.pointee.refused_only != 0
    self.limit = c.pointee.limit
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.share.v1.ListExchangesRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.ListExchangesRequest.entry")
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.ListExchangesRequest.grant")
    if let value = self.receivedFrom { c.pointee.received_from = try value.allocated(in: arena) }
    if let value = self.receivedUntil { c.pointee.received_until = try value.allocated(in: arena) }
    c.pointee.refused_only = self.refusedOnly ? 1 : 0
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.share.v1.ListExchangesRequest.page_token")
    return c
  }
}

extension ShareV1.ListExchangesReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListExchangesReply"
  package typealias CMessage = Twinriver__Share__V1__ListExchangesReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_exchanges_reply()) }

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
    self.exchanges.reserveCapacity(c.pointee.n_exchanges)
    for index in 0..<c.pointee.n_exchanges { self.exchanges.append(try ShareV1.Exchange(c.pointee.exchanges[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.share.v1.ListExchangesReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_exchanges = self.exchanges.count
    c.pointee.exchanges = try arena.pointers(self.exchanges.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.Exchange.CMessage>?.self, capacity: self.exchanges.count)
    for index in self.exchanges.indices { c.pointee.exchanges[index] = try self.exchanges[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.share.v1.ListExchangesReply.next_page_token")
    return c
  }
}

extension ShareV1.GetExchangeRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.GetExchangeRequest"
  package typealias CMessage = Twinriver__Share__V1__GetExchangeRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_get_exchange_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.GetExchangeRequest.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.GetExchangeRequest.id")
    return c
  }
}

extension ShareV1.ListUsesRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListUsesRequest"
  package typealias CMessage = Twinriver__Share__V1__ListUsesRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_uses_request()) }

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
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.ListUsesRequest.entry")
    self.key = try Unpacking.strings(
      c.pointee.key, count: c.pointee.n_key, in: "twinriver.share.v1.ListUsesRequest.key")
    self.handle = Unpacking.bytes(c.pointee.handle)
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.share.v1.ListUsesRequest.reason")
    if let value = c.pointee.delivered_before { self.deliveredBefore = try Date(value) }
    self.nonce = Unpacking.bytes(c.pointee.nonce)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.ListUsesRequest.entry")
    (c.pointee.n_key, c.pointee.key) = try arena.strings(self.key, in: "twinriver.share.v1.ListUsesRequest.key")
    c.pointee.handle = try arena.bytes(self.handle)
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.share.v1.ListUsesRequest.reason")
    if let value = self.deliveredBefore { c.pointee.delivered_before = try value.allocated(in: arena) }
    c.pointee.nonce = try arena.bytes(self.nonce)
    return c
  }
}

extension ShareV1.ListUsesReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListUsesReply"
  package typealias CMessage = Twinriver__Share__V1__ListUsesReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_uses_reply()) }

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
    self.lookup = try Unpacking.string(c.pointee.lookup, in: "twinriver.share.v1.ListUsesReply.lookup")
    self.uses.reserveCapacity(c.pointee.n_uses)
    for index in 0..<c.pointee.n_uses { self.uses.append(try ShareV1.Use(c.pointee.uses[index]!)) }
    self.olderUsesLost = c.pointee.older_uses_lost != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.lookup = try arena.string(self.lookup, in: "twinriver.share.v1.ListUsesReply.lookup")
    c.pointee.n_uses = self.uses.count
    c.pointee.uses = try arena.pointers(self.uses.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.Use.CMessage>?.self, capacity: self.uses.count)
    for index in self.uses.indices { c.pointee.uses[index] = try self.uses[index].allocated(in: arena) }
    c.pointee.older_uses_lost = self.olderUsesLost ? 1 : 0
    return c
  }
}

extension ShareV1.Use: ContractMessage {
  package static let fullName = "twinriver.share.v1.Use"
  package typealias CMessage = Twinriver__Share__V1__Use
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_use()) }

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
    self.delivery = try Unpacking.string(c.pointee.delivery, in: "twinriver.share.v1.Use.delivery")
    self.user = try Unpacking.string(c.pointee.user, in: "twinriver.share.v1.Use.user")
    self.receivingSystem = try Unpacking.string(
      c.pointee.receiving_system, in: "twinriver.share.v1.Use.receiving_system")
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.Use.grant")
    self.purpose = ShareV1.Purpose(rawValue: Int32(bitPattern: c.pointee.purpose.rawValue))
    self.mode = ShareV1.DeliveryMode(rawValue: Int32(bitPattern: c.pointee.mode.rawValue))
    self.columns = try Unpacking.strings(
      c.pointee.columns, count: c.pointee.n_columns, in: "twinriver.share.v1.Use.columns")
    if let value = c.pointee.delivered_at { self.deliveredAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.delivery = try arena.string(self.delivery, in: "twinriver.share.v1.Use.delivery")
    c.pointee.user = try arena.string(self.user, in: "twinriver.share.v1.Use.user")
    c.pointee.receiving_system = try arena.string(self.receivingSystem, in: "twinriver.share.v1.Use.receiving_system")
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.Use.grant")
    c.pointee.purpose = .init(rawValue: UInt32(bitPattern: self.purpose.rawValue))
    c.pointee.mode = .init(rawValue: UInt32(bitPattern: self.mode.rawValue))
    (c.pointee.n_columns, c.pointee.columns) = try arena.strings(self.columns, in: "twinriver.share.v1.Use.columns")
    if let value = self.deliveredAt { c.pointee.delivered_at = try value.allocated(in: arena) }
    return c
  }
}

extension ShareV1.TraceSampleRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.TraceSampleRequest"
  package typealias CMessage = Twinriver__Share__V1__TraceSampleRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_trace_sample_request()) }

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
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.TraceSampleRequest.entry")
    self.keys = try Unpacking.strings(
      c.pointee.keys, count: c.pointee.n_keys, in: "twinriver.share.v1.TraceSampleRequest.keys")
    self.handles = Unpacking.byteStrings(c.pointee.handles, count: c.pointee.n_handles)
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.share.v1.TraceSampleRequest.reason")
    if let value = c.pointee.delivered_before { self.deliveredBefore = try Date(value) }
    self.nonce = Unpacking.bytes(c.pointee.nonce)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.TraceSampleRequest.entry")
    (c.pointee.n_keys, c.pointee.keys) = try arena.strings(self.keys, in: "twinriver.share.v1.TraceSampleRequest.keys")
    (c.pointee.n_handles, c.pointee.handles) = try arena.byteStrings(self.handles)
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.share.v1.TraceSampleRequest.reason")
    if let value = self.deliveredBefore { c.pointee.delivered_before = try value.allocated(in: arena) }
    c.pointee.nonce = try arena.bytes(self.nonce)
    return c
  }
}

extension ShareV1.TraceSampleReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.TraceSampleReply"
  package typealias CMessage = Twinriver__Share__V1__TraceSampleReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_trace_sample_reply()) }

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
    self.lookup = try Unpacking.string(c.pointee.lookup, in: "twinriver.share.v1.TraceSampleReply.lookup")
    self.finding = ShareV1.TraceFinding(rawValue: Int32(bitPattern: c.pointee.finding.rawValue))
    self.deliveries.reserveCapacity(c.pointee.n_deliveries)
    for index in 0..<c.pointee.n_deliveries {
      self.deliveries.append(try ShareV1.TracedDelivery(c.pointee.deliveries[index]!))
    }
    self.deliveriesExamined = c.pointee.deliveries_examined
    if let value = c.pointee.older_before { self.olderBefore = try Date(value) }
    self.someLost = c.pointee.some_lost != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.lookup = try arena.string(self.lookup, in: "twinriver.share.v1.TraceSampleReply.lookup")
    c.pointee.finding = .init(rawValue: UInt32(bitPattern: self.finding.rawValue))
    c.pointee.n_deliveries = self.deliveries.count
    c.pointee.deliveries = try arena.pointers(self.deliveries.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.TracedDelivery.CMessage>?.self, capacity: self.deliveries.count)
    for index in self.deliveries.indices {
      c.pointee.deliveries[index] = try self.deliveries[index].allocated(in: arena)
    }
    c.pointee.deliveries_examined = self.deliveriesExamined
    if let value = self.olderBefore { c.pointee.older_before = try value.allocated(in: arena) }
    c.pointee.some_lost = self.someLost ? 1 : 0
    return c
  }
}

extension ShareV1.TracedDelivery: ContractMessage {
  package static let fullName = "twinriver.share.v1.TracedDelivery"
  package typealias CMessage = Twinriver__Share__V1__TracedDelivery
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_traced_delivery()) }

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
    if let value = c.pointee.use { self.use = try ShareV1.Use(value) }
    self.recordCount = c.pointee.record_count
    self.neighbourCount = c.pointee.neighbour_count
    self.inOrderCount = c.pointee.in_order_count
    self.evidenceBits = c.pointee.evidence_bits
    self.identified = c.pointee.identified != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.use { c.pointee.use = try value.allocated(in: arena) }
    c.pointee.record_count = self.recordCount
    c.pointee.neighbour_count = self.neighbourCount
    c.pointee.in_order_count = self.inOrderCount
    c.pointee.evidence_bits = self.evidenceBits
    c.pointee.identified = self.identified ? 1 : 0
    return c
  }
}
