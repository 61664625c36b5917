import SwiftProtobufPluginLibrary

/// Prints an enum as an open set of numbers with names.
struct EnumPrinter {
  let enumeration: EnumDescriptor

  func print(_ p: inout CodePrinter) {
    Comments.print(for: enumeration, &p)
    p.print("package struct \(enumeration.name): OpenEnum {")
    p.withIndentation { p in
      p.print("package var rawValue: Int32", "package init(rawValue: Int32) { self.rawValue = rawValue }", "")
      for value in enumeration.values {
        Comments.print(for: value, &p)
        p.print("package static let \(Names.value(value)) = Self(rawValue: \(value.number))")
      }
      p.print(
        "",
        "/// Every value this build knows, in order of declaration.",
        "package static let known: [Self] = [")
      for value in enumeration.values { p.print("  .\(Names.member(Names.value(value))),") }
      p.print(
        "]", "",
        "/// The value's name in the contract; a number where this build knows none.",
        "package var name: String {", "  switch rawValue {")
      for value in enumeration.values {
        p.print("  case \(value.number): \"\(value.name)\"")
      }
      p.print("  default: \"\\(rawValue)\"", "  }", "}")
    }
    p.print("}")
  }
}
