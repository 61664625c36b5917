import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules

/// The duty to report what became final: a version, or a category after its first edit (Art. 10 ¶2).
extension Obligations {
  /// - Parameter updates: the periods of the changes it answers, see ``ReportPeriod``.
  func beginReport(
    about subject: String, by body: SocialCreditCode, to authority: Organisation?, answering updates: [LegalClock] = [],
    actor: EventActor, in tx: borrowing Transaction
  ) async throws {
    let today = ChinaTime.date(of: tx.now)
    let pack = try await pack(onReceipt: today, readingFrom: tx)
    let responsible = OrganisationID(body.text)
    let audience = authority.map { [OrganisationID($0.code.text)] } ?? []
    switch ReportPeriod(under: pack, answering: updates, on: today) {
    case .own:
      try await open(
        .catalogReport, about: subject, responsible: responsible, audience: audience, by: actor, in: tx)
    case .ofUpdate(let clock):
      try await openPart(
        of: clock, as: .catalogReport, about: subject, responsible: responsible, audience: audience, by: actor, in: tx)
    case .workingDays(let days):
      try await openStated(
        .catalogReport, workingDays: days, about: subject, responsible: responsible, audience: audience, by: actor,
        in: tx)
    }
  }

  /// The running periods of changes that wait for an entry.
  func updates(waitingFor code: String, in tx: borrowing Transaction) async throws -> [LegalClock] {
    let changes = try await tx.changes(waitingFor: code)
    let duties = try await tx.obligations(.catalogUpdate, about: changes.map(\.id.description))
    return duties.values.filter(\.isRunning).map(\.clock)
  }
}
