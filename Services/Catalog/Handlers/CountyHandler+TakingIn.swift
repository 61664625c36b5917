import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import Rules

/// Taking in what a county forwarded: it becomes a version reported to the city's authority, which decides about it.
extension CountyHandler {
  func takeIn(
    _ report: CountyReport, from county: Organisation, _ context: ServerContext, in tx: borrowing Transaction
  ) async throws {
    let provider = try await provider(of: report, context, in: tx)
    let owner = try await tx.provider(of: report.code)
    if let owner, owner != provider.code { throw Refusal.countyCodeTaken }
    let audience = try await tx.audience(of: provider, and: county)
    let outcome: CountyReport.Outcome
    if let end = report.end {
      outcome = try await self.end(report, end, audience, context, in: tx)
    } else {
      outcome = try await store(report, of: provider, isNew: owner == nil, audience, context, in: tx)
    }
    try tx.insert(report, outcome: outcome)
    try tx.append(
      CatalogV1.CountyReportReceived(
        regionCode: report.region.text, sequence: UInt64(report.sequence), code: report.code,
        version: UInt32(report.version), firstReceivedAt: report.firstReceivedAt),
      subject: report.region.text, audience: audience, actor: .init(context))
  }

  /// The department as it is known here, registered if it is new.
  private func provider(
    of report: CountyReport, _ context: ServerContext, in tx: borrowing Transaction
  ) async throws -> Organisation {
    if let known = try await tx.organisation(report.provider.code) {
      guard known.level == .county, known.region == report.region else { throw Refusal.countyProviderElsewhere }
      return known
    }
    try tx.insert(report.provider, by: context.caller.holder.id)
    try tx.append(
      CatalogV1.OrganisationRegistered(report.provider), subject: report.provider.code.text, audience: .everyone,
      actor: .init(context))
    return report.provider
  }

  private func store(
    _ report: CountyReport, of provider: Organisation, isNew: Bool, _ audience: Audience, _ context: ServerContext,
    in tx: borrowing Transaction
  ) async throws -> CountyReport.Outcome {
    if let here = try await tx.version(report.version, of: report.code) as EntryVersion? {
      return here.content == report.content ? .known : .differs
    }
    guard try await tx.lastVersionNumber(of: report.code) < report.version,
      try await tx.retiredVersion(of: report.code) == nil
    else { return .differs }
    try check(report)
    if isNew { try tx.insertEntry(report.code, provider: provider.code) }
    try await sendBackUndecided(
      report.code, because: EntryVersion.replacedBeforeDecision(by: report.version), audience, context, in: tx)
    let steps = try report.versions(reportedBy: context.actingHolder)
    try steps.last?.checkAnnouncement(providerName: provider.name)
    try tx.insert(steps, providerName: provider.name)
    try tx.append(
      CatalogV1.EntryReported(
        code: report.code, version: UInt32(report.version), provider: provider.code.text),
      subject: "\(report.code)@\(report.version)", audience: audience, actor: .init(context))
    return .takenIn
  }

  /// An entry that ended at the county ends here.
  private func end(
    _ report: CountyReport, _ end: CountyReport.End, _ audience: Audience, _ context: ServerContext,
    in tx: borrowing Transaction
  ) async throws -> CountyReport.Outcome {
    try await sendBackUndecided(
      report.code, because: EntryVersion.retiredBeforeDecision, audience, context, in: tx)
    guard var version = try await tx.versionInForce(of: report.code) else { return .ended }
    try version.retire(by: context.actingHolder, reason: end.reason, replacedBy: end.replacedBy, at: tx.now)
    try tx.saveState(of: version)
    try tx.endSuspension(of: version, by: context.actingHolder, reason: "the entry ended")
    try tx.append(
      CatalogV1.EntryRetired(code: version.code, version: UInt32(version.number), replacedBy: end.replacedBy),
      subject: version.subject, audience: .everyone, actor: .init(context))
    return .ended
  }

  /// A version the city had not decided about gives way: there is one on its way at a time.
  private func sendBackUndecided(
    _ code: String, because reason: String, _ audience: Audience, _ context: ServerContext,
    in tx: borrowing Transaction
  ) async throws {
    guard var open = try await tx.openVersion(of: code) else { return }
    try open.sendBack(by: context.actingHolder, reason: reason, at: tx.now)
    try tx.saveState(of: open)
    try tx.append(
      CatalogV1.EntryReturned(code: open.code, version: UInt32(open.number), provider: open.provider.text),
      subject: open.subject, audience: audience, actor: .init(context))
  }

  /// The same rules as for a draft, as they were on the day of the first receipt. Which departments are registered at the
  /// county is the county's business.
  private func check(_ report: CountyReport) throws {
    let validator = EntryValidator(
      pack: try RulePack(id: report.pack).stored("rule pack"), network: settings.network, limits: settings.limits,
      today: ChinaTime.date(of: report.firstReceivedAt))
    let findings = validator.findings(in: report.content)
    guard findings.isEmpty else { throw EntryRefused(findings) }
  }
}

extension CountyReport {
  init(_ request: CatalogV1.ForwardReportRequest) throws {
    guard let provider = request.provider, let entry = request.entry, let review = entry.review else {
      let field = request.provider == nil ? "provider" : request.entry == nil ? "entry" : "entry.review"
      throw RPCError.invalidArgument(field: field, "FIELD_MISSING", en: "must be given", zh: "须填写")
    }
    let region = try Parse.region(request.regionCode, field: "region_code")
    try self.init(
      region: region, log: Parse.text(request.logID, field: "log_id", limit: 64),
      sequence: Parse.number(request.sequence, field: "sequence"),
      provider: .register(
        code: Parse.organisationCode(provider.code, field: "provider.code"),
        name: Parse.text(provider.name, field: "provider.name", limit: 200),
        kind: Parse.word(provider.kind, field: "provider.kind"),
        level: Parse.word(provider.level, field: "provider.level"),
        region: Parse.region(provider.regionCode, field: "provider.region_code"), isAuthority: false,
        authorisingLaw: provider.authorisingLaw),
      code: Parse.text(entry.code, field: "entry.code", limit: 64),
      version: Parse.number(UInt64(entry.version), field: "entry.version"),
      content: EntryContent(entry).normalised(), under: Parse.pack(entry.rulePack, field: "entry.rule_pack"),
      review: EntryVersion.Review(
        act: EntryVersion.Act(
          by: Parse.holder(review.reviewer, field: "entry.review.reviewer"),
          at: Parse.time(review.reviewedAt, field: "entry.review.reviewed_at")),
        passed: review.passed,
        conclusion: Parse.text(review.conclusion, field: "entry.review.conclusion", limit: 1000)),
      firstReceivedAt: Parse.time(request.firstReceivedAt, field: "first_received_at"),
      forwardedAt: Parse.time(request.forwardedAt, field: "forwarded_at"),
      signOff: entry.signOff.map { signed in
        EntryVersion.SignOff(
          act: .init(
            by: try Parse.holder(signed.signedBy, field: "entry.sign_off.signed_by"),
            at: try Parse.time(signed.signedAt, field: "entry.sign_off.signed_at")),
          secrecyAssessment: signed.secrecyAssessment,
          personalInformationAssessment: signed.personalInformationAssessment)
      }, end: request.retired ? End(entry.retirement) : nil)
  }
}

extension CountyReport.End {
  fileprivate init(_ retirement: CatalogV1.Retirement?) throws(RPCError) {
    self.init(
      reason: try Parse.text(retirement?.reason ?? "", field: "entry.retirement.reason", limit: 1000),
      replacedBy: retirement?.replacedBy ?? "")
  }
}

extension Parse {
  /// 1, 2, 3 …
  fileprivate static func number(_ number: UInt64, field: String) throws(RPCError) -> Int {
    guard number >= 1, number <= UInt64(Int32.max) else {
      throw .invalidArgument(field: field, "FIELD_MISSING", en: "must be 1 or more", zh: "须为正整数")
    }
    return Int(number)
  }

  fileprivate static func pack(_ name: String, field: String) throws(RPCError) -> RulePack.ID {
    guard let pack = RulePack(id: RulePack.ID(rawValue: name)) else {
      throw .invalidArgument(field: field, "VALUE_UNKNOWN", en: "is no rule pack", zh: "不是规则包名称")
    }
    return pack.id
  }

  fileprivate static func time(_ time: Date?, field: String) throws(RPCError) -> Date {
    guard let time else { throw .invalidArgument(field: field, "FIELD_MISSING", en: "must be given", zh: "须填写") }
    return time
  }
}
