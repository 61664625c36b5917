// Generated from twinriver/share/v1/interface.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension ShareV1 {
  /// Interface mounts (接口挂接), Art. 18: the program dials in to every replica, takes queries and answers them. Nothing listens
  /// at the department.
  package enum InterfaceService {
    /// The full name.
    package static let name = "twinriver.share.v1.InterfaceService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Mounts an interface in place of whatever the entry had. It is probed as soon as the program takes queries.
      package static let mountInterface = MethodDescriptor(
        service: name, method: "MountInterface", idempotency: .command)
      /// Takes the queries that wait at this replica, or waits for one. Each is given out once.
      package static let takeQueries = MethodDescriptor(
        service: name, method: "TakeQueries", idempotency: .idempotent)
      /// Answers queries at the replica they were taken from.
      package static let answerQueries = MethodDescriptor(
        service: name, method: "AnswerQueries", idempotency: .idempotent)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        mountInterface,
        takeQueries,
        answerQueries,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Mounts an interface in place of whatever the entry had. It is probed as soon as the program takes queries.
      func mountInterface(
        _ request: ShareV1.MountInterfaceRequest, context: ServerContext
      ) async throws -> ShareV1.Mount
      /// Takes the queries that wait at this replica, or waits for one. Each is given out once.
      func takeQueries(
        _ request: ShareV1.TakeQueriesRequest, context: ServerContext
      ) async throws -> ShareV1.TakeQueriesReply
      /// Answers queries at the replica they were taken from.
      func answerQueries(
        _ request: ShareV1.AnswerQueriesRequest, context: ServerContext
      ) async throws -> ShareV1.AnswerQueriesReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Mounts an interface in place of whatever the entry had. It is probed as soon as the program takes queries.
      package func mountInterface(
        _ request: ShareV1.MountInterfaceRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Mount {
        try await rpc.call(Method.mountInterface, request, options: options)
      }

      /// Takes the queries that wait at this replica, or waits for one. Each is given out once.
      package func takeQueries(
        _ request: ShareV1.TakeQueriesRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.TakeQueriesReply {
        try await rpc.call(Method.takeQueries, request, options: options)
      }

      /// Answers queries at the replica they were taken from.
      package func answerQueries(
        _ request: ShareV1.AnswerQueriesRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.AnswerQueriesReply {
        try await rpc.call(Method.answerQueries, request, options: options)
      }
    }
  }
}

extension ShareV1.InterfaceService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(ShareV1.InterfaceService.Method.mountInterface) {
      (request: ShareV1.MountInterfaceRequest, context: ServerContext) in
      try await self.mountInterface(request, context: context)
    }
    router.handle(ShareV1.InterfaceService.Method.takeQueries) {
      (request: ShareV1.TakeQueriesRequest, context: ServerContext) in
      try await self.takeQueries(request, context: context)
    }
    router.handle(ShareV1.InterfaceService.Method.answerQueries) {
      (request: ShareV1.AnswerQueriesRequest, context: ServerContext) in
      try await self.answerQueries(request, context: context)
    }
  }
}
