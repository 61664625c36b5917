import Contracts
import MerkleLog
import ProtobufC
import ServiceKit
import SuiteContracts
import SuiteCrypto

@testable import suite_faults

/// A small, sound suite on paper; each test spoils one thing about it.
enum Fabricated {
  static let service = SuiteService.share

  /// An event as it lies in a log.
  static func event(_ topic: String, _ subject: String, key: String = "", payload: [UInt8] = []) throws -> [UInt8] {
    var body = EventLogV1.EventBody()
    body.topic = topic
    body.subject = subject
    body.signedIdempotencyKey = Hex.decode(key) ?? []
    body.payload = payload
    return try body.packed()
  }

  static func log(_ events: [[UInt8]]) throws -> LogBook {
    var (book, chain) = (LogBook(), [UInt8](repeating: 0, count: 32))
    for (index, bytes) in events.enumerated() {
      chain = SHA256.hash(chain + bytes).bytes
      book.entries.append(
        .init(position: UInt64(index) + 1, chain: chain, bytes: bytes, body: try .init(packed: bytes)))
    }
    return book
  }

  static func leaf(_ entry: LogBook.Entry, epoch: UInt64 = 1, digest: [UInt8]? = nil) throws -> AuditLeaf {
    var leaf = AuditV1.Leaf()
    leaf.source = service.rawValue
    leaf.epoch = epoch
    leaf.position = entry.position
    leaf.payloadSha256 = digest ?? entry.sha256
    leaf.topic = entry.body.topic
    return AuditLeaf(leaf, bytes: try leaf.packed())
  }

  static func checkpoint(of leaves: [AuditLeaf]) -> Checkpoint {
    var edge = TreeEdge()
    _ = edge.append(leaves.map(\.bytes))
    return Checkpoint(origin: "paper", size: edge.size, root: edge.root())
  }

  static let requests = ["0a", "0b", "0c"]

  /// Three requests, submitted; the last two withdrawn and answered.
  static func events() throws -> [[UInt8]] {
    try requests.map { try event(ShareV1.RequestSubmitted.topic, "request-\($0)", key: $0) } + [
      event(ShareV1.RequestWithdrawn.topic, "request-0b"), event(ShareV1.RequestAnswered.topic, "request-0c"),
    ]
  }

  static func records() -> [JournalRecord] {
    requests.enumerated().flatMap { number, key -> [JournalRecord] in
      [
        .intent(number: number, errand: "data are requested", service: "share", isCommand: true, key: key),
        .ok(number: number, trace: .key(key), answer: "answer-\(key)"),
        .again(number: number, answer: "answer-\(key)"),
      ]
    }
  }

  /// Evidence in which everything holds.
  static func evidence(_ records: [JournalRecord] = records(), events: [[UInt8]]? = nil) throws -> Evidence {
    var evidence = Evidence(history: try History(records))
    let log = try log(events ?? Self.events())
    evidence.logs[service] = log
    var followed = FollowedLog()
    for entry in log.entries { followed.take(entry.position, entry.sha256) }
    evidence.followed[service] = followed
    evidence.leaves = try log.entries.map { try leaf($0) }
    evidence.checkpoints = (1...evidence.leaves.count).map { checkpoint(of: Array(evidence.leaves.prefix($0))) }
    // A tree of one leaf needs no path.
    evidence.proofs = [
      LeafProof(
        proof: InclusionProof(index: 0, treeSize: 1, path: []), leaf: evidence.leaves[0].bytes,
        checkpoint: evidence.checkpoints[0])
    ]
    return evidence
  }
}
