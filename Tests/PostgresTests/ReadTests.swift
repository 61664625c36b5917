import FoundationEssentials
import Postgres
import TestKit
import Testing

/// Queries outside commands, and how values travel.
@Suite struct ReadTests {
  @Test func `every supported type survives the round trip`() async throws {
    try await withAccounts { db in
      let id = UUID()
      let time = Date(timeIntervalSince1970: 1_772_413_200.123456).truncatedToMicroseconds
      try await db.database.read { tx in
        let numbers = try await tx.query(
          "SELECT \(true), \(Int16(-2)), \(Int32(3)), \(Int64.min), \(5), \(2.5)",
          as: Bool.self, Int16.self, Int32.self, Int64.self, Int.self, Double.self)
        #expect(numbers[0] == (true, -2, 3, .min, 5, 2.5))
        let others = try await tx.query(
          "SELECT \("towns 圣灯山镇"), \(time), \(id), \([UInt8]([0, 255])), \("{\"a\": 1}")::jsonb",
          as: String.self, Date.self, UUID.self, [UInt8].self, String.self)
        #expect(others[0] == ("towns 圣灯山镇", time, id, [0, 255], "{\"a\": 1}"))
        let arrays = try await tx.query(
          "SELECT \(["a", ""]), \([Int64(1), -1]), \([[UInt8](), [1, 2]]), \([String]())",
          as: [String].self, [Int64].self, [[UInt8]].self, [String].self)
        #expect(arrays[0] == (["a", ""], [1, -1], [[], [1, 2]], []))
        let gaps = try await tx.query(
          "SELECT \([String?](["a", nil, ""])), \([Int?]([nil])), \([[UInt8]?]([[1], nil]))",
          as: [String?].self, [Int?].self, [[UInt8]?].self)
        #expect(gaps[0] == (["a", nil, ""], [nil], [[1], nil]))
        let nulls = try await tx.query(
          "SELECT \(String?.none), \(Int?.none), \(Int?(7)), \([UInt8]?.none), \("")",
          as: String?.self, Int?.self, Int?.self, [UInt8]?.self, String.self)
        #expect(nulls[0] == (nil, nil, 7, nil, ""))
      }
    }
  }

  @Test func `a NULL in an array is refused where the element has no place for it`() async throws {
    try await withAccounts { db in
      await expect(.undecodable(column: 0, .unexpectedNull)) {
        _ = try await db.database.read { try await $0.query("SELECT ARRAY['a', NULL]", as: [String].self) }
      }
    }
  }

  @Test func `a read writes nothing, in one flight or a snapshot`() async throws {
    try await withAccounts { db in
      for isolation in [ReadIsolation.flight, .snapshot] {
        let error = await #expect(throws: DatabaseError.self) {
          try await db.database.read(isolation) { _ = try await $0.run("INSERT INTO account VALUES ('a', 1)") }
        }
        #expect(error?.sqlState?.rawValue == "25006")
      }
      try #require(try await db.count() == 0)
    }
  }

  @Test func `what is asked in one flight is of one state`() async throws {
    try await withAccounts { db in
      try await db.insertAccounts(1)
      let balance = Question<Int>("SELECT balance FROM account WHERE id = '0'") { try $0.rows(as: Int.self)[0] }
      let pause = Question<Bool>("SELECT pg_sleep(0.2) IS NOT NULL") { try $0.rows(as: Bool.self)[0] }

      async let answers = db.database.ask(balance, pause, balance)
      for _ in 0..<20 {
        try await db.database.command { tx in
          try tx.execute("UPDATE account SET balance = balance + 1 WHERE id = '0'", expecting: 1)
        }
      }

      let (before, _, after) = try await answers
      #expect(before == after)
    }
  }

  @Test func `a page is handed on for each so many rows, in their order`() async throws {
    try await withAccounts { db in
      try await db.insertAccounts(25)
      var pages: [[String]] = []

      try await db.database.read(.snapshot) { session in
        try await session.pages(of: "SELECT id FROM account ORDER BY id::integer", size: 10) { rows in
          pages.append(try rows.rows(as: String.self))
        }
      }

      #expect(pages.map(\.count) == [10, 10, 5])
      #expect(pages.joined().map { $0 } == (0..<25).map(String.init))
    }
  }

  @Test func `an instant that PostgreSQL cannot hold is infinity, and infinity is read`() async throws {
    try await withAccounts { db in
      let beyond = [Date(timeIntervalSinceReferenceDate: -1e13), Date(timeIntervalSinceReferenceDate: 1e300)]

      let read = try await db.database.read { tx in
        try await tx.query(
          "SELECT \(beyond[0])::text, \(beyond[1])::text, '-infinity'::timestamptz, 'infinity'::timestamptz",
          as: String.self, String.self, Date.self, Date.self)
      }

      #expect((read[0].0, read[0].1) == ("-infinity", "infinity"))
      #expect(read[0].2 < Date(timeIntervalSince1970: -1e11) && read[0].3 > Date(timeIntervalSince1970: 1e11))
    }
  }

  @Test func `interpolated text is bound, never pasted`() async throws {
    try await withAccounts { db in
      let hostile = "'; DROP TABLE account; --"

      let read = try await db.database.read { try await $0.query("SELECT \(hostile)", as: String.self) }

      #expect(read == [hostile])
      try #require(try await db.count() == 0)
    }
  }

  @Test func `fragments keep their values when embedded`() async throws {
    try await withAccounts { db in
      let filter: SQL = "n > \(2) AND n < \(6)"
      let even: SQL = "n % 2 = \(0)"

      let read = try await db.database.read {
        try await $0.query(
          "SELECT n::bigint FROM generate_series(\(Int32(1)), 10) AS n WHERE \(filter) AND \(even) LIMIT \(5)",
          as: Int.self)
      }

      #expect(read == [4])
    }
  }

  @Test func `NULL and other types are refused, not guessed`() async throws {
    try await withAccounts { db in
      await expect(.undecodable(column: 0, .unexpectedNull)) {
        try await db.database.read { _ = try await $0.query("SELECT NULL::text", as: String.self) }
      }
      await expect(.undecodable(column: 0, .wrongType(found: .int4))) {
        try await db.database.read { _ = try await $0.query("SELECT 1", as: String.self) }
      }
      await expect(.columnCount(expected: 2, found: 1)) {
        try await db.database.read { _ = try await $0.query("SELECT 1", as: Int.self, Int.self) }
      }
    }
  }

  @Test func `a snapshot does not change under the reader, single statements do`() async throws {
    try await withAccounts { db in
      try await db.database.read(.snapshot) { snapshot in
        let before = try await snapshot.query("SELECT count(*) FROM account", as: Int.self)
        try await db.insertAccounts(3)
        try #require(try await snapshot.query("SELECT count(*) FROM account", as: Int.self) == before)
      }
      try #require(try await db.count() == 3)
    }
  }

  @Test func `a read that fails gives its session back in order`() async throws {
    try await withAccounts(configure: { $0.readers = 1 }) { db in
      for _ in 0..<3 {
        let error = await #expect(throws: DatabaseError.self) {
          try await db.database.read(.snapshot) { _ = try await $0.run("SELECT 1 / 0") }
        }
        #expect(error?.sqlState?.rawValue == "22012")
      }
      try #require(try await db.count() == 0)
    }
  }

  @Test func `a snapshot cannot write`() async throws {
    try await withAccounts { db in
      let error = await #expect(throws: DatabaseError.self) {
        try await db.database.read(.snapshot) { _ = try await $0.run("INSERT INTO account VALUES ('a', 1)") }
      }
      #expect(error?.sqlState?.rawValue == "25006")
    }
  }

  @Test func `more readers than sessions take turns`() async throws {
    try await withAccounts(configure: { $0.readers = 2 }) { db in
      let outcomes = await concurrently(50) { number in
        let read = try await db.database.read { try await $0.query("SELECT \(number)", as: Int.self) }
        #expect(read == [number])
      }
      #expect(!outcomes.contains(true))
    }
  }

  @Test func `questions share a flight, and each gets its own answer`() async throws {
    try await withAccounts { db in
      try await db.insertAccounts(2)
      let both = Question<[Int]>(["SELECT 1::bigint", "SELECT 2::bigint"]) { results in
        try results.flatMap { try $0.rows(as: Int.self) }
      }
      let count = Question<Int>("SELECT count(*) FROM account") { try $0.rows(as: Int.self)[0] }

      let answers = try await db.database.read(.snapshot) { try await $0.ask(both, .known("asked"), count) }
      let alone = try await db.database.read { try await $0.ask(count.map { $0 + 1 }) }
      let ofCommand = try await db.database.command { try await $0.ask(count, both) }

      #expect(answers == ([1, 2], "asked", 2))
      #expect(alone == 3)
      #expect(ofCommand == (2, [1, 2]))
    }
  }

  @Test func `a flight fails with the first error, and the session goes on`() async throws {
    try await withAccounts(configure: { $0.readers = 1 }) { db in
      let one = Question<Int>("SELECT 1::bigint") { try $0.rows(as: Int.self)[0] }
      let wrong = Question<Int>("SELECT 1::bigint / 0") { try $0.rows(as: Int.self)[0] }

      let error = await #expect(throws: DatabaseError.self) {
        try await db.database.read(.snapshot) { _ = try await $0.ask(one, wrong, one) }
      }

      #expect(error?.sqlState?.rawValue == "22012")
      let after = try await db.database.read(.snapshot) { try await $0.ask(one) }
      #expect(after == 1)
    }
  }
}
