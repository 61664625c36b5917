import Foundation

/// The terminal a person looks at.
enum Terminal {
  /// Its width in places; unlimited when the output goes into a file or another program.
  static let width: Int = {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return .max
    }
    return Int(size.ws_col)
  }()

  /// An instant in China time, to the minute.
  static func time(_ date: Date?) -> String { date.map { format($0, "yyyy-MM-dd HH:mm") } ?? "" }

  /// The day a period ends with: the due instant is 24:00 of it.
  static func dueDay(_ dueAt: Date?, pending year: UInt32) -> String {
    if let dueAt { return format(dueAt.addingTimeInterval(-1), "yyyy-MM-dd") }
    return year == 0 ? "" : say("待\(year)年日历", "pending \(year) calendar")
  }

  private static func format(_ date: Date, _ pattern: String) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 8 * 3600)
    formatter.dateFormat = pattern
    return formatter.string(from: date)
  }
}
