import Contracts
import Foundation
import Postgres
import Rules
import SuiteCrypto
import TestKit
import Testing

@testable import ShareService

/// Records at rest (加密存储): nobody reads them in PostgreSQL's files, and nobody who changes them goes unnoticed.
@Suite(.serialized) struct SealedTests {
  private static let persons = (0..<200).map { "50011319900101\(String(format: "%04d", $0))" }
  private static let file = "code,name\n" + persons.map { "\($0),王\($0.suffix(4))\n" }.joined()

  /// Enough to have been everywhere: uploaded, in force, asked for by key, and prepared as a batch.
  private func exchange(_ world: ShareWorld) async throws -> ShareV1.Delivery {
    try await world.publish(columns: ["code", "name"])
    _ = try await world.begin(Array(Self.file.utf8))
    _ = try await world.upload(Self.file)
    let query = try await world.grant(["code", "name"])
    #expect(try await world.query(query, Array(Self.persons[7...9])).records.count == 3)
    let batch = try await world.grant(["code", "name"], mode: .batch)
    try await world.consent(batch)
    return try await world.batch(batch)
  }

  @Test func `Art. 29: neither tables nor write-ahead log nor the server's log hold an ID number`() async throws {
    let cluster = PostgresCluster(isDurable: true)
    try await ShareWorld.with(cluster: cluster) { world in
      let delivery = try await exchange(world)
      #expect(delivery.recordCount == 200)
      // What a search would find, so that finding nothing says something.
      let control = "500113188801019999"
      try await world.database.runScript("CREATE TABLE control (code text); INSERT INTO control VALUES ('\(control)')")
      try await cluster.runScript("CHECKPOINT")

      let patterns = (Self.persons + ["王0007", control]).flatMap { ["-e", $0] }
      let found = await ChildProcess.run(
        ["/usr/bin/grep", "-raohF"] + patterns + [try await cluster.folder()], environment: ["LC_ALL=C"])

      #expect(Set((found?.output ?? "").split(separator: "\n").map(String.init)) == [control])
    }
  }

  @Test func `Art. 29: counting ID numbers through finds nothing by their digests`() async throws {
    try await ShareWorld.with { world in
      _ = try await exchange(world)
      let digests = Self.persons.flatMap { person -> [[UInt8]] in
        let (plain, key) = (Array(person.utf8), RecordKey([person]).bytes)
        return [SHA256.hash(plain), SHA256.hash(key), SM3.hash(plain), SM3.hash(key)].map { Array($0.bytes.prefix(16)) }
      }

      let matches = try await world.database.database.read {
        try await $0.query(
          """
          SELECT (SELECT count(*) FROM file_record WHERE id = ANY(\(digests)))
               + (SELECT count(*) FROM delivery_holding, unnest(\(digests)) AS digest WHERE position(digest IN handles) > 0)
          """, as: Int.self)
      }

      #expect(matches == [0])
    }
  }

  @Test func `a block that was changed or moved is noticed and nothing of it delivered`() async throws {
    try await ShareWorld.with { world in
      let delivery = try await exchange(world)
      let grant = try await world.grant(["name"])

      try await world.database.runScript(
        """
        UPDATE file_block SET sealed = (SELECT sealed FROM file_block AS other
          WHERE other.staging = file_block.staging AND other.number = 1) WHERE number = 0;
        UPDATE delivery_chunk SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) WHERE index = 0;
        """)

      #expect(await reason { _ = try await world.query(grant, [Self.persons[0]]) } == "CONTENT_UNREADABLE")
      #expect(await reason { _ = try await world.chunk(delivery.id, 0) } == "CONTENT_UNREADABLE")
      #expect(try await !world.chunk(delivery.id, 1).isEmpty)
    }
  }

  @Test func `a row filter is kept to in files as in databases`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name", "population"])
      _ = try await world.upload("code,name,population\n1,甲,10\n2,乙,20\n3,甲乙,30\n4,,40\n")
      let filter = ShareV1.RowFilter(column: "name", equals: ["乙"], prefixes: ["甲"])
      let query = try await world.grant(["code", "population"], .init(rowFilters: [filter]))
      let batch = try await world.grant(["code", "population"], mode: .batch, .init(rowFilters: [filter]))
      try await world.consent(batch)

      #expect(
        try await world.query(query, ["1", "2", "3"]).records.map(\.values) == [
          ["1", "10"], ["2", "20"], ["3", "30"],
        ])
      #expect(await reason { _ = try await world.query(query, ["4"]) } == "RECORDS_NOT_GRANTED")
      #expect(try await world.batch(batch).recordCount == 3)
    }
  }

  @Test func `a new content key seals what comes, the old one opens what was`() async throws {
    try await ShareWorld.with { world in
      let part = SealedPart.file(UUID(), block: 0)
      let old = try ContentVault(folder: world.folder)
      let sealed = try old.seal(Array("旧".utf8), as: part)
      try KeyFile.create("\(world.folder)/content.2.key", contents: SecretBytes(randomCount: 32))

      let new = try ContentVault(folder: world.folder)
      let resealed = try new.seal(Array("新".utf8), as: part)

      #expect(try new.open(sealed, as: part) == Array("旧".utf8))
      #expect(try new.open(resealed, as: part) == Array("新".utf8))
      #expect(await reason { _ = try old.open(resealed, as: part) } == "CONTENT_UNREADABLE")
    }
  }
}
