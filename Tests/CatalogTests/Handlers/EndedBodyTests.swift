import CatalogService
import Contracts
import FoundationEssentials
import Postgres
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing

/// Nothing becomes a body's that has ended, whoever asks, and nothing slips in while it ends (CC-29).
@Suite(.serialized) struct EndedBodyTests {
  /// The provider merged into the other department, with one entry in force.
  private func story(_ body: (Desk, CatalogV1.Entry) async throws -> Void) async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let entry = try await desk.publishedEntry("乡镇信息")
      try await desk.transfer()
      try await body(desk, entry)
    }
  }

  @Test func `CC-29: no change is registered for a body that has ended, only for its successor`() async throws {
    try await story { desk, entry in
      let day = Fixture.today.description
      #expect(await desk.reason { try await desk.register(change: day, of: [entry]) } == "ORGANISATION_ENDED")
      let refusal = await desk.refusal {
        try await desk.register(change: day, of: [entry], organisation: Fixture.provider, as: .publisher)
      }
      #expect(refusal?.reason == "ORGANISATION_ENDED")
      #expect(refusal?.text.zh.contains(Fixture.otherDepartment.text) == true)
      #expect(
        await desk.reason {
          try await desk.register(change: day, of: [entry], organisation: Fixture.otherDepartment, as: .publisher)
        } == nil)
    }
  }

  @Test func `CC-29: no import begins or goes on for a body that has ended, and its rows are kept aside`() async throws
  {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let own = try await desk.begin(rows: 1)
      let authority = try await desk.begin(rows: 2, for: Fixture.authority, as: .publisher)
      try await desk.transfer()

      #expect(await desk.reason { try await desk.begin(rows: 1, digest: "b") } == "ORGANISATION_ENDED")
      #expect(
        await desk.reason { try await desk.begin(rows: 1, for: Fixture.provider, as: .publisher) }
          == "ORGANISATION_ENDED")
      #expect(await desk.reason { try await desk.send([.fixture(1, "乡镇信息")], to: own) } == "ORGANISATION_ENDED")
      let outcomes = try await desk.send(
        [
          .fixture(1, "乡镇信息", provider: Fixture.provider),
          .fixture(2, "街道信息", provider: Fixture.otherDepartment),
        ], to: authority, as: .publisher)
      #expect(outcomes.map(\.code.isEmpty) == [true, false])
      #expect(outcomes[0].findings.map(\.reason) == ["ORGANISATION_ENDED"])
      #expect(outcomes[0].findings.first?.remedy.contains(Fixture.otherDepartment.text) == true)
    }
  }

  @Test func `CC-29: no system, legacy system or project is registered for a body that has ended`() async throws {
    try await story { desk, entry in
      #expect(await desk.reason { try await desk.registerSystem("甲") } == "ORGANISATION_ENDED")
      #expect(await desk.reason { try await desk.registerLegacy("乙", since: "2015-01-01") } == "ORGANISATION_ENDED")
      #expect(await desk.reason { try await desk.open([entry.code]) } == "ORGANISATION_ENDED")
      #expect(await desk.reason { try await desk.registerSystem("甲", as: .stranger) } == nil)
      let draft = try await desk.save(.fixture("街道信息"), as: .stranger)
      #expect(await desk.reason { try await desk.open([draft.code], as: .stranger) } == nil)
    }
  }

  @Test func `CC-29: nothing is given to or taken from a body that has ended`() async throws {
    try await story { desk, entry in
      #expect(
        await desk.reason { try await desk.propose(from: Fixture.otherDepartment, to: Fixture.provider) }
          == "ORGANISATION_ENDED")
      #expect(
        await desk.reason { try await desk.propose(from: Fixture.provider, to: Fixture.authority) }
          == "ORGANISATION_ENDED")
      #expect(await desk.reason { try await desk.assign(to: Fixture.provider) } == "ORGANISATION_ENDED")
      #expect(await desk.reason { try await desk.assign(to: Fixture.otherDepartment) } == nil)
    }
  }

  @Test func `CC-29: a body that has ended verifies no source`() async throws {
    try await story { desk, entry in
      func designate(_ partners: SocialCreditCode...) async -> String? {
        await desk.reason {
          try await desk.designate(entry, named: "乡镇名称", column: "town_name", partners: partners)
        }
      }
      #expect(await designate(Fixture.provider) == "ORGANISATION_ENDED")
      #expect(await designate() == nil)
      func add(_ partner: SocialCreditCode) async -> String? {
        await desk.reason {
          try await desk.call(
            Desk.Sources.addPartner, desk.sources.addPartner, .init(name: "乡镇名称", organisation: partner.text),
            as: .publisher)
        }
      }
      #expect(await add(Fixture.provider) == "ORGANISATION_ENDED")
      #expect(await add(Fixture.authority) == nil)
    }
  }

  @Test func `CC-29: what is begun while a body ends is refused or goes to its successor`() async throws {
    for _ in 1...5 {
      try await Desk.with { desk in
        try await desk.openBothDepartments()
        let entry = try await desk.publishedEntry("乡镇信息")
        let draft = try await desk.save(.fixture("街道信息"))
        let proposed = try await desk.propose()
        _ = try await desk.consent(proposed, as: .head)
        _ = try await desk.consent(proposed, as: .takerHead)

        await withTaskGroup(of: String?.self) { group in
          group.addTask { await desk.reason { try await desk.register(change: "2026-11-20", of: [entry]) } }
          group.addTask { await desk.reason { try await desk.registerSystem("甲") } }
          group.addTask { await desk.reason { try await desk.complete(proposed) } }
          group.addTask { await desk.reason { try await desk.registerLegacy("乙", since: "2015-01-01") } }
          group.addTask { await desk.reason { try await desk.open([draft.code]) } }
          group.addTask { await desk.reason { try await desk.assign() } }
          group.addTask {
            await desk.reason {
              try await desk.designate(
                entry, named: "乡镇名称", column: "town_name", partners: [Fixture.otherDepartment])
            }
          }
          for await reason in group {
            #expect(
              [
                nil, "ORGANISATION_ENDED", "CHANGE_ENTRY_NOT_FOUND", "ENTRIES_NOT_YOURS", "TRANSFER_CHANGED",
                "PARTNER_IS_THE_SOURCE",
              ].contains(reason))
          }
        }
        if await desk.reason({ try await desk.complete(proposed) }) == "TRANSFER_CHANGED" {
          _ = try await desk.complete(proposed)
        }

        let left = try await desk.temporary.database.read { source in
          try await source.query(
            """
            SELECT held.kind FROM (
              SELECT 'change', organisation FROM change WHERE closed_at IS NULL
              UNION ALL SELECT 'duty', responsible FROM obligation WHERE closed_at IS NULL
              UNION ALL SELECT 'system', organisation FROM business_system
              UNION ALL SELECT 'legacy system', organisation FROM legacy_system
              UNION ALL SELECT 'project', responsible FROM project
              UNION ALL SELECT 'category', lead FROM led_category
              UNION ALL SELECT 'source', organisation FROM element_source WHERE ended_at IS NULL
            ) AS held (kind, body) JOIN organisation ON code = body WHERE ended_at IS NOT NULL
            """, as: String.self)
        }
        #expect(left.isEmpty)
        #expect(try await desk.organisation(Fixture.provider).endedAt != nil)
      }
    }
  }

  @Test func `CC-29: what makes something a body's own waits while it ends, and is refused then`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let (begun, begin) = AsyncStream<Void>.makeStream()
      let (released, release) = AsyncStream<Void>.makeStream()
      async let end: Void = desk.temporary.database.command(
        locking: [LockKey("catalog.organisation", Fixture.provider.text)]
      ) { tx in
        begin.finish()
        for await _ in released {}
        var body = try #require(try await tx.organisation(Fixture.provider))
        try body.end(into: Fixture.otherDepartment, at: tx.now)
        try tx.update(body)
      }
      for await _ in begun {}
      let entry = CatalogV1.Entry(code: "307001/000001")
      let day = Fixture.today.description

      let reasons = try await withThrowingTaskGroup(of: String?.self) { group in
        group.addTask { await desk.reason { try await desk.register(change: day, of: [entry]) } }
        group.addTask {
          await desk.reason {
            try await desk.register(change: day, of: [entry], organisation: Fixture.provider, as: .publisher)
          }
        }
        group.addTask { await desk.reason { try await desk.registerSystem("甲") } }
        group.addTask { await desk.reason { try await desk.registerLegacy("乙", since: "2015-01-01") } }
        group.addTask { await desk.reason { try await desk.open([entry.code]) } }
        group.addTask { await desk.reason { try await desk.begin(rows: 1) } }
        // Time enough for whoever does not wait.
        for _ in 1...50 { _ = try await desk.events() }
        release.finish()
        return try await group.reduce(into: []) { $0.append($1) }
      }
      try await end

      #expect(reasons == Array(repeating: "ORGANISATION_ENDED", count: 6))
    }
  }
}
