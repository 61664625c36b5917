import CProtobufC

/// Packs and unpacks messages by way of protobuf-c.
///
/// protobuf-c checks neither UTF-8 nor depth and cuts strings at NUL; so the bytes are walked once before it sees them
/// (`WireScanner`), strings are validated as they are copied out, and all its memory comes from a bounded `Arena`.
package enum Codec {
  /// Decodes a message.
  package static func unpack<M: CBacked>(_ bytes: [UInt8], limits: CodecLimits = .default) throws(CodecError) -> M {
    let layout = M.layout
    guard bytes.count <= limits.maximumMessageBytes else {
      throw .messageTooLarge(
        message: layout.fullName, sizeBytes: bytes.count, limitBytes: limits.maximumMessageBytes)
    }
    let result: Result<M, CodecError> = bytes.withUnsafeBytes { wire in
      do throws(CodecError) {
        try WireScanner(maximumDepth: limits.maximumDepth).check(wire, as: layout)
        return .success(try decode(wire, layout: layout, limits: limits))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Encodes a message.
  package static func pack<M: CBacked>(_ message: M, limits: CodecLimits = .default) throws(CodecError) -> [UInt8] {
    try Arena.with(budgetBytes: limits.maximumArenaBytes, for: M.layout) { arena throws(CodecError) in
      let c = try arena.make(M.CMessage.self, layout: M.layout)
      try message.write(to: c, in: arena)
      return try encode(UnsafeRawPointer(c), layout: M.layout, limits: limits)
    }
  }

  private static func decode<M: CBacked>(
    _ wire: UnsafeRawBufferPointer, layout: MessageLayout, limits: CodecLimits
  ) throws(CodecError) -> M {
    let budget = limits.arenaBudgetBytes(forWireBytes: wire.count)
    return try Arena.with(budgetBytes: budget, for: layout) { arena throws(CodecError) in
      let start = wire.baseAddress?.assumingMemoryBound(to: UInt8.self)
      guard let c = protobuf_c_message_unpack(layout.descriptor, arena.allocator, wire.count, start) else {
        throw arena.isExhausted
          ? .memoryLimit(message: layout.fullName, limitBytes: budget) : .malformed(message: layout.fullName)
      }
      return try M(UnsafeRawPointer(c).assumingMemoryBound(to: M.CMessage.self))
    }
  }

  private static func encode(
    _ c: UnsafeRawPointer, layout: MessageLayout, limits: CodecLimits
  ) throws(CodecError) -> [UInt8] {
    let c = c.assumingMemoryBound(to: ProtobufCMessage.self)
    let size = protobuf_c_message_get_packed_size(c)
    guard size <= limits.maximumMessageBytes else {
      throw .messageTooLarge(message: layout.fullName, sizeBytes: size, limitBytes: limits.maximumMessageBytes)
    }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      if let start = buffer.baseAddress, size > 0 { count = protobuf_c_message_pack(c, start) }
    }
  }
}

/// The descriptor that protoc-c generated for a message.
package struct MessageLayout: @unchecked Sendable {  // Points to a C constant, which nobody ever writes.
  let descriptor: UnsafePointer<ProtobufCMessageDescriptor>

  /// Takes the address of a `ProtobufCMessageDescriptor`, as the generated `contracts.h` returns it.
  package init(_ descriptor: UnsafeRawPointer) {
    self.descriptor = descriptor.assumingMemoryBound(to: ProtobufCMessageDescriptor.self)
  }

  /// `twinriver.share.v1.ShareRequest`.
  package var fullName: String { String(cString: descriptor.pointee.name) }
}
