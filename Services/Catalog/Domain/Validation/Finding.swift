package import Rules

/// A rule an entry does not meet: which, in which field, what the article is, what would be right.
package struct Finding: Sendable, Hashable {
  /// The rules of the catalog (V01–V13) and the articles checked beside them.
  package enum Rule: String, Sendable, Hashable, CaseIterable {
    /// Core items present (核心元数据).
    case v01 = "V01"
    /// Provider registered and named as registered.
    case v02 = "V02"
    /// A name that names data.
    case v03 = "V03"
    /// A name used once per provider.
    case v04 = "V04"
    /// Format type of its class.
    case v05 = "V05"
    /// Share mode that fits the format.
    case v06 = "V06"
    /// Data types and dates.
    case v07 = "V07"
    /// Condition and basis that fit the share type.
    case v08 = "V08"
    /// Basic items shared without condition, on line.
    case v09 = "V09"
    /// Topic resources shared.
    case v10 = "V10"
    /// No state secrets on the outer network, none opened.
    case v11 = "V11"
    /// Opening: condition and masking.
    case v12 = "V12"
    /// Related codes exist; only warned about.
    case v13 = "V13"
    /// One datum, one source.
    case v14 = "V14"
    /// Secrets are not opened, and state secrets make an entry classified (Art. 7).
    case secrets = "A07"
    /// Third-party collection has a basis (Art. 2 ¶2).
    case acquisition = "A02"
    /// Collection from citizens has basis, scope and purpose (Art. 12 ¶2).
    case collection = "A12"
    /// What is on paper or media will be digitised (Art. 13); only warned about.
    case digitisation = "A13"
    /// Limits of this platform.
    case limit = "L01"
    /// A row of an import that is no entry by itself.
    case row = "I01"
  }

  package let rule: Rule
  /// Stable, UPPER_SNAKE.
  package let reason: String
  /// The act whose article it is.
  package let act: RulePack.ID
  /// Its article: "17(1)".
  package let article: String
  /// Path in the request below the entry: "items[3].share_bases[0].kind".
  package let field: String
  package let message: Bilingual
  package let remedy: Bilingual

  package init(
    _ rule: Rule, _ reason: String, of act: RulePack.ID = .cq320, article: String, field: String,
    _ message: Bilingual, remedy: Bilingual
  ) {
    self.rule = rule
    self.reason = reason
    self.act = act
    self.article = article
    self.field = field
    self.message = message
    self.remedy = remedy
  }
}

extension Finding: CustomStringConvertible {
  package var description: String { "\(rule.rawValue) \(field): \(reason)" }
}

/// What an entry may hold at most. Every one is a setting.
package struct EntryLimits: Sendable, Hashable {
  package var nameCharacters = 50
  package var abstractCharacters = 256
  package var textCharacters = 500
  package var items = 200
  package var basesPerItem = 20
  package var relatedCodes = 50
  /// Departments an item is shared with by name (Art. 16 ¶3).
  package var departmentsPerItem = 200
  /// Values an import may mark as derived.
  package var derivedValues = 5000

  package init() {}
}
