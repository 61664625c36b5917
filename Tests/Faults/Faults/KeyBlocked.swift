import RPC
import ServiceKit
import SuiteContracts
import Wire

/// A new officer works everywhere, the key is blocked at each service, and nobody serves it any more.
struct KeyBlocked: Fault {
  let number: Int

  init(_ generator: inout SeededGenerator) { number = Int.random(in: 1...999_999, using: &generator) }

  // Each service must be there to hear of it.
  var needs: Set<Resource> { Resource.everything }
  var length: Duration { .seconds(5) }
  var description: String { "the key of officer \(number) is blocked everywhere" }

  /// Blocking holds at the service that has answered; the other replica hears of it within a second.
  private static let patience = Duration.seconds(1)

  func happen(to suite: Suite, during round: Round) async throws {
    let name = "officer-\(number)"
    let code = try await suite.twinriver(
      "org", "enrol", Departments.organisationA, "--name", name, "--roles", "officer")
    guard let code = code.firstMatch(of: /[0-9a-f]{64}/)?.output else {
      throw Suite.Failed("no enrolment code: \(code)")
    }
    try await suite.twinriver("keys", "accept", String(code), name, "--folder", suite.state + "/keys/faults")
    try await round.departments.connecting(name, in: suite.state + "/keys/faults") { officer in
      for service in SuiteService.allCases {
        try await round.eventually("\(service) serves the new key") {
          _ = try await officer.log(of: service).head(.init(), options: officer.options())
        }
      }
      try await suite.twinriver("keys", "block", officer.fingerprint.hex, "--reason", "lost")
      try await round.wait(Self.patience)
      for service in SuiteService.allCases { try await expectRefusal(of: officer, at: service, round) }
      round.expectRefusals(of: officer.fingerprint.hex)
    }
  }

  private func expectRefusal(of officer: Officer, at service: SuiteService, _ round: Round) async throws {
    try await round.eventually("\(service) says that the key is refused") {
      do {
        _ = try await officer.log(of: service).head(.init(), options: officer.options())
        round.findings.note("a blocked key is served nowhere", ["\(service) serves it"])
      } catch let error as RPCError where error.code == .unauthenticated {}
    }
  }
}
