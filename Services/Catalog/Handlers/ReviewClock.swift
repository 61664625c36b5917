import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules

/// The authority's own period to review a report, where the rule pack sets one: two working days under SC809 (Art. 16, 17),
/// none under decree 320.
extension Obligations {
  func beginReview(
    of version: EntryVersion, by authority: Organisation, actor: EventActor, in tx: borrowing Transaction
  ) async throws {
    let pack = try await pack(onReceipt: ChinaTime.date(of: tx.now), readingFrom: tx)
    guard pack.clock(.catalogReview).period != .unstated else { return }
    try await open(
      .catalogReview, about: version.subject, responsible: OrganisationID(authority.code.text),
      audience: [OrganisationID(version.provider.text)], by: actor, in: tx)
  }

  /// The report was published or returned.
  func endReview(of version: EntryVersion, actor: EventActor, in tx: borrowing Transaction) async throws {
    guard let duty = try await tx.obligation(.catalogReview, about: version.subject), duty.isRunning else { return }
    try close(duty, actor: actor, in: tx)
  }
}
