import Contracts
import FoundationEssentials
import RPC
import ServiceKit
import SuiteCrypto

/// What user A holds after taking the towns: where its deliveries can be cited.
struct TownDeliveries {
  let delivery: String
  /// Record handles by town code.
  let handles: [String: [UInt8]]
}

extension Acts {
  func mount(_ towns: String, _ villages: String) async throws {
    try await story.step("挂接：只读数据库视图，探测后可用", "Mount: read-only database views, probed") {
      for (entry, relation) in [(towns, "public.towns"), (villages, "public.villages")] {
        let mount = try await untilKnown(Self.notHeardYet) {
          try await provider.mounts.mountDatabase(
            .init(entry: entry, source: "civil-affairs", relation: relation), options: provider.options)
        }
        try story.check(mount.state == .mounted, "\(mount.line)", "\(mount.line)")
      }
    }
  }

  /// User A takes the towns directly: by query, and as a batch with a receipt.
  func shareUnconditional(_ towns: String) async throws -> TownDeliveries {
    var result: TownDeliveries?
    try await story.step("应急管理局直接获取无条件共享的乡镇名录", "User A takes the unconditional towns directly") {
      let request = try await untilKnown(Self.notHeardYet) {
        try await a.share.submitRequest(
          .init(entry: towns, purpose: .workReference, duty: "应急物资调度需要乡镇名录（三定方案）", mode: .query),
          options: a.options)
      }
      try story.check(request.state == .granted, "申请即时授权，无人工环节", "granted at once, no human step")
      let reply = try await a.deliveries.query(
        .init(grant: request.grants[0], purpose: .workReference, keys: ["500113108", "500113114"]), options: a.options)
      story.tell(
        "查询得 \(reply.records.map { $0.values.joined(separator: " ") }.joined(separator: "；"))\(reply.noStore ? "（不得存储）" : "")",
        "queried: \(reply.records.map { $0.values.joined(separator: " ") }.joined(separator: "; "))\(reply.noStore ? " (not to be stored)" : "")"
      )
      let codeColumn = reply.columns.firstIndex(of: "code") ?? 0
      result = TownDeliveries(
        delivery: reply.delivery,
        handles: Dictionary(uniqueKeysWithValues: reply.records.map { ($0.values[codeColumn], $0.handle) }))
    }
    try await story.step("批量获取须提供部门同意存储；回执用 openssl 核验", "A batch needs storage consent; openssl verifies its receipt")
    {
      let request = try await a.share.submitRequest(
        .init(entry: towns, purpose: .workReference, duty: "应急物资调度需要乡镇名录（三定方案）", mode: .batch),
        options: a.options)
      let start = ShareV1.StartBatchRequest(grant: request.grants[0], purpose: .workReference, store: "应急调度库")
      let without = try await refusal { _ = try await a.deliveries.startBatch(start, options: a.options) }
      story.tell("未经同意：\(without.text.zh)", "without consent: \(without.text.en)")
      try await a.knowsStore("应急调度库")
      _ = try await provider.share.consentStorage(
        .init(grant: request.grants[0], store: "应急调度库", validUntil: .now.addingTimeInterval(90 * 86_400)),
        options: provider.options)
      let fetch = try BatchFetch(start, to: job.files + "/\(request.id).csv")
      let delivery = try await fetch.run(a.deliveries, options: a.options)
      let folder = fetch.receipts.path
      try story.check(
        Shell.verifies(folder + "/manifest.txt", signature: folder + "/manifest.sig", key: folder + "/platform.pem"),
        "\(delivery.recordCount) 条，回执经 openssl 核验", "\(delivery.recordCount) records; openssl verifies the receipt")
    }
    guard let result else { throw StoryBroken(what: "delivery") }
    return result
  }

  /// User B applies for the conditional item: due date, refusal without reason, agreement with conditions.
  func shareConditional(_ villages: String) async throws {
    try await story.step("统计局申请有条件共享的城乡分类代码", "User B applies for the conditional item") {
      let request = try await untilKnown(Self.notHeardYet) {
        try await b.share.submitRequest(
          .init(
            entry: villages, columns: ["code", "name", "ur_code"], purpose: .dataCheck, duty: "年度统计用区划核对（统计法）",
            mode: .query),
          options: b.options)
      }
      let due = Terminal.dueDay(request.obligation?.dueAt, pending: request.obligation?.pendingCalendarYear ?? 0)
      story.tell(
        "提供部门应在 \(due) 24时前答复（\(request.obligation?.citation ?? "")）：",
        "the provider answers by 24:00 of \(due) (\(request.obligation?.citation ?? "")):")
      for line in (request.obligation?.explanation ?? []).suffix(3) { story.tell("  \(line)", "  \(line)") }

      let silent = try await refusal {
        _ = try await provider.share.answerRequest(
          .init(id: request.id, decision: .refuse, refusalReason: .notNeededForDuty), options: provider.options)
      }
      story.tell("不说明理由的拒绝被退回：\(silent.text.zh)", "a refusal without a reason is rejected: \(silent.text.en)")

      let answered = try await provider.share.answerRequest(
        .init(
          id: request.id, decision: .agree,
          conditions: .init(rowFilters: [.init(column: "code", prefixes: ["500113108"])], dailyQuota: 20)),
        options: provider.options)
      story.tell("附条件同意：仅限跳石镇的村社区，每日 20 次", "agreed with conditions: the villages of one town, 20 times a day")
      guard let grant = answered.grants.last else { throw StoryBroken(what: "grant") }
      let within = try await b.deliveries.query(
        .init(grant: grant, purpose: .dataCheck, keys: ["500113108001"]), options: b.options)
      try story.check(within.records.count == 1, "条件之内：查得 1 条", "within the conditions: one record")
      let outside = try await refusal {
        _ = try await b.deliveries.query(
          .init(grant: grant, purpose: .dataCheck, keys: ["500113003002"]), options: b.options)
      }
      story.tell("条件之外的记录被拒绝：\(outside.text.zh)", "records outside them are refused: \(outside.text.en)")
      let otherwise = try await refusal {
        _ = try await b.deliveries.query(
          .init(grant: grant, purpose: .workReference, keys: ["500113108001"]), options: b.options)
      }
      story.tell("改变用途被拒绝：\(otherwise.text.zh)", "another purpose is refused: \(otherwise.text.en)")
    }
  }

  /// User A reports two outdated names; the provider corrects; every holder is told.
  func correct(_ towns: String, _ deliveries: TownDeliveries) async throws {
    try await story.step(
      "应急管理局报告两处名称已变更；民政局更正；持有单位都收到通知", "A reports two outdated names; the provider corrects; every holder is told"
    ) {
      let renamed = [("500113108", "跳石镇", "圣灯山镇"), ("500113114", "东泉镇", "东温泉镇")]
      let item = try await untilKnown(Self.notHeardYet) {
        try await a.correction.submitReport(
          .init(
            delivery: deliveries.delivery, kind: .error,
            values: renamed.map {
              .init(handle: deliveries.handles[$0.0] ?? [], column: "name", valueSeen: $0.1, valueProposed: $0.2)
            },
            evidence: "2023年统计用区划代码"),
          options: a.options)
      }
      story.tell(
        "校核期限 \(Terminal.dueDay(item.obligation?.dueAt, pending: item.obligation?.pendingCalendarYear ?? 0))",
        "to be checked by \(Terminal.dueDay(item.obligation?.dueAt, pending: item.obligation?.pendingCalendarYear ?? 0))"
      )
      let data = ProviderData(connection: job.surroundings.providerDatabase)
      for (code, _, name) in renamed { try data.correct(town: code, to: name) }
      let answered = try await provider.correction.answerCase(
        .init(
          id: item.id,
          values: renamed.map {
            .init(handle: deliveries.handles[$0.0] ?? [], column: "name", outcome: .corrected, valueCorrected: $0.2)
          },
          explanation: "经核对2023年统计用区划代码，已在数据源更正"),
        options: provider.options)
      try story.check(answered.state == .corrected, "两处均已更正", "both corrected")
      let read = try await untilKnown(Self.notHeardYet) {
        try await a.correction.getCorrection(
          .init(caseID: item.id, handle: deliveries.handles["500113108"] ?? []), options: a.options)
      }
      story.tell(
        "持有单位读取更正：\(read.values.first?.valueCorrected ?? "")",
        "the holder reads: \(read.values.first?.valueCorrected ?? "")")
      _ = try await a.correction.acknowledgeCorrection(.init(caseID: item.id), options: a.options)
    }
  }
}

extension SuiteSession {
  /// Registers a store of the caller's organisation, unless an earlier telling did.
  fileprivate func knowsStore(_ name: String) async throws {
    let stores = try await storage.listStores(.init(), options: options).stores
    guard !stores.contains(where: { $0.name == name }) else { return }
    _ = try await storage.registerStore(
      .init(name: name, location: "政务云", measures: "磁盘加密、专人管理"), options: options)
  }
}
