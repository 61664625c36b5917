// Generated from twinriver/audit/v1/events.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import ProtobufC
package import Wire

extension AuditV1 {
  /// A checkpoint was published; other services pass the latest on with every Read.
  package struct CheckpointPublished: Sendable, Hashable {
    /// C2SP signed note.
    package var checkpoint: String = ""
    /// Tree size.
    package var size: UInt64 = 0

    package init() {}

    package init(
      checkpoint: String = "",
      size: UInt64 = 0
    ) {
      self.checkpoint = checkpoint
      self.size = size
    }
  }
}

extension AuditV1 {
  /// A source's log was rewound: its database was restored or failed over (日志回退).
  package struct SourceRewound: Sendable, Hashable {
    /// Service.
    package var source: String = ""
    /// The epoch audit knew.
    package var oldEpoch: UInt64 = 0
    /// The position audit had.
    package var oldPosition: UInt64 = 0
    /// The source's epoch now.
    package var newEpoch: UInt64 = 0
    /// The last position both have in common.
    package var commonPosition: UInt64 = 0

    package init() {}

    package init(
      source: String = "",
      oldEpoch: UInt64 = 0,
      oldPosition: UInt64 = 0,
      newEpoch: UInt64 = 0,
      commonPosition: UInt64 = 0
    ) {
      self.source = source
      self.oldEpoch = oldEpoch
      self.oldPosition = oldPosition
      self.newEpoch = newEpoch
      self.commonPosition = commonPosition
    }
  }
}

extension AuditV1 {
  /// The Merkle log was rebuilt or opened anew by a recorded act (审计日志恢复).
  package struct LogRecovered: Sendable, Hashable {
    /// The new origin; empty when rebuilt from bundles under the old one.
    package var newOrigin: String = ""
    /// Tree size after recovery.
    package var size: UInt64 = 0
    /// SHA-256 of the last old checkpoint.
    package var lastCheckpointSha256: [UInt8] = []

    package init() {}

    package init(
      newOrigin: String = "",
      size: UInt64 = 0,
      lastCheckpointSha256: [UInt8] = []
    ) {
      self.newOrigin = newOrigin
      self.size = size
      self.lastCheckpointSha256 = lastCheckpointSha256
    }
  }
}

extension AuditV1 {
  /// Every event of this contract.
  package static let events: [any EventMessage.Type] = [
    CheckpointPublished.self,
    SourceRewound.self,
    LogRecovered.self,
  ]
}

extension AuditV1.CheckpointPublished: ContractMessage {
  package static let fullName = "twinriver.audit.v1.CheckpointPublished"
  package typealias CMessage = Twinriver__Audit__V1__CheckpointPublished
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_checkpoint_published()) }

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
    self.checkpoint = try Unpacking.string(
      c.pointee.checkpoint, in: "twinriver.audit.v1.CheckpointPublished.checkpoint")
    self.size = c.pointee.size
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.checkpoint = try arena.string(self.checkpoint, in: "twinriver.audit.v1.CheckpointPublished.checkpoint")
    c.pointee.size = self.size
    return c
  }
}

extension AuditV1.CheckpointPublished: EventMessage {
  package static let topic = "audit.v1.checkpoint-published"
}

extension AuditV1.SourceRewound: ContractMessage {
  package static let fullName = "twinriver.audit.v1.SourceRewound"
  package typealias CMessage = Twinriver__Audit__V1__SourceRewound
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_source_rewound()) }

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
    self.source = try Unpacking.string(c.pointee.source, in: "twinriver.audit.v1.SourceRewound.source")
    self.oldEpoch = c.pointee.old_epoch
    self.oldPosition = c.pointee.old_position
    self.newEpoch = c.pointee.new_epoch
    self.commonPosition = c.pointee.common_position
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.source = try arena.string(self.source, in: "twinriver.audit.v1.SourceRewound.source")
    c.pointee.old_epoch = self.oldEpoch
    c.pointee.old_position = self.oldPosition
    c.pointee.new_epoch = self.newEpoch
    c.pointee.common_position = self.commonPosition
    return c
  }
}

extension AuditV1.SourceRewound: EventMessage {
  package static let topic = "audit.v1.source-rewound"
}

extension AuditV1.LogRecovered: ContractMessage {
  package static let fullName = "twinriver.audit.v1.LogRecovered"
  package typealias CMessage = Twinriver__Audit__V1__LogRecovered
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_log_recovered()) }

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
    self.newOrigin = try Unpacking.string(c.pointee.new_origin, in: "twinriver.audit.v1.LogRecovered.new_origin")
    self.size = c.pointee.size
    self.lastCheckpointSha256 = Unpacking.bytes(c.pointee.last_checkpoint_sha256)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.new_origin = try arena.string(self.newOrigin, in: "twinriver.audit.v1.LogRecovered.new_origin")
    c.pointee.size = self.size
    c.pointee.last_checkpoint_sha256 = try arena.bytes(self.lastCheckpointSha256)
    return c
  }
}

extension AuditV1.LogRecovered: EventMessage {
  package static let topic = "audit.v1.log-recovered"
}
