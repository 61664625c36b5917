import HTTPTypes
import Hummingbird
package import Logging
import ServiceLifecycle

/// Serves `/metrics`, `/livez` and `/readyz` over HTTP, to the same machine unless told otherwise.
///
/// `/livez` answers 200 while the process runs. `/readyz` answers 200 or 503 with a JSON body that names every check
/// and says what is not ready.
package struct ObservabilityEndpoint: Service {
  private let host: String
  private let port: Int
  private let metrics: MetricsRegistry
  private let readiness: Readiness
  private let onListening: @Sendable (Int) async -> Void
  private let logger: Logger

  /// - Parameters:
  ///   - host: The address to listen on; keep it on the loopback unless a proxy stands in front.
  ///   - port: 0 lets the system choose.
  ///   - onListening: Called with the port once connections are accepted.
  package init(
    host: String = "127.0.0.1",
    port: Int,
    metrics: MetricsRegistry,
    readiness: Readiness,
    logger: Logger,
    onListening: @escaping @Sendable (Int) async -> Void = { _ in }
  ) {
    self.host = host
    self.port = port
    self.metrics = metrics
    self.readiness = readiness
    self.logger = logger
    self.onListening = onListening
  }

  package func run() async throws {
    let application = Application(
      router: router(),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in await onListening(channel.localAddress?.port ?? port) },
      logger: logger
    )
    try await application.run()
  }

  private func router() -> Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self)
    router.get("/livez") { _, _ in Self.response(.ok, "text/plain; charset=utf-8", Array("ok\n".utf8)) }
    router.get("/metrics") { _, _ in
      Self.response(.ok, "text/plain; version=0.0.4; charset=utf-8", Array(metrics.exposition().utf8))
    }
    router.get("/readyz") { _, _ in
      let findings = await readiness.findings()
      let isReady = findings.allSatisfy { $0.state == .ready }
      return Self.response(
        isReady ? .ok : .serviceUnavailable, "application/json", Self.json(findings, isReady: isReady))
    }
    return router
  }

  private static func response(_ status: HTTPResponse.Status, _ type: String, _ body: [UInt8]) -> Response {
    Response(
      status: status,
      headers: [.contentType: type, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }

  static func json(_ findings: [Readiness.Finding], isReady: Bool) -> [UInt8] {
    var checks = JSONLine()
    for finding in findings {
      switch finding.state {
      case .ready: checks.add(finding.name, string: "ready")
      case .notReady(let reason): checks.add(finding.name, string: reason)
      }
    }
    var object = JSONLine()
    object.add("ready", number: isReady ? "true" : "false")
    object.add("checks", json: checks)
    return object.finish()
  }
}
