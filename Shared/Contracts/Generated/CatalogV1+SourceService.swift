// Generated from twinriver/catalog/v1/source.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension CatalogV1 {
  /// The source registry (数源目录): one datum, one source (一数一源), Art. 12 ¶1.
  package enum SourceService {
    /// The full name.
    package static let name = "twinriver.catalog.v1.SourceService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Data elements that two or more departments hold as their own (V14), most holders first.
      package static let listConflicts = MethodDescriptor(
        service: name, method: "ListConflicts", idempotency: .noSideEffects)
      /// Makes a department's item the source of a data element; the competent authority (确定数源部门).
      package static let designateSource = MethodDescriptor(
        service: name, method: "DesignateSource", idempotency: .command)
      /// Ends a designation, with the reason.
      package static let endSource = MethodDescriptor(
        service: name, method: "EndSource", idempotency: .command)
      /// Records a department that verifies the element with the source (多源校核).
      package static let addPartner = MethodDescriptor(
        service: name, method: "AddPartner", idempotency: .command)
      /// Designated sources, by element.
      package static let listSources = MethodDescriptor(
        service: name, method: "ListSources", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        listConflicts,
        designateSource,
        endSource,
        addPartner,
        listSources,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Data elements that two or more departments hold as their own (V14), most holders first.
      func listConflicts(
        _ request: CatalogV1.ListConflictsRequest, context: ServerContext
      ) async throws -> CatalogV1.ListConflictsReply
      /// Makes a department's item the source of a data element; the competent authority (确定数源部门).
      func designateSource(
        _ request: CatalogV1.DesignateSourceRequest, context: ServerContext
      ) async throws -> CatalogV1.DesignatedSource
      /// Ends a designation, with the reason.
      func endSource(
        _ request: CatalogV1.EndSourceRequest, context: ServerContext
      ) async throws -> CatalogV1.DesignatedSource
      /// Records a department that verifies the element with the source (多源校核).
      func addPartner(
        _ request: CatalogV1.AddPartnerRequest, context: ServerContext
      ) async throws -> CatalogV1.DesignatedSource
      /// Designated sources, by element.
      func listSources(
        _ request: CatalogV1.ListSourcesRequest, context: ServerContext
      ) async throws -> CatalogV1.ListSourcesReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Data elements that two or more departments hold as their own (V14), most holders first.
      package func listConflicts(
        _ request: CatalogV1.ListConflictsRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListConflictsReply {
        try await rpc.call(Method.listConflicts, request, options: options)
      }

      /// Makes a department's item the source of a data element; the competent authority (确定数源部门).
      package func designateSource(
        _ request: CatalogV1.DesignateSourceRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.DesignatedSource {
        try await rpc.call(Method.designateSource, request, options: options)
      }

      /// Ends a designation, with the reason.
      package func endSource(
        _ request: CatalogV1.EndSourceRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.DesignatedSource {
        try await rpc.call(Method.endSource, request, options: options)
      }

      /// Records a department that verifies the element with the source (多源校核).
      package func addPartner(
        _ request: CatalogV1.AddPartnerRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.DesignatedSource {
        try await rpc.call(Method.addPartner, request, options: options)
      }

      /// Designated sources, by element.
      package func listSources(
        _ request: CatalogV1.ListSourcesRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListSourcesReply {
        try await rpc.call(Method.listSources, request, options: options)
      }
    }
  }
}

extension CatalogV1.SourceService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(CatalogV1.SourceService.Method.listConflicts) {
      (request: CatalogV1.ListConflictsRequest, context: ServerContext) in
      try await self.listConflicts(request, context: context)
    }
    router.handle(CatalogV1.SourceService.Method.designateSource) {
      (request: CatalogV1.DesignateSourceRequest, context: ServerContext) in
      try await self.designateSource(request, context: context)
    }
    router.handle(CatalogV1.SourceService.Method.endSource) {
      (request: CatalogV1.EndSourceRequest, context: ServerContext) in
      try await self.endSource(request, context: context)
    }
    router.handle(CatalogV1.SourceService.Method.addPartner) {
      (request: CatalogV1.AddPartnerRequest, context: ServerContext) in
      try await self.addPartner(request, context: context)
    }
    router.handle(CatalogV1.SourceService.Method.listSources) {
      (request: CatalogV1.ListSourcesRequest, context: ServerContext) in
      try await self.listSources(request, context: context)
    }
  }
}
