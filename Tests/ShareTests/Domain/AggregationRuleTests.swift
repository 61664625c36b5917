import FoundationEssentials
import Testing

@testable import ShareService

/// When a rule is completed: by something new, by enough of its elements, and by enough records where it says so.
@Suite struct AggregationRuleTests {
  private static let (a, b, c) = (
    DataElement(entry: "1", column: "x"), DataElement(entry: "2", column: "x"), DataElement(entry: "2", column: "y")
  )

  private func rule(atLeast: Int, records: Int? = nil) throws -> AggregationRule {
    try .set(
      [Self.a, Self.b, Self.c], atLeast: atLeast, atLeastRecords: records,
      determination: ReasonText("认定", field: "determination"), issuer: ReasonText("保密局", field: "issuer"),
      by: .users, at: morning)
  }

  @Test func `as many of a list as it says complete it, whichever they are`() throws {
    let two = try rule(atLeast: 2)

    #expect(two.completed(by: [Self.c], with: [Self.a], records: [:]) == [Self.a, Self.c])
    #expect(two.completed(by: [Self.a, Self.b], with: [], records: [:]) == [Self.a, Self.b])
    #expect(two.completed(by: [Self.a], with: [], records: [:]) == nil)
    #expect(try rule(atLeast: 3).completed(by: [Self.c], with: [Self.a], records: [:]) == nil)
  }

  @Test func `what adds nothing new completes nothing`() throws {
    #expect(try rule(atLeast: 2).completed(by: [Self.a], with: [Self.a, Self.b], records: [:]) == nil)
    #expect(
      try rule(atLeast: 2).completed(by: [DataElement(entry: "9", column: "z")], with: [Self.a, Self.b], records: [:])
        == nil)
  }

  @Test func `records of each entry are counted once; an entry nobody counted may have any number`() throws {
    let large = try rule(atLeast: 2, records: 100)

    #expect(large.completed(by: [Self.b, Self.c], with: [Self.a], records: ["1": 40, "2": 59]) == nil)
    #expect(large.completed(by: [Self.b, Self.c], with: [Self.a], records: ["1": 40, "2": 60])?.count == 3)
    #expect(large.completed(by: [Self.b], with: [Self.a], records: ["1": 1])?.count == 2)
  }
}
