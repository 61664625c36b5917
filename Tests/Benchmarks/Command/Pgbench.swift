import Foundation
import Postgres
import ServiceKit
import TestKit

/// The peer: PostgreSQL's own load generator with the statements of the command, on copies of the tables.
struct Pgbench {
  static let name = "pgbench, same statements, a sequence for the head row, one transaction each"

  private let suite: BenchSuite
  private let host: String
  private let sizes: Sizes

  /// What the command stores besides the row.
  private struct Sizes {
    let body: Int
    let reply: Int
  }

  /// Makes the copies; the command must have been run before, so that it is known how much it stores.
  init(suite: BenchSuite, departments: Int) async throws {
    self.suite = suite
    host = try await suite.cluster.folder()
    try await suite.cluster.runScript(Self.tables(departments), database: "twinriver")
    let database = try await suite.database(of: .catalog)
    sizes = try await TemporaryDatabase.running(database) {
      let row = try await database.read {
        try await $0.first(
          """
          SELECT (SELECT avg(octet_length(body))::bigint FROM log WHERE topic = 'catalog.v1.profile-updated'),
                 (SELECT avg(octet_length(reply))::bigint FROM idempotency WHERE method LIKE '%/UpdateProfile')
          """,
          as: Int64?.self, Int64?.self)
      }
      guard let (body, reply) = row, let body, let reply else { throw BenchFailure("no command has been run yet") }
      return Sizes(body: Int(body), reply: Int(reply))
    }
  }

  /// Counts the transactions that end after the warm-up.
  func measure(rows: Int, callers: Int, seconds: Int) async throws -> Measured {
    try await withTemporaryFolder { folder in
      let script = folder.appendingPathComponent("command.sql")
      try Self.script(rows, sizes.body, sizes.reply).write(to: script, atomically: true, encoding: .utf8)
      let command = [
        try Place.postgresProgram("pgbench"), "-h", host, "-U", "postgres", "-n", "-M", "prepared", "-c", "\(callers)",
        "-j", "\(min(2, callers))", "-T", "\(seconds + Self.warmUpSeconds)", "-f", script.path, "-l",
        "--log-prefix=\(folder.path)/latency", "twinriver",
      ]
      let cpu = CPUMeter(
        families: [suite.postmaster, ProcessInfo.processInfo.processIdentifier], countsThisProcess: false)
      async let output = Place.run(command, environment: ["PGOPTIONS": "-c search_path=peer", "LC_ALL": "C.UTF-8"])
      // What is waited for is the time itself: connecting and warming up do not count.
      try await Task.sleep(for: .seconds(Self.warmUpSeconds))
      let (before, began) = (cpu.seconds, Date().timeIntervalSince1970)
      _ = try await output
      let transactions = try PgbenchLog(folder: folder, from: began)
      guard transactions.latencies.count > 0 else {
        throw BenchFailure("pgbench completed nothing: \(try await output)")
      }
      return Measured(
        latencies: transactions.latencies, seconds: transactions.lastEnd - began, cpuSeconds: cpu.seconds - before)
    }
  }

  private static let warmUpSeconds = 1

  private static func tables(_ departments: Int) -> String {
    """
    CREATE SCHEMA peer;
    SET search_path = peer;
    CREATE TABLE organisation (LIKE catalog.organisation INCLUDING ALL);
    INSERT INTO organisation
    SELECT lpad(n::text, 18, '0'), '第' || n || '局', 'department', 'city', '500000', false, '', '', '', '', now(), 'operator'
      FROM generate_series(1, \(departments)) AS n;
    INSERT INTO organisation SELECT * FROM catalog.organisation WHERE competent_authority;
    CREATE TABLE holder (LIKE catalog.holder INCLUDING ALL);
    CREATE TABLE role_assignment (LIKE catalog.role_assignment INCLUDING ALL);
    CREATE TABLE log (LIKE catalog.log INCLUDING ALL);
    CREATE TABLE idempotency (LIKE catalog.idempotency INCLUDING ALL);
    CREATE SEQUENCE position;
    ANALYZE;
    """
  }

  /// The statements of `UpdateProfile` in their order, with values of their size.
  private static func script(_ rows: Int, _ bodyBytes: Int, _ replyBytes: Int) -> String {
    let columns = """
      SELECT code, name, kind, level, region_code, competent_authority, authorising_law,
             profile_unit, profile_contact, profile_procedures
        FROM organisation
      """
    return """
      \\set item random(1, \(rows))
      BEGIN;
      SELECT pg_advisory_xact_lock(:item);
      \(columns) WHERE code = lpad(:item::text, 18, '0');
      SELECT DISTINCT organisation, role
        FROM role_assignment JOIN holder ON holder.id = role_assignment.holder
       WHERE organisation = ANY (ARRAY[lpad(:item::text, 18, '0')]) AND valid_from <= clock_timestamp()
         AND (valid_until IS NULL OR valid_until > clock_timestamp());
      \(columns) WHERE competent_authority AND level = 'city' AND region_code = '500000';
      UPDATE organisation
         SET profile_unit = '信息化处', profile_contact = '023-' || :item::text, profile_procedures = '数据资源管理办法'
       WHERE code = lpad(:item::text, 18, '0');
      INSERT INTO log (position, topic, everyone, organisations, body, chain)
      VALUES (nextval('position'), 'catalog.v1.profile-updated', false, ARRAY['11500000MB1234567X', '11500000MB7654321X'],
              decode(repeat('a7', \(bodyBytes)), 'hex'), decode(repeat('5c', 32), 'hex'));
      INSERT INTO idempotency (organisation, method, key, request_sha256, reply, recorded_at)
      VALUES ('12500000TWNR00012B', 'twinriver.catalog.v1.DirectoryService/UpdateProfile', uuid_send(gen_random_uuid()),
              decode(repeat('3d', 32), 'hex'), decode(repeat('08', \(replyBytes)), 'hex'), clock_timestamp())
          ON CONFLICT DO NOTHING;
      COMMIT;
      """
  }
}

/// pgbench's per-transaction logs: `client transaction microseconds script seconds microseconds`.
struct PgbenchLog {
  private(set) var latencies = Latencies()
  private(set) var lastEnd = 0.0

  init(folder: URL, from began: Double) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasPrefix("latency") {
      add(try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8), from: began)
    }
  }

  init(_ text: String, from began: Double) { add(text, from: began) }

  private mutating func add(_ text: String, from began: Double) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " ")).compactMap { UInt64(String($0) ?? "") }
      guard words.count >= 6 else { continue }
      let end = Double(words[4]) + Double(words[5]) / 1_000_000
      guard end >= began else { continue }
      latencies.record(microseconds: words[2])
      lastEnd = max(lastEnd, end)
    }
  }
}
