import Foundation
import TestKit

/// The provider's own database, apart from the suite's: 100,000 places, seen through one view for each mount.
struct ProviderDatabase: Sendable {
  static let attribution = "Vonng/adcode（国家统计局2016年统计用区划代码），CC BY 4.0"
  static let columns = ["code", "name", "parent", "level", "ur_code"]
  private static let name = "provider"

  let cluster: PostgresCluster
  /// The records' keys.
  let codes: [String]

  var recordCount: Int { codes.count }

  /// Makes and fills it.
  static func make(in cluster: PostgresCluster, views: Int) async throws -> ProviderDatabase {
    let packed = try Place.repository().appendingPathComponent("Tests/Benchmarks/Data/divisions-2016.csv.xz").path
    let text = try await Place.run([try PeerBuild.tool("xz", package: "xz-utils"), "-dc", packed])
    let codes = text.split(whereSeparator: \.isNewline).dropFirst().map { String($0.prefix { $0 != "," }) }
    guard !codes.isEmpty else { throw BenchFailure("\(packed) holds no records") }
    let provider = ProviderDatabase(cluster: cluster, codes: codes)
    try await cluster.runScript("CREATE DATABASE \(name)")
    try await provider.run(
      """
      CREATE TABLE division
        (code text PRIMARY KEY, name text NOT NULL, parent text NOT NULL, level text NOT NULL, ur_code text);
      CREATE TABLE wide (code text PRIMARY KEY, note text NOT NULL);
      """)
    try await withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("division.csv")
      try text.write(to: file, atomically: true, encoding: .utf8)
      try await provider.psql("\\copy division FROM '\(file.path)' WITH (FORMAT csv, HEADER true)")
    }
    for number in 0..<views { try await provider.revive(number) }
    try await provider.run("ANALYZE")
    return provider
  }

  static func view(_ number: Int) -> String { "public.place_\(number)" }
  static let wideTable = "public.wide"

  /// How libpq enters it; written to a file for share-service.
  func conninfo() async throws -> String { "host=\(try await cluster.folder()) dbname=\(Self.name) user=postgres" }

  /// What is read through this view never comes.
  func hang(_ number: Int) async throws {
    let waiting = Self.columns.map { "division.\($0)" }.joined(separator: ", ")
    try await run("CREATE OR REPLACE VIEW \(Self.view(number)) AS SELECT \(waiting) FROM division, pg_sleep(3600)")
  }

  func revive(_ number: Int) async throws {
    let columns = Self.columns.map { "division.\($0)" }.joined(separator: ", ")
    try await run("CREATE OR REPLACE VIEW \(Self.view(number)) AS SELECT \(columns) FROM division")
  }

  /// Fills the wide table until a batch of it has about so many bytes.
  func widen(to megabytes: Int) async throws {
    let recordBytes = 1_024
    let count = megabytes * 1_048_576 / recordBytes
    // A record is its handle in hexadecimal, its key and the note, with what separates them.
    let noteBytes = recordBytes - 32 - 9 - 3
    try await run(
      """
      SET statement_timeout = 0;
      ALTER TABLE wide ALTER note SET STORAGE PLAIN;
      INSERT INTO wide
      SELECT lpad(number::text, 9, '0'), left(repeat(md5(number::text), 32), \(noteBytes))
      FROM generate_series(1, \(count)) number;
      ANALYZE wide;
      """)
  }

  /// psql's own way of getting everything out; gives the number of records.
  func copyOut(_ number: Int) async throws -> Int {
    try await withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("copy.csv").path
      try await psql("\\copy (SELECT * FROM \(Self.view(number))) TO '\(file)' WITH (FORMAT csv, HEADER true)")
      return recordCount
    }
  }

  private func run(_ script: String) async throws { try await cluster.runScript(script, database: Self.name) }

  private func psql(_ command: String) async throws {
    try await Place.run(
      [
        try Place.postgresProgram("psql"), "-X", "-q", "-h", try await cluster.folder(), "-U", "postgres", "-d",
        Self.name, "-v", "ON_ERROR_STOP=1", "-c", command,
      ], environment: ["LC_ALL": "C.UTF-8"])
  }
}
