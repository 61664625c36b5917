package import FoundationEssentials
package import Rules

/// A catalog entry as the public may know it: published, and without any item that is not opened (不予开放).
package struct OpenEntry: Sendable, Hashable {
  package let code: String
  package let version: Int
  package let name: String
  package let provider: String
  package let providerName: String
  package let abstract: String
  /// The contract's number of the update cycle (更新周期).
  package let updateCycle: Int
  package let attribution: String
  package let publishedAt: Date
  package let items: [OpenItem]

  package init(
    code: String, version: Int, name: String, provider: String, providerName: String, abstract: String,
    updateCycle: Int, attribution: String, publishedAt: Date, items: [OpenItem]
  ) {
    self.code = code
    self.version = version
    self.name = name
    self.provider = provider
    self.providerName = providerName
    self.abstract = abstract
    self.updateCycle = updateCycle
    self.attribution = attribution
    self.publishedAt = publishedAt
    self.items = items
  }

  package var unconditional: [OpenItem] { items.filter { $0.openType == .unconditional } }
  package var conditional: [OpenItem] { items.filter { $0.openType == .conditional } }

  package var availability: ApplicationForm.Availability { conditional.isEmpty ? .unconditional : .conditional }

  /// The columns a dataset of this entry has: those asked for, or all that are open without condition.
  package func columns(asked: [String]) throws(Refusal) -> [String] {
    let open = unconditional.map(\.column)
    guard !open.isEmpty else { throw .nothingOpen }
    for column in asked where !open.contains(column) { throw .columnNotOpen(column) }
    return asked.isEmpty ? open : open.filter(asked.contains)
  }

  /// What a search looks into.
  package var searchText: String {
    SearchWords.fold(([name, providerName, abstract] + items.map(\.name)).joined(separator: "\n"))
  }
}

/// An information item that may be opened (信息项).
package struct OpenItem: Sendable, Hashable {
  package enum OpenType: String, Sendable, Hashable {
    /// 无条件开放.
    case unconditional
    /// 有条件开放.
    case conditional
  }

  package let name: String
  package let column: String
  /// One of the catalog's letters, such as "C" for text.
  package let dataType: String
  package let openType: OpenType
  package let condition: String

  package init(name: String, column: String, dataType: String, openType: OpenType, condition: String) {
    self.name = name
    self.column = column
    self.dataType = dataType
    self.openType = openType
    self.condition = condition
  }
}

/// The words of a search; every one must occur. Letter case and full-width forms do not matter, and a word may be one
/// Chinese character long.
package struct SearchWords: Sendable, Hashable {
  package let words: [String]

  package init(_ text: String) {
    words = Self.fold(String(text.prefix(Self.textLimit))).split(whereSeparator: \.isWhitespace).prefix(Self.wordsLimit)
      .map(String.init)
  }

  /// Lower case, half width.
  package static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let narrow: Unicode.Scalar =
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)!
        case 0x3000: " "
        default: scalar
        }
      folded.append(contentsOf: narrow.properties.lowercaseMapping.unicodeScalars)
    }
    return String(folded)
  }

  private static let textLimit = 200
  private static let wordsLimit = 8
}
