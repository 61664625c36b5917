import CatalogService
import FoundationEssentials
import Postgres
import Rules
import TestKit
import Testing

/// Search in a real PostgreSQL: every word of two characters finds every entry that has it, totals are exact, pages meet.
@Suite(.serialized) struct SearchTests {
  private static let subjects = ["乡镇", "街道", "社区", "养老", "救助", "婚姻", "殡葬", "慈善", "儿童", "残疾"]
  private static let kinds = ["登记", "许可", "名录", "统计", "地址", "机构", "人员", "处罚"]

  /// Eighty published entries; every third also mentions its neighbour's subject in an item.
  private func withEntries(_ body: (TemporaryDatabase, [String: String]) async throws -> Void) async throws {
    try await CatalogDatabase.with { temporary in
      var texts: [String: String] = [:]
      var number = 0
      for (index, subject) in Self.subjects.enumerated() {
        for kind in Self.kinds {
          number += 1
          var content = Fixture.content("\(subject)\(kind)信息")
          content.abstract = "全市\(subject)的\(kind)情况"
          if number % 3 == 0 { content.items[1].name = "\(Self.subjects[(index + 1) % 10])数量" }
          let code = "307001/\(String(1_000_000 + number).dropFirst())"
          try await temporary.add(content, code: code, to: .published, at: Fixture.now + Double(number))
          texts[code] = ([content.name, content.abstract, "市民政局"] + content.items.flatMap { [$0.name, $0.column] })
            .joined(separator: " ")
        }
      }
      try await body(temporary, texts)
    }
  }

  private func search(
    _ temporary: TemporaryDatabase, _ words: String, _ filter: EntryFilter = .init(), after: PageToken? = nil,
    limit: Int = 200
  ) async throws -> SearchPage {
    try await temporary.database.read { source in
      try await source.searchPublished(
        SearchQuery(words), filter, at: Fixture.now, after: after, limit: limit, queryName: "q")
    }
  }

  @Test func `every pair of characters finds exactly the entries that have it`() async throws {
    try await withEntries { temporary, texts in
      var pairs: Set<String> = []
      for word in texts.values.flatMap({ $0.split { " _".contains($0) } }) {
        for (first, second) in zip(word, word.dropFirst()) { pairs.insert(String([first, second])) }
      }
      #expect(pairs.count > 80)

      for pair in pairs.sorted() {
        let expected = Set(texts.filter { $0.value.contains(pair) }.keys)
        let page = try await search(temporary, pair)
        #expect(Set(page.codes) == expected, "\(pair)")
        #expect(page.total == expected.count, "\(pair)")
      }
    }
  }

  @Test func `several words must all occur, longer ones as written, names first`() async throws {
    try await withEntries { temporary, texts in
      let both = try await search(temporary, "养老 机构")
      #expect(both.codes.first.map { texts[$0]?.hasPrefix("养老机构") } == true)
      #expect(Set(both.codes) == Set(texts.filter { $0.value.contains("养老") && $0.value.contains("机构") }.keys))

      #expect(try await search(temporary, "养老的机构").total == 1)
      #expect(try await search(temporary, "养老机构情").total == 0)
      #expect(try await search(temporary, "").total == 80)
      #expect(try await search(temporary, "渝北").codes == [])
    }
  }

  @Test func `pages meet without gap or overlap, and tell the same total`() async throws {
    try await withEntries { temporary, _ in
      let whole = try await search(temporary, "救助")
      var paged: [String] = []
      var token: PageToken?
      repeat {
        let page = try await search(temporary, "救助", after: token.flatMap { PageToken($0.text) }, limit: 3)
        #expect(page.total == whole.total)
        #expect(page.codes.count <= 3)
        paged += page.codes
        token = page.next
      } while token != nil

      #expect(paged == whole.codes)
      #expect(whole.total > 8)
    }
  }

  @Test func `drafts, reviewed and reported versions are not found by anybody`() async throws {
    try await CatalogDatabase.with { temporary in
      for (index, state) in EntryVersion.StateName.allCases.prefix(4).enumerated() {
        try await temporary.add(
          Fixture.content("乡镇信息\(index)"), code: "307001/00000\(index + 1)", to: state)
      }

      let page = try await search(temporary, "乡镇")

      #expect(page == SearchPage(codes: [], total: 0, next: nil))
    }
  }

  @Test func `filters are part of the search`() async throws {
    try await CatalogDatabase.with { temporary in
      try await temporary.add(Fixture.content("乡镇信息"), code: "307001/000001", to: .published)
      try await temporary.add(Fixture.restrictedContent("乡镇救助"), code: "307001/000002", to: .published)

      #expect(try await search(temporary, "乡镇", .init(shareType: .conditional)).codes == ["307001/000002"])
      #expect(try await search(temporary, "乡镇", .init(openType: .notOpened)).codes == ["307001/000002"])
      #expect(try await search(temporary, "乡镇", .init(openType: .unconditional)).total == 2)
      #expect(try await search(temporary, "乡镇", .init(provider: Fixture.provider.text)).total == 2)
      #expect(try await search(temporary, "乡镇", .init(provider: Fixture.authority.text)).total == 0)
    }
  }
}
