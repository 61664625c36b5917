import CatalogService
import Contracts
import Directory
import FoundationEssentials
import ProtobufC
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing
import ZeroMQ

/// Who is responsible for which level and area, and how that changes.
@Suite(.serialized) struct AuthorityTests {
  @Test func `Art. 5 ¶1: the authority is assigned anew, and from then on the new one publishes`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let reported = try await desk.saveAndReport()

      let assigned = try await desk.assignAuthority(Fixture.otherDepartment)

      #expect(assigned.competentAuthority)
      #expect(try await desk.organisation(Fixture.authority).competentAuthority == false)
      #expect(await desk.reason { try await desk.publish(reported) } == "ENTRY_NOT_FOUND")
      #expect(try await desk.publish(reported, as: .newAuthority).state == .published)
      let state = try await desk.directoryState()
      #expect(state.authorities.map(\.code) == [Fixture.otherDepartment.text])
      #expect(try await desk.history(of: Fixture.authority).map(\.kind) == ["registered", "authority_ended"])
      let history = try await desk.history(of: Fixture.otherDepartment)
      #expect(history.map(\.kind) == ["registered", "authority_assigned"])
      #expect(history[1].other == Fixture.authority.text && history[1].basis == "渝府办〔2024〕1号")
    }
  }

  @Test func `Art. 5: only a department that exists becomes an authority, and only once`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      _ = try await desk.register(Fixture.county, "某供水公司", kind: .utility)

      #expect(await desk.reason { try await desk.assignAuthority(Fixture.county) } == "AUTHORITY_NOT_A_DEPARTMENT")
      #expect(await desk.reason { try await desk.assignAuthority(Fixture.authority) } == "AUTHORITY_ALREADY")
      #expect(await desk.reason { try await desk.assignAuthority(Fixture.platform) } == "ORGANISATION_NOT_FOUND")
      try await desk.transfer()
      #expect(await desk.reason { try await desk.assignAuthority(Fixture.provider) } == "ORGANISATION_ENDED")
      #expect(try await desk.assignAuthority(Fixture.otherDepartment).competentAuthority)
    }
  }

  @Test func `Art. 5 ¶2: an authority of county 500112 cannot see drafts or act on bodies of 500103`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let (here, there) = (CountyBodies("500103"), CountyBodies("500112"))
      try await here.register(at: desk)
      try await there.register(at: desk)
      let draft = try await desk.save(as: here.officer)

      #expect(await desk.reason { try await desk.get(draft, as: there.publisher) } == "ENTRY_NOT_FOUND")
      let final = try await desk.review(desk.submit(draft, as: here.officer), as: here.reviewer)
      let reported = try await desk.report(final, as: here.officer)
      #expect(await desk.reason { try await desk.get(reported, as: there.publisher) } == "ENTRY_NOT_FOUND")
      #expect(await desk.reason { try await desk.publish(reported, as: there.publisher) } == "ENTRY_NOT_FOUND")
      #expect(
        await desk.reason { try await desk.duties(of: here.department, as: there.publisher) }
          == "NOT_YOUR_ORGANISATION")
      #expect(
        await desk.reason { try await desk.rename(here.department, to: "甲局", as: there.publisher) } == "NOT_YOUR_AREA")
      #expect(
        await desk.reason {
          try await desk.propose(from: here.department, to: there.department, as: there.publisher)
        } == "NOT_YOUR_AREA")

      #expect(try await desk.get(reported, as: here.publisher).state == .reported)
      #expect(try await desk.publish(reported, as: here.publisher).state == .published)
      #expect(try await desk.rename(here.department, to: "渝中区民政局", as: here.publisher).name == "渝中区民政局")
    }
  }

  @Test func `Art. 5 ¶1: the city's authority moves a function between counties, a county's does not`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let (here, there) = (CountyBodies("500103"), CountyBodies("500112"))
      try await here.register(at: desk)
      try await there.register(at: desk)
      let draft = try await desk.save(as: here.officer)

      #expect(
        await desk.reason {
          try await desk.propose(
            .function, [draft.code], from: here.department, to: there.department, as: here.publisher)
        } == "NOT_YOUR_AREA")
      #expect(
        try await desk.propose(.function, [draft.code], from: here.department, to: there.department).state == .proposed)
      #expect(
        await desk.reason { try await desk.rename(Fixture.provider, to: "甲局", as: here.publisher) } == "NOT_YOUR_AREA")
    }
  }

  @Test func `a name changes for everybody, and history keeps the old one`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()

      #expect(try await desk.rename(Fixture.provider, to: "市民政和社会工作局").name == "市民政和社会工作局")

      #expect(try await desk.history(of: Fixture.provider).map(\.name) == ["市民政局", "市民政和社会工作局"])
      let event = try #require(try await desk.events().last)
      #expect(try CatalogV1.OrganisationRegistered(packed: event.payload).name == "市民政和社会工作局")
      #expect(await desk.reason { try await desk.rename(Fixture.provider, to: "市民政和社会工作局") } == "NAME_UNCHANGED")
      #expect(await desk.reason { try await desk.rename(Fixture.provider, to: " ") } == "FIELD_MISSING")
      #expect(await desk.reason { try await desk.rename(Fixture.county, to: "甲局") } == "ORGANISATION_NOT_FOUND")
      #expect(await desk.reason { try await desk.history(of: Fixture.county) } == "ORGANISATION_NOT_FOUND")
    }
  }

  @Test func `CC-13: a delegate of the provider's head decides until the delegation ends`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let keys = EnrolmentTests.Keys()
      let delegate = try await desk.enrolled(keys)
      let tomorrow = Fixture.now + 86_400
      _ = try await desk.call(
        Desk.Directory.grantRole, desk.directory.grantRole,
        .init(holder: delegate, role: .providerHead, validUntil: tomorrow), as: .head)
      func mayExtend() async throws -> Bool {
        let method = CorrectionV1.CorrectionService.Method.extendCase
        if case .allowed = AccessTable.suite.decide(try await desk.caller(keys.curve.publicKey), method) { return true }
        return false
      }

      desk.clock.set(tomorrow - 1)
      #expect(try await mayExtend())
      desk.clock.set(tomorrow)
      #expect(try await mayExtend() == false)
    }
  }

  @Test func `Art. 2 ¶1: a body with region 510000 is no department of the city, a supervisor may be`() async throws {
    try await Desk.with { desk in
      let refusal = await desk.refusal { try await desk.register(Fixture.provider, "四川省民政厅", region: "510000") }

      #expect(refusal?.reason == "REGION_OUTSIDE_CITY")
      #expect(refusal?.text.en.contains("Art. 2") == true)
      let supervisor = try await desk.register(Fixture.provider, "某监察机关", kind: .supervisory, region: "510000")
      #expect(supervisor.regionCode == "510000")
    }
  }

  @Test func `Art. 2 ¶3: an authorised institution names the act that authorises it`() async throws {
    try await Desk.with { desk in
      func register(law: String) async throws -> CatalogV1.Organisation {
        try await desk.call(
          Desk.Directory.registerOrganisation, desk.directory.registerOrganisation,
          .init(
            organisation: .init(
              code: Fixture.provider.text, name: "市档案馆", kind: .authorisedInstitution, level: .city,
              regionCode: "500000", authorisingLaw: law)), as: .operator)
      }

      let refusal = await desk.refusal { try await register(law: "") }
      #expect(refusal?.reason == "AUTHORISING_LAW_MISSING")
      #expect(refusal?.text.en.contains("Art. 2") == true)
      let body = try await register(law: "中华人民共和国档案法第十条")
      #expect(body.authorisingLaw == "中华人民共和国档案法第十条")
    }
  }

  @Test func `Art. 6 ¶2: without an officer nothing is submitted`() async throws {
    try await Desk.with { desk in
      try await desk.registerProvider()
      _ = try await desk.enrol("甲", roles: [.head, .secrecyReviewer])
      let draft = try await desk.save()

      let refusal = await desk.refusal { try await desk.submit(draft) }
      #expect(refusal?.reason == "PROFILE_INCOMPLETE")
      #expect(refusal?.text.en.contains("Art. 6") == true && refusal?.text.en.contains("officer") == true)
      _ = try await desk.enrol("乙", roles: [.officer])
      #expect(try await desk.submit(draft).state == .departmentReview)
    }
  }

  @Test func `Art. 43 ¶1: a utility and a central unit hold entries by reference`() async throws {
    for kind in [CatalogV1.OrganisationKind.utility, .centralUnit] {
      try await Desk.with { desk in
        _ = try await desk.register(Fixture.authority, "市发展改革委", isAuthority: true)
        _ = try await desk.register(Fixture.provider, "某单位", kind: kind)
        _ = try await desk.call(
          Desk.Directory.updateProfile, desk.directory.updateProfile,
          .init(code: Fixture.provider.text, profile: .init(unit: "信息部", contact: "023-0", procedures: "1号")),
          as: .officer)
        _ = try await desk.enrol("甲", roles: [.head, .officer, .secrecyReviewer])

        let final = try await desk.review(desk.submit(desk.save()))
        #expect(final.reportObligation?.workingDays == 10)
        #expect(try await desk.publish(desk.report(final)).state == .published)
        let traits = try await desk.directoryState().organisations[OrganisationID(Fixture.provider.text)]
        #expect(traits?.byReference == true)
      }
    }
  }
}
