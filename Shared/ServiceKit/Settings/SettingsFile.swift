import Configuration
package import RPC
package import Rules
import Synchronization

/// One YAML file of settings, read key by key through sections; what is wrong with it is collected and told at once.
///
/// Every key is read exactly once, with a type, a default and limits. Keys the file has and nobody read are refused, so
/// a misspelt key cannot silently leave a default in force.
package final class SettingsFile: Sendable {
  /// The file as it was named.
  package let path: String
  private let reader: ConfigReader
  private let present: Set<String>
  private let state = Mutex(State())

  private struct State {
    var known: Set<String> = []
    var problems: [SettingsError.Problem] = []
  }

  /// Reads and parses the file.
  package static func load(_ path: String) async throws(SettingsError) -> SettingsFile {
    let keys = PresentKeys()
    // The parser asks of every key whether it is secret; that is also how it tells which keys there are.
    let options = YAMLSnapshot.ParsingOptions(
      secretsSpecifier: .dynamic { key, _ in
        keys.add(key)
        return false
      })
    do {
      let place = ConfigReader(provider: InMemoryProvider(values: ["filePath": .init(.string(path), isSecret: false)]))
      let provider = try await FileProvider<YAMLSnapshot>(parsingOptions: options, config: place)
      return SettingsFile(path: path, reader: ConfigReader(provider: provider), present: keys.all)
    } catch {
      throw SettingsError(
        path: path,
        problems: [
          .init(key: "", words: Bilingual(zh: "无法读作 YAML：\(error)", en: "cannot be read as YAML: \(error)"))
        ])
    }
  }

  private init(path: String, reader: ConfigReader, present: Set<String>) {
    self.path = path
    self.reader = reader
    self.present = present
  }

  /// The whole file as a section.
  package var root: SettingsSection { SettingsSection(file: self, path: []) }

  /// Every key that was asked for so far, dotted.
  package var knownKeys: Set<String> { state.withLock { $0.known } }

  /// Every key the file has, dotted.
  package var presentKeys: Set<String> { present }

  /// To be called when everything was read: throws all problems, those of unknown keys included.
  package func finish() throws(SettingsError) {
    var (known, problems) = state.withLock { ($0.known, $0.problems) }
    for key in present.subtracting(known).sorted() {
      let nearest = NearestMatch.of(key, among: known.subtracting(present))
      problems.append(
        .init(
          key: key,
          words: Bilingual(
            zh: "不是配置项" + (nearest.map { "，是否应为 \($0)？" } ?? ""),
            en: "is not a setting" + (nearest.map { "; did you mean \($0)?" } ?? ""))))
    }
    guard problems.isEmpty else { throw SettingsError(path: path, problems: problems) }
  }

  /// The value of a key, nil when the file has none or another kind of value stands there; the latter is a problem.
  func value<V>(_ key: String, expected: Bilingual, _ read: (ConfigReader, ConfigKey) throws -> V) -> V? {
    let isNew = state.withLock { $0.known.insert(key).inserted }
    precondition(isNew, "the setting \(key) is read twice")
    guard present.contains(key) else { return nil }
    do {
      return try read(reader, ConfigKey(key.split(separator: ".").map(String.init)))
    } catch {
      // The library's text can contain the value, which may be a secret in the wrong place.
      report(key, Bilingual(zh: "须为\(expected.zh)", en: "is not \(expected.en)"))
      return nil
    }
  }

  func report(_ key: String, _ words: Bilingual) {
    state.withLock { $0.problems.append(.init(key: key, words: words)) }
  }

  /// Names directly below a dotted prefix.
  func names(below prefix: String) -> [String] {
    let start = prefix.isEmpty ? "" : prefix + "."
    let names = present.filter { $0.hasPrefix(start) && $0.count > start.count }
      .map { String($0.dropFirst(start.count).prefix { $0 != "." }) }
    return Set(names).sorted()
  }
}

/// Collects keys while a file is parsed.
private final class PresentKeys: Sendable {
  private let keys = Mutex<Set<String>>([])

  func add(_ key: String) { keys.withLock { _ = $0.insert(key) } }
  var all: Set<String> { keys.withLock { $0 } }
}

/// What is wrong with a settings file: all of it, so that it is mended in one go.
package struct SettingsError: Error, Hashable, CustomStringConvertible {
  /// One wrong or missing setting. The words never repeat a value.
  package struct Problem: Sendable, Hashable {
    package let key: String
    package let words: Bilingual

    /// For the log.
    package var text: String { words.en }
  }

  package let path: String
  package let problems: [Problem]

  package var description: String { text(in: .en) }

  /// For people, a line for each problem.
  package func text(in language: Language) -> String {
    problems.map { "\(path): \($0.key.isEmpty ? "" : $0.key + " ")\($0.words.text(in: language))" }
      .joined(separator: "\n")
  }
}
