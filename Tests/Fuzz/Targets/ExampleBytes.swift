import CProtobufC

@testable import ProtobufC

/// An encoding with one of every field, made from the descriptor alone, so that new messages have one at once.
extension MessageLayout {
  func example(depth: Int = 0) -> [UInt8] {
    guard depth < 6 else { return [] }
    let fields = UnsafeBufferPointer(start: descriptor.pointee.fields, count: Int(descriptor.pointee.n_fields))
    return fields.flatMap { Self.example($0, depth: depth) }
  }

  private static func example(_ field: ProtobufCFieldDescriptor, depth: Int) -> [UInt8] {
    let number = UInt64(field.id)
    switch field.type {
    case PROTOBUF_C_TYPE_STRING: return tagged(number, Array("乡镇 1".utf8))
    case PROTOBUF_C_TYPE_BYTES: return tagged(number, [UInt8](repeating: 7, count: 32))
    case PROTOBUF_C_TYPE_MESSAGE:
      let inner = MessageLayout(field.descriptor)
      return tagged(number, inner.example(depth: depth + 1))
    case PROTOBUF_C_TYPE_FIXED32, PROTOBUF_C_TYPE_SFIXED32, PROTOBUF_C_TYPE_FLOAT:
      return varint(number << 3 | 5) + [1, 2, 3, 4]
    case PROTOBUF_C_TYPE_FIXED64, PROTOBUF_C_TYPE_SFIXED64, PROTOBUF_C_TYPE_DOUBLE:
      return varint(number << 3 | 1) + [1, 2, 3, 4, 5, 6, 7, 8]
    default: return varint(number << 3) + varint(1)
    }
  }

  private static func tagged(_ number: UInt64, _ content: [UInt8]) -> [UInt8] {
    varint(number << 3 | 2) + varint(UInt64(content.count)) + content
  }

  private static func varint(_ value: UInt64) -> [UInt8] {
    var (bytes, rest) = ([UInt8](), value)
    while rest > 0x7f {
      bytes.append(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }
}
