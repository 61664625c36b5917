// Generated from twinriver/obligation/v1/obligation.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

/// Duties with a due date, the same in every service that has clocks.
package enum ObligationV1 {}

extension ObligationV1 {
  /// A duty with a due date.
  package struct Obligation: Sendable, Hashable {
    /// Id.
    package var id: String = ""
    /// "catalog.report", "share.answer", "correction.check", "open.answer".
    package var kind: String = ""
    /// What it is about: an entry version, a request, a case.
    package var subject: String = ""
    /// Whose duty.
    package var organisation: String = ""
    /// Receipt or event that started it.
    package var startedAt: Date? = nil
    /// End of the last day, Asia/Shanghai; absent while a calendar is missing.
    package var dueAt: Date? = nil
    /// The calendar year that is missing; 0 when none.
    package var pendingCalendarYear: UInt32 = 0
    /// Working days, without extension.
    package var workingDays: UInt32 = 0
    /// Working days of extension.
    package var extensionDays: UInt32 = 0
    /// Whether it is past due and still open.
    package var overdue: Bool = false
    /// When it was met.
    package var closedAt: Date? = nil
    /// Rule pack and article, "CQ320 Art. 10".
    package var citation: String = ""
    /// Each day from receipt to due with whether it counts and why.
    package var explanation: [String] = []
    /// End of the last day before any extension; absent while a calendar is missing.
    package var originalDueAt: Date? = nil
    /// Names the working calendar it was counted by.
    package var calendarVersion: String = ""
    /// Working days left on the day of the answer, which itself is not counted; negative when late, 0 on the due day, while a
    /// calendar is missing and once it was met. Not set in events.
    package var remainingWorkingDays: Int32 = 0

    package init() {}

    package init(
      id: String = "",
      kind: String = "",
      subject: String = "",
      organisation: String = "",
      startedAt: Date? = nil,
      dueAt: Date? = nil,
      pendingCalendarYear: UInt32 = 0,
      workingDays: UInt32 = 0,
      extensionDays: UInt32 = 0,
      overdue: Bool = false,
      closedAt: Date? = nil,
      citation: String = "",
      explanation: [String] = [],
      originalDueAt: Date? = nil,
      calendarVersion: String = "",
      remainingWorkingDays: Int32 = 0
    ) {
      self.id = id
      self.kind = kind
      self.subject = subject
      self.organisation = organisation
      self.startedAt = startedAt
      self.dueAt = dueAt
      self.pendingCalendarYear = pendingCalendarYear
      self.workingDays = workingDays
      self.extensionDays = extensionDays
      self.overdue = overdue
      self.closedAt = closedAt
      self.citation = citation
      self.explanation = explanation
      self.originalDueAt = originalDueAt
      self.calendarVersion = calendarVersion
      self.remainingWorkingDays = remainingWorkingDays
    }
  }
}

extension ObligationV1.Obligation: ContractMessage {
  package static let fullName = "twinriver.obligation.v1.Obligation"
  package typealias CMessage = Twinriver__Obligation__V1__Obligation
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_obligation_v1_obligation()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.obligation.v1.Obligation.id")
    self.kind = try Unpacking.string(c.pointee.kind, in: "twinriver.obligation.v1.Obligation.kind")
    self.subject = try Unpacking.string(c.pointee.subject, in: "twinriver.obligation.v1.Obligation.subject")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.obligation.v1.Obligation.organisation")
    if let value = c.pointee.started_at { self.startedAt = try Date(value) }
    if let value = c.pointee.due_at { self.dueAt = try Date(value) }
    self.pendingCalendarYear = c.pointee.pending_calendar_year
    self.workingDays = c.pointee.working_days
    self.extensionDays = c.pointee.extension_days
    self.overdue = c.pointee.overdue != 0
    if let value = c.pointee.closed_at { self.closedAt = try Date(value) }
    self.citation = try Unpacking.string(c.pointee.citation, in: "twinriver.obligation.v1.Obligation.citation")
    self.explanation = try Unpacking.strings(
      c.pointee.explanation, count: c.pointee.n_explanation, in: "twinriver.obligation.v1.Obligation.explanation")
    if let value = c.pointee.original_due_at { self.originalDueAt = try Date(value) }
    self.calendarVersion = try Unpacking.string(
      c.pointee.calendar_version, in: "twinriver.obligation.v1.Obligation.calendar_version")
    self.remainingWorkingDays = c.pointee.remaining_working_days
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.obligation.v1.Obligation.id")
    c.pointee.kind = try arena.string(self.kind, in: "twinriver.obligation.v1.Obligation.kind")
    c.pointee.subject = try arena.string(self.subject, in: "twinriver.obligation.v1.Obligation.subject")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.obligation.v1.Obligation.organisation")
    if let value = self.startedAt { c.pointee.started_at = try value.allocated(in: arena) }
    if let value = self.dueAt { c.pointee.due_at = try value.allocated(in: arena) }
    c.pointee.pending_calendar_year = self.pendingCalendarYear
    c.pointee.working_days = self.workingDays
    c.pointee.extension_days = self.extensionDays
    c.pointee.overdue = self.overdue ? 1 : 0
    if let value = self.closedAt { c.pointee.closed_at = try value.allocated(in: arena) }
    c.pointee.citation = try arena.string(self.citation, in: "twinriver.obligation.v1.Obligation.citation")
    (c.pointee.n_explanation, c.pointee.explanation) = try arena.strings(
      self.explanation, in: "twinriver.obligation.v1.Obligation.explanation")
    if let value = self.originalDueAt { c.pointee.original_due_at = try value.allocated(in: arena) }
    c.pointee.calendar_version = try arena.string(
      self.calendarVersion, in: "twinriver.obligation.v1.Obligation.calendar_version")
    c.pointee.remaining_working_days = self.remainingWorkingDays
    return c
  }
}
