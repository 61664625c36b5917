import CatalogService
import Contracts
import FoundationEssentials
import ProtobufC
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing

/// Classified entries on the inner network: known to few, in force or not (Art. 14 ¶2, V11).
@Suite(.serialized) struct ClassifiedTests {
  /// The inner network with a classified entry in force, beside one that everybody may know.
  private func story(
    _ body: (Desk, _ secret: CatalogV1.Entry, _ plain: CatalogV1.Entry) async throws -> Void
  ) async throws {
    var settings = CatalogSettings()
    settings.network = .intranet
    try await Desk.with(settings: settings) { desk in
      try await desk.openBothDepartments()
      let plain = try await desk.publish(desk.saveAndReport(.fixture("街道信息")))
      let secret = try await desk.publish(desk.saveAndReport(.classified("乡镇信息")))
      desk.clock.advance(by: 120)
      try await body(desk, secret, plain)
    }
  }

  private static let initiates: [Caller] = [.officer, .publisher, .auditor]

  @Test
  func
    `Art. 14 ¶2: a classified entry is read by its department, its authority and auditors, by nobody else`()
    async throws
  {
    try await story { desk, secret, plain in
      let county = CountyBodies("500112")
      try await county.register(at: desk)
      let then = desk.clock.now - 100
      for caller in Self.initiates {
        #expect(try await desk.get(secret, as: caller).classified)
        #expect(try await desk.get(secret, version: 0, as: caller).code == secret.code)
        #expect(try await desk.versions(secret, as: caller).count == 1)
        #expect(try await desk.compare(secret, 1, 0, as: caller) == [])
        #expect(
          try await desk.get(secret, asOf: then, as: caller)
            == desk.get(secret, asOf: then, as: .officer))
      }
      for caller in [Caller.stranger, county.publisher, county.officer] {
        #expect(await desk.reason { try await desk.get(secret, as: caller) } == "ENTRY_NOT_FOUND")
        #expect(
          await desk.reason { try await desk.get(secret, version: 0, as: caller) }
            == "ENTRY_NOT_FOUND")
        #expect(
          await desk.reason { try await desk.versions(secret, as: caller) } == "ENTRY_NOT_FOUND")
        #expect(
          await desk.reason { try await desk.compare(secret, 1, 0, as: caller) }
            == "ENTRY_NOT_FOUND")
        #expect(
          await desk.reason { try await desk.get(secret, asOf: then, as: caller) }
            == "ENTRY_NOT_FOUND")
        #expect(
          await desk.reason { try await desk.suspend(secret, as: caller) } == "ENTRY_NOT_FOUND")
        #expect(
          await desk.reason { try await desk.retire(secret, as: caller) } == "ENTRY_NOT_FOUND")
        #expect(try await desk.get(plain, as: caller).code == plain.code)
      }
    }
  }

  @Test func `Art. 14 ¶2: an export holds a classified entry for those who may know of it`()
    async throws
  {
    try await story { desk, secret, plain in
      for caller in Self.initiates {
        #expect(try await desk.export(as: caller).entries.map(\.code) == [plain.code, secret.code])
      }
      let page = try await desk.export(limit: 1, as: .stranger)
      #expect(page.entries.map(\.code) == [plain.code] && page.next.isEmpty)
      #expect(
        try await desk.export(Fixture.provider, as: .stranger).entries.map(\.code) == [plain.code])
    }
  }

  @Test
  func `Art. 14 ¶2: no search, suggestion, snapshot, category or source names a classified entry`()
    async throws
  {
    try await story { desk, secret, plain in
      #expect(try await desk.search(.init(query: "信息")).entries.map(\.code) == [plain.code])
      #expect(try await desk.suggest("信息") == ["街道信息"])
      _ = try await desk.snapshot()
      #expect(try await desk.getSnapshot().entries.map(\.code) == [plain.code])
      #expect(
        await desk.reason { try await desk.designate(secret, named: "乡镇名称", column: "town_name") }
          == "SOURCE_NOT_IN_FORCE")
      #expect(
        await desk.reason { try await desk.designate(plain, named: "乡镇名称", column: "town_name") }
          == nil)

      var basic = CatalogV1.Entry.classified("户籍人口信息")
      basic.category = .init(resourceClass: .basic, subject: "01", division: "001")
      let hidden = try await desk.publish(desk.saveAndReport(basic))
      _ = try await desk.assign()
      #expect(await desk.reason { try await desk.edit(add: [hidden]) } == "ENTRY_NOT_IN_FORCE")
    }
  }

  @Test func `V13: whether a classified entry exists is not found out by relating to it`()
    async throws
  {
    try await story { desk, secret, plain in
      var entry = CatalogV1.Entry.fixture("医院信息")
      entry.relatedCodes = [secret.code, plain.code]
      let foreign = try await desk.save(entry, as: .stranger)
      #expect(foreign.warnings.contains { $0.contains(secret.code) })
      #expect(!foreign.warnings.contains { $0.contains(plain.code) })

      entry.name = "村庄信息"
      #expect(try await !desk.save(entry).warnings.contains { $0.contains(secret.code) })
    }
  }

  @Test
  func `Art. 14 ¶2: what becomes of a classified entry is told to its department and authority`()
    async throws
  {
    try await story { desk, secret, plain in
      let few = [Fixture.authority, Fixture.provider].map(\.text).sorted()
      _ = try await desk.suspend(secret)
      _ = try await desk.resume(secret, as: .head)
      _ = try await desk.publish(desk.saveAndReport(.classified(secret.name, code: secret.code)))
      _ = try await desk.transfer(.function, [secret.code, plain.code])
      _ = try await desk.retire(.init(code: secret.code, version: 2), as: .stranger)

      let events = try await desk.events().filter { $0.subject.hasPrefix(secret.code) }
      let open = events.filter { $0.audience?.everyone == true }
      #expect(open.isEmpty)
      let told = events.filter { $0.audience?.organisations.sorted() == few }.map(\.topic)
      for topic in [
        CatalogV1.EntryPublished.topic, CatalogV1.EntrySuspended.topic,
        CatalogV1.EntryResumed.topic,
        CatalogV1.EntrySuperseded.topic,
      ] {
        #expect(told.contains(topic))
      }
      #expect(events.contains { $0.topic == CatalogV1.EntryRetired.topic })
      let moved = try await desk.events().filter { $0.topic == CatalogV1.EntryTransferred.topic }
      #expect(moved.map { $0.audience?.everyone } == [true, false])
    }
  }

  @Test func `Art. 14 ¶2: what was public stays so when the next version is classified`()
    async throws
  {
    try await story { desk, _, plain in
      let hidden = try await desk.publish(
        desk.saveAndReport(.classified(plain.name, code: plain.code)))
      #expect(hidden.version == 2)

      #expect(try await desk.get(plain, version: 1, as: .stranger).state == .superseded)
      #expect(
        await desk.reason { try await desk.get(plain, version: 2, as: .stranger) }
          == "ENTRY_NOT_FOUND")
      #expect(
        await desk.reason { try await desk.get(plain, version: 0, as: .stranger) }
          == "ENTRY_NOT_FOUND")
      #expect(
        await desk.reason { try await desk.compare(plain, 1, 2, as: .stranger) }
          == "ENTRY_NOT_FOUND")
      #expect(try await desk.versions(plain, as: .stranger).map(\.version) == [1])
      #expect(try await desk.search(.init(query: "街道")).total == 0)
      let ended = try await desk.events().filter { $0.topic == CatalogV1.EntrySuperseded.topic }
      #expect(ended.map { $0.audience?.everyone } == [true])
    }
  }
}

extension CatalogV1.Entry {
  /// An entry of the inner network: classified, and opened to nobody.
  static func classified(_ name: String, code: String = "") -> Self {
    var entry = fixture(name)
    (entry.code, entry.classified) = (code, true)
    for index in entry.items.indices { entry.items[index].openType = .notOpened }
    return entry
  }
}
