import Contracts
import FoundationEssentials
import Logging
import Postgres
import RPC
import SuiteCrypto
import TestKit
import Testing

@testable import ShareService

/// `MountService`: databases that are probed, files that arrive in chunks.
@Suite(.serialized) struct MountHandlerTests {
  typealias M = ShareV1.MountService.Method

  @Test func `a mount's state is what its probe found`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()

      let mounted = try await world.mount()
      #expect(mounted.state == .mounted)
      #expect(mounted.recordCount == 3)
      let mismatch = try await world.mount("provider.lacking")
      #expect(mismatch.state == .mismatch)
      #expect(mismatch.missingColumns == ["name", "population", "head_phone", "clerk"])
      let down = try await world.mount(source: "gone")
      #expect(down.state == .down)

      let told = try await world.events(ShareV1.MountChanged.self).map(\.event)
      #expect(told.map(\.mount?.state) == [.mounted, .mismatch, .down])
      #expect(told.allSatisfy { $0.provider == providerOrganisation })
    }
  }

  @Test func `a change at the source is found by the next probe and told once`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let watch = MountWatch(
        database: world.database.database, keeper: world.mounts.keeper, probeInterval: .seconds(60),
        logger: .init(label: "test"))
      func sweepLater() async throws -> [ShareV1.MountState?] {
        world.clock.advance(by: 61)
        try await watch.sweep()
        return try await world.events(ShareV1.MountChanged.self).map(\.event.mount?.state)
      }

      #expect(try await sweepLater() == [.mounted])
      try await world.source.runScript("ALTER TABLE provider.towns RENAME COLUMN name TO mc")
      #expect(try await sweepLater() == [.mounted, .mismatch])
      #expect(try await sweepLater() == [.mounted, .mismatch])
      try await world.source.runScript("ALTER TABLE provider.towns RENAME COLUMN mc TO name")
      #expect(try await sweepLater() == [.mounted, .mismatch, .mounted])
    }
  }

  @Test func `a new version of the entry is compared at the next sweep`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name"])
      _ = try await world.mount()
      try await world.publish(version: 2, columns: ["code", "name", "area"])

      try await MountWatch(
        database: world.database.database, keeper: world.mounts.keeper, probeInterval: .seconds(60),
        logger: .init(label: "test")
      ).sweep()

      let mounts = try await world.mounts.listMounts(.init(), context: Principal.provider.calls(M.listMounts)).mounts
      #expect(mounts.map(\.state) == [.mismatch])
      #expect(mounts.map(\.missingColumns) == [["area"]])
    }
  }

  @Test func `columns may be called otherwise in the data`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name"])

      let mount = try await world.mounts.mountDatabase(
        .init(
          entry: ShareWorld.towns, source: "civil", relation: "provider.lacking",
          columns: [.init(column: "name", sourceColumn: "mc")]),
        context: Principal.provider.calls(M.mountDatabase))

      #expect(mount.state == .mounted)
    }
  }

  @Test func `only the provider mounts, only its own sources, only plain names`() async throws {
    try await ShareWorld.with { world in
      func mount(_ relation: String = "provider.towns", source: String = "civil", by principal: Principal = .provider)
        async -> String
      {
        await reason {
          _ = try await world.mounts.mountDatabase(
            .init(entry: ShareWorld.towns, source: source, relation: relation),
            context: principal.calls(M.mountDatabase))
        }
      }
      #expect(await mount() == "NOT_CATALOGUED")
      try await world.publish()
      #expect(await mount(by: .stranger) == "NOT_THE_PROVIDER")
      #expect(await mount(source: "other") == "SOURCE_UNKNOWN")
      #expect(await mount("towns") == "RELATION_NAME")
      #expect(await mount("provider.towns; DROP TABLE towns") == "RELATION_NAME")
      #expect(try await world.events(ShareV1.MountChanged.self).isEmpty)
    }
  }

  // MARK: Files

  private static let csv = "code,name,population,head_phone,clerk\n1,\"a,\"\"b\\\",1,,x\n2,二,2,,y\n3,三,,,z\n"

  @Test func `a file arrives in chunks in any order, is resumed, and then delivers`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let content = Array(Self.csv.utf8)
      let begun = try await world.begin(content)
      #expect(begun.missingChunks == [0, 1])

      #expect(try await world.put(begun, 1, of: content).missingChunks == [0])
      #expect(try await world.put(begun, 1, of: content).missingChunks == [0])
      #expect(await reason { _ = try await world.commit(begun.id) } == "UPLOAD_INCOMPLETE")
      #expect(try await world.put(begun, 0, of: content).missingChunks.isEmpty)
      let mount = try await world.commit(begun.id)

      #expect(mount.kind == .file)
      #expect(mount.fileVersion == 1)
      #expect(mount.recordCount == 3)
      let grant = try await world.grant(["code", "name", "population"])
      #expect(
        try await world.query(grant, ["1", "3", "9"]).records.map(\.values).sorted { $0[0] < $1[0] }
          == [["1", "a,\"b\\", "1"], ["3", "三", ""]])
      #expect(await reason { _ = try await world.commit(begun.id) } == "UPLOAD_CLOSED")
    }
  }

  @Test func `a new file is a new version; a file that is wrong changes nothing`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name"])
      _ = try await world.upload("code,name\n1,old\n")
      let grant = try await world.grant(["code", "name"])

      #expect(await reason { _ = try await world.upload("code,mc\n1,new\n") } == "FILE_COLUMNS")
      #expect(await reason { _ = try await world.upload("code,name\n1,new\n1,again\n") } == "REPEATED_KEY")
      #expect(await reason { _ = try await world.upload("code,name\n1\n") } == "CSV_MALFORMED")
      #expect(try await world.query(grant, ["1"]).records.map(\.values) == [["1", "old"]])

      #expect(try await world.upload("name,code\nnew,1\n").fileVersion == 2)
      #expect(try await world.query(grant, ["1"]).records.map(\.values) == [["1", "new"]])
    }
  }

  @Test func `a file that is not what was declared is refused`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let content = Array(Self.csv.utf8)
      let upload = try await world.begin(content, sha256: Array(repeating: 9, count: 32))
      for index in upload.missingChunks { _ = try await world.put(upload, index, of: content) }

      #expect(await reason { _ = try await world.commit(upload.id) } == "DIGEST_MISMATCH")
      #expect(
        await reason { _ = try await world.put(upload, 9, of: Array(repeating: 0, count: 64 * 10)) } == "CHUNK_INDEX")
      var other = content
      other[0] ^= 1
      #expect(await reason { _ = try await world.put(upload, 0, of: other) } == "CHUNK_DIFFERS")
      #expect(
        await reason {
          _ = try await world.mounts.putChunk(
            .init(upload: upload.id, index: 0, content: content), context: Principal.stranger.calls(M.putChunk))
        } == "UPLOAD_UNKNOWN")
      #expect(await reason { _ = try await world.begin(content, sha256: [1]) } == "FILE_DIGEST")
    }
  }

  @Test func `what was never committed, and what was replaced, goes after its time`() async throws {
    try await ShareWorld.with { world in
      try await world.publish(columns: ["code", "name"])
      _ = try await world.upload("code,name\n1,old\n")
      _ = try await world.upload("code,name\n1,new\n")
      let abandoned = try await world.begin(Array(Self.csv.utf8))
      world.clock.advance(by: 25 * 3600)

      try await Housekeeping(
        database: world.database.database, settings: HousekeepingSettings(), logger: .init(label: "test")
      ).sweep()

      let left = try await world.database.database.read {
        try await $0.query("SELECT count(*) FROM file_record", as: Int.self)
      }
      #expect(left == [1])
      #expect(await reason { _ = try await world.commit(abandoned.id) } == "UPLOAD_UNKNOWN")
      let grant = try await world.grant(["name"])
      #expect(try await world.query(grant, ["1"]).records.map(\.values) == [["new"]])
    }
  }
}
