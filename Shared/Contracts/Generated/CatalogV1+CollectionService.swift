// Generated from twinriver/catalog/v1/collection.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension CatalogV1 {
  /// The public collection list (采集清单), Art. 12 ¶2. It is open to everybody, as what is published is.
  package enum CollectionService {
    /// The full name.
    package static let name = "twinriver.catalog.v1.CollectionService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Items in force that departments collect from the public, each with its basis, scope and purpose.
      package static let listCollection = MethodDescriptor(
        service: name, method: "ListCollection", idempotency: .noSideEffects)
      /// Looks at what a form asks the public for: what is outside the department's list, and what it can take from a designated
      /// source instead (过度采集核查).
      package static let checkForm = MethodDescriptor(
        service: name, method: "CheckForm", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        listCollection,
        checkForm,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Items in force that departments collect from the public, each with its basis, scope and purpose.
      func listCollection(
        _ request: CatalogV1.ListCollectionRequest, context: ServerContext
      ) async throws -> CatalogV1.ListCollectionReply
      /// Looks at what a form asks the public for: what is outside the department's list, and what it can take from a designated
      /// source instead (过度采集核查).
      func checkForm(
        _ request: CatalogV1.CheckFormRequest, context: ServerContext
      ) async throws -> CatalogV1.CheckFormReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Items in force that departments collect from the public, each with its basis, scope and purpose.
      package func listCollection(
        _ request: CatalogV1.ListCollectionRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListCollectionReply {
        try await rpc.call(Method.listCollection, request, options: options)
      }

      /// Looks at what a form asks the public for: what is outside the department's list, and what it can take from a designated
      /// source instead (过度采集核查).
      package func checkForm(
        _ request: CatalogV1.CheckFormRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.CheckFormReply {
        try await rpc.call(Method.checkForm, request, options: options)
      }
    }
  }
}

extension CatalogV1.CollectionService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(CatalogV1.CollectionService.Method.listCollection) {
      (request: CatalogV1.ListCollectionRequest, context: ServerContext) in
      try await self.listCollection(request, context: context)
    }
    router.handle(CatalogV1.CollectionService.Method.checkForm) {
      (request: CatalogV1.CheckFormRequest, context: ServerContext) in
      try await self.checkForm(request, context: context)
    }
  }
}
