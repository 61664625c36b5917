/// A message of the contracts: a plain value that knows its protobuf encoding.
///
/// Every generated message conforms. Unknown fields are dropped when unpacking; unknown enum values survive.
package protocol ContractMessage: Sendable, Hashable {
  /// The message with every field at its default, which encodes to no bytes at all.
  init()

  /// Decodes a message, refusing whatever exceeds `limits`.
  init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError)

  /// The encoding: fields in ascending order, maps sorted by key, so equal values give equal bytes.
  func packed(limits: CodecLimits) throws(CodecError) -> [UInt8]

  /// `twinriver.share.v1.ShareRequest`.
  static var fullName: String { get }
}

extension ContractMessage {
  /// Decodes a message within the default limits.
  package init(packed bytes: [UInt8]) throws(CodecError) {
    try self.init(packed: bytes, limits: .default)
  }

  /// Encodes a message within the default limits.
  package func packed() throws(CodecError) -> [UInt8] {
    try packed(limits: .default)
  }
}

/// An enumeration of the contracts. Open: a newer peer may send values that this build does not know.
package protocol OpenEnum: RawRepresentable, Sendable, Hashable where RawValue == Int32 {
  /// Any number is a value, known or not.
  init(rawValue: Int32)
  /// The value's name in the contract, `SHARE_TYPE_CONDITIONAL`; a number where this build knows none.
  var name: String { get }
  /// The values this build knows.
  static var known: [Self] { get }
}
