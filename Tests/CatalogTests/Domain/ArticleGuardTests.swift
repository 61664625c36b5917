import CatalogService
import Rules
import Testing

/// The articles an entry is held to: for each an entry that breaks it, told article, field and remedy, and one that does
/// not.
@Suite struct ArticleGuardTests {
  @Test func `Art. 2 ¶2: collection through a third party has a basis`() {
    #expect(
      Guard.found { $0.acquisition = .collectedThirdParty } == ["ACQUISITION_BASIS_MISSING acquisition_basis"])
    #expect(
      Guard.found {
        $0.acquisition = .collectedThirdParty
        $0.acquisitionBasis = "采集合同〔2026〕3号"
      } == [])
  }

  @Test func `Art. 3: an item without a type is shared unconditionally, and says so`() {
    let draft = Guard.findings { $0.items[1].shareCondition = "" }

    #expect(draft == [])
    #expect(Fixture.content().normalised().items[1].shareCondition == "无条件")
    #expect(Fixture.content().shareType == .unconditional)
  }

  @Test func `Art. 7: work secrets are never opened`() {
    #expect(Guard.found { $0.items[1].workSecret = true } == ["SECRET_OPENED items[1].open_type"])
    #expect(
      Guard.found {
        $0.items[1].workSecret = true
        $0.items[1].openType = .notOpened
      } == [])
  }

  @Test func `Art. 7: state secrets are not on the outer network, and make their entry classified`() {
    let secret = { (classified: Bool) in
      { (content: inout EntryContent) in
        content.classified = classified
        for index in content.items.indices { content.items[index].openType = .notOpened }
        content.items[1].stateSecret = true
      }
    }
    #expect(Guard.found(secret(false)) == ["STATE_SECRET_ON_EXTRANET items[1].state_secret"])
    #expect(Guard.found(on: .intranet, secret(false)) == ["STATE_SECRET_UNCLASSIFIED classified"])
    #expect(Guard.found(on: .intranet, secret(true)) == [])
  }

  @Test func `Art. 7, 22 ¶3: personal information is not opened without a masking plan`() {
    #expect(
      Guard.found { $0.items[1].personalInformation = true } == [
        "DESENSITISATION_PLAN_MISSING items[1].desensitisation_plan"
      ])
    #expect(
      Guard.found {
        $0.items[1].personalInformation = true
        $0.items[1].desensitisationPlan = "姓名保留姓氏"
      } == [])
  }

  @Test func `Art. 12 ¶2: what is collected from the public has its basis, scope and purpose`() {
    #expect(
      Guard.found { $0.items[1].collectedFromPublic = true } == [
        "COLLECTION_BASIS_MISSING items[1].collection_basis", "COLLECTION_PURPOSE_MISSING items[1].collection_purpose",
        "COLLECTION_SCOPE_MISSING items[1].collection_scope",
      ])
    #expect(
      Guard.found {
        $0.items[1].collectedFromPublic = true
        $0.items[1].collectionBasis = "社会救助暂行办法第六十一条"
        $0.items[1].collectionScope = "家庭成员、收入和财产"
        $0.items[1].collectionPurpose = "社会救助资格核定"
      } == [])
  }

  @Test func `Art. 13: media without a plan to digitise are warned about, and again when its day has passed`() {
    let media = { (day: String) in
      Guard.warnings {
        $0.items[1].shareMode = .media
        $0.items[1].digitisedBy = day
      }
    }
    #expect(media("") == ["DIGITISATION_UNPLANNED items[1].digitised_by"])
    #expect(media("2026-11-22") == ["DIGITISATION_LATE items[1].digitised_by"])
    #expect(media("2026-11-23") == [])
    #expect(
      Guard.found {
        $0.formatClass = "电子表格"
        $0.formatType = "csv"
        for index in $0.items.indices { $0.items[index].shareMode = .media }
      } == [])
  }

  @Test func `Art. 16 ¶1–4: the entry's type follows from its items, and a mixed one is conditional`() {
    #expect(ShareType.derived(from: [.unconditional, .unconditional]) == .unconditional)
    #expect(ShareType.derived(from: [.notShared, .notShared]) == .notShared)
    #expect(ShareType.derived(from: [.conditional]) == .conditional)
    for mixed: [ShareType] in [
      [.unconditional, .conditional], [.unconditional, .notShared], [.conditional, .notShared],
    ] {
      #expect(ShareType.derived(from: mixed) == .conditional)
    }
  }

  @Test func `Art. 16 ¶3: to departments by name or by a criterion, never to an empty list`() {
    let condition = { (words: String, departments: [String]) in
      Guard.found(in: Fixture.restrictedContent()) {
        $0.items[2].shareCondition = words
        $0.items[2].shareTo = departments
      }
    }
    #expect(condition("", []) == ["SHARE_CONDITION_MISSING items[2].share_condition"])
    #expect(condition("有条件共享", []) == ["SHARE_CONDITION_MISSING items[2].share_condition"])
    #expect(condition("", [""]) == ["SHARE_TO_MALFORMED items[2].share_to[0]"])
    #expect(condition("", ["公安局"]) == ["SHARE_TO_MALFORMED items[2].share_to[0]"])
    #expect(condition("限履行社会救助职责的部门", []) == [])
    #expect(condition("", [Fixture.otherDepartment.text]) == [])
  }

  @Test func `Art. 16 ¶3: a part for everybody is a condition too, and is put in words`() {
    var content = Fixture.restrictedContent()
    content.items[2].shareCondition = ""
    content.items[2].sharePart = "姓名以外的内容"

    #expect(Fixture.validator().findings(in: content.normalised()) == [])
    #expect(content.normalised().items[2].shareCondition == "限于：姓名以外的内容")
    #expect(content.shareType == .conditional)
    content.items[2].shareTo = [Fixture.otherDepartment.text]
    #expect(content.normalised().items[2].shareCondition == "限列明的部门")
  }

  @Test func `Art. 16 ¶3: only a condition names departments or a part`() {
    #expect(
      Guard.found { $0.items[1].shareTo = [Fixture.county.text] } == ["SHARE_CONDITION_NOT_ALLOWED items[1].share_to"])
    #expect(Guard.found { $0.items[1].sharePart = "一部分" } == ["SHARE_CONDITION_NOT_ALLOWED items[1].share_part"])
    #expect(
      Guard.found(in: Fixture.restrictedContent()) { $0.items[2].shareTo = [Fixture.county.text] } == [])
  }

  @Test func `Art. 17(1): a law, an administrative regulation or central policy restricts, nothing else does`() {
    let resting = { (kind: LegalBasis.Kind) in
      Guard.found(in: Fixture.restrictedContent()) { $0.items[2].shareBases = [.of(kind)] }
    }
    for kind in [LegalBasis.Kind.law, .administrativeRegulation, .centralPolicy] { #expect(resting(kind) == []) }
    for kind in [LegalBasis.Kind.localRegulation, .rule, .other, .stateCouncilDecision] {
      #expect(resting(kind) == ["BASIS_NOT_ALLOWED items[2].share_bases[0].kind"])
    }
  }

  @Test func `Art. 17(1): a basis that ended carries nothing from its day on`() {
    let repealed = { (day: String) in
      Guard.found(in: Fixture.restrictedContent()) { $0.items[2].shareBases[0].repealedOn = day }
    }
    #expect(repealed("2026-11-23") == ["BASIS_REPEALED items[2].share_bases[0].repealed_on"])
    #expect(repealed("2026-11-24") == [])
  }

  @Test func `Art. 17(2): a basic item is unconditional and on line, whatever law is cited; its cycle is its own`() {
    let basic = { (change: (inout Item) -> Void) in
      Guard.found(in: Fixture.restrictedContent()) {
        $0.category = Guard.basic
        $0.updateCycle = .everyDay
        $0.items[0].isBasic = true
        change(&$0.items[0])
      }
    }
    #expect(basic { _ in } == [])
    #expect(
      basic {
        $0.shareType = .conditional
        $0.shareCondition = "限公安部门"
        $0.shareBases = [Fixture.law]
      } == ["BASIC_ITEM_RESTRICTED items[0].share_type"])
    #expect(
      basic { $0.shareMode = .file } == [
        "SHARE_MODE_UNFIT items[0].share_mode", "BASIC_ITEM_OFF_LINE items[0].share_mode",
      ])
  }

  @Test func `CC-22: a basic item with personal information is shared unconditionally, and opened only when masked`() {
    let basic = { (change: (inout Item) -> Void) in
      Guard.found {
        $0.category = Guard.basic
        $0.items[0].isBasic = true
        $0.items[0].personalInformation = true
        change(&$0.items[0])
      }
    }
    #expect(basic { $0.openType = .notOpened } == [])
    #expect(basic { _ in } == ["DESENSITISATION_PLAN_MISSING items[0].desensitisation_plan"])
    #expect(
      basic {
        $0.openType = .notOpened
        $0.shareType = .conditional
        $0.shareCondition = "限公安部门"
        $0.shareBases = [Fixture.law]
      } == ["BASIC_ITEM_RESTRICTED items[0].share_type"])
  }

  @Test func `Art. 17(3): a topic item may be conditional on a basis`() {
    #expect(Guard.found(in: Fixture.restrictedContent()) { $0.category = Guard.topic } == [])
    #expect(
      Guard.found(in: Fixture.restrictedContent()) {
        $0.category = Guard.topic
        $0.items[2].shareBases = []
      } == ["BASIS_MISSING items[2].share_bases"])
  }

  @Test func `CC-31: a classified basis is on file with the authority and not told on the outer network`() {
    let onFile = { (basis: LegalBasis, network: EntryValidator.Network) in
      Guard.found(on: network, in: Fixture.restrictedContent()) { $0.items[2].shareBases = [basis] }
    }
    let untold = LegalBasis(kind: .law, title: "", article: "", onFile: true)
    var told = Fixture.law
    told.onFile = true

    #expect(onFile(untold, .extranet) == [])
    #expect(
      onFile(told, .extranet) == [
        "CLASSIFIED_BASIS_TOLD items[2].share_bases[0].article",
        "CLASSIFIED_BASIS_TOLD items[2].share_bases[0].quotation",
        "CLASSIFIED_BASIS_TOLD items[2].share_bases[0].title",
      ])
    #expect(onFile(told, .intranet) == [])
    #expect(
      onFile(untold, .intranet) == [
        "BASIS_INCOMPLETE items[2].share_bases[0].article", "BASIS_INCOMPLETE items[2].share_bases[0].title",
      ])
  }

  @Test func `decree 809 Art. 14, 15: a condition needs no basis but a condition`() {
    let conditional = { (pack: RulePack, words: String) in
      Guard.found(under: pack, in: Fixture.restrictedContent()) {
        $0.items[2].shareBases = []
        $0.items[2].shareCondition = words
      }
    }
    #expect(conditional(.sc809, "限履行社会救助职责的部门") == [])
    #expect(conditional(.sc809, "") == ["SHARE_CONDITION_MISSING items[2].share_condition"])
    #expect(conditional(.cq320, "限履行社会救助职责的部门") == ["BASIS_MISSING items[2].share_bases"])
  }

  @Test
  func `decree 809 Art. 14, 15: withholding rests on a law, an administrative regulation or a State Council decision`()
  {
    let withheld = { (kind: LegalBasis.Kind) in
      Guard.findings(under: .sc809, in: Fixture.restrictedContent()) {
        $0.items[2].shareType = .notShared
        $0.items[2].shareBases = [.of(kind)]
      }
    }
    for kind in [LegalBasis.Kind.law, .administrativeRegulation, .stateCouncilDecision] {
      #expect(withheld(kind) == [])
    }
    let refused = withheld(.centralPolicy)
    #expect(refused.map(\.reason) == ["BASIS_NOT_ALLOWED"])
    #expect(refused.map(\.act) == [.sc809])
    #expect(refused.map { Refusal.Article($0.article).name.zh } == ["第十四条、第十五条"])
  }
}
