import SwiftProtobufPluginLibrary

/// Prints the Swift files of one proto file: one with its messages and enums, one per service.
struct FilePrinter {
  let file: FileDescriptor
  /// Whether this file declares the package's namespace.
  let declaresNamespace: Bool
  /// The module of the generated C.
  let cModule: String

  private var namespace: String { Names.namespace(ofPackage: file.package) }
  private var folder: String { "\(Modules.module(ofPackage: file.package))/Generated" }

  var outputs: [ContractGenerator.Output] {
    let base = file.name.split(separator: "/").last!.split(separator: ".").first!  // A proto file has a name.
    let suffix = declaresNamespace ? "" : "+" + NamingUtils.toUpperCamelCase(String(base))
    let types = ContractGenerator.Output(path: "\(folder)/\(namespace)\(suffix).swift", content: typesContent)
    return [types]
      + file.services.map { service in
        .init(path: "\(folder)/\(namespace)+\(service.name).swift", content: content(of: service))
      }
  }

  private var header: String { "// Generated from \(file.name) by protoc-gen-contracts. Do not edit." }

  private var typesContent: String {
    var p = CodePrinter(addNewlines: true)
    p.print(header, "")
    for line in Imports(of: file, cModule: cModule).lines { p.print(line) }
    p.print("")
    if declaresNamespace {
      Comments.print(Comments.text(forFile: file), &p)
      p.print("package enum \(namespace) {}")
    }
    for enumeration in file.enums { printInNamespace(&p) { EnumPrinter(enumeration: enumeration).print(&$0) } }
    for message in file.messages { printInNamespace(&p) { MessagePrinter(message: message).printStruct(&$0) } }
    if Events.isEventFile(file) { printEventList(&p) }
    for message in file.messages { MessagePrinter(message: message).printConversions(&p) }
    return p.content
  }

  private func content(of service: ServiceDescriptor) -> String {
    var p = CodePrinter(addNewlines: true)
    p.print(header, "", "package import RPC", "package import Wire")
    ServicePrinter(service: service).print(&p)
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
}

/// What a file of messages and enums imports: exactly what it uses, or the compiler warns.
private struct Imports {
  let lines: [String]

  init(of file: FileDescriptor, cModule: String) {
    var modules: Set<String> = []
    if !file.enums.isEmpty || !file.messages.isEmpty { modules.insert("ProtobufC") }
    if !file.messages.isEmpty { modules.insert(cModule) }
    if Events.isEventFile(file) { modules.insert("Wire") }
    let fields = file.messages.flatMap(Self.fields)
    for type in fields.compactMap(\.messageType) where type.wellKnownType == nil {
      modules.insert(Modules.module(ofPackage: type.file.package))
    }
    for type in fields.compactMap(\.enumType) { modules.insert(Modules.module(ofPackage: type.file.package)) }
    let hasDates = fields.contains { $0.messageType?.wellKnownType == .timestamp }
    if hasDates { modules.insert("FoundationEssentials") }
    modules.remove(Modules.module(ofPackage: file.package))
    // The conversions of Date live in Wire but no declaration names them.
    let onlyInside = hasDates && !modules.contains("Wire") ? ["import Wire"] : []
    lines = modules.sorted().map { "package import \($0)" } + onlyInside
  }

  private static func fields(_ message: Descriptor) -> [FieldDescriptor] {
    message.fields + message.messages.flatMap(fields)
  }
}

/// Which Swift module a proto package belongs to.
enum Modules {
  static func module(ofPackage package: String) -> String {
    switch package.split(separator: ".").dropFirst().first {
    case "wire": "Wire"
    case "eventlog", "health", "reflection": "SuiteContracts"
    default: "Contracts"
    }
  }
}

/// Which messages are events: those at the top level of a file `events.proto`.
enum Events {
  static func isEventFile(_ file: FileDescriptor) -> Bool { file.name.hasSuffix("/events.proto") }

  static func isEvent(_ message: Descriptor) -> Bool { isEventFile(message.file) && message.containingType == nil }
}
