package import Rules

/// Why the city does not take in what a county forwards, and a county's department does not report to the city.
extension Refusal {
  package static let notTheCity = Refusal(
    .state, "NOT_THE_CITY", article: "10",
    Bilingual(zh: "本平台不是市级平台", en: "this is not the city's catalog"),
    remedy: Bilingual(zh: "目录逐级报送，请报送市级平台。", en: "Catalogs are reported level by level, to the city's."))
  package static let notThisCounty = Refusal(
    .rights, "NOT_THIS_COUNTY", article: "10",
    Bilingual(zh: "您不是该区县主管部门的系统", en: "you are no system of this county's competent authority"),
    remedy: Bilingual(zh: "区县目录由该区县主管部门报送。", en: "A county's own authority forwards its catalog."))
  package static let countyLinkUnknown = Refusal(
    .unknown, "COUNTY_LINK_NOT_FOUND",
    Bilingual(zh: "没有该区县的链路，或者您无权查看", en: "there is no link of such a county, or it is not yours to see"),
    remedy: Bilingual(zh: "请核对行政区划代码。", en: "Check the region code."))
  package static let countyProviderElsewhere = Refusal(
    .field("provider.region_code"), "COUNTY_PROVIDER_ELSEWHERE", article: "10",
    Bilingual(zh: "提供方不是该区县的部门", en: "the provider is not a department of this county"),
    remedy: Bilingual(zh: "每个区县只报送本区县部门的目录。", en: "A county forwards the entries of its own departments."))
  package static let countyReviewMissing = Refusal(
    .field("entry.review"), "COUNTY_REVIEW_MISSING", article: "30",
    Bilingual(zh: "没有通过保密审查的记录", en: "there is no record of a passed secrecy review"),
    remedy: Bilingual(zh: "请连同区县的审查结论一并报送。", en: "Forward it with the review and its conclusion."))
  package static let countySignOffMissing = Refusal(
    .field("entry.sign_off"), "COUNTY_SIGN_OFF_MISSING", article: "10",
    Bilingual(zh: "该规则包要求审签，但没有审签记录", en: "its rule pack asks for the head's sign-off, and there is none"),
    remedy: Bilingual(zh: "请连同负责人审签记录一并报送。", en: "Forward it with the sign-off."))
  package static let countyCodeTaken = Refusal(
    .field("entry.code"), "COUNTY_CODE_TAKEN", article: "10",
    Bilingual(zh: "该信息资源代码属于其他提供方", en: "the resource code belongs to another provider"),
    remedy: Bilingual(zh: "各区县应使用自己的细目前缀编码。", en: "Each county forms its codes under a subdivision of its own."))
  package static let countyEntryDiffers = Refusal(
    .state, "COUNTY_ENTRY_DIFFERS", article: "10",
    Bilingual(zh: "市级已有该版本或更新的版本，且内容不同", en: "the city has this version with other content, or a newer one"),
    remedy: Bilingual(
      zh: "已审查的内容不会被覆盖，请在区县发布版本号更大的新版本。",
      en: "What was reviewed is never overwritten: publish a version with a higher number at the county."))
  package static let countyReportUnfit = Refusal(
    .state, "COUNTY_REPORT_UNFIT", article: "10",
    Bilingual(zh: "报送内容与市级已有记录矛盾", en: "the report contradicts what the city has on record"),
    remedy: Bilingual(
      zh: "请与市级主管部门核对后，在区县发布新版本。", en: "Settle it with the city's authority, then publish a new version."))
  package static let suspendedAtCounty = Refusal(
    .state, "SUSPENDED_AT_COUNTY", article: "28",
    Bilingual(zh: "区县已暂停该目录", en: "the county has taken the entry out of use"),
    remedy: Bilingual(zh: "请待区县恢复，或予以退回。", en: "Wait until the county resumes it, or return it."))
  package static let notACounty = Refusal(
    .state, "NOT_A_COUNTY", article: "15",
    Bilingual(zh: "本平台是市级平台，没有上级链路", en: "this is the city's catalog: nothing is above it"),
    remedy: Bilingual(
      zh: "请直接检索目录；各区县链路见 county links。", en: "Search the catalog itself; links of counties are listed."))
  package static let reportAtYourCounty = Refusal(
    .rights, "REPORT_AT_YOUR_COUNTY", article: "10",
    Bilingual(
      zh: "您的区县有自己的平台，目录应先报送区县主管部门", en: "your county has a catalog of its own, to which its departments report"),
    remedy: Bilingual(zh: "请在区县平台编制和报送，由区县主管部门上报。", en: "Report it there; the county's authority forwards it."))
}
