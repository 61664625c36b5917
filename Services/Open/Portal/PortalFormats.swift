import FoundationEssentials
import HTTPTypes
import Hummingbird
import Rules

/// How times and sizes are written on pages.
enum PortalFormat {
  /// "2026年11月22日（周日）17:05", "Sunday 22 November 2026, 17:05 Beijing time".
  static func minute(_ instant: Date, _ language: PageLanguage) -> String {
    let day = ChinaTime.date(of: instant)
    let minutes = Int(instant.timeIntervalSince(ChinaTime.start(of: day))) / 60
    return language(
      "minuteText", self.day(day, language), "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))")
  }

  static func day(_ instant: Date, _ language: PageLanguage) -> String { day(ChinaTime.date(of: instant), language) }

  /// "2026年11月22日（周日）", "Sunday 22 November 2026".
  static func day(_ day: CivilDate, _ language: PageLanguage) -> String {
    let (year, month, dayOfMonth) = day.components
    return language(
      "dayText", String(year), language("month\(month)"), String(dayOfMonth), language(day.weekday.name))
  }

  /// "1,234 B", "12.3 KiB", "64 MiB".
  static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<10_000: "\(grouped(bytes)) B"
    case ..<(1 << 20): "\(tenths(bytes, 1 << 10)) KiB"
    default: "\(tenths(bytes, 1 << 20)) MiB"
    }
  }

  /// "12,345".
  static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var end = digits.endIndex
    while let comma = digits.index(end, offsetBy: -3, limitedBy: digits.startIndex), comma > digits.startIndex {
      digits.insert(",", at: comma)
      end = comma
    }
    return digits
  }

  private static func tenths(_ number: Int, _ unit: Int) -> String {
    let tenths = (number * 10 + unit / 2) / unit
    return grouped(tenths / 10) + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Response {
  static func json(_ json: JSONText, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-cache"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: json.text)))
  }

  static func bytes(_ bytes: [UInt8], type: String, cacheControl: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: type, .cacheControl: cacheControl],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

/// A name and what it has, for a list of facts.
struct Fact {
  let name: String
  let value: String
  /// The value's language where it is not the page's.
  var lang: String?
}

extension Fact {
  /// A value as a department wrote it, which is Chinese on every page.
  static func data(_ name: String, _ value: String, _ language: PageLanguage) -> Fact {
    Fact(name: language(name), value: value, lang: language.dataLang)
  }
}
