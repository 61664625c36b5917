import Rules

/// Why open-service refuses: Art. 21–24 and 30, and what follows from them.
extension Refusal {
  static let notTheProvider = Self(
    .rights, "NOT_THE_PROVIDER", zh: "只有数据的提供部门才能办理", en: "only the providing department may do this")
  static let alreadyReviewed = Self(.state, "ALREADY_REVIEWED", zh: "该版本已经审查", en: "the version was reviewed")
  static let reviewByPreparer = Self(
    .rights, "REVIEW_BY_PREPARER", zh: "准备版本的人不能审查该版本", en: "who prepared a version does not review it",
    article: .review,
    remedy: Bilingual(zh: "请由本单位另一名保密审查员审查。", en: "Have another secrecy reviewer of the department review it."))
  static let conclusionMissing = Self(
    .field("conclusion"), "CONCLUSION_MISSING", zh: "审查须有结论", en: "a review needs a conclusion", article: .review)
  static let newerPublished = Self(
    .state, "NEWER_VERSION_PUBLISHED", zh: "已有更新的版本发布", en: "a newer version is in the portal already")
  static let licenceMissing = Self(
    .field("licence"), "LICENCE_MISSING", zh: "请写明使用许可", en: "say under which licence the public may use the data",
    remedy: Bilingual(zh: "例如“CC BY 4.0”。", en: "For example CC BY 4.0."))
  static let textTooLong = "TEXT_TOO_LONG"

  static func labelTooLong(_ limit: Int) -> Self {
    Self(
      .field("title"), textTooLong, zh: "标题和许可各不超过\(limit)字",
      en: "title and licence have at most \(limit) characters each")
  }

  static func tooLong(_ field: String, _ limit: Int) -> Self {
    Self(.field(field), textTooLong, zh: "不超过\(limit)字", en: "at most \(limit) characters")
  }

  static let notPublished = Self(.state, "NOT_PUBLISHED", zh: "该版本未发布", en: "the version is not published")
  static let slugMalformed = Self(
    .field("slug"), "SLUG_MALFORMED", zh: "地址须为3至64个小写字母、数字，以单个连字符分隔",
    en: "an address is 3 to 64 lower-case letters and digits with single hyphens between")
  static let slugTaken = Self(
    .exists, "SLUG_TAKEN", zh: "该地址属于另一个数据集", en: "the address belongs to another dataset")
  static func entryHasDataset(_ slug: Slug) -> Self {
    Self(
      .field("slug"), "ENTRY_HAS_DATASET", zh: "该条目的数据集地址是“\(slug)”，新版本须沿用",
      en: "the entry's dataset is at \(slug); new versions keep its address")
  }

  static let catalogChanged = Self(
    .state, "CATALOG_CHANGED", zh: "取数期间目录已变更，请重新准备", en: "the catalog changed while the data were taken; prepare again"
  )
  static let pageTokenInvalid = Self(
    .field("page_token"), "PAGE_TOKEN_INVALID", zh: "不是上一页给出的值", en: "is not what the page before gave")
  static let entryNotPublished = Self(
    .field("entry"), "NOT_CATALOGUED", zh: "目录中没有已发布的该条目", en: "the catalog has no such published entry",
    article: .catalogIsBasis,
    remedy: Bilingual(zh: "请先在目录中发布，再向社会开放。", en: "Publish it in the catalog first."))
  static let nothingOpen = Self(
    .field("columns"), "NOTHING_TO_OPEN", zh: "该条目没有可以无条件开放的信息项",
    en: "the entry has no item that is open unconditionally",
    article: .openTypes)

  static func columnNotOpen(_ column: String) -> Self {
    Self(
      .field("columns"), "COLUMN_NOT_OPEN", zh: "信息项“\(column)”不属于无条件开放",
      en: "the item \(column) is not open unconditionally",
      article: .openTypes,
      remedy: Bilingual(zh: "请去掉该信息项，或在目录中变更其开放类型。", en: "Leave it out, or change its open type in the catalog."))
  }

  static let retired = Self(.state, "RETIRED", zh: "该数据集已下线", en: "the dataset was taken out of the portal")
  static let retireReasonMissing = Self(
    .field("reason"), "REASON_MISSING", zh: "下线须说明理由", en: "taking a dataset out needs a reason")
  static let unknownDataset = Self(.unknown, "DATASET_UNKNOWN", zh: "没有该数据集", en: "there is no such dataset")
  static let unknownCase = Self(.unknown, "CASE_UNKNOWN", zh: "没有该申请", en: "there is no such application")
  static let alreadyAnswered = Self(.state, "ALREADY_ANSWERED", zh: "该申请已经办结", en: "the application was answered")
  static let notAgreed = Self(
    .state, "NOT_AGREED", zh: "该申请尚未同意，或者已经提供", en: "the application was not agreed to, or is provided already")
  static let refusalReasonMissing = Self(
    .field("refusal_reason"), "REFUSAL_REASON_MISSING", zh: "不予开放须说明理由", en: "a refusal needs a reason",
    article: .answer,
    remedy: Bilingual(zh: "请写明不予开放的理由和依据，它将告知申请人。", en: "State reason and basis; the applicant is told."))

  static let extensionReasonMissing = Self(
    .field("reason"), "REASON_MISSING", zh: "延期须说明理由", en: "an extension needs a reason", article: .answer)

  static func missing(_ field: String) -> Self {
    Self(.field(field), "FIELD_MISSING", zh: "请填写此项", en: "this must be filled in", article: .answer)
  }

  static let applicantKindUnknown = Self(
    .field("kind"), "APPLICANT_KIND_UNKNOWN", zh: "请选择申请人类别", en: "choose who applies", article: .answer)
  static let entryUnknown = Self(
    .field("entry"), "ENTRY_UNKNOWN", zh: "开放目录中没有该资源", en: "the open catalog has no such resource",
    article: .openTypes,
    remedy: Bilingual(zh: "请从目录中选择。", en: "Choose one from the catalog."))
  /// Art. 43: what is open to everybody needs no application.
  static let openUnconditionally = Self(
    .field("entry"), "OPEN_UNCONDITIONALLY", zh: "该资源无条件开放，不需要申请",
    en: "this resource is open to everybody and needs no application", article: .openTypes,
    remedy: Bilingual(zh: "请在其页面直接下载。", en: "Download it from its page."))
}

extension Refusal.Article {
  static let catalogIsBasis = Self("8", zh: "第八条")
  static let openTypes = Self("22", zh: "第二十二条")
  static let answer = Self("24", zh: "第二十四条")
  static let review = Self("30(2)", zh: "第三十条第二款")
}
