import Configuration
package import Rules

/// A part of a settings file. Each reader names a key, its default and its limits; a key without a default must be given.
///
/// Readers never throw: a problem is kept with the file and a harmless value returned, so that one run of
/// `check-config` tells everything. `SettingsFile.finish()` throws before any value is used.
package struct SettingsSection: Sendable {
  private let file: SettingsFile
  private let path: [String]

  init(file: SettingsFile, path: [String]) {
    self.file = file
    self.path = path
  }

  /// The section below `name`.
  package func section(_ name: String) -> SettingsSection { SettingsSection(file: file, path: path + [name]) }

  /// The names of the sections or keys the file has directly below this section, sorted.
  package var names: [String] { file.names(below: path.joined(separator: ".")) }

  /// Text; empty counts as not given.
  package func string(_ name: String, default fallback: String? = nil) -> String {
    optionalString(name) ?? fallback ?? missing(name, "")
  }

  /// Text, or nil when not given or empty.
  package func optionalString(_ name: String) -> String? {
    let text = file.value(key(name), expected: Bilingual(zh: "文字", en: "text")) { try $0.requiredString(forKey: $1) }
    return text?.isEmpty == true ? nil : text
  }

  /// Text that must be one of several words.
  package func choice<Word: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, default fallback: Word
  ) -> Word where Word.RawValue == String {
    guard let text = optionalString(name) else { return fallback }
    if let word = Word(rawValue: text) { return word }
    report(name, .noneOf(Word.allCases.map(\.rawValue)))
    return fallback
  }

  /// A list of texts.
  package func strings(_ name: String, default fallback: [String]? = nil) -> [String] {
    let list = file.value(key(name), expected: Bilingual(zh: "文字列表", en: "a list of texts")) {
      try $0.requiredStringArray(forKey: $1)
    }
    return list ?? fallback ?? missing(name, [])
  }

  /// A whole number within limits.
  package func integer(_ name: String, default fallback: Int? = nil, in limits: ClosedRange<Int>) -> Int {
    let number = file.value(key(name), expected: Bilingual(zh: "整数", en: "a whole number")) {
      try $0.requiredInt(forKey: $1)
    }
    guard let number else { return fallback ?? missing(name, limits.lowerBound) }
    return within(limits, number, name)
  }

  /// A list of whole numbers, each within limits.
  package func integers(_ name: String, default fallback: [Int], in limits: ClosedRange<Int>) -> [Int] {
    let list = file.value(key(name), expected: Bilingual(zh: "整数列表", en: "a list of whole numbers")) {
      try $0.requiredIntArray(forKey: $1)
    }
    return (list ?? fallback).map { within(limits, $0, name) }
  }

  /// `true` or `false`.
  package func flag(_ name: String, default fallback: Bool) -> Bool {
    file.value(key(name), expected: Bilingual(zh: " true 或 false", en: "true or false")) {
      try $0.requiredBool(forKey: $1)
    } ?? fallback
  }

  /// A time whose unit is the end of the key's name: `Milliseconds`, `Seconds`, `Minutes`, `Hours` or `Days`. Default
  /// and limits count in that unit.
  package func duration(_ name: String, default fallback: Int, in limits: ClosedRange<Int>) -> Duration {
    let units: [(String, Duration)] = [
      ("Milliseconds", .milliseconds(1)), ("Seconds", .seconds(1)), ("Minutes", .seconds(60)),
      ("Hours", .seconds(3600)), ("Days", .seconds(86400)),
    ]
    guard let unit = units.first(where: { name.hasSuffix($0.0) })?.1 else {
      preconditionFailure("the setting \(key(name)) must end with its unit")
    }
    return unit * integer(name, default: fallback, in: limits)
  }

  /// A number of bytes; the key ends with `Bytes`.
  package func bytes(_ name: String, default fallback: Int, in limits: ClosedRange<Int>) -> Int {
    precondition(name.hasSuffix("Bytes"), "the setting \(key(name)) must end with its unit")
    return integer(name, default: fallback, in: limits)
  }

  /// Text turned into a value; what `parse` throws becomes the problem's text, so it must not repeat the text.
  package func parsed<V>(_ name: String, default fallback: String? = nil, or harmless: V, _ parse: (String) throws -> V)
    -> V
  {
    let text = string(name, default: fallback)
    guard !text.isEmpty else { return harmless }
    do {
      return try parse(text)
    } catch {
      report(name, "\(error)")
      return harmless
    }
  }

  /// Adds a problem with a key to those of the file.
  package func report(_ name: String, _ words: Bilingual) { file.report(key(name), words) }

  /// Adds a problem that only those are told who run a service: in English, as logs are.
  package func report(_ name: String, _ text: String) { report(name, Bilingual(zh: text, en: text)) }

  private func missing<V>(_ name: String, _ harmless: V) -> V {
    report(name, Bilingual(zh: "须填写", en: "must be given"))
    return harmless
  }

  private func within(_ limits: ClosedRange<Int>, _ number: Int, _ name: String) -> Int {
    if !limits.contains(number) {
      let range = "\(limits.lowerBound)…\(limits.upperBound)"
      report(name, Bilingual(zh: "超出\(range)", en: "is outside \(range)"))
    }
    return min(max(number, limits.lowerBound), limits.upperBound)
  }

  private func key(_ name: String) -> String { (path + [name]).joined(separator: ".") }
}

extension Bilingual {
  /// A word is none of those there are.
  package static func noneOf(_ words: [String]) -> Bilingual {
    let list = words.joined(separator: ", ")
    return Bilingual(zh: "须为其中之一：\(list)", en: "is none of \(list)")
  }
}
