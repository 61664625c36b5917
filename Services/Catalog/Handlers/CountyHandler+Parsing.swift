import Contracts
import FoundationEssentials
import RPC
import Rules

/// Reads what a county forwards: its heading first, without which it cannot even be put aside.
extension ReportHeading {
  init(_ request: CatalogV1.ForwardReportRequest) throws(RPCError) {
    self.init(
      region: try Parse.region(request.regionCode, field: "region_code"),
      log: try Parse.text(request.logID, field: "log_id", limit: TextLimits.id),
      sequence: try Parse.number(request.sequence, field: "sequence"), act: try Parse.word(request.act, field: "act"),
      code: try Parse.text(request.entry?.code ?? "", field: "entry.code", limit: TextLimits.id),
      version: try Parse.number(UInt64(request.entry?.version ?? 0), field: "entry.version"),
      firstReceivedAt: try Parse.time(request.firstReceivedAt, field: "first_received_at"),
      forwardedAt: try Parse.time(request.forwardedAt, field: "forwarded_at"))
  }
}

extension CountyReport {
  init(_ request: CatalogV1.ForwardReportRequest, _ heading: ReportHeading) throws {
    guard let provider = request.provider, let entry = request.entry else {
      throw RPCError.invalidArgument(field: "provider", "FIELD_MISSING", en: "must be given", zh: "须填写")
    }
    let department = try Organisation.register(
      code: Parse.organisationCode(provider.code, field: "provider.code"),
      name: Parse.text(provider.name, field: "provider.name", limit: TextLimits.name),
      kind: Parse.word(provider.kind, field: "provider.kind"),
      level: Parse.word(provider.level, field: "provider.level"),
      region: Parse.region(provider.regionCode, field: "provider.region_code"), isAuthority: false,
      authorisingLaw: provider.authorisingLaw)
    try self.init(heading, provider: department, Act(entry, of: request, heading))
  }
}

extension CountyReport.Act {
  fileprivate init(
    _ entry: CatalogV1.Entry, of request: CatalogV1.ForwardReportRequest, _ heading: ReportHeading
  ) throws {
    switch heading.act {
    case .published: self = .published(try CountyReport.Publication(entry))
    case .suspended: self = .suspended(try EntryVersion.Suspension(entry.suspension, at: heading.forwardedAt))
    case .resumed: self = .resumed(reason: try Parse.text(request.reason, field: "reason", limit: TextLimits.reason))
    case .retired:
      let retirement = entry.retirement ?? .init()
      self = .retired(
        reason: try Parse.text(retirement.reason, field: "entry.retirement.reason", limit: TextLimits.reason),
        replacedBy: retirement.replacedBy)
    case .transferred: self = .transferred
    }
  }
}

extension CountyReport.Publication {
  fileprivate init(_ entry: CatalogV1.Entry) throws {
    guard let review = entry.review else {
      throw RPCError.invalidArgument(field: "entry.review", "FIELD_MISSING", en: "must be given", zh: "须填写")
    }
    try self.init(
      content: EntryContent(entry).normalised(), under: Parse.pack(entry.rulePack, field: "entry.rule_pack"),
      review: EntryVersion.Review(
        act: EntryVersion.Act(
          by: Parse.holder(review.reviewer, field: "entry.review.reviewer"),
          at: Parse.time(review.reviewedAt, field: "entry.review.reviewed_at")),
        passed: review.passed,
        conclusion: Parse.text(review.conclusion, field: "entry.review.conclusion", limit: TextLimits.reason)),
      signOff: entry.signOff.map { signed in
        EntryVersion.SignOff(
          act: .init(
            by: try Parse.holder(signed.signedBy, field: "entry.sign_off.signed_by"),
            at: try Parse.time(signed.signedAt, field: "entry.sign_off.signed_at")),
          secrecyAssessment: signed.secrecyAssessment,
          personalInformationAssessment: signed.personalInformationAssessment)
      })
  }
}

extension EntryVersion.Suspension {
  fileprivate init(_ suspension: CatalogV1.Suspension?, at time: Date) throws(RPCError) {
    guard let suspension else {
      throw .invalidArgument(field: "entry.suspension", "FIELD_MISSING", en: "must be given", zh: "须填写")
    }
    self.init(
      act: .init(by: try Parse.holder(suspension.suspendedBy, field: "entry.suspension.suspended_by"), at: time),
      reason: try Parse.text(suspension.reason, field: "entry.suspension.reason", limit: TextLimits.reason),
      beginsAt: try Parse.time(suspension.beginsAt, field: "entry.suspension.begins_at"),
      expectedUntil: suspension.expectedUntil, emergency: suspension.emergency, byAuthority: true)
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
