import Contracts
import Postgres
import RPC
import Rules
import TestKit
import Testing

@testable import ShareService

/// Who may ask for data: departments, and bodies to which the decree applies by reference (Art. 2 ¶3–4, 43 ¶1).
@Suite(.serialized) struct ApplicantTests {
  @Test(arguments: [
    CatalogV1.OrganisationKind.department, .authorisedInstitution, .authorisedSocialOrganisation, .centralUnit,
    .utility,
  ])
  func `Art. 2 ¶4: departments ask, and by reference central units and utilities`(kind: CatalogV1.OrganisationKind)
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      try await world.register(.user, as: kind)

      #expect(try await world.submit(["code"]).state == .granted)
    }
  }

  @Test(arguments: [CatalogV1.OrganisationKind.supervisory, .platformOperator, .unspecified])
  func `Art. 2 ¶4: nobody else asks, not for what is unconditional either, and nothing is recorded`(
    kind: CatalogV1.OrganisationKind
  ) async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      try await world.register(.user, as: kind)

      #expect(await reason { _ = try await world.submit(["code"]) } == "NOT_AN_APPLICANT")
      #expect(await reason { _ = try await world.submit(["population"]) } == "NOT_AN_APPLICANT")
      #expect(try await world.topics().isEmpty)
    }
  }

  @Test func `SC809: other organs of the state ask by reference, the platform's operator does not`() async throws {
    try await ShareWorld.with(packs: PacksInForce([.init(.sc809)])) { world in
      try await world.publish()
      try await world.register(.user, as: .supervisory)
      #expect(try await world.submit(["code"]).state == .granted)

      try await world.register(.user, as: .platformOperator)
      #expect(await reason { _ = try await world.submit(["code"]) } == "NOT_AN_APPLICANT")
    }
  }

  @Test func `a body whose registration was not read yet asks again in a moment`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      try await world.database.runScript("DELETE FROM share.registered_body")
      #expect(await reason { _ = try await world.submit(["code"]) } == "PROJECTION_REBUILDING")

      try await world.register(.user, as: .department)
      #expect(try await world.submit(["code"]).state == .granted)
    }
  }
}

extension ShareWorld {
  fileprivate func register(_ principal: Principal, as kind: CatalogV1.OrganisationKind) async throws {
    let body = CatalogV1.OrganisationRegistered(
      code: principal.organisation, kind: kind, level: .city, regionCode: "500000")
    try await database.database.command { try $0.save(body) }
  }
}
