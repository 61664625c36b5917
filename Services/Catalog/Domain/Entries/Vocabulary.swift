package import Rules

/// First level of the classification (类).
package enum ResourceClass: String, ContractNumbered, Hashable {
  /// 基础信息资源
  case basic
  /// 主题信息资源
  case topic
  /// 部门信息资源
  case department
}

/// How the data came to the department (Art. 2 ¶2).
package enum Acquisition: String, ContractNumbered, Hashable {
  case made
  case collectedDirect = "collected_direct"
  case collectedThirdParty = "collected_third_party"
  case authorised
  case systemGenerated = "system_generated"
}

/// Sharing of an item, and derived of an entry (共享类型, Art. 16).
package enum ShareType: String, ContractNumbered, Hashable {
  case unconditional
  case conditional
  case notShared = "not_shared"

  /// An entry's type from its items': all the same, or conditional when only part is available to everybody (Art. 16 ¶3).
  package static func derived(from items: some Sequence<ShareType>) -> ShareType {
    let types = Set(items)
    return types.count == 1 ? types.first! : .conditional
  }

  /// The restriction a basis is needed for; `nil` when sharing is not restricted.
  package var restriction: ShareRestriction? {
    switch self {
    case .unconditional: nil
    case .conditional: .conditional
    case .notShared: .withheld
    }
  }
}

/// Opening to the public (开放类型, Art. 22).
package enum OpenType: String, ContractNumbered, Hashable {
  case unconditional
  case conditional
  case notOpened = "not_opened"
}

/// How often data are renewed (更新周期).
package enum UpdateCycle: String, ContractNumbered, Hashable {
  case realTime = "real_time"
  case everyDay = "every_day"
  case everyWeek = "every_week"
  case everyMonth = "every_month"
  case everyQuarter = "every_quarter"
  case halfYear = "half_year"
  case everyYear = "every_year"
  case irregular
  case other
}

/// How data are handed over (共享方式).
package enum ShareMode: String, ContractNumbered, Hashable {
  case interface
  case database
  case file
  case media
}
