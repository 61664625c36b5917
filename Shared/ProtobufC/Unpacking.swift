package import CProtobufC

/// What generated code needs to copy Swift values out of C structs.
package enum Unpacking {
  /// A string field, refused unless it is UTF-8.
  package static func string(_ text: UnsafePointer<CChar>?, in field: String) throws(CodecError) -> String {
    guard let text, text.pointee != 0 else { return "" }
    guard let string = String(validatingCString: text) else { throw .invalidUTF8(field: field) }
    return string
  }

  /// A bytes field.
  package static func bytes(_ data: ProtobufCBinaryData) -> [UInt8] {
    [UInt8](UnsafeBufferPointer(start: data.data, count: data.data == nil ? 0 : data.len))
  }

  /// Repeated numbers.
  package static func numbers<N: BitwiseCopyable>(_ list: UnsafePointer<N>?, count: Int) -> [N] {
    [N](UnsafeBufferPointer(start: list, count: count))
  }

  /// Repeated booleans.
  package static func booleans(_ list: UnsafePointer<protobuf_c_boolean>?, count: Int) -> [Bool] {
    UnsafeBufferPointer(start: list, count: count).map { $0 != 0 }
  }

  /// Repeated enum values.
  package static func values<C: RawRepresentable<UInt32>, E: OpenEnum>(
    _ list: UnsafePointer<C>?, count: Int
  ) -> [E] {
    UnsafeBufferPointer(start: list, count: count).map { E(rawValue: Int32(bitPattern: $0.rawValue)) }
  }

  /// Repeated strings.
  package static func strings(
    _ list: UnsafePointer<UnsafeMutablePointer<CChar>?>?, count: Int, in field: String
  ) throws(CodecError) -> [String] {
    try UnsafeBufferPointer(start: list, count: count).map { text throws(CodecError) in
      try string(text, in: field)
    }
  }

  /// Repeated bytes.
  package static func byteStrings(_ list: UnsafePointer<ProtobufCBinaryData>?, count: Int) -> [[UInt8]] {
    UnsafeBufferPointer(start: list, count: count).map(bytes)
  }

  /// A map; of entries with equal keys the last one counts. `read` takes key and value out of one entry.
  package static func dictionary<C>(
    _ list: UnsafePointer<UnsafeMutablePointer<C>?>?, count: Int, in field: String,
    _ read: (C) -> (UnsafePointer<CChar>?, UnsafePointer<CChar>?)
  ) throws(CodecError) -> [String: String] {
    var dictionary: [String: String] = [:]
    for element in UnsafeBufferPointer(start: list, count: count) {
      let (key, value) = read(element!.pointee)  // protobuf-c leaves no gaps in a list.
      dictionary[try string(key, in: field)] = try string(value, in: field)
    }
    return dictionary
  }
}
