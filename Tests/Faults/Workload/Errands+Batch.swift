import Contracts
import Foundation
import RPC
import ServiceKit
import SuiteCrypto
import Wire

/// A batch of all towns, fetched chunk by chunk from whichever replica answers: whatever breaks, the same bytes arrive.
struct BatchErrand: Sendable {
  private static let store = "应急调度库"
  /// How long one chunk is asked for again before the whole errand is.
  private static let patience = Duration.seconds(5)

  let user: Officer
  let grant: String
  /// Of the whole content, as it came while nothing was broken.
  let contentDigest: String

  /// Makes the grant, has storage consented to, and fetches the first batch.
  static func prepare(_ towns: String, _ user: Officer, _ provider: Officer) async throws -> BatchErrand {
    let request = try await user.share.submitRequest(
      .init(entry: towns, purpose: .workReference, duty: "应急物资调度需要乡镇名录", mode: .batch),
      options: user.options())
    let grant = request.grants[0]
    _ = try await provider.share.consentStorage(
      .init(grant: grant, store: store, validUntil: Date.now.addingTimeInterval(30 * 86_400)),
      options: provider.options())
    let unknown = BatchErrand(user: user, grant: grant, contentDigest: "")
    let first = try await unknown.content(of: unknown.start(Random.bytes(16)))
    return BatchErrand(user: user, grant: grant, contentDigest: SHA256.hash(first).hex)
  }

  var errand: Errand {
    Errand(name: "a batch is fetched", service: .share, pause: .milliseconds(200)) { _, key in
      let (delivery, content) = try await fetch(key)
      guard delivery.chunkCount > 1 else { throw Suite.Failed("a batch of one chunk shows nothing") }
      guard SHA256.hash(content).hex == contentDigest else {
        throw Suite.Failed("batch \(delivery.id) has other bytes than the first one")
      }
      return try Errand.Answer(.key(Hex.encode(key)), delivery)
    }
  }

  /// A schema that was restored meanwhile may have forgotten the delivery: then it is asked for anew.
  private func fetch(_ key: [UInt8]) async throws -> (ShareV1.Delivery, [UInt8]) {
    do {
      let delivery = try await start(key)
      return (delivery, try await content(of: delivery))
    } catch let error as RPCError where error.reason == "DELIVERY_UNKNOWN" {
      let delivery = try await start(key)
      return (delivery, try await content(of: delivery))
    }
  }

  private func start(_ key: [UInt8]) async throws -> ShareV1.Delivery {
    try await user.deliveries.startBatch(
      .init(grant: grant, purpose: .workReference, store: Self.store), options: user.options(key))
  }

  private func content(of delivery: ShareV1.Delivery) async throws -> [UInt8] {
    var content: [UInt8] = []
    for index in 0..<delivery.chunkCount {
      let chunk = try await chunk(index, of: delivery)
      guard SHA256.hash(chunk).bytes == delivery.chunkSha256[Int(index)] else {
        throw Suite.Failed("chunk \(index) of batch \(delivery.id) is not what its receipt vouches for")
      }
      content += chunk
    }
    return content
  }

  private func chunk(_ index: UInt32, of delivery: ShareV1.Delivery) async throws -> [UInt8] {
    let limit = ContinuousClock.now + Self.patience
    while true {
      do {
        return try await user.deliveries.getChunk(
          .init(delivery: delivery.id, index: index), options: user.options()
        ).content
      } catch let error as RPCError where error.leavesOutcomeOpen && .now < limit {
        continue
      }
    }
  }
}
