import CatalogService
import Contracts
import FoundationEssentials
import RPC
import Rules
import SuiteContracts
import Testing

/// Searching as callers do it: what each reader finds, and what is refused.
@Suite(.serialized) struct SearchHandlerTests {
  @Test func `search finds what is published, page by page`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      for name in ["乡镇信息", "街道信息", "社区信息"] { _ = try await desk.publish(desk.saveAndReport(.fixture(name))) }
      _ = try await desk.save(.fixture("村庄信息"))

      let first = try await desk.search(.init(query: "信息", limit: 2))
      #expect(first.total == 3)
      #expect(first.entries.count == 2)
      #expect(first.entries.allSatisfy { $0.providerName == "市民政局" && $0.state == .published })
      #expect(first.entries.allSatisfy { $0.publishedAt == Fixture.now && $0.category?.subject == "07" })
      let second = try await desk.search(.init(query: "信息", limit: 2, pageToken: first.nextPageToken))
      #expect(second.entries.count == 1)
      #expect(second.nextPageToken.isEmpty)
      #expect(Set(first.entries.map(\.code)).isDisjoint(with: second.entries.map(\.code)))
    }
  }

  @Test func `what a search cannot mean is refused, naming the field`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      for name in ["乡镇信息", "街道信息"] { _ = try await desk.publish(desk.saveAndReport(.fixture(name))) }
      let token = try await desk.search(.init(query: "信息", limit: 1)).nextPageToken
      @Sendable func reason(_ request: CatalogV1.SearchEntriesRequest) async -> String? {
        await desk.reason { try await desk.search(request) }
      }

      #expect(await reason(.init(query: "信息", limit: 1, pageToken: token)) == nil)
      #expect(await reason(.init(query: "信息", limit: 1, pageToken: token, withFacets: true)) == nil)
      #expect(await reason(.init(query: "街道", pageToken: token)) == "PAGE_TOKEN_INVALID")
      #expect(await reason(.init(query: "信息", pageToken: token, updateCycle: .everyYear)) == "PAGE_TOKEN_INVALID")
      #expect(await reason(.init(query: "信息", pageToken: token, own: true)) == "PAGE_TOKEN_INVALID")
      #expect(await reason(.init(limit: 200)) == nil)
      #expect(await reason(.init(limit: 201)) == "LIMIT_TOO_LARGE")
      #expect(await reason(.init(shareType: .init(rawValue: 9))) == "VALUE_UNKNOWN")
      #expect(await reason(.init(acquisition: .init(rawValue: 9))) == "VALUE_UNKNOWN")
      #expect(await reason(.init(regionCode: "500000")) == nil)
      #expect(await reason(.init(regionCode: "990000")) == "CODE_REGION")
      #expect(await reason(.init(query: String(repeating: "信", count: 200))) == nil)
      #expect(await reason(.init(query: String(repeating: "信", count: 201))) == "QUERY_TOO_LONG")
      #expect(await reason(.init(state: .draft)) == "FIELD_INVALID")
      #expect(await desk.reason { try await desk.suggest("信", limit: 20) } == nil)
      #expect(await desk.reason { try await desk.suggest("信", limit: 21) } == "LIMIT_TOO_LARGE")
      #expect(await desk.reason { try await desk.suggest(String(repeating: "信", count: 201)) } == "QUERY_TOO_LONG")
    }
  }

  @Test func `hidden entries change no count, no facet and no suggestion, whoever asks`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      _ = try await desk.publish(desk.saveAndReport(.fixture("乡镇信息")))
      let readers: [Caller] = [.officer, .reviewer, .publisher, .stranger, .auditor, .operator]
      @Sendable func seen() async throws -> [CatalogV1.SearchEntriesReply] {
        var replies: [CatalogV1.SearchEntriesReply] = []
        for reader in readers {
          for words in ["", "信息", "xiangzhen", "xzxx"] {
            replies.append(try await desk.search(.init(query: words, withFacets: true), as: reader))
          }
        }
        return replies
      }
      let before = try await seen()
      #expect(before.allSatisfy { $0.total == 1 && $0.facets.allSatisfy { $0.count == 1 } })

      _ = try await desk.save(.fixture("乡镇信息草稿"))
      _ = try await desk.submit(desk.save(.fixture("乡镇信息审查")))
      _ = try await desk.review(desk.submit(desk.save(.fixture("乡镇信息定稿"))))
      _ = try await desk.saveAndReport(.restricted("乡镇信息报送"))
      _ = try await desk.sendBack(desk.saveAndReport(.restricted("乡镇信息退回")))

      #expect(try await seen() == before)
      for reader in readers {
        for typed in ["乡镇", "信息", "xzxx", "xiang"] {
          #expect(try await desk.suggest(typed, as: reader) == ["乡镇信息"])
        }
      }
    }
  }

  @Test func `a department finds its own entries in every state, and nobody else does`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      _ = try await desk.publish(desk.saveAndReport(.fixture("乡镇信息")))
      _ = try await desk.sendBack(desk.saveAndReport(.fixture("街道信息")))
      var next = try await desk.save(.fixture("社区信息"))
      next = try await desk.publish(desk.report(desk.review(desk.submit(next))))
      next.name = "社区村庄信息"
      _ = try await desk.save(next)
      @Sendable func own(_ words: String, _ state: CatalogV1.EntryState = .unspecified, as caller: Caller = .officer)
        async throws -> [String]
      {
        let reply = try await desk.search(.init(query: words, withFacets: true, own: true, state: state), as: caller)
        #expect(reply.total == UInt64(reply.entries.count))
        #expect(reply.facets.filter { $0.field == "provider" }.reduce(0) { $0 + $1.count } == reply.total)
        return reply.entries.map { "\($0.name)@\($0.version)" }.sorted()
      }

      #expect(try await own("信息") == ["乡镇信息@1", "社区信息@1", "社区村庄信息@2", "街道信息@1"].sorted())
      #expect(try await own("", .draft) == ["社区村庄信息@2"])
      #expect(try await own("cz") == ["社区村庄信息@2"])
      #expect(try await own("", .returned) == ["街道信息@1"])
      #expect(try await own("殡葬", .draft).isEmpty)
      #expect(try await own("信息", as: .stranger).isEmpty)
      #expect(try await own("信息", as: .publisher).isEmpty)

      var found: [String] = []
      var token = ""
      repeat {
        let page = try await desk.search(.init(query: "信息", limit: 1, pageToken: token, own: true), as: .officer)
        found += page.entries.map { "\($0.name)@\($0.version)" }
        token = page.nextPageToken
      } while !token.isEmpty
      #expect(found.sorted() == ["乡镇信息@1", "社区信息@1", "社区村庄信息@2", "街道信息@1"].sorted())
    }
  }

  @Test func `facets name their values for people, in the caller's language`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      _ = try await desk.publish(desk.saveAndReport(.fixture("乡镇信息")))
      _ = try await desk.publish(desk.saveAndReport(.restricted("救助信息")), verified: true)

      let facets = try await desk.search(.init(query: "信息", withFacets: true)).facets

      func values(_ field: String) -> [String] {
        facets.filter { $0.field == field }.map { "\($0.value) \($0.label) \($0.count)" }
      }
      #expect(values("provider") == ["\(Fixture.provider.text) 市民政局 2"])
      #expect(Set(values("share_type")) == ["conditional 有条件共享 1", "unconditional 无条件共享 1"])
      #expect(values("open_type") == ["unconditional 无条件开放 2", "not_opened 不予开放 1"])
      #expect(values("update_cycle") == ["every_year 每年 2"])
      #expect(values("resource_class") == ["department 部门信息资源 2"])
      #expect(values("format_class") == ["数据库 数据库 2"])
      #expect(values("region_code") == ["500000 500000 2"])
      #expect(try await desk.search(.init(query: "信息")).facets.isEmpty)
    }
  }

  @Test func `suggestions begin with what was typed, then have it inside, then are read so`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      for name in ["区划代码信息", "乡镇行政区划信息", "区划", "期货信息", "民政GIS图层"] {
        _ = try await desk.publish(desk.saveAndReport(.fixture(name)))
      }

      #expect(try await desk.suggest("区划") == ["区划", "区划代码信息", "乡镇行政区划信息"])
      #expect(try await desk.suggest("qh") == ["区划", "期货信息", "区划代码信息", "乡镇行政区划信息"])
      #expect(try await desk.suggest("quhua") == ["区划", "区划代码信息", "乡镇行政区划信息"])
      #expect(try await desk.suggest("gi") == ["民政GIS图层"])
      #expect(try await desk.suggest("信息 行政") == ["乡镇行政区划信息"])
      #expect(try await desk.suggest("区划", limit: 1) == ["区划"])
      #expect(try await desk.suggest("渝北").isEmpty)
      // What only the abstract or an item has is no name.
      #expect(try await desk.suggest("街道").isEmpty)
      #expect(try await desk.suggest("  ").isEmpty)
    }
  }
}
