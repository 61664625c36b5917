/// An entry as search sees it: its words, how they are read aloud, and a number for every letter and pair of neighbours.
///
/// PostgreSQL's own parsers find no words in Chinese. Pairs need no dictionary: whoever looks for 行政 finds every entry
/// in which these two characters are neighbours, however a dictionary would have divided the sentence. The numbers are an
/// array column with a GIN index, so a query is one array containment.
package struct SearchText: Sendable, Hashable {
  /// Runs of letters and digits, one space between; what longer words are compared with.
  package let words: String
  /// The name's words alone; a hit here counts more.
  package let name: String
  /// Words of name and items; a hit here counts more than one in the abstract.
  package let elements: String
  /// Pinyin initials of the name on the first line, those of items and provider on the second: "xzqh".
  package let initials: String
  /// The same in full, each syllable beginning with a capital: "XingZhengQuHua".
  package let pinyin: String
  /// Ascending, each once.
  package let tokens: [Int64]
  /// The provider's name as it was when this was made.
  package let provider: String

  package init(_ content: EntryContent, providerName: String) {
    let nameRuns = Folding.runs(content.name)
    let itemRuns = content.items.flatMap { Folding.runs($0.name) }
    let columnRuns = content.items.flatMap { Folding.runs($0.column) }
    let providerRuns = Folding.runs(providerName)
    let asideRuns = Folding.runs(content.abstract) + providerRuns
    let readName = Self.read(nameRuns)
    let readRest = Self.read(itemRuns + providerRuns)

    provider = providerName
    name = Self.joined(nameRuns)
    elements = Self.joined(nameRuns + itemRuns + columnRuns)
    // Elements first: how far in a word is found tells where it stands.
    words = Self.joined(nameRuns + itemRuns + columnRuns + asideRuns)
    initials = [readName, readRest].map { Self.joined($0.map(Self.initials)) }.joined(separator: "\n")
    pinyin = [readName, readRest].map { $0.map(Self.capitalised).joined(separator: " ") }.joined(separator: "\n")
    let named = Set(nameRuns.flatMap(Tokens.all))
    let ofItems = Set(itemRuns.flatMap(Tokens.all)).subtracting(named)
    let written = named.union(ofItems).union(columnRuns.flatMap(Tokens.all))
    let aside = Set(asideRuns.flatMap(Tokens.all)).subtracting(written)
    var all = Array(written)
    all += aside
    all += Tokens.named(named)
    all += Tokens.ofItem(ofItems)
    all += Tokens.aside(aside)
    all += Set((readName + readRest).flatMap(Tokens.read))
    all.sort()
    tokens = all
  }

  static func joined(_ runs: [[Unicode.Scalar]]) -> String {
    var text = String.UnicodeScalarView()
    for run in runs {
      if !text.isEmpty { text.append(" ") }
      text.append(contentsOf: run)
    }
    return String(text)
  }

  /// The syllables of each run that has Chinese in it, each run once: items are often called alike.
  private static func read(_ runs: [[Unicode.Scalar]]) -> [[String]] {
    var seen: Set<[Unicode.Scalar]> = []
    return runs.filter { $0.contains(where: Pinyin.isHan) && seen.insert($0).inserted }.map(Pinyin.syllables)
  }

  private static func initials(_ syllables: [String]) -> [Unicode.Scalar] {
    syllables.compactMap(\.unicodeScalars.first)
  }

  private static func capitalised(_ syllables: [String]) -> String {
    syllables.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
