// Generated from twinriver/catalog/v1/change.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension CatalogV1 {
  /// Change events (变更事项) that start the clock of Art. 9 ¶2, and the tasks that follow from a basis that ended.
  package enum ChangeService {
    /// The full name.
    package static let name = "twinriver.catalog.v1.ChangeService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Registers a revision or a change of function with everything it affects; the clock starts on its day.
      package static let registerChange = MethodDescriptor(
        service: name, method: "RegisterChange", idempotency: .command)
      /// Records that an affected entry needs no change, with the reason (无需变更).
      package static let decideNoChange = MethodDescriptor(
        service: name, method: "DecideNoChange", idempotency: .command)
      /// The authority gives more time, where the rule pack knows an extension (延期).
      package static let extendChange = MethodDescriptor(
        service: name, method: "ExtendChange", idempotency: .command)
      /// One change.
      package static let getChange = MethodDescriptor(
        service: name, method: "GetChange", idempotency: .noSideEffects)
      /// Changes that concern the caller's department, or all for the authority; open ones first, soonest due first.
      package static let listChanges = MethodDescriptor(
        service: name, method: "ListChanges", idempotency: .noSideEffects)
      /// Brings a rule pack into force on this platform from a day on, by a recorded act (启用规则包). The competent authority.
      package static let adoptPack = MethodDescriptor(
        service: name, method: "AdoptPack", idempotency: .command)
      /// The packs in force here and since when.
      package static let listPacks = MethodDescriptor(
        service: name, method: "ListPacks", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        registerChange,
        decideNoChange,
        extendChange,
        getChange,
        listChanges,
        adoptPack,
        listPacks,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Registers a revision or a change of function with everything it affects; the clock starts on its day.
      func registerChange(
        _ request: CatalogV1.RegisterChangeRequest, context: ServerContext
      ) async throws -> CatalogV1.Change
      /// Records that an affected entry needs no change, with the reason (无需变更).
      func decideNoChange(
        _ request: CatalogV1.DecideNoChangeRequest, context: ServerContext
      ) async throws -> CatalogV1.Change
      /// The authority gives more time, where the rule pack knows an extension (延期).
      func extendChange(
        _ request: CatalogV1.ExtendChangeRequest, context: ServerContext
      ) async throws -> CatalogV1.Change
      /// One change.
      func getChange(
        _ request: CatalogV1.GetChangeRequest, context: ServerContext
      ) async throws -> CatalogV1.Change
      /// Changes that concern the caller's department, or all for the authority; open ones first, soonest due first.
      func listChanges(
        _ request: CatalogV1.ListChangesRequest, context: ServerContext
      ) async throws -> CatalogV1.ListChangesReply
      /// Brings a rule pack into force on this platform from a day on, by a recorded act (启用规则包). The competent authority.
      func adoptPack(
        _ request: CatalogV1.AdoptPackRequest, context: ServerContext
      ) async throws -> CatalogV1.AdoptedPack
      /// The packs in force here and since when.
      func listPacks(
        _ request: CatalogV1.ListPacksRequest, context: ServerContext
      ) async throws -> CatalogV1.ListPacksReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Registers a revision or a change of function with everything it affects; the clock starts on its day.
      package func registerChange(
        _ request: CatalogV1.RegisterChangeRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Change {
        try await rpc.call(Method.registerChange, request, options: options)
      }

      /// Records that an affected entry needs no change, with the reason (无需变更).
      package func decideNoChange(
        _ request: CatalogV1.DecideNoChangeRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Change {
        try await rpc.call(Method.decideNoChange, request, options: options)
      }

      /// The authority gives more time, where the rule pack knows an extension (延期).
      package func extendChange(
        _ request: CatalogV1.ExtendChangeRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Change {
        try await rpc.call(Method.extendChange, request, options: options)
      }

      /// One change.
      package func getChange(
        _ request: CatalogV1.GetChangeRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Change {
        try await rpc.call(Method.getChange, request, options: options)
      }

      /// Changes that concern the caller's department, or all for the authority; open ones first, soonest due first.
      package func listChanges(
        _ request: CatalogV1.ListChangesRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListChangesReply {
        try await rpc.call(Method.listChanges, request, options: options)
      }

      /// Brings a rule pack into force on this platform from a day on, by a recorded act (启用规则包). The competent authority.
      package func adoptPack(
        _ request: CatalogV1.AdoptPackRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.AdoptedPack {
        try await rpc.call(Method.adoptPack, request, options: options)
      }

      /// The packs in force here and since when.
      package func listPacks(
        _ request: CatalogV1.ListPacksRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListPacksReply {
        try await rpc.call(Method.listPacks, request, options: options)
      }
    }
  }
}

extension CatalogV1.ChangeService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(CatalogV1.ChangeService.Method.registerChange) {
      (request: CatalogV1.RegisterChangeRequest, context: ServerContext) in
      try await self.registerChange(request, context: context)
    }
    router.handle(CatalogV1.ChangeService.Method.decideNoChange) {
      (request: CatalogV1.DecideNoChangeRequest, context: ServerContext) in
      try await self.decideNoChange(request, context: context)
    }
    router.handle(CatalogV1.ChangeService.Method.extendChange) {
      (request: CatalogV1.ExtendChangeRequest, context: ServerContext) in
      try await self.extendChange(request, context: context)
    }
    router.handle(CatalogV1.ChangeService.Method.getChange) {
      (request: CatalogV1.GetChangeRequest, context: ServerContext) in
      try await self.getChange(request, context: context)
    }
    router.handle(CatalogV1.ChangeService.Method.listChanges) {
      (request: CatalogV1.ListChangesRequest, context: ServerContext) in
      try await self.listChanges(request, context: context)
    }
    router.handle(CatalogV1.ChangeService.Method.adoptPack) {
      (request: CatalogV1.AdoptPackRequest, context: ServerContext) in
      try await self.adoptPack(request, context: context)
    }
    router.handle(CatalogV1.ChangeService.Method.listPacks) {
      (request: CatalogV1.ListPacksRequest, context: ServerContext) in
      try await self.listPacks(request, context: context)
    }
  }
}
