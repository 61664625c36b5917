/// Why bytes are not a message, or a message cannot become bytes. Names the place, never the content.
package enum CodecError: Error, Sendable, Hashable {
  /// The bytes are no encoding of this message: cut off, damaged, or of another type.
  case malformed(message: String)
  /// A string field holds bytes that are not UTF-8.
  case invalidUTF8(field: String)
  /// A string field holds a NUL character, which the C library would cut the text at.
  case containsNUL(field: String)
  /// A timestamp lies outside the years 1 to 9999 or has a fraction outside one second.
  case timestampOutOfRange(message: String)
  /// The message has more bytes than are accepted.
  case messageTooLarge(message: String, sizeBytes: Int, limitBytes: Int)
  /// Decoding or encoding would take more memory than a message of this size deserves.
  case memoryLimit(message: String, limitBytes: Int)
  /// Messages lie inside messages more often than is accepted.
  case nestedTooDeeply(message: String, limit: Int)
  /// There are more fields than are accepted, each repetition counted.
  case tooManyFields(message: String, limit: Int)
}

extension CodecError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed(let message):
      "the bytes are not a valid \(message); send the protobuf encoding of exactly this message"
    case .invalidUTF8(let field):
      "\(field) is not valid UTF-8; strings must be UTF-8, use a bytes field for anything else"
    case .containsNUL(let field):
      "\(field) contains a NUL character; remove it, strings may hold any other character"
    case .timestampOutOfRange(let message):
      "a timestamp in \(message) is outside 0001-01-01 to 9999-12-31 or its nanos are outside 0 to 999999999"
    case .messageTooLarge(let message, let size, let limit):
      "\(message) has \(size) bytes, at most \(limit) are accepted; send less at once"
    case .memoryLimit(let message, let limit):
      "\(message) needs more than its memory budget of \(limit) bytes; send fewer elements at once"
    case .nestedTooDeeply(let message, let limit):
      "\(message) nests messages more than \(limit) deep; no contract does"
    case .tooManyFields(let message, let limit):
      "\(message) has more than \(limit) fields, each element of a list counted; send less at once"
    }
  }
}
