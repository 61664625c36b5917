import CatalogService
import FoundationEssentials
import Rules
import Testing

/// Who may register, what a profile lacks, whose roles are whose to give, and the life of a key.
@Suite struct OrganisationTests {
  private func register(
    _ kind: Organisation.Kind = .department, level: Organisation.Level = .city, region: String = "500000",
    name: String = "市民政局", law: String = "", isAuthority: Bool = false
  ) throws -> Organisation {
    try Organisation.register(
      code: Fixture.provider, name: name, kind: kind, level: level, region: RegionCode(region),
      isAuthority: isAuthority, authorisingLaw: law)
  }

  private func refusal(_ body: () throws -> Organisation) -> String? {
    #expect(throws: Refusal.self) { try body() }?.reason
  }

  @Test func `departments of the city and of its counties register`() throws {
    #expect(try register().region.text == "500000")
    #expect(try register(level: .county, region: "500112").level == .county)
    #expect(try register(.supervisory, region: "110000").kind == .supervisory)
  }

  @Test func `a department of another province is refused`() {
    #expect(refusal { try register(region: "510000") } == "REGION_OUTSIDE_CITY")
    #expect(refusal { try register(.utility, region: "510000") } == "REGION_OUTSIDE_CITY")
  }

  @Test func `level and region must agree`() {
    #expect(refusal { try register(level: .county) } == "LEVEL_UNLIKE_REGION")
    #expect(refusal { try register(region: "500112") } == "LEVEL_UNLIKE_REGION")
  }

  @Test func `an institution names the act that authorises it`() throws {
    #expect(refusal { try register(.authorisedInstitution) } == "AUTHORISING_LAW_MISSING")
    #expect(refusal { try register(.authorisedSocialOrganisation, law: " ") } == "AUTHORISING_LAW_MISSING")
    #expect(try register(.authorisedInstitution, law: "中华人民共和国档案法第八条").authorisingLaw.isEmpty == false)
  }

  @Test func `a body without a name, and an authority that is no department, are refused`() {
    #expect(refusal { try register(name: " ") } == "NAME_MISSING")
    #expect(refusal { try register(.utility, isAuthority: true) } == "AUTHORITY_NOT_A_DEPARTMENT")
  }

  @Test func `an authority supervises its own level and area only`() {
    let city = Fixture.organisation(Fixture.authority, isAuthority: true)
    let county = Fixture.organisation(Fixture.county, level: .county, region: "500112", isAuthority: true)

    #expect(city.supervises(Fixture.organisation()))
    #expect(!city.supervises(Fixture.organisation(level: .county, region: "500112")))
    #expect(county.supervises(Fixture.organisation(level: .county, region: "500112")))
    #expect(!county.supervises(Fixture.organisation(level: .county, region: "500103")))
    #expect(!Fixture.organisation().supervises(Fixture.organisation()))
  }

  @Test func `a profile tells what is missing until nothing is`() {
    var body = Fixture.organisation()
    #expect(body.gaps(rolesHeld: []) == [.head, .officer, .secrecyReviewer])
    #expect(body.gaps(rolesHeld: [.head, .officer, .secrecyReviewer]) == [])

    body.profile = Profile()
    #expect(body.gaps(rolesHeld: [.head, .officer, .secrecyReviewer]) == [.unit, .contact, .procedures])
    #expect(Fixture.organisation(kind: .platformOperator).gaps(rolesHeld: []) == [])
  }

  @Test func `roles hold from their beginning until before their end`() {
    let assignment = RoleAssignment(role: .officer, from: Fixture.now, until: Fixture.now + 10)

    #expect(!assignment.isInForce(at: Fixture.now - 1))
    #expect(assignment.isInForce(at: Fixture.now))
    #expect(!assignment.isInForce(at: Fixture.now + 10))
    #expect(assignment.overlaps(RoleAssignment(role: .officer, from: Fixture.now + 9)))
    #expect(!assignment.overlaps(RoleAssignment(role: .officer, from: Fixture.now + 10)))
    #expect(!assignment.overlaps(RoleAssignment(role: .head, from: Fixture.now)))
  }

  @Test func `nobody gives a role that is not theirs to give`() throws {
    let head = Grantor(organisation: Fixture.provider.text, isOperator: false, isAuthority: false, isHead: true)
    let operators = Grantor(organisation: "op", isOperator: true, isAuthority: false, isHead: false)
    let department = Fixture.organisation()
    func reason(_ grantor: Grantor, _ role: HolderRole, _ kind: Holder.Kind, _ body: Organisation) -> String? {
      #expect(throws: Refusal.self) { try grantor.check(granting: role, to: kind, of: body, field: "roles[0]") }?.reason
    }

    try head.check(granting: .secrecyReviewer, to: .person, of: department, field: "roles[0]")
    try operators.check(
      granting: .monitor, to: .system, of: Fixture.organisation(kind: .platformOperator), field: "roles[0]")
    #expect(reason(head, .operator, .person, department) == "ROLE_NOT_YOURS_TO_GIVE")
    #expect(reason(head, .auditor, .person, department) == "ROLE_NOT_YOURS_TO_GIVE")
    #expect(reason(operators, .operator, .person, department) == "ROLE_UNFIT_FOR_ORGANISATION")
    #expect(reason(operators, .auditor, .person, department) == "ROLE_UNFIT_FOR_ORGANISATION")
    #expect(reason(operators, .officer, .system, department) == "SYSTEM_HOLDS_NO_ROLE")
    #expect(head.manages(Fixture.provider))
    #expect(!head.manages(Fixture.otherDepartment))
  }
}

@Suite struct CredentialKeyTests {
  private func key(_ state: CredentialKey.State, expiresAt: Date? = Fixture.now + 60) -> CredentialKey {
    CredentialKey(
      fingerprint: "00", holder: Fixture.officer, curvePublicKey: [1], signingPublicKey: [2], state: state,
      expiresAt: expiresAt)
  }

  private func reason(_ body: () throws -> Void) -> String? {
    #expect(throws: Refusal.self) { try body() }?.reason
  }

  @Test func `a live code and a key in use may present another`() throws {
    try key(.enrolment).checkMayEnrol(at: Fixture.now)
    try key(.active, expiresAt: nil).checkMayEnrol(at: Fixture.now)
    #expect(reason { try key(.enrolment).checkMayEnrol(at: Fixture.now + 60) } == "ENROLMENT_CODE_EXPIRED")
    for state in [CredentialKey.State.pending, .revoked] {
      #expect(reason { try key(state).checkMayEnrol(at: Fixture.now) } == "KEY_CANNOT_ENROL")
    }
  }

  @Test func `only a presented key is activated, and in time`() throws {
    var pending = key(.pending)
    try pending.activate(at: Fixture.now)
    #expect(pending.state == .active)
    #expect(pending.expiresAt == nil)

    for state in [CredentialKey.State.enrolment, .active, .revoked] {
      var other = key(state)
      #expect(reason { try other.activate(at: Fixture.now) } == "KEY_NOT_PENDING")
    }
    var late = key(.pending)
    #expect(reason { try late.activate(at: Fixture.now + 60) } == "PENDING_KEY_EXPIRED")
  }

  @Test func `a replaced key works on, but never longer than it would have`() {
    var key = key(.active, expiresAt: nil)
    key.retire(at: Fixture.now + 100)
    #expect(key.expiresAt == Fixture.now + 100)
    key.retire(at: Fixture.now + 200)
    #expect(key.expiresAt == Fixture.now + 100)
  }

  @Test func `a key is revoked once`() throws {
    var key = key(.active)
    try key.revoke()
    #expect(reason { try key.revoke() } == "KEY_ALREADY_REVOKED")
  }

  @Test func `the proof signs the channel key`() {
    #expect(
      String(decoding: EnrolmentProof.text(curvePublicKeyHex: "ab"), as: UTF8.self) == "twinriver-enrol-v1\nab\n")
  }
}
