import CatalogService
import Contracts
import Rules
import Testing

/// Every column of the national filing template goes in and comes out as it was written (Art. 9 ¶1).
@Suite(.serialized) struct EntryMetadataTests {
  @Test func `Art. 9 ¶1: every field of the template is kept, in a draft and once published`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let written = CatalogV1.Entry.complete()

      let draft = try await desk.save(written)
      let published = try await desk.publish(desk.report(desk.review(desk.submit(draft))))
      let read = try await desk.get(published, as: .stranger)

      for entry in [draft, read] {
        #expect(entry.contentOnly() == written.contentOnly())
      }
      #expect(read.items[2].shareBases[0].verified)
    }
  }

  @Test func `Art. 9 ¶1: an entry that names no guide is written by the one in force`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()

      #expect(try await desk.save().guideVersion == "发改高技术〔2017〕1272号")
      #expect(try await desk.save(.complete()).guideVersion == "2017版")
    }
  }

  @Test func `a digest of an act has 32 bytes`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      var entry = CatalogV1.Entry.complete()
      entry.items[2].shareBases[0].fileSha256 = [1, 2, 3]

      #expect(await desk.reason { try await desk.save(entry) } == "KEY_LENGTH")
    }
  }
}

extension CatalogV1.Entry {
  /// A restricted entry with every field that may be empty filled in.
  static func complete() -> Self {
    var entry = restricted()
    (entry.englishName, entry.internalDepartment, entry.sourceSystem) = ("Associations", "社会组织处", "社会组织系统")
    (entry.formatNote, entry.grade, entry.guideVersion) = ("PostgreSQL 17", "一般数据三级", "2017版")
    entry.volumes = .init(
      storedGigabytes: 1.5, recordsTenThousands: 0.1031, sharedGigabytes: 1, sharedRecordsTenThousands: 0.1,
      openedGigabytes: 0.5, openedRecordsTenThousands: 0.05)
    entry.derived = [.init(field: "items[0].data_type", stated: "字符型", became: "C")]
    for index in entry.items.indices {
      entry.items[index].englishName = "item \(index)"
      entry.items[index].relatedCategory = "社会组织"
      entry.items[index].dataElement = "要素\(index)"
      (entry.items[index].collectedFromPublic, entry.items[index].collectionBasis) = (true, "社会团体登记管理条例第十条")
      (entry.items[index].collectionScope, entry.items[index].collectionPurpose) = ("登记事项", "社会组织登记")
      entry.items[index].digitisedBy = "2027-06-30"
    }
    entry.items[2].shareTo = [Fixture.otherDepartment.text]
    entry.items[2].shareBases[0].fileSha256 = Array(0..<32)
    entry.items[2].shareBases[0].effectiveFrom = "2021-11-01"
    return entry
  }

  /// What its department wrote, without what the platform adds.
  func contentOnly() -> Self {
    var content = self
    (content.code, content.version, content.state, content.provider, content.providerName) = (
      "", 0, .unspecified, "", ""
    )
    (content.shareType, content.publishedAt, content.finalisedAt, content.reportedAt) = (.unspecified, nil, nil, nil)
    (content.warnings, content.reportObligation, content.review, content.rulePack) = ([], nil, nil, "")
    for item in content.items.indices {
      if content.items[item].shareType == .unspecified { content.items[item].shareType = .unconditional }
      if content.items[item].shareType == .unconditional { content.items[item].shareCondition = Item.noCondition }
      for basis in content.items[item].shareBases.indices {
        content.items[item].shareBases[basis].verified = false
      }
    }
    return content
  }
}
