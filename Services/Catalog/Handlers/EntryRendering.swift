import Contracts
import FoundationEssentials
import Rules
import SuiteCrypto

/// A version as callers get it.
extension CatalogV1.Entry {
  /// - Parameters:
  ///   - showsProceedings: whether review and return are the reader's business.
  ///   - now: by when an announced suspension has begun or not.
  init(_ version: EntryVersion, providerName: String, showsProceedings: Bool, at now: Date) {
    let content = version.content
    self.init(
      code: version.code, version: UInt32(version.number), state: .init(version.name(at: now)), name: content.name,
      category: content.category.map { .init($0) }, provider: version.provider.text, providerName: providerName,
      abstract: content.abstract, acquisition: content.acquisition.map { .init($0) } ?? .unspecified,
      acquisitionBasis: content.acquisitionBasis, formatClass: content.formatClass, formatType: content.formatType,
      updateCycle: content.updateCycle.map { .init($0) } ?? .unspecified,
      items: content.items.map { .init($0, basesVerified: version.basesVerified) }, relatedCodes: content.relatedCodes,
      classified: content.classified, shareType: .init(content.shareType),
      publishedAt: version.published?.at, attribution: content.attribution,
      englishName: content.englishName, internalDepartment: content.internalDepartment,
      sourceSystem: content.sourceSystem, formatNote: content.formatNote, volumes: content.volumes.map { .init($0) },
      grade: content.grade, guideVersion: content.guideVersion,
      derived: content.derived.map { .init(field: $0.field, stated: $0.stated, became: $0.became) },
      suspension: version.suspension.map { .init($0, tellsWho: showsProceedings) },
      retirement: version.retirement.map {
        .init(reason: $0.reason, replacedBy: $0.replacedBy, retiredAt: $0.act.at)
      },
      rulePack: version.pack.rawValue)
    guard showsProceedings else { return }
    review = version.review.map {
      .init(reviewer: $0.act.by.rawValue, passed: $0.passed, conclusion: $0.conclusion, reviewedAt: $0.act.at)
    }
    returnReason = version.returnReason ?? ""
    finalisedAt = version.finalisedAt
    reportedAt = version.reported?.at
    signOff = version.clearance?.signOff.map {
      .init(
        signedBy: $0.act.by.rawValue, secrecyAssessment: $0.secrecyAssessment,
        personalInformationAssessment: $0.personalInformationAssessment, signedAt: $0.act.at)
    }
  }
}

extension CatalogV1.Suspension {
  init(_ suspension: EntryVersion.Suspension, tellsWho: Bool) {
    self.init(
      reason: suspension.reason, beginsAt: suspension.beginsAt, expectedUntil: suspension.expectedUntil,
      emergency: suspension.emergency, suspendedBy: tellsWho ? suspension.act.by.rawValue : "")
  }
}

extension CatalogV1.Category {
  init(_ category: Category) {
    self.init(
      resourceClass: .init(category.resourceClass), subject: category.subject, division: category.division,
      subdivision: category.subdivision)
  }
}

extension CatalogV1.Item {
  fileprivate init(_ item: Item, basesVerified: Bool) {
    self.init(
      name: item.name, column: item.column, dataType: item.dataType, length: UInt32(clamping: item.length),
      key: item.isKey, shareType: .init(item.shareType), shareCondition: item.shareCondition,
      shareBases: item.shareBases.map { .init($0, verified: basesVerified) },
      shareMode: item.shareMode.map { .init($0) } ?? .unspecified, basic: item.isBasic,
      openType: item.openType.map { .init($0) } ?? .unspecified, openCondition: item.openCondition,
      desensitisationPlan: item.desensitisationPlan, personalInformation: item.personalInformation,
      tradeSecret: item.tradeSecret, sensitive: item.sensitive, collectedFromPublic: item.collectedFromPublic,
      collectionBasis: item.collectionBasis, englishName: item.englishName, shareTo: item.shareTo,
      sharePart: item.sharePart, workSecret: item.workSecret, stateSecret: item.stateSecret,
      collectionScope: item.collectionScope, collectionPurpose: item.collectionPurpose, digitisedBy: item.digitisedBy,
      relatedCategory: item.relatedCategory, dataElement: item.dataElement, sourceCode: item.sourceCode)
  }
}

extension CatalogV1.Volumes {
  fileprivate init(_ volumes: Volumes) {
    self.init(
      storedGigabytes: volumes.storedGigabytes, recordsTenThousands: volumes.recordsTenThousands,
      sharedGigabytes: volumes.sharedGigabytes, sharedRecordsTenThousands: volumes.sharedRecordsTenThousands,
      openedGigabytes: volumes.openedGigabytes, openedRecordsTenThousands: volumes.openedRecordsTenThousands)
  }
}

extension CatalogV1.LegalBasis {
  fileprivate init(_ basis: LegalBasis, verified: Bool) {
    self.init(
      kind: .init(basis.kind), title: basis.title, number: basis.number, article: basis.article,
      quotation: basis.quotation, effectiveFrom: basis.effectiveFrom, repealedOn: basis.repealedOn, verified: verified,
      fileSha256: Hex.decode(basis.fileSHA256) ?? [], onFile: basis.onFile)
  }
}

/// What other services need to know of a version in force.
extension CatalogV1.EntryPublished {
  init(_ version: EntryVersion, providerName: String) {
    let content = version.content
    self.init(
      code: version.code, version: UInt32(version.number), name: content.name, provider: version.provider.text,
      providerName: providerName, abstract: content.abstract,
      resourceClass: content.category.map { .init($0.resourceClass) } ?? .unspecified,
      shareType: .init(content.shareType), updateCycle: content.updateCycle.map { .init($0) } ?? .unspecified,
      items: content.items.map { .init($0) }, attribution: content.attribution, publishedAt: version.published?.at)
  }
}

extension CatalogV1.PublishedItem {
  fileprivate init(_ item: Item) {
    self.init(
      name: item.name, column: item.column, dataType: item.dataType, key: item.isKey, shareType: .init(item.shareType),
      shareCondition: item.shareCondition, openType: item.openType.map { .init($0) } ?? .unspecified,
      openCondition: item.openCondition, basic: item.isBasic, sensitive: item.isSensitive,
      desensitisationPlan: item.desensitisationPlan)
  }
}
