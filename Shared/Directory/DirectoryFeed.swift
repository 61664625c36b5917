internal import Contracts
package import EventLog
package import Postgres
internal import RPC
internal import SuiteContracts
internal import Synchronization

/// Keeps a ``DirectoryView`` as new as the catalog's log.
///
/// Events are gathered aside until the log's end is reached: at a start, and when the log was rewound, the view goes on
/// with what it knew and changes once, to what is true.
package final class DirectoryFeed: LogView {
  private struct Gathering {
    var state: DirectoryState? = DirectoryState()
    var position: UInt64 = 0
  }

  private let view: DirectoryView
  private let gathering = Mutex(Gathering())

  package init(_ view: DirectoryView) { self.view = view }

  package var name: String { "directory-view" }

  package var topics: [String] { DirectoryState.topics }

  package func apply(_ events: [ConsumedEvent], isCurrent: Bool) async throws {
    let changes = try events.compactMap(DirectoryChange.init)
    let position = events.last?.position ?? 0
    let complete: DirectoryState? = gathering.withLock { gathering in
      gathering.position = max(gathering.position, position)
      guard gathering.state != nil else { return nil }
      for change in changes { gathering.state?.apply(change) }
      defer { if isCurrent { gathering.state = nil } }
      return isCurrent ? gathering.state : nil
    }
    if let complete {
      view.replace(complete, position: gathering.withLock(\.position))
    } else if !isGathering {
      view.apply(changes, position: position)
    }
  }

  package func reset() async throws {
    gathering.withLock { $0 = Gathering() }
  }

  package func confirm() {
    if !isGathering { view.apply([], position: gathering.withLock(\.position)) }
  }

  private var isGathering: Bool { gathering.withLock { $0.state != nil } }
}

/// Refuses the keys that this service's own log says are blocked: how replicas tell each other.
package struct BlockedKeysFeed: LogView {
  private let view: DirectoryView

  package init(_ view: DirectoryView) { self.view = view }

  package var name: String { "blocked-keys" }

  package var topics: [String] { [DirectoryV1.KeyBlocked.topic] }

  package func apply(_ events: [ConsumedEvent], isCurrent: Bool) async throws {
    let blocked = try events.compactMap { try $0.decoded(as: DirectoryV1.KeyBlocked.self)?.fingerprint }
    if !blocked.isEmpty { view.block(blocked.map(KeyFingerprint.init(hex:))) }
  }

  /// A block that a restored log has forgotten still stands until the process ends: safety first.
  package func reset() async throws {}

  package func confirm() {}
}

extension DirectoryView {
  /// Takes over what the tables hold, so that requests can be judged before the catalog answers.
  ///
  /// The age counts from here: a service that starts without the catalog works for as long as one that lost it.
  package func load(from database: Database) async throws {
    let (state, blocked) = try await database.read { tx in
      (try await tx.directoryState(), try await tx.blockedKeys())
    }
    adopt(state)
    block(blocked)
  }
}
