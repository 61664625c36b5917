// Generated from twinriver/audit/v1/audit.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

/// The tamper-evident log of everything, and its proofs.
package enum AuditV1 {}

extension AuditV1 {
  /// A leaf's content; its serialised bytes are what is hashed.
  package struct Leaf: Sendable, Hashable {
    /// "catalog", "share", "open", "correction", "audit".
    package var source: String = ""
    /// The source's epoch.
    package var epoch: UInt64 = 0
    /// Position in the source's log.
    package var position: UInt64 = 0
    /// Topic.
    package var topic: String = ""
    /// Subject.
    package var subject: String = ""
    /// Holder id of who acted.
    package var actor: String = ""
    /// Organisation of who acted.
    package var organisation: String = ""
    /// When the source recorded it, microseconds since 1970 UTC.
    package var recordedAtUs: Int64 = 0
    /// SHA-256 of the EventBody as it lies in the source's log.
    package var payloadSha256: [UInt8] = []

    package init() {}

    package init(
      source: String = "",
      epoch: UInt64 = 0,
      position: UInt64 = 0,
      topic: String = "",
      subject: String = "",
      actor: String = "",
      organisation: String = "",
      recordedAtUs: Int64 = 0,
      payloadSha256: [UInt8] = []
    ) {
      self.source = source
      self.epoch = epoch
      self.position = position
      self.topic = topic
      self.subject = subject
      self.actor = actor
      self.organisation = organisation
      self.recordedAtUs = recordedAtUs
      self.payloadSha256 = payloadSha256
    }
  }
}

extension AuditV1 {
  /// A leaf with its place.
  package struct IndexedLeaf: Sendable, Hashable {
    /// Index in the Merkle log, from 0.
    package var index: UInt64 = 0
    /// A serialised Leaf, byte for byte as hashed.
    package var leaf: [UInt8] = []

    package init() {}

    package init(
      index: UInt64 = 0,
      leaf: [UInt8] = []
    ) {
      self.index = index
      self.leaf = leaf
    }
  }
}

extension AuditV1 {
  /// Nothing to ask.
  package struct GetCheckpointRequest: Sendable, Hashable {

    package init() {}
  }
}

extension AuditV1 {
  /// A checkpoint.
  package struct GetCheckpointReply: Sendable, Hashable {
    /// C2SP signed note: origin, size, root, signatures.
    package var checkpoint: String = ""
    /// Verifier keys in C2SP vkey form, one per line.
    package var verifierKeys: String = ""

    package init() {}

    package init(
      checkpoint: String = "",
      verifierKeys: String = ""
    ) {
      self.checkpoint = checkpoint
      self.verifierKeys = verifierKeys
    }
  }
}

extension AuditV1 {
  /// Which leaf, under which tree.
  package struct ProveInclusionRequest: Sendable, Hashable {
    /// By index …
    package var leaf: Leaf? = nil
    /// Tree size; 0 means the latest checkpoint.
    package var treeSize: UInt64 = 0

    package init() {}

    package init(
      leaf: Leaf? = nil,
      treeSize: UInt64 = 0
    ) {
      self.leaf = leaf
      self.treeSize = treeSize
    }

    /// By index …
    package enum Leaf: Sendable, Hashable {
      /// Index in the Merkle log.
      case index(UInt64)
      /// By its place in a service's log.
      case sourcePosition(AuditV1.SourcePosition)
    }
  }
}

extension AuditV1 {
  /// A place in a service's log.
  package struct SourcePosition: Sendable, Hashable {
    /// Service.
    package var source: String = ""
    /// Epoch.
    package var epoch: UInt64 = 0
    /// Position.
    package var position: UInt64 = 0

    package init() {}

    package init(
      source: String = "",
      epoch: UInt64 = 0,
      position: UInt64 = 0
    ) {
      self.source = source
      self.epoch = epoch
      self.position = position
    }
  }
}

extension AuditV1 {
  /// An inclusion proof.
  package struct ProveInclusionReply: Sendable, Hashable {
    /// The leaf.
    package var leaf: AuditV1.IndexedLeaf? = nil
    /// Tree size it is proved under.
    package var treeSize: UInt64 = 0
    /// Hashes from the leaf up, 32 bytes each.
    package var hashes: [[UInt8]] = []
    /// The checkpoint.
    package var checkpoint: String = ""

    package init() {}

    package init(
      leaf: AuditV1.IndexedLeaf? = nil,
      treeSize: UInt64 = 0,
      hashes: [[UInt8]] = [],
      checkpoint: String = ""
    ) {
      self.leaf = leaf
      self.treeSize = treeSize
      self.hashes = hashes
      self.checkpoint = checkpoint
    }
  }
}

extension AuditV1 {
  /// Two trees.
  package struct ProveConsistencyRequest: Sendable, Hashable {
    /// The smaller size.
    package var oldSize: UInt64 = 0
    /// The larger size; 0 means the latest checkpoint.
    package var newSize: UInt64 = 0

    package init() {}

    package init(
      oldSize: UInt64 = 0,
      newSize: UInt64 = 0
    ) {
      self.oldSize = oldSize
      self.newSize = newSize
    }
  }
}

extension AuditV1 {
  /// A consistency proof.
  package struct ProveConsistencyReply: Sendable, Hashable {
    /// The larger size.
    package var newSize: UInt64 = 0
    /// Hashes, 32 bytes each.
    package var hashes: [[UInt8]] = []
    /// The checkpoint.
    package var checkpoint: String = ""

    package init() {}

    package init(
      newSize: UInt64 = 0,
      hashes: [[UInt8]] = [],
      checkpoint: String = ""
    ) {
      self.newSize = newSize
      self.hashes = hashes
      self.checkpoint = checkpoint
    }
  }
}

extension AuditV1 {
  /// Where to go on and what to see.
  package struct TailRequest: Sendable, Hashable {
    /// First index wanted.
    package var fromIndex: UInt64 = 0
    /// Only these sources; none means all.
    package var sources: [String] = []
    /// Only topics that begin with one of these.
    package var topics: [String] = []
    /// Only acts of this organisation.
    package var organisation: String = ""
    /// Only this subject.
    package var subject: String = ""
    /// 1 to 1000; 0 means 100.
    package var limit: UInt32 = 0
    /// Wait up to this long for the first; at most 60000.
    package var waitMs: UInt32 = 0

    package init() {}

    package init(
      fromIndex: UInt64 = 0,
      sources: [String] = [],
      topics: [String] = [],
      organisation: String = "",
      subject: String = "",
      limit: UInt32 = 0,
      waitMs: UInt32 = 0
    ) {
      self.fromIndex = fromIndex
      self.sources = sources
      self.topics = topics
      self.organisation = organisation
      self.subject = subject
      self.limit = limit
      self.waitMs = waitMs
    }
  }
}

extension AuditV1 {
  /// Leaves.
  package struct TailReply: Sendable, Hashable {
    /// Ascending by index.
    package var leaves: [AuditV1.IndexedLeaf] = []
    /// Go on from here.
    package var nextIndex: UInt64 = 0
    /// The latest checkpoint.
    package var checkpoint: String = ""

    package init() {}

    package init(
      leaves: [AuditV1.IndexedLeaf] = [],
      nextIndex: UInt64 = 0,
      checkpoint: String = ""
    ) {
      self.leaves = leaves
      self.nextIndex = nextIndex
      self.checkpoint = checkpoint
    }
  }
}

extension AuditV1 {
  /// Nothing to ask.
  package struct ListSourcesRequest: Sendable, Hashable {

    package init() {}
  }
}

extension AuditV1 {
  /// Sources.
  package struct ListSourcesReply: Sendable, Hashable {
    /// By name.
    package var sources: [AuditV1.Source] = []

    package init() {}

    package init(
      sources: [AuditV1.Source] = []
    ) {
      self.sources = sources
    }
  }
}

extension AuditV1 {
  /// One source.
  package struct Source: Sendable, Hashable {
    /// Service.
    package var name: String = ""
    /// Epoch taken in.
    package var epoch: UInt64 = 0
    /// Position taken in.
    package var position: UInt64 = 0
    /// The source's newest position when last asked.
    package var headPosition: UInt64 = 0
    /// When last heard from.
    package var seenAt: Date? = nil

    package init() {}

    package init(
      name: String = "",
      epoch: UInt64 = 0,
      position: UInt64 = 0,
      headPosition: UInt64 = 0,
      seenAt: Date? = nil
    ) {
      self.name = name
      self.epoch = epoch
      self.position = position
      self.headPosition = headPosition
      self.seenAt = seenAt
    }
  }
}

extension AuditV1.Leaf: ContractMessage {
  package static let fullName = "twinriver.audit.v1.Leaf"
  package typealias CMessage = Twinriver__Audit__V1__Leaf
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_leaf()) }

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
    self.source = try Unpacking.string(c.pointee.source, in: "twinriver.audit.v1.Leaf.source")
    self.epoch = c.pointee.epoch
    self.position = c.pointee.position
    self.topic = try Unpacking.string(c.pointee.topic, in: "twinriver.audit.v1.Leaf.topic")
    self.subject = try Unpacking.string(c.pointee.subject, in: "twinriver.audit.v1.Leaf.subject")
    self.actor = try Unpacking.string(c.pointee.actor, in: "twinriver.audit.v1.Leaf.actor")
    self.organisation = try Unpacking.string(c.pointee.organisation, in: "twinriver.audit.v1.Leaf.organisation")
    self.recordedAtUs = c.pointee.recorded_at_us
    self.payloadSha256 = Unpacking.bytes(c.pointee.payload_sha256)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.source = try arena.string(self.source, in: "twinriver.audit.v1.Leaf.source")
    c.pointee.epoch = self.epoch
    c.pointee.position = self.position
    c.pointee.topic = try arena.string(self.topic, in: "twinriver.audit.v1.Leaf.topic")
    c.pointee.subject = try arena.string(self.subject, in: "twinriver.audit.v1.Leaf.subject")
    c.pointee.actor = try arena.string(self.actor, in: "twinriver.audit.v1.Leaf.actor")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.audit.v1.Leaf.organisation")
    c.pointee.recorded_at_us = self.recordedAtUs
    c.pointee.payload_sha256 = try arena.bytes(self.payloadSha256)
    return c
  }
}

extension AuditV1.IndexedLeaf: ContractMessage {
  package static let fullName = "twinriver.audit.v1.IndexedLeaf"
  package typealias CMessage = Twinriver__Audit__V1__IndexedLeaf
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_indexed_leaf()) }

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
    self.index = c.pointee.index
    self.leaf = Unpacking.bytes(c.pointee.leaf)
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.index = self.index
    c.pointee.leaf = try arena.bytes(self.leaf)
    return c
  }
}

extension AuditV1.GetCheckpointRequest: ContractMessage {
  package static let fullName = "twinriver.audit.v1.GetCheckpointRequest"
  package typealias CMessage = Twinriver__Audit__V1__GetCheckpointRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_get_checkpoint_request()) }

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

extension AuditV1.GetCheckpointReply: ContractMessage {
  package static let fullName = "twinriver.audit.v1.GetCheckpointReply"
  package typealias CMessage = Twinriver__Audit__V1__GetCheckpointReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_get_checkpoint_reply()) }

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
    self.checkpoint = try Unpacking.string(c.pointee.checkpoint, in: "twinriver.audit.v1.GetCheckpointReply.checkpoint")
    self.verifierKeys = try Unpacking.string(
      c.pointee.verifier_keys, in: "twinriver.audit.v1.GetCheckpointReply.verifier_keys")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.checkpoint = try arena.string(self.checkpoint, in: "twinriver.audit.v1.GetCheckpointReply.checkpoint")
    c.pointee.verifier_keys = try arena.string(
      self.verifierKeys, in: "twinriver.audit.v1.GetCheckpointReply.verifier_keys")
    return c
  }
}

extension AuditV1.ProveInclusionRequest: ContractMessage {
  package static let fullName = "twinriver.audit.v1.ProveInclusionRequest"
  package typealias CMessage = Twinriver__Audit__V1__ProveInclusionRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_prove_inclusion_request()) }

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
    self.treeSize = c.pointee.tree_size
    switch c.pointee.leaf_case.rawValue {
    case 1: self.leaf = .index(c.pointee.index)
    case 2: self.leaf = .sourcePosition(try AuditV1.SourcePosition(c.pointee.source_position!))
    default: self.leaf = nil
    }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.tree_size = self.treeSize
    switch self.leaf {
    case .index(let value):
      c.pointee.leaf_case = .init(rawValue: 1)
      c.pointee.index = value
    case .sourcePosition(let value):
      c.pointee.leaf_case = .init(rawValue: 2)
      c.pointee.source_position = try value.allocated(in: arena)
    case nil: break
    }
    return c
  }
}

extension AuditV1.SourcePosition: ContractMessage {
  package static let fullName = "twinriver.audit.v1.SourcePosition"
  package typealias CMessage = Twinriver__Audit__V1__SourcePosition
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_source_position()) }

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
    self.source = try Unpacking.string(c.pointee.source, in: "twinriver.audit.v1.SourcePosition.source")
    self.epoch = c.pointee.epoch
    self.position = c.pointee.position
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.source = try arena.string(self.source, in: "twinriver.audit.v1.SourcePosition.source")
    c.pointee.epoch = self.epoch
    c.pointee.position = self.position
    return c
  }
}

extension AuditV1.ProveInclusionReply: ContractMessage {
  package static let fullName = "twinriver.audit.v1.ProveInclusionReply"
  package typealias CMessage = Twinriver__Audit__V1__ProveInclusionReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_prove_inclusion_reply()) }

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
    if let value = c.pointee.leaf { self.leaf = try AuditV1.IndexedLeaf(value) }
    self.treeSize = c.pointee.tree_size
    self.hashes = Unpacking.byteStrings(c.pointee.hashes, count: c.pointee.n_hashes)
    self.checkpoint = try Unpacking.string(
      c.pointee.checkpoint, in: "twinriver.audit.v1.ProveInclusionReply.checkpoint")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.leaf { c.pointee.leaf = try value.allocated(in: arena) }
    c.pointee.tree_size = self.treeSize
    (c.pointee.n_hashes, c.pointee.hashes) = try arena.byteStrings(self.hashes)
    c.pointee.checkpoint = try arena.string(self.checkpoint, in: "twinriver.audit.v1.ProveInclusionReply.checkpoint")
    return c
  }
}

extension AuditV1.ProveConsistencyRequest: ContractMessage {
  package static let fullName = "twinriver.audit.v1.ProveConsistencyRequest"
  package typealias CMessage = Twinriver__Audit__V1__ProveConsistencyRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_prove_consistency_request()) }

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
    self.oldSize = c.pointee.old_size
    self.newSize = c.pointee.new_size
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.old_size = self.oldSize
    c.pointee.new_size = self.newSize
    return c
  }
}

extension AuditV1.ProveConsistencyReply: ContractMessage {
  package static let fullName = "twinriver.audit.v1.ProveConsistencyReply"
  package typealias CMessage = Twinriver__Audit__V1__ProveConsistencyReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_prove_consistency_reply()) }

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
    self.newSize = c.pointee.new_size
    self.hashes = Unpacking.byteStrings(c.pointee.hashes, count: c.pointee.n_hashes)
    self.checkpoint = try Unpacking.string(
      c.pointee.checkpoint, in: "twinriver.audit.v1.ProveConsistencyReply.checkpoint")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.new_size = self.newSize
    (c.pointee.n_hashes, c.pointee.hashes) = try arena.byteStrings(self.hashes)
    c.pointee.checkpoint = try arena.string(self.checkpoint, in: "twinriver.audit.v1.ProveConsistencyReply.checkpoint")
    return c
  }
}

extension AuditV1.TailRequest: ContractMessage {
  package static let fullName = "twinriver.audit.v1.TailRequest"
  package typealias CMessage = Twinriver__Audit__V1__TailRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_tail_request()) }

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
    self.fromIndex = c.pointee.from_index
    self.sources = try Unpacking.strings(
      c.pointee.sources, count: c.pointee.n_sources, in: "twinriver.audit.v1.TailRequest.sources")
    self.topics = try Unpacking.strings(
      c.pointee.topics, count: c.pointee.n_topics, in: "twinriver.audit.v1.TailRequest.topics")
    self.organisation = try Unpacking.string(c.pointee.organisation, in: "twinriver.audit.v1.TailRequest.organisation")
    self.subject = try Unpacking.string(c.pointee.subject, in: "twinriver.audit.v1.TailRequest.subject")
    self.limit = c.pointee.limit
    self.waitMs = c.pointee.wait_ms
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.from_index = self.fromIndex
    (c.pointee.n_sources, c.pointee.sources) = try arena.strings(
      self.sources, in: "twinriver.audit.v1.TailRequest.sources")
    (c.pointee.n_topics, c.pointee.topics) = try arena.strings(self.topics, in: "twinriver.audit.v1.TailRequest.topics")
    c.pointee.organisation = try arena.string(self.organisation, in: "twinriver.audit.v1.TailRequest.organisation")
    c.pointee.subject = try arena.string(self.subject, in: "twinriver.audit.v1.TailRequest.subject")
    c.pointee.limit = self.limit
    c.pointee.wait_ms = self.waitMs
    return c
  }
}

extension AuditV1.TailReply: ContractMessage {
  package static let fullName = "twinriver.audit.v1.TailReply"
  package typealias CMessage = Twinriver__Audit__V1__TailReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_tail_reply()) }

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
    self.leaves.reserveCapacity(c.pointee.n_leaves)
    for index in 0..<c.pointee.n_leaves { self.leaves.append(try AuditV1.IndexedLeaf(c.pointee.leaves[index]!)) }
    self.nextIndex = c.pointee.next_index
    self.checkpoint = try Unpacking.string(c.pointee.checkpoint, in: "twinriver.audit.v1.TailReply.checkpoint")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_leaves = self.leaves.count
    c.pointee.leaves = try arena.pointers(self.leaves.count)?
      .bindMemory(to: UnsafeMutablePointer<AuditV1.IndexedLeaf.CMessage>?.self, capacity: self.leaves.count)
    for index in self.leaves.indices { c.pointee.leaves[index] = try self.leaves[index].allocated(in: arena) }
    c.pointee.next_index = self.nextIndex
    c.pointee.checkpoint = try arena.string(self.checkpoint, in: "twinriver.audit.v1.TailReply.checkpoint")
    return c
  }
}

extension AuditV1.ListSourcesRequest: ContractMessage {
  package static let fullName = "twinriver.audit.v1.ListSourcesRequest"
  package typealias CMessage = Twinriver__Audit__V1__ListSourcesRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_list_sources_request()) }

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

extension AuditV1.ListSourcesReply: ContractMessage {
  package static let fullName = "twinriver.audit.v1.ListSourcesReply"
  package typealias CMessage = Twinriver__Audit__V1__ListSourcesReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_list_sources_reply()) }

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
    self.sources.reserveCapacity(c.pointee.n_sources)
    for index in 0..<c.pointee.n_sources { self.sources.append(try AuditV1.Source(c.pointee.sources[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_sources = self.sources.count
    c.pointee.sources = try arena.pointers(self.sources.count)?
      .bindMemory(to: UnsafeMutablePointer<AuditV1.Source.CMessage>?.self, capacity: self.sources.count)
    for index in self.sources.indices { c.pointee.sources[index] = try self.sources[index].allocated(in: arena) }
    return c
  }
}

extension AuditV1.Source: ContractMessage {
  package static let fullName = "twinriver.audit.v1.Source"
  package typealias CMessage = Twinriver__Audit__V1__Source
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_audit_v1_source()) }

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
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.audit.v1.Source.name")
    self.epoch = c.pointee.epoch
    self.position = c.pointee.position
    self.headPosition = c.pointee.head_position
    if let value = c.pointee.seen_at { self.seenAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.name = try arena.string(self.name, in: "twinriver.audit.v1.Source.name")
    c.pointee.epoch = self.epoch
    c.pointee.position = self.position
    c.pointee.head_position = self.headPosition
    if let value = self.seenAt { c.pointee.seen_at = try value.allocated(in: arena) }
    return c
  }
}
