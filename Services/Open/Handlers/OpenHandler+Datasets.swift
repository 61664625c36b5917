import Contracts
import EventLog
import Postgres
import RPC
import Rules
import ServiceKit
import SuiteCrypto

/// Preparing, reviewing and retiring datasets.
extension OpenHandler {
  func prepareVersion(
    _ request: OpenV1.PrepareVersionRequest, context: ServerContext
  ) async throws -> OpenV1.DatasetVersion {
    let slug = try Slug(request.slug)
    guard request.note.count <= Self.noteLimit else { throw Refusal.tooLong("note", Self.noteLimit) }
    // Everything that can be refused is refused before the data are taken.
    let plan = try await database.read { try await $0.plan(request, slug, by: context.organisation) }
    let snapshot = try await snapshots.take(entry: plan.entry.code, columns: plan.columns, for: context)
    let files = try sign(snapshot.content)

    return try await database.command(for: context, locking: [slug.lockKey, .dataset(of: plan.entry.code)]) { tx in
      // The catalog may have changed meanwhile; what was taken must still be open.
      let now = try await tx.plan(request, slug, by: context.organisation)
      guard now.columns == plan.columns else { throw Refusal.catalogChanged }
      let version = DatasetVersion(
        slug: slug, number: now.number, entry: now.entry.code, provider: now.entry.provider, label: now.label,
        columns: now.columns, recordCount: snapshot.content.recordCount, delivery: snapshot.delivery, files: files,
        preparedBy: context.caller.holder.id, preparedAt: tx.now, note: request.note)
      try tx.insertDataset(slug, entry: now.entry.code, provider: now.entry.provider)
      try tx.insert(version, snapshot.content)
      try tx.append(
        OpenV1.VersionPrepared(
          slug: slug.text, version: UInt32(version.number), entry: version.entry, provider: version.provider,
          delivery: version.delivery, files: files.map(\.message)),
        subject: slug.text, audience: audience(version.provider), actor: EventActor(context))
      return version.message
    }
  }

  func reviewVersion(
    _ request: OpenV1.ReviewVersionRequest, context: ServerContext
  ) async throws -> OpenV1.DatasetVersion {
    let slug = try Slug(request.slug)
    let number = Int(request.version)

    return try await database.command(for: context, locking: [slug.lockKey]) { tx in
      guard let dataset = try await tx.dataset(slug), dataset.provider == context.organisation,
        var version = try await tx.datasetVersion(slug, number)
      else { throw Refusal.unknownDataset }
      guard dataset.retiredReason == nil else { throw Refusal.retired }
      var published = try await tx.datasetVersions(slug).first { $0.isPublished }
      try version.review(
        passed: request.passed, conclusion: request.conclusion, by: context.caller.holder.id,
        of: context.organisation, newest: published?.number, at: tx.now)
      if request.passed {
        guard let entry = try await tx.openEntry(version.entry) else { throw Refusal.entryNotPublished }
        _ = try entry.columns(asked: version.columns)
      }

      if request.passed, published != nil {
        try published!.supersede()
        try tx.saveSuperseded(published!)
      }
      try tx.saveReview(version, conclusion: request.conclusion)
      try tx.append(
        OpenV1.VersionReviewed(
          slug: slug.text, version: request.version, passed: request.passed, reviewer: context.caller.holder.id),
        subject: slug.text, audience: audience(version.provider), actor: EventActor(context))
      if request.passed {
        try tx.append(
          OpenV1.VersionPublished(
            slug: slug.text, version: request.version, entry: version.entry, provider: version.provider,
            files: version.files.map(\.message)),
          subject: slug.text, audience: .everyone, actor: EventActor(context))
      }
      return version.message
    }
  }

  func retireDataset(
    _ request: OpenV1.RetireDatasetRequest, context: ServerContext
  ) async throws -> OpenV1.Dataset {
    let slug = try Slug(request.slug)
    guard !request.reason.isBlank else { throw Refusal.retireReasonMissing }
    guard request.reason.count <= Self.noteLimit else { throw Refusal.tooLong("reason", Self.noteLimit) }

    return try await database.command(for: context, locking: [slug.lockKey]) { tx in
      guard let dataset = try await tx.dataset(slug), dataset.provider == context.organisation else {
        throw Refusal.unknownDataset
      }
      guard dataset.retiredReason == nil else { throw Refusal.retired }
      try tx.retire(slug, reason: request.reason)
      try tx.append(
        OpenV1.DatasetRetired(slug: slug.text), subject: slug.text, audience: .everyone, actor: EventActor(context))
      let versions = try await tx.datasetVersions(slug)
      return StoredDataset(
        slug: slug, entry: dataset.entry, provider: dataset.provider, retiredReason: request.reason
      ).message(versions)
    }
  }

  private func sign(_ content: DatasetWriter.Content) throws -> [DatasetFile] {
    try FileFormat.allCases.map { format in
      let bytes = content.bytes(of: format)
      return DatasetFile(
        format: format, sizeBytes: bytes.count, sha256: SHA256.hash(bytes).bytes,
        signature: try signingKey.sign(bytes), signingKey: signingKey.publicKey.rawRepresentation)
    }
  }

  private static let noteLimit = 2000
}

/// What a new version would be.
private struct VersionPlan: Sendable {
  let entry: OpenEntry
  let columns: [String]
  let label: DatasetLabel
  let number: Int
}

extension QuerySource where Self: ~Copyable {
  /// Works out the next version, or refuses.
  fileprivate borrowing func plan(
    _ request: OpenV1.PrepareVersionRequest, _ slug: Slug, by organisation: String
  ) async throws -> VersionPlan {
    guard let entry = try await openEntry(request.entry) else { throw Refusal.entryNotPublished }
    guard entry.provider == organisation else { throw Refusal.notTheProvider }
    if let dataset = try await dataset(slug) {
      guard dataset.entry == entry.code else { throw Refusal.slugTaken }
      guard dataset.retiredReason == nil else { throw Refusal.retired }
    } else if let other = try await dataset(ofEntry: entry.code) {
      throw Refusal.entryHasDataset(other.slug)
    }
    let before = try await datasetVersions(slug).first
    return VersionPlan(
      entry: entry, columns: try entry.columns(asked: request.columns),
      label: try DatasetLabel(
        title: request.title, titleEn: request.titleEn, licence: request.licence, attribution: entry.attribution,
        entryName: entry.name, before: before?.label),
      number: (before?.number ?? 0) + 1)
  }
}

extension LockKey {
  /// An entry has one dataset.
  fileprivate static func dataset(of entry: String) -> LockKey { LockKey("open.entry", entry) }
}
