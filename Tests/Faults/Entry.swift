import ArgumentParser
import Foundation
import ServiceKit

/// Breaks a suite of its own in one way after another while departments and citizens use it, and checks what is promised.
@main
struct SuiteFaults: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suite-faults",
    abstract: "Breaks a suite of its own under traffic and checks that nothing is lost and nothing happens twice.",
    discussion: """
      What is broken when follows from the seed. Every invariant is checked after each seed; a seed that fails is printed
      with the command that has it again. Root gets faults that others do not. Closes with "N passed, N failed".

      Example: suite-faults --seed 7 --seconds 900
      """)

  @Option(help: "What decides on the faults: numbers, or “random”; one after another on one suite. Default: random.")
  var seed: [Seed] = [.random]

  @Option(help: "How long things are broken, all seeds together.")
  var seconds = 90

  @Option(help: "An empty folder for the suite; kept. Default: a temporary one, kept if something failed.")
  var state: String?

  @Option(help: "The first of forty ports; default: where nobody listens.")
  var portBase: Int?

  @Option(help: "The folder Deploy, with the operator's scripts.")
  var deploy = "Deploy"

  @Option(help: "A folder with the services of the release before; upgrades go from it and back to it.")
  var previousRelease: String?

  func validate() throws {
    guard seconds >= 5 * seed.count else { throw ValidationError("--seconds must be at least 5 for each seed") }
    guard FileManager.default.fileExists(atPath: deploy + "/lib/postgres.sh") else {
      throw ValidationError("--deploy \(deploy) is not the folder Deploy of the repository")
    }
    if let portBase, !(1_024...32_700).contains(portBase) {
      throw ValidationError("--port-base \(portBase) is not usable: choose 1024 to 32700")
    }
    for service in previousRelease == nil ? [] : SuiteService.allCases {
      let program = "\(previousRelease!)/\(service.executable)"
      guard FileManager.default.isExecutableFile(atPath: program) else {
        throw ValidationError("--previous-release: there is no program \(program)")
      }
    }
    if let state, let content = try? FileManager.default.contentsOfDirectory(atPath: state), !content.isEmpty {
      throw ValidationError("--state \(state) is not empty")
    }
  }

  func run() async throws {
    if !Sandbox.isInside, await Sandbox.isPossible() {
      let code = await Sandbox.runInside()
      if code != 0 { throw ExitCode(code) }
      return
    }
    let run = try FaultRun(
      seeds: seed.map(\.number), length: .seconds(seconds) / seed.count, state: state,
      portBase: try portBase ?? FaultRun.freePortBase(), deploy: absolute(deploy),
      previousRelease: previousRelease.map(absolute))
    if await run.run() > 0 { throw ExitCode.failure }
  }

  private func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}

/// A number, or one that is left to chance.
enum Seed: ExpressibleByArgument {
  case number(UInt64)
  case random

  init?(argument: String) {
    if argument == "random" {
      self = .random
    } else if let number = UInt64(argument) {
      self = .number(number)
    } else {
      return nil
    }
  }

  var number: UInt64 {
    switch self {
    case .number(let number): number
    case .random: .random(in: 0..<1_000_000_000)
    }
  }

  var defaultValueDescription: String { "random" }
}
