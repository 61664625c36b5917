internal import SuiteCrypto

/// An act with legal effect (具有法律效力的行为) as it is signed: this method, this command, this content.
package struct Act: Sendable, Hashable {
  /// Full method name.
  package let method: String
  package let idempotencyKey: [UInt8]
  /// SHA-256 of the request payload.
  package let payloadSHA256: [UInt8]

  package init(method: String, idempotencyKey: [UInt8], payloadSHA256: [UInt8]) {
    self.method = method
    self.idempotencyKey = idempotencyKey
    self.payloadSHA256 = payloadSHA256
  }

  /// The signed bytes, as `envelope.proto` defines them.
  package var signedBytes: [UInt8] {
    Array("twinriver-act-v1\n\(method)\n\(Hex.encode(idempotencyKey))\n\(Hex.encode(payloadSHA256))\n".utf8)
  }
}
