import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import SuiteContracts

/// What a change does to duties: opened with its clock, handled entry by entry, closed with the last.
extension Obligations {
  /// Stores a new change and starts its period on `day`. A duty that is over by then is not told as missed: that the
  /// department is to blame, a person must say (Art. 9 ¶2).
  func begin(
    _ change: inout Change, of body: Organisation, under authority: Organisation?, from day: CivilDate,
    by actor: EventActor, in tx: borrowing Transaction
  ) async throws -> Obligation {
    let duty = try await open(
      .catalogUpdate, about: change.id.description, responsible: OrganisationID(body.code.text),
      audience: authority.map { [OrganisationID($0.code.text)] } ?? [], receivedAt: ChinaTime.start(of: day),
      isToldWhenOver: false, by: actor, in: tx)
    change.isOverdueAtRegistration = duty.isOverdue(at: tx.now)
    try tx.insert(change, by: actor.actor.holder)
    try tx.announce(change, of: body, under: authority, by: actor)
    return duty
  }

  /// A version became final: it handles every open change that waits for its entry (Art. 9 ¶2).
  func handleChanges(by version: EntryVersion, actor: EventActor, in tx: borrowing Transaction) async throws {
    try await handleChanges(waitingFor: version.code, actor: actor, in: tx) { change, now in
      change.update(version.code, byVersion: version.number, at: now)
    }
  }

  /// An entry ended: nothing of it is left to update.
  func handleChanges(
    byEndOf version: EntryVersion, because reason: String, actor: EventActor, in tx: borrowing Transaction
  ) async throws {
    try await handleChanges(waitingFor: version.code, actor: actor, in: tx) { change, now in
      change.end(version.code, because: reason, at: now)
    }
  }

  private func handleChanges(
    waitingFor code: String, actor: EventActor, in tx: borrowing Transaction, _ handle: (inout Change, Date) -> Bool
  ) async throws {
    for var change in try await tx.changes(waitingFor: code) {
      guard handle(&change, tx.now), let body = try await tx.organisation(change.organisation) else { continue }
      let authority = try await tx.authority(over: body)
      try await settle(code, in: change, of: body, under: authority, by: actor, in: tx)
    }
  }

  /// Stores how an entry was handled; with the last one the change is closed and its duty met.
  ///
  /// - Returns: the change as it is now.
  @discardableResult
  func settle(
    _ code: String, in change: Change, of body: Organisation, under authority: Organisation?, by actor: EventActor,
    in tx: borrowing Transaction
  ) async throws -> Change {
    try tx.saveHandling(of: code, in: change, by: actor.actor.holder)
    var version: UInt32 = 0
    if case .updated(let number) = change.entries.first(where: { $0.code == code })?.handling {
      version = UInt32(number)
    }
    let id = change.id.description
    try tx.append(
      CatalogV1.ChangeHandled(id: id, code: code, version: version), subject: id,
      audience: .organisations(of: body, and: authority), actor: actor)
    // Commands of one group come between each other's reading and writing: what is left is asked after the writing.
    var current = try await tx.change(change.id) ?? change
    guard current.closeIfHandled(at: tx.now), let duty = try await tx.obligation(.catalogUpdate, about: id) else {
      return current
    }
    try tx.saveClosing(of: current)
    let met = try close(duty, actor: actor, in: tx)
    try tx.append(
      CatalogV1.ChangeClosed(id: id, organisation: body.code.text, late: met.wasLate), subject: id,
      audience: .organisations(of: body, and: authority), actor: actor)
    return current
  }
}

extension Transaction {
  /// Tells of a change that was registered, or that is another department's now.
  borrowing func announce(
    _ change: Change, of body: Organisation, under authority: Organisation?, by actor: EventActor
  ) throws {
    try append(
      CatalogV1.ChangeRegistered(
        id: change.id.description, kind: .init(change.kind), organisation: body.code.text,
        happenedOn: change.happenedOn.description, codes: change.entries.map(\.code),
        overdueAtRegistration: change.isOverdueAtRegistration),
      subject: change.id.description, audience: .organisations(of: body, and: authority), actor: actor)
  }
}

extension CatalogV1.Change {
  init(_ change: Change, duty: ObligationV1.Obligation?, for context: ServerContext) {
    self.init(
      id: change.id.description, kind: .init(change.kind), organisation: change.organisation.text,
      document: change.document, happenedOn: change.happenedOn.description,
      effectiveOn: change.effectiveOn?.description ?? "", entries: change.entries.map { .init($0, for: context) },
      obligation: duty,
      overdueAtRegistration: change.isOverdueAtRegistration, closedAt: change.closedAt,
      registeredAt: change.registeredAt)
  }
}

extension CatalogV1.AffectedEntry {
  fileprivate init(_ entry: Change.Affected, for context: ServerContext) {
    self.init(code: entry.code, handledAt: entry.handledAt)
    switch entry.handling {
    case .updated(let number): handledByVersion = UInt32(number)
    case .noChange(let reason): noChangeReason = context.words(ServiceReason.told(reason))
    case nil: break
    }
  }
}
