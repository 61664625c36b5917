import RPC
import Rules
import ServiceKit

/// What the pages say, in both languages, from `Templates/texts.txt`.
///
/// The file has a block for each text, parted by an empty line: a key, the Chinese, the English. `%1`, `%2` stand for
/// what a page fills in.
struct PortalTexts: Sendable {
  private let zh: [String: String]
  private let en: [String: String]

  /// The texts of this build.
  static let embedded = PortalTexts(String(decoding: PackageResources.texts_txt, as: UTF8.self))

  init(_ file: String) {
    var (zh, en): ([String: String], [String: String]) = ([:], [:])
    for block in file.split(separator: "\n", omittingEmptySubsequences: false).split(separator: "") {
      let lines = block.filter { !$0.hasPrefix("#") }.map(String.init)
      guard !lines.isEmpty else { continue }
      precondition(
        lines.count == 3 && zh[lines[0]] == nil, "texts.txt: the block of \(lines[0]) is not one key, two texts")
      zh[lines[0]] = lines[1]
      en[lines[0]] = lines[2]
    }
    self.zh = zh
    self.en = en
  }

  func all(in language: Language) -> [String: String] { language == .zh ? zh : en }

  /// One text with `%1`, `%2` replaced. A key that is not there is a mistake of the program, shown as itself.
  func text(_ key: String, _ language: Language, _ values: [String] = []) -> String {
    var text = all(in: language)[key] ?? key
    for (index, value) in values.enumerated() {
      text = text.split(separator: "%\(index + 1)", omittingEmptySubsequences: false).joined(separator: value)
    }
    return text
  }
}

/// A page's language with its texts.
struct PageLanguage: Sendable {
  let language: Language
  private let texts: PortalTexts

  init(_ language: Language, _ texts: PortalTexts = .embedded) {
    self.language = language
    self.texts = texts
  }

  var all: [String: String] { texts.all(in: language) }

  func callAsFunction(_ key: String, _ values: String...) -> String { texts.text(key, language, values) }

  func callAsFunction(_ text: Bilingual) -> String { text.text(in: language) }

  /// A text that stands for itself: with a capital letter in English.
  func sentence(_ text: Bilingual) -> String {
    let text = self(text)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// What departments write is Chinese: the language to mark it with where the page's is another.
  var dataLang: String? { language == .zh ? nil : Language.zh.rawValue }

  /// What stands before the path of each page in this language.
  var prefix: String { language == .zh ? "" : "/en" }

  /// This portal's front page.
  var home: String { language == .zh ? "/" : "/en/" }

  var other: PageLanguage { PageLanguage(language == .zh ? .en : .zh, texts) }

  /// As `lang` and `hreflang` want it.
  var code: String { language.rawValue }

  /// Its own name, in itself.
  var name: String { language == .zh ? "中文" : "English" }
}
