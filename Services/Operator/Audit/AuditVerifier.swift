import Contracts
import MerkleLog
import ProtobufC
import RPC
import ServiceKit
import SuiteContracts
import SuiteCrypto

/// Checks the audit log with nothing but the audit key from configuration: signatures, Merkle root, proofs, and whether
/// every service's log still says what was taken in.
struct AuditVerifier {
  let session: SuiteSession
  let checkpoint: Checkpoint
  private let verifiers: [NoteVerifier]

  /// One thing that does not hold.
  struct Finding: Hashable, CustomStringConvertible {
    let place: String
    let problem: String

    var description: String { "\(place)  \(problem)" }
  }

  /// Takes the latest checkpoint and checks its signature by the key that configuration names.
  init(_ session: SuiteSession) async throws {
    self.session = session
    let reply = try await session.audit.getCheckpoint(.init(), options: session.options)
    guard let key = session.settings.suite.member(.audit).signingPublicKey else {
      throw Complaint.exit(
        say("设置中没有审计服务的签名公钥", "the settings do not name the audit service's signing key"), 78)
    }
    verifiers = reply.verifierKeys.split(separator: "\n").compactMap { try? NoteVerifier(parsing: String($0)) }
      .filter { $0.key == .ed25519(key) }
    let origin = String(reply.checkpoint.prefix { $0 != "\n" })
    do {
      checkpoint = try Checkpoint(parsing: reply.checkpoint, origin: origin, verifiers: verifiers)
    } catch {
      throw Complaint.exit(say("检查点的签名不成立：\(error)", "the checkpoint's signature does not hold: \(error)"), 1)
    }
  }

  /// Reads every leaf up to the checkpoint and computes the root anew.
  func leaves() async throws -> (leaves: [AuditV1.Leaf], findings: [Finding]) {
    var edge = TreeEdge()
    var leaves: [AuditV1.Leaf] = []
    while edge.size < checkpoint.size {
      let reply = try await session.audit.tail(.init(fromIndex: edge.size, limit: 1000), options: session.options)
      let wanted = reply.leaves.prefix { $0.index < checkpoint.size }
      guard !wanted.isEmpty else {
        return (
          leaves,
          [Finding(place: "audit", problem: say("缺少序号 \(edge.size) 起的条目", "entries from \(edge.size) on are missing"))]
        )
      }
      _ = edge.append(wanted.map(\.leaf))
      // An entry that cannot even be decoded was changed; the root says so, and it must not end the check.
      leaves += wanted.compactMap { try? AuditV1.Leaf(packed: $0.leaf) }
    }
    let holds = edge.root() == checkpoint.root
    return (
      leaves,
      holds
        ? [] : [Finding(place: "audit", problem: say("条目与已签名的检查点不符", "the entries do not fit the signed checkpoint"))]
    )
  }

  /// Checks an inclusion proof against the checkpoint it came with.
  func check(_ proof: AuditV1.ProveInclusionReply) throws {
    guard let leaf = proof.leaf else { throw Complaint.exit("no leaf", 1) }
    let origin = String(proof.checkpoint.prefix { $0 != "\n" })
    let signed = try Checkpoint(parsing: proof.checkpoint, origin: origin, verifiers: verifiers)
    guard signed.size == proof.treeSize else { throw Complaint.exit("tree size", 1) }
    try InclusionProof(index: leaf.index, treeSize: proof.treeSize, path: proof.hashes.compactMap { Digest($0) })
      .verify(leafHash: MerkleHasher.leaf(leaf.leaf), root: signed.root)
  }
}
