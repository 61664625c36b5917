package import FoundationEssentials
package import Rules

/// What a probe found of a mount (挂接状态), Art. 18: a fact that others see, and an event when it changes.
package struct MountFinding: Sendable, Hashable {
  package enum State: String, Sendable, Hashable {
    /// Probed and in order.
    case mounted
    /// Works, but not as it should: see ``Impairment``.
    case degraded
    /// Not reachable.
    case down
    /// Reachable, but columns are missing.
    case mismatch
  }

  /// What keeps a mount that works from being in order (挂接受损).
  package enum Impairment: String, Sendable, Hashable, CaseIterable {
    /// The probe took too long.
    case slow
    /// The data are older than the entry's update cycle allows (Art. 11).
    case stale
    /// Not every replica reaches it.
    case someReplicas = "some-replicas"
    /// It had too much to do to answer.
    case busy
  }

  package let state: State
  /// `nil` while it cannot be counted.
  package let recordCount: Int?
  /// Columns the entry declares and the data lack, in the order of the catalog.
  package let missingColumns: [String]
  /// The columns there are, ready to be asked for.
  package let columns: [MountedColumn]
  /// In the order of their declaration.
  package let impairments: [Impairment]
  /// When the data last changed; `nil` while that is not known.
  package let changedAt: Date?

  /// A finding as it was stored.
  package init(
    stored state: State, recordCount: Int?, missingColumns: [String], columns: [MountedColumn],
    impairments: [Impairment] = [], changedAt: Date? = nil
  ) {
    self.state = state
    self.recordCount = recordCount
    self.missingColumns = missingColumns
    self.columns = columns
    self.impairments = impairments
    self.changedAt = changedAt
  }

  /// Compares what the data have with what the entry declares.
  package init(
    of entry: PublishedEntry, found columns: [MountedColumn], recordCount: Int?, changedAt: Date? = nil
  ) {
    let names = Set(columns.map(\.column))
    let missing = entry.columns.filter { !names.contains($0) }
    self.init(
      stored: missing.isEmpty ? .mounted : .mismatch, recordCount: recordCount, missingColumns: missing,
      columns: columns, changedAt: changedAt)
  }

  /// Not reachable; what was last known of the columns still serves once the source is back.
  package static func down(after previous: MountFinding?) -> MountFinding {
    MountFinding(
      stored: .down, recordCount: previous?.recordCount, missingColumns: [], columns: previous?.columns ?? [],
      changedAt: previous?.changedAt)
  }

  /// Too busy to be probed: what was known before holds, if anything was.
  package static func busy(after previous: MountFinding?, of entry: PublishedEntry) -> MountFinding {
    guard let known = previous?.lastKnown(of: entry) else { return .down(after: previous) }
    return known.impaired(by: .busy)
  }

  /// The finding of data that changed just then.
  package func changed(at time: Date) -> MountFinding {
    MountFinding(
      stored: state, recordCount: recordCount, missingColumns: missingColumns, columns: columns,
      impairments: impairments, changedAt: time)
  }

  /// The finding with one more impairment; what is not reachable or lacks columns stays so.
  package func impaired(by impairment: Impairment) -> MountFinding {
    MountFinding(
      stored: state == .mounted ? .degraded : state, recordCount: recordCount, missingColumns: missingColumns,
      columns: columns,
      impairments: Impairment.allCases.filter { impairments.contains($0) || $0 == impairment }, changedAt: changedAt)
  }

  /// The finding as all replicas together see it.
  ///
  /// - Parameter elsewhere: whether other replicas reach the mount.
  package func joined(with elsewhere: [Bool], of entry: PublishedEntry) -> MountFinding {
    if state == .down, elsewhere.contains(true) { return lastKnown(of: entry)?.impaired(by: .someReplicas) ?? self }
    return state != .down && elsewhere.contains(false) ? impaired(by: .someReplicas) : self
  }

  /// What was last found of the data, as if they had just been looked at; `nil` if they never were.
  private func lastKnown(of entry: PublishedEntry) -> MountFinding? {
    guard !columns.isEmpty else { return nil }
    return MountFinding(of: entry, found: columns, recordCount: recordCount, changedAt: changedAt)
  }

  /// Whether others must be told: the number of records and the day of the data alone are not news.
  package func isNews(after previous: MountFinding?) -> Bool {
    previous?.state != state || previous?.missingColumns != missingColumns || previous?.impairments != impairments
  }
}

/// A column of an entry as the data call it.
package struct MountedColumn: Sendable, Hashable {
  package let column: String
  package let source: SQLName
  /// Its type there, as PostgreSQL writes it.
  package let type: String

  package init(column: String, source: SQLName, type: String) {
    self.column = column
    self.source = source
    self.type = type
  }

  /// Whether keys in it are compared in its own type, whose order is that of the data.
  package var isOrdered: Bool { Self.ordered.contains(type) }

  private static let ordered: Set<String> = [
    "text", "character varying", "bpchar", "smallint", "integer", "bigint", "numeric", "uuid", "date",
  ]
}

/// Where a column of the data is called otherwise than in the entry.
package struct ColumnNames: Sendable, Hashable {
  /// By column of the entry, in its order.
  package let pairs: [(column: String, source: SQLName)]

  /// - Parameter mapping: by column of the entry; the others have the same name on both sides.
  package init(_ mapping: [(column: String, source: String)], of entry: PublishedEntry) throws(Refusal) {
    _ = try entry.items(named: mapping.map(\.column), field: "columns")
    var pairs: [(column: String, source: SQLName)] = []
    for column in entry.columns {
      let source = mapping.first { $0.column == column }?.source ?? column
      guard let name = SQLName(source) else { throw .columnName(column) }
      pairs.append((column, name))
    }
    self.pairs = pairs
  }

  package static func == (a: Self, b: Self) -> Bool { a.pairs.elementsEqual(b.pairs, by: ==) }

  package func hash(into hasher: inout Hasher) {
    for pair in pairs { hasher.combine(pair.source) }
  }
}

extension Refusal {
  static func columnName(_ column: String) -> Self {
    Self(
      .field("columns"), "COLUMN_NAME", zh: "信息项“\(column)”对应的列名只能含字母、数字和下划线",
      en: "the data's name for column \"\(column)\" may only have letters, digits and underscores")
  }

  static func sourceUnknown(_ name: String) -> Self {
    Self(
      .unknown, "SOURCE_UNKNOWN", zh: "本单位没有名为“\(name)”的数据源", en: "your organisation has no source called \"\(name)\"",
      remedy: Bilingual(zh: "请平台运维单位在共享服务的配置中登记。", en: "Have the operator add it to share-service's configuration."))
  }

  static let entryHasNoKey = Self(
    .state, "ENTRY_HAS_NO_KEY", zh: "条目没有主键信息项，无法按记录查询和更正",
    en: "the entry declares no key column, so no record can be named",
    remedy: Bilingual(zh: "请在目录中标明主键信息项并发布新版本。", en: "Mark the key in the catalog and publish a new version."))

  static let notMounted = Self(
    .state, "NOT_MOUNTED", zh: "提供单位尚未挂接该资源的数据", en: "the provider has not mounted this entry's data",
    article: .connection)

  static func mountMismatch(_ columns: [String]) -> Self {
    Self(
      .state, "MOUNT_MISMATCH", zh: "挂接的数据缺少信息项\(columns.joined(separator: "、"))",
      en: "the mounted data lack \(columns.joined(separator: ", "))", article: .connection)
  }

  static let sourceDown = Self(
    .source, "SOURCE_DOWN", zh: "暂时无法读取提供单位的数据", en: "the provider's data cannot be read just now")

  static let sourceBusy = Self(
    .limit, "SOURCE_BUSY", zh: "提供单位的数据源正忙，请稍后再试", en: "the provider's source is busy; try again shortly")

  static let freshnessColumn = Self(
    .field("freshness_column"), "FRESHNESS_COLUMN", zh: "须是数据中日期或时间类型的列",
    en: "must be a column of the data that has dates or times", article: .collection)

  static let mountUnknown = Self(.unknown, "MOUNT_UNKNOWN", zh: "没有这个挂接", en: "there is no such mount")
}
