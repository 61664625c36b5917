package import Rules

/// Faults that only rows of an import can have; entries that people write never get so far.
extension Finding {
  /// The file had something that could not be read as a value of its field; of no field, the whole row.
  package static func unreadable(_ field: String, stated: String) -> Finding {
    if field.isEmpty { return rowUnreadable(stated) }
    let isForm = ["data_type", "length", "effective_from", "repealed_on"].contains { field.hasSuffix($0) }
    return Finding(
      isForm ? .v07 : .v01, "VALUE_UNREADABLE", article: "9", field: field,
      Bilingual(zh: "无法识别“\(stated)”", en: "“\(stated)” cannot be read"),
      remedy: field.hasSuffix("length")
        ? Bilingual(zh: "长度只写数字，不带单位。", en: "A length is a number without a unit.")
        : Bilingual(zh: "请改为列表中的取值，或在导入方案中说明其含义。", en: "Use a listed value, or say in the profile what it means."))
  }

  /// - Parameter fault: where in the file, and what is wrong there, as whoever read it says.
  private static func rowUnreadable(_ fault: String) -> Finding {
    Finding(
      .row, "ROW_UNREADABLE", article: "9", field: "",
      Bilingual(zh: "无法读取：\(fault)", en: "cannot be read: \(fault)"),
      remedy: Bilingual(
        zh: "请更正该行的引号、列数或编码；整个文件不是UTF-8时先转换：iconv -f GB18030 -t UTF-8。",
        en:
          "Correct its quotes, columns or encoding; if the whole file is not UTF-8, convert it: iconv -f GB18030 -t UTF-8."
      ))
  }

  /// An enumeration has a number this build does not know.
  package static func valueUnknown(_ field: String) -> Finding {
    Finding(
      .v01, "VALUE_UNKNOWN", article: "9", field: field,
      Bilingual(zh: "取值不在列表中", en: "is no value of this field"),
      remedy: Bilingual(zh: "请使用列表中的取值。", en: "Use a listed value."))
  }

  /// The provider's code breaks GB 32100.
  package static func providerCodeWrong(_ code: String, _ error: CodeError) -> Finding {
    Finding(
      .v02, error.reason, article: "9", field: "provider",
      Bilingual(zh: "提供方代码“\(code)”有误：\(error.message.zh)", en: "provider's code “\(code)”: \(error.message.en)"),
      remedy: Bilingual(zh: "请核对统一社会信用代码。", en: "Check the unified social credit code."))
  }

  package static func providerUnregistered(_ code: String) -> Finding {
    Finding(
      .v02, "PROVIDER_NOT_REGISTERED", article: "2", field: "provider",
      Bilingual(zh: "提供方 \(code) 未登记", en: "the provider \(code) is not registered"),
      remedy: Bilingual(zh: "请先由主管部门登记该单位。", en: "The competent authority must register it first."))
  }

  package static func providerEnded(_ code: String, successor: SocialCreditCode) -> Finding {
    Finding(
      .v02, "ORGANISATION_ENDED", article: "6", field: "provider",
      Bilingual(zh: "提供方 \(code) 已合并或撤销", en: "the provider \(code) has been merged or abolished"),
      remedy: Bilingual(zh: "请填写承继单位 \(successor.text)。", en: "Name its successor \(successor.text)."))
  }

  package static func providerNotYours(_ code: String) -> Finding {
    Finding(
      .v02, "NOT_YOUR_ORGANISATION", article: "6", field: "provider",
      Bilingual(zh: "提供方 \(code) 不是本次导入的单位", en: "the provider \(code) is not the one this import is for"),
      remedy: Bilingual(zh: "由该单位或其主管部门导入。", en: "It, or its competent authority, imports its entries."))
  }

  static func nameTwice(_ earlier: RowIntake.Earlier) -> Finding {
    Finding(
      .v04, "NAME_TAKEN", article: "9", field: "name",
      Bilingual(zh: "与\(earlier.zh)同名", en: "has the name of \(earlier.en)"),
      remedy: Bilingual(zh: "请合并为一个目录，或修改名称使之有别。", en: "Make one entry of both, or choose another name."))
  }

  static func externalCodeTwice(_ earlier: RowIntake.Earlier) -> Finding {
    Finding(
      .row, "CODE_TWICE", article: "9", field: "code",
      Bilingual(zh: "与\(earlier.zh)代码相同", en: "has the code of \(earlier.en)"),
      remedy: Bilingual(zh: "请核对原代码。", en: "Check the code it has where it comes from."))
  }

  /// The entry this row became is past drafting, or its owner may not change it now.
  package static func entryInTheWay(_ refusal: Refusal) -> Finding {
    Finding(
      .row, refusal.reason, article: "10", field: "code", refusal.text,
      remedy: refusal.remedy ?? Bilingual(zh: "请待该版本办结后再导入。", en: "Import it again when that version is through."))
  }
}

extension RowIntake.Earlier {
  fileprivate var zh: String { externalCode.isEmpty ? "第\(number)行" : "第\(number)行（\(externalCode)）" }
  fileprivate var en: String { externalCode.isEmpty ? "row \(number)" : "row \(number) (\(externalCode))" }
}
