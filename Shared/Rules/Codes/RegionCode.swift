/// An administrative division's six digits (行政区划代码, GB/T 2260).
///
/// Only the provincial prefix is checked: abolished county codes live on in credit codes and identity numbers.
package struct RegionCode: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) throws(CodeError) {
    let digits = Array(text.utf8)
    guard digits.count == 6 else { throw .length(digits.count, wanted: 6) }
    guard digits.allSatisfy({ (48...57).contains($0) }) else { throw .characters }
    guard Self.provinces.contains(String(text.prefix(2))) else { throw .region }
    self.text = text
  }

  /// Whether it lies in Chongqing (50), where the decree applies (Art. 2).
  package var isChongqing: Bool { text.hasPrefix("50") }

  package var description: String { text }

  /// 10 stands for the central level in credit codes, 83 for Taiwan in residence permits.
  private static let provinces: Set<String> = [
    "10", "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
    "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83",
  ]
}

/// What is wrong with a code. It never repeats the code: an identity number is personal.
package enum CodeError: Error, Sendable, Hashable {
  case length(Int, wanted: Int)
  case characters
  case region
  case registrar
  case birthDate
  case checkCharacter
  case organisationCheckCharacter

  package var reason: String {
    switch self {
    case .length: "CODE_LENGTH"
    case .characters: "CODE_CHARACTERS"
    case .region: "CODE_REGION"
    case .registrar: "CODE_REGISTRAR"
    case .birthDate: "CODE_BIRTH_DATE"
    case .checkCharacter: "CODE_CHECK_CHARACTER"
    case .organisationCheckCharacter: "CODE_ORGANISATION_CHECK_CHARACTER"
    }
  }

  package var message: Bilingual {
    switch self {
    case .length(let count, let wanted):
      Bilingual(zh: "长度应为\(wanted)位，实为\(count)位", en: "must have \(wanted) characters, has \(count)")
    case .characters: Bilingual(zh: "含有不允许的字符", en: "has a character that is not allowed")
    case .region: Bilingual(zh: "行政区划代码前两位无效", en: "begins with no province's region code")
    case .registrar: Bilingual(zh: "登记管理部门或机构类别代码无效", en: "has an unknown registering authority or category")
    case .birthDate: Bilingual(zh: "出生日期无效", en: "has no valid date of birth")
    case .checkCharacter: Bilingual(zh: "校验码不符，请核对", en: "check character does not fit; compare it with the original")
    case .organisationCheckCharacter:
      Bilingual(zh: "主体标识码的校验位不符，请核对", en: "check character of the organisation part (9–17) does not fit")
    }
  }
}

extension CodeError: CustomStringConvertible {
  package var description: String { message.en }
}
