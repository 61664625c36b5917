package import Postgres
package import RPC
package import SuiteContracts
internal import SuiteCrypto

/// Answers `eventlog.v1.EventLog`: everybody may read what is meant for it, and wait for more.
package struct EventLogHandler: EventLogV1.EventLog.ServiceProtocol {
  private let reader: LogReader
  private let succession: any OrganisationSuccession

  package init(_ log: EventLog, _ database: Database, succession: any OrganisationSuccession = NoSuccession()) {
    reader = LogReader(log: log, database: database)
    self.succession = succession
  }

  package func read(
    _ request: EventLogV1.ReadRequest, context: ServerContext
  ) async throws -> EventLogV1.ReadReply {
    // A little is left for the way back.
    let deadline = min(.now + .milliseconds(Int64(request.waitMs)), context.deadline.instant - .milliseconds(50))
    let subscription = context.onDirectoryChange { [tail = reader.log.tail] in tail.wakeAll() }
    defer { withExtendedLifetime(subscription) {} }
    return try await reader.reply(to: request, until: deadline) {
      Visibility(try context.currentCaller(), succession)
    }
  }

  package func head(
    _ request: EventLogV1.HeadRequest, context: ServerContext
  ) async throws -> EventLogV1.HeadReply {
    try await reader.database.read { tx in
      let head = try await tx.logHead()
      let epoch = try await tx.newestEpoch()
      return EventLogV1.HeadReply(head: head.cursor, epochStartedAt: epoch?.startedAt, epochReason: epoch?.reason ?? "")
    }
  }
}
