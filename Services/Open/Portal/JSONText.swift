/// Writes JSON, compact, with keys in the order in which they are added.
struct JSONText: Sendable {
  private(set) var text = ""
  private var needsComma = false

  mutating func object(_ body: (inout JSONText) -> Void) { nested("{", "}", body) }

  mutating func array<Elements: Sequence>(
    _ elements: Elements, _ body: (inout JSONText, Elements.Element) -> Void
  ) {
    nested("[", "]") { json in
      for element in elements { body(&json, element) }
    }
  }

  mutating func value(_ string: String?) {
    separate()
    text += string.map(Self.quoted) ?? "null"
  }

  mutating func field(_ name: String, _ string: String?) { field(name) { $0.value(string) } }

  mutating func field(_ name: String, _ number: Int) {
    field(name) { json in
      json.separate()
      json.text += String(number)
    }
  }

  mutating func field(_ name: String, _ flag: Bool) {
    field(name) { json in
      json.separate()
      json.text += flag ? "true" : "false"
    }
  }

  mutating func field(_ name: String, _ body: (inout JSONText) -> Void) {
    separate()
    text += Self.quoted(name) + ":"
    needsComma = false
    body(&self)
    needsComma = true
  }

  private mutating func nested(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
    separate()
    text += open
    needsComma = false
    body(&self)
    text += close
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { text += "," }
    needsComma = true
  }

  private static func quoted(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
