import FoundationEssentials
import Rules
import Testing

@testable import ShareService

/// Who may stop deliveries, and who may let them go on.
@Suite struct HoldTests {
  enum Who: String, CaseIterable, Sendable {
    case provider, stranger, authority, platformOperator, cybersecurity

    func guardian(_ person: String = "a") -> Guardian {
      Guardian(
        Officer(holder: "\(rawValue)-\(person)", organisation: rawValue), isAuthority: self == .authority,
        isOperator: self == .platformOperator, isCybersecurity: self == .cybersecurity)
    }
  }

  private let now = Date(timeIntervalSince1970: 1_795_395_600)

  private func place(_ ground: Hold.Ground, by who: Who, of provider: String? = "provider") throws(Refusal) -> Hold {
    try Hold.place(
      on: .entry("307001/000001"), ground: ground, reason: "数据外泄", of: provider, by: who.guardian(), at: now)
  }

  private func reason(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch { return (error as? Refusal)?.reason }
  }

  @Test(arguments: Who.allCases)
  func `Art. 28 ¶2: provider, authority and operator stop on an incident, others do not`(who: Who) {
    let expected: Set<Who> = [.provider, .authority, .platformOperator]
    #expect(reason { _ = try place(.incident, by: who) } == (expected.contains(who) ? nil : "HOLD_NOT_YOURS"))
  }

  @Test(arguments: Who.allCases)
  func `Art. 34: provider and authority stop misuse, others do not`(who: Who) {
    let expected: Set<Who> = [.provider, .authority]
    #expect(reason { _ = try place(.misuse, by: who) } == (expected.contains(who) ? nil : "HOLD_NOT_YOURS"))
  }

  @Test(arguments: Who.allCases)
  func `Art. 32: only the cybersecurity authority stops for its review`(who: Who) {
    #expect(
      reason { _ = try place(.securityReview, by: who) } == (who == .cybersecurity ? nil : "HOLD_OF_CYBERSECURITY"))
  }

  @Test func `the platform and systems are nobody's data, so no department stops them`() {
    #expect(reason { _ = try place(.incident, by: .provider, of: nil) } == "HOLD_NOT_YOURS")
    #expect(reason { _ = try place(.incident, by: .authority, of: nil) } == nil)
  }

  @Test func `Art. 28 ¶2: a second person lets deliveries go on, once`() throws {
    var hold = try place(.incident, by: .provider)

    #expect(reason { try hold.release(by: Who.provider.guardian(), reason: "已处置", at: now) } == "RELEASED_BY_PLACER")
    #expect(reason { try hold.release(by: Who.stranger.guardian(), reason: "已处置", at: now) } == "HOLD_NOT_YOURS")
    #expect(
      reason { try hold.release(by: Who.platformOperator.guardian(), reason: "已处置", at: now) } == "HOLD_NOT_YOURS")
    #expect(hold.release == nil)
    try hold.release(by: Who.provider.guardian("b"), reason: "已处置", at: now + 60)

    #expect(hold.release == .init(by: "provider-b", at: now + 60, reason: "已处置"))
    #expect(reason { try hold.release(by: Who.authority.guardian(), reason: "已处置", at: now) } == "HOLD_RELEASED")
  }

  @Test func `the authority releases what others stopped, but no security review`() throws {
    var misuse = try place(.misuse, by: .provider)
    try misuse.release(by: Who.authority.guardian(), reason: "已核实", at: now)
    #expect(misuse.release?.by == "authority-a")

    var review = try place(.securityReview, by: .cybersecurity)
    #expect(
      reason { try review.release(by: Who.authority.guardian(), reason: "已核实", at: now) } == "HOLD_OF_CYBERSECURITY")
    #expect(
      reason { try review.release(by: Who.cybersecurity.guardian(), reason: "通过", at: now) } == "RELEASED_BY_PLACER")
    try review.release(by: Who.cybersecurity.guardian("b"), reason: "通过", at: now)
    #expect(review.release != nil)
  }
}
