/// The secret half as bytes, which is how a one-time enrolment code (一次性登记码) is passed on.
extension CurveKeyPair {
  /// 32 bytes. Never to be logged.
  package var secretBytes: [UInt8] { secretKey }

  /// Restores a pair from what ``secretBytes`` gave; any other number of bytes is refused.
  package init(secretBytes: [UInt8]) throws(ZeroMQError) {
    guard secretBytes.count == Z85.keyByteCount else {
      throw ZeroMQError(.keyMalformed, "a CURVE secret key has 32 bytes, this one has \(secretBytes.count)")
    }
    try self.init(secretZ85: Z85.encode(secretBytes))
  }
}
