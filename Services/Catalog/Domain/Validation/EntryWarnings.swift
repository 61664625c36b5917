package import Rules

/// Things worth a look that do not stop an entry: V13 and what the decree only discourages.
package enum EntryWarnings {
  /// - Parameters:
  ///   - code: the entry's own code; empty for one that has none yet.
  ///   - known: which of its related codes exist.
  ///   - today: the day in China.
  package static func of(
    _ content: EntryContent, code: String, known: Set<String>, today: CivilDate
  ) -> [Finding] {
    related(content, code, known)
      + content.items.enumerated().flatMap { index, item in
        needlessBasis(item, "items[\(index)]") + digitisation(item, "items[\(index)]", today)
      }
  }

  private static func related(_ content: EntryContent, _ code: String, _ known: Set<String>) -> [Finding] {
    content.relatedCodes.enumerated().compactMap { index, related in
      if related == code {
        return .related(
          "RELATED_TO_ITSELF", index, Bilingual(zh: "关联资源代码指向自身", en: "the entry is related to itself"))
      }
      guard !known.contains(related) else { return nil }
      return .related(
        "RELATED_CODE_UNKNOWN", index,
        Bilingual(zh: "关联资源代码 \(related) 不存在", en: "related code \(related) does not exist"))
    }
  }

  private static func needlessBasis(_ item: Item, _ path: String) -> [Finding] {
    guard item.shareType == .unconditional, !item.shareBases.isEmpty else { return [] }
    return [
      Finding(
        .v08, "BASIS_NEEDLESS", article: "17(1)", field: "\(path).share_bases",
        Bilingual(zh: "“\(item.name)”无条件共享却附有依据", en: "“\(item.name)” is unconditional but has a basis"),
        remedy: Bilingual(zh: "请删除依据，或核对共享类型。", en: "Take the basis away, or look at the share type again."))
    ]
  }

  /// Mail and media are allowed with a plan to digitise, and remembered once its day has passed.
  private static func digitisation(_ item: Item, _ path: String, _ today: CivilDate) -> [Finding] {
    guard item.shareMode == .media else { return [] }
    guard let day = CivilDate(item.digitisedBy) else {
      return [
        .digitisation(
          "DIGITISATION_UNPLANNED", path,
          Bilingual(
            zh: "“\(item.name)”以邮件或介质方式提供，没有数字化计划",
            en: "“\(item.name)” is handed over on media, with no plan to digitise it"))
      ]
    }
    guard day < today else { return [] }
    return [
      .digitisation(
        "DIGITISATION_LATE", path,
        Bilingual(zh: "“\(item.name)”的数字化计划已过期", en: "“\(item.name)” was to be digitised by \(day)"))
    ]
  }
}

extension Finding {
  fileprivate static func related(_ reason: String, _ index: Int, _ message: Bilingual) -> Finding {
    Finding(
      .v13, reason, article: "9", field: "related_codes[\(index)]", message,
      remedy: Bilingual(zh: "请核对代码。", en: "Check the code."))
  }

  fileprivate static func digitisation(_ reason: String, _ path: String, _ message: Bilingual) -> Finding {
    Finding(
      .digitisation, reason, article: "13", field: "\(path).digitised_by", message,
      remedy: Bilingual(zh: "请填写数字化完成日期。", en: "Say by when it will be digitised."))
  }

  /// One line, as an entry shows what is worth a look: "V13: …".
  package var warning: Bilingual {
    Bilingual(
      zh: "\(rule.rawValue)：\(message.zh)（\(Refusal.Article(article).name.zh)）",
      en: "\(rule.rawValue): \(message.en) (\(Refusal.Article(article).name.en))")
  }
}
