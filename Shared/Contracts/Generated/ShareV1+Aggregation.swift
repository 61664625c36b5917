// Generated from twinriver/share/v1/aggregation.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension ShareV1 {
  /// What becomes of a held request.
  package struct HeldOutcome: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set; refused.
    package static let unspecified = Self(rawValue: 0)
    /// It goes its way (解除).
    package static let release = Self(rawValue: 1)
    /// It is refused under Art. 34(2) (不予共享).
    package static let refuse = Self(rawValue: 2)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .release,
      .refuse,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "HELD_OUTCOME_UNSPECIFIED"
      case 1: "HELD_OUTCOME_RELEASE"
      case 2: "HELD_OUTCOME_REFUSE"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// A data element: a column of an entry.
  package struct DataElement: Sendable, Hashable {
    /// Entry code.
    package var entry: String = ""
    /// Column.
    package var column: String = ""

    package init() {}

    package init(
      entry: String = "",
      column: String = ""
    ) {
      self.entry = entry
      self.column = column
    }
  }
}

extension ShareV1 {
  /// An aggregation rule.
  package struct AggregationRule: Sendable, Hashable {
    /// Id.
    package var id: String = ""
    /// The authority that set it and decides what it holds.
    package var authority: String = ""
    /// The elements, of two entries at least.
    package var elements: [ShareV1.DataElement] = []
    /// How many of them together are too many.
    package var atLeast: UInt32 = 0
    /// From how many records on, all entries together as last counted at their mounts; 0 means whatever their number.
    package var atLeastRecords: UInt64 = 0
    /// The determination it rests on (认定文件): title, number, date.
    package var determination: String = ""
    /// Who determined it.
    package var issuer: String = ""
    /// Holder id of who set it.
    package var setBy: String = ""
    /// When.
    package var setAt: Date? = nil
    /// When ended.
    package var endedAt: Date? = nil
    /// Why ended.
    package var endReason: String = ""

    package init() {}

    package init(
      id: String = "",
      authority: String = "",
      elements: [ShareV1.DataElement] = [],
      atLeast: UInt32 = 0,
      atLeastRecords: UInt64 = 0,
      determination: String = "",
      issuer: String = "",
      setBy: String = "",
      setAt: Date? = nil,
      endedAt: Date? = nil,
      endReason: String = ""
    ) {
      self.id = id
      self.authority = authority
      self.elements = elements
      self.atLeast = atLeast
      self.atLeastRecords = atLeastRecords
      self.determination = determination
      self.issuer = issuer
      self.setBy = setBy
      self.setAt = setAt
      self.endedAt = endedAt
      self.endReason = endReason
    }
  }
}

extension ShareV1 {
  /// A request that a rule holds, and what was said of it.
  package struct HeldRequest: Sendable, Hashable {
    /// The request.
    package var request: ShareV1.Request? = nil
    /// The rule.
    package var rule: ShareV1.AggregationRule? = nil
    /// Elements of the rule the user would have, with those it has or has asked for already.
    package var elements: [ShareV1.DataElement] = []
    /// When it was held.
    package var heldAt: Date? = nil
    /// Holder id of the secrecy reviewer; empty before the review.
    package var reviewedBy: String = ""
    /// What the reviewer concludes.
    package var conclusion: ShareV1.HeldOutcome = .unspecified
    /// The reviewer's opinion.
    package var opinion: String = ""
    /// Holder id of who decided; empty before.
    package var decidedBy: String = ""
    /// What was decided.
    package var outcome: ShareV1.HeldOutcome = .unspecified
    /// Reasons of the decision.
    package var reasons: String = ""

    package init() {}

    package init(
      request: ShareV1.Request? = nil,
      rule: ShareV1.AggregationRule? = nil,
      elements: [ShareV1.DataElement] = [],
      heldAt: Date? = nil,
      reviewedBy: String = "",
      conclusion: ShareV1.HeldOutcome = .unspecified,
      opinion: String = "",
      decidedBy: String = "",
      outcome: ShareV1.HeldOutcome = .unspecified,
      reasons: String = ""
    ) {
      self.request = request
      self.rule = rule
      self.elements = elements
      self.heldAt = heldAt
      self.reviewedBy = reviewedBy
      self.conclusion = conclusion
      self.opinion = opinion
      self.decidedBy = decidedBy
      self.outcome = outcome
      self.reasons = reasons
    }
  }
}

extension ShareV1 {
  /// A new rule.
  package struct SetAggregationRuleRequest: Sendable, Hashable {
    /// 2 to 200 elements of two entries at least.
    package var elements: [ShareV1.DataElement] = []
    /// 2 to as many as there are elements.
    package var atLeast: UInt32 = 0
    /// From how many records on; 0 means whatever their number.
    package var atLeastRecords: UInt64 = 0
    /// The determination; never empty.
    package var determination: String = ""
    /// Who determined it; never empty.
    package var issuer: String = ""

    package init() {}

    package init(
      elements: [ShareV1.DataElement] = [],
      atLeast: UInt32 = 0,
      atLeastRecords: UInt64 = 0,
      determination: String = "",
      issuer: String = ""
    ) {
      self.elements = elements
      self.atLeast = atLeast
      self.atLeastRecords = atLeastRecords
      self.determination = determination
      self.issuer = issuer
    }
  }
}

extension ShareV1 {
  /// Which rule ends.
  package struct EndAggregationRuleRequest: Sendable, Hashable {
    /// Rule id.
    package var id: String = ""
    /// Why; never empty.
    package var reason: String = ""

    package init() {}

    package init(
      id: String = "",
      reason: String = ""
    ) {
      self.id = id
      self.reason = reason
    }
  }
}

extension ShareV1 {
  /// Which rules.
  package struct ListAggregationRulesRequest: Sendable, Hashable {
    /// Include those that ended.
    package var includeEnded: Bool = false
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      includeEnded: Bool = false,
      pageToken: String = ""
    ) {
      self.includeEnded = includeEnded
      self.pageToken = pageToken
    }
  }
}

extension ShareV1 {
  /// Rules.
  package struct ListAggregationRulesReply: Sendable, Hashable {
    /// Newest first; at most 50.
    package var rules: [ShareV1.AggregationRule] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      rules: [ShareV1.AggregationRule] = [],
      nextPageToken: String = ""
    ) {
      self.rules = rules
      self.nextPageToken = nextPageToken
    }
  }
}

extension ShareV1 {
  /// A review.
  package struct ReviewHeldRequestRequest: Sendable, Hashable {
    /// Request id.
    package var request: String = ""
    /// What is concluded.
    package var conclusion: ShareV1.HeldOutcome = .unspecified
    /// Opinion; never empty.
    package var opinion: String = ""

    package init() {}

    package init(
      request: String = "",
      conclusion: ShareV1.HeldOutcome = .unspecified,
      opinion: String = ""
    ) {
      self.request = request
      self.conclusion = conclusion
      self.opinion = opinion
    }
  }
}

extension ShareV1 {
  /// A decision.
  package struct DecideHeldRequestRequest: Sendable, Hashable {
    /// Request id.
    package var request: String = ""
    /// What is decided.
    package var outcome: ShareV1.HeldOutcome = .unspecified
    /// Reasons; never empty.
    package var reasons: String = ""

    package init() {}

    package init(
      request: String = "",
      outcome: ShareV1.HeldOutcome = .unspecified,
      reasons: String = ""
    ) {
      self.request = request
      self.outcome = outcome
      self.reasons = reasons
    }
  }
}

extension ShareV1 {
  /// Which requests.
  package struct ListHeldRequestsRequest: Sendable, Hashable {
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      pageToken: String = ""
    ) {
      self.pageToken = pageToken
    }
  }
}

extension ShareV1 {
  /// Held requests.
  package struct ListHeldRequestsReply: Sendable, Hashable {
    /// At most 50.
    package var requests: [ShareV1.HeldRequest] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      requests: [ShareV1.HeldRequest] = [],
      nextPageToken: String = ""
    ) {
      self.requests = requests
      self.nextPageToken = nextPageToken
    }
  }
}

extension ShareV1.DataElement: ContractMessage {
  package static let fullName = "twinriver.share.v1.DataElement"
  package typealias CMessage = Twinriver__Share__V1__DataElement
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_data_element()) }

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
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.DataElement.entry")
    self.column = try Unpacking.string(c.pointee.column, in: "twinriver.share.v1.DataElement.column")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.DataElement.entry")
    c.pointee.column = try arena.string(self.column, in: "twinriver.share.v1.DataElement.column")
    return c
  }
}

extension ShareV1.AggregationRule: ContractMessage {
  package static let fullName = "twinriver.share.v1.AggregationRule"
  package typealias CMessage = Twinriver__Share__V1__AggregationRule
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_aggregation_rule()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.AggregationRule.id")
    self.authority = try Unpacking.string(c.pointee.authority, in: "twinriver.share.v1.AggregationRule.authority")
    self.elements.reserveCapacity(c.pointee.n_elements)
    for index in 0..<c.pointee.n_elements { self.elements.append(try ShareV1.DataElement(c.pointee.elements[index]!)) }
    self.atLeast = c.pointee.at_least
    self.atLeastRecords = c.pointee.at_least_records
    self.determination = try Unpacking.string(
      c.pointee.determination, in: "twinriver.share.v1.AggregationRule.determination")
    self.issuer = try Unpacking.string(c.pointee.issuer, in: "twinriver.share.v1.AggregationRule.issuer")
    self.setBy = try Unpacking.string(c.pointee.set_by, in: "twinriver.share.v1.AggregationRule.set_by")
    if let value = c.pointee.set_at { self.setAt = try Date(value) }
    if let value = c.pointee.ended_at { self.endedAt = try Date(value) }
    self.endReason = try Unpacking.string(c.pointee.end_reason, in: "twinriver.share.v1.AggregationRule.end_reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.AggregationRule.id")
    c.pointee.authority = try arena.string(self.authority, in: "twinriver.share.v1.AggregationRule.authority")
    c.pointee.n_elements = self.elements.count
    c.pointee.elements = try arena.pointers(self.elements.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.DataElement.CMessage>?.self, capacity: self.elements.count)
    for index in self.elements.indices { c.pointee.elements[index] = try self.elements[index].allocated(in: arena) }
    c.pointee.at_least = self.atLeast
    c.pointee.at_least_records = self.atLeastRecords
    c.pointee.determination = try arena.string(
      self.determination, in: "twinriver.share.v1.AggregationRule.determination")
    c.pointee.issuer = try arena.string(self.issuer, in: "twinriver.share.v1.AggregationRule.issuer")
    c.pointee.set_by = try arena.string(self.setBy, in: "twinriver.share.v1.AggregationRule.set_by")
    if let value = self.setAt { c.pointee.set_at = try value.allocated(in: arena) }
    if let value = self.endedAt { c.pointee.ended_at = try value.allocated(in: arena) }
    c.pointee.end_reason = try arena.string(self.endReason, in: "twinriver.share.v1.AggregationRule.end_reason")
    return c
  }
}

extension ShareV1.HeldRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.HeldRequest"
  package typealias CMessage = Twinriver__Share__V1__HeldRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_held_request()) }

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
    if let value = c.pointee.request { self.request = try ShareV1.Request(value) }
    if let value = c.pointee.rule { self.rule = try ShareV1.AggregationRule(value) }
    self.elements.reserveCapacity(c.pointee.n_elements)
    for index in 0..<c.pointee.n_elements { self.elements.append(try ShareV1.DataElement(c.pointee.elements[index]!)) }
    if let value = c.pointee.held_at { self.heldAt = try Date(value) }
    self.reviewedBy = try Unpacking.string(c.pointee.reviewed_by, in: "twinriver.share.v1.HeldRequest.reviewed_by")
    self.conclusion = ShareV1.HeldOutcome(rawValue: Int32(bitPattern: c.pointee.conclusion.rawValue))
    self.opinion = try Unpacking.string(c.pointee.opinion, in: "twinriver.share.v1.HeldRequest.opinion")
    self.decidedBy = try Unpacking.string(c.pointee.decided_by, in: "twinriver.share.v1.HeldRequest.decided_by")
    self.outcome = ShareV1.HeldOutcome(rawValue: Int32(bitPattern: c.pointee.outcome.rawValue))
    self.reasons = try Unpacking.string(c.pointee.reasons, in: "twinriver.share.v1.HeldRequest.reasons")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.request { c.pointee.request = try value.allocated(in: arena) }
    if let value = self.rule { c.pointee.rule = try value.allocated(in: arena) }
    c.pointee.n_elements = self.elements.count
    c.pointee.elements = try arena.pointers(self.elements.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.DataElement.CMessage>?.self, capacity: self.elements.count)
    for index in self.elements.indices { c.pointee.elements[index] = try self.elements[index].allocated(in: arena) }
    if let value = self.heldAt { c.pointee.held_at = try value.allocated(in: arena) }
    c.pointee.reviewed_by = try arena.string(self.reviewedBy, in: "twinriver.share.v1.HeldRequest.reviewed_by")
    c.pointee.conclusion = .init(rawValue: UInt32(bitPattern: self.conclusion.rawValue))
    c.pointee.opinion = try arena.string(self.opinion, in: "twinriver.share.v1.HeldRequest.opinion")
    c.pointee.decided_by = try arena.string(self.decidedBy, in: "twinriver.share.v1.HeldRequest.decided_by")
    c.pointee.outcome = .init(rawValue: UInt32(bitPattern: self.outcome.rawValue))
    c.pointee.reasons = try arena.string(self.reasons, in: "twinriver.share.v1.HeldRequest.reasons")
    return c
  }
}

extension ShareV1.SetAggregationRuleRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.SetAggregationRuleRequest"
  package typealias CMessage = Twinriver__Share__V1__SetAggregationRuleRequest
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_share_v1_set_aggregation_rule_request())
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
    self.elements.reserveCapacity(c.pointee.n_elements)
    for index in 0..<c.pointee.n_elements { self.elements.append(try ShareV1.DataElement(c.pointee.elements[index]!)) }
    self.atLeast = c.pointee.at_least
    self.atLeastRecords = c.pointee.at_least_records
    self.determination = try Unpacking.string(
      c.pointee.determination, in: "twinriver.share.v1.SetAggregationRuleRequest.determination")
    self.issuer = try Unpacking.string(c.pointee.issuer, in: "twinriver.share.v1.SetAggregationRuleRequest.issuer")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_elements = self.elements.count
    c.pointee.elements = try arena.pointers(self.elements.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.DataElement.CMessage>?.self, capacity: self.elements.count)
    for index in self.elements.indices { c.pointee.elements[index] = try self.elements[index].allocated(in: arena) }
    c.pointee.at_least = self.atLeast
    c.pointee.at_least_records = self.atLeastRecords
    c.pointee.determination = try arena.string(
      self.determination, in: "twinriver.share.v1.SetAggregationRuleRequest.determination")
    c.pointee.issuer = try arena.string(self.issuer, in: "twinriver.share.v1.SetAggregationRuleRequest.issuer")
    return c
  }
}

extension ShareV1.EndAggregationRuleRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.EndAggregationRuleRequest"
  package typealias CMessage = Twinriver__Share__V1__EndAggregationRuleRequest
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_share_v1_end_aggregation_rule_request())
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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.EndAggregationRuleRequest.id")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.share.v1.EndAggregationRuleRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.EndAggregationRuleRequest.id")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.share.v1.EndAggregationRuleRequest.reason")
    return c
  }
}

extension ShareV1.ListAggregationRulesRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListAggregationRulesRequest"
  package typealias CMessage = Twinriver__Share__V1__ListAggregationRulesRequest
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_share_v1_list_aggregation_rules_request())
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
    self.includeEnded = c.pointee.include_ended != 0
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.share.v1.ListAggregationRulesRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.include_ended = self.includeEnded ? 1 : 0
    c.pointee.page_token = try arena.string(
      self.pageToken, in: "twinriver.share.v1.ListAggregationRulesRequest.page_token")
    return c
  }
}

extension ShareV1.ListAggregationRulesReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListAggregationRulesReply"
  package typealias CMessage = Twinriver__Share__V1__ListAggregationRulesReply
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_share_v1_list_aggregation_rules_reply())
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
    self.rules.reserveCapacity(c.pointee.n_rules)
    for index in 0..<c.pointee.n_rules { self.rules.append(try ShareV1.AggregationRule(c.pointee.rules[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.share.v1.ListAggregationRulesReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_rules = self.rules.count
    c.pointee.rules = try arena.pointers(self.rules.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.AggregationRule.CMessage>?.self, capacity: self.rules.count)
    for index in self.rules.indices { c.pointee.rules[index] = try self.rules[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.share.v1.ListAggregationRulesReply.next_page_token")
    return c
  }
}

extension ShareV1.ReviewHeldRequestRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ReviewHeldRequestRequest"
  package typealias CMessage = Twinriver__Share__V1__ReviewHeldRequestRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_review_held_request_request()) }

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
    self.request = try Unpacking.string(c.pointee.request, in: "twinriver.share.v1.ReviewHeldRequestRequest.request")
    self.conclusion = ShareV1.HeldOutcome(rawValue: Int32(bitPattern: c.pointee.conclusion.rawValue))
    self.opinion = try Unpacking.string(c.pointee.opinion, in: "twinriver.share.v1.ReviewHeldRequestRequest.opinion")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.request = try arena.string(self.request, in: "twinriver.share.v1.ReviewHeldRequestRequest.request")
    c.pointee.conclusion = .init(rawValue: UInt32(bitPattern: self.conclusion.rawValue))
    c.pointee.opinion = try arena.string(self.opinion, in: "twinriver.share.v1.ReviewHeldRequestRequest.opinion")
    return c
  }
}

extension ShareV1.DecideHeldRequestRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.DecideHeldRequestRequest"
  package typealias CMessage = Twinriver__Share__V1__DecideHeldRequestRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_decide_held_request_request()) }

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
    self.request = try Unpacking.string(c.pointee.request, in: "twinriver.share.v1.DecideHeldRequestRequest.request")
    self.outcome = ShareV1.HeldOutcome(rawValue: Int32(bitPattern: c.pointee.outcome.rawValue))
    self.reasons = try Unpacking.string(c.pointee.reasons, in: "twinriver.share.v1.DecideHeldRequestRequest.reasons")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.request = try arena.string(self.request, in: "twinriver.share.v1.DecideHeldRequestRequest.request")
    c.pointee.outcome = .init(rawValue: UInt32(bitPattern: self.outcome.rawValue))
    c.pointee.reasons = try arena.string(self.reasons, in: "twinriver.share.v1.DecideHeldRequestRequest.reasons")
    return c
  }
}

extension ShareV1.ListHeldRequestsRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListHeldRequestsRequest"
  package typealias CMessage = Twinriver__Share__V1__ListHeldRequestsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_held_requests_request()) }

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
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.share.v1.ListHeldRequestsRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.share.v1.ListHeldRequestsRequest.page_token")
    return c
  }
}

extension ShareV1.ListHeldRequestsReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListHeldRequestsReply"
  package typealias CMessage = Twinriver__Share__V1__ListHeldRequestsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_held_requests_reply()) }

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
    self.requests.reserveCapacity(c.pointee.n_requests)
    for index in 0..<c.pointee.n_requests { self.requests.append(try ShareV1.HeldRequest(c.pointee.requests[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.share.v1.ListHeldRequestsReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_requests = self.requests.count
    c.pointee.requests = try arena.pointers(self.requests.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.HeldRequest.CMessage>?.self, capacity: self.requests.count)
    for index in self.requests.indices { c.pointee.requests[index] = try self.requests[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.share.v1.ListHeldRequestsReply.next_page_token")
    return c
  }
}
