/// Finds what somebody probably meant.
enum NearestMatch {
  /// The candidate that takes the fewest edits, unless even that is far off. Case and place count little: the last part
  /// of a dotted name is compared too.
  static func of(_ word: String, among candidates: Set<String>) -> String? {
    let ranked = candidates.map { (candidate: $0, edits: distance(word, $0)) }
      .sorted { ($0.edits, $0.candidate) < ($1.edits, $1.candidate) }
    guard let best = ranked.first, best.edits <= max(2, word.count / 3) else { return nil }
    return best.candidate
  }

  /// The least of the edits between the whole names and between their last parts, where a different place is one edit.
  private static func distance(_ a: String, _ b: String) -> Int {
    min(edits(a, b), edits(lastPart(a), lastPart(b)) + 1)
  }

  private static func lastPart(_ name: String) -> String { String(name.split(separator: ".").last ?? "") }

  /// Levenshtein's distance, regardless of case.
  private static func edits(_ a: String, _ b: String) -> Int {
    let a = Array(a.lowercased())
    let b = Array(b.lowercased())
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let substituted = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
