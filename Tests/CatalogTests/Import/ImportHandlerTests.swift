import CatalogService
import Contracts
import RPC
import Rules
import SuiteContracts
import Testing

/// Imports as callers meet them: good rows in, bad rows in quarantine, and the same again changes nothing.
@Suite(.serialized) struct ImportHandlerTests {
  @Test func `good rows become drafts of their department with codes in order, bad ones are kept with what is wrong`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister()
      var wordless = CatalogV1.ImportRow.fixture(2, "无")
      wordless.entry?.items[0].dataType = "nvarchar"
      wordless.entry?.items[1].dataType = "nvarchar"
      let begun = try await desk.begin(rows: 3)

      let outcomes = try await desk.send([.fixture(1, "乡镇信息"), wordless, .fixture(3, "街道信息")], to: begun)

      #expect(outcomes.map(\.code) == ["307001/000001", "", "307001/000002"])
      #expect(outcomes[0].findings.isEmpty)
      #expect(outcomes[1].findings.map { "\($0.rule) \($0.field)" } == ["V03 name", "V07 items[0…1].data_type"])
      #expect(outcomes[1].findings.allSatisfy { !$0.remedy.isEmpty && !$0.warning })
      let done = try await desk.finish(begun)
      #expect([done.stored, done.unchanged, done.quarantined, done.done] == [2, 0, 1, 3])
      #expect(done.counts == [.init(rule: "V03", errors: 1), .init(rule: "V07", errors: 1)])
      let page = try await desk.quarantine(begun)
      #expect(page.rows.map(\.row) == [wordless])
      #expect(page.rows.first?.findings == outcomes[1].findings)
      #expect(page.next == 0)
      let draft = try await desk.get(.init(code: "307001/000002", version: 1), as: .officer)
      #expect(draft.state == .draft)
      #expect(draft.items.map(\.column) == ["division_code", "town_name"])
      let topics = try await desk.topics()
      #expect(topics.suffix(3) == ["entry-drafted", "entry-drafted", "import-finished"])
      #expect(try await desk.search(.init(query: "乡镇")).total == 0)
    }
  }

  @Test func `V04: the second row of a name goes to quarantine and names the first, whatever the marks between`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister()
      let begun = try await desk.begin(rows: 3)

      let first = try await desk.send([.fixture(1, "社会组织登记信息"), .fixture(2, "（社会组织）登记 信息")], to: begun)
      let later = try await desk.send([.fixture(3, "社会组织、登记信息")], to: begun)

      #expect(first[0].code == "307001/000001")
      #expect(first[1].findings.map(\.reason) == ["NAME_TAKEN"])
      #expect(first[1].findings.first?.message.contains("第1行（E1）") == true)
      #expect(later[0].findings.first?.message.contains("第1行（E1）") == true)
    }
  }

  @Test func `V04: a name that a department's own entry has is taken`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let own = try await desk.save(.fixture("乡镇信息"))
      let begun = try await desk.begin(rows: 1)

      let outcome = try #require(try await desk.send([.fixture(1, "乡镇信息")], to: begun).first)

      #expect(outcome.findings.map(\.rule) == ["V04"])
      #expect(outcome.findings.first?.message.contains(own.code) == true)
    }
  }

  @Test func `the same rows again are unchanged, a changed row is the draft's new content`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let rows = [CatalogV1.ImportRow.fixture(1, "乡镇信息"), .fixture(2, "街道信息")]
      let first = try await desk.begin(rows: 2)
      _ = try await desk.send(rows, to: first)
      _ = try await desk.finish(first)
      let before = try await desk.drafts()

      let again = try await desk.begin(rows: 2)
      let outcomes = try await desk.send(rows, to: again)
      let done = try await desk.finish(again)

      #expect(again.id != first.id)
      #expect(outcomes.allSatisfy { $0.unchanged })
      #expect([done.stored, done.unchanged] == [0, 2])
      #expect(try await desk.drafts() == before)

      var changed = rows
      changed[1].entry?.abstract = "全市街道"
      let third = try await desk.begin(rows: 2, digest: "b")
      let next = try await desk.send(changed, to: third)
      #expect(next.map(\.unchanged) == [true, false])
      #expect(next[1].code == "307001/000002")
      let draft = try await desk.get(.init(code: "307001/000002", version: 1), as: .officer)
      #expect(draft.abstract == "全市街道")
    }
  }

  @Test func `Art. 10: a changed row does not touch a version that is past drafting`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      var row = CatalogV1.ImportRow.fixture(1, "乡镇信息")
      let first = try await desk.begin(rows: 1)
      let code = try #require(try await desk.send([row], to: first).first?.code)
      _ = try await desk.submit(.init(code: code, version: 1), as: .officer)

      row.entry?.abstract = "改过的摘要"
      let again = try await desk.begin(rows: 1, digest: "b")
      let outcome = try #require(try await desk.send([row], to: again).first)

      #expect(outcome.findings.map(\.rule) == ["I01"])
      #expect(outcome.findings.map(\.reason) == ["ENTRY_NOT_A_DRAFT"])
    }
  }

  @Test func `an import goes on where it ended, and rows taken in before are answered as before`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let rows = (1...5).map { CatalogV1.ImportRow.fixture($0, $0 == 2 ? "无" : "目录\($0)") }
      let begun = try await desk.begin(rows: 5)
      let first = try await desk.send(Array(rows[..<3]), to: begun)

      let resumed = try await desk.begin(rows: 5)
      #expect(resumed.id == begun.id)
      #expect(resumed.done == 3)
      #expect(await desk.reason { try await desk.send([rows[4]], to: begun) } == "ROWS_OUT_OF_ORDER")
      #expect(await desk.reason { try await desk.finish(begun) } == "ROWS_MISSING")
      #expect(await desk.reason { try await desk.begin(rows: 6) } == "ROW_COUNT_CHANGED")
      // Another division into calls than before, over the border of what is done.
      let second = try await desk.send(Array(rows[1...]), to: resumed)

      #expect(Array(second[..<2]) == Array(first[1...]))
      let done = try await desk.finish(resumed)
      #expect([done.stored, done.quarantined, done.done] == [4, 1, 5])
      #expect(try await desk.drafts().count == 4)
      #expect(await desk.reason { try await desk.send([.fixture(6, "更多")], to: begun) } == "IMPORT_FINISHED")
    }
  }

  @Test func `a dry run stores nothing and finds the same`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let rows = [CatalogV1.ImportRow.fixture(1, "乡镇信息"), .fixture(2, "乡镇信息"), .fixture(3, "平台")]
      let before = try await desk.events().count
      let dry = try await desk.begin(rows: 3, dryRun: true)
      let found = try await desk.send(rows, to: dry)
      let checked = try await desk.finish(dry)

      #expect(try await desk.drafts().isEmpty)
      #expect(try await desk.events().count == before)
      #expect(found.allSatisfy { $0.code.isEmpty })
      #expect(try await desk.quarantine(dry).rows.isEmpty)

      let real = try await desk.begin(rows: 3)
      let taken = try await desk.send(rows, to: real)
      #expect(taken.map(\.findings) == found.map(\.findings))
      #expect(try await desk.finish(real).counts == checked.counts)
    }
  }

  @Test func `V02: a provider's code and name are checked, and nobody imports for another department`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      var wrong = CatalogV1.ImportRow.fixture(1, "财政供养人员")
      wrong.entry?.provider = "113206000142071000"
      var renamed = CatalogV1.ImportRow.fixture(3, "改名")
      renamed.entry?.providerName = "市民政厅"
      let rows = [wrong, .fixture(2, "别人的目录", provider: Fixture.otherDepartment), renamed]
      let begun = try await desk.begin(rows: 3)

      let outcomes = try await desk.send(rows, to: begun)

      #expect(
        outcomes.map { $0.findings.map(\.reason) } == [
          ["CODE_CHECK_CHARACTER"], ["NOT_YOUR_ORGANISATION"], ["PROVIDER_MISMATCH"],
        ])
      #expect(outcomes.allSatisfy { $0.findings.map(\.rule) == ["V02"] })
      #expect(
        await desk.reason { try await desk.begin(rows: 1, for: Fixture.otherDepartment) } == "NOT_YOUR_ORGANISATION")
      #expect(await desk.reason { try await desk.look(begun, as: .stranger) } == "IMPORT_NOT_FOUND")
      #expect(await desk.reason { try await desk.send(rows, to: begun, as: .stranger) } == "IMPORT_NOT_FOUND")
      #expect(try await desk.look(begun, as: .auditor).done == 3)
    }
  }

  @Test func `Art. 5: the competent authority imports for the departments of its level`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      _ = try await desk.register(Fixture.county, "渝北区大数据局", level: .county, region: "500112")
      let rows = [
        CatalogV1.ImportRow.fixture(1, "乡镇信息", provider: Fixture.provider),
        .fixture(2, "医院名录", provider: Fixture.otherDepartment), .fixture(3, "区县目录", provider: Fixture.county),
      ]
      let begun = try await desk.begin(rows: 3, for: Fixture.authority, as: .publisher)

      let outcomes = try await desk.send(rows, to: begun, as: .publisher)

      #expect(outcomes.map(\.code) == ["307001/000001", "307001/000002", ""])
      #expect(outcomes[2].findings.map(\.reason) == ["NOT_YOUR_ORGANISATION"])
      #expect(
        try await desk.get(.init(code: "307001/000001", version: 1), as: .officer).provider == Fixture.provider.text)
      #expect(
        await desk.reason { try await desk.get(.init(code: "307001/000001", version: 1), as: .stranger) }
          == "ENTRY_NOT_FOUND")
      let drafted = try #require(try await desk.events().last)
      #expect(drafted.audience?.organisations == [Fixture.otherDepartment.text])
    }
  }

  @Test func `what a profile could make nothing of keeps the row out, told once and by its rule`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      var row = CatalogV1.ImportRow.fixture(1, "乡镇信息")
      row.entry?.updateCycle = .unspecified
      row.entry?.derived = [
        .init(field: "update_cycle", stated: "领导要求时"), .init(field: "items[0…1].length", stated: "12,2"),
        .init(field: "items[0].data_type", stated: "varchar", became: "C"),
      ]
      let begun = try await desk.begin(rows: 1)

      let outcome = try #require(try await desk.send([row], to: begun).first)

      #expect(outcome.findings.map { "\($0.rule) \($0.field)" } == ["V01 update_cycle", "V07 items[0…1].length"])
      #expect(outcome.findings.first?.message.contains("领导要求时") == true)
    }
  }

  @Test func `Art. 14: a classified row stays out of the outer network, and derived values stay with their entry`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister()
      var secret = CatalogV1.ImportRow.fixture(1, "涉密目录")
      secret.entry?.classified = true
      var derived = CatalogV1.ImportRow.fixture(2, "乡镇信息")
      derived.entry?.derived = [.init(field: "update_cycle", stated: "5年选举周期", became: "irregular")]
      let begun = try await desk.begin(rows: 2)

      let outcomes = try await desk.send([secret, derived], to: begun)

      #expect(Set(outcomes[0].findings.map(\.rule)) == ["V11"])
      let stored = try await desk.get(.init(code: outcomes[1].code, version: 1), as: .officer)
      #expect(stored.derived.map(\.stated) == ["5年选举周期"])
    }
  }

  @Test func `entries go out by code, a page at a time: those in force, and one's own drafts`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let published = try await desk.publish(desk.saveAndReport(.fixture("甲目录")))
      let draft = try await desk.save(.fixture("乙目录"))

      #expect(try await desk.export(as: .stranger).entries.map(\.code) == [published.code])
      #expect(try await desk.export(Fixture.provider, as: .stranger).entries.map(\.code) == [published.code])
      let first = try await desk.export(Fixture.provider, limit: 1)
      #expect(first.entries.map(\.code) == [published.code])
      let second = try await desk.export(Fixture.provider, after: first.next, limit: 1)
      #expect(second.entries.map(\.code) == [draft.code])
      #expect(second.next.isEmpty)
      #expect(second.entries.first?.items.count == 2)
    }
  }

  @Test func `a page of an export ends at its bytes, and has one entry at least`() async throws {
    var settings = CatalogSettings()
    settings.imports.answerLimitBytes = 1
    try await Desk.with(settings: settings) { desk in
      try await desk.openRegister()
      for name in ["甲目录", "乙目录"] { _ = try await desk.save(.fixture(name)) }

      let first = try await desk.export(Fixture.provider)
      let second = try await desk.export(Fixture.provider, after: first.next)

      #expect(first.entries.map(\.name) == ["甲目录"])
      #expect(second.entries.map(\.name) == ["乙目录"])
      #expect(second.next.isEmpty)
    }
  }

  @Test func `what an import is about must be said rightly`() async throws {
    var settings = CatalogSettings()
    settings.imports.rowsLimit = 2
    settings.imports.rowsPerCallLimit = 1
    try await Desk.with(settings: settings) { desk in
      try await desk.openRegister()
      #expect(await desk.reason { try await desk.begin(rows: 1, digest: "G") } == "DIGEST_MALFORMED")
      #expect(await desk.reason { try await desk.begin(rows: 3) } == "IMPORT_TOO_LARGE")
      let begun = try await desk.begin(rows: 2)
      #expect(
        await desk.reason { try await desk.send([.fixture(1, "甲"), .fixture(2, "乙")], to: begun) } == "ROW_COUNT")
      #expect(await desk.reason { try await desk.send([], to: begun) } == "ROW_COUNT")
      #expect(try await desk.send([.fixture(1, "甲目录")], to: begun).count == 1)
    }
  }
}
