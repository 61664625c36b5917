package import FoundationEssentials

/// The clock of the law: Beijing time (北京时间), eight hours ahead of UTC the whole year.
///
/// China kept summer time from 1986 to 1991 and has not since, so for every instant the decree can touch
/// (2018 onwards) the offset is constant and no time zone data base is needed.
package enum ChinaTime {
  package static let offsetSeconds = 8 * 3600
  private static let daySeconds = 86_400

  /// The day it is in China at `instant`.
  package static func date(of instant: Date) -> CivilDate {
    let seconds = instant.timeIntervalSince1970 + Double(offsetSeconds)
    return CivilDate(dayNumber: Int((seconds / Double(daySeconds)).rounded(.down)))
  }

  /// 00:00 of `day`.
  package static func start(of day: CivilDate) -> Date {
    Date(timeIntervalSince1970: Double(day.dayNumber * daySeconds - offsetSeconds))
  }

  /// 24:00 of `day`: the first instant that is too late for something due on that day.
  package static func end(of day: CivilDate) -> Date {
    start(of: day.advanced(by: 1))
  }
}
