import Contracts
import Foundation
import ProtobufC
import Rules

/// Writes entries in one of the formats of an export, one after the other.
final class EntryWriter {
  private let format: ExportCommand.Format
  private let csv: CSVWriter
  private let resourceColumns: [ResourceColumn]
  private let itemColumns: [ItemColumn]

  init(_ format: ExportCommand.Format, to output: FileHandle = .standardOutput) throws {
    self.format = format
    csv = CSVWriter(output)
    let isTemplate = format == .template
    resourceColumns = ResourceColumn.allCases.filter { !isTemplate || $0.template != nil }
    // Whose system data come from, and how they are opened, the resource's own columns and the open type say.
    itemColumns = ItemColumn.allCases.filter {
      isTemplate ? $0.template != nil : ![.sourceSystem, .publishedOn, .opened, .shareModeClass].contains($0)
    }
    guard format != .json else { return }
    try csv.write(
      resourceColumns.map { isTemplate ? $0.template ?? "" : $0.rawValue }
        + itemColumns.map { isTemplate ? $0.template ?? "" : $0.rawValue })
  }

  func write(_ entry: CatalogV1.Entry) throws {
    guard format != .json else { return try csv.write(json: EntryJSON.line(entry)) }
    for item in entry.items {
      try csv.write(
        resourceColumns.map { entry.cell($0, asTemplate: format == .template) }
          + itemColumns.map { try item.cell($0, of: entry, asTemplate: format == .template) })
    }
  }

  func close() throws { try csv.close() }
}

extension CatalogV1.Entry {
  fileprivate func cell(_ column: ResourceColumn, asTemplate: Bool) -> String {
    switch column {
    case .code: code
    case .name: name
    case .englishName: englishName
    case .providerName: providerName
    case .internalDepartment: internalDepartment
    case .provider: provider
    case .abstract: abstract
    case .sourceSystem: sourceSystem
    case .formatClass: formatClass
    case .formatType: formatType
    case .formatNote: formatNote
    case .storedGigabytes: volumes.map { $0.storedGigabytes.cell } ?? ""
    case .recordsTenThousands: volumes.map { $0.recordsTenThousands.cell } ?? ""
    case .sharedGigabytes: volumes.map { $0.sharedGigabytes.cell } ?? ""
    case .sharedRecordsTenThousands: volumes.map { $0.sharedRecordsTenThousands.cell } ?? ""
    case .openedGigabytes: volumes.map { $0.openedGigabytes.cell } ?? ""
    case .openedRecordsTenThousands: volumes.map { $0.openedRecordsTenThousands.cell } ?? ""
    case .resourceClass: category?.resourceClass.shortName ?? ""
    case .subject: category?.subject ?? ""
    case .division: category?.division ?? ""
    case .subdivision: category?.subdivision ?? ""
    case .acquisition: acquisition.shortName
    case .acquisitionBasis: acquisitionBasis
    case .relatedCodes: relatedCodes.joined(separator: ";")
    case .classified: classified.cell
    case .attribution: attribution
    case .grade: grade
    case .guideVersion: guideVersion
    }
  }
}

extension CatalogV1.Item {
  fileprivate func cell(_ column: ItemColumn, of entry: CatalogV1.Entry, asTemplate: Bool) throws -> String {
    switch column {
    case .name: name
    case .englishName: englishName
    case .dataType: dataType
    case .length: length == 0 ? "" : "\(length)"
    case .shareType: asTemplate ? TemplateWords.share(shareType) : shareType.shortName
    case .shareCondition:
      asTemplate && shareType == .notShared ? shareBases.map(\.citation).joined(separator: "；") : shareCondition
    case .shareModeClass:
      shareMode == .unspecified ? "" : shareMode == .media ? "邮件或介质方式" : "共享平台方式"
    case .shareMode: asTemplate ? TemplateWords.mode(shareMode) : shareMode.wordOrNothing
    case .opened: openType == .notOpened ? "否" : "是"
    case .openCondition: openCondition
    case .updateCycle: asTemplate ? TemplateWords.cycle(entry.updateCycle) : entry.updateCycle.wordOrNothing
    case .publishedOn: entry.publishedAt.map { ChinaTime.date(of: $0).description } ?? ""
    case .relatedCategory: relatedCategory
    case .column: self.column
    case .key: key.cell
    case .basic: basic.cell
    case .openType: openType.wordOrNothing
    case .shareBases: shareBases.isEmpty ? "" : "[" + shareBases.map(EntryJSON.basis).joined(separator: ",") + "]"
    case .shareTo: shareTo.joined(separator: ";")
    case .sharePart: sharePart
    case .desensitisationPlan: desensitisationPlan
    case .personalInformation: personalInformation.cell
    case .tradeSecret: tradeSecret.cell
    case .workSecret: workSecret.cell
    case .stateSecret: stateSecret.cell
    case .sensitive: sensitive.cell
    case .collectedFromPublic: collectedFromPublic.cell
    case .collectionBasis: collectionBasis
    case .collectionScope: collectionScope
    case .collectionPurpose: collectionPurpose
    case .digitisedBy: digitisedBy
    case .dataElement: dataElement
    case .sourceCode: sourceCode
    case .sourceSystem: ""
    }
  }
}

/// The template's own words for values of the contract.
private enum TemplateWords {
  static func share(_ type: CatalogV1.ShareType) -> String { word(type.shortName, GuideWords.shareTypes) }
  static func mode(_ mode: CatalogV1.ShareMode) -> String {
    mode == .media ? "拷盘" : word(mode.shortName, GuideWords.shareModes)
  }
  static func cycle(_ cycle: CatalogV1.UpdateCycle) -> String { word(cycle.shortName, GuideWords.updateCycles) }

  private static func word(_ name: String, _ words: [String: String]) -> String {
    words.first { $0.value == name && $0.key.count > 1 }?.key ?? ""
  }
}

extension CatalogV1.LegalBasis {
  /// 《个人信息保护法》第十三条
  fileprivate var citation: String { "《\(title)》\(article)" }
}

extension Bool {
  fileprivate var cell: String { self ? "true" : "" }
}

extension Double {
  fileprivate var cell: String { self == rounded() && magnitude < 1e15 ? "\(Int(self))" : "\(self)" }
}

extension OpenEnum {
  /// The short name; nothing where the contract has its zero.
  var wordOrNothing: String { rawValue == 0 ? "" : shortName }
}
