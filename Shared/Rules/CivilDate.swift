/// A day of the proleptic Gregorian calendar without hour or zone, held as the number of days since 1970-01-01.
///
/// Counting days is integer arithmetic here: no calendar object, no time zone data base, no locale is consulted.
package struct CivilDate: Sendable, Hashable, Comparable, Strideable {
  /// Days since 1970-01-01; negative before.
  package let dayNumber: Int

  package init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// The day with this year, month and day of the month, or `nil` if there is none.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.lastDay(ofMonth: month, year: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Reads `YYYY-MM-DD`, exactly ten ASCII characters.
  package init?(_ text: String) {
    self.init(utf8: ArraySlice(text.utf8))
  }

  /// Reads `YYYY-MM-DD` from bytes.
  package init?(utf8 bytes: ArraySlice<UInt8>) {
    guard bytes.count == 10 else { return nil }
    let start = bytes.startIndex
    var numbers = (year: 0, month: 0, day: 0)
    for offset in 0..<10 {
      let byte = bytes[start + offset]
      if offset == 4 || offset == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      switch offset {
      case 0..<4: numbers.year = numbers.year * 10 + digit
      case 5..<7: numbers.month = numbers.month * 10 + digit
      default: numbers.day = numbers.day * 10 + digit
      }
    }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday, the fourth day of the ISO week.
    Weekday(rawValue: Self.floorModulo(dayNumber + 3, 7) + 1)!
  }

  package var year: Int { components.year }
  package var month: Int { components.month }
  package var day: Int { components.day }

  /// Year, month and day of the month (Howard Hinnant's `civil_from_days`).
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = Self.floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package func advanced(by days: Int) -> Self { Self(dayNumber: dayNumber + days) }
  package func distance(to other: Self) -> Int { other.dayNumber - dayNumber }
  package static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = Self.floorDivide(shiftedYear, 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : (a - b + 1) / b }
  private static func floorModulo(_ a: Int, _ b: Int) -> Int { a - floorDivide(a, b) * b }
}

extension CivilDate: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  package var description: String { String(decoding: utf8, as: UTF8.self) }

  /// `YYYY-MM-DD` as ten bytes, for writers that count every allocation.
  package var utf8: [UInt8] {
    let (year, month, day) = components
    func digit(_ value: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(value % 10) }
    let dash = UInt8(ascii: "-")
    return [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), dash,
      digit(month / 10), digit(month), dash, digit(day / 10), digit(day),
    ]
  }
}

/// A day of the ISO week.
package enum Weekday: Int, Sendable, Hashable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  package var isWeekend: Bool { self == .saturday || self == .sunday }

  package var name: Bilingual {
    switch self {
    case .monday: Bilingual(zh: "周一", en: "Monday")
    case .tuesday: Bilingual(zh: "周二", en: "Tuesday")
    case .wednesday: Bilingual(zh: "周三", en: "Wednesday")
    case .thursday: Bilingual(zh: "周四", en: "Thursday")
    case .friday: Bilingual(zh: "周五", en: "Friday")
    case .saturday: Bilingual(zh: "周六", en: "Saturday")
    case .sunday: Bilingual(zh: "周日", en: "Sunday")
    }
  }
}
