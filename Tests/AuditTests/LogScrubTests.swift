import AuditService
import TestKit
import Testing

@Suite struct LogScrubTests {
  @Test(
    arguments: [
      ("UPDATE leaf SET entry = 'forged' WHERE index = 300", 1),
      ("UPDATE tile SET hashes = overlay(hashes placing '\\x00'::bytea from 5) WHERE index = 2", 2),
      ("UPDATE tile SET root = decode(repeat('00', 32), 'hex') WHERE index = 0", 0),
      ("DELETE FROM tile WHERE index = 1", 1),
    ] as [(String, UInt64)])
  func `a change below a complete tile shows`(statement: String, index: UInt64) async throws {
    try await LogFixture.with { log in
      try await log.signed(events: 800)
      let scrub = LogScrub(database: log.database, settings: ScrubSettings(), logger: TemporaryDatabase.quietLogger)
      try await scrub.pass()

      try await log.tamper(statement)

      await #expect(throws: StoreError.tileContradicts(level: 0, index: index)) { try await scrub.pass() }
    }
  }
}
