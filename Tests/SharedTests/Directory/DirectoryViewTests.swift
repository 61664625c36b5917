import FoundationEssentials
import RPC
import Testing
import ZeroMQ

@testable import Directory

/// The directory in memory: who is behind a key, and when that changes.
@Suite struct DirectoryViewTests {
  @Test func `an active key is its holder with the roles in force now`() throws {
    let view = DirectoryView(configured: [], now: { noon })
    view.replace(try state(.active), position: 7)

    let caller = try #require(view.lookup(key).caller)

    #expect(caller.organisation == OrganisationID("11500000MBX001011H"))
    #expect(caller.roles == [.officer])
    #expect(caller.isAuthority)
  }

  @Test func `a role that ended yesterday gives no right today`() throws {
    let view = DirectoryView(configured: [], now: { noon + 10 * day })
    view.replace(try state(.active), position: 7)

    let caller = try #require(view.lookup(key).caller)

    #expect(caller.roles.isEmpty)
  }

  @Test func `an unknown key is nobody`() {
    #expect(DirectoryView(configured: []).lookup(key) == .unknown)
  }

  @Test(arguments: [(DirectoryState.KeyState.enrolment, KeyUse.enrolment), (.pending, .activation)])
  func `a key that is not active yet may do one thing`(keyState: DirectoryState.KeyState, use: KeyUse) throws {
    let view = DirectoryView(configured: [], now: { noon })
    view.replace(try state(keyState), position: 7)

    let caller = try #require(view.lookup(key).caller)

    #expect(caller.keyUse == use)
    #expect(caller.roles.isEmpty)
  }

  @Test func `a revoked key is refused and its parked reads are woken`() throws {
    let view = DirectoryView(configured: [], now: { noon })
    view.replace(try state(.active), position: 7)
    let (woken, wake) = AsyncStream<Void>.makeStream()
    let subscription = view.onChange { wake.yield() }

    view.apply([.key(key, entry(.revoked))], position: 8)

    #expect(view.lookup(key) == .revoked)
    wake.finish()
    withExtendedLifetime(subscription) {}
    _ = woken
  }

  @Test func `a key runs out at its instant`() throws {
    let view = DirectoryView(configured: [], now: { noon })
    var expiring = entry(.active)
    expiring.expiresAt = noon
    var state = try state(.active)
    state.put(key, expiring)
    view.replace(state, position: 7)

    #expect(view.lookup(key) == .expired)
  }

  @Test func `a blocked key is refused whatever the catalog says`() throws {
    let view = DirectoryView(configured: [], now: { noon })
    view.replace(try state(.active), position: 7)

    view.block([KeyFingerprint(of: key)])

    #expect(view.lookup(key) == .revoked)
  }

  @Test func `what the tables hold never replaces what the log has said`() async throws {
    let view = DirectoryView(configured: [], now: { noon })
    view.replace(try state(.active), position: 7)

    view.adopt(DirectoryState())

    #expect(view.lookup(key).caller != nil)
  }

  @Test func `a configured operator needs no catalog`() {
    let view = DirectoryView(configured: [
      .person("first", organisation: OrganisationID("x"), roles: [.operator], key: key, signingKey: [1])
    ])

    #expect(view.lookup(key).caller?.roles == [.operator])
    #expect(view.signingKey(for: key) == [1])
  }
}

private let day: Double = 86_400
private let noon = Date(timeIntervalSince1970: 1_800_000_000)
private let key = CurveKeyPair.generate().publicKey
private let holder = HolderID("h")

private func entry(_ state: DirectoryState.KeyState) -> DirectoryState.Key {
  .init(fingerprint: KeyFingerprint(of: key), holder: holder, state: state)
}

private func state(_ keyState: DirectoryState.KeyState) throws -> DirectoryState {
  var state = DirectoryState()
  let organisation = OrganisationID("11500000MBX001011H")
  state.put(organisation, OrganisationTraits(isCompetentAuthority: true))
  state.put(
    holder,
    .init(
      organisation: organisation, kind: .person,
      roles: [.init(role: .officer, validFrom: noon - day, validUntil: noon + day)]))
  state.put(key, entry(keyState))
  return state
}
