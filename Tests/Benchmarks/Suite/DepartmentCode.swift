import Rules

/// Made-up credit codes with right check digits, one for each number.
enum DepartmentCode {
  static func text(_ number: Int) throws -> String {
    let digits = String(number)
    let serial = "MB" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    return try SocialCreditCode(category: "11", region: RegionCode("500000"), serial: serial).text
  }
}
