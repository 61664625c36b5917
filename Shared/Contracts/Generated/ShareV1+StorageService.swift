// Generated from twinriver/share/v1/storage.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension ShareV1 {
  /// Stores (存储单位) and consents to storage (存储同意), Art. 33, 34(5). The provider's consent itself is ConsentStorage.
  package enum StorageService {
    /// The full name.
    package static let name = "twinriver.share.v1.StorageService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Registers a store of the caller's organisation: where data will lie, who keeps them, how they are protected (Art. 33).
      package static let registerStore = MethodDescriptor(
        service: name, method: "RegisterStore", idempotency: .command)
      /// Ends a store's registration; refused while data may lie there.
      package static let endStore = MethodDescriptor(
        service: name, method: "EndStore", idempotency: .command)
      /// Stores of the caller's organisation, or of users of its data.
      package static let listStores = MethodDescriptor(
        service: name, method: "ListStores", idempotency: .noSideEffects)
      /// The user asks the provider for consent.
      package static let requestStorage = MethodDescriptor(
        service: name, method: "RequestStorage", idempotency: .command)
      /// The provider refuses, with a reason.
      package static let refuseStorage = MethodDescriptor(
        service: name, method: "RefuseStorage", idempotency: .command)
      /// The provider takes its consent back: batches stop at once, and what was stored is to be deleted.
      package static let withdrawStorage = MethodDescriptor(
        service: name, method: "WithdrawStorage", idempotency: .command)
      /// The user certifies that what was stored is deleted (销毁证明).
      package static let certifyDeletion = MethodDescriptor(
        service: name, method: "CertifyDeletion", idempotency: .command)
      /// Cases of storage of the caller's organisation, those with something to do first.
      package static let listStorage = MethodDescriptor(
        service: name, method: "ListStorage", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        registerStore,
        endStore,
        listStores,
        requestStorage,
        refuseStorage,
        withdrawStorage,
        certifyDeletion,
        listStorage,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Registers a store of the caller's organisation: where data will lie, who keeps them, how they are protected (Art. 33).
      func registerStore(
        _ request: ShareV1.RegisterStoreRequest, context: ServerContext
      ) async throws -> ShareV1.Store
      /// Ends a store's registration; refused while data may lie there.
      func endStore(
        _ request: ShareV1.EndStoreRequest, context: ServerContext
      ) async throws -> ShareV1.Store
      /// Stores of the caller's organisation, or of users of its data.
      func listStores(
        _ request: ShareV1.ListStoresRequest, context: ServerContext
      ) async throws -> ShareV1.ListStoresReply
      /// The user asks the provider for consent.
      func requestStorage(
        _ request: ShareV1.RequestStorageRequest, context: ServerContext
      ) async throws -> ShareV1.StorageCase
      /// The provider refuses, with a reason.
      func refuseStorage(
        _ request: ShareV1.RefuseStorageRequest, context: ServerContext
      ) async throws -> ShareV1.StorageCase
      /// The provider takes its consent back: batches stop at once, and what was stored is to be deleted.
      func withdrawStorage(
        _ request: ShareV1.WithdrawStorageRequest, context: ServerContext
      ) async throws -> ShareV1.StorageCase
      /// The user certifies that what was stored is deleted (销毁证明).
      func certifyDeletion(
        _ request: ShareV1.CertifyDeletionRequest, context: ServerContext
      ) async throws -> ShareV1.StorageCase
      /// Cases of storage of the caller's organisation, those with something to do first.
      func listStorage(
        _ request: ShareV1.ListStorageRequest, context: ServerContext
      ) async throws -> ShareV1.ListStorageReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Registers a store of the caller's organisation: where data will lie, who keeps them, how they are protected (Art. 33).
      package func registerStore(
        _ request: ShareV1.RegisterStoreRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Store {
        try await rpc.call(Method.registerStore, request, options: options)
      }

      /// Ends a store's registration; refused while data may lie there.
      package func endStore(
        _ request: ShareV1.EndStoreRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Store {
        try await rpc.call(Method.endStore, request, options: options)
      }

      /// Stores of the caller's organisation, or of users of its data.
      package func listStores(
        _ request: ShareV1.ListStoresRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.ListStoresReply {
        try await rpc.call(Method.listStores, request, options: options)
      }

      /// The user asks the provider for consent.
      package func requestStorage(
        _ request: ShareV1.RequestStorageRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.StorageCase {
        try await rpc.call(Method.requestStorage, request, options: options)
      }

      /// The provider refuses, with a reason.
      package func refuseStorage(
        _ request: ShareV1.RefuseStorageRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.StorageCase {
        try await rpc.call(Method.refuseStorage, request, options: options)
      }

      /// The provider takes its consent back: batches stop at once, and what was stored is to be deleted.
      package func withdrawStorage(
        _ request: ShareV1.WithdrawStorageRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.StorageCase {
        try await rpc.call(Method.withdrawStorage, request, options: options)
      }

      /// The user certifies that what was stored is deleted (销毁证明).
      package func certifyDeletion(
        _ request: ShareV1.CertifyDeletionRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.StorageCase {
        try await rpc.call(Method.certifyDeletion, request, options: options)
      }

      /// Cases of storage of the caller's organisation, those with something to do first.
      package func listStorage(
        _ request: ShareV1.ListStorageRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.ListStorageReply {
        try await rpc.call(Method.listStorage, request, options: options)
      }
    }
  }
}

extension ShareV1.StorageService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(ShareV1.StorageService.Method.registerStore) {
      (request: ShareV1.RegisterStoreRequest, context: ServerContext) in
      try await self.registerStore(request, context: context)
    }
    router.handle(ShareV1.StorageService.Method.endStore) {
      (request: ShareV1.EndStoreRequest, context: ServerContext) in
      try await self.endStore(request, context: context)
    }
    router.handle(ShareV1.StorageService.Method.listStores) {
      (request: ShareV1.ListStoresRequest, context: ServerContext) in
      try await self.listStores(request, context: context)
    }
    router.handle(ShareV1.StorageService.Method.requestStorage) {
      (request: ShareV1.RequestStorageRequest, context: ServerContext) in
      try await self.requestStorage(request, context: context)
    }
    router.handle(ShareV1.StorageService.Method.refuseStorage) {
      (request: ShareV1.RefuseStorageRequest, context: ServerContext) in
      try await self.refuseStorage(request, context: context)
    }
    router.handle(ShareV1.StorageService.Method.withdrawStorage) {
      (request: ShareV1.WithdrawStorageRequest, context: ServerContext) in
      try await self.withdrawStorage(request, context: context)
    }
    router.handle(ShareV1.StorageService.Method.certifyDeletion) {
      (request: ShareV1.CertifyDeletionRequest, context: ServerContext) in
      try await self.certifyDeletion(request, context: context)
    }
    router.handle(ShareV1.StorageService.Method.listStorage) {
      (request: ShareV1.ListStorageRequest, context: ServerContext) in
      try await self.listStorage(request, context: context)
    }
  }
}
