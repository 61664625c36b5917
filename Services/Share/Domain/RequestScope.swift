package import Rules

/// What of an entry is asked for, split by what the law does with it (CC-20).
///
/// Unconditional columns are granted at once, conditional ones go to the provider, withheld ones cannot be asked for.
package struct RequestScope: Sendable, Hashable {
  /// Everything asked for, in the order of the catalog.
  package let columns: [String]
  /// Of these, the ones that need the provider's answer.
  package let conditional: [String]

  package var unconditional: [String] { columns.filter { !conditional.contains($0) } }

  /// - Parameter columns: none means all that are shared.
  package init(_ columns: [String], of entry: PublishedEntry) throws(Refusal) {
    let asked =
      columns.isEmpty
      ? entry.items.filter { $0.sharing != .withheld }
      : try entry.items(named: columns, field: "columns")
    if let withheld = asked.first(where: { $0.sharing == .withheld }) { throw .notShared([withheld.column]) }
    guard !asked.isEmpty else { throw .notShared(entry.columns) }
    let names = Set(asked.map(\.column))
    let ordered = entry.items.filter { names.contains($0.column) }
    self.columns = ordered.map(\.column)
    conditional = ordered.filter { $0.sharing == .conditional }.map(\.column)
  }
}

extension Refusal {
  static func notShared(_ columns: [String]) -> Self {
    Self(
      .rights, "NOT_SHARED", zh: "信息项\(columns.joined(separator: "、"))为不予共享",
      en: "not shared: \(columns.joined(separator: ", "))", article: .shareTypes,
      remedy: Bilingual(zh: "请去掉这些信息项后重新申请。", en: "Leave these columns out and ask again."))
  }
}
