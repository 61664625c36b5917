package import Postgres
package import Rules
internal import Synchronization

/// The working calendar a process counts by: the embedded one with the years loaded since laid over it.
///
/// Every replica refreshes it from its schema before each sweep. A command that still counts by the older calendar does
/// no harm: the sweep counts again whatever was counted by another calendar.
package final class CurrentCalendar: Sendable {
  private struct State {
    var calendar: WorkingCalendar
    /// Year and version of each loaded table.
    var loaded: [Int: Int] = [:]
  }

  private let embedded: WorkingCalendar
  private let state: Mutex<State>

  package init(_ calendar: WorkingCalendar = .embedded) {
    embedded = calendar
    state = Mutex(State(calendar: calendar))
  }

  package var value: WorkingCalendar { state.withLock { $0.calendar } }

  /// Takes over what the schema knows by now.
  package func refresh(from source: borrowing ReadTransaction) async throws {
    let years = try await source.query("SELECT year, version FROM calendar_year", as: Int.self, Int.self)
    let loaded = Dictionary(uniqueKeysWithValues: years)
    guard state.withLock({ $0.loaded != loaded }) else { return }
    let days = try await source.query(
      "SELECT day::text, kind, name FROM calendar_day ORDER BY day", as: String.self, String.self, String.self)
    let table = HolidayTable(
      days: try days.map { day, kind, name in
        guard let date = CivilDate(day), let kind = HolidayTable.Kind(rawValue: kind) else {
          throw DamagedCalendar(day: day)
        }
        return HolidayTable.Day(date: date, kind: kind, name: name)
      })
    let calendar = try embedded.adding(table)
    state.withLock { $0 = State(calendar: calendar, loaded: loaded) }
  }
}

/// A stored calendar day that cannot be read.
package struct DamagedCalendar: Error, CustomStringConvertible {
  let day: String

  package var description: String {
    "calendar_day \(day) cannot be read; was it written by a newer program? rebuild-projection restores the table"
  }
}
