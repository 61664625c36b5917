import CatalogService
import Postgres
import Rules
import TestKit
import Testing

/// Counting who collects a data element, whoever comes at the same time.
@Suite(.serialized) struct ElementStoreTests {
  @Test func `V14: the number of holders is exact when departments publish at once`() async throws {
    try await CatalogDatabase.with { temporary in
      let providers = [Fixture.provider, Fixture.authority, Fixture.otherDepartment, Fixture.county, Fixture.platform]
      try await temporary.database.command { tx in
        for provider in providers.dropFirst(2) { try tx.insert(Fixture.organisation(provider), by: "operator") }
      }
      // Four entries of each department, all with the same two elements.
      let versions = providers.flatMap { provider in
        (1...4).map { number in
          EntryVersion.draft(
            code: "\(provider.text)/\(number)", number: 1, provider: provider, content: Fixture.content(),
            under: .cq320, by: Fixture.officer)
        }
      }
      try await temporary.database.command { tx in
        for version in versions { try tx.insertEntry(version.code, provider: version.provider) }
      }

      try await withThrowingTaskGroup { group in
        for version in versions {
          group.addTask { try await temporary.database.command { tx in try tx.holdElements(of: version) } }
        }
        try await group.waitForAll()
      }

      let counts = try await temporary.database.read { source in
        try await source.query("SELECT element, holders FROM data_element ORDER BY element", as: String.self, Int.self)
      }
      #expect(counts.map(\.0) == ["乡镇名称", "区划代码"])
      #expect(counts.map(\.1) == [5, 5])
    }
  }
}
