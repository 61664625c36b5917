import SwiftProtobufPluginLibrary

/// Prints a oneof with several fields: a Swift enum that is `nil` when none is set.
struct UnionPrinter {
  let oneof: OneofDescriptor

  private var fields: [Field] { oneof.fields.map(Field.init) }
  private var property: String { Names.property(oneof) }
  private var type: String { Names.type(of: oneof) }

  func printEnum(_ p: inout CodePrinter) {
    Comments.print(for: oneof, &p)
    p.print("package enum \(type): Sendable, Hashable {")
    p.withIndentation { p in
      for field in fields {
        Comments.print(for: field.descriptor, &p)
        p.print("case \(field.property)(\(field.elementType))")
      }
    }
    p.print("}")
  }

  func printReading(_ p: inout CodePrinter) {
    p.print("switch c.pointee.\(oneof.name)_case.rawValue {")
    for field in fields {
      p.print("case \(field.descriptor.number): self.\(Names.member(property)) = .\(Names.member(field.property))(\(field.readingOne))")
    }
    p.print("default: self.\(Names.member(property)) = nil", "}")
  }

  func printWriting(_ p: inout CodePrinter) {
    p.print("switch self.\(Names.member(property)) {")
    for field in fields {
      p.print(
        "case .\(Names.member(field.property))(let value):",
        "  c.pointee.\(oneof.name)_case = .init(rawValue: \(field.descriptor.number))",
        "  \(field.writingOne("value"))")
    }
    p.print("case nil: break", "}")
  }
}
