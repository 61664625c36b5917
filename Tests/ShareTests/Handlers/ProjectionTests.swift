import Contracts
import EventLog
import FoundationEssentials
import Logging
import Postgres
import RPC
import TestKit
import Testing
import Wire

@testable import ShareService

/// What follows other services' logs: here such events lie in the log of the test's own database.
@Suite(.serialized) struct ProjectionTests {
  private func append(_ event: some EventMessage, to world: ShareWorld) async throws {
    try await world.database.database.command {
      try $0.append(event, subject: "x", audience: .everyone, actor: .service("catalog"))
    }
  }

  private func consumer(_ consumer: any EventConsumer, in world: ShareWorld) -> LogConsumer {
    LogConsumer(
      consumer, reading: OwnLog(world.log, world.database.database), into: world.database.database,
      logger: TemporaryDatabase.quietLogger)
  }

  @Test func `published entries are made again, byte for byte`() async throws {
    try await ShareWorld.with { world in
      for version in 1...3 as ClosedRange<UInt32> {
        try await append(
          CatalogV1.EntryPublished(
            code: ShareWorld.towns, version: version, provider: providerOrganisation,
            items: [.init(column: "code", key: true, shareType: .unconditional)]), to: world)
      }
      let entries = consumer(PublishedEntries(), in: world)

      try await entries.catchUp()
      let before = try await world.database.database.digest(of: PublishedEntries())
      try await world.database.database.rebuild(PublishedEntries())
      try await entries.catchUp()

      #expect(try await world.database.database.digest(of: PublishedEntries()) == before)
      let current = try await world.database.database.read { try await $0.publishedEntry(ShareWorld.towns) }
      #expect(current?.version == 3)
      #expect(current?.keyColumns == ["code"])
    }
  }

  @Test func `a share type of a later version is not handed out`() async throws {
    try await ShareWorld.with { world in
      let item = CatalogV1.PublishedItem(
        column: "code", key: true, shareType: .init(rawValue: 99), openType: .init(rawValue: 99))
      #expect(PublishedEntry.Item(item).sharing == .withheld)
      #expect(!PublishedEntry.Item(item).isOpen)
    }
  }

  @Test func `a correction that is delivered again tells nobody twice`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code", "name"])
      let handle = try await world.query(grant, ["500113108"]).records[0].handle
      try await append(
        CorrectionV1.ValueCorrected(
          caseID: "case-1", entry: ShareWorld.towns, column: "name", handle: handle, provider: providerOrganisation),
        to: world)
      let notices = consumer(HolderNotices(), in: world)

      try await notices.catchUp()
      try await world.database.database.command {
        try $0.execute("DELETE FROM consumer_cursor WHERE consumer = 'holder-notices'", expecting: 1)
      }
      try await notices.catchUp()

      #expect(try await world.events(ShareV1.HolderNotice.self).count == 1)
    }
  }
}
