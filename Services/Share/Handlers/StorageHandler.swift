import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit

/// Answers `share.v1.StorageService`: stores, and storage in them from the request to the certificate of deletion.
struct StorageHandler: ShareV1.StorageService.ServiceProtocol {
  let database: Database
  let keeper: StorageKeeper

  static let pageLimit = 100

  func requestStorage(
    _ request: ShareV1.RequestStorageRequest, context: ServerContext
  ) async throws -> ShareV1.StorageCase {
    let id = try Grant.ID(request.grant, field: "grant")
    let purpose = try ReasonText(request.purpose, field: "purpose").text

    return try await database.command(for: context, locking: [.grant(id)]) { tx in
      guard let grant = try await tx.grant(id), grant.user == context.caller.organisation.code else {
        throw Refusal.grantUnknown
      }
      guard let store = try await tx.dataStore(request.store, of: grant.user), store.endedAt == nil else {
        throw Refusal.storeUnknown
      }
      guard try await tx.openStorageCase(under: id, in: store.name) == nil else { throw Refusal.storageOpen }
      let asked = try StorageCase.request(
        under: grant, in: store.name, purpose: purpose, until: request.validUntil, by: context.caller.officer,
        at: tx.now)
      try tx.insert(asked)
      try tx.append(
        ShareV1.StorageRequested(
          id: asked.id.description, grant: id.description, storeSha256: StorageKeeper.digest(of: store.name)),
        subject: asked.id.description, audience: keeper.parties.audience(asked.user, asked.provider),
        actor: EventActor(context))
      return asked.contract()
    }
  }

  func refuseStorage(
    _ request: ShareV1.RefuseStorageRequest, context: ServerContext
  ) async throws -> ShareV1.StorageCase {
    let reason = try ReasonText(request.reason, field: "reason")

    return try await changing(request.id, context) { storage, tx in
      try storage.refuse(reason, by: context.caller.officer, at: tx.now)
      try tx.save(storage, refusedBy: context.caller.holder.id)
      try tx.append(
        ShareV1.StorageRefused(id: storage.id.description, grant: storage.grant.description),
        subject: storage.id.description, audience: keeper.parties.audience(storage.user, storage.provider),
        actor: EventActor(context))
    }
  }

  func withdrawStorage(
    _ request: ShareV1.WithdrawStorageRequest, context: ServerContext
  ) async throws -> ShareV1.StorageCase {
    let reason = try ReasonText(request.reason, field: "reason")

    return try await changing(request.id, context) { storage, tx in
      let delivered = try await keeper.isDelivered(storage, in: tx)
      try storage.withdraw(reason, by: context.caller.officer, delivered: delivered, at: tx.now)
      try await keeper.settle(storage, by: EventActor(context), in: tx)
    }
  }

  func certifyDeletion(
    _ request: ShareV1.CertifyDeletionRequest, context: ServerContext
  ) async throws -> ShareV1.StorageCase {
    let statement = try ReasonText(request.statement, field: "statement").text
    guard request.certificateSha256.isEmpty || request.certificateSha256.count == 32 else {
      throw Refusal.certificateDigest
    }

    return try await changing(request.id, context) { storage, tx in
      try storage.certify(
        statement, sha256: request.certificateSha256, by: context.caller.officer, at: tx.now)
      try tx.save(storage)
      let duty = try await tx.obligation(.shareDeletion, about: storage.id.description)
      let met = try duty.map { try keeper.obligations.close($0, .met, actor: EventActor(context), in: tx) }
      try tx.append(
        ShareV1.DeletionCertified(
          id: storage.id.description, grant: storage.grant.description, late: met?.wasLate ?? false,
          certificateSha256: request.certificateSha256),
        subject: storage.id.description, audience: keeper.parties.audience(storage.user, storage.provider),
        actor: EventActor(context))
    }
  }

  func listStorage(
    _ request: ShareV1.ListStorageRequest, context: ServerContext
  ) async throws -> ShareV1.ListStorageReply {
    let after = try request.pageToken.isEmpty ? nil : StoragePage(token: request.pageToken)
    let grant = try request.grant.isEmpty ? nil : Grant.ID(request.grant, field: "grant")
    let now = try await database.now()
    return try await database.read { tx in
      let page = try await tx.storageCases(
        of: context.caller.listedCases, grant: grant, includingClosed: request.includeClosed, after: after,
        limit: Self.pageLimit)
      var shown: [ShareV1.StorageCase] = []
      for storage in page { shown.append(try await render(storage, at: now, context, in: tx)) }
      let next = page.count == Self.pageLimit ? page.last.map { StoragePage($0).token } : nil
      return ShareV1.ListStorageReply(cases: shown, nextPageToken: next ?? "")
    }
  }

  /// Reads a case that the caller may know of, under its grant's lock, and shows what became of it.
  private func changing(
    _ text: String, _ context: ServerContext,
    _ act: nonisolated(nonsending) @Sendable (inout StorageCase, borrowing Transaction) async throws -> Void
  ) async throws -> ShareV1.StorageCase {
    let id = try StorageCase.ID(text, field: "id")
    let known = try await database.read { tx in
      guard let known = try await tx.storageCase(id),
        try await tx.isSeen(by: context.caller, between: known.user, and: known.provider)
      else { throw Refusal.storageUnknown }
      return known
    }
    return try await database.command(for: context, locking: [.grant(known.grant)]) { tx in
      guard var storage = try await tx.storageCase(id) else { throw Refusal.storageUnknown }
      try await act(&storage, tx)
      return try await render(storage, at: tx.now, context, in: tx)
    }
  }

  private func render<Source: QuerySource & ~Copyable>(
    _ storage: StorageCase, at now: Date, _ context: ServerContext, in source: borrowing Source
  ) async throws -> ShareV1.StorageCase {
    guard storage.ending != nil else { return storage.contract() }
    let duty = try await source.obligation(.shareDeletion, about: storage.id.description)
    return storage.contract(obligation: try duty.map { try keeper.obligations.rendered($0, at: now, for: context) })
  }
}

extension Refusal {
  fileprivate static let certificateDigest = Self(
    .field("certificate_sha256"), "FILE_DIGEST", zh: "SHA-256须为32字节", en: "a SHA-256 digest has 32 bytes")
}
