import Rules

/// Opening and protection: V11, V12 and Art. 12 ¶2.
extension EntryValidator {
  func opening(_ item: Item, _ path: String, _ content: EntryContent) -> [Finding] {
    guard let openType = item.openType, openType != .notOpened else { return [] }
    var found: [Finding] = []
    if content.classified {
      found.append(
        Finding(
          .v11, "CLASSIFIED_OPENED", article: "22", field: "\(path).open_type",
          Bilingual(zh: "涉密信息资源不得开放", en: "a classified resource is not opened"),
          remedy: Bilingual(zh: "请改为不予开放。", en: "Make it not opened.")))
    }
    switch openType {
    case .conditional where item.openCondition.isBlank:
      found.append(
        .opening(
          "OPEN_CONDITION_MISSING", "\(path).open_condition", "有条件开放须写明条件", "conditional opening needs its condition"))
    case .unconditional where !item.openCondition.isBlank && item.openCondition != Item.noCondition:
      found.append(
        .opening(
          "OPEN_CONDITION_NOT_ALLOWED", "\(path).open_condition", "无条件开放不能附条件", "unconditional opening has no condition"
        ))
    default: break
    }
    if item.needsDesensitising, item.desensitisationPlan.isBlank {
      found.append(
        Finding(
          .v12, "DESENSITISATION_PLAN_MISSING", article: "22", field: "\(path).desensitisation_plan",
          Bilingual(
            zh: "个人信息、商业秘密或敏感信息须脱敏后方可开放", en: "personal, secret or sensitive content is opened only when masked"),
          remedy: Bilingual(zh: "请填写脱敏方案，或改为不予开放。", en: "State the masking plan, or do not open the item.")))
    }
    return found
  }

  func collection(_ item: Item, _ path: String) -> [Finding] {
    guard item.collectedFromPublic, item.collectionBasis.isBlank else { return [] }
    return [
      Finding(
        .collection, "COLLECTION_BASIS_MISSING", article: "12", field: "\(path).collection_basis",
        Bilingual(zh: "向公民、法人采集的信息未注明法定依据", en: "collection from citizens or companies rests on nothing stated"),
        remedy: Bilingual(zh: "请填写规定采集范围的法律法规条款。", en: "State the article that sets what may be collected."))
    ]
  }

  /// Whether the entry may be on this node at all (Art. 14 ¶2).
  func secrecy(_ content: EntryContent) -> [Finding] {
    guard content.classified, network == .extranet else { return [] }
    return [
      Finding(
        .v11, "CLASSIFIED_ON_EXTRANET", article: "14", field: "classified",
        Bilingual(zh: "涉密信息资源不得登记在政务外网", en: "a classified resource cannot be on the outer network"),
        remedy: Bilingual(zh: "请在政务内网平台登记，并立即从本网删除有关材料。", en: "Register it on the inner network's platform only."))
    ]
  }
}

extension Finding {
  fileprivate static func opening(_ reason: String, _ field: String, _ zh: String, _ en: String) -> Finding {
    Finding(
      .v12, reason, article: "22", field: field, Bilingual(zh: zh, en: en),
      remedy: Bilingual(zh: "条件与开放类型应当一致。", en: "Condition and type of opening must agree."))
  }
}
