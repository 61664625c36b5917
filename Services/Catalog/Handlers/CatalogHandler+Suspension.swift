package import Contracts
import EventLog
import FoundationEssentials
import Postgres
package import RPC
import Rules

/// Out of use and back (Art. 28 ¶2): acts of the providing department or of the authority it reports to.
extension CatalogHandler {
  package func suspendEntry(
    _ request: CatalogV1.SuspendEntryRequest, context: ServerContext
  ) async throws -> CatalogV1.Entry {
    if !request.reason.isEmpty { _ = try Parse.text(request.reason, field: "reason", limit: TextLimits.reason) }
    return try await govern(on: request.code, request.version, context) { tx, version, provider, byAuthority in
      try version.suspend(
        by: context.actingHolder, byAuthority: byAuthority, reason: request.reason,
        from: request.beginsAt?.truncatedToMicroseconds, until: request.expectedUntil?.truncatedToMicroseconds,
        emergency: request.emergency, at: tx.now)
      try await tx.saveSuspension(of: version, context)
      if settings.level == .county { try tx.queueForCity(.suspended, version, of: provider.code) }
    }
  }

  package func resumeEntry(
    _ request: CatalogV1.ResumeEntryRequest, context: ServerContext
  ) async throws -> CatalogV1.Entry {
    if !request.reason.isEmpty { _ = try Parse.text(request.reason, field: "reason", limit: TextLimits.reason) }
    return try await govern(on: request.code, request.version, context) { tx, version, provider, byAuthority in
      try version.resume(
        by: context.actingHolder, byAuthority: byAuthority, reason: request.reason, at: tx.now)
      try await tx.checkUsedAtCounty(version)
      try await tx.saveResumption(of: version, because: request.reason, context)
      if settings.level == .county { try tx.queueForCity(.resumed, version, of: provider.code) }
    }
  }

  /// One act on a version in force, by its department or the authority over it: lock, load, act, render.
  ///
  /// - Parameter body: is told whether the authority acts.
  private func govern(
    on code: String, _ number: UInt32, _ context: ServerContext,
    _ body:
      nonisolated(nonsending) @Sendable (
        borrowing Transaction, inout EntryVersion, Organisation, Bool
      ) async throws -> Void
  ) async throws -> CatalogV1.Entry {
    let keys: [LockKey] = settings.level == .county ? [.entry(code), .countyOutbox] : [.entry(code)]
    return try await database.command(for: context, locking: keys) { tx in
      var (version, provider) = try await tx.version(Int(number), of: code)
      let reader = try await tx.reader(context.caller, of: provider)
      guard Visibility(reader).allows(version) else { throw Refusal.entryUnknown }
      guard reader == .provider || reader == .authority else { throw Refusal.notYourOrganisation }
      // A county's authority may know of what it forwarded, and decides nothing here.
      let decider = reader == .authority ? try await tx.authority(over: provider)?.code.text : nil
      try await body(tx, &version, provider, decider == context.caller.organisation.code)
      return try await render(version, of: provider, for: reader, context, at: tx.now, from: tx)
    }
  }
}

extension Transaction {
  /// Stores and announces the suspension a version has now.
  borrowing func saveSuspension(of version: EntryVersion, _ context: ServerContext) async throws {
    try saveState(of: version)
    try endSuspension(of: version, by: context.actingHolder, reason: .replaced)
    guard let suspension = version.suspension else { return }
    try keep(suspension, of: version)
    try append(
      CatalogV1.EntrySuspended(
        code: version.code, version: UInt32(version.number), beginsAt: suspension.beginsAt,
        emergency: suspension.emergency),
      subject: version.subject, audience: try await audience(of: version), actor: .init(context))
  }

  /// Stores and announces that a version is in use again.
  borrowing func saveResumption(
    of version: EntryVersion, because reason: String, _ context: ServerContext
  ) async throws {
    try saveState(of: version)
    try endSuspension(of: version, by: context.actingHolder, reason: .resumed(reason))
    try append(
      CatalogV1.EntryResumed(code: version.code, version: UInt32(version.number)), subject: version.subject,
      audience: try await audience(of: version), actor: .init(context))
  }
}
