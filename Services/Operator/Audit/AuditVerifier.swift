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

  /// Compares what was taken in with what each service's log says now.
  func compareSources(_ leaves: [AuditV1.Leaf]) async throws -> [Finding] {
    var findings: [Finding] = []
    for service in SuiteService.allCases {
      let taken = leaves.filter { $0.source == service.rawValue }
      findings += try await compare(service, taken)
    }
    return findings + (try await compareGrants())
  }

  private func compare(_ service: SuiteService, _ taken: [AuditV1.Leaf]) async throws -> [Finding] {
    // Of positions that were rewound, the newest epoch is the one the log still has.
    var expected: [UInt64: AuditV1.Leaf] = [:]
    for leaf in taken where leaf.position > 0 && (expected[leaf.position]?.epoch ?? 0) <= leaf.epoch {
      expected[leaf.position] = leaf
    }
    let log = EventLogV1.EventLog.Client(try session.caller(for: service))
    var findings: [Finding] = []
    var cursor = EventLogV1.Cursor()
    var chain = [UInt8](repeating: 0, count: 32)
    while true {
      let reply = try await log.read(.init(after: cursor, limit: 1000), options: session.options)
      for event in reply.events {
        chain = SHA256.hash(chain + event.body).bytes
        let place = "\(service.rawValue) \(event.position)"
        if chain != event.chain {
          findings.append(Finding(place: place, problem: say("日志链在此断开", "the log's chain breaks here")))
          chain = event.chain
        }
        guard let leaf = expected.removeValue(forKey: event.position) else { continue }
        if SHA256.hash(event.body).bytes != leaf.payloadSha256 {
          findings.append(Finding(place: place, problem: say("事件已被改动", "the event was changed")))
        }
      }
      guard let next = reply.scannedUpTo, next != cursor, next.position < reply.headPosition else { break }
      cursor = next
    }
    for position in expected.keys.sorted() {
      findings.append(
        Finding(place: "\(service.rawValue) \(position)", problem: say("事件已被删除", "the event was deleted")))
    }
    return findings
  }

  /// Every grant must be what its event said: nobody is granted more than was recorded.
  private func compareGrants() async throws -> [Finding] {
    var recorded: [String: ShareV1.Grant] = [:]
    let log = EventLogV1.EventLog.Client(try session.caller(for: .share))
    var cursor = EventLogV1.Cursor()
    while true {
      let reply = try await log.read(
        .init(after: cursor, topics: [ShareV1.GrantIssued.topic], limit: 1000), options: session.options)
      for event in reply.events {
        let body = try EventLogV1.EventBody(packed: event.body)
        // A damaged body is found by the digests; here it says nothing.
        if let grant = (try? ShareV1.GrantIssued(packed: body.payload))?.grant { recorded[grant.id] = grant }
      }
      guard let next = reply.scannedUpTo, next != cursor, next.position < reply.headPosition else { break }
      cursor = next
    }
    let stored = try await session.share.listGrants(.init(), options: session.options).grants
    return stored.compactMap { grant in
      let problem: String
      if let issued = recorded[grant.id] {
        guard !issued.isSameRight(as: grant) else { return nil }
        problem = say("授权与其事件不符", "the grant is not what its event says")
      } else {
        problem = say("授权没有事件", "the grant has no event")
      }
      return Finding(place: "grant \(grant.id)", problem: problem)
    }
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

extension ShareV1.Grant {
  /// Whether both give the same right; states and consents change lawfully, by events of their own.
  fileprivate func isSameRight(as other: Self) -> Bool {
    request == other.request && entry == other.entry && user == other.user && provider == other.provider
      && columns == other.columns && purpose == other.purpose && mode == other.mode
      && receivingSystem == other.receivingSystem && conditions == other.conditions && validFrom == other.validFrom
      && validUntil == other.validUntil
  }
}
