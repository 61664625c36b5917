/// Makes texts comparable: full-width and half-width forms, letter case and marks between words do not matter.
package enum Folding {
  /// Words in order, as runs of letters and digits; everything else divides.
  package static func runs(_ text: String) -> [[Unicode.Scalar]] {
    var runs: [[Unicode.Scalar]] = []
    var run: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars.lazy.flatMap(folded) {
      if isPartOfWord(scalar) {
        run.append(scalar)
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }

  /// The text without anything but letters and digits; equal for names that differ in spelling only (V04).
  package static func key(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    for run in runs(text) { key.append(contentsOf: run) }
    return String(key)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    Array(narrowed(scalar).properties.lowercaseMapping.unicodeScalars)
  }

  /// What compatibility normalisation (NFKC) makes of the forms Chinese keyboards produce.
  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)!
    case 0x3000: " "
    case 0x2460...0x2468: Unicode.Scalar(scalar.value - 0x2460 + 0x31)!
    default: scalar
    }
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }
}
