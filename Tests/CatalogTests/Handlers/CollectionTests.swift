import CatalogService
import Contracts
import ProtobufC
import RPC
import Rules
import TestKit
import Testing

/// The public collection list, and forms held against it (Art. 12 ¶2).
@Suite(.serialized) struct CollectionTests {
  private typealias Collection = CatalogV1.CollectionService.Method

  private func list(
    _ desk: Desk, _ request: CatalogV1.ListCollectionRequest = .init(), as caller: Caller = .stranger
  ) async throws -> CatalogV1.ListCollectionReply {
    let handler = CollectionHandler(database: desk.temporary.database, lists: desk.settings.lists)
    return try await desk.call(Collection.listCollection, handler.listCollection, request, as: caller)
  }

  private func check(
    _ desk: Desk, _ names: String..., of department: SocialCreditCode = Fixture.provider, as caller: Caller = .stranger
  ) async throws -> CatalogV1.CheckFormReply {
    let handler = CollectionHandler(database: desk.temporary.database, lists: desk.settings.lists)
    return try await desk.call(
      Collection.checkForm, handler.checkForm, .init(organisation: department.text, names: names), as: caller)
  }

  @Test func `Art. 12 ¶2: what is collected from the public is listed for everybody, with basis, scope and purpose`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister()
      let entry = try await desk.publish(desk.saveAndReport(.collecting("低保申请信息")))
      _ = try await desk.publishedEntry("乡镇信息")

      let reply = try await list(desk)

      #expect(reply.items.map(\.name) == ["姓名", "户籍地址"] && reply.total == 2 && reply.nextPageToken.isEmpty)
      let item = try #require(reply.items.first)
      #expect(item.code == entry.code && item.entryName == "低保申请信息" && item.column == "person_name")
      #expect(item.organisation == Fixture.provider.text && item.organisationName == "市民政局")
      #expect(item.basis == "《社会救助暂行办法》第十一条" && item.scope == "申请人及共同生活的家庭成员")
      #expect(item.purpose == "审核最低生活保障申请")
      #expect(try await list(desk, .init(query: "地址")).items.map(\.name) == ["户籍地址"])
      #expect(try await list(desk, .init(organisation: Fixture.otherDepartment.text)).items.isEmpty)
    }
  }

  @Test func `Art. 12 ¶2: drafts, classified entries and those that ended are not on the list, suspended ones are`()
    async throws
  {
    var settings = CatalogSettings()
    settings.network = .intranet
    try await Desk.with(settings: settings) { desk in
      try await desk.openRegister()
      _ = try await desk.saveAndReport(.collecting("在途信息"))
      var secret = CatalogV1.Entry.collecting("涉密信息")
      secret.classified = true
      for index in secret.items.indices {
        secret.items[index].openType = .notOpened
        secret.items[index].desensitisationPlan = ""
      }
      _ = try await desk.publish(desk.saveAndReport(secret))
      #expect(try await list(desk).total == 0)

      let entry = try await desk.publish(desk.saveAndReport(.collecting("低保申请信息")))
      _ = try await desk.call(
        Desk.Catalog.suspendEntry, desk.catalog.suspendEntry,
        .init(code: entry.code, version: 1, reason: "核查", emergency: true), as: .officer)
      #expect(try await list(desk).total == 2)
      _ = try await desk.call(
        Desk.Catalog.retireEntry, desk.catalog.retireEntry, .init(code: entry.code, version: 1, reason: "职能取消"),
        as: .officer)
      #expect(try await list(desk).total == 0)
    }
  }

  @Test func `Art. 12 ¶2: the list is told page by page, each item once, in order`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister(.health)
      for name in ["低保申请信息", "特困申请信息"] { _ = try await desk.publish(desk.saveAndReport(.collecting(name))) }
      _ = try await desk.publish(.collecting("生育登记信息"), by: .health)

      var (seen, token): ([String], String) = ([], "")
      repeat {
        let page = try await list(desk, .init(limit: 4, pageToken: token))
        #expect(page.total == 6)
        seen += page.items.map { "\($0.organisation) \($0.code) \($0.name)" }
        token = page.nextPageToken
      } while !token.isEmpty

      #expect(seen.count == 6 && Set(seen).count == 6)
      #expect(seen == (try await list(desk).items.map { "\($0.organisation) \($0.code) \($0.name)" }))
      let first = try await list(desk, .init(limit: 4))
      #expect(
        await desk.reason { try await list(desk, .init(query: "姓名", pageToken: first.nextPageToken)) }
          == "PAGE_TOKEN_INVALID")
      #expect(await desk.reason { try await list(desk, .init(limit: 501)) } == "LIMIT_TOO_LARGE")
    }
  }

  @Test func `Art. 12 ¶2: what a form asks for beyond the department's list is found, what is on it may be asked`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister()
      let entry = try await desk.publish(desk.saveAndReport(.collecting("低保申请信息")))

      let reply = try await check(desk, "姓 名", "宗教信仰", "住址")

      #expect(reply.outside == 1 && reply.obtainable == 0)
      #expect(reply.elements.map(\.name) == ["姓 名", "宗教信仰", "住址"])
      #expect(reply.elements.map(\.mayAsk) == [true, false, true])
      // By its own name in another spelling, and by the name of its data element.
      #expect(reply.elements.map { $0.item?.name } == ["姓名", nil, "户籍地址"])
      #expect(reply.elements[0].item?.code == entry.code)
      // The same things are outside the list of a department that has none.
      #expect(try await check(desk, "姓名", of: Fixture.otherDepartment).outside == 1)
    }
  }

  @Test func `Art. 12 ¶1, 34(6): what a designated source has need not be asked again, by the source itself it may be`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister(.health)
      // Collected before there was a source; its department may not know yet that it need not be.
      _ = try await desk.publish(desk.saveAndReport(.collecting("低保申请信息")))
      let source = try await desk.publish(.collecting("出生登记信息"), by: .health)
      _ = try await desk.designate(source, named: "住址", column: "address")

      let reply = try await check(desk, "姓名", "户籍地址")
      #expect(reply.elements.map(\.mayAsk) == [true, false])
      #expect(reply.outside == 0 && reply.obtainable == 1)
      #expect(reply.elements[1].item != nil)
      #expect(reply.elements[1].source?.code == source.code)
      #expect(reply.elements[1].source?.organisation == Fixture.otherDepartment.text)

      let own = try await check(desk, "户籍地址", of: Fixture.otherDepartment)
      #expect(own.elements.map(\.mayAsk) == [true] && own.obtainable == 0)

      _ = try await desk.call(
        Desk.Sources.endSource, desk.sources.endSource, .init(name: "住址", reason: "重新确定"), as: .publisher)
      #expect(try await check(desk, "户籍地址").obtainable == 0)
    }
  }

  @Test func `Art. 12 ¶1: a county's department takes from the sources of its county and of the city`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister(.health)
      _ = try await desk.register(Fixture.county, "涪陵区民政局", level: .county, region: "500102")
      let source = try await desk.publish(.collecting("出生登记信息"), by: .health)
      #expect(try await check(desk, "住址", of: Fixture.county).obtainable == 0)
      _ = try await desk.designate(source, named: "住址", column: "address")

      let reply = try await check(desk, "住址", of: Fixture.county)
      #expect(reply.elements.first?.source?.code == source.code && reply.outside == 1)
    }
  }

  @Test func `a form names something, not more than two hundred things, for a registered department`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let handler = CollectionHandler(database: desk.temporary.database, lists: desk.settings.lists)
      func reason(_ names: [String], _ department: String = "") async -> String? {
        await desk.reason {
          try await desk.call(
            Collection.checkForm, handler.checkForm, .init(organisation: department, names: names), as: .officer)
        }
      }
      #expect(await reason([]) == "FORM_SIZE")
      #expect(await reason(Array(repeating: "姓名", count: 201)) == "FORM_SIZE")
      #expect(await reason(["姓名", "——"]) == "FIELD_INVALID")
      #expect(await reason(["姓名"], Fixture.platform.text) == "ORGANISATION_NOT_FOUND")
      #expect(await reason(Array(repeating: "姓名", count: 200)) == nil)
    }
  }
}

extension CatalogV1.Entry {
  /// An entry with two items that the department collects from citizens.
  static func collecting(_ name: String) -> Self {
    var entry = fixture(name)
    entry.acquisition = .collectedDirect
    for (label, column, element) in [("姓名", "person_name", ""), ("户籍地址", "address", "住址")] {
      entry.items.append(
        CatalogV1.Item(
          name: label, column: column, dataType: "C", shareMode: .database, openType: .notOpened,
          personalInformation: true, collectedFromPublic: true, collectionBasis: "《社会救助暂行办法》第十一条",
          collectionScope: "申请人及共同生活的家庭成员", collectionPurpose: "审核最低生活保障申请", dataElement: element))
    }
    return entry
  }
}
