import Contracts
import EventLog
import Foundation
import Logging
import Postgres
import RPC
import Rules
import SuiteCrypto
import TestKit
import Testing

@testable import ShareService

/// `DeliveryService` with the provider's data in a database of its own: queries, batches, snapshots, and every refusal.
@Suite(.serialized) struct DeliveryHandlerTests {
  typealias D = ShareV1.DeliveryService.Method

  @Test func `a query gives records with handles, a receipt that openssl verifies, and an event`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code", "name"])

      let reply = try await world.query(grant, ["500113108", "500113114", "999"])

      #expect(reply.columns == ["code", "name"])
      #expect(reply.records.map(\.values) == [["500113108", "跳石镇"], ["500113114", "东泉镇"]])
      #expect(Set(reply.records.map(\.handle)).count == 2)
      #expect(reply.records.allSatisfy { $0.handle.count == 16 })
      #expect(reply.noStore)
      let receipt = try #require(reply.receipt)
      #expect(try await world.opensslVerifies(receipt))
      var flipped = receipt
      flipped.manifest[40] ^= 1
      #expect(try await !world.opensslVerifies(flipped))
      let text = String(decoding: receipt.manifest, as: UTF8.self)
      #expect(text.contains("delivery: \(reply.delivery)\n"))
      #expect(text.contains("grant: \(grant)\n"))
      #expect(text.contains("records: 2\n"))
      #expect(text.contains("audit_size: 7\n"))
      let made = try #require(try await world.events(ShareV1.DeliveryMade.self).first)
      #expect(made.event.id == reply.delivery)
      #expect(made.event.recordCount == 2)
      #expect(made.event.manifestSha256 == SHA256.hash(receipt.manifest).bytes)
      #expect(made.audience.contains(providerOrganisation))
    }
  }

  @Test func `the receipt's digest is of the records as CSV`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code", "population"])

      let reply = try await world.query(grant, ["500113114"], columns: ["population", "code"])

      #expect(reply.records[0].nulls == [1])
      let csv = "_handle,code,population\n\(Hex.encode(reply.records[0].handle)),500113114,\n"
      let digest = SHA256.hash(Array(csv.utf8)).hex
      let manifest = String(decoding: try #require(reply.receipt).manifest, as: UTF8.self)
      #expect(manifest.contains("chunk-0-sha256: \(digest)\n"))
    }
  }

  @Test func `a record has the same handle in every delivery, and another in another entry's key`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code"])
      let first = try await world.query(grant, ["500113108"]).records[0].handle
      #expect(try await world.query(grant, ["500113108"]).records[0].handle == first)

      let file = "307001_2f000001.1.key"
      let mode = try FileManager.default.attributesOfItem(atPath: "\(world.folder)/\(file)")[.posixPermissions]
      #expect(mode as? Int == 0o600)

      try FileManager.default.removeItem(atPath: "\(world.folder)/\(file)")
      #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == "ENTRY_KEY_MISSING")
      try KeyFile.create("\(world.folder)/\(file)", contents: SecretBytes(randomCount: 32))
      #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == "ENTRY_KEY_DIFFERS")
      try KeyFile.create("\(world.folder)/307001_2f000001.2.key", contents: SecretBytes(randomCount: 32))
      #expect(try await world.query(grant, ["500113108"]).records[0].handle != first)
    }
  }

  @Test func `whatever the grant does not cover is refused and recorded`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let conditions = ShareV1.Conditions(rowFilters: [.init(column: "code", prefixes: ["500113"])])
      let grant = try await world.grant(["code", "population"], conditions)
      let key = ["500113108"]

      #expect(await reason { _ = try await world.query(grant, key, by: .strangerSystem) } == "GRANT_UNKNOWN")
      #expect(await reason { _ = try await world.query(grant, key, by: .user) } == "NOT_THE_RECEIVER")
      #expect(await reason { _ = try await world.query(grant, key, purpose: .dataCheck) } == "PURPOSE_MISMATCH")
      #expect(await reason { _ = try await world.query(grant, key, columns: ["name"]) } == "COLUMN_NOT_GRANTED")
      #expect(await reason { _ = try await world.query(grant, ["500112001"]) } == "RECORDS_NOT_GRANTED")
      #expect(await reason { _ = try await world.query(grant, ["500112999"]) } == "RECORDS_NOT_GRANTED")
      #expect(await reason { _ = try await world.batch(grant) } == "MODE_NOT_GRANTED")
      let unknown = "00000000-0000-0000-0000-000000000000"
      #expect(await reason { _ = try await world.query(unknown, key) } == "GRANT_UNKNOWN")

      let refused = try await world.events(ShareV1.DeliveryRefused.self)
      #expect(
        refused.map(\.event.reason) == [
          "GRANT_UNKNOWN", "NOT_THE_RECEIVER", "PURPOSE_MISMATCH", "COLUMN_NOT_GRANTED", "RECORDS_NOT_GRANTED",
          "RECORDS_NOT_GRANTED", "MODE_NOT_GRANTED", "GRANT_UNKNOWN",
        ])
      #expect(refused.last?.audience == [])
      #expect(try await world.events(ShareV1.DeliveryMade.self).isEmpty)
      #expect(try await world.query(grant, key).records.count == 1)
    }
  }

  @Test func `slips in a call are refused without an event`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let grant = try await world.grant(["code"])
      #expect(await reason { _ = try await world.query(grant, ["1"]) } == "NOT_MOUNTED")
      _ = try await world.mount()

      #expect(await reason { _ = try await world.query(grant, []) } == "KEY_COUNT")
      #expect(await reason { _ = try await world.query(grant, Array(repeating: "1", count: 101)) } == "KEY_COUNT")
      #expect(await reason { _ = try await world.query(grant, ["1"], purpose: .unspecified) } == "FIELD_MISSING")
      #expect(await reason { _ = try await world.query("grant", ["1"]) } == "ID_MALFORMED")
      #expect(try await world.events(ShareV1.DeliveryRefused.self).isEmpty)
    }
  }

  @Test func `key values are bound, whatever they say`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code"])

      #expect(try await world.query(grant, ["' OR '1'='1", "x'); DROP TABLE towns; --"]).records.isEmpty)
      #expect(try await world.query(grant, ["500113108"]).records.count == 1)
    }
  }

  @Test func `a key is compared in the column's own type`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount("provider.numbered")
      let grant = try await world.grant(["code", "name"])

      #expect(try await world.query(grant, ["007"]).records.map(\.values) == [["7", "seven, \"quoted\""]])
      #expect(await reason { _ = try await world.query(grant, ["seven"]) } == "KEY_MALFORMED")
    }
  }

  @Test func `the quota is counted by the day in China`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code", "population"], ShareV1.Conditions(dailyQuota: 2))

      for _ in 0..<2 { _ = try await world.query(grant, ["500113108"]) }
      #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == "QUOTA_USED_UP")
      world.clock.set(ShareWorld.start + 15 * 3600 - 1)
      #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == "QUOTA_USED_UP")
      world.clock.advance(by: 1)
      #expect(try await world.query(grant, ["500113108"]).records.count == 1)
      #expect(try await world.events(ShareV1.DeliveryMade.self).count == 3)
    }
  }

  @Test func `a grant ends with its period and at once with its revocation`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let short = try await world.submit(["code"], validUntil: ShareWorld.start + day).grants[0]
      let revoked = try await world.grant(["code"])

      _ = try await world.query(short, ["500113108"])
      try await world.revoke(revoked)
      #expect(await reason { _ = try await world.query(revoked, ["500113108"]) } == "GRANT_REVOKED")
      world.clock.advance(by: day)
      #expect(await reason { _ = try await world.query(short, ["500113108"]) } == "GRANT_EXPIRED")
    }
  }

  @Test func `a grant revoked while its records are read delivers nothing`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code"])
      let id = try Grant.ID(grant, field: "grant")
      let desk = world.deliveries.desk
      let attempt = DeliveryAttempt(caller: Principal.userSystem.caller.officer, purpose: .workReference, mode: .query)
      let plan = try await desk.plan(attempt, under: id)
      let content = try await desk.read(plan, keys: ["500113108"]).content
      let delivery = try await desk.prepare(StoredDelivery.ID(), plan, content)

      try await world.revoke(grant)

      let refusal = await reason {
        try await world.database.database.command(locking: [.grant(id)]) { tx in
          try await desk.record(delivery, plan, handles: content.handles, by: .service("test"), in: tx)
        }
      }
      #expect(refusal == "GRANT_REVOKED")
      #expect(try await world.events(ShareV1.DeliveryMade.self).isEmpty)
    }
  }

  @Test func `a delivery whose event cannot be recorded is not made`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let query = try await world.grant(["code", "name"])
      let batch = try await world.grant(["code", "name"], mode: .batch)
      try await world.consent(batch)
      try await world.database.runScript(
        "ALTER TABLE log ADD CONSTRAINT stuck CHECK (topic <> '\(ShareV1.DeliveryMade.topic)')")

      await #expect(throws: DatabaseError.self) { _ = try await world.query(query, ["500113108"]) }
      await #expect(throws: DatabaseError.self) { _ = try await world.batch(batch) }

      try await world.database.runScript("ALTER TABLE log DROP CONSTRAINT stuck")
      #expect(try await world.events(ShareV1.DeliveryMade.self).isEmpty)
      #expect(try await world.query(query, ["500113108"]).records.count == 1)
    }
  }

  @Test func `a source that is away or too slow fails alone`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let grant = try await world.grant(["code", "name"])
      #expect(try await world.mount("provider.slow", source: "slow").state == .mounted)
      #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == "SOURCE_DOWN")
      #expect(try await world.mount(source: "gone").state == .down)
      #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == "SOURCE_DOWN")
      _ = try await world.mount()
      #expect(try await world.query(grant, ["500113108"]).records.count == 1)
    }
  }

  @Test func `a batch needs consent to storage in the store it names`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code", "name"], mode: .batch)
      #expect(await reason { _ = try await world.batch(grant) } == "STORAGE_NOT_CONSENTED")

      try await world.consent(grant, until: ShareWorld.start + day)

      #expect(await reason { _ = try await world.batch(grant, store: "laptop") } == "STORAGE_NOT_CONSENTED")
      #expect(await reason { _ = try await world.batch(grant, store: "") } == "STORAGE_NOT_CONSENTED")
      let delivery = try await world.batch(grant)
      #expect(delivery.recordCount == 3)
      world.clock.advance(by: day)
      #expect(await reason { _ = try await world.batch(grant) } == "STORAGE_NOT_CONSENTED")
      #expect(await reason { _ = try await world.chunk(delivery.id, 0) } == "STORAGE_NOT_CONSENTED")
    }
  }

  @Test func `a batch comes in chunks that its signed receipt vouches for`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code", "name"], mode: .batch)
      try await world.consent(grant)

      let delivery = try await world.batch(grant)

      #expect(delivery.chunkCount > 1)
      var text = ""
      for index in 0..<delivery.chunkCount {
        let content = try await world.chunk(delivery.id, index)
        #expect(SHA256.hash(content).bytes == delivery.chunkSha256[Int(index)])
        text += String(decoding: content, as: UTF8.self)
      }
      let lines = text.split(separator: "\n")
      #expect(lines[0] == "_handle,code,name")
      #expect(lines.dropFirst().map { $0.dropFirst(33) } == ["500112001,龙溪街道", "500113108,跳石镇", "500113114,东泉镇"])
      #expect(try await world.opensslVerifies(try #require(delivery.receipt)))
      #expect(await reason { _ = try await world.chunk(delivery.id, delivery.chunkCount) } == "CHUNK_UNKNOWN")
      #expect(await reason { _ = try await world.chunk(delivery.id, 0, by: .strangerSystem) } == "DELIVERY_UNKNOWN")
      #expect(await reason { _ = try await world.chunk(delivery.id, 0, by: .user) } == "NOT_THE_RECEIVER")
    }
  }

  @Test func `a revoked grant stops the chunks of a batch under way, but not its receipt`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code"], mode: .batch)
      try await world.consent(grant)
      let delivery = try await world.batch(grant)
      _ = try await world.chunk(delivery.id, 0)

      try await world.revoke(grant)

      #expect(await reason { _ = try await world.chunk(delivery.id, 1) } == "GRANT_REVOKED")
      #expect(await reason { _ = try await world.batch(grant) } == "GRANT_REVOKED")
      #expect(
        try await world.deliveries.getDelivery(
          .init(id: delivery.id), context: Principal.provider.calls(D.getDelivery)) == delivery)
      #expect(
        await reason {
          _ = try await world.deliveries.getDelivery(
            .init(id: delivery.id), context: Principal.stranger.calls(D.getDelivery))
        } == "DELIVERY_UNKNOWN")
    }
  }

  @Test func `contents go after their time, receipts and holders stay`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code"], mode: .batch)
      try await world.consent(grant)
      let delivery = try await world.batch(grant)
      world.clock.advance(by: 72 * 3600 + 1)

      try await Housekeeping(
        database: world.database.database, settings: HousekeepingSettings(), logger: .init(label: "test")
      ).sweep()

      #expect(await reason { _ = try await world.chunk(delivery.id, 0) } == "CONTENT_EXPIRED")
      let held = try await world.database.database.read {
        try await $0.query("SELECT sum(octet_length(handles))::bigint FROM delivery_holding", as: Int.self)
      }
      #expect(held == [48])
    }
  }

  @Test func `a snapshot is of open columns only`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      func snapshot(_ columns: [String]) async throws -> ShareV1.Delivery {
        try await world.deliveries.startSnapshot(
          .init(entry: ShareWorld.towns, columns: columns), context: Principal.open.calls(D.startSnapshot))
      }

      #expect(await reason { _ = try await snapshot(["code", "population"]) } == "NOT_OPEN")
      #expect(await reason { _ = try await snapshot([]) } == "NOT_OPEN")
      let delivery = try await snapshot(["code", "name"])
      #expect(delivery.user == "open")
      #expect(delivery.grant == "")
      #expect(try await !world.chunk(delivery.id, 0, by: .open).isEmpty)
    }
  }
}

extension ShareWorld {
  /// Whether `openssl pkeyutl -verify -rawin` accepts a receipt with the platform's key, as anybody could ask it.
  func opensslVerifies(_ receipt: ShareV1.Receipt, key pem: String? = nil) async throws -> Bool {
    let present = try await deliveries.getReceiptKey(.init(), context: Principal.user.calls(D.getReceiptKey))
    let key = pem ?? present.publicKeyPem
    let place = URL(filePath: folder).appending(path: "openssl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    try Data(key.utf8).write(to: place.appending(path: "key.pem"))
    try Data(receipt.manifest).write(to: place.appending(path: "manifest"))
    try Data(receipt.signature).write(to: place.appending(path: "signature"))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", "key.pem", "-in", "manifest", "-sigfile",
      "signature",
    ]
    process.currentDirectoryURL = place
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus == 0) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
  }
}
