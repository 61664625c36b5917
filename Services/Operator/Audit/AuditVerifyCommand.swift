import ArgumentParser
import ServiceKit

struct AuditVerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify", abstract: say("核验审计日志", "Verify the audit log"),
      discussion: say(
        "--sources 同时与五个服务的日志和授权逐条比对，并列出曾经恢复过的日志。有不符之处时退出码为1。示例：twinriver audit verify --sources",
        "--sources also compares with the logs and grants of the services, and lists logs that were restored. Exit code 1 if anything does not hold. Example: twinriver audit verify --sources"
      ))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: ArgumentHelp(say("与各服务的日志和授权比对", "Compare with the services' logs and grants"))) var sources = false

  func run() async throws {
    try await suite.withSuite { session in
      let verifier = try await AuditVerifier(session)
      var (leaves, findings) = try await verifier.leaves()
      var restores: [AuditVerifier.Finding] = []
      if sources {
        let result = try await SourceComparison(session: session, leaves: leaves).run()
        findings += result.findings
        restores = result.restores
      }
      report(leaves.count, findings, restores)
      if !findings.isEmpty { throw ExitCode(1) }
    }
  }

  private func report(_ count: Int, _ findings: [AuditVerifier.Finding], _ restores: [AuditVerifier.Finding]) {
    if output.json {
      var line = JSONLine()
      line.add("leaves", count)
      line.add("holds", findings.isEmpty)
      line.add("findings", findings.map(\.json))
      line.add("restores", restores.map(\.json))
      return print(String(decoding: line.closed, as: UTF8.self))
    }
    for restore in restores { print("! \(restore)") }
    for finding in findings { print("✗ \(finding)") }
    if findings.isEmpty { print(say("✓ \(count) 条审计记录全部成立", "✓ all \(count) entries hold")) }
  }
}

extension AuditVerifier.Finding {
  fileprivate var json: JSONLine {
    var line = JSONLine()
    line.add("place", place)
    line.add("problem", problem)
    return line
  }
}
