import Contracts
import Foundation
import ProtobufC
import RPC
import ServiceKit
import Wire

/// One way of the rows through the service: begun or gone on with, sent in parts, ended.
struct ImportRun {
  let client: CatalogV1.ImportService.Client
  let options: CallOptions
  let source: any ImportSource
  let organisation: String
  var rowsPerCall = 200
  /// Calls on their way at once: the service checks the rows of one while it stores those of another.
  var callsAtOnce = 2

  /// Half of what a request may have.
  private static let bytesPerCall = 1 << 19
  /// A row that a request could not hold goes without its content, to be reported.
  private static let rowBytesLimit = 900_000

  /// - Parameter report: told of each row; `nil` when only the counts matter.
  func take(
    _ files: ImportFiles, by maker: EntryMaker, isDryRun: Bool, digest: String, _ report: ImportReport?,
    profile: String = ""
  ) async throws -> CatalogV1.Import {
    let begun = try await client.beginImport(
      .init(
        organisation: organisation, sourceDigest: digest, rows: UInt32(files.rows), dryRun: isDryRun, profile: profile),
      options: options)
    report?.begin(begun)
    let (client, options) = (client, options)
    let calls = SentAhead(limit: callsAtOnce) { (part: Part) in
      try await client.importRows(.init(id: begun.id, rows: part.rows), options: options).outcomes
    }
    try await calls.run { send in
      var part = Part()
      try await source.rows { row in
        let (made, size) = try Self.bounded(maker.make(row), row)
        if part.rows.count == rowsPerCall || (part.bytes + size > Self.bytesPerCall && !part.rows.isEmpty) {
          try await send(part)
          part = Part()
        }
        part.add(made, line: row.line, bytes: size)
      }
      if !part.rows.isEmpty { try await send(part) }
    } told: { part, outcomes in
      // Rows taken in before are sent again, so that the report is whole: the service answers as it did.
      if let report {
        for ((row, line), outcome) in zip(zip(part.rows, part.lines), outcomes) {
          try report.add(row, line: line, outcome)
        }
      }
      Progress.show(Int(part.rows.last?.number ?? 0), of: files.rows, isChecking: report == nil)
    }
    return try await client.finishImport(.init(id: begun.id), options: options)
  }
  /// The rows of one call.
  private struct Part: Sendable {
    private(set) var rows: [CatalogV1.ImportRow] = []
    private(set) var lines: [Int] = []
    private(set) var bytes = 0

    mutating func add(_ row: CatalogV1.ImportRow, line: Int, bytes: Int) {
      rows.append(row)
      lines.append(line)
      self.bytes += bytes
    }
  }

  private static func bounded(
    _ row: CatalogV1.ImportRow, _ stated: StatedRow
  ) throws -> (row: CatalogV1.ImportRow, bytes: Int) {
    if let size = try? row.packed().count, size <= rowBytesLimit { return (row, size) }
    var small = CatalogV1.ImportRow(number: row.number, externalCode: String(row.externalCode.prefix(200)))
    var notes = Derivations()
    notes.unread("", "整行过大")
    small.entry = CatalogV1.Entry(
      provider: String((row.entry?.provider ?? "").prefix(100)), derived: notes.contract)
    return (small, try small.packed().count)
  }
}

/// How far it is, on standard error: every part at a terminal, every thousand rows elsewhere.
enum Progress {
  static func show(_ done: Int, of total: Int, isChecking: Bool) {
    let text =
      isChecking
      ? say("不用方案检查 \(done)/\(total)", "checking without the profile \(done)/\(total)")
      : say("导入 \(done)/\(total)", "importing \(done)/\(total)")
    if isatty(STDERR_FILENO) == 1 {
      write("\r\(text)" + (done == total ? "\n" : ""))
    } else if done == total || done / 1000 != (done - 200) / 1000 {
      write(text + "\n")
    }
  }

  private static func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}

/// Bodies of the file that nobody has registered, registered by the competent authority because the profile says so.
struct ProviderRegistration {
  private let rules: ImportProfile.Providers
  private let session: SuiteSession

  init(_ rules: ImportProfile.Providers, _ session: SuiteSession) {
    (self.rules, self.session) = (rules, session)
  }

  /// What is refused, such as a code with a wrong check character, is left to the rows' own report.
  func register(_ providers: [String: String], _ report: ImportReport) async throws {
    let directory = CatalogV1.DirectoryService.Client(try session.caller(for: .catalog))
    for (code, name) in providers.sorted(by: { $0.key < $1.key }) where rules.expects(code) {
      do {
        _ = try await directory.registerOrganisation(
          .init(
            organisation: .init(
              code: code, name: name, kind: .department, level: rules.level, regionCode: rules.region)),
          options: session.options)
        report.registered(code, name)
      } catch let error as RPCError where error.reason == "ORGANISATION_EXISTS" || error.code == .invalidArgument {
        continue
      }
    }
  }
}
