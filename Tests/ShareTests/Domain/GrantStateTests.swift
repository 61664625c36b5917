import FoundationEssentials
import Rules
import Testing

@testable import ShareService

/// Every state of a grant with every act on it: what is allowed and where it leads, and by which name all else is refused.
@Suite struct GrantStateTests {
  /// The states, each made by what leads there.
  enum Stage: String, CaseIterable {
    case active, suspended, expired, revoked

    init(_ state: Grant.State) {
      switch state {
      case .active: self = .active
      case .suspended: self = .suspended
      case .expired: self = .expired
      case .revoked: self = .revoked
      }
    }

    func grant() throws -> Grant {
      var request = try ShareRequest.submitted(ShareRequest.application(mode: .batch)).request
      let end = Conditions(validUntil: self == .expired ? GrantStateTests.now : nil)
      var grant = try request.agree(end, by: .providers, of: .towns, at: morning)
      _ = try grant.consentStorage(in: "warehouse", until: nil, by: .providers, at: morning)
      if self == .revoked { try grant.revoke(by: providerOrganisation, at: morning) }
      return self == .suspended ? grant.held(on: .incident) : grant
    }
  }

  enum Act: String, CaseIterable {
    case deliver, fetchOn, consent, requestStorage, revoke

    func perform(on grant: inout Grant) throws {
      let now = GrantStateTests.now
      switch self {
      case .deliver:
        _ = try grant.columns(
          for: DeliveryAttempt(caller: .receiver, purpose: .workReference, mode: .batch, store: "warehouse"), at: now)
      case .fetchOn: try grant.checkReceiver(.receiver, at: now)
      case .consent: _ = try grant.consentStorage(in: "archive", until: nil, by: .providers, at: now)
      case .requestStorage:
        _ = try StorageCase.request(under: grant, in: "archive", purpose: "按月核对", until: nil, by: .users, at: now)
      case .revoke: try grant.revoke(by: providerOrganisation, at: now)
      }
    }
  }

  private static let now = morning + day

  /// Where an act leads, or the reason it is refused for.
  private static func expected(_ stage: Stage, _ act: Act) -> String {
    switch (stage, act) {
    case (.expired, _): "GRANT_EXPIRED"
    case (.revoked, _): "GRANT_REVOKED"
    case (.suspended, .deliver), (.suspended, .fetchOn): "ON_HOLD"
    case (.active, .revoke), (.suspended, .revoke): "revoked"
    case (_, .deliver), (_, .fetchOn), (_, .consent), (_, .requestStorage): stage.rawValue
    }
  }

  @Test(arguments: Stage.allCases, Act.allCases)
  func `every act on every state of a grant leads where it should, or is refused by its name and changes nothing`(
    stage: Stage, act: Act
  ) throws {
    var grant = try stage.grant()
    let before = grant
    #expect(Stage(grant.state(at: Self.now)) == stage)

    let why = reason { try act.perform(on: &grant) }

    #expect((why.isEmpty ? Stage(grant.state(at: Self.now)).rawValue : why) == Self.expected(stage, act))
    if !why.isEmpty { #expect(grant == before) }
  }

  @Test func `what is suspended is as it was once the hold is gone, and a period goes on meanwhile`() throws {
    let grant = try Stage.active.grant()
    let held = grant.held(on: .misuse)

    #expect(held.state(at: Self.now) == .suspended(.misuse))
    #expect(held.held(on: nil) == grant)
    #expect(held.state(at: grant.period.until) == .expired)
  }
}

extension Grant {
  /// The same grant while a hold covers it, or once none does.
  fileprivate func held(on ground: Hold.Ground?) -> Grant {
    Grant(
      id: id, request: request, entry: entry, entryVersion: entryVersion, user: user, provider: provider,
      columns: columns, purpose: purpose, mode: mode, receivingSystem: receivingSystem,
      furtherSystems: furtherSystems, conditions: conditions, period: period, issuedAt: issuedAt,
      decidedIn: decidedIn, revokedAt: revokedAt, onHold: ground, systemsOnHold: systemsOnHold,
      storageConsents: storageConsents)
  }
}
