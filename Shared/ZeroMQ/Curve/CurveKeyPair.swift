internal import CZeroMQ
internal import Synchronization

/// A CURVE key pair: the credential of one end of a channel.
package struct CurveKeyPair: Sendable, CustomStringConvertible {
  package let publicKey: CurvePublicKey
  /// 32 bytes that are never logged, printed or sent.
  let secretKey: [UInt8]

  /// Makes a fresh pair from the system's random source.
  package static func generate() -> CurveKeyPair {
    var publicText = [CChar](repeating: 0, count: Z85.keyCharacterCount + 1)
    var secretText = publicText
    let made = RandomSource.use { zmq_curve_keypair(&publicText, &secretText) }
    guard made == 0,
      let pair = try? CurveKeyPair(secretZ85: text(secretText))
    else { fatalError("libzmq was built without CURVE: install Debian's libzmq5") }
    return pair
  }

  /// Restores a pair from the 40 characters of its secret key; the public key follows from it.
  package init(secretZ85: String) throws(ZeroMQError) {
    secretKey = try Z85.decodeKey(secretZ85, what: "secret")
    var publicText = [CChar](repeating: 0, count: Z85.keyCharacterCount + 1)
    let derived = RandomSource.use { zmq_curve_public(&publicText, secretZ85) }
    guard derived == 0 else { throw .last("zmq_curve_public") }
    publicKey = try CurvePublicKey(z85: Self.text(publicText))
  }

  /// The secret key as 40 characters of Z85, for key files alone.
  package var secretZ85: String { Z85.encode(secretKey) }

  /// Names the public half only.
  package var description: String { "CurveKeyPair(\(publicKey.z85))" }

  private static func text(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix(Z85.keyCharacterCount).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// libzmq's random source, which each key function opens and closes again.
///
/// It is counted, but opening for the first and closing for the last time race with each other: two threads that make
/// keys at once have crashed. So the process's context comes first and keeps it open,
/// and one thread at a time has its turn.
private enum RandomSource {
  private static let turn = Mutex(())

  static func use<Result>(_ body: () -> Result) -> Result {
    _ = ZeroMQContext.shared
    return turn.withLock { _ in body() }
  }
}
