import Hummingbird
import Logging
import ServiceLifecycle

/// Serves the portal over HTTP, on the loopback unless told otherwise: TLS is the business of the proxy in front.
struct PortalEndpoint: Service {
  let portal: Portal
  /// Called with the port once connections are accepted.
  var onListening: @Sendable (Int) async -> Void = { _ in }

  func run() async throws {
    let settings = portal.settings
    // Hummingbird's own records name requests; the portal writes its own, without what people looked for.
    var quiet = portal.logger
    quiet.logLevel = .warning
    let application = Hummingbird.Application(
      router: portal.router(),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port), serverName: nil),
      onServerRunning: { channel in await onListening(channel.localAddress?.port ?? settings.port) },
      logger: quiet)
    try await application.run()
  }
}
