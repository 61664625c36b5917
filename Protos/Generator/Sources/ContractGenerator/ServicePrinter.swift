import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Prints a service: its methods, the protocol a handler implements, the client.
struct ServicePrinter {
  let service: ServiceDescriptor

  private var namespace: String { Names.namespace(ofPackage: service.file.package) }

  func print(_ p: inout CodePrinter) {
    p.print("", "extension \(namespace) {")
    p.withIndentation { p in
      Comments.print(for: service, &p)
      p.print("package enum \(service.name) {")
      p.withIndentation { p in
        p.print("/// The full name.", "package static let name = \"\(service.fullName)\"", "")
        printMethods(&p)
        p.print("")
        printProtocol(&p)
        p.print("")
        printClient(&p)
      }
      p.print("}")
    }
    p.print("}")
    printRegistration(&p)
  }

  private func printMethods(_ p: inout CodePrinter) {
    p.print("/// The methods as router, clients and access rules know them.", "package enum Method {")
    p.withIndentation { p in
      for method in service.methods {
        Comments.print(for: method, &p)
        p.print(
          "package static let \(Names.function(method)) = MethodDescriptor(",
          "  service: name, method: \"\(method.name)\", idempotency: .\(idempotency(of: method)))")
      }
      p.print("", "/// In order of declaration.", "package static let all: [MethodDescriptor] = [")
      for method in service.methods { p.print("  \(Names.function(method)),") }
      p.print("]")
    }
    p.print("}")
  }

  private func idempotency(of method: MethodDescriptor) -> String {
    switch method.options.idempotencyLevel {
    case .noSideEffects: "noSideEffects"
    case .idempotent: "idempotent"
    case .idempotencyUnknown: "command"
    }
  }

  private func printProtocol(_ p: inout CodePrinter) {
    p.print("/// What a handler implements.", "package protocol ServiceProtocol: RPCService {")
    p.withIndentation { p in
      for method in service.methods {
        Comments.print(for: method, &p)
        p.print(
          "func \(Names.function(method))(",
          "  _ request: \(Names.type(of: method.inputType)), context: ServerContext",
          ") async throws -> \(Names.type(of: method.outputType))")
      }
    }
    p.print("}")
  }

  private func printClient(_ p: inout CodePrinter) {
    p.print("/// Calls the service.", "package struct Client: Sendable {")
    p.withIndentation { p in
      p.print("private let rpc: any RPCCaller", "", "package init(_ rpc: any RPCCaller) { self.rpc = rpc }")
      for method in service.methods {
        p.print("")
        Comments.print(for: method, &p)
        p.print(
          "package func \(Names.function(method))(",
          "  _ request: \(Names.type(of: method.inputType)), options: CallOptions = .init()",
          ") async throws -> \(Names.type(of: method.outputType)) {",
          "  try await rpc.call(Method.\(Names.function(method)), request, options: options)",
          "}")
      }
    }
    p.print("}")
  }

  private func printRegistration(_ p: inout CodePrinter) {
    let name = "\(namespace).\(service.name)"
    p.print(
      "", "extension \(name).ServiceProtocol {",
      "  package func register(with router: inout RPCRouter) {")
    for method in service.methods {
      let function = Names.function(method)
      p.print(
        "    router.handle(\(name).Method.\(function)) {",
        "      (request: \(Names.type(of: method.inputType)), context: ServerContext) in",
        "      try await self.\(function)(request, context: context)",
        "    }")
    }
    p.print("  }", "}")
  }
}
