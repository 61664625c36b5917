// Generated from twinriver/wire/v1/envelope.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import ProtobufC

/// The outer frame of every call: one Request frame to a service, one Reply frame back.
package enum WireV1 {}

extension WireV1 {
  /// Signature algorithms in use.
  package struct SignatureAlgorithm: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Ed25519 (RFC 8032).
    package static let ed25519 = Self(rawValue: 1)
    /// SM2 with SM3 (GB/T 32918), user id 1234567812345678.
    package static let sm2 = Self(rawValue: 2)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .ed25519,
      .sm2,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "SIGNATURE_ALGORITHM_UNSPECIFIED"
      case 1: "SIGNATURE_ALGORITHM_ED25519"
      case 2: "SIGNATURE_ALGORITHM_SM2"
      default: "\(rawValue)"
      }
    }
  }
}

extension WireV1 {
  /// gRPC's status codes with gRPC's numbers and meanings.
  package struct StatusCode: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// The call succeeded.
    package static let ok = Self(rawValue: 0)
    /// The client cancelled.
    package static let cancelled = Self(rawValue: 1)
    /// A handler failed in a way nobody declared.
    package static let unknown = Self(rawValue: 2)
    /// A field of the request is wrong; it will not become right by waiting.
    package static let invalidArgument = Self(rawValue: 3)
    /// The deadline passed; the outcome of a command is open: retry with the same idempotency key.
    package static let deadlineExceeded = Self(rawValue: 4)
    /// The named thing does not exist, or the caller may not know of it.
    package static let notFound = Self(rawValue: 5)
    /// The thing exists already.
    package static let alreadyExists = Self(rawValue: 6)
    /// The caller's role, organisation or grant does not allow this.
    package static let permissionDenied = Self(rawValue: 7)
    /// A limit was hit; details say which and when to retry.
    package static let resourceExhausted = Self(rawValue: 8)
    /// The case is not in a state that allows this.
    package static let failedPrecondition = Self(rawValue: 9)
    /// Lost a race; a retry with fresh data may succeed.
    package static let aborted = Self(rawValue: 10)
    /// A position or page beyond the end.
    package static let outOfRange = Self(rawValue: 11)
    /// The service has no such method.
    package static let unimplemented = Self(rawValue: 12)
    /// The service broke one of its own rules, or the request could not be decoded.
    package static let `internal` = Self(rawValue: 13)
    /// The service cannot work just now; the outcome of a command is open: retry with the same idempotency key.
    package static let unavailable = Self(rawValue: 14)
    /// Stored data are damaged or contradict what was signed.
    package static let dataLoss = Self(rawValue: 15)
    /// The key is unknown, revoked or expired.
    package static let unauthenticated = Self(rawValue: 16)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .ok,
      .cancelled,
      .unknown,
      .invalidArgument,
      .deadlineExceeded,
      .notFound,
      .alreadyExists,
      .permissionDenied,
      .resourceExhausted,
      .failedPrecondition,
      .aborted,
      .outOfRange,
      .unimplemented,
      .internal,
      .unavailable,
      .dataLoss,
      .unauthenticated,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "STATUS_CODE_OK"
      case 1: "STATUS_CODE_CANCELLED"
      case 2: "STATUS_CODE_UNKNOWN"
      case 3: "STATUS_CODE_INVALID_ARGUMENT"
      case 4: "STATUS_CODE_DEADLINE_EXCEEDED"
      case 5: "STATUS_CODE_NOT_FOUND"
      case 6: "STATUS_CODE_ALREADY_EXISTS"
      case 7: "STATUS_CODE_PERMISSION_DENIED"
      case 8: "STATUS_CODE_RESOURCE_EXHAUSTED"
      case 9: "STATUS_CODE_FAILED_PRECONDITION"
      case 10: "STATUS_CODE_ABORTED"
      case 11: "STATUS_CODE_OUT_OF_RANGE"
      case 12: "STATUS_CODE_UNIMPLEMENTED"
      case 13: "STATUS_CODE_INTERNAL"
      case 14: "STATUS_CODE_UNAVAILABLE"
      case 15: "STATUS_CODE_DATA_LOSS"
      case 16: "STATUS_CODE_UNAUTHENTICATED"
      default: "\(rawValue)"
      }
    }
  }
}

extension WireV1 {
  /// One call. Sent as a single ZeroMQ frame from a DEALER (or REQ) to a service's ROUTER.
  package struct Request: Sendable, Hashable {
    /// Chosen by the client, unique among its unanswered calls on this connection; 0 is reserved for refusals.
    package var callID: UInt64 = 0
    /// Full method name, "twinriver.share.v1.ShareService/SubmitRequest".
    package var method: String = ""
    /// Time the client is still willing to wait, counted from receipt. 0 is refused.
    package var timeoutMs: UInt32 = 0
    /// 16 random bytes, kept for every retry of the same command (幂等键). Empty for methods without side effects.
    package var idempotencyKey: [UInt8] = []
    /// W3C trace context, "00-<trace>-<span>-<flags>"; may be empty.
    package var traceparent: String = ""
    /// The acting holder's signature; required for acts with legal effect (具有法律效力的行为).
    package var signature: WireV1.Signature? = nil
    /// Small key/value pairs such as "locale" = "zh-CN". At most 8 KiB in all.
    package var metadata: [WireV1.Metadata] = []
    /// The method's request message.
    package var payload: [UInt8] = []

    package init() {}

    package init(
      callID: UInt64 = 0,
      method: String = "",
      timeoutMs: UInt32 = 0,
      idempotencyKey: [UInt8] = [],
      traceparent: String = "",
      signature: WireV1.Signature? = nil,
      metadata: [WireV1.Metadata] = [],
      payload: [UInt8] = []
    ) {
      self.callID = callID
      self.method = method
      self.timeoutMs = timeoutMs
      self.idempotencyKey = idempotencyKey
      self.traceparent = traceparent
      self.signature = signature
      self.metadata = metadata
      self.payload = payload
    }
  }
}

extension WireV1 {
  /// The answer that closes a call, exactly one per request.
  package struct Reply: Sendable, Hashable {
    /// The request's call_id; 0 when the caller's key is unknown or revoked (nothing was decoded).
    package var callID: UInt64 = 0
    /// OK or one of gRPC's sixteen error codes.
    package var status: WireV1.StatusCode = .ok
    /// Stable UPPER_SNAKE reason for programs, empty on OK.
    package var reason: String = ""
    /// Text for people in the language asked for by metadata "locale", empty on OK.
    package var message: String = ""
    /// Typed facts about the error.
    package var details: [WireV1.ErrorDetail] = []
    /// The method's reply message on OK.
    package var payload: [UInt8] = []

    package init() {}

    package init(
      callID: UInt64 = 0,
      status: WireV1.StatusCode = .ok,
      reason: String = "",
      message: String = "",
      details: [WireV1.ErrorDetail] = [],
      payload: [UInt8] = []
    ) {
      self.callID = callID
      self.status = status
      self.reason = reason
      self.message = message
      self.details = details
      self.payload = payload
    }
  }
}

extension WireV1 {
  /// A detached signature over the command's digest (签名).
  /// Signed bytes: "twinriver-act-v1\n" + method + "\n" + lower-hex idempotency key + "\n" + lower-hex SHA-256(payload) + "\n".
  package struct Signature: Sendable, Hashable {
    /// The algorithm of the holder's enrolled signing key.
    package var algorithm: WireV1.SignatureAlgorithm = .unspecified
    /// 64 bytes for Ed25519, DER for SM2.
    package var value: [UInt8] = []

    package init() {}

    package init(
      algorithm: WireV1.SignatureAlgorithm = .unspecified,
      value: [UInt8] = []
    ) {
      self.algorithm = algorithm
      self.value = value
    }
  }
}

extension WireV1 {
  /// One metadata entry.
  package struct Metadata: Sendable, Hashable {
    /// Lower-case ASCII key.
    package var key: String = ""
    /// Value.
    package var value: [UInt8] = []

    package init() {}

    package init(
      key: String = "",
      value: [UInt8] = []
    ) {
      self.key = key
      self.value = value
    }
  }
}

extension WireV1 {
  /// One typed fact about an error.
  package struct ErrorDetail: Sendable, Hashable {
    /// What kind of fact.
    package var detail: Detail? = nil

    package init() {}

    package init(
      detail: Detail? = nil
    ) {
      self.detail = detail
    }

    /// What kind of fact.
    package enum Detail: Sendable, Hashable {
      /// A field of the request that is wrong.
      case fieldViolation(WireV1.FieldViolation)
      /// When a retry makes sense.
      case retryInfo(WireV1.RetryInfo)
      /// The article of the law that was not met.
      case legalViolation(WireV1.LegalViolation)
      /// Anything else worth knowing, as a key and a value.
      case errorInfo(WireV1.ErrorInfo)
    }
  }
}

extension WireV1 {
  /// A field that is wrong and what would be right.
  package struct FieldViolation: Sendable, Hashable {
    /// Path in the request, "items[3].share_type".
    package var field: String = ""
    /// What is wrong and what would be right.
    package var description: String = ""

    package init() {}

    package init(
      field: String = "",
      description: String = ""
    ) {
      self.field = field
      self.description = description
    }
  }
}

extension WireV1 {
  /// A hint when to try again.
  package struct RetryInfo: Sendable, Hashable {
    /// Wait at least this long.
    package var retryAfterMs: UInt32 = 0

    package init() {}

    package init(
      retryAfterMs: UInt32 = 0
    ) {
      self.retryAfterMs = retryAfterMs
    }
  }
}

extension WireV1 {
  /// A rule of the law that the request does not meet (违反条款).
  package struct LegalViolation: Sendable, Hashable {
    /// The act, "重庆市政务信息资源共享开放管理办法".
    package var act: String = ""
    /// The article, "17(1)" for 第十七条第一项.
    package var article: String = ""
    /// Where in the request.
    package var field: String = ""
    /// What would be right.
    package var remedy: String = ""

    package init() {}

    package init(
      act: String = "",
      article: String = "",
      field: String = "",
      remedy: String = ""
    ) {
      self.act = act
      self.article = article
      self.field = field
      self.remedy = remedy
    }
  }
}

extension WireV1 {
  /// A named fact, e.g. key "fingerprint".
  package struct ErrorInfo: Sendable, Hashable {
    /// The name.
    package var key: String = ""
    /// The value.
    package var value: String = ""

    package init() {}

    package init(
      key: String = "",
      value: String = ""
    ) {
      self.key = key
      self.value = value
    }
  }
}

extension WireV1.Request: ContractMessage {
  package static let fullName = "twinriver.wire.v1.Request"
  package typealias CMessage = Twinriver__Wire__V1__Request
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_wire_v1_request()) }

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
    self.callID = c.pointee.call_id
    self.method = try Unpacking.string(c.pointee.method, in: "twinriver.wire.v1.Request.method")
    self.timeoutMs = c.pointee.timeout_ms
    self.idempotencyKey = Unpacking.bytes(c.pointee.idempotency_key)
    self.traceparent = try Unpacking.string(c.pointee.traceparent, in: "twinriver.wire.v1.Request.traceparent")
    if let value = c.pointee.signature { self.signature = try WireV1.Signature(value) }
    self.metadata.reserveCapacity(c.pointee.n_metadata)
    for index in 0..<c.pointee.n_metadata { self.metadata.append(try WireV1.Metadata(c.pointee.metadata[index]!)) }
    self.payload = Unpacking.bytes(c.pointee.payload)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.call_id = self.callID
    c.pointee.method = try arena.string(self.method, in: "twinriver.wire.v1.Request.method")
    c.pointee.timeout_ms = self.timeoutMs
    c.pointee.idempotency_key = try arena.bytes(self.idempotencyKey)
    c.pointee.traceparent = try arena.string(self.traceparent, in: "twinriver.wire.v1.Request.traceparent")
    if let value = self.signature { c.pointee.signature = try value.allocated(in: arena) }
    c.pointee.n_metadata = self.metadata.count
    c.pointee.metadata = try arena.pointers(self.metadata.count)?
      .bindMemory(to: UnsafeMutablePointer<WireV1.Metadata.CMessage>?.self, capacity: self.metadata.count)
    for index in self.metadata.indices { c.pointee.metadata[index] = try self.metadata[index].allocated(in: arena) }
    c.pointee.payload = try arena.bytes(self.payload)
    return c
  }
}

extension WireV1.Reply: ContractMessage {
  package static let fullName = "twinriver.wire.v1.Reply"
  package typealias CMessage = Twinriver__Wire__V1__Reply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_wire_v1_reply()) }

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
    self.callID = c.pointee.call_id
    self.status = WireV1.StatusCode(rawValue: Int32(bitPattern: c.pointee.status.rawValue))
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.wire.v1.Reply.reason")
    self.message = try Unpacking.string(c.pointee.message, in: "twinriver.wire.v1.Reply.message")
    self.details.reserveCapacity(c.pointee.n_details)
    for index in 0..<c.pointee.n_details { self.details.append(try WireV1.ErrorDetail(c.pointee.details[index]!)) }
    self.payload = Unpacking.bytes(c.pointee.payload)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.call_id = self.callID
    c.pointee.status = .init(rawValue: UInt32(bitPattern: self.status.rawValue))
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.wire.v1.Reply.reason")
    c.pointee.message = try arena.string(self.message, in: "twinriver.wire.v1.Reply.message")
    c.pointee.n_details = self.details.count
    c.pointee.details = try arena.pointers(self.details.count)?
      .bindMemory(to: UnsafeMutablePointer<WireV1.ErrorDetail.CMessage>?.self, capacity: self.details.count)
    for index in self.details.indices { c.pointee.details[index] = try self.details[index].allocated(in: arena) }
    c.pointee.payload = try arena.bytes(self.payload)
    return c
  }
}

extension WireV1.Signature: ContractMessage {
  package static let fullName = "twinriver.wire.v1.Signature"
  package typealias CMessage = Twinriver__Wire__V1__Signature
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_wire_v1_signature()) }

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
    self.algorithm = WireV1.SignatureAlgorithm(rawValue: Int32(bitPattern: c.pointee.algorithm.rawValue))
    self.value = Unpacking.bytes(c.pointee.value)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.algorithm = .init(rawValue: UInt32(bitPattern: self.algorithm.rawValue))
    c.pointee.value = try arena.bytes(self.value)
    return c
  }
}

extension WireV1.Metadata: ContractMessage {
  package static let fullName = "twinriver.wire.v1.Metadata"
  package typealias CMessage = Twinriver__Wire__V1__Metadata
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_wire_v1_metadata()) }

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
    self.key = try Unpacking.string(c.pointee.key, in: "twinriver.wire.v1.Metadata.key")
    self.value = Unpacking.bytes(c.pointee.value)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.key = try arena.string(self.key, in: "twinriver.wire.v1.Metadata.key")
    c.pointee.value = try arena.bytes(self.value)
    return c
  }
}

extension WireV1.ErrorDetail: ContractMessage {
  package static let fullName = "twinriver.wire.v1.ErrorDetail"
  package typealias CMessage = Twinriver__Wire__V1__ErrorDetail
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_wire_v1_error_detail()) }

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
    switch c.pointee.detail_case.rawValue {
    case 1: self.detail = .fieldViolation(try WireV1.FieldViolation(c.pointee.field_violation!))
    case 2: self.detail = .retryInfo(try WireV1.RetryInfo(c.pointee.retry_info!))
    case 3: self.detail = .legalViolation(try WireV1.LegalViolation(c.pointee.legal_violation!))
    case 4: self.detail = .errorInfo(try WireV1.ErrorInfo(c.pointee.error_info!))
    default: self.detail = nil
    }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    switch self.detail {
    case .fieldViolation(let value):
      c.pointee.detail_case = .init(rawValue: 1)
      c.pointee.field_violation = try value.allocated(in: arena)
    case .retryInfo(let value):
      c.pointee.detail_case = .init(rawValue: 2)
      c.pointee.retry_info = try value.allocated(in: arena)
    case .legalViolation(let value):
      c.pointee.detail_case = .init(rawValue: 3)
      c.pointee.legal_violation = try value.allocated(in: arena)
    case .errorInfo(let value):
      c.pointee.detail_case = .init(rawValue: 4)
      c.pointee.error_info = try value.allocated(in: arena)
    case nil: break
    }
    return c
  }
}

extension WireV1.FieldViolation: ContractMessage {
  package static let fullName = "twinriver.wire.v1.FieldViolation"
  package typealias CMessage = Twinriver__Wire__V1__FieldViolation
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_wire_v1_field_violation()) }

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
    self.field = try Unpacking.string(c.pointee.field, in: "twinriver.wire.v1.FieldViolation.field")
    self.description = try Unpacking.string(c.pointee.description, in: "twinriver.wire.v1.FieldViolation.description")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.field = try arena.string(self.field, in: "twinriver.wire.v1.FieldViolation.field")
    c.pointee.description = try arena.string(self.description, in: "twinriver.wire.v1.FieldViolation.description")
    return c
  }
}

extension WireV1.RetryInfo: ContractMessage {
  package static let fullName = "twinriver.wire.v1.RetryInfo"
  package typealias CMessage = Twinriver__Wire__V1__RetryInfo
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_wire_v1_retry_info()) }

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
    self.retryAfterMs = c.pointee.retry_after_ms
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.retry_after_ms = self.retryAfterMs
    return c
  }
}

extension WireV1.LegalViolation: ContractMessage {
  package static let fullName = "twinriver.wire.v1.LegalViolation"
  package typealias CMessage = Twinriver__Wire__V1__LegalViolation
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_wire_v1_legal_violation()) }

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
    self.act = try Unpacking.string(c.pointee.act, in: "twinriver.wire.v1.LegalViolation.act")
    self.article = try Unpacking.string(c.pointee.article, in: "twinriver.wire.v1.LegalViolation.article")
    self.field = try Unpacking.string(c.pointee.field, in: "twinriver.wire.v1.LegalViolation.field")
    self.remedy = try Unpacking.string(c.pointee.remedy, in: "twinriver.wire.v1.LegalViolation.remedy")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.act = try arena.string(self.act, in: "twinriver.wire.v1.LegalViolation.act")
    c.pointee.article = try arena.string(self.article, in: "twinriver.wire.v1.LegalViolation.article")
    c.pointee.field = try arena.string(self.field, in: "twinriver.wire.v1.LegalViolation.field")
    c.pointee.remedy = try arena.string(self.remedy, in: "twinriver.wire.v1.LegalViolation.remedy")
    return c
  }
}

extension WireV1.ErrorInfo: ContractMessage {
  package static let fullName = "twinriver.wire.v1.ErrorInfo"
  package typealias CMessage = Twinriver__Wire__V1__ErrorInfo
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_wire_v1_error_info()) }

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
    self.key = try Unpacking.string(c.pointee.key, in: "twinriver.wire.v1.ErrorInfo.key")
    self.value = try Unpacking.string(c.pointee.value, in: "twinriver.wire.v1.ErrorInfo.value")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.key = try arena.string(self.key, in: "twinriver.wire.v1.ErrorInfo.key")
    c.pointee.value = try arena.string(self.value, in: "twinriver.wire.v1.ErrorInfo.value")
    return c
  }
}
