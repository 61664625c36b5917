/// A table for people: columns aligned also where a Chinese character takes two places.
///
/// Nothing is lost in a narrow terminal: columns that do not fit go to lines of their own, indented, and a cell wider
/// than a line is broken. A table that is looked over rather than read may cut its last column instead.
struct Table {
  /// The least of a last column that is worth showing beside the others.
  private static let leastOfLast = 8
  private static let indent = 2
  private let header: [String]
  private let cutsLast: Bool
  private var rows: [[String]] = []

  init(cutsLast: Bool = false, _ header: String...) {
    self.header = header
    self.cutsLast = cutsLast
  }

  mutating func add(_ cells: String...) { rows.append(cells) }

  var isEmpty: Bool { rows.isEmpty }

  /// The lines, header first; a dash for every empty cell.
  func lines(width: Int = Terminal.width) -> [String] {
    let all = [header] + rows.map { $0.map { $0.isEmpty ? "-" : $0 } }
    let widths = header.indices.map { column in all.map { Self.width(of: $0[column]) }.max() ?? 0 }
    let parts = parts(of: widths, in: width)
    return all.flatMap { row in
      parts.flatMap { columns in
        let cells = columns.map { index in
          index == columns.upperBound - 1
            ? row[index] : row[index] + String(repeating: " ", count: widths[index] - Self.width(of: row[index]))
        }
        let line =
          String(repeating: " ", count: columns.lowerBound == 0 ? 0 : Self.indent) + cells.joined(separator: "  ")
        return cutsLast ? [Self.cut(line, to: width)] : Self.broken(line, at: width)
      }
    }
  }

  /// Which columns share a line.
  private func parts(of widths: [Int], in width: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (first, used) = (0, 0)
    for index in widths.indices {
      let isCut = cutsLast && index == widths.count - 1
      let needed = isCut ? min(widths[index], Self.leastOfLast) : widths[index]
      if index > first, used + 2 + needed > width {
        parts.append(first..<index)
        (first, used) = (index, Self.indent + widths[index])
      } else {
        used += (index > first ? 2 : 0) + widths[index]
      }
    }
    return parts + [first..<widths.count]
  }

  /// Prints the table, or what to say when there is nothing.
  func show(whenEmpty text: String) {
    if isEmpty { print(text) } else { for line in lines() { print(line) } }
  }

  /// Places a text takes in a terminal (East Asian wide characters take two, UAX #11).
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : $1.properties.generalCategory == .nonspacingMark ? 0 : 1) }
  }

  /// A line in pieces that fit, all but the first indented.
  static func broken(_ text: String, at width: Int) -> [String] {
    guard Self.width(of: text) > width, width > indent + 2 else { return [text] }
    var lines = [""]
    var used = 0
    for character in text {
      let places = Self.width(of: String(character))
      if used + places > width {
        lines.append(String(repeating: " ", count: indent))
        used = indent
      }
      lines[lines.count - 1].append(character)
      used += places
    }
    return lines
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
