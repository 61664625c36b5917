import CatalogService
import FoundationEssentials
import Rules
import TestKit
import Testing

/// What obliges to update the catalog, from which day, and when everything is handled.
@Suite struct ChangeTests {
  private static let now = instant("2018-06-01 10:00")

  private func register(
    _ kind: Change.Kind = .law, on day: String = "2018-06-01", effective: String? = nil,
    codes: [String] = ["307001/000001", "307001/000002"], under pack: RulePack = .cq320
  ) throws(Refusal) -> Change {
    try Change.register(
      kind, by: Fixture.provider, document: "某法修正案", happenedOn: CivilDate(day)!,
      effectiveOn: effective.flatMap { CivilDate($0) }, codes: codes, under: pack, at: Self.now)
  }

  private func refusal(_ body: () throws -> Void) -> String? {
    do { try body() } catch let error as Refusal { return error.reason } catch { return "\(error)" }
    return nil
  }

  @Test(arguments: [Change.Kind.law, .administrativeRegulation, .localRegulation, .function])
  func `CC-17: laws, regulations of both kinds and changes of function oblige to update`(kind: Change.Kind) throws {
    #expect(try register(kind).kind == kind)
  }

  @Test func `CC-17: what the pack does not name obliges nobody`() throws {
    let narrow = try RulePack(
      parsing: """
        pack | NARROW
        title | 例 | example
        over | CQ320
        in-force | 2018-05-05
        catalog.update.triggers | LAW | 例 | example
        """, over: [.cq320])
    #expect(try register(.law, under: narrow).isOpen)
    #expect(refusal { _ = try register(.localRegulation, under: narrow) } == "CHANGE_WITHOUT_DUTY")
    #expect(refusal { _ = try register(.basisEnded) } == "CHANGE_KIND_NOT_REGISTERED")
  }

  @Test func `CC-17: a local regulation that obliges to update is still no basis of Art. 17(1)`() throws {
    #expect(try register(.localRegulation).kind == .localRegulation)
    #expect(throws: RuleViolation.self) { try RulePack.cq320.check(bases: [.localRegulation], for: .conditional) }
    #expect(throws: Never.self) { try RulePack.cq320.check(bases: [.law], for: .conditional) }
  }

  @Test func `CC-16: the period is counted from promulgation, unless a pack says entry into force`() throws {
    let change = Change(
      kind: .law, organisation: Fixture.provider, document: "某法", happenedOn: CivilDate("2018-08-31")!,
      effectiveOn: CivilDate("2019-01-01"), entries: [.init(code: "307001/000001")], registeredAt: Self.now)
    #expect(change.anchor(under: .cq320).description == "2018-08-31")
    let other = try RulePack(
      parsing: """
        pack | OTHER
        title | 例 | example
        over | CQ320
        in-force | 2018-05-05
        catalog.update.anchor | ENTRY_INTO_FORCE | 例 | example
        """, over: [.cq320])
    #expect(change.anchor(under: other).description == "2019-01-01")
  }

  @Test func `a change lies in the past or today and affects something, each entry once`() throws {
    #expect(refusal { _ = try register(on: "2018-06-02") } == "CHANGE_IN_FUTURE")
    #expect(refusal { _ = try register(codes: []) } == "CHANGE_AFFECTS_NOTHING")
    #expect(try register(codes: ["307001/000001", "307001/000001"]).entries.count == 1)
  }

  @Test func `Art. 9 ¶2: of two affected entries one is updated, and the change is still open`() throws {
    var change = try register()
    let handled = [("307001/000001", 2), ("307001/000001", 3), ("307001/000009", 2)].map { code, version in
      change.update(code, byVersion: version, at: Self.now)
    }
    #expect(handled == [true, false, false])
    let early = change.closeIfHandled(at: Self.now)
    #expect(!early && change.isOpen)
    #expect(change.entries[0].handling == .updated(version: 2))

    try change.decideNoChange("307001/000002", reason: "不涉及", at: Self.now + 60)
    let closed = change.closeIfHandled(at: Self.now + 60)
    #expect(closed && change.closedAt == Self.now + 60)
    let again = change.update("307001/000002", byVersion: 2, at: Self.now + 120)
    #expect(!again)
  }

  @Test func `Art. 9 ¶2: that nothing changes is decided once, with a reason, for an entry that is affected`() throws {
    var change = try register()
    #expect(
      refusal { try change.decideNoChange("307001/000001", reason: " ", at: Self.now) } == "NO_CHANGE_REASON_MISSING")
    #expect(refusal { try change.decideNoChange("307001/000009", reason: "不涉及", at: Self.now) } == "ENTRY_NOT_AFFECTED")
    try change.decideNoChange("307001/000001", reason: "不涉及", at: Self.now)
    #expect(
      refusal { try change.decideNoChange("307001/000001", reason: "不涉及", at: Self.now) } == "ENTRY_HANDLED_ALREADY")
  }

  @Test func `Art. 17(1): where a basis has ended, only a new version will do while the entry is in use`() {
    var change = Change(
      kind: .basisEnded, organisation: Fixture.provider, document: "某法", happenedOn: CivilDate("2018-06-01")!,
      entries: [.init(code: "307001/000001")], registeredAt: Self.now)
    #expect(
      refusal { try change.decideNoChange("307001/000001", reason: "不涉及", at: Self.now) } == "BASIS_ENDED_NEEDS_VERSION"
    )
    var ended = change
    let endedRefusal = refusal {
      try ended.decideNoChange("307001/000001", reason: "已注销", isInUse: false, at: Self.now)
    }
    #expect(endedRefusal == nil)
    let handled = change.update("307001/000001", byVersion: 2, at: Self.now)
    let closed = change.closeIfHandled(at: Self.now)
    #expect(handled && closed && !change.isOpen)
  }

  @Test func `a pack is adopted once, by name, and never for the past`() throws {
    func adopt(_ id: String, from day: String, inForce: Bool = false, today: String = "2025-12-15") throws -> String {
      try PackAdoption.adopt(
        RulePack.ID(rawValue: id), from: CivilDate(day)!, act: "渝数共〔2025〕1号", isInForce: inForce,
        today: CivilDate(today)!
      ).from.description
    }
    #expect(try adopt("SC809", from: "2026-01-01") == "2026-01-01")
    #expect(try adopt("SC809", from: "2025-12-15") == "2025-12-15")
    #expect(refusal { _ = try adopt("SC809", from: "2025-12-14") } == "PACK_BACKDATED")
    #expect(refusal { _ = try adopt("SC809", from: "2025-07-31", today: "2025-07-01") } == "PACK_BEFORE_ITS_ACT")
    #expect(try adopt("SC809", from: "2025-08-01", today: "2025-07-01") == "2025-08-01")
    #expect(refusal { _ = try adopt("SC809", from: "2026-01-01", inForce: true) } == "PACK_ADOPTED_ALREADY")
    #expect(refusal { _ = try adopt("SC810", from: "2026-01-01") } == "PACK_UNKNOWN")
  }
}
