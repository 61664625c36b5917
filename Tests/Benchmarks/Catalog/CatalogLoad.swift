import CatalogService
import Foundation
import Postgres
import Rules
import ServiceKit
import TestKit

/// Puts made-up entries into the catalog's database, as an import's last step does, and in force.
struct CatalogLoad {
  let suite: BenchSuite
  let data: CatalogData

  /// Entries in one transaction.
  private static let perCommand = 100
  private static let writers = 4

  struct Figures {
    var entriesPerSecond: Double
    /// What this process, which makes the entries and stores them, has grown by after the first tenth.
    var grownMegabytes: Double
  }

  func register() async throws {
    try await running { database in
      try await database.command { tx in
        for provider in data.providers { try tx.insert(provider, by: "operator") }
      }
    }
  }

  /// Stores drafts: entries, versions, items, names, and the words of search.
  func drafts(_ numbers: Range<Int>) async throws -> Figures {
    try await running { database in
      let tenth = numbers.prefix(numbers.count / 10)
      try await store(tenth, in: database)
      let (began, megabytes) = (ContinuousClock.now, try resident())
      try await store(numbers.dropFirst(tenth.count), in: database)
      let seconds = began.duration(to: .now) / .seconds(1)
      return Figures(
        entriesPerSecond: Double(numbers.count - tenth.count) / seconds, grownMegabytes: try resident() - megabytes)
    }
  }

  /// Brings drafts into force at once, and gives the tables the upkeep that autovacuum gives them in time.
  ///
  /// The guards ask for each step's person, which is not what is measured. The index of words is made after the rows: its
  /// contents are the same.
  func publish() async throws {
    try await suite.cluster.runScript(
      """
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
      """, database: "twinriver", schema: "catalog")
    try await tidy()
  }

  func tidy() async throws {
    for table in ["entry", "entry_version", "entry_item", "entry_search", "entry_name"] {
      try await suite.cluster.runScript("VACUUM ANALYZE \(table)", database: "twinriver", schema: "catalog")
    }
  }

  private func store(_ numbers: Range<Int>.SubSequence, in database: Database) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<Self.writers {
        group.addTask {
          for start in stride(
            from: numbers.lowerBound + writer * Self.perCommand, to: numbers.upperBound,
            by: Self.writers * Self.perCommand)
          {
            let batch = start..<min(start + Self.perCommand, numbers.upperBound)
            let drafts = batch.map { number in
              EntryVersion.draft(
                code: data.code(number), number: 1, provider: data.provider(number).code, content: data.content(number),
                under: .cq320,
                by: Holder.ID(rawValue: "h-import"))
            }
            try await database.command { tx in
              for (number, draft) in zip(batch, drafts) {
                try tx.insertEntry(draft.code, provider: draft.provider)
                try tx.insert(draft, providerName: data.provider(number).name)
              }
            }
          }
        }
      }
      try await group.waitForAll()
    }
  }

  private func resident() throws -> Double {
    guard let megabytes = ProcessStatus.residentMegabytes(ProcessInfo.processInfo.processIdentifier) else {
      throw BenchFailure("/proc tells nothing of this process")
    }
    return megabytes
  }

  private func running<R: Sendable>(_ body: (Database) async throws -> R) async throws -> R {
    let database = try await suite.database(of: .catalog)
    return try await TemporaryDatabase.running(database) { try await body(database) }
  }
}
