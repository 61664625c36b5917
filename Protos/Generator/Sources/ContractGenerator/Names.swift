import SwiftProtobufPluginLibrary

/// Every naming rule between a proto file, the C that protoc-c writes and our Swift.
enum Names {
  /// `twinriver.share.v1` → `ShareV1`.
  static func namespace(ofPackage package: String) -> String {
    package.split(separator: ".").dropFirst().map { irregular[String($0)] ?? NamingUtils.toUpperCamelCase(String($0)) }
      .joined()
  }

  /// Folder names are one word; these are two in Swift.
  private static let irregular = ["eventlog": "EventLog"]

  /// The message's Swift type from anywhere: `ShareV1.ShareRequest.Item`, and `Date` for a timestamp.
  static func type(of message: Descriptor) -> String {
    if message.wellKnownType == .timestamp { return "Date" }
    return ([namespace(ofPackage: message.file.package)] + path(of: message)).joined(separator: ".")
  }

  /// The enum's Swift type from anywhere.
  static func type(of enumeration: EnumDescriptor) -> String {
    let outer = enumeration.containingType.map(path) ?? []
    return ([namespace(ofPackage: enumeration.file.package)] + outer + [enumeration.name]).joined(separator: ".")
  }

  private static func path(of message: Descriptor) -> [String] {
    (message.containingType.map(path) ?? []) + [message.name]
  }

  /// `request_id` → `requestID`.
  static func property(_ field: FieldDescriptor) -> String { escaped(NamingUtils.toLowerCamelCase(field.name)) }

  /// The property of a oneof: `optional_reason` with one field is just that field's.
  static func property(_ oneof: OneofDescriptor) -> String { escaped(NamingUtils.toLowerCamelCase(oneof.name)) }

  /// The Swift enum of a oneof with several fields.
  static func type(of oneof: OneofDescriptor) -> String { NamingUtils.toUpperCamelCase(oneof.name) }

  /// `GetRequest` → `getRequest`.
  static func function(_ method: MethodDescriptor) -> String { escaped(NamingUtils.toLowerCamelCase(method.name)) }

  /// `SHARE_TYPE_OPEN` of `ShareType` → `open`.
  static func value(_ value: EnumValueDescriptor) -> String {
    let prefix = screamingSnake(value.enumType.name) + "_"
    let name = value.name.hasPrefix(prefix) ? String(value.name.dropFirst(prefix.count)) : value.name
    return escaped(NamingUtils.toLowerCamelCase(name.lowercased()))
  }

  /// The same after a dot, where only three words are taken.
  static func member(_ name: String) -> String {
    let bare = name.replacing("`", with: "")
    return ["init", "self", "Type"].contains(bare) ? name : bare
  }

  /// `RequestSubmitted` in `twinriver.share.v1` → `share.v1.request-submitted`.
  static func topic(of message: Descriptor) -> String {
    let package = message.file.package.split(separator: ".").dropFirst().joined(separator: ".")
    return package + "." + snake(message.name).replacing("_", with: "-")
  }

  /// `ShareType` → `SHARE_TYPE`.
  static func screamingSnake(_ name: String) -> String { snake(name).uppercased() }

  /// protoc-c's type: `Twinriver__Share__V1__ShareRequest`.
  static func cType(_ fullName: String) -> String {
    fullName.split(separator: ".").map { part in
      part.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }.joined(separator: "__")
  }

  /// protoc-c's stem of global names: `twinriver__share__v1__share_request`.
  static func cSymbol(_ fullName: String) -> String {
    fullName.split(separator: ".").map { snake(String($0)) }.joined(separator: "__")
  }

  /// Our accessor of a descriptor's address: `contracts_twinriver_share_v1_share_request`.
  static func accessor(_ fullName: String) -> String {
    "contracts_" + fullName.split(separator: ".").map { snake(String($0)) }.joined(separator: "_")
  }

  /// An underscore before every capital that follows a small letter or digit, as protoc-c does it.
  private static func snake(_ name: String) -> String {
    var result = ""
    var wasUpper = true
    for character in name {
      if character.isUppercase, !wasUpper { result += "_" }
      result += character.lowercased()
      wasUpper = character.isUppercase
    }
    return result
  }

  private static func escaped(_ name: String) -> String { swiftKeywords.contains(name) ? "`\(name)`" : name }

  private static let swiftKeywords: Set = [
    "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do", "else",
    "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init",
    "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public", "repeat",
    "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
    "typealias", "var", "where", "while",
  ]
}
