import CatalogService
import Contracts
import FoundationEssentials
import ProtobufC
import Rules
import Testing

/// The life of a transfer, and vocabularies of bodies and systems, without a database.
@Suite struct TransferRulesTests {
  private func proposed(_ kind: Transfer.Kind = .merger, codes: [String] = []) throws -> Transfer {
    try Transfer.propose(
      id: .init(rawValue: "t"), kind: kind, from: Fixture.organisation(),
      to: Fixture.organisation(Fixture.otherDepartment), codes: codes, basis: "x", by: Fixture.publisher,
      at: Fixture.now)
  }

  private func reason(_ body: () throws -> Void) -> String? {
    #expect(throws: Refusal.self) { try body() }?.reason
  }

  @Test func `Art. 6 ¶1: a head who agreed does not complete the transfer`() throws {
    var transfer = try proposed()
    try transfer.consent(for: Fixture.provider, by: Fixture.officer, at: Fixture.now)
    #expect(transfer.state == .proposed)
    try transfer.consent(for: Fixture.otherDepartment, by: Fixture.reviewer, at: Fixture.now)
    #expect(transfer.state == .agreed)

    for consenter in [Fixture.officer, Fixture.reviewer] {
      #expect(reason { try transfer.complete(by: consenter, at: Fixture.now) } == "COMPLETER_CONSENTED")
    }
    try transfer.complete(by: Fixture.publisher, at: Fixture.now)
    #expect(transfer.state == .completed)
    #expect(
      reason { try transfer.consent(for: Fixture.provider, by: Fixture.officer, at: Fixture.now) }
        == "TRANSFER_COMPLETED")
  }

  @Test func `Art. 6 ¶1: only a body that has data of its own takes over`() {
    let operators = Fixture.organisation(Fixture.platform, kind: .platformOperator)
    #expect(
      reason {
        _ = try Transfer.propose(
          id: .init(rawValue: "t"), kind: .merger, from: Fixture.organisation(), to: operators, codes: [], basis: "x",
          by: Fixture.publisher, at: Fixture.now)
      } == "TAKER_UNFIT")
  }

  @Test func `entries of a function are kept once each, in order`() throws {
    #expect(try proposed(.function, codes: ["b", "a", "b"]).codes == ["a", "b"])
  }

  @Test func `a body ends once, and an authority not before another is assigned`() throws {
    var body = Fixture.organisation()
    try body.end(into: Fixture.otherDepartment, at: Fixture.now)
    #expect(body.gaps(rolesHeld: []) == [])
    #expect(reason { try body.end(into: Fixture.otherDepartment, at: Fixture.now) } == "ORGANISATION_ENDED")
    #expect(reason { try body.rename(to: "x") } == "ORGANISATION_ENDED")

    var authority = Fixture.organisation(isAuthority: true)
    #expect(reason { try authority.end(into: Fixture.otherDepartment, at: Fixture.now) } == "AUTHORITY_CANNOT_END")
    authority.ceaseToBeAuthority()
    try authority.end(into: Fixture.otherDepartment, at: Fixture.now)
  }

  @Test func `words of transfers and networks have the contract's numbers`() {
    #expect(
      Transfer.Kind.allCases.map(\.number)
        == [.function, .merger, .abolition].map { (kind: CatalogV1.TransferKind) in kind.rawValue })
    #expect(
      Transfer.State.allCases.map(\.number)
        == [.proposed, .agreed, .completed].map { (state: CatalogV1.TransferState) in state.rawValue })
    #expect(
      BusinessSystem.Network.allCases.map(\.number)
        == [.intranet, .extranet, .other].map { (network: CatalogV1.NetworkDomain) in network.rawValue })
  }
}
