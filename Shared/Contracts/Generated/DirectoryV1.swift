// Generated from twinriver/directory/v1/directory.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

/// What every service can be told about keys on the spot, also while the catalog is away.
package enum DirectoryV1 {}

extension DirectoryV1 {
  /// Which key and why.
  package struct BlockKeyRequest: Sendable, Hashable {
    /// Fingerprint, 32 hex digits.
    package var fingerprint: String = ""
    /// Why, for the record of this service.
    package var reason: String = ""

    package init() {}

    package init(
      fingerprint: String = "",
      reason: String = ""
    ) {
      self.fingerprint = fingerprint
      self.reason = reason
    }
  }
}

extension DirectoryV1 {
  /// Recorded.
  package struct BlockKeyReply: Sendable, Hashable {
    /// When.
    package var blockedAt: Date? = nil

    package init() {}

    package init(
      blockedAt: Date? = nil
    ) {
      self.blockedAt = blockedAt
    }
  }
}

extension DirectoryV1 {
  /// Nothing to ask.
  package struct GetStatusRequest: Sendable, Hashable {

    package init() {}
  }
}

extension DirectoryV1 {
  /// The view.
  package struct GetStatusReply: Sendable, Hashable {
    /// Milliseconds since the catalog's log was last heard from.
    package var ageMs: UInt64 = 0
    /// Position of the catalog's log it reflects.
    package var position: UInt64 = 0
    /// Organisations known.
    package var organisations: UInt32 = 0
    /// Keys known, revoked ones included.
    package var keys: UInt32 = 0

    package init() {}

    package init(
      ageMs: UInt64 = 0,
      position: UInt64 = 0,
      organisations: UInt32 = 0,
      keys: UInt32 = 0
    ) {
      self.ageMs = ageMs
      self.position = position
      self.organisations = organisations
      self.keys = keys
    }
  }
}

extension DirectoryV1.BlockKeyRequest: ContractMessage {
  package static let fullName = "twinriver.directory.v1.BlockKeyRequest"
  package typealias CMessage = Twinriver__Directory__V1__BlockKeyRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_directory_v1_block_key_request()) }

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
    self.fingerprint = try Unpacking.string(
      c.pointee.fingerprint, in: "twinriver.directory.v1.BlockKeyRequest.fingerprint")
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.directory.v1.BlockKeyRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.fingerprint = try arena.string(self.fingerprint, in: "twinriver.directory.v1.BlockKeyRequest.fingerprint")
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.directory.v1.BlockKeyRequest.reason")
    return c
  }
}

extension DirectoryV1.BlockKeyReply: ContractMessage {
  package static let fullName = "twinriver.directory.v1.BlockKeyReply"
  package typealias CMessage = Twinriver__Directory__V1__BlockKeyReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_directory_v1_block_key_reply()) }

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
    if let value = c.pointee.blocked_at { self.blockedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.blockedAt { c.pointee.blocked_at = try value.allocated(in: arena) }
    return c
  }
}

extension DirectoryV1.GetStatusRequest: ContractMessage {
  package static let fullName = "twinriver.directory.v1.GetStatusRequest"
  package typealias CMessage = Twinriver__Directory__V1__GetStatusRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_directory_v1_get_status_request()) }

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

extension DirectoryV1.GetStatusReply: ContractMessage {
  package static let fullName = "twinriver.directory.v1.GetStatusReply"
  package typealias CMessage = Twinriver__Directory__V1__GetStatusReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_directory_v1_get_status_reply()) }

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
    self.ageMs = c.pointee.age_ms
    self.position = c.pointee.position
    self.organisations = c.pointee.organisations
    self.keys = c.pointee.keys
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.age_ms = self.ageMs
    c.pointee.position = self.position
    c.pointee.organisations = self.organisations
    c.pointee.keys = self.keys
    return c
  }
}
