import CatalogService
import Contracts
import Postgres
import ProtobufC
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing
import Wire

/// One datum, one source (Art. 12 ¶1): conflicts, designations, and what they mean for drafts.
@Suite(.serialized) struct SourceTests {
  typealias Team = Desk.Team

  @Test func `Art. 12 ¶1: two departments both hold 法定代表人, which is a conflict told to the authority`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister(.health)
      let first = try await desk.publish(.withRepresentative("社会组织登记信息"), by: .civil)
      #expect(try await desk.conflicts().total == 0)
      #expect(try await desk.topics().contains("source-conflict-found") == false)

      let second = try await desk.publish(.withRepresentative("医疗机构登记信息"), by: .health)

      let reply = try await desk.conflicts(.init(query: "法定"))
      #expect(reply.total == 1)
      let conflict = try #require(reply.conflicts.first)
      #expect(conflict.element == "法定代表人" && conflict.name == "法定代表人" && conflict.designated.isEmpty)
      #expect(Set(conflict.holders.map(\.code)) == [first.code, second.code])
      #expect(Set(conflict.holders.map(\.name)) == ["市民政局", "市卫生健康委"])
      let told = try await desk.events().filter { $0.topic.hasSuffix("source-conflict-found") }
      let bodies = try told.map { try CatalogV1.SourceConflictFound(packed: $0.payload) }
      #expect(Set(bodies.map(\.element)) == ["法定代表人", "区划代码", "乡镇名称"])
      #expect(bodies.allSatisfy { Set($0.organisations) == [Fixture.provider.text, Fixture.otherDepartment.text] })
      #expect(told.allSatisfy { $0.audience?.organisations == [Fixture.authority.text] })
    }
  }

  @Test func `V14: a conflict is told once for each number of holders, and anew after it was over`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister(.health, .transport)
      let found = {
        try await desk.events().filter { $0.topic.hasSuffix("source-conflict-found") }
          .map { try CatalogV1.SourceConflictFound(packed: $0.payload) }.filter { $0.element == "法定代表人" }
          .map(\.organisations.count)
      }
      _ = try await desk.publish(.withRepresentative("社会组织登记信息"), by: .civil)
      var second = try await desk.publish(.withRepresentative("医疗机构登记信息"), by: .health)
      #expect(try await found() == [2])

      // The next version holds it still, and so does another entry of the same department.
      second = try await desk.publish(second, by: .health)
      _ = try await desk.publish(.withRepresentative("药品经营信息"), by: .civil)
      #expect(try await found() == [2])

      let third = try await desk.publish(.withRepresentative("道路运输企业信息"), by: .transport)
      #expect(try await found() == [2, 3])

      // Two of them let it go, which ends the conflict; then one takes it up again.
      var without = third
      without.items.removeLast()
      _ = try await desk.publish(without, by: .transport)
      var other = second
      other.items.removeLast()
      other = try await desk.publish(other, by: .health)
      #expect(try await desk.conflicts(.init(query: "法定代表人")).total == 0)
      other.items.append(second.items[2])
      _ = try await desk.publish(other, by: .health)
      #expect(try await found() == [2, 3, 2])
    }
  }

  @Test func `V14, Art. 12 ¶1: after the designation own collection is refused, and the reference accepted`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister(.health)
      let source = try await desk.publish(.withRepresentative("社会组织登记信息"), by: .civil)
      _ = try await desk.publish(.withRepresentative("医疗机构登记信息"), by: .health)
      let designated = try await desk.designate(source)
      #expect(designated.organisation == Fixture.provider.text && designated.designatedAt == Fixture.now)

      let refusal = await desk.refusal {
        try await desk.save(.withRepresentative("诊所备案信息"), as: Team.health.officer)
      }
      let told = try #require(refusal)
      #expect(told.code == .invalidArgument && told.reason == "SOURCE_DESIGNATED")
      #expect(told.text.en.contains("V14") && told.text.en.contains(source.code))
      let law = told.details.compactMap { detail -> WireV1.LegalViolation? in
        if case .legalViolation(let violation) = detail.detail { violation } else { nil }
      }.first
      #expect(law?.article == "12" && law?.field == "entry.items[2].source_code")
      #expect(
        await desk.reason {
          try await desk.save(.withRepresentative("诊所备案信息", from: "307001/000009"), as: Team.health.officer)
        } == "SOURCE_DIFFERS")

      let reference = CatalogV1.Entry.withRepresentative("诊所备案信息", from: source.code)
      let entry = try await desk.publish(reference, by: .health)
      #expect(entry.items[2].sourceCode == source.code)
      // The source itself collects, in as many entries as it likes.
      #expect(await desk.reason { try await desk.publish(.withRepresentative("基金会登记信息"), by: .civil) } == nil)
    }
  }

  @Test func `Art. 12 ¶1: a draft from before the designation stays, but is not submitted`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister(.health)
      let source = try await desk.publish(.withRepresentative("社会组织登记信息"), by: .civil)
      let draft = try await desk.save(.withRepresentative("医疗机构登记信息"), as: Team.health.officer)
      _ = try await desk.designate(source)

      #expect(await desk.reason { try await desk.submit(draft, as: Team.health.officer) } == "SOURCE_DESIGNATED")
      #expect(try await desk.get(draft, as: Team.health.officer).state == .draft)

      var mended = draft
      mended.items[2].sourceCode = source.code
      let saved = try await desk.save(mended, as: Team.health.officer)
      #expect(try await desk.submit(saved, as: Team.health.officer).state == .departmentReview)
    }
  }

  @Test func `an item that names its element is held to it, whatever the item's own name`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister(.health)
      let source = try await desk.publish(.withRepresentative("社会组织登记信息"), by: .civil)
      _ = try await desk.designate(source)
      var entry = CatalogV1.Entry.fixture("诊所备案信息")
      entry.items[1].name = "负责人"
      let unnamed = entry
      #expect(await desk.reason { try await desk.save(unnamed, as: Team.health.officer) } == nil)

      entry.code = ""
      entry.name = "医院备案信息"
      entry.items[1].dataElement = "法定 代表人"
      let named = entry
      #expect(await desk.reason { try await desk.save(named, as: Team.health.officer) } == "SOURCE_DESIGNATED")
    }
  }

  @Test func `a value taken from an entry that does not hold it counts as one's own`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister(.health, .transport)
      let source = try await desk.publish(.withRepresentative("社会组织登记信息"), by: .civil)
      let none = try await desk.publish(.fixture("街道信息"), by: .civil)
      _ = try await desk.publish(.withRepresentative("医疗机构登记信息", from: source.code), by: .health)
      #expect(try await desk.conflicts(.init(query: "法定代表人")).total == 0)

      _ = try await desk.publish(.withRepresentative("道路运输企业信息", from: none.code), by: .transport)

      #expect(try await desk.conflicts(.init(query: "法定代表人")).total == 1)
    }
  }

  @Test func `Art. 12 ¶1: a designation can be made anew, verified by partners, and ended; everybody is told`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister(.health)
      let civil = try await desk.publish(.withRepresentative("社会组织登记信息"), by: .civil)
      let health = try await desk.publish(.withRepresentative("医疗机构登记信息"), by: .health)
      _ = try await desk.designate(civil, partners: [Fixture.otherDepartment])
      desk.clock.advance(by: 60)

      let anew = try await desk.designate(health)
      let addPartner = { (code: SocialCreditCode) in
        try await desk.call(
          Desk.Sources.addPartner, desk.sources.addPartner, .init(name: "法定代表人", organisation: code.text),
          as: .publisher)
      }
      #expect(try await addPartner(Fixture.provider).partners == [Fixture.provider.text])
      #expect(await desk.reason { try await addPartner(Fixture.provider) } == "PARTNER_ALREADY")
      #expect(await desk.reason { try await addPartner(Fixture.otherDepartment) } == "PARTNER_IS_THE_SOURCE")
      #expect(await desk.reason { try await addPartner(Fixture.county) } == "PARTNER_NOT_REGISTERED")

      #expect(try await desk.listSources().map(\.code) == [health.code])
      let history = try await desk.listSources(ended: true)
      #expect(history.map(\.code) == [health.code, civil.code])
      #expect(history[1].endedAt == anew.designatedAt && !history[1].endReason.isEmpty)
      #expect(history[1].partners == [Fixture.otherDepartment.text])

      let end = { (reason: String) in
        try await desk.call(
          Desk.Sources.endSource, desk.sources.endSource, .init(name: "法定代表人", reason: reason), as: .publisher)
      }
      #expect(await desk.reason { try await end(" ") } == "FIELD_MISSING")
      #expect(try await end("职能调整").endReason == "职能调整")
      #expect(await desk.reason { try await end("职能调整") } == "SOURCE_NOT_DESIGNATED")
      #expect(await desk.reason { try await desk.save(.withRepresentative("基金会登记信息")) } == nil)
      let events = try await desk.events().filter { $0.topic.contains("source-") }.suffix(3)
      #expect(
        events.map { $0.topic.split(separator: ".").last } == [
          "source-designated", "source-designated", "source-ended",
        ])
      #expect(events.allSatisfy { $0.audience?.everyone == true })
    }
  }

  @Test func `Art. 12 ¶1: what is no item in force of one's level that collects the element cannot be its source`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister(.health)
      let draft = try await desk.save(.withRepresentative("社会组织登记信息"))
      #expect(await desk.reason { try await desk.designate(draft) } == "SOURCE_NOT_IN_FORCE")
      let source = try await desk.publish(draft, by: .civil)
      #expect(await desk.reason { try await desk.designate(source, column: "nothing") } == "SOURCE_NOT_IN_FORCE")
      #expect(await desk.reason { try await desk.designate(source, column: "town_name") } == "SOURCE_ELEMENT_DIFFERS")
      let taken = try await desk.publish(.withRepresentative("医疗机构登记信息", from: source.code), by: .health)
      #expect(await desk.reason { try await desk.designate(taken) } == "SOURCE_TAKEN_FROM_ANOTHER")
      #expect(await desk.reason { try await desk.designate(source, named: "——") } == "FIELD_INVALID")
      #expect(
        await desk.reason { try await desk.designate(source, partners: [Fixture.county]) } == "PARTNER_NOT_REGISTERED")

      _ = try await desk.register(Fixture.county, "区数据局", isAuthority: true, level: .county, region: "500109")
      let elsewhere = Caller.person("h-county", of: Fixture.county, [.officer], isAuthority: true, level: .county)
      #expect(await desk.reason { try await desk.designate(source, as: elsewhere) } == "NOT_YOUR_LEVEL")
      #expect(await desk.reason { try await desk.designate(source, as: .officer) } == "NOT_YOUR_LEVEL")
      #expect(await desk.reason { try await desk.designate(source) } == nil)
    }
  }

  @Test func `Art. 12 ¶1: an entry that ended holds nothing, and as a source binds nobody`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister(.health)
      let source = try await desk.publish(.withRepresentative("社会组织登记信息"), by: .civil)
      _ = try await desk.publish(.withRepresentative("医疗机构登记信息"), by: .health)
      #expect(try await desk.conflicts(.init(query: "法定代表人")).total == 1)
      _ = try await desk.designate(source)
      let another = CatalogV1.Entry.withRepresentative("诊所备案信息")
      #expect(await desk.reason { try await desk.save(another, as: Team.health.officer) } == "SOURCE_DESIGNATED")

      _ = try await desk.retire(source)

      #expect(try await desk.conflicts(.init(query: "法定代表人", includeDesignated: true)).total == 0)
      #expect(await desk.reason { try await desk.save(another, as: Team.health.officer) } == nil)
    }
  }

  @Test func `conflicts come most holders first, in pages, with an exact total`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister(.health, .transport)
      let source = try await desk.publish(.withRepresentative("社会组织登记信息"), by: .civil)
      _ = try await desk.publish(.withRepresentative("医疗机构登记信息"), by: .health)
      _ = try await desk.publish(.fixture("公交线路信息"), by: .transport)

      let all = try await desk.conflicts()
      #expect(all.total == 3 && all.nextPageToken.isEmpty)
      #expect(all.conflicts.map(\.holders.count) == [3, 3, 2])
      #expect(all.conflicts.last?.element == "法定代表人")

      var paged: [String] = []
      var request = CatalogV1.ListConflictsRequest(limit: 1)
      repeat {
        let page = try await desk.conflicts(request)
        #expect(page.total == 3)
        paged += page.conflicts.map(\.element)
        request.pageToken = page.nextPageToken
      } while !request.pageToken.isEmpty
      #expect(paged == all.conflicts.map(\.element))

      let token = try await desk.conflicts(.init(limit: 1)).nextPageToken
      #expect(
        await desk.reason { try await desk.conflicts(.init(query: "名称", pageToken: token)) } == "PAGE_TOKEN_INVALID")
      #expect(await desk.reason { try await desk.conflicts(.init(limit: 201)) } == "LIMIT_TOO_LARGE")

      _ = try await desk.designate(source)
      #expect(try await desk.conflicts().total == 2)
      let designated = try await desk.conflicts(.init(query: "法定代表人", includeDesignated: true))
      #expect(designated.conflicts.map(\.designated) == [Fixture.provider.text])
    }
  }

  @Test func `a designation is ended once and never rewritten, and there is one, whoever writes`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let entry = try await desk.publish(.withRepresentative("社会组织登记信息"), by: .civil)
      _ = try await desk.designate(entry, partners: [Fixture.otherDepartment])
      let temporary = desk.temporary

      #expect(
        try await temporary.constraint(violatedBy: "UPDATE element_source SET code = code, basis = '口头'")
          == "element_source_immutable")
      #expect(try await temporary.constraint(violatedBy: "DELETE FROM source_partner") == "source_partner_immutable")
      #expect(
        try await temporary.constraint(
          violatedBy: """
            INSERT INTO element_source (id, area, element, name, organisation, code, column_name, basis, designated_at,
              designated_by)
            SELECT gen_random_uuid(), area, element, name, organisation, code, column_name, basis, designated_at,
              designated_by FROM element_source
            """) == "element_source_one")
      let end: SQL = "UPDATE element_source SET ended_at = designated_at, ended_by = 'h', end_reason = '职能调整'"
      #expect(try await temporary.constraint(violatedBy: end) == nil)
      #expect(try await temporary.constraint(violatedBy: end) == "element_source_immutable")
    }
  }
}
