package import ArgumentParser
import Contracts
import Foundation
import RPC
import Rules
import ServiceKit
import SuiteContracts

/// `twinriver doctor`: whether everything is in order, and if not, what to do.
package struct DoctorCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: say("诊断：服务、密钥、时钟、日历、目录、审计进度", "Check services, keys, clocks, calendars, directory, audit lag"),
      discussion: say("示例：twinriver doctor", "Example: twinriver doctor"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions

  package init() {}

  package func run() async throws {
    try await suite.withSuite { session in
      var findings: [Finding] = []
      for service in SuiteService.allCases { findings.append(await Self.health(of: service, session)) }
      for service in SuiteService.allCases { findings.append(await Self.directory(of: service, session)) }
      findings.append(await Self.calendar(session))
      findings.append(await Self.audit(session))
      show(findings)
      if findings.contains(where: { !$0.isGood }) { throw ExitCode(1) }
    }
  }

  private func show(_ findings: [Finding]) {
    for finding in findings {
      if output.json {
        var line = JSONLine()
        line.add("check", finding.name)
        line.add("ok", finding.isGood)
        line.add("detail", finding.detail)
        line.add("remedy", finding.remedy)
        print(String(decoding: line.closed, as: UTF8.self))
      } else {
        print("\(finding.isGood ? "✓" : "✗") \(finding.name)  \(finding.detail)")
        if !finding.isGood, !finding.remedy.isEmpty { print("    → \(finding.remedy)") }
      }
    }
  }
}

/// What one check found, and how to mend it.
private struct Finding {
  let name: String
  let isGood: Bool
  let detail: String
  var remedy = ""
}

extension DoctorCommand {
  private static func health(of service: SuiteService, _ session: SuiteSession) async -> Finding {
    let name = service.executable
    do {
      var options = session.options
      options.timeout = .seconds(3)
      let reply = try await HealthV1.Health.Client(session.caller(for: service)).check(.init(), options: options)
      return Finding(
        name: name, isGood: reply.status == .serving,
        detail: reply.status == .serving ? say("正常", "serving") : say("未就绪", "not serving"),
        remedy: say("查看该服务的 /readyz 和日志", "look at the service's /readyz and log"))
    } catch {
      return Finding(
        name: name, isGood: false, detail: "\(error)",
        remedy: say("服务是否在运行？地址和密钥是否与设置一致？", "is it running, at the address and with the key of the settings?"))
    }
  }

  private static func directory(of service: SuiteService, _ session: SuiteSession) async -> Finding {
    let name = say("\(service.rawValue) 的目录", "directory of \(service.rawValue)")
    do {
      let status = try await DirectoryV1.DirectoryControl.Client(session.caller(for: service)).getStatus(
        .init(), options: session.options)
      return Finding(
        name: name, isGood: status.ageMs < 60_000,
        detail: say(
          "\(status.ageMs / 1000) 秒前更新，\(status.keys) 个密钥", "heard \(status.ageMs / 1000) s ago, \(status.keys) keys"),
        remedy: say("目录服务是否在运行？", "is catalog-service running?"))
    } catch {
      return Finding(name: name, isGood: false, detail: "\(error)")
    }
  }

  /// Whether the calendar reaches far enough for what comes in today.
  private static func calendar(_ session: SuiteSession) async -> Finding {
    let name = say("工作日历", "working calendar")
    do {
      let years = try await CatalogV1.CalendarService.Client(session.caller(for: .catalog)).listCalendars(
        .init(), options: session.options
      ).years.map(\.year)
      let newest = max(years.max() ?? 0, UInt32(WorkingCalendar.embedded.table.years.last ?? 0))
      let now = Calendar(identifier: .gregorian).dateComponents(in: TimeZone(secondsFromGMT: 8 * 3600)!, from: Date())
      let needed = UInt32(now.year ?? 0) + ((now.month ?? 1) >= 11 ? 1 : 0)
      return Finding(
        name: name, isGood: newest >= UInt32(now.year ?? 0),
        detail: newest >= needed
          ? say("已装载至 \(newest) 年", "loaded up to \(newest)")
          : say(
            "已装载至 \(newest) 年；跨年案件的期限待 \(needed) 年日历公布后确定",
            "loaded up to \(newest); cases that cross the year are due pending the \(needed) calendar"),
        remedy: say(
          "国务院通知公布后执行 twinriver calendar load FILE",
          "load it once the State Council's notice is out: twinriver calendar load FILE"))
    } catch {
      return Finding(name: name, isGood: false, detail: "\(error)")
    }
  }

  private static func audit(_ session: SuiteSession) async -> Finding {
    let name = say("审计进度", "audit lag")
    do {
      let sources = try await session.audit.listSources(.init(), options: session.options).sources
      let lag = sources.map { $0.headPosition > $0.position ? $0.headPosition - $0.position : 0 }.max() ?? 0
      return Finding(
        name: name, isGood: lag < 10_000,
        detail: say("最多落后 \(lag) 个事件", "at most \(lag) events behind"),
        remedy: say("查看 audit-service 的日志", "look at audit-service's log"))
    } catch {
      return Finding(name: name, isGood: false, detail: "\(error)")
    }
  }
}
