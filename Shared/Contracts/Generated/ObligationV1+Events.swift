// Generated from twinriver/obligation/v1/events.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
package import Wire

extension ObligationV1 {
  /// A duty began, was computed, extended or recomputed: as it is now, without explanation.
  package struct ObligationSet: Sendable, Hashable {
    /// The obligation.
    package var obligation: ObligationV1.Obligation? = nil
    /// The due instant told before, where one was; both dates are kept.
    package var previousDueAt: Date? = nil

    package init() {}

    package init(
      obligation: ObligationV1.Obligation? = nil,
      previousDueAt: Date? = nil
    ) {
      self.obligation = obligation
      self.previousDueAt = previousDueAt
    }
  }
}

extension ObligationV1 {
  /// A duty ended: it was met, or its cause went away.
  package struct ObligationClosed: Sendable, Hashable {
    /// Obligation id.
    package var id: String = ""
    /// Kind.
    package var kind: String = ""
    /// What it was about.
    package var subject: String = ""
    /// Whether it was met after its due instant.
    package var late: Bool = false
    /// Whether its cause went away before it was met, such as a request withdrawn (撤回).
    package var lapsed: Bool = false

    package init() {}

    package init(
      id: String = "",
      kind: String = "",
      subject: String = "",
      late: Bool = false,
      lapsed: Bool = false
    ) {
      self.id = id
      self.kind = kind
      self.subject = subject
      self.late = late
      self.lapsed = lapsed
    }
  }
}

extension ObligationV1 {
  /// A duty passed its due instant unmet; told once.
  package struct ObligationOverdue: Sendable, Hashable {
    /// The obligation.
    package var obligation: ObligationV1.Obligation? = nil

    package init() {}

    package init(
      obligation: ObligationV1.Obligation? = nil
    ) {
      self.obligation = obligation
    }
  }
}

extension ObligationV1 {
  /// Somebody is to be reminded of a duty (催办): on the days its rule pack names before the due day, each told once.
  package struct ObligationReminded: Sendable, Hashable {
    /// The obligation.
    package var obligation: ObligationV1.Obligation? = nil
    /// Working days left, today not counted; 0 on the due day, or on the last working day before a due day of rest.
    package var remainingWorkingDays: Int32 = 0

    package init() {}

    package init(
      obligation: ObligationV1.Obligation? = nil,
      remainingWorkingDays: Int32 = 0
    ) {
      self.obligation = obligation
      self.remainingWorkingDays = remainingWorkingDays
    }
  }
}

extension ObligationV1 {
  /// Every event of this contract.
  package static let events: [any EventMessage.Type] = [
    ObligationSet.self,
    ObligationClosed.self,
    ObligationOverdue.self,
    ObligationReminded.self,
  ]
}

extension ObligationV1.ObligationSet: ContractMessage {
  package static let fullName = "twinriver.obligation.v1.ObligationSet"
  package typealias CMessage = Twinriver__Obligation__V1__ObligationSet
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_obligation_v1_obligation_set()) }

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
    if let value = c.pointee.obligation { self.obligation = try ObligationV1.Obligation(value) }
    if let value = c.pointee.previous_due_at { self.previousDueAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.obligation { c.pointee.obligation = try value.allocated(in: arena) }
    if let value = self.previousDueAt { c.pointee.previous_due_at = try value.allocated(in: arena) }
    return c
  }
}

extension ObligationV1.ObligationSet: EventMessage {
  package static let topic = "obligation.v1.obligation-set"
}

extension ObligationV1.ObligationClosed: ContractMessage {
  package static let fullName = "twinriver.obligation.v1.ObligationClosed"
  package typealias CMessage = Twinriver__Obligation__V1__ObligationClosed
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_obligation_v1_obligation_closed()) }

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
    self.id = try Unpacking.string(c.pointee.id, in: "twinriver.obligation.v1.ObligationClosed.id")
    self.kind = try Unpacking.string(c.pointee.kind, in: "twinriver.obligation.v1.ObligationClosed.kind")
    self.subject = try Unpacking.string(c.pointee.subject, in: "twinriver.obligation.v1.ObligationClosed.subject")
    self.late = c.pointee.late != 0
    self.lapsed = c.pointee.lapsed != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.id = try arena.string(self.id, in: "twinriver.obligation.v1.ObligationClosed.id")
    c.pointee.kind = try arena.string(self.kind, in: "twinriver.obligation.v1.ObligationClosed.kind")
    c.pointee.subject = try arena.string(self.subject, in: "twinriver.obligation.v1.ObligationClosed.subject")
    c.pointee.late = self.late ? 1 : 0
    c.pointee.lapsed = self.lapsed ? 1 : 0
    return c
  }
}

extension ObligationV1.ObligationClosed: EventMessage {
  package static let topic = "obligation.v1.obligation-closed"
}

extension ObligationV1.ObligationOverdue: ContractMessage {
  package static let fullName = "twinriver.obligation.v1.ObligationOverdue"
  package typealias CMessage = Twinriver__Obligation__V1__ObligationOverdue
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_obligation_v1_obligation_overdue()) }

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
    if let value = c.pointee.obligation { self.obligation = try ObligationV1.Obligation(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.obligation { c.pointee.obligation = try value.allocated(in: arena) }
    return c
  }
}

extension ObligationV1.ObligationOverdue: EventMessage {
  package static let topic = "obligation.v1.obligation-overdue"
}

extension ObligationV1.ObligationReminded: ContractMessage {
  package static let fullName = "twinriver.obligation.v1.ObligationReminded"
  package typealias CMessage = Twinriver__Obligation__V1__ObligationReminded
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_obligation_v1_obligation_reminded()) }

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
    if let value = c.pointee.obligation { self.obligation = try ObligationV1.Obligation(value) }
    self.remainingWorkingDays = c.pointee.remaining_working_days
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.obligation { c.pointee.obligation = try value.allocated(in: arena) }
    c.pointee.remaining_working_days = self.remainingWorkingDays
    return c
  }
}

extension ObligationV1.ObligationReminded: EventMessage {
  package static let topic = "obligation.v1.obligation-reminded"
}
