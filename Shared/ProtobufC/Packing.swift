package import CProtobufC
import Glibc

/// What generated code needs to fill C structs from Swift values.
extension Arena {
  /// A C struct with its defaults.
  package func make(_ layout: MessageLayout) throws(CodecError) -> UnsafeMutableRawPointer {
    let memory = try allocate(bytes: layout.descriptor.pointee.sizeof_message)
    protobuf_c_message_init(layout.descriptor, memory)
    return memory
  }

  /// Room for pointers to so many messages, `nil` for none.
  package func pointers(_ count: Int) throws(CodecError) -> UnsafeMutableRawPointer? {
    count == 0 ? nil : try allocate(bytes: count * MemoryLayout<UnsafeRawPointer?>.stride)
  }

  /// A NUL-terminated copy.
  package func string(_ text: String, in field: String) throws(CodecError) -> UnsafeMutablePointer<CChar> {
    let copied = try text.utf8.withContiguousStorageIfAvailable { utf8 in
      Result<_, CodecError> { () throws(CodecError) in try terminated(utf8, in: field) }
    }?.get()
    if let copied { return copied }
    // Only strings bridged from elsewhere are not contiguous.
    let utf8 = ContiguousArray(text.utf8)
    return try utf8.withUnsafeBufferPointer { utf8 in
      Result<_, CodecError> { () throws(CodecError) in try terminated(utf8, in: field) }
    }.get()
  }

  private func terminated(
    _ utf8: UnsafeBufferPointer<UInt8>, in field: String
  ) throws(CodecError) -> UnsafeMutablePointer<CChar> {
    let memory = try allocate(bytes: utf8.count + 1)
    if let start = utf8.baseAddress, utf8.count > 0 {
      guard memchr(start, 0, utf8.count) == nil else { throw .containsNUL(field: field) }
      memory.copyMemory(from: start, byteCount: utf8.count)
    }
    memory.storeBytes(of: 0, toByteOffset: utf8.count, as: UInt8.self)
    return memory.bindMemory(to: CChar.self, capacity: utf8.count + 1)
  }

  /// A copy of bytes.
  package func bytes(_ bytes: [UInt8]) throws(CodecError) -> ProtobufCBinaryData {
    guard !bytes.isEmpty else { return ProtobufCBinaryData(len: 0, data: nil) }
    let memory = try allocate(bytes: bytes.count)
    bytes.withUnsafeBytes { memory.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }  // Not empty, see above.
    return ProtobufCBinaryData(len: bytes.count, data: memory.bindMemory(to: UInt8.self, capacity: bytes.count))
  }

  /// Repeated numbers.
  package func numbers<N: BitwiseCopyable>(_ list: [N]) throws(CodecError) -> (Int, UnsafeMutablePointer<N>?) {
    try elements(list) { number throws(CodecError) in number }
  }

  /// Repeated booleans.
  package func booleans(_ list: [Bool]) throws(CodecError) -> (Int, UnsafeMutablePointer<protobuf_c_boolean>?) {
    try elements(list) { flag throws(CodecError) in flag ? 1 : 0 }
  }

  /// Repeated enum values, which C sees as unsigned.
  package func values<C: RawRepresentable<UInt32>, E: OpenEnum>(
    _ list: [E]
  ) throws(CodecError) -> (Int, UnsafeMutablePointer<C>?) {
    try elements(list) { value throws(CodecError) in C(rawValue: UInt32(bitPattern: value.rawValue))! }  // Total in C.
  }

  /// Repeated strings.
  package func strings(
    _ list: [String], in field: String
  ) throws(CodecError) -> (Int, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) {
    try elements(list) { text throws(CodecError) in try string(text, in: field) }
  }

  /// Repeated bytes.
  package func byteStrings(
    _ list: [[UInt8]]
  ) throws(CodecError) -> (Int, UnsafeMutablePointer<ProtobufCBinaryData>?) {
    try elements(list) { element throws(CodecError) in try bytes(element) }
  }

  /// A map's entries, sorted by key; `fill` puts key and value into one entry.
  package func dictionary<C>(
    _ dictionary: [String: String], layout: MessageLayout, in field: String,
    _ fill: (UnsafeMutablePointer<C>, UnsafeMutablePointer<CChar>, UnsafeMutablePointer<CChar>) -> Void
  ) throws(CodecError) -> (Int, UnsafeMutablePointer<UnsafeMutablePointer<C>?>?) {
    try elements(dictionary.sorted { $0.key < $1.key }) { entry throws(CodecError) in
      let c = try make(layout).bindMemory(to: C.self, capacity: 1)
      fill(c, try string(entry.key, in: field), try string(entry.value, in: field))
      return c
    }
  }

  private func elements<Element, C>(
    _ list: [Element], _ convert: (Element) throws(CodecError) -> C
  ) throws(CodecError) -> (Int, UnsafeMutablePointer<C>?) {
    guard !list.isEmpty else { return (0, nil) }
    let memory = try allocate(bytes: list.count * MemoryLayout<C>.stride)
    let start = memory.bindMemory(to: C.self, capacity: list.count)
    for index in 0..<list.count { (start + index).initialize(to: try convert(list[index])) }
    return (list.count, start)
  }
}
