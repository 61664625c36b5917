package import FoundationEssentials
package import Rules

/// A version of a catalog entry in force, as far as sharing depends on it (目录条目).
package struct PublishedEntry: Sendable, Hashable {
  package let code: String
  package let version: Int
  package let provider: String
  /// In the order of the catalog.
  package let items: [Item]
  /// How often the data are to be brought up to date; `nil` if that was not said.
  package let updateCycle: UpdateCycle?
  /// Of the entry, whichever version this is.
  package let standing: EntryStanding
  /// Why it is stopped, while a hold covers it or the platform.
  package let onHold: Hold.Ground?

  package init(
    code: String, version: Int, provider: String, items: [Item], updateCycle: UpdateCycle? = nil,
    standing: EntryStanding = .inUse, onHold: Hold.Ground? = nil
  ) {
    self.code = code
    self.version = version
    self.provider = provider
    self.items = items
    self.updateCycle = updateCycle
    self.standing = standing
    self.onHold = onHold
  }

  /// Refuses what may not happen while the entry is suspended or on hold, or once it has ended.
  package func checkUse(at now: Date) throws(Refusal) {
    try standing.check(code, at: now)
    try checkHold()
  }

  /// Refuses what may not happen while a hold covers the entry.
  package func checkHold() throws(Refusal) {
    if let onHold { throw .onHold(onHold) }
  }

  /// One information item (信息项).
  package struct Item: Sendable, Hashable {
    package let column: String
    package let isKey: Bool
    package let sharing: Sharing
    package let isOpen: Bool
    /// Personal information, trade secrets or otherwise sensitive: its values never enter an event.
    package let isSensitive: Bool

    package init(column: String, isKey: Bool, sharing: Sharing, isOpen: Bool, isSensitive: Bool) {
      self.column = column
      self.isKey = isKey
      self.sharing = sharing
      self.isOpen = isOpen
      self.isSensitive = isSensitive
    }
  }

  /// Share types of Art. 16.
  package enum Sharing: String, Sendable, Hashable {
    /// 无条件共享
    case unconditional
    /// 有条件共享
    case conditional
    /// 不予共享
    case withheld
  }

  package var columns: [String] { items.map(\.column) }

  /// Whether any item is shared, so that the provider has to mount the data (Art. 18).
  package var isShared: Bool { items.contains { $0.sharing != .withheld } }

  /// The columns by which records are asked for.
  package var keyColumns: [String] { items.filter(\.isKey).map(\.column) }

  package subscript(column: String) -> Item? { items.first { $0.column == column } }

  /// The items of `columns` in that order; refuses names the entry does not have and names said twice.
  package func items(named columns: [String], field: String) throws(Refusal) -> [Item] {
    var seen: Set<String> = []
    var found: [Item] = []
    for column in columns {
      guard let item = self[column] else { throw .unknownColumn(column, in: self, field: field) }
      guard seen.insert(column).inserted else { throw .repeatedColumn(column, field: field) }
      found.append(item)
    }
    return found
  }
}

extension Refusal {
  static func notCatalogued(_ code: String) -> Self {
    Self(
      .state, "NOT_CATALOGUED", zh: "目录中没有已发布的条目“\(code)”", en: "the catalog has no published entry \"\(code)\"",
      article: .catalogIsBasis,
      remedy: Bilingual(
        zh: "共享以目录为依据，请先查询已发布的目录代码。", en: "Sharing rests on the catalog; look up the code of a published entry."))
  }

  static func unknownColumn(_ column: String, in entry: PublishedEntry, field: String) -> Self {
    Self(
      .field(field), "UNKNOWN_COLUMN", zh: "条目\(entry.code)第\(entry.version)版没有信息项“\(column)”",
      en: "entry \(entry.code) version \(entry.version) has no column \"\(column)\"",
      remedy: Bilingual(
        zh: "可用的信息项：\(entry.columns.joined(separator: "、"))。", en: "It has: \(entry.columns.joined(separator: ", "))."))
  }

  static func repeatedColumn(_ column: String, field: String) -> Self {
    Self(.field(field), "REPEATED_COLUMN", zh: "信息项“\(column)”重复", en: "column \"\(column)\" is named twice")
  }
}
