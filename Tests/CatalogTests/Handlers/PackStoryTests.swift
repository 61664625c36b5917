import CatalogService
import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import ProtobufC
import RPC
import Rules
import TestKit
import Testing

/// Rule packs come into force by a recorded act; a case keeps the pack of its day.
@Suite(.serialized) struct PackStoryTests {
  @Test func `CC-43: the day before SC809 an extension is not allowed, on its first day the authority gives 5 days`()
    async throws
  {
    try await Desk.story(at: "2025-07-01 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      let adopted = try await desk.adopt(from: "2025-08-01")
      #expect(adopted.pack == "SC809" && adopted.from == "2025-08-01")
      #expect(adopted.title.contains("809"))
      try await desk.settle()

      desk.at("2025-07-31 17:00")
      let before = try await desk.register(change: "2025-07-31", of: [entry])
      desk.at("2025-08-01 09:00")
      let after = try await desk.register(change: "2025-08-01", of: [entry])

      #expect(before.due == "2025-08-21" && before.obligation?.citation == "CQ320 Art. 9 ¶2")
      #expect(after.due == "2025-08-15" && after.obligation?.citation == "SC809 Art. 17")
      #expect(await desk.reason { try await desk.extend(before, by: 5) } == "EXTENSION_NOT_ALLOWED")
      #expect(await desk.reason { try await desk.extend(after, by: 6) } == "EXTENSION_TOO_LONG")
      #expect(await desk.reason { try await desk.extend(after, by: 5, reason: "") } == "EXTENSION_REASON_MISSING")
      #expect(await desk.reason { try await desk.extend(after, by: 5, as: .officer) } == "NOT_YOUR_ORGANISATION")
      #expect(await desk.reason { try await desk.extend(after, by: 5, as: .stranger) } == "CHANGE_NOT_FOUND")
      let extended = try await desk.extend(after, by: 5)
      #expect(extended.due == "2025-08-22")
      #expect(extended.obligation?.originalDueAt == instant("2025-08-16 00:00"))
      #expect(await desk.reason { try await desk.extend(after, by: 1) } == "EXTENSION_ALREADY_USED")
    }
  }

  @Test func `CC-12: the authority extends in the last millisecond of the due day, and not a millisecond later`()
    async throws
  {
    try await Desk.story(at: "2025-07-01 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      _ = try await desk.adopt(from: "2025-08-01")
      try await desk.settle()
      desk.at("2025-08-01 09:00")
      let first = try await desk.register(change: "2025-08-01", of: [entry])
      let second = try await desk.register(change: "2025-08-01", of: [entry])

      desk.at("2025-08-15 23:59:59.999")
      #expect(try await desk.extend(first, by: 5).due == "2025-08-22")
      desk.at("2025-08-16 00:00")
      #expect(await desk.reason { try await desk.extend(second, by: 5) } == "EXTENSION_TOO_LATE")
    }
  }

  @Test
  func `SC809: the authority reviews a report of 2025-08-01 by 2025-08-05, and under CQ320 no period runs for it`()
    async throws
  {
    try await Desk.story(at: "2025-07-01 10:00") { desk in
      _ = try await desk.adopt(from: "2025-08-01")
      try await desk.settle()
      desk.at("2025-07-31 10:00")
      let before = try await desk.saveAndReport(.fixture("乡镇信息"))
      let final = try await desk.review(desk.submit(desk.save(.fixture("街道信息"))))
      desk.at("2025-08-01 10:00")
      let after = try await desk.report(final)

      let reviews = try await desk.temporary.database.read {
        try await $0.obligations(.catalogReview, about: [before.code + "@1", after.code + "@1"])
      }
      #expect(reviews.values.map(\.subject) == [after.code + "@1"])
      #expect(reviews.values.first?.clock.due == .on(CivilDate("2025-08-05")!))
      #expect(reviews.values.first?.responsible.code == Fixture.authority.text)

      desk.at("2025-08-05 23:59:59")
      _ = try await desk.publish(after)
      desk.at("2025-08-06 00:00")
      try await desk.settle()
      #expect(try await desk.overdue().filter { $0.kind == "catalog.review" }.isEmpty)
    }
  }

  @Test func `Art. 5 ¶1: a pack is adopted once, by the city's authority, by an act that is on record`() async throws {
    try await Desk.story(at: "2025-12-15 10:00") { desk in
      let county = Caller.person("h-county", of: Fixture.county, [.officer], isAuthority: true, level: .county)
      #expect(await desk.reason { try await desk.adopt(from: "2026-01-01", as: county) } == "NOT_THE_CITY_AUTHORITY")
      #expect(await desk.reason { try await desk.adopt(from: "2026-01-01", act: "") } == "FIELD_MISSING")
      #expect(await desk.reason { try await desk.adopt(from: "2026-1-1") } == "DATE_MALFORMED")
      #expect(await desk.reason { try await desk.adopt(from: "2025-12-14") } == "PACK_BACKDATED")
      #expect(await desk.reason { try await desk.adopt("CQ320", from: "2026-01-01") } == "PACK_ADOPTED_ALREADY")
      #expect(await desk.reason { try await desk.adopt(from: "2026-01-01") } == nil)
      #expect(await desk.reason { try await desk.adopt(from: "2026-02-01") } == "PACK_ADOPTED_ALREADY")

      let packs = try await desk.call(
        Desk.Changes.listPacks, desk.changes.listPacks, .init(), as: .stranger
      ).packs
      #expect(packs.map(\.pack) == ["CQ320", "SC809"])
      #expect(packs.map(\.from) == ["2018-05-05", "2026-01-01"])
      #expect(packs.map(\.act) == ["", "渝数共〔2025〕1号"])
      #expect(try await desk.logged(CatalogV1.PackAdopted.self).map(\.from) == ["2026-01-01"])
    }
  }

  @Test func `a process that has just started opens nothing under an older pack than the one adopted`() async throws {
    try await Desk.story(at: "2025-07-01 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      _ = try await desk.adopt(from: "2025-08-01")
      try await desk.settle()
      desk.at("2025-08-01 09:00")
      let fresh = ChangeHandler(
        database: desk.temporary.database, obligations: Obligations(), settings: ChangeSettings())

      let change = try await desk.call(
        Desk.Changes.registerChange, fresh.registerChange,
        .init(kind: .law, document: "某法", happenedOn: "2025-08-01", codes: [entry.code]), as: .officer)

      #expect(change.obligation?.citation == "SC809 Art. 17")
    }
  }

  @Test func `a process that has just started judges drafts and imported rows by the pack adopted`() async throws {
    try await Desk.story(at: "2025-07-01 10:00") { desk in
      _ = try await desk.adopt(from: "2025-08-01")
      try await desk.settle()
      desk.at("2025-08-01 09:00")
      let database = desk.temporary.database
      let settings = CatalogSettings()
      let catalog = CatalogHandler(database: database, obligations: Obligations(), settings: settings)
      let imports = ImportHandler(database: database, obligations: Obligations(), settings: settings)

      let draft = try await desk.call(
        Desk.Catalog.saveDraft, catalog.saveDraft, .init(entry: .fixture("乡镇信息")), as: .officer)
      let begun = try await desk.begin(rows: 1)
      let outcomes = try await desk.call(
        Desk.Imports.importRows, imports.importRows, .init(id: begun.id, rows: [.fixture(1, "街道信息")]), as: .officer
      ).outcomes

      let imported = try #require(outcomes.first)
      #expect(draft.rulePack == "SC809")
      #expect(try await desk.get(.init(code: imported.code, version: 1), as: .officer).rulePack == "SC809")
    }
  }

  @Test func `adoptions are made again byte for byte, and stay in force while they are`() async throws {
    try await Desk.story(at: "2025-12-15 10:00") { desk in
      _ = try await desk.adopt(from: "2026-01-01")
      try await desk.settle()
      let database = desk.temporary.database
      let digest = try await database.digest(of: PackProjection())
      #expect(desk.obligations.packs.entries.map(\.pack.id) == [.cq320, .sc809])

      try await database.rebuild(PackProjection())
      try await database.read { try await desk.obligations.adoptions.refresh(from: $0) }
      #expect(desk.obligations.packs.entries.map(\.pack.id) == [.cq320, .sc809])
      await #expect(throws: RPCError.self) {
        try await database.read { try await Obligations().adoptions.refresh(from: $0) }
      }

      try await desk.settle()
      #expect(try await database.digest(of: PackProjection()) == digest)
    }
  }

  @Test func `a pack this program does not know holds it up: it never goes on by the older law`() async throws {
    try await Desk.story(at: "2025-12-15 10:00") { desk in
      try await desk.temporary.database.command { tx in
        try tx.append(
          CatalogV1.PackAdopted(pack: "SC999", from: "2026-01-01"), subject: "SC999", audience: .everyone,
          actor: Desk.service)
      }
      await #expect(throws: UnreadablePack.self) { try await desk.settle() }
    }
  }
}
