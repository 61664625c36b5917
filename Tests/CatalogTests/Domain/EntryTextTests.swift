import CatalogService
import Rules
import Testing

/// The canonical text of a version: what anybody writes down from the contract alone.
@Suite struct EntryTextTests {
  @Test func `a published version has one line per field that is set, with its length in bytes`() throws {
    var content = Fixture.restrictedContent()
    content.items.removeSubrange(0...1)
    content.abstract = "第一行\n第二行"
    content.relatedCodes = ["307001/000002"]

    let text = EntryText(try Fixture.version(in: .published, content)).text

    #expect(
      text == """
        twinriver-entry-v1
        code 13 307001/000001
        version 1 1
        name 24 社会组织登记信息
        category.resource_class 1 3
        category.subject 2 07
        category.division 3 001
        abstract 19 第一行
        第二行
        acquisition 1 1
        format_class 9 数据库
        format_type 10 postgresql
        update_cycle 1 7
        items[0].name 15 法定代表人
        items[0].column 20 legal_representative
        items[0].data_type 1 C
        items[0].length 2 50
        items[0].share_type 1 2
        items[0].share_condition 36 限履行社会救助职责的部门
        items[0].share_bases[0].kind 1 1
        items[0].share_bases[0].title 42 中华人民共和国个人信息保护法
        items[0].share_bases[0].article 12 第十三条
        items[0].share_bases[0].quotation 42 处理个人信息应当取得个人同意
        items[0].share_bases[0].effective_from 10 2021-11-01
        items[0].share_bases[0].verified 1 1
        items[0].share_mode 1 2
        items[0].open_type 1 3
        items[0].personal_information 1 1
        related_codes[0] 13 307001/000002
        attribution 24 民政部门，CC BY 4.0

        """)
  }

  @Test func `what is not content leaves the text alone, and any content changes it`() throws {
    let published = EntryText(try Fixture.version(in: .published)).text
    #expect(EntryText(try Fixture.version(in: .superseded)).text == published)
    var derived = Fixture.content()
    derived.derived = [DerivedValue(field: "name", stated: "乡镇", became: "乡镇行政区划信息")]
    #expect(EntryText(try Fixture.version(in: .published, derived)).text == published)

    for change in Self.changes {
      var content = Fixture.content()
      change(&content)
      #expect(EntryText(try Fixture.version(in: .published, content)).text != published)
    }
  }

  private static let changes: [@Sendable (inout EntryContent) -> Void] = [
    { $0.name = "街道信息" }, { $0.englishName = "townships" }, { $0.internalDepartment = "区划处" },
    { $0.sourceSystem = "区划系统" }, { $0.formatNote = "一" }, { $0.grade = "二级" }, { $0.guideVersion = "2" },
    { $0.items[0].englishName = "code" }, { $0.items[0].shareTo = ["一"] }, { $0.items[0].sharePart = "一" },
    { $0.items[0].workSecret = true }, { $0.items[0].stateSecret = true }, { $0.items[0].collectionScope = "一" },
    { $0.items[0].collectionPurpose = "一" }, { $0.items[0].digitisedBy = "2027-06-30" },
    { $0.items[0].relatedCategory = "一" }, { $0.items[0].dataElement = "一" }, { $0.items[0].sourceCode = "一" },
    { $0.items[0].isKey = false }, { $0.items[0].isBasic = true }, { $0.items.swapAt(0, 1) },
  ]
}
