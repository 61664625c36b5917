import ArgumentParser
import Contracts
import Foundation
import ServiceKit

extension ShareV1.Mount {
  var line: String {
    state == .unmounted
      ? "\(entry)  -  \(state.shortName)  \(provider)"
      : "\(entry)  \(kind.shortName)  \(state.shortName)  " + say("\(recordCount)条", "\(recordCount) records")
        + (impairments.isEmpty ? "" : "  " + impairments.map(\.shortName).joined(separator: ","))
        + (dataChangedAt == nil ? "" : say("  更新于 ", "  changed ") + Terminal.time(dataChangedAt))
        + (answersRanges ? say("  可范围查询", "  ranges") : "")
        + (watermarked ? say("  加水印", "  watermarked") : "") + (health?.line ?? "")
        + (missingColumns.isEmpty ? "" : say("  缺列 ", "  missing ") + missingColumns.joined(separator: ","))
  }
}

extension ShareV1.MountHealth {
  /// Nothing where nobody asked.
  fileprivate var line: String {
    guard asked > 0 else { return "" }
    func milliseconds(_ microseconds: UInt64) -> String { String(format: "%.1f", Double(microseconds) / 1_000) }
    let times = [p50Microseconds, p95Microseconds, p99Microseconds].map(milliseconds).joined(separator: "/")
    let reasons = (refused + failed).map { "\($0.reason) \($0.count)" }.joined(separator: ", ")
    return say("  \(windowMinutes)分钟内答复", "  answered in \(windowMinutes) min ") + "\(answered)/\(asked)"
      + (p50Microseconds == 0 ? "" : "  p50/p95/p99 \(times) ms") + (reasons.isEmpty ? "" : "  \(reasons)")
  }
}

/// `twinriver share mount`: a database view unless another kind is named.
struct MountCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mount", abstract: say("挂接数据（第十八条）", "Mount data (Art. 18)"),
      subcommands: [MountDatabaseCommand.self, MountInterfaceCommand.self], defaultSubcommand: MountDatabaseCommand.self
    )
  }
}

/// Where the data call a column otherwise than the entry.
struct ColumnOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("目录列=数据列", "Entry column=data column"))) var column: [String] = []

  var mapping: [ShareV1.ColumnMapping] {
    get throws {
      try column.map { text in
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw ValidationError("--column COLUMN=COLUMN") }
        return ShareV1.ColumnMapping(column: parts[0], sourceColumn: parts[1])
      }
    }
  }
}

struct MountInterfaceCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "interface", abstract: say("挂接本单位程序的接口", "Mount an interface of your own program"),
      discussion: say(
        "示例：twinriver share mount interface 307001/000001", "Example: twinriver share mount interface 307001/000001"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var entry: String
  @OptionGroup var columns: ColumnOptions

  func run() async throws {
    let mapping = try columns.mapping
    try await suite.withSuite([.share]) { session in
      let mount = try await session.interfaces.mountInterface(
        .init(entry: entry, columns: mapping), options: session.options)
      output.show(mount) { print(mount.line) }
    }
  }
}

struct MountDatabaseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "database", abstract: say("挂接数据库视图", "Mount a database view"),
      discussion: say(
        "示例：twinriver share mount 307001/000001 --source civil-affairs --relation public.towns --column name=town_name",
        "Example: twinriver share mount 307001/000001 --source civil-affairs --relation public.towns --column name=town_name"
      ))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var entry: String
  @Option(help: ArgumentHelp(say("数据源名称", "Source name"))) var source: String
  @Option(help: ArgumentHelp(say("表或视图", "Table or view"))) var relation = ""
  @Option(help: ArgumentHelp(say("查询模板，代替表或视图", "Query template, in place of a table or view"))) var template = ""
  @Option(help: ArgumentHelp(say("表明数据更新时间的列", "Column that says when a record changed"))) var freshness = ""
  @OptionGroup var columns: ColumnOptions

  func run() async throws {
    let mapping = try columns.mapping
    try await suite.withSuite([.share]) { session in
      let mount = try await session.mounts.mountDatabase(
        .init(
          entry: entry, source: source, relation: relation, columns: mapping, freshnessColumn: freshness,
          queryTemplate: template),
        options: session.options)
      output.show(mount) { print(mount.line) }
    }
  }
}

struct UploadFileCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "upload",
      abstract: say(
        "上传文件（UTF-8：含表头的CSV，或.jsonl为JSON行）", "Upload a file in UTF-8: CSV with a header or, called .jsonl, JSON lines"),
      discussion: say(
        "中断后再次执行即续传；其间旁边有 FILE.upload。\n示例：twinriver share upload 307001/000001 towns.csv",
        """
        Run again to go on after a break; meanwhile FILE.upload lies beside it.
        Example: twinriver share upload 307001/000001 towns.csv
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var entry: String
  @Argument(help: ArgumentHelp(say("文件", "File"))) var file: String

  func run() async throws {
    let upload: FileUpload
    do {
      upload = try FileUpload(of: file, to: entry)
    } catch let error as CocoaError {
      throw Complaint.exit(
        say("文件\(file)无法读取：", "file \(file) cannot be read: ") + error.localizedDescription, 66)
    }
    try await suite.withSuite([.share]) { session in
      let mount: ShareV1.Mount
      do {
        mount = try await upload.run(session.mounts, options: session.options)
      } catch let fault as FetchFault {
        throw Complaint.exit(fault.text, fault.exitCode)
      }
      output.show(mount) { print(mount.line) }
    }
  }
}

struct ListFilesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "files", abstract: say("列出数据文件的历次版本", "List the versions of an entry's file"),
      discussion: say("示例：twinriver share files 307001/000001", "Example: twinriver share files 307001/000001"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var entry: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let reply = try await session.mounts.listFileVersions(.init(entry: entry), options: session.options)
      output.show(reply) {
        if reply.versions.isEmpty { print(say("没有数据文件", "no files")) }
        for file in reply.versions {
          print(
            "\(file.version)  \(Terminal.time(file.committedAt))  \(file.format.shortName)  "
              + say("\(file.recordCount)条", "\(file.recordCount) records")
              + (file.inForce ? say("  现行", "  in force") : ""))
        }
      }
    }
  }
}

struct ProbeMountCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "probe", abstract: say("探测挂接", "Probe a mount"),
      discussion: say("示例：twinriver share probe 307001/000001", "Example: twinriver share probe 307001/000001"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var entry: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let mount = try await session.mounts.probeMount(.init(entry: entry), options: session.options)
      output.show(mount) { print(mount.line) }
    }
  }
}

struct WatermarkCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "watermark",
      abstract: say("批量数据按接收方加水印（第三十四条第三项）", "Give batches a watermark of their recipient (Art. 34(3))"),
      discussion: say(
        "水印在记录的顺序里，不改动任何值。\n示例：twinriver share watermark 307001/000001",
        """
        The watermark is in the order of the records and changes no value.
        Example: twinriver share watermark 307001/000001
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var entry: String
  @Flag(help: ArgumentHelp(say("不再加水印", "No watermark any more"))) var off = false

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let mount = try await session.mounts.setWatermark(
        .init(entry: entry, watermarked: !off), options: session.options)
      output.show(mount) { print(mount.line) }
    }
  }
}

struct ListMountsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mounts", abstract: say("列出挂接", "List mounts"),
      discussion: say("示例：twinriver share mounts", "Example: twinriver share mounts"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let reply = try await session.mounts.listMounts(.init(), options: session.options)
      output.show(reply) {
        if reply.mounts.isEmpty { print(say("没有挂接", "no mounts")) }
        for mount in reply.mounts { print(mount.line) }
      }
    }
  }
}
