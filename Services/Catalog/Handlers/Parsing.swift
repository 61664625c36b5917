import Contracts
import FoundationEssentials
import ProtobufC
import RPC
import Rules

/// Reads what a request says; what cannot be read is refused naming its field.
enum Parse {
  /// A registered body's code, with its check digits.
  static func organisationCode(_ text: String, field: String) throws(RPCError) -> SocialCreditCode {
    do {
      return try SocialCreditCode(text)
    } catch {
      throw .invalidArgument(field: field, error.reason, en: error.message.en, zh: error.message.zh)
    }
  }

  static func region(_ text: String, field: String) throws(RPCError) -> RegionCode {
    do {
      return try RegionCode(text)
    } catch {
      throw .invalidArgument(field: field, error.reason, en: error.message.en, zh: error.message.zh)
    }
  }

  /// A word that must be given.
  static func word<Word: ContractNumbered, Number: OpenEnum>(
    _ number: Number, field: String
  ) throws(RPCError) -> Word where Word.AllCases == [Word] {
    guard let word = try optionalWord(number, field: field) as Word? else {
      throw .invalidArgument(field: field, "FIELD_MISSING", en: "must be given", zh: "须填写")
    }
    return word
  }

  /// A word that may be left out; one this build does not know is refused rather than ignored.
  static func optionalWord<Word: ContractNumbered, Number: OpenEnum>(
    _ number: Number, field: String
  ) throws(RPCError) -> Word? where Word.AllCases == [Word] {
    guard number.rawValue != 0 else { return nil }
    guard let word = Word(number: number.rawValue) else {
      throw .invalidArgument(field: field, "VALUE_UNKNOWN", en: "is no value of this field", zh: "取值不在列表中")
    }
    return word
  }

  static func holder(_ text: String, field: String) throws(RPCError) -> Holder.ID {
    guard !text.isEmpty, text.utf8.count <= TextLimits.id else {
      throw .invalidArgument(field: field, "FIELD_MISSING", en: "must be a holder's id", zh: "须为持有人编号")
    }
    return Holder.ID(rawValue: text)
  }

  /// A text for the record, with something in it and not more than the log of reasons can bear.
  static func text(_ text: String, field: String, limit: Int = TextLimits.basis) throws(RPCError) -> String {
    guard !text.isBlank else { throw .invalidArgument(field: field, "FIELD_MISSING", en: "must be given", zh: "须填写") }
    guard text.count <= limit else {
      throw .invalidArgument(
        field: field, "TEXT_TOO_LONG", en: "has more than \(limit) characters", zh: "超过\(limit)个字符")
    }
    return text
  }

  static func day(_ text: String, field: String) throws(RPCError) -> CivilDate {
    guard let day = CivilDate(text) else {
      throw .invalidArgument(field: field, "DATE_MALFORMED", en: "must be a day YYYY-MM-DD", zh: "须为 CCYY-MM-DD 日期")
    }
    return day
  }

  static func key(_ bytes: [UInt8], count: Int, field: String) throws(RPCError) -> [UInt8] {
    guard bytes.count == count else {
      throw .invalidArgument(field: field, "KEY_LENGTH", en: "must have \(count) bytes", zh: "须为\(count)字节")
    }
    return bytes
  }

  /// A page size: 0 means the default.
  static func limit(_ number: UInt32, default usual: Int, most: Int, field: String = "limit") throws(RPCError) -> Int {
    guard number <= UInt32(most) else {
      throw .invalidArgument(field: field, "LIMIT_TOO_LARGE", en: "at most \(most)", zh: "至多\(most)")
    }
    return number == 0 ? usual : Int(number)
  }
}

extension ServerContext {
  /// Who acts, as the domain names persons.
  var actingHolder: Holder.ID { Holder.ID(rawValue: caller.holder.id) }

  var grantor: Grantor {
    Grantor(
      organisation: caller.organisation.code, isOperator: caller.roles.contains(.operator),
      isAuthority: caller.isAuthority, isHead: caller.roles.contains(.head))
  }
}
