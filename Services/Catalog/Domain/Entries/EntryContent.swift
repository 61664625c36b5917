import Rules

/// What an entry says: everything its department writes, nothing of its life (目录条目内容).
package struct EntryContent: Sendable, Hashable {
  package var name = ""
  package var category: Category?
  package var abstract = ""
  package var acquisition: Acquisition?
  package var acquisitionBasis = ""
  package var formatClass = ""
  package var formatType = ""
  package var updateCycle: UpdateCycle?
  package var items: [Item] = []
  package var relatedCodes: [String] = []
  package var classified = false
  package var attribution = ""
  package var englishName = ""
  package var internalDepartment = ""
  /// By its registered id or its name.
  package var sourceSystem = ""
  /// Describes a format that has no list.
  package var formatNote = ""
  package var volumes: Volumes?
  package var grade = ""
  package var guideVersion = ""
  package var derived: [DerivedValue] = []

  package init() {}

  /// The guide that an entry is written by unless it says otherwise (政务信息资源目录编制指南).
  package static let guide = "发改高技术〔2017〕1272号"

  /// Derived from the items (Art. 16); unconditional while there is none.
  package var shareType: ShareType {
    items.isEmpty ? .unconditional : .derived(from: items.lazy.map(\.shareType))
  }

  /// Whether a restriction rests on an act, which the authority must have verified before it counts (Art. 17(1)).
  package var restsOnBases: Bool { items.contains { $0.shareType != .unconditional && !$0.shareBases.isEmpty } }

  /// Departments named anywhere in it.
  package var departmentsNamed: Set<String> { Set(items.lazy.flatMap(\.shareTo)) }

  /// The same content with what goes without saying said: white space trimmed, “无条件” where nothing is required.
  package func normalised() -> EntryContent {
    var content = self
    content.name = name.trimmed
    content.abstract = abstract.trimmed
    content.formatClass = formatClass.trimmed
    content.formatType = formatType.trimmed
    if guideVersion.isBlank { content.guideVersion = Self.guide }
    for index in content.items.indices {
      content.items[index].name = content.items[index].name.trimmed
      content.items[index].column = content.items[index].column.trimmed
      if content.items[index].shareType == .unconditional, content.items[index].shareCondition.isBlank {
        content.items[index].shareCondition = Item.noCondition
      }
      content.items[index].shareTo = items[index].shareTo.map(\.trimmed)
      if content.items[index].shareType == .conditional, content.items[index].shareCondition.isBlank {
        content.items[index].shareCondition = items[index].conditionInWords
      }
    }
    return content
  }
}

extension String {
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
