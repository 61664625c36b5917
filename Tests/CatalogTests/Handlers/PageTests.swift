import CatalogService
import Contracts
import ProtobufC
import RPC
import Rules
import TestKit
import Testing

/// Lists in pages: each row once and in the order of the whole list, and tokens that are good for their own list alone.
@Suite(.serialized) struct PageTests {
  /// Reads a list with pages of two, and as a whole.
  private func pages<Row: Equatable>(
    _ read: (UInt32, String) async throws -> (rows: [Row], next: String)
  ) async throws -> (paged: [Row], whole: [Row], first: String) {
    let whole = try await read(0, "")
    #expect(whole.next.isEmpty)
    var (paged, token): ([Row], String) = ([], "")
    var first = ""
    repeat {
      let page = try await read(2, token)
      #expect(page.rows.count <= 2)
      paged += page.rows
      token = page.next
      if first.isEmpty { first = token }
    } while !token.isEmpty
    return (paged, whole.rows, first)
  }

  @Test func `Art. 14 ¶3, 15 ¶2: systems by name and legacy systems by their day are told in pages`() async throws {
    try await Desk.story(at: "2018-06-25 10:00") { desk in
      for name in ["社会救助系统", "婚姻登记系统", "地名系统", "婚姻登记系统", "殡葬系统"] {
        _ = try await desk.call(
          Desk.Systems.registerSystem, desk.systems.registerSystem,
          .init(system: .init(name: name, network: .extranet, connected: name == "地名系统")), as: .officer)
      }
      for (name, day) in [("甲", "2019-12-31"), ("乙", "2018-06-24"), ("丙", "2018-06-30"), ("丁", "2018-05-31")] {
        _ = try await desk.call(
          Desk.Systems.registerLegacySystem, desk.systems.registerLegacySystem,
          .init(system: .init(name: name, inUseSince: "2015-03-01", plannedOn: day)), as: .officer)
      }

      let systems = try await pages { limit, token in
        let reply = try await desk.call(
          Desk.Systems.listSystems, desk.systems.listSystems, .init(limit: limit, pageToken: token), as: .officer)
        return (reply.systems.map(\.id), reply.nextPageToken)
      }
      #expect(systems.paged == systems.whole && systems.whole.count == 5)
      let open = try await pages { limit, token in
        let reply = try await desk.call(
          Desk.Systems.listSystems, desk.systems.listSystems,
          .init(unconnectedOnly: true, limit: limit, pageToken: token), as: .publisher)
        return (reply.systems.map(\.name), reply.nextPageToken)
      }
      #expect(open.paged == open.whole && open.whole.count == 4 && !open.whole.contains("地名系统"))
      let legacy = try await pages { limit, token in
        let reply = try await desk.call(
          Desk.Systems.listLegacySystems, desk.systems.listLegacySystems, .init(limit: limit, pageToken: token),
          as: .officer)
        return (reply.systems.map(\.name), reply.nextPageToken)
      }
      #expect(legacy.paged == ["丁", "乙", "丙", "甲"] && legacy.whole == legacy.paged)

      // A token is good for its own question.
      for token in [systems.first, legacy.first, "0", "\(open.first)00", "\(open.first.dropLast(2))ff", "…"] {
        let reason = await desk.reason {
          try await desk.call(
            Desk.Systems.listSystems, desk.systems.listSystems, .init(unconnectedOnly: true, pageToken: token),
            as: .officer)
        }
        #expect(reason == "PAGE_TOKEN_INVALID", "\(token)")
      }
      #expect(
        await desk.reason {
          try await desk.call(Desk.Systems.listSystems, desk.systems.listSystems, .init(limit: 501), as: .officer)
        } == "LIMIT_TOO_LARGE")
    }
  }

  @Test func `Art. 38 ¶2: projects by department and number`() async throws {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      let draft = try await desk.save()
      for number in ["2026-3", "2026-1", "2026-2"] {
        _ = try await desk.call(
          Desk.Projects.openProject, desk.projects.openProject, .init(number: number, name: "项目", codes: [draft.code]),
          as: .officer)
      }
      let projects = try await pages { limit, token in
        let reply = try await desk.call(
          Desk.Projects.listProjects, desk.projects.listProjects, .init(limit: limit, pageToken: token), as: .publisher)
        return (reply.projects.map(\.number), reply.nextPageToken)
      }
      #expect(projects.paged == ["2026-1", "2026-2", "2026-3"] && projects.whole == projects.paged)
    }
  }

  @Test func `Art. 17 ¶2: categories by code, and proposals oldest first`() async throws {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      for category in ["201001", "101002", "101001"] {
        _ = try await desk.assign(category, to: Fixture.otherDepartment)
      }
      for name in ["户籍人口信息", "婚姻登记信息", "出生医学证明信息"] {
        _ = try await desk.propose(desk.publish(desk.saveAndReport(.basic(name))))
      }

      let categories = try await pages { limit, token in
        let reply = try await desk.call(
          Desk.Levels.listCategories, desk.levels.listCategories, .init(limit: limit, pageToken: token), as: .stranger)
        return (reply.categories.map(\.category), reply.nextPageToken)
      }
      #expect(categories.paged == ["101001", "101002", "201001"] && categories.whole == categories.paged)
      let proposals = try await pages { limit, token in
        let reply = try await desk.call(
          Desk.Levels.listProposals, desk.levels.listProposals, .init(limit: limit, pageToken: token), as: .officer)
        return (reply.proposals.map(\.id), reply.nextPageToken)
      }
      #expect(proposals.paged == proposals.whole && Set(proposals.whole).count == 3)
    }
  }

  @Test func `Art. 12 ¶1: designated sources by element, ended ones after the one in force`() async throws {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      let entry = try await desk.publish(desk.saveAndReport(.withRepresentative("社会组织信息")))
      for _ in 1...3 { _ = try await desk.designate(entry) }
      _ = try await desk.designate(entry, named: "区划代码", column: "division_code")
      let sources = try await pages { limit, token in
        let reply = try await desk.call(
          Desk.Sources.listSources, desk.sources.listSources,
          .init(includeEnded: true, limit: limit, pageToken: token), as: .stranger)
        return (reply.sources.map { "\($0.name) \($0.endedAt == nil)" }, reply.nextPageToken)
      }
      #expect(sources.paged == ["区划代码 true", "法定代表人 true", "法定代表人 false", "法定代表人 false"])
      #expect(sources.whole == sources.paged)
    }
  }

  @Test func `Art. 10 ¶1: snapshots and versions, newest first`() async throws {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      var entry = try await desk.publishedEntry("乡镇信息")
      for _ in 1...4 {
        _ = try await desk.snapshot()
        entry = try await desk.publish(desk.report(desk.updated(entry)))
      }
      let snapshots = try await pages { limit, token in
        let reply = try await desk.call(
          Desk.Levels.listSnapshots, desk.levels.listSnapshots, .init(limit: limit, pageToken: token), as: .stranger)
        return (reply.snapshots.map(\.number), reply.nextPageToken)
      }
      #expect(snapshots.paged == [4, 3, 2, 1] && snapshots.whole == snapshots.paged)

      _ = try await desk.save(.next(of: entry))
      for (caller, numbers) in [(Caller.stranger, [5, 4, 3, 2, 1]), (.officer, [6, 5, 4, 3, 2, 1])] {
        let versions = try await pages { limit, token in
          let reply = try await desk.call(
            Desk.Catalog.listVersions, desk.catalog.listVersions,
            .init(code: entry.code, limit: limit, pageToken: token), as: caller)
          return (reply.versions.map { Int($0.version) }, reply.nextPageToken)
        }
        #expect(versions.paged == numbers && versions.whole == numbers)
      }
      // The first page has nothing a stranger may see, which is no word that there is no entry.
      let hidden = try await desk.call(
        Desk.Catalog.listVersions, desk.catalog.listVersions, .init(code: entry.code, limit: 1), as: .stranger)
      #expect(hidden.versions.isEmpty && !hidden.nextPageToken.isEmpty)
      let draft = try await desk.save(.fixture("村信息"))
      #expect(await desk.reason { try await desk.versions(draft, as: .stranger) } == "ENTRY_NOT_FOUND")
    }
  }

  @Test func `Art. 6 ¶1: transfers newest first, people and keys by id`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      for name in ["乡镇信息", "街道信息", "社区信息"] {
        _ = try await desk.propose(.function, [desk.publishedEntry(name).code])
        desk.clock.advance(by: 60)
      }
      let transfers = try await pages { limit, token in
        let reply = try await desk.call(
          Desk.Bodies.listTransfers, desk.bodies.listTransfers, .init(limit: limit, pageToken: token), as: .publisher)
        return (reply.transfers.map(\.id), reply.nextPageToken)
      }
      #expect(transfers.paged == transfers.whole && transfers.whole.count == 3)

      let holders = try await pages { limit, token in
        let reply = try await desk.call(
          Desk.Directory.listHolders, desk.directory.listHolders,
          .init(organisation: Fixture.provider.text, limit: limit, pageToken: token), as: .officer)
        return (reply.holders.map(\.id), reply.nextPageToken)
      }
      #expect(holders.paged == holders.whole.sorted() && holders.whole.count == 3)
      let keys = try await pages { limit, token in
        let reply = try await desk.call(
          Desk.Directory.listKeys, desk.directory.listKeys,
          .init(organisation: Fixture.provider.text, limit: limit, pageToken: token), as: .officer)
        return (reply.keys.map(\.fingerprint), reply.nextPageToken)
      }
      #expect(keys.paged == keys.whole.sorted() && keys.whole.count == 3)
    }
  }
}
