import CatalogService
import Contracts
import FoundationEssentials
import RPC
import Rules
import TestKit
import Testing
import Wire

/// What the guard needs a register or a pack for: departments named, the act a version is judged by, bases on file.
@Suite(.serialized) struct EntryGuardTests {
  private static let both = PacksInForce([.init(.cq320), .init(.sc809, from: CivilDate("2026-12-01")!)])

  @Test func `Art. 16 ¶3: an item is shared with registered departments only`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      var entry = CatalogV1.Entry.restricted()
      entry.items[2].shareTo = [Fixture.otherDepartment.text, Fixture.county.text]
      let unknown = entry

      let refusal = try #require(await desk.refusal { try await desk.save(unknown) })
      #expect(refusal.reason == "SHARE_TO_UNREGISTERED")
      #expect(refusal.text.zh.contains("entry.items[2].share_to[1]"))
      #expect(refusal.text.zh.contains("第十六条"))

      entry.items[2].shareTo.removeLast()
      entry.items[2].shareCondition = ""
      let saved = try await desk.save(entry)
      #expect(saved.items[2].shareTo == [Fixture.otherDepartment.text])
      #expect(saved.items[2].shareCondition == "限列明的部门")
    }
  }

  @Test func `a version is judged by the pack in force at its first draft, also when a later act came in between`()
    async throws
  {
    try await Desk.with(packs: Self.both) { desk in
      try await desk.openRegister()
      let begun = try await desk.save(.restricted("旧目录"))
      #expect(begun.rulePack == "CQ320")
      desk.clock.set(ChinaTime.start(of: CivilDate("2026-12-01")!))

      var free = CatalogV1.Entry.restricted("新目录")
      free.items[2].shareBases = []
      let under809 = try await desk.save(free)
      #expect(under809.rulePack == "SC809")

      free.name = "旧目录"
      free.code = begun.code
      let rewritten = free
      let refusal = try #require(await desk.refusal { try await desk.save(rewritten) })
      #expect(refusal.reason == "BASIS_MISSING")
      #expect(refusal.text.zh.contains("第十七条第一项"))
    }
  }

  @Test func `decree 809 Art. 14, 15: withholding on policy is refused by that act and its articles`() async throws {
    try await Desk.with(packs: Self.both, at: ChinaTime.start(of: CivilDate("2026-12-01")!)) { desk in
      try await desk.openRegister()
      var entry = CatalogV1.Entry.restricted(basis: .centralPolicy)
      entry.items[2].shareType = .notShared
      entry.items[2].shareCondition = ""
      let onPolicy = entry

      let refusal = try #require(await desk.refusal { try await desk.save(onPolicy) })

      #expect(refusal.reason == "BASIS_NOT_ALLOWED")
      #expect(refusal.text.zh.contains("第十四条、第十五条"))
      let acts = refusal.details.compactMap { detail -> String? in
        guard case .legalViolation(let violation) = detail.detail else { return nil }
        return violation.act
      }
      #expect(acts.allSatisfy { $0.contains("809") } && !acts.isEmpty)
      entry.items[2].shareBases[0].kind = .stateCouncilDecision
      #expect(try await desk.save(entry).shareType == .conditional)
    }
  }

  @Test func `CC-31: a basis on file is in force once the authority verified it, and says nothing`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      var entry = CatalogV1.Entry.restricted()
      entry.items[2].shareBases = [.init(kind: .law, onFile: true)]
      let reported = try await desk.saveAndReport(entry)

      #expect(await desk.reason { try await desk.publish(reported, verified: false) } == "BASES_NOT_VERIFIED")
      let read = try await desk.get(desk.publish(reported), as: .stranger)

      #expect(read.items[2].shareBases == [.init(kind: .law, verified: true, onFile: true)])
    }
  }

  @Test func `Art. 13: an item on media without a plan is warned about in the entry`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      var entry = CatalogV1.Entry.fixture()
      (entry.formatClass, entry.formatType) = ("电子表格", "csv")
      for index in entry.items.indices { entry.items[index].shareMode = .media }
      entry.items[0].digitisedBy = "2027-06-30"

      let saved = try await desk.save(entry)

      #expect(saved.warnings.count == 1)
      #expect(saved.warnings[0].contains("A13") && saved.warnings[0].contains("乡镇名称"))
    }
  }
}
