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

  package init() {}

  /// Whether opening it needs masking first (Art. 7, 22 ¶3).
  package var needsDesensitising: Bool { personalInformation || tradeSecret || sensitive }

  /// The literal condition the national template wants for unconditional items.
  package static let noCondition = "无条件"
}
