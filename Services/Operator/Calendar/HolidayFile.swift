import Foundation
import Rules

/// Holiday tables in files that people name on the command line.
extension HolidayTable {
  init(file: String) throws(HolidayFileError) {
    guard let data = FileManager.default.contents(atPath: file) else { throw .unreadable(file) }
    do throws(HolidayTableError) {
      try self.init(csv: Array(data))
    } catch {
      throw .invalid(file, error)
    }
  }

  /// A table of whole years only: a day of a year that the file does not give whole is refused, never left out.
  init(wholeYearsIn file: String) throws(HolidayFileError) {
    try self.init(file: file)
    do throws(HolidayTableError) {
      _ = try WorkingCalendar(self)
    } catch {
      throw .invalid(file, error)
    }
  }
}

/// Why a file with holidays could not be used.
enum HolidayFileError: Error {
  case unreadable(String)
  case invalid(String, HolidayTableError)

  var reason: String {
    switch self {
    case .unreadable: "FILE_UNREADABLE"
    case .invalid: HolidayTableError.reason
    }
  }

  var message: Bilingual {
    switch self {
    case .unreadable(let file): Bilingual(zh: "无法读取 \(file)", en: "cannot read \(file)")
    case .invalid(let file, let error):
      Bilingual(zh: "\(file)：\(error.message.zh)", en: "\(file): \(error.message.en)")
    }
  }
}
