// Generated from twinriver/share/v1/storage.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension ShareV1 {
  /// States of storage under one grant in one store.
  package struct StorageState: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Asked for (待同意).
    package static let requested = Self(rawValue: 1)
    /// Consented to (已同意).
    package static let consented = Self(rawValue: 2)
    /// Refused (不同意).
    package static let refused = Self(rawValue: 3)
    /// Over, and what was stored is to be deleted (待销毁).
    package static let deletionDue = Self(rawValue: 4)
    /// Deleted, as certified (已销毁).
    package static let deleted = Self(rawValue: 5)
    /// Over before anything was stored (已终止).
    package static let ended = Self(rawValue: 6)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .requested,
      .consented,
      .refused,
      .deletionDue,
      .deleted,
      .ended,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "STORAGE_STATE_UNSPECIFIED"
      case 1: "STORAGE_STATE_REQUESTED"
      case 2: "STORAGE_STATE_CONSENTED"
      case 3: "STORAGE_STATE_REFUSED"
      case 4: "STORAGE_STATE_DELETION_DUE"
      case 5: "STORAGE_STATE_DELETED"
      case 6: "STORAGE_STATE_ENDED"
      default: "\(rawValue)"
      }
    }
  }
}

extension ShareV1 {
  /// A place where delivered data may be stored.
  package struct Store: Sendable, Hashable {
    /// Organisation whose store it is.
    package var organisation: String = ""
    /// Its name there; consents cite it.
    package var name: String = ""
    /// Where it is (存储位置).
    package var location: String = ""
    /// Who keeps it (存储单位): a unified social credit code.
    package var keeper: String = ""
    /// How the data are protected (安全措施).
    package var measures: String = ""
    /// When registered.
    package var registeredAt: Date? = nil
    /// When its registration ended.
    package var endedAt: Date? = nil

    package init() {}

    package init(
      organisation: String = "",
      name: String = "",
      location: String = "",
      keeper: String = "",
      measures: String = "",
      registeredAt: Date? = nil,
      endedAt: Date? = nil
    ) {
      self.organisation = organisation
      self.name = name
      self.location = location
      self.keeper = keeper
      self.measures = measures
      self.registeredAt = registeredAt
      self.endedAt = endedAt
    }
  }
}

extension ShareV1 {
  /// Storage under one grant in one store.
  package struct StorageCase: Sendable, Hashable {
    /// Id.
    package var id: String = ""
    /// Grant id.
    package var grant: String = ""
    /// Store.
    package var store: String = ""
    /// Entry code.
    package var entry: String = ""
    /// User organisation.
    package var user: String = ""
    /// Provider organisation.
    package var provider: String = ""
    /// State.
    package var state: ShareV1.StorageState = .unspecified
    /// What it is for, as asked.
    package var purpose: String = ""
    /// Until when consent was asked for, or holds.
    package var validUntil: Date? = nil
    /// When asked for.
    package var requestedAt: Date? = nil
    /// When consented to or refused.
    package var decidedAt: Date? = nil
    /// Why refused or withdrawn, in words.
    package var reason: String = ""
    /// When consent ended.
    package var endedAt: Date? = nil
    /// The duty to delete; absent before.
    package var obligation: ObligationV1.Obligation? = nil
    /// When deletion was certified.
    package var certifiedAt: Date? = nil
    /// SHA-256 of the certificate.
    package var certificateSha256: [UInt8] = []

    package init() {}

    package init(
      id: String = "",
      grant: String = "",
      store: String = "",
      entry: String = "",
      user: String = "",
      provider: String = "",
      state: ShareV1.StorageState = .unspecified,
      purpose: String = "",
      validUntil: Date? = nil,
      requestedAt: Date? = nil,
      decidedAt: Date? = nil,
      reason: String = "",
      endedAt: Date? = nil,
      obligation: ObligationV1.Obligation? = nil,
      certifiedAt: Date? = nil,
      certificateSha256: [UInt8] = []
    ) {
      self.id = id
      self.grant = grant
      self.store = store
      self.entry = entry
      self.user = user
      self.provider = provider
      self.state = state
      self.purpose = purpose
      self.validUntil = validUntil
      self.requestedAt = requestedAt
      self.decidedAt = decidedAt
      self.reason = reason
      self.endedAt = endedAt
      self.obligation = obligation
      self.certifiedAt = certifiedAt
      self.certificateSha256 = certificateSha256
    }
  }
}

extension ShareV1 {
  /// A new store.
  package struct RegisterStoreRequest: Sendable, Hashable {
    /// Name, unique within the organisation.
    package var name: String = ""
    /// Where it is.
    package var location: String = ""
    /// Who keeps it; empty means the organisation itself.
    package var keeper: String = ""
    /// How the data are protected.
    package var measures: String = ""

    package init() {}

    package init(
      name: String = "",
      location: String = "",
      keeper: String = "",
      measures: String = ""
    ) {
      self.name = name
      self.location = location
      self.keeper = keeper
      self.measures = measures
    }
  }
}

extension ShareV1 {
  /// Which store ends.
  package struct EndStoreRequest: Sendable, Hashable {
    /// Name.
    package var name: String = ""

    package init() {}

    package init(
      name: String = ""
    ) {
      self.name = name
    }
  }
}

extension ShareV1 {
  /// Which stores.
  package struct ListStoresRequest: Sendable, Hashable {
    /// Of this organisation; empty means all the caller may see.
    package var organisation: String = ""
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      organisation: String = "",
      pageToken: String = ""
    ) {
      self.organisation = organisation
      self.pageToken = pageToken
    }
  }
}

extension ShareV1 {
  /// Stores.
  package struct ListStoresReply: Sendable, Hashable {
    /// By organisation and name.
    package var stores: [ShareV1.Store] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      stores: [ShareV1.Store] = [],
      nextPageToken: String = ""
    ) {
      self.stores = stores
      self.nextPageToken = nextPageToken
    }
  }
}

extension ShareV1 {
  /// A request for consent.
  package struct RequestStorageRequest: Sendable, Hashable {
    /// Grant id.
    package var grant: String = ""
    /// A registered store of the user.
    package var store: String = ""
    /// What it is for.
    package var purpose: String = ""
    /// Until when; absent means as long as the grant.
    package var validUntil: Date? = nil

    package init() {}

    package init(
      grant: String = "",
      store: String = "",
      purpose: String = "",
      validUntil: Date? = nil
    ) {
      self.grant = grant
      self.store = store
      self.purpose = purpose
      self.validUntil = validUntil
    }
  }
}

extension ShareV1 {
  /// A refusal.
  package struct RefuseStorageRequest: Sendable, Hashable {
    /// Case id.
    package var id: String = ""
    /// Why.
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
  /// A withdrawal.
  package struct WithdrawStorageRequest: Sendable, Hashable {
    /// Case id.
    package var id: String = ""
    /// Why.
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
  /// A certificate.
  package struct CertifyDeletionRequest: Sendable, Hashable {
    /// Case id.
    package var id: String = ""
    /// How it was deleted, by whom and with what witnesses.
    package var statement: String = ""
    /// SHA-256 of the certificate kept by the user; may be empty.
    package var certificateSha256: [UInt8] = []

    package init() {}

    package init(
      id: String = "",
      statement: String = "",
      certificateSha256: [UInt8] = []
    ) {
      self.id = id
      self.statement = statement
      self.certificateSha256 = certificateSha256
    }
  }
}

extension ShareV1 {
  /// Which cases.
  package struct ListStorageRequest: Sendable, Hashable {
    /// Include those that are over.
    package var includeClosed: Bool = false
    /// Of this grant only.
    package var grant: String = ""
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      includeClosed: Bool = false,
      grant: String = "",
      pageToken: String = ""
    ) {
      self.includeClosed = includeClosed
      self.grant = grant
      self.pageToken = pageToken
    }
  }
}

extension ShareV1 {
  /// Cases.
  package struct ListStorageReply: Sendable, Hashable {
    /// Those that wait for somebody first.
    package var cases: [ShareV1.StorageCase] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      cases: [ShareV1.StorageCase] = [],
      nextPageToken: String = ""
    ) {
      self.cases = cases
      self.nextPageToken = nextPageToken
    }
  }
}

extension ShareV1.Store: ContractMessage {
  package static let fullName = "twinriver.share.v1.Store"
  package typealias CMessage = Twinriver__Share__V1__Store
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_store()) }

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
    self.organisation = try Unpacking.string(c.pointee.organisation, in: "twinriver.share.v1.Store.organisation")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.share.v1.Store.name")
    self.location = try Unpacking.string(c.pointee.location, in: "twinriver.share.v1.Store.location")
    self.keeper = try Unpacking.string(c.pointee.keeper, in: "twinriver.share.v1.Store.keeper")
    self.measures = try Unpacking.string(c.pointee.measures, in: "twinriver.share.v1.Store.measures")
    if let value = c.pointee.registered_at { self.registeredAt = try Date(value) }
    if let value = c.pointee.ended_at { self.endedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.share.v1.Store.organisation")
    c.pointee.name = try arena.string(self.name, in: "twinriver.share.v1.Store.name")
    c.pointee.location = try arena.string(self.location, in: "twinriver.share.v1.Store.location")
    c.pointee.keeper = try arena.string(self.keeper, in: "twinriver.share.v1.Store.keeper")
    c.pointee.measures = try arena.string(self.measures, in: "twinriver.share.v1.Store.measures")
    if let value = self.registeredAt { c.pointee.registered_at = try value.allocated(in: arena) }
    if let value = self.endedAt { c.pointee.ended_at = try value.allocated(in: arena) }
    return c
  }
}

extension ShareV1.StorageCase: ContractMessage {
  package static let fullName = "twinriver.share.v1.StorageCase"
  package typealias CMessage = Twinriver__Share__V1__StorageCase
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_storage_case()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.StorageCase.id")
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.StorageCase.grant")
    self.store = try Unpacking.string(c.pointee.store, in: "twinriver.share.v1.StorageCase.store")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.share.v1.StorageCase.entry")
    self.user = try Unpacking.string(c.pointee.user, in: "twinriver.share.v1.StorageCase.user")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.share.v1.StorageCase.provider")
    self.state = ShareV1.StorageState(rawValue: Int32(bitPattern: c.pointee.state.rawValue))
    self.purpose = try Unpacking.string(c.pointee.purpose, in: "twinriver.share.v1.StorageCase.purpose")
    if let value = c.pointee.valid_until { self.validUntil = try Date(value) }
    if let value = c.pointee.requested_at { self.requestedAt = try Date(value) }
    if let value = c.pointee.decided_at { self.decidedAt = try Date(value) }
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.share.v1.StorageCase.reason")
    if let value = c.pointee.ended_at { self.endedAt = try Date(value) }
    if let value = c.pointee.obligation { self.obligation = try ObligationV1.Obligation(value) }
    if let value = c.pointee.certified_at { self.certifiedAt = try Date(value) }
    self.certificateSha256 = Unpacking.bytes(c.pointee.certificate_sha256)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.StorageCase.id")
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.StorageCase.grant")
    c.pointee.store = try arena.string(self.store, in: "twinriver.share.v1.StorageCase.store")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.share.v1.StorageCase.entry")
    c.pointee.user = try arena.string(self.user, in: "twinriver.share.v1.StorageCase.user")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.share.v1.StorageCase.provider")
    c.pointee.state = .init(rawValue: UInt32(bitPattern: self.state.rawValue))
    c.pointee.purpose = try arena.string(self.purpose, in: "twinriver.share.v1.StorageCase.purpose")
    if let value = self.validUntil { c.pointee.valid_until = try value.allocated(in: arena) }
    if let value = self.requestedAt { c.pointee.requested_at = try value.allocated(in: arena) }
    if let value = self.decidedAt { c.pointee.decided_at = try value.allocated(in: arena) }
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.share.v1.StorageCase.reason")
    if let value = self.endedAt { c.pointee.ended_at = try value.allocated(in: arena) }
    if let value = self.obligation { c.pointee.obligation = try value.allocated(in: arena) }
    if let value = self.certifiedAt { c.pointee.certified_at = try value.allocated(in: arena) }
    c.pointee.certificate_sha256 = try arena.bytes(self.certificateSha256)
    return c
  }
}

extension ShareV1.RegisterStoreRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.RegisterStoreRequest"
  package typealias CMessage = Twinriver__Share__V1__RegisterStoreRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_register_store_request()) }

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
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.share.v1.RegisterStoreRequest.name")
    self.location = try Unpacking.string(c.pointee.location, in: "twinriver.share.v1.RegisterStoreRequest.location")
    self.keeper = try Unpacking.string(c.pointee.keeper, in: "twinriver.share.v1.RegisterStoreRequest.keeper")
    self.measures = try Unpacking.string(c.pointee.measures, in: "twinriver.share.v1.RegisterStoreRequest.measures")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.name = try arena.string(self.name, in: "twinriver.share.v1.RegisterStoreRequest.name")
    c.pointee.location = try arena.string(self.location, in: "twinriver.share.v1.RegisterStoreRequest.location")
    c.pointee.keeper = try arena.string(self.keeper, in: "twinriver.share.v1.RegisterStoreRequest.keeper")
    c.pointee.measures = try arena.string(self.measures, in: "twinriver.share.v1.RegisterStoreRequest.measures")
    return c
  }
}

extension ShareV1.EndStoreRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.EndStoreRequest"
  package typealias CMessage = Twinriver__Share__V1__EndStoreRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_end_store_request()) }

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
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.share.v1.EndStoreRequest.name")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.name = try arena.string(self.name, in: "twinriver.share.v1.EndStoreRequest.name")
    return c
  }
}

extension ShareV1.ListStoresRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListStoresRequest"
  package typealias CMessage = Twinriver__Share__V1__ListStoresRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_stores_request()) }

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
      c.pointee.organisation, in: "twinriver.share.v1.ListStoresRequest.organisation")
    self.pageToken = try Unpacking.string(c.pointee.page_token, in: "twinriver.share.v1.ListStoresRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.share.v1.ListStoresRequest.organisation")
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.share.v1.ListStoresRequest.page_token")
    return c
  }
}

extension ShareV1.ListStoresReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListStoresReply"
  package typealias CMessage = Twinriver__Share__V1__ListStoresReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_stores_reply()) }

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
    self.stores.reserveCapacity(c.pointee.n_stores)
    for index in 0..<c.pointee.n_stores { self.stores.append(try ShareV1.Store(c.pointee.stores[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.share.v1.ListStoresReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_stores = self.stores.count
    c.pointee.stores = try arena.pointers(self.stores.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.Store.CMessage>?.self, capacity: self.stores.count)
    for index in self.stores.indices { c.pointee.stores[index] = try self.stores[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.share.v1.ListStoresReply.next_page_token")
    return c
  }
}

extension ShareV1.RequestStorageRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.RequestStorageRequest"
  package typealias CMessage = Twinriver__Share__V1__RequestStorageRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_request_storage_request()) }

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
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.RequestStorageRequest.grant")
    self.store = try Unpacking.string(c.pointee.store, in: "twinriver.share.v1.RequestStorageRequest.store")
    self.purpose = try Unpacking.string(c.pointee.purpose, in: "twinriver.share.v1.RequestStorageRequest.purpose")
    if let value = c.pointee.valid_until { self.validUntil = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.RequestStorageRequest.grant")
    c.pointee.store = try arena.string(self.store, in: "twinriver.share.v1.RequestStorageRequest.store")
    c.pointee.purpose = try arena.string(self.purpose, in: "twinriver.share.v1.RequestStorageRequest.purpose")
    if let value = self.validUntil { c.pointee.valid_until = try value.allocated(in: arena) }
    return c
  }
}

extension ShareV1.RefuseStorageRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.RefuseStorageRequest"
  package typealias CMessage = Twinriver__Share__V1__RefuseStorageRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_refuse_storage_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.RefuseStorageRequest.id")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.share.v1.RefuseStorageRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.RefuseStorageRequest.id")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.share.v1.RefuseStorageRequest.reason")
    return c
  }
}

extension ShareV1.WithdrawStorageRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.WithdrawStorageRequest"
  package typealias CMessage = Twinriver__Share__V1__WithdrawStorageRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_withdraw_storage_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.WithdrawStorageRequest.id")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.share.v1.WithdrawStorageRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.WithdrawStorageRequest.id")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.share.v1.WithdrawStorageRequest.reason")
    return c
  }
}

extension ShareV1.CertifyDeletionRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.CertifyDeletionRequest"
  package typealias CMessage = Twinriver__Share__V1__CertifyDeletionRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_certify_deletion_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.share.v1.CertifyDeletionRequest.id")
    self.statement = try Unpacking.string(
      c.pointee.statement, in: "twinriver.share.v1.CertifyDeletionRequest.statement")
    self.certificateSha256 = Unpacking.bytes(c.pointee.certificate_sha256)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.share.v1.CertifyDeletionRequest.id")
    c.pointee.statement = try arena.string(self.statement, in: "twinriver.share.v1.CertifyDeletionRequest.statement")
    c.pointee.certificate_sha256 = try arena.bytes(self.certificateSha256)
    return c
  }
}

extension ShareV1.ListStorageRequest: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListStorageRequest"
  package typealias CMessage = Twinriver__Share__V1__ListStorageRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_storage_request()) }

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
    self.grant = try Unpacking.string(c.pointee.grant, in: "twinriver.share.v1.ListStorageRequest.grant")
    self.pageToken = try Unpacking.string(c.pointee.page_token, in: "twinriver.share.v1.ListStorageRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.include_closed = self.includeClosed ? 1 : 0
    c.pointee.grant = try arena.string(self.grant, in: "twinriver.share.v1.ListStorageRequest.grant")
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.share.v1.ListStorageRequest.page_token")
    return c
  }
}

extension ShareV1.ListStorageReply: ContractMessage {
  package static let fullName = "twinriver.share.v1.ListStorageReply"
  package typealias CMessage = Twinriver__Share__V1__ListStorageReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_share_v1_list_storage_reply()) }

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
    self.cases.reserveCapacity(c.pointee.n_cases)
    for index in 0..<c.pointee.n_cases { self.cases.append(try ShareV1.StorageCase(c.pointee.cases[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.share.v1.ListStorageReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_cases = self.cases.count
    c.pointee.cases = try arena.pointers(self.cases.count)?
      .bindMemory(to: UnsafeMutablePointer<ShareV1.StorageCase.CMessage>?.self, capacity: self.cases.count)
    for index in self.cases.indices { c.pointee.cases[index] = try self.cases[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.share.v1.ListStorageReply.next_page_token")
    return c
  }
}
