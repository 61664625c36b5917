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
      calendarVersion: String = ""
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
    }
  }
}

extension ObligationV1.Obligation: ContractMessage, CBacked {
  package static let fullName = "twinriver.obligation.v1.Obligation"
  package typealias CMessage = Twinriver__Obligation__V1__Obligation
  package static var layout: MessageLayout { MessageLayout(contracts_twinriver_obligation_v1_obligation()) }

  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    id = try Unpacking.string(c.pointee.id, in: "twinriver.obligation.v1.Obligation.id")
    kind = try Unpacking.string(c.pointee.kind, in: "twinriver.obligation.v1.Obligation.kind")
    subject = try Unpacking.string(c.pointee.subject, in: "twinriver.obligation.v1.Obligation.subject")
    organisation = try Unpacking.string(c.pointee.organisation, in: "twinriver.obligation.v1.Obligation.organisation")
    startedAt = try Unpacking.message(c.pointee.started_at)
    dueAt = try Unpacking.message(c.pointee.due_at)
    pendingCalendarYear = c.pointee.pending_calendar_year
    workingDays = c.pointee.working_days
    extensionDays = c.pointee.extension_days
    overdue = c.pointee.overdue != 0
    closedAt = try Unpacking.message(c.pointee.closed_at)
    citation = try Unpacking.string(c.pointee.citation, in: "twinriver.obligation.v1.Obligation.citation")
    explanation = try Unpacking.strings(
      c.pointee.explanation, count: c.pointee.n_explanation, in: "twinriver.obligation.v1.Obligation.explanation")
    originalDueAt = try Unpacking.message(c.pointee.original_due_at)
    calendarVersion = try Unpacking.string(
      c.pointee.calendar_version, in: "twinriver.obligation.v1.Obligation.calendar_version")
  }

  package func write(to c: UnsafeMutablePointer<CMessage>, in arena: borrowing Arena) throws(CodecError) {
    c.pointee.id = try arena.string(id, in: "twinriver.obligation.v1.Obligation.id")
    c.pointee.kind = try arena.string(kind, in: "twinriver.obligation.v1.Obligation.kind")
    c.pointee.subject = try arena.string(subject, in: "twinriver.obligation.v1.Obligation.subject")
    c.pointee.organisation = try arena.string(organisation, in: "twinriver.obligation.v1.Obligation.organisation")
    c.pointee.started_at = try arena.message(startedAt)
    c.pointee.due_at = try arena.message(dueAt)
    c.pointee.pending_calendar_year = pendingCalendarYear
    c.pointee.working_days = workingDays
    c.pointee.extension_days = extensionDays
    c.pointee.overdue = overdue ? 1 : 0
    c.pointee.closed_at = try arena.message(closedAt)
    c.pointee.citation = try arena.string(citation, in: "twinriver.obligation.v1.Obligation.citation")
    (c.pointee.n_explanation, c.pointee.explanation) = try arena.strings(
      explanation, in: "twinriver.obligation.v1.Obligation.explanation")
    c.pointee.original_due_at = try arena.message(originalDueAt)
    c.pointee.calendar_version = try arena.string(
      calendarVersion, in: "twinriver.obligation.v1.Obligation.calendar_version")
  }
}
