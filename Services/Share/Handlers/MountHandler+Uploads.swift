import Contracts
import EventLog
import Postgres
import RPC
import Rules

/// Files in chunks: begun, resumed, committed.
extension MountHandler {
  func beginUpload(_ request: ShareV1.BeginUploadRequest, context: ServerContext) async throws -> ShareV1.Upload {
    let entry = try await keeper.ownEntry(request.entry, context.caller)
    let plan = try UploadPlan(
      sizeBytes: request.sizeBytes, chunkBytes: intake.limits.chunkBytes, limit: intake.limits.fileBytes)
    guard request.sha256.count == 32 else { throw Refusal.fileDigest }
    let upload = StoredUpload(
      id: .init(), entry: entry.code, provider: entry.provider, plan: plan, sha256: request.sha256,
      format: try ContentFormat(request.format), isCommitted: false)

    // Whoever guesses the one record of a file has its digest too, and with it all of this request.
    let digest = try intake.vault.digest(ofRequest: context.payloadSHA256)
    return try await database.command(for: context, comparing: digest, locking: []) { tx in
      try tx.insert(upload, begunBy: context.caller.holder.id, sealedBy: intake.vault)
      return upload.contract(present: [])
    }
  }

  /// The same chunk twice is harmless; other content under the same number is refused.
  func putChunk(_ request: ShareV1.PutChunkRequest, context: ServerContext) async throws -> ShareV1.Upload {
    let id = try StoredUpload.ID(request.upload, field: "upload")
    let index = Int(request.index)

    return try await database.command(locking: [.upload(id)]) { tx in
      let upload = try await openUpload(id, context.caller, in: tx)
      try upload.plan.check(chunk: index, byteCount: request.content.count)
      if let stored = try await tx.chunk(index, of: id) {
        guard try intake.vault.open(stored, as: .upload(id, chunk: index)) == request.content else {
          throw Refusal.chunkDiffers(index)
        }
      } else {
        try tx.insertChunk(
          index, of: id, sealed: try intake.vault.seal(request.content, as: .upload(id, chunk: index)))
      }
      return upload.contract(present: try await tx.chunkIndexes(of: id))
    }
  }

  func commitUpload(_ request: ShareV1.CommitUploadRequest, context: ServerContext) async throws -> ShareV1.Mount {
    let id = try StoredUpload.ID(request.upload, field: "upload")
    let begun = try await database.read { try await upload(id, context.caller, in: $0) }
    let entry = try await keeper.ownEntry(begun.entry, context.caller)
    // A retry finds its chunks gone: then only the first answer is looked for, in the transaction.
    let staged = begun.isCommitted ? nil : try await intake.stage(begun, for: entry)

    return try await database.command(for: context, locking: [.mount(entry.code), .upload(id)]) { tx in
      guard let staged else { throw Refusal.uploadClosed }
      _ = try await openUpload(id, context.caller, in: tx)
      let version = try await tx.newestFileVersion(of: entry.code) + 1
      try tx.commit(id, asVersion: version, recordCount: staged.recordCount)
      let mount = StoredMount(
        entry: entry.code, provider: entry.provider, place: .file(staging: staged.staging, version: version),
        entryVersion: entry.version, finding: staged.finding.changed(at: tx.now), probedAt: tx.now)
      // Each version is told, although its state is the same.
      return try await keeper.save(mount, of: entry, after: nil, by: EventActor(context), in: tx)
        .contract(keyedBy: entry.keyColumns)
    }
  }

  func listFileVersions(
    _ request: ShareV1.ListFileVersionsRequest, context: ServerContext
  ) async throws -> ShareV1.ListFileVersionsReply {
    let own = context.caller.seesAllMounts ? nil : context.caller.organisation.code
    let versions = try await database.read {
      try await $0.fileVersions(of: request.entry, by: own, limit: Self.fileVersionsLimit, openedBy: intake.vault)
    }
    return ShareV1.ListFileVersionsReply(versions: versions.map(\.contract))
  }

  private static let fileVersionsLimit = 1_000

  private func upload<Source: QuerySource & ~Copyable>(
    _ id: StoredUpload.ID, _ caller: Caller, in source: borrowing Source
  ) async throws -> StoredUpload {
    guard let upload = try await source.upload(id, openedBy: intake.vault),
      upload.provider == caller.organisation.code
    else {
      throw Refusal.uploadUnknown
    }
    return upload
  }

  private func openUpload(
    _ id: StoredUpload.ID, _ caller: Caller, in tx: borrowing Transaction
  ) async throws -> StoredUpload {
    let upload = try await upload(id, caller, in: tx)
    guard !upload.isCommitted else { throw Refusal.uploadClosed }
    return upload
  }
}

extension StoredFileVersion {
  fileprivate var contract: ShareV1.FileVersion {
    ShareV1.FileVersion(
      version: UInt32(version), format: format.fileContract, sizeBytes: UInt64(sizeBytes), sha256: sha256,
      recordCount: UInt64(recordCount), committedAt: committedAt, inForce: isInForce)
  }
}

extension StoredUpload {
  fileprivate func contract(present: Set<Int>) -> ShareV1.Upload {
    ShareV1.Upload(
      id: id.description, chunkBytes: UInt32(plan.chunkBytes),
      missingChunks: plan.missing(present, limit: 100).map(UInt32.init))
  }
}
