import Contracts
import ServiceKit
import SuiteCrypto

/// A delivery's receipt whose signature was verified and that speaks of this delivery.
struct CheckedReceipt {
  let manifest: [UInt8]
  let signature: [UInt8]
  /// The key it verifies with: SubjectPublicKeyInfo, PEM.
  let keyPEM: String
  let chunkSHA256: [[UInt8]]
  /// None where the request did not choose SM3.
  let chunkSM3: [[UInt8]]

  /// - Parameter request: the packed request that the delivery must answer, where that is known.
  /// - Throws: ``ReceiptFault`` where the receipt is not the platform's, or not of this delivery.
  init(of delivery: ShareV1.Delivery, answering request: [UInt8]? = nil, _ keys: ShareV1.GetReceiptKeyReply) throws {
    let receipt = delivery.receipt ?? ShareV1.Receipt()
    manifest = receipt.manifest
    signature = receipt.signature
    chunkSHA256 = delivery.chunkSha256
    chunkSM3 = delivery.chunkSm3
    // A receipt older than ids was signed by the first key.
    let signer = receipt.keyID.isEmpty ? keys.keys.first : keys.keys.first { $0.id == receipt.keyID }
    keyPEM = signer?.publicKeyPem ?? keys.publicKeyPem
    guard try Ed25519.PublicKey(pem: keyPEM).isValidSignature(signature, for: manifest) else {
      throw ReceiptFault.signature
    }
    let fields = Self.fields(manifest)
    guard fields["delivery"] == delivery.id, fields["chunks"] == String(chunkSHA256.count) else {
      throw ReceiptFault.otherDelivery
    }
    if let request, fields["request_sha256"] != SHA256.hash(request).hex { throw ReceiptFault.otherRequest }
    for (index, size) in delivery.chunkBytes.enumerated() where fields["chunk-\(index)-bytes"] != String(size) {
      throw ReceiptFault.digest(index)
    }
    for (kind, digests) in [("sha256", chunkSHA256), ("sm3", chunkSM3)] {
      for (index, digest) in digests.enumerated() where fields["chunk-\(index)-\(kind)"] != Hex.encode(digest) {
        throw ReceiptFault.digest(index)
      }
    }
  }

  /// Lines of `key: value`.
  private static func fields(_ manifest: [UInt8]) -> [String: String] {
    let lines = String(decoding: manifest, as: UTF8.self).split(separator: "\n")
    return Dictionary(
      lines.compactMap { line in
        line.firstRange(of: ": ").map { (String(line[..<$0.lowerBound]), String(line[$0.upperBound...])) }
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// Why a receipt proves nothing.
enum ReceiptFault: Error, Hashable {
  case signature
  case otherDelivery
  case otherRequest
  /// The receipt vouches for another chunk than the service says.
  case digest(Int)

  var text: String {
    switch self {
    case .signature: say("回执不是平台签名的", "the receipt was not signed by the platform")
    case .otherDelivery: say("回执属于另一次交换", "the receipt is of another delivery")
    case .otherRequest: say("回执答复的是另一个请求", "the receipt answers another request")
    case .digest(let index): say("第\(index)块的大小或摘要与回执不符", "size or digest of chunk \(index) are not the receipt's")
    }
  }
}
