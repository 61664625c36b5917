import Contracts
import Foundation
import FoundationNetworking
import Postgres
import RPC
import ServiceKit
import SuiteContracts
import TestKit
import Testing
import Wire

@Suite struct BootstrapTests {
  private typealias Health = HealthV1.Health
  private typealias Reflection = ReflectionV1.Reflection

  @Test func `a service of nothing but the common parts serves, is ready and tells what it is`() async throws {
    try await withFixture { fixture, _ in
      try await fixture.running { http, client in
        // A call waits until the service takes calls; readiness does not.
        let health = try await Health.Client(client).check(.init())
        let listed = try await Reflection.Client(client).listServices(.init())
        let (body, response) = try await URLSession.shared.data(from: http.appending(path: "readyz"))

        #expect((response as? HTTPURLResponse)?.statusCode == 200, "\(String(decoding: body, as: UTF8.self))")
        #expect(health.status == .serving)
        #expect(
          listed.services == [
            DirectoryV1.DirectoryControl.name, EventLogV1.EventLog.name, Health.name, Reflection.name,
          ])
        #expect(listed.version == SuiteVersion.current)
      }
    }
  }

  @Test func `the descriptor set comes in chunks and ends where it ends`() async throws {
    try await withFixture { fixture, _ in
      try await fixture.running { _, client in
        let reflection = Reflection.Client(client)
        let first = try await reflection.getDescriptorSet(.init(offset: 0))

        let end = try await reflection.getDescriptorSet(.init(offset: first.totalBytes))

        #expect(first.chunk.count == min(Int(first.totalBytes), 512 * 1024))
        #expect(end.chunk.isEmpty)
        let error = await #expect(throws: RPCError.self) {
          try await reflection.getDescriptorSet(.init(offset: first.totalBytes + 1))
        }
        #expect(error?.reason == "OFFSET_PAST_END")
      }
    }
  }

  @Test func `an unknown service has no health`() async throws {
    try await withFixture { fixture, _ in
      try await fixture.running { _, client in
        let health = try await Health.Client(client).check(.init(service: "x.Y"))

        #expect(health.status == .serviceUnknown)
      }
    }
  }

  @Test func `without a database it lives, is not ready and says why`() async throws {
    try await withFixture { fixture, temporary in
      try await fixture.running { http, client in
        _ = try await Health.Client(client).check(.init())
        // Committed before sessions are ended, or they could come back.
        let name = temporary.settings.endpoint.database
        try await temporary.cluster.runScript("ALTER DATABASE \(name) ALLOW_CONNECTIONS false")
        try await temporary.cluster.runScript(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)'")

        let (body, response) = try await URLSession.shared.data(from: http.appending(path: "readyz"))
        #expect((response as? HTTPURLResponse)?.statusCode == 503)
        #expect(String(decoding: body, as: UTF8.self).contains("PostgreSQL does not answer"))
        let health = try await Health.Client(client).check(.init())
        #expect(health.status == .notServing)
        let (_, alive) = try await URLSession.shared.data(from: http.appending(path: "livez"))
        #expect((alive as? HTTPURLResponse)?.statusCode == 200)
      }
    }
  }

  @Test func `a schema that was never migrated, or is ahead of the program, is refused`() async throws {
    try await TemporaryDatabase.with("share") { temporary in
      let fixture = try await ServiceFixture(temporary.settings)

      let error = await #expect(throws: DatabaseError.self) { try await fixture.running { _, _ in } }
      guard case .schemaMismatch = error?.kind else { throw error ?? CancellationError() }
    }
    let newer = MigrationSet(
      component: "share",
      migrations: [
        Migration(version: 1, name: "nothing", sql: "SELECT 1"),
        Migration(version: 2, name: "new", sql: "SELECT 2", oldestProgram: 2),
      ])
    try await TemporaryDatabase.with("share", migrations: [newer]) { temporary in
      let fixture = try await ServiceFixture(temporary.settings)

      await #expect(throws: DatabaseError.self) { try await fixture.running { _, _ in } }
    }
  }

  private func withFixture(_ body: (ServiceFixture, TemporaryDatabase) async throws -> Void) async throws {
    try await TemporaryDatabase.with("share", migrations: ServiceFixture.definition.allMigrations) { temporary in
      try await body(try await ServiceFixture(temporary.settings), temporary)
    }
  }
}
