import Foundation

/// Makes column names of items' names: pinyin in lower case, "shen_qing_ren", each once in an entry.
final class ColumnNames {
  /// Readings of single characters; a transliteration of each name anew takes longer than all the rest.
  private var readings: [Character: String] = [:]

  /// Names for these items, in order.
  func names(for items: [String]) -> [String] {
    var taken: Set<String> = []
    return items.enumerated().map { index, item in
      let base = name(for: item, index)
      var name = base
      var number = 2
      while !taken.insert(name).inserted {
        let ending = "_\(number)"
        name = base.prefix(Self.lengthLimit - ending.count) + ending
        number += 1
      }
      return name
    }
  }

  private static let lengthLimit = 63

  private func name(for item: String, _ index: Int) -> String {
    var words: [String] = []
    var run = ""
    for character in item {
      let reading = reading(of: character)
      if reading.isSingle {
        run += reading.text
        continue
      }
      if !run.isEmpty { words.append(run) }
      run = ""
      if !reading.text.isEmpty { words.append(reading.text) }
    }
    if !run.isEmpty { words.append(run) }
    var name = words.joined(separator: "_")
    if name.isEmpty { name = "item_\(index + 1)" }
    if !(name.first?.isLetter ?? false) { name = "n_" + name }
    return String(name.prefix(Self.lengthLimit)).trimmingSuffix("_")
  }

  /// Latin letters and digits stay together; a Chinese character is a word; anything else divides.
  private func reading(of character: Character) -> (text: String, isSingle: Bool) {
    if character.isASCII {
      let isPart = character.isLetter || character.isNumber
      return (isPart ? character.lowercased() : "", isPart)
    }
    if let known = readings[character] { return (known, false) }
    let latin =
      String(character).applyingTransform(.mandarinToLatin, reverse: false)?.applyingTransform(
        .stripDiacritics, reverse: false)?
      .applyingTransform(.toLatin, reverse: false)?.lowercased() ?? ""
    let plain = String(latin.unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) })
    readings[character] = plain
    return (plain, false)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
