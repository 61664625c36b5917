import Contracts

/// When the tree has grown by something worth signing.
package enum CheckpointPolicy {
  /// The topic that publishing itself adds to audit's log, and so to the tree.
  package static let ownTopic = AuditV1.CheckpointPublished.topic

  /// Due once anything but published checkpoints has come in: else every checkpoint would be the reason for the next,
  /// for ever.
  package static func isDue(leavesSinceLast: UInt64, ofThemPublications: UInt64) -> Bool {
    leavesSinceLast > ofThemPublications
  }
}
