import Foundation
package import RPC
import Rules
import ServiceKit

extension Language {
  /// The language the person at the terminal reads: `TWINRIVER_LANG` if set, otherwise the locale's; Chinese by default.
  package static let ofTerminal = ofTerminal(ProcessInfo.processInfo.environment)

  package static func ofTerminal(_ environment: [String: String]) -> Language {
    let names = ["TWINRIVER_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
    return Language(locale: names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "")
  }
}

/// A text in the language of the terminal.
package func say(_ zh: String, _ en: String) -> String {
  Bilingual(zh: zh, en: en).text(in: .ofTerminal)
}
