package import Contracts
import EventLog
import FoundationEssentials
import Postgres
package import RPC
import Rules

/// What the competent authority decides about a reported version (Art. 10 ¶1).
extension CatalogHandler {
  package func publishEntry(
    _ request: CatalogV1.PublishEntryRequest, context: ServerContext
  ) async throws -> CatalogV1.Entry {
    try await decide(on: request.code, request.version, context) { tx, version, provider, authority in
      try version.publish(
        by: context.actingHolder, providerName: provider.name, basesVerified: request.basesVerified, at: tx.now)
      try await tx.checkUsedAtCounty(version)
      try await supersede(before: version, context, in: tx)
      try tx.saveState(of: version)
      try await obligations.endReview(of: version, actor: .init(context), in: tx)
      if settings.level == .county { try tx.queueForCity(.published, version, of: provider.code) }
      try tx.append(
        CatalogV1.EntryPublished(version, providerName: provider.name), subject: version.subject,
        audience: try await tx.audience(of: version), actor: .init(context))
      try await tx.bringIntoForce(version, of: provider, under: authority, context)
    }
  }

  package func returnEntry(
    _ request: CatalogV1.ReturnEntryRequest, context: ServerContext
  ) async throws -> CatalogV1.Entry {
    if !request.reason.isEmpty { _ = try Parse.text(request.reason, field: "reason", limit: TextLimits.reason) }
    guard request.workingDays <= EntryVersion.correctionDaysLimit else {
      throw RPCError.invalidArgument(
        field: "working_days", "LIMIT_TOO_LARGE", en: "at most \(EntryVersion.correctionDaysLimit)",
        zh: "至多\(EntryVersion.correctionDaysLimit)")
    }
    if try await isHeads(request, context.caller) { return try await refuseSignOff(request, context: context) }
    return try await decide(on: request.code, request.version, context) { tx, version, provider, authority in
      try version.sendBack(by: context.actingHolder, reason: request.reason, at: tx.now)
      try tx.saveState(of: version)
      try await obligations.endReview(of: version, actor: .init(context), in: tx)
      try await obligations.beginCorrection(
        of: version, within: Int(request.workingDays), by: provider, for: authority, actor: .init(context), in: tx)
      try tx.append(
        CatalogV1.EntryReturned(
          code: version.code, version: UInt32(version.number), provider: provider.code.text),
        subject: version.subject, audience: try await tx.audienceOfReturn(to: provider, by: authority),
        actor: .init(context))
    }
  }

  /// Takes the version in force so far out of force; first, because only one may be in force.
  private func supersede(
    before newer: EntryVersion, _ context: ServerContext, in tx: borrowing Transaction
  ) async throws {
    guard var old = try await tx.versionInForce(of: newer.code) else { return }
    try old.supersede(byVersion: newer.number, at: tx.now)
    try tx.saveState(of: old)
    try tx.endSuspension(of: old, by: context.actingHolder, reason: .superseded)
    try tx.append(
      CatalogV1.EntrySuperseded(code: old.code, version: UInt32(old.number), byVersion: UInt32(newer.number)),
      subject: old.subject, audience: try await tx.audience(of: old), actor: .init(context))
  }

  /// One decision of the authority the provider reports to: lock, load, decide, render.
  private func decide(
    on code: String, _ number: UInt32, _ context: ServerContext,
    _ body:
      nonisolated(nonsending) @Sendable (
        borrowing Transaction, inout EntryVersion, Organisation, Organisation
      ) async throws -> Void
  ) async throws -> CatalogV1.Entry {
    let keys: [LockKey] = settings.level == .county ? [.entry(code), .countyOutbox] : [.entry(code)]
    return try await database.command(for: context, locking: keys) { tx in
      var (version, provider) = try await tx.version(Int(number), of: code)
      guard let authority = try await tx.authority(over: provider), context.caller.isAuthority,
        authority.code.text == context.caller.organisation.code
      else { throw Visibility(.other).allows(version) ? Refusal.notYourLevel : .entryUnknown }
      guard Visibility(.authority).allows(version) else { throw Refusal.entryUnknown }
      try await tx.refuseEnded(code)
      try await body(tx, &version, provider, authority)
      return try await render(version, of: provider, for: .authority, context, at: tx.now, from: tx)
    }
  }
}

extension Refusal {
  static let notYourLevel = Refusal(
    .rights, "NOT_YOUR_LEVEL", article: "10",
    Bilingual(zh: "该目录由其他主管部门管理", en: "another competent authority decides about this entry"),
    remedy: Bilingual(zh: "目录逐级报送，由同级主管部门发布。", en: "Entries are published by the authority of their own level."))
}
