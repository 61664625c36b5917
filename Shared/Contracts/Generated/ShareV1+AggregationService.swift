// Generated from twinriver/share/v1/aggregation.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension ShareV1 {
  /// Aggregation rules (汇聚规则) and the requests they hold, Art. 34(2). There is none until an authority sets one.
  package enum AggregationService {
    /// The full name.
    package static let name = "twinriver.share.v1.AggregationService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// The authority puts a determination on record: which elements may not come together in one department's hands.
      package static let setAggregationRule = MethodDescriptor(
        service: name, method: "SetAggregationRule", idempotency: .command)
      /// The authority that set a rule ends it; what it holds is still decided.
      package static let endAggregationRule = MethodDescriptor(
        service: name, method: "EndAggregationRule", idempotency: .command)
      /// The rules, those in force first.
      package static let listAggregationRules = MethodDescriptor(
        service: name, method: "ListAggregationRules", idempotency: .noSideEffects)
      /// A secrecy reviewer of the deciding authority says what they conclude about a held request.
      package static let reviewHeldRequest = MethodDescriptor(
        service: name, method: "ReviewHeldRequest", idempotency: .command)
      /// The authority decides, after the review and by another person: the request goes its way, or is refused. It goes its way
      /// only if the reviewer concluded so too.
      package static let decideHeldRequest = MethodDescriptor(
        service: name, method: "DecideHeldRequest", idempotency: .command)
      /// Requests that are held, soonest due first: the deciding authority's.
      package static let listHeldRequests = MethodDescriptor(
        service: name, method: "ListHeldRequests", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        setAggregationRule,
        endAggregationRule,
        listAggregationRules,
        reviewHeldRequest,
        decideHeldRequest,
        listHeldRequests,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// The authority puts a determination on record: which elements may not come together in one department's hands.
      func setAggregationRule(
        _ request: ShareV1.SetAggregationRuleRequest, context: ServerContext
      ) async throws -> ShareV1.AggregationRule
      /// The authority that set a rule ends it; what it holds is still decided.
      func endAggregationRule(
        _ request: ShareV1.EndAggregationRuleRequest, context: ServerContext
      ) async throws -> ShareV1.AggregationRule
      /// The rules, those in force first.
      func listAggregationRules(
        _ request: ShareV1.ListAggregationRulesRequest, context: ServerContext
      ) async throws -> ShareV1.ListAggregationRulesReply
      /// A secrecy reviewer of the deciding authority says what they conclude about a held request.
      func reviewHeldRequest(
        _ request: ShareV1.ReviewHeldRequestRequest, context: ServerContext
      ) async throws -> ShareV1.HeldRequest
      /// The authority decides, after the review and by another person: the request goes its way, or is refused. It goes its way
      /// only if the reviewer concluded so too.
      func decideHeldRequest(
        _ request: ShareV1.DecideHeldRequestRequest, context: ServerContext
      ) async throws -> ShareV1.HeldRequest
      /// Requests that are held, soonest due first: the deciding authority's.
      func listHeldRequests(
        _ request: ShareV1.ListHeldRequestsRequest, context: ServerContext
      ) async throws -> ShareV1.ListHeldRequestsReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// The authority puts a determination on record: which elements may not come together in one department's hands.
      package func setAggregationRule(
        _ request: ShareV1.SetAggregationRuleRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.AggregationRule {
        try await rpc.call(Method.setAggregationRule, request, options: options)
      }

      /// The authority that set a rule ends it; what it holds is still decided.
      package func endAggregationRule(
        _ request: ShareV1.EndAggregationRuleRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.AggregationRule {
        try await rpc.call(Method.endAggregationRule, request, options: options)
      }

      /// The rules, those in force first.
      package func listAggregationRules(
        _ request: ShareV1.ListAggregationRulesRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.ListAggregationRulesReply {
        try await rpc.call(Method.listAggregationRules, request, options: options)
      }

      /// A secrecy reviewer of the deciding authority says what they conclude about a held request.
      package func reviewHeldRequest(
        _ request: ShareV1.ReviewHeldRequestRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.HeldRequest {
        try await rpc.call(Method.reviewHeldRequest, request, options: options)
      }

      /// The authority decides, after the review and by another person: the request goes its way, or is refused. It goes its way
      /// only if the reviewer concluded so too.
      package func decideHeldRequest(
        _ request: ShareV1.DecideHeldRequestRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.HeldRequest {
        try await rpc.call(Method.decideHeldRequest, request, options: options)
      }

      /// Requests that are held, soonest due first: the deciding authority's.
      package func listHeldRequests(
        _ request: ShareV1.ListHeldRequestsRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.ListHeldRequestsReply {
        try await rpc.call(Method.listHeldRequests, request, options: options)
      }
    }
  }
}

extension ShareV1.AggregationService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(ShareV1.AggregationService.Method.setAggregationRule) {
      (request: ShareV1.SetAggregationRuleRequest, context: ServerContext) in
      try await self.setAggregationRule(request, context: context)
    }
    router.handle(ShareV1.AggregationService.Method.endAggregationRule) {
      (request: ShareV1.EndAggregationRuleRequest, context: ServerContext) in
      try await self.endAggregationRule(request, context: context)
    }
    router.handle(ShareV1.AggregationService.Method.listAggregationRules) {
      (request: ShareV1.ListAggregationRulesRequest, context: ServerContext) in
      try await self.listAggregationRules(request, context: context)
    }
    router.handle(ShareV1.AggregationService.Method.reviewHeldRequest) {
      (request: ShareV1.ReviewHeldRequestRequest, context: ServerContext) in
      try await self.reviewHeldRequest(request, context: context)
    }
    router.handle(ShareV1.AggregationService.Method.decideHeldRequest) {
      (request: ShareV1.DecideHeldRequestRequest, context: ServerContext) in
      try await self.decideHeldRequest(request, context: context)
    }
    router.handle(ShareV1.AggregationService.Method.listHeldRequests) {
      (request: ShareV1.ListHeldRequestsRequest, context: ServerContext) in
      try await self.listHeldRequests(request, context: context)
    }
  }
}
