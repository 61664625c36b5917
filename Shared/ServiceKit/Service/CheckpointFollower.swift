import Contracts
import EventLog
import Logging
import Postgres
import RPC
import ServiceLifecycle
import SuiteContracts

/// Keeps the latest audit checkpoint at hand, so that this service passes it on with every read of its log.
///
/// The more hands a checkpoint is in, the less can whoever holds audit's database and key contradict it. It starts at
/// the end of audit's log, because only the latest is of interest, and waits there for the next one.
struct CheckpointFollower: Service {
  private static let wait = Duration.seconds(20)

  private let audit: EventLogV1.EventLog.Client
  private let log: EventLog
  private let logger: Logger

  init(_ audit: any RPCCaller, into log: EventLog, logger: Logger) {
    self.audit = EventLogV1.EventLog.Client(audit)
    self.log = log
    self.logger = logger
  }

  func run() async throws {
    await cancelWhenGracefulShutdown {
      var backoff = Backoff(first: .milliseconds(200), limit: .seconds(10))
      while !Task.isCancelled {
        do {
          try await follow { backoff.reset() }
        } catch {
          logger.debug("audit's checkpoint is not known anew", metadata: ["error": "\(error)"])
          await backoff.pause()
        }
      }
    }
  }

  private func follow(progress: () -> Void) async throws {
    var place = try await audit.head(.init()).head
    var isFirst = true
    while true {
      let reply = try await audit.read(
        EventLogV1.ReadRequest(
          after: place, topics: [AuditV1.CheckpointPublished.topic],
          waitMs: isFirst ? 0 : UInt32(Self.wait / .milliseconds(1))),
        options: CallOptions(timeout: Self.wait + .seconds(10)))
      if !reply.checkpoint.isEmpty { log.checkpoint = reply.checkpoint }
      place = reply.scannedUpTo ?? place
      isFirst = false
      progress()
    }
  }
}
