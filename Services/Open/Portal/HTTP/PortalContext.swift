import Hummingbird

/// A request's context: Hummingbird's own, and where the request came from.
struct PortalContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The peer's address; empty if it has none.
  let peer: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
  }
}

/// Finds the address a limit goes by.
struct ClientAddress: Sendable {
  private let trustedProxies: Set<String>

  init(trustedProxies: [String]) { self.trustedProxies = Set(trustedProxies) }

  /// The peer, or what trusted proxies say was their peer: the last address in `X-Forwarded-For` that is none of them.
  func of(peer: String, forwardedFor: [String]) -> String {
    guard trustedProxies.contains(peer) else { return Self.group(peer) }
    let hops = forwardedFor.flatMap { $0.split(separator: ",") }.map { String($0).trimmed }
    return Self.group(hops.last { !trustedProxies.contains($0) && !$0.isEmpty } ?? peer)
  }

  /// One IPv6 client usually has a whole /64 of addresses.
  private static func group(_ address: String) -> String {
    guard address.contains(":"), !address.contains(".") else { return String(address.prefix(64)) }
    let halves = address.split(separator: "%")[0].split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
    let front = halves[0].split(separator: ":").map(String.init)
    let back = halves.count > 1 ? halves[1].split(separator: ":").map(String.init) : []
    let zeros = halves.count > 1 ? Array(repeating: "0", count: max(0, 8 - front.count - back.count)) : []
    return (front + zeros + back).prefix(4).joined(separator: ":").prefix(40) + "::"
  }
}
