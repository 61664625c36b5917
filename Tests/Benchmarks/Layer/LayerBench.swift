import EventLog
import Postgres
import RPC
import SuiteContracts
import TestKit
import Wire

/// Alternates our command and the peer's transaction on one durable cluster.
struct LayerBench {
  let seconds: Int
  let rounds: Int
  let callers: [Int]

  /// Rows commands choose from at random.
  private static let spreads = [("spread", 10_000), ("hot", 50)]

  func run(progress: (String) -> Void) async throws -> [LayerReport.Row] {
    try await LoggedDatabase.with(
      "bench", setUp: Self.tables, cluster: PostgresCluster(isDurable: true),
      configure: { $0.commandQueueLimit = 4_096 }
    ) { db in
      try await warmUp(db)
      var results: [LayerReport.Row] = []
      for (rows, count) in Self.spreads {
        for callers in callers {
          let row = try await compare(db, rows, count, callers)
          progress("\(rows) \(callers): \(Int(row.oursPerSecond))/s, peer \(Int(row.peerPerSecond))/s")
          results.append(row)
        }
      }
      return results
    }
  }

  private func warmUp(_ db: LoggedDatabase) async throws {
    _ = try await ours(db, rows: 10_000, callers: 32, seconds: 1)
    _ = try await LayerPgbench(db).run(rows: 10_000, callers: 32, seconds: 1)
  }

  private func compare(_ db: LoggedDatabase, _ name: String, _ rows: Int, _ callers: Int) async throws
    -> LayerReport.Row
  {
    var (mine, peers): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      mine.append(try await ours(db, rows: rows, callers: callers, seconds: seconds))
      peers.append(try await LayerPgbench(db).run(rows: rows, callers: callers, seconds: seconds))
    }
    let (our, peer) = (mine.sorted()[rounds / 2], peers.sorted()[rounds / 2])
    return LayerReport.Row(
      rows: name, callers: callers, oursPerSecond: our, peerPerSecond: peer, ratio: our / peer,
      isMet: callers >= 32 ? our / peer >= LayerCommand.target : nil)
  }

  private func ours(_ db: LoggedDatabase, rows: Int, callers: Int, seconds: Int) async throws -> Double {
    let caller = db.directory.add(organisation: "11500000MB1234567X")
    let end = ContinuousClock.now + .seconds(seconds)
    let start = ContinuousClock.now
    let done = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<callers {
        group.addTask {
          var done = 0
          while ContinuousClock.now < end {
            try await db.advance(item: .random(in: 1...rows), by: caller)
            done += 1
          }
          return done
        }
      }
      return try await group.reduce(0, +)
    }
    return Double(done) / (start.duration(to: .now) / .seconds(1))
  }

  private static let tables = """
    CREATE TABLE item (
      id bigint PRIMARY KEY, state text NOT NULL, holder text NOT NULL, due_at timestamptz, version bigint NOT NULL);
    INSERT INTO item SELECT n, 'submitted', 'officer', NULL, 1 FROM generate_series(1, 10000) AS n;
    CREATE TABLE item_history (
      item bigint NOT NULL, version bigint NOT NULL, state text NOT NULL, holder text NOT NULL, at timestamptz NOT NULL,
      PRIMARY KEY (item, version));
    CREATE SEQUENCE peer_position;
    CREATE TABLE peer_log (LIKE log INCLUDING ALL);
    CREATE TABLE peer_idempotency (LIKE idempotency INCLUDING ALL);
    CREATE TABLE peer_item (LIKE item INCLUDING ALL);
    INSERT INTO peer_item SELECT * FROM item;
    CREATE TABLE peer_history (LIKE item_history INCLUDING ALL);
    """
}

extension LoggedDatabase {
  fileprivate static let advanceMethod = MethodDescriptor(
    service: "twinriver.bench.v1.BenchService", method: "Advance", idempotency: .command)

  /// One durable command: what a handler does, without the wire.
  fileprivate func advance(item: Int, by caller: Caller) async throws {
    let context = ServerContext.test(Self.advanceMethod, by: caller, in: directory)
    _ = try await database.command(for: context, locking: [LockKey("item", "\(item)")]) { tx in
      guard
        let (state, version) = try await tx.first(
          "SELECT state, version FROM item WHERE id = \(item) FOR UPDATE", as: String.self, Int64.self)
      else { throw RPCError.notFound("item", zh: "事项") }
      let next = state == "submitted" ? "accepted" : "submitted"
      try tx.execute(
        """
        UPDATE item SET state = \(next), due_at = \(tx.now), version = version + 1
         WHERE id = \(item) AND version = \(version)
        """,
        expecting: 1)
      try tx.execute(
        """
        INSERT INTO item_history (item, version, state, holder, at)
        VALUES (\(item), \(version + 1), \(next), \(caller.holder.id), \(tx.now))
        """)
      try tx.append(
        EventLogV1.AccessRefused(
          keyFingerprint: caller.fingerprint.hex, organisation: caller.organisation.code,
          method: Self.advanceMethod.fullName, reason: next, count: UInt64(version), firstAt: tx.now, lastAt: tx.now),
        subject: "\(item)", audience: .organisations([caller.organisation]), actor: EventActor(context))
      return EventLogV1.Cursor(epoch: 1, position: UInt64(version), chain: context.payloadSHA256)
    }
  }
}
