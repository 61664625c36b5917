import CatalogService
import Postgres
import ServiceKit
import TestKit
import Testing

/// A catalog stays where it was founded (Art. 14, 15).
@Suite(.serialized) struct PlaceTests {
  private let inside = NodePlace(network: .intranet, level: .city, region: "500000")
  private let outside = NodePlace(network: .extranet, level: .city, region: "500000")

  private func check(_ place: NodePlace, at desk: Desk) async throws {
    try await PlaceGuard(place, database: desk.temporary.database, logger: TemporaryDatabase.quietLogger).check()
  }

  @Test func `Art. 14 ¶2: a catalog founded inside starts inside again, and never outside`() async throws {
    try await Desk.with { desk in
      try await check(inside, at: desk)
      try await check(inside, at: desk)

      let moved = await #expect(throws: PlaceMoved.self) { try await check(outside, at: desk) }
      #expect(moved?.founded == inside && moved?.exitCode == 78)
      #expect(moved?.description.contains("extranet, city, 500000") == true)
      try await check(inside, at: desk)
    }
  }

  @Test func `Art. 15 ¶1: nor does a city's catalog become a county's, or a county's another's`() async throws {
    try await Desk.with { desk in
      let county = NodePlace(network: .extranet, level: .county, region: "500112")
      try await check(county, at: desk)
      for other in [outside, NodePlace(network: .extranet, level: .county, region: "500103")] {
        await #expect(throws: PlaceMoved.self) { try await check(other, at: desk) }
      }
    }
  }

  @Test func `Art. 14 ¶2: the schema keeps the place, whoever holds the service's role`() async throws {
    try await Desk.with { desk in
      try await check(inside, at: desk)
      for statement: SQL in ["UPDATE node_place SET network = 'extranet'", "DELETE FROM node_place"] {
        await #expect(throws: DatabaseError.self) {
          try await desk.temporary.database.command { tx in try tx.execute(statement, expecting: 1) }
        }
      }
      await #expect(throws: PlaceMoved.self) { try await check(outside, at: desk) }
    }
  }
}
