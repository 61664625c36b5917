package import SwiftProtobuf

/// Whether peers built from released contracts can still speak with peers built from the current ones.
///
/// Contracts grow by addition. What was released keeps its name, number and type for ever; what is given up is reserved.
package struct Compatibility {
  /// Everything in `current` that breaks `released`, in the order of the released files.
  package static func findings(
    released: Google_Protobuf_FileDescriptorSet, current: Google_Protobuf_FileDescriptorSet
  ) -> [String] {
    var check = Compatibility(current: Index(current))
    let old = Index(released)
    // An empty file reads as a set of nothing, and nothing can be kept by anybody.
    if old.isEmpty { return ["holds no contract of ours; is it a released descriptor set?"] }
    for (name, message) in old.messages { check.compare(message, name) }
    for (name, enumeration) in old.enums { check.compare(enumeration, name) }
    for (name, service) in old.services { check.compare(service, name) }
    return check.findings
  }

  private let current: Index
  private var findings: [String] = []

  private init(current: Index) { self.current = current }

  private mutating func compare(_ old: Google_Protobuf_DescriptorProto, _ name: String) {
    guard let new = current.message(name) else {
      findings.append("message \(name) was released and is gone; keep it")
      return
    }
    for field in old.field {
      guard let now = new.field.first(where: { $0.number == field.number }) else {
        let isNumberReserved = new.reservedRange.contains { ($0.start..<$0.end).contains(field.number) }
        if !isNumberReserved || !new.reservedName.contains(field.name) {
          findings.append(
            "\(name).\(field.name) = \(field.number) is gone; write reserved \(field.number); reserved \"\(field.name)\";"
          )
        }
        continue
      }
      if now.name != field.name {
        findings.append("\(name): number \(field.number) was \(field.name) and is now \(now.name); take a new number")
      } else if (now.type, now.typeName, now.label) != (field.type, field.typeName, field.label) {
        findings.append("\(name).\(field.name) has another type than released; add a new field instead")
      } else if oneof(of: now, in: new) != oneof(of: field, in: old) {
        findings.append("\(name).\(field.name) moved into or out of a oneof; add a new field instead")
      }
    }
  }

  private func oneof(of field: Google_Protobuf_FieldDescriptorProto, in message: Google_Protobuf_DescriptorProto)
    -> String?
  {
    field.hasOneofIndex ? message.oneofDecl[Int(field.oneofIndex)].name : nil
  }

  private mutating func compare(_ old: Google_Protobuf_EnumDescriptorProto, _ name: String) {
    guard let new = current.enumeration(name) else {
      findings.append("enum \(name) was released and is gone; keep it")
      return
    }
    for value in old.value where !new.value.contains(where: { $0.number == value.number && $0.name == value.name }) {
      let isReserved =
        new.reservedName.contains(value.name)
        && new.reservedRange.contains { ($0.start...$0.end).contains(value.number) }
        && !new.value.contains { $0.number == value.number }
      if !isReserved {
        findings.append(
          "\(name): \(value.name) = \(value.number) was renamed, renumbered or removed; keep or reserve it")
      }
    }
  }

  private mutating func compare(_ old: Google_Protobuf_ServiceDescriptorProto, _ name: String) {
    guard let new = current.service(name) else {
      findings.append("service \(name) was released and is gone; keep it")
      return
    }
    for method in old.method {
      guard let now = new.method.first(where: { $0.name == method.name }) else {
        findings.append("\(name)/\(method.name) was released and is gone; keep it, it may answer UNIMPLEMENTED")
        continue
      }
      if (now.inputType, now.outputType) != (method.inputType, method.outputType) {
        findings.append("\(name)/\(method.name) takes or returns another message; add a new method instead")
      }
      if now.options.idempotencyLevel != method.options.idempotencyLevel {
        findings.append("\(name)/\(method.name) has another idempotency_level; released clients retry by the old one")
      }
    }
  }
}

/// A descriptor set by full name, of our own files only.
private struct Index {
  private(set) var messages: [(String, Google_Protobuf_DescriptorProto)] = []
  private(set) var enums: [(String, Google_Protobuf_EnumDescriptorProto)] = []
  private(set) var services: [(String, Google_Protobuf_ServiceDescriptorProto)] = []

  init(_ set: Google_Protobuf_FileDescriptorSet) {
    for file in set.file where file.package.hasPrefix("twinriver.") {
      enums += file.enumType.map { ("\(file.package).\($0.name)", $0) }
      services += file.service.map { ("\(file.package).\($0.name)", $0) }
      file.messageType.forEach { add($0, in: file.package) }
    }
  }

  private mutating func add(_ message: Google_Protobuf_DescriptorProto, in scope: String) {
    let name = "\(scope).\(message.name)"
    messages.append((name, message))
    enums += message.enumType.map { ("\(name).\($0.name)", $0) }
    message.nestedType.forEach { add($0, in: name) }
  }

  var isEmpty: Bool { messages.isEmpty && enums.isEmpty && services.isEmpty }

  func message(_ name: String) -> Google_Protobuf_DescriptorProto? { messages.first { $0.0 == name }?.1 }
  func enumeration(_ name: String) -> Google_Protobuf_EnumDescriptorProto? { enums.first { $0.0 == name }?.1 }
  func service(_ name: String) -> Google_Protobuf_ServiceDescriptorProto? { services.first { $0.0 == name }?.1 }
}
