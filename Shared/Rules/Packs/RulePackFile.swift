/// Reading a rule pack: lines of `key | value | article (zh) | article (en)`, `#` begins a comment line.
///
/// The head names the pack, its title and first day, and optionally the pack it stands `over`, whose rules go on where
/// this one is silent.
extension RulePack {
  package init(parsing text: String, over packs: [RulePack] = []) throws(RulePackError) {
    var head = Head()
    var rules: [RuleKey: Rule] = [:]
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
      guard !line.hasPrefix("#"), fields != [""] else { continue }
      if try head.take(fields, line: index + 1, packs: packs) { continue }
      guard let key = RuleKey(rawValue: fields[0]) else {
        throw RulePackError(line: index + 1, problem: .unknownKey(fields[0]))
      }
      guard fields.count == 4, !fields[2].isEmpty, !fields[3].isEmpty else {
        throw RulePackError(line: index + 1, problem: .columns(key))
      }
      guard let value = RuleValue(fields[1], shape: key.shape) else {
        throw RulePackError(line: index + 1, problem: .value(key, fields[1]))
      }
      let rule = Rule(value: value, citation: Bilingual(zh: fields[2], en: fields[3]))
      guard rules.updateValue(rule, forKey: key) == nil else {
        throw RulePackError(line: index + 1, problem: .duplicate(key))
      }
    }
    try self.init(head: head, rules: rules)
  }

  private init(head: Head, rules: [RuleKey: Rule]) throws(RulePackError) {
    guard let id = head.id, let title = head.title, let from = head.inForceFrom else {
      throw RulePackError(line: nil, problem: .head)
    }
    let complete = head.over?.overlaid(with: rules) ?? rules
    for key in RuleKey.allCases where !key.isApprover && complete[key] == nil {
      throw RulePackError(line: nil, problem: .missing(key))
    }
    self.init(id: id, title: title, inForceFrom: from, rules: complete)
    for kind in ClockKind.allCases {
      guard let approver = kind.keys.approver, let days = kind.keys.extensionDays else { continue }
      guard complete[days]?.value == .notAllowed || approverRole(approver) != nil else {
        throw RulePackError(line: nil, problem: .missing(approver))
      }
    }
  }

  private struct Head {
    var id: ID?
    var title: Bilingual?
    var inForceFrom: CivilDate?
    var over: RulePack?

    mutating func take(_ fields: [String], line: Int, packs: [RulePack]) throws(RulePackError) -> Bool {
      switch (fields[0], fields.count) {
      case ("pack", 2): id = ID(rawValue: fields[1])
      case ("title", 3): title = Bilingual(zh: fields[1], en: fields[2])
      case ("in-force", 2):
        guard let date = CivilDate(fields[1]) else { throw RulePackError(line: line, problem: .head) }
        inForceFrom = date
      case ("over", 2):
        guard let base = packs.first(where: { $0.id.rawValue == fields[1] }) else {
          throw RulePackError(line: line, problem: .unknownBase(fields[1]))
        }
        over = base
      default: return false
      }
      return true
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    return String(start.prefix(upTo: start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.startIndex))
  }
}

/// Why a rule pack was refused, with the line to mend.
package struct RulePackError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Problem: Sendable, Hashable {
    case head
    case unknownBase(String)
    case unknownKey(String)
    case columns(RuleKey)
    case value(RuleKey, String)
    case duplicate(RuleKey)
    case missing(RuleKey)
  }

  /// Counted from 1; `nil` when the whole file is meant.
  package let line: Int?
  package let problem: Problem

  package var description: String {
    let place = line.map { "rule pack, line \($0): " } ?? "rule pack: "
    return switch problem {
    case .head: place + "needs \"pack | ID\", \"title | zh | en\" and \"in-force | YYYY-MM-DD\""
    case .unknownBase(let id): place + "stands over \"\(id)\", which is not a pack read before it"
    case .unknownKey(let key): place + "no rule is called \"\(key)\"; see RuleKey"
    case .columns(let key): place + "\(key.rawValue) needs a value and its article in Chinese and English"
    case .value(let key, let text): place + "\"\(text)\" is no value of \(key.rawValue)"
    case .duplicate(let key): place + "\(key.rawValue) is answered twice"
    case .missing(let key): place + "\(key.rawValue) is not answered"
    }
  }
}
