import ArgumentParser
import Foundation

/// Breaks a running suite in one way after another while departments and citizens use it, and checks what is promised.
@main
struct SuiteFaults: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suite-faults",
    abstract: "Breaks a running suite under traffic and checks that nothing is lost and nothing happens twice.",
    discussion: """
      The suite must have been started by Deploy/up with the main job told, and be there for this alone: services are \
      killed, PostgreSQL is stopped and schemas are restored to an earlier state. Closes with "N passed, N failed".

      Example: Deploy/up --state /tmp/faults --port-base 24000 && suite-faults --state /tmp/faults
      """)

  @Option(help: "The state folder that Deploy/up was given.")
  var state: String

  @Option(help: "The folder Deploy, with the operator's scripts.")
  var deploy = "Deploy"

  @Option(parsing: .upToNextOption, help: "What is broken: killed, stopped, restored. All of them by default.")
  var faults = Fault.allCases

  @Option(help: "Commands of every kind that must succeed before and after each fault.")
  var commands = 5

  func validate() throws {
    guard commands > 0 else { throw ValidationError("--commands must be at least 1") }
  }

  func run() async throws {
    let suite = try await RunningSuite(state: state, deploy: deploy)
    let findings = Findings()
    try await Departments.connected(to: suite) { departments in
      let errands = try await departments.errands()
      for fault in faults {
        findings.say("\n\(fault.title)")
        try await Experiment(
          suite: suite, departments: departments, errands: errands, commands: commands, findings: findings
        ).run(fault)
      }
    }
    findings.say("\(findings.passed) passed, \(findings.failed) failed")
    if findings.failed > 0 { throw ExitCode.failure }
  }
}

/// One way of breaking the suite.
enum Fault: String, CaseIterable, ExpressibleByArgument {
  case killed, stopped, restored

  var title: String {
    switch self {
    case .killed: "Each service is killed in the middle of its work and started again"
    case .stopped: "PostgreSQL is gone for ten seconds"
    case .restored: "A schema is restored to an earlier state"
    }
  }
}
