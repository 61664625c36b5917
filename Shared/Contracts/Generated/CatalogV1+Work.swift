// Generated from twinriver/catalog/v1/work.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

extension CatalogV1 {
  /// What kind of work it is.
  package struct WorkKind: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// A draft to submit.
    package static let submit = Self(rawValue: 1)
    /// A version to review.
    package static let review = Self(rawValue: 2)
    /// A version for the head's sign-off.
    package static let signOff = Self(rawValue: 3)
    /// A final version to report (Art. 10).
    package static let report = Self(rawValue: 4)
    /// A reported version to publish or return.
    package static let decide = Self(rawValue: 5)
    /// A returned version to correct.
    package static let correct = Self(rawValue: 6)
    /// Entries to update after a change (Art. 9 ¶2).
    package static let update = Self(rawValue: 7)
    /// A gap in the profile (Art. 6).
    package static let profile = Self(rawValue: 8)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .submit,
      .review,
      .signOff,
      .report,
      .decide,
      .correct,
      .update,
      .profile,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "WORK_KIND_UNSPECIFIED"
      case 1: "WORK_KIND_SUBMIT"
      case 2: "WORK_KIND_REVIEW"
      case 3: "WORK_KIND_SIGN_OFF"
      case 4: "WORK_KIND_REPORT"
      case 5: "WORK_KIND_DECIDE"
      case 6: "WORK_KIND_CORRECT"
      case 7: "WORK_KIND_UPDATE"
      case 8: "WORK_KIND_PROFILE"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// Whose work.
  package struct ListWorkRequest: Sendable, Hashable {
    /// Another department than the caller's; the authority and auditors.
    package var organisation: String = ""
    /// All departments below the authority.
    package var everybody: Bool = false
    /// Only what is late.
    package var lateOnly: Bool = false
    /// 1 to 500; 0 means 100.
    package var limit: UInt32 = 0

    package init() {}

    package init(
      organisation: String = "",
      everybody: Bool = false,
      lateOnly: Bool = false,
      limit: UInt32 = 0
    ) {
      self.organisation = organisation
      self.everybody = everybody
      self.lateOnly = lateOnly
      self.limit = limit
    }
  }
}

extension CatalogV1 {
  /// One thing to do.
  package struct WorkItem: Sendable, Hashable {
    /// What.
    package var kind: CatalogV1.WorkKind = .unspecified
    /// Department.
    package var organisation: String = ""
    /// Its name.
    package var organisationName: String = ""
    /// Code, change id or profile field.
    package var subject: String = ""
    /// Name of the entry or document.
    package var name: String = ""
    /// By when; absent without a clock or while a calendar is missing.
    package var dueAt: Date? = nil
    /// Working days left, today not counted; negative when late.
    package var remainingWorkingDays: Int32 = 0
    /// Whether there is a clock at all.
    package var hasClock: Bool = false
    /// The calendar year that is missing; 0 when none.
    package var pendingCalendarYear: UInt32 = 0
    /// Past due.
    package var overdue: Bool = false
    /// Why it was returned or what failed.
    package var reason: String = ""
    /// Article and pack.
    package var citation: String = ""
    /// The role that can do it: "officer", "secrecy_reviewer", "head", "authority".
    package var role: String = ""
    /// Version, where it is about one.
    package var version: UInt32 = 0

    package init() {}

    package init(
      kind: CatalogV1.WorkKind = .unspecified,
      organisation: String = "",
      organisationName: String = "",
      subject: String = "",
      name: String = "",
      dueAt: Date? = nil,
      remainingWorkingDays: Int32 = 0,
      hasClock: Bool = false,
      pendingCalendarYear: UInt32 = 0,
      overdue: Bool = false,
      reason: String = "",
      citation: String = "",
      role: String = "",
      version: UInt32 = 0
    ) {
      self.kind = kind
      self.organisation = organisation
      self.organisationName = organisationName
      self.subject = subject
      self.name = name
      self.dueAt = dueAt
      self.remainingWorkingDays = remainingWorkingDays
      self.hasClock = hasClock
      self.pendingCalendarYear = pendingCalendarYear
      self.overdue = overdue
      self.reason = reason
      self.citation = citation
      self.role = role
      self.version = version
    }
  }
}

extension CatalogV1 {
  /// Work.
  package struct ListWorkReply: Sendable, Hashable {
    /// Fewest remaining working days first, work without a clock last.
    package var items: [CatalogV1.WorkItem] = []
    /// How many in all.
    package var total: UInt64 = 0

    package init() {}

    package init(
      items: [CatalogV1.WorkItem] = [],
      total: UInt64 = 0
    ) {
      self.items = items
      self.total = total
    }
  }
}

extension CatalogV1.ListWorkRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListWorkRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListWorkRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_work_request()) }

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
      c.pointee.organisation, in: "twinriver.catalog.v1.ListWorkRequest.organisation")
    self.everybody = c.pointee.everybody != 0
    self.lateOnly = c.pointee.late_only != 0
    self.limit = c.pointee.limit
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.ListWorkRequest.organisation")
    c.pointee.everybody = self.everybody ? 1 : 0
    c.pointee.late_only = self.lateOnly ? 1 : 0
    c.pointee.limit = self.limit
    return c
  }
}

extension CatalogV1.WorkItem: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.WorkItem"
  package typealias CMessage = Twinriver__Catalog__V1__WorkItem
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_work_item()) }

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
    self.kind = CatalogV1.WorkKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.organisation = try Unpacking.string(c.pointee.organisation, in: "twinriver.catalog.v1.WorkItem.organisation")
    self.organisationName = try Unpacking.string(
      c.pointee.organisation_name, in: "twinriver.catalog.v1.WorkItem.organisation_name")
    self.subject = try Unpacking.string(c.pointee.subject, in: "twinriver.catalog.v1.WorkItem.subject")
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.WorkItem.name")
    if let value = c.pointee.due_at { self.dueAt = try Date(value) }
    self.remainingWorkingDays = c.pointee.remaining_working_days
    self.hasClock = c.pointee.has_clock != 0
    self.pendingCalendarYear = c.pointee.pending_calendar_year
    self.overdue = c.pointee.overdue != 0
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.WorkItem.reason")
    self.citation = try Unpacking.string(c.pointee.citation, in: "twinriver.catalog.v1.WorkItem.citation")
    self.role = try Unpacking.string(c.pointee.role, in: "twinriver.catalog.v1.WorkItem.role")
    self.version = c.pointee.version
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.catalog.v1.WorkItem.organisation")
    c.pointee.organisation_name = try arena.string(
      self.organisationName, in: "twinriver.catalog.v1.WorkItem.organisation_name")
    c.pointee.subject = try arena.string(self.subject, in: "twinriver.catalog.v1.WorkItem.subject")
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.WorkItem.name")
    if let value = self.dueAt { c.pointee.due_at = try value.allocated(in: arena) }
    c.pointee.remaining_working_days = self.remainingWorkingDays
    c.pointee.has_clock = self.hasClock ? 1 : 0
    c.pointee.pending_calendar_year = self.pendingCalendarYear
    c.pointee.overdue = self.overdue ? 1 : 0
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.WorkItem.reason")
    c.pointee.citation = try arena.string(self.citation, in: "twinriver.catalog.v1.WorkItem.citation")
    c.pointee.role = try arena.string(self.role, in: "twinriver.catalog.v1.WorkItem.role")
    c.pointee.version = self.version
    return c
  }
}

extension CatalogV1.ListWorkReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListWorkReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListWorkReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_work_reply()) }

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
    self.items.reserveCapacity(c.pointee.n_items)
    for index in 0..<c.pointee.n_items { self.items.append(try CatalogV1.WorkItem(c.pointee.items[index]!)) }
    self.total = c.pointee.total
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_items = self.items.count
    c.pointee.items = try arena.pointers(self.items.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.WorkItem.CMessage>?.self, capacity: self.items.count)
    for index in self.items.indices { c.pointee.items[index] = try self.items[index].allocated(in: arena) }
    c.pointee.total = self.total
    return c
  }
}
