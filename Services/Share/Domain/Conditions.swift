package import FoundationEssentials
import Rules

/// What the provider's agreement is bound to (使用条件): which columns, which records, how often, to which systems, in which
/// formats, until when.
package struct Conditions: Sendable, Hashable {
  /// None means all that were asked for.
  package var columns: [String]
  /// A record must pass every one of these.
  package var rowFilters: [RowFilter]
  /// Deliveries a day, by the day in China; `nil` is without limit.
  package var dailyQuota: Int?
  /// Least time from one delivery to the next; `nil` is none.
  package var minInterval: Duration?
  /// Holder ids; none means all that were asked for.
  package var receivingSystems: [String]
  /// Of batches; none means every format.
  package var formats: [ContentFormat]
  /// `nil` is as asked.
  package var validUntil: Date?

  package init(
    columns: [String] = [], rowFilters: [RowFilter] = [], dailyQuota: Int? = nil, minInterval: Duration? = nil,
    receivingSystems: [String] = [], formats: [ContentFormat] = [], validUntil: Date? = nil
  ) {
    self.columns = columns
    self.rowFilters = rowFilters
    self.dailyQuota = dailyQuota
    self.minInterval = minInterval
    self.receivingSystems = receivingSystems
    self.formats = formats
    self.validUntil = validUntil
  }

  package static let none = Conditions()

  /// Refuses conditions that the request or the entry does not bear.
  func check(for request: ShareRequest, of entry: PublishedEntry, at now: Date) throws(Refusal) {
    let named = try entry.items(named: columns, field: "conditions.columns").map(\.column)
    if let extra = named.first(where: { !request.scope.columns.contains($0) }) { throw .columnNotAskedFor(extra) }
    guard named.isEmpty || named.contains(where: request.scope.conditional.contains) else {
      throw .nothingAgreedTo
    }
    try checkFilters(of: entry)
    guard receivingSystems.allSatisfy(request.receivers.contains) else { throw .systemNotAskedFor }
    guard formats.isEmpty || request.mode == .batch else { throw .formatsOfQuery }
    guard let validUntil else { return }
    guard validUntil > now, validUntil > request.period.from else { throw .periodOver(field: "conditions.valid_until") }
    guard validUntil <= request.period.until else { throw .periodLongerThanAsked }
  }

  private func checkFilters(of entry: PublishedEntry) throws(Refusal) {
    guard rowFilters.count <= RowFilter.countLimit else { throw .tooManyFilters }
    for filter in rowFilters {
      let items = try entry.items(named: [filter.column], field: "conditions.row_filters.column")
      guard !items[0].isSensitive else { throw .filterOnSensitive(filter.column) }
      try filter.check()
    }
  }
}

/// Lets a record pass whose column has one of the values or begins with one of the prefixes.
package struct RowFilter: Sendable, Hashable, Codable {
  package let column: String
  package let equals: [String]
  package let prefixes: [String]

  package init(column: String, equals: [String] = [], prefixes: [String] = []) {
    self.column = column
    self.equals = equals
    self.prefixes = prefixes
  }

  /// Filters stand in the grant's event, which has room for 32 KiB.
  package static let countLimit = 10
  package static let valueCountLimit = 50
  package static let valueBytesLimit = 64

  /// Whether a record with this value may pass; an absent value never does.
  package func passes(_ value: ArraySlice<UInt8>?) -> Bool {
    guard let value else { return false }
    return equals.contains { value.elementsEqual($0.utf8) } || prefixes.contains { value.starts(with: $0.utf8) }
  }

  func check() throws(Refusal) {
    let values = equals + prefixes
    guard !values.isEmpty, values.count <= Self.valueCountLimit,
      values.allSatisfy({ !$0.isEmpty && $0.utf8.count <= Self.valueBytesLimit })
    else { throw .filterValues(column) }
  }
}

extension Refusal {
  static func columnNotAskedFor(_ column: String) -> Self {
    Self(
      .field("conditions.columns"), "COLUMN_NOT_ASKED_FOR", zh: "申请中没有信息项“\(column)”",
      en: "column \"\(column)\" was not asked for",
      remedy: Bilingual(zh: "只能同意申请中的信息项。", en: "Agree only to columns of the request."))
  }

  static let systemNotAskedFor = Self(
    .field("conditions.receiving_systems"), "SYSTEM_NOT_ASKED_FOR", zh: "只能同意申请中的接收系统",
    en: "names a receiving system that was not asked for")

  static let formatsOfQuery = Self(
    .field("conditions.formats"), "FORMATS_OF_QUERY", zh: "只有批量交换有数据格式，查询没有",
    en: "only batches are written in a format, queries are not",
    remedy: Bilingual(zh: "请去掉数据格式条件。", en: "Leave the formats out."))

  static let nothingAgreedTo = Self(
    .field("conditions.columns"), "NOTHING_AGREED_TO", zh: "同意的信息项中没有一项需要答复",
    en: "none of the columns agreed to needs an answer", article: .answer,
    remedy: Bilingual(
      zh: "请列出同意的有条件共享信息项，或说明理由不予同意。", en: "Name the conditional columns agreed to, or refuse with a reason."))

  static func periodOver(field: String) -> Self {
    Self(.field(field), "PERIOD_OVER", zh: "使用期限已过", en: "the period would already be over")
  }

  static let periodLongerThanAsked = Self(
    .field("conditions.valid_until"), "PERIOD_LONGER_THAN_ASKED", zh: "同意的期限长于申请的期限",
    en: "the period agreed to is longer than the one asked for")

  static let tooManyFilters = Self(
    .field("conditions.row_filters"), "TOO_MANY_FILTERS", zh: "行过滤条件最多\(RowFilter.countLimit)个",
    en: "at most \(RowFilter.countLimit) row filters are possible")

  static func filterOnSensitive(_ column: String) -> Self {
    Self(
      .field("conditions.row_filters.column"), "FILTER_ON_SENSITIVE", zh: "敏感信息项“\(column)”不能用作行过滤条件",
      en: "the sensitive column \"\(column)\" cannot filter rows",
      remedy: Bilingual(
        zh: "授权内容会记入日志，请改用区划、类别等非敏感信息项。",
        en: "Grants are logged; filter by a region, a kind or another harmless column."))
  }

  static func filterValues(_ column: String) -> Self {
    Self(
      .field("conditions.row_filters"), "FILTER_VALUES", zh: "信息项“\(column)”的过滤值数量或长度不符合要求",
      en: "the values for column \"\(column)\" are none, empty, too many or too long",
      remedy: Bilingual(
        zh: "每个条件1至\(RowFilter.valueCountLimit)个值，每个值1至\(RowFilter.valueBytesLimit)字节。",
        en: "1 to \(RowFilter.valueCountLimit) values of 1 to \(RowFilter.valueBytesLimit) bytes each."))
  }
}
