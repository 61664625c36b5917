import Rules

/// One information item (信息项): here sharing and opening are decided.
package struct Item: Sendable, Hashable {
  package var name = ""
  package var column = ""
  package var dataType = ""
  package var length = 0
  package var isKey = false
  /// Sharing is the rule (Art. 3).
  package var shareType = ShareType.unconditional
  package var shareCondition = ""
  package var shareBases: [LegalBasis] = []
  package var shareMode: ShareMode?
  package var isBasic = false
  package var openType: OpenType?
  package var openCondition = ""
  package var desensitisationPlan = ""
  package var personalInformation = false
  package var tradeSecret = false
  package var sensitive = false
  package var collectedFromPublic = false
  package var collectionBasis = ""
  package var englishName = ""
  /// Departments a conditional item is shared with, by code: the first form of Art. 16 ¶3.
  package var shareTo: [String] = []
  /// The part that everybody may have: the second form of Art. 16 ¶3.
  package var sharePart = ""
  package var workSecret = false
  package var stateSecret = false
  package var collectionScope = ""
  package var collectionPurpose = ""
  /// `YYYY-MM-DD`, the day by which what is handed over on media will be digitised (Art. 13).
  package var digitisedBy = ""
  package var relatedCategory = ""
  /// By which one source is designated (Art. 12 ¶1); empty: the item's name.
  package var dataElement = ""
  /// The entry whose provider the value is taken from.
  package var sourceCode = ""

  package init() {}

  /// Whether opening it needs masking first (Art. 7, 22 ¶3).
  package var needsDesensitising: Bool { personalInformation || tradeSecret || sensitive }

  /// Whether other services must handle it with care.
  package var isSensitive: Bool { needsDesensitising || workSecret || stateSecret }

  /// The condition that the departments named, or the part, come to; empty where neither is given.
  package var conditionInWords: String {
    shareTo.isEmpty ? (sharePart.isBlank ? "" : "限于：\(sharePart)") : "限列明的部门"
  }

  /// The literal condition the national template wants for unconditional items.
  package static let noCondition = "无条件"
}
