import SwiftProtobuf
package import SwiftProtobufPluginLibrary

/// The rules contracts follow beyond what protoc checks.
///
/// Some keep contracts readable and able to grow; the others keep out what protobuf-c cannot do or what would not
/// compile. `LintNames.swift` has the rules about names.
package struct Lint {
  /// One broken rule: where, what, and how to mend it.
  package struct Finding: Sendable, Hashable, CustomStringConvertible {
    package let file: String
    package let line: Int
    package let message: String
    package var description: String { "\(file):\(line): \(message)" }
  }

  /// Every broken rule in our own files, in order of appearance.
  package static func findings(in files: [FileDescriptor]) -> [Finding] {
    files.filter { $0.package.hasPrefix("twinriver.") || $0.name.hasPrefix("twinriver/") }.flatMap { file in
      var lint = Lint(file: file)
      lint.checkFile()
      return lint.findings.sorted { $0.line < $1.line }
    }
  }

  let file: FileDescriptor
  private var findings: [Finding] = []

  private init(file: FileDescriptor) { self.file = file }

  mutating func refuse(_ item: some ProvidesSourceCodeLocation, _ message: String) {
    let line = item.sourceCodeInfoLocation?.span.first.map { Int($0) + 1 } ?? 1
    findings.append(Finding(file: file.name, line: line, message: message))
  }

  private mutating func checkFile() {
    let folder = file.name.split(separator: "/").dropLast().joined(separator: ".")
    if file.package != folder || file.package.wholeMatch(of: /twinriver\.[a-z]+\.v[1-9][0-9]*/) == nil {
      refuseFile("package \(file.package) must be twinriver.<service>.v<N> and match the folder (\(folder))")
    }
    if file.edition != .proto3 { refuseFile("must say syntax = \"proto3\"") }
    if Comments.text(forFile: file).isEmpty { refuseFile("a comment above syntax must say what the file is about") }
    file.enums.forEach { check($0) }
    file.messages.forEach { check($0) }
    file.services.forEach { check($0) }
    if Events.isEventFile(file), !file.services.isEmpty { refuse(file.services[0], "events.proto holds events only") }
  }

  private mutating func refuseFile(_ message: String) {
    findings.append(Finding(file: file.name, line: 1, message: message))
  }

  private mutating func check(_ message: Descriptor) {
    guard !message.options.mapEntry else { return }
    requireComment(message, message.fullName)
    checkName(of: message)
    if message.fields.count > 512 {
      refuse(message, "\(message.fullName) has \(message.fields.count) fields, at most 512; split it")
    }
    if Self.reaches(message, from: message) {
      refuse(
        message, "\(message.fullName) contains itself; protobuf-c has no depth limit, so contracts are not recursive")
    }
    message.fields.forEach { check($0) }
    message.realOneofs.forEach { check($0) }
    message.enums.forEach { check($0) }
    message.messages.forEach { check($0) }
  }

  /// Whether a message can be reached through the fields of another.
  private static func reaches(_ target: Descriptor, from start: Descriptor) -> Bool {
    var seen: Set<String> = []
    var open = start.fields.compactMap(\.messageType)
    while let next = open.popLast() {
      if next === target { return true }
      if seen.insert(next.fullName).inserted { open += next.fields.compactMap(\.messageType) }
    }
    return false
  }

  private mutating func check(_ field: FieldDescriptor) {
    requireComment(field, field.fullName)
    checkName(of: field)
    if field.containingOneof != nil, field.realContainingOneof == nil {
      refuse(
        field,
        "\(field.fullName): protobuf-c has no proto3 optional; write "
          + "oneof optional_\(field.name) { … \(field.name) = \(field.number); }, which is the same on the wire")
    }
    if field.type == .group { refuse(field, "\(field.fullName): groups are not supported") }
    if field.isMap, let (key, value) = field.messageType.mapKeyAndValue, key.type != .string || value.type != .string {
      refuse(field, "\(field.fullName): only map<string, string>; write a repeated message instead")
    }
    if let type = field.messageType, type.wellKnownType != nil, type.wellKnownType != .timestamp {
      refuse(field, "\(field.fullName): of the well-known types only Timestamp is supported, not \(type.fullName)")
    }
  }

  private mutating func check(_ oneof: OneofDescriptor) {
    let isOptional = oneof.name.hasPrefix("optional_")
    if oneof.fields.count > 1 { requireComment(oneof, oneof.fullName) }
    if oneof.fields.count == 1, oneof.name != "optional_" + oneof.fields[0].name {
      refuse(oneof, "\(oneof.fullName) has one field: call it optional_\(oneof.fields[0].name)")
    }
    if oneof.fields.count == 1, oneof.fields[0].type == .message {
      refuse(oneof, "\(oneof.fullName): a message field can be absent without a oneof")
    }
    if isOptional, oneof.fields.count > 1 {
      refuse(oneof, "\(oneof.fullName): optional_ is for oneofs of one field; name this one after what it chooses")
    }
  }

  private mutating func check(_ enumeration: EnumDescriptor) {
    requireComment(enumeration, enumeration.fullName)
    let prefix = Names.screamingSnake(enumeration.name) + "_"
    let keepsForeignZero = ["twinriver.wire.v1.StatusCode", "twinriver.health.v1.HealthCheckResponse.ServingStatus"]
      .contains(enumeration.fullName)
    if enumeration.values[0].name != prefix + "UNSPECIFIED", !keepsForeignZero {
      refuse(enumeration.values[0], "\(enumeration.fullName): the value 0 must be \(prefix)UNSPECIFIED")
    }
    if enumeration.options.allowAlias { refuse(enumeration, "\(enumeration.fullName): aliases are not supported") }
    for value in enumeration.values {
      requireComment(value, value.fullName)
      if !value.name.hasPrefix(prefix) { refuse(value, "\(value.name) must begin with \(prefix)") }
      if value.number < 0 { refuse(value, "\(value.name): negative numbers take ten bytes on the wire") }
    }
  }

  private mutating func check(_ service: ServiceDescriptor) {
    requireComment(service, service.fullName)
    checkName(of: service)
    for method in service.methods {
      requireComment(method, method.fullName)
      checkName(of: method)
      if method.clientStreaming || method.serverStreaming {
        refuse(method, "\(method.fullName): calls are unary; pull a long result in chunks, follow a log for events")
      }
    }
  }

  private mutating func requireComment(_ item: some ProvidesSourceCodeLocation, _ name: String) {
    if Comments.text(for: item).isEmpty { refuse(item, "\(name) needs a comment") }
  }
}
