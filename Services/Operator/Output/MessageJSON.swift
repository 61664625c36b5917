import Foundation
import ProtobufC

/// Contract messages as JSON for programs: fields in snake_case as in the contracts, instants in ISO 8601, bytes in hex,
/// enumerations by name in lower case, absent values as null.
enum MessageJSON {
  /// One message on one line.
  static func line(_ message: some ContractMessage) -> String {
    var text = ""
    write(message, to: &text)
    return text
  }

  /// Messages on one line as an array.
  static func line(_ messages: [some ContractMessage]) -> String {
    "[" + messages.map { line($0) }.joined(separator: ",") + "]"
  }

  private static func write(_ value: Any, to text: inout String) {
    switch value {
    case let string as String: text += quoted(string)
    case let flag as Bool: text += flag ? "true" : "false"
    case let date as Date: text += quoted(date.formatted(.iso8601))
    // Any empty array casts to any other.
    case let bytes as [UInt8] where type(of: value) is [UInt8].Type:
      text += quoted(bytes.map { String(format: "%02x", $0) }.joined())
    case let number as any BinaryInteger: text += "\(number)"
    // JSON has no infinity.
    case let number as Double: text += number.isFinite ? "\(number)" : "null"
    case let open as any OpenEnum: text += quoted(open.shortName)
    case let list as [Any]: write(list: list, to: &text)
    default: write(mirrored: Mirror(reflecting: value), to: &text)
    }
  }

  private static func write(list: [Any], to text: inout String) {
    text += "["
    for (index, element) in list.enumerated() {
      if index > 0 { text += "," }
      write(element, to: &text)
    }
    text += "]"
  }

  private static func write(mirrored mirror: Mirror, to text: inout String) {
    if mirror.displayStyle == .optional {
      guard let wrapped = mirror.children.first?.value else {
        text += "null"
        return
      }
      return write(wrapped, to: &text)
    }
    text += "{"
    for (index, child) in mirror.children.enumerated() {
      if index > 0 { text += "," }
      text += quoted(snakeCase(child.label ?? "value")) + ":"
      write(child.value, to: &text)
    }
    text += "}"
  }

  static func snakeCase(_ name: String) -> String {
    var result = ""
    var previousIsLower = false
    for character in name {
      if character.isUppercase, previousIsLower { result += "_" }
      previousIsLower = character.isLowercase || character.isNumber
      result += character.lowercased()
    }
    return result
  }

  static func quoted(_ text: String) -> String {
    var line = JSONLine()
    line.add("v", text)
    return String(String(decoding: line.closed, as: UTF8.self).dropFirst(5).dropLast())
  }
}

extension OpenEnum {
  /// The name people type: `ENTRY_STATE_DEPARTMENT_REVIEW` of `EntryState` is "department-review".
  var shortName: String {
    let prefix = MessageJSON.snakeCase("\(Self.self)").uppercased() + "_"
    let short = name.hasPrefix(prefix) ? name.dropFirst(prefix.count) : name[...]
    return short.lowercased().replacing("_", with: "-")
  }

  /// The value of that short name.
  init?(shortName: String) {
    guard let value = Self.known.first(where: { $0.shortName == shortName && $0.rawValue != 0 }) else { return nil }
    self = value
  }

  /// What can be typed.
  static var shortNames: [String] { known.filter { $0.rawValue != 0 }.map(\.shortName) }
}
