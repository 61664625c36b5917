import Contracts
import Foundation
import ProtobufC
import SuiteCrypto

/// A draft entry as people write it: JSON with the names of the contract, enumerations by their short names.
struct EntryFile: Decodable {
  var code: String?
  /// Whose, where one file has entries of several departments.
  var provider: String?
  var providerName: String?
  var name: String
  var category: Category
  var abstract: String
  var acquisition: String
  var acquisitionBasis: String?
  var formatClass: String
  var formatType: String
  var updateCycle: String
  var attribution: String?
  var relatedCodes: [String]?
  var classified: Bool?
  var englishName: String?
  var internalDepartment: String?
  var sourceSystem: String?
  var formatNote: String?
  var volumes: Volumes?
  var grade: String?
  var guideVersion: String?
  var items: [Item]

  struct Category: Decodable {
    var resourceClass: String
    var subject: String
    var division: String
    var subdivision: String?
  }

  struct Volumes: Decodable {
    var storedGigabytes: Double?
    var recordsTenThousands: Double?
    var sharedGigabytes: Double?
    var sharedRecordsTenThousands: Double?
    var openedGigabytes: Double?
    var openedRecordsTenThousands: Double?
  }

  struct Item: Decodable {
    var name: String
    var column: String
    var dataType: String
    var length: UInt32?
    var key: Bool?
    var shareType: String?
    var shareCondition: String?
    var shareBases: [Basis]?
    var shareMode: String
    var basic: Bool?
    var openType: String
    var openCondition: String?
    var personalInformation: Bool?
    var sensitive: Bool?
    var desensitisationPlan: String?
    var tradeSecret: Bool?
    var workSecret: Bool?
    var stateSecret: Bool?
    var collectedFromPublic: Bool?
    var collectionBasis: String?
    var collectionScope: String?
    var collectionPurpose: String?
    var shareTo: [String]?
    var sharePart: String?
    var englishName: String?
    var digitisedBy: String?
    var relatedCategory: String?
    var dataElement: String?
    var sourceCode: String?
  }

  struct Basis: Decodable {
    var kind: String
    var title: String
    var number: String?
    var article: String?
    var quotation: String?
    var effectiveFrom: String?
    var repealedOn: String?
    /// Lower-case hex.
    var fileSha256: String?
    var onFile: Bool?
  }

  /// Reads a file; errors name the field.
  static func read(_ data: Data) throws -> EntryFile {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let file = try decoder.decode(EntryFile.self, from: data)
    // A misspelt field would be left out without a word.
    let unknown = EntryFields.unknown(in: data)
    guard unknown.isEmpty else { throw UnknownFields(fields: unknown) }
    return file
  }

  /// Why `read` did not succeed, naming the field.
  static func fault(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      say("缺少字段 ", "missing field ") + place(context.codingPath + [key])
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      say("取值类型不对：", "wrong type of value: ") + place(context.codingPath)
    case let unknown as UnknownFields: "\(unknown)"
    default: say("不是完整的 JSON 对象", "is no complete JSON object")
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    path.reduce("") { text, key in
      if let index = key.intValue { return "\(text)[\(index)]" }
      return (text.isEmpty ? "" : text + ".") + MessageJSON.snakeCase(key.stringValue)
    }
  }

  /// The draft as the contract has it; throws the name of an unknown word.
  func entry() throws(UnknownWord) -> CatalogV1.Entry {
    CatalogV1.Entry(
      code: code ?? "", name: name,
      category: .init(
        resourceClass: try .init(word: category.resourceClass, in: "category.resource_class"),
        subject: category.subject,
        division: category.division, subdivision: category.subdivision ?? ""),
      provider: provider ?? "", providerName: providerName ?? "",
      abstract: abstract, acquisition: try .init(word: acquisition, in: "acquisition"),
      acquisitionBasis: acquisitionBasis ?? "", formatClass: formatClass, formatType: formatType,
      updateCycle: try .init(word: updateCycle, in: "update_cycle"), items: try contractItems(),
      relatedCodes: relatedCodes ?? [], classified: classified ?? false, attribution: attribution ?? "",
      englishName: englishName ?? "", internalDepartment: internalDepartment ?? "", sourceSystem: sourceSystem ?? "",
      formatNote: formatNote ?? "", volumes: volumes?.contract, grade: grade ?? "", guideVersion: guideVersion ?? "")
  }

  private func contractItems() throws(UnknownWord) -> [CatalogV1.Item] {
    var result: [CatalogV1.Item] = []
    for (index, item) in items.enumerated() {
      result.append(try item.contract(at: "items[\(index)]"))
    }
    return result
  }
}

extension EntryFile.Volumes {
  var contract: CatalogV1.Volumes {
    .init(
      storedGigabytes: storedGigabytes ?? 0, recordsTenThousands: recordsTenThousands ?? 0,
      sharedGigabytes: sharedGigabytes ?? 0, sharedRecordsTenThousands: sharedRecordsTenThousands ?? 0,
      openedGigabytes: openedGigabytes ?? 0, openedRecordsTenThousands: openedRecordsTenThousands ?? 0)
  }
}

extension EntryFile.Basis {
  func contract(at place: String) throws(UnknownWord) -> CatalogV1.LegalBasis {
    let digest = fileSha256 ?? ""
    guard let bytes = Hex.decode(digest) else {
      throw UnknownWord(field: "\(place).file_sha256", word: digest, known: ["64 × 0–9 a–f"])
    }
    return CatalogV1.LegalBasis(
      kind: try .init(word: kind, in: "\(place).kind"), title: title, number: number ?? "", article: article ?? "",
      quotation: quotation ?? "", effectiveFrom: effectiveFrom ?? "", repealedOn: repealedOn ?? "",
      fileSha256: bytes, onFile: onFile ?? false)
  }
}

extension EntryFile.Item {
  func contract(at place: String) throws(UnknownWord) -> CatalogV1.Item {
    var bases: [CatalogV1.LegalBasis] = []
    for (index, basis) in (shareBases ?? []).enumerated() {
      bases.append(try basis.contract(at: "\(place).share_bases[\(index)]"))
    }
    return CatalogV1.Item(
      name: name, column: column, dataType: dataType, length: length ?? 0, key: key ?? false,
      shareType: try shareType.map { (word) throws(UnknownWord) in try .init(word: word, in: "\(place).share_type") }
        ?? .unspecified,
      shareCondition: shareCondition ?? "", shareBases: bases,
      shareMode: try .init(word: shareMode, in: "\(place).share_mode"), basic: basic ?? false,
      openType: try .init(word: openType, in: "\(place).open_type"), openCondition: openCondition ?? "",
      desensitisationPlan: desensitisationPlan ?? "", personalInformation: personalInformation ?? false,
      tradeSecret: tradeSecret ?? false, sensitive: sensitive ?? false,
      collectedFromPublic: collectedFromPublic ?? false, collectionBasis: collectionBasis ?? "",
      englishName: englishName ?? "", shareTo: shareTo ?? [], sharePart: sharePart ?? "",
      workSecret: workSecret ?? false, stateSecret: stateSecret ?? false, collectionScope: collectionScope ?? "",
      collectionPurpose: collectionPurpose ?? "", digitisedBy: digitisedBy ?? "",
      relatedCategory: relatedCategory ?? "", dataElement: dataElement ?? "", sourceCode: sourceCode ?? "")
  }
}

/// A word of a file that names no value of its enumeration.
struct UnknownWord: Error, CustomStringConvertible {
  let field: String
  let word: String
  let known: [String]

  var description: String {
    say(
      "\(field)：不认识“\(word)”，可用：\(known.joined(separator: "、"))",
      "\(field): “\(word)” is not known; use one of: \(known.joined(separator: ", "))")
  }
}

extension OpenEnum {
  init(word: String, in field: String) throws(UnknownWord) {
    guard let value = Self(shortName: word) else {
      throw UnknownWord(field: field, word: word, known: Self.shortNames)
    }
    self = value
  }
}
