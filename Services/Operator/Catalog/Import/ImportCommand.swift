import ArgumentParser
import Contracts
import Foundation
import RPC
import ServiceKit
import SuiteCrypto

/// `twinriver catalog import`: takes in a catalog that exists already and reports every fault of every row.
struct ImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: say("批量导入目录", "Take in a catalog that exists already"),
      discussion: say(
        """
        CSV 用国家模板的表头、契约字段名，或方案 columns 所说的列名；JSON 同 catalog draft，数组或逐行。XLSX 先转换：
          xlsx2csv -s 1 目录.xlsx resources.csv
        目录的列：\(names(ResourceColumn.self, \.template))
        信息项的列：\(names(ItemColumn.self, \.template))
        方案的写法见 Deploy/profiles/city-catalog.yaml，逐项有说明。
        中断后以同样的文件再次运行即接着进行。退出码：0 全部导入，3 有行进入隔离区，65 文件不可读。
        示例：twinriver catalog import --resources r.csv --items i.csv --as keys/li --as 11500000009275780L --profile p.yaml --dry-run
        """,
        """
        CSV has the header of the national template, names of the contract, or what the profile's columns say; JSON is as for
        catalog draft, an array or one after the other. XLSX is converted first:
          xlsx2csv -s 1 catalog.xlsx resources.csv
        Columns of resources: \(names(ResourceColumn.self, \.template))
        Columns of items: \(names(ItemColumn.self, \.template))
        Deploy/profiles/city-catalog.yaml is a profile with every key explained.
        Interrupted, it goes on when run again with the same files. Exit codes: 0 all in, 3 some in quarantine, 65 unreadable.
        Example: twinriver catalog import --resources r.csv --items i.csv --as keys/li --as 11500000009275780L --profile p.yaml --dry-run
        """))
  }

  /// As a file or a profile may name them, beside the template's own name.
  private static func names<Column: RawRepresentable<String> & CaseIterable>(
    _ columns: Column.Type, _ template: (Column) -> String?
  ) -> String {
    // With spaces, at which the help is broken into lines.
    columns.allCases.map { $0.rawValue + (template($0).map { "（\($0)）" } ?? "") }.joined(separator: ", ")
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Option(help: ArgumentHelp(say("目录文件（CSV 或 JSON）", "File of entries, CSV or JSON"), valueName: "FILE"))
  var resources: String
  @Option(
    help: ArgumentHelp(say("信息项文件（CSV）；缺省则在目录文件内", "File of items, CSV; else they are in the first"), valueName: "FILE")
  )
  var items: String?
  @Option(help: ArgumentHelp(say("导入方案（YAML）", "Profile, YAML"), valueName: "FILE"))
  var profile: String?
  @Flag(help: ArgumentHelp(say("只检查，不保存", "Check only, store nothing"))) var dryRun = false
  @Flag(help: ArgumentHelp(say("不另行统计不用方案时的问题", "Do not count besides what would be found without the profile")))
  var noComparison = false
  @Option(help: ArgumentHelp(say("把全部问题写入此 CSV", "Write every finding to this CSV, too"), valueName: "FILE"))
  var report: String?

  func run() async throws {
    let read: (profile: ImportProfile, source: any ImportSource)
    do {
      let profile = try await ImportProfile.read(self.profile)
      read = (profile, try ImportSources.open(resources: resources, items: items, profile: profile))
    } catch let error as ImportFileError {
      throw Complaint.exit(error.message.text(in: .ofTerminal), 65)
    } catch let error as SettingsError {
      throw Complaint.exit(error.text(in: .ofTerminal), 65)
    }
    try await suite.withSuite([.catalog]) { session in
      do {
        try await take(read.source, read.profile, session)
      } catch let error as ImportFileError {
        throw Complaint.exit(error.message.text(in: .ofTerminal), 65)
      }
    }
  }

  /// A call has hundreds of entries; the usual patience is for one.
  private static let callTimeout = Duration.seconds(60)

  private func take(_ source: any ImportSource, _ profile: ImportProfile, _ session: SuiteSession) async throws {
    let files = try await ImportFiles(source, profilePath: self.profile, profile)
    let organisation = try await organisation(session)
    let report = try ImportReport(
      isJSON: output.json, file: resources, csv: self.report, unknownColumns: source.unknownColumns)
    if profile.providers.isRegistering, !dryRun {
      try await ProviderRegistration(profile.providers, session).register(files.providers, report)
    }
    var options = session.options
    options.timeout = max(options.timeout, Self.callTimeout)
    let run = ImportRun(
      client: .init(try session.caller(for: .catalog)), options: options, source: source,
      organisation: organisation)
    var plain: CatalogV1.Import?
    if self.profile != nil, !noComparison {
      plain = try await run.take(
        files, by: EntryMaker(profile.columnsOnly), isDryRun: true, digest: files.plainDigest, nil)
    }
    let done = try await run.take(
      files, by: EntryMaker(profile), isDryRun: dryRun, digest: files.digest, report, profile: profile.name)
    try report.end(done, without: plain, strayItems: source.strayItems)
    if done.quarantined > 0 { throw ExitCode(3) }
  }

  /// That of the keys unless said otherwise.
  private func organisation(_ session: SuiteSession) async throws -> String {
    if let organisation = suite.organisation { return organisation }
    let directory = CatalogV1.DirectoryService.Client(try session.caller(for: .catalog))
    return try await directory.whoAmI(.init(), options: session.options).organisation
  }
}

extension ImportProfile {
  fileprivate static func read(_ path: String?) async throws(SettingsError) -> ImportProfile {
    guard let path else { return ImportProfile() }
    return try await load(path)
  }
}

/// What one pass over the files tells: how many rows, whose, and the digest that names this import.
struct ImportFiles {
  let rows: Int
  /// Name by code, as the first row with the code has it.
  let providers: [String: String]
  /// Of files and profile.
  let digest: String
  /// Of the files read without the profile's words and defaults.
  let plainDigest: String

  init(_ source: any ImportSource, profilePath: String?, _ profile: ImportProfile) async throws {
    var rows = 0
    var providers: [String: String] = [:]
    try await source.rows { row in
      rows += 1
      let code = row.resource[.provider] ?? row.file?.provider ?? ""
      if !code.isEmpty, providers[code] == nil {
        providers[code] = row.resource[.providerName] ?? row.file?.providerName ?? ""
      }
    }
    (self.rows, self.providers) = (rows, providers)
    let file = try profilePath.map { path throws(ImportFileError) in try ByteFile(path) }
    func digest(_ word: String) throws -> String {
      var digest = RunningDigest()
      try source.hash(into: &digest)
      digest.update([0])
      try file?.hash(into: &digest)
      digest.update(Array(word.utf8))
      return Hex.encode(digest.finish().bytes)
    }
    (self.digest, plainDigest) = (try digest(""), try digest("plain"))
  }
}
