import Contracts
import EventLog
import RPC
import Rules

/// How a request wants its delivery written and receipted.
extension DeliveryForm {
  init(_ request: ShareV1.QueryRequest, _ context: ServerContext) throws(Refusal) {
    try self.init(nonce: request.nonce, request.digest, context)
  }

  init(_ request: ShareV1.QueryRangeRequest, _ context: ServerContext) throws(Refusal) {
    try self.init(nonce: request.nonce, request.digest, context)
  }

  private init(nonce: [UInt8], _ digest: ShareV1.DigestAlgorithm, _ context: ServerContext) throws(Refusal) {
    guard nonce.isEmpty || Self.nonceBytes.contains(nonce.count) else { throw .nonceLength }
    // The rest of a query is easily guessed, and so would its keys be by trying which of them fit the digest.
    self.init(withSM3: try Self.wantsSM3(digest), requestSHA256: nonce.isEmpty ? nil : context.payloadSHA256)
  }

  init(_ request: ShareV1.StartBatchRequest, _ context: ServerContext) throws(Refusal) {
    self.init(
      format: try ContentFormat(request.format), withSM3: try Self.wantsSM3(request.digest),
      requestSHA256: context.payloadSHA256)
  }

  /// Who asked, with the signed act only where its digest of the request tells nobody the keys.
  func actor(_ context: ServerContext) -> EventActor {
    var actor = EventActor(context)
    if requestSHA256 == nil { (actor.act, actor.signature) = (nil, nil) }
    return actor
  }

  static let nonceBytes = 16...64

  private static func wantsSM3(_ algorithm: ShareV1.DigestAlgorithm) throws(Refusal) -> Bool {
    switch algorithm {
    case .unspecified, .sha256: false
    case .sm3: true
    default: throw .wordMissing("digest", ["sha256", "sm3"])
    }
  }
}

extension Refusal {
  static let nonceLength = Self(
    .field("nonce"), "NONCE_LENGTH", zh: "须为16至64个随机字节", en: "is 16 to 64 random bytes")
}
