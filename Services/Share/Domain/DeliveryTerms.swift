package import FoundationEssentials
package import Rules

/// What a user asks of a grant at one delivery, and whether the grant allows it (Art. 19 ¶2, 34(4), 34(5)).
package struct DeliveryAttempt: Sendable, Hashable {
  /// Who asks.
  package let caller: Officer
  package let purpose: Purpose?
  package let mode: DeliveryMode
  /// None means all of the grant.
  package let columns: [String]
  /// The store a batch or a range goes to.
  package let store: String?
  /// How the content is written.
  package let format: ContentFormat

  package init(
    caller: Officer, purpose: Purpose?, mode: DeliveryMode, columns: [String] = [], store: String? = nil,
    format: ContentFormat = .csv
  ) {
    self.caller = caller
    self.purpose = purpose
    self.mode = mode
    self.columns = columns
    self.store = store
    self.format = format
  }
}

extension Grant {
  /// The columns to deliver, or why nothing is delivered. The day's quota is counted in the transaction.
  package func columns(for attempt: DeliveryAttempt, at now: Date) throws(Refusal) -> [String] {
    try checkReceiver(attempt.caller, at: now)
    guard attempt.purpose == purpose else { throw .purposeMismatch }
    guard attempt.mode == mode else { throw .modeNotGranted(mode) }
    if let column = attempt.columns.first(where: { !columns.contains($0) }) { throw .columnNotGranted(column) }
    let formats = conditions.formats
    guard formats.isEmpty || formats.contains(attempt.format) else { throw .formatNotGranted(formats) }
    // What goes beyond single records is bulk, Art. 34(5).
    if mode != .query {
      guard let store = attempt.store, storageConsent(for: store, at: now) != nil else { throw .storageNotConsented }
    }
    return attempt.columns.isEmpty ? columns : columns.filter(attempt.columns.contains)
  }

  /// Whether `caller` may receive anything under this grant now.
  package func checkReceiver(_ caller: Officer, at now: Date) throws(Refusal) {
    guard caller.organisation == user else { throw .grantUnknown }
    guard receivers.contains(caller.holder) else { throw .notTheReceiver }
    try checkState(for: caller.holder, at: now)
    guard period.contains(now) else { throw .grantNotBegun }
  }

  /// Whether one more delivery fits into the day's quota.
  package func checkQuota(deliveredToday: Int) throws(Refusal) {
    guard let quota = conditions.dailyQuota, deliveredToday >= quota else { return }
    throw .quotaUsedUp(quota)
  }
}

extension Grant {
  /// Whether enough time has passed since the last delivery.
  package func checkPace(lastDeliveredAt last: Date?, at now: Date) throws(Refusal) {
    guard let interval = conditions.minInterval?.components.seconds, let last,
      now.timeIntervalSince(last) < Double(interval)
    else { return }
    throw .deliveredTooSoon(interval)
  }
}

extension Refusal {
  static func deliveredTooSoon(_ seconds: Int64) -> Self {
    Self(
      .limit, "DELIVERED_TOO_SOON", zh: "两次使用之间至少间隔\(seconds)秒",
      en: "at least \(seconds) seconds lie between two deliveries", article: .answer,
      remedy: Bilingual(zh: "请稍后再试。", en: "Try again later."))
  }

  static let notTheReceiver = Self(
    .rights, "NOT_THE_RECEIVER", zh: "授权限定由指定的系统接收", en: "the grant names another receiving system",
    article: .ownDutyOnly,
    remedy: Bilingual(
      zh: "请用申请中的接收系统的密钥调用；承接的授权，先指定本单位的接收系统：twinriver share receiver。",
      en: """
        Call with the key of the receiving system named in the request; of what you inherited, name your own first: \
        twinriver share receiver.
        """))

  static let purposeMismatch = Self(
    .rights, "PURPOSE_MISMATCH", zh: "使用目的与授权不符", en: "the purpose is not the grant's", article: .ownDutyOnly)

  static func modeNotGranted(_ mode: DeliveryMode) -> Self {
    let (zh, en) =
      switch mode {
      case .query: ("按键查询", "queries by key")
      case .batch: ("批量交换", "batches")
      case .range: ("范围查询", "queries of ranges")
      }
    return Self(.rights, "MODE_NOT_GRANTED", zh: "授权的方式是\(zh)", en: "the grant is for \(en)", article: .answer)
  }

  static func columnNotGranted(_ column: String) -> Self {
    Self(
      .rights, "COLUMN_NOT_GRANTED", zh: "授权不包含信息项“\(column)”", en: "the grant does not include column \"\(column)\"",
      article: .answer)
  }

  static func formatNotGranted(_ formats: [ContentFormat]) -> Self {
    let words = formats.map(\.rawValue)
    return Self(
      .rights, "FORMAT_NOT_GRANTED", zh: "授权的数据格式是\(words.joined(separator: "、"))",
      en: "the grant is for content as \(words.joined(separator: " or "))", article: .answer,
      remedy: Bilingual(zh: "请按授权的数据格式请求。", en: "Ask for the batch in that format."))
  }

  static let grantNotBegun = Self(
    .rights, "GRANT_NOT_BEGUN", zh: "授权期限尚未开始", en: "the grant's period has not begun", article: .answer)

  static func quotaUsedUp(_ quota: Int) -> Self {
    Self(
      .limit, "QUOTA_USED_UP", zh: "今日\(quota)次的配额已用完", en: "today's quota of \(quota) deliveries is used up",
      article: .answer, remedy: Bilingual(zh: "请明日（北京时间）再试。", en: "Try again tomorrow, China time."))
  }

  /// Said alike of records outside the grant and of records that do not exist, so that nobody learns which it is.
  static let recordsOutsideGrant = Self(
    .rights, "RECORDS_NOT_GRANTED", zh: "所查的键不全在授权的记录范围内", en: "not all keys are among the records this grant covers",
    article: .answer, remedy: Bilingual(zh: "请只查询授权范围内的记录。", en: "Ask only for records within the grant's conditions."))

  static func keyCount(_ limit: Int, per columns: Int) -> Self {
    Self(
      .field("keys"), "KEY_COUNT", zh: "每次查询1至\(limit)条记录，每条记录\(columns)个键值",
      en: "a query names 1 to \(limit) records, each by \(columns) key value(s)")
  }
}
