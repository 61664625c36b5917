import Contracts
import MerkleLog
import Postgres
import RPC
import Wire

/// An index beyond the end of the log: usually one taken from a log that has been succeeded by another.
enum TailError: Error, Hashable, RPCErrorConvertible {
  case beyondEnd(size: UInt64)

  var rpcError: RPCError {
    switch self {
    case .beyondEnd(let size):
      RPCError(
        .outOfRange, "INDEX_BEYOND_END", en: "The log has only \(size) leaves; was the index taken from another log?",
        zh: "日志只有 \(size) 条，该序号可能来自另一日志。", details: [.field("from_index", "at most \(size)")])
    }
  }
}

extension RPCError {
  static let noLog = RPCError.unavailable("LOG_NOT_OPEN")

  static func notSigned(size: UInt64) -> RPCError {
    .failedPrecondition(
      "NOT_SIGNED_YET", en: "No checkpoint covers \(size) leaves yet; one follows within seconds.",
      zh: "尚无覆盖 \(size) 条的检查点，数秒内即会产生。")
  }
}

extension QuerySource where Self: ~Copyable {
  borrowing func knownTree() async throws -> StoredTree {
    guard let tree = try await currentTree() else { throw RPCError.noLog }
    return tree
  }

  borrowing func leaf(_ wanted: AuditV1.ProveInclusionRequest.Leaf, of tree: StoredTree) async throws -> StoredLeaf {
    let leaf =
      switch wanted {
      case .index(let index): try await leaf(at: index, of: tree)
      case .sourcePosition(let place):
        try await leaf(source: place.source, epoch: place.epoch, position: place.position, of: tree)
      }
    guard let leaf else { throw RPCError.notFound("leaf", zh: "日志条目", reason: "LEAF_NOT_FOUND") }
    return leaf
  }

  /// The checkpoint to prove under: of exactly `size` leaves or, for 0, the latest; and of a tree that has `index`.
  borrowing func signedHead(
    size: UInt64, field: String, covering index: UInt64? = nil, of tree: StoredTree
  ) async throws -> StoredCheckpoint {
    let smallest = max(size, index.map { $0 + 1 } ?? 0)
    guard let head = size == 0 ? try await latestCheckpoint(of: tree) : try await checkpoint(covering: size, of: tree),
      head.size >= smallest
    else { throw RPCError.notSigned(size: smallest) }
    guard size == 0 || head.size == size else {
      throw RPCError.notACheckpoint(size: size, field: field, next: head.size)
    }
    return head
  }
}

extension RPCError {
  fileprivate static func notACheckpoint(size: UInt64, field: String, next: UInt64) -> RPCError {
    .invalidArgument(
      field: field, "NO_SUCH_CHECKPOINT", en: "no checkpoint has \(size) leaves; the next one has \(next)",
      zh: "没有大小为 \(size) 的检查点，其后一个为 \(next)")
  }
}
