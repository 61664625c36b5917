// Generated from twinriver/directory/v1/directory.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension DirectoryV1 {
  /// A service's own view of organisations, holders and keys.
  package enum DirectoryControl {
    /// The full name.
    package static let name = "twinriver.directory.v1.DirectoryControl"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Refuses a key at this service from now on, whatever the catalog says (封禁密钥). Operators.
      package static let blockKey = MethodDescriptor(
        service: name, method: "BlockKey", idempotency: .command)
      /// How old this service's view is and how much it holds. Operators and monitors.
      package static let getStatus = MethodDescriptor(
        service: name, method: "GetStatus", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        blockKey,
        getStatus,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Refuses a key at this service from now on, whatever the catalog says (封禁密钥). Operators.
      func blockKey(
        _ request: DirectoryV1.BlockKeyRequest, context: ServerContext
      ) async throws -> DirectoryV1.BlockKeyReply
      /// How old this service's view is and how much it holds. Operators and monitors.
      func getStatus(
        _ request: DirectoryV1.GetStatusRequest, context: ServerContext
      ) async throws -> DirectoryV1.GetStatusReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Refuses a key at this service from now on, whatever the catalog says (封禁密钥). Operators.
      package func blockKey(
        _ request: DirectoryV1.BlockKeyRequest, options: CallOptions = .init()
      ) async throws -> DirectoryV1.BlockKeyReply {
        try await rpc.call(Method.blockKey, request, options: options)
      }

      /// How old this service's view is and how much it holds. Operators and monitors.
      package func getStatus(
        _ request: DirectoryV1.GetStatusRequest, options: CallOptions = .init()
      ) async throws -> DirectoryV1.GetStatusReply {
        try await rpc.call(Method.getStatus, request, options: options)
      }
    }
  }
}

extension DirectoryV1.DirectoryControl.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(DirectoryV1.DirectoryControl.Method.blockKey) {
      (request: DirectoryV1.BlockKeyRequest, context: ServerContext) in
      try await self.blockKey(request, context: context)
    }
    router.handle(DirectoryV1.DirectoryControl.Method.getStatus) {
      (request: DirectoryV1.GetStatusRequest, context: ServerContext) in
      try await self.getStatus(request, context: context)
    }
  }
}
