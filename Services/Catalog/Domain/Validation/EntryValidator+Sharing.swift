import Rules

/// Sharing: V08 with the two forms of a condition, to departments or a part to all (Art. 16).
extension EntryValidator {
  /// A condition where one is needed and none elsewhere, and a basis of a kind that may restrict sharing.
  func sharing(_ item: Item, _ path: String) -> [Finding] {
    switch item.shareType {
    case .unconditional:
      guard item.shareCondition == Item.noCondition else {
        return [.conditionNotAllowed("\(path).share_condition")] + scopeNotAllowed(item, path)
      }
      return scopeNotAllowed(item, path)
    case .conditional:
      return condition(item, path) + bases(item, path)
    case .notShared:
      return scopeNotAllowed(item, path) + bases(item, path)
    }
  }

  /// A department that an item is shared with is not registered; the register is not the validator's (Art. 16 ¶3).
  package static func departmentsUnregistered(in content: EntryContent, registered: Set<String>) -> [Finding] {
    content.items.enumerated().filter { $0.element.shareType == .conditional }.flatMap { index, item in
      item.shareTo.enumerated().filter { !registered.contains($0.element) }.map { place, code in
        .sharedWithNobody(
          "SHARE_TO_UNREGISTERED", "items[\(index)].share_to[\(place)]",
          Bilingual(zh: "共享对象 \(code) 未登记", en: "shared with \(code), which is not registered"))
      }
    }
  }

  /// Departments by name or by a criterion, or the part that everybody may have.
  private func condition(_ item: Item, _ path: String) -> [Finding] {
    let malformed: [Finding] = item.shareTo.enumerated().compactMap { place, code in
      guard (try? SocialCreditCode(code)) == nil else { return nil }
      return .sharedWithNobody(
        "SHARE_TO_MALFORMED", "\(path).share_to[\(place)]",
        Bilingual(zh: "共享对象不是统一社会信用代码", en: "is shared with what is no unified social credit code"))
    }
    guard item.shareTo.isEmpty, item.sharePart.isBlank, !item.namesCriterion else { return malformed }
    return [
      Finding(
        .v08, "SHARE_CONDITION_MISSING", article: "16", field: "\(path).share_condition",
        Bilingual(zh: "有条件共享须写明条件", en: "conditional sharing needs its condition"),
        remedy: Bilingual(
          zh: "请列明可共享的部门（share_to）或其标准，或写明可向所有部门提供的部分（share_part）。",
          en:
            "Name the departments (share_to) or by what they are told, or the part that everybody may have (share_part)."
        ))
    ]
  }

  private func scopeNotAllowed(_ item: Item, _ path: String) -> [Finding] {
    (item.shareTo.isEmpty ? [] : [.conditionNotAllowed("\(path).share_to")])
      + (item.sharePart.isBlank ? [] : [.conditionNotAllowed("\(path).share_part")])
  }
}

extension Item {
  /// Whether the condition in words says to whom or for what; “有条件” alone says nothing.
  fileprivate var namesCriterion: Bool {
    let saysNothing = ["有条件", "有条件共享", "部分共享", Item.noCondition, "无"].contains(shareCondition.trimmed)
    return !saysNothing && shareCondition.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}

extension Finding {
  fileprivate static func conditionNotAllowed(_ field: String) -> Finding {
    Finding(
      .v08, "SHARE_CONDITION_NOT_ALLOWED", article: "16", field: field,
      Bilingual(zh: "只有有条件共享的信息项可以附条件", en: "only a conditional item has a condition"),
      remedy: Bilingual(zh: "请留空，或改为有条件共享并注明依据。", en: "Leave it empty, or make the item conditional with a basis."))
  }

  fileprivate static func sharedWithNobody(_ reason: String, _ field: String, _ message: Bilingual) -> Finding {
    Finding(
      .v08, reason, article: "16", field: field, message,
      remedy: Bilingual(zh: "请填写已登记政务部门的代码。", en: "Give the code of a registered department."))
  }
}
