// Generated from twinriver/catalog/v1/organisation.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension CatalogV1 {
  /// What becomes of organisations and their entries (机构变更), Art. 5, 6 ¶1.
  package enum OrganisationService {
    /// The full name.
    package static let name = "twinriver.catalog.v1.OrganisationService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Makes a department the competent authority of its level and area in place of the present one (指定主管部门).
      package static let assignAuthority = MethodDescriptor(
        service: name, method: "AssignAuthority", idempotency: .command)
      /// Gives a body another name; earlier names stay in its history (更名).
      package static let renameOrganisation = MethodDescriptor(
        service: name, method: "RenameOrganisation", idempotency: .command)
      /// The authority proposes that entries go to another department, some or all (移交).
      package static let proposeTransfer = MethodDescriptor(
        service: name, method: "ProposeTransfer", idempotency: .command)
      /// The head of the giving or of the taking department agrees.
      package static let consentTransfer = MethodDescriptor(
        service: name, method: "ConsentTransfer", idempotency: .command)
      /// The authority completes what both agreed to; a merged or abolished body ends with it (合并、撤销).
      package static let completeTransfer = MethodDescriptor(
        service: name, method: "CompleteTransfer", idempotency: .command)
      /// Transfers that concern the caller, newest first.
      package static let listTransfers = MethodDescriptor(
        service: name, method: "ListTransfers", idempotency: .noSideEffects)
      /// What a body was called and what it was, from the beginning (机构沿革).
      package static let getOrganisationHistory = MethodDescriptor(
        service: name, method: "GetOrganisationHistory", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        assignAuthority,
        renameOrganisation,
        proposeTransfer,
        consentTransfer,
        completeTransfer,
        listTransfers,
        getOrganisationHistory,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Makes a department the competent authority of its level and area in place of the present one (指定主管部门).
      func assignAuthority(
        _ request: CatalogV1.AssignAuthorityRequest, context: ServerContext
      ) async throws -> CatalogV1.Organisation
      /// Gives a body another name; earlier names stay in its history (更名).
      func renameOrganisation(
        _ request: CatalogV1.RenameOrganisationRequest, context: ServerContext
      ) async throws -> CatalogV1.Organisation
      /// The authority proposes that entries go to another department, some or all (移交).
      func proposeTransfer(
        _ request: CatalogV1.ProposeTransferRequest, context: ServerContext
      ) async throws -> CatalogV1.Transfer
      /// The head of the giving or of the taking department agrees.
      func consentTransfer(
        _ request: CatalogV1.ConsentTransferRequest, context: ServerContext
      ) async throws -> CatalogV1.Transfer
      /// The authority completes what both agreed to; a merged or abolished body ends with it (合并、撤销).
      func completeTransfer(
        _ request: CatalogV1.CompleteTransferRequest, context: ServerContext
      ) async throws -> CatalogV1.Transfer
      /// Transfers that concern the caller, newest first.
      func listTransfers(
        _ request: CatalogV1.ListTransfersRequest, context: ServerContext
      ) async throws -> CatalogV1.ListTransfersReply
      /// What a body was called and what it was, from the beginning (机构沿革).
      func getOrganisationHistory(
        _ request: CatalogV1.GetOrganisationHistoryRequest, context: ServerContext
      ) async throws -> CatalogV1.OrganisationHistory
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Makes a department the competent authority of its level and area in place of the present one (指定主管部门).
      package func assignAuthority(
        _ request: CatalogV1.AssignAuthorityRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Organisation {
        try await rpc.call(Method.assignAuthority, request, options: options)
      }

      /// Gives a body another name; earlier names stay in its history (更名).
      package func renameOrganisation(
        _ request: CatalogV1.RenameOrganisationRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Organisation {
        try await rpc.call(Method.renameOrganisation, request, options: options)
      }

      /// The authority proposes that entries go to another department, some or all (移交).
      package func proposeTransfer(
        _ request: CatalogV1.ProposeTransferRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Transfer {
        try await rpc.call(Method.proposeTransfer, request, options: options)
      }

      /// The head of the giving or of the taking department agrees.
      package func consentTransfer(
        _ request: CatalogV1.ConsentTransferRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Transfer {
        try await rpc.call(Method.consentTransfer, request, options: options)
      }

      /// The authority completes what both agreed to; a merged or abolished body ends with it (合并、撤销).
      package func completeTransfer(
        _ request: CatalogV1.CompleteTransferRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Transfer {
        try await rpc.call(Method.completeTransfer, request, options: options)
      }

      /// Transfers that concern the caller, newest first.
      package func listTransfers(
        _ request: CatalogV1.ListTransfersRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListTransfersReply {
        try await rpc.call(Method.listTransfers, request, options: options)
      }

      /// What a body was called and what it was, from the beginning (机构沿革).
      package func getOrganisationHistory(
        _ request: CatalogV1.GetOrganisationHistoryRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.OrganisationHistory {
        try await rpc.call(Method.getOrganisationHistory, request, options: options)
      }
    }
  }
}

extension CatalogV1.OrganisationService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(CatalogV1.OrganisationService.Method.assignAuthority) {
      (request: CatalogV1.AssignAuthorityRequest, context: ServerContext) in
      try await self.assignAuthority(request, context: context)
    }
    router.handle(CatalogV1.OrganisationService.Method.renameOrganisation) {
      (request: CatalogV1.RenameOrganisationRequest, context: ServerContext) in
      try await self.renameOrganisation(request, context: context)
    }
    router.handle(CatalogV1.OrganisationService.Method.proposeTransfer) {
      (request: CatalogV1.ProposeTransferRequest, context: ServerContext) in
      try await self.proposeTransfer(request, context: context)
    }
    router.handle(CatalogV1.OrganisationService.Method.consentTransfer) {
      (request: CatalogV1.ConsentTransferRequest, context: ServerContext) in
      try await self.consentTransfer(request, context: context)
    }
    router.handle(CatalogV1.OrganisationService.Method.completeTransfer) {
      (request: CatalogV1.CompleteTransferRequest, context: ServerContext) in
      try await self.completeTransfer(request, context: context)
    }
    router.handle(CatalogV1.OrganisationService.Method.listTransfers) {
      (request: CatalogV1.ListTransfersRequest, context: ServerContext) in
      try await self.listTransfers(request, context: context)
    }
    router.handle(CatalogV1.OrganisationService.Method.getOrganisationHistory) {
      (request: CatalogV1.GetOrganisationHistoryRequest, context: ServerContext) in
      try await self.getOrganisationHistory(request, context: context)
    }
  }
}
