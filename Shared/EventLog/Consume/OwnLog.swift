package import Postgres
package import SuiteContracts

/// This service's own log, read without the wire and seeing everything.
package struct OwnLog: LogSource {
  package let name: String
  private let reader: LogReader

  package init(_ log: EventLog, _ database: Database) {
    name = log.schema
    reader = LogReader(log: log, database: database)
  }

  package func read(_ request: EventLogV1.ReadRequest, timeout: Duration) async throws -> EventLogV1.ReadReply {
    try await reader.reply(to: request, until: .now + .milliseconds(Int64(request.waitMs))) { .everything }
  }
}
