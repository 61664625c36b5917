package import Contracts
import FoundationEssentials
import MerkleLog
package import Postgres
package import RPC
import SuiteCrypto

/// Answers who wants to see or to prove: checkpoints, proofs, the stream of leaves, the state of the sources.
package struct AuditHandler: AuditV1.AuditService.ServiceProtocol {
  let database: Database
  let keys: LogKeys
  let growth: TreeGrowth
  let settings: TailSettings

  package init(database: Database, keys: LogKeys, growth: TreeGrowth, settings: TailSettings) {
    self.database = database
    self.keys = keys
    self.growth = growth
    self.settings = settings
  }

  package func getCheckpoint(
    _ request: AuditV1.GetCheckpointRequest, context: ServerContext
  ) async throws -> AuditV1.GetCheckpointReply {
    let (tree, latest) = try await database.read { read in
      let tree = try await read.knownTree()
      return (tree, try await read.latestCheckpoint(of: tree))
    }

    return AuditV1.GetCheckpointReply(
      checkpoint: latest?.note ?? "", verifierKeys: try keys.verifierText(tree.origin))
  }

  package func proveInclusion(
    _ request: AuditV1.ProveInclusionRequest, context: ServerContext
  ) async throws -> AuditV1.ProveInclusionReply {
    guard let wanted = request.leaf else {
      throw RPCError.invalidArgument(field: "leaf", en: "give an index or a source position", zh: "须给出序号或来源位置")
    }

    return try await database.read { read in
      let tree = try await read.knownTree()
      let leaf = try await read.leaf(wanted, of: tree)
      let head = try await read.signedHead(size: request.treeSize, field: "tree_size", covering: leaf.index, of: tree)
      let plan = try ProofPlan.inclusion(of: leaf.index, in: head.size)
      let path = try plan.hashes(from: await read.tiles(plan.tiles, of: tree))
      return AuditV1.ProveInclusionReply(
        leaf: AuditV1.IndexedLeaf(index: leaf.index, leaf: leaf.entry), treeSize: head.size,
        hashes: path.map(\.bytes), checkpoint: head.note)
    }
  }

  package func proveConsistency(
    _ request: AuditV1.ProveConsistencyRequest, context: ServerContext
  ) async throws -> AuditV1.ProveConsistencyReply {
    try await database.read { read in
      let tree = try await read.knownTree()
      let head = try await read.signedHead(size: request.newSize, field: "new_size", of: tree)
      guard request.oldSize <= head.size else {
        throw RPCError.invalidArgument(
          field: "old_size", en: "at most the new size, which is \(head.size)", zh: "不得大于新的大小 \(head.size)")
      }
      let plan = try ProofPlan.consistency(from: request.oldSize, to: head.size)
      let path = try plan.hashes(from: await read.tiles(plan.tiles, of: tree))
      return AuditV1.ProveConsistencyReply(newSize: head.size, hashes: path.map(\.bytes), checkpoint: head.note)
    }
  }

  package func listSources(
    _ request: AuditV1.ListSourcesRequest, context: ServerContext
  ) async throws -> AuditV1.ListSourcesReply {
    let sources = try await database.read { read in try await read.sources(of: read.knownTree()) }

    return AuditV1.ListSourcesReply(
      sources: sources.map { state in
        AuditV1.Source(
          name: state.cursor.source, epoch: state.cursor.epoch, position: state.cursor.position,
          headPosition: state.headPosition, seenAt: state.seenAt)
      })
  }
}
