/// A table for people: columns aligned also where a Chinese character takes two places, cut to the terminal's width.
struct Table {
  private let header: [String]
  private var rows: [[String]] = []

  init(_ header: String...) { self.header = header }

  mutating func add(_ cells: String...) { rows.append(cells) }

  var isEmpty: Bool { rows.isEmpty }

  /// The lines, header first; a dash for every empty cell.
  func lines(width: Int = Terminal.width) -> [String] {
    let all = [header] + rows.map { $0.map { $0.isEmpty ? "-" : $0 } }
    let widths = header.indices.map { column in all.map { Self.width(of: $0[column]) }.max() ?? 0 }
    return all.map { row in
      let cells = row.indices.map { index in
        index == row.count - 1
          ? row[index] : row[index] + String(repeating: " ", count: widths[index] - Self.width(of: row[index]))
      }
      return Self.cut(cells.joined(separator: "  "), to: width)
    }
  }

  /// Prints the table, or what to say when there is nothing.
  func show(whenEmpty text: String) {
    if isEmpty { print(text) } else { for line in lines() { print(line) } }
  }

  /// Places a text takes in a terminal (East Asian wide characters take two, UAX #11).
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : $1.properties.generalCategory == .nonspacingMark ? 0 : 1) }
  }

  static func cut(_ text: String, to width: Int) -> String {
    guard Self.width(of: text) > width, width > 1 else { return text }
    var result = ""
    var used = 0
    for character in text {
      let places = Self.width(of: String(character))
      if used + places > width - 1 { break }
      result.append(character)
      used += places
    }
    return result + "…"
  }
}

extension Unicode.Scalar {
  /// Wide in a terminal: CJK, Hangul, full-width forms.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
