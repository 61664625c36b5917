import Contracts
import RPC
import ServiceKit

/// The officers of the main job, connected to all services.
struct Departments: Sendable {
  static let organisationA = "11500000MBX0030338"

  let suite: Suite
  let provider: Officer
  let userA: Officer
  let userB: Officer
  let auditor: Officer
  let watch: CallWatch

  /// Connects everybody while `body` runs.
  static func connected(to suite: Suite, _ watch: CallWatch, _ body: (Departments) async throws -> Void) async throws {
    let officer = { (name: String) in try Officer(name, in: suite.state + "/keys/demo", suite, watch) }
    let departments = Departments(
      suite: suite, provider: try officer("provider-officer"), userA: try officer("user-a-officer"),
      userB: try officer("user-b-officer"), auditor: try officer("auditor"), watch: watch)
    let officers = [departments.provider, departments.userA, departments.userB, departments.auditor]
    try await Officer.connected(officers) { try await body(departments) }
  }

  /// Connects one more officer while `body` runs.
  func connecting(_ name: String, in folder: String, _ body: (Officer) async throws -> Void) async throws {
    let officer = try Officer(name, in: folder, suite, watch)
    try await Officer.connected([officer]) { try await body(officer) }
  }

  /// Clients of one service after the other.
  func crowd(of count: Int) throws -> [WaitingClient] {
    try (0..<count).map { number in
      let service = SuiteService.allCases[number % SuiteService.allCases.count]
      return WaitingClient(service: service, client: try auditor.another(of: service))
    }
  }
}
