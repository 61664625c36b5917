import AuditService
import Contracts
import MerkleLog
import Postgres
import ProtobufC
import RPC
import SuiteCrypto
import Synchronization
import Testing
import Wire
import ZeroMQ

@Suite struct AuditHandlerTests {
  @Test func `a proof file made of a reply verifies offline`() async throws {
    try await LogFixture.with { log in
      try await log.signed(events: 300)
      let handler = log.handler()

      let reply = try await handler.proveInclusion(
        .init(leaf: .sourcePosition(.init(source: "share", epoch: 1, position: 43))), context: .auditor())

      let checkpoint = try await handler.getCheckpoint(.init(), context: .auditor())
      let verifiers = try checkpoint.verifierKeys.split(separator: "\n").map { try NoteVerifier(parsing: String($0)) }
      let proof = ProofFile(
        index: try #require(reply.leaf).index, path: reply.hashes.compactMap { Digest($0) },
        checkpoint: try SignedNote(parsing: reply.checkpoint))
      let head = try proof.verify(entry: #require(reply.leaf).leaf, origin: log.origin, verifiers: verifiers)
      #expect(head.size == 300)
      #expect(reply.leaf?.index == 42)
      #expect(reply.treeSize == 300)
    }
  }

  @Test func `two checkpoints are shown to be of one history`() async throws {
    try await LogFixture.with { log in
      let publisher = try await log.signed(events: 300)
      let old = try #require(try await log.kept())
      var source = SourceLog()
      try source.write(777)
      let cursor = try source.batch(limit: 300).after
      try await log.sequencer.append(source.batch(after: cursor))
      try await publisher.publish()
      let new = try #require(try await log.kept())

      let reply = try await log.handler().proveConsistency(.init(oldSize: 300), context: .auditor())

      #expect(reply.newSize == 777)
      try ConsistencyProof(oldSize: 300, newSize: 777, path: reply.hashes.compactMap { Digest($0) })
        .verify(oldRoot: old.root, newRoot: new.root)
    }
  }

  @Test func `what is not in the log or not signed yet is refused with the reason`() async throws {
    try await LogFixture.with { log in
      try await log.signed(events: 3)
      var source = SourceLog()
      try source.write(5)
      let cursor = try source.batch(limit: 3).after
      try await log.sequencer.append(source.batch(after: cursor))
      let handler = log.handler()

      await refusal("LEAF_NOT_FOUND") {
        try await handler.proveInclusion(.init(leaf: .index(99)), context: .auditor())
      }
      await refusal("NOT_SIGNED_YET") {
        try await handler.proveInclusion(.init(leaf: .index(4)), context: .auditor())
      }
      await refusal("NO_SUCH_CHECKPOINT") {
        try await handler.proveInclusion(.init(leaf: .index(0), treeSize: 2), context: .auditor())
      }
      await refusal("FIELD_INVALID") { try await handler.proveInclusion(.init(), context: .auditor()) }
      await refusal("FIELD_INVALID") { try await handler.proveConsistency(.init(oldSize: 4), context: .auditor()) }
      await refusal("INDEX_BEYOND_END") { try await handler.tail(.init(fromIndex: 6), context: .auditor()) }
      await refusal("FIELD_INVALID") { try await handler.tail(.init(limit: 1_001), context: .auditor()) }
      await refusal("FIELD_INVALID") { try await handler.tail(.init(waitMs: 60_001), context: .auditor()) }
    }
  }

  @Test func `the stream resumes by index and skips what the filter leaves out`() async throws {
    try await LogFixture.with { log in
      try await log.publisher().prepare()
      var source = SourceLog()
      try source.write(4, topic: "share.v1.request-submitted")
      try source.write(4, topic: "share.v1.grant-ended")
      try await log.sequencer.append(source.batch())
      let handler = log.handler()

      let first = try await handler.tail(.init(limit: 3), context: .auditor())
      let second = try await handler.tail(.init(fromIndex: first.nextIndex, limit: 100), context: .auditor())
      let filtered = try await handler.tail(.init(topics: ["share.v1.grant"]), context: .auditor())
      let none = try await handler.tail(.init(topics: ["open."]), context: .auditor())

      #expect(first.leaves.map(\.index) == [0, 1, 2])
      #expect(second.leaves.map(\.index) == [3, 4, 5, 6, 7])
      #expect(second.nextIndex == 8)
      #expect(filtered.leaves.map(\.index) == [4, 5, 6, 7])
      #expect(none.leaves.isEmpty)
      #expect(none.nextIndex == 8)
    }
  }

  @Test func `a waiting reader is answered when something comes in`() async throws {
    try await LogFixture.with { log in
      try await log.publisher().prepare()
      let handler = log.handler()

      async let reply = handler.tail(.init(waitMs: 20_000), context: .auditor())
      var source = SourceLog()
      try source.write(1)
      try await log.sequencer.append(source.batch())

      #expect(try await reply.leaves.map(\.index) == [0])
    }
  }

  @Test(arguments: [Role.auditor, .monitor, .operator])
  func `whoever may read the stream may wait for it`(role: Role) async throws {
    try await LogFixture.with { log in
      try await log.publisher().prepare()
      let directory = ChangingDirectory()
      directory.caller.withLock { $0 = .fixture(roles: [role]) }

      let reply = try await log.handler().tail(.init(waitMs: 100), context: .auditor(directory))

      #expect(reply.leaves.isEmpty && reply.nextIndex == 0)
    }
  }

  @Test func `a waiting reader whose role ends gets nothing more`() async throws {
    try await LogFixture.with { log in
      try await log.publisher().prepare()
      let directory = ChangingDirectory()
      let context = ServerContext.auditor(directory)
      directory.caller.withLock { $0 = .fixture(roles: []) }

      await refusal("ROLE_ENDED") { try await log.handler().tail(.init(waitMs: 20_000), context: context) }
    }
  }

  @Test func `the sources say how far they are taken in`() async throws {
    try await LogFixture.with { log in
      try await log.publisher().prepare()
      var source = SourceLog()
      try source.write(9)
      try await log.sequencer.append(source.batch(limit: 5))

      let sources = try await log.handler().listSources(.init(), context: .auditor()).sources

      #expect(sources.map(\.name) == ["share"])
      #expect(sources.map(\.position) == [5])
      #expect(sources.map(\.headPosition) == [9])
    }
  }

  private func refusal<R>(
    _ reason: String, _ body: () async throws -> R, sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    do {
      _ = try await body()
      Issue.record("it was not refused", sourceLocation: sourceLocation)
    } catch {
      #expect((error as? any RPCErrorConvertible)?.rpcError.reason == reason, sourceLocation: sourceLocation)
    }
  }
}

extension LogFixture {
  func handler() -> AuditHandler {
    AuditHandler(
      database: database, keys: keys, growth: growth, settings: TailSettings(recheck: .milliseconds(20)))
  }
}
