/// Where a service listens: `tcp://host:port` or `ipc://path`.
package struct SocketAddress: Hashable, Sendable, CustomStringConvertible {
  /// The first port of Linux's ephemeral range.
  static let firstEphemeralPort = 32_768

  package let text: String
  /// The TCP port; nil for ipc.
  package let port: Int?

  package init(_ text: String) throws(ZeroMQError) {
    self.text = text
    if text.hasPrefix("ipc://"), text.utf8.count > 6 {
      port = nil
      return
    }
    guard text.hasPrefix("tcp://"), let colon = text.lastIndex(of: ":"),
      colon > text.index(text.startIndex, offsetBy: 6),
      let port = Int(text[text.index(after: colon)...]), (1...65_535).contains(port)
    else {
      throw ZeroMQError(.addressMalformed, "\"\(text)\" is not an address: write tcp://HOST:PORT or ipc://PATH")
    }
    self.port = port
  }

  package var description: String { text }

  func refuseEphemeralPort(unless allowed: Bool) throws(ZeroMQError) {
    guard let port, port >= Self.firstEphemeralPort, !allowed else { return }
    throw ZeroMQError(
      .portInEphemeralRange,
      "port \(port) of \(text) lies in the ephemeral range, where a client retrying a stopped service can connect to "
        + "itself and occupy the port: choose one below \(Self.firstEphemeralPort)")
  }
}
