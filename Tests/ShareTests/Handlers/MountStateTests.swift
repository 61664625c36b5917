import Contracts
import FoundationEssentials
import Postgres
import TestKit
import Testing

@testable import ShareService

/// What state a mount is found in, and who is told of it (Art. 11, 18).
@Suite(.serialized) struct MountStateTests {
  typealias M = ShareV1.MountService.Method

  private func told(_ world: ShareWorld) async throws -> [ShareV1.Mount] {
    try await world.events(ShareV1.MountChanged.self).compactMap(\.event.mount)
  }

  // MARK: Art. 18

  @Test func `18: a published entry without a mount is unmounted, told once, and cannot be delivered`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let grant = try await world.grant(["code"])
      #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == "NOT_MOUNTED")
      for _ in 0..<2 { try await world.sweep() }
      try await world.replica().sweep()

      let listed = try await world.listed()
      #expect(listed.map(\.entry) == [ShareWorld.towns])
      #expect(listed.map(\.state) == [.unmounted])
      #expect(listed.map(\.kind) == [.unspecified])
      #expect(try await world.listed(.authority) == listed)
      #expect(try await world.listed(.stranger).isEmpty)
      #expect(try await told(world).map(\.state) == [.unmounted])
      #expect(try await world.events(ShareV1.MountChanged.self)[0].audience.contains(providerOrganisation))

      _ = try await world.mount()
      #expect(try await world.listed().map(\.state) == [.mounted])
      #expect(try await world.query(grant, ["500113108"]).records.count == 1)
      try await world.sweep()
      #expect(try await told(world).map(\.state) == [.unmounted, .mounted])
    }
  }

  @Test func `no mount is expected of an entry that shares nothing, until a version does, nor of one that ended`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["clerk"])
      try await world.sweep()
      #expect(try await world.listed().isEmpty)
      try await world.publish(version: 2, columns: ["code", "clerk"])
      try await world.sweep()
      #expect(try await world.listed().map(\.state) == [.unmounted])
      try await world.database.database.command {
        try $0.retire(CatalogV1.EntryRetired(code: ShareWorld.towns, version: 2))
      }
      #expect(try await world.listed().isEmpty)
      #expect(try await told(world).map(\.state) == [.unmounted])
    }
  }

  @Test func `a source that fails its probe is down, with an event, and mounted again by itself`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      try await world.source.runScript("ALTER TABLE provider.towns RENAME TO moved")
      world.clock.advance(by: 61)
      try await world.sweep()
      #expect(try await world.listed().map(\.state) == [.mismatch])
      try await world.source.runScript("ALTER TABLE provider.moved RENAME TO towns")
      world.clock.advance(by: 61)
      try await world.sweep()
      #expect(try await told(world).map(\.state) == [.mounted, .mismatch, .mounted])
    }
  }

  @Test func `a mount that answers slowly is degraded and delivers`() async throws {
    var standards = MountStandards()
    standards.slowAfter = .zero
    try await ShareWorld.with(standards: standards) { world in
      try await world.publish()
      let mount = try await world.mount()
      #expect(mount.state == .degraded)
      #expect(mount.impairments == [.slow])
      let grant = try await world.grant(["code"])
      #expect(try await world.query(grant, ["500113108"]).records.count == 1)
      #expect(try await told(world).map(\.impairments) == [[.slow]])
    }
  }

  // MARK: Art. 11

  @Test func `11: a real-time entry whose database is three days old is stale, told once, and fresh again`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name"], cycle: .realTime)
      let mount = try await world.mountDated("changed")
      #expect(mount.state == .mounted)
      // 10:00 in China.
      #expect(mount.dataChangedAt == ShareWorld.start - 23 * 3600)

      world.clock.advance(by: 2 * 86_400)
      for _ in 0..<2 {
        world.clock.advance(by: 61)
        try await world.sweep()
      }
      let stale = try await world.listed()[0]
      #expect(stale.state == .degraded)
      #expect(stale.impairments == [.stale])

      try await world.source.runScript("INSERT INTO provider.dated VALUES ('3', 'c', '2026-11-25 09:00')")
      world.clock.advance(by: 61)
      try await world.sweep()
      #expect(try await told(world).map(\.state) == [.mounted, .degraded, .mounted])
      #expect(try await told(world).map(\.impairments) == [[], [.stale], []])
    }
  }

  @Test func `11: an irregular entry is never stale`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name"], cycle: .irregular)
      _ = try await world.upload("code,name\n1,old\n")
      world.clock.advance(by: 4_000 * 86_400)
      try await world.sweep()
      #expect(try await world.listed().map(\.state) == [.mounted])
    }
  }

  @Test func `11: a file is as old as its upload, and a new version makes it fresh`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name"], cycle: .everyDay)
      #expect(try await world.upload("code,name\n1,old\n").dataChangedAt == ShareWorld.start)
      world.clock.advance(by: 3 * 86_400)
      try await world.sweep()
      #expect(try await world.listed().map(\.impairments) == [[.stale]])
      #expect(try await world.upload("code,name\n1,new\n").state == .mounted)
    }
  }

  @Test func `11: an interface says itself when its data changed`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(cycle: .everyWeek)
      _ = try await world.mountInterface()
      var program = InterfaceProgram()
      program.changedAt = ShareWorld.start - 11 * 86_400
      #expect(try await world.served(by: program) { try await world.probe() }.impairments == [.stale])
      program.changedAt = ShareWorld.start - 9 * 86_400
      #expect(try await world.served(by: program) { try await world.probe() }.state == .mounted)
    }
  }

  @Test func `11: a declared item that the mounted schema lacks makes it incomplete`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "mc", "area"])
      let mount = try await world.mount("provider.lacking")
      #expect(mount.state == .mismatch)
      #expect(mount.missingColumns == ["area"])
    }
  }

  @Test func `only a column of dates or times says how fresh data are`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "mc"])
      for column in ["mc", "absent", "now()"] {
        #expect(await reason { _ = try await world.mountDated(column, "provider.lacking") } == "FRESHNESS_COLUMN")
      }
      #expect(try await told(world).isEmpty)
    }
  }
}

extension ShareWorld {
  fileprivate func mountDated(_ column: String, _ relation: String = "provider.dated") async throws -> ShareV1.Mount {
    try await mounts.mountDatabase(
      .init(entry: Self.towns, source: "civil", relation: relation, freshnessColumn: column),
      context: Principal.provider.calls(Mounts.mountDatabase))
  }
}
