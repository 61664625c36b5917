import Contracts
import FoundationEssentials
import TestKit
import Testing

@testable import ShareService

/// Files in JSON lines, their versions, query templates, and how mounts answer (Art. 18).
@Suite(.serialized) struct MountFilesTests {
  typealias M = ShareV1.MountService.Method

  private func versions(_ world: ShareWorld, by principal: Principal = .provider) async throws -> [ShareV1.FileVersion]
  {
    try await world.mounts.listFileVersions(
      .init(entry: ShareWorld.towns), context: principal.calls(M.listFileVersions)
    ).versions
  }

  // MARK: Files

  @Test func `JSON lines are a file like any other, and every version stays listed`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name"])
      _ = try await world.upload("code,name\n1,old\n")
      world.clock.advance(by: 60)
      let mount = try await world.upload("{\"name\":\"new\",\"code\":1}\n{\"code\":\"2\",\"name\":null}\n", .jsonLines)
      #expect(mount.fileVersion == 2)
      #expect(mount.recordCount == 2)
      let grant = try await world.grant(["code", "name"])
      #expect(try await world.query(grant, ["1"]).records.map(\.values) == [["1", "new"]])

      let listed = try await versions(world)
      #expect(listed.map(\.version) == [2, 1])
      #expect(listed.map(\.format) == [.jsonLines, .csv])
      #expect(listed.map(\.recordCount) == [2, 1])
      #expect(listed.map(\.inForce) == [true, false])
      #expect(listed.map(\.committedAt) == [ShareWorld.start + 60, ShareWorld.start])
      #expect(try await versions(world, by: .authority) == listed)
      #expect(try await versions(world, by: .stranger).isEmpty)
    }
  }

  @Test func `a file in JSON lines that is wrong changes nothing`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name"])
      _ = try await world.upload("code,name\n1,old\n")
      func upload(_ text: String, _ format: ShareV1.FileFormat = .jsonLines) async -> String {
        await reason { _ = try await world.upload(text, format) }
      }
      #expect(await upload("{\"code\":1}\n") == "FILE_COLUMNS")
      #expect(await upload("{\"code\":1,\"name\":\"a\"}\n{\"code\":1,\"name\":\"b\"}\n") == "REPEATED_KEY")
      #expect(await upload("code,name\n1,new\n") == "JSON_MALFORMED")
      #expect(await upload("{\"code\":\"\",\"name\":\"a\"}\n") == "JSON_MALFORMED")
      #expect(await upload("code,name\n1,new\n", .init(rawValue: 9)) == "FIELD_MISSING")
      #expect(try await versions(world).map(\.version) == [1])
    }
  }

  // MARK: Query templates

  private func mount(
    _ template: String, relation: String = "", freshness: String = "", in world: ShareWorld
  ) async throws -> ShareV1.Mount {
    try await world.mounts.mountDatabase(
      .init(
        entry: ShareWorld.towns, source: "civil", relation: relation, freshnessColumn: freshness,
        queryTemplate: template),
      context: Principal.provider.calls(M.mountDatabase))
  }

  @Test func `a query that the operator configured is mounted by its name`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name", "population"])
      let mounted = try await mount("county", in: world)
      #expect(mounted.state == .mounted)
      #expect(mounted.recordCount == 2)
      #expect((mounted.queryTemplate, mounted.relation) == ("county", ""))
      #expect(try await world.listed().map(\.queryTemplate) == ["county"])
      let grant = try await world.grant(["code", "population"])
      #expect(try await world.query(grant, ["500113108", "500112001"]).records.map(\.values) == [["500113108", "10"]])
      let batchGrant = try await world.grant(["code", "name"], mode: .batch)
      try await world.consent(batchGrant)
      #expect(try await world.batch(batchGrant).recordCount == 2)
    }
  }

  @Test func `a template lacks columns like a table, is there or not, and never writes`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name", "area"])
      #expect(try await mount("county", in: world).missingColumns == ["area"])
      #expect(await reason { _ = try await mount("nothing", in: world) } == "TEMPLATE_UNKNOWN")
      #expect(
        await reason { _ = try await mount("county", relation: "provider.towns", in: world) } == "RELATION_AND_TEMPLATE"
      )
      #expect(await reason { _ = try await mount("county", freshness: "name", in: world) } == "FRESHNESS_COLUMN")
      #expect(try await mount("writing", in: world).state == .down)
    }
  }

  // MARK: Health

  @Test func `how a mount answered stands in the list, by reason, and not in events`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name"])
      _ = try await world.mount("provider.numbered")
      let grant = try await world.grant(["code", "name"])
      for _ in 0..<3 { _ = try await world.query(grant, ["7"]) }
      #expect(await reason { _ = try await world.query(grant, ["seven"]) } == "KEY_MALFORMED")
      _ = try await world.mount(source: "gone")
      #expect(await reason { _ = try await world.query(grant, ["7"]) } == "SOURCE_DOWN")

      _ = try await world.mount("provider.towns")
      let health = try #require(try await world.listed()[0].health)
      #expect(health.windowMinutes == 15)
      #expect((health.asked, health.answered) == (4, 3))
      #expect(health.refused == [.init(reason: "KEY_MALFORMED", count: 1)])
      #expect(health.failed.isEmpty)
      #expect(0 < health.p50Microseconds && health.p50Microseconds <= health.p99Microseconds)
      #expect(try await world.events(ShareV1.MountChanged.self).allSatisfy { $0.event.mount?.health == nil })
    }
  }

  @Test func `a source that fails is counted by what it failed for`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name"])
      _ = try await world.mount("provider.towns")
      let grant = try await world.grant(["code"])
      try await world.source.runScript("ALTER TABLE provider.towns RENAME TO moved")
      #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == "SOURCE_DOWN")
      let health = try #require(try await world.listed()[0].health)
      #expect(health.failed == [.init(reason: "SOURCE_DOWN", count: 1)])
    }
  }
}
