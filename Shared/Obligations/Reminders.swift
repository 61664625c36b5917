package import Rules

/// The days on which somebody is reminded of a duty: what is next, and what was told (催办提醒).
///
/// After a standstill one reminder is told for all the days that were missed: it says how many working days are left.
package struct Reminders: Sendable, Hashable {
  /// `nil` when none is left.
  package internal(set) var next: CivilDate?
  /// The due day they were counted from.
  package internal(set) var plannedFor: CivilDate?
  package internal(set) var told: CivilDate?

  /// Chooses what is next of `days`, which ascend: the last that has come, or else the first to come; a day told is over.
  mutating func plan(_ days: [CivilDate], for due: CivilDate?, on today: CivilDate) {
    let left = days.filter { day in told.map { day > $0 } ?? true }
    next = left.last { $0 <= today } ?? left.first
    plannedFor = due
  }

  /// Takes note that the next one is told, and goes on to the first of `days` after `today`.
  mutating func tell(_ days: [CivilDate], on today: CivilDate) {
    told = next
    next = days.first { $0 > today }
  }
}
