// Generated from twinriver/reflection/v1/reflection.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import ProtobufC

/// The contracts a service was built with, so that tools can speak to it without our files.
package enum ReflectionV1 {}

extension ReflectionV1 {
  /// Nothing to ask.
  package struct ListServicesRequest: Sendable, Hashable {

    package init() {}
  }
}

extension ReflectionV1 {
  /// Full service names.
  package struct ListServicesReply: Sendable, Hashable {
    /// "twinriver.share.v1.ShareService" and so on, sorted.
    package var services: [String] = []
    /// The suite's version, "0.1.0".
    package var version: String = ""

    package init() {}

    package init(
      services: [String] = [],
      version: String = ""
    ) {
      self.services = services
      self.version = version
    }
  }
}

extension ReflectionV1 {
  /// Where to go on.
  package struct GetDescriptorSetRequest: Sendable, Hashable {
    /// Offset in bytes.
    package var offset: UInt32 = 0

    package init() {}

    package init(
      offset: UInt32 = 0
    ) {
      self.offset = offset
    }
  }
}

extension ReflectionV1 {
  /// Part of the descriptor set.
  package struct GetDescriptorSetReply: Sendable, Hashable {
    /// At most 512 KiB from the offset.
    package var chunk: [UInt8] = []
    /// Size of the whole set in bytes.
    package var totalBytes: UInt32 = 0

    package init() {}

    package init(
      chunk: [UInt8] = [],
      totalBytes: UInt32 = 0
    ) {
      self.chunk = chunk
      self.totalBytes = totalBytes
    }
  }
}

extension ReflectionV1.ListServicesRequest: ContractMessage {
  package static let fullName = "twinriver.reflection.v1.ListServicesRequest"
  package typealias CMessage = Twinriver__Reflection__V1__ListServicesRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_reflection_v1_list_services_request()) }

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

extension ReflectionV1.ListServicesReply: ContractMessage {
  package static let fullName = "twinriver.reflection.v1.ListServicesReply"
  package typealias CMessage = Twinriver__Reflection__V1__ListServicesReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_reflection_v1_list_services_reply()) }

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
    self.services = try Unpacking.strings(
      c.pointee.services, count: c.pointee.n_services, in: "twinriver.reflection.v1.ListServicesReply.services")
    self.version = try Unpacking.string(c.pointee.version, in: "twinriver.reflection.v1.ListServicesReply.version")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    (c.pointee.n_services, c.pointee.services) = try arena.strings(
      self.services, in: "twinriver.reflection.v1.ListServicesReply.services")
    c.pointee.version = try arena.string(self.version, in: "twinriver.reflection.v1.ListServicesReply.version")
    return c
  }
}

extension ReflectionV1.GetDescriptorSetRequest: ContractMessage {
  package static let fullName = "twinriver.reflection.v1.GetDescriptorSetRequest"
  package typealias CMessage = Twinriver__Reflection__V1__GetDescriptorSetRequest
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_reflection_v1_get_descriptor_set_request())
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
    self.offset = c.pointee.offset
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.offset = self.offset
    return c
  }
}

extension ReflectionV1.GetDescriptorSetReply: ContractMessage {
  package static let fullName = "twinriver.reflection.v1.GetDescriptorSetReply"
  package typealias CMessage = Twinriver__Reflection__V1__GetDescriptorSetReply
  private static var layout: MessageLayout {
    MessageLayout(contracts_twinriver_reflection_v1_get_descriptor_set_reply())
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
    self.chunk = Unpacking.bytes(c.pointee.chunk)
    self.totalBytes = c.pointee.total_bytes
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.chunk = try arena.bytes(self.chunk)
    c.pointee.total_bytes = self.totalBytes
    return c
  }
}
