import CatalogService
import Rules
import Testing

/// The guide's rules V01–V13 (Art. 9 ¶1): for each an entry that breaks it and one that does not.
@Suite struct GuideRuleTests {
  @Test func `Art. 9 ¶1, V01: the core items are there, with at least one information item`() {
    #expect(Guard.found { $0.abstract = " " } == ["CORE_ITEM_MISSING abstract"])
    #expect(Guard.found { $0.items = [] } == ["CORE_ITEM_MISSING items"])
    #expect(Guard.found { $0.items.removeLast() } == [])
  }

  @Test func `Art. 9 ¶1, V02: the provider is named as it is registered`() {
    let finding = EntryValidator.providerMismatch(registered: "市民政局")

    #expect(finding.article == "9" && finding.field == "provider_name")
    #expect(finding.remedy.zh.contains("市民政局"))
    #expect(throws: CodeError.self) { try SocialCreditCode("113206000142071000") }
    #expect(throws: CodeError.self) { try SocialCreditCode("TE320600XXX1234860") }
    #expect(throws: Never.self) { try SocialCreditCode("11500226MB1D37341C") }
  }

  @Test func `Art. 9 ¶1, V03: a name names data, not a system`() {
    for name in ["无", "-", "*", "区划地名管理系统"] {
      #expect(Guard.found { $0.name = name } == ["NAME_NOT_ALLOWED name"])
    }
    #expect(
      Guard.found {
        $0.name = "金民工程"
        $0.sourceSystem = "金民 工程"
      } == ["NAME_NOT_ALLOWED name"])
    #expect(
      Guard.found {
        $0.name = "社会组织登记信息"
        $0.sourceSystem = "社会组织系统"
      } == [])
    #expect(Guard.found { $0.name = String(repeating: "名", count: 51) } == ["TEXT_TOO_LONG name"])
    #expect(Guard.found { $0.name = String(repeating: "名", count: 50) } == [])
  }

  @Test func `Art. 9 ¶1, V04: names that differ in punctuation and width only are one name`() {
    #expect(Folding.key("乡镇信息（２０２６）") == Folding.key("乡镇信息 (2026)"))
    #expect(Folding.key("乡镇信息2026") != Folding.key("乡镇信息2025"))
    #expect(EntryValidator.nameTaken(by: "307001/000001").rule == .v04)
  }

  @Test func `Art. 9 ¶1, V05: a format type belongs to its format class`() {
    #expect(Guard.found { $0.formatType = "xlsx" } == ["FORMAT_TYPE_UNKNOWN format_type"])
    #expect(Guard.found { $0.formatType = "KingbaseES" } == [])
  }

  @Test func `Art. 9 ¶1, V06: files are shared as files, databases by database or interface`() {
    #expect(Guard.found { $0.items[1].shareMode = .file } == ["SHARE_MODE_UNFIT items[1].share_mode"])
    #expect(Guard.found { $0.items[1].shareMode = .interface } == [])
    #expect(
      Guard.found {
        $0.formatClass = "电子表格"
        $0.formatType = "csv"
      } == [
        "SHARE_MODE_UNFIT items[0].share_mode", "SHARE_MODE_UNFIT items[1].share_mode",
      ])
  }

  @Test func `Art. 9 ¶1, V07: data types are the guide's, dates are CCYY-MM-DD, counts are counts`() {
    #expect(Guard.found { $0.items[1].dataType = "varchar" } == ["DATA_TYPE_UNKNOWN items[1].data_type"])
    #expect(Guard.found { $0.items[1].digitisedBy = "2027-02-30" } == ["DATE_MALFORMED items[1].digitised_by"])
    #expect(Guard.found { $0.items[1].digitisedBy = "2027-02-28" } == [])
    let volumes = { (count: Double) in
      Guard.found {
        $0.volumes = Volumes()
        $0.volumes?.sharedGigabytes = count
      }
    }
    #expect(volumes(.infinity) == ["VOLUME_INVALID volumes.shared_gigabytes"])
    #expect(volumes(12.5) == [])
  }

  @Test func `Art. 16, 17(1), V08: 无条件 has no condition, the others have what they rest on`() {
    #expect(
      Guard.found { $0.items[1].shareCondition = "限公安" } == ["SHARE_CONDITION_NOT_ALLOWED items[1].share_condition"])
    #expect(Guard.found { $0.items[1].shareType = .notShared } == ["BASIS_MISSING items[1].share_bases"])
    #expect(
      Guard.found {
        $0.items[1].shareType = .notShared
        $0.items[1].shareBases = [Fixture.law]
      } == [])
    #expect(Guard.warnings { $0.items[1].shareBases = [Fixture.law] } == ["BASIS_NEEDLESS items[1].share_bases"])
    #expect(Guard.warnings { _ in } == [])
  }

  @Test func `Art. 17(2), V09: a basic item is marked in a basic resource only`() {
    #expect(Guard.found { $0.items[0].isBasic = true } == ["BASIC_ITEM_ELSEWHERE items[0].basic"])
    #expect(
      Guard.found {
        $0.category = Guard.basic
        $0.items[0].isBasic = true
      } == [])
  }

  @Test func `Art. 17(3), V10: a topic item is not withheld by policy, only by the quoted words of a law`() {
    let withheld = { (basis: LegalBasis) in
      Guard.found(in: Fixture.restrictedContent()) {
        $0.category = Guard.topic
        $0.items[2].shareType = .notShared
        $0.items[2].shareBases = [basis]
      }
    }
    #expect(withheld(.of(.centralPolicy, quotation: "不得共享")) == ["TOPIC_ITEM_WITHHELD items[2].share_type"])
    #expect(withheld(.of(.administrativeRegulation)) == ["TOPIC_ITEM_WITHHELD items[2].share_type"])
    #expect(withheld(.of(.administrativeRegulation, quotation: "不得向其他部门提供")) == [])
  }

  @Test func `Art. 14 ¶2, V11: nothing classified on the outer network, and nothing classified is opened`() {
    let closed = { (content: inout EntryContent) in
      content.classified = true
      for index in content.items.indices { content.items[index].openType = .notOpened }
    }
    #expect(Guard.found { closed(&$0) } == ["CLASSIFIED_ON_EXTRANET classified"])
    #expect(Guard.found(on: .intranet) { closed(&$0) } == [])
    #expect(
      Guard.found(on: .intranet) {
        closed(&$0)
        $0.items[1].openType = .unconditional
      } == ["CLASSIFIED_OPENED items[1].open_type"])
  }

  @Test func `Art. 22, V12: conditional opening has its condition, unconditional none, sensitive content a plan`() {
    #expect(Guard.found { $0.items[1].openType = .conditional } == ["OPEN_CONDITION_MISSING items[1].open_condition"])
    #expect(
      Guard.found {
        $0.items[1].openType = .conditional
        $0.items[1].openCondition = "限科研机构"
      } == [])
    #expect(
      Guard.found { $0.items[1].openCondition = "限科研机构" } == ["OPEN_CONDITION_NOT_ALLOWED items[1].open_condition"])
    #expect(
      Guard.found { $0.items[1].sensitive = true } == ["DESENSITISATION_PLAN_MISSING items[1].desensitisation_plan"])
    #expect(
      Guard.found {
        $0.items[1].sensitive = true
        $0.items[1].desensitisationPlan = "保留到区县"
      } == [])
  }

  @Test func `Art. 9 ¶1, V13: related codes exist and are another's, else it is worth a look`() {
    #expect(
      Guard.warnings { $0.relatedCodes = ["307001/000001", "307001/000009"] }
        == ["RELATED_TO_ITSELF related_codes[0]", "RELATED_CODE_UNKNOWN related_codes[1]"])
    #expect(Guard.warnings { $0.relatedCodes = ["307001/000002"] } == [])
  }
}
