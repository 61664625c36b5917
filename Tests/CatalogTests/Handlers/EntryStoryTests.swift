import CatalogService
import Contracts
import FoundationEssentials
import ProtobufC
import RPC
import Rules
import SuiteContracts
import Testing
import Wire

/// An entry's way through the handlers: what is stored, what is told to whom, and who is refused.
@Suite(.serialized) struct EntryStoryTests {
  @Test func `a draft becomes published, with its duty to report opened and met`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()

      let draft = try await desk.save(.restricted())
      #expect(draft.code == "307001/000001" && draft.version == 1)
      #expect(draft.state == .draft)
      #expect(draft.providerName == "市民政局")
      #expect(draft.shareType == .conditional)
      #expect(draft.items[0].shareType == .unconditional && draft.items[0].shareCondition == "无条件")

      let final = try await desk.review(desk.submit(draft))
      #expect(final.state == .finalised)
      let duty = try #require(final.reportObligation)
      #expect(duty.workingDays == 10)
      #expect(duty.citation.hasPrefix("CQ320"))
      // Ten working days from Monday 23 November 2026 end on Monday 7 December, 24:00 in Chongqing.
      #expect(duty.dueAt == Date(timeIntervalSince1970: 1_796_659_200))
      #expect(!duty.explanation.isEmpty)

      let reported = try await desk.report(final)
      #expect(reported.reportObligation?.closedAt == Fixture.now)
      let published = try await desk.publish(reported)
      #expect(published.state == .published)
      #expect(published.items[2].shareBases[0].verified)
      let expected = [
        "entry-drafted", "entry-submitted", "entry-reviewed", "entry-finalised", "obligation-set", "obligation-closed",
        "entry-reported", "entry-published",
      ]
      #expect(try await Array(desk.topics().suffix(8)) == expected)
      let event = try #require(try await desk.events().last)
      #expect(event.audience?.everyone == true)
      #expect(event.subject == "307001/000001@1")
      #expect(try CatalogV1.EntryPublished(packed: event.payload).items.count == 3)
    }
  }

  @Test func `Art. 17(1): consent of a leader is refused with article, field and what would be right`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let before = try await desk.events().count

      let refusal = await desk.refusal { try await desk.save(.restricted(basis: .other, title: "领导同意")) }

      let told = try #require(refusal)
      #expect(told.code == .invalidArgument)
      #expect(told.reason == "BASIS_NOT_ALLOWED")
      #expect(told.text.zh.contains("第十七条第一项"))
      #expect(told.text.zh.contains("法律、行政法规"))
      let violation = told.details.compactMap { detail -> WireV1.LegalViolation? in
        guard case .legalViolation(let violation) = detail.detail else { return nil }
        return violation
      }.first
      #expect(violation?.article == "17(1)")
      #expect(violation?.field == "entry.items[2].share_bases[0].kind")
      #expect(violation?.act.contains("重庆市政务信息资源共享开放管理办法") == true)
      #expect(try await desk.events().count == before)
    }
  }

  @Test func `V02, V04: an unregistered or misnamed provider, and a name used twice, are refused`() async throws {
    try await Desk.with { desk in
      let unknown = Caller.person("h-county", of: Fixture.county, [.officer])
      #expect(await desk.reason { try await desk.save(as: unknown) } == "PROVIDER_NOT_REGISTERED")
      try await desk.openRegister()

      var misnamed = CatalogV1.Entry.fixture()
      misnamed.providerName = "民政局信息科"
      let first = misnamed
      #expect(await desk.reason { try await desk.save(first) } == "PROVIDER_MISMATCH")
      var foreign = CatalogV1.Entry.fixture()
      foreign.provider = Fixture.authority.text
      let second = foreign
      #expect(await desk.reason { try await desk.save(second) } == "NOT_YOUR_ORGANISATION")

      _ = try await desk.save(.fixture("乡镇信息（２０２６）"))
      #expect(await desk.reason { try await desk.save(.fixture("乡镇信息 2026")) } == "NAME_TAKEN")
      #expect(await desk.reason { try await desk.save(.fixture("乡镇信息 2026"), as: .stranger) } == nil)
    }
  }

  @Test func `a code is never given twice, not even when its command fails`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let first = try await desk.save(.fixture("乡镇信息"))
      #expect(await desk.reason { try await desk.save(.fixture("乡镇信息")) } == "NAME_TAKEN")

      let second = try await desk.save(.fixture("街道信息"))

      #expect([first.code, second.code] == ["307001/000001", "307001/000002"])
    }
  }

  @Test func `Art. 6 ¶2: a department without its people and procedures cannot submit`() async throws {
    try await Desk.with { desk in
      _ = try await desk.register(Fixture.provider, "市民政局")
      let draft = try await desk.save()

      #expect(await desk.reason { try await desk.submit(draft) } == "PROFILE_INCOMPLETE")
      #expect(try await desk.get(draft, as: .officer).state == .draft)
    }
  }

  @Test func `Art. 30 ¶2: the reviewer is another person, and a failed review leads back to the draft`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let submitted = try await desk.submit(desk.save())
      let sameHolder = Caller.person("h-officer", of: Fixture.provider, [.secrecyReviewer])

      #expect(await desk.reason { try await desk.review(submitted, as: sameHolder) } == "REVIEWER_IS_SUBMITTER")
      let failed = try await desk.review(submitted, passed: false)
      #expect(failed.state == .draft)
      #expect(failed.review?.conclusion == "含工作秘密")
      #expect(failed.reportObligation == nil)
      #expect(await desk.reason { try await desk.report(failed) } == "ENTRY_STATE_FINALISED_NEEDED")
      #expect(try await desk.review(desk.submit(failed)).state == .finalised)
    }
  }

  @Test func `Art. 17(1), 30: only the authority of its level publishes, with verified bases, and not the reviewer`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister()
      let reported = try await desk.saveAndReport(.restricted())
      let elsewhere = Caller.person("h-county", of: Fixture.county, [.officer], isAuthority: true, level: .county)
      let reviewerThere = Caller.person("h-reviewer", of: Fixture.authority, [.officer], isAuthority: true)

      #expect(await desk.reason { try await desk.publish(reported, as: elsewhere) } == "ENTRY_NOT_FOUND")
      #expect(await desk.reason { try await desk.publish(reported, as: reviewerThere) } == "PUBLISHER_IS_REVIEWER")
      #expect(await desk.reason { try await desk.publish(reported, verified: false) } == "BASES_NOT_VERIFIED")
      #expect(await desk.reason { try await desk.sendBack(reported, reason: " ") } == "FIELD_MISSING")
      #expect(try await desk.publish(reported).state == .published)
      #expect(await desk.reason { try await desk.publish(reported) } == "ENTRY_STATE_REPORTED_NEEDED")
      #expect(await desk.reason { try await desk.publish(reported, as: elsewhere) } == "NOT_YOUR_LEVEL")
    }
  }

  @Test func `Art. 10 ¶2: nothing can be reported where no authority is registered`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      _ = try await desk.register(Fixture.county, "渝北区民政局", level: .county, region: "500112")
      let officer = Caller.person("h-c1", of: Fixture.county, [.officer], level: .county)
      let reviewer = Caller.person("h-c2", of: Fixture.county, [.secrecyReviewer], level: .county)
      _ = try await desk.call(
        Desk.Directory.updateProfile, desk.directory.updateProfile,
        .init(code: Fixture.county.text, profile: .init(unit: "科", contact: "023-1", procedures: "2号")), as: officer)
      _ = try await desk.enrol("丁", of: Fixture.county, roles: [.head, .officer, .secrecyReviewer])
      let submitted = try await desk.submit(desk.save(as: officer), as: officer)
      let final = try await desk.review(submitted, as: reviewer)

      #expect(await desk.reason { try await desk.report(final, as: officer) } == "AUTHORITY_MISSING")
      #expect(final.reportObligation?.closedAt == nil)
    }
  }

  @Test func `a returned version stays as it is and is corrected in the next`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let returned = try await desk.sendBack(desk.saveAndReport())
      #expect(returned.state == .returned)

      var corrected = CatalogV1.Entry.fixture()
      corrected.code = returned.code
      corrected.abstract = "全市乡镇街道的名称、代码和驻地"
      let second = try await desk.save(corrected)

      #expect(second.version == 2 && second.state == .draft)
      #expect(try await desk.get(returned, as: .officer).returnReason == "摘要不完整")
      let final = try await desk.review(desk.submit(second))
      #expect(try await desk.publish(desk.report(final)).version == 2)
    }
  }

  @Test func `a newer version supersedes the one in force, and both stay readable`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let first = try await desk.publish(desk.saveAndReport())
      var changed = CatalogV1.Entry.fixture("乡镇街道区划信息")
      changed.code = first.code
      let second = try await desk.saveAndReport(changed)
      #expect(second.version == 2)
      #expect(try await desk.get(first, version: 0, as: .stranger).version == 1)

      _ = try await desk.publish(second)

      #expect(try await desk.get(first, version: 0, as: .stranger).version == 2)
      #expect(try await desk.get(first, version: 1, as: .stranger).state == .superseded)
      #expect(try await Array(desk.topics().suffix(2)) == ["entry-superseded", "entry-published"])
      #expect(try await desk.versions(first, as: .stranger).map(\.version) == [2, 1])
    }
  }

  @Test func `a draft is rewritten in place, and only by who knows which version it is`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      var draft = try await desk.save()
      draft.abstract = "另一摘要"
      #expect(try await desk.save(draft).version == 1)
      #expect(try await desk.get(draft, as: .officer).abstract == "另一摘要")

      var (other, unknown) = (draft, draft)
      other.version = 7
      unknown.code = "307001/999999"
      let (wrongVersion, wrongCode, right) = (other, unknown, draft)
      #expect(await desk.reason { try await desk.save(wrongVersion) } == "ANOTHER_VERSION_OPEN")
      #expect(await desk.reason { try await desk.save(wrongCode) } == "ENTRY_NOT_FOUND")
      _ = try await desk.submit(right)
      #expect(await desk.reason { try await desk.save(right) } == "ENTRY_NOT_A_DRAFT")
    }
  }

  @Test func `an entry too large to be announced is refused while it is a draft`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      var entry = CatalogV1.Entry.fixture()
      entry.items = (0..<60).map { number in
        var item = entry.items[1]
        item.name = "信息项\(number)"
        item.column = "column_\(number)"
        item.openType = .conditional
        item.openCondition = String(repeating: "限", count: 400)
        return item
      }
      let large = entry

      #expect(await desk.reason { try await desk.save(large) } == "ENTRY_LIMIT")
    }
  }
}
