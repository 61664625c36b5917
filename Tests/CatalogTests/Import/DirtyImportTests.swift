import CatalogService
import Contracts
import Foundation
import RPC
import Rules
import SuiteContracts
import Testing

@testable import Operator

/// A catalog with every kind of fault, read by the command line's own reader and taken in by the service.
@Suite(.serialized) struct DirtyImportTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files").path

  /// Imports the files; `calls` is how many calls of rows get through before the process is killed.
  private func take(
    _ desk: Desk, _ files: String = "dirty", report: ImportReport? = nil, dryRun: Bool = false, plain: Bool = false,
    calls: Int = .max
  ) async throws -> CatalogV1.Import {
    let path = "\(Self.folder)/\(files).yaml"
    let profile = try await ImportProfile.load(path)
    let source = try ImportSources.open(
      resources: "\(Self.folder)/\(files)-resources.csv", items: "\(Self.folder)/\(files)-items.csv", profile: profile)
    let told = try await ImportFiles(source, profilePath: path, profile)
    let run = ImportRun(
      client: .init(DeskCaller(desk, as: .publisher, callsLimit: calls)), options: .init(), source: source,
      organisation: Fixture.authority.text, rowsPerCall: 10)
    return try await run.take(
      told, by: EntryMaker(plain ? profile.columnsOnly : profile), isDryRun: dryRun,
      digest: plain ? told.plainDigest : told.digest, report)
  }

  private func golden(_ desk: Desk, _ path: String) async throws -> CatalogV1.Import {
    let report = try ImportReport(isJSON: false, file: "", csv: path, unknownColumns: [], isQuiet: true)
    let done = try await take(desk, report: report)
    try report.close()
    return done
  }

  @Test func `the report names every fault of every row, and how to mend it`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let path = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString).csv").path
      defer { try? FileManager.default.removeItem(atPath: path) }

      let done = try await golden(desk, path)

      let plain = try await take(desk, dryRun: true, plain: true)
      let counts = ImportCounts.line(done, without: plain) + "\n"
      let written = try String(contentsOfFile: path, encoding: .utf8)
      if ProcessInfo.processInfo.environment["TWINRIVER_WRITE_GOLDEN"] != nil {
        try written.write(toFile: "\(Self.folder)/dirty-report.csv", atomically: true, encoding: .utf8)
        try counts.write(toFile: "\(Self.folder)/dirty-counts.json", atomically: true, encoding: .utf8)
      }
      let golden = try ["dirty-report.csv", "dirty-counts.json"].map {
        try String(contentsOfFile: "\(Self.folder)/\($0)", encoding: .utf8)
      }
      #expect(written == golden[0])
      #expect(counts == golden[1])
      #expect(done.rows == 52)
      #expect(done.stored + done.quarantined == 52)
    }
  }

  @Test func `killed after any call and run again, drafts and counts are those of one run`() async throws {
    var whole: (drafts: [String], counts: [CatalogV1.RuleCount]) = ([], [])
    try await Desk.with { desk in
      try await desk.openRegister()
      let done = try await take(desk)
      whole = (try await desk.drafts(), done.counts)
    }
    for calls in [0, 1, 3, 5] {
      try await Desk.with { desk in
        try await desk.openRegister()
        await #expect(throws: DeskCaller.Killed.self) { _ = try await take(desk, calls: calls) }

        let done = try await take(desk)

        #expect(done.counts == whole.counts)
        #expect(try await desk.drafts() == whole.drafts)
      }
    }
  }

  @Test func `run twice, the counts are the same and nothing is stored again`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let dry = try await take(desk, dryRun: true)
      let first = try await take(desk)
      let drafts = try await desk.drafts()
      let second = try await take(desk)

      #expect(dry.counts == first.counts)
      #expect(second.counts == first.counts)
      #expect(second.quarantined == first.quarantined)
      #expect([second.stored, second.unchanged] == [0, first.stored])
      #expect(try await desk.drafts() == drafts)
    }
  }

  @Test func `what was exported comes in again as it was`() async throws {
    for format in [ExportCommand.Format.csv, .json] {
      try await Desk.with { desk in
        try await desk.openRegister()
        var entry = CatalogV1.Entry.restricted("社会组织登记信息")
        entry.attribution = "民政部门，“CC BY 4.0”\n第二行"
        entry.internalDepartment = "社会组织处"
        let stored = try await desk.save(entry)
        let ending = format == .json ? "jsonl" : "csv"
        let path = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString).\(ending)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        let writer = try EntryWriter(format, to: try #require(FileHandle(forWritingAtPath: path)))
        try writer.write(stored)
        try writer.close()

        let source = try ImportSources.open(resources: path, items: nil, profile: ImportProfile())
        var rows: [CatalogV1.ImportRow] = []
        try await source.rows { rows.append(EntryMaker(ImportProfile()).make($0)) }

        var read = try #require(rows.first?.entry)
        #expect(rows.count == 1)
        #expect(rows.first?.externalCode == stored.code)
        #expect(read.derived == [])
        read.name = "另一名称"
        let again = try await desk.save(read)
        #expect(again.items == stored.items)
        #expect(again.attribution == stored.attribution)
        #expect(again.internalDepartment == stored.internalDepartment)
        #expect(again.category == stored.category)
        #expect(again.updateCycle == stored.updateCycle)
      }
    }
  }

  @Test func `an export taken in again changes nothing: whole under no profile, as the template under its own`()
    async throws
  {
    var template = ImportProfile()
    (template.defaults.acquisition, template.defaults.attribution) = ("made", "民政部门，CC BY 4.0")
    (template.defaults.resourceClass, template.defaults.subject, template.defaults.division) = (
      "department", "07", "001"
    )
    (template.defaults.openType, template.isNamingColumns) = ("unconditional", true)
    for (format, profile) in [(ExportCommand.Format.csv, ImportProfile()), (.json, .init()), (.template, template)] {
      try await Desk.with { desk in
        try await desk.openRegister()
        var entries = ["乡镇行政区划信息", "街道办事处名录", "婚姻登记信息"].map { CatalogV1.Entry.fixture($0) }
        if format != .template { entries.append(.restricted()) }
        for index in entries.indices {
          (entries[index].provider, entries[index].providerName) = (Fixture.provider.text, "市民政局")
          for item in entries[index].items.indices {
            // What the template has no column for, and what an export always says.
            entries[index].items[item].key = false
            if entries[index].items[item].shareType == .unspecified {
              entries[index].items[item].shareType = .unconditional
            }
          }
        }
        let first = try await takeIn(entries, format, profile, desk, digest: "a")
        #expect([first.stored, first.quarantined] == [UInt32(entries.count), 0], "\(format): \(first.counts)")

        let exported = try await desk.export(Fixture.provider).entries
        let again = try await takeIn(exported, format, profile, desk, digest: "b")

        try #require(exported.count == entries.count)
        #expect([again.stored, again.unchanged] == [0, UInt32(entries.count)], "\(format): \(again.counts)")

        var edited = exported
        edited[0].abstract += "，每年更新"
        let changed = try await takeIn(edited, format, profile, desk, digest: "c")
        #expect([changed.stored, changed.unchanged] == [1, UInt32(entries.count) - 1], "\(format): \(changed.counts)")
      }
    }
  }

  /// Writes them as an export does, and imports what was written.
  private func takeIn(
    _ entries: [CatalogV1.Entry], _ format: ExportCommand.Format, _ profile: ImportProfile, _ desk: Desk,
    digest: Character
  ) async throws -> CatalogV1.Import {
    let ending = format == .json ? "jsonl" : "csv"
    let path = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString).\(ending)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let writer = try EntryWriter(format, to: try #require(FileHandle(forWritingAtPath: path)))
    for entry in entries { try writer.write(entry) }
    try writer.close()
    let source = try ImportSources.open(resources: path, items: nil, profile: profile)
    let run = ImportRun(
      client: .init(DeskCaller(desk, as: .officer)), options: .init(), source: source,
      organisation: Fixture.provider.text)
    return try await run.take(
      try await ImportFiles(source, profilePath: nil, profile), by: EntryMaker(profile), isDryRun: false,
      digest: String(repeating: digest, count: 64), nil)
  }

  /// Only where the sample of another city lies beside the checkout; nothing here needs it.
  @Test(.enabled(if: RealCatalog.isThere))
  func `a real catalog of 2,335 entries goes in, twice the same`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let profile = try await ImportProfile.load(RealCatalog.profile)
      let source = try ImportSources.open(
        resources: RealCatalog.resources, items: RealCatalog.items, profile: profile)
      let files = try await ImportFiles(source, profilePath: RealCatalog.profile, profile)
      let run = ImportRun(
        client: .init(DeskCaller(desk, as: .publisher)), options: .init(), source: source,
        organisation: Fixture.authority.text)

      let first = try await run.take(files, by: EntryMaker(profile), isDryRun: true, digest: files.digest, nil)
      let second = try await run.take(files, by: EntryMaker(profile), isDryRun: true, digest: files.digest, nil)

      #expect(files.rows == 2335)
      #expect(first.counts == second.counts)
      #expect(first.quarantined == second.quarantined)
      #expect(first.quarantined < first.rows)
    }
  }
}

/// A published catalog of another city, beside the checkout if somebody put it there.
private enum RealCatalog {
  private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardizedFileURL
  static let resources = checkout.appending(path: "../shared/data/city-catalog-resources.csv").standardizedFileURL.path
  static let items = checkout.appending(path: "../shared/data/city-catalog-items.csv").standardizedFileURL.path
  static let profile = checkout.appending(path: "Deploy/profiles/city-catalog.yaml").path
  static let isThere = [resources, items].allSatisfy { FileManager.default.fileExists(atPath: $0) }
}
