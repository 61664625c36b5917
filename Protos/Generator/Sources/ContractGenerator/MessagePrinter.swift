import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Prints a message: the value struct, then its conversions to and from C.
struct MessagePrinter {
  let message: Descriptor

  /// The struct with everything nested in it.
  func printStruct(_ p: inout CodePrinter) {
    Comments.print(for: message, &p)
    p.print("package struct \(message.name): Sendable, Hashable {")
    p.withIndentation { p in
      for property in properties {
        Comments.print(property.comments, &p)
        p.print("package var \(property.name): \(property.type) = \(property.defaultValue)")
      }
      p.print("", "package init() {}")
      if !properties.isEmpty { printInit(&p) }
      for oneof in unions {
        p.print("")
        UnionPrinter(oneof: oneof).printEnum(&p)
      }
      for enumeration in message.enums {
        p.print("")
        EnumPrinter(enumeration: enumeration).print(&p)
      }
      for nested in message.messages where !nested.options.mapEntry {
        p.print("")
        MessagePrinter(message: nested).printStruct(&p)
      }
    }
    p.print("}")
  }

  /// The conformances of this message and of those nested in it.
  func printConversions(_ p: inout CodePrinter) {
    p.print(
      "",
      "extension \(Names.type(of: message)): ContractMessage {",
      "  package static let fullName = \"\(message.fullName)\"",
      "  package typealias CMessage = \(Names.cType(message.fullName))",
      "  private static var layout: MessageLayout { MessageLayout(\(Names.accessor(message.fullName))()) }")
    p.withIndentation { p in
      printCodec(&p)
      printReading(&p)
      printWriting(&p)
    }
    p.print("}")
    if Events.isEvent(message) {
      p.print(
        "", "extension \(Names.type(of: message)): EventMessage {",
        "  package static let topic = \"\(Names.topic(of: message))\"", "}")
    }
    for nested in message.messages where !nested.options.mapEntry {
      MessagePrinter(message: nested).printConversions(&p)
    }
  }

  private struct Property {
    let name: String
    let type: String
    let defaultValue: String
    let comments: String
  }

  /// In order of declaration; a oneof with several fields is one property, where its first field stands.
  private var properties: [Property] {
    message.fields.compactMap { descriptor in
      let field = Field(descriptor)
      guard let oneof = descriptor.realContainingOneof, oneof.fields.count > 1 else {
        return Property(
          name: field.property, type: field.type, defaultValue: field.defaultValue,
          comments: Comments.text(for: descriptor))
      }
      guard oneof.fields.first === descriptor else { return nil }
      return Property(
        name: Names.property(oneof), type: Names.type(of: oneof) + "?", defaultValue: "nil",
        comments: Comments.text(for: oneof))
    }
  }

  /// Oneofs with several fields; with one field a oneof only says that the field may be absent.
  private var unions: [OneofDescriptor] { message.realOneofs.filter { $0.fields.count > 1 } }

  private func printInit(_ p: inout CodePrinter) {
    p.print("", "package init(")
    for (index, property) in properties.enumerated() {
      let comma = index == properties.count - 1 ? "" : ","
      p.print("  \(property.name): \(property.type) = \(property.defaultValue)\(comma)")
    }
    p.print(") {")
    for property in properties { p.print("  self.\(property.name) = \(property.name)") }
    p.print("}")
  }

  private func printCodec(_ p: inout CodePrinter) {
    p.print(
      "", "package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {", "  self.init()",
      "  try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in",
      "    self = try Self(c.assumingMemoryBound(to: CMessage.self))", "  }", "}", "",
      "package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {",
      "  try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in",
      "    UnsafeMutableRawPointer(try allocated(in: arena))", "  }", "}")
  }

  private func printReading(_ p: inout CodePrinter) {
    p.print(
      "", "/// Copies everything out of the C struct.",
      "package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {")
    p.withIndentation { p in
      p.print("self.init()")
      for descriptor in message.fields {
        let field = Field(descriptor)
        if let oneof = descriptor.realContainingOneof {
          guard oneof.fields.count == 1 else { continue }
          p.print("if c.pointee.\(oneof.name)_case.rawValue == \(descriptor.number) {")
          p.print("  \(field.member) = \(field.readingOne)", "}")
        } else {
          field.reading.forEach { p.print($0) }
        }
      }
      for oneof in unions { UnionPrinter(oneof: oneof).printReading(&p) }
    }
    p.print("}")
  }

  private func printWriting(_ p: inout CodePrinter) {
    p.print(
      "", "/// The message as a C struct in the arena.",
      "package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {",
      "  let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)")
    p.withIndentation { p in
      for descriptor in message.fields {
        let field = Field(descriptor)
        if let oneof = descriptor.realContainingOneof {
          guard oneof.fields.count == 1 else { continue }
          p.print(
            "if let value = \(field.member) {",
            "  c.pointee.\(oneof.name)_case = .init(rawValue: \(descriptor.number))",
            "  \(field.writingOne("value"))", "}")
        } else {
          field.writing.forEach { p.print($0) }
        }
      }
      for oneof in unions { UnionPrinter(oneof: oneof).printWriting(&p) }
      p.print("return c")
    }
    p.print("}")
  }
}
