import EventLog
import Logging
import Postgres
import ProtobufC
import RPC
import ServiceKit
import SuiteContracts
import TestKit
import Testing
import Wire
import ZeroMQ

@Suite struct MaintenanceTests {
  private typealias Log = EventLogV1.EventLog

  @Test func `an unknown key is refused, and its refusal is an event in the log`() async throws {
    try await withFixture { fixture, _ in
      try await fixture.running { _, known in
        let stranger = try fixture.client(as: .generate())
        let error = await #expect(throws: RPCError.self) {
          try await stranger.connected { _ = try await Log.Client($0).head(.init()) }
        }
        #expect(error?.code == .unauthenticated)

        let reply = try await Log.Client(known).read(.init(waitMs: 10_000), options: .init(timeout: .seconds(15)))

        let body = try EventLogV1.EventBody(packed: try #require(reply.events.first).body)
        #expect(body.topic.contains("refused"))
        #expect(body.actor?.holder == "share")
      }
    }
  }

  @Test(.timeLimit(.minutes(5))) func `after a restore the log has a new epoch`() async throws {
    try await withFixture { fixture, _ in
      try await fixture.running { _, client in
        // Calls may be answered before the first epoch has begun.
        try await eventually {
          guard try await Log.Client(client).head(.init()).head?.epoch == 1 else { throw NotBegun() }
        }

        try await fixture.configured.openEpoch()

        let after = try await Log.Client(client).head(.init())
        #expect(try #require(after.head).epoch > 1)
        #expect(after.epochReason == "restored")
      }
    }
  }

  @Test func `a projection that somebody edited is made again from its log`() async throws {
    try await withFixture { fixture, temporary in
      try await fixture.running { _, client in
        let stranger = try fixture.client(as: .generate())
        _ = try? await stranger.connected { try await Log.Client($0).head(.init()) }
        _ = try await Log.Client(client).read(.init(waitMs: 10_000), options: .init(timeout: .seconds(15)))
        let made = try await fixture.configured.rebuild(projection: "seen").after

        try await temporary.runScript("UPDATE share.seen SET topic = 'forged'")
        let rebuilt = try await fixture.configured.rebuild(projection: "seen")

        #expect(rebuilt.before != made)
        #expect(rebuilt.after == made)
      }
    }
  }

  @Test func `a name that is no projection's is refused with those there are`() async throws {
    try await withFixture { fixture, _ in
      let known = try await fixture.configured.projections()
      #expect(known == ["directory", "seen"])
      let error = await #expect(throws: UnknownProjection.self) {
        try await fixture.configured.rebuild(projection: "sean")
      }
      #expect(error?.description == "there is no projection sean; there are directory, seen")
    }
  }

  /// A share-service with one projection, of its own log.
  private static let definition = ServiceDefinition(
    .share,
    migrations: [
      Migration(version: 1, name: "seen", sql: "CREATE TABLE seen (position bigint PRIMARY KEY, topic text NOT NULL)")
    ],
    settings: { _ in () },
    build: { _, _ in ServiceParts(handlers: [], subscriptions: [Subscription(Seen(), to: .share)]) })

  private struct NotBegun: Error {}

  private struct Seen: Projection {
    let name = "seen"
    let topics: [String] = []
    let tables = ["seen"]

    func apply(_ event: ConsumedEvent, in transaction: borrowing Transaction) async throws {
      try transaction.execute(
        "INSERT INTO seen (position, topic) VALUES (\(Int64(event.position)), \(event.topic))", expecting: 1)
    }
  }

  private func withFixture(_ body: (ServiceFixture, TemporaryDatabase) async throws -> Void) async throws {
    try await TemporaryDatabase.with("share", migrations: Self.definition.allMigrations) { temporary in
      try await body(try await ServiceFixture(temporary.settings, definition: Self.definition), temporary)
    }
  }
}
