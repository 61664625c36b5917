/// An entry as search sees it: its words, and a number for every letter and every pair of neighbours.
///
/// PostgreSQL's own parsers find no words in Chinese. Pairs need no dictionary: whoever looks for 行政 finds every entry
/// in which these two characters are neighbours, however a dictionary would have divided the sentence. The numbers are an
/// array column with a GIN index, so a query is one array containment.
package struct SearchText: Sendable, Hashable {
  /// Runs of letters and digits, one space between; what longer words are compared with.
  package let words: String
  /// The name's words alone; a hit here counts more.
  package let name: String
  /// Ascending, each once.
  package let tokens: [Int64]

  package init(_ content: EntryContent, providerName: String) {
    let texts =
      [content.name, content.abstract, providerName]
      + content.items.flatMap { [$0.name, $0.column] }
    let runs = texts.flatMap(Folding.runs)
    words = Self.joined(runs)
    name = Self.joined(Folding.runs(content.name))
    tokens = Set(runs.flatMap(Tokens.all)).sorted()
  }

  static func joined(_ runs: [[Unicode.Scalar]]) -> String {
    var text = String.UnicodeScalarView()
    for run in runs {
      if !text.isEmpty { text.append(" ") }
      text.append(contentsOf: run)
    }
    return String(text)
  }
}

/// Letters and pairs of letters as numbers: a scalar has 21 bits, so a pair has 42 and no two pairs are confused.
package enum Tokens {
  /// Every letter and every pair of neighbours.
  package static func all(_ run: [Unicode.Scalar]) -> [Int64] {
    run.map(letter) + pairs(run)
  }

  /// The fewest tokens that every text with this run in it must have.
  package static func needed(_ run: [Unicode.Scalar]) -> [Int64] {
    run.count == 1 ? [letter(run[0])] : pairs(run)
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Int64 { Int64(scalar.value) }

  private static func pairs(_ run: [Unicode.Scalar]) -> [Int64] {
    zip(run, run.dropFirst()).map { Int64($0.value) << 21 | Int64($1.value) }
  }
}
