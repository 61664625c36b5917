import Contracts
import Operator
import Postgres
import RPC
import SuiteCrypto
import TestKit
import Wire

/// Brings made-up entries into the catalog by the calls that `twinriver catalog import` makes, and in force.
struct CatalogLoad {
  let suite: BenchSuite
  let data: CatalogData
  let service: RunningService
  /// Connected as an officer of the competent authority, which may take in those of every department.
  let client: RPCClient
  let authority: String

  struct Figures {
    let entriesPerSecond: Double
    let cpuSecondsPerMillion: Double
    /// What the service has grown by after the first tenth, and what it had then.
    let grownMegabytes: Double
    let megabytes: Double
    /// Of the entries, in the rows' order; empty on a dry run.
    let codes: [String]
  }

  /// One import of these entries as rows 1, 2, 3 …; on a dry run it is everything but the storing.
  ///
  /// - Parameter callsAtOnce: two as by the command line; with one a call is made when the one before is answered.
  func take(_ numbers: Range<Int>, isDryRun: Bool = false, callsAtOnce: Int = 2) async throws -> Figures {
    let imports = CatalogV1.ImportService.Client(client)
    let digest = Hex.encode(SHA256.hash(Array("\(numbers)".utf8)).bytes)
    let begun = try await imports.beginImport(
      .init(
        organisation: authority, sourceDigest: digest, rows: UInt32(numbers.count), dryRun: isDryRun, profile: "bench"),
      options: Self.options)
    let cpu = CPUMeter(processes: [service.process.id], families: [suite.postmaster])
    let tenth = numbers.count / 10 / Self.rowsPerCall * Self.rowsPerCall
    var codes: [String] = []
    var (began, cpuBefore, memoryBefore) = (ContinuousClock.now, cpu.seconds, try resident())
    let calls = SentAhead(limit: callsAtOnce) { (rows: [CatalogV1.ImportRow]) in
      try await imports.importRows(.init(id: begun.id, rows: rows), options: Self.options).outcomes
    }
    try await calls.run { send in
      for start in stride(from: 0, to: numbers.count, by: Self.rowsPerCall) {
        try await send(
          (start..<min(start + Self.rowsPerCall, numbers.count)).map { data.row(numbers.lowerBound + $0, as: $0) })
      }
    } told: { _, outcomes in
      codes += outcomes.map(\.code)
      if codes.count == tenth { (began, cpuBefore, memoryBefore) = (.now, cpu.seconds, try resident()) }
    }
    let seconds = began.duration(to: .now) / .seconds(1)
    let counted = Double(numbers.count - tenth)
    let figures = Figures(
      entriesPerSecond: counted / seconds, cpuSecondsPerMillion: (cpu.seconds - cpuBefore) / counted * 1_000_000,
      grownMegabytes: try resident() - memoryBefore, megabytes: memoryBefore, codes: codes)
    let ended = try await imports.finishImport(.init(id: begun.id), options: Self.options)
    guard ended.quarantined == 0, isDryRun || ended.stored == UInt32(numbers.count) else {
      throw BenchFailure("of \(numbers.count) rows \(ended.stored) were stored: \(ended.counts)")
    }
    return figures
  }

  /// Brings drafts into force at once, and gives the tables the upkeep that autovacuum gives them in time.
  ///
  /// The guards ask for each step's person, which is not what is measured. The index of words is made after the rows: its
  /// contents are the same.
  func publish() async throws {
    try await run(
      """
      SET statement_timeout = 0;
      ALTER TABLE entry_version DISABLE TRIGGER USER;
      ALTER TABLE entry_version ENABLE TRIGGER entry_version_search;
      DROP INDEX entry_search_tokens;
      UPDATE entry_version
         SET state = 'published', submitted_by = 'officer', submitted_at = drafted_at, reviewed_by = 'reviewer',
             reviewed_at = drafted_at, review_passed = true, review_conclusion = '不涉密', reported_by = 'officer',
             reported_at = drafted_at, published_by = 'publisher', bases_verified = true,
             published_at = drafted_at + hashtext(code) % 100000 * interval '1 second'
       WHERE state = 'draft';
      ALTER TABLE entry_version ENABLE TRIGGER USER;
      CREATE INDEX entry_search_tokens ON entry_search USING gin (tokens) WITH (fastupdate = off);
      """)
    try await tidy()
  }

  func tidy() async throws {
    for table in ["entry", "entry_version", "entry_item", "entry_search", "entry_name"] {
      try await run("VACUUM ANALYZE \(table)")
    }
  }

  /// Rows in a call and the patience with it: the command line's.
  private static let rowsPerCall = 200
  private static let options = CallOptions(timeout: .seconds(60))

  private func run(_ script: String) async throws {
    try await suite.cluster.runScript(script, database: "twinriver", schema: "catalog")
  }

  private func resident() throws -> Double {
    guard let megabytes = ProcessStatus.residentMegabytes(service.process.id) else {
      throw BenchFailure("/proc tells nothing of the service")
    }
    return megabytes
  }
}
