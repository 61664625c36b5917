import EventLog
import Foundation
import Postgres
import TestKit

/// The peer: PostgreSQL's own load generator with the statements of ``LayerBench``.
struct LayerPgbench {
  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  let db: LoggedDatabase

  init(_ db: LoggedDatabase) {
    self.db = db
  }

  /// Transactions per second.
  func run(rows: Int, callers: Int, seconds: Int) async throws -> Double {
    let endpoint = db.temporary.settings.endpoint
    let script = FileManager.default.temporaryDirectory.appendingPathComponent("command-\(UUID().uuidString).sql")
    try Self.script(rows: rows).write(to: script, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: script) }
    let command = [
      try Self.executable(), "-h", endpoint.hosts[0], "-U", endpoint.user, "-n", "-M", "prepared", "-c", "\(callers)",
      "-j", "\(min(2, callers))", "-T", "\(seconds)", "-f", script.path, endpoint.database,
    ]
    let environment = ["PGOPTIONS=-c search_path=bench", "LC_ALL=C.UTF-8"]
    let output = await ChildProcess.run(command, environment: environment)?.output ?? ""
    guard let line = output.split(separator: "\n").first(where: { $0.hasPrefix("tps = ") }),
      let rate = Double(line.dropFirst(6).prefix { $0 != " " })
    else { throw Failed(description: "pgbench gave no result:\n\(output)") }
    return rate
  }

  private static func executable() throws -> String {
    let root = URL(fileURLWithPath: "/usr/lib/postgresql")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    for version in versions.sorted().reversed() {
      let file = root.appendingPathComponent(version).appendingPathComponent("bin/pgbench")
      if FileManager.default.isExecutableFile(atPath: file.path) { return file.path }
    }
    throw Failed(description: "pgbench is not installed; install the package postgresql-contrib or postgresql-15")
  }

  /// The values are of the size of ours.
  private static func script(rows: Int) -> String {
    """
    \\set item random(1, \(rows))
    BEGIN;
    SELECT state, version FROM peer_item WHERE id = :item FOR UPDATE;
    UPDATE peer_item SET state = 'accepted', due_at = clock_timestamp(), version = version + 1 WHERE id = :item;
    INSERT INTO peer_history (item, version, state, holder, at)
      SELECT id, version, state, 'officer-1', due_at FROM peer_item WHERE id = :item;
    INSERT INTO peer_log (position, topic, everyone, organisations, body, chain)
      VALUES (nextval('peer_position'), 'eventlog.v1.access-refused', false, ARRAY['11500000MB1234567X'],
              decode('\(String(repeating: "a7", count: 256))', 'hex'), decode('\(String(repeating: "5c", count: 32))', 'hex'));
    INSERT INTO peer_idempotency (organisation, method, key, request_sha256, reply, recorded_at)
      VALUES ('11500000MB1234567X', 'twinriver.bench.v1.BenchService/Advance', uuid_send(gen_random_uuid()),
              decode('\(String(repeating: "3d", count: 32))', 'hex'), decode('\(String(repeating: "08", count: 38))', 'hex'),
              clock_timestamp())
      ON CONFLICT DO NOTHING;
    COMMIT;
    """
  }
}
