package import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
package import RPC
import Rules

/// From draft to report: acts of the providing department.
extension CatalogHandler {
  package func submitForReview(
    _ request: CatalogV1.EntryVersionRequest, context: ServerContext
  ) async throws -> CatalogV1.Entry {
    try await act(on: request.code, request.version, context) { tx, version, provider in
      try await tx.checkSources(of: version, by: provider)
      let held = try await tx.rolesHeld(in: [provider.code], at: tx.now)[provider.code] ?? []
      try version.submit(by: context.actingHolder, profileGaps: provider.gaps(rolesHeld: held), at: tx.now)
      try tx.saveState(of: version)
      try tx.append(
        CatalogV1.EntrySubmitted(
          code: version.code, version: UInt32(version.number), submittedBy: context.actingHolder.rawValue),
        subject: version.subject, audience: .organisations(of: provider, and: nil), actor: .init(context))
    }
  }

  package func reviewEntry(
    _ request: CatalogV1.ReviewEntryRequest, context: ServerContext
  ) async throws -> CatalogV1.Entry {
    if !request.conclusion.isEmpty {
      _ = try Parse.text(request.conclusion, field: "conclusion", limit: TextLimits.reason)
    }
    return try await act(on: request.code, request.version, context) { tx, version, provider in
      let isFinal = try version.review(
        by: context.actingHolder, passed: request.passed, conclusion: request.conclusion, at: tx.now)
      try tx.saveState(of: version)
      try tx.append(
        CatalogV1.EntryReviewed(
          code: version.code, version: UInt32(version.number), passed: request.passed,
          reviewer: context.actingHolder.rawValue),
        subject: version.subject, audience: .organisations(of: provider, and: nil), actor: .init(context))
      if isFinal { try await finalise(version, of: provider, context, in: tx) }
    }
  }

  package func reportEntry(
    _ request: CatalogV1.EntryVersionRequest, context: ServerContext
  ) async throws -> CatalogV1.Entry {
    try await act(on: request.code, request.version, context) { tx, version, provider in
      guard let authority = try await tx.authority(over: provider) else { throw Refusal.authorityMissing }
      try await tx.checkReportsHere(provider)
      try version.report(by: context.actingHolder, at: tx.now)
      try tx.saveState(of: version)
      if let duty = try await tx.obligation(.catalogReport, about: version.subject), duty.isRunning {
        try obligations.close(duty, actor: .init(context), in: tx)
      }
      try await obligations.endCorrection(of: version.code, actor: .init(context), in: tx)
      try await obligations.beginReview(of: version, by: authority, actor: .init(context), in: tx)
      try tx.append(
        CatalogV1.EntryReported(
          code: version.code, version: UInt32(version.number), provider: provider.code.text),
        subject: version.subject, audience: .organisations(of: provider, and: authority), actor: .init(context))
    }
  }

  /// The version is final: it answers the changes that waited for its entry, and the period to report it begins.
  func finalise(
    _ version: EntryVersion, of provider: Organisation, _ context: ServerContext, in tx: borrowing Transaction
  ) async throws {
    let authority = try await tx.authority(over: provider)
    try tx.append(
      CatalogV1.EntryFinalised(
        code: version.code, version: UInt32(version.number), provider: provider.code.text),
      subject: version.subject, audience: .organisations(of: provider, and: authority), actor: .init(context))
    let updates = try await obligations.updates(waitingFor: version.code, in: tx)
    try await obligations.handleChanges(by: version, actor: .init(context), in: tx)
    try await obligations.beginReport(
      about: version.subject, by: provider.code, to: authority, answering: updates, actor: .init(context), in: tx)
  }

  /// One act of the department that provides the entry: lock, load, act, render.
  func act(
    on code: String, _ number: UInt32, _ context: ServerContext, also keys: [LockKey] = [],
    _ body:
      nonisolated(nonsending) @Sendable (borrowing Transaction, inout EntryVersion, Organisation) async throws -> Void
  ) async throws -> CatalogV1.Entry {
    try await database.command(for: context, locking: [.entry(code)] + keys) { tx in
      var (version, provider) = try await tx.version(Int(number), of: code)
      guard provider.code.text == context.caller.organisation.code else {
        throw Visibility(.other).allows(version) ? Refusal.notYourOrganisation : .entryUnknown
      }
      if !version.isInForce { try await tx.refuseEnded(code) }
      try await body(tx, &version, provider)
      return try await render(version, of: provider, for: .provider, context, at: tx.now, from: tx)
    }
  }
}

extension QuerySource where Self: ~Copyable {
  /// A version with who answers for its entry now.
  borrowing func version(_ number: Int, of code: String) async throws -> (EntryVersion, Organisation) {
    guard let version = try await version(number, of: code) as EntryVersion?,
      let provider = try await answering(for: code)
    else { throw Refusal.entryUnknown }
    return (version, provider)
  }

  /// Refuses to go on with another version of an entry that has ended.
  borrowing func refuseEnded(_ code: String) async throws {
    guard try await retiredVersion(of: code) == nil else { throw Refusal.entryEnded }
  }

  /// The competent authority that decides here about entries of `provider`: its own level's, and the city's about what a
  /// county with a catalog of its own has forwarded.
  borrowing func authority(over provider: Organisation) async throws -> Organisation? {
    if provider.level == .county, try await !isLinked(provider.region) {
      return try await authority(level: .county, region: provider.region)
    }
    return try await authority(level: .city, region: RegionCode(Organisation.cityRegion))
  }
}

extension Refusal {
  static let entryEnded = Refusal(
    .state, "ENTRY_RETIRED", article: "9",
    Bilingual(zh: "该目录已注销", en: "the entry has ended"),
    remedy: Bilingual(zh: "请编制新的目录，或查看替代它的目录。", en: "Write a new entry, or look at the one that took its place."))
  static let authorityMissing = Refusal(
    .state, "AUTHORITY_MISSING", article: "10",
    Bilingual(zh: "本级主管部门尚未登记", en: "no competent authority of this level is registered"),
    remedy: Bilingual(zh: "请联系平台建设维护单位登记主管部门。", en: "Ask the platform's operator to register it."))
}
