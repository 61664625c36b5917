// Generated from twinriver/eventlog/v1/eventlog.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
package import Wire

/// Every service's append-only log of its events: outbox, topic and audit source in one.
package enum EventLogV1 {}

extension EventLogV1 {
  /// A place in a log. The zero cursor is the beginning.
  package struct Cursor: Sendable, Hashable {
    /// The epoch the reader knows; 0 at the beginning.
    package var epoch: UInt64 = 0
    /// The position up to which the reader has everything meant for it.
    package var position: UInt64 = 0
    /// The chain hash at that position, 32 bytes; empty at position 0.
    package var chain: [UInt8] = []

    package init() {}

    package init(
      epoch: UInt64 = 0,
      position: UInt64 = 0,
      chain: [UInt8] = []
    ) {
      self.epoch = epoch
      self.position = position
      self.chain = chain
    }
  }
}

extension EventLogV1 {
  /// Which events, from where, how many, how long to wait.
  package struct ReadRequest: Sendable, Hashable {
    /// Where to go on; as returned by the last reply.
    package var after: EventLogV1.Cursor? = nil
    /// Topic prefixes, "share.v1.request-"; none means all topics.
    package var topics: [String] = []
    /// At most this many events, 1 to 1000; 0 means the server's default.
    package var limit: UInt32 = 0
    /// Wait up to this long for the first event; 0 answers at once. At most 60000.
    package var waitMs: UInt32 = 0

    package init() {}

    package init(
      after: EventLogV1.Cursor? = nil,
      topics: [String] = [],
      limit: UInt32 = 0,
      waitMs: UInt32 = 0
    ) {
      self.after = after
      self.topics = topics
      self.limit = limit
      self.waitMs = waitMs
    }
  }
}

extension EventLogV1 {
  /// Events in commit order and the cursor to go on from.
  package struct ReadReply: Sendable, Hashable {
    /// Events meant for the caller, ascending by position.
    package var events: [EventLogV1.Event] = []
    /// Everything up to here was looked at; store this with the effect.
    package var scannedUpTo: EventLogV1.Cursor? = nil
    /// The newest position of the log, for measuring lag.
    package var headPosition: UInt64 = 0
    /// The latest audit checkpoint this service knows (tlog-checkpoint note), may be empty.
    package var checkpoint: String = ""

    package init() {}

    package init(
      events: [EventLogV1.Event] = [],
      scannedUpTo: EventLogV1.Cursor? = nil,
      headPosition: UInt64 = 0,
      checkpoint: String = ""
    ) {
      self.events = events
      self.scannedUpTo = scannedUpTo
      self.headPosition = headPosition
      self.checkpoint = checkpoint
    }
  }
}

extension EventLogV1 {
  /// One event as it lies in the log.
  package struct Event: Sendable, Hashable {
    /// Contiguous within the log, starting at 1.
    package var position: UInt64 = 0
    /// A serialised EventBody, byte for byte as hashed.
    package var body: [UInt8] = []
    /// SHA-256(chain of position - 1, then body); position 0 has 32 zero bytes.
    package var chain: [UInt8] = []

    package init() {}

    package init(
      position: UInt64 = 0,
      body: [UInt8] = [],
      chain: [UInt8] = []
    ) {
      self.position = position
      self.body = body
      self.chain = chain
    }
  }
}

extension EventLogV1 {
  /// What happened. At most 32 KiB; ids and codes only, no free text, no personal values.
  package struct EventBody: Sendable, Hashable {
    /// "<service>.v<N>.<event-in-kebab-case>".
    package var topic: String = ""
    /// The id of what it happened to.
    package var subject: String = ""
    /// Who did it.
    package var actor: EventLogV1.Actor? = nil
    /// When it was recorded, by the service's database clock.
    package var recordedAt: Date? = nil
    /// Who may read it.
    package var audience: EventLogV1.Audience? = nil
    /// The event message of that topic.
    package var payload: [UInt8] = []
    /// W3C trace context of the call.
    package var traceparent: String = ""
    /// The acting holder's signature where the act has legal effect.
    package var signature: WireV1.Signature? = nil
    /// The method that was signed, empty without a signature.
    package var signedMethod: String = ""
    /// The idempotency key that was signed, empty without a signature.
    package var signedIdempotencyKey: [UInt8] = []
    /// SHA-256 of the request payload that was signed, empty without a signature.
    package var signedPayloadSha256: [UInt8] = []

    package init() {}

    package init(
      topic: String = "",
      subject: String = "",
      actor: EventLogV1.Actor? = nil,
      recordedAt: Date? = nil,
      audience: EventLogV1.Audience? = nil,
      payload: [UInt8] = [],
      traceparent: String = "",
      signature: WireV1.Signature? = nil,
      signedMethod: String = "",
      signedIdempotencyKey: [UInt8] = [],
      signedPayloadSha256: [UInt8] = []
    ) {
      self.topic = topic
      self.subject = subject
      self.actor = actor
      self.recordedAt = recordedAt
      self.audience = audience
      self.payload = payload
      self.traceparent = traceparent
      self.signature = signature
      self.signedMethod = signedMethod
      self.signedIdempotencyKey = signedIdempotencyKey
      self.signedPayloadSha256 = signedPayloadSha256
    }
  }
}

extension EventLogV1 {
  /// Who acted (行为人).
  package struct Actor: Sendable, Hashable {
    /// Holder id of the person or system (持有人).
    package var holder: String = ""
    /// Unified social credit code (统一社会信用代码) of its organisation.
    package var organisation: String = ""
    /// Fingerprint of the key it used.
    package var keyFingerprint: String = ""

    package init() {}

    package init(
      holder: String = "",
      organisation: String = "",
      keyFingerprint: String = ""
    ) {
      self.holder = holder
      self.organisation = organisation
      self.keyFingerprint = keyFingerprint
    }
  }
}

extension EventLogV1 {
  /// Who may read an event.
  package struct Audience: Sendable, Hashable {
    /// Everybody enrolled.
    package var everyone: Bool = false
    /// These organisations; neither everybody nor any organisation means the suite, monitors and auditors only.
    package var organisations: [String] = []

    package init() {}

    package init(
      everyone: Bool = false,
      organisations: [String] = []
    ) {
      self.everyone = everyone
      self.organisations = organisations
    }
  }
}

extension EventLogV1 {
  /// Nothing to ask.
  package struct HeadRequest: Sendable, Hashable {

    package init() {}
  }
}

extension EventLogV1 {
  /// Where the log stands.
  package struct HeadReply: Sendable, Hashable {
    /// The newest place.
    package var head: EventLogV1.Cursor? = nil
    /// When the current epoch began.
    package var epochStartedAt: Date? = nil
    /// Why the epoch began: "created", "restored", "failed-over".
    package var epochReason: String = ""

    package init() {}

    package init(
      head: EventLogV1.Cursor? = nil,
      epochStartedAt: Date? = nil,
      epochReason: String = ""
    ) {
      self.head = head
      self.epochStartedAt = epochStartedAt
      self.epochReason = epochReason
    }
  }
}

extension EventLogV1.Cursor: ContractMessage {
  package static let fullName = "twinriver.eventlog.v1.Cursor"
  package typealias CMessage = Twinriver__Eventlog__V1__Cursor
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_eventlog_v1_cursor()) }

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
    self.epoch = c.pointee.epoch
    self.position = c.pointee.position
    self.chain = Unpacking.bytes(c.pointee.chain)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.epoch = self.epoch
    c.pointee.position = self.position
    c.pointee.chain = try arena.bytes(self.chain)
    return c
  }
}

extension EventLogV1.ReadRequest: ContractMessage {
  package static let fullName = "twinriver.eventlog.v1.ReadRequest"
  package typealias CMessage = Twinriver__Eventlog__V1__ReadRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_eventlog_v1_read_request()) }

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
    if let value = c.pointee.after { self.after = try EventLogV1.Cursor(value) }
    self.topics = try Unpacking.strings(
      c.pointee.topics, count: c.pointee.n_topics, in: "twinriver.eventlog.v1.ReadRequest.topics")
    self.limit = c.pointee.limit
    self.waitMs = c.pointee.wait_ms
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.after { c.pointee.after = try value.allocated(in: arena) }
    (c.pointee.n_topics, c.pointee.topics) = try arena.strings(
      self.topics, in: "twinriver.eventlog.v1.ReadRequest.topics")
    c.pointee.limit = self.limit
    c.pointee.wait_ms = self.waitMs
    return c
  }
}

extension EventLogV1.ReadReply: ContractMessage {
  package static let fullName = "twinriver.eventlog.v1.ReadReply"
  package typealias CMessage = Twinriver__Eventlog__V1__ReadReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_eventlog_v1_read_reply()) }

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
    self.events.reserveCapacity(c.pointee.n_events)
    for index in 0..<c.pointee.n_events { self.events.append(try EventLogV1.Event(c.pointee.events[index]!)) }
    if let value = c.pointee.scanned_up_to { self.scannedUpTo = try EventLogV1.Cursor(value) }
    self.headPosition = c.pointee.head_position
    self.checkpoint = try Unpacking.string(c.pointee.checkpoint, in: "twinriver.eventlog.v1.ReadReply.checkpoint")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_events = self.events.count
    c.pointee.events = try arena.pointers(self.events.count)?
      .bindMemory(to: UnsafeMutablePointer<EventLogV1.Event.CMessage>?.self, capacity: self.events.count)
    for index in self.events.indices { c.pointee.events[index] = try self.events[index].allocated(in: arena) }
    if let value = self.scannedUpTo { c.pointee.scanned_up_to = try value.allocated(in: arena) }
    c.pointee.head_position = self.headPosition
    c.pointee.checkpoint = try arena.string(self.checkpoint, in: "twinriver.eventlog.v1.ReadReply.checkpoint")
    return c
  }
}

extension EventLogV1.Event: ContractMessage {
  package static let fullName = "twinriver.eventlog.v1.Event"
  package typealias CMessage = Twinriver__Eventlog__V1__Event
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_eventlog_v1_event()) }

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
    self.position = c.pointee.position
    self.body = Unpacking.bytes(c.pointee.body)
    self.chain = Unpacking.bytes(c.pointee.chain)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.position = self.position
    c.pointee.body = try arena.bytes(self.body)
    c.pointee.chain = try arena.bytes(self.chain)
    return c
  }
}

extension EventLogV1.EventBody: ContractMessage {
  package static let fullName = "twinriver.eventlog.v1.EventBody"
  package typealias CMessage = Twinriver__Eventlog__V1__EventBody
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_eventlog_v1_event_body()) }

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
    self.topic = try Unpacking.string(c.pointee.topic, in: "twinriver.eventlog.v1.EventBody.topic")
    self.subject = try Unpacking.string(c.pointee.subject, in: "twinriver.eventlog.v1.EventBody.subject")
    if let value = c.pointee.actor { self.actor = try EventLogV1.Actor(value) }
    if let value = c.pointee.recorded_at { self.recordedAt = try Date(value) }
    if let value = c.pointee.audience { self.audience = try EventLogV1.Audience(value) }
    self.payload = Unpacking.bytes(c.pointee.payload)
    self.traceparent = try Unpacking.string(c.pointee.traceparent, in: "twinriver.eventlog.v1.EventBody.traceparent")
    if let value = c.pointee.signature { self.signature = try WireV1.Signature(value) }
    self.signedMethod = try Unpacking.string(
      c.pointee.signed_method, in: "twinriver.eventlog.v1.EventBody.signed_method")
    self.signedIdempotencyKey = Unpacking.bytes(c.pointee.signed_idempotency_key)
    self.signedPayloadSha256 = Unpacking.bytes(c.pointee.signed_payload_sha256)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.topic = try arena.string(self.topic, in: "twinriver.eventlog.v1.EventBody.topic")
    c.pointee.subject = try arena.string(self.subject, in: "twinriver.eventlog.v1.EventBody.subject")
    if let value = self.actor { c.pointee.actor = try value.allocated(in: arena) }
    if let value = self.recordedAt { c.pointee.recorded_at = try value.allocated(in: arena) }
    if let value = self.audience { c.pointee.audience = try value.allocated(in: arena) }
    c.pointee.payload = try arena.bytes(self.payload)
    c.pointee.traceparent = try arena.string(self.traceparent, in: "twinriver.eventlog.v1.EventBody.traceparent")
    if let value = self.signature { c.pointee.signature = try value.allocated(in: arena) }
    c.pointee.signed_method = try arena.string(self.signedMethod, in: "twinriver.eventlog.v1.EventBody.signed_method")
    c.pointee.signed_idempotency_key = try arena.bytes(self.signedIdempotencyKey)
    c.pointee.signed_payload_sha256 = try arena.bytes(self.signedPayloadSha256)
    return c
  }
}

extension EventLogV1.Actor: ContractMessage {
  package static let fullName = "twinriver.eventlog.v1.Actor"
  package typealias CMessage = Twinriver__Eventlog__V1__Actor
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_eventlog_v1_actor()) }

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
    self.holder = try Unpacking.string(c.pointee.holder, in: "twinriver.eventlog.v1.Actor.holder")
    self.organisation = try Unpacking.string(c.pointee.organisation, in: "twinriver.eventlog.v1.Actor.organisation")
    self.keyFingerprint = try Unpacking.string(
      c.pointee.key_fingerprint, in: "twinriver.eventlog.v1.Actor.key_fingerprint")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.holder = try arena.string(self.holder, in: "twinriver.eventlog.v1.Actor.holder")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.eventlog.v1.Actor.organisation")
    c.pointee.key_fingerprint = try arena.string(self.keyFingerprint, in: "twinriver.eventlog.v1.Actor.key_fingerprint")
    return c
  }
}

extension EventLogV1.Audience: ContractMessage {
  package static let fullName = "twinriver.eventlog.v1.Audience"
  package typealias CMessage = Twinriver__Eventlog__V1__Audience
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_eventlog_v1_audience()) }

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
    self.everyone = c.pointee.everyone != 0
    self.organisations = try Unpacking.strings(
      c.pointee.organisations, count: c.pointee.n_organisations, in: "twinriver.eventlog.v1.Audience.organisations")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.everyone = self.everyone ? 1 : 0
    (c.pointee.n_organisations, c.pointee.organisations) = try arena.strings(
      self.organisations, in: "twinriver.eventlog.v1.Audience.organisations")
    return c
  }
}

extension EventLogV1.HeadRequest: ContractMessage {
  package static let fullName = "twinriver.eventlog.v1.HeadRequest"
  package typealias CMessage = Twinriver__Eventlog__V1__HeadRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_eventlog_v1_head_request()) }

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

extension EventLogV1.HeadReply: ContractMessage {
  package static let fullName = "twinriver.eventlog.v1.HeadReply"
  package typealias CMessage = Twinriver__Eventlog__V1__HeadReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_eventlog_v1_head_reply()) }

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
    if let value = c.pointee.head { self.head = try EventLogV1.Cursor(value) }
    if let value = c.pointee.epoch_started_at { self.epochStartedAt = try Date(value) }
    self.epochReason = try Unpacking.string(c.pointee.epoch_reason, in: "twinriver.eventlog.v1.HeadReply.epoch_reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.head { c.pointee.head = try value.allocated(in: arena) }
    if let value = self.epochStartedAt { c.pointee.epoch_started_at = try value.allocated(in: arena) }
    c.pointee.epoch_reason = try arena.string(self.epochReason, in: "twinriver.eventlog.v1.HeadReply.epoch_reason")
    return c
  }
}
