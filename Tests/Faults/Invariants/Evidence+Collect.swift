import Contracts
import Foundation
import MerkleLog
import Operator
import ProtobufC
import RPC
import ServiceKit
import SuiteCrypto

extension Evidence {
  /// Looks at everything: journal, logs, audit stream, database, processes.
  static func collected(in round: Round) async throws -> Evidence {
    let (suite, auditor) = (round.suite, round.departments.auditor)
    var evidence = Evidence(history: try History(JournalFile.read(round.journal.file.path)))
    for service in SuiteService.allCases {
      // First the log, then the reader: what comes meanwhile the reader may have and need not.
      evidence.logs[service] = try await LogBook.read(service, as: auditor)
      let follower = round.followers.topics[service]!
      try await follower.catchUp()
      evidence.followed[service] = await follower.seen
    }
    let keys = try await Verifiers(of: suite, as: auditor)
    evidence.checkpoints = try await keys.published(by: suite)
    evidence.proofs = try await keys.proofs(as: auditor)
    try await round.auditFollower.catchUp()
    evidence.leaves = await round.auditFollower.leaves
    evidence.streamProblems = await round.auditFollower.problems
    evidence.refusedKeys = round.refusedKeys
    evidence.lateCalls = round.departments.watch.late
    evidence.memory = round.peakMemory
    evidence.unexpectedEnds = suite.unexpectedEnds
    evidence.alarmingLines = try alarmingLines(in: suite.state + "/logs")
    return evidence
  }

  private static func alarmingLines(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".log") }.flatMap { file in
      // Whatever a dying process wrote is to be seen, valid UTF-8 or not.
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")), as: UTF8.self)
        .split(separator: "\n").filter { Invariant.isAlarming(String($0)) }.map { "\(file): \($0.prefix(300))" }
    }
  }

  var summary: String {
    let accepted = history.intents.count { if case .ok = $0.outcome { true } else { false } }
    let events = logs.values.reduce(0) { $0 + $1.entries.count }
    let peak = memory.values.max() ?? 0
    return "\(history.intents.count) intents, \(accepted) accepted; \(events) events, \(leaves.count) leaves, "
      + "\(checkpoints.count) checkpoints; at most \(peak >> 20) MB resident"
  }
}

/// The keys by which the audit log's signatures are checked, as configuration names them.
private struct Verifiers {
  private let verifiers: [NoteVerifier]
  private let latest: String

  init(of suite: Suite, as auditor: Officer) async throws {
    let reply = try await auditor.audit.getCheckpoint(.init(), options: auditor.options())
    guard let key = suite.settings.suite.member(.audit).signingPublicKey else {
      throw Suite.Failed("the settings do not name audit's key")
    }
    verifiers = reply.verifierKeys.split(separator: "\n").compactMap { try? NoteVerifier(parsing: String($0)) }
      .filter { $0.key == .ed25519(key) }
    latest = reply.checkpoint
  }

  private func verified(_ note: String) throws -> Checkpoint {
    try Checkpoint(parsing: note, origin: String(note.prefix { $0 != "\n" }), verifiers: verifiers)
  }

  func published(by suite: Suite) async throws -> [Checkpoint] {
    let rows = try await suite.database.query("SELECT encode(convert_to(note, 'UTF8'), 'hex') FROM audit.checkpoint")
    return try rows.split(separator: "\n").map { row in
      try verified(String(decoding: Hex.decode(String(row)) ?? [], as: UTF8.self))
    }
  }

  /// Of leaves all over the tree.
  func proofs(as auditor: Officer) async throws -> [LeafProof] {
    let size = try verified(latest).size
    var proofs: [LeafProof] = []
    for index in stride(from: 0, to: size, by: max(1, Int(size / 16))) {
      let reply = try await auditor.audit.proveInclusion(.init(leaf: .index(index)), options: auditor.options())
      guard let leaf = reply.leaf else { throw Suite.Failed("a proof without its leaf: \(index)") }
      proofs.append(
        LeafProof(
          proof: InclusionProof(
            index: leaf.index, treeSize: reply.treeSize, path: reply.hashes.compactMap { Digest($0) }),
          leaf: leaf.leaf, checkpoint: try verified(reply.checkpoint)))
    }
    return proofs
  }
}
