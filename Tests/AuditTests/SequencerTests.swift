import AuditService
import MerkleLog
import Postgres
import SuiteContracts
import SuiteCrypto
import TestKit
import Testing

/// The sequencer against a real PostgreSQL.
@Suite struct SequencerTests {
  @Test func `leaves, tiles, head and cursor are what the events give`() async throws {
    try await withAuditDatabase { db in
      var log = SourceLog()
      try log.write(600)
      let batch = try log.batch()

      let size = try await Sequencer(database: db.database, growth: TreeGrowth()).append(batch)

      var edge = TreeEdge()
      let growth = edge.append(batch.leaves.map(\.entry))
      let tree = try await db.database.tree()
      #expect(size == 600)
      #expect(tree.size == 600)
      #expect(tree.root == edge.root())
      let complete = [TileReference(kind: .hashes(level: 0), index: 1)]
      let entries = try await db.database.read { try await $0.entries(0..<600, of: tree) }
      let loaded = try await db.database.read { try await $0.loadEdge(of: tree) }
      let source = try await db.database.read { try await $0.source("share", of: tree) }
      let tiles = try await db.database.read { try await $0.tiles(complete, of: tree) }
      #expect(entries == batch.leaves.map(\.entry))
      #expect(loaded == edge)
      #expect(source.cursor == batch.after)
      #expect(tiles == [growth.completeTiles[1]])
    }
  }

  @Test func `five sources at once lose nothing and record nothing twice`() async throws {
    try await withAuditDatabase { db in
      let sequencer = Sequencer(database: db.database, growth: TreeGrowth())
      let names = ["catalog", "share", "open", "correction", "audit"]

      try await withThrowingTaskGroup { group in
        for name in names {
          var log = SourceLog(name)
          try log.write(300)
          group.addTask { [log] in
            var cursor = SourceCursor.start(of: name)
            while cursor.position < 300 {
              let batch = try log.batch(after: cursor, limit: 41)
              try await sequencer.append(batch)
              cursor = batch.after
            }
          }
        }
        try await group.waitForAll()
      }

      let tree = try await db.database.tree()
      #expect(tree.size == 1_500)
      let edge = try await db.database.read { try await $0.loadEdge(of: tree) }
      #expect(edge.root() == tree.root)
      for name in names {
        let state = try await db.database.read { try await $0.source(name, of: tree) }
        #expect(state.cursor.position == 300)
      }
    }
  }

  @Test func `a batch that another replica took in is refused and changes nothing`() async throws {
    try await withAuditDatabase { db in
      var log = SourceLog()
      try log.write(10)
      let batch = try log.batch()
      try await Sequencer(database: db.database, growth: TreeGrowth()).append(batch)

      let slower = Sequencer(database: db.database, growth: TreeGrowth())
      await #expect(throws: CursorMoved()) { try await slower.append(batch) }
      let size = try await db.database.tree().size
      #expect(size == 10)

      let next = batch.after
      try log.write(5)
      try await slower.append(log.batch(after: next))
      let grown = try await db.database.tree()
      #expect(grown.size == 15)
    }
  }

  @Test func `a head that is not that of the leaves stops the sequencer`() async throws {
    try await withAuditDatabase { db in
      var log = SourceLog()
      try log.write(10)
      let batch = try log.batch(limit: 5)
      try await Sequencer(database: db.database, growth: TreeGrowth()).append(batch)
      try await db.runScript("UPDATE audit.tree_head SET root = decode(repeat('00', 32), 'hex')")

      let fresh = Sequencer(database: db.database, growth: TreeGrowth())

      await #expect(throws: StoreError.headContradictsLeaves(size: 5)) {
        try await fresh.append(log.batch(after: batch.after))
      }
    }
  }

  @Test(arguments: [
    "UPDATE leaf SET subject = 'other'", "DELETE FROM leaf", "TRUNCATE leaf", "UPDATE tile SET level = 1",
    "DELETE FROM tile",
    "UPDATE checkpoint SET note = ''", "DELETE FROM checkpoint", "DELETE FROM tree_head",
    "UPDATE tree_head SET size = 0",
    "UPDATE tree SET origin = 'other'", "DELETE FROM tree",
  ])
  func `the service's own role cannot change the past`(statement: String) async throws {
    try await withAuditDatabase { db in
      var log = SourceLog()
      try log.write(3)
      try await Sequencer(database: db.database, growth: TreeGrowth()).append(log.batch())

      await #expect(throws: DatabaseError.self) {
        try await db.database.command { try $0.execute("\(unescaped: statement)") }
      }

      let tree = try await db.database.tree()
      #expect(tree.size == 3)
    }
  }

  @Test func `every proof from the stored tiles verifies`() async throws {
    try await withAuditDatabase { db in
      var log = SourceLog()
      try log.write(700)
      let batch = try log.batch()
      try await Sequencer(database: db.database, growth: TreeGrowth()).append(batch)
      let tree = try await db.database.tree()

      try await db.database.read { read in
        for index: UInt64 in [0, 255, 256, 511, 512, 699] {
          let plan = try ProofPlan.inclusion(of: index, in: 700)
          let path = try plan.hashes(from: await read.tiles(plan.tiles, of: tree))
          try InclusionProof(index: index, treeSize: 700, path: path)
            .verify(leafHash: MerkleHasher.leaf(batch.leaves[Int(index)].entry), root: tree.root)
        }
        for old: UInt64 in [1, 256, 300, 512, 699] {
          let plan = try ProofPlan.consistency(from: old, to: 700)
          let path = try plan.hashes(from: await read.tiles(plan.tiles, of: tree))
          let oldRoot = try #require(try await read.root(of: tree, at: old))
          try ConsistencyProof(oldSize: old, newSize: 700, path: path).verify(oldRoot: oldRoot, newRoot: tree.root)
        }
      }
    }
  }

  @Test func `the tail passes every filter alone and together`() async throws {
    try await withAuditDatabase { db in
      let sequencer = Sequencer(database: db.database, growth: TreeGrowth())
      var share = SourceLog("share")
      try share.write(4, topic: "share.v1.request-submitted", organisation: "a")
      try share.write(4, topic: "share.v1.grant-ended", organisation: "b")
      var open = SourceLog("open")
      try open.write(4, topic: "open.v1.dataset-published", organisation: "a")
      try await sequencer.append(share.batch())
      try await sequencer.append(open.batch())
      let tree = try await db.database.tree()

      func indexes(_ filter: TailFilter, limit: Int = 100) async throws -> [UInt64] {
        try await db.database.read { try await $0.tail(0..<12, filter, limit: limit, of: tree).map(\.index) }
      }
      #expect(try await indexes(TailFilter()) == Array(0..<12))
      #expect(try await indexes(TailFilter(), limit: 3) == [0, 1, 2])
      #expect(try await indexes(TailFilter(sources: ["open"])) == [8, 9, 10, 11])
      #expect(try await indexes(TailFilter(topics: ["share.v1.grant", "open."])) == [4, 5, 6, 7, 8, 9, 10, 11])
      #expect(try await indexes(TailFilter(organisation: "a")) == [0, 1, 2, 3, 8, 9, 10, 11])
      #expect(try await indexes(TailFilter(subject: "case-2")) == [1, 9])
      #expect(try await indexes(TailFilter(sources: ["share"], organisation: "a", subject: "case-2")) == [1])
      #expect(try await indexes(TailFilter(topics: ["%"])) == [])
    }
  }
}
