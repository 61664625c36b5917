// Generated from twinriver/reflection/v1/reflection.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension ReflectionV1 {
  /// Describes the services of this process.
  package enum Reflection {
    /// The full name.
    package static let name = "twinriver.reflection.v1.Reflection"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// The names of all services here.
      package static let listServices = MethodDescriptor(
        service: name, method: "ListServices", idempotency: .noSideEffects)
      /// The descriptor set of the suite, as `protoc --descriptor_set_out --include_imports` writes it, in chunks.
      package static let getDescriptorSet = MethodDescriptor(
        service: name, method: "GetDescriptorSet", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        listServices,
        getDescriptorSet,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// The names of all services here.
      func listServices(
        _ request: ReflectionV1.ListServicesRequest, context: ServerContext
      ) async throws -> ReflectionV1.ListServicesReply
      /// The descriptor set of the suite, as `protoc --descriptor_set_out --include_imports` writes it, in chunks.
      func getDescriptorSet(
        _ request: ReflectionV1.GetDescriptorSetRequest, context: ServerContext
      ) async throws -> ReflectionV1.GetDescriptorSetReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// The names of all services here.
      package func listServices(
        _ request: ReflectionV1.ListServicesRequest, options: CallOptions = .init()
      ) async throws -> ReflectionV1.ListServicesReply {
        try await rpc.call(Method.listServices, request, options: options)
      }

      /// The descriptor set of the suite, as `protoc --descriptor_set_out --include_imports` writes it, in chunks.
      package func getDescriptorSet(
        _ request: ReflectionV1.GetDescriptorSetRequest, options: CallOptions = .init()
      ) async throws -> ReflectionV1.GetDescriptorSetReply {
        try await rpc.call(Method.getDescriptorSet, request, options: options)
      }
    }
  }
}

extension ReflectionV1.Reflection.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(ReflectionV1.Reflection.Method.listServices) {
      (request: ReflectionV1.ListServicesRequest, context: ServerContext) in
      try await self.listServices(request, context: context)
    }
    router.handle(ReflectionV1.Reflection.Method.getDescriptorSet) {
      (request: ReflectionV1.GetDescriptorSetRequest, context: ServerContext) in
      try await self.getDescriptorSet(request, context: context)
    }
  }
}
