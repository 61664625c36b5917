import MerkleLog
import ServiceKit
import SuiteCrypto

/// I2 and I4: audit has every event of every log, and its signed trees are one growing tree.
extension Invariant {
  static let auditComplete = Invariant(claim: "I2 audit has 1…N of every log with equal digests, and lags no more") {
    evidence in
    evidence.streamProblems.map { "audit stream: \($0)" }
      + evidence.logs.flatMap { service, log in
        problems(of: evidence.leaves.filter { $0.source == service.rawValue }, with: log).map { "\(service): \($0)" }
      }
  }

  private static func problems(of leaves: [AuditLeaf], with log: LogBook) -> [String] {
    var (last, epoch): (UInt64, UInt64) = (0, 0)
    var digests: [UInt64: [UInt8]] = [:]
    for leaf in leaves {
      let follows = leaf.epoch == epoch || epoch == 0 ? leaf.position == last + 1 : leaf.position <= last + 1
      guard follows, leaf.epoch >= epoch else {
        return ["\(leaf.epoch)/\(leaf.position) comes after \(epoch)/\(last)"]
      }
      (last, epoch) = (leaf.position, leaf.epoch)
      digests[leaf.position] = leaf.payloadSHA256
    }
    guard last >= log.entries.count else { return ["\(log.entries.count - Int(last)) events are missing at the end"] }
    return log.entries.filter { digests[$0.position] != $0.sha256 }.map {
      "position \($0.position) is not what audit has"
    }
  }

  static let checkpointsConsistent = Invariant(
    claim: "I4 all checkpoints ever signed are of one growing tree, and leaves are proved under them"
  ) { evidence in
    var edge = TreeEdge()
    var problems: [String] = []
    for checkpoint in evidence.checkpoints.sorted(by: { $0.size < $1.size }) {
      guard checkpoint.size <= evidence.leaves.count else {
        problems.append("a tree of \(checkpoint.size) was signed, there are \(evidence.leaves.count) leaves")
        continue
      }
      _ = edge.append(evidence.leaves[Int(edge.size)..<Int(checkpoint.size)].map(\.bytes))
      if edge.root() != checkpoint.root { problems.append("the signed root of size \(checkpoint.size) is another") }
    }
    for proof in evidence.proofs {
      do {
        try proof.proof.verify(leafHash: MerkleHasher.leaf(proof.leaf), root: proof.checkpoint.root)
      } catch {
        problems.append("leaf \(proof.proof.index) is not proved under \(proof.checkpoint.size): \(error)")
      }
    }
    if evidence.checkpoints.isEmpty || evidence.proofs.isEmpty { problems.append("nothing was signed or proved") }
    return problems
  }
}
