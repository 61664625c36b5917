import Contracts

/// What a profile made of an entry's words, gathered while it is read. The same for several items is told once.
struct Derivations {
  private struct ItemValue: Hashable {
    let field: String
    let stated: String
    let became: String
  }

  private var values: [CatalogV1.DerivedValue] = []
  private var order: [ItemValue] = []
  private var places: [ItemValue: [Int]] = [:]

  /// What stands for a text that was taken to say nothing.
  static let blank = "（空）"

  mutating func note(_ field: String, _ stated: String, _ became: String) {
    values.append(.init(field: field, stated: stated.cut, became: became.cut))
  }

  /// Of an item, counted from 0.
  mutating func note(item index: Int, _ field: String, _ stated: String, _ became: String) {
    let value = ItemValue(field: field, stated: stated.cut, became: became.cut)
    if places[value] == nil { order.append(value) }
    places[value, default: []].append(index)
  }

  /// Something that nothing could be made of; it keeps the entry out.
  mutating func unread(_ field: String, _ stated: String) { note(field, stated, "") }
  mutating func unread(item index: Int, _ field: String, _ stated: String) { note(item: index, field, stated, "") }

  /// In the contract's form: "items[0…3,7].data_type".
  var contract: [CatalogV1.DerivedValue] {
    values
      + order.flatMap { value in
        Self.ranges(places[value] ?? []).map { range in
          .init(field: "items[\(range)].\(value.field)", stated: value.stated, became: value.became)
        }
      }
  }

  /// Ascending numbers, neighbours together; several texts rather than one that is long.
  static func ranges(_ numbers: [Int]) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let texts = runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)…\($0.upperBound)" }
    return stride(from: 0, to: texts.count, by: runsPerText).map { start in
      texts[start..<min(start + runsPerText, texts.count)].joined(separator: ",")
    }
  }

  private static let runsPerText = 30
}

extension String {
  /// Short enough to be kept with the entry.
  fileprivate var cut: String { count <= 400 ? self : prefix(399) + "…" }
}
