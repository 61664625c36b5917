import FoundationEssentials
import Testing

@testable import ShareService

@Suite struct GrantTests {
  private func grant(
    _ conditions: Conditions = .none, mode: DeliveryMode = .query, from: Date? = nil
  ) throws -> Grant {
    var request = try ShareRequest.submitted(ShareRequest.application(mode: mode, from: from)).request
    return try request.agree(conditions, by: .providers, of: .towns, at: morning)
  }

  private func attempt(
    by caller: Officer = .receiver, purpose: Purpose = .workReference, mode: DeliveryMode = .query,
    columns: [String] = [], store: String? = nil, format: ContentFormat = .csv
  ) -> DeliveryAttempt {
    DeliveryAttempt(caller: caller, purpose: purpose, mode: mode, columns: columns, store: store, format: format)
  }

  @Test func `what the grant allows is delivered in the order of the grant`() throws {
    let grant = try grant()

    #expect(try grant.columns(for: attempt(), at: morning) == ["code", "name", "population", "head_phone"])
    #expect(try grant.columns(for: attempt(columns: ["population", "code"]), at: morning) == ["code", "population"])
  }

  @Test func `everything beyond the grant is refused`() throws {
    let grant = try grant(Conditions(columns: ["code", "population"]))
    let colleague = Officer(holder: "system-b", organisation: userOrganisation)
    let stranger = Officer(holder: "system-a", organisation: "11500000MB1A00003X")

    #expect(reason { _ = try grant.columns(for: attempt(by: stranger), at: morning) } == "GRANT_UNKNOWN")
    #expect(reason { _ = try grant.columns(for: attempt(by: colleague), at: morning) } == "NOT_THE_RECEIVER")
    #expect(
      reason { _ = try grant.columns(for: attempt(purpose: .dataCheck), at: morning) } == "PURPOSE_MISMATCH")
    #expect(reason { _ = try grant.columns(for: attempt(mode: .batch), at: morning) } == "MODE_NOT_GRANTED")
    #expect(
      reason { _ = try grant.columns(for: attempt(columns: ["name"]), at: morning) } == "COLUMN_NOT_GRANTED")
  }

  @Test func `a batch is written in a format of the grant`() throws {
    func why(_ formats: [ContentFormat], _ format: ContentFormat) throws -> String {
      var grant = try grant(Conditions(formats: formats), mode: .batch)
      _ = try grant.consentStorage(in: "s", until: nil, by: .providers, at: morning)
      return reason { _ = try grant.columns(for: attempt(mode: .batch, store: "s", format: format), at: morning) }
    }

    #expect(try why([.jsonLines], .csv) == "FORMAT_NOT_GRANTED")
    #expect(try why([.csv], .jsonLines) == "FORMAT_NOT_GRANTED")
    #expect(try why([.jsonLines], .jsonLines) == "")
    #expect(try why([.csv, .jsonLines], .jsonLines) == "")
    #expect(try why([], .jsonLines) == "")
  }

  @Test func `a grant holds from its first instant to before its last`() throws {
    let grant = try grant(Conditions(validUntil: morning + 10 * day), from: morning + day)

    #expect(reason { try grant.checkReceiver(.receiver, at: morning) } == "GRANT_NOT_BEGUN")
    #expect(reason { try grant.checkReceiver(.receiver, at: morning + day) } == "")
    #expect(reason { try grant.checkReceiver(.receiver, at: morning + 10 * day - 0.001) } == "")
    #expect(reason { try grant.checkReceiver(.receiver, at: morning + 10 * day) } == "GRANT_EXPIRED")
    #expect(grant.state(at: morning + 10 * day) == .expired)
  }

  @Test func `a revoked grant stays revoked`() throws {
    var grant = try grant()

    #expect(reason { try grant.revoke(by: userOrganisation, at: morning) } == "NOT_THE_PROVIDER")
    try grant.revoke(by: providerOrganisation, at: morning)
    #expect(reason { try grant.checkReceiver(.receiver, at: morning) } == "GRANT_REVOKED")
    #expect(reason { try grant.revoke(by: providerOrganisation, at: morning) } == "GRANT_REVOKED")
    #expect(grant.state(at: morning + 1_000 * day) == .revoked)
  }

  @Test func `the quota is a number of deliveries a day`() throws {
    let grant = try grant(Conditions(dailyQuota: 2))

    try grant.checkQuota(deliveredToday: 1)
    #expect(reason { try grant.checkQuota(deliveredToday: 2) } == "QUOTA_USED_UP")
    try self.grant().checkQuota(deliveredToday: 1_000_000)
  }

  @Test(arguments: [DeliveryMode.batch, .range])
  func `what goes beyond single records needs consent to storage in the store it names, while it lasts`(
    _ mode: DeliveryMode
  ) throws {
    var grant = try grant(mode: mode)
    let asked = attempt(mode: mode, store: "warehouse")
    #expect(reason { _ = try grant.columns(for: asked, at: morning) } == "STORAGE_NOT_CONSENTED")
    #expect(reason { _ = try grant.columns(for: attempt(mode: mode), at: morning) } == "STORAGE_NOT_CONSENTED")
    #expect(grant.mustNotStore(at: morning))

    _ = try grant.consentStorage(in: "warehouse", until: morning + day, by: .providers, at: morning)

    #expect(reason { _ = try grant.columns(for: asked, at: morning) } == "")
    #expect(!grant.mustNotStore(at: morning))
    #expect(
      reason { _ = try grant.columns(for: attempt(mode: mode, store: "laptop"), at: morning) }
        == "STORAGE_NOT_CONSENTED")
    #expect(reason { _ = try grant.columns(for: asked, at: morning + day) } == "STORAGE_NOT_CONSENTED")
  }

  @Test func `consent to storage is the provider's and never outlasts the grant`() throws {
    var grant = try grant()
    let end = grant.period.until

    #expect(
      reason { _ = try grant.consentStorage(in: "s", until: nil, by: .users, at: morning) } == "NOT_THE_PROVIDER")
    #expect(reason { _ = try grant.consentStorage(in: " ", until: nil, by: .providers, at: morning) } == "STORE_NAME")
    #expect(
      reason { _ = try grant.consentStorage(in: "s", until: end + 1, by: .providers, at: morning) }
        == "CONSENT_LONGER_THAN_GRANT")
    #expect(
      reason { _ = try grant.consentStorage(in: "s", until: morning, by: .providers, at: morning) } == "PERIOD_OVER")
    #expect(try grant.consentStorage(in: "s", until: nil, by: .providers, at: morning).validUntil == end)
  }

  @Test func `for one store the latest consent counts`() throws {
    var grant = try grant()
    _ = try grant.consentStorage(in: "s", until: morning + 9 * day, by: .providers, at: morning)
    _ = try grant.consentStorage(in: "s", until: morning + day, by: .providers, at: morning + 1)

    #expect(grant.storageConsent(for: "s", at: morning + 2 * day) == nil)
  }
}
