package import ArgumentParser
import Contracts
import Foundation
import ProtobufC
import RPC
import ServiceKit

/// `twinriver audit`: tail, verify and prove the tamper-evident log.
package struct AuditCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit", abstract: say("审计日志", "The audit log"),
      subcommands: [AuditTailCommand.self, AuditVerifyCommand.self, AuditProveCommand.self, AuditSourcesCommand.self])
  }

  package init() {}
}

extension SuiteSession {
  var audit: AuditV1.AuditService.Client {
    get throws { try .init(caller(for: .audit)) }
  }
}

struct AuditTailCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tail", abstract: say("查看审计日志", "Follow the audit log"),
      discussion: say(
        "示例：twinriver audit tail --follow --topic share.", "Example: twinriver audit tail --follow --topic share."))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: ArgumentHelp(say("持续跟踪", "Go on as new entries come"))) var follow = false
  @Option(help: ArgumentHelp(say("从该序号起；默认最近20条", "From this index; the last 20 by default"))) var from: UInt64?
  @Option(help: ArgumentHelp(say("主题前缀", "Topic prefix"))) var topic: [String] = []
  @Option(help: ArgumentHelp(say("来源服务", "Source service"))) var source: [String] = []
  @Option(help: ArgumentHelp(say("机构代码", "Organisation code"))) var organisation = ""

  func run() async throws {
    try await suite.withSuite([.audit]) { session in
      var next = try await start(session)
      let limit: UInt32 = 500
      while true {
        var options = session.options
        options.timeout = .seconds(40)
        let reply = try await session.audit.tail(
          .init(
            fromIndex: next, sources: source, topics: topic, organisation: organisation, limit: limit,
            waitMs: follow ? 25_000 : 0),
          options: options)
        for item in reply.leaves { try show(item) }
        let isAtEnd = reply.nextIndex == next || reply.leaves.count < Int(limit)
        next = reply.nextIndex
        if isAtEnd, !follow { return }
      }
    }
  }

  /// The last twenty, unless told where to begin.
  private func start(_ session: SuiteSession) async throws -> UInt64 {
    if let from { return from }
    let reply = try await session.audit.getCheckpoint(.init(), options: session.options)
    let size = reply.checkpoint.split(separator: "\n").dropFirst().first.flatMap { UInt64($0) } ?? 0
    return size > 20 ? size - 20 : 0
  }

  private func show(_ item: AuditV1.IndexedLeaf) throws {
    let leaf = try AuditV1.Leaf(packed: item.leaf)
    if output.json {
      var line = JSONLine()
      line.add("index", Int(item.index))
      line.add("source", leaf.source)
      line.add("position", Int(leaf.position))
      line.add("topic", leaf.topic)
      line.add("subject", leaf.subject)
      line.add("actor", leaf.actor)
      line.add("organisation", leaf.organisation)
      line.add("recorded_at_us", Int(leaf.recordedAtUs))
      return print(String(decoding: line.closed, as: UTF8.self))
    }
    let at = Date(timeIntervalSince1970: Double(leaf.recordedAtUs) / 1e6)
    print("\(item.index)  \(Terminal.time(at))  \(leaf.topic)  \(leaf.subject)  \(leaf.organisation)")
  }
}

struct AuditSourcesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sources", abstract: say("各服务日志的纳入进度", "How far each service's log is taken in"),
      discussion: say("示例：twinriver audit sources", "Example: twinriver audit sources"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await suite.withSuite([.audit]) { session in
      let reply = try await session.audit.listSources(.init(), options: session.options)
      output.show(reply) {
        var table = Table(
          say("服务", "SERVICE"), say("纪元", "EPOCH"), say("已纳入", "TAKEN"), say("最新", "NEWEST"), say("最近联系", "SEEN"))
        for source in reply.sources {
          table.add(
            source.name, "\(source.epoch)", "\(source.position)", "\(source.headPosition)", Terminal.time(source.seenAt)
          )
        }
        table.show(whenEmpty: say("尚无", "none yet"))
      }
    }
  }
}

struct AuditProveCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "prove", abstract: say("证明一个事件在审计日志中", "Prove that an event is in the audit log"),
      discussion: say("示例：twinriver audit prove share 42", "Example: twinriver audit prove share 42"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("服务", "Service"))) var service: String
  @Argument(help: ArgumentHelp(say("该服务日志中的位置", "Position in that service's log"))) var position: UInt64
  @Option(help: ArgumentHelp(say("纪元", "Epoch"))) var epoch: UInt64 = 1

  func run() async throws {
    try await suite.withSuite([.audit]) { session in
      let verifier = try await AuditVerifier(session)
      let proof = try await session.audit.proveInclusion(
        .init(leaf: .sourcePosition(.init(source: service, epoch: epoch, position: position))), options: session.options
      )
      try verifier.check(proof)
      output.show(proof) {
        print(
          say(
            "已证明：序号 \(proof.leaf?.index ?? 0)，树大小 \(proof.treeSize)，\(proof.hashes.count) 个摘要",
            "proved: index \(proof.leaf?.index ?? 0) of \(proof.treeSize), \(proof.hashes.count) hashes"))
      }
    }
  }
}
