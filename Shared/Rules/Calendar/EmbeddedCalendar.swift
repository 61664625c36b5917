extension WorkingCalendar {
  /// The calendar every build carries: 2018 to 2026, from the State Council's notices (see ``HolidayNotices``).
  package static let embedded: WorkingCalendar = {
    do {
      return try WorkingCalendar(HolidayTable(csv: PackageResources.cn_holidays_csv))
    } catch {
      // The file is part of the build and read by the tests; a build that cannot read it must not run.
      preconditionFailure("the embedded holiday table is damaged: \(error)")
    }
  }()
}

/// The State Council notices behind the embedded calendar, one per year, so that an explanation can name its source.
package enum HolidayNotices {
  /// The notice that decides about `day`: New Year days in December belong to the next year's notice.
  package static func notice(for day: HolidayTable.Day) -> Bilingual {
    let year = day.date.month == 12 && day.name == "元旦" ? day.date.year + 1 : day.date.year
    return notice(of: year)
  }

  static func notice(of year: Int) -> Bilingual {
    let number = numbers[year].map { "（\($0)）" } ?? ""
    return Bilingual(
      zh: "《国务院办公厅关于\(year)年部分节假日安排的通知》\(number)",
      en: "State Council General Office, notice on the holidays of \(year)\(number)")
  }

  private static let numbers: [Int: String] = {
    var numbers: [Int: String] = [:]
    let text = String(decoding: PackageResources.holiday_notices_csv, as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",")
      if fields.count == 2, let year = Int(fields[0]) { numbers[year] = String(fields[1]) }
    }
    return numbers
  }()
}
