import Observability
import RPC
import SuiteContracts

/// Answers whether this process and its services can work, from the same checks as `/readyz`.
struct HealthHandler: HealthV1.Health.ServiceProtocol {
  static let name = HealthV1.Health.name

  let readiness: Readiness
  /// Full names of the services here.
  let services: Set<String>

  func check(
    _ request: HealthV1.HealthCheckRequest, context: ServerContext
  ) async throws -> HealthV1.HealthCheckResponse {
    guard request.service.isEmpty || services.contains(request.service) else {
      return .init(status: .serviceUnknown)
    }
    let isReady = await readiness.findings().allSatisfy { $0.state == .ready }
    return .init(status: isReady ? .serving : .notServing)
  }
}
