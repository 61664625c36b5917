// Generated from twinriver/audit/v1/audit.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension AuditV1 {
  /// One Merkle log over the logs of all services (RFC 6962 hashing, C2SP tlog-checkpoint).
  package enum AuditService {
    /// The full name.
    package static let name = "twinriver.audit.v1.AuditService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// The latest signed checkpoint. Open to every enrolled key.
      package static let getCheckpoint = MethodDescriptor(
        service: name, method: "GetCheckpoint", idempotency: .noSideEffects)
      /// Proves that a leaf is in the log under a checkpoint.
      package static let proveInclusion = MethodDescriptor(
        service: name, method: "ProveInclusion", idempotency: .noSideEffects)
      /// Proves that a smaller tree is a prefix of a larger one.
      package static let proveConsistency = MethodDescriptor(
        service: name, method: "ProveConsistency", idempotency: .noSideEffects)
      /// Leaves from an index on, filtered; with wait_ms a long poll (审计流). Auditors, monitors, the authority.
      package static let tail = MethodDescriptor(
        service: name, method: "Tail", idempotency: .noSideEffects)
      /// How far each service's log is taken in.
      package static let listSources = MethodDescriptor(
        service: name, method: "ListSources", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        getCheckpoint,
        proveInclusion,
        proveConsistency,
        tail,
        listSources,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// The latest signed checkpoint. Open to every enrolled key.
      func getCheckpoint(
        _ request: AuditV1.GetCheckpointRequest, context: ServerContext
      ) async throws -> AuditV1.GetCheckpointReply
      /// Proves that a leaf is in the log under a checkpoint.
      func proveInclusion(
        _ request: AuditV1.ProveInclusionRequest, context: ServerContext
      ) async throws -> AuditV1.ProveInclusionReply
      /// Proves that a smaller tree is a prefix of a larger one.
      func proveConsistency(
        _ request: AuditV1.ProveConsistencyRequest, context: ServerContext
      ) async throws -> AuditV1.ProveConsistencyReply
      /// Leaves from an index on, filtered; with wait_ms a long poll (审计流). Auditors, monitors, the authority.
      func tail(
        _ request: AuditV1.TailRequest, context: ServerContext
      ) async throws -> AuditV1.TailReply
      /// How far each service's log is taken in.
      func listSources(
        _ request: AuditV1.ListSourcesRequest, context: ServerContext
      ) async throws -> AuditV1.ListSourcesReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// The latest signed checkpoint. Open to every enrolled key.
      package func getCheckpoint(
        _ request: AuditV1.GetCheckpointRequest, options: CallOptions = .init()
      ) async throws -> AuditV1.GetCheckpointReply {
        try await rpc.call(Method.getCheckpoint, request, options: options)
      }

      /// Proves that a leaf is in the log under a checkpoint.
      package func proveInclusion(
        _ request: AuditV1.ProveInclusionRequest, options: CallOptions = .init()
      ) async throws -> AuditV1.ProveInclusionReply {
        try await rpc.call(Method.proveInclusion, request, options: options)
      }

      /// Proves that a smaller tree is a prefix of a larger one.
      package func proveConsistency(
        _ request: AuditV1.ProveConsistencyRequest, options: CallOptions = .init()
      ) async throws -> AuditV1.ProveConsistencyReply {
        try await rpc.call(Method.proveConsistency, request, options: options)
      }

      /// Leaves from an index on, filtered; with wait_ms a long poll (审计流). Auditors, monitors, the authority.
      package func tail(
        _ request: AuditV1.TailRequest, options: CallOptions = .init()
      ) async throws -> AuditV1.TailReply {
        try await rpc.call(Method.tail, request, options: options)
      }

      /// How far each service's log is taken in.
      package func listSources(
        _ request: AuditV1.ListSourcesRequest, options: CallOptions = .init()
      ) async throws -> AuditV1.ListSourcesReply {
        try await rpc.call(Method.listSources, request, options: options)
      }
    }
  }
}

extension AuditV1.AuditService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(AuditV1.AuditService.Method.getCheckpoint) {
      (request: AuditV1.GetCheckpointRequest, context: ServerContext) in
      try await self.getCheckpoint(request, context: context)
    }
    router.handle(AuditV1.AuditService.Method.proveInclusion) {
      (request: AuditV1.ProveInclusionRequest, context: ServerContext) in
      try await self.proveInclusion(request, context: context)
    }
    router.handle(AuditV1.AuditService.Method.proveConsistency) {
      (request: AuditV1.ProveConsistencyRequest, context: ServerContext) in
      try await self.proveConsistency(request, context: context)
    }
    router.handle(AuditV1.AuditService.Method.tail) {
      (request: AuditV1.TailRequest, context: ServerContext) in
      try await self.tail(request, context: context)
    }
    router.handle(AuditV1.AuditService.Method.listSources) {
      (request: AuditV1.ListSourcesRequest, context: ServerContext) in
      try await self.listSources(request, context: context)
    }
  }
}
