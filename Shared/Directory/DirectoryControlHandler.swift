package import Contracts
internal import EventLog
internal import FoundationEssentials
package import Postgres
package import RPC
internal import SuiteCrypto

/// Answers `directory.v1.DirectoryControl`: blocking a key on the spot, and how old the view is.
package struct DirectoryControlHandler: DirectoryV1.DirectoryControl.ServiceProtocol {
  private let database: Database
  private let view: DirectoryView

  package init(database: Database, view: DirectoryView) {
    self.database = database
    self.view = view
  }

  package func blockKey(
    _ request: DirectoryV1.BlockKeyRequest, context: ServerContext
  ) async throws -> DirectoryV1.BlockKeyReply {
    // Taken in either case, kept as the directory writes it: another spelling would block nothing.
    guard let digest = Hex.decode(request.fingerprint), digest.count == 16 else {
      throw RPCError.invalidArgument(
        field: "fingerprint", en: "is 32 hexadecimal digits", zh: "须为32位十六进制数字")
    }
    guard !request.reason.allSatisfy(\.isWhitespace) else {
      throw RPCError.invalidArgument(field: "reason", "REASON_MISSING", en: "must say why", zh: "须说明理由")
    }
    let fingerprint = Hex.encode(digest)
    let reply = try await database.command(for: context, locking: [LockKey("directory.block", fingerprint)]) { tx in
      try tx.execute(
        """
        INSERT INTO directory_block (fingerprint, reason, blocked_by, blocked_at)
        VALUES (\(fingerprint), \(request.reason), \(context.caller.holder.id), \(tx.now))
            ON CONFLICT (fingerprint) DO NOTHING
        """)
      try tx.append(
        DirectoryV1.KeyBlocked(fingerprint: fingerprint), subject: fingerprint, audience: .suite,
        actor: EventActor(context))
      return DirectoryV1.BlockKeyReply(blockedAt: tx.now)
    }
    view.block([KeyFingerprint(hex: fingerprint)])
    return reply
  }

  package func getStatus(
    _ request: DirectoryV1.GetStatusRequest, context: ServerContext
  ) async throws -> DirectoryV1.GetStatusReply {
    let state = view.state
    let age = view.age.map { UInt64($0.components.seconds * 1000 + $0.components.attoseconds / 1_000_000_000_000_000) }
    return DirectoryV1.GetStatusReply(
      ageMs: age ?? .max, position: view.position, organisations: UInt32(state.organisations.count),
      keys: UInt32(state.keys.count))
  }
}
