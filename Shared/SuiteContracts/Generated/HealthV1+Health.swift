// Generated from twinriver/health/v1/health.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension HealthV1 {
  /// Health of a process and of the services in it.
  package enum Health {
    /// The full name.
    package static let name = "twinriver.health.v1.Health"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Answers the current state of one service, "" for the whole process. Open to every enrolled key.
      package static let check = MethodDescriptor(
        service: name, method: "Check", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        check
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Answers the current state of one service, "" for the whole process. Open to every enrolled key.
      func check(
        _ request: HealthV1.HealthCheckRequest, context: ServerContext
      ) async throws -> HealthV1.HealthCheckResponse
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Answers the current state of one service, "" for the whole process. Open to every enrolled key.
      package func check(
        _ request: HealthV1.HealthCheckRequest, options: CallOptions = .init()
      ) async throws -> HealthV1.HealthCheckResponse {
        try await rpc.call(Method.check, request, options: options)
      }
    }
  }
}

extension HealthV1.Health.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(HealthV1.Health.Method.check) {
      (request: HealthV1.HealthCheckRequest, context: ServerContext) in
      try await self.check(request, context: context)
    }
  }
}
