import Contracts
import Foundation
import Postgres
import RPC
import Rules
import SuiteCrypto
import TestKit
import Testing

@testable import ShareService

/// Which records the pages of a range hold: each that stays once, within the bounds, in the order of its key.
@Suite(.serialized) struct RangePageTests {
  private static let towns = ["500112001", "500113108", "500113114"]

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
