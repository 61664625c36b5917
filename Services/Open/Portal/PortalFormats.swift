import FoundationEssentials
import HTTPTypes
import Hummingbird
import Rules

/// How times and sizes are written on pages.
enum PortalFormat {
  /// "2026-11-22 17:05", Beijing time.
  static func minute(_ instant: Date) -> String {
    let day = ChinaTime.date(of: instant)
    let minutes = Int(instant.timeIntervalSince(ChinaTime.start(of: day))) / 60
    return "\(day) \(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
  }

  static func day(_ instant: Date) -> String { ChinaTime.date(of: instant).description }

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
}
