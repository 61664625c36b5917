import Failpoints
import ServiceKit

/// The process dies by its own hand at a named place, as near to the worst moment as there is.
struct KilledAtFailpoint: Fault {
  let replica: Replica
  let order: FailpointOrder

  init(_ generator: inout SeededGenerator) {
    let (place, services) = Self.places.randomElement(using: &generator)!
    replica = Replica.all.filter { services.contains($0.service) }.randomElement(using: &generator)!
    order = FailpointOrder(place, nth: Int.random(in: 1...20, using: &generator), .kill)
  }

  /// The places that traffic comes by, and where. Migrations have nothing to do on a suite that runs: see ``Suite/setUp``.
  private static let places: [(Failpoint, [SuiteService])] = Failpoint.allCases.compactMap { place in
    switch place {
    case .midGroup, .beforeCommit, .afterCommitBeforeReply, .beforeReplySent: (place, SuiteService.allCases)
    case .betweenEffectAndCursor, .afterEffectAndCursor: (place, [.share, .open, .correction, .audit])
    case .leavesBeforeCommit, .beforeSigning, .afterSigning, .midCheckpoint, .checkpointKept: (place, [.audit])
    case .midBatch, .beforeFirstByte: (place, [.share])
    case .midMigration: nil
    }
  }

  var needs: Set<Resource> { [.replica(replica)] }
  var length: Duration { .seconds(4) }
  var description: String { "\(replica) kills itself at \(order)" }

  /// One that does not come by in time is killed where it is.
  private static let patience = Duration.seconds(5)

  func happen(to suite: Suite, during round: Round) async throws {
    try await suite.stop(replica)
    try await suite.start(replica, Suite.Circumstances(failpoint: order), awaitingReadiness: false)
    if await suite.isKilled(replica, within: Self.patience) { round.count("killed at \(order.place.rawValue)") }
    try await suite.kill(replica)
    try await suite.start(replica)
  }
}
