import Contracts
import ProtobufC
import Rules
import ServiceKit

/// The national guide's own words for its lists, understood without any profile.
enum GuideWords {
  static let updateCycles = [
    "实时": "real-time", "每日": "every-day", "每周": "every-week", "每月": "every-month", "每季度": "every-quarter",
    "每半年": "half-year", "每年": "every-year", "不定期": "irregular", "其他": "other",
  ]
  static let shareTypes = [
    "无条件共享": "unconditional", "有条件共享": "conditional", "不予共享": "not-shared", "1": "unconditional",
    "2": "conditional", "3": "not-shared",
  ]
  static let shareModes = [
    "接口": "interface", "数据库": "database", "文件": "file", "邮件": "media", "拷盘": "media", "纸质报表": "media", "电子文档": "media",
  ]
  static let openTypes = ["无条件开放": "unconditional", "有条件开放": "conditional", "不予开放": "not-opened"]
  static let resourceClasses = [
    "基础": "basic", "主题": "topic", "部门": "department", "1": "basic", "2": "topic", "3": "department",
  ]
  static let yes: Set<String> = ["是", "1", "true", "yes"]
  static let no: Set<String> = ["否", "0", "false", "no", ""]

  /// Letters of the guide with their names.
  static let dataTypes: [(letter: String, name: String)] = [
    ("C", "字符型"), ("N", "数值型"), ("Y", "货币型"), ("D", "日期型"), ("T", "日期时间型"), ("L", "逻辑型"), ("M", "备注型"),
    ("G", "通用型"), ("B", "双精度型"), ("I", "整型"), ("F", "浮点型"),
  ]

  /// The letter a template cell means: "C", "字符型" or "字符型C".
  static func dataType(_ text: String) -> String? {
    dataTypes.first { [$0.letter, $0.name, $0.name + $0.letter].contains(text) }?.letter
  }
}

extension SettingsSection {
  /// The short name of a value, or empty when not given.
  func word<Value: OpenEnum>(_ name: String, of type: Value.Type) -> String {
    guard let text = optionalString(name) else { return "" }
    if Value(shortName: text) == nil { report(name, .noneOf(Value.shortNames)) }
    return text
  }

  /// Lists of words by the value they stand for, turned round: each word's value.
  func words(_ name: String, of values: [String]) -> [String: String] {
    let section = section(name)
    var result: [String: String] = [:]
    for value in section.names {
      if !values.contains(value) { section.report(value, .noneOf(values)) }
      for word in section.strings(value) {
        if let other = result[word], other != value {
          section.report(value, Bilingual(zh: "有一个词也属于 \(other)", en: "has a word that \(other) has too"))
        }
        result[word] = value
      }
    }
    return result
  }
}
