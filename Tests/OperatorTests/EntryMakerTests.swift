import Contracts
import Foundation
import Testing

@testable import Operator

/// What is made of the words of a file, and that every derived value is noted.
@Suite struct EntryMakerTests {
  private var profile: ImportProfile {
    var profile = ImportProfile()
    profile.words.blank = ["*", "-", "无"]
    profile.words.updateCycle = ["5年选举周期": "irregular"]
    profile.words.shareType = ["无条件共享": "unconditional", "-": "unconditional", "涉密": "not-shared"]
    profile.words.otherShareType = "conditional"
    profile.words.classified = ["涉密"]
    profile.words.dataType = ["nvarchar": "C"]
    profile.words.openType = ["主动公开": "unconditional"]
    profile.words.legalBasis = ["个人信息保护法": "law"]
    profile.defaults.openType = "not-opened"
    profile.defaults.shareMode = "database"
    profile.isNamingColumns = true
    profile.isReadingLengths = true
    return profile
  }

  private func make(
    _ resource: [ResourceColumn: String] = [:], general: [ItemColumn: String] = [:],
    items: [[ItemColumn: String]] = [[.name: "申请人"]], by profile: ImportProfile? = nil
  ) throws -> CatalogV1.Entry {
    let row = StatedRow(
      number: 1, line: 2, resource: resource, general: general, items: items.map { StatedItem(line: 2, cells: $0) })
    return try #require(EntryMaker(profile ?? self.profile).make(row).entry)
  }

  private func derived(_ entry: CatalogV1.Entry, _ field: String) -> [String] {
    entry.derived.filter { $0.field == field }.flatMap { [$0.stated, $0.became] }
  }

  @Test func `a word of the profile is derived, a word of the guide is stated`() throws {
    let local = try make(general: [.updateCycle: "5年选举周期"])
    #expect(local.updateCycle == .irregular)
    #expect(derived(local, "update_cycle") == ["5年选举周期", "irregular"])
    let guide = try make(general: [.updateCycle: "每年"])
    #expect(guide.updateCycle == .everyYear)
    #expect(derived(guide, "update_cycle") == [])
  }

  @Test func `a word nobody knows is told and becomes nothing`() throws {
    let entry = try make(general: [.updateCycle: "领导要求时"])
    #expect(entry.updateCycle == .unspecified)
    #expect(derived(entry, "update_cycle") == ["领导要求时", ""])
  }

  @Test(arguments: [
    ("无条件共享", CatalogV1.ShareType.unconditional, "无条件"), ("-", .unconditional, "无条件"),
    ("依申请", .conditional, "依申请"), ("涉密", .notShared, "涉密"),
  ])
  func `the type of sharing follows from the words of the condition`(
    condition: String, type: CatalogV1.ShareType, became: String
  ) throws {
    let entry = try make(general: [.shareCondition: condition])
    #expect(entry.items[0].shareType == type)
    #expect(entry.items[0].shareCondition == became)
    #expect(derived(entry, "items[0].share_type").first == condition)
    #expect(entry.classified == (condition == "涉密"))
  }

  @Test func `without a profile a condition is what the file says, and nothing is derived`() throws {
    let entry = try make(general: [.shareCondition: "依申请", .openCondition: "*"], by: ImportProfile())
    #expect(entry.items[0].shareType == .unspecified)
    #expect(entry.items[0].shareCondition == "依申请")
    #expect(entry.items[0].openType == .unspecified)
    #expect(entry.derived == [])
  }

  @Test(arguments: [
    ("255", UInt32(255), [String]()), ("255字节", 255, ["255字节", "255"]), ("*", 0, ["*", "0"]), ("", 0, []),
    ("12,2", 0, ["12,2", ""]), ("99999999999", 0, ["99999999999", ""]),
  ])
  func `V07: a length is a number, and a unit is taken off and told`(
    stated: String, length: UInt32, notes: [String]
  ) throws {
    let entry = try make(items: [[.name: "申请人", .length: stated]])
    #expect(entry.items[0].length == length)
    #expect(derived(entry, "items[0].length") == notes)
  }

  @Test func `the same derivation of several items is told once`() throws {
    let entry = try make(items: ["甲", "乙", "丙"].map { [.name: $0, .dataType: "nvarchar"] })
    #expect(derived(entry, "items[0…2].data_type") == ["nvarchar", "C"])
    #expect(derived(entry, "items[0…2].share_mode") == ["", "database"])
  }

  @Test func `an SQL type the profile does not know stays for the rules`() throws {
    #expect(try make(items: [[.name: "坐标", .dataType: "geometry"]]).items[0].dataType == "geometry")
    #expect(try make(items: [[.name: "坐标", .dataType: "字符型C"]]).items[0].dataType == "C")
  }

  @Test func `the template's yes and no of opening`() throws {
    let cells: [(String, String, CatalogV1.OpenType)] = [
      ("是", "", .unconditional), ("是", "实名登记", .conditional), ("否", "", .notOpened),
    ]
    for (opened, condition, type) in cells {
      let entry = try make(items: [[.name: "甲", .opened: opened, .openCondition: condition]])
      #expect(entry.items[0].openType == type)
      #expect(derived(entry, "items[0].open_type") == [])
    }
  }

  @Test func `columns get names in pinyin, each once`() {
    let names = ColumnNames().names(for: ["申请人", "申请 人", "ID号码", "2019年度", "（）", "身份证号 ID"])
    #expect(
      names == ["shen_qing_ren", "shen_qing_ren_2", "id_hao_ma", "n_2019_nian_du", "item_5", "shen_fen_zheng_hao_id"])
    let long = ColumnNames().names(for: [String(repeating: "名", count: 40), String(repeating: "名", count: 40)])
    #expect(long.allSatisfy { $0.count <= 63 })
    #expect(Set(long).count == 2)
  }

  @Test func `an act cited in a condition is a basis if the profile says of what kind it is`() throws {
    #expect(
      LawCitation.all(in: "依据《个人信息保护法》第十三条和《内部办法》") == [
        .init(title: "个人信息保护法", article: "第十三条"), .init(title: "内部办法", article: ""),
      ])
    let entry = try make(general: [.shareCondition: "《个人信息保护法》第十三条、《内部办法》第一条"])
    #expect(entry.items[0].shareBases.map(\.title) == ["个人信息保护法"])
    #expect(entry.items[0].shareBases.first?.article == "第十三条")
    #expect(entry.items[0].shareBases.first?.kind == .law)
  }

  @Test func `the published profile can be read, and every word in it is known`() async throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Deploy/profiles/city-catalog.yaml").standardizedFileURL.path
    let profile = try await ImportProfile.load(path)
    #expect(profile.words.updateCycle["5年选举周期"] == "irregular")
    #expect(profile.words.dataType["nvarchar"] == "C")
    #expect(profile.providers.expects("11320600014208013B"))
    #expect(!profile.providers.expects("11500000009277567B"))
    #expect(profile.columnsOnly.words.updateCycle.isEmpty)
  }
}
