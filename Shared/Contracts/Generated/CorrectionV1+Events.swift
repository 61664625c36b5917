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
  /// Who reported ceased to exist, and its successor has the report now; the clock runs on (CC-29).
  package struct ReportSucceeded: Sendable, Hashable {
    /// Case id.
    package var caseID: String = ""
    /// The body that ended.
    package var from: String = ""
    /// Its successor.
    package var to: String = ""

    package init() {}

    package init(
      caseID: String = "",
      from: String = "",
      to: String = ""
    ) {
      self.caseID = caseID
      self.from = from
      self.to = to
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
    ReportSucceeded.self,
  ]
}

extension CorrectionV1.ReportSubmitted: ContractMessage {
  package static let fullName = "twinriver.correction.v1.ReportSubmitted"
  package typealias CMessage = Twinriver__Correction__V1__ReportSubmitted
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_report_submitted()) }

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
    self.caseID = try Unpacking.string(c.pointee.case_id, in: "twinriver.correction.v1.ReportSubmitted.case_id")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.correction.v1.ReportSubmitted.entry")
    self.reporter = try Unpacking.string(c.pointee.reporter, in: "twinriver.correction.v1.ReportSubmitted.reporter")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.correction.v1.ReportSubmitted.provider")
    self.delivery = try Unpacking.string(c.pointee.delivery, in: "twinriver.correction.v1.ReportSubmitted.delivery")
    self.kind = CorrectionV1.ReportKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.valueCount = c.pointee.value_count
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_id = try arena.string(self.caseID, in: "twinriver.correction.v1.ReportSubmitted.case_id")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.correction.v1.ReportSubmitted.entry")
    c.pointee.reporter = try arena.string(self.reporter, in: "twinriver.correction.v1.ReportSubmitted.reporter")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.correction.v1.ReportSubmitted.provider")
    c.pointee.delivery = try arena.string(self.delivery, in: "twinriver.correction.v1.ReportSubmitted.delivery")
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.value_count = self.valueCount
    return c
  }
}

extension CorrectionV1.ReportSubmitted: EventMessage {
  package static let topic = "correction.v1.report-submitted"
}

extension CorrectionV1.CaseExtended: ContractMessage {
  package static let fullName = "twinriver.correction.v1.CaseExtended"
  package typealias CMessage = Twinriver__Correction__V1__CaseExtended
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_case_extended()) }

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
    self.caseID = try Unpacking.string(c.pointee.case_id, in: "twinriver.correction.v1.CaseExtended.case_id")
    self.workingDays = c.pointee.working_days
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_id = try arena.string(self.caseID, in: "twinriver.correction.v1.CaseExtended.case_id")
    c.pointee.working_days = self.workingDays
    return c
  }
}

extension CorrectionV1.CaseExtended: EventMessage {
  package static let topic = "correction.v1.case-extended"
}

extension CorrectionV1.CaseAnswered: ContractMessage {
  package static let fullName = "twinriver.correction.v1.CaseAnswered"
  package typealias CMessage = Twinriver__Correction__V1__CaseAnswered
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_case_answered()) }

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
    self.caseID = try Unpacking.string(c.pointee.case_id, in: "twinriver.correction.v1.CaseAnswered.case_id")
    self.state = CorrectionV1.CaseState(rawValue: Int32(bitPattern: c.pointee.state.rawValue))
    self.late = c.pointee.late != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_id = try arena.string(self.caseID, in: "twinriver.correction.v1.CaseAnswered.case_id")
    c.pointee.state = .init(rawValue: UInt32(bitPattern: self.state.rawValue))
    c.pointee.late = self.late ? 1 : 0
    return c
  }
}

extension CorrectionV1.CaseAnswered: EventMessage {
  package static let topic = "correction.v1.case-answered"
}

extension CorrectionV1.ValueCorrected: ContractMessage {
  package static let fullName = "twinriver.correction.v1.ValueCorrected"
  package typealias CMessage = Twinriver__Correction__V1__ValueCorrected
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_value_corrected()) }

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
    self.caseID = try Unpacking.string(c.pointee.case_id, in: "twinriver.correction.v1.ValueCorrected.case_id")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.correction.v1.ValueCorrected.entry")
    self.column = try Unpacking.string(c.pointee.column, in: "twinriver.correction.v1.ValueCorrected.column")
    self.handle = Unpacking.bytes(c.pointee.handle)
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.correction.v1.ValueCorrected.provider")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_id = try arena.string(self.caseID, in: "twinriver.correction.v1.ValueCorrected.case_id")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.correction.v1.ValueCorrected.entry")
    c.pointee.column = try arena.string(self.column, in: "twinriver.correction.v1.ValueCorrected.column")
    c.pointee.handle = try arena.bytes(self.handle)
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.correction.v1.ValueCorrected.provider")
    return c
  }
}

extension CorrectionV1.ValueCorrected: EventMessage {
  package static let topic = "correction.v1.value-corrected"
}

extension CorrectionV1.CorrectionRead: ContractMessage {
  package static let fullName = "twinriver.correction.v1.CorrectionRead"
  package typealias CMessage = Twinriver__Correction__V1__CorrectionRead
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_correction_read()) }

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
    self.caseID = try Unpacking.string(c.pointee.case_id, in: "twinriver.correction.v1.CorrectionRead.case_id")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.correction.v1.CorrectionRead.organisation")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_id = try arena.string(self.caseID, in: "twinriver.correction.v1.CorrectionRead.case_id")
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.correction.v1.CorrectionRead.organisation")
    return c
  }
}

extension CorrectionV1.CorrectionRead: EventMessage {
  package static let topic = "correction.v1.correction-read"
}

extension CorrectionV1.CorrectionAcknowledged: ContractMessage {
  package static let fullName = "twinriver.correction.v1.CorrectionAcknowledged"
  package typealias CMessage = Twinriver__Correction__V1__CorrectionAcknowledged
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_correction_v1_correction_acknowledged())
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
    self.caseID = try Unpacking.string(c.pointee.case_id, in: "twinriver.correction.v1.CorrectionAcknowledged.case_id")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.correction.v1.CorrectionAcknowledged.organisation")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_id = try arena.string(self.caseID, in: "twinriver.correction.v1.CorrectionAcknowledged.case_id")
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.correction.v1.CorrectionAcknowledged.organisation")
    return c
  }
}

extension CorrectionV1.CorrectionAcknowledged: EventMessage {
  package static let topic = "correction.v1.correction-acknowledged"
}

extension CorrectionV1.ReportSucceeded: ContractMessage {
  package static let fullName = "twinriver.correction.v1.ReportSucceeded"
  package typealias CMessage = Twinriver__Correction__V1__ReportSucceeded
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_report_succeeded()) }

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
    self.caseID = try Unpacking.string(c.pointee.case_id, in: "twinriver.correction.v1.ReportSucceeded.case_id")
    self.from = try Unpacking.string(c.pointee.from, in: "twinriver.correction.v1.ReportSucceeded.from")
    self.to = try Unpacking.string(c.pointee.to, in: "twinriver.correction.v1.ReportSucceeded.to")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_id = try arena.string(self.caseID, in: "twinriver.correction.v1.ReportSucceeded.case_id")
    c.pointee.from = try arena.string(self.from, in: "twinriver.correction.v1.ReportSucceeded.from")
    c.pointee.to = try arena.string(self.to, in: "twinriver.correction.v1.ReportSucceeded.to")
    return c
  }
}

extension CorrectionV1.ReportSucceeded: EventMessage {
  package static let topic = "correction.v1.report-succeeded"
}
