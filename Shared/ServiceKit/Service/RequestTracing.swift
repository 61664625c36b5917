import Logging
import Observability
import ProtobufC
import RPC
import Wire

/// Binds each call's place in its trace, and what its log records carry, around its handler.
struct RequestTracing: RPCInterceptor {
  func around(
    _ call: InterceptedCall, _ body: nonisolated(nonsending) () async throws -> [UInt8]
  ) async throws -> [UInt8] {
    let scope = RequestScope(
      traceparent: call.traceparent,
      metadata: [
        "rpc.method": "\(call.method.fullName)", "rpc.call.id": "\(call.callID)",
        "caller.fingerprint": "\(call.caller.fingerprint.hex)",
        "caller.organisation": "\(call.caller.organisation.code)",
      ])
    return try await RequestScope.with(scope) { try await body() }
  }
}

/// Passes the trace of the request being served on to the calls made for it.
struct TracedCaller: RPCCaller {
  let caller: any RPCCaller

  func call<Input: ContractMessage, Output: ContractMessage>(
    _ method: MethodDescriptor, _ request: Input, options: CallOptions
  ) async throws -> Output {
    var options = options
    if options.traceparent.isEmpty { options.traceparent = RequestScope.outgoingTraceparent }
    return try await caller.call(method, request, options: options)
  }
}
