import Contracts
import RPC
import Rules
import SuiteCrypto

/// A draft as a department sends it. Vocabulary is checked here, rules by ``EntryValidator``.
extension EntryContent {
  init(_ entry: CatalogV1.Entry) throws(RPCError) {
    self.init()
    name = entry.name
    category = try entry.category.flatMap { category throws(RPCError) in try Category(category) }
    abstract = entry.abstract
    acquisition = try Parse.optionalWord(entry.acquisition, field: "entry.acquisition")
    acquisitionBasis = entry.acquisitionBasis
    formatClass = entry.formatClass
    formatType = entry.formatType
    updateCycle = try Parse.optionalWord(entry.updateCycle, field: "entry.update_cycle")
    relatedCodes = entry.relatedCodes
    classified = entry.classified
    attribution = entry.attribution
    englishName = entry.englishName
    internalDepartment = entry.internalDepartment
    sourceSystem = entry.sourceSystem
    formatNote = entry.formatNote
    volumes = entry.volumes.map { Volumes($0) }
    grade = entry.grade
    guideVersion = entry.guideVersion
    derived = entry.derived.map { DerivedValue(field: $0.field, stated: $0.stated, became: $0.became) }
    for (index, item) in entry.items.enumerated() {
      items.append(try Item(item, path: "entry.items[\(index)]"))
    }
  }
}

extension Category {
  /// `nil` without a class, so that V01 tells it with everything else.
  fileprivate init?(_ category: CatalogV1.Category) throws(RPCError) {
    guard
      let resourceClass: ResourceClass = try Parse.optionalWord(
        category.resourceClass, field: "entry.category.resource_class")
    else { return nil }
    self.init(
      resourceClass: resourceClass, subject: category.subject, division: category.division,
      subdivision: category.subdivision)
  }
}

extension Volumes {
  fileprivate init(_ volumes: CatalogV1.Volumes) {
    self.init()
    storedGigabytes = volumes.storedGigabytes
    recordsTenThousands = volumes.recordsTenThousands
    sharedGigabytes = volumes.sharedGigabytes
    sharedRecordsTenThousands = volumes.sharedRecordsTenThousands
    openedGigabytes = volumes.openedGigabytes
    openedRecordsTenThousands = volumes.openedRecordsTenThousands
  }
}

extension Item {
  fileprivate init(_ item: CatalogV1.Item, path: String) throws(RPCError) {
    self.init()
    name = item.name
    column = item.column
    dataType = item.dataType
    length = Int(item.length)
    isKey = item.key
    shareType = try Parse.optionalWord(item.shareType, field: "\(path).share_type") ?? .unconditional
    shareCondition = item.shareCondition
    for (index, basis) in item.shareBases.enumerated() {
      shareBases.append(try LegalBasis(basis, path: "\(path).share_bases[\(index)]"))
    }
    shareMode = try Parse.optionalWord(item.shareMode, field: "\(path).share_mode")
    isBasic = item.basic
    openType = try Parse.optionalWord(item.openType, field: "\(path).open_type")
    openCondition = item.openCondition
    desensitisationPlan = item.desensitisationPlan
    personalInformation = item.personalInformation
    tradeSecret = item.tradeSecret
    sensitive = item.sensitive
    collectedFromPublic = item.collectedFromPublic
    collectionBasis = item.collectionBasis
    englishName = item.englishName
    shareTo = item.shareTo
    sharePart = item.sharePart
    workSecret = item.workSecret
    stateSecret = item.stateSecret
    collectionScope = item.collectionScope
    collectionPurpose = item.collectionPurpose
    digitisedBy = item.digitisedBy
    relatedCategory = item.relatedCategory
    dataElement = item.dataElement
    sourceCode = item.sourceCode
  }
}

extension LegalBasis {
  fileprivate init(_ basis: CatalogV1.LegalBasis, path: String) throws(RPCError) {
    if !basis.fileSha256.isEmpty { _ = try Parse.key(basis.fileSha256, count: 32, field: "\(path).file_sha256") }
    self.init(
      kind: try Parse.word(basis.kind, field: "\(path).kind"), title: basis.title, number: basis.number,
      article: basis.article, quotation: basis.quotation, effectiveFrom: basis.effectiveFrom,
      repealedOn: basis.repealedOn, fileSHA256: Hex.encode(basis.fileSha256), onFile: basis.onFile)
  }
}
