import CProtobufC
import Glibc

/// Walks an encoded message along its descriptor before protobuf-c decodes it.
///
/// Refuses what protobuf-c would misread in silence or follow without limit: a NUL inside a string, messages inside
/// messages beyond the depth limit, more fields than any message has, lengths beyond the end, field numbers that do not
/// exist.
struct WireScanner {
  private let limits: CodecLimits
  private var fieldCount = 0

  init(_ limits: CodecLimits) { self.limits = limits }

  mutating func check(_ wire: UnsafeRawBufferPointer, as layout: MessageLayout) throws(CodecError) {
    guard let start = wire.baseAddress else { return }
    try check(start, start + wire.count, layout.descriptor, depth: 1)
  }

  private mutating func check(
    _ start: UnsafeRawPointer, _ end: UnsafeRawPointer, _ message: UnsafePointer<ProtobufCMessageDescriptor>, depth: Int
  ) throws(CodecError) {
    guard depth <= limits.maximumDepth else {
      throw .nestedTooDeeply(message: MessageLayout(message).fullName, limit: limits.maximumDepth)
    }
    var next = start
    while next < end {
      guard let tag = Self.varint(&next, end, maximumBytes: 5), tag <= UInt64(UInt32.max), tag >> 3 != 0 else {
        throw .malformed(message: MessageLayout(message).fullName)
      }
      var length = 0
      switch tag & 7 {
      case 0:
        guard Self.varint(&next, end, maximumBytes: 10) != nil else {
          throw .malformed(message: MessageLayout(message).fullName)
        }
      case 1: length = 8
      case 5: length = 4
      case 2:
        guard let declared = Self.varint(&next, end, maximumBytes: 5), declared <= UInt64(Int32.max) else {
          throw .malformed(message: MessageLayout(message).fullName)
        }
        length = Int(declared)
      default: throw .malformed(message: MessageLayout(message).fullName)
      }
      guard length <= end - next else { throw .malformed(message: MessageLayout(message).fullName) }
      fieldCount += 1
      guard fieldCount <= limits.maximumFields else {
        throw .tooManyFields(message: MessageLayout(message).fullName, limit: limits.maximumFields)
      }
      if tag & 7 == 2, length > 0, let field = Self.field(UInt32(tag >> 3), of: message) {
        try check(next, next + length, field, of: message, depth: depth)
      }
      next += length
    }
  }

  private mutating func check(
    _ start: UnsafeRawPointer, _ end: UnsafeRawPointer, _ field: UnsafePointer<ProtobufCFieldDescriptor>,
    of message: UnsafePointer<ProtobufCMessageDescriptor>, depth: Int
  ) throws(CodecError) {
    switch field.pointee.type {
    case PROTOBUF_C_TYPE_STRING:
      guard memchr(start, 0, end - start) == nil else {
        throw .containsNUL(field: "\(MessageLayout(message).fullName).\(String(cString: field.pointee.name))")
      }
    case PROTOBUF_C_TYPE_MESSAGE:
      let inner = field.pointee.descriptor.assumingMemoryBound(to: ProtobufCMessageDescriptor.self)
      try check(start, end, inner, depth: depth + 1)
    default: break
    }
  }

  /// Fields lie sorted by number, mostly without gaps, so the first guess is nearly always right.
  private static func field(
    _ number: UInt32, of message: UnsafePointer<ProtobufCMessageDescriptor>
  ) -> UnsafePointer<ProtobufCFieldDescriptor>? {
    if number <= message.pointee.n_fields, let fields = message.pointee.fields {
      let guess = fields + Int(number - 1)
      if guess.pointee.id == number { return guess }
    }
    return protobuf_c_message_descriptor_get_field(message, number)
  }

  private static func varint(
    _ next: inout UnsafeRawPointer, _ end: UnsafeRawPointer, maximumBytes: Int
  ) -> UInt64? {
    var value: UInt64 = 0
    for index in 0..<maximumBytes {
      guard next < end else { return nil }
      let byte = next.load(as: UInt8.self)
      next += 1
      value |= UInt64(byte & 0x7f) << UInt64(7 * index)
      if byte < 0x80 { return value }
    }
    return nil
  }
}
