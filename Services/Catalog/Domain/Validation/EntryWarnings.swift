package import Rules

/// Things worth a look that do not stop an entry: V13 and what the decree only discourages.
package enum EntryWarnings {
  /// - Parameters:
  ///   - code: the entry's own code.
  ///   - known: which of its related codes exist.
  package static func of(_ content: EntryContent, code: String, known: Set<String>) -> [Bilingual] {
    var warnings: [Bilingual] = []
    for related in content.relatedCodes {
      if related == code {
        warnings.append(Bilingual(zh: "V13：关联资源代码指向自身", en: "V13: the entry is related to itself"))
      } else if !known.contains(related) {
        warnings.append(Bilingual(zh: "V13：关联资源代码 \(related) 不存在", en: "V13: related code \(related) does not exist"))
      }
    }
    for item in content.items {
      if item.shareType == .unconditional, !item.shareBases.isEmpty {
        warnings.append(
          Bilingual(zh: "V08：“\(item.name)”无条件共享却附有依据", en: "V08: “\(item.name)” is unconditional but has a basis"))
      }
      if item.shareMode == .media {
        warnings.append(
          Bilingual(
            zh: "第十三条：“\(item.name)”以邮件或介质方式提供，应当数字化",
            en: "Art. 13: “\(item.name)” is handed over on media; digitise it"))
      }
    }
    return warnings
  }
}
