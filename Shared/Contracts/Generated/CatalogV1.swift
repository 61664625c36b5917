// Generated from twinriver/catalog/v1/catalog.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import FoundationEssentials
package import ProtobufC
import Wire

/// What data exists and who answers for it.
package enum CatalogV1 {}

extension CatalogV1 {
  /// First level of the classification (类).
  package struct ResourceClass: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Basic resource (基础信息资源).
    package static let basic = Self(rawValue: 1)
    /// Topic resource (主题信息资源).
    package static let topic = Self(rawValue: 2)
    /// Department resource (部门信息资源).
    package static let department = Self(rawValue: 3)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .basic,
      .topic,
      .department,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "RESOURCE_CLASS_UNSPECIFIED"
      case 1: "RESOURCE_CLASS_BASIC"
      case 2: "RESOURCE_CLASS_TOPIC"
      case 3: "RESOURCE_CLASS_DEPARTMENT"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// How the data came to the department (Art. 2 ¶2).
  package struct Acquisition: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Made on duty (制作).
    package static let made = Self(rawValue: 1)
    /// Collected directly (直接采集).
    package static let collectedDirect = Self(rawValue: 2)
    /// Collected through a third party, with a basis (第三方采集).
    package static let collectedThirdParty = Self(rawValue: 3)
    /// Managed under authorisation (授权管理).
    package static let authorised = Self(rawValue: 4)
    /// Produced by business systems (业务系统产生).
    package static let systemGenerated = Self(rawValue: 5)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .made,
      .collectedDirect,
      .collectedThirdParty,
      .authorised,
      .systemGenerated,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "ACQUISITION_UNSPECIFIED"
      case 1: "ACQUISITION_MADE"
      case 2: "ACQUISITION_COLLECTED_DIRECT"
      case 3: "ACQUISITION_COLLECTED_THIRD_PARTY"
      case 4: "ACQUISITION_AUTHORISED"
      case 5: "ACQUISITION_SYSTEM_GENERATED"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// Sharing (共享类型, Art. 16). Without one an item is unconditional: sharing is the rule (Art. 3).
  package struct ShareType: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Unconditional (无条件共享).
    package static let unconditional = Self(rawValue: 1)
    /// Conditional (有条件共享); needs a condition and a legal basis.
    package static let conditional = Self(rawValue: 2)
    /// Not shared (不予共享); needs a legal basis.
    package static let notShared = Self(rawValue: 3)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .unconditional,
      .conditional,
      .notShared,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "SHARE_TYPE_UNSPECIFIED"
      case 1: "SHARE_TYPE_UNCONDITIONAL"
      case 2: "SHARE_TYPE_CONDITIONAL"
      case 3: "SHARE_TYPE_NOT_SHARED"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// Opening to the public (开放类型, Art. 22).
  package struct OpenType: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Unconditional (无条件开放).
    package static let unconditional = Self(rawValue: 1)
    /// Conditional (有条件开放).
    package static let conditional = Self(rawValue: 2)
    /// Not opened (不予开放).
    package static let notOpened = Self(rawValue: 3)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .unconditional,
      .conditional,
      .notOpened,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "OPEN_TYPE_UNSPECIFIED"
      case 1: "OPEN_TYPE_UNCONDITIONAL"
      case 2: "OPEN_TYPE_CONDITIONAL"
      case 3: "OPEN_TYPE_NOT_OPENED"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// Kind of act a restriction rests on; Art. 17(1) accepts the first three only.
  package struct LegalBasisKind: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Law (法律).
    package static let law = Self(rawValue: 1)
    /// Administrative regulation (行政法规).
    package static let administrativeRegulation = Self(rawValue: 2)
    /// Policy of the Party centre or the State Council (党中央、国务院政策).
    package static let centralPolicy = Self(rawValue: 3)
    /// Local regulation (地方性法规); triggers Art. 9 but is no basis for Art. 17.
    package static let localRegulation = Self(rawValue: 4)
    /// Rule of a ministry or the city (规章).
    package static let rule = Self(rawValue: 5)
    /// Anything else: internal documents, instructions (其他).
    package static let other = Self(rawValue: 6)
    /// Decision of the State Council (国务院决定); what State Council decree 809 accepts in place of policy.
    package static let stateCouncilDecision = Self(rawValue: 7)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .law,
      .administrativeRegulation,
      .centralPolicy,
      .localRegulation,
      .rule,
      .other,
      .stateCouncilDecision,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "LEGAL_BASIS_KIND_UNSPECIFIED"
      case 1: "LEGAL_BASIS_KIND_LAW"
      case 2: "LEGAL_BASIS_KIND_ADMINISTRATIVE_REGULATION"
      case 3: "LEGAL_BASIS_KIND_CENTRAL_POLICY"
      case 4: "LEGAL_BASIS_KIND_LOCAL_REGULATION"
      case 5: "LEGAL_BASIS_KIND_RULE"
      case 6: "LEGAL_BASIS_KIND_OTHER"
      case 7: "LEGAL_BASIS_KIND_STATE_COUNCIL_DECISION"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// How often data are renewed (更新周期).
  package struct UpdateCycle: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// 实时.
    package static let realTime = Self(rawValue: 1)
    /// 每日.
    package static let everyDay = Self(rawValue: 2)
    /// 每周.
    package static let everyWeek = Self(rawValue: 3)
    /// 每月.
    package static let everyMonth = Self(rawValue: 4)
    /// 每季度.
    package static let everyQuarter = Self(rawValue: 5)
    /// 每半年.
    package static let halfYear = Self(rawValue: 6)
    /// 每年.
    package static let everyYear = Self(rawValue: 7)
    /// 不定期.
    package static let irregular = Self(rawValue: 8)
    /// 不更新、其他.
    package static let other = Self(rawValue: 9)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .realTime,
      .everyDay,
      .everyWeek,
      .everyMonth,
      .everyQuarter,
      .halfYear,
      .everyYear,
      .irregular,
      .other,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "UPDATE_CYCLE_UNSPECIFIED"
      case 1: "UPDATE_CYCLE_REAL_TIME"
      case 2: "UPDATE_CYCLE_EVERY_DAY"
      case 3: "UPDATE_CYCLE_EVERY_WEEK"
      case 4: "UPDATE_CYCLE_EVERY_MONTH"
      case 5: "UPDATE_CYCLE_EVERY_QUARTER"
      case 6: "UPDATE_CYCLE_HALF_YEAR"
      case 7: "UPDATE_CYCLE_EVERY_YEAR"
      case 8: "UPDATE_CYCLE_IRREGULAR"
      case 9: "UPDATE_CYCLE_OTHER"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// How data are handed over (共享方式).
  package struct ShareMode: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Platform, interface (接口).
    package static let interface = Self(rawValue: 1)
    /// Platform, database (数据库).
    package static let database = Self(rawValue: 2)
    /// Platform, file (文件).
    package static let file = Self(rawValue: 3)
    /// Mail or media (邮件或介质).
    package static let media = Self(rawValue: 4)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .interface,
      .database,
      .file,
      .media,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "SHARE_MODE_UNSPECIFIED"
      case 1: "SHARE_MODE_INTERFACE"
      case 2: "SHARE_MODE_DATABASE"
      case 3: "SHARE_MODE_FILE"
      case 4: "SHARE_MODE_MEDIA"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// States of an entry version (rules of Art. 10, 30).
  package struct EntryState: OpenEnum {
    package var rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not set.
    package static let unspecified = Self(rawValue: 0)
    /// Being written (草稿).
    package static let draft = Self(rawValue: 1)
    /// With the secrecy reviewer (保密审查中).
    package static let departmentReview = Self(rawValue: 2)
    /// Final; the reporting clock runs (已定稿).
    package static let finalised = Self(rawValue: 3)
    /// With the competent authority (已报送).
    package static let reported = Self(rawValue: 4)
    /// In force (已发布).
    package static let published = Self(rawValue: 5)
    /// Sent back for correction (已退回).
    package static let returned = Self(rawValue: 6)
    /// Replaced by a newer version (已被替代).
    package static let superseded = Self(rawValue: 7)
    /// Out of use for a time (已暂停).
    package static let suspended = Self(rawValue: 8)
    /// Ended for good (已注销).
    package static let retired = Self(rawValue: 9)
    /// Reviewed, with the head for sign-off; only where the rule pack asks for it (待审签).
    package static let signOff = Self(rawValue: 10)

    /// Every value this build knows, in order of declaration.
    package static let known: [Self] = [
      .unspecified,
      .draft,
      .departmentReview,
      .finalised,
      .reported,
      .published,
      .returned,
      .superseded,
      .suspended,
      .retired,
      .signOff,
    ]

    /// The value's name in the contract; a number where this build knows none.
    package var name: String {
      switch rawValue {
      case 0: "ENTRY_STATE_UNSPECIFIED"
      case 1: "ENTRY_STATE_DRAFT"
      case 2: "ENTRY_STATE_DEPARTMENT_REVIEW"
      case 3: "ENTRY_STATE_FINALISED"
      case 4: "ENTRY_STATE_REPORTED"
      case 5: "ENTRY_STATE_PUBLISHED"
      case 6: "ENTRY_STATE_RETURNED"
      case 7: "ENTRY_STATE_SUPERSEDED"
      case 8: "ENTRY_STATE_SUSPENDED"
      case 9: "ENTRY_STATE_RETIRED"
      case 10: "ENTRY_STATE_SIGN_OFF"
      default: "\(rawValue)"
      }
    }
  }
}

extension CatalogV1 {
  /// A classification code (分类): class, then 项 2 digits, 目 3 digits, 细目 digits.
  package struct Category: Sendable, Hashable {
    /// 类.
    package var resourceClass: CatalogV1.ResourceClass = .unspecified
    /// 项, two digits.
    package var subject: String = ""
    /// 目, three digits.
    package var division: String = ""
    /// 细目, any number of digits.
    package var subdivision: String = ""

    package init() {}

    package init(
      resourceClass: CatalogV1.ResourceClass = .unspecified,
      subject: String = "",
      division: String = "",
      subdivision: String = ""
    ) {
      self.resourceClass = resourceClass
      self.subject = subject
      self.division = division
      self.subdivision = subdivision
    }
  }
}

extension CatalogV1 {
  /// The act a restriction rests on (法律依据).
  package struct LegalBasis: Sendable, Hashable {
    /// Kind of act.
    package var kind: CatalogV1.LegalBasisKind = .unspecified
    /// Title, "中华人民共和国个人信息保护法".
    package var title: String = ""
    /// Document number, where there is one.
    package var number: String = ""
    /// Article, "第十三条".
    package var article: String = ""
    /// The words relied on.
    package var quotation: String = ""
    /// "2021-11-01"; empty if unknown.
    package var effectiveFrom: String = ""
    /// When it stopped to be law; empty while in force.
    package var repealedOn: String = ""
    /// Set by the authority on publication: the basis was verified.
    package var verified: Bool = false
    /// SHA-256 of the act's file as the department holds it; empty if it holds none.
    package var fileSha256: [UInt8] = []
    /// The act's text is classified: it is on file with the authority and not shown here (CC-31).
    package var onFile: Bool = false

    package init() {}

    package init(
      kind: CatalogV1.LegalBasisKind = .unspecified,
      title: String = "",
      number: String = "",
      article: String = "",
      quotation: String = "",
      effectiveFrom: String = "",
      repealedOn: String = "",
      verified: Bool = false,
      fileSha256: [UInt8] = [],
      onFile: Bool = false
    ) {
      self.kind = kind
      self.title = title
      self.number = number
      self.article = article
      self.quotation = quotation
      self.effectiveFrom = effectiveFrom
      self.repealedOn = repealedOn
      self.verified = verified
      self.fileSha256 = fileSha256
      self.onFile = onFile
    }
  }
}

extension CatalogV1 {
  /// One information item (信息项): sharing and opening are decided here.
  package struct Item: Sendable, Hashable {
    /// Chinese name, unique in the entry.
    package var name: String = ""
    /// Column name, a lower-case identifier, unique in the entry.
    package var column: String = ""
    /// One of C N Y D T L M G B I F (数据类型).
    package var dataType: String = ""
    /// Length without unit; 0 where it does not apply.
    package var length: UInt32 = 0
    /// Whether it is (part of) the key by which records are asked for.
    package var key: Bool = false
    /// Sharing; unspecified becomes unconditional.
    package var shareType: CatalogV1.ShareType = .unspecified
    /// The condition in words; "无条件" for unconditional.
    package var shareCondition: String = ""
    /// The acts a restriction of sharing rests on.
    package var shareBases: [CatalogV1.LegalBasis] = []
    /// How it is handed over.
    package var shareMode: CatalogV1.ShareMode = .unspecified
    /// Basic item of a basic resource (基础信息项), Art. 17(2).
    package var basic: Bool = false
    /// Opening to the public.
    package var openType: CatalogV1.OpenType = .unspecified
    /// The condition of opening in words.
    package var openCondition: String = ""
    /// Plan by which sensitive content is masked before opening (脱敏方案).
    package var desensitisationPlan: String = ""
    /// Holds personal information (个人信息), Art. 7.
    package var personalInformation: Bool = false
    /// Holds trade secrets (商业秘密), Art. 7.
    package var tradeSecret: Bool = false
    /// Otherwise sensitive (敏感).
    package var sensitive: Bool = false
    /// Collected from citizens or companies; needs a basis (Art. 12 ¶2).
    package var collectedFromPublic: Bool = false
    /// That basis.
    package var collectionBasis: String = ""
    /// English name (英文名).
    package var englishName: String = ""
    /// Departments a conditional item is shared with, by code: the first form of Art. 16 ¶3 (有条件共享的对象部门).
    package var shareTo: [String] = []
    /// The part that everybody may have: the second form of Art. 16 ¶3 (部分提供的范围).
    package var sharePart: String = ""
    /// Holds work secrets (工作秘密), Art. 7; never opened.
    package var workSecret: Bool = false
    /// Holds state secrets (国家秘密), Art. 7; its entry is classified.
    package var stateSecret: Bool = false
    /// What the law allows to collect (采集范围), Art. 12 ¶2.
    package var collectionScope: String = ""
    /// What it is collected for (采集目的), Art. 12 ¶2.
    package var collectionPurpose: String = ""
    /// When data handed over on media will be digitised (数字化计划), "2027-06-30"; Art. 13.
    package var digitisedBy: String = ""
    /// Name of the related category in the national template (关联类目名称).
    package var relatedCategory: String = ""
    /// The data element it holds (数据元), by which one source is designated; empty: its name.
    package var dataElement: String = ""
    /// The entry from whose provider the value is taken, where this department is not the source (引用的权威数据源).
    package var sourceCode: String = ""

    package init() {}

    package init(
      name: String = "",
      column: String = "",
      dataType: String = "",
      length: UInt32 = 0,
      key: Bool = false,
      shareType: CatalogV1.ShareType = .unspecified,
      shareCondition: String = "",
      shareBases: [CatalogV1.LegalBasis] = [],
      shareMode: CatalogV1.ShareMode = .unspecified,
      basic: Bool = false,
      openType: CatalogV1.OpenType = .unspecified,
      openCondition: String = "",
      desensitisationPlan: String = "",
      personalInformation: Bool = false,
      tradeSecret: Bool = false,
      sensitive: Bool = false,
      collectedFromPublic: Bool = false,
      collectionBasis: String = "",
      englishName: String = "",
      shareTo: [String] = [],
      sharePart: String = "",
      workSecret: Bool = false,
      stateSecret: Bool = false,
      collectionScope: String = "",
      collectionPurpose: String = "",
      digitisedBy: String = "",
      relatedCategory: String = "",
      dataElement: String = "",
      sourceCode: String = ""
    ) {
      self.name = name
      self.column = column
      self.dataType = dataType
      self.length = length
      self.key = key
      self.shareType = shareType
      self.shareCondition = shareCondition
      self.shareBases = shareBases
      self.shareMode = shareMode
      self.basic = basic
      self.openType = openType
      self.openCondition = openCondition
      self.desensitisationPlan = desensitisationPlan
      self.personalInformation = personalInformation
      self.tradeSecret = tradeSecret
      self.sensitive = sensitive
      self.collectedFromPublic = collectedFromPublic
      self.collectionBasis = collectionBasis
      self.englishName = englishName
      self.shareTo = shareTo
      self.sharePart = sharePart
      self.workSecret = workSecret
      self.stateSecret = stateSecret
      self.collectionScope = collectionScope
      self.collectionPurpose = collectionPurpose
      self.digitisedBy = digitisedBy
      self.relatedCategory = relatedCategory
      self.dataElement = dataElement
      self.sourceCode = sourceCode
    }
  }
}

extension CatalogV1 {
  /// Counts of the national survey (大普查), as the filing template asks for them.
  package struct Volumes: Sendable, Hashable {
    /// Data stored, GB (数据存储总量).
    package var storedGigabytes: Double = 0
    /// Structured records, ten thousands (结构化记录总数).
    package var recordsTenThousands: Double = 0
    /// Stored data already shared, GB (已共享存储量).
    package var sharedGigabytes: Double = 0
    /// Records already shared, ten thousands (已共享记录数).
    package var sharedRecordsTenThousands: Double = 0
    /// Stored data already opened, GB (已开放存储量).
    package var openedGigabytes: Double = 0
    /// Records already opened, ten thousands (已开放记录数).
    package var openedRecordsTenThousands: Double = 0

    package init() {}

    package init(
      storedGigabytes: Double = 0,
      recordsTenThousands: Double = 0,
      sharedGigabytes: Double = 0,
      sharedRecordsTenThousands: Double = 0,
      openedGigabytes: Double = 0,
      openedRecordsTenThousands: Double = 0
    ) {
      self.storedGigabytes = storedGigabytes
      self.recordsTenThousands = recordsTenThousands
      self.sharedGigabytes = sharedGigabytes
      self.sharedRecordsTenThousands = sharedRecordsTenThousands
      self.openedGigabytes = openedGigabytes
      self.openedRecordsTenThousands = openedRecordsTenThousands
    }
  }
}

extension CatalogV1 {
  /// A value that was not stated so but derived from other words by a profile on import (派生值); shown wherever the entry is.
  package struct DerivedValue: Sendable, Hashable {
    /// Path below the entry: "items[3].data_type".
    package var field: String = ""
    /// What the file had; empty if nothing.
    package var stated: String = ""
    /// What became of it.
    package var became: String = ""

    package init() {}

    package init(
      field: String = "",
      stated: String = "",
      became: String = ""
    ) {
      self.field = field
      self.stated = stated
      self.became = became
    }
  }
}

extension CatalogV1 {
  /// Why and how long a version is out of use (暂停).
  package struct Suspension: Sendable, Hashable {
    /// Why.
    package var reason: String = ""
    /// From when; a suspension can be announced ahead.
    package var beginsAt: Date? = nil
    /// Until when, if that is known; it still takes a person to resume.
    package var expectedUntil: Date? = nil
    /// At once because of an incident (应急), Art. 28 ¶2.
    package var emergency: Bool = false
    /// Holder id of whoever suspended it.
    package var suspendedBy: String = ""

    package init() {}

    package init(
      reason: String = "",
      beginsAt: Date? = nil,
      expectedUntil: Date? = nil,
      emergency: Bool = false,
      suspendedBy: String = ""
    ) {
      self.reason = reason
      self.beginsAt = beginsAt
      self.expectedUntil = expectedUntil
      self.emergency = emergency
      self.suspendedBy = suspendedBy
    }
  }
}

extension CatalogV1 {
  /// Why an entry ended and what takes its place (注销).
  package struct Retirement: Sendable, Hashable {
    /// Why.
    package var reason: String = ""
    /// Code of the entry that takes its place; empty if none does.
    package var replacedBy: String = ""
    /// When.
    package var retiredAt: Date? = nil

    package init() {}

    package init(
      reason: String = "",
      replacedBy: String = "",
      retiredAt: Date? = nil
    ) {
      self.reason = reason
      self.replacedBy = replacedBy
      self.retiredAt = retiredAt
    }
  }
}

extension CatalogV1 {
  /// The head's sign-off with both assessments (审签), State Council decree 809 Art. 13.
  package struct SignOff: Sendable, Hashable {
    /// Holder id of the head.
    package var signedBy: String = ""
    /// The secrecy-risk assessment: document and conclusion (保密风险评估).
    package var secrecyAssessment: String = ""
    /// The personal-information impact assessment: document and conclusion (个人信息保护影响评估).
    package var personalInformationAssessment: String = ""
    /// When.
    package var signedAt: Date? = nil

    package init() {}

    package init(
      signedBy: String = "",
      secrecyAssessment: String = "",
      personalInformationAssessment: String = "",
      signedAt: Date? = nil
    ) {
      self.signedBy = signedBy
      self.secrecyAssessment = secrecyAssessment
      self.personalInformationAssessment = personalInformationAssessment
      self.signedAt = signedAt
    }
  }
}

extension CatalogV1 {
  /// An item as other services need it.
  package struct PublishedItem: Sendable, Hashable {
    /// Chinese name.
    package var name: String = ""
    /// Column name.
    package var column: String = ""
    /// Data type letter.
    package var dataType: String = ""
    /// Part of the key.
    package var key: Bool = false
    /// Sharing.
    package var shareType: CatalogV1.ShareType = .unspecified
    /// Condition of sharing.
    package var shareCondition: String = ""
    /// Opening.
    package var openType: CatalogV1.OpenType = .unspecified
    /// Condition of opening.
    package var openCondition: String = ""
    /// Basic item.
    package var basic: Bool = false
    /// Personal information, trade secrets or otherwise sensitive.
    package var sensitive: Bool = false
    /// Desensitisation plan.
    package var desensitisationPlan: String = ""

    package init() {}

    package init(
      name: String = "",
      column: String = "",
      dataType: String = "",
      key: Bool = false,
      shareType: CatalogV1.ShareType = .unspecified,
      shareCondition: String = "",
      openType: CatalogV1.OpenType = .unspecified,
      openCondition: String = "",
      basic: Bool = false,
      sensitive: Bool = false,
      desensitisationPlan: String = ""
    ) {
      self.name = name
      self.column = column
      self.dataType = dataType
      self.key = key
      self.shareType = shareType
      self.shareCondition = shareCondition
      self.openType = openType
      self.openCondition = openCondition
      self.basic = basic
      self.sensitive = sensitive
      self.desensitisationPlan = desensitisationPlan
    }
  }
}

extension CatalogV1 {
  /// Who reviewed secrecy and what was found (审查记录).
  package struct SecrecyReview: Sendable, Hashable {
    /// Holder id of the reviewer.
    package var reviewer: String = ""
    /// Whether it passed.
    package var passed: Bool = false
    /// The conclusion in words.
    package var conclusion: String = ""
    /// When.
    package var reviewedAt: Date? = nil

    package init() {}

    package init(
      reviewer: String = "",
      passed: Bool = false,
      conclusion: String = "",
      reviewedAt: Date? = nil
    ) {
      self.reviewer = reviewer
      self.passed = passed
      self.conclusion = conclusion
      self.reviewedAt = reviewedAt
    }
  }
}

extension CatalogV1 {
  /// One version of a catalog entry.
  package struct Entry: Sendable, Hashable {
    /// Resource code (信息资源代码), "307001/000001"; assigned with the first draft.
    package var code: String = ""
    /// 1, 2, 3 …
    package var version: UInt32 = 0
    /// State.
    package var state: CatalogV1.EntryState = .unspecified
    /// Name of the resource (信息资源名称), at most 50 characters.
    package var name: String = ""
    /// Classification.
    package var category: CatalogV1.Category? = nil
    /// Providing department's code (提供方代码).
    package var provider: String = ""
    /// Providing department's name as registered (提供方).
    package var providerName: String = ""
    /// Abstract (摘要), at most 256 characters.
    package var abstract: String = ""
    /// How the data came to the department.
    package var acquisition: CatalogV1.Acquisition = .unspecified
    /// Contract or basis for third-party collection.
    package var acquisitionBasis: String = ""
    /// Format class (格式分类), "数据库".
    package var formatClass: String = ""
    /// Format type (格式类型), "postgresql".
    package var formatType: String = ""
    /// How often renewed.
    package var updateCycle: CatalogV1.UpdateCycle = .unspecified
    /// Items.
    package var items: [CatalogV1.Item] = []
    /// Codes of related resources (关联资源代码).
    package var relatedCodes: [String] = []
    /// Whether it holds state secrets (涉密); cannot exist on the outer network.
    package var classified: Bool = false
    /// Derived from the items (Art. 16).
    package var shareType: CatalogV1.ShareType = .unspecified
    /// The secrecy review of this version.
    package var review: CatalogV1.SecrecyReview? = nil
    /// Why it was returned.
    package var returnReason: String = ""
    /// When it became final.
    package var finalisedAt: Date? = nil
    /// When it was published (发布日期).
    package var publishedAt: Date? = nil
    /// By when it must be reported, once final.
    package var reportObligation: ObligationV1.Obligation? = nil
    /// Things worth a look that do not stop the entry, such as "V13: …".
    package var warnings: [String] = []
    /// Source and licence of the data, shown wherever they are.
    package var attribution: String = ""
    /// English name (英文名).
    package var englishName: String = ""
    /// Unit within the department (提供方内部部门).
    package var internalDepartment: String = ""
    /// System the data come from, by its registered id or its name (来源信息系统).
    package var sourceSystem: String = ""
    /// Description of a format that has no list (其他类型格式描述).
    package var formatNote: String = ""
    /// Survey counts.
    package var volumes: CatalogV1.Volumes? = nil
    /// Grade of the data (分类分级), asked for by State Council decree 809 Art. 13.
    package var grade: String = ""
    /// The guide's version the entry was written by (编制指南版本).
    package var guideVersion: String = ""
    /// What an import derived; empty for what people wrote.
    package var derived: [CatalogV1.DerivedValue] = []
    /// While suspended.
    package var suspension: CatalogV1.Suspension? = nil
    /// Once retired.
    package var retirement: CatalogV1.Retirement? = nil
    /// Where the rule pack asks for one.
    package var signOff: CatalogV1.SignOff? = nil
    /// The rule pack it was judged by, "CQ320".
    package var rulePack: String = ""
    /// When it was reported.
    package var reportedAt: Date? = nil
    /// Of a returned version: by when the corrected one is to be reported, where the authority stated a time (更正期限).
    package var correctionObligation: ObligationV1.Obligation? = nil

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      state: CatalogV1.EntryState = .unspecified,
      name: String = "",
      category: CatalogV1.Category? = nil,
      provider: String = "",
      providerName: String = "",
      abstract: String = "",
      acquisition: CatalogV1.Acquisition = .unspecified,
      acquisitionBasis: String = "",
      formatClass: String = "",
      formatType: String = "",
      updateCycle: CatalogV1.UpdateCycle = .unspecified,
      items: [CatalogV1.Item] = [],
      relatedCodes: [String] = [],
      classified: Bool = false,
      shareType: CatalogV1.ShareType = .unspecified,
      review: CatalogV1.SecrecyReview? = nil,
      returnReason: String = "",
      finalisedAt: Date? = nil,
      publishedAt: Date? = nil,
      reportObligation: ObligationV1.Obligation? = nil,
      warnings: [String] = [],
      attribution: String = "",
      englishName: String = "",
      internalDepartment: String = "",
      sourceSystem: String = "",
      formatNote: String = "",
      volumes: CatalogV1.Volumes? = nil,
      grade: String = "",
      guideVersion: String = "",
      derived: [CatalogV1.DerivedValue] = [],
      suspension: CatalogV1.Suspension? = nil,
      retirement: CatalogV1.Retirement? = nil,
      signOff: CatalogV1.SignOff? = nil,
      rulePack: String = "",
      reportedAt: Date? = nil,
      correctionObligation: ObligationV1.Obligation? = nil
    ) {
      self.code = code
      self.version = version
      self.state = state
      self.name = name
      self.category = category
      self.provider = provider
      self.providerName = providerName
      self.abstract = abstract
      self.acquisition = acquisition
      self.acquisitionBasis = acquisitionBasis
      self.formatClass = formatClass
      self.formatType = formatType
      self.updateCycle = updateCycle
      self.items = items
      self.relatedCodes = relatedCodes
      self.classified = classified
      self.shareType = shareType
      self.review = review
      self.returnReason = returnReason
      self.finalisedAt = finalisedAt
      self.publishedAt = publishedAt
      self.reportObligation = reportObligation
      self.warnings = warnings
      self.attribution = attribution
      self.englishName = englishName
      self.internalDepartment = internalDepartment
      self.sourceSystem = sourceSystem
      self.formatNote = formatNote
      self.volumes = volumes
      self.grade = grade
      self.guideVersion = guideVersion
      self.derived = derived
      self.suspension = suspension
      self.retirement = retirement
      self.signOff = signOff
      self.rulePack = rulePack
      self.reportedAt = reportedAt
      self.correctionObligation = correctionObligation
    }
  }
}

extension CatalogV1 {
  /// A draft.
  package struct SaveDraftRequest: Sendable, Hashable {
    /// The entry; its code is empty for a new one, state, review and dates are ignored.
    package var entry: CatalogV1.Entry? = nil

    package init() {}

    package init(
      entry: CatalogV1.Entry? = nil
    ) {
      self.entry = entry
    }
  }
}

extension CatalogV1 {
  /// A version.
  package struct EntryVersionRequest: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0
    ) {
      self.code = code
      self.version = version
    }
  }
}

extension CatalogV1 {
  /// A secrecy review.
  package struct ReviewEntryRequest: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// Whether it passes.
    package var passed: Bool = false
    /// The conclusion in words; never empty.
    package var conclusion: String = ""

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      passed: Bool = false,
      conclusion: String = ""
    ) {
      self.code = code
      self.version = version
      self.passed = passed
      self.conclusion = conclusion
    }
  }
}

extension CatalogV1 {
  /// A publication.
  package struct PublishEntryRequest: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// The authority states that it verified every legal basis (核实依据).
    package var basesVerified: Bool = false

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      basesVerified: Bool = false
    ) {
      self.code = code
      self.version = version
      self.basesVerified = basesVerified
    }
  }
}

extension CatalogV1 {
  /// A return.
  package struct ReturnEntryRequest: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// Why; never empty.
    package var reason: String = ""
    /// Working days in which the corrected version is to be reported, where the competent authority states a time (更正期限),
    /// at most 60; 0 states none.
    package var workingDays: UInt32 = 0

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      reason: String = "",
      workingDays: UInt32 = 0
    ) {
      self.code = code
      self.version = version
      self.reason = reason
      self.workingDays = workingDays
    }
  }
}

extension CatalogV1 {
  /// Which entry.
  package struct GetEntryRequest: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version; 0 means the published one.
    package var version: UInt32 = 0
    /// The version in force at this instant, exactly as it was then (历史查询); version must be 0.
    package var asOf: Date? = nil

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      asOf: Date? = nil
    ) {
      self.code = code
      self.version = version
      self.asOf = asOf
    }
  }
}

extension CatalogV1 {
  /// A suspension.
  package struct SuspendEntryRequest: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version in force.
    package var version: UInt32 = 0
    /// Why; never empty.
    package var reason: String = ""
    /// From when; absent is now.
    package var beginsAt: Date? = nil
    /// Until when, if known.
    package var expectedUntil: Date? = nil
    /// At once because of an incident (Art. 28 ¶2); then `begins_at` is absent.
    package var emergency: Bool = false

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      reason: String = "",
      beginsAt: Date? = nil,
      expectedUntil: Date? = nil,
      emergency: Bool = false
    ) {
      self.code = code
      self.version = version
      self.reason = reason
      self.beginsAt = beginsAt
      self.expectedUntil = expectedUntil
      self.emergency = emergency
    }
  }
}

extension CatalogV1 {
  /// A resumption.
  package struct ResumeEntryRequest: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// What was found and mended; never empty.
    package var reason: String = ""

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      reason: String = ""
    ) {
      self.code = code
      self.version = version
      self.reason = reason
    }
  }
}

extension CatalogV1 {
  /// A retirement.
  package struct RetireEntryRequest: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version in force.
    package var version: UInt32 = 0
    /// Why; never empty.
    package var reason: String = ""
    /// Code of the entry that takes its place; empty if none does.
    package var replacedBy: String = ""

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      reason: String = "",
      replacedBy: String = ""
    ) {
      self.code = code
      self.version = version
      self.reason = reason
      self.replacedBy = replacedBy
    }
  }
}

extension CatalogV1 {
  /// A sign-off.
  package struct SignOffEntryRequest: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// Version.
    package var version: UInt32 = 0
    /// The secrecy-risk assessment: document and conclusion.
    package var secrecyAssessment: String = ""
    /// The personal-information impact assessment: document and conclusion.
    package var personalInformationAssessment: String = ""

    package init() {}

    package init(
      code: String = "",
      version: UInt32 = 0,
      secrecyAssessment: String = "",
      personalInformationAssessment: String = ""
    ) {
      self.code = code
      self.version = version
      self.secrecyAssessment = secrecyAssessment
      self.personalInformationAssessment = personalInformationAssessment
    }
  }
}

extension CatalogV1 {
  /// Two versions.
  package struct CompareVersionsRequest: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// The earlier.
    package var fromVersion: UInt32 = 0
    /// The later; 0 means the published one.
    package var toVersion: UInt32 = 0

    package init() {}

    package init(
      code: String = "",
      fromVersion: UInt32 = 0,
      toVersion: UInt32 = 0
    ) {
      self.code = code
      self.fromVersion = fromVersion
      self.toVersion = toVersion
    }
  }
}

extension CatalogV1 {
  /// One field that differs.
  package struct FieldChange: Sendable, Hashable {
    /// Path below the entry; items are named by column: "items[town_name].share_type".
    package var field: String = ""
    /// Before; empty if it did not exist.
    package var before: String = ""
    /// After; empty if it exists no more.
    package var after: String = ""

    package init() {}

    package init(
      field: String = "",
      before: String = "",
      after: String = ""
    ) {
      self.field = field
      self.before = before
      self.after = after
    }
  }
}

extension CatalogV1 {
  /// What differs.
  package struct CompareVersionsReply: Sendable, Hashable {
    /// By path.
    package var changes: [CatalogV1.FieldChange] = []

    package init() {}

    package init(
      changes: [CatalogV1.FieldChange] = []
    ) {
      self.changes = changes
    }
  }
}

extension CatalogV1 {
  /// What was typed.
  package struct SuggestEntriesRequest: Sendable, Hashable {
    /// The beginning of a word, Chinese, Latin or pinyin initials.
    package var prefix: String = ""
    /// 1 to 20; 0 means 8.
    package var limit: UInt32 = 0

    package init() {}

    package init(
      prefix: String = "",
      limit: UInt32 = 0
    ) {
      self.prefix = prefix
      self.limit = limit
    }
  }
}

extension CatalogV1 {
  /// Names.
  package struct SuggestEntriesReply: Sendable, Hashable {
    /// Best first.
    package var names: [String] = []

    package init() {}

    package init(
      names: [String] = []
    ) {
      self.names = names
    }
  }
}

extension CatalogV1 {
  /// Which entry.
  package struct ListVersionsRequest: Sendable, Hashable {
    /// Code.
    package var code: String = ""
    /// At most `catalog.lists.pageRowsLimit`; 0 means `catalog.lists.pageRows`.
    package var limit: UInt32 = 0
    /// From the last reply.
    package var pageToken: String = ""

    package init() {}

    package init(
      code: String = "",
      limit: UInt32 = 0,
      pageToken: String = ""
    ) {
      self.code = code
      self.limit = limit
      self.pageToken = pageToken
    }
  }
}

extension CatalogV1 {
  /// Versions.
  package struct ListVersionsReply: Sendable, Hashable {
    /// Newest first.
    package var versions: [CatalogV1.Entry] = []
    /// Empty at the end.
    package var nextPageToken: String = ""

    package init() {}

    package init(
      versions: [CatalogV1.Entry] = [],
      nextPageToken: String = ""
    ) {
      self.versions = versions
      self.nextPageToken = nextPageToken
    }
  }
}

extension CatalogV1 {
  /// What to look for.
  package struct SearchEntriesRequest: Sendable, Hashable {
    /// Words; every one must occur in name, abstract, provider or an item.
    package var query: String = ""
    /// Only this department's.
    package var provider: String = ""
    /// Only this type.
    package var shareType: CatalogV1.ShareType = .unspecified
    /// Only this type of opening, in at least one item.
    package var openType: CatalogV1.OpenType = .unspecified
    /// 1 to 200; 0 means 20.
    package var limit: UInt32 = 0
    /// From the last reply.
    package var pageToken: String = ""
    /// Only this class.
    package var resourceClass: CatalogV1.ResourceClass = .unspecified
    /// Only this cycle.
    package var updateCycle: CatalogV1.UpdateCycle = .unspecified
    /// Only this format class.
    package var formatClass: String = ""
    /// Only what came to the department this way.
    package var acquisition: CatalogV1.Acquisition = .unspecified
    /// Only with this share mode in at least one item.
    package var shareMode: CatalogV1.ShareMode = .unspecified
    /// Only providers of this region.
    package var regionCode: String = ""
    /// Only codes that begin with this classification code.
    package var categoryCode: String = ""
    /// Count values beside the page.
    package var withFacets: Bool = false
    /// The caller's own department's entries in every state instead of the published ones of all.
    package var own: Bool = false
    /// With `own`: only this state.
    package var state: CatalogV1.EntryState = .unspecified

    package init() {}

    package init(
      query: String = "",
      provider: String = "",
      shareType: CatalogV1.ShareType = .unspecified,
      openType: CatalogV1.OpenType = .unspecified,
      limit: UInt32 = 0,
      pageToken: String = "",
      resourceClass: CatalogV1.ResourceClass = .unspecified,
      updateCycle: CatalogV1.UpdateCycle = .unspecified,
      formatClass: String = "",
      acquisition: CatalogV1.Acquisition = .unspecified,
      shareMode: CatalogV1.ShareMode = .unspecified,
      regionCode: String = "",
      categoryCode: String = "",
      withFacets: Bool = false,
      own: Bool = false,
      state: CatalogV1.EntryState = .unspecified
    ) {
      self.query = query
      self.provider = provider
      self.shareType = shareType
      self.openType = openType
      self.limit = limit
      self.pageToken = pageToken
      self.resourceClass = resourceClass
      self.updateCycle = updateCycle
      self.formatClass = formatClass
      self.acquisition = acquisition
      self.shareMode = shareMode
      self.regionCode = regionCode
      self.categoryCode = categoryCode
      self.withFacets = withFacets
      self.own = own
      self.state = state
    }
  }
}

extension CatalogV1 {
  /// One value of a field with how many found entries have it.
  package struct FacetValue: Sendable, Hashable {
    /// The field: "provider", "share_type", "open_type", "update_cycle", "format_class", "resource_class", "region_code".
    package var field: String = ""
    /// The value: a code or short name.
    package var value: String = ""
    /// Its name for people, where it has one.
    package var label: String = ""
    /// How many of all found entries have it.
    package var count: UInt64 = 0

    package init() {}

    package init(
      field: String = "",
      value: String = "",
      label: String = "",
      count: UInt64 = 0
    ) {
      self.field = field
      self.value = value
      self.label = label
      self.count = count
    }
  }
}

extension CatalogV1 {
  /// Found entries, best first.
  package struct SearchEntriesReply: Sendable, Hashable {
    /// The page.
    package var entries: [CatalogV1.Entry] = []
    /// How many there are in all.
    package var total: UInt64 = 0
    /// Empty at the end.
    package var nextPageToken: String = ""
    /// By field, most frequent first.
    package var facets: [CatalogV1.FacetValue] = []

    package init() {}

    package init(
      entries: [CatalogV1.Entry] = [],
      total: UInt64 = 0,
      nextPageToken: String = "",
      facets: [CatalogV1.FacetValue] = []
    ) {
      self.entries = entries
      self.total = total
      self.nextPageToken = nextPageToken
      self.facets = facets
    }
  }
}

extension CatalogV1 {
  /// Which obligations.
  package struct ListObligationsRequest: Sendable, Hashable {
    /// Include those already met.
    package var includeClosed: Bool = false
    /// Of this organisation; only the authority may name another than its own.
    package var organisation: String = ""

    package init() {}

    package init(
      includeClosed: Bool = false,
      organisation: String = ""
    ) {
      self.includeClosed = includeClosed
      self.organisation = organisation
    }
  }
}

extension CatalogV1 {
  /// Obligations.
  package struct ListObligationsReply: Sendable, Hashable {
    /// Soonest due first, pending ones last.
    package var obligations: [ObligationV1.Obligation] = []

    package init() {}

    package init(
      obligations: [ObligationV1.Obligation] = []
    ) {
      self.obligations = obligations
    }
  }
}

extension CatalogV1.Category: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.Category"
  package typealias CMessage = Twinriver__Catalog__V1__Category
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_category()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.resourceClass = CatalogV1.ResourceClass(rawValue: Int32(bitPattern: c.pointee.resource_class.rawValue))
    self.subject = try Unpacking.string(c.pointee.subject, in: "twinriver.catalog.v1.Category.subject")
    self.division = try Unpacking.string(c.pointee.division, in: "twinriver.catalog.v1.Category.division")
    self.subdivision = try Unpacking.string(c.pointee.subdivision, in: "twinriver.catalog.v1.Category.subdivision")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.resource_class = .init(rawValue: UInt32(bitPattern: self.resourceClass.rawValue))
    c.pointee.subject = try arena.string(self.subject, in: "twinriver.catalog.v1.Category.subject")
    c.pointee.division = try arena.string(self.division, in: "twinriver.catalog.v1.Category.division")
    c.pointee.subdivision = try arena.string(self.subdivision, in: "twinriver.catalog.v1.Category.subdivision")
    return c
  }
}

extension CatalogV1.LegalBasis: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.LegalBasis"
  package typealias CMessage = Twinriver__Catalog__V1__LegalBasis
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_legal_basis()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.kind = CatalogV1.LegalBasisKind(rawValue: Int32(bitPattern: c.pointee.kind.rawValue))
    self.title = try Unpacking.string(c.pointee.title, in: "twinriver.catalog.v1.LegalBasis.title")
    self.number = try Unpacking.string(c.pointee.number, in: "twinriver.catalog.v1.LegalBasis.number")
    self.article = try Unpacking.string(c.pointee.article, in: "twinriver.catalog.v1.LegalBasis.article")
    self.quotation = try Unpacking.string(c.pointee.quotation, in: "twinriver.catalog.v1.LegalBasis.quotation")
    self.effectiveFrom = try Unpacking.string(
      c.pointee.effective_from, in: "twinriver.catalog.v1.LegalBasis.effective_from")
    self.repealedOn = try Unpacking.string(c.pointee.repealed_on, in: "twinriver.catalog.v1.LegalBasis.repealed_on")
    self.verified = c.pointee.verified != 0
    self.fileSha256 = Unpacking.bytes(c.pointee.file_sha256)
    self.onFile = c.pointee.on_file != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.kind = .init(rawValue: UInt32(bitPattern: self.kind.rawValue))
    c.pointee.title = try arena.string(self.title, in: "twinriver.catalog.v1.LegalBasis.title")
    c.pointee.number = try arena.string(self.number, in: "twinriver.catalog.v1.LegalBasis.number")
    c.pointee.article = try arena.string(self.article, in: "twinriver.catalog.v1.LegalBasis.article")
    c.pointee.quotation = try arena.string(self.quotation, in: "twinriver.catalog.v1.LegalBasis.quotation")
    c.pointee.effective_from = try arena.string(
      self.effectiveFrom, in: "twinriver.catalog.v1.LegalBasis.effective_from")
    c.pointee.repealed_on = try arena.string(self.repealedOn, in: "twinriver.catalog.v1.LegalBasis.repealed_on")
    c.pointee.verified = self.verified ? 1 : 0
    c.pointee.file_sha256 = try arena.bytes(self.fileSha256)
    c.pointee.on_file = self.onFile ? 1 : 0
    return c
  }
}

extension CatalogV1.Item: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.Item"
  package typealias CMessage = Twinriver__Catalog__V1__Item
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_item()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.Item.name")
    self.column = try Unpacking.string(c.pointee.column, in: "twinriver.catalog.v1.Item.column")
    self.dataType = try Unpacking.string(c.pointee.data_type, in: "twinriver.catalog.v1.Item.data_type")
    self.length = c.pointee.length
    self.key = c.pointee.key != 0
    self.shareType = CatalogV1.ShareType(rawValue: Int32(bitPattern: c.pointee.share_type.rawValue))
    self.shareCondition = try Unpacking.string(
      c.pointee.share_condition, in: "twinriver.catalog.v1.Item.share_condition")
    self.shareBases.reserveCapacity(c.pointee.n_share_bases)
    for index in 0..<c.pointee.n_share_bases {
      self.shareBases.append(try CatalogV1.LegalBasis(c.pointee.share_bases[index]!))
    }
    self.shareMode = CatalogV1.ShareMode(rawValue: Int32(bitPattern: c.pointee.share_mode.rawValue))
    self.basic = c.pointee.basic != 0
    self.openType = CatalogV1.OpenType(rawValue: Int32(bitPattern: c.pointee.open_type.rawValue))
    self.openCondition = try Unpacking.string(c.pointee.open_condition, in: "twinriver.catalog.v1.Item.open_condition")
    self.desensitisationPlan = try Unpacking.string(
      c.pointee.desensitisation_plan, in: "twinriver.catalog.v1.Item.desensitisation_plan")
    self.personalInformation = c.pointee.personal_information != 0
    self.tradeSecret = c.pointee.trade_secret != 0
    self.sensitive = c.pointee.sensitive != 0
    self.collectedFromPublic = c.pointee.collected_from_public != 0
    self.collectionBasis = try Unpacking.string(
      c.pointee.collection_basis, in: "twinriver.catalog.v1.Item.collection_basis")
    self.englishName = try Unpacking.string(c.pointee.english_name, in: "twinriver.catalog.v1.Item.english_name")
    self.shareTo = try Unpacking.strings(
      c.pointee.share_to, count: c.pointee.n_share_to, in: "twinriver.catalog.v1.Item.share_to")
    self.sharePart = try Unpacking.string(c.pointee.share_part, in: "twinriver.catalog.v1.Item.share_part")
    self.workSecret = c.pointee.work_secret != 0
    self.stateSecret = c.pointee.state_secret != 0
    self.collectionScope = try Unpacking.string(
      c.pointee.collection_scope, in: "twinriver.catalog.v1.Item.collection_scope")
    self.collectionPurpose = try Unpacking.string(
      c.pointee.collection_purpose, in: "twinriver.catalog.v1.Item.collection_purpose")
    self.digitisedBy = try Unpacking.string(c.pointee.digitised_by, in: "twinriver.catalog.v1.Item.digitised_by")
    self.relatedCategory = try Unpacking.string(
      c.pointee.related_category, in: "twinriver.catalog.v1.Item.related_category")
    self.dataElement = try Unpacking.string(c.pointee.data_element, in: "twinriver.catalog.v1.Item.data_element")
    self.sourceCode = try Unpacking.string(c.pointee.source_code, in: "twinriver.catalog.v1.Item.source_code")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.Item.name")
    c.pointee.column = try arena.string(self.column, in: "twinriver.catalog.v1.Item.column")
    c.pointee.data_type = try arena.string(self.dataType, in: "twinriver.catalog.v1.Item.data_type")
    c.pointee.length = self.length
    c.pointee.key = self.key ? 1 : 0
    c.pointee.share_type = .init(rawValue: UInt32(bitPattern: self.shareType.rawValue))
    c.pointee.share_condition = try arena.string(self.shareCondition, in: "twinriver.catalog.v1.Item.share_condition")
    c.pointee.n_share_bases = self.shareBases.count
    c.pointee.share_bases = try arena.pointers(self.shareBases.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.LegalBasis.CMessage>?.self, capacity: self.shareBases.count)
    for index in self.shareBases.indices {
      c.pointee.share_bases[index] = try self.shareBases[index].allocated(in: arena)
    }
    c.pointee.share_mode = .init(rawValue: UInt32(bitPattern: self.shareMode.rawValue))
    c.pointee.basic = self.basic ? 1 : 0
    c.pointee.open_type = .init(rawValue: UInt32(bitPattern: self.openType.rawValue))
    c.pointee.open_condition = try arena.string(self.openCondition, in: "twinriver.catalog.v1.Item.open_condition")
    c.pointee.desensitisation_plan = try arena.string(
      self.desensitisationPlan, in: "twinriver.catalog.v1.Item.desensitisation_plan")
    c.pointee.personal_information = self.personalInformation ? 1 : 0
    c.pointee.trade_secret = self.tradeSecret ? 1 : 0
    c.pointee.sensitive = self.sensitive ? 1 : 0
    c.pointee.collected_from_public = self.collectedFromPublic ? 1 : 0
    c.pointee.collection_basis = try arena.string(
      self.collectionBasis, in: "twinriver.catalog.v1.Item.collection_basis")
    c.pointee.english_name = try arena.string(self.englishName, in: "twinriver.catalog.v1.Item.english_name")
    (c.pointee.n_share_to, c.pointee.share_to) = try arena.strings(
      self.shareTo, in: "twinriver.catalog.v1.Item.share_to")
    c.pointee.share_part = try arena.string(self.sharePart, in: "twinriver.catalog.v1.Item.share_part")
    c.pointee.work_secret = self.workSecret ? 1 : 0
    c.pointee.state_secret = self.stateSecret ? 1 : 0
    c.pointee.collection_scope = try arena.string(
      self.collectionScope, in: "twinriver.catalog.v1.Item.collection_scope")
    c.pointee.collection_purpose = try arena.string(
      self.collectionPurpose, in: "twinriver.catalog.v1.Item.collection_purpose")
    c.pointee.digitised_by = try arena.string(self.digitisedBy, in: "twinriver.catalog.v1.Item.digitised_by")
    c.pointee.related_category = try arena.string(
      self.relatedCategory, in: "twinriver.catalog.v1.Item.related_category")
    c.pointee.data_element = try arena.string(self.dataElement, in: "twinriver.catalog.v1.Item.data_element")
    c.pointee.source_code = try arena.string(self.sourceCode, in: "twinriver.catalog.v1.Item.source_code")
    return c
  }
}

extension CatalogV1.Volumes: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.Volumes"
  package typealias CMessage = Twinriver__Catalog__V1__Volumes
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_volumes()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.storedGigabytes = c.pointee.stored_gigabytes
    self.recordsTenThousands = c.pointee.records_ten_thousands
    self.sharedGigabytes = c.pointee.shared_gigabytes
    self.sharedRecordsTenThousands = c.pointee.shared_records_ten_thousands
    self.openedGigabytes = c.pointee.opened_gigabytes
    self.openedRecordsTenThousands = c.pointee.opened_records_ten_thousands
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.stored_gigabytes = self.storedGigabytes
    c.pointee.records_ten_thousands = self.recordsTenThousands
    c.pointee.shared_gigabytes = self.sharedGigabytes
    c.pointee.shared_records_ten_thousands = self.sharedRecordsTenThousands
    c.pointee.opened_gigabytes = self.openedGigabytes
    c.pointee.opened_records_ten_thousands = self.openedRecordsTenThousands
    return c
  }
}

extension CatalogV1.DerivedValue: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.DerivedValue"
  package typealias CMessage = Twinriver__Catalog__V1__DerivedValue
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_derived_value()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.field = try Unpacking.string(c.pointee.field, in: "twinriver.catalog.v1.DerivedValue.field")
    self.stated = try Unpacking.string(c.pointee.stated, in: "twinriver.catalog.v1.DerivedValue.stated")
    self.became = try Unpacking.string(c.pointee.became, in: "twinriver.catalog.v1.DerivedValue.became")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.field = try arena.string(self.field, in: "twinriver.catalog.v1.DerivedValue.field")
    c.pointee.stated = try arena.string(self.stated, in: "twinriver.catalog.v1.DerivedValue.stated")
    c.pointee.became = try arena.string(self.became, in: "twinriver.catalog.v1.DerivedValue.became")
    return c
  }
}

extension CatalogV1.Suspension: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.Suspension"
  package typealias CMessage = Twinriver__Catalog__V1__Suspension
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_suspension()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.Suspension.reason")
    if let value = c.pointee.begins_at { self.beginsAt = try Date(value) }
    if let value = c.pointee.expected_until { self.expectedUntil = try Date(value) }
    self.emergency = c.pointee.emergency != 0
    self.suspendedBy = try Unpacking.string(c.pointee.suspended_by, in: "twinriver.catalog.v1.Suspension.suspended_by")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.Suspension.reason")
    if let value = self.beginsAt { c.pointee.begins_at = try value.allocated(in: arena) }
    if let value = self.expectedUntil { c.pointee.expected_until = try value.allocated(in: arena) }
    c.pointee.emergency = self.emergency ? 1 : 0
    c.pointee.suspended_by = try arena.string(self.suspendedBy, in: "twinriver.catalog.v1.Suspension.suspended_by")
    return c
  }
}

extension CatalogV1.Retirement: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.Retirement"
  package typealias CMessage = Twinriver__Catalog__V1__Retirement
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_retirement()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.Retirement.reason")
    self.replacedBy = try Unpacking.string(c.pointee.replaced_by, in: "twinriver.catalog.v1.Retirement.replaced_by")
    if let value = c.pointee.retired_at { self.retiredAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.Retirement.reason")
    c.pointee.replaced_by = try arena.string(self.replacedBy, in: "twinriver.catalog.v1.Retirement.replaced_by")
    if let value = self.retiredAt { c.pointee.retired_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.SignOff: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.SignOff"
  package typealias CMessage = Twinriver__Catalog__V1__SignOff
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_sign_off()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.signedBy = try Unpacking.string(c.pointee.signed_by, in: "twinriver.catalog.v1.SignOff.signed_by")
    self.secrecyAssessment = try Unpacking.string(
      c.pointee.secrecy_assessment, in: "twinriver.catalog.v1.SignOff.secrecy_assessment")
    self.personalInformationAssessment = try Unpacking.string(
      c.pointee.personal_information_assessment, in: "twinriver.catalog.v1.SignOff.personal_information_assessment")
    if let value = c.pointee.signed_at { self.signedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.signed_by = try arena.string(self.signedBy, in: "twinriver.catalog.v1.SignOff.signed_by")
    c.pointee.secrecy_assessment = try arena.string(
      self.secrecyAssessment, in: "twinriver.catalog.v1.SignOff.secrecy_assessment")
    c.pointee.personal_information_assessment = try arena.string(
      self.personalInformationAssessment, in: "twinriver.catalog.v1.SignOff.personal_information_assessment")
    if let value = self.signedAt { c.pointee.signed_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.PublishedItem: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.PublishedItem"
  package typealias CMessage = Twinriver__Catalog__V1__PublishedItem
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_published_item()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.PublishedItem.name")
    self.column = try Unpacking.string(c.pointee.column, in: "twinriver.catalog.v1.PublishedItem.column")
    self.dataType = try Unpacking.string(c.pointee.data_type, in: "twinriver.catalog.v1.PublishedItem.data_type")
    self.key = c.pointee.key != 0
    self.shareType = CatalogV1.ShareType(rawValue: Int32(bitPattern: c.pointee.share_type.rawValue))
    self.shareCondition = try Unpacking.string(
      c.pointee.share_condition, in: "twinriver.catalog.v1.PublishedItem.share_condition")
    self.openType = CatalogV1.OpenType(rawValue: Int32(bitPattern: c.pointee.open_type.rawValue))
    self.openCondition = try Unpacking.string(
      c.pointee.open_condition, in: "twinriver.catalog.v1.PublishedItem.open_condition")
    self.basic = c.pointee.basic != 0
    self.sensitive = c.pointee.sensitive != 0
    self.desensitisationPlan = try Unpacking.string(
      c.pointee.desensitisation_plan, in: "twinriver.catalog.v1.PublishedItem.desensitisation_plan")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.PublishedItem.name")
    c.pointee.column = try arena.string(self.column, in: "twinriver.catalog.v1.PublishedItem.column")
    c.pointee.data_type = try arena.string(self.dataType, in: "twinriver.catalog.v1.PublishedItem.data_type")
    c.pointee.key = self.key ? 1 : 0
    c.pointee.share_type = .init(rawValue: UInt32(bitPattern: self.shareType.rawValue))
    c.pointee.share_condition = try arena.string(
      self.shareCondition, in: "twinriver.catalog.v1.PublishedItem.share_condition")
    c.pointee.open_type = .init(rawValue: UInt32(bitPattern: self.openType.rawValue))
    c.pointee.open_condition = try arena.string(
      self.openCondition, in: "twinriver.catalog.v1.PublishedItem.open_condition")
    c.pointee.basic = self.basic ? 1 : 0
    c.pointee.sensitive = self.sensitive ? 1 : 0
    c.pointee.desensitisation_plan = try arena.string(
      self.desensitisationPlan, in: "twinriver.catalog.v1.PublishedItem.desensitisation_plan")
    return c
  }
}

extension CatalogV1.SecrecyReview: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.SecrecyReview"
  package typealias CMessage = Twinriver__Catalog__V1__SecrecyReview
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_secrecy_review()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.reviewer = try Unpacking.string(c.pointee.reviewer, in: "twinriver.catalog.v1.SecrecyReview.reviewer")
    self.passed = c.pointee.passed != 0
    self.conclusion = try Unpacking.string(c.pointee.conclusion, in: "twinriver.catalog.v1.SecrecyReview.conclusion")
    if let value = c.pointee.reviewed_at { self.reviewedAt = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.reviewer = try arena.string(self.reviewer, in: "twinriver.catalog.v1.SecrecyReview.reviewer")
    c.pointee.passed = self.passed ? 1 : 0
    c.pointee.conclusion = try arena.string(self.conclusion, in: "twinriver.catalog.v1.SecrecyReview.conclusion")
    if let value = self.reviewedAt { c.pointee.reviewed_at = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.Entry: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.Entry"
  package typealias CMessage = Twinriver__Catalog__V1__Entry
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_entry()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.Entry.code")
    self.version = c.pointee.version
    self.state = CatalogV1.EntryState(rawValue: Int32(bitPattern: c.pointee.state.rawValue))
    self.name = try Unpacking.string(c.pointee.name, in: "twinriver.catalog.v1.Entry.name")
    if let value = c.pointee.category { self.category = try CatalogV1.Category(value) }
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.catalog.v1.Entry.provider")
    self.providerName = try Unpacking.string(c.pointee.provider_name, in: "twinriver.catalog.v1.Entry.provider_name")
    self.abstract = try Unpacking.string(c.pointee.abstract, in: "twinriver.catalog.v1.Entry.abstract")
    self.acquisition = CatalogV1.Acquisition(rawValue: Int32(bitPattern: c.pointee.acquisition.rawValue))
    self.acquisitionBasis = try Unpacking.string(
      c.pointee.acquisition_basis, in: "twinriver.catalog.v1.Entry.acquisition_basis")
    self.formatClass = try Unpacking.string(c.pointee.format_class, in: "twinriver.catalog.v1.Entry.format_class")
    self.formatType = try Unpacking.string(c.pointee.format_type, in: "twinriver.catalog.v1.Entry.format_type")
    self.updateCycle = CatalogV1.UpdateCycle(rawValue: Int32(bitPattern: c.pointee.update_cycle.rawValue))
    self.items.reserveCapacity(c.pointee.n_items)
    for index in 0..<c.pointee.n_items { self.items.append(try CatalogV1.Item(c.pointee.items[index]!)) }
    self.relatedCodes = try Unpacking.strings(
      c.pointee.related_codes, count: c.pointee.n_related_codes, in: "twinriver.catalog.v1.Entry.related_codes")
    self.classified = c.pointee.classified != 0
    self.shareType = CatalogV1.ShareType(rawValue: Int32(bitPattern: c.pointee.share_type.rawValue))
    if let value = c.pointee.review { self.review = try CatalogV1.SecrecyReview(value) }
    self.returnReason = try Unpacking.string(c.pointee.return_reason, in: "twinriver.catalog.v1.Entry.return_reason")
    if let value = c.pointee.finalised_at { self.finalisedAt = try Date(value) }
    if let value = c.pointee.published_at { self.publishedAt = try Date(value) }
    if let value = c.pointee.report_obligation { self.reportObligation = try ObligationV1.Obligation(value) }
    self.warnings = try Unpacking.strings(
      c.pointee.warnings, count: c.pointee.n_warnings, in: "twinriver.catalog.v1.Entry.warnings")
    self.attribution = try Unpacking.string(c.pointee.attribution, in: "twinriver.catalog.v1.Entry.attribution")
    self.englishName = try Unpacking.string(c.pointee.english_name, in: "twinriver.catalog.v1.Entry.english_name")
    self.internalDepartment = try Unpacking.string(
      c.pointee.internal_department, in: "twinriver.catalog.v1.Entry.internal_department")
    self.sourceSystem = try Unpacking.string(c.pointee.source_system, in: "twinriver.catalog.v1.Entry.source_system")
    self.formatNote = try Unpacking.string(c.pointee.format_note, in: "twinriver.catalog.v1.Entry.format_note")
    if let value = c.pointee.volumes { self.volumes = try CatalogV1.Volumes(value) }
    self.grade = try Unpacking.string(c.pointee.grade, in: "twinriver.catalog.v1.Entry.grade")
    self.guideVersion = try Unpacking.string(c.pointee.guide_version, in: "twinriver.catalog.v1.Entry.guide_version")
    self.derived.reserveCapacity(c.pointee.n_derived)
    for index in 0..<c.pointee.n_derived { self.derived.append(try CatalogV1.DerivedValue(c.pointee.derived[index]!)) }
    if let value = c.pointee.suspension { self.suspension = try CatalogV1.Suspension(value) }
    if let value = c.pointee.retirement { self.retirement = try CatalogV1.Retirement(value) }
    if let value = c.pointee.sign_off { self.signOff = try CatalogV1.SignOff(value) }
    self.rulePack = try Unpacking.string(c.pointee.rule_pack, in: "twinriver.catalog.v1.Entry.rule_pack")
    if let value = c.pointee.reported_at { self.reportedAt = try Date(value) }
    if let value = c.pointee.correction_obligation { self.correctionObligation = try ObligationV1.Obligation(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.Entry.code")
    c.pointee.version = self.version
    c.pointee.state = .init(rawValue: UInt32(bitPattern: self.state.rawValue))
    c.pointee.name = try arena.string(self.name, in: "twinriver.catalog.v1.Entry.name")
    if let value = self.category { c.pointee.category = try value.allocated(in: arena) }
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.catalog.v1.Entry.provider")
    c.pointee.provider_name = try arena.string(self.providerName, in: "twinriver.catalog.v1.Entry.provider_name")
    c.pointee.abstract = try arena.string(self.abstract, in: "twinriver.catalog.v1.Entry.abstract")
    c.pointee.acquisition = .init(rawValue: UInt32(bitPattern: self.acquisition.rawValue))
    c.pointee.acquisition_basis = try arena.string(
      self.acquisitionBasis, in: "twinriver.catalog.v1.Entry.acquisition_basis")
    c.pointee.format_class = try arena.string(self.formatClass, in: "twinriver.catalog.v1.Entry.format_class")
    c.pointee.format_type = try arena.string(self.formatType, in: "twinriver.catalog.v1.Entry.format_type")
    c.pointee.update_cycle = .init(rawValue: UInt32(bitPattern: self.updateCycle.rawValue))
    c.pointee.n_items = self.items.count
    c.pointee.items = try arena.pointers(self.items.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.Item.CMessage>?.self, capacity: self.items.count)
    for index in self.items.indices { c.pointee.items[index] = try self.items[index].allocated(in: arena) }
    (c.pointee.n_related_codes, c.pointee.related_codes) = try arena.strings(
      self.relatedCodes, in: "twinriver.catalog.v1.Entry.related_codes")
    c.pointee.classified = self.classified ? 1 : 0
    c.pointee.share_type = .init(rawValue: UInt32(bitPattern: self.shareType.rawValue))
    if let value = self.review { c.pointee.review = try value.allocated(in: arena) }
    c.pointee.return_reason = try arena.string(self.returnReason, in: "twinriver.catalog.v1.Entry.return_reason")
    if let value = self.finalisedAt { c.pointee.finalised_at = try value.allocated(in: arena) }
    if let value = self.publishedAt { c.pointee.published_at = try value.allocated(in: arena) }
    if let value = self.reportObligation { c.pointee.report_obligation = try value.allocated(in: arena) }
    (c.pointee.n_warnings, c.pointee.warnings) = try arena.strings(
      self.warnings, in: "twinriver.catalog.v1.Entry.warnings")
    c.pointee.attribution = try arena.string(self.attribution, in: "twinriver.catalog.v1.Entry.attribution")
    c.pointee.english_name = try arena.string(self.englishName, in: "twinriver.catalog.v1.Entry.english_name")
    c.pointee.internal_department = try arena.string(
      self.internalDepartment, in: "twinriver.catalog.v1.Entry.internal_department")
    c.pointee.source_system = try arena.string(self.sourceSystem, in: "twinriver.catalog.v1.Entry.source_system")
    c.pointee.format_note = try arena.string(self.formatNote, in: "twinriver.catalog.v1.Entry.format_note")
    if let value = self.volumes { c.pointee.volumes = try value.allocated(in: arena) }
    c.pointee.grade = try arena.string(self.grade, in: "twinriver.catalog.v1.Entry.grade")
    c.pointee.guide_version = try arena.string(self.guideVersion, in: "twinriver.catalog.v1.Entry.guide_version")
    c.pointee.n_derived = self.derived.count
    c.pointee.derived = try arena.pointers(self.derived.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.DerivedValue.CMessage>?.self, capacity: self.derived.count)
    for index in self.derived.indices { c.pointee.derived[index] = try self.derived[index].allocated(in: arena) }
    if let value = self.suspension { c.pointee.suspension = try value.allocated(in: arena) }
    if let value = self.retirement { c.pointee.retirement = try value.allocated(in: arena) }
    if let value = self.signOff { c.pointee.sign_off = try value.allocated(in: arena) }
    c.pointee.rule_pack = try arena.string(self.rulePack, in: "twinriver.catalog.v1.Entry.rule_pack")
    if let value = self.reportedAt { c.pointee.reported_at = try value.allocated(in: arena) }
    if let value = self.correctionObligation { c.pointee.correction_obligation = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.SaveDraftRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.SaveDraftRequest"
  package typealias CMessage = Twinriver__Catalog__V1__SaveDraftRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_save_draft_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    if let value = c.pointee.entry { self.entry = try CatalogV1.Entry(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    if let value = self.entry { c.pointee.entry = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.EntryVersionRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.EntryVersionRequest"
  package typealias CMessage = Twinriver__Catalog__V1__EntryVersionRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_entry_version_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.EntryVersionRequest.code")
    self.version = c.pointee.version
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.EntryVersionRequest.code")
    c.pointee.version = self.version
    return c
  }
}

extension CatalogV1.ReviewEntryRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ReviewEntryRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ReviewEntryRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_review_entry_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.ReviewEntryRequest.code")
    self.version = c.pointee.version
    self.passed = c.pointee.passed != 0
    self.conclusion = try Unpacking.string(
      c.pointee.conclusion, in: "twinriver.catalog.v1.ReviewEntryRequest.conclusion")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.ReviewEntryRequest.code")
    c.pointee.version = self.version
    c.pointee.passed = self.passed ? 1 : 0
    c.pointee.conclusion = try arena.string(self.conclusion, in: "twinriver.catalog.v1.ReviewEntryRequest.conclusion")
    return c
  }
}

extension CatalogV1.PublishEntryRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.PublishEntryRequest"
  package typealias CMessage = Twinriver__Catalog__V1__PublishEntryRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_publish_entry_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.PublishEntryRequest.code")
    self.version = c.pointee.version
    self.basesVerified = c.pointee.bases_verified != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.PublishEntryRequest.code")
    c.pointee.version = self.version
    c.pointee.bases_verified = self.basesVerified ? 1 : 0
    return c
  }
}

extension CatalogV1.ReturnEntryRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ReturnEntryRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ReturnEntryRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_return_entry_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.ReturnEntryRequest.code")
    self.version = c.pointee.version
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.ReturnEntryRequest.reason")
    self.workingDays = c.pointee.working_days
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.ReturnEntryRequest.code")
    c.pointee.version = self.version
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.ReturnEntryRequest.reason")
    c.pointee.working_days = self.workingDays
    return c
  }
}

extension CatalogV1.GetEntryRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.GetEntryRequest"
  package typealias CMessage = Twinriver__Catalog__V1__GetEntryRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_get_entry_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.GetEntryRequest.code")
    self.version = c.pointee.version
    if let value = c.pointee.as_of { self.asOf = try Date(value) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.GetEntryRequest.code")
    c.pointee.version = self.version
    if let value = self.asOf { c.pointee.as_of = try value.allocated(in: arena) }
    return c
  }
}

extension CatalogV1.SuspendEntryRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.SuspendEntryRequest"
  package typealias CMessage = Twinriver__Catalog__V1__SuspendEntryRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_suspend_entry_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.SuspendEntryRequest.code")
    self.version = c.pointee.version
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.SuspendEntryRequest.reason")
    if let value = c.pointee.begins_at { self.beginsAt = try Date(value) }
    if let value = c.pointee.expected_until { self.expectedUntil = try Date(value) }
    self.emergency = c.pointee.emergency != 0
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.SuspendEntryRequest.code")
    c.pointee.version = self.version
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.SuspendEntryRequest.reason")
    if let value = self.beginsAt { c.pointee.begins_at = try value.allocated(in: arena) }
    if let value = self.expectedUntil { c.pointee.expected_until = try value.allocated(in: arena) }
    c.pointee.emergency = self.emergency ? 1 : 0
    return c
  }
}

extension CatalogV1.ResumeEntryRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ResumeEntryRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ResumeEntryRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_resume_entry_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.ResumeEntryRequest.code")
    self.version = c.pointee.version
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.ResumeEntryRequest.reason")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.ResumeEntryRequest.code")
    c.pointee.version = self.version
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.ResumeEntryRequest.reason")
    return c
  }
}

extension CatalogV1.RetireEntryRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.RetireEntryRequest"
  package typealias CMessage = Twinriver__Catalog__V1__RetireEntryRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_retire_entry_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.RetireEntryRequest.code")
    self.version = c.pointee.version
    self.reason = try Unpacking.string(c.pointee.reason, in: "twinriver.catalog.v1.RetireEntryRequest.reason")
    self.replacedBy = try Unpacking.string(
      c.pointee.replaced_by, in: "twinriver.catalog.v1.RetireEntryRequest.replaced_by")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.RetireEntryRequest.code")
    c.pointee.version = self.version
    c.pointee.reason = try arena.string(self.reason, in: "twinriver.catalog.v1.RetireEntryRequest.reason")
    c.pointee.replaced_by = try arena.string(self.replacedBy, in: "twinriver.catalog.v1.RetireEntryRequest.replaced_by")
    return c
  }
}

extension CatalogV1.SignOffEntryRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.SignOffEntryRequest"
  package typealias CMessage = Twinriver__Catalog__V1__SignOffEntryRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_sign_off_entry_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.SignOffEntryRequest.code")
    self.version = c.pointee.version
    self.secrecyAssessment = try Unpacking.string(
      c.pointee.secrecy_assessment, in: "twinriver.catalog.v1.SignOffEntryRequest.secrecy_assessment")
    self.personalInformationAssessment = try Unpacking.string(
      c.pointee.personal_information_assessment,
      in: "twinriver.catalog.v1.SignOffEntryRequest.personal_information_assessment")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.SignOffEntryRequest.code")
    c.pointee.version = self.version
    c.pointee.secrecy_assessment = try arena.string(
      self.secrecyAssessment, in: "twinriver.catalog.v1.SignOffEntryRequest.secrecy_assessment")
    c.pointee.personal_information_assessment = try arena.string(
      self.personalInformationAssessment, in: "twinriver.catalog.v1.SignOffEntryRequest.personal_information_assessment"
    )
    return c
  }
}

extension CatalogV1.CompareVersionsRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CompareVersionsRequest"
  package typealias CMessage = Twinriver__Catalog__V1__CompareVersionsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_compare_versions_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.CompareVersionsRequest.code")
    self.fromVersion = c.pointee.from_version
    self.toVersion = c.pointee.to_version
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.CompareVersionsRequest.code")
    c.pointee.from_version = self.fromVersion
    c.pointee.to_version = self.toVersion
    return c
  }
}

extension CatalogV1.FieldChange: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.FieldChange"
  package typealias CMessage = Twinriver__Catalog__V1__FieldChange
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_field_change()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.field = try Unpacking.string(c.pointee.field, in: "twinriver.catalog.v1.FieldChange.field")
    self.before = try Unpacking.string(c.pointee.before, in: "twinriver.catalog.v1.FieldChange.before")
    self.after = try Unpacking.string(c.pointee.after, in: "twinriver.catalog.v1.FieldChange.after")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.field = try arena.string(self.field, in: "twinriver.catalog.v1.FieldChange.field")
    c.pointee.before = try arena.string(self.before, in: "twinriver.catalog.v1.FieldChange.before")
    c.pointee.after = try arena.string(self.after, in: "twinriver.catalog.v1.FieldChange.after")
    return c
  }
}

extension CatalogV1.CompareVersionsReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.CompareVersionsReply"
  package typealias CMessage = Twinriver__Catalog__V1__CompareVersionsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_compare_versions_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.changes.reserveCapacity(c.pointee.n_changes)
    for index in 0..<c.pointee.n_changes { self.changes.append(try CatalogV1.FieldChange(c.pointee.changes[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_changes = self.changes.count
    c.pointee.changes = try arena.pointers(self.changes.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.FieldChange.CMessage>?.self, capacity: self.changes.count)
    for index in self.changes.indices { c.pointee.changes[index] = try self.changes[index].allocated(in: arena) }
    return c
  }
}

extension CatalogV1.SuggestEntriesRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.SuggestEntriesRequest"
  package typealias CMessage = Twinriver__Catalog__V1__SuggestEntriesRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_suggest_entries_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.prefix = try Unpacking.string(c.pointee.prefix, in: "twinriver.catalog.v1.SuggestEntriesRequest.prefix")
    self.limit = c.pointee.limit
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.prefix = try arena.string(self.prefix, in: "twinriver.catalog.v1.SuggestEntriesRequest.prefix")
    c.pointee.limit = self.limit
    return c
  }
}

extension CatalogV1.SuggestEntriesReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.SuggestEntriesReply"
  package typealias CMessage = Twinriver__Catalog__V1__SuggestEntriesReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_suggest_entries_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.names = try Unpacking.strings(
      c.pointee.names, count: c.pointee.n_names, in: "twinriver.catalog.v1.SuggestEntriesReply.names")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    (c.pointee.n_names, c.pointee.names) = try arena.strings(
      self.names, in: "twinriver.catalog.v1.SuggestEntriesReply.names")
    return c
  }
}

extension CatalogV1.ListVersionsRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListVersionsRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListVersionsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_versions_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.code = try Unpacking.string(c.pointee.code, in: "twinriver.catalog.v1.ListVersionsRequest.code")
    self.limit = c.pointee.limit
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.catalog.v1.ListVersionsRequest.page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.code = try arena.string(self.code, in: "twinriver.catalog.v1.ListVersionsRequest.code")
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.catalog.v1.ListVersionsRequest.page_token")
    return c
  }
}

extension CatalogV1.ListVersionsReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListVersionsReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListVersionsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_versions_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.versions.reserveCapacity(c.pointee.n_versions)
    for index in 0..<c.pointee.n_versions { self.versions.append(try CatalogV1.Entry(c.pointee.versions[index]!)) }
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.catalog.v1.ListVersionsReply.next_page_token")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_versions = self.versions.count
    c.pointee.versions = try arena.pointers(self.versions.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.Entry.CMessage>?.self, capacity: self.versions.count)
    for index in self.versions.indices { c.pointee.versions[index] = try self.versions[index].allocated(in: arena) }
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.catalog.v1.ListVersionsReply.next_page_token")
    return c
  }
}

extension CatalogV1.SearchEntriesRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.SearchEntriesRequest"
  package typealias CMessage = Twinriver__Catalog__V1__SearchEntriesRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_search_entries_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.query = try Unpacking.string(c.pointee.query, in: "twinriver.catalog.v1.SearchEntriesRequest.query")
    self.provider = try Unpacking.string(c.pointee.provider, in: "twinriver.catalog.v1.SearchEntriesRequest.provider")
    self.shareType = CatalogV1.ShareType(rawValue: Int32(bitPattern: c.pointee.share_type.rawValue))
    self.openType = CatalogV1.OpenType(rawValue: Int32(bitPattern: c.pointee.open_type.rawValue))
    self.limit = c.pointee.limit
    self.pageToken = try Unpacking.string(
      c.pointee.page_token, in: "twinriver.catalog.v1.SearchEntriesRequest.page_token")
    self.resourceClass = CatalogV1.ResourceClass(rawValue: Int32(bitPattern: c.pointee.resource_class.rawValue))
    self.updateCycle = CatalogV1.UpdateCycle(rawValue: Int32(bitPattern: c.pointee.update_cycle.rawValue))
    self.formatClass = try Unpacking.string(
      c.pointee.format_class, in: "twinriver.catalog.v1.SearchEntriesRequest.format_class")
    self.acquisition = CatalogV1.Acquisition(rawValue: Int32(bitPattern: c.pointee.acquisition.rawValue))
    self.shareMode = CatalogV1.ShareMode(rawValue: Int32(bitPattern: c.pointee.share_mode.rawValue))
    self.regionCode = try Unpacking.string(
      c.pointee.region_code, in: "twinriver.catalog.v1.SearchEntriesRequest.region_code")
    self.categoryCode = try Unpacking.string(
      c.pointee.category_code, in: "twinriver.catalog.v1.SearchEntriesRequest.category_code")
    self.withFacets = c.pointee.with_facets != 0
    self.own = c.pointee.own != 0
    self.state = CatalogV1.EntryState(rawValue: Int32(bitPattern: c.pointee.state.rawValue))
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.query = try arena.string(self.query, in: "twinriver.catalog.v1.SearchEntriesRequest.query")
    c.pointee.provider = try arena.string(self.provider, in: "twinriver.catalog.v1.SearchEntriesRequest.provider")
    c.pointee.share_type = .init(rawValue: UInt32(bitPattern: self.shareType.rawValue))
    c.pointee.open_type = .init(rawValue: UInt32(bitPattern: self.openType.rawValue))
    c.pointee.limit = self.limit
    c.pointee.page_token = try arena.string(self.pageToken, in: "twinriver.catalog.v1.SearchEntriesRequest.page_token")
    c.pointee.resource_class = .init(rawValue: UInt32(bitPattern: self.resourceClass.rawValue))
    c.pointee.update_cycle = .init(rawValue: UInt32(bitPattern: self.updateCycle.rawValue))
    c.pointee.format_class = try arena.string(
      self.formatClass, in: "twinriver.catalog.v1.SearchEntriesRequest.format_class")
    c.pointee.acquisition = .init(rawValue: UInt32(bitPattern: self.acquisition.rawValue))
    c.pointee.share_mode = .init(rawValue: UInt32(bitPattern: self.shareMode.rawValue))
    c.pointee.region_code = try arena.string(
      self.regionCode, in: "twinriver.catalog.v1.SearchEntriesRequest.region_code")
    c.pointee.category_code = try arena.string(
      self.categoryCode, in: "twinriver.catalog.v1.SearchEntriesRequest.category_code")
    c.pointee.with_facets = self.withFacets ? 1 : 0
    c.pointee.own = self.own ? 1 : 0
    c.pointee.state = .init(rawValue: UInt32(bitPattern: self.state.rawValue))
    return c
  }
}

extension CatalogV1.FacetValue: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.FacetValue"
  package typealias CMessage = Twinriver__Catalog__V1__FacetValue
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_facet_value()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.field = try Unpacking.string(c.pointee.field, in: "twinriver.catalog.v1.FacetValue.field")
    self.value = try Unpacking.string(c.pointee.value, in: "twinriver.catalog.v1.FacetValue.value")
    self.label = try Unpacking.string(c.pointee.label, in: "twinriver.catalog.v1.FacetValue.label")
    self.count = c.pointee.count
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.field = try arena.string(self.field, in: "twinriver.catalog.v1.FacetValue.field")
    c.pointee.value = try arena.string(self.value, in: "twinriver.catalog.v1.FacetValue.value")
    c.pointee.label = try arena.string(self.label, in: "twinriver.catalog.v1.FacetValue.label")
    c.pointee.count = self.count
    return c
  }
}

extension CatalogV1.SearchEntriesReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.SearchEntriesReply"
  package typealias CMessage = Twinriver__Catalog__V1__SearchEntriesReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_search_entries_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.entries.reserveCapacity(c.pointee.n_entries)
    for index in 0..<c.pointee.n_entries { self.entries.append(try CatalogV1.Entry(c.pointee.entries[index]!)) }
    self.total = c.pointee.total
    self.nextPageToken = try Unpacking.string(
      c.pointee.next_page_token, in: "twinriver.catalog.v1.SearchEntriesReply.next_page_token")
    self.facets.reserveCapacity(c.pointee.n_facets)
    for index in 0..<c.pointee.n_facets { self.facets.append(try CatalogV1.FacetValue(c.pointee.facets[index]!)) }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_entries = self.entries.count
    c.pointee.entries = try arena.pointers(self.entries.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.Entry.CMessage>?.self, capacity: self.entries.count)
    for index in self.entries.indices { c.pointee.entries[index] = try self.entries[index].allocated(in: arena) }
    c.pointee.total = self.total
    c.pointee.next_page_token = try arena.string(
      self.nextPageToken, in: "twinriver.catalog.v1.SearchEntriesReply.next_page_token")
    c.pointee.n_facets = self.facets.count
    c.pointee.facets = try arena.pointers(self.facets.count)?
      .bindMemory(to: UnsafeMutablePointer<CatalogV1.FacetValue.CMessage>?.self, capacity: self.facets.count)
    for index in self.facets.indices { c.pointee.facets[index] = try self.facets[index].allocated(in: arena) }
    return c
  }
}

extension CatalogV1.ListObligationsRequest: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListObligationsRequest"
  package typealias CMessage = Twinriver__Catalog__V1__ListObligationsRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_obligations_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.includeClosed = c.pointee.include_closed != 0
    self.organisation = try Unpacking.string(
      c.pointee.organisation, in: "twinriver.catalog.v1.ListObligationsRequest.organisation")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.include_closed = self.includeClosed ? 1 : 0
    c.pointee.organisation = try arena.string(
      self.organisation, in: "twinriver.catalog.v1.ListObligationsRequest.organisation")
    return c
  }
}

extension CatalogV1.ListObligationsReply: ContractMessage {
  package static let fullName = "twinriver.catalog.v1.ListObligationsReply"
  package typealias CMessage = Twinriver__Catalog__V1__ListObligationsReply
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_catalog_v1_list_obligations_reply()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.obligations.reserveCapacity(c.pointee.n_obligations)
    for index in 0..<c.pointee.n_obligations {
      self.obligations.append(try ObligationV1.Obligation(c.pointee.obligations[index]!))
    }
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.n_obligations = self.obligations.count
    c.pointee.obligations = try arena.pointers(self.obligations.count)?
      .bindMemory(to: UnsafeMutablePointer<ObligationV1.Obligation.CMessage>?.self, capacity: self.obligations.count)
    for index in self.obligations.indices {
      c.pointee.obligations[index] = try self.obligations[index].allocated(in: arena)
    }
    return c
  }
}
