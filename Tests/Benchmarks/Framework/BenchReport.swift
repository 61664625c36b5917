import Foundation

/// All rows of a run, as a table for people and as JSON for programs.
struct BenchReport: Encodable {
  let results: [BenchResult]

  private static let columns = [
    ("measurement", 36), ("ours", 13), ("peer", 13), ("ratio", 7), ("target", 22), ("", 7), ("p50 us", 10),
    ("p99 us", 10), ("p99.9 us", 10), ("cpu s/M", 9), ("peer's", 9), ("peer is", 0),
  ]

  var table: String {
    let header = Self.row(Self.columns.map(\.0))
    return ([header] + results.map { Self.row(cells($0)) }).joined(separator: "\n")
  }

  private func cells(_ row: BenchResult) -> [String] {
    let detail = row.detail
    return [
      row.name, "\(Self.short(row.ours)) \(row.unit)", row.peer.map { "\(Self.short($0)) \(row.unit)" } ?? "",
      row.ratio.map { String(format: "%.2f", $0) } ?? "",
      row.target.number.map { "\(row.target.meaning) \(Self.short($0))" } ?? "no target",
      row.target == .none ? "" : row.isMet ? "met" : "MISSED", Self.short(detail?.p50Microseconds),
      Self.short(detail?.p99Microseconds), Self.short(detail?.p999Microseconds),
      Self.short(row.cpuSecondsPerMillion), Self.short(row.peerDetail?.cpuSecondsPerMillion),
      [row.peerName, row.note].compactMap(\.self).joined(separator: "; "),
    ]
  }

  /// Three digits are what a measurement is good for.
  static func short(_ number: Double?) -> String {
    guard let number else { return "" }
    return number >= 100 ? String(format: "%.0f", number) : String(format: number >= 10 ? "%.1f" : "%.2f", number)
  }

  private static func row(_ cells: [String]) -> String {
    zip(cells, columns).map { cell, column in
      cell.padding(toLength: max(column.1, cell.count + 1), withPad: " ", startingAt: 0)
    }.joined().trimmingCharacters(in: .whitespaces)
  }

  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}
