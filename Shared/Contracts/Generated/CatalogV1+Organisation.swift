// Generated from twinriver/catalog/v1/organisation.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension CatalogV1 {
  /// Why entries change hands.
  package struct TransferKind: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Some entries go with a function (职能划转); the giver goes on.
    package static let function = Self(rawValue: 1)
    /// The giver is merged into the taker (合并).
    package static let merger = Self(rawValue: 2)
    /// The giver is abolished (撤销).
    package static let abolition = Self(rawValue: 3)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .function,
      .merger,
      .abolition,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "TRANSFER_KIND_UNSPECIFIED"
      case 1: "TRANSFER_KIND_FUNCTION"
      case 2: "TRANSFER_KIND_MERGER"
      case 3: "TRANSFER_KIND_ABOLITION"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// Where a transfer stands.
  package struct TransferState: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Waits for consent (待同意).
    package static let proposed = Self(rawValue: 1)
    /// Both agreed (已同意).
    package static let agreed = Self(rawValue: 2)
    /// Done (已完成).
    package static let completed = Self(rawValue: 3)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .proposed,
      .agreed,
      .completed,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "TRANSFER_STATE_UNSPECIFIED"
      case 1: "TRANSFER_STATE_PROPOSED"
      case 2: "TRANSFER_STATE_AGREED"
      case 3: "TRANSFER_STATE_COMPLETED"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// A change of hands.
  package struct Transfer: Sendable, Hashable {
    /// Id.
    package var id: String = ""
    /// Why.
    package var kind: CatalogV1.TransferKind = .unspecified
    /// The giving organisation.
    package var from: String = ""
    /// The taking organisation.
    package var to: String = ""
    /// Codes of the entries; all of the giver's for a merger or abolition.
    package var codes: [String] = []
    /// The decision it rests on.
    package var basis: String = ""
    /// State.
    package var state: CatalogV1.TransferState = .unspecified
    /// Holder id of the giver's head who agreed.
    package var consentedFrom: String = ""
    /// Holder id of the taker's head who agreed.
    package var consentedTo: String = ""
    /// When proposed.
    package var proposedAt: Date? = nil
    /// When completed.
    package var completedAt: Date? = nil

    package init() {}

    package init(
      id: String = "",
      kind: CatalogV1.TransferKind = .unspecified,
      from: String = "",
      to: String = "",
      codes: [String] = [],
      basis: String = "",
      state: CatalogV1.TransferState = .unspecified,
      consentedFrom: String = "",
      consentedTo: String = "",
      proposedAt: Date? = nil,
      completedAt: Date? = nil
    ) {
      self.id = id
      self.kind = kind
      self.from = from
      self.to = to
      self.codes = codes
      self.basis = basis
      self.state = state
      self.consentedFrom = consentedFrom
      self.consentedTo = consentedTo
      self.proposedAt = proposedAt
      self.completedAt = completedAt
    }
  }
}

extension CatalogV1 {
  /// A new authority.
  package struct AssignAuthorityRequest: Sendable, Hashable {
    /// Code of the department.
    package var code: String = ""
    /// The decision it rests on.
    package var basis: String = ""

    package init() {}

    package init(
      code: String = "",
      basis: String = ""
    ) {
      self.code = code
      self.basis = basis
    }
  }
}

extension CatalogV1 {
  /// A new name.
  package struct RenameOrganisationRequest: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// The name.
    package var name: String = ""
    /// The decision it rests on.
    package var basis: String = ""

    package init() {}

    package init(
      code: String = "",
      name: String = "",
      basis: String = ""
    ) {
      self.code = code
      self.name = name
      self.basis = basis
    }
  }
}

extension CatalogV1 {
  /// A proposal.
  package struct ProposeTransferRequest: Sendable, Hashable {
    /// Why.
    package var kind: CatalogV1.TransferKind = .unspecified
    /// The giving organisation.
    package var from: String = ""
    /// The taking organisation.
    package var to: String = ""
    /// Entries, for a transfer of function; empty otherwise.
    package var codes: [String] = []
    /// The decision it rests on.
    package var basis: String = ""

    package init() {}

    package init(
      kind: CatalogV1.TransferKind = .unspecified,
      from: String = "",
      to: String = "",
      codes: [String] = [],
      basis: String = ""
    ) {
      self.kind = kind
      self.from = from
      self.to = to
      self.codes = codes
      self.basis = basis
    }
  }
}

extension CatalogV1 {
  /// A consent.
  package struct ConsentTransferRequest: Sendable, Hashable {
    /// Transfer id.
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
  /// A completion.
  package struct CompleteTransferRequest: Sendable, Hashable {
    /// Transfer id.
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
  /// Which transfers.
  package struct ListTransfersRequest: Sendable, Hashable {
    /// Only those not completed.
    package var openOnly: Bool = false
    /// At most `catalog.lists.pageRowsLimit`; 0 means `catalog.lists.pageRows`.
    package var limit: UInt32 = 0
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      openOnly: Bool = false,
      limit: UInt32 = 0,
      pageToken: String = ""
    ) {
      self.openOnly = openOnly
      self.limit = limit
      self.pageToken = pageToken
    }
  }
}

extension CatalogV1 {
  /// Transfers.
  package struct ListTransfersReply: Sendable, Hashable {
    /// Newest first.
    package var transfers: [CatalogV1.Transfer] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      transfers: [CatalogV1.Transfer] = [],
      nextPageToken: String = ""
    ) {
      self.transfers = transfers
      self.nextPageToken = nextPageToken
    }
  }
}

extension CatalogV1 {
  /// Which organisation.
  package struct GetOrganisationHistoryRequest: Sendable, Hashable {
    /// Code.
    package var code: String = ""

    package init() {}

    package init(
      code: String = ""
    ) {
      self.code = code
    }
  }
}

extension CatalogV1 {
  /// One thing that happened to a body.
  package struct OrganisationChange: Sendable, Hashable {
    /// "registered", "renamed", "authority_assigned", "authority_ended", "merged", "abolished".
    package var kind: String = ""
    /// Its name from then on.
    package var name: String = ""
    /// The decision.
    package var basis: String = ""
    /// Other body concerned: the successor, the authority before.
    package var other: String = ""
    /// When.
    package var at: Date? = nil

    package init() {}

    package init(
      kind: String = "",
      name: String = "",
      basis: String = "",
      other: String = "",
      at: Date? = nil
    ) {
      self.kind = kind
      self.name = name
      self.basis = basis
      self.other = other
      self.at = at
    }
  }
}

extension CatalogV1 {
  /// All of it.
  package struct OrganisationHistory: Sendable, Hashable {
    /// Oldest first.
    package var changes: [CatalogV1.OrganisationChange] = []

    package init() {}

    package init(
      changes: [CatalogV1.OrganisationChange] = []
    ) {
      self.changes = changes
    }
  }
}

extension CatalogV1.Transfer: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.Transfer"
  package typealias CMessage = Twinriver__Catalog__V1__Transfer
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_transfer()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.Transfer.id")
    self.kind = CatalogV1.TransferKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.from = try Unpacking.string(c.pointee.from, in: "twinriver.catalog.v1.Transfer.from")
    self.to = try Unpacking.string(c.pointee.to, in: "twinriver.catalog.v1.Transfer.to")
    self.codes = try Unpacking.strings(
      c.pointee.codes, count: c.pointee.n_codes, in: "twinriver.catalog.v1.Transfer.codes")
    self.basis = try Unpacking.string(c.pointee.basis, in: "twinriver.catalog.v1.Transfer.basis")
    self.state = CatalogV1.TransferState(rawValue: Int32(bitPattern: c.pointee.state.rawValue))
    self.consentedFrom = try Unpacking.string(
      c.pointee.consented_from, in: "twinriver.catalog.v1.Transfer.consented_from")
    self.consentedTo = try Unpacking.string(c.pointee.consented_to, in: "twinriver.catalog.v1.Transfer.consented_to")
    if let value = c.pointee.proposed_at { self.proposedAt = try Date(value) }
    if let value = c.pointee.completed_at { self.completedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.Transfer.id")
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.from = try arena.string(self.from, in: "twinriver.catalog.v1.Transfer.from")
    c.pointee.to = try arena.string(self.to, in: "twinriver.catalog.v1.Transfer.to")
    (c.pointee.n_codes, c.pointee.codes) = try arena.strings(self.codes, in: "twinriver.catalog.v1.Transfer.codes")
    c.pointee.basis = try arena.string(self.basis, in: "twinriver.catalog.v1.Transfer.basis")
    c.pointee.state = .init(rawValue: UInt32(bitPattern: self.state.rawValue))
    c.pointee.consented_from = try arena.string(self.consentedFrom, in: "twinriver.catalog.v1.Transfer.consented_from")
    c.pointee.consented_to = try arena.string(self.consentedTo, in: "twinriver.catalog.v1.Transfer.consented_to")
    if let value = self.proposedAt { c.pointee.proposed_at = try value.allocated(in: arena) }
    if let value = self.completedAt { c.pointee.completed_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.AssignAuthorityRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.AssignAuthorityRequest"
  package typealias CMessage = Twinriver__Catalog__V1__AssignAuthorityRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_assign_authority_request()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.AssignAuthorityRequest.code")
    self.basis = try Unpacking.string(c.pointee.basis, in: "twinriver.catalog.v1.AssignAuthorityRequest.basis")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.AssignAuthorityRequest.code")
    c.pointee.basis = try arena.string(self.basis, in: "twinriver.catalog.v1.AssignAuthorityRequest.basis")
    return c
  }
}

extension CatalogV1.RenameOrganisationRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.RenameOrganisationRequest"
  package typealias CMessage = Twinriver__Catalog__V1__RenameOrganisationRequest
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_catalog_v1_rename_organisation_request())
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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.RenameOrganisationRequest.code")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.RenameOrganisationRequest.name")
    self.basis = try Unpacking.string(c.pointee.basis, in: "twinriver.catalog.v1.RenameOrganisationRequest.basis")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.RenameOrganisationRequest.code")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.RenameOrganisationRequest.name")
    c.pointee.basis = try arena.string(self.basis, in: "twinriver.catalog.v1.RenameOrganisationRequest.basis")
    return c
  }
}

extension CatalogV1.ProposeTransferRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ProposeTransferRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ProposeTransferRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_propose_transfer_request()) }

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
    self.kind = CatalogV1.TransferKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.from = try Unpacking.string(c.pointee.from, in: "twinriver.catalog.v1.ProposeTransferRequest.from")
    self.to = try Unpacking.string(c.pointee.to, in: "twinriver.catalog.v1.ProposeTransferRequest.to")
    self.codes = try Unpacking.strings(
      c.pointee.codes, count: c.pointee.n_codes, in: "twinriver.catalog.v1.ProposeTransferRequest.codes")
    self.basis = try Unpacking.string(c.pointee.basis, in: "twinriver.catalog.v1.ProposeTransferRequest.basis")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.from = try arena.string(self.from, in: "twinriver.catalog.v1.ProposeTransferRequest.from")
    c.pointee.to = try arena.string(self.to, in: "twinriver.catalog.v1.ProposeTransferRequest.to")
    (c.pointee.n_codes, c.pointee.codes) = try arena.strings(
      self.codes, in: "twinriver.catalog.v1.ProposeTransferRequest.codes")
    c.pointee.basis = try arena.string(self.basis, in: "twinriver.catalog.v1.ProposeTransferRequest.basis")
    return c
  }
}

extension CatalogV1.ConsentTransferRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ConsentTransferRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ConsentTransferRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_consent_transfer_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.ConsentTransferRequest.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.ConsentTransferRequest.id")
    return c
  }
}

extension CatalogV1.CompleteTransferRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CompleteTransferRequest"
  package typealias CMessage = Twinriver__Catalog__V1__CompleteTransferRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_complete_transfer_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.CompleteTransferRequest.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.CompleteTransferRequest.id")
    return c
  }
}

extension CatalogV1.ListTransfersRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListTransfersRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListTransfersRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_transfers_request()) }

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
    self.openOnly = c.pointee.open_only != 0
    self.limit = c.pointee.limit
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.catalog.v1.ListTransfersRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.open_only = self.openOnly ? 1 : 0
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.catalog.v1.ListTransfersRequest.page_token")
    return c
  }
}

extension CatalogV1.ListTransfersReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListTransfersReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListTransfersReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_transfers_reply()) }

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
    self.transfers.reserveCapacity(c.pointee.n_transfers)
    for index in 0..<c.pointee.n_transfers {
      self.transfers.append(try CatalogV1.Transfer(c.pointee.transfers[index]!))
    }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.catalog.v1.ListTransfersReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_transfers = self.transfers.count
    c.pointee.transfers = try arena.pointers(self.transfers.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.Transfer.CMessage>?.self, capacity: self.transfers.count)
    for index in self.transfers.indices { c.pointee.transfers[index] = try self.transfers[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.catalog.v1.ListTransfersReply.next_page_token")
    return c
  }
}

extension CatalogV1.GetOrganisationHistoryRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.GetOrganisationHistoryRequest"
  package typealias CMessage = Twinriver__Catalog__V1__GetOrganisationHistoryRequest
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_catalog_v1_get_organisation_history_request())
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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.GetOrganisationHistoryRequest.code")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.GetOrganisationHistoryRequest.code")
    return c
  }
}

extension CatalogV1.OrganisationChange: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.OrganisationChange"
  package typealias CMessage = Twinriver__Catalog__V1__OrganisationChange
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_organisation_change()) }

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
    self.kind = try Unpacking.string(c.pointee.kind, in: "twinriver.catalog.v1.OrganisationChange.kind")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.OrganisationChange.name")
    self.basis = try Unpacking.string(c.pointee.basis, in: "twinriver.catalog.v1.OrganisationChange.basis")
    self.other = try Unpacking.string(c.pointee.other, in: "twinriver.catalog.v1.OrganisationChange.other")
    if let value = c.pointee.at { self.at = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.kind = try arena.string(self.kind, in: "twinriver.catalog.v1.OrganisationChange.kind")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.OrganisationChange.name")
    c.pointee.basis = try arena.string(self.basis, in: "twinriver.catalog.v1.OrganisationChange.basis")
    c.pointee.other = try arena.string(self.other, in: "twinriver.catalog.v1.OrganisationChange.other")
    if let value = self.at { c.pointee.at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.OrganisationHistory: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.OrganisationHistory"
  package typealias CMessage = Twinriver__Catalog__V1__OrganisationHistory
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_organisation_history()) }

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
    for index in 0..<c.pointee.n_changes {
      self.changes.append(try CatalogV1.OrganisationChange(c.pointee.changes[index]!))
    }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_changes = self.changes.count
    c.pointee.changes = try arena.pointers(self.changes.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.OrganisationChange.CMessage>?.self, capacity: self.changes.count)
    for index in self.changes.indices { c.pointee.changes[index] = try self.changes[index].allocated(in: arena) }
    return c
  }
}
