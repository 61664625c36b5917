internal import FoundationEssentials
package import Logging
package import Postgres
package import RPC
internal import ServiceLifecycle
internal import SuiteContracts
internal import Synchronization

/// Makes refused accesses events: the first of its kind at once, alike ones within a while as one.
///
/// A flood of refusals costs a few events and a bounded table, not a write each.
package final class RefusalRecorder: RefusalObserver, Service {
  package struct Limits: Sendable {
    /// Refusals of the same key, method and reason within this time are one event.
    package var window = Duration.seconds(10)
    /// Kinds of refusals counted at once at most; what exceeds it is counted under an empty key.
    package var kinds = 1_000
    /// How long a process that is told to end goes on trying to record them.
    package var lastAttempts = Duration.seconds(5)

    package init() {}
  }

  private struct Kind: Hashable {
    var fingerprint: String
    var organisation: String
    var method: String
    var reason: String
  }

  private struct Tally {
    var count: UInt64
    var firstAt: Date
    var lastAt: Date
  }

  private let database: Database
  private let service: String
  private let limits: Limits
  private let logger: Logger
  private let tallies = Mutex<[Kind: Tally]>([:])
  private let wake: AsyncStream<Void>
  private let waker: AsyncStream<Void>.Continuation

  package init(_ database: Database, service: String, limits: Limits = Limits(), logger: Logger) {
    self.database = database
    self.service = service
    self.limits = limits
    self.logger = logger
    (wake, waker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  package func refused(fingerprint: KeyFingerprint, organisation: OrganisationID?, method: String, reason: String) {
    let kind = Kind(
      fingerprint: fingerprint.hex, organisation: organisation?.code ?? "", method: method, reason: reason)
    let now = Date.now
    tallies.withLock { tallies in
      let isKnown = tallies[kind] != nil || tallies.count < limits.kinds
      let key = isKnown ? kind : Kind(fingerprint: "", organisation: "", method: "", reason: reason)
      tallies[key, default: Tally(count: 0, firstAt: now, lastAt: now)].count += 1
      tallies[key]?.lastAt = now
    }
    waker.yield()
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      var backoff = Backoff.ofReading
      for await _ in self.wake {
        do {
          try await self.record()
          backoff.reset()
          // The window is a length of time by nature: refusals gather until it is over.
          try? await Task.sleep(for: self.limits.window)
        } catch {
          self.warn(error)
          await backoff.pause()
        }
      }
    }
    await recordLast()
  }

  /// What gathered during the last window, or while the database was away: nobody else knows of it.
  func recordLast() async {
    let limit = ContinuousClock.now + limits.lastAttempts
    var backoff = Backoff.ofReading
    while true {
      do {
        return try await record()
      } catch {
        guard .now < limit, !Task.isCancelled else {
          let count = tallies.withLock { $0.values.reduce(0) { $0 + $1.count } }
          return logger.error(
            "refused accesses are lost with this process",
            metadata: ["refusals": "\(count)", "error": "\(error)"])
        }
        warn(error)
        await backoff.pause()
      }
    }
  }

  private func warn(_ error: any Error) {
    logger.warning("refused accesses could not be recorded yet", metadata: ["error": "\(error)"])
  }

  /// Appends what has gathered. If that fails it goes on gathering.
  package func record() async throws {
    let taken = tallies.withLock { tallies in
      defer { tallies = [:] }
      return tallies
    }
    guard !taken.isEmpty else { return }
    do {
      try await database.command { tx in
        for (kind, tally) in taken {
          try tx.append(
            EventLogV1.AccessRefused(
              keyFingerprint: kind.fingerprint, organisation: kind.organisation, method: kind.method,
              reason: kind.reason, count: tally.count, firstAt: tally.firstAt, lastAt: tally.lastAt),
            subject: kind.fingerprint, audience: .suite, actor: .service(self.service))
        }
      }
    } catch {
      putBack(taken)
      waker.yield()
      throw error
    }
  }

  private func putBack(_ taken: [Kind: Tally]) {
    tallies.withLock { tallies in
      tallies.merge(taken) { newer, older in
        Tally(count: newer.count + older.count, firstAt: older.firstAt, lastAt: newer.lastAt)
      }
    }
  }
}
