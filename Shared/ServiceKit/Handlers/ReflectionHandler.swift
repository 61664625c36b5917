import RPC
import SuiteContracts
import Wire

/// Hands out what this process was built from: its services' names, its version, the suite's descriptor set.
struct ReflectionHandler: ReflectionV1.Reflection.ServiceProtocol {
  static let name = ReflectionV1.Reflection.name

  private static let chunkBytes = 512 * 1024

  /// Full names, sorted.
  let services: [String]

  func listServices(
    _ request: ReflectionV1.ListServicesRequest, context: ServerContext
  ) async throws -> ReflectionV1.ListServicesReply {
    .init(services: services, version: SuiteVersion.current)
  }

  func getDescriptorSet(
    _ request: ReflectionV1.GetDescriptorSetRequest, context: ServerContext
  ) async throws -> ReflectionV1.GetDescriptorSetReply {
    let set = DescriptorSet.bytes
    guard request.offset <= set.count else {
      throw RPCError(
        .outOfRange, "OFFSET_PAST_END", en: "offset is past the end, which is at \(set.count) bytes",
        zh: "offset 超出末尾（共 \(set.count) 字节）", details: [.field("offset", "at most \(set.count)")])
    }
    let start = Int(request.offset)
    return .init(chunk: Array(set[start..<min(set.count, start + Self.chunkBytes)]), totalBytes: UInt32(set.count))
  }
}
