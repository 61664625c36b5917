// Generated from twinriver/share/v1/disputes.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension ShareV1 {
  /// States of a dispute.
  package struct DisputeState: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Nobody has taken it up (已提出).
    package static let open = Self(rawValue: 1)
    /// Being coordinated (协调中).
    package static let coordinating = Self(rawValue: 2)
    /// Put to the government of the level (报请政府).
    package static let escalated = Self(rawValue: 3)
    /// Decided: to be shared (决定共享).
    package static let decidedShare = Self(rawValue: 4)
    /// Decided: not to be shared (决定不予共享).
    package static let decidedRefuse = Self(rawValue: 5)
    /// Both sides agree (协商一致).
    package static let settled = Self(rawValue: 6)
    /// Withdrawn by the user (已撤回).
    package static let withdrawn = Self(rawValue: 7)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .open,
      .coordinating,
      .escalated,
      .decidedShare,
      .decidedRefuse,
      .settled,
      .withdrawn,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "DISPUTE_STATE_UNSPECIFIED"
      case 1: "DISPUTE_STATE_OPEN"
      case 2: "DISPUTE_STATE_COORDINATING"
      case 3: "DISPUTE_STATE_ESCALATED"
      case 4: "DISPUTE_STATE_DECIDED_SHARE"
      case 5: "DISPUTE_STATE_DECIDED_REFUSE"
      case 6: "DISPUTE_STATE_SETTLED"
      case 7: "DISPUTE_STATE_WITHDRAWN"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// Who decides.
  package struct DisputeForum: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// The competent authority of the area (主管部门).
    package static let authority = Self(rawValue: 1)
    /// Its government (本级人民政府).
    package static let government = Self(rawValue: 2)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .authority,
      .government,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "DISPUTE_FORUM_UNSPECIFIED"
      case 1: "DISPUTE_FORUM_AUTHORITY"
      case 2: "DISPUTE_FORUM_GOVERNMENT"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// What may be decided.
  package struct DisputeOutcome: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set; refused.
    package static let unspecified = Self(rawValue: 0)
    /// To share, as asked or with conditions.
    package static let share = Self(rawValue: 1)
    /// Not to share.
    package static let refuse = Self(rawValue: 2)
    /// To put it to the government of the level.
    package static let escalate = Self(rawValue: 3)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .share,
      .refuse,
      .escalate,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "DISPUTE_OUTCOME_UNSPECIFIED"
      case 1: "DISPUTE_OUTCOME_SHARE"
      case 2: "DISPUTE_OUTCOME_REFUSE"
      case 3: "DISPUTE_OUTCOME_ESCALATE"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// A dispute (共享争议).
  package struct Dispute: Sendable, Hashable {
    /// Id.
    package var id: String = ""
    /// The request it is about.
    package var request: String = ""
    /// Entry code.
    package var entry: String = ""
    /// User organisation, which opened it.
    package var user: String = ""
    /// Provider organisation.
    package var provider: String = ""
    /// State.
    package var state: ShareV1.DisputeState = .unspecified
    /// Who decides.
    package var forum: ShareV1.DisputeForum = .unspecified
    /// Region code of the forum: a county's, or 500000 for the city.
    package var area: String = ""
    /// Organisation that decides; empty for a government that is not on the platform: what it decides is recorded with its document.
    package var judge: String = ""
    /// The user's statement.
    package var statement: String = ""
    /// When opened.
    package var openedAt: Date? = nil
    /// Until when the provider's statement is waited for.
    package var statementDueAt: Date? = nil
    /// Whether both sides negotiate first: until then, or until the provider has stated or conceded, nobody takes it up.
    package var negotiationFirst: Bool = false
    /// The provider's statement.
    package var providerStatement: String = ""
    /// When stated.
    package var statedAt: Date? = nil
    /// What the provider has offered and the user has not accepted.
    package var offer: ShareV1.Conditions? = nil
    /// When taken up.
    package var takenUpAt: Date? = nil
    /// When put to the government.
    package var escalatedAt: Date? = nil
    /// When it ended.
    package var closedAt: Date? = nil
    /// Conditions of the decision or the agreement.
    package var conditions: ShareV1.Conditions? = nil
    /// Why it is not to be shared.
    package var refusalReason: ShareV1.RefusalReason = .unspecified
    /// Reasons of the decision, or of putting it to the government.
    package var reasons: String = ""
    /// The decision's document, where a government outside the platform decided.
    package var document: String = ""
    /// The grant that came of it.
    package var grant: String = ""
    /// What is disputed: refused, agreed to in part, or without an answer.
    package var disputedState: ShareV1.RequestState = .unspecified
    /// Conditions of the disputed answer.
    package var disputedConditions: ShareV1.Conditions? = nil
    /// Reason of the disputed refusal.
    package var disputedReason: ShareV1.RefusalReason = .unspecified
    /// Its words.
    package var disputedText: String = ""
    /// Working days since it was opened, or until it ended; 0 also while a calendar is missing. Measured only: none is too many.
    package var workingDays: UInt32 = 0
    /// The number the platform aims at.
    package var targetWorkingDays: UInt32 = 0

    package init() {}

    package init(
      id: String = "",
      request: String = "",
      entry: String = "",
      user: String = "",
      provider: String = "",
      state: ShareV1.DisputeState = .unspecified,
      forum: ShareV1.DisputeForum = .unspecified,
      area: String = "",
      judge: String = "",
      statement: String = "",
      openedAt: Date? = nil,
      statementDueAt: Date? = nil,
      negotiationFirst: Bool = false,
      providerStatement: String = "",
      statedAt: Date? = nil,
      offer: ShareV1.Conditions? = nil,
      takenUpAt: Date? = nil,
      escalatedAt: Date? = nil,
      closedAt: Date? = nil,
      conditions: ShareV1.Conditions? = nil,
      refusalReason: ShareV1.RefusalReason = .unspecified,
      reasons: String = "",
      document: String = "",
      grant: String = "",
      disputedState: ShareV1.RequestState = .unspecified,
      disputedConditions: ShareV1.Conditions? = nil,
      disputedReason: ShareV1.RefusalReason = .unspecified,
      disputedText: String = "",
      workingDays: UInt32 = 0,
      targetWorkingDays: UInt32 = 0
    ) {
      self.id = id
      self.request = request
      self.entry = entry
      self.user = user
      self.provider = provider
      self.state = state
      self.forum = forum
      self.area = area
      self.judge = judge
      self.statement = statement
      self.openedAt = openedAt
      self.statementDueAt = statementDueAt
      self.negotiationFirst = negotiationFirst
      self.providerStatement = providerStatement
      self.statedAt = statedAt
      self.offer = offer
      self.takenUpAt = takenUpAt
      self.escalatedAt = escalatedAt
      self.closedAt = closedAt
      self.conditions = conditions
      self.refusalReason = refusalReason
      self.reasons = reasons
      self.document = document
      self.grant = grant
      self.disputedState = disputedState
      self.disputedConditions = disputedConditions
      self.disputedReason = disputedReason
      self.disputedText = disputedText
      self.workingDays = workingDays
      self.targetWorkingDays = targetWorkingDays
    }
  }
}

extension ShareV1 {
  /// A new dispute.
  package struct OpenDisputeRequest: Sendable, Hashable {
    /// Request id.
    package var request: String = ""
    /// The user's statement; never empty.
    package var statement: String = ""

    package init() {}

    package init(
      request: String = "",
      statement: String = ""
    ) {
      self.request = request
      self.statement = statement
    }
  }
}

extension ShareV1 {
  /// A statement.
  package struct StateDisputeRequest: Sendable, Hashable {
    /// Dispute id.
    package var id: String = ""
    /// The provider's statement; never empty.
    package var statement: String = ""

    package init() {}

    package init(
      id: String = "",
      statement: String = ""
    ) {
      self.id = id
      self.statement = statement
    }
  }
}

extension ShareV1 {
  /// A concession.
  package struct ConcedeDisputeRequest: Sendable, Hashable {
    /// Dispute id.
    package var id: String = ""
    /// Conditions; absent means as asked.
    package var conditions: ShareV1.Conditions? = nil

    package init() {}

    package init(
      id: String = "",
      conditions: ShareV1.Conditions? = nil
    ) {
      self.id = id
      self.conditions = conditions
    }
  }
}

extension ShareV1 {
  /// An acceptance.
  package struct AcceptConcessionRequest: Sendable, Hashable {
    /// Dispute id.
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
  /// Which dispute.
  package struct TakeUpDisputeRequest: Sendable, Hashable {
    /// Dispute id.
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
  /// A decision.
  package struct DecideDisputeRequest: Sendable, Hashable {
    /// Dispute id.
    package var id: String = ""
    /// What is decided.
    package var outcome: ShareV1.DisputeOutcome = .unspecified
    /// Conditions of sharing; absent means as asked.
    package var conditions: ShareV1.Conditions? = nil
    /// Reason not to share.
    package var refusalReason: ShareV1.RefusalReason = .unspecified
    /// Reasons in words; never empty.
    package var reasons: String = ""
    /// Number and date of the decision's document (文号、日期), where a government outside the platform decided.
    package var document: String = ""

    package init() {}

    package init(
      id: String = "",
      outcome: ShareV1.DisputeOutcome = .unspecified,
      conditions: ShareV1.Conditions? = nil,
      refusalReason: ShareV1.RefusalReason = .unspecified,
      reasons: String = "",
      document: String = ""
    ) {
      self.id = id
      self.outcome = outcome
      self.conditions = conditions
      self.refusalReason = refusalReason
      self.reasons = reasons
      self.document = document
    }
  }
}

extension ShareV1 {
  /// Which dispute.
  package struct WithdrawDisputeRequest: Sendable, Hashable {
    /// Dispute id.
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
  /// Which dispute.
  package struct GetDisputeRequest: Sendable, Hashable {
    /// Dispute id.
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
  /// Which disputes.
  package struct ListDisputesRequest: Sendable, Hashable {
    /// Include those that have ended.
    package var includeClosed: Bool = false
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      includeClosed: Bool = false,
      pageToken: String = ""
    ) {
      self.includeClosed = includeClosed
      self.pageToken = pageToken
    }
  }
}

extension ShareV1 {
  /// Disputes.
  package struct ListDisputesReply: Sendable, Hashable {
    /// At most 100.
    package var disputes: [ShareV1.Dispute] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      disputes: [ShareV1.Dispute] = [],
      nextPageToken: String = ""
    ) {
      self.disputes = disputes
      self.nextPageToken = nextPageToken
    }
  }
}

extension ShareV1.Dispute: ContractMessage {
  package static let fullName = "twinriver.share.v1.Dispute"
  package typealias CMessage = Twinriver__Share__V1__Dispute
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_dispute()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.Dispute.id")
    self.request = try Unpacking.string(c.pointee.request, in: "twinriver.share.v1.Dispute.request")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.Dispute.entry")
    self.user = try Unpacking.string(c.pointee.user, in: "twinriver.share.v1.Dispute.user")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.share.v1.Dispute.provider")
    self.state = ShareV1.DisputeState(rawValue: Int32(bitPattern: c.pointee.state.rawValue))
    self.forum = ShareV1.DisputeForum(rawValue: Int32(bitPattern: c.pointee.forum.rawValue))
    self.area = try Unpacking.string(c.pointee.area, in: "twinriver.share.v1.Dispute.area")
    self.judge = try Unpacking.string(c.pointee.judge, in: "twinriver.share.v1.Dispute.judge")
    self.statement = try Unpacking.string(c.pointee.statement, in: "twinriver.share.v1.Dispute.statement")
    if let value = c.pointee.opened_at { self.openedAt = try Date(value) }
    if let value = c.pointee.statement_due_at { self.statementDueAt = try Date(value) }
    self.negotiationFirst = c.pointee.negotiation_first != 0
    self.providerStatement = try Unpacking.string(
      c.pointee.provider_statement, in: "twinriver.share.v1.Dispute.provider_statement")
    if let value = c.pointee.stated_at { self.statedAt = try Date(value) }
    if let value = c.pointee.offer { self.offer = try ShareV1.Conditions(value) }
    if let value = c.pointee.taken_up_at { self.takenUpAt = try Date(value) }
    if let value = c.pointee.escalated_at { self.escalatedAt = try Date(value) }
    if let value = c.pointee.closed_at { self.closedAt = try Date(value) }
    if let value = c.pointee.conditions { self.conditions = try ShareV1.Conditions(value) }
    self.refusalReason = ShareV1.RefusalReason(rawValue: Int32(bitPattern: c.pointee.refusal_reason.rawValue))
    self.reasons = try Unpacking.string(c.pointee.reasons, in: "twinriver.share.v1.Dispute.reasons")
    self.document = try Unpacking.string(c.pointee.document, in: "twinriver.share.v1.Dispute.document")
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.Dispute.grant")
    self.disputedState = ShareV1.RequestState(rawValue: Int32(bitPattern: c.pointee.disputed_state.rawValue))
    if let value = c.pointee.disputed_conditions { self.disputedConditions = try ShareV1.Conditions(value) }
    self.disputedReason = ShareV1.RefusalReason(rawValue: Int32(bitPattern: c.pointee.disputed_reason.rawValue))
    self.disputedText = try Unpacking.string(c.pointee.disputed_text, in: "twinriver.share.v1.Dispute.disputed_text")
    self.workingDays = c.pointee.working_days
    self.targetWorkingDays = c.pointee.target_working_days
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.Dispute.id")
    c.pointee.request = try arena.string(self.request, in: "twinriver.share.v1.Dispute.request")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.Dispute.entry")
    c.pointee.user = try arena.string(self.user, in: "twinriver.share.v1.Dispute.user")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.share.v1.Dispute.provider")
    c.pointee.state = .init(rawValue: UInt32(bitPattern: self.state.rawValue))
    c.pointee.forum = .init(rawValue: UInt32(bitPattern: self.forum.rawValue))
    c.pointee.area = try arena.string(self.area, in: "twinriver.share.v1.Dispute.area")
    c.pointee.judge = try arena.string(self.judge, in: "twinriver.share.v1.Dispute.judge")
    c.pointee.statement = try arena.string(self.statement, in: "twinriver.share.v1.Dispute.statement")
    if let value = self.openedAt { c.pointee.opened_at = try value.allocated(in: arena) }
    if let value = self.statementDueAt { c.pointee.statement_due_at = try value.allocated(in: arena) }
    c.pointee.negotiation_first = self.negotiationFirst ? 1 : 0
    c.pointee.provider_statement = try arena.string(
      self.providerStatement, in: "twinriver.share.v1.Dispute.provider_statement")
    if let value = self.statedAt { c.pointee.stated_at = try value.allocated(in: arena) }
    if let value = self.offer { c.pointee.offer = try value.allocated(in: arena) }
    if let value = self.takenUpAt { c.pointee.taken_up_at = try value.allocated(in: arena) }
    if let value = self.escalatedAt { c.pointee.escalated_at = try value.allocated(in: arena) }
    if let value = self.closedAt { c.pointee.closed_at = try value.allocated(in: arena) }
    if let value = self.conditions { c.pointee.conditions = try value.allocated(in: arena) }
    c.pointee.refusal_reason = .init(rawValue: UInt32(bitPattern: self.refusalReason.rawValue))
    c.pointee.reasons = try arena.string(self.reasons, in: "twinriver.share.v1.Dispute.reasons")
    c.pointee.document = try arena.string(self.document, in: "twinriver.share.v1.Dispute.document")
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.Dispute.grant")
    c.pointee.disputed_state = .init(rawValue: UInt32(bitPattern: self.disputedState.rawValue))
    if let value = self.disputedConditions { c.pointee.disputed_conditions = try value.allocated(in: arena) }
    c.pointee.disputed_reason = .init(rawValue: UInt32(bitPattern: self.disputedReason.rawValue))
    c.pointee.disputed_text = try arena.string(self.disputedText, in: "twinriver.share.v1.Dispute.disputed_text")
    c.pointee.working_days = self.workingDays
    c.pointee.target_working_days = self.targetWorkingDays
    return c
  }
}

extension ShareV1.OpenDisputeRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.OpenDisputeRequest"
  package typealias CMessage = Twinriver__Share__V1__OpenDisputeRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_open_dispute_request()) }

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
    self.request = try Unpacking.string(c.pointee.request, in: "twinriver.share.v1.OpenDisputeRequest.request")
    self.statement = try Unpacking.string(c.pointee.statement, in: "twinriver.share.v1.OpenDisputeRequest.statement")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.request = try arena.string(self.request, in: "twinriver.share.v1.OpenDisputeRequest.request")
    c.pointee.statement = try arena.string(self.statement, in: "twinriver.share.v1.OpenDisputeRequest.statement")
    return c
  }
}

extension ShareV1.StateDisputeRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.StateDisputeRequest"
  package typealias CMessage = Twinriver__Share__V1__StateDisputeRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_state_dispute_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.StateDisputeRequest.id")
    self.statement = try Unpacking.string(c.pointee.statement, in: "twinriver.share.v1.StateDisputeRequest.statement")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.StateDisputeRequest.id")
    c.pointee.statement = try arena.string(self.statement, in: "twinriver.share.v1.StateDisputeRequest.statement")
    return c
  }
}

extension ShareV1.ConcedeDisputeRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ConcedeDisputeRequest"
  package typealias CMessage = Twinriver__Share__V1__ConcedeDisputeRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_concede_dispute_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.ConcedeDisputeRequest.id")
    if let value = c.pointee.conditions { self.conditions = try ShareV1.Conditions(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.ConcedeDisputeRequest.id")
    if let value = self.conditions { c.pointee.conditions = try value.allocated(in: arena) }
    return c
  }
}

extension ShareV1.AcceptConcessionRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.AcceptConcessionRequest"
  package typealias CMessage = Twinriver__Share__V1__AcceptConcessionRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_accept_concession_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.AcceptConcessionRequest.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.AcceptConcessionRequest.id")
    return c
  }
}

extension ShareV1.TakeUpDisputeRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.TakeUpDisputeRequest"
  package typealias CMessage = Twinriver__Share__V1__TakeUpDisputeRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_take_up_dispute_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.TakeUpDisputeRequest.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.TakeUpDisputeRequest.id")
    return c
  }
}

extension ShareV1.DecideDisputeRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.DecideDisputeRequest"
  package typealias CMessage = Twinriver__Share__V1__DecideDisputeRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_decide_dispute_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.DecideDisputeRequest.id")
    self.outcome = ShareV1.DisputeOutcome(rawValue: Int32(bitPattern: c.pointee.outcome.rawValue))
    if let value = c.pointee.conditions { self.conditions = try ShareV1.Conditions(value) }
    self.refusalReason = ShareV1.RefusalReason(rawValue: Int32(bitPattern: c.pointee.refusal_reason.rawValue))
    self.reasons = try Unpacking.string(c.pointee.reasons, in: "twinriver.share.v1.DecideDisputeRequest.reasons")
    self.document = try Unpacking.string(c.pointee.document, in: "twinriver.share.v1.DecideDisputeRequest.document")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.DecideDisputeRequest.id")
    c.pointee.outcome = .init(rawValue: UInt32(bitPattern: self.outcome.rawValue))
    if let value = self.conditions { c.pointee.conditions = try value.allocated(in: arena) }
    c.pointee.refusal_reason = .init(rawValue: UInt32(bitPattern: self.refusalReason.rawValue))
    c.pointee.reasons = try arena.string(self.reasons, in: "twinriver.share.v1.DecideDisputeRequest.reasons")
    c.pointee.document = try arena.string(self.document, in: "twinriver.share.v1.DecideDisputeRequest.document")
    return c
  }
}

extension ShareV1.WithdrawDisputeRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.WithdrawDisputeRequest"
  package typealias CMessage = Twinriver__Share__V1__WithdrawDisputeRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_withdraw_dispute_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.WithdrawDisputeRequest.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.WithdrawDisputeRequest.id")
    return c
  }
}

extension ShareV1.GetDisputeRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.GetDisputeRequest"
  package typealias CMessage = Twinriver__Share__V1__GetDisputeRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_get_dispute_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.GetDisputeRequest.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.GetDisputeRequest.id")
    return c
  }
}

extension ShareV1.ListDisputesRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListDisputesRequest"
  package typealias CMessage = Twinriver__Share__V1__ListDisputesRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_disputes_request()) }

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
    self.pageToken = try Unpacking.string(c.pointee.page_token, in: "twinriver.share.v1.ListDisputesRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.include_closed = self.includeClosed ? 1 : 0
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.share.v1.ListDisputesRequest.page_token")
    return c
  }
}

extension ShareV1.ListDisputesReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListDisputesReply"
  package typealias CMessage = Twinriver__Share__V1__ListDisputesReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_disputes_reply()) }

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
    self.disputes.reserveCapacity(c.pointee.n_disputes)
    for index in 0..<c.pointee.n_disputes { self.disputes.append(try ShareV1.Dispute(c.pointee.disputes[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.share.v1.ListDisputesReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_disputes = self.disputes.count
    c.pointee.disputes = try arena.pointers(self.disputes.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.Dispute.CMessage>?.self, capacity: self.disputes.count)
    for index in self.disputes.indices { c.pointee.disputes[index] = try self.disputes[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.share.v1.ListDisputesReply.next_page_token")
    return c
  }
}
