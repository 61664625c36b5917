import Rules

/// Formats, share modes, data types and dates: V05, V06, V07.
extension EntryValidator {
  func format(_ content: EntryContent) -> [Finding] {
    guard !content.formatClass.isEmpty, !content.formatType.isEmpty else { return [] }
    guard Formats.types(of: content.formatClass) != nil else {
      return [
        Finding(
          .v05, "FORMAT_CLASS_UNKNOWN", article: "9", field: "format_class",
          Bilingual(zh: "格式分类不在指南列表中", en: "not a format class of the guide"),
          remedy: Bilingual(
            zh: "可选：\(Formats.classes.joined(separator: "、"))。",
            en: "One of: \(Formats.classes.joined(separator: ", "))."))
      ]
    }
    guard !Formats.has(type: content.formatType, in: content.formatClass) else { return [] }
    let types = Formats.types(of: content.formatClass) ?? []
    return [
      Finding(
        .v05, "FORMAT_TYPE_UNKNOWN", article: "9", field: "format_type",
        Bilingual(zh: "格式类型不属于“\(content.formatClass)”", en: "not a type of format class \(content.formatClass)"),
        remedy: Bilingual(zh: "可选：\(types.joined(separator: "、"))。", en: "One of: \(types.joined(separator: ", "))."))
    ]
  }

  func mode(_ item: Item, _ path: String, _ content: EntryContent) -> [Finding] {
    guard let mode = item.shareMode, item.shareType != .notShared else { return [] }
    let fitting: [ShareMode] =
      switch Formats.handover(of: content.formatClass) {
      // Media are no mode of the platform; they are allowed and warned about (Art. 13).
      case .file: [.file, .media]
      case .databaseOrInterface: [.database, .interface]
      case .interface: [.interface]
      case .any: ShareMode.allCases
      }
    guard !fitting.contains(mode) else { return [] }
    return [
      Finding(
        .v06, "SHARE_MODE_UNFIT", article: "9", field: "\(path).share_mode",
        Bilingual(
          zh: "共享方式与格式分类“\(content.formatClass)”不符", en: "this mode does not fit format class \(content.formatClass)"),
        remedy: Bilingual(
          zh: "文件类格式用文件方式，数据库用数据库或接口方式。", en: "Files are handed over as files, databases by database or interface."))
    ]
  }

  /// Counts of the survey: none below zero, none beyond what any place holds.
  func volumes(_ content: EntryContent) -> [Finding] {
    (content.volumes?.fields ?? []).filter { !(0...Volumes.countLimit).contains($0.count) }.map { name, _ in
      Finding(
        .v07, "VOLUME_INVALID", article: "9", field: "volumes.\(name)",
        Bilingual(zh: "数量须为不小于零的数", en: "a count is a number not below zero"),
        remedy: Bilingual(zh: "请按列标题的单位（G、万）填写数字。", en: "Give the number in the column's unit: GB or ten thousands."))
    }
  }

  func dataType(_ item: Item, _ path: String) -> [Finding] {
    var found: [Finding] = []
    if !Self.dataTypes.contains(item.dataType) {
      found.append(
        Finding(
          .v07, "DATA_TYPE_UNKNOWN", article: "9", field: "\(path).data_type",
          Bilingual(zh: "数据类型不在列表中", en: "not a data type of the guide"),
          remedy: Bilingual(
            zh: "可选：字符型C、数值型N、货币型Y、日期型D、日期时间型T、逻辑型L、备注型M、通用型G、双精度型B、整型I、浮点型F。",
            en: "One of the letters C N Y D T L M G B I F.")))
    }
    var dates = [("digitised_by", item.digitisedBy)]
    for (index, basis) in item.shareBases.enumerated() {
      dates.append(("share_bases[\(index)].effective_from", basis.effectiveFrom))
      dates.append(("share_bases[\(index)].repealed_on", basis.repealedOn))
    }
    for (field, text) in dates where !text.isEmpty && CivilDate(text) == nil {
      found.append(
        Finding(
          .v07, "DATE_MALFORMED", article: "9", field: "\(path).\(field)",
          Bilingual(zh: "日期格式应为 CCYY-MM-DD", en: "not a date of the form CCYY-MM-DD"),
          remedy: Bilingual(zh: "例如 2021-11-01。", en: "For example 2021-11-01.")))
    }
    return found
  }

  private static let dataTypes: Set<String> = ["C", "N", "Y", "D", "T", "L", "M", "G", "B", "I", "F"]
}
