package import ArgumentParser
import Foundation
import RPC
import ServiceKit

/// `twinriver demo`: the main job, told on real data, from enrolment to a proved audit trail.
package struct DemoCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo", abstract: say("用真实数据演示主要业务", "Tell the main job on real data"),
      discussion: say(
        "可重复执行。示例：. .twinriver/env && twinriver demo", "May be repeated. Example: . .twinriver/env && twinriver demo"))
  }

  @OptionGroup var suite: SuiteOptions

  package init() {}

  package func run() async throws {
    do {
      try await MainJob(settings: suite.load(), surroundings: Surroundings()).tell()
    } catch let error as StoryBroken {
      throw Complaint.exit("\(error)", 1)
    } catch let error as RPCError {
      throw Complaint.exit("\(error.reason): \(error.text.text(in: .ofTerminal))", error.exitCode)
    }
  }
}

/// What `Deploy/up` tells the story: where the state is, and how the two databases are reached.
struct Surroundings {
  let state: String
  /// The suite's PostgreSQL as its administrator, for showing that edits are found.
  let adminDatabase: String
  /// The provider's own database as its owner.
  let providerDatabase: String

  init(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws {
    func value(_ name: String, _ advice: String) throws -> String {
      guard let value = environment[name], !value.isEmpty else {
        throw ValidationError(say("缺少 \(name)；", "\(name) is missing: ") + advice)
      }
      return value
    }
    let source = say("请先执行 . 状态文件夹/env", "source the env file of the suite's folder first")
    let prepare = say("请不带 --no-demo 再执行一次 Deploy/up", "run Deploy/up again without --no-demo")
    state = try value("TWINRIVER_STATE", source)
    adminDatabase = try value("TWINRIVER_ADMIN_DATABASE", source)
    providerDatabase = try value("TWINRIVER_PROVIDER_DATABASE", prepare)
  }
}
