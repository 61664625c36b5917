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
      try await source.search(
        SearchQuery(words), filter, in: .visible(at: Fixture.now), after: after, limit: limit, queryName: "q")
    }
  }

  private func search(
    _ temporary: TemporaryDatabase, _ words: String = "", _ change: (inout EntryFilter) -> Void
  ) async throws -> [String] {
    var filter = EntryFilter()
    change(&filter)
    return try await search(temporary, words, filter).codes.sorted()
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
        // Two Latin letters may be pinyin of something else besides.
        let isLatin = pair.utf8.count == 2
        #expect(isLatin ? expected.isSubset(of: page.codes) : Set(page.codes) == expected, "\(pair)")
        #expect(page.total == page.codes.count, "\(pair)")
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

      #expect(page == SearchPage(hits: [], total: 0))
    }
  }

  @Test func `names come before items, items before abstract and provider, the newest of equals first`() async throws {
    try await CatalogDatabase.with { temporary in
      var codes: [String: String] = [:]
      func add(_ label: String, _ number: Int, _ change: (inout EntryContent) -> Void) async throws {
        var content = Fixture.content("村庄\(number)")
        content.abstract = "村庄"
        change(&content)
        codes["307001/00000\(number)"] = label
        try await temporary.add(
          content, code: "307001/00000\(number)", to: .published, at: Fixture.now + Double(number))
      }
      try await add("name, older", 1) { $0.name = "户籍登记" }
      try await add("exact", 2) { $0.name = "户籍" }
      try await add("item", 3) { $0.items[1].name = "户籍地" }
      try await add("abstract", 4) { $0.abstract = "含户籍" }
      try await add("name, newer", 5) { $0.name = "全市户籍" }
      try await add("none", 6) { _ in }

      let found = try await search(temporary, "户籍").codes.compactMap { codes[$0] }

      #expect(found == ["exact", "name, newer", "name, older", "item", "abstract"])
      #expect(try await search(temporary, "民政局").codes.count == 6)
      #expect(try await search(temporary, "huji").total == 4)
      #expect(try await search(temporary, "hj").total == 4)
    }
  }

  @Test func `every filter finds what has it and nothing else, together with words and with the others`() async throws {
    try await CatalogDatabase.with { temporary in
      try await temporary.database.command { tx in
        try tx.insert(Fixture.organisation(Fixture.county, level: .county, region: "500109"), by: "operator")
      }
      let (one, two, three) = ("307001/000001", "307001/000002", "102003004/000003")
      try await temporary.add(Fixture.content("乡镇信息"), code: one, to: .published)
      try await temporary.add(Fixture.restrictedContent("乡镇救助"), code: two, to: .published)
      var other = Fixture.content("街道人口")
      other.abstract = "街道人口"
      other.items[1].name = "街道名称"
      other.category = Category(resourceClass: .basic, subject: "02", division: "003", subdivision: "004")
      other.acquisition = .authorised
      other.updateCycle = .everyDay
      other.formatClass = "电子表格"
      other.formatType = "csv"
      for index in other.items.indices { other.items[index].shareMode = .file }
      try await temporary.add(other, code: three, to: .published, provider: Fixture.county)

      #expect(try await search(temporary) { $0.shareType = .conditional } == [two])
      #expect(try await search(temporary) { $0.openType = .notOpened } == [two])
      #expect(try await search(temporary) { $0.openType = .unconditional } == [three, one, two])
      #expect(try await search(temporary) { $0.shareMode = .file } == [three])
      #expect(try await search(temporary) { $0.shareMode = .database } == [one, two])
      #expect(try await search(temporary) { $0.provider = Fixture.county.text } == [three])
      #expect(try await search(temporary) { $0.provider = Fixture.authority.text } == [])
      #expect(try await search(temporary) { $0.region = try! RegionCode("500109") } == [three])
      #expect(try await search(temporary) { $0.region = try! RegionCode("500000") } == [one, two])
      #expect(try await search(temporary) { $0.resourceClass = .basic } == [three])
      #expect(try await search(temporary) { $0.categoryCode = "307" } == [one, two])
      #expect(try await search(temporary) { $0.categoryCode = "102003004" } == [three])
      #expect(try await search(temporary) { $0.categoryCode = "02" } == [])
      #expect(try await search(temporary) { $0.updateCycle = .everyDay } == [three])
      #expect(try await search(temporary) { $0.formatClass = "数据库" } == [one, two])
      #expect(try await search(temporary) { $0.acquisition = .authorised } == [three])
      #expect(try await search(temporary, "乡镇") { $0.openType = .unconditional } == [one, two])
      #expect(
        try await search(temporary, "乡镇") {
          ($0.openType, $0.shareType) = (.unconditional, .unconditional)
        } == [one])
    }
  }

  @Test func `facets count what a look at every entry counts`() async throws {
    try await withVariedEntries { temporary, entries in
      for (words, type) in [("", nil), ("登记", nil), ("养老", ShareType.conditional), ("djxx", nil), ("渝北", nil)] {
        var filter = EntryFilter()
        filter.shareType = type
        let query = SearchQuery(words)
        let (facets, codes) = try await temporary.database.read { source in
          (
            try await source.facets(query, filter, in: .visible(at: Fixture.now)),
            try await source.search(query, filter, in: .visible(at: Fixture.now), after: nil, limit: 200, queryName: "q").codes
          )
        }
        var expected: [String: Int] = [:]
        for content in codes.compactMap({ entries[$0] }) {
          let values =
            [
              "share_type \(content.shareType.rawValue)", "update_cycle \(content.updateCycle!.rawValue)",
              "format_class \(content.formatClass)", "resource_class \(content.category!.resourceClass.rawValue)",
              "provider \(Fixture.provider.text)", "region_code 500000",
            ] + Set(content.items.compactMap(\.openType)).map { "open_type \($0.rawValue)" }
          for value in values { expected[value, default: 0] += 1 }
        }

        let counted = facets.map { ("\($0.field.rawValue) \($0.value)", $0.count) }
        #expect(Dictionary(uniqueKeysWithValues: counted) == expected, "\(words)")
        #expect(words == "渝北" ? facets.isEmpty : facets.count > 5)
        for field in Facet.Field.allCases {
          let counts = facets.filter { $0.field == field }.map(\.count)
          #expect(counts == counts.sorted(by: >))
        }
      }
    }
  }

  @Test func `paging over everything gives each entry once and in order, whatever the page's size`() async throws {
    try await withVariedEntries { temporary, entries in
      for (words, size) in [("", 7), ("信息", 1), ("登记", 5), ("xx", 9)] {
        let whole = try await search(temporary, words)
        var paged: [String] = []
        var token: PageToken?
        repeat {
          let page = try await search(temporary, words, after: token, limit: size)
          paged += page.codes
          token = page.next
        } while token != nil
        #expect(paged == whole.codes)
        #expect(Set(paged).count == whole.total)
        #expect(whole.total > size)
      }
    }
  }

  @Test func `a body's new name and an entry's new provider are found once search has been refreshed`() async throws {
    try await CatalogDatabase.with { temporary in
      try await temporary.add(Fixture.content("乡镇信息"), to: .published)
      try await temporary.add(Fixture.content("街道信息"), code: "307001/000002", to: .published)
      let refresh = SearchRefresh(
        database: temporary.database, interval: .seconds(1), batchRowsLimit: 20,
        logger: TemporaryDatabase.quietLogger)
      #expect(try await refresh.sweep() == 0)

      try await temporary.runScript("UPDATE organisation SET name = '市社会工作部' WHERE code = '\(Fixture.provider.text)'")
      #expect(try await search(temporary, "民政局").total == 2)
      #expect(try await refresh.sweep() == 2)

      #expect(try await search(temporary, "民政局").total == 0)
      #expect(try await search(temporary, "社会工作").total == 2)
      #expect(try await search(temporary, "shgz").hits.map(\.providerName) == ["市社会工作部", "市社会工作部"])
      #expect(try await refresh.sweep() == 0)
    }
  }

  @Test func `what an older build wrote is found by its words, and by pinyin once refreshed`() async throws {
    try await CatalogDatabase.with { temporary in
      try await temporary.add(Fixture.content("乡镇信息"), to: .reported)
      // As a build writes it that does not know these columns.
      try await temporary.runScript(
        """
        ALTER TABLE entry_version DISABLE TRIGGER USER;
        UPDATE entry_version SET search_elements = '', search_initials = '', search_pinyin = '', search_provider = '',
          search_tokens = ARRAY(SELECT token FROM unnest(search_tokens) AS token WHERE token < 1::bigint << 42);
        ALTER TABLE entry_version ENABLE TRIGGER USER;
        UPDATE entry_version SET state = 'published', published_by = 'h-publisher', published_at = now(),
          bases_verified = true;
        """)

      #expect(try await search(temporary, "乡镇").total == 1)
      #expect(try await search(temporary, "xzxx").total == 0)
      let refresh = SearchRefresh(
        database: temporary.database, interval: .seconds(1), batchRowsLimit: 20,
        logger: TemporaryDatabase.quietLogger)
      #expect(try await refresh.sweep() == 1)
      #expect(try await search(temporary, "xzxx").total == 1)
    }
  }

  @Test func `Art. 14: a classified entry is found by nobody but its department`() async throws {
    try await CatalogDatabase.with { temporary in
      var content = Fixture.content("乡镇信息")
      content.classified = true
      for index in content.items.indices { content.items[index].openType = .notOpened }
      try await temporary.add(content, to: .published)

      #expect(try await search(temporary, "乡镇").total == 0)
      let own = try await temporary.database.read { source in
        try await source.search(
          SearchQuery("乡镇"), .init(), in: .own(Fixture.provider, nil), after: nil, limit: 20, queryName: "q")
      }
      #expect(own.codes == ["307001/000001"])
    }
  }

  /// Sixty published entries that differ in everything facets count.
  private func withVariedEntries(_ body: (TemporaryDatabase, [String: EntryContent]) async throws -> Void) async throws
  {
    try await CatalogDatabase.with { temporary in
      var random = SplitMix(state: 11)
      var entries: [String: EntryContent] = [:]
      for number in 1...60 {
        let name = "\(Self.subjects[number % 10])\(Self.kinds[number % 8])信息\(number)"
        var content = number % 3 == 0 ? Fixture.restrictedContent(name) : Fixture.content(name)
        content.updateCycle = UpdateCycle.allCases.randomElement(using: &random)
        content.formatClass = ["数据库", "电子表格", "服务接口"].randomElement(using: &random)!
        content.category = Category(
          resourceClass: ResourceClass.allCases.randomElement(using: &random)!, subject: "07", division: "001",
          subdivision: "")
        content.items[0].openType = OpenType.allCases.randomElement(using: &random)
        let code = "307001/\(String(1_000_000 + number).dropFirst())"
        entries[code] = content
        // Several at the same instant, so that the code decides.
        try await temporary.add(content, code: code, to: .published, at: Fixture.now + Double(number / 4))
      }
      try await body(temporary, entries)
    }
  }
}

extension SearchPage {
  fileprivate var codes: [String] { hits.map(\.code) }
}
