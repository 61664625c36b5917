/// What the State Council's yearly notices (国务院办公厅关于部分节假日安排的通知) except from the ordinary week:
/// holidays, and weekend days worked instead (调休上班).
///
/// A table *covers* a year when it has that year's 1 January, 1 May and 1 October as holidays, which every notice
/// has; rows of other years amend a year that is covered elsewhere (a January holiday may begin in December).
package struct HolidayTable: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case holiday
    case makeupWorkday = "makeup-workday"
  }

  /// One excepted day.
  package struct Day: Sendable, Hashable {
    package let date: CivilDate
    package let kind: Kind
    /// The holiday's Chinese name, for a make-up working day the holiday it makes up for.
    package let name: String

    package init(date: CivilDate, kind: Kind, name: String) {
      self.date = date
      self.kind = kind
      self.name = name
    }
  }

  /// Every excepted day, ascending.
  package let days: [Day]
  /// The years about which the table knows everything, ascending.
  package let years: [Int]

  /// A table of these days, each date at most once.
  package init(days: [Day]) {
    self.days = days.sorted { $0.date < $1.date }
    years = Self.coveredYears(of: self.days)
  }

  /// One whole year; fails if a day lies outside it, appears twice, or a statutory holiday is missing.
  package init(year: Int, days: [Day]) throws(HolidayTableError) {
    if let stray = days.first(where: { $0.date.year != year }) {
      throw HolidayTableError(line: nil, problem: .outsideYear(stray.date, year))
    }
    let repeated = Dictionary(grouping: days, by: \.date).first { $0.value.count > 1 }
    if let date = repeated?.key { throw HolidayTableError(line: nil, problem: .duplicate(date, firstLine: nil)) }
    self.init(days: days)
    guard years == [year] else { throw HolidayTableError(line: nil, problem: .yearNotCovered(year)) }
  }

  /// The excepted days of one year, ascending.
  package func days(of year: Int) -> [Day] { days.filter { $0.date.year == year } }

  /// Names the content: equal tables have equal versions. It tells tables apart and is no protection against forgery.
  package var version: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325  // FNV-1a
    func mix(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    for day in days {
      mix(day.date.utf8)
      mix(day.kind.rawValue.utf8)
      mix(day.name.utf8)
      mix(CollectionOfOne(10))
    }
    let digits = String(hash, radix: 16)
    let checksum = String(repeating: "0", count: 16 - digits.count) + digits
    return "\(years.first ?? 0)-\(years.last ?? 0)/\(checksum)"
  }

  /// This table overlaid with a newer one: years the newer covers are replaced whole, its other days amend.
  ///
  /// Fails if a day amends a year that neither table covers, since nothing may be guessed about the rest of that year.
  package func overlaid(with newer: HolidayTable) throws(HolidayTableError) -> HolidayTable {
    let covered = Set(years).union(newer.years)
    if let stray = newer.days.first(where: { !covered.contains($0.date.year) }) {
      throw HolidayTableError(line: nil, problem: .yearNotCovered(stray.date.year))
    }
    let replaced = Set(newer.years)
    let amended = Set(newer.days.map(\.date))
    let kept = days.filter { !replaced.contains($0.date.year) && !amended.contains($0.date) }
    return HolidayTable(days: kept + newer.days)
  }

  private static func coveredYears(of days: [Day]) -> [Int] {
    let holidays = Set(days.lazy.filter { $0.kind == .holiday }.map(\.date))
    return Set(days.lazy.map(\.date.year)).sorted().filter { year in
      [(1, 1), (5, 1), (10, 1)].allSatisfy { month, day in
        holidays.contains(CivilDate(year: year, month: month, day: day)!)
      }
    }
  }
}
