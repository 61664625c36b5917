package import FoundationEssentials

/// Instants in page tokens: microseconds since 1970, as exact as PostgreSQL keeps them.
///
/// A token comes back from a caller, who may write any number into it: what lies outside the years 1 to 9999 is no
/// instant of ours, and neither `Date` nor PostgreSQL is asked to hold it.
package enum TokenTime {
  package static func microseconds(_ date: Date) -> Int64 {
    Int64((date.timeIntervalSinceReferenceDate * 1e6).rounded()) + epochs
  }

  package static func text(_ date: Date) -> String { String(microseconds(date)) }

  /// `nil` for what is no instant between the years 1 and 9999.
  package static func date(_ microseconds: Int64) -> Date? {
    guard range.contains(microseconds) else { return nil }
    return Date(timeIntervalSinceReferenceDate: Double(microseconds - epochs) / 1e6)
  }

  package static func date(_ text: some StringProtocol) -> Date? { Int64(text).flatMap(date) }

  /// From 1970, where tokens count from, to 2001, where `Date` does.
  private static let epochs: Int64 = 978_307_200_000_000
  private static let range: ClosedRange<Int64> = -62_135_596_800_000_000...253_402_300_799_999_999
}
