import CProtobufC

/// Packs and unpacks messages by way of protobuf-c.
///
/// protobuf-c checks neither UTF-8 nor depth and cuts strings at NUL; so the bytes are walked once before it sees them
/// (`WireScanner`), strings are validated as they are copied out, and all its memory comes from a bounded `Arena`.
/// Generated code calls it with its own types: nothing here is generic, because generic code that the compiler does not
/// specialise costs more than the decoding itself.
package enum Codec {
  /// Runs `read` with the C struct decoded from the bytes; it is gone afterwards.
  package static func withDecoded(
    _ bytes: [UInt8], layout: MessageLayout, limits: CodecLimits,
    _ read: (UnsafeRawPointer) throws(CodecError) -> Void
  ) throws(CodecError) {
    guard bytes.count <= limits.maximumMessageBytes else {
      throw .messageTooLarge(
        message: layout.fullName, sizeBytes: bytes.count, limitBytes: limits.maximumMessageBytes)
    }
    let budget = limits.arenaBudgetBytes(forWireBytes: bytes.count)
    let result: Result<Void, CodecError> = bytes.withUnsafeBytes { wire in
      do throws(CodecError) {
        var scanner = WireScanner(limits)
        try scanner.check(wire, as: layout)
        return .success(
          try Arena.with(budgetBytes: budget, for: layout) { arena throws(CodecError) in
            let start = wire.baseAddress?.assumingMemoryBound(to: UInt8.self)
            guard let c = protobuf_c_message_unpack(layout.descriptor, arena.allocator, wire.count, start) else {
              throw arena.isExhausted
                ? .memoryLimit(message: layout.fullName, limitBytes: budget) : .malformed(message: layout.fullName)
            }
            try read(UnsafeRawPointer(c))
          })
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  /// Encodes the C struct that `write` makes in the arena.
  package static func encoded(
    layout: MessageLayout, limits: CodecLimits,
    _ write: (borrowing Arena) throws(CodecError) -> UnsafeMutableRawPointer
  ) throws(CodecError) -> [UInt8] {
    var packed: [UInt8] = []
    try Arena.with(budgetBytes: limits.maximumArenaBytes, for: layout) { arena throws(CodecError) in
      let c = UnsafePointer(try write(arena).assumingMemoryBound(to: ProtobufCMessage.self))
      let size = protobuf_c_message_get_packed_size(c)
      guard size <= limits.maximumMessageBytes else {
        throw .messageTooLarge(
          message: layout.fullName, sizeBytes: size, limitBytes: limits.maximumMessageBytes)
      }
      packed = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        if let start = buffer.baseAddress, size > 0 { count = protobuf_c_message_pack(c, start) }
      }
    }
    return packed
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
