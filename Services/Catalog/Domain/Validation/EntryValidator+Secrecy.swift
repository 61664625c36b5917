import Rules

/// Secrets and collection: V11 (Art. 14), Art. 7 and Art. 12 ¶2.
extension EntryValidator {
  /// Whether the entry may be on this node at all (Art. 14 ¶2).
  func secrecy(_ content: EntryContent) -> [Finding] {
    guard content.classified, network == .extranet else { return [] }
    return [.onTheOuterNetwork("CLASSIFIED_ON_EXTRANET", "classified")]
  }

  /// State secrets stay on the inner network and make their entry classified.
  func secrecy(_ item: Item, _ path: String, _ content: EntryContent) -> [Finding] {
    guard item.stateSecret else { return [] }
    if network == .extranet { return [.onTheOuterNetwork("STATE_SECRET_ON_EXTRANET", "\(path).state_secret")] }
    guard !content.classified else { return [] }
    return [
      Finding(
        .secrets, "STATE_SECRET_UNCLASSIFIED", article: "7", field: "classified",
        Bilingual(zh: "含有国家秘密的信息资源应当标为涉密", en: "an entry with state secrets is classified"),
        remedy: Bilingual(zh: "请将该目录标为涉密，或取消信息项的国家秘密标记。", en: "Mark the entry classified, or clear the item's mark."))
    ]
  }

  /// What the law lets the department collect from the public, by which article and what for.
  func collection(_ item: Item, _ path: String) -> [Finding] {
    guard item.collectedFromPublic else { return [] }
    var found: [Finding] = []
    if item.collectionBasis.isBlank {
      found.append(
        .collection(
          "COLLECTION_BASIS_MISSING", "\(path).collection_basis", "未注明法定依据", "rests on nothing stated",
          remedy: Bilingual(zh: "请填写规定采集范围的法律法规条款。", en: "State the article that sets what may be collected.")))
    }
    if item.collectionScope.isBlank {
      found.append(
        .collection(
          "COLLECTION_SCOPE_MISSING", "\(path).collection_scope", "未注明采集范围", "has no scope stated",
          remedy: Bilingual(zh: "请填写依据所规定的采集范围。", en: "State what that article lets you collect.")))
    }
    if item.collectionPurpose.isBlank {
      found.append(
        .collection(
          "COLLECTION_PURPOSE_MISSING", "\(path).collection_purpose", "未注明采集目的", "has no purpose stated",
          remedy: Bilingual(zh: "请填写采集所为的职责事项。", en: "State the duty it is collected for.")))
    }
    return found
  }
}

extension Finding {
  fileprivate static func onTheOuterNetwork(_ reason: String, _ field: String) -> Finding {
    Finding(
      .v11, reason, article: "14", field: field,
      Bilingual(zh: "涉密信息资源不得登记在政务外网", en: "a classified resource cannot be on the outer network"),
      remedy: Bilingual(zh: "请在政务内网平台登记，并立即从本网删除有关材料。", en: "Register it on the inner network's platform only."))
  }

  fileprivate static func collection(
    _ reason: String, _ field: String, _ zh: String, _ en: String, remedy: Bilingual
  ) -> Finding {
    Finding(
      .collection, reason, article: "12", field: field,
      Bilingual(zh: "向公民、法人采集的信息\(zh)", en: "collection from citizens or companies \(en)"), remedy: remedy)
  }
}
