/// Everything the index knows of an entry as numbers: letters and pairs of letters as they are written, and as they are
/// read aloud.
///
/// A scalar has 21 bits, so a pair has 42 and no two pairs are confused; what is not a written letter or pair carries its
/// kind above them.
package enum Tokens {
  private enum Kind: Int64 {
    /// Pinyin initials of up to eight neighbouring characters.
    case initials = 1
    /// The first letters of pinyin from a syllable on, up to seven.
    case pinyin
    /// A letter or pair that the abstract or the provider's name has, and neither the name nor an item.
    case aside
    /// One that the name has.
    case named
    /// One that an item has and the name has not.
    case item
  }

  // MARK: As written

  /// Every letter and every pair of neighbours.
  package static func all(_ run: [Unicode.Scalar]) -> [Int64] {
    run.map(letter) + pairs(run)
  }

  /// The fewest tokens that every text with this run in it must have.
  package static func needed(_ run: [Unicode.Scalar]) -> [Int64] {
    run.count == 1 ? [letter(run[0])] : pairs(run)
  }

  package static func aside(_ tokens: some Sequence<Int64>) -> [Int64] { tokens.map { tagged(.aside, $0) } }
  package static func named(_ tokens: some Sequence<Int64>) -> [Int64] { tokens.map { tagged(.named, $0) } }
  package static func ofItem(_ tokens: some Sequence<Int64>) -> [Int64] { tokens.map { tagged(.item, $0) } }

  // MARK: As read aloud

  /// Longer ones have to be compared besides.
  package static let initialsLimit = 8
  package static let lettersLimit = 7

  /// Of a text's initials and syllables.
  package static func read(_ syllables: [String]) -> [Int64] {
    let letters = syllables.map { Array($0.unicodeScalars) }
    let all = Array(letters.joined())
    var tokens = beginnings(letters.compactMap(\.first), .initials, initialsLimit)
    var start = 0
    for syllable in letters {
      tokens += beginnings(of: all[start...], .pinyin, lettersLimit)
      start += syllable.count
    }
    return tokens
  }

  /// What every text whose initials have this run in them must have.
  package static func initials(_ run: [Unicode.Scalar]) -> [Int64] {
    beginnings(of: run.prefix(initialsLimit), .initials, initialsLimit).suffix(1)
  }

  /// What every text must have in which these letters begin at a syllable.
  package static func begun(_ run: [Unicode.Scalar]) -> [Int64] {
    beginnings(of: run.prefix(lettersLimit), .pinyin, lettersLimit).suffix(1)
  }

  private static func beginnings(_ run: [Unicode.Scalar], _ kind: Kind, _ limit: Int) -> [Int64] {
    run.indices.flatMap { beginnings(of: run[$0...], kind, limit) }
  }

  /// The first two letters as one number, the first three, and so on: five bits for each.
  private static func beginnings(of run: ArraySlice<Unicode.Scalar>, _ kind: Kind, _ limit: Int) -> [Int64] {
    var number: Int64 = 0
    return run.prefix(limit).enumerated().compactMap { place, scalar in
      number = number << 5 | low(scalar)
      return place == 0 ? nil : tagged(kind, number)
    }
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Int64 { Int64(scalar.value) }

  private static func pairs(_ run: [Unicode.Scalar]) -> [Int64] {
    zip(run, run.dropFirst()).map { Int64($0.value) << 21 | Int64($1.value) }
  }

  /// Letters of pinyin are 1 to 26; whatever else there is shares the numbers above, which nobody looks for.
  private static func low(_ scalar: Unicode.Scalar) -> Int64 {
    ("a"..."z").contains(scalar) ? Int64(scalar.value - 96) : 27 + Int64(scalar.value & 3)
  }

  private static func tagged(_ kind: Kind, _ token: Int64) -> Int64 { kind.rawValue << 42 | token }
}
