package import FoundationEssentials
package import Rules

/// Whether an entry may be used (目录条目是否可用): nothing is asked for or delivered under one that is suspended or ended.
///
/// It is the standing of the version in force, whichever version a grant was given under: a suspension is of the data,
/// and a newer version ends it.
package enum EntryStanding: Sendable, Hashable {
  case inUse
  /// Out of use from an instant on, which may be ahead (暂停).
  case suspended(from: Date)
  /// Ended for good (注销); the code of the entry that takes its place, if one does.
  case retired(replacedBy: String)

  /// Refuses what may not happen under the entry now.
  package func check(_ code: String, at now: Date) throws(Refusal) {
    switch self {
    case .suspended(let from) where from <= now: throw .entrySuspended(code)
    case .retired(let successor): throw .entryRetired(code, replacedBy: successor)
    case .inUse, .suspended: return
    }
  }
}

extension Refusal {
  static func entrySuspended(_ code: String) -> Self {
    Self(
      .state, "ENTRY_SUSPENDED", zh: "目录条目\(code)已暂停使用", en: "entry \(code) is suspended",
      article: .incident,
      remedy: Bilingual(zh: "恢复后再试；原因见目录。", en: "Try again once it is resumed; the catalog says why."))
  }

  static func entryRetired(_ code: String, replacedBy successor: String) -> Self {
    Self(
      .state, "ENTRY_RETIRED", zh: "目录条目\(code)已注销", en: "entry \(code) has ended", article: .catalogIsBasis,
      remedy: successor.isEmpty
        ? Bilingual(zh: "请查询现行目录。", en: "Look for what is in force in the catalog.")
        : Bilingual(zh: "请使用\(successor)。", en: "Use \(successor)."))
  }
}
