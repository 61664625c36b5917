// Generated from twinriver/catalog/v1/work.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension CatalogV1 {
  /// The day's work of a department or authority (待办), soonest due first.
  package enum WorkService {
    /// The full name.
    package static let name = "twinriver.catalog.v1.WorkService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// What is due, what was returned and why, what is next; the authority sees who is late.
      package static let listWork = MethodDescriptor(
        service: name, method: "ListWork", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        listWork
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// What is due, what was returned and why, what is next; the authority sees who is late.
      func listWork(
        _ request: CatalogV1.ListWorkRequest, context: ServerContext
      ) async throws -> CatalogV1.ListWorkReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// What is due, what was returned and why, what is next; the authority sees who is late.
      package func listWork(
        _ request: CatalogV1.ListWorkRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListWorkReply {
        try await rpc.call(Method.listWork, request, options: options)
      }
    }
  }
}

extension CatalogV1.WorkService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(CatalogV1.WorkService.Method.listWork) {
      (request: CatalogV1.ListWorkRequest, context: ServerContext) in
      try await self.listWork(request, context: context)
    }
  }
}
