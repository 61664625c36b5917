/// Why data are wanted (使用目的); a grant is bound to it (Art. 34(4)).
package enum Purpose: String, Sendable, Hashable, CaseIterable {
  /// 行政依据
  case administrativeBasis = "administrative-basis"
  /// 工作参考
  case workReference = "work-reference"
  /// 数据校核
  case dataCheck = "data-check"
  /// 业务协同
  case collaboration
}

/// How data are handed over.
package enum DeliveryMode: String, Sendable, Hashable, CaseIterable {
  /// Record by record, by key (按键查询).
  case query
  /// In bulk (批量交换).
  case batch
  /// Between two keys, page by page (范围查询).
  case range
}
