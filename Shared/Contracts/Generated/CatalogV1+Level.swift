// Generated from twinriver/catalog/v1/level.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension CatalogV1 {
  /// Where a proposal stands.
  package struct ProposalState: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Waits for the lead.
    package static let open = Self(rawValue: 1)
    /// Taken in.
    package static let accepted = Self(rawValue: 2)
    /// Refused.
    package static let refused = Self(rawValue: 3)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .open,
      .accepted,
      .refused,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "PROPOSAL_STATE_UNSPECIFIED"
      case 1: "PROPOSAL_STATE_OPEN"
      case 2: "PROPOSAL_STATE_ACCEPTED"
      case 3: "PROPOSAL_STATE_REFUSED"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// One entry of a snapshot.
  package struct SnapshotEntry: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version in force then.
    package var version: UInt32 = 0
    /// SHA-256 of the entry's canonical text, lower-hex.
    package var digest: String = ""

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      digest: String = ""
    ) {
      self.code = code
      self.version = version
      self.digest = digest
    }
  }
}

extension CatalogV1 {
  /// The catalog of a level at one instant.
  package struct Snapshot: Sendable, Hashable {
    /// 1, 2, 3 …
    package var number: UInt32 = 0
    /// SHA-256 over the entries' lines "code version digest\n" in order of code, lower-hex.
    package var digest: String = ""
    /// How many entries.
    package var entries: UInt32 = 0
    /// When taken.
    package var takenAt: Date? = nil

    package init() {}

    package init(
      number: UInt32 = 0,
      digest: String = "",
      entries: UInt32 = 0,
      takenAt: Date? = nil
    ) {
      self.number = number
      self.digest = digest
      self.entries = entries
      self.takenAt = takenAt
    }
  }
}

extension CatalogV1 {
  /// Nothing to say.
  package struct TakeSnapshotRequest: Sendable, Hashable {

    package init() {}
  }
}

extension CatalogV1 {
  /// Which snapshots.
  package struct ListSnapshotsRequest: Sendable, Hashable {
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
  /// Snapshots.
  package struct ListSnapshotsReply: Sendable, Hashable {
    /// Newest first.
    package var snapshots: [CatalogV1.Snapshot] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      snapshots: [CatalogV1.Snapshot] = [],
      nextPageToken: String = ""
    ) {
      self.snapshots = snapshots
      self.nextPageToken = nextPageToken
    }
  }
}

extension CatalogV1 {
  /// A page of a snapshot.
  package struct GetSnapshotRequest: Sendable, Hashable {
    /// Number; 0 means the newest.
    package var number: UInt32 = 0
    /// Codes after this one; empty begins.
    package var after: String = ""
    /// 1 to 1000; 0 means 500.
    package var limit: UInt32 = 0

    package init() {}

    package init(
      number: UInt32 = 0,
      after: String = "",
      limit: UInt32 = 0
    ) {
      self.number = number
      self.after = after
      self.limit = limit
    }
  }
}

extension CatalogV1 {
  /// The page.
  package struct GetSnapshotReply: Sendable, Hashable {
    /// The snapshot.
    package var snapshot: CatalogV1.Snapshot? = nil
    /// By code.
    package var entries: [CatalogV1.SnapshotEntry] = []
    /// Pass as `after` for the next page; empty at the end.
    package var next: String = ""

    package init() {}

    package init(
      snapshot: CatalogV1.Snapshot? = nil,
      entries: [CatalogV1.SnapshotEntry] = [],
      next: String = ""
    ) {
      self.snapshot = snapshot
      self.entries = entries
      self.next = next
    }
  }
}

extension CatalogV1 {
  /// Two snapshots.
  package struct CompareSnapshotsRequest: Sendable, Hashable {
    /// The earlier.
    package var fromNumber: UInt32 = 0
    /// The later; 0 means the newest.
    package var toNumber: UInt32 = 0

    package init() {}

    package init(
      fromNumber: UInt32 = 0,
      toNumber: UInt32 = 0
    ) {
      self.fromNumber = fromNumber
      self.toNumber = toNumber
    }
  }
}

extension CatalogV1 {
  /// One entry that differs.
  package struct SnapshotChange: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version before; 0 if it was not there.
    package var before: UInt32 = 0
    /// Version after; 0 if it is no more.
    package var after: UInt32 = 0

    package init() {}

    package init(
      code: String = "",
      before: UInt32 = 0,
      after: UInt32 = 0
    ) {
      self.code = code
      self.before = before
      self.after = after
    }
  }
}

extension CatalogV1 {
  /// What differs.
  package struct CompareSnapshotsReply: Sendable, Hashable {
    /// By code.
    package var changes: [CatalogV1.SnapshotChange] = []

    package init() {}

    package init(
      changes: [CatalogV1.SnapshotChange] = []
    ) {
      self.changes = changes
    }
  }
}

extension CatalogV1 {
  /// A category and its lead.
  package struct LedCategory: Sendable, Hashable {
    /// Classification code, "101001": class, 项, 目.
    package var category: String = ""
    /// Its name.
    package var name: String = ""
    /// Lead department.
    package var lead: String = ""
    /// Codes of the entries in it.
    package var codes: [String] = []
    /// Raised by one with each edit.
    package var revision: UInt32 = 0
    /// Revision last reported to the authority; 0 if none was.
    package var reportedRevision: UInt32 = 0
    /// By when the present revision must be reported; absent when it was.
    package var reportDueAt: Date? = nil

    package init() {}

    package init(
      category: String = "",
      name: String = "",
      lead: String = "",
      codes: [String] = [],
      revision: UInt32 = 0,
      reportedRevision: UInt32 = 0,
      reportDueAt: Date? = nil
    ) {
      self.category = category
      self.name = name
      self.lead = lead
      self.codes = codes
      self.revision = revision
      self.reportedRevision = reportedRevision
      self.reportDueAt = reportDueAt
    }
  }
}

extension CatalogV1 {
  /// A lead.
  package struct AssignLeadRequest: Sendable, Hashable {
    /// Classification code.
    package var category: String = ""
    /// Its name.
    package var name: String = ""
    /// Lead department.
    package var lead: String = ""
    /// The decision.
    package var basis: String = ""

    package init() {}

    package init(
      category: String = "",
      name: String = "",
      lead: String = "",
      basis: String = ""
    ) {
      self.category = category
      self.name = name
      self.lead = lead
      self.basis = basis
    }
  }
}

extension CatalogV1 {
  /// A proposal to make.
  package struct ProposeForCategoryRequest: Sendable, Hashable {
    /// Classification code.
    package var category: String = ""
    /// The proposer's published entry.
    package var code: String = ""
    /// Why it belongs there.
    package var reason: String = ""

    package init() {}

    package init(
      category: String = "",
      code: String = "",
      reason: String = ""
    ) {
      self.category = category
      self.code = code
      self.reason = reason
    }
  }
}

extension CatalogV1 {
  /// A proposal.
  package struct CategoryProposal: Sendable, Hashable {
    /// Id.
    package var id: String = ""
    /// Classification code.
    package var category: String = ""
    /// Entry.
    package var code: String = ""
    /// Proposing department.
    package var proposer: String = ""
    /// Why.
    package var reason: String = ""
    /// State.
    package var state: CatalogV1.ProposalState = .unspecified
    /// The lead's reason.
    package var answer: String = ""
    /// When proposed.
    package var proposedAt: Date? = nil

    package init() {}

    package init(
      id: String = "",
      category: String = "",
      code: String = "",
      proposer: String = "",
      reason: String = "",
      state: CatalogV1.ProposalState = .unspecified,
      answer: String = "",
      proposedAt: Date? = nil
    ) {
      self.id = id
      self.category = category
      self.code = code
      self.proposer = proposer
      self.reason = reason
      self.state = state
      self.answer = answer
      self.proposedAt = proposedAt
    }
  }
}

extension CatalogV1 {
  /// A decision.
  package struct DecideProposalRequest: Sendable, Hashable {
    /// Proposal id.
    package var id: String = ""
    /// Taken in or not.
    package var accept: Bool = false
    /// Why; never empty for a refusal.
    package var reason: String = ""

    package init() {}

    package init(
      id: String = "",
      accept: Bool = false,
      reason: String = ""
    ) {
      self.id = id
      self.accept = accept
      self.reason = reason
    }
  }
}

extension CatalogV1 {
  /// An edit.
  package struct EditCategoryRequest: Sendable, Hashable {
    /// Classification code.
    package var category: String = ""
    /// Entries to take in.
    package var add: [String] = []
    /// Entries to take out.
    package var remove: [String] = []

    package init() {}

    package init(
      category: String = "",
      add: [String] = [],
      remove: [String] = []
    ) {
      self.category = category
      self.add = add
      self.remove = remove
    }
  }
}

extension CatalogV1 {
  /// A report.
  package struct ReportCategoryRequest: Sendable, Hashable {
    /// Classification code.
    package var category: String = ""

    package init() {}

    package init(
      category: String = ""
    ) {
      self.category = category
    }
  }
}

extension CatalogV1 {
  /// Which page.
  package struct ListCategoriesRequest: Sendable, Hashable {
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
  /// Categories.
  package struct ListCategoriesReply: Sendable, Hashable {
    /// By code.
    package var categories: [CatalogV1.LedCategory] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      categories: [CatalogV1.LedCategory] = [],
      nextPageToken: String = ""
    ) {
      self.categories = categories
      self.nextPageToken = nextPageToken
    }
  }
}

extension CatalogV1 {
  /// Which proposals.
  package struct ListProposalsRequest: Sendable, Hashable {
    /// Include decided ones.
    package var includeDecided: Bool = false
    /// At most `catalog.lists.pageRowsLimit`; 0 means `catalog.lists.pageRows`.
    package var limit: UInt32 = 0
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      includeDecided: Bool = false,
      limit: UInt32 = 0,
      pageToken: String = ""
    ) {
      self.includeDecided = includeDecided
      self.limit = limit
      self.pageToken = pageToken
    }
  }
}

extension CatalogV1 {
  /// Proposals.
  package struct ListProposalsReply: Sendable, Hashable {
    /// Oldest first.
    package var proposals: [CatalogV1.CategoryProposal] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      proposals: [CatalogV1.CategoryProposal] = [],
      nextPageToken: String = ""
    ) {
      self.proposals = proposals
      self.nextPageToken = nextPageToken
    }
  }
}

extension CatalogV1 {
  /// Which departments.
  package struct ListDepartmentsRequest: Sendable, Hashable {
    /// Only those of whom nothing is in force.
    package var withoutEntries: Bool = false
    /// At most `catalog.lists.pageRowsLimit`; 0 means `catalog.lists.pageRows`.
    package var limit: UInt32 = 0
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      withoutEntries: Bool = false,
      limit: UInt32 = 0,
      pageToken: String = ""
    ) {
      self.withoutEntries = withoutEntries
      self.limit = limit
      self.pageToken = pageToken
    }
  }
}

extension CatalogV1 {
  /// What a department has in the catalog.
  package struct DepartmentCatalog: Sendable, Hashable {
    /// Code.
    package var organisation: String = ""
    /// Name.
    package var name: String = ""
    /// Entries in force, suspended ones too.
    package var inForce: UInt32 = 0
    /// Those of them of which something is shared under a condition or not at all (Art. 3).
    package var restricted: UInt32 = 0
    /// Versions reported or returned that are not in force yet.
    package var onTheWay: UInt32 = 0
    /// When a version of it was published last; absent if none ever was.
    package var lastPublishedAt: Date? = nil

    package init() {}

    package init(
      organisation: String = "",
      name: String = "",
      inForce: UInt32 = 0,
      restricted: UInt32 = 0,
      onTheWay: UInt32 = 0,
      lastPublishedAt: Date? = nil
    ) {
      self.organisation = organisation
      self.name = name
      self.inForce = inForce
      self.restricted = restricted
      self.onTheWay = onTheWay
      self.lastPublishedAt = lastPublishedAt
    }
  }
}

extension CatalogV1 {
  /// Departments.
  package struct ListDepartmentsReply: Sendable, Hashable {
    /// Those with nothing in force first, then by code.
    package var departments: [CatalogV1.DepartmentCatalog] = []
    /// Empty at the end.
    package var nextPageToken: String = ""
    /// How many in all.
    package var total: UInt64 = 0

    package init() {}

    package init(
      departments: [CatalogV1.DepartmentCatalog] = [],
      nextPageToken: String = "",
      total: UInt64 = 0
    ) {
      self.departments = departments
      self.nextPageToken = nextPageToken
      self.total = total
    }
  }
}

extension CatalogV1.SnapshotEntry: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.SnapshotEntry"
  package typealias CMessage = Twinriver__Catalog__V1__SnapshotEntry
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_snapshot_entry()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.SnapshotEntry.code")
    self.version = c.pointee.version
    self.digest = try Unpacking.string(c.pointee.digest, in: "twinriver.catalog.v1.SnapshotEntry.digest")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.SnapshotEntry.code")
    c.pointee.version = self.version
    c.pointee.digest = try arena.string(self.digest, in: "twinriver.catalog.v1.SnapshotEntry.digest")
    return c
  }
}

extension CatalogV1.Snapshot: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.Snapshot"
  package typealias CMessage = Twinriver__Catalog__V1__Snapshot
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_snapshot()) }

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
    self.number = c.pointee.number
    self.digest = try Unpacking.string(c.pointee.digest, in: "twinriver.catalog.v1.Snapshot.digest")
    self.entries = c.pointee.entries
    if let value = c.pointee.taken_at { self.takenAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.number = self.number
    c.pointee.digest = try arena.string(self.digest, in: "twinriver.catalog.v1.Snapshot.digest")
    c.pointee.entries = self.entries
    if let value = self.takenAt { c.pointee.taken_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.TakeSnapshotRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.TakeSnapshotRequest"
  package typealias CMessage = Twinriver__Catalog__V1__TakeSnapshotRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_take_snapshot_request()) }

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

extension CatalogV1.ListSnapshotsRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListSnapshotsRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListSnapshotsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_snapshots_request()) }

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
      c.pointee.page_token, in: "twinriver.catalog.v1.ListSnapshotsRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.catalog.v1.ListSnapshotsRequest.page_token")
    return c
  }
}

extension CatalogV1.ListSnapshotsReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListSnapshotsReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListSnapshotsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_snapshots_reply()) }

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
    self.snapshots.reserveCapacity(c.pointee.n_snapshots)
    for index in 0..<c.pointee.n_snapshots {
      self.snapshots.append(try CatalogV1.Snapshot(c.pointee.snapshots[index]!))
    }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.catalog.v1.ListSnapshotsReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_snapshots = self.snapshots.count
    c.pointee.snapshots = try arena.pointers(self.snapshots.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.Snapshot.CMessage>?.self, capacity: self.snapshots.count)
    for index in self.snapshots.indices { c.pointee.snapshots[index] = try self.snapshots[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.catalog.v1.ListSnapshotsReply.next_page_token")
    return c
  }
}

extension CatalogV1.GetSnapshotRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.GetSnapshotRequest"
  package typealias CMessage = Twinriver__Catalog__V1__GetSnapshotRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_get_snapshot_request()) }

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
    self.number = c.pointee.number
    self.after = try Unpacking.string(c.pointee.after, in: "twinriver.catalog.v1.GetSnapshotRequest.after")
    self.limit = c.pointee.limit
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.number = self.number
    c.pointee.after = try arena.string(self.after, in: "twinriver.catalog.v1.GetSnapshotRequest.after")
    c.pointee.limit = self.limit
    return c
  }
}

extension CatalogV1.GetSnapshotReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.GetSnapshotReply"
  package typealias CMessage = Twinriver__Catalog__V1__GetSnapshotReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_get_snapshot_reply()) }

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
    if let value = c.pointee.snapshot { self.snapshot = try CatalogV1.Snapshot(value) }
    self.entries.reserveCapacity(c.pointee.n_entries)
    for index in 0..<c.pointee.n_entries { self.entries.append(try CatalogV1.SnapshotEntry(c.pointee.entries[index]!)) }
    self.next = try Unpacking.string(c.pointee.next, in: "twinriver.catalog.v1.GetSnapshotReply.next")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.snapshot { c.pointee.snapshot = try value.allocated(in: arena) }
    c.pointee.n_entries = self.entries.count
    c.pointee.entries = try arena.pointers(self.entries.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.SnapshotEntry.CMessage>?.self, capacity: self.entries.count)
    for index in self.entries.indices { c.pointee.entries[index] = try self.entries[index].allocated(in: arena) }
    c.pointee.next = try arena.string(self.next, in: "twinriver.catalog.v1.GetSnapshotReply.next")
    return c
  }
}

extension CatalogV1.CompareSnapshotsRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CompareSnapshotsRequest"
  package typealias CMessage = Twinriver__Catalog__V1__CompareSnapshotsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_compare_snapshots_request()) }

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
    self.fromNumber = c.pointee.from_number
    self.toNumber = c.pointee.to_number
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.from_number = self.fromNumber
    c.pointee.to_number = self.toNumber
    return c
  }
}

extension CatalogV1.SnapshotChange: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.SnapshotChange"
  package typealias CMessage = Twinriver__Catalog__V1__SnapshotChange
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_snapshot_change()) }

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
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.SnapshotChange.code")
    self.before = c.pointee.before
    self.after = c.pointee.after
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.SnapshotChange.code")
    c.pointee.before = self.before
    c.pointee.after = self.after
    return c
  }
}

extension CatalogV1.CompareSnapshotsReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CompareSnapshotsReply"
  package typealias CMessage = Twinriver__Catalog__V1__CompareSnapshotsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_compare_snapshots_reply()) }

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
      self.changes.append(try CatalogV1.SnapshotChange(c.pointee.changes[index]!))
    }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_changes = self.changes.count
    c.pointee.changes = try arena.pointers(self.changes.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.SnapshotChange.CMessage>?.self, capacity: self.changes.count)
    for index in self.changes.indices { c.pointee.changes[index] = try self.changes[index].allocated(in: arena) }
    return c
  }
}

extension CatalogV1.LedCategory: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.LedCategory"
  package typealias CMessage = Twinriver__Catalog__V1__LedCategory
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_led_category()) }

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
    self.category = try Unpacking.string(c.pointee.category, in: "twinriver.catalog.v1.LedCategory.category")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.LedCategory.name")
    self.lead = try Unpacking.string(c.pointee.lead, in: "twinriver.catalog.v1.LedCategory.lead")
    self.codes = try Unpacking.strings(
      c.pointee.codes, count: c.pointee.n_codes, in: "twinriver.catalog.v1.LedCategory.codes")
    self.revision = c.pointee.revision
    self.reportedRevision = c.pointee.reported_revision
    if let value = c.pointee.report_due_at { self.reportDueAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.category = try arena.string(self.category, in: "twinriver.catalog.v1.LedCategory.category")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.LedCategory.name")
    c.pointee.lead = try arena.string(self.lead, in: "twinriver.catalog.v1.LedCategory.lead")
    (c.pointee.n_codes, c.pointee.codes) = try arena.strings(self.codes, in: "twinriver.catalog.v1.LedCategory.codes")
    c.pointee.revision = self.revision
    c.pointee.reported_revision = self.reportedRevision
    if let value = self.reportDueAt { c.pointee.report_due_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.AssignLeadRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.AssignLeadRequest"
  package typealias CMessage = Twinriver__Catalog__V1__AssignLeadRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_assign_lead_request()) }

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
    self.category = try Unpacking.string(c.pointee.category, in: "twinriver.catalog.v1.AssignLeadRequest.category")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.AssignLeadRequest.name")
    self.lead = try Unpacking.string(c.pointee.lead, in: "twinriver.catalog.v1.AssignLeadRequest.lead")
    self.basis = try Unpacking.string(c.pointee.basis, in: "twinriver.catalog.v1.AssignLeadRequest.basis")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.category = try arena.string(self.category, in: "twinriver.catalog.v1.AssignLeadRequest.category")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.AssignLeadRequest.name")
    c.pointee.lead = try arena.string(self.lead, in: "twinriver.catalog.v1.AssignLeadRequest.lead")
    c.pointee.basis = try arena.string(self.basis, in: "twinriver.catalog.v1.AssignLeadRequest.basis")
    return c
  }
}

extension CatalogV1.ProposeForCategoryRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ProposeForCategoryRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ProposeForCategoryRequest
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_catalog_v1_propose_for_category_request())
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
    self.category = try Unpacking.string(
      c.pointee.category, in: "twinriver.catalog.v1.ProposeForCategoryRequest.category")
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.ProposeForCategoryRequest.code")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.ProposeForCategoryRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.category = try arena.string(self.category, in: "twinriver.catalog.v1.ProposeForCategoryRequest.category")
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.ProposeForCategoryRequest.code")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.ProposeForCategoryRequest.reason")
    return c
  }
}

extension CatalogV1.CategoryProposal: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CategoryProposal"
  package typealias CMessage = Twinriver__Catalog__V1__CategoryProposal
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_category_proposal()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.CategoryProposal.id")
    self.category = try Unpacking.string(c.pointee.category, in: "twinriver.catalog.v1.CategoryProposal.category")
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.CategoryProposal.code")
    self.proposer = try Unpacking.string(c.pointee.proposer, in: "twinriver.catalog.v1.CategoryProposal.proposer")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.CategoryProposal.reason")
    self.state = CatalogV1.ProposalState(rawValue: Int32(bitPattern: c.pointee.state.rawValue))
    self.answer = try Unpacking.string(c.pointee.answer, in: "twinriver.catalog.v1.CategoryProposal.answer")
    if let value = c.pointee.proposed_at { self.proposedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.CategoryProposal.id")
    c.pointee.category = try arena.string(self.category, in: "twinriver.catalog.v1.CategoryProposal.category")
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.CategoryProposal.code")
    c.pointee.proposer = try arena.string(self.proposer, in: "twinriver.catalog.v1.CategoryProposal.proposer")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.CategoryProposal.reason")
    c.pointee.state = .init(rawValue: UInt32(bitPattern: self.state.rawValue))
    c.pointee.answer = try arena.string(self.answer, in: "twinriver.catalog.v1.CategoryProposal.answer")
    if let value = self.proposedAt { c.pointee.proposed_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.DecideProposalRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.DecideProposalRequest"
  package typealias CMessage = Twinriver__Catalog__V1__DecideProposalRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_decide_proposal_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.catalog.v1.DecideProposalRequest.id")
    self.accept = c.pointee.accept != 0
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.DecideProposalRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.catalog.v1.DecideProposalRequest.id")
    c.pointee.accept = self.accept ? 1 : 0
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.DecideProposalRequest.reason")
    return c
  }
}

extension CatalogV1.EditCategoryRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EditCategoryRequest"
  package typealias CMessage = Twinriver__Catalog__V1__EditCategoryRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_edit_category_request()) }

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
    self.category = try Unpacking.string(c.pointee.category, in: "twinriver.catalog.v1.EditCategoryRequest.category")
    self.add = try Unpacking.strings(
      c.pointee.add, count: c.pointee.n_add, in: "twinriver.catalog.v1.EditCategoryRequest.add")
    self.remove = try Unpacking.strings(
      c.pointee.remove, count: c.pointee.n_remove, in: "twinriver.catalog.v1.EditCategoryRequest.remove")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.category = try arena.string(self.category, in: "twinriver.catalog.v1.EditCategoryRequest.category")
    (c.pointee.n_add, c.pointee.add) = try arena.strings(self.add, in: "twinriver.catalog.v1.EditCategoryRequest.add")
    (c.pointee.n_remove, c.pointee.remove) = try arena.strings(
      self.remove, in: "twinriver.catalog.v1.EditCategoryRequest.remove")
    return c
  }
}

extension CatalogV1.ReportCategoryRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ReportCategoryRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ReportCategoryRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_report_category_request()) }

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
    self.category = try Unpacking.string(c.pointee.category, in: "twinriver.catalog.v1.ReportCategoryRequest.category")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.category = try arena.string(self.category, in: "twinriver.catalog.v1.ReportCategoryRequest.category")
    return c
  }
}

extension CatalogV1.ListCategoriesRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListCategoriesRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListCategoriesRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_categories_request()) }

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
      c.pointee.page_token, in: "twinriver.catalog.v1.ListCategoriesRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.catalog.v1.ListCategoriesRequest.page_token")
    return c
  }
}

extension CatalogV1.ListCategoriesReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListCategoriesReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListCategoriesReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_categories_reply()) }

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
    self.categories.reserveCapacity(c.pointee.n_categories)
    for index in 0..<c.pointee.n_categories {
      self.categories.append(try CatalogV1.LedCategory(c.pointee.categories[index]!))
    }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.catalog.v1.ListCategoriesReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_categories = self.categories.count
    c.pointee.categories = try arena.pointers(self.categories.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.LedCategory.CMessage>?.self, capacity: self.categories.count)
    for index in self.categories.indices {
      c.pointee.categories[index] = try self.categories[index].allocated(in: arena)
    }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.catalog.v1.ListCategoriesReply.next_page_token")
    return c
  }
}

extension CatalogV1.ListProposalsRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListProposalsRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListProposalsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_proposals_request()) }

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
    self.includeDecided = c.pointee.include_decided != 0
    self.limit = c.pointee.limit
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.catalog.v1.ListProposalsRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.include_decided = self.includeDecided ? 1 : 0
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.catalog.v1.ListProposalsRequest.page_token")
    return c
  }
}

extension CatalogV1.ListProposalsReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListProposalsReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListProposalsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_proposals_reply()) }

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
    self.proposals.reserveCapacity(c.pointee.n_proposals)
    for index in 0..<c.pointee.n_proposals {
      self.proposals.append(try CatalogV1.CategoryProposal(c.pointee.proposals[index]!))
    }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.catalog.v1.ListProposalsReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_proposals = self.proposals.count
    c.pointee.proposals = try arena.pointers(self.proposals.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.CategoryProposal.CMessage>?.self, capacity: self.proposals.count)
    for index in self.proposals.indices { c.pointee.proposals[index] = try self.proposals[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.catalog.v1.ListProposalsReply.next_page_token")
    return c
  }
}

extension CatalogV1.ListDepartmentsRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListDepartmentsRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListDepartmentsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_departments_request()) }

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
    self.withoutEntries = c.pointee.without_entries != 0
    self.limit = c.pointee.limit
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.catalog.v1.ListDepartmentsRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.without_entries = self.withoutEntries ? 1 : 0
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(
      self.pageToken, in: "twinriver.catalog.v1.ListDepartmentsRequest.page_token")
    return c
  }
}

extension CatalogV1.DepartmentCatalog: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.DepartmentCatalog"
  package typealias CMessage = Twinriver__Catalog__V1__DepartmentCatalog
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_department_catalog()) }

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
      c.pointee.organisation, in: "twinriver.catalog.v1.DepartmentCatalog.organisation")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.DepartmentCatalog.name")
    self.inForce = c.pointee.in_force
    self.restricted = c.pointee.restricted
    self.onTheWay = c.pointee.on_the_way
    if let value = c.pointee.last_published_at { self.lastPublishedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.DepartmentCatalog.organisation")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.DepartmentCatalog.name")
    c.pointee.in_force = self.inForce
    c.pointee.restricted = self.restricted
    c.pointee.on_the_way = self.onTheWay
    if let value = self.lastPublishedAt { c.pointee.last_published_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.ListDepartmentsReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListDepartmentsReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListDepartmentsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_departments_reply()) }

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
    self.departments.reserveCapacity(c.pointee.n_departments)
    for index in 0..<c.pointee.n_departments {
      self.departments.append(try CatalogV1.DepartmentCatalog(c.pointee.departments[index]!))
    }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.catalog.v1.ListDepartmentsReply.next_page_token")
    self.total = c.pointee.total
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_departments = self.departments.count
    c.pointee.departments = try arena.pointers(self.departments.count)?
      .bindMemory(
        to: UnsafeMutablePointer<CatalogV1.DepartmentCatalog.CMessage>?.self, capacity: self.departments.count)
    for index in self.departments.indices {
      c.pointee.departments[index] = try self.departments[index].allocated(in: arena)
    }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.catalog.v1.ListDepartmentsReply.next_page_token")
    c.pointee.total = self.total
    return c
  }
}
