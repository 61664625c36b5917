import Contracts
import EventLog
import Obligations
import Postgres
import RPC
import Rules

/// The time an authority states for the correction of what it returned (更正期限).
///
/// The duty to report was met by the first report (Art. 10 ¶2, CC-19); this one is the authority's, ends with the next report,
/// and is told like any other when it passes.
extension Obligations {
  func beginCorrection(
    of version: EntryVersion, within days: Int, by provider: Organisation, for authority: Organisation,
    actor: EventActor, in tx: borrowing Transaction
  ) async throws {
    guard days > 0 else { return }
    try await openStated(
      .catalogReturned, workingDays: days, about: version.subject, responsible: OrganisationID(provider.code.text),
      audience: [OrganisationID(authority.code.text)], by: actor, in: tx)
  }

  /// The corrected version was reported, or the entry ended and leaves nothing to correct.
  func endCorrection(
    of code: String, _ ending: Obligation.Ending = .met, actor: EventActor, in tx: borrowing Transaction
  ) async throws {
    for duty in try await corrections(of: code, in: tx) { try close(duty, ending, actor: actor, in: tx) }
  }

  /// The entry is another department's now, and so is what is awaited of it.
  func reassignCorrection(
    of code: String, to taker: SocialCreditCode, actor: EventActor, in tx: borrowing Transaction
  ) async throws {
    for duty in try await corrections(of: code, in: tx) {
      try reassign(duty, to: OrganisationID(taker.text), actor: actor, in: tx)
    }
  }

  private func corrections(of code: String, in tx: borrowing Transaction) async throws -> [Obligation] {
    var running: [Obligation] = []
    for number in try await tx.returnedVersions(of: code) {
      guard let duty = try await tx.obligation(.catalogReturned, about: "\(code)@\(number)"), duty.isRunning else {
        continue
      }
      running.append(duty)
    }
    return running
  }
}
