// Generated from twinriver/eventlog/v1/events.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
package import Wire

extension EventLogV1 {
  /// Calls were refused (拒绝访问): the key is unknown or ended, or its holder may not call the method. Alike refusals within a
  /// short time are one event.
  package struct AccessRefused: Sendable, Hashable {
    /// Fingerprint of the key.
    package var keyFingerprint: String = ""
    /// Unified social credit code (统一社会信用代码) of the key's organisation; empty for an unknown key.
    package var organisation: String = ""
    /// Full method name; empty where nothing was decoded.
    package var method: String = ""
    /// The reason given to the caller, such as KEY_UNKNOWN or METHOD_NOT_ALLOWED.
    package var reason: String = ""
    /// How many refusals this event stands for.
    package var count: UInt64 = 0
    /// When the first of them happened.
    package var firstAt: Date? = nil
    /// When the last of them happened.
    package var lastAt: Date? = nil

    package init() {}

    package init(
      keyFingerprint: String = "",
      organisation: String = "",
      method: String = "",
      reason: String = "",
      count: UInt64 = 0,
      firstAt: Date? = nil,
      lastAt: Date? = nil
    ) {
      self.keyFingerprint = keyFingerprint
      self.organisation = organisation
      self.method = method
      self.reason = reason
      self.count = count
      self.firstAt = firstAt
      self.lastAt = lastAt
    }
  }
}

extension EventLogV1 {
  /// Every event of this contract.
  package static let events: [any EventMessage.Type] = [
    AccessRefused.self
  ]
}

extension EventLogV1.AccessRefused: ContractMessage {
  package static let fullName = "twinriver.eventlog.v1.AccessRefused"
  package typealias CMessage = Twinriver__Eventlog__V1__AccessRefused
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_eventlog_v1_access_refused()) }

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
    self.keyFingerprint = try Unpacking.string(
      c.pointee.key_fingerprint, in: "twinriver.eventlog.v1.AccessRefused.key_fingerprint")
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.eventlog.v1.AccessRefused.organisation")
    self.method = try Unpacking.string(c.pointee.method, in: "twinriver.eventlog.v1.AccessRefused.method")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.eventlog.v1.AccessRefused.reason")
    self.count = c.pointee.count
    if let value = c.pointee.first_at { self.firstAt = try Date(value) }
    if let value = c.pointee.last_at { self.lastAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.key_fingerprint = try arena.string(
      self.keyFingerprint, in: "twinriver.eventlog.v1.AccessRefused.key_fingerprint")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.eventlog.v1.AccessRefused.organisation")
    c.pointee.method = try arena.string(self.method, in: "twinriver.eventlog.v1.AccessRefused.method")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.eventlog.v1.AccessRefused.reason")
    c.pointee.count = self.count
    if let value = self.firstAt { c.pointee.first_at = try value.allocated(in: arena) }
    if let value = self.lastAt { c.pointee.last_at = try value.allocated(in: arena) }
    return c
  }
}

extension EventLogV1.AccessRefused: EventMessage {
  package static let topic = "eventlog.v1.access-refused"
}
