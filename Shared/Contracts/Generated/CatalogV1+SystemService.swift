// Generated from twinriver/catalog/v1/system.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension CatalogV1 {
  /// The register of business systems (业务信息系统登记), Art. 14 ¶3, 15 ¶2.
  package enum SystemService {
    /// The full name.
    package static let name = "twinriver.catalog.v1.SystemService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Registers a system or records what changed (登记).
      package static let registerSystem = MethodDescriptor(
        service: name, method: "RegisterSystem", idempotency: .command)
      /// Records the ministry's document by which a system need not connect (例外).
      package static let recordException = MethodDescriptor(
        service: name, method: "RecordException", idempotency: .command)
      /// Records an existing cross-department exchange system with its migration plan (存量共享系统).
      package static let registerLegacySystem = MethodDescriptor(
        service: name, method: "RegisterLegacySystem", idempotency: .command)
      /// Records that a legacy system was migrated to the platform (迁移完成).
      package static let completeMigration = MethodDescriptor(
        service: name, method: "CompleteMigration", idempotency: .command)
      /// Systems of a department, or of all for the authority.
      package static let listSystems = MethodDescriptor(
        service: name, method: "ListSystems", idempotency: .noSideEffects)
      /// Legacy systems, those past their planned day first.
      package static let listLegacySystems = MethodDescriptor(
        service: name, method: "ListLegacySystems", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        registerSystem,
        recordException,
        registerLegacySystem,
        completeMigration,
        listSystems,
        listLegacySystems,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Registers a system or records what changed (登记).
      func registerSystem(
        _ request: CatalogV1.RegisterSystemRequest, context: ServerContext
      ) async throws -> CatalogV1.BusinessSystem
      /// Records the ministry's document by which a system need not connect (例外).
      func recordException(
        _ request: CatalogV1.RecordExceptionRequest, context: ServerContext
      ) async throws -> CatalogV1.BusinessSystem
      /// Records an existing cross-department exchange system with its migration plan (存量共享系统).
      func registerLegacySystem(
        _ request: CatalogV1.RegisterLegacySystemRequest, context: ServerContext
      ) async throws -> CatalogV1.LegacySystem
      /// Records that a legacy system was migrated to the platform (迁移完成).
      func completeMigration(
        _ request: CatalogV1.CompleteMigrationRequest, context: ServerContext
      ) async throws -> CatalogV1.LegacySystem
      /// Systems of a department, or of all for the authority.
      func listSystems(
        _ request: CatalogV1.ListSystemsRequest, context: ServerContext
      ) async throws -> CatalogV1.ListSystemsReply
      /// Legacy systems, those past their planned day first.
      func listLegacySystems(
        _ request: CatalogV1.ListLegacySystemsRequest, context: ServerContext
      ) async throws -> CatalogV1.ListLegacySystemsReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Registers a system or records what changed (登记).
      package func registerSystem(
        _ request: CatalogV1.RegisterSystemRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.BusinessSystem {
        try await rpc.call(Method.registerSystem, request, options: options)
      }

      /// Records the ministry's document by which a system need not connect (例外).
      package func recordException(
        _ request: CatalogV1.RecordExceptionRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.BusinessSystem {
        try await rpc.call(Method.recordException, request, options: options)
      }

      /// Records an existing cross-department exchange system with its migration plan (存量共享系统).
      package func registerLegacySystem(
        _ request: CatalogV1.RegisterLegacySystemRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.LegacySystem {
        try await rpc.call(Method.registerLegacySystem, request, options: options)
      }

      /// Records that a legacy system was migrated to the platform (迁移完成).
      package func completeMigration(
        _ request: CatalogV1.CompleteMigrationRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.LegacySystem {
        try await rpc.call(Method.completeMigration, request, options: options)
      }

      /// Systems of a department, or of all for the authority.
      package func listSystems(
        _ request: CatalogV1.ListSystemsRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListSystemsReply {
        try await rpc.call(Method.listSystems, request, options: options)
      }

      /// Legacy systems, those past their planned day first.
      package func listLegacySystems(
        _ request: CatalogV1.ListLegacySystemsRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListLegacySystemsReply {
        try await rpc.call(Method.listLegacySystems, request, options: options)
      }
    }
  }
}

extension CatalogV1.SystemService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(CatalogV1.SystemService.Method.registerSystem) {
      (request: CatalogV1.RegisterSystemRequest, context: ServerContext) in
      try await self.registerSystem(request, context: context)
    }
    router.handle(CatalogV1.SystemService.Method.recordException) {
      (request: CatalogV1.RecordExceptionRequest, context: ServerContext) in
      try await self.recordException(request, context: context)
    }
    router.handle(CatalogV1.SystemService.Method.registerLegacySystem) {
      (request: CatalogV1.RegisterLegacySystemRequest, context: ServerContext) in
      try await self.registerLegacySystem(request, context: context)
    }
    router.handle(CatalogV1.SystemService.Method.completeMigration) {
      (request: CatalogV1.CompleteMigrationRequest, context: ServerContext) in
      try await self.completeMigration(request, context: context)
    }
    router.handle(CatalogV1.SystemService.Method.listSystems) {
      (request: CatalogV1.ListSystemsRequest, context: ServerContext) in
      try await self.listSystems(request, context: context)
    }
    router.handle(CatalogV1.SystemService.Method.listLegacySystems) {
      (request: CatalogV1.ListLegacySystemsRequest, context: ServerContext) in
      try await self.listLegacySystems(request, context: context)
    }
  }
}
