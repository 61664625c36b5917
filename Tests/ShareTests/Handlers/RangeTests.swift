import Contracts
import Foundation
import Postgres
import RPC
import Rules
import SuiteCrypto
import TestKit
import Testing

@testable import ShareService

/// `QueryRange`: what lies between two keys, page by page, each page a delivery of its own and by the terms of its grant.
@Suite(.serialized) struct RangeTests {
  private static let towns = ["500112001", "500113108", "500113114"]

  @Test func `Art. 34(5): what lies between two keys is bulk, which needs consent to the store it names`() async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code", "name"], mode: .range)
      #expect(await reason { _ = try await world.range(grant) } == "STORAGE_NOT_CONSENTED")

      try await world.consent(grant, until: ShareWorld.start + day)

      #expect(await reason { _ = try await world.range(grant, store: "laptop") } == "STORAGE_NOT_CONSENTED")
      #expect(await reason { _ = try await world.range(grant, store: "") } == "STORAGE_NOT_CONSENTED")
      #expect(try await world.range(grant).codes == Self.towns)
      world.clock.advance(by: day)
      #expect(await reason { _ = try await world.range(grant) } == "STORAGE_NOT_CONSENTED")
      let refused = try await world.events(ShareV1.DeliveryRefused.self)
      #expect(refused.map(\.event.reason) == Array(repeating: "STORAGE_NOT_CONSENTED", count: 4))
      #expect(refused.allSatisfy { $0.event.mode == .range && $0.audience.contains(providerOrganisation) })
    }
  }

  @Test func `Art. 19 ¶2: a grant for queries by key or for batches allows no range, and one for ranges nothing else`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      for mode in [ShareV1.DeliveryMode.query, .batch] {
        let other = try await world.grant(["code"], mode: mode)
        try await world.consent(other)
        #expect(await reason { _ = try await world.range(other) } == "MODE_NOT_GRANTED")
      }
      let grant = try await world.ranged(["code"])

      #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == "MODE_NOT_GRANTED")
      #expect(await reason { _ = try await world.batch(grant) } == "MODE_NOT_GRANTED")
      #expect(await reason { _ = try await world.range(grant, by: .user) } == "NOT_THE_RECEIVER")
      #expect(await reason { _ = try await world.range(grant, by: .strangerSystem) } == "GRANT_UNKNOWN")
      #expect(await reason { _ = try await world.range(grant, purpose: .dataCheck) } == "PURPOSE_MISMATCH")
      #expect(await reason { _ = try await world.range(grant, columns: ["name"]) } == "COLUMN_NOT_GRANTED")
      #expect(try await world.range(grant).codes == Self.towns)
    }
  }

  @Test func `each page is a delivery with event, receipt, holders and record, which has no chunks`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.ranged(["code", "name"])

      let first = try await world.range(grant, limit: 2)
      let second = try await world.range(grant, limit: 2, after: first)

      #expect(first.columns == ["code", "name"])
      #expect(first.records.map(\.values) == [["500112001", "龙溪街道"], ["500113108", "跳石镇"]])
      #expect(second.records.map(\.values) == [["500113114", "东泉镇"]])
      #expect(!first.nextPageToken.isEmpty && second.nextPageToken.isEmpty)
      for (page, count) in [(first, 2), (second, 1)] {
        let receipt = try #require(page.receipt)
        #expect(try await world.opensslVerifies(receipt))
        let text = String(decoding: receipt.manifest, as: UTF8.self)
        #expect(text.contains("delivery: \(page.delivery)\n") && text.contains("mode: range\n"))
        #expect(text.contains("records: \(count)\n"))
        #expect(await reason { _ = try await world.chunk(page.delivery, 0) } == "CHUNK_UNKNOWN")
      }
      let made = try await world.events(ShareV1.DeliveryMade.self)
      #expect(made.map(\.event.id) == [first.delivery, second.delivery])
      #expect(made.map(\.event.recordCount) == [2, 1] && made.allSatisfy { $0.event.mode == .range })
      let kept = try await world.kept()
      #expect(kept.map(\.holders) == [2, 1] && kept.allSatisfy { $0.mode == "range" && $0.store == "warehouse" })
      #expect(kept.allSatisfy { $0.method == "twinriver.share.v1.DeliveryService/QueryRange" })
    }
  }

  @Test func `a receipt has the digest of its page as CSV, and of the request only where a nonce hides its keys`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.ranged(["code", "name"])

      let page = try await world.range(grant, from: ["500113114"])
      let hidden = try await world.range(grant, from: ["500113114"], nonce: Random.bytes(16))

      let csv = "_handle,code,name\n\(Hex.encode(page.records[0].handle)),500113114,东泉镇\n"
      #expect(page.manifest.contains("chunk-0-sha256: \(SHA256.hash(Array(csv.utf8)).hex)\n"))
      #expect(page.manifest.contains("request_sha256: -\n") && !hidden.manifest.contains("request_sha256: -\n"))
      #expect(await reason { _ = try await world.range(grant, nonce: [1]) } == "NONCE_LENGTH")
    }
  }

  @Test func `a row filter leaves other records out of a range`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.ranged(
        ["code", "population"], .init(rowFilters: [.init(column: "code", prefixes: ["500113"])]))

      let first = try await world.range(grant, limit: 1)
      #expect(first.codes == ["500113108"])
      #expect(try await world.range(grant, limit: 1, after: first).codes == ["500113114"])
      #expect(try await world.range(grant, to: ["500112999"]).codes.isEmpty)
    }
  }

  @Test func `quota and frequency count pages, and a page that was refused is there the next day`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.ranged(["code", "population"], .init(dailyQuota: 2, minIntervalSeconds: 60))
      let first = try await world.range(grant, limit: 1)
      #expect(await reason { _ = try await world.range(grant, limit: 1, after: first) } == "DELIVERED_TOO_SOON")
      world.clock.advance(by: 60)
      let second = try await world.range(grant, limit: 1, after: first)
      world.clock.advance(by: 60)
      #expect(await reason { _ = try await world.range(grant, limit: 1, after: second) } == "QUOTA_USED_UP")
      world.clock.advance(by: day)

      #expect(try await world.range(grant, limit: 1, after: second).codes == ["500113114"])
    }
  }

  @Test func `a grant that is stopped, revoked or over between two pages gives no further one`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let held = try await world.ranged(["code"])
      let heldPage = try await world.range(held, limit: 1)
      let revoked = try await world.ranged(["code"])
      let revokedPage = try await world.range(revoked, limit: 1)
      let short = try await world.submit(["code"], mode: .range, validUntil: ShareWorld.start + 2 * day).grants[0]
      try await world.consent(short)
      let shortPage = try await world.range(short, limit: 1)

      try await world.revoke(revoked)
      _ = try await world.holds.placeHold(
        .init(target: .grant, targetID: held, ground: .misuse, reason: "用途不符"),
        context: Principal.provider.calls(ShareV1.HoldService.Method.placeHold))

      #expect(await reason { _ = try await world.range(revoked, limit: 1, after: revokedPage) } == "GRANT_REVOKED")
      #expect(await reason { _ = try await world.range(held, limit: 1, after: heldPage) } == "ON_HOLD")
      #expect(try await world.range(short, limit: 1, after: shortPage).codes == ["500113108"])
      world.clock.advance(by: 2 * day)
      #expect(await reason { _ = try await world.range(short, limit: 1, after: shortPage) } == "GRANT_EXPIRED")
      #expect(try await world.events(ShareV1.DeliveryRefused.self).count == 3)
    }
  }

  @Test func `a page token is for its grant and its bounds alone`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.ranged(["code"])
      let other = try await world.ranged(["code"])
      let page = try await world.range(grant, from: ["5001"], limit: 1)
      var changed = page
      changed.nextPageToken = String(page.nextPageToken.dropLast()) + (page.nextPageToken.hasSuffix("0") ? "1" : "0")
      var guessed = page
      guessed.nextPageToken = Hex.encode(Array(#"["500112001"]"#.utf8))

      for (grant, from, page) in [
        (other, "5001", page), (grant, "5002", page), (grant, "5001", changed), (grant, "5001", guessed),
      ] {
        #expect(
          await refusal { _ = try await world.range(grant, from: [from], limit: 1, after: page) }?.fault
            == .field("page_token"))
      }
      #expect(try await world.range(grant, from: ["5001"], limit: 1, after: page).codes == ["500113108"])
    }
  }

  @Test func `Art. 29: no key of a range is in a page token, an event or anything else that is kept`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.ranged(["code"])
      let first = try await world.range(grant, from: Array(Self.towns[...0]), to: Array(Self.towns[2...]), limit: 1)
      _ = try await world.range(
        grant, from: Array(Self.towns[...0]), to: Array(Self.towns[2...]), limit: 1, after: first)
      _ = await reason { _ = try await world.range(grant, from: Array(Self.towns[1...]), to: []) }

      let token = try #require(Hex.decode(first.nextPageToken))
      let kept = try await world.database.database.read {
        try await $0.query(
          """
          SELECT to_jsonb(l)::text FROM log AS l UNION ALL SELECT to_jsonb(e)::text FROM exchange AS e
          UNION ALL SELECT to_jsonb(d)::text FROM delivery AS d
          """, as: String.self)
      }

      #expect(kept.count > 6)
      for code in Self.towns {
        #expect(!String(decoding: token, as: UTF8.self).contains(code) && !first.nextPageToken.contains(code))
        let forms = [code, Hex.encode(Array(code.utf8)), SHA256.hash(Array(code.utf8)).hex]
        #expect(!kept.contains { row in forms.contains { row.contains($0) } })
      }
    }
  }

  @Test func `files, interfaces and keys without an order answer no range; a query template does`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name"])
      _ = try await world.upload("code,name\n1,a\n2,b\n")
      let grant = try await world.ranged(["code"])
      #expect(await reason { _ = try await world.range(grant) } == "RANGE_NOT_SUPPORTED")
      #expect(try await world.listed().map(\.answersRanges) == [false])

      let program = InterfaceProgram()
      _ = try await world.mountInterface()
      try await world.served(by: program) {
        _ = try await world.probe()
        #expect(await reason { _ = try await world.range(grant) } == "RANGE_NOT_SUPPORTED")
        #expect(try await world.listed().map(\.answersRanges) == [false])
      }

      try await world.source.runScript(
        "CREATE VIEW times AS SELECT now() AS code, name FROM towns; GRANT SELECT ON times TO PUBLIC")
      #expect(try await world.mount("provider.times").answersRanges == false)
      #expect(await reason { _ = try await world.range(grant) } == "RANGE_NOT_SUPPORTED")

      _ = try await world.mounts.mountDatabase(
        .init(entry: ShareWorld.towns, source: "civil", queryTemplate: "county"),
        context: Principal.provider.calls(ShareWorld.Mounts.mountDatabase))
      #expect(try await world.range(grant).codes == ["500113108", "500113114"])
      #expect(try await world.listed().map(\.answersRanges) == [true])
      #expect(try await world.probe().answersRanges)
    }
  }

  @Test func `Art. 34(3): where the provider wants a watermark no range goes without one`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.ranged(["code"])
      #expect(try await world.setWatermark(true).answersRanges == false)
      #expect(await reason { _ = try await world.range(grant) } == "RANGE_NOT_SUPPORTED")
      #expect(try await world.listed().map(\.answersRanges) == [false])

      #expect(try await world.setWatermark(false).answersRanges)

      #expect(try await world.range(grant).codes == Self.towns)
      let told = try await world.events(ShareV1.MountChanged.self).compactMap(\.event.mount?.answersRanges)
      #expect(told == [true, false, true])
    }
  }
}
