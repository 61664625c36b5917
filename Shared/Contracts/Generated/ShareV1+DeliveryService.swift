// Generated from twinriver/share/v1/share.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension ShareV1 {
  /// Deliveries under a grant (数据交换). Each is recorded before its first byte leaves.
  package enum DeliveryService {
    /// The full name.
    package static let name = "twinriver.share.v1.DeliveryService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Answers one query by key. Every attempt is a delivery; results are never kept.
      package static let query = MethodDescriptor(
        service: name, method: "Query", idempotency: .idempotent)
      /// Records whose keys lie between two keys, in the order of the keys, page by page (范围查询). Needs storage consent
      /// (Art. 34(5)) and a database mount. Every page is a delivery; results are never kept.
      package static let queryRange = MethodDescriptor(
        service: name, method: "QueryRange", idempotency: .idempotent)
      /// Prepares a batch: reads the mount, hashes every chunk, signs the manifest. Needs storage consent (Art. 34(5)).
      package static let startBatch = MethodDescriptor(
        service: name, method: "StartBatch", idempotency: .command)
      /// One chunk of a prepared batch; the grant is checked again.
      package static let getChunk = MethodDescriptor(
        service: name, method: "GetChunk", idempotency: .noSideEffects)
      /// A delivery with its receipt (回执), also after the body is gone.
      package static let getDelivery = MethodDescriptor(
        service: name, method: "GetDelivery", idempotency: .noSideEffects)
      /// Reads a mount for publication. open-service only, on behalf of the provider, for items that may be opened.
      package static let startSnapshot = MethodDescriptor(
        service: name, method: "StartSnapshot", idempotency: .command)
      /// The platform's public keys for receipts: the present one, and all that ever signed.
      package static let getReceiptKey = MethodDescriptor(
        service: name, method: "GetReceiptKey", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        query,
        queryRange,
        startBatch,
        getChunk,
        getDelivery,
        startSnapshot,
        getReceiptKey,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Answers one query by key. Every attempt is a delivery; results are never kept.
      func query(
        _ request: ShareV1.QueryRequest, context: ServerContext
      ) async throws -> ShareV1.QueryReply
      /// Records whose keys lie between two keys, in the order of the keys, page by page (范围查询). Needs storage consent
      /// (Art. 34(5)) and a database mount. Every page is a delivery; results are never kept.
      func queryRange(
        _ request: ShareV1.QueryRangeRequest, context: ServerContext
      ) async throws -> ShareV1.QueryRangeReply
      /// Prepares a batch: reads the mount, hashes every chunk, signs the manifest. Needs storage consent (Art. 34(5)).
      func startBatch(
        _ request: ShareV1.StartBatchRequest, context: ServerContext
      ) async throws -> ShareV1.Delivery
      /// One chunk of a prepared batch; the grant is checked again.
      func getChunk(
        _ request: ShareV1.GetChunkRequest, context: ServerContext
      ) async throws -> ShareV1.Chunk
      /// A delivery with its receipt (回执), also after the body is gone.
      func getDelivery(
        _ request: ShareV1.GetDeliveryRequest, context: ServerContext
      ) async throws -> ShareV1.Delivery
      /// Reads a mount for publication. open-service only, on behalf of the provider, for items that may be opened.
      func startSnapshot(
        _ request: ShareV1.StartSnapshotRequest, context: ServerContext
      ) async throws -> ShareV1.Delivery
      /// The platform's public keys for receipts: the present one, and all that ever signed.
      func getReceiptKey(
        _ request: ShareV1.GetReceiptKeyRequest, context: ServerContext
      ) async throws -> ShareV1.GetReceiptKeyReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Answers one query by key. Every attempt is a delivery; results are never kept.
      package func query(
        _ request: ShareV1.QueryRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.QueryReply {
        try await rpc.call(Method.query, request, options: options)
      }

      /// Records whose keys lie between two keys, in the order of the keys, page by page (范围查询). Needs storage consent
      /// (Art. 34(5)) and a database mount. Every page is a delivery; results are never kept.
      package func queryRange(
        _ request: ShareV1.QueryRangeRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.QueryRangeReply {
        try await rpc.call(Method.queryRange, request, options: options)
      }

      /// Prepares a batch: reads the mount, hashes every chunk, signs the manifest. Needs storage consent (Art. 34(5)).
      package func startBatch(
        _ request: ShareV1.StartBatchRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Delivery {
        try await rpc.call(Method.startBatch, request, options: options)
      }

      /// One chunk of a prepared batch; the grant is checked again.
      package func getChunk(
        _ request: ShareV1.GetChunkRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Chunk {
        try await rpc.call(Method.getChunk, request, options: options)
      }

      /// A delivery with its receipt (回执), also after the body is gone.
      package func getDelivery(
        _ request: ShareV1.GetDeliveryRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Delivery {
        try await rpc.call(Method.getDelivery, request, options: options)
      }

      /// Reads a mount for publication. open-service only, on behalf of the provider, for items that may be opened.
      package func startSnapshot(
        _ request: ShareV1.StartSnapshotRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Delivery {
        try await rpc.call(Method.startSnapshot, request, options: options)
      }

      /// The platform's public keys for receipts: the present one, and all that ever signed.
      package func getReceiptKey(
        _ request: ShareV1.GetReceiptKeyRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.GetReceiptKeyReply {
        try await rpc.call(Method.getReceiptKey, request, options: options)
      }
    }
  }
}

extension ShareV1.DeliveryService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(ShareV1.DeliveryService.Method.query) {
      (request: ShareV1.QueryRequest, context: ServerContext) in
      try await self.query(request, context: context)
    }
    router.handle(ShareV1.DeliveryService.Method.queryRange) {
      (request: ShareV1.QueryRangeRequest, context: ServerContext) in
      try await self.queryRange(request, context: context)
    }
    router.handle(ShareV1.DeliveryService.Method.startBatch) {
      (request: ShareV1.StartBatchRequest, context: ServerContext) in
      try await self.startBatch(request, context: context)
    }
    router.handle(ShareV1.DeliveryService.Method.getChunk) {
      (request: ShareV1.GetChunkRequest, context: ServerContext) in
      try await self.getChunk(request, context: context)
    }
    router.handle(ShareV1.DeliveryService.Method.getDelivery) {
      (request: ShareV1.GetDeliveryRequest, context: ServerContext) in
      try await self.getDelivery(request, context: context)
    }
    router.handle(ShareV1.DeliveryService.Method.startSnapshot) {
      (request: ShareV1.StartSnapshotRequest, context: ServerContext) in
      try await self.startSnapshot(request, context: context)
    }
    router.handle(ShareV1.DeliveryService.Method.getReceiptKey) {
      (request: ShareV1.GetReceiptKeyRequest, context: ServerContext) in
      try await self.getReceiptKey(request, context: context)
    }
  }
}
