import Contracts
import EventLog
import Foundation
import Logging
import Postgres
import ProtobufC
import RPC
import Rules
import SuiteContracts
import SuiteCrypto
import TestKit
import Testing
import Wire

@testable import ShareService

/// Receipts (回执) that outlive their content and the key that signed them, and what they say of the request.
@Suite(.serialized) struct ReceiptTests {
  typealias D = ShareV1.DeliveryService.Method

  private func text(_ delivery: ShareV1.Delivery) -> String {
    String(decoding: delivery.receipt?.manifest ?? [], as: UTF8.self)
  }

  @Test func `a receipt verifies with openssl after the purge and after the key was rotated`() async throws {
    try await ShareWorld.with { world in
      let delivery = try await world.exchange()
      world.clock.advance(by: 72 * 3600 + 1)
      try await Housekeeping(
        database: world.database.database, settings: HousekeepingSettings(), logger: .init(label: "test")
      ).sweep()
      let rotated = try world.rotated()
      _ = try await rotated.exchange()

      let read = try await rotated.delivery(delivery.id, by: .provider)
      let keys = try await rotated.keys()

      let receipt = try #require(read.receipt)
      #expect(receipt == delivery.receipt)
      #expect(await reason { _ = try await rotated.chunk(delivery.id, 0) } == "CONTENT_EXPIRED")
      let signer = try #require(keys.keys.first { $0.id == receipt.keyID })
      #expect(signer.publicKeyPem != keys.publicKeyPem)
      #expect(try await rotated.opensslVerifies(receipt, key: signer.publicKeyPem))
      #expect(try await !rotated.opensslVerifies(receipt, key: keys.publicKeyPem))
    }
  }

  @Test func `every key is told with the time it is valid in, and signs nothing beyond it`() async throws {
    try await ShareWorld.with { world in
      let first = try #require(try await world.keys().keys.first)
      #expect(first.validFrom == ShareWorld.start)
      #expect(first.validUntil == nil)
      world.clock.advance(by: 60)
      let rotated = try world.rotated()

      let keys = try await rotated.keys().keys

      #expect(keys.map(\.id) == [first.id, try #require(keys.last).id])
      #expect(keys.map(\.validFrom) == [ShareWorld.start, ShareWorld.start + 60])
      #expect(keys.map(\.validUntil) == [ShareWorld.start + 60 + 3_600, nil])
      // A replica that was not started anew goes on until then, and no longer.
      #expect(try await world.exchange().receipt?.keyID == first.id)
      world.clock.advance(by: 3_600)
      #expect(await reason { _ = try await world.exchange() } == "RECEIPT_KEY_ENDED")
      #expect(try await rotated.exchange().receipt?.keyID == keys[1].id)
      #expect(try await world.keys().keys.count == 2)
    }
  }

  @Test func `the newest key in the folder signs, the service's own only while there is none`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try ReceiptSigner.newestKey(in: folder) == nil)
    let keys = try (0..<2).map { _ in try Ed25519.PrivateKey.generate() }
    try keys[0].write(to: "\(folder)/receipt.1.pem")
    #expect(try ReceiptSigner.newestKey(in: folder)?.publicKey == keys[0].publicKey)
    try keys[1].write(to: "\(folder)/receipt.3.pem")
    #expect(try ReceiptSigner.newestKey(in: folder)?.publicKey == keys[1].publicKey)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: "\(folder)/receipt.3.pem")
    #expect(throws: CryptoError.self) { try ReceiptSigner.newestKey(in: folder) }
  }

  @Test func `the receipt names the request by its digest, and each chunk by size and digest`() async throws {
    try await ShareWorld.with { world in
      let delivery = try await world.exchange(.init(digest: .sm3))

      let manifest = text(delivery)
      #expect(delivery.requestSha256 == Array(repeating: 1, count: 32))
      #expect(manifest.contains("request_sha256: \(Hex.encode(delivery.requestSha256))\n"))
      for index in 0..<delivery.chunkCount {
        let content = try await world.chunk(delivery.id, index)
        #expect(delivery.chunkBytes[Int(index)] == UInt32(content.count))
        #expect(delivery.chunkSm3[Int(index)] == SM3.hash(content).bytes)
        #expect(manifest.contains("chunk-\(index)-bytes: \(content.count)\n"))
        #expect(manifest.contains("chunk-\(index)-sha256: \(SHA256.hash(content).hex)\n"))
        #expect(manifest.contains("chunk-\(index)-sm3: \(SM3.hash(content).hex)\n"))
      }
      #expect(try await world.exchange().chunkSm3.isEmpty)
    }
  }

  @Test func `a batch comes as JSON lines where that is asked for`() async throws {
    try await ShareWorld.with { world in
      let delivery = try await world.exchange(.init(format: .jsonLines))

      var lines: [[String: String]] = []
      for index in 0..<delivery.chunkCount {
        let content = try await world.chunk(delivery.id, index)
        for line in content.split(separator: UInt8(ascii: "\n")) {
          lines.append(try JSONDecoder().decode([String: String].self, from: Data(line)))
        }
      }
      #expect(lines.map { $0["name"] } == ["龙溪街道", "跳石镇", "东泉镇"])
      #expect(lines.allSatisfy { $0["_handle"]?.count == 32 && $0.count == 3 })
      #expect(delivery.format == .jsonLines)
      #expect(text(delivery).contains("format: json-lines\n"))
      let unknown = ShareV1.StartBatchRequest(format: .init(rawValue: 99))
      #expect(await reason { _ = try await world.exchange(unknown) } == "FIELD_MISSING")
      #expect(await reason { _ = try await world.exchange(.init(digest: .init(rawValue: 99))) } == "FIELD_MISSING")
    }
  }

  @Test func `a query's digest is kept only with a nonce, else trying keys out would find them`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code"])
      func ask(nonce: [UInt8]) async throws -> (delivery: ShareV1.Delivery, event: EventLogV1.EventBody) {
        let reply = try await world.deliveries.query(
          .init(grant: grant, purpose: .workReference, keys: ["500113108"], nonce: nonce),
          context: Principal.userSystem.calls(D.query, signature: .init(algorithm: .ed25519, value: [7])))
        let body = try await world.database.database.read {
          try await $0.query(
            "SELECT body FROM log WHERE topic = \(ShareV1.DeliveryMade.topic) ORDER BY position DESC LIMIT 1",
            as: [UInt8].self)
        }
        return (
          try await world.delivery(reply.delivery, by: .provider),
          try EventLogV1.EventBody(packed: try #require(body.first))
        )
      }

      let plain = try await ask(nonce: [])
      #expect(plain.delivery.requestSha256.isEmpty)
      #expect(text(plain.delivery).contains("request_sha256: -\n"))
      #expect(plain.event.signature == nil)
      let salted = try await ask(nonce: Random.bytes(16))
      #expect(salted.delivery.requestSha256.count == 32)
      #expect(salted.event.signature != nil)
      #expect(await reason { _ = try await ask(nonce: [1, 2, 3]) } == "NONCE_LENGTH")
    }
  }
}

extension ShareWorld {
  /// A batch of all towns under a new grant, as `wish` has it.
  fileprivate func exchange(_ wish: ShareV1.StartBatchRequest = .init()) async throws -> ShareV1.Delivery {
    let entry = try await database.database.read { try await $0.publishedEntry(Self.towns) }
    if entry == nil {
      try await publish()
      _ = try await mount()
    }
    var request = wish
    request.grant = try await grant(["code", "name"], mode: .batch)
    (request.purpose, request.store) = (.workReference, "warehouse")
    try await consent(request.grant)
    return try await deliveries.startBatch(request, context: Principal.userSystem.calls(D.startBatch))
  }

  /// The same service, started anew with another key for receipts.
  fileprivate func rotated() throws -> ShareWorld {
    with(receipts: ReceiptSigner(key: try .generate(), latestCheckpoint: { "" }))
  }

  fileprivate func delivery(_ id: String, by principal: Principal) async throws -> ShareV1.Delivery {
    try await deliveries.getDelivery(.init(id: id), context: principal.calls(D.getDelivery))
  }

  fileprivate func keys() async throws -> ShareV1.GetReceiptKeyReply {
    try await deliveries.getReceiptKey(.init(), context: Principal.user.calls(D.getReceiptKey))
  }
}
