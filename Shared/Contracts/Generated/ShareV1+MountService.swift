// Generated from twinriver/share/v1/share.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension ShareV1 {
  /// Connections between published entries and the provider's data (挂接), Art. 18.
  package enum MountService {
    /// The full name.
    package static let name = "twinriver.share.v1.MountService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Mounts a database view that share-service's operator configured as a source.
      package static let mountDatabase = MethodDescriptor(
        service: name, method: "MountDatabase", idempotency: .command)
      /// Begins an upload that becomes a file mount's next version.
      package static let beginUpload = MethodDescriptor(
        service: name, method: "BeginUpload", idempotency: .command)
      /// Stores one chunk; the same chunk twice is harmless.
      package static let putChunk = MethodDescriptor(
        service: name, method: "PutChunk", idempotency: .idempotent)
      /// Checks digest and columns and puts the file in force.
      package static let commitUpload = MethodDescriptor(
        service: name, method: "CommitUpload", idempotency: .command)
      /// Every file that was ever put in force for an entry.
      package static let listFileVersions = MethodDescriptor(
        service: name, method: "ListFileVersions", idempotency: .noSideEffects)
      /// Probes a mount now.
      package static let probeMount = MethodDescriptor(
        service: name, method: "ProbeMount", idempotency: .command)
      /// Says whether batches from a mount carry a watermark of their recipient (水印, Art. 34(3)). The provider; it stays when the
      /// entry is mounted anew.
      package static let setWatermark = MethodDescriptor(
        service: name, method: "SetWatermark", idempotency: .command)
      /// Mounts of the caller's organisation, and its published entries without one; the authority sees all.
      package static let listMounts = MethodDescriptor(
        service: name, method: "ListMounts", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        mountDatabase,
        beginUpload,
        putChunk,
        commitUpload,
        listFileVersions,
        probeMount,
        setWatermark,
        listMounts,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Mounts a database view that share-service's operator configured as a source.
      func mountDatabase(
        _ request: ShareV1.MountDatabaseRequest, context: ServerContext
      ) async throws -> ShareV1.Mount
      /// Begins an upload that becomes a file mount's next version.
      func beginUpload(
        _ request: ShareV1.BeginUploadRequest, context: ServerContext
      ) async throws -> ShareV1.Upload
      /// Stores one chunk; the same chunk twice is harmless.
      func putChunk(
        _ request: ShareV1.PutChunkRequest, context: ServerContext
      ) async throws -> ShareV1.Upload
      /// Checks digest and columns and puts the file in force.
      func commitUpload(
        _ request: ShareV1.CommitUploadRequest, context: ServerContext
      ) async throws -> ShareV1.Mount
      /// Every file that was ever put in force for an entry.
      func listFileVersions(
        _ request: ShareV1.ListFileVersionsRequest, context: ServerContext
      ) async throws -> ShareV1.ListFileVersionsReply
      /// Probes a mount now.
      func probeMount(
        _ request: ShareV1.ProbeMountRequest, context: ServerContext
      ) async throws -> ShareV1.Mount
      /// Says whether batches from a mount carry a watermark of their recipient (水印, Art. 34(3)). The provider; it stays when the
      /// entry is mounted anew.
      func setWatermark(
        _ request: ShareV1.SetWatermarkRequest, context: ServerContext
      ) async throws -> ShareV1.Mount
      /// Mounts of the caller's organisation, and its published entries without one; the authority sees all.
      func listMounts(
        _ request: ShareV1.ListMountsRequest, context: ServerContext
      ) async throws -> ShareV1.ListMountsReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Mounts a database view that share-service's operator configured as a source.
      package func mountDatabase(
        _ request: ShareV1.MountDatabaseRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Mount {
        try await rpc.call(Method.mountDatabase, request, options: options)
      }

      /// Begins an upload that becomes a file mount's next version.
      package func beginUpload(
        _ request: ShareV1.BeginUploadRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Upload {
        try await rpc.call(Method.beginUpload, request, options: options)
      }

      /// Stores one chunk; the same chunk twice is harmless.
      package func putChunk(
        _ request: ShareV1.PutChunkRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Upload {
        try await rpc.call(Method.putChunk, request, options: options)
      }

      /// Checks digest and columns and puts the file in force.
      package func commitUpload(
        _ request: ShareV1.CommitUploadRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Mount {
        try await rpc.call(Method.commitUpload, request, options: options)
      }

      /// Every file that was ever put in force for an entry.
      package func listFileVersions(
        _ request: ShareV1.ListFileVersionsRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.ListFileVersionsReply {
        try await rpc.call(Method.listFileVersions, request, options: options)
      }

      /// Probes a mount now.
      package func probeMount(
        _ request: ShareV1.ProbeMountRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Mount {
        try await rpc.call(Method.probeMount, request, options: options)
      }

      /// Says whether batches from a mount carry a watermark of their recipient (水印, Art. 34(3)). The provider; it stays when the
      /// entry is mounted anew.
      package func setWatermark(
        _ request: ShareV1.SetWatermarkRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.Mount {
        try await rpc.call(Method.setWatermark, request, options: options)
      }

      /// Mounts of the caller's organisation, and its published entries without one; the authority sees all.
      package func listMounts(
        _ request: ShareV1.ListMountsRequest, options: CallOptions = .init()
      ) async throws -> ShareV1.ListMountsReply {
        try await rpc.call(Method.listMounts, request, options: options)
      }
    }
  }
}

extension ShareV1.MountService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(ShareV1.MountService.Method.mountDatabase) {
      (request: ShareV1.MountDatabaseRequest, context: ServerContext) in
      try await self.mountDatabase(request, context: context)
    }
    router.handle(ShareV1.MountService.Method.beginUpload) {
      (request: ShareV1.BeginUploadRequest, context: ServerContext) in
      try await self.beginUpload(request, context: context)
    }
    router.handle(ShareV1.MountService.Method.putChunk) {
      (request: ShareV1.PutChunkRequest, context: ServerContext) in
      try await self.putChunk(request, context: context)
    }
    router.handle(ShareV1.MountService.Method.commitUpload) {
      (request: ShareV1.CommitUploadRequest, context: ServerContext) in
      try await self.commitUpload(request, context: context)
    }
    router.handle(ShareV1.MountService.Method.listFileVersions) {
      (request: ShareV1.ListFileVersionsRequest, context: ServerContext) in
      try await self.listFileVersions(request, context: context)
    }
    router.handle(ShareV1.MountService.Method.probeMount) {
      (request: ShareV1.ProbeMountRequest, context: ServerContext) in
      try await self.probeMount(request, context: context)
    }
    router.handle(ShareV1.MountService.Method.setWatermark) {
      (request: ShareV1.SetWatermarkRequest, context: ServerContext) in
      try await self.setWatermark(request, context: context)
    }
    router.handle(ShareV1.MountService.Method.listMounts) {
      (request: ShareV1.ListMountsRequest, context: ServerContext) in
      try await self.listMounts(request, context: context)
    }
  }
}
