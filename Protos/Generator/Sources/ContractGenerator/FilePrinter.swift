import SwiftProtobufPluginLibrary

/// Prints the Swift file of one proto file.
struct FilePrinter {
  let file: FileDescriptor
  /// Whether this file declares the package's namespace.
  let declaresNamespace: Bool

  private var namespace: String { Names.namespace(ofPackage: file.package) }

  /// Where the file goes, below `Shared`.
  var path: String {
    let base = file.name.split(separator: "/").last!.split(separator: ".").first!  // A proto file has a name.
    let suffix = declaresNamespace ? "" : "+" + NamingUtils.toUpperCamelCase(String(base))
    return "\(Modules.module(ofPackage: file.package))/Generated/\(namespace)\(suffix).swift"
  }

  var content: String {
    var p = CodePrinter(addNewlines: true)
    p.print("// Generated from \(file.name) by protoc-gen-contracts. Do not edit.", "")
    for module in imports { p.print("package import \(module)") }
    p.print("")
    if declaresNamespace {
      Comments.print(Comments.text(forFile: file), &p)
      p.print("package enum \(namespace) {}")
    }
    for enumeration in file.enums { printInNamespace(&p) { EnumPrinter(enumeration: enumeration).print(&$0) } }
    for message in file.messages { printInNamespace(&p) { MessagePrinter(message: message).printStruct(&$0) } }
    if Events.isEventFile(file) { printEventList(&p) }
    for message in file.messages { MessagePrinter(message: message).printConversions(&p) }
    for service in file.services { ServicePrinter(service: service).print(&p) }
    return p.content
  }

  private func printInNamespace(_ p: inout CodePrinter, _ body: (inout CodePrinter) -> Void) {
    p.print("", "extension \(namespace) {")
    p.withIndentation(body: body)
    p.print("}")
  }

  private func printEventList(_ p: inout CodePrinter) {
    printInNamespace(&p) { p in
      p.print("/// Every event of this contract.", "package static let events: [any EventMessage.Type] = [")
      for message in file.messages { p.print("  \(message.name).self,") }
      p.print("]")
    }
  }

  /// Exactly what is used, so that nothing warns of an import without use.
  private var imports: [String] {
    var modules: Set<String> = []
    if !file.messages.isEmpty { modules.formUnion(["CContracts", "ProtobufC"]) }
    if !file.enums.isEmpty { modules.insert("ProtobufC") }
    if file.messages.contains(where: usesDates) { modules.insert("FoundationEssentials") }
    if !file.services.isEmpty { modules.formUnion(["RPC", "Wire"]) }
    if Events.isEventFile(file) { modules.insert("Wire") }
    for dependency in file.dependencies where dependency.package != file.package {
      modules.insert(Modules.module(ofPackage: dependency.package))
    }
    modules.remove(Modules.module(ofPackage: file.package))
    return modules.sorted()
  }

  private func usesDates(_ message: Descriptor) -> Bool {
    message.fields.contains { $0.messageType?.wellKnownType == .timestamp } || message.messages.contains(where: usesDates)
  }
}

/// Which Swift module a proto package belongs to.
enum Modules {
  static func module(ofPackage package: String) -> String {
    switch package.split(separator: ".").dropFirst().first {
    case "wire": "Wire"
    case "eventlog", "health", "reflection": "SuiteContracts"
    case "protobuf": "Wire"  // google.protobuf: the conversions of Timestamp live there.
    default: "Contracts"
    }
  }
}

/// Which messages are events: those at the top level of a file `events.proto`.
enum Events {
  static func isEventFile(_ file: FileDescriptor) -> Bool { file.name.hasSuffix("/events.proto") }

  static func isEvent(_ message: Descriptor) -> Bool { isEventFile(message.file) && message.containingType == nil }
}
