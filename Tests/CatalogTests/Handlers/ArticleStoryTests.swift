import CatalogService
import Contracts
import EventLog
import RPC
import Rules
import SuiteContracts
import SuiteCrypto
import TestKit
import Testing
import Wire

/// Articles that show in more than one act: what becomes known when, who must look, what is counted and listed.
@Suite(.serialized) struct ArticleStoryTests {
  @Test func `Art. 3: how much of a department's catalog is an exception is counted for whoever asks`() async throws {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      for name in ["乡镇信息", "街道信息", "社区信息"] { _ = try await desk.publishedEntry(name) }
      _ = try await desk.publish(desk.saveAndReport(.restricted()))

      let reply = try await desk.search(.init(provider: Fixture.provider.text, withFacets: true))

      let shared = reply.facets.filter { $0.field == "share_type" }
      #expect(shared.map(\.label) == ["无条件共享", "有条件共享"])
      #expect(shared.map(\.count) == [3, 1])
      let others = try await desk.search(.init(provider: Fixture.otherDepartment.text, withFacets: true))
      #expect(others.facets.isEmpty)
    }
  }

  @Test func `Art. 8: nothing but a published version is told to those who share and open`() async throws {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      let told = { () async throws -> [String] in
        try await desk.events().filter { $0.subject.hasPrefix("307001/000001") && $0.audience?.everyone == true }
          .map { "\($0.topic.split(separator: ".").last ?? "") \($0.subject)" }
      }
      let draft = try await desk.save()
      let reported = try await desk.report(desk.review(desk.submit(draft)))
      #expect(try await told() == [])
      #expect(await desk.reason { try await desk.get(reported, as: .stranger) } == "ENTRY_NOT_FOUND")

      _ = try await desk.publish(reported)

      #expect(try await told() == ["entry-published 307001/000001@1"])
      #expect(try await desk.get(reported, as: .stranger).state == .published)
    }
  }

  @Test func `Art. 11: cycle and declared items are announced, for data to be measured against`() async throws {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      _ = try await desk.publishedEntry("乡镇信息")

      let published = try #require(try await desk.logged(CatalogV1.EntryPublished.self).first)

      #expect(published.updateCycle == .everyYear)
      #expect(published.items.map(\.column) == ["division_code", "town_name"])
    }
  }

  @Test func `Art. 13: what is still handed over on media is found as a list`() async throws {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      _ = try await desk.publishedEntry("乡镇信息")
      var paper = CatalogV1.Entry.fixture("档案目录")
      (paper.formatClass, paper.formatType) = ("电子表格", "csv")
      for index in paper.items.indices {
        (paper.items[index].shareMode, paper.items[index].digitisedBy) = (.media, "2027-06-30")
      }
      _ = try await desk.publish(desk.saveAndReport(paper))

      #expect(try await desk.search(.init(shareMode: .media)).entries.map(\.name) == ["档案目录"])
      #expect(try await desk.search(.init()).total == 2)
    }
  }

  @Test func `Art. 30 ¶1: a department without a secrecy reviewer comes no further than the draft`() async throws {
    try await Desk.with { desk in
      try await desk.registerProvider()
      _ = try await desk.enrol("甲", roles: [.head, .officer])
      let draft = try await desk.save()

      let refusal = await desk.refusal { try await desk.submit(draft) }
      #expect(refusal?.reason == "PROFILE_INCOMPLETE")
      #expect(refusal?.text.zh.contains("第三十条") == true && refusal?.text.zh.contains("保密审查员") == true)
      #expect(await desk.reason { try await desk.publish(draft) } == "ENTRY_NOT_FOUND")

      _ = try await desk.enrol("丙", roles: [.secrecyReviewer])
      #expect(try await desk.submit(draft).state == .departmentReview)
    }
  }

  @Test func `Art. 30 ¶2, CC-32: a review does not carry over to a version with a new item`() async throws {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      var next = try await desk.publishedEntry("乡镇信息")
      next.items.append(
        CatalogV1.Item(
          name: "面积", column: "area", dataType: "N", shareMode: .database, openType: .unconditional))
      let second = try await desk.submit(desk.save(next))
      #expect(second.version == 2 && second.review == nil)

      #expect(await desk.reason { try await desk.report(second) } == "ENTRY_STATE_FINALISED_NEEDED")
      #expect(await desk.reason { try await desk.publish(second) } == "ENTRY_NOT_FOUND")
      let author = Caller.person("h-officer", of: Fixture.provider, [.secrecyReviewer])
      #expect(await desk.reason { try await desk.review(second, as: author) } == "REVIEWER_IS_SUBMITTER")

      #expect(try await desk.publish(desk.report(desk.review(second))).version == 2)
    }
  }

  @Test func `CC-26: a type is lowered by a new version with its basis, and until then the old one holds`() async throws
  {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      let first = try await desk.publishedEntry("乡镇信息")
      var next = CatalogV1.Entry.restricted("乡镇信息")
      next.code = first.code
      let bases = next.items[2].shareBases
      next.items[2].shareBases = []
      let baseless = next
      #expect(await desk.reason { try await desk.save(baseless) } == "BASIS_MISSING")

      next.items[2].shareBases = bases
      let second = try await desk.saveAndReport(next)
      #expect(try await desk.get(first, version: 0, as: .stranger).shareType == .unconditional)
      #expect(second.reportDue == "2026-12-07")

      _ = try await desk.publish(second)
      #expect(try await desk.get(first, version: 0, as: .stranger).shareType == .conditional)
    }
  }

  @Test func `CC-51: the same registration twice is one change with one duty, another request with its key is refused`()
    async throws
  {
    try await Desk.story(at: "2018-05-20 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      desk.at("2018-06-01 09:00")
      let key = Random.bytes(16)
      func register(_ document: String) async throws -> CatalogV1.Change {
        try await desk.call(
          Desk.Changes.registerChange, desk.changes.registerChange,
          .init(kind: .law, document: document, happenedOn: "2018-06-01", codes: [entry.code]), as: .officer, key: key)
      }

      let first = try await register("某法修正案")
      #expect(try await register("某法修正案") == first)
      #expect(await desk.reason { try await register("另一修正案") } == "IDEMPOTENCY_KEY_REUSED")

      #expect(try await desk.listChanges().map(\.id) == [first.id])
      #expect(try await desk.duties(of: Fixture.provider, as: .officer).map(\.kind) == ["catalog.update"])
    }
  }
}
