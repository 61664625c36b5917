import CatalogService
import Contracts
import FoundationEssentials
import Postgres
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing

/// What is remembered of searches is told as long as it is true, and no longer.
@Suite(.serialized) struct KeptSearchTests {
  private static let asked = CatalogV1.SearchEntriesRequest(query: "信息", withFacets: true)

  /// Takes every entry out of search behind the catalog's back, so that only what is remembered still has them.
  private func forget(_ desk: Desk) async throws {
    try await desk.temporary.database.command { try $0.execute("DELETE FROM entry_search") }
  }

  @Test func `the same search again is answered from memory, another is not`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      _ = try await desk.publish(desk.saveAndReport(.fixture("乡镇信息")))
      let first = try await desk.search(Self.asked)
      let suggested = try await desk.suggest("乡")

      try await forget(desk)

      #expect(try await desk.search(Self.asked) == first)
      #expect(try await desk.suggest("乡") == suggested && suggested == ["乡镇信息"])
      #expect(try await desk.search(.init(query: "信息")).total == 0)
      #expect(try await desk.search(.init(query: "信息", limit: 21, withFacets: true)).total == 0)
      #expect(try await desk.suggest("乡镇") == [])
    }
  }

  @Test func `whatever is published, suspended or renamed is told from the next search on`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let entry = try await desk.publish(desk.saveAndReport(.fixture("乡镇信息")))
      #expect(try await desk.search(Self.asked).total == 1)

      _ = try await desk.publish(desk.saveAndReport(.fixture("街道信息")))
      #expect(try await desk.search(Self.asked).total == 2)

      _ = try await desk.rename(Fixture.provider, to: "市民政事务局")
      let renamed = try await desk.search(Self.asked)
      #expect(renamed.entries.map(\.providerName) == ["市民政事务局", "市民政事务局"])
      #expect(renamed.facets.filter { $0.field == "provider" }.map(\.label) == ["市民政事务局"])

      _ = try await desk.suspend(entry)
      let suspended = try await desk.search(Self.asked)
      #expect(suspended.total == 1 && suspended.entries.map(\.name) == ["街道信息"])
    }
  }

  @Test func `a suspension that was announced begins although nothing happens then`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let entry = try await desk.publish(desk.saveAndReport(.fixture("乡镇信息")))
      _ = try await desk.suspend(entry, from: Fixture.now + 3600)
      #expect(try await desk.search(Self.asked).total == 1)
      #expect(try await desk.suggest("乡") == ["乡镇信息"])

      desk.clock.advance(by: 3599)
      #expect(try await desk.search(Self.asked).total == 1)
      desk.clock.advance(by: 1)

      #expect(try await desk.search(Self.asked).total == 0)
      #expect(try await desk.suggest("乡") == [])
    }
  }

  @Test func `nothing is kept of words that are to be made anew`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      _ = try await desk.publish(desk.saveAndReport(.fixture("乡镇信息")))
      try await desk.temporary.database.command { try $0.execute("UPDATE entry_search SET stale = true") }
      #expect(try await desk.search(Self.asked).total == 1)

      try await forget(desk)

      #expect(try await desk.search(Self.asked).total == 0)
    }
  }

  @Test func `as many are kept as the setting says, those asked for last`() async throws {
    var settings = CatalogSettings()
    settings.keptSearchesLimit = 2
    try await Desk.with(settings: settings) { desk in
      try await desk.openRegister()
      _ = try await desk.publish(desk.saveAndReport(.fixture("乡镇信息")))
      for words in ["乡镇", "信息", "乡镇", "镇信"] { _ = try await desk.search(.init(query: words)) }

      try await forget(desk)

      #expect(try await desk.search(.init(query: "乡镇")).total == 1)
      #expect(try await desk.search(.init(query: "镇信")).total == 1)
      #expect(try await desk.search(.init(query: "信息")).total == 0)
    }
  }

  @Test func `with none to keep every search asks the catalog`() async throws {
    var settings = CatalogSettings()
    settings.keptSearchesLimit = 0
    try await Desk.with(settings: settings) { desk in
      try await desk.openRegister()
      _ = try await desk.publish(desk.saveAndReport(.fixture("乡镇信息")))
      #expect(try await desk.search(Self.asked).total == 1)

      try await forget(desk)

      #expect(try await desk.search(Self.asked).total == 0)
    }
  }
}
