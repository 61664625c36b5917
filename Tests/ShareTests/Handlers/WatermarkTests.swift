import Contracts
import Foundation
import RPC
import SuiteCrypto
import TestKit
import Testing

@testable import ShareService

/// Art. 34(3): where the provider wants it, each recipient's file bears a watermark, and no value is changed by it.
@Suite(.serialized) struct WatermarkTests {
  @Test func `Art. 34(3): files of two recipients have the same records, each in an order of its own`() async throws {
    try await ShareWorld.withManyTowns { world in
      let plain = try await [world.file(for: .user), world.file(for: .stranger)].map(\.lines)
      #expect(plain[0] == plain[1])

      _ = try await world.setWatermark(true)
      let marked = try await [world.file(for: .user), world.file(for: .stranger)].map(\.lines)

      #expect(marked[0] != marked[1] && marked[0] != plain[0] && marked[1] != plain[0])
      #expect(marked[0][0] == plain[0][0], "the header stays first")
      #expect(marked.allSatisfy { $0.sorted() == plain[0].sorted() })
    }
  }

  @Test func `JSON lines are watermarked as CSV is, and without a watermark nothing is reordered any more`()
    async throws
  {
    try await ShareWorld.withManyTowns { world in
      let plain = try await world.file(for: .user, .jsonLines).lines
      _ = try await world.setWatermark(true)
      let marked = try await world.file(for: .user, .jsonLines).lines
      #expect(marked != plain && marked.sorted() == plain.sorted())

      _ = try await world.setWatermark(false)

      #expect(try await world.file(for: .user, .jsonLines).lines == plain)
    }
  }

  @Test func `the receipt is of the content as delivered, and says that it is watermarked`() async throws {
    try await ShareWorld.withManyTowns { world in
      let plain = try await world.file(for: .user).delivery
      _ = try await world.setWatermark(true)
      let marked = try await world.file(for: .user).delivery

      #expect(!plain.watermarked && !plain.manifest.contains("watermark"))
      #expect(marked.watermarked && marked.manifest.contains("\nwatermark: order\n"))
      #expect(marked.chunkCount > 1)
      for (index, digest) in marked.chunkSha256.enumerated() {
        let chunk = try await world.chunk(marked.id, UInt32(index), by: .user)
        #expect(SHA256.hash(chunk).bytes == digest)
        #expect(marked.manifest.contains("chunk-\(index)-sha256: \(Hex.encode(digest))\n"))
      }
    }
  }

  @Test func `queries and snapshots for publication bear none`() async throws {
    try await ShareWorld.withManyTowns { world in
      _ = try await world.setWatermark(true)

      let reply = try await world.query(try await world.grant(["code"]), ["500113108"])
      let snapshot = try await world.deliveries.startSnapshot(
        .init(entry: ShareWorld.towns, columns: ["code"]),
        context: Principal.open.calls(ShareV1.DeliveryService.Method.startSnapshot))

      #expect(!String(decoding: try #require(reply.receipt).manifest, as: UTF8.self).contains("watermark"))
      #expect(!snapshot.watermarked && !snapshot.manifest.contains("watermark"))
    }
  }

  @Test func `the provider alone says so, of what it has mounted; it is told, and stays when it mounts anew`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      #expect(await reason { _ = try await world.setWatermark(true) } == "MOUNT_UNKNOWN")
      _ = try await world.mount()
      #expect(await reason { _ = try await world.setWatermark(true, by: .stranger) } == "NOT_THE_PROVIDER")

      #expect(try await world.setWatermark(true).watermarked)
      #expect(try await world.setWatermark(true).watermarked)
      #expect(try await world.mount().watermarked)

      let told = try await world.events(ShareV1.MountChanged.self).compactMap(\.event.mount?.watermarked)
      #expect(told == [false, true, true])
      let listed = try await world.mounts.listMounts(
        .init(), context: Principal.provider.calls(ShareV1.MountService.Method.listMounts))
      #expect(listed.mounts.map(\.watermarked) == [true])
    }
  }
}

extension ShareWorld {
  /// A thousand towns and three, mounted, in chunks of some three hundred.
  static func withManyTowns(_ body: (ShareWorld) async throws -> Void) async throws {
    try await with { world in
      try await world.source.runScript(
        """
        INSERT INTO provider.towns
        SELECT (600000000 + number)::text, '镇' || number, number, '1', 'a' FROM generate_series(1, 1000) AS number
        """)
      try await world.publish()
      _ = try await world.mount()
      try await body(world.with(chunkBytes: 16 << 10))
    }
  }

  func setWatermark(_ isWanted: Bool, by principal: Principal = .provider) async throws -> ShareV1.Mount {
    try await mounts.setWatermark(
      .init(entry: Self.towns, watermarked: isWanted), context: principal.calls(Mounts.setWatermark))
  }

  /// A batch of all towns to `principal`, under a grant of its own, and its lines.
  func file(
    for principal: Principal, _ format: ShareV1.ContentFormat = .csv
  ) async throws -> (delivery: ShareV1.Delivery, lines: [String]) {
    typealias Storage = ShareV1.StorageService.Method
    let request = try await share.submitRequest(
      .init(
        entry: Self.towns, columns: ["code", "name"], purpose: .workReference, duty: "核对行政区划", mode: .batch),
      context: principal.calls(M.submitRequest))
    let store = "store-\(request.id.prefix(8))"
    _ = try await storage.registerStore(
      .init(name: store, location: "政务云一区", measures: "三级等保"), context: principal.calls(Storage.registerStore))
    _ = try await share.consentStorage(
      .init(grant: request.grants[0], store: store), context: Principal.provider.calls(M.consentStorage))
    let delivery = try await deliveries.startBatch(
      .init(grant: request.grants[0], purpose: .workReference, store: store, format: format),
      context: principal.calls(D.startBatch))
    var content: [UInt8] = []
    for index in 0..<delivery.chunkCount { content += try await chunk(delivery.id, index, by: principal) }
    return (delivery, String(decoding: content, as: UTF8.self).split(separator: "\n").map(String.init))
  }
}

extension ShareV1.Delivery {
  fileprivate var manifest: String { String(decoding: receipt?.manifest ?? [], as: UTF8.self) }
}
