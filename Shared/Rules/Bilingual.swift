/// A text for people in the two languages of the suite: Chinese as the law has it, English beside it.
package struct Bilingual: Sendable, Hashable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  package func text(in language: Language) -> String {
    switch language {
    case .zhCN: zh
    case .en: en
    }
  }
}

/// The languages people are answered in; Chinese unless they ask for English.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case zhCN = "zh-CN"
  case en

  /// The language of a locale name such as `en_GB.UTF-8` or `zh-CN`; Chinese for every other name.
  package init(locale: String) {
    self = locale.lowercased().hasPrefix("en") ? .en : .zhCN
  }
}
