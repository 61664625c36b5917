// Generated from twinriver/share/v1/exchanges.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension ShareV1 {
  /// Records of exchanges (交换运行记录).
  package enum ExchangeService {
    /// The full name.
    package static let name = "twinriver.share.v1.ExchangeService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Attempts at deliveries in which the caller's organisation is a side, made and refused, newest first; the authority
      /// and auditors see all.
      package static let listExchanges = MethodDescriptor(
        service: name, method: "ListExchanges", idempotency: .noSideEffects)
      /// One attempt.
      package static let getExchange = MethodDescriptor(
        service: name, method: "GetExchange", idempotency: .noSideEffects)
      /// Who got one record of an entry, when and for what (谁用了我的数据). The head of its provider, and the authority. Each
      /// look-up is an event itself, and is counted.
      package static let listUses = MethodDescriptor(
        service: name, method: "ListUses", idempotency: .command)
      /// Whose watermarked batch a leaked sample of an entry's records came from (水印溯源, Art. 34(3)), by the order its records
      /// have. For the same callers; an event, and counted, like a look-up of uses.
      package static let traceSample = MethodDescriptor(
        service: name, method: "TraceSample", idempotency: .command)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        listExchanges,
        getExchange,
        listUses,
        traceSample,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Attempts at deliveries in which the caller's organisation is a side, made and refused, newest first; the authority
      /// and auditors see all.
      func listExchanges(
        _ request: ShareV1.ListExchangesRequest, context: ServerContext
      ) async throws -> ShareV1.ListExchangesReply
      /// One attempt.
      func getExchange(
        _ request: ShareV1.GetExchangeRequest, context: ServerContext
      ) async throws -> ShareV1.Exchange
      /// Who got one record of an entry, when and for what (谁用了我的数据). The head of its provider, and the authority. Each
      /// look-up is an event itself, and is counted.
      func listUses(
        _ request: ShareV1.ListUsesRequest, context: ServerContext
      ) async throws -> ShareV1.ListUsesReply
      /// Whose watermarked batch a leaked sample of an entry's records came from (水印溯源, Art. 34(3)), by the order its records
      /// have. For the same callers; an event, and counted, like a look-up of uses.
      func traceSample(
        _ request: ShareV1.TraceSampleRequest, context: ServerContext
      ) async throws -> ShareV1.TraceSampleReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Attempts at deliveries in which the caller's organisation is a side, made and refused, newest first; the authority
      /// and auditors see all.
      package func listExchanges(
        _ request: ShareV1.ListExchangesRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.ListExchangesReply {
        try await rpc.call(Method.listExchanges, request, options: options)
      }

      /// One attempt.
      package func getExchange(
        _ request: ShareV1.GetExchangeRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Exchange {
        try await rpc.call(Method.getExchange, request, options: options)
      }

      /// Who got one record of an entry, when and for what (谁用了我的数据). The head of its provider, and the authority. Each
      /// look-up is an event itself, and is counted.
      package func listUses(
        _ request: ShareV1.ListUsesRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.ListUsesReply {
        try await rpc.call(Method.listUses, request, options: options)
      }

      /// Whose watermarked batch a leaked sample of an entry's records came from (水印溯源, Art. 34(3)), by the order its records
      /// have. For the same callers; an event, and counted, like a look-up of uses.
      package func traceSample(
        _ request: ShareV1.TraceSampleRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.TraceSampleReply {
        try await rpc.call(Method.traceSample, request, options: options)
      }
    }
  }
}

extension ShareV1.ExchangeService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(ShareV1.ExchangeService.Method.listExchanges) {
      (request: ShareV1.ListExchangesRequest, context: ServerContext) in
      try await self.listExchanges(request, context: context)
    }
    router.handle(ShareV1.ExchangeService.Method.getExchange) {
      (request: ShareV1.GetExchangeRequest, context: ServerContext) in
      try await self.getExchange(request, context: context)
    }
    router.handle(ShareV1.ExchangeService.Method.listUses) {
      (request: ShareV1.ListUsesRequest, context: ServerContext) in
      try await self.listUses(request, context: context)
    }
    router.handle(ShareV1.ExchangeService.Method.traceSample) {
      (request: ShareV1.TraceSampleRequest, context: ServerContext) in
      try await self.traceSample(request, context: context)
    }
  }
}
