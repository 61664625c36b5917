package import Rules

/// Whether a department can get an item on the platform, and why (Art. 34(6)): what it can get it must not ask people for.
package enum Obtainability: Sendable, Hashable, CaseIterable {
  /// 无条件共享
  case unconditional
  /// 已有授权
  case granted
  /// 本部门数据
  case own
  /// 有条件共享，尚无授权
  case onRequest
  /// 不予共享
  case notShared
  /// 目录中没有
  case notCatalogued
  /// 暂停或注销
  case outOfUse
  /// 未挂接
  case notMounted

  package var isObtainable: Bool {
    switch self {
    case .unconditional, .granted, .own: true
    case .onRequest, .notShared, .notCatalogued, .outOfUse, .notMounted: false
    }
  }

  package var explanation: Bilingual {
    let (zh, en) = words
    let rule =
      isObtainable
      ? Bilingual(zh: "不得要求办事人重复提供（第三十四条第六项）", en: "people must not be asked for it (Art. 34(6))")
      : Bilingual(zh: "目前不能从共享平台获取", en: "it cannot be got on the platform now")
    return Bilingual(zh: "\(zh)：\(rule.zh)。", en: "\(en): \(rule.en).")
  }

  private var words: (zh: String, en: String) {
    switch self {
    case .unconditional: ("该信息项无条件共享", "the item is shared unconditionally")
    case .granted: ("该部门已有有效授权", "the department has a grant in force")
    case .own: ("该信息项由该部门自己提供", "the item is the department's own")
    case .onRequest: ("该信息项有条件共享，尚无授权", "the item is shared conditionally and was not granted")
    case .notShared: ("该信息项不予共享", "the item is not shared")
    case .notCatalogued: ("目录中没有已发布的该信息项", "no such item is published")
    case .outOfUse: ("条目或授权已暂停，或条目已注销", "the entry or the grant is suspended, or the entry has ended")
    case .notMounted: ("提供单位尚未挂接该信息项的数据", "the provider has not connected the item's data")
    }
  }
}
