// Generated from twinriver/share/v1/disputes.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension ShareV1 {
  /// Disputes about sharing (共享争议), Art. 19 ¶3: one for each request, coordinated by the competent authority. Its decision
  /// binds both sides.
  package enum DisputeService {
    /// The full name.
    package static let name = "twinriver.share.v1.DisputeService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// The user disputes a refusal, an agreement in part or with conditions, or that an overdue request has no answer.
      package static let openDispute = MethodDescriptor(
        service: name, method: "OpenDispute", idempotency: .command)
      /// The provider's statement, once.
      package static let stateDispute = MethodDescriptor(
        service: name, method: "StateDispute", idempotency: .command)
      /// The provider gives way: as asked, which ends the dispute, or with conditions, which the user may accept.
      package static let concedeDispute = MethodDescriptor(
        service: name, method: "ConcedeDispute", idempotency: .command)
      /// The user accepts the conditions the provider has offered.
      package static let acceptConcession = MethodDescriptor(
        service: name, method: "AcceptConcession", idempotency: .command)
      /// The authority, or the government where the authority is a side, begins to coordinate.
      package static let takeUpDispute = MethodDescriptor(
        service: name, method: "TakeUpDispute", idempotency: .command)
      /// Decides: to share, with conditions; not to share; or to put it to the government.
      package static let decideDispute = MethodDescriptor(
        service: name, method: "DecideDispute", idempotency: .command)
      /// The user lets go of the dispute.
      package static let withdrawDispute = MethodDescriptor(
        service: name, method: "WithdrawDispute", idempotency: .command)
      /// One dispute, for both sides, the authorities and whoever decides it.
      package static let getDispute = MethodDescriptor(
        service: name, method: "GetDispute", idempotency: .noSideEffects)
      /// Disputes of the caller's organisation, or that it decides; undecided ones first, the oldest of them first.
      package static let listDisputes = MethodDescriptor(
        service: name, method: "ListDisputes", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        openDispute,
        stateDispute,
        concedeDispute,
        acceptConcession,
        takeUpDispute,
        decideDispute,
        withdrawDispute,
        getDispute,
        listDisputes,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// The user disputes a refusal, an agreement in part or with conditions, or that an overdue request has no answer.
      func openDispute(
        _ request: ShareV1.OpenDisputeRequest, context: ServerContext
      ) async throws -> ShareV1.Dispute
      /// The provider's statement, once.
      func stateDispute(
        _ request: ShareV1.StateDisputeRequest, context: ServerContext
      ) async throws -> ShareV1.Dispute
      /// The provider gives way: as asked, which ends the dispute, or with conditions, which the user may accept.
      func concedeDispute(
        _ request: ShareV1.ConcedeDisputeRequest, context: ServerContext
      ) async throws -> ShareV1.Dispute
      /// The user accepts the conditions the provider has offered.
      func acceptConcession(
        _ request: ShareV1.AcceptConcessionRequest, context: ServerContext
      ) async throws -> ShareV1.Dispute
      /// The authority, or the government where the authority is a side, begins to coordinate.
      func takeUpDispute(
        _ request: ShareV1.TakeUpDisputeRequest, context: ServerContext
      ) async throws -> ShareV1.Dispute
      /// Decides: to share, with conditions; not to share; or to put it to the government.
      func decideDispute(
        _ request: ShareV1.DecideDisputeRequest, context: ServerContext
      ) async throws -> ShareV1.Dispute
      /// The user lets go of the dispute.
      func withdrawDispute(
        _ request: ShareV1.WithdrawDisputeRequest, context: ServerContext
      ) async throws -> ShareV1.Dispute
      /// One dispute, for both sides, the authorities and whoever decides it.
      func getDispute(
        _ request: ShareV1.GetDisputeRequest, context: ServerContext
      ) async throws -> ShareV1.Dispute
      /// Disputes of the caller's organisation, or that it decides; undecided ones first, the oldest of them first.
      func listDisputes(
        _ request: ShareV1.ListDisputesRequest, context: ServerContext
      ) async throws -> ShareV1.ListDisputesReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// The user disputes a refusal, an agreement in part or with conditions, or that an overdue request has no answer.
      package func openDispute(
        _ request: ShareV1.OpenDisputeRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Dispute {
        try await rpc.call(Method.openDispute, request, options: options)
      }

      /// The provider's statement, once.
      package func stateDispute(
        _ request: ShareV1.StateDisputeRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Dispute {
        try await rpc.call(Method.stateDispute, request, options: options)
      }

      /// The provider gives way: as asked, which ends the dispute, or with conditions, which the user may accept.
      package func concedeDispute(
        _ request: ShareV1.ConcedeDisputeRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Dispute {
        try await rpc.call(Method.concedeDispute, request, options: options)
      }

      /// The user accepts the conditions the provider has offered.
      package func acceptConcession(
        _ request: ShareV1.AcceptConcessionRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Dispute {
        try await rpc.call(Method.acceptConcession, request, options: options)
      }

      /// The authority, or the government where the authority is a side, begins to coordinate.
      package func takeUpDispute(
        _ request: ShareV1.TakeUpDisputeRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Dispute {
        try await rpc.call(Method.takeUpDispute, request, options: options)
      }

      /// Decides: to share, with conditions; not to share; or to put it to the government.
      package func decideDispute(
        _ request: ShareV1.DecideDisputeRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Dispute {
        try await rpc.call(Method.decideDispute, request, options: options)
      }

      /// The user lets go of the dispute.
      package func withdrawDispute(
        _ request: ShareV1.WithdrawDisputeRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Dispute {
        try await rpc.call(Method.withdrawDispute, request, options: options)
      }

      /// One dispute, for both sides, the authorities and whoever decides it.
      package func getDispute(
        _ request: ShareV1.GetDisputeRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Dispute {
        try await rpc.call(Method.getDispute, request, options: options)
      }

      /// Disputes of the caller's organisation, or that it decides; undecided ones first, the oldest of them first.
      package func listDisputes(
        _ request: ShareV1.ListDisputesRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.ListDisputesReply {
        try await rpc.call(Method.listDisputes, request, options: options)
      }
    }
  }
}

extension ShareV1.DisputeService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(ShareV1.DisputeService.Method.openDispute) {
      (request: ShareV1.OpenDisputeRequest, context: ServerContext) in
      try await self.openDispute(request, context: context)
    }
    router.handle(ShareV1.DisputeService.Method.stateDispute) {
      (request: ShareV1.StateDisputeRequest, context: ServerContext) in
      try await self.stateDispute(request, context: context)
    }
    router.handle(ShareV1.DisputeService.Method.concedeDispute) {
      (request: ShareV1.ConcedeDisputeRequest, context: ServerContext) in
      try await self.concedeDispute(request, context: context)
    }
    router.handle(ShareV1.DisputeService.Method.acceptConcession) {
      (request: ShareV1.AcceptConcessionRequest, context: ServerContext) in
      try await self.acceptConcession(request, context: context)
    }
    router.handle(ShareV1.DisputeService.Method.takeUpDispute) {
      (request: ShareV1.TakeUpDisputeRequest, context: ServerContext) in
      try await self.takeUpDispute(request, context: context)
    }
    router.handle(ShareV1.DisputeService.Method.decideDispute) {
      (request: ShareV1.DecideDisputeRequest, context: ServerContext) in
      try await self.decideDispute(request, context: context)
    }
    router.handle(ShareV1.DisputeService.Method.withdrawDispute) {
      (request: ShareV1.WithdrawDisputeRequest, context: ServerContext) in
      try await self.withdrawDispute(request, context: context)
    }
    router.handle(ShareV1.DisputeService.Method.getDispute) {
      (request: ShareV1.GetDisputeRequest, context: ServerContext) in
      try await self.getDispute(request, context: context)
    }
    router.handle(ShareV1.DisputeService.Method.listDisputes) {
      (request: ShareV1.ListDisputesRequest, context: ServerContext) in
      try await self.listDisputes(request, context: context)
    }
  }
}
