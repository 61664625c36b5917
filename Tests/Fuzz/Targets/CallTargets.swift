import ProtobufC
import SuiteCrypto
import Wire
import ZeroMQ

@testable import RPC

/// What the listening end and the client's I/O thread do with a frame.
extension FuzzTarget {
  static let envelope = FuzzTarget(
    "envelope", seeds: { [try? request.packed(), try? reply.packed()].compactMap(\.self) }
  ) {
    bytes throws(Violation) in
    let head = EnvelopeHead(bytes)
    try check(WireV1.Request.self, bytes)
    try check(WireV1.Reply.self, bytes)
    // The head is read without decoding, on another thread: both must see the same call.
    if let request = try? WireV1.Request(packed: bytes) {
      try hold(head?.callID == request.callID, "head \(head?.callID ?? 0), request \(request.callID)")
      try hold(head?.method == request.method, "head \(head?.method ?? "none"), request \(request.method)")
    }
    if let reply = try? WireV1.Reply(packed: bytes) {
      try hold(head?.callID == reply.callID, "head \(head?.callID ?? 0), reply \(reply.callID)")
      try hold(head?.status == reply.status.rawValue, "head \(head?.status ?? 0), reply \(reply.status.rawValue)")
      if let head { _ = RPCError.retryAfter(bytes, head) }
      _ = RPCError(reply).packedReply(to: reply.callID, in: .en)
    }
  }

  static let frame = FuzzTarget("frame", seeds: { [request].compactMap { try? $0.packed() } }) {
    bytes throws(Violation) in
    guard let request = try? WireV1.Request(packed: bytes) else { return }
    let method = MethodDescriptor(service: "twinriver.test.v1.Test", method: "Put", idempotency: .command)
    let checks = RequestChecks(settings: RPCServerSettings(), directory: NobodyKnown(), policy: EverythingSigned())
    do {
      _ = try checks.deadline(of: request, receivedAt: .now)
      _ = try checks.checkAccess(caller, method)
      try checks.checkSizes(of: request)
      try checks.checkIdempotencyKey(of: request, method)
      try checks.checkSignature(
        of: request, payloadSHA256: SHA256.hash(request.payload).bytes, caller: caller, required: true)
      throw RPCError.unknownMethod(request.method)
    } catch {
      let refusal = error as? RPCError ?? RPCError.unknownMethod("")
      let packed = refusal.packedReply(to: request.callID, in: .zh)
      try hold(!packed.isEmpty && packed.count < 2_048, "a refusal of \(packed.count) bytes")
    }
  }

  static let act = FuzzTarget("act", seeds: { [request.signature?.value ?? []] }) { bytes throws(Violation) in
    let act = Act(method: "twinriver.test.v1.Test/Put", idempotencyKey: bytes, payloadSHA256: bytes)
    let key = try? Ed25519.PublicKey(rawRepresentation: [UInt8](bytes.prefix(32)))
    try hold(key?.isValidSignature(bytes, for: act.signedBytes) != true, "a signature nobody made is valid")
    try hold(act.signedBytes.count { $0 == UInt8(ascii: "\n") } == 4, "an act of another number of lines")
  }

  private static let caller = Caller(
    key: CurveKeyPair.generate().publicKey, fingerprint: KeyFingerprint(hex: "00"), holder: HolderID("1"),
    holderKind: .person, organisation: OrganisationID("115000000000000000"), traits: OrganisationTraits(),
    roles: [.officer])

  private static var request: WireV1.Request {
    var request = WireV1.Request()
    request.callID = 7
    request.method = "twinriver.health.v1.Health/Check"
    request.timeoutMs = 2_000
    request.idempotencyKey = [UInt8](repeating: 9, count: 16)
    request.traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    request.signature = WireV1.Signature(algorithm: .ed25519, value: [UInt8](repeating: 3, count: 64))
    request.metadata = [WireV1.Metadata(key: "locale", value: Array("en".utf8))]
    request.payload = [8, 1]
    return request
  }

  private static var reply: WireV1.Reply {
    RPCError(
      .unavailable, "SHUTTING_DOWN", en: "later", zh: "稍后",
      details: [
        .retry(afterMs: 500), .field("name", "is missing"), .info("a", "b"),
        .law(act: "decree", article: "16", field: "basis", remedy: "name it"),
      ]
    ).reply(to: 7, in: .zh)
  }
}

private struct NobodyKnown: CallerDirectory {
  func lookup(_ key: CurvePublicKey) -> CallerLookup { .unknown }
  func signingKey(for key: CurvePublicKey) -> [UInt8]? { [UInt8](repeating: 1, count: 32) }
  func onChange(_ body: @escaping @Sendable () -> Void) -> DirectorySubscription { DirectorySubscription {} }
}

private struct EverythingSigned: AccessPolicy {
  func decide(_ caller: Caller, _ method: MethodDescriptor) -> AccessDecision { .allowed(signed: true) }
}
