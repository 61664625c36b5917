// Generated from twinriver/correction/v1/events.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import ProtobufC
package import Wire

extension CorrectionV1 {
  /// A report was accepted; values are fetched with GetCase.
  package struct ReportSubmitted: Sendable, Hashable {
    /// Case id.
    package var caseID: String = ""
    /// Entry code.
    package var entry: String = ""
    /// Reporting organisation.
    package var reporter: String = ""
    /// Providing organisation.
    package var provider: String = ""
    /// Delivery.
    package var delivery: String = ""
    /// Doubt or error.
    package var kind: CorrectionV1.ReportKind = .unspecified
    /// How many values.
    package var valueCount: UInt32 = 0

    package init() {}

    package init(
      caseID: String = "",
      entry: String = "",
      reporter: String = "",
      provider: String = "",
      delivery: String = "",
      kind: CorrectionV1.ReportKind = .unspecified,
      valueCount: UInt32 = 0
    ) {
      self.caseID = caseID
      self.entry = entry
      self.reporter = reporter
      self.provider = provider
      self.delivery = delivery
      self.kind = kind
      self.valueCount = valueCount
    }
  }
}

extension CorrectionV1 {
  /// The check was extended.
  package struct CaseExtended: Sendable, Hashable {
    /// Case id.
    package var caseID: String = ""
    /// Working days.
    package var workingDays: UInt32 = 0

    package init() {}

    package init(
      caseID: String = "",
      workingDays: UInt32 = 0
    ) {
      self.caseID = caseID
      self.workingDays = workingDays
    }
  }
}

extension CorrectionV1 {
  /// The provider answered.
  package struct CaseAnswered: Sendable, Hashable {
    /// Case id.
    package var caseID: String = ""
    /// The state it came to.
    package var state: CorrectionV1.CaseState = .unspecified
    /// Whether after the due instant.
    package var late: Bool = false

    package init() {}

    package init(
      caseID: String = "",
      state: CorrectionV1.CaseState = .unspecified,
      late: Bool = false
    ) {
      self.caseID = caseID
      self.state = state
      self.late = late
    }
  }
}

extension CorrectionV1 {
  /// One value was corrected at its source; share-service finds who holds the record.
  package struct ValueCorrected: Sendable, Hashable {
    /// Case id.
    package var caseID: String = ""
    /// Entry code.
    package var entry: String = ""
    /// Column.
    package var column: String = ""
    /// Handle of the record, 16 bytes.
    package var handle: [UInt8] = []
    /// Provider.
    package var provider: String = ""

    package init() {}

    package init(
      caseID: String = "",
      entry: String = "",
      column: String = "",
      handle: [UInt8] = [],
      provider: String = ""
    ) {
      self.caseID = caseID
      self.entry = entry
      self.column = column
      self.handle = handle
      self.provider = provider
    }
  }
}

extension CorrectionV1 {
  /// A holder fetched the corrected value.
  package struct CorrectionRead: Sendable, Hashable {
    /// Case id.
    package var caseID: String = ""
    /// Organisation.
    package var organisation: String = ""

    package init() {}

    package init(
      caseID: String = "",
      organisation: String = ""
    ) {
      self.caseID = caseID
      self.organisation = organisation
    }
  }
}

extension CorrectionV1 {
  /// A holder took the correction over.
  package struct CorrectionAcknowledged: Sendable, Hashable {
    /// Case id.
    package var caseID: String = ""
    /// Organisation.
    package var organisation: String = ""

    package init() {}

    package init(
      caseID: String = "",
      organisation: String = ""
    ) {
      self.caseID = caseID
      self.organisation = organisation
    }
  }
}

extension CorrectionV1 {
  /// Every event of this contract.
  package static let events: [any EventMessage.Type] = [
    ReportSubmitted.self,
    CaseExtended.self,
    CaseAnswered.self,
    ValueCorrected.self,
    CorrectionRead.self,
    CorrectionAcknowledged.self,
  ]
}

extension CorrectionV1.ReportSubmitted: ContractMessage, CBacked {
  package static let fullName = "twinriver.correction.v1.ReportSubmitted"
  package typealias CMessage = Twinriver__Correction__V1__ReportSubmitted
  package static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_report_submitted()) }

  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    caseID = try Unpacking.string(c.pointee.case_id, in: "twinriver.correction.v1.ReportSubmitted.case_id")
    entry = try Unpacking.string(c.pointee.entry, in: "twinriver.correction.v1.ReportSubmitted.entry")
    reporter = try Unpacking.string(c.pointee.reporter, in: "twinriver.correction.v1.ReportSubmitted.reporter")
    provider = try Unpacking.string(c.pointee.provider, in: "twinriver.correction.v1.ReportSubmitted.provider")
    delivery = try Unpacking.string(c.pointee.delivery, in: "twinriver.correction.v1.ReportSubmitted.delivery")
    kind = Unpacking.value(c.pointee.kind)
    valueCount = c.pointee.value_count
  }

  package func write(to c: UnsafeMutablePointer<CMessage>, in arena: borrowing Arena) throws(CodecError) {
    c.pointee.case_id = try arena.string(caseID, in: "twinriver.correction.v1.ReportSubmitted.case_id")
    c.pointee.entry = try arena.string(entry, in: "twinriver.correction.v1.ReportSubmitted.entry")
    c.pointee.reporter = try arena.string(reporter, in: "twinriver.correction.v1.ReportSubmitted.reporter")
    c.pointee.provider = try arena.string(provider, in: "twinriver.correction.v1.ReportSubmitted.provider")
    c.pointee.delivery = try arena.string(delivery, in: "twinriver.correction.v1.ReportSubmitted.delivery")
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: kind.rawValue))
    c.pointee.value_count = valueCount
  }
}

extension CorrectionV1.ReportSubmitted: EventMessage {
  package static let topic = "correction.v1.report-submitted"
}

extension CorrectionV1.CaseExtended: ContractMessage, CBacked {
  package static let fullName = "twinriver.correction.v1.CaseExtended"
  package typealias CMessage = Twinriver__Correction__V1__CaseExtended
  package static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_case_extended()) }

  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    caseID = try Unpacking.string(c.pointee.case_id, in: "twinriver.correction.v1.CaseExtended.case_id")
    workingDays = c.pointee.working_days
  }

  package func write(to c: UnsafeMutablePointer<CMessage>, in arena: borrowing Arena) throws(CodecError) {
    c.pointee.case_id = try arena.string(caseID, in: "twinriver.correction.v1.CaseExtended.case_id")
    c.pointee.working_days = workingDays
  }
}

extension CorrectionV1.CaseExtended: EventMessage {
  package static let topic = "correction.v1.case-extended"
}

extension CorrectionV1.CaseAnswered: ContractMessage, CBacked {
  package static let fullName = "twinriver.correction.v1.CaseAnswered"
  package typealias CMessage = Twinriver__Correction__V1__CaseAnswered
  package static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_case_answered()) }

  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    caseID = try Unpacking.string(c.pointee.case_id, in: "twinriver.correction.v1.CaseAnswered.case_id")
    state = Unpacking.value(c.pointee.state)
    late = c.pointee.late != 0
  }

  package func write(to c: UnsafeMutablePointer<CMessage>, in arena: borrowing Arena) throws(CodecError) {
    c.pointee.case_id = try arena.string(caseID, in: "twinriver.correction.v1.CaseAnswered.case_id")
    c.pointee.state = .init(rawValue: UInt32(bitPattern: state.rawValue))
    c.pointee.late = late ? 1 : 0
  }
}

extension CorrectionV1.CaseAnswered: EventMessage {
  package static let topic = "correction.v1.case-answered"
}

extension CorrectionV1.ValueCorrected: ContractMessage, CBacked {
  package static let fullName = "twinriver.correction.v1.ValueCorrected"
  package typealias CMessage = Twinriver__Correction__V1__ValueCorrected
  package static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_value_corrected()) }

  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    caseID = try Unpacking.string(c.pointee.case_id, in: "twinriver.correction.v1.ValueCorrected.case_id")
    entry = try Unpacking.string(c.pointee.entry, in: "twinriver.correction.v1.ValueCorrected.entry")
    column = try Unpacking.string(c.pointee.column, in: "twinriver.correction.v1.ValueCorrected.column")
    handle = Unpacking.bytes(c.pointee.handle)
    provider = try Unpacking.string(c.pointee.provider, in: "twinriver.correction.v1.ValueCorrected.provider")
  }

  package func write(to c: UnsafeMutablePointer<CMessage>, in arena: borrowing Arena) throws(CodecError) {
    c.pointee.case_id = try arena.string(caseID, in: "twinriver.correction.v1.ValueCorrected.case_id")
    c.pointee.entry = try arena.string(entry, in: "twinriver.correction.v1.ValueCorrected.entry")
    c.pointee.column = try arena.string(column, in: "twinriver.correction.v1.ValueCorrected.column")
    c.pointee.handle = try arena.bytes(handle)
    c.pointee.provider = try arena.string(provider, in: "twinriver.correction.v1.ValueCorrected.provider")
  }
}

extension CorrectionV1.ValueCorrected: EventMessage {
  package static let topic = "correction.v1.value-corrected"
}

extension CorrectionV1.CorrectionRead: ContractMessage, CBacked {
  package static let fullName = "twinriver.correction.v1.CorrectionRead"
  package typealias CMessage = Twinriver__Correction__V1__CorrectionRead
  package static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_correction_read()) }

  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    caseID = try Unpacking.string(c.pointee.case_id, in: "twinriver.correction.v1.CorrectionRead.case_id")
    organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.correction.v1.CorrectionRead.organisation")
  }

  package func write(to c: UnsafeMutablePointer<CMessage>, in arena: borrowing Arena) throws(CodecError) {
    c.pointee.case_id = try arena.string(caseID, in: "twinriver.correction.v1.CorrectionRead.case_id")
    c.pointee.organisation = try arena.string(organisation, in: "twinriver.correction.v1.CorrectionRead.organisation")
  }
}

extension CorrectionV1.CorrectionRead: EventMessage {
  package static let topic = "correction.v1.correction-read"
}

extension CorrectionV1.CorrectionAcknowledged: ContractMessage, CBacked {
  package static let fullName = "twinriver.correction.v1.CorrectionAcknowledged"
  package typealias CMessage = Twinriver__Correction__V1__CorrectionAcknowledged
  package static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_correction_v1_correction_acknowledged())
  }

  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    caseID = try Unpacking.string(c.pointee.case_id, in: "twinriver.correction.v1.CorrectionAcknowledged.case_id")
    organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.correction.v1.CorrectionAcknowledged.organisation")
  }

  package func write(to c: UnsafeMutablePointer<CMessage>, in arena: borrowing Arena) throws(CodecError) {
    c.pointee.case_id = try arena.string(caseID, in: "twinriver.correction.v1.CorrectionAcknowledged.case_id")
    c.pointee.organisation = try arena.string(
      organisation, in: "twinriver.correction.v1.CorrectionAcknowledged.organisation")
  }
}

extension CorrectionV1.CorrectionAcknowledged: EventMessage {
  package static let topic = "correction.v1.correction-acknowledged"
}
