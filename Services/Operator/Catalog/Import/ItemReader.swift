import Contracts
import Foundation
import ProtobufC

/// Makes an item of its cells; what they leave out of sharing and opening, the resource's own row may state.
struct ItemReader {
  let maker: EntryMaker
  let general: [ItemColumn: String]

  private var words: ImportProfile.Words { maker.profile.words }
  private var defaults: ImportProfile.Defaults { maker.profile.defaults }

  func item(_ cells: [ItemColumn: String], at index: Int, _ notes: inout Derivations) -> CatalogV1.Item {
    let cell = { (column: ItemColumn) in cells[column] ?? general[column] ?? "" }
    var item = CatalogV1.Item(
      name: cell(.name), column: cell(.column), key: flag(cell(.key), "key", index, &notes),
      basic: flag(cell(.basic), "basic", index, &notes), desensitisationPlan: cell(.desensitisationPlan),
      personalInformation: flag(cell(.personalInformation), "personal_information", index, &notes),
      tradeSecret: flag(cell(.tradeSecret), "trade_secret", index, &notes),
      sensitive: flag(cell(.sensitive), "sensitive", index, &notes),
      collectedFromPublic: flag(cell(.collectedFromPublic), "collected_from_public", index, &notes),
      collectionBasis: cell(.collectionBasis), englishName: cell(.englishName),
      shareTo: cell(.shareTo).split(separator: ";").map(String.init), sharePart: cell(.sharePart),
      workSecret: flag(cell(.workSecret), "work_secret", index, &notes),
      stateSecret: flag(cell(.stateSecret), "state_secret", index, &notes), collectionScope: cell(.collectionScope),
      collectionPurpose: cell(.collectionPurpose), digitisedBy: cell(.digitisedBy),
      relatedCategory: text(cell(.relatedCategory), "related_category", index, &notes), dataElement: cell(.dataElement),
      sourceCode: cell(.sourceCode))
    item.dataType = dataType(cell(.dataType), index, &notes)
    item.length = length(cell(.length), index, &notes)
    item.shareMode = value(
      cell(.shareMode), words.shareMode, GuideWords.shareModes, defaults.shareMode, "share_mode", index, &notes)
    share(&item, cell(.shareType), cell(.shareCondition), cell(.shareBases), index, &notes)
    open(&item, cells, cell(.openType), cell(.openCondition), index, &notes)
    // Publication is an act here; a day stated elsewhere is told and not taken.
    if !cell(.publishedOn).isEmpty { notes.note(item: index, "published_on", cell(.publishedOn), Derivations.blank) }
    return item
  }

  private func dataType(_ stated: String, _ index: Int, _ notes: inout Derivations) -> String {
    if let letter = words.dataType[stated] ?? words.dataType[stated.lowercased()] {
      notes.note(item: index, "data_type", stated, letter)
      return letter
    }
    if let letter = GuideWords.dataType(stated) { return letter }
    guard stated.isEmpty || words.blank.contains(stated), !defaults.dataType.isEmpty else { return stated }
    notes.note(item: index, "data_type", stated, defaults.dataType)
    return defaults.dataType
  }

  private func length(_ stated: String, _ index: Int, _ notes: inout Derivations) -> UInt32 {
    if stated.isEmpty { return 0 }
    if let number = UInt32(stated) { return number }
    if words.blank.contains(stated) {
      notes.note(item: index, "length", stated, "0")
      return 0
    }
    let digits = stated.prefix { $0.isASCII && $0.isNumber }
    let unit = stated.dropFirst(digits.count)
    // "12,2" is a number of digits with decimals and no length with a unit.
    if maker.profile.isReadingLengths, let number = UInt32(digits), unit.allSatisfy({ $0.isLetter || $0 == " " }) {
      notes.note(item: index, "length", stated, "\(number)")
      return number
    }
    notes.unread(item: index, "length", stated)
    return 0
  }

  private func share(
    _ item: inout CatalogV1.Item, _ type: String, _ condition: String, _ bases: String, _ index: Int,
    _ notes: inout Derivations
  ) {
    item.shareCondition = condition
    if !type.isEmpty {
      item.shareType = value(type, words.shareType, GuideWords.shareTypes, "", "share_type", index, &notes)
    } else if let name = words.shareType[condition] ?? otherShareType(condition),
      let known = CatalogV1.ShareType(shortName: name)
    {
      item.shareType = known
      notes.note(item: index, "share_type", condition, name)
    }
    switch item.shareType {
    case .unconditional:
      guard words.shareType[condition] == "unconditional" || words.blank.contains(condition) else { break }
      item.shareCondition = "无条件"
      if condition != item.shareCondition { notes.note(item: index, "share_condition", condition, item.shareCondition) }
    case .notShared where bases.isEmpty: item.shareBases = cited(condition, index, &notes)
    case .conditional where bases.isEmpty: item.shareBases = cited(condition, index, &notes)
    default: break
    }
    if !bases.isEmpty { read(bases, into: &item, index, &notes) }
  }

  /// A condition in words that are listed nowhere.
  private func otherShareType(_ condition: String) -> String? {
    let isNothing = condition.isEmpty || condition == "无条件" || words.blank.contains(condition)
    return isNothing || words.otherShareType.isEmpty ? nil : words.otherShareType
  }

  /// Acts named between the marks 《》, if the profile says of what kind they are.
  private func cited(_ text: String, _ index: Int, _ notes: inout Derivations) -> [CatalogV1.LegalBasis] {
    LawCitation.all(in: text).compactMap { citation in
      guard let name = words.legalBasis[citation.title], let kind = CatalogV1.LegalBasisKind(shortName: name) else {
        return nil
      }
      notes.note(item: index, "share_bases", text, "\(name) 《\(citation.title)》\(citation.article)")
      return .init(kind: kind, title: citation.title, article: citation.article)
    }
  }

  private func read(_ json: String, into item: inout CatalogV1.Item, _ index: Int, _ notes: inout Derivations) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      item.shareBases = try decoder.decode([EntryFile.Basis].self, from: Data(json.utf8)).enumerated().map {
        try $1.contract(at: "items[\(index)].share_bases[\($0)]")
      }
    } catch {
      notes.unread(item: index, "share_bases", json)
    }
  }

  private func open(
    _ item: inout CatalogV1.Item, _ cells: [ItemColumn: String], _ type: String, _ condition: String, _ index: Int,
    _ notes: inout Derivations
  ) {
    let opened = cells[.opened] ?? general[.opened]
    if !type.isEmpty {
      item.openType = value(type, words.openType, GuideWords.openTypes, "", "open_type", index, &notes)
    } else if let opened, !opened.isEmpty {
      let isFree = condition.isEmpty || condition == "无条件"
      if GuideWords.yes.contains(opened) {
        item.openType = isFree ? .unconditional : .conditional
      } else if GuideWords.no.contains(opened) {
        item.openType = .notOpened
      } else {
        notes.unread(item: index, "open_type", opened)
      }
    } else if let name = words.openType[condition], let known = CatalogV1.OpenType(shortName: name) {
      item.openType = known
      notes.note(item: index, "open_type", condition, name)
    } else {
      let isNothing = condition.isEmpty || words.blank.contains(condition)
      let name = isNothing ? defaults.openType : words.otherOpenType
      if let known = CatalogV1.OpenType(shortName: name) {
        item.openType = known
        notes.note(item: index, "open_type", condition, name)
      }
    }
    item.openCondition = condition
    guard item.openType != .conditional, item.openType != .unspecified, !condition.isEmpty else { return }
    // What was read as the type of opening is no condition besides.
    if words.openType[condition] != nil || words.blank.contains(condition) || item.openType == .notOpened {
      item.openCondition = ""
      notes.note(item: index, "open_condition", condition, Derivations.blank)
    }
  }
}

/// Single cells of an item.
extension ItemReader {
  private func value<Value: OpenEnum>(
    _ stated: String, _ words: [String: String], _ guide: [String: String], _ fallback: String, _ field: String,
    _ index: Int, _ notes: inout Derivations
  ) -> Value {
    let found: (value: Value, note: String?) = maker.value(stated, words, guide, fallback)
    if let note = found.note { notes.note(item: index, field, stated, note) }
    return found.value
  }

  private func text(_ stated: String, _ field: String, _ index: Int, _ notes: inout Derivations) -> String {
    guard words.blank.contains(stated), !stated.isEmpty else { return stated }
    notes.note(item: index, field, stated, Derivations.blank)
    return ""
  }

  private func flag(_ stated: String, _ field: String, _ index: Int, _ notes: inout Derivations) -> Bool {
    if GuideWords.yes.contains(stated) { return true }
    if !GuideWords.no.contains(stated) { notes.unread(item: index, field, stated) }
    return false
  }
}

/// An act cited in a sentence: 《个人信息保护法》第十三条.
struct LawCitation: Equatable {
  let title: String
  /// Empty when the sentence names none.
  let article: String

  static func all(in text: String) -> [LawCitation] {
    var found: [LawCitation] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "《"), let end = rest[start...].firstIndex(of: "》") {
      let title = String(rest[rest.index(after: start)..<end])
      rest = rest[rest.index(after: end)...]
      var article = ""
      let number = rest.drop { $0.isWhitespace }
      if number.first == "第", let close = number.firstIndex(of: "条"), number[..<close].count <= 8 {
        article = String(number[...close])
      }
      found.append(LawCitation(title: title, article: article))
    }
    return found
  }
}
