import SwiftProtobufPluginLibrary

/// The rules about names: one style, and nothing that the generated C or Swift could not be compiled with.
extension Lint {
  mutating func checkName(of message: Descriptor) {
    checkCamelCase(message, message.name)
    if Self.swiftTypes.contains(message.name) {
      refuse(message, "\(message.fullName) would hide Swift's \(message.name); choose another name")
    }
  }

  mutating func checkName(of service: ServiceDescriptor) { checkCamelCase(service, service.name) }

  mutating func checkName(of method: MethodDescriptor) {
    checkCamelCase(method, method.name)
    if Self.keywords.contains(method.name.lowercased()) {
      refuse(method, "\(method.fullName): \(method.name.lowercased()) is a keyword of C; add a noun")
    }
  }

  mutating func checkName(of field: FieldDescriptor) {
    if field.name.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) == nil {
      refuse(field, "\(field.fullName) must be lower_snake_case")
    }
    if Self.keywords.contains(field.name) {
      refuse(field, "\(field.fullName): \(field.name) is a keyword of C or C++, which protoc-c renames; choose another")
    }
    if Self.takenMembers.contains(field.name) {
      refuse(field, "\(field.fullName): every generated message has a member \(field.name) already; choose another")
    }
    let siblings: [FieldDescriptor] = field.containingType.fields
    if siblings.contains(where: { $0.isRepeated && field.name == "n_" + $0.name }) {
      refuse(field, "\(field.fullName): protoc-c counts a list in a member of this name; choose another")
    }
    if field.containingType.realOneofs.contains(where: { field.name == $0.name + "_case" }) {
      refuse(field, "\(field.fullName): protoc-c keeps the oneof's choice in a member of this name; choose another")
    }
  }

  private mutating func checkCamelCase(_ item: some ProvidesSourceCodeLocation, _ name: String) {
    if name.wholeMatch(of: /[A-Z][A-Za-z0-9]*/) == nil { refuse(item, "\(name) must be in UpperCamelCase") }
  }

  private static let takenMembers: Set = ["base", "hash_value", "init", "packed", "self"]

  private static let swiftTypes: Set = [
    "Arena", "Array", "Bool", "CodecError", "Date", "Dictionary", "Double", "Error", "Float", "Hashable", "Int32",
    "Int64", "MessageLayout", "Optional", "Protocol", "Result", "Self", "Sendable", "Set", "String", "Task", "Type",
    "UInt32", "UInt64", "UInt8", "Unpacking",
  ]

  /// protoc-c's own list.
  private static let keywords: Set = [
    "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch", "char", "class", "compl",
    "const", "const_cast", "continue", "default", "delete", "do", "double", "dynamic_cast", "else", "enum", "explicit",
    "extern", "false", "float", "for", "friend", "goto", "if", "inline", "int", "long", "mutable", "namespace", "new",
    "not", "not_eq", "operator", "or", "or_eq", "private", "protected", "public", "register", "reinterpret_cast",
    "return", "short", "signed", "sizeof", "static", "static_cast", "struct", "switch", "template", "this", "throw",
    "true", "try", "typedef", "typeid", "typename", "union", "unsigned", "using", "virtual", "void", "volatile",
    "wchar_t", "while", "xor", "xor_eq",
  ]
}
