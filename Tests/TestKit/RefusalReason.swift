internal import RPC

/// The reason a handler refuses for; an empty text if it does not.
package func reason(_ body: () async throws -> Void) async -> String {
  do {
    try await body()
    return ""
  } catch let error as any RPCErrorConvertible {
    return error.rpcError.reason
  } catch {
    return "\(error)"
  }
}
