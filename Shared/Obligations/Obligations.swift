internal import Contracts
package import EventLog
package import FoundationEssentials
package import Postgres
package import RPC
package import Rules

/// A service's duties: opened, extended, reassigned and ended inside the command that causes it, each with its event.
///
/// The command names the case's lock key; the duty belongs to the case. Receipt is the command's time (`tx.now`).
package struct Obligations: Sendable {
  package let adoptions: CurrentPacks
  package let calendar: CurrentCalendar

  /// The rule packs this platform applies, as far as this process knows.
  package var packs: PacksInForce { adoptions.value }

  /// - Parameter packs: the rule packs this platform began with; decree 320 alone by default. Those adopted since come
  ///   from the schema.
  package init(packs: PacksInForce = .default, calendar: CurrentCalendar = CurrentCalendar()) {
    adoptions = CurrentPacks(packs)
    self.calendar = calendar
  }

  /// The pack in force on a day, of all that the schema knows.
  package func pack<Source: QuerySource & ~Copyable>(
    onReceipt day: CivilDate, readingFrom source: borrowing Source
  ) async throws -> RulePack {
    try await adoptions.value(readingFrom: source).pack(onReceipt: day)
  }

  /// Starts the duty that the pack in force on the day of receipt sets for `kind`.
  ///
  /// While a needed calendar is missing it is due pending that year, and computed once the year is loaded.
  ///
  /// - Parameters:
  ///   - receivedAt: when the first platform node accepted the case, if that was not here and now (CC-08).
  ///   - audience: the organisations that are told; the responsible one is added.
  ///   - isToldWhenOver: whether a duty that is past its due day already is told as missed by the next sweep. For a fact
  ///     registered late it is not: a person is to confirm the violation.
  /// - Throws: ``RuleViolation`` before any act was in force; ``NoPeriod`` where the act gives no number, see
  ///   ``RulePack/clock(_:)``.
  @discardableResult
  package func open(
    _ kind: ClockKind, about subject: String, responsible: OrganisationID, audience: [OrganisationID],
    receivedAt: Date? = nil, isToldWhenOver: Bool = true, by actor: EventActor, in transaction: borrowing Transaction
  ) async throws -> Obligation {
    let receivedAt = receivedAt ?? transaction.now
    let pack = try await pack(onReceipt: ChinaTime.date(of: receivedAt), readingFrom: transaction)
    guard let clock = LegalClock.start(kind, under: pack, receivedAt: receivedAt, on: calendar.value) else {
      throw NoPeriod(kind: kind, pack: pack.id)
    }
    return try begin(clock, subject, responsible, audience, isToldWhenOver: isToldWhenOver, actor, transaction)
  }

  /// Starts a duty under the pack that a case already has; `nil` where the act gives no number and time is only measured.
  @discardableResult
  package func open(
    _ kind: ClockKind, under pack: RulePack, about subject: String, responsible: OrganisationID,
    audience: [OrganisationID], by actor: EventActor, in transaction: borrowing Transaction
  ) throws -> Obligation? {
    guard let clock = LegalClock.start(kind, under: pack, receivedAt: transaction.now, on: calendar.value) else {
      return nil
    }
    return try begin(clock, subject, responsible, audience, isToldWhenOver: true, actor, transaction)
  }

  /// Starts a duty that has ended anew, from now on: under the pack it was received under, as long as it was with its
  /// extensions.
  @discardableResult
  package func restart(
    _ ended: Obligation, actor: EventActor, in transaction: borrowing Transaction
  ) throws -> Obligation {
    let clock = ended.clock.restarted(at: transaction.now, on: calendar.value)
    return try begin(
      clock, ended.subject, ended.responsible, ended.audience, isToldWhenOver: true, actor, transaction)
  }

  /// Starts a duty of as many working days as somebody states whom the act leaves it to.
  @discardableResult
  package func openStated(
    _ kind: ClockKind, workingDays days: Int, about subject: String, responsible: OrganisationID,
    audience: [OrganisationID], by actor: EventActor, in transaction: borrowing Transaction
  ) async throws -> Obligation {
    let pack = try await pack(onReceipt: ChinaTime.date(of: transaction.now), readingFrom: transaction)
    let clock = LegalClock.stated(
      kind, workingDays: days, under: pack, receivedAt: transaction.now, on: calendar.value)
    return try begin(clock, subject, responsible, audience, isToldWhenOver: true, actor, transaction)
  }

  /// Starts a duty that is part of another: it runs by that one's clock, from the same receipt to the same due day.
  @discardableResult
  package func openPart(
    of whole: LegalClock, as kind: ClockKind, about subject: String, responsible: OrganisationID,
    audience: [OrganisationID], by actor: EventActor, in transaction: borrowing Transaction
  ) async throws -> Obligation {
    let pack = try await pack(onReceipt: ChinaTime.date(of: transaction.now), readingFrom: transaction)
    let clock = whole.shared(with: kind, under: pack)
    return try begin(clock, subject, responsible, audience, isToldWhenOver: true, actor, transaction)
  }

  /// Starts a duty whose day an order states (Art. 40).
  @discardableResult
  package func openOrdered(
    _ kind: ClockKind, due: CivilDate, about subject: String, responsible: OrganisationID, audience: [OrganisationID],
    by actor: EventActor, in transaction: borrowing Transaction
  ) async throws -> Obligation {
    let pack = try await pack(onReceipt: ChinaTime.date(of: transaction.now), readingFrom: transaction)
    let clock = LegalClock.ordered(
      kind, under: pack, receivedAt: transaction.now, due: due, on: calendar.value)
    return try begin(clock, subject, responsible, audience, isToldWhenOver: true, actor, transaction)
  }

  /// Grants more time, or throws the ``RuleViolation`` that forbids it; events tell the old due day and the new one.
  @discardableResult
  package func extend(
    _ obligation: Obligation, by consent: ExtensionConsent, actor: EventActor, in transaction: borrowing Transaction
  ) throws -> Obligation {
    var extended = obligation
    try extended.extend(by: consent, under: pack(of: obligation), on: calendar.value)
    try plan(&extended, at: transaction.now)
    try transaction.update(&extended)
    try tell(extended, previousDue: obligation.clock.due, actor, transaction)
    return extended
  }

  /// Gives a running duty to another organisation; receipt and due day stay.
  @discardableResult
  package func reassign(
    _ obligation: Obligation, to organisation: OrganisationID, actor: EventActor, in transaction: borrowing Transaction
  ) throws -> Obligation {
    var reassigned = obligation
    try reassigned.reassign(to: organisation)
    try transaction.update(&reassigned)
    try tell(reassigned, previousDue: nil, actor, transaction)
    return reassigned
  }

  /// Tells another organisation of a running duty, now and whatever becomes of it; who owes it and by when stays.
  @discardableResult
  package func concern(
    _ obligation: Obligation, with organisation: OrganisationID, actor: EventActor,
    in transaction: borrowing Transaction
  ) throws -> Obligation {
    var concerned = obligation
    try concerned.concern(organisation)
    try transaction.update(&concerned)
    try tell(concerned, previousDue: nil, actor, transaction)
    return concerned
  }

  /// Goes on with part of a running duty as a duty of another organisation about another case, by the same clock: receipt,
  /// extensions and due day stay, and a missed due day is not told twice.
  @discardableResult
  package func divide(
    _ obligation: Obligation, about subject: String, responsible: OrganisationID, audience: [OrganisationID],
    actor: EventActor, in transaction: borrowing Transaction
  ) throws -> Obligation {
    var part = Obligation(
      id: .make(), subject: subject, responsible: responsible, audience: audience, clock: obligation.clock)
    part.reminders = obligation.reminders
    if let told = obligation.overdueToldAt { part.tellOverdue(at: told) }
    try transaction.insert(part)
    try tell(part, previousDue: nil, actor, transaction)
    return part
  }

  /// Ends a duty: met, late or not, or lapsed because its cause went away.
  @discardableResult
  package func close(
    _ obligation: Obligation, _ ending: Obligation.Ending = .met, actor: EventActor,
    in transaction: borrowing Transaction
  ) throws -> Obligation {
    var closed = obligation
    try closed.close(ending, at: transaction.now)
    try transaction.update(&closed)
    try transaction.append(
      ObligationV1.ObligationClosed(
        id: closed.id.rawValue, kind: closed.kind.rawValue, subject: closed.subject, late: closed.wasLate,
        lapsed: ending == .lapsed),
      subject: closed.subject, audience: .organisations(closed.audience), actor: actor)
    return closed
  }

  /// The pack a duty keeps from its day of receipt.
  package func pack(of obligation: Obligation) throws -> RulePack {
    let id = obligation.clock.pack
    guard let pack = packs.entries.first(where: { $0.pack.id == id })?.pack ?? RulePack(id: id) else {
      throw DamagedObligation(column: "rule_pack", id: obligation.id.rawValue)
    }
    return pack
  }

  /// Counts a duty's reminders anew.
  func plan(_ obligation: inout Obligation, at now: Date) throws {
    obligation.planReminders(under: try pack(of: obligation), on: calendar.value, at: now)
  }

  func tell(
    _ obligation: Obligation, previousDue: Due?, _ actor: EventActor, _ transaction: borrowing Transaction
  ) throws {
    try transaction.append(
      ObligationV1.ObligationSet(
        obligation: try message(obligation, at: transaction.now), previousDueAt: previousDue?.endsAt),
      subject: obligation.subject, audience: .organisations(obligation.audience), actor: actor)
  }

  private func begin(
    _ clock: LegalClock, _ subject: String, _ responsible: OrganisationID, _ audience: [OrganisationID],
    isToldWhenOver: Bool, _ actor: EventActor, _ transaction: borrowing Transaction
  ) throws -> Obligation {
    var obligation = Obligation(
      id: .make(), subject: subject, responsible: responsible, audience: audience, clock: clock)
    try plan(&obligation, at: transaction.now)
    if !isToldWhenOver, obligation.isOverdue(at: transaction.now) { obligation.tellOverdue(at: transaction.now) }
    try transaction.insert(obligation)
    try tell(obligation, previousDue: nil, actor, transaction)
    return obligation
  }
}

/// A duty was to be opened for a period the act gives no number for: measure it, but nothing is due.
package struct NoPeriod: Error, Sendable, Hashable, CustomStringConvertible {
  package let kind: ClockKind
  package let pack: RulePack.ID

  package var description: String { "\(pack) sets no period for \(kind.rawValue); ask RulePack.clock before opening" }
}
