// Generated from twinriver/share/v1/holds.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension ShareV1 {
  /// Holds (管控措施): while one is in force nothing is granted or delivered under what it covers (Art. 28 ¶2, 32).
  package enum HoldService {
    /// The full name.
    package static let name = "twinriver.share.v1.HoldService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Stops deliveries at once, on every replica: parked queries and chunks of batches under way included.
      package static let placeHold = MethodDescriptor(
        service: name, method: "PlaceHold", idempotency: .command)
      /// Lets deliveries go on; never by the person who placed the hold.
      package static let releaseHold = MethodDescriptor(
        service: name, method: "ReleaseHold", idempotency: .command)
      /// Holds that concern the caller's organisation, those in force first.
      package static let listHolds = MethodDescriptor(
        service: name, method: "ListHolds", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        placeHold,
        releaseHold,
        listHolds,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Stops deliveries at once, on every replica: parked queries and chunks of batches under way included.
      func placeHold(
        _ request: ShareV1.PlaceHoldRequest, context: ServerContext
      ) async throws -> ShareV1.Hold
      /// Lets deliveries go on; never by the person who placed the hold.
      func releaseHold(
        _ request: ShareV1.ReleaseHoldRequest, context: ServerContext
      ) async throws -> ShareV1.Hold
      /// Holds that concern the caller's organisation, those in force first.
      func listHolds(
        _ request: ShareV1.ListHoldsRequest, context: ServerContext
      ) async throws -> ShareV1.ListHoldsReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Stops deliveries at once, on every replica: parked queries and chunks of batches under way included.
      package func placeHold(
        _ request: ShareV1.PlaceHoldRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Hold {
        try await rpc.call(Method.placeHold, request, options: options)
      }

      /// Lets deliveries go on; never by the person who placed the hold.
      package func releaseHold(
        _ request: ShareV1.ReleaseHoldRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Hold {
        try await rpc.call(Method.releaseHold, request, options: options)
      }

      /// Holds that concern the caller's organisation, those in force first.
      package func listHolds(
        _ request: ShareV1.ListHoldsRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.ListHoldsReply {
        try await rpc.call(Method.listHolds, request, options: options)
      }
    }
  }
}

extension ShareV1.HoldService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(ShareV1.HoldService.Method.placeHold) {
      (request: ShareV1.PlaceHoldRequest, context: ServerContext) in
      try await self.placeHold(request, context: context)
    }
    router.handle(ShareV1.HoldService.Method.releaseHold) {
      (request: ShareV1.ReleaseHoldRequest, context: ServerContext) in
      try await self.releaseHold(request, context: context)
    }
    router.handle(ShareV1.HoldService.Method.listHolds) {
      (request: ShareV1.ListHoldsRequest, context: ServerContext) in
      try await self.listHolds(request, context: context)
    }
  }
}
