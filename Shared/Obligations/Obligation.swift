package import FoundationEssentials
package import RPC
package import Rules

/// One duty with a due date (期限义务): who owes what about which case, and the clock it runs by.
///
/// Passing the due day changes nothing here: whether a duty is overdue follows from the clock and the time.
package struct Obligation: Sendable, Hashable {
  package struct ID: Sendable, Hashable, RawRepresentable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package var description: String { rawValue }

    static func make() -> ID { ID(rawValue: UUID().uuidString.lowercased()) }
  }

  /// How a duty ends.
  package enum Ending: Sendable, Hashable {
    case met
    /// Its cause went away, such as a request withdrawn.
    case lapsed
  }

  package let id: ID
  /// What the duty is about: a request, a case, an entry version.
  package let subject: String
  package private(set) var responsible: OrganisationID
  /// Who is told what becomes of it; the responsible organisation is always among them.
  package private(set) var audience: [OrganisationID]
  package private(set) var clock: LegalClock
  /// When the missed due day was told; `nil` until then, and again if the due day moves later.
  package private(set) var overdueToldAt: Date?
  package private(set) var closedAt: Date?
  package private(set) var ending: Ending?
  /// When the responsible organisation is reminded.
  package internal(set) var reminders = Reminders()
  /// How often the row was written; a write based on an older reading is refused.
  var revision = 0

  /// A duty that begins.
  package init(
    id: ID, subject: String, responsible: OrganisationID, audience: [OrganisationID], clock: LegalClock
  ) {
    self.id = id
    self.subject = subject
    self.responsible = responsible
    self.audience = audience.contains(responsible) ? audience : audience + [responsible]
    self.clock = clock
  }

  /// A duty as it was stored.
  init(
    _ running: Obligation, reminders: Reminders, overdueToldAt: Date?, closedAt: Date?, lapsed: Bool, revision: Int
  ) {
    self = running
    self.reminders = reminders
    self.revision = revision
    self.overdueToldAt = overdueToldAt
    self.closedAt = closedAt
    ending = closedAt.map { _ in lapsed ? .lapsed : .met }
  }

  package var kind: ClockKind { clock.kind }
  package var isRunning: Bool { closedAt == nil }

  /// Whether it is past due and still unmet.
  package func isOverdue(at now: Date) -> Bool { isRunning && clock.isOverdue(at: now) }

  /// Whether it was met after its due day.
  package var wasLate: Bool { ending == .met && closedAt.map(clock.isOverdue(at:)) == true }

  package mutating func extend(
    by consent: ExtensionConsent, under pack: RulePack, on calendar: WorkingCalendar
  ) throws(RuleViolation) {
    try checkRunning()
    clock = try clock.extended(by: consent, under: pack, on: calendar)
  }

  package mutating func close(_ ending: Ending, at now: Date) throws(RuleViolation) {
    try checkRunning()
    closedAt = now
    self.ending = ending
  }

  /// Gives the duty to another organisation; receipt and due day stay (CC-34).
  package mutating func reassign(to organisation: OrganisationID) throws(RuleViolation) {
    try checkRunning()
    responsible = organisation
    if !audience.contains(organisation) { audience.append(organisation) }
  }

  /// Has an organisation told too what becomes of the duty.
  package mutating func concern(_ organisation: OrganisationID) throws(RuleViolation) {
    try checkRunning()
    if !audience.contains(organisation) { audience.append(organisation) }
  }

  mutating func recompute(on calendar: WorkingCalendar) -> Recomputation {
    let change = clock.recomputed(on: calendar)
    clock = change.after
    // A due day that had passed when it was told has passed still, unless it moved beyond that instant.
    if let told = overdueToldAt, !clock.isOverdue(at: told) { overdueToldAt = nil }
    return change
  }

  mutating func tellOverdue(at now: Date) {
    overdueToldAt = now
    reminders.next = nil
  }

  /// Counts the reminders anew, once the clock has begun or has changed.
  mutating func planReminders(under pack: RulePack, on calendar: WorkingCalendar, at now: Date) {
    let days = isOverdue(at: now) ? [] : clock.reminders(under: pack, on: calendar)
    reminders.plan(days, for: clock.due.date, on: ChinaTime.date(of: now))
  }

  private func checkRunning() throws(RuleViolation) {
    guard let closedAt else { return }
    let day = ChinaTime.date(of: closedAt)
    throw RuleViolation(
      reason: "OBLIGATION_CLOSED",
      citation: RulePack(id: clock.pack)?.clock(kind).citation ?? Bilingual(zh: "-", en: "-"),
      message: Bilingual(zh: "该期限已于\(day)结束", en: "the period ended on \(day)"),
      remedy: Bilingual(zh: "请查看该事项的最新状态。", en: "Look at the case as it is now."))
  }
}
