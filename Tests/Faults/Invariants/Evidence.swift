import MerkleLog
import ServiceKit

/// Everything that was seen of a suite, collected when all is quiet again. What it proves is decided by pure functions.
struct Evidence: Sendable {
  var history: History
  /// Each service's log, to its end.
  var logs: [SuiteService: LogBook] = [:]
  /// What those have been given who followed the logs.
  var followed: [SuiteService: FollowedLog] = [:]
  /// The audit log, to its end.
  var leaves: [AuditLeaf] = []
  var streamProblems: [String] = []
  /// Every checkpoint that was ever published, its signature verified.
  var checkpoints: [Checkpoint] = []
  var proofs: [LeafProof] = []
  /// Keys that were refused somewhere, and where.
  var refusedKeys: [String: Set<SuiteService>] = [:]
  var lateCalls: [CallWatch.Late] = []
  var memory: [Replica: Int] = [:]
  var unexpectedEnds: [ServiceProcess.UnexpectedEnd] = []
  /// Lines of the processes' logs and what the kernel or the runtime writes there when a program is at fault.
  var alarmingLines: [String] = []
}

/// A proof that a leaf is under a checkpoint.
struct LeafProof: Sendable {
  let proof: InclusionProof
  let leaf: [UInt8]
  let checkpoint: Checkpoint
}

/// What must hold whatever was broken.
struct Invariant: Sendable {
  let claim: String
  /// What speaks against it; nothing if it holds.
  let problems: @Sendable (Evidence) -> [String]

  static let all: [Invariant] =
    [.acceptedOnce, .sameAnswer, .nothingRefused, .everythingAnswered]
    + [.auditComplete, .logsContiguous, .followersExact, .checkpointsConsistent, .refusalsAudited]
    + [.transitionsLegal, .callsPunctual, .memoryBounded, .noCrash]
}
