// Generated from twinriver/correction/v1/correction.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

/// Doubts and errors in delivered data, their check, and the notice to everybody who holds them.
package enum CorrectionV1 {}

extension CorrectionV1 {
  /// Doubt or error.
  package struct ReportKind: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Doubt (疑义).
    package static let doubt = Self(rawValue: 1)
    /// Error (错误).
    package static let error = Self(rawValue: 2)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .doubt,
      .error,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "REPORT_KIND_UNSPECIFIED"
      case 1: "REPORT_KIND_DOUBT"
      case 2: "REPORT_KIND_ERROR"
      default: "\(rawValue)"
      }
    }
  }
}

extension CorrectionV1 {
  /// States of a case.
  package struct CaseState: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// With the provider; the clock runs (校核中).
    package static let underCheck = Self(rawValue: 1)
    /// Extended (已延期).
    package static let extended = Self(rawValue: 2)
    /// Every value was right (核实无误).
    package static let confirmedCorrect = Self(rawValue: 3)
    /// Every value was corrected (已更正).
    package static let corrected = Self(rawValue: 4)
    /// Some were right, some were corrected (部分更正).
    package static let partlyCorrected = Self(rawValue: 5)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .underCheck,
      .extended,
      .confirmedCorrect,
      .corrected,
      .partlyCorrected,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "CASE_STATE_UNSPECIFIED"
      case 1: "CASE_STATE_UNDER_CHECK"
      case 2: "CASE_STATE_EXTENDED"
      case 3: "CASE_STATE_CONFIRMED_CORRECT"
      case 4: "CASE_STATE_CORRECTED"
      case 5: "CASE_STATE_PARTLY_CORRECTED"
      default: "\(rawValue)"
      }
    }
  }
}

extension CorrectionV1 {
  /// Result for one value.
  package struct Outcome: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not decided.
    package static let unspecified = Self(rawValue: 0)
    /// The delivered value is right.
    package static let confirmedCorrect = Self(rawValue: 1)
    /// The delivered value was wrong and has been corrected at its source.
    package static let corrected = Self(rawValue: 2)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .confirmedCorrect,
      .corrected,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "OUTCOME_UNSPECIFIED"
      case 1: "OUTCOME_CONFIRMED_CORRECT"
      case 2: "OUTCOME_CORRECTED"
      default: "\(rawValue)"
      }
    }
  }
}

extension CorrectionV1 {
  /// One doubted value.
  package struct DoubtedValue: Sendable, Hashable {
    /// Handle of the record, 16 bytes.
    package var handle: [UInt8] = []
    /// Column.
    package var column: String = ""
    /// The value that was delivered.
    package var valueSeen: String = ""
    /// The value believed right; may be empty for a doubt.
    package var valueProposed: String = ""
    /// Result.
    package var outcome: CorrectionV1.Outcome = .unspecified
    /// The right value, once corrected.
    package var valueCorrected: String = ""

    package init() {}

    package init(
      handle: [UInt8] = [],
      column: String = "",
      valueSeen: String = "",
      valueProposed: String = "",
      outcome: CorrectionV1.Outcome = .unspecified,
      valueCorrected: String = ""
    ) {
      self.handle = handle
      self.column = column
      self.valueSeen = valueSeen
      self.valueProposed = valueProposed
      self.outcome = outcome
      self.valueCorrected = valueCorrected
    }
  }
}

extension CorrectionV1 {
  /// A case (校核案件).
  package struct Case: Sendable, Hashable {
    /// Id.
    package var id: String = ""
    /// Entry code.
    package var entry: String = ""
    /// Reporting organisation.
    package var reporter: String = ""
    /// Providing organisation.
    package var provider: String = ""
    /// Delivery by which the reporter obtained the data.
    package var delivery: String = ""
    /// Doubt or error.
    package var kind: CorrectionV1.ReportKind = .unspecified
    /// The doubted values.
    package var values: [CorrectionV1.DoubtedValue] = []
    /// Evidence in words.
    package var evidence: String = ""
    /// SHA-256 of evidence kept by the reporter; may be empty.
    package var evidenceSha256: [UInt8] = []
    /// State.
    package var state: CorrectionV1.CaseState = .unspecified
    /// When the platform accepted it.
    package var receivedAt: Date? = nil
    /// The provider's clock, explained.
    package var obligation: ObligationV1.Obligation? = nil
    /// Why extended.
    package var extensionReason: String = ""
    /// The provider's explanation.
    package var explanation: String = ""
    /// When answered.
    package var answeredAt: Date? = nil
    /// Organisations that were told, once known.
    package var notified: [CorrectionV1.HolderNotified] = []

    package init() {}

    package init(
      id: String = "",
      entry: String = "",
      reporter: String = "",
      provider: String = "",
      delivery: String = "",
      kind: CorrectionV1.ReportKind = .unspecified,
      values: [CorrectionV1.DoubtedValue] = [],
      evidence: String = "",
      evidenceSha256: [UInt8] = [],
      state: CorrectionV1.CaseState = .unspecified,
      receivedAt: Date? = nil,
      obligation: ObligationV1.Obligation? = nil,
      extensionReason: String = "",
      explanation: String = "",
      answeredAt: Date? = nil,
      notified: [CorrectionV1.HolderNotified] = []
    ) {
      self.id = id
      self.entry = entry
      self.reporter = reporter
      self.provider = provider
      self.delivery = delivery
      self.kind = kind
      self.values = values
      self.evidence = evidence
      self.evidenceSha256 = evidenceSha256
      self.state = state
      self.receivedAt = receivedAt
      self.obligation = obligation
      self.extensionReason = extensionReason
      self.explanation = explanation
      self.answeredAt = answeredAt
      self.notified = notified
    }
  }
}

extension CorrectionV1 {
  /// A holder that was told, and whether it acted.
  package struct HolderNotified: Sendable, Hashable {
    /// Organisation.
    package var organisation: String = ""
    /// When it was told.
    package var notifiedAt: Date? = nil
    /// When it stated that it took the correction over.
    package var acknowledgedAt: Date? = nil
    /// Who has its cases where it has ended (CC-29); empty otherwise.
    package var successor: String = ""

    package init() {}

    package init(
      organisation: String = "",
      notifiedAt: Date? = nil,
      acknowledgedAt: Date? = nil,
      successor: String = ""
    ) {
      self.organisation = organisation
      self.notifiedAt = notifiedAt
      self.acknowledgedAt = acknowledgedAt
      self.successor = successor
    }
  }
}

extension CorrectionV1 {
  /// A report.
  package struct SubmitReportRequest: Sendable, Hashable {
    /// Delivery by which the data were obtained.
    package var delivery: String = ""
    /// Doubt or error.
    package var kind: CorrectionV1.ReportKind = .unspecified
    /// The doubted values, at most 500.
    package var values: [CorrectionV1.DoubtedValue] = []
    /// Evidence in words; never empty for an error.
    package var evidence: String = ""
    /// SHA-256 of evidence kept by the reporter.
    package var evidenceSha256: [UInt8] = []

    package init() {}

    package init(
      delivery: String = "",
      kind: CorrectionV1.ReportKind = .unspecified,
      values: [CorrectionV1.DoubtedValue] = [],
      evidence: String = "",
      evidenceSha256: [UInt8] = []
    ) {
      self.delivery = delivery
      self.kind = kind
      self.values = values
      self.evidence = evidence
      self.evidenceSha256 = evidenceSha256
    }
  }
}

extension CorrectionV1 {
  /// A result.
  package struct AnswerCaseRequest: Sendable, Hashable {
    /// Case id.
    package var id: String = ""
    /// For every doubted value its handle, column, outcome and, if corrected, the right value.
    package var values: [CorrectionV1.DoubtedValue] = []
    /// Explanation; never empty.
    package var explanation: String = ""

    package init() {}

    package init(
      id: String = "",
      values: [CorrectionV1.DoubtedValue] = [],
      explanation: String = ""
    ) {
      self.id = id
      self.values = values
      self.explanation = explanation
    }
  }
}

extension CorrectionV1 {
  /// An extension.
  package struct ExtendCaseRequest: Sendable, Hashable {
    /// Case id.
    package var id: String = ""
    /// 1 to 15.
    package var workingDays: UInt32 = 0
    /// Why; told to the reporter.
    package var reason: String = ""

    package init() {}

    package init(
      id: String = "",
      workingDays: UInt32 = 0,
      reason: String = ""
    ) {
      self.id = id
      self.workingDays = workingDays
      self.reason = reason
    }
  }
}

extension CorrectionV1 {
  /// Which case.
  package struct GetCaseRequest: Sendable, Hashable {
    /// Case id.
    package var id: String = ""

    package init() {}

    package init(
      id: String = ""
    ) {
      self.id = id
    }
  }
}

extension CorrectionV1 {
  /// Which cases.
  package struct ListCasesRequest: Sendable, Hashable {
    /// Include answered ones.
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

extension CorrectionV1 {
  /// Cases.
  package struct ListCasesReply: Sendable, Hashable {
    /// Least remaining time first; at most 100.
    package var cases: [CorrectionV1.Case] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      cases: [CorrectionV1.Case] = [],
      nextPageToken: String = ""
    ) {
      self.cases = cases
      self.nextPageToken = nextPageToken
    }
  }
}

extension CorrectionV1 {
  /// Which correction.
  package struct GetCorrectionRequest: Sendable, Hashable {
    /// Case id from the notice.
    package var caseID: String = ""
    /// Handle from the notice.
    package var handle: [UInt8] = []

    package init() {}

    package init(
      caseID: String = "",
      handle: [UInt8] = []
    ) {
      self.caseID = caseID
      self.handle = handle
    }
  }
}

extension CorrectionV1 {
  /// The corrected values of that record.
  package struct GetCorrectionReply: Sendable, Hashable {
    /// Columns and values.
    package var values: [CorrectionV1.DoubtedValue] = []

    package init() {}

    package init(
      values: [CorrectionV1.DoubtedValue] = []
    ) {
      self.values = values
    }
  }
}

extension CorrectionV1 {
  /// An acknowledgement.
  package struct AcknowledgeCorrectionRequest: Sendable, Hashable {
    /// Case id from the notice.
    package var caseID: String = ""

    package init() {}

    package init(
      caseID: String = ""
    ) {
      self.caseID = caseID
    }
  }
}

extension CorrectionV1 {
  /// Recorded.
  package struct AcknowledgeCorrectionReply: Sendable, Hashable {
    /// When.
    package var acknowledgedAt: Date? = nil

    package init() {}

    package init(
      acknowledgedAt: Date? = nil
    ) {
      self.acknowledgedAt = acknowledgedAt
    }
  }
}

extension CorrectionV1.DoubtedValue: ContractMessage {
  package static let fullName = "twinriver.correction.v1.DoubtedValue"
  package typealias CMessage = Twinriver__Correction__V1__DoubtedValue
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_doubted_value()) }

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
    self.handle = Unpacking.bytes(c.pointee.handle)
    self.column = try Unpacking.string(c.pointee.column, in: "twinriver.correction.v1.DoubtedValue.column")
    self.valueSeen = try Unpacking.string(c.pointee.value_seen, in: "twinriver.correction.v1.DoubtedValue.value_seen")
    self.valueProposed = try Unpacking.string(
      c.pointee.value_proposed, in: "twinriver.correction.v1.DoubtedValue.value_proposed")
    self.outcome = CorrectionV1.Outcome(rawValue: Int32(bitPattern: c.pointee.outcome.rawValue))
    self.valueCorrected = try Unpacking.string(
      c.pointee.value_corrected, in: "twinriver.correction.v1.DoubtedValue.value_corrected")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.handle = try arena.bytes(self.handle)
    c.pointee.column = try arena.string(self.column, in: "twinriver.correction.v1.DoubtedValue.column")
    c.pointee.value_seen = try arena.string(self.valueSeen, in: "twinriver.correction.v1.DoubtedValue.value_seen")
    c.pointee.value_proposed = try arena.string(
      self.valueProposed, in: "twinriver.correction.v1.DoubtedValue.value_proposed")
    c.pointee.outcome = .init(rawValue: UInt32(bitPattern: self.outcome.rawValue))
    c.pointee.value_corrected = try arena.string(
      self.valueCorrected, in: "twinriver.correction.v1.DoubtedValue.value_corrected")
    return c
  }
}

extension CorrectionV1.Case: ContractMessage {
  package static let fullName = "twinriver.correction.v1.Case"
  package typealias CMessage = Twinriver__Correction__V1__Case
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_case()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.correction.v1.Case.id")
    self.entry = try Unpacking.string(c.pointee.entry, in: "twinriver.correction.v1.Case.entry")
    self.reporter = try Unpacking.string(c.pointee.reporter, in: "twinriver.correction.v1.Case.reporter")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.correction.v1.Case.provider")
    self.delivery = try Unpacking.string(c.pointee.delivery, in: "twinriver.correction.v1.Case.delivery")
    self.kind = CorrectionV1.ReportKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.values.reserveCapacity(c.pointee.n_values)
    for index in 0..<c.pointee.n_values { self.values.append(try CorrectionV1.DoubtedValue(c.pointee.values[index]!)) }
    self.evidence = try Unpacking.string(c.pointee.evidence, in: "twinriver.correction.v1.Case.evidence")
    self.evidenceSha256 = Unpacking.bytes(c.pointee.evidence_sha256)
    self.state = CorrectionV1.CaseState(rawValue: Int32(bitPattern: c.pointee.state.rawValue))
    if let value = c.pointee.received_at { self.receivedAt = try Date(value) }
    if let value = c.pointee.obligation { self.obligation = try ObligationV1.Obligation(value) }
    self.extensionReason = try Unpacking.string(
      c.pointee.extension_reason, in: "twinriver.correction.v1.Case.extension_reason")
    self.explanation = try Unpacking.string(c.pointee.explanation, in: "twinriver.correction.v1.Case.explanation")
    if let value = c.pointee.answered_at { self.answeredAt = try Date(value) }
    self.notified.reserveCapacity(c.pointee.n_notified)
    for index in 0..<c.pointee.n_notified {
      self.notified.append(try CorrectionV1.HolderNotified(c.pointee.notified[index]!))
    }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.correction.v1.Case.id")
    c.pointee.entry = try arena.string(self.entry, in: "twinriver.correction.v1.Case.entry")
    c.pointee.reporter = try arena.string(self.reporter, in: "twinriver.correction.v1.Case.reporter")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.correction.v1.Case.provider")
    c.pointee.delivery = try arena.string(self.delivery, in: "twinriver.correction.v1.Case.delivery")
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.n_values = self.values.count
    c.pointee.values = try arena.pointers(self.values.count)?
      .bindMemory(to: UnsafeMutablePointer<CorrectionV1.DoubtedValue.CMessage>?.self, capacity: self.values.count)
    for index in self.values.indices { c.pointee.values[index] = try self.values[index].allocated(in: arena) }
    c.pointee.evidence = try arena.string(self.evidence, in: "twinriver.correction.v1.Case.evidence")
    c.pointee.evidence_sha256 = try arena.bytes(self.evidenceSha256)
    c.pointee.state = .init(rawValue: UInt32(bitPattern: self.state.rawValue))
    if let value = self.receivedAt { c.pointee.received_at = try value.allocated(in: arena) }
    if let value = self.obligation { c.pointee.obligation = try value.allocated(in: arena) }
    c.pointee.extension_reason = try arena.string(
      self.extensionReason, in: "twinriver.correction.v1.Case.extension_reason")
    c.pointee.explanation = try arena.string(self.explanation, in: "twinriver.correction.v1.Case.explanation")
    if let value = self.answeredAt { c.pointee.answered_at = try value.allocated(in: arena) }
    c.pointee.n_notified = self.notified.count
    c.pointee.notified = try arena.pointers(self.notified.count)?
      .bindMemory(to: UnsafeMutablePointer<CorrectionV1.HolderNotified.CMessage>?.self, capacity: self.notified.count)
    for index in self.notified.indices { c.pointee.notified[index] = try self.notified[index].allocated(in: arena) }
    return c
  }
}

extension CorrectionV1.HolderNotified: ContractMessage {
  package static let fullName = "twinriver.correction.v1.HolderNotified"
  package typealias CMessage = Twinriver__Correction__V1__HolderNotified
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_holder_notified()) }

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
      c.pointee.organisation, in: "twinriver.correction.v1.HolderNotified.organisation")
    if let value = c.pointee.notified_at { self.notifiedAt = try Date(value) }
    if let value = c.pointee.acknowledged_at { self.acknowledgedAt = try Date(value) }
    self.successor = try Unpacking.string(c.pointee.successor, in: "twinriver.correction.v1.HolderNotified.successor")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.correction.v1.HolderNotified.organisation")
    if let value = self.notifiedAt { c.pointee.notified_at = try value.allocated(in: arena) }
    if let value = self.acknowledgedAt { c.pointee.acknowledged_at = try value.allocated(in: arena) }
    c.pointee.successor = try arena.string(self.successor, in: "twinriver.correction.v1.HolderNotified.successor")
    return c
  }
}

extension CorrectionV1.SubmitReportRequest: ContractMessage {
  package static let fullName = "twinriver.correction.v1.SubmitReportRequest"
  package typealias CMessage = Twinriver__Correction__V1__SubmitReportRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_submit_report_request()) }

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
    self.delivery = try Unpacking.string(c.pointee.delivery, in: "twinriver.correction.v1.SubmitReportRequest.delivery")
    self.kind = CorrectionV1.ReportKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.values.reserveCapacity(c.pointee.n_values)
    for index in 0..<c.pointee.n_values { self.values.append(try CorrectionV1.DoubtedValue(c.pointee.values[index]!)) }
    self.evidence = try Unpacking.string(c.pointee.evidence, in: "twinriver.correction.v1.SubmitReportRequest.evidence")
    self.evidenceSha256 = Unpacking.bytes(c.pointee.evidence_sha256)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.delivery = try arena.string(self.delivery, in: "twinriver.correction.v1.SubmitReportRequest.delivery")
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.n_values = self.values.count
    c.pointee.values = try arena.pointers(self.values.count)?
      .bindMemory(to: UnsafeMutablePointer<CorrectionV1.DoubtedValue.CMessage>?.self, capacity: self.values.count)
    for index in self.values.indices { c.pointee.values[index] = try self.values[index].allocated(in: arena) }
    c.pointee.evidence = try arena.string(self.evidence, in: "twinriver.correction.v1.SubmitReportRequest.evidence")
    c.pointee.evidence_sha256 = try arena.bytes(self.evidenceSha256)
    return c
  }
}

extension CorrectionV1.AnswerCaseRequest: ContractMessage {
  package static let fullName = "twinriver.correction.v1.AnswerCaseRequest"
  package typealias CMessage = Twinriver__Correction__V1__AnswerCaseRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_answer_case_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.correction.v1.AnswerCaseRequest.id")
    self.values.reserveCapacity(c.pointee.n_values)
    for index in 0..<c.pointee.n_values { self.values.append(try CorrectionV1.DoubtedValue(c.pointee.values[index]!)) }
    self.explanation = try Unpacking.string(
      c.pointee.explanation, in: "twinriver.correction.v1.AnswerCaseRequest.explanation")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.correction.v1.AnswerCaseRequest.id")
    c.pointee.n_values = self.values.count
    c.pointee.values = try arena.pointers(self.values.count)?
      .bindMemory(to: UnsafeMutablePointer<CorrectionV1.DoubtedValue.CMessage>?.self, capacity: self.values.count)
    for index in self.values.indices { c.pointee.values[index] = try self.values[index].allocated(in: arena) }
    c.pointee.explanation = try arena.string(
      self.explanation, in: "twinriver.correction.v1.AnswerCaseRequest.explanation")
    return c
  }
}

extension CorrectionV1.ExtendCaseRequest: ContractMessage {
  package static let fullName = "twinriver.correction.v1.ExtendCaseRequest"
  package typealias CMessage = Twinriver__Correction__V1__ExtendCaseRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_extend_case_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.correction.v1.ExtendCaseRequest.id")
    self.workingDays = c.pointee.working_days
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.correction.v1.ExtendCaseRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.correction.v1.ExtendCaseRequest.id")
    c.pointee.working_days = self.workingDays
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.correction.v1.ExtendCaseRequest.reason")
    return c
  }
}

extension CorrectionV1.GetCaseRequest: ContractMessage {
  package static let fullName = "twinriver.correction.v1.GetCaseRequest"
  package typealias CMessage = Twinriver__Correction__V1__GetCaseRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_get_case_request()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.correction.v1.GetCaseRequest.id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.correction.v1.GetCaseRequest.id")
    return c
  }
}

extension CorrectionV1.ListCasesRequest: ContractMessage {
  package static let fullName = "twinriver.correction.v1.ListCasesRequest"
  package typealias CMessage = Twinriver__Correction__V1__ListCasesRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_list_cases_request()) }

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
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.correction.v1.ListCasesRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.include_closed = self.includeClosed ? 1 : 0
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.correction.v1.ListCasesRequest.page_token")
    return c
  }
}

extension CorrectionV1.ListCasesReply: ContractMessage {
  package static let fullName = "twinriver.correction.v1.ListCasesReply"
  package typealias CMessage = Twinriver__Correction__V1__ListCasesReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_list_cases_reply()) }

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
    for index in 0..<c.pointee.n_cases { self.cases.append(try CorrectionV1.Case(c.pointee.cases[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.correction.v1.ListCasesReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_cases = self.cases.count
    c.pointee.cases = try arena.pointers(self.cases.count)?
      .bindMemory(to: UnsafeMutablePointer<CorrectionV1.Case.CMessage>?.self, capacity: self.cases.count)
    for index in self.cases.indices { c.pointee.cases[index] = try self.cases[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.correction.v1.ListCasesReply.next_page_token")
    return c
  }
}

extension CorrectionV1.GetCorrectionRequest: ContractMessage {
  package static let fullName = "twinriver.correction.v1.GetCorrectionRequest"
  package typealias CMessage = Twinriver__Correction__V1__GetCorrectionRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_get_correction_request()) }

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
    self.caseID = try Unpacking.string(c.pointee.case_id, in: "twinriver.correction.v1.GetCorrectionRequest.case_id")
    self.handle = Unpacking.bytes(c.pointee.handle)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_id = try arena.string(self.caseID, in: "twinriver.correction.v1.GetCorrectionRequest.case_id")
    c.pointee.handle = try arena.bytes(self.handle)
    return c
  }
}

extension CorrectionV1.GetCorrectionReply: ContractMessage {
  package static let fullName = "twinriver.correction.v1.GetCorrectionReply"
  package typealias CMessage = Twinriver__Correction__V1__GetCorrectionReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_correction_v1_get_correction_reply()) }

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
    self.values.reserveCapacity(c.pointee.n_values)
    for index in 0..<c.pointee.n_values { self.values.append(try CorrectionV1.DoubtedValue(c.pointee.values[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_values = self.values.count
    c.pointee.values = try arena.pointers(self.values.count)?
      .bindMemory(to: UnsafeMutablePointer<CorrectionV1.DoubtedValue.CMessage>?.self, capacity: self.values.count)
    for index in self.values.indices { c.pointee.values[index] = try self.values[index].allocated(in: arena) }
    return c
  }
}

extension CorrectionV1.AcknowledgeCorrectionRequest: ContractMessage {
  package static let fullName = "twinriver.correction.v1.AcknowledgeCorrectionRequest"
  package typealias CMessage = Twinriver__Correction__V1__AcknowledgeCorrectionRequest
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_correction_v1_acknowledge_correction_request())
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
    self.caseID = try Unpacking.string(
      c.pointee.case_id, in: "twinriver.correction.v1.AcknowledgeCorrectionRequest.case_id")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.case_id = try arena.string(
      self.caseID, in: "twinriver.correction.v1.AcknowledgeCorrectionRequest.case_id")
    return c
  }
}

extension CorrectionV1.AcknowledgeCorrectionReply: ContractMessage {
  package static let fullName = "twinriver.correction.v1.AcknowledgeCorrectionReply"
  package typealias CMessage = Twinriver__Correction__V1__AcknowledgeCorrectionReply
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_correction_v1_acknowledge_correction_reply())
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
    if let value = c.pointee.acknowledged_at { self.acknowledgedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.acknowledgedAt { c.pointee.acknowledged_at = try value.allocated(in: arena) }
    return c
  }
}
