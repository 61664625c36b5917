// Generated from twinriver/share/v1/share.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension ShareV1 {
  /// Requests and grants (共享申请与授权), Art. 16–19, 34.
  package enum ShareService {
    /// The full name.
    package static let name = "twinriver.share.v1.ShareService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Asks for items of a published entry. Unconditional items are granted at once, in the same transaction (Art. 19 直接获取);
      /// conditional ones go to the provider, who answers within 10 working days.
      package static let submitRequest = MethodDescriptor(
        service: name, method: "SubmitRequest", idempotency: .command)
      /// The provider's answer (答复): all, part with conditions, or refusal with a reason.
      package static let answerRequest = MethodDescriptor(
        service: name, method: "AnswerRequest", idempotency: .command)
      /// Withdraws a request that was not answered yet.
      package static let withdrawRequest = MethodDescriptor(
        service: name, method: "WithdrawRequest", idempotency: .command)
      /// The authority of the provider's level gives more time to answer, where the request's rule pack has it. Decree 320 allows
      /// none here: always refused under CQ320, with the article.
      package static let extendRequest = MethodDescriptor(
        service: name, method: "ExtendRequest", idempotency: .command)
      /// The provider says, once, what is missing in a request (一次性告知), where the request's rule pack has it; refused under
      /// CQ320, whose periods never stop.
      package static let askForSupplement = MethodDescriptor(
        service: name, method: "AskForSupplement", idempotency: .command)
      /// The user adds what was missing (补正).
      package static let supplementRequest = MethodDescriptor(
        service: name, method: "SupplementRequest", idempotency: .command)
      /// One request, for its user, its provider and the authority.
      package static let getRequest = MethodDescriptor(
        service: name, method: "GetRequest", idempotency: .noSideEffects)
      /// Requests made by or addressed to the caller's organisation, least remaining time first.
      package static let listRequests = MethodDescriptor(
        service: name, method: "ListRequests", idempotency: .noSideEffects)
      /// One grant.
      package static let getGrant = MethodDescriptor(
        service: name, method: "GetGrant", idempotency: .noSideEffects)
      /// Grants held by or given by the caller's organisation.
      package static let listGrants = MethodDescriptor(
        service: name, method: "ListGrants", idempotency: .noSideEffects)
      /// Consents to storage of delivered data by the user (存储同意, Art. 34(5)). The provider only, apart from the grant.
      package static let consentStorage = MethodDescriptor(
        service: name, method: "ConsentStorage", idempotency: .command)
      /// Stops a grant for good. The provider.
      package static let revokeGrant = MethodDescriptor(
        service: name, method: "RevokeGrant", idempotency: .command)
      /// Names receiving systems of the caller's for a grant or an open request of a body that it succeeded (CC-29): that body's
      /// systems have no keys any more. The user; both sides are told.
      package static let nameReceiver = MethodDescriptor(
        service: name, method: "NameReceiver", idempotency: .command)
      /// Whether a department can get an item here, so that it must not ask people for it (Art. 34(6)). Nothing of it is kept.
      package static let checkObtainable = MethodDescriptor(
        service: name, method: "CheckObtainable", idempotency: .noSideEffects)
      /// What the caller's department has to do and by when.
      package static let listObligations = MethodDescriptor(
        service: name, method: "ListObligations", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        submitRequest,
        answerRequest,
        withdrawRequest,
        extendRequest,
        askForSupplement,
        supplementRequest,
        getRequest,
        listRequests,
        getGrant,
        listGrants,
        consentStorage,
        revokeGrant,
        nameReceiver,
        checkObtainable,
        listObligations,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Asks for items of a published entry. Unconditional items are granted at once, in the same transaction (Art. 19 直接获取);
      /// conditional ones go to the provider, who answers within 10 working days.
      func submitRequest(
        _ request: ShareV1.SubmitRequestRequest, context: ServerContext
      ) async throws -> ShareV1.Request
      /// The provider's answer (答复): all, part with conditions, or refusal with a reason.
      func answerRequest(
        _ request: ShareV1.AnswerRequestRequest, context: ServerContext
      ) async throws -> ShareV1.Request
      /// Withdraws a request that was not answered yet.
      func withdrawRequest(
        _ request: ShareV1.WithdrawRequestRequest, context: ServerContext
      ) async throws -> ShareV1.Request
      /// The authority of the provider's level gives more time to answer, where the request's rule pack has it. Decree 320 allows
      /// none here: always refused under CQ320, with the article.
      func extendRequest(
        _ request: ShareV1.ExtendRequestRequest, context: ServerContext
      ) async throws -> ShareV1.Request
      /// The provider says, once, what is missing in a request (一次性告知), where the request's rule pack has it; refused under
      /// CQ320, whose periods never stop.
      func askForSupplement(
        _ request: ShareV1.AskForSupplementRequest, context: ServerContext
      ) async throws -> ShareV1.Request
      /// The user adds what was missing (补正).
      func supplementRequest(
        _ request: ShareV1.SupplementRequestRequest, context: ServerContext
      ) async throws -> ShareV1.Request
      /// One request, for its user, its provider and the authority.
      func getRequest(
        _ request: ShareV1.GetRequestRequest, context: ServerContext
      ) async throws -> ShareV1.Request
      /// Requests made by or addressed to the caller's organisation, least remaining time first.
      func listRequests(
        _ request: ShareV1.ListRequestsRequest, context: ServerContext
      ) async throws -> ShareV1.ListRequestsReply
      /// One grant.
      func getGrant(
        _ request: ShareV1.GetGrantRequest, context: ServerContext
      ) async throws -> ShareV1.Grant
      /// Grants held by or given by the caller's organisation.
      func listGrants(
        _ request: ShareV1.ListGrantsRequest, context: ServerContext
      ) async throws -> ShareV1.ListGrantsReply
      /// Consents to storage of delivered data by the user (存储同意, Art. 34(5)). The provider only, apart from the grant.
      func consentStorage(
        _ request: ShareV1.ConsentStorageRequest, context: ServerContext
      ) async throws -> ShareV1.Grant
      /// Stops a grant for good. The provider.
      func revokeGrant(
        _ request: ShareV1.RevokeGrantRequest, context: ServerContext
      ) async throws -> ShareV1.Grant
      /// Names receiving systems of the caller's for a grant or an open request of a body that it succeeded (CC-29): that body's
      /// systems have no keys any more. The user; both sides are told.
      func nameReceiver(
        _ request: ShareV1.NameReceiverRequest, context: ServerContext
      ) async throws -> ShareV1.NameReceiverReply
      /// Whether a department can get an item here, so that it must not ask people for it (Art. 34(6)). Nothing of it is kept.
      func checkObtainable(
        _ request: ShareV1.CheckObtainableRequest, context: ServerContext
      ) async throws -> ShareV1.CheckObtainableReply
      /// What the caller's department has to do and by when.
      func listObligations(
        _ request: ShareV1.ListObligationsRequest, context: ServerContext
      ) async throws -> ShareV1.ListObligationsReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Asks for items of a published entry. Unconditional items are granted at once, in the same transaction (Art. 19 直接获取);
      /// conditional ones go to the provider, who answers within 10 working days.
      package func submitRequest(
        _ request: ShareV1.SubmitRequestRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Request {
        try await rpc.call(Method.submitRequest, request, options: options)
      }

      /// The provider's answer (答复): all, part with conditions, or refusal with a reason.
      package func answerRequest(
        _ request: ShareV1.AnswerRequestRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Request {
        try await rpc.call(Method.answerRequest, request, options: options)
      }

      /// Withdraws a request that was not answered yet.
      package func withdrawRequest(
        _ request: ShareV1.WithdrawRequestRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Request {
        try await rpc.call(Method.withdrawRequest, request, options: options)
      }

      /// The authority of the provider's level gives more time to answer, where the request's rule pack has it. Decree 320 allows
      /// none here: always refused under CQ320, with the article.
      package func extendRequest(
        _ request: ShareV1.ExtendRequestRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Request {
        try await rpc.call(Method.extendRequest, request, options: options)
      }

      /// The provider says, once, what is missing in a request (一次性告知), where the request's rule pack has it; refused under
      /// CQ320, whose periods never stop.
      package func askForSupplement(
        _ request: ShareV1.AskForSupplementRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Request {
        try await rpc.call(Method.askForSupplement, request, options: options)
      }

      /// The user adds what was missing (补正).
      package func supplementRequest(
        _ request: ShareV1.SupplementRequestRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Request {
        try await rpc.call(Method.supplementRequest, request, options: options)
      }

      /// One request, for its user, its provider and the authority.
      package func getRequest(
        _ request: ShareV1.GetRequestRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Request {
        try await rpc.call(Method.getRequest, request, options: options)
      }

      /// Requests made by or addressed to the caller's organisation, least remaining time first.
      package func listRequests(
        _ request: ShareV1.ListRequestsRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.ListRequestsReply {
        try await rpc.call(Method.listRequests, request, options: options)
      }

      /// One grant.
      package func getGrant(
        _ request: ShareV1.GetGrantRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Grant {
        try await rpc.call(Method.getGrant, request, options: options)
      }

      /// Grants held by or given by the caller's organisation.
      package func listGrants(
        _ request: ShareV1.ListGrantsRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.ListGrantsReply {
        try await rpc.call(Method.listGrants, request, options: options)
      }

      /// Consents to storage of delivered data by the user (存储同意, Art. 34(5)). The provider only, apart from the grant.
      package func consentStorage(
        _ request: ShareV1.ConsentStorageRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Grant {
        try await rpc.call(Method.consentStorage, request, options: options)
      }

      /// Stops a grant for good. The provider.
      package func revokeGrant(
        _ request: ShareV1.RevokeGrantRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Grant {
        try await rpc.call(Method.revokeGrant, request, options: options)
      }

      /// Names receiving systems of the caller's for a grant or an open request of a body that it succeeded (CC-29): that body's
      /// systems have no keys any more. The user; both sides are told.
      package func nameReceiver(
        _ request: ShareV1.NameReceiverRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.NameReceiverReply {
        try await rpc.call(Method.nameReceiver, request, options: options)
      }

      /// Whether a department can get an item here, so that it must not ask people for it (Art. 34(6)). Nothing of it is kept.
      package func checkObtainable(
        _ request: ShareV1.CheckObtainableRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.CheckObtainableReply {
        try await rpc.call(Method.checkObtainable, request, options: options)
      }

      /// What the caller's department has to do and by when.
      package func listObligations(
        _ request: ShareV1.ListObligationsRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.ListObligationsReply {
        try await rpc.call(Method.listObligations, request, options: options)
      }
    }
  }
}

extension ShareV1.ShareService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(ShareV1.ShareService.Method.submitRequest) {
      (request: ShareV1.SubmitRequestRequest, context: ServerContext) in
      try await self.submitRequest(request, context: context)
    }
    router.handle(ShareV1.ShareService.Method.answerRequest) {
      (request: ShareV1.AnswerRequestRequest, context: ServerContext) in
      try await self.answerRequest(request, context: context)
    }
    router.handle(ShareV1.ShareService.Method.withdrawRequest) {
      (request: ShareV1.WithdrawRequestRequest, context: ServerContext) in
      try await self.withdrawRequest(request, context: context)
    }
    router.handle(ShareV1.ShareService.Method.extendRequest) {
      (request: ShareV1.ExtendRequestRequest, context: ServerContext) in
      try await self.extendRequest(request, context: context)
    }
    router.handle(ShareV1.ShareService.Method.askForSupplement) {
      (request: ShareV1.AskForSupplementRequest, context: ServerContext) in
      try await self.askForSupplement(request, context: context)
    }
    router.handle(ShareV1.ShareService.Method.supplementRequest) {
      (request: ShareV1.SupplementRequestRequest, context: ServerContext) in
      try await self.supplementRequest(request, context: context)
    }
    router.handle(ShareV1.ShareService.Method.getRequest) {
      (request: ShareV1.GetRequestRequest, context: ServerContext) in
      try await self.getRequest(request, context: context)
    }
    router.handle(ShareV1.ShareService.Method.listRequests) {
      (request: ShareV1.ListRequestsRequest, context: ServerContext) in
      try await self.listRequests(request, context: context)
    }
    router.handle(ShareV1.ShareService.Method.getGrant) {
      (request: ShareV1.GetGrantRequest, context: ServerContext) in
      try await self.getGrant(request, context: context)
    }
    router.handle(ShareV1.ShareService.Method.listGrants) {
      (request: ShareV1.ListGrantsRequest, context: ServerContext) in
      try await self.listGrants(request, context: context)
    }
    router.handle(ShareV1.ShareService.Method.consentStorage) {
      (request: ShareV1.ConsentStorageRequest, context: ServerContext) in
      try await self.consentStorage(request, context: context)
    }
    router.handle(ShareV1.ShareService.Method.revokeGrant) {
      (request: ShareV1.RevokeGrantRequest, context: ServerContext) in
      try await self.revokeGrant(request, context: context)
    }
    router.handle(ShareV1.ShareService.Method.nameReceiver) {
      (request: ShareV1.NameReceiverRequest, context: ServerContext) in
      try await self.nameReceiver(request, context: context)
    }
    router.handle(ShareV1.ShareService.Method.checkObtainable) {
      (request: ShareV1.CheckObtainableRequest, context: ServerContext) in
      try await self.checkObtainable(request, context: context)
    }
    router.handle(ShareV1.ShareService.Method.listObligations) {
      (request: ShareV1.ListObligationsRequest, context: ServerContext) in
      try await self.listObligations(request, context: context)
    }
  }
}
