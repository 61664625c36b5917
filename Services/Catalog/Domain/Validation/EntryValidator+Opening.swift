import Rules

/// Opening: V11, V12 (Art. 22) and the secrets that are never opened (Art. 7).
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
    if item.workSecret || item.stateSecret {
      found.append(
        Finding(
          .secrets, "SECRET_OPENED", article: "7", field: "\(path).open_type",
          Bilingual(zh: "含有国家秘密或工作秘密的信息项不得开放", en: "an item that holds state or work secrets is not opened"),
          remedy: Bilingual(
            zh: "请改为不予开放，或将秘密内容另列信息项。", en: "Do not open it, or keep the secret part in an item of its own.")))
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
}

extension Finding {
  fileprivate static func opening(_ reason: String, _ field: String, _ zh: String, _ en: String) -> Finding {
    Finding(
      .v12, reason, article: "22", field: field, Bilingual(zh: zh, en: en),
      remedy: Bilingual(zh: "条件与开放类型应当一致。", en: "Condition and type of opening must agree."))
  }
}
