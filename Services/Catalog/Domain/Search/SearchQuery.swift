import Rules

/// The words somebody looks for; every one must occur in the entry.
package struct SearchQuery: Sendable, Hashable {
  /// One word, folded.
  package struct Word: Sendable, Hashable {
    package let text: String
    /// What an entry that has it must have in the index, ascending.
    package let tokens: [Int64]
    /// What only an entry has that has it in abstract or provider alone; exact for words of one or two letters.
    package let asideTokens: [Int64]
    /// What only an entry has that has it in its name.
    package let nameTokens: [Int64]
    /// What only an entry has that has it in an item and not in its name.
    package let itemTokens: [Int64]
    /// Whether every entry that has it has just one of the three.
    package let hasPlaces: Bool
    /// What else it may stand for.
    package let reading: Reading?

    /// Whether the index alone cannot decide: three letters and more may have all their pairs apart from each other.
    package var isLong: Bool { text.unicodeScalars.count > 2 }
  }

  /// A Latin word as pinyin: initials of several characters, or syllables in full of which the last may be begun only.
  package struct Reading: Sendable, Hashable {
    package let initials: [Int64]
    package let syllables: [Int64]
    /// A regular expression of letters alone, that the syllables must meet.
    package let pattern: String
    package let letters: Int
    /// Whether the index alone decides.
    package var areInitialsExact: Bool { letters <= Tokens.initialsLimit }
    package var areSyllablesExact: Bool { letters <= Tokens.lettersLimit }
  }

  /// Each once, in order of the alphabet.
  package let words: [Word]
  /// The words as they were written, to be compared with whole names.
  package let phrase: String

  /// An empty query finds everything.
  package init(_ text: String) {
    let runs = Folding.runs(text)
    words = Set(runs).map(Word.init).sorted { $0.text < $1.text }
    phrase = SearchText.joined(runs)
  }
}

extension SearchQuery.Word {
  fileprivate init(_ run: [Unicode.Scalar]) {
    text = SearchText.joined([run])
    tokens = Set(Tokens.needed(run)).sorted()
    asideTokens = Tokens.aside(tokens)
    nameTokens = Tokens.named(tokens)
    itemTokens = Tokens.ofItem(tokens)
    reading = SearchQuery.Reading(run)
    // Names of columns have other letters only.
    hasPlaces = run.count <= 2 && run.contains(where: Pinyin.isHan)
  }
}

extension SearchQuery.Reading {
  /// `nil` for whatever has a letter that pinyin has not, and for single letters.
  fileprivate init?(_ run: [Unicode.Scalar]) {
    guard run.count > 1, run.allSatisfy({ ("a"..."z").contains($0) }) else { return nil }
    // Keyboards write "lv" for lü; without marks it is "lu".
    let letters = run.map { $0 == "v" ? "u" : $0 }
    initials = Set(Tokens.initials(run)).sorted()
    syllables = Set(Tokens.begun(letters)).sorted()
    self.letters = letters.count
    pattern = letters.enumerated().map { index, letter in
      let capital = Character(letter).uppercased()
      return index == 0 ? capital : "[\(letter)\(capital)]"
    }.joined()
  }
}
