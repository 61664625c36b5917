import Contracts
import EventLog
import Postgres

/// What audit records about itself; it comes back as leaves of its own log.
extension Transaction {
  borrowing func recordPublished(_ note: String, size: UInt64) throws {
    try append(
      AuditV1.CheckpointPublished(checkpoint: note, size: size), subject: "checkpoint", audience: .everyone,
      actor: .service("audit"))
  }

  borrowing func recordRewound(_ event: AuditV1.SourceRewound) throws {
    try append(event, subject: event.source, audience: .suite, actor: .service("audit"))
  }

  borrowing func recordRecovered(_ event: AuditV1.LogRecovered) throws {
    try append(event, subject: "log", audience: .everyone, actor: .service("audit"))
  }
}
