import Foundation
import Synchronization

/// How Chinese characters are read aloud, in Latin letters without tones (拼音): 行政 is "xing zheng".
///
/// Each character has the reading that Unicode's transform gives it alone; words in which a character is read otherwise
/// are listed. A transform costs a fifth of a millisecond however short its text is, so every character is asked about
/// once and kept: catalogs are written with some three thousand of them.
package enum Pinyin {
  /// A syllable for each character that has a reading, the folded letter itself for letters and digits of other scripts.
  package static func syllables(of run: [Unicode.Scalar]) -> [String] {
    let readings = readings(of: run)
    var syllables: [String] = []
    syllables.reserveCapacity(run.count)
    var index = 0
    while index < run.count {
      if index + 1 < run.count, let pair = pairReadings[Pair(run[index], run[index + 1])] {
        syllables += pair
        index += 2
        continue
      }
      syllables.append(readings[index] ?? String(run[index]))
      index += 1
    }
    return syllables
  }

  package static func isHan(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isIdeographic }

  private static let known = Mutex<[Unicode.Scalar: String]>([:])

  /// The reading of each; `nil` for what has none.
  private static func readings(of run: [Unicode.Scalar]) -> [String?] {
    let found = known.withLock { known in run.map { known[$0] } }
    let missing = Set(zip(run, found).filter { $1 == nil && isHan($0) }.map(\.0))
    guard !missing.isEmpty else { return found }
    let read = transformed(missing.sorted { $0.value < $1.value })
    known.withLock { $0.merge(read) { first, _ in first } }
    return zip(run, found).map { $1 ?? read[$0] }
  }

  /// One call for all of them; a character without a reading stays what it is.
  private static func transformed(_ characters: [Unicode.Scalar]) -> [Unicode.Scalar: String] {
    let text = characters.map(String.init).joined(separator: "\n")
    let latin = text.applyingTransform(.mandarinToLatin, reverse: false)?
      .applyingTransform(.stripDiacritics, reverse: false)
    let lines = (latin ?? text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count == characters.count else { return [:] }
    return Dictionary(uniqueKeysWithValues: zip(characters, lines))
  }

  private struct Pair: Hashable {
    let number: UInt64

    init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
      number = UInt64(first.value) << 32 | UInt64(second.value)
    }
  }

  private static let pairReadings = Dictionary(
    uniqueKeysWithValues: wordReadings.map { word, syllables in
      let scalars = Array(word.unicodeScalars)
      return (Pair(scalars[0], scalars[1]), syllables)
    })

  /// Two characters whose reading together differs from the one each has alone.
  private static let wordReadings: [String: [String]] = [
    "重庆": ["chong", "qing"], "重复": ["chong", "fu"], "重新": ["chong", "xin"], "重组": ["chong", "zu"],
    "银行": ["yin", "hang"], "行业": ["hang", "ye"], "分行": ["fen", "hang"], "央行": ["yang", "hang"],
    "长江": ["chang", "jiang"], "长寿": ["chang", "shou"], "长期": ["chang", "qi"], "长度": ["chang", "du"],
    "长效": ["chang", "xiao"], "长途": ["chang", "tu"], "特长": ["te", "chang"], "丰都": ["feng", "du"],
    "首都": ["shou", "du"], "都市": ["du", "shi"], "会计": ["kuai", "ji"], "音乐": ["yin", "yue"],
    "调整": ["tiao", "zheng"], "调解": ["tiao", "jie"], "调节": ["tiao", "jie"], "空调": ["kong", "tiao"],
    "校验": ["jiao", "yan"], "校对": ["jiao", "dui"], "传记": ["zhuan", "ji"], "朝阳": ["chao", "yang"],
    "储藏": ["chu", "cang"], "参差": ["cen", "ci"], "供给": ["gong", "ji"], "降水": ["jiang", "shui"],
  ]
}
