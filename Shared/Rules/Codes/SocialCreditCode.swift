/// A body's unified social credit code (统一社会信用代码, GB 32100-2015), checked in full: alphabet, region, the inner
/// organisation code (GB 11714) and the check character.
package struct SocialCreditCode: Sendable, Hashable, CustomStringConvertible {
  /// Eighteen characters.
  package let text: String

  package init(_ text: String) throws(CodeError) {
    let characters = Array(text.utf8)
    guard characters.count == 18 else { throw .length(characters.count, wanted: 18) }
    guard characters.allSatisfy({ Self.alphabet.contains($0) }) else { throw .characters }
    guard Self.registrars.contains(characters[0]) else { throw .registrar }
    _ = try RegionCode(String(decoding: characters[2..<8], as: UTF8.self))
    guard Self.checkCharacter(of: characters[0..<17]) == characters[17] else { throw .checkCharacter }
    guard OrganisationCode.checkCharacter(of: characters[8..<16]) == characters[16] else {
      throw .organisationCheckCharacter
    }
    self.text = text
  }

  /// Builds the code of a body: two characters of authority and category, six of region, eight of its own.
  package init(category: String, region: RegionCode, serial: String) throws(CodeError) {
    let serial = Array(serial.utf8)
    guard serial.count == 8 else { throw .length(serial.count, wanted: 8) }
    guard serial.allSatisfy({ Self.alphabet.contains($0) }) else { throw .characters }
    let organisation = serial + [OrganisationCode.checkCharacter(of: serial[...])]
    let body = Array(category.utf8) + Array(region.text.utf8) + organisation
    guard body.count == 17 else { throw .length(body.count + 1, wanted: 18) }
    guard let check = Self.checkCharacter(of: body[...]) else { throw .characters }
    try self.init(String(decoding: body + [check], as: UTF8.self))
  }

  /// The region at the time of registration, which may have been abolished since.
  package var region: RegionCode {
    get throws(CodeError) { try RegionCode(String(text.dropFirst(2).prefix(6))) }
  }

  package var description: String { text }

  /// The check character for seventeen characters, or `nil` if one is not in the alphabet.
  static func checkCharacter(of body: ArraySlice<UInt8>) -> UInt8? {
    var sum = 0
    var weight = 1
    for character in body {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
      sum += value * weight
      weight = weight * 3 % 31
    }
    return alphabet[(31 - sum % 31) % 31]
  }

  /// Without I, O, S, V and Z, which are mistaken for digits.
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  /// 机构编制, 外交, 司法行政, 文化, 民政, 旅游, 宗教, 工会, 工商, 军队, 农业, 其他.
  private static let registrars = Set("123456789ANY".utf8)
}

/// The nine characters inside a credit code (组织机构代码, GB 11714).
enum OrganisationCode {
  /// The check character for eight digits or capital letters.
  static func checkCharacter(of body: ArraySlice<UInt8>) -> UInt8 {
    let sum = zip(body, [3, 7, 9, 10, 5, 8, 4, 2]).reduce(0) { sum, pair in
      let value = pair.0 < UInt8(ascii: "A") ? Int(pair.0) - 48 : Int(pair.0) - 55
      return sum + value * pair.1
    }
    switch 11 - sum % 11 {
    case 10: return UInt8(ascii: "X")
    case 11: return UInt8(ascii: "0")
    case let digit: return UInt8(48 + digit)
    }
  }
}
