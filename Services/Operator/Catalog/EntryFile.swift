import Contracts
import Foundation
import ProtobufC

/// A draft entry as people write it: JSON with the names of the contract, enumerations by their short names.
struct EntryFile: Decodable {
  var code: String?
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
  var items: [Item]

  struct Category: Decodable {
    var resourceClass: String
    var subject: String
    var division: String
    var subdivision: String?
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
  }

  struct Basis: Decodable {
    var kind: String
    var title: String
    var number: String?
    var article: String?
    var quotation: String?
    var effectiveFrom: String?
  }

  /// Reads a file; errors name the field.
  static func read(_ data: Data) throws -> EntryFile {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(EntryFile.self, from: data)
  }

  /// The draft as the contract has it; throws the name of an unknown word.
  func entry() throws(UnknownWord) -> CatalogV1.Entry {
    CatalogV1.Entry(
      code: code ?? "", name: name,
      category: .init(
        resourceClass: try .init(word: category.resourceClass, in: "category.resource_class"),
        subject: category.subject,
        division: category.division, subdivision: category.subdivision ?? ""),
      abstract: abstract, acquisition: try .init(word: acquisition, in: "acquisition"),
      acquisitionBasis: acquisitionBasis ?? "", formatClass: formatClass, formatType: formatType,
      updateCycle: try .init(word: updateCycle, in: "update_cycle"), items: try contractItems(),
      relatedCodes: relatedCodes ?? [], attribution: attribution ?? "")
  }

  private func contractItems() throws(UnknownWord) -> [CatalogV1.Item] {
    var result: [CatalogV1.Item] = []
    for (index, item) in items.enumerated() {
      result.append(try item.contract(at: "items[\(index)]"))
    }
    return result
  }
}

extension EntryFile.Item {
  func contract(at place: String) throws(UnknownWord) -> CatalogV1.Item {
    var bases: [CatalogV1.LegalBasis] = []
    for (index, basis) in (shareBases ?? []).enumerated() {
      bases.append(
        CatalogV1.LegalBasis(
          kind: try .init(word: basis.kind, in: "\(place).share_bases[\(index)].kind"), title: basis.title,
          number: basis.number ?? "", article: basis.article ?? "", quotation: basis.quotation ?? "",
          effectiveFrom: basis.effectiveFrom ?? ""))
    }
    return CatalogV1.Item(
      name: name, column: column, dataType: dataType, length: length ?? 0, key: key ?? false,
      shareType: try shareType.map { (word) throws(UnknownWord) in try .init(word: word, in: "\(place).share_type") }
        ?? .unspecified,
      shareCondition: shareCondition ?? "", shareBases: bases,
      shareMode: try .init(word: shareMode, in: "\(place).share_mode"), basic: basic ?? false,
      openType: try .init(word: openType, in: "\(place).open_type"), openCondition: openCondition ?? "",
      desensitisationPlan: desensitisationPlan ?? "", personalInformation: personalInformation ?? false,
      sensitive: sensitive ?? false)
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
