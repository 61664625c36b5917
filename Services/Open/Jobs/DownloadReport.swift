import Contracts
import Directory
import EventLog
import FoundationEssentials
import Logging
import Postgres
import RPC
import ServiceLifecycle
import Synchronization

/// Tells at intervals how often each file was downloaded: counts alone, never by whom.
///
/// Counts that were not told yet are lost if the process is killed; they are statistics, not evidence.
struct DownloadReport: Service {
  let counts = DownloadCounts()
  let database: Database
  let directory: DirectoryView
  let interval: Duration
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        // Ends early only when the service does; then what was counted is told before.
        try? await Task.sleep(for: interval)
        await tellOrReport()
      }
    }
  }

  /// Appends one event for each file downloaded since the last time.
  func tell() async throws {
    let (taken, since) = counts.take()
    guard !taken.isEmpty else { return }
    do {
      try await database.command { tx in
        for (file, count) in taken.sorted(by: { $0.key.fileName < $1.key.fileName }) {
          guard let dataset = try await tx.dataset(file.slug), let version = file.version else { continue }
          try tx.append(
            OpenV1.FilesDownloaded(
              slug: file.slug.text, version: UInt32(version), format: file.format.rawValue, count: UInt64(count),
              since: since),
            subject: file.slug.text,
            audience: .organisations([OrganisationID(dataset.provider)] + directory.authorities),
            actor: .service("open"))
        }
      }
    } catch {
      counts.giveBack(taken, since: since)
      throw error
    }
  }

  private func tellOrReport() async {
    do {
      try await tell()
    } catch {
      logger.warning("downloads could not be told", metadata: ["error": "\(error)"])
    }
  }
}

/// How often each file was asked for since the last report.
final class DownloadCounts: Sendable {
  private struct State {
    var counts: [FileAddress: Int] = [:]
    var since = Date()
  }

  private let state = Mutex(State())

  func add(_ file: FileAddress) { state.withLock { $0.counts[file, default: 0] += 1 } }

  func take() -> (counts: [FileAddress: Int], since: Date) {
    state.withLock { state in
      defer { state = State() }
      return (state.counts, state.since)
    }
  }

  func giveBack(_ counts: [FileAddress: Int], since: Date) {
    state.withLock { state in
      state.counts.merge(counts, uniquingKeysWith: +)
      state.since = since
    }
  }
}
