import CatalogService
import Contracts
import FoundationEssentials
import RPC
import Rules
import SuiteContracts
import Testing

/// Who reads what of the catalog, and that a retried command is one command.
@Suite(.serialized) struct EntryReadingTests {
  @Test func `drafts are seen by their department only, and nobody is told that they exist`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let draft = try await desk.save()

      #expect(try await desk.get(draft, as: .officer).state == .draft)
      #expect(try await desk.get(draft, as: .auditor).state == .draft)
      for caller in [Caller.stranger, .publisher] {
        #expect(await desk.reason { try await desk.get(draft, as: caller) } == "ENTRY_NOT_FOUND")
        #expect(await desk.reason { try await desk.versions(draft, as: caller) } == "ENTRY_NOT_FOUND")
      }
      #expect(await desk.reason { try await desk.submit(draft, as: .stranger) } == "ENTRY_NOT_FOUND")
      let drafted = try #require(try await desk.events().last)
      #expect(drafted.audience?.everyone == false)
      #expect(drafted.audience?.organisations == [Fixture.provider.text])

      let final = try await desk.review(desk.submit(draft))
      let reported = try await desk.report(final)
      #expect(try await desk.get(reported, as: .publisher).review?.conclusion == "不涉密")
      let published = try await desk.publish(reported)
      #expect(try await desk.get(published, as: .stranger).review == nil)
      #expect(try await desk.get(published, as: .stranger).reportObligation == nil)
      #expect(await desk.reason { try await desk.submit(published, as: .stranger) } == "NOT_YOUR_ORGANISATION")
    }
  }

  @Test func `a department lists its duties, and only oversight asks about others`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let final = try await desk.review(desk.submit(desk.save()))
      @Sendable func list(
        of code: String = "", closed: Bool = false, as caller: Caller
      ) async throws -> [ObligationV1.Obligation] {
        try await desk.call(
          Desk.Catalog.listObligations, desk.catalog.listObligations,
          .init(includeClosed: closed, organisation: code), as: caller
        ).obligations
      }

      let provider = Fixture.provider.text
      #expect(try await list(as: .officer).map(\.subject) == ["307001/000001@1"])
      #expect(try await list(of: provider, as: .publisher).count == 1)
      #expect(try await list(of: provider, as: .auditor).count == 1)
      #expect(await desk.reason { try await list(of: provider, as: .stranger) } == "NOT_YOUR_ORGANISATION")
      _ = try await desk.report(final)
      #expect(try await list(as: .officer).isEmpty)
      #expect(try await list(closed: true, as: .officer).count == 1)
    }
  }

  @Test func `a command sent twice happens once and is answered alike`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let key = [UInt8](repeating: 7, count: 16)
      @Sendable func save(_ name: String) async throws -> CatalogV1.Entry {
        try await desk.call(
          Desk.Catalog.saveDraft, desk.catalog.saveDraft, .init(entry: .fixture(name)), as: .officer, key: key)
      }

      let first = try await save("乡镇信息")
      let again = try await save("乡镇信息")

      #expect(first == again)
      #expect(try await desk.topics().filter { $0 == "entry-drafted" }.count == 1)
      #expect(await desk.reason { try await save("街道信息") } == "IDEMPOTENCY_KEY_REUSED")
    }
  }
}
