import Contracts
import Foundation
import Postgres
import RPC
import Rules
import SuiteCrypto
import TestKit
import Testing

@testable import ShareService

/// `QueryRange`: what lies between two keys comes once and in order, page by page, each page a delivery of its own.
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

  @Test func `every record that stays comes once, from whichever replica, though others come and go meanwhile`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let codes = (0..<40).map { 600_000_000 + $0 * 10 }
      try await world.source.runScript(
        "INSERT INTO towns (code, name) SELECT c::text, 'x' FROM generate_series(600000000, 600000390, 10) AS c")
      let grant = try await world.ranged(["code"])
      let replicas = [world, try world.replica()]
      var page: ShareV1.QueryRangeReply?
      var found: [String] = []

      for turn in 0... {
        let next = try await replicas[turn % 2].range(grant, from: ["6"], to: ["7"], limit: 7, after: page)
        found += next.codes
        let last = try #require(Int(next.codes.last!))
        try await world.source.runScript(
          """
          INSERT INTO towns (code) VALUES ('\(last - 5)'), ('\(last + 5)');
          DELETE FROM towns WHERE code = '\(last)';
          """)
        page = next
        if next.nextPageToken.isEmpty { break }
      }

      #expect(found == found.sorted() && Set(found).count == found.count)
      #expect(found.compactMap(Int.init).filter { $0 % 10 == 0 } == codes)
      #expect(found.contains { $0.hasSuffix("5") })
      #expect(try await world.events(ShareV1.DeliveryMade.self).reduce(0) { $0 + $1.event.recordCount } == found.count)
    }
  }

  @Test(
    arguments: [
      ([], [], towns), (["500113108"], [], Array(towns[1...])), ([], ["500113108"], Array(towns[...1])),
      (["500113108"], ["500113108"], [towns[1]]), (["500113107"], ["500113113"], [towns[1]]),
      (["500113115"], [], []), (["500113114"], ["500112001"], []), (["x' OR '1'='1"], [], []),
    ] as [([String], [String], [String])])
  func `both bounds are included, and none is no bound`(_ from: [String], _ to: [String], _ codes: [String])
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.ranged(["code"])

      let page = try await world.range(grant, from: from, to: to)

      #expect(page.codes == codes && page.nextPageToken.isEmpty)
    }
  }

  @Test func `a bound of the first key columns stands for all keys that begin so, and pages end within them`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["name", "code"], keys: ["name", "code"])
      try await world.source.runScript(
        """
        CREATE TABLE streets (name text COLLATE "C", code integer, PRIMARY KEY (name, code));
        INSERT INTO streets VALUES ('a', 2), ('a', 10), ('b', 1), ('b', 9), ('b', 11), ('c', 3);
        GRANT SELECT ON streets TO PUBLIC;
        """)
      _ = try await world.mount("provider.streets")
      let grant = try await world.ranged(["name", "code"])
      func all(_ from: [String], _ to: [String]) async throws -> [String] {
        var page = try await world.range(grant, from: from, to: to, limit: 2)
        var found = page.records
        while !page.nextPageToken.isEmpty {
          page = try await world.range(grant, from: from, to: to, limit: 2, after: page)
          found += page.records
        }
        return found.map { $0.values.joined() }
      }

      #expect(try await all(["b"], ["b"]) == ["b1", "b9", "b11"])
      #expect(try await all(["a", "3"], ["b", "9"]) == ["a10", "b1", "b9"])
      #expect(try await all([], ["b"]) == ["a2", "a10", "b1", "b9", "b11"])
      #expect(try await all(["a", "11"], []) == ["b1", "b9", "b11", "c3"])
      #expect(await refusal { _ = try await all(["a", "1", "2"], []) }?.fault == .field("from_key"))
      #expect(await refusal { _ = try await all([], ["a", "1", "2"]) }?.reason == "KEY_COUNT")
    }
  }

  @Test func `keys are in the order of the column's own type; a bound that is none names its field`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      try await world.source.runScript("INSERT INTO numbered VALUES (10, 'ten'), (100, 'hundred')")
      _ = try await world.mount("provider.numbered")
      let grant = try await world.ranged(["code"])

      let wrong = await refusal { _ = try await world.range(grant, from: ["seven"], to: ["99"]) }
      #expect(wrong?.fault == .field("from_key") && wrong?.reason == "KEY_MALFORMED")
      #expect(wrong.map { !"\($0)".contains("seven") } == true)
      #expect(await refusal { _ = try await world.range(grant, to: ["9e"]) }?.fault == .field("to_key"))

      #expect(try await world.range(grant, from: ["007"], to: ["99"]).codes == ["7", "10"])
      #expect(try await world.events(ShareV1.DeliveryMade.self).count == 1)
      #expect(try await world.events(ShareV1.DeliveryRefused.self).isEmpty)
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

      let program = InterfaceProgram()
      _ = try await world.mountInterface()
      try await world.served(by: program) {
        _ = try await world.probe()
        #expect(await reason { _ = try await world.range(grant) } == "RANGE_NOT_SUPPORTED")
      }

      try await world.source.runScript(
        "CREATE VIEW times AS SELECT now() AS code, name FROM towns; GRANT SELECT ON times TO PUBLIC")
      _ = try await world.mount("provider.times")
      #expect(await reason { _ = try await world.range(grant) } == "RANGE_NOT_SUPPORTED")

      _ = try await world.mounts.mountDatabase(
        .init(entry: ShareWorld.towns, source: "civil", queryTemplate: "county"),
        context: Principal.provider.calls(ShareWorld.Mounts.mountDatabase))
      #expect(try await world.range(grant).codes == ["500113108", "500113114"])
    }
  }

  @Test func `Art. 34(3): where the provider wants a watermark no range goes without one`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.ranged(["code"])
      _ = try await world.setWatermark(true)
      #expect(await reason { _ = try await world.range(grant) } == "RANGE_NOT_SUPPORTED")

      _ = try await world.setWatermark(false)

      #expect(try await world.range(grant).codes == Self.towns)
    }
  }

  @Test func `a page ends at its records or at its bytes, whichever comes first`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      var limits = DeliveryLimits()
      (limits.rangePageRecords, limits.queryBytes) = (2, 110)
      let narrow = world.with(limits: limits)
      let grant = try await world.ranged(["code"])

      #expect(await reason { _ = try await narrow.range(grant, limit: 3) } == "LIMIT_TOO_LARGE")
      let first = try await narrow.range(grant)
      #expect(first.codes == Array(Self.towns[...1]))
      #expect(try await narrow.range(grant, after: first).codes == [Self.towns[2]])
      limits.queryBytes = 60
      let narrower = world.with(limits: limits)
      let single = try await narrower.range(grant)
      #expect(single.codes == [Self.towns[0]] && single.receipt.map { world.records($0) } == "1")
      #expect(try await narrower.range(grant, after: single).codes == [Self.towns[1]])
      for bytes in [50, 40] {
        limits.queryBytes = bytes
        #expect(await reason { _ = try await world.with(limits: limits).range(grant) } == "RECORD_TOO_LARGE")
      }
    }
  }

  @Test func `records that have one key are refused before a page would lose one`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      try await world.source.runScript(
        """
        CREATE VIEW doubled AS SELECT * FROM towns UNION ALL SELECT * FROM towns WHERE code = '500113108';
        GRANT SELECT ON doubled TO PUBLIC;
        """)
      _ = try await world.mount("provider.doubled")
      let grant = try await world.ranged(["code"])

      #expect(await reason { _ = try await world.range(grant, limit: 2) } == "REPEATED_KEY")
      #expect(try await world.range(grant, limit: 1).codes == ["500112001"])
    }
  }
}

extension ShareWorld {
  /// A grant for ranges, with consent to the warehouse.
  fileprivate func ranged(_ columns: [String], _ conditions: ShareV1.Conditions? = nil) async throws -> String {
    let grant = try await grant(columns, mode: .range, conditions)
    try await consent(grant)
    return grant
  }

  fileprivate func range(
    _ grant: String, store: String = "warehouse", from: [String] = [], to: [String] = [], columns: [String] = [],
    limit: UInt32 = 0, after page: ShareV1.QueryRangeReply? = nil, nonce: [UInt8] = [],
    purpose: ShareV1.Purpose = .workReference, by principal: Principal = .userSystem
  ) async throws -> ShareV1.QueryRangeReply {
    try await deliveries.queryRange(
      .init(
        grant: grant, purpose: purpose, store: store, fromKey: from, toKey: to, columns: columns, limit: limit,
        pageToken: page?.nextPageToken ?? "", nonce: nonce),
      context: principal.calls(D.queryRange))
  }

  /// The number of records a receipt vouches for.
  fileprivate func records(_ receipt: ShareV1.Receipt) -> String? {
    String(decoding: receipt.manifest, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("records: ") }.map {
      String($0.dropFirst(9))
    }
  }

  /// What is kept of deliveries, oldest first.
  fileprivate func kept() async throws -> [(mode: String, store: String?, method: String, holders: Int)] {
    try await database.database.read {
      try await $0.query(
        """
        SELECT d.mode, d.store, e.method, octet_length(h.handles) / 16
          FROM delivery AS d JOIN exchange AS e ON e.id = d.id AND e.mode = d.mode
          JOIN delivery_holding AS h ON h.delivery = d.id
         ORDER BY d.record_count DESC
        """, as: String.self, String?.self, String.self, Int.self)
    }.map { (mode: $0.0, store: $0.1, method: $0.2, holders: $0.3) }
  }
}

extension ShareV1.QueryRangeReply {
  /// The first value of each record.
  fileprivate var codes: [String] { records.map { $0.values[0] } }

  fileprivate var manifest: String { String(decoding: receipt?.manifest ?? [], as: UTF8.self) }
}

/// What `body` is refused with.
private func refusal(_ body: () async throws -> Void) async -> Refusal? {
  do {
    try await body()
    return nil
  } catch {
    return error as? Refusal
  }
}
