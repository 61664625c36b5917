/// Checks a citizen's identity number (公民身份号码, GB 11643) and keeps nothing of it.
package enum CitizenID {
  /// Refuses a number of the wrong form, region, date of birth or check character.
  package static func check(_ text: String) throws(CodeError) {
    let characters = Array(text.utf8)
    guard characters.count == 18 else { throw .length(characters.count, wanted: 18) }
    let digits = characters[0..<17]
    guard digits.allSatisfy({ (48...57).contains($0) }) else { throw .characters }
    guard characters[17] == UInt8(ascii: "X") || (48...57).contains(characters[17]) else { throw .characters }
    let region = try RegionCode(String(decoding: characters[0..<6], as: UTF8.self))
    guard !region.text.hasPrefix("10") else { throw .region }
    let number = { (range: Range<Int>) in characters[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
    guard number(6..<10) >= 1800,
      CivilDate(year: number(6..<10), month: number(10..<12), day: number(12..<14)) != nil
    else { throw .birthDate }
    guard checkCharacter(of: digits) == characters[17] else { throw .checkCharacter }
  }

  private static func checkCharacter(of digits: ArraySlice<UInt8>) -> UInt8 {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
    return Array("10X98765432".utf8)[sum % 11]
  }
}
