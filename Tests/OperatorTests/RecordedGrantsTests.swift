import Contracts
import ProtobufC
import SuiteContracts
import Testing
import Wire

@testable import Operator

/// What an auditor compares grants with.
@Suite struct RecordedGrantsTests {
  private let issued = ShareV1.Grant(
    id: "g", entry: "307001/000001", user: "user", provider: "provider", columns: ["code"], receivingSystem: "old")

  private func recorded(_ events: any EventMessage...) throws -> RecordedGrants {
    var grants = RecordedGrants()
    for event in [ShareV1.GrantIssued(grant: issued)] + events as [any EventMessage] {
      grants.hear(.init(topic: type(of: event).topic, payload: try event.packed()))
    }
    return grants
  }

  @Test func `a grant is what its event said`() throws {
    #expect(try recorded().grant("g", givenBy: "provider") == issued)
    #expect(try recorded().grant("other", givenBy: "provider") == nil)
  }

  @Test func `CC-29: after successions it is the last body's, with the receivers that one named`() throws {
    let grants = try recorded(
      ShareV1.GrantSucceeded(grant: "g", from: "user", to: "second"),
      ShareV1.ReceiverNamed(grant: "g", user: "second", receivingSystem: "new", furtherSystems: ["more"]),
      ShareV1.GrantSucceeded(grant: "g", from: "second", to: "third"))

    var expected = issued
    (expected.user, expected.receivingSystem, expected.furtherSystems) = ("third", "new", ["more"])
    #expect(grants.grant("g", givenBy: "provider") == expected)
  }

  @Test func `CC-29: its provider is who had the entry, and nobody to whom it never went`() throws {
    let grants = try recorded(
      CatalogV1.EntryTransferred(code: issued.entry, from: "provider", to: "heir"),
      CatalogV1.EntryTransferred(code: "307001/000002", from: "provider", to: "stranger"),
      CatalogV1.EntryTransferred(code: issued.entry, from: "somebody", to: "nobody"))

    #expect(grants.grant("g", givenBy: "heir")?.provider == "heir")
    for provider in ["provider", "stranger", "nobody"] {
      #expect(grants.grant("g", givenBy: provider)?.provider == "provider")
    }
  }
}
