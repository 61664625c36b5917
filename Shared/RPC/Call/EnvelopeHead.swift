/// The two numbers that open an envelope, read without decoding it.
///
/// The I/O thread needs to know whose reply it holds and whether to try again; the task that waits decodes the rest.
package struct EnvelopeHead: Hashable, Sendable {
  /// `call_id` of a Request or Reply, 0 if absent.
  package private(set) var callID: UInt64 = 0
  /// Field 2 where it is a number, a Reply's `status`: 0 is OK.
  package private(set) var status: Int32 = 0
  /// Field 2 where it is text, a Request's `method`.
  package private(set) var method = ""

  /// nil if the bytes are no protobuf message.
  package init?(_ bytes: [UInt8]) {
    let head = bytes.withUnsafeBufferPointer { Self.scan($0) }
    guard let head else { return nil }
    (callID, status) = (head.callID, head.status)
    if let range = head.method { method = String(decoding: bytes[range], as: UTF8.self) }
  }

  /// Walks the fields of the outermost message. Later values win, as in every protobuf decoder.
  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> (callID: UInt64, status: Int32, method: Range<Int>?)?
  {
    var position = 0
    var method: Range<Int>?
    var callID: UInt64 = 0
    var status: Int32 = 0
    while position < bytes.count {
      guard let tag = varint(bytes, &position), tag >> 3 > 0 else { return nil }
      switch (tag >> 3, tag & 7) {
      case (let field, 0):
        guard let value = varint(bytes, &position) else { return nil }
        if field == 1 { callID = value }
        if field == 2 { status = Int32(truncatingIfNeeded: value) }
      case (_, 1): position += 8
      case (let field, 2):
        guard let length = varint(bytes, &position), length <= UInt64(bytes.count - position) else { return nil }
        if field == 2 { method = position..<position + Int(length) }
        position += Int(length)
      case (_, 5): position += 4
      default: return nil
      }
    }
    return position == bytes.count ? (callID, status, method) : nil
  }

  private static func varint(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard position < bytes.count else { return nil }
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
    }
    return nil
  }
}
