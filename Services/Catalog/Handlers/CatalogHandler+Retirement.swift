package import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
package import RPC
import Rules

/// The end of an entry (注销): an act of the department that provides it.
extension CatalogHandler {
  package func retireEntry(
    _ request: CatalogV1.RetireEntryRequest, context: ServerContext
  ) async throws -> CatalogV1.Entry {
    if !request.reason.isEmpty { _ = try Parse.text(request.reason, field: "reason", limit: TextLimits.reason) }
    let keys: [LockKey] = settings.level == .county ? [.countyOutbox] : []
    return try await act(on: request.code, request.version, context, also: keys) { tx, version, provider in
      try version.retire(by: context.actingHolder, reason: request.reason, replacedBy: request.replacedBy, at: tx.now)
      try await tx.checkEnd(of: version, replacedBy: request.replacedBy)
      try tx.saveState(of: version)
      if settings.level == .county { try tx.queueForCity(.retired, version, of: provider.code) }
      try tx.endSuspension(of: version, by: context.actingHolder, reason: .entryRetired)
      try tx.append(
        CatalogV1.EntryRetired(
          code: version.code, version: UInt32(version.number), replacedBy: request.replacedBy),
        subject: version.subject, audience: try await tx.audience(of: version), actor: .init(context))
      try await obligations.endCorrection(of: version.code, .lapsed, actor: .init(context), in: tx)
      try await obligations.handleChanges(
        byEndOf: version, because: request.reason, actor: .init(context), in: tx)
    }
  }
}

extension QuerySource where Self: ~Copyable {
  /// What takes the entry's place is in force or the department's own, and nothing of it waits for a decision.
  fileprivate borrowing func checkEnd(of version: EntryVersion, replacedBy: String) async throws {
    if !replacedBy.isEmpty {
      let provider = try await provider(of: version.code) ?? version.provider
      guard try await knownCodes(among: [replacedBy], by: provider) == [replacedBy],
        try await retiredVersion(of: replacedBy) == nil
      else { throw Refusal.replacementUnknown }
    }
    if let open = try await openVersion(of: version.code), open.name != .draft {
      throw Refusal.versionOnItsWay(open.number, open.name)
    }
  }
}

extension Refusal {
  fileprivate static let replacementUnknown = Refusal(
    .field("replaced_by"), "REPLACEMENT_UNKNOWN", article: "9",
    Bilingual(zh: "没有这一替代目录，或其已注销", en: "there is no such entry to take its place, or it has ended too"),
    remedy: Bilingual(zh: "请核对代码，没有替代目录则留空。", en: "Check the code, or leave it empty."))

  fileprivate static func versionOnItsWay(_ number: Int, _ state: EntryVersion.StateName) -> Refusal {
    Refusal(
      .state, "VERSION_ON_ITS_WAY", article: "10",
      Bilingual(zh: "第\(number)版\(state.text.zh)", en: "version \(number) is \(state.text.en)"),
      remedy: Bilingual(zh: "请待其发布或退回后再注销。", en: "Wait until it is published or returned."))
  }
}
