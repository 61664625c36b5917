/// Everything the index knows of an entry as numbers: letters and pairs of letters as they are written, and as they are
/// read aloud.
///
/// A scalar has 21 bits, so a pair has 42 and no two pairs are confused; what is not a written letter or pair carries its
/// kind above them.
package enum Tokens {
  private enum Kind: Int64 {
    /// Pinyin initials of neighbouring characters.
    case initials = 1
    /// Three neighbouring letters of pinyin.
    case pinyin
    /// The two letters a syllable begins with.
    case syllable
    /// A letter or pair that the abstract or the provider's name has, and neither the name nor an item.
    case aside
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

  // MARK: As read aloud

  /// Of a text's initials and syllables.
  package static func read(_ syllables: [String]) -> [Int64] {
    let letters = syllables.map { Array($0.unicodeScalars) }
    let starts = letters.filter { $0.count > 1 }.map { tagged(.syllable, packed($0[0], $0[1])) }
    return initials(letters.compactMap(\.first)) + pinyin(Array(letters.joined())) + starts
  }

  /// What every text whose initials have this run in them must have.
  package static func initials(_ run: [Unicode.Scalar]) -> [Int64] {
    run.count == 1 ? [] : zip(run, run.dropFirst()).map { tagged(.initials, packed($0, $1)) }
  }

  /// What every text must have in which these letters begin at a syllable.
  package static func begun(_ run: [Unicode.Scalar]) -> [Int64] {
    run.count == 2 ? [tagged(.syllable, packed(run[0], run[1]))] : pinyin(run)
  }

  private static func pinyin(_ run: [Unicode.Scalar]) -> [Int64] {
    zip(zip(run, run.dropFirst()), run.dropFirst(2)).map { tagged(.pinyin, packed($0.0, $0.1) << 8 | low($1)) }
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Int64 { Int64(scalar.value) }

  private static func pairs(_ run: [Unicode.Scalar]) -> [Int64] {
    zip(run, run.dropFirst()).map { Int64($0.value) << 21 | Int64($1.value) }
  }

  private static func packed(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int64 {
    low(first) << 8 | low(second)
  }

  /// Pinyin is ASCII; a character without a reading shares numbers with others, which costs a comparison and no result.
  private static func low(_ scalar: Unicode.Scalar) -> Int64 { Int64(scalar.value & 0xFF) }

  private static func tagged(_ kind: Kind, _ token: Int64) -> Int64 { kind.rawValue << 42 | token }
}
