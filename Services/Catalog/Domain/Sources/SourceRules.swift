package import Rules

/// One datum, one source (一数一源): V14 against the registry, Art. 12 ¶1.
package enum SourceRules {
  /// What keeps a draft of `provider` from being stored or submitted, given the sources in force of its elements.
  ///
  /// The source's own department collects; all others take the value from the designated entry.
  package static func findings(
    in content: EntryContent, of provider: SocialCreditCode, sources: [DesignatedSource]
  ) -> [Finding] {
    let byKey = Dictionary(sources.map { ($0.element.key, $0) }, uniquingKeysWith: { first, _ in first })
    return content.items.enumerated().compactMap { index, item in
      guard let key = item.element?.key, let source = byKey[key], source.organisation != provider,
        item.sourceCode != source.code
      else { return nil }
      return item.sourceCode.isEmpty ? .collectedTwice(index, source) : .takenFromElsewhere(index, source)
    }
  }
}

extension Finding {
  fileprivate static func collectedTwice(_ index: Int, _ source: DesignatedSource) -> Finding {
    Finding(
      .v14, "SOURCE_DESIGNATED", article: "12", field: "items[\(index)].source_code",
      Bilingual(
        zh: "“\(source.element.name)”已确定数源部门，其他部门不得自行采集",
        en: "“\(source.element.name)” has its source; no other department collects it"),
      remedy: .take(from: source))
  }

  fileprivate static func takenFromElsewhere(_ index: Int, _ source: DesignatedSource) -> Finding {
    Finding(
      .v14, "SOURCE_DIFFERS", article: "12", field: "items[\(index)].source_code",
      Bilingual(
        zh: "“\(source.element.name)”引用的不是已确定的数源", en: "“\(source.element.name)” is not taken from its source"),
      remedy: .take(from: source))
  }
}

extension Bilingual {
  fileprivate static func take(from source: DesignatedSource) -> Bilingual {
    Bilingual(zh: "请引用权威数据源 \(source.code)。", en: "Take it from the designated entry: \(source.code).")
  }
}
