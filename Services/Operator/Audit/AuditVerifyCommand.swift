import ArgumentParser
import ServiceKit

struct AuditVerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify", abstract: say("核验审计日志", "Verify the audit log"),
      discussion: say(
        "--sources 同时与五个服务的日志和授权逐条比对。有不符之处时退出码为1。示例：twinriver audit verify --sources",
        "--sources also compares with the logs and grants of the services. Exit code 1 if anything does not hold. Example: twinriver audit verify --sources"
      ))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: ArgumentHelp(say("与各服务的日志和授权比对", "Compare with the services' logs and grants"))) var sources = false

  func run() async throws {
    try await suite.withSuite { session in
      let verifier = try await AuditVerifier(session)
      var (leaves, findings) = try await verifier.leaves()
      if sources { findings += try await verifier.compareSources(leaves) }
      report(leaves.count, findings)
      if !findings.isEmpty { throw ExitCode(1) }
    }
  }

  private func report(_ count: Int, _ findings: [AuditVerifier.Finding]) {
    if output.json {
      var line = JSONLine()
      line.add("leaves", count)
      line.add("holds", findings.isEmpty)
      line.add(
        "findings",
        findings.map { finding in
          var item = JSONLine()
          item.add("place", finding.place)
          item.add("problem", finding.problem)
          return item
        })
      return print(String(decoding: line.closed, as: UTF8.self))
    }
    findings.forEach { print("✗ \($0)") }
    if findings.isEmpty { print(say("✓ \(count) 条审计记录全部成立", "✓ all \(count) entries hold")) }
  }
}
