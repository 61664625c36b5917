package import Rules

/// The records whose keys lie between two keys, both included (键范围), as the data order them.
///
/// A bound may leave the last key columns out, and then stands for every key that begins so; an empty one is none.
package struct KeyRange: Sendable, Hashable {
  package let from: [String]
  package let to: [String]
  /// The last key that was read already; only what follows it is left.
  package let after: [String]?

  /// - Parameter width: how many key columns the entry has.
  package init(from: [String], to: [String], width: Int) throws(Refusal) {
    guard from.count <= width else { throw .boundWidth("from_key", width) }
    guard to.count <= width else { throw .boundWidth("to_key", width) }
    self.init(from: from, to: to, after: nil)
  }

  private init(from: [String], to: [String], after: [String]?) {
    self.from = from
    self.to = to
    self.after = after
  }

  /// What is left of it behind `key`.
  package func following(_ key: [String]) -> KeyRange { KeyRange(from: from, to: to, after: key) }
}

extension Refusal {
  static func boundWidth(_ field: String, _ width: Int) -> Self {
    Self(
      .field(field), "KEY_COUNT", zh: "最多\(width)个键值，按主键的次序",
      en: "has at most \(width) key value(s), in the order of the key")
  }

  static func boundMalformed(_ field: String) -> Self {
    Self(.field(field), "KEY_MALFORMED", zh: "键值的格式与数据不符", en: "does not have the form the data need")
  }

  static let rangeNotSupported = Self(
    .state, "RANGE_NOT_SUPPORTED", zh: "该条目不支持范围查询",
    en: "the provider's data cannot be asked for what lies between two keys",
    remedy: Bilingual(
      zh: "文件和接口挂接、加水印的数据、类型无次序的主键均没有范围查询，请改为申请批量交换或按键查询。",
      en: """
        Files and interfaces answer no ranges, nor do data with a watermark or keys without an order; ask for batches or \
        queries by key.
        """))

  static let keyRepeated = Self(
    .state, "REPEATED_KEY", zh: "提供单位的数据中有两条记录主键相同，无法分页",
    en: "two of the provider's records have the same key, so pages would lose one", article: .connection,
    remedy: Bilingual(zh: "请提供单位更正数据。", en: "Have the provider mend the data."))
}
