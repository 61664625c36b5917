import CatalogService
import Contracts
import FoundationEssentials
import Postgres
import ProtobufC
import RPC
import Rules
import SuiteContracts
import SuiteCrypto
import TestKit
import Testing
import Wire

/// The level catalog's snapshots (Art. 10 ¶1): numbers, digests, differences.
@Suite(.serialized) struct SnapshotTests {
  typealias Team = Desk.Team

  @Test func `Art. 10 ¶1: publishing 3 entries raises the snapshot from n to n+1 with exactly 3 changes`() async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister()
      let kept = try await desk.publish(.fixture("街道信息"), by: .civil)
      var changed = try await desk.publish(.fixture("社区信息"), by: .civil)
      let first = try await desk.snapshot()
      #expect(first.number == 1 && first.entries == 2)

      changed = try await desk.publish(changed, by: .civil)
      let new = [
        try await desk.publish(.fixture("乡镇信息"), by: .civil), try await desk.publish(.fixture("行政村信息"), by: .civil),
      ]
      desk.clock.advance(by: 60)
      let second = try await desk.snapshot()

      #expect(second.number == 2 && second.entries == 4 && second.digest != first.digest)
      #expect(second.takenAt == desk.clock.now)
      let changes = try await desk.compare(1, 2)
      #expect(changes.map(\.code) == [changed.code, new[0].code, new[1].code])
      #expect(changes.map(\.before) == [1, 0, 0] && changes.map(\.after) == [2, 1, 1])
      #expect(try await desk.getSnapshot(2).entries.map(\.code).contains(kept.code))
      let event = try #require(try await desk.events().last)
      #expect(event.topic.hasSuffix("snapshot-taken") && event.audience?.everyone == true)
      #expect(try CatalogV1.SnapshotTaken(packed: event.payload).digest == second.digest)
    }
  }

  @Test func `Art. 10 ¶1: snapshots that differ by more entries than one answer tells are refused by name`()
    async throws
  {
    var settings = CatalogSettings()
    settings.snapshotChangesLimit = 2
    try await Desk.with(settings: settings) { desk in
      try await desk.openRegister()
      _ = try await desk.snapshot()
      for name in ["街道信息", "社区信息"] { _ = try await desk.publish(.fixture(name), by: .civil) }
      _ = try await desk.snapshot()
      _ = try await desk.publish(.fixture("乡镇信息"), by: .civil)
      _ = try await desk.snapshot()

      #expect(try await desk.compare(1, 2).count == 2)
      #expect(try await desk.compare(2, 3).count == 1)
      let refusal = await desk.refusal { try await desk.compare(1, 3) }
      #expect(refusal?.reason == "SNAPSHOTS_TOO_FAR_APART" && refusal?.code == .resourceExhausted)
      #expect(refusal?.text.en.contains("2 entries") == true)
    }
  }

  @Test func `Art. 10 ¶1: where nothing changed the last snapshot is answered, and nothing told`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      _ = try await desk.publish(.fixture("街道信息"), by: .civil)
      let first = try await desk.snapshot()
      let before = try await desk.events().count
      _ = try await desk.save(.fixture("社区信息"))
      desk.clock.advance(by: 60)

      #expect(try await desk.snapshot() == first)

      #expect(try await desk.events().count == before + 1)
      let listed = try await desk.call(
        Desk.Levels.listSnapshots, desk.levels.listSnapshots, .init(), as: .stranger)
      #expect(listed.snapshots == [first])
      #expect(try await desk.compare(1).isEmpty)
    }
  }

  @Test func `Art. 10 ¶1: the rebuilt snapshot has the same hash, whatever was published later`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister(.health)
      let first = try await desk.publish(.restricted("社会组织登记信息"), by: .civil)
      _ = try await desk.publish(.fixture("街道信息"), by: .health)
      let taken = try await desk.snapshot()
      desk.clock.advance(by: 3600)
      _ = try await desk.publish(first, by: .civil)
      _ = try await desk.publish(.fixture("社区信息"), by: .civil)
      #expect(try await desk.snapshot().number == 2)

      // What was in force then, from the versions themselves.
      let rebuilt = try await desk.temporary.database.read { source in
        let keys = try await source.query(
          """
          SELECT code, version FROM entry_version
           WHERE published_at <= \(try #require(taken.takenAt))
             AND (superseded_at IS NULL OR superseded_at > \(try #require(taken.takenAt))) ORDER BY code COLLATE "C"
          """, as: String.self, Int.self)
        var text = ""
        for (code, version) in keys {
          let stored = try #require(try await source.version(version, of: code) as EntryVersion?)
          text += "\(code) \(version) \(hash(EntryText(stored).text))\n"
        }
        return hash(text)
      }
      #expect(rebuilt == taken.digest)

      // And from what anybody is answered.
      let page = try await desk.getSnapshot(1)
      #expect(hash(page.entries.map { "\($0.code) \($0.version) \($0.digest)\n" }.joined()) == taken.digest)
      #expect(page.snapshot == taken)
    }
  }

  @Test func `Art. 10 ¶1: a suspended entry stays in the level's catalog, a retired one leaves it`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let first = try await desk.publish(.fixture("街道信息"), by: .civil)
      let second = try await desk.publish(.fixture("社区信息"), by: .civil)
      let taken = try await desk.snapshot()

      _ = try await desk.suspend(first)
      #expect(try await desk.snapshot() == taken)
      _ = try await desk.retire(second)

      #expect(try await desk.snapshot().entries == 1)
      let changes = try await desk.compare(1)
      #expect(changes.map(\.code) == [second.code] && changes.map(\.before) == [1] && changes.map(\.after) == [0])
    }
  }

  @Test func `versions in force that came without a digest get one before the snapshot is taken`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      try await desk.temporary.add(Fixture.content(), to: .published)

      let taken = try await desk.snapshot()

      let version = try Fixture.version(in: .published)
      #expect(taken.entries == 1)
      #expect(taken.digest == hash("307001/000001 1 \(hash(EntryText(version).text))\n"))
    }
  }

  @Test func `a snapshot is read in pages, by code`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      for name in ["街道信息", "社区信息", "乡镇信息"] { _ = try await desk.publish(.fixture(name), by: .civil) }
      _ = try await desk.snapshot()
      let whole = try await desk.getSnapshot()

      let first = try await desk.getSnapshot(1, limit: 2)
      let second = try await desk.getSnapshot(1, after: first.next, limit: 2)

      #expect(first.entries + second.entries == whole.entries && whole.entries.count == 3)
      #expect(second.next.isEmpty && whole.next.isEmpty)
      #expect(await desk.reason { try await desk.getSnapshot(2) } == "SNAPSHOT_NOT_FOUND")
      #expect(await desk.reason { try await desk.compare(0) } == "SNAPSHOT_NOT_FOUND")
      _ = try await desk.publish(.fixture("行政村信息"), by: .civil)
      _ = try await desk.snapshot()
      #expect(await desk.reason { try await desk.compare(2, 1) } == "SNAPSHOTS_REVERSED")
      #expect(try await desk.compare(1, 2).count == 1)
    }
  }

  @Test func `Art. 5, 10 ¶1: a county's catalog is its own, the city's holds the counties' too, each by its authority`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister()
      let city = try await desk.publish(.fixture("街道信息"), by: .civil)
      _ = try await desk.register(Fixture.county, "区数据局", isAuthority: true, level: .county, region: "500109")
      try await desk.temporary.add(
        Fixture.content("社区信息"), code: "307001/000009", to: .published, provider: Fixture.county)
      let county = Caller.person("h-county", of: Fixture.county, [.officer], isAuthority: true, level: .county)

      #expect(try await desk.snapshot(as: county).entries == 1)
      #expect(try await desk.snapshot().entries == 2)
      #expect(await desk.reason { try await desk.snapshot(as: .officer) } == "NOT_YOUR_LEVEL")
      #expect(try await desk.getSnapshot(1, as: county).entries.map(\.code) == ["307001/000009"])
      #expect(try await desk.getSnapshot(1, as: .officer).entries.map(\.code) == [city.code, "307001/000009"])
    }
  }

  @Test func `snapshots and digests are never changed, whoever writes`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let entry = try await desk.publish(.fixture("街道信息"), by: .civil)
      _ = try await desk.snapshot()
      _ = try await desk.publish(entry, by: .civil)
      _ = try await desk.snapshot()
      let temporary = desk.temporary

      for (statement, constraint) in [
        ("UPDATE level_snapshot SET entries = 0", "level_snapshot_immutable"),
        ("DELETE FROM level_snapshot WHERE number = 2", "level_snapshot_immutable"),
        ("UPDATE entry_digest SET digest = digest", "entry_digest_immutable"),
        ("UPDATE snapshot_entry SET until_number = NULL", "snapshot_entry_immutable"),
        ("UPDATE snapshot_entry SET version = 1 WHERE until_number IS NULL", "snapshot_entry_immutable"),
        ("DELETE FROM snapshot_entry", "snapshot_entry_immutable"),
      ] as [(SQL, String)] {
        #expect(try await temporary.constraint(violatedBy: statement) == constraint)
      }
    }
  }

  private func hash(_ text: String) -> String { Hex.encode(SHA256.hash(Array(text.utf8)).bytes) }
}
