import Foundation
import Rules

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
  static func time(_ date: Date?) -> String {
    guard let date else { return "" }
    let minutes = Int((date.timeIntervalSince(ChinaTime.start(of: ChinaTime.date(of: date))) / 60).rounded(.down))
    return "\(ChinaTime.date(of: date)) \(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
  }

  /// The day a period ends with: the due instant is 24:00 of it.
  static func dueDay(_ dueAt: Date?, pending year: UInt32) -> String {
    if let dueAt { return ChinaTime.date(of: dueAt.addingTimeInterval(-1)).description }
    return year == 0 ? "" : say("待\(year)年日历", "pending \(year) calendar")
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
