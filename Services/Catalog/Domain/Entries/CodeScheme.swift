package import Rules

/// How resource codes (信息资源代码) are formed here. Places differ, so a deployment chooses one by name.
///
/// A sequence number is taken once within its scope and never again, also when the draft that took it is given up.
package protocol CodeScheme: Sendable {
  /// Its name in the configuration.
  var name: String { get }

  /// The scope within which sequence numbers are unique.
  func scope(for category: Category, provider: SocialCreditCode) -> String

  /// The code with the given sequence number, or `nil` if the numbers of this scope are used up.
  func code(in scope: String, sequence: Int) -> String?

  func isValid(_ code: String) -> Bool
}

/// The national guide's form: classification code, slash, six digits ("307021176/000033").
package struct GuideCodeScheme: CodeScheme {
  package let name = "guide"

  package init() {}

  package func scope(for category: Category, provider: SocialCreditCode) -> String { category.code }

  package func code(in scope: String, sequence: Int) -> String? {
    guard (1...999_999).contains(sequence) else { return nil }
    return "\(scope)/\(sequence.padded(to: 6))"
  }

  package func isValid(_ code: String) -> Bool {
    let parts = code.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let first = parts[0].first, "123".contains(first) else { return false }
    return parts[0].count >= 6 && parts[0].isDigits(parts[0].count) && parts[1].isDigits(6)
  }
}

/// A form seen in other cities: the provider's credit code and fifteen digits, 33 characters.
package struct ProviderCodeScheme: CodeScheme {
  package let name = "provider"

  package init() {}

  package func scope(for category: Category, provider: SocialCreditCode) -> String { provider.text }

  package func code(in scope: String, sequence: Int) -> String? {
    sequence >= 1 ? scope + sequence.padded(to: 15) : nil
  }

  package func isValid(_ code: String) -> Bool {
    code.count == 33 && (try? SocialCreditCode(String(code.prefix(18)))) != nil && String(code.suffix(15)).isDigits(15)
  }
}

/// The schemes a configuration can name.
package enum CodeSchemes {
  package static let all: [any CodeScheme] = [GuideCodeScheme(), ProviderCodeScheme()]

  package static func named(_ name: String) -> (any CodeScheme)? { all.first { $0.name == name } }
}

extension Int {
  fileprivate func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
