package import RPC
internal import SuiteCrypto
package import Wire

extension ServerContext {
  /// A call as a handler is given it.
  package static func test(
    _ method: MethodDescriptor, by caller: Caller, in directory: TestDirectory, timeout: Duration = .seconds(30),
    idempotencyKey: [UInt8] = .random(16), payload: [UInt8] = [], signature: WireV1.Signature? = nil
  ) -> ServerContext {
    ServerContext(
      method: method, caller: caller, deadline: .after(timeout), idempotencyKey: idempotencyKey,
      payloadSHA256: SHA256.hash(payload).bytes, signature: signature, directory: directory)
  }
}

extension [UInt8] {
  package static func random(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in .random(in: .min ... .max) }
  }
}
