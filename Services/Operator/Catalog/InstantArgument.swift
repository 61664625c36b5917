import ArgumentParser
import Foundation
import Rules

/// A time in China as people type it: a day, or a day with hours and minutes ("2026-11-23", "2026-11-23 18:30").
struct InstantArgument: ExpressibleByArgument {
  let instant: Date

  init?(argument: String) {
    let parts = argument.split(separator: " ", maxSplits: 1).map(String.init)
    guard let day = parts.first.flatMap({ CivilDate($0) }), let seconds = Self.seconds(parts.dropFirst().first) else {
      return nil
    }
    instant = ChinaTime.start(of: day) + seconds
  }

  /// Of a time of day; midnight if there is none.
  private static func seconds(_ time: String?) -> Double? {
    guard let time else { return 0 }
    let fields = time.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = fields.compactMap { $0.count == 2 ? UInt8($0) : nil }
    guard (2...3).contains(fields.count), numbers.count == fields.count, numbers[0] < 24,
      numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    return zip(numbers, [3600.0, 60, 1]).reduce(0) { $0 + Double($1.0) * $1.1 }
  }
}
