import CatalogService
import FoundationEssentials
import Postgres
import Rules
import TestKit

/// A temporary database with the catalog's schema, and the bodies tests need in it.
enum CatalogDatabase {
  static func with<R: Sendable>(_ body: (TemporaryDatabase) async throws -> R) async throws -> R {
    try await TemporaryDatabase.with(
      "catalog", migrations: [MigrationSet(component: "catalog", migrations: CatalogService.migrations)]
    ) { temporary in
      try await temporary.database.command { tx in
        try tx.insert(Fixture.organisation(), by: "operator")
        try tx.insert(Fixture.organisation(Fixture.authority, isAuthority: true), by: "operator")
      }
      return try await body(temporary)
    }
  }
}

extension TemporaryDatabase {
  /// Stores a first version and brings it to `state` through the store.
  func add(
    _ content: EntryContent, code: String = "307001/000001", to state: EntryVersion.StateName = .draft,
    provider: SocialCreditCode = Fixture.provider, providerName: String = "市民政局", under pack: RulePack.ID = .cq320,
    at now: Date = Fixture.now
  ) async throws {
    try await database.command { tx in
      var version = EntryVersion.draft(
        code: code, number: 1, provider: provider, content: content, under: pack, by: Fixture.officer)
      try tx.insertEntry(code, provider: provider)
      try tx.insert(version, providerName: providerName)
      try version.bring(to: state, at: now) { try tx.saveState(of: $0) }
    }
  }

  /// The constraint that a statement of the service's own role runs into; `nil` if it goes through.
  func constraint(violatedBy statement: SQL) async throws -> String? {
    do {
      try await database.command { tx in try tx.execute(statement) }
      return nil
    } catch let error as DatabaseError {
      return error.constraint ?? error.description
    }
  }
}
