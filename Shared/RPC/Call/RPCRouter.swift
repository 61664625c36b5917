package import ProtobufC
package import Wire

/// The methods of a process by name.
package struct RPCRouter: Sendable {
  /// One method: takes the payload, gives the reply's payload.
  package struct Route: Sendable {
    package let method: MethodDescriptor
    package let run: @Sendable (_ payload: [UInt8], _ context: ServerContext) async throws -> [UInt8]
  }

  package private(set) var routes: [String: Route] = [:]

  package init() {}

  package init(_ services: [any RPCService]) {
    for service in services { service.register(with: &self) }
  }

  /// Adds a method; a second handler for the same method is a mistake of the program.
  package mutating func handle<Input: ContractMessage, Output: ContractMessage>(
    _ method: MethodDescriptor,
    _ body: @escaping @Sendable (Input, ServerContext) async throws -> Output
  ) {
    precondition(routes[method.fullName] == nil, "two handlers for \(method.fullName)")
    routes[method.fullName] = Route(method: method) { payload, context in
      let request: Input
      do {
        request = try Input(packed: payload)
      } catch let error {
        throw RPCError(
          .invalidArgument, "REQUEST_MALFORMED", en: "The request cannot be decoded: \(error)", zh: "请求无法解码：\(error)")
      }
      return try await body(request, context).packed()
    }
  }

  /// Full names of the services here, sorted.
  package var services: [String] { Set(routes.values.map(\.method.service)).sorted() }
}

/// A handler of one service; what generated `ServiceProtocol`s refine.
package protocol RPCService: Sendable {
  func register(with router: inout RPCRouter)
}
