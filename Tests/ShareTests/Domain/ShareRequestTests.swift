import FoundationEssentials
import Testing

@testable import ShareService

@Suite struct ShareRequestTests {
  @Test func `unconditional columns are granted at once`() throws {
    let (request, grant) = try ShareRequest.submitted(ShareRequest.application(columns: ["name", "code"]))

    #expect(request.state == .granted(at: morning))
    #expect(grant?.columns == ["code", "name"])
    #expect(grant?.period.until == morning + 365 * day)
  }

  @Test func `a mixed request is split: granted at once in part, the rest under review`() throws {
    let (request, grant) = try ShareRequest.submitted(ShareRequest.application(columns: ["code", "population"]))

    #expect(request.state == .underReview)
    #expect(request.scope.conditional == ["population"])
    #expect(grant?.columns == ["code"])
  }

  @Test func `a request for conditional columns alone grants nothing yet`() throws {
    let (request, grant) = try ShareRequest.submitted(ShareRequest.application(columns: ["population"]))

    #expect(request.isUnderReview)
    #expect(grant == nil)
  }

  @Test func `no columns named means all that are shared`() throws {
    let (request, _) = try ShareRequest.submitted()

    #expect(request.scope.columns == ["code", "name", "population", "head_phone"])
  }

  @Test func `what is not shared cannot be asked for`() {
    let why = reason { _ = try ShareRequest.submitted(ShareRequest.application(columns: ["code", "clerk"])) }
    #expect(why == "NOT_SHARED")
  }

  @Test(arguments: [
    (ShareRequest.application(columns: ["mayor"]), "UNKNOWN_COLUMN"),
    (ShareRequest.application(columns: ["code", "code"]), "REPEATED_COLUMN"),
    (ShareRequest.application(user: providerOrganisation), "OWN_DATA"),
    (ShareRequest.application(duty: " \n"), "DUTY_MISSING"),
    (ShareRequest.application(until: morning - 1), "PERIOD_OVER"),
    (ShareRequest.application(until: morning + 1_096 * day), "PERIOD_TOO_LONG"),
  ])
  func `a request that lacks something is refused`(_ application: ShareRequest.Application, why: String) {
    #expect(reason { _ = try ShareRequest.submitted(application) } == why)
  }

  @Test func `agreeing as asked grants everything asked for`() throws {
    var request = try ShareRequest.submitted().request

    let grant = try request.agree(.none, by: .providers, of: .towns, at: morning + day)

    #expect(request.state == .granted(at: morning + day))
    #expect(grant.columns == request.scope.columns)
  }

  @Test func `agreeing with conditions binds the grant to them`() throws {
    var request = try ShareRequest.submitted().request
    let conditions = Conditions(
      columns: ["code", "population"], rowFilters: [RowFilter(column: "code", prefixes: ["500113"])], dailyQuota: 5,
      validUntil: morning + 30 * day)

    let grant = try request.agree(conditions, by: .providers, of: .towns, at: morning + day)

    #expect(request.state == .partlyGranted(at: morning + day, conditions))
    #expect(grant.columns == ["code", "population"])
    #expect(grant.conditions == conditions)
    #expect(grant.period.until == morning + 30 * day)
  }

  @Test(arguments: [
    (Conditions(columns: ["mayor"]), "UNKNOWN_COLUMN"),
    (Conditions(columns: ["clerk"]), "COLUMN_NOT_ASKED_FOR"),
    (Conditions(columns: ["code"]), "NOTHING_AGREED_TO"),
    (Conditions(rowFilters: [RowFilter(column: "mayor", equals: ["a"])]), "UNKNOWN_COLUMN"),
    (Conditions(rowFilters: [RowFilter(column: "head_phone", equals: ["1"])]), "FILTER_ON_SENSITIVE"),
    (Conditions(rowFilters: [RowFilter(column: "code")]), "FILTER_VALUES"),
    (Conditions(rowFilters: [RowFilter(column: "code", prefixes: [""])]), "FILTER_VALUES"),
    (Conditions(formats: [.csv]), "FORMATS_OF_QUERY"),
    (Conditions(validUntil: morning), "PERIOD_OVER"),
    (Conditions(validUntil: morning + 366 * day), "PERIOD_LONGER_THAN_ASKED"),
  ])
  func `conditions that the request does not bear are refused`(_ conditions: Conditions, why: String) throws {
    var request = try ShareRequest.submitted().request

    #expect(reason { _ = try request.agree(conditions, by: .providers, of: .towns, at: morning + day) } == why)
    #expect(request.isUnderReview)
  }

  @Test func `a refusal needs a reason and words`() throws {
    #expect(reason { _ = try RefusalGround(nil, text: "超出") } == "REASON_MISSING")
    #expect(reason { _ = try RefusalGround(.other, text: " ") } == "REASON_MISSING")

    var request = try ShareRequest.submitted().request
    let ground = try RefusalGround(.notNeededForDuty, text: "与职责无关")
    try request.refuse(ground, by: .providers, at: morning + day)

    #expect(request.state == .refused(at: morning + day, ground))
  }

  @Test func `only the provider answers, and only once`() throws {
    var request = try ShareRequest.submitted().request
    let ground = try RefusalGround(.other, text: "理由")

    #expect(reason { try request.refuse(ground, by: .users, at: morning) } == "NOT_THE_PROVIDER")
    try request.refuse(ground, by: .providers, at: morning)
    #expect(reason { try request.refuse(ground, by: .providers, at: morning) } == "ALREADY_ANSWERED")
    #expect(
      reason { _ = try request.agree(.none, by: .providers, of: .towns, at: morning) } == "ALREADY_ANSWERED")
  }

  @Test func `whoever submitted a request cannot answer it after changing sides`() throws {
    var request = try ShareRequest.submitted().request
    let turncoat = Officer(holder: "officer-a", organisation: providerOrganisation)

    #expect(
      reason { _ = try request.agree(.none, by: turncoat, of: .towns, at: morning) } == "ANSWERED_BY_APPLICANT")
  }

  @Test func `the user withdraws what is not answered yet`() throws {
    var request = try ShareRequest.submitted().request

    #expect(reason { try request.withdraw(by: providerOrganisation, at: morning) } == "NOT_THE_USER")
    try request.withdraw(by: userOrganisation, at: morning)
    #expect(request.state == .withdrawn(at: morning))
    #expect(reason { try request.withdraw(by: userOrganisation, at: morning) } == "ALREADY_ANSWERED")
  }
}
