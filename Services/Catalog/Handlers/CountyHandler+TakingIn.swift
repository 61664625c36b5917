import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import Rules
import ServiceKit
import Wire

/// Taking in what a county forwarded: a version is reported to the city's authority, which decides about it; what became
/// of an entry afterwards becomes of it here too.
extension CountyHandler {
  func takeIn(
    _ request: CatalogV1.ForwardReportRequest, _ heading: ReportHeading, from county: Organisation,
    _ context: ServerContext, in tx: borrowing Transaction
  ) async throws {
    do {
      let report = try CountyReport(request, heading)
      let provider = try await provider(of: report, context, in: tx)
      let audience = try await tx.audience(of: provider, and: county)
      let isNew = try await !moveIfNeeded(report, to: provider, audience, context, in: tx)
      let outcome =
        switch report.act {
        case .published(let publication):
          try await store(publication, report, of: provider, isNew: isNew, audience, context, in: tx)
        case .suspended(let suspension): try await suspend(heading, as: suspension, context, in: tx)
        case .resumed(let reason): try await resume(heading, because: reason, context, in: tx)
        case .retired(let reason, let replacedBy):
          try await end(heading, because: reason, replacedBy, audience, context, in: tx)
        case .transferred: isNew ? ReportHeading.Outcome.noEffect : .takenIn
        }
      try tx.insert(heading, outcome: outcome)
      try tx.append(
        CatalogV1.CountyReportReceived(
          regionCode: heading.region.text, sequence: UInt64(heading.sequence), code: heading.code,
          version: UInt32(heading.version), firstReceivedAt: heading.firstReceivedAt),
        subject: heading.region.text, audience: audience, actor: .init(context))
    } catch {
      throw UnfitReport(judging: error) ?? error
    }
  }

  /// Keeps that a report came, and why nothing was done about it.
  func putAside(
    _ heading: ReportHeading, _ refusal: CityRefusal, from county: Organisation, _ context: ServerContext,
    in tx: borrowing Transaction
  ) async throws {
    let provider = try await tx.answering(for: heading.code)
    let concerned = provider?.region == heading.region ? provider : nil
    try tx.insert(heading, outcome: .refused, because: refusal)
    try tx.append(
      CatalogV1.CountyReportRefused(
        regionCode: heading.region.text, sequence: UInt64(heading.sequence), code: heading.code,
        version: UInt32(heading.version), reason: refusal.reason),
      subject: heading.region.text, audience: try await tx.audience(of: concerned, and: county),
      actor: .init(context))
  }

  /// The department as it is known here, registered if it is new.
  private func provider(
    of report: CountyReport, _ context: ServerContext, in tx: borrowing Transaction
  ) async throws -> Organisation {
    if let known = try await tx.organisation(report.provider.code) {
      guard known.level == .county, known.region == report.heading.region else {
        throw Refusal.countyProviderElsewhere
      }
      return known
    }
    try tx.insert(report.provider, by: context.caller.holder.id)
    try tx.append(
      CatalogV1.OrganisationRegistered(report.provider), subject: report.provider.code.text, audience: .everyone,
      actor: .init(context))
    return report.provider
  }

  /// Whose the entry is here follows whose it is at the county. Returns whether there is such an entry.
  private func moveIfNeeded(
    _ report: CountyReport, to provider: Organisation, _ audience: Audience, _ context: ServerContext,
    in tx: borrowing Transaction
  ) async throws -> Bool {
    let code = report.heading.code
    guard let owner = try await tx.answering(for: code) else { return false }
    guard owner.code != provider.code else { return true }
    guard owner.level == .county, owner.region == provider.region else { throw Refusal.countyCodeTaken }
    let clashes = try await tx.nameClashes(moving: [code], from: owner.code, to: provider.code)
    guard clashes.isEmpty else { throw Refusal.namesClash(clashes) }
    try tx.move(code, from: owner.code, to: provider.code, asReported: report.heading)
    for version in try await tx.openVersions(of: [code]) { try tx.move(version, to: provider) }
    try await obligations.reassignCorrection(of: code, to: provider.code, actor: .init(context), in: tx)
    let isKnown = try await !tx.everPublished(among: [code]).isEmpty
    try tx.append(
      CatalogV1.EntryTransferred(code: code, from: owner.code.text, to: provider.code.text), subject: code,
      audience: isKnown ? .everyone : audience, actor: .init(context))
    return true
  }

  private func store(
    _ publication: CountyReport.Publication, _ report: CountyReport, of provider: Organisation, isNew: Bool,
    _ audience: Audience, _ context: ServerContext, in tx: borrowing Transaction
  ) async throws -> ReportHeading.Outcome {
    let (code, number) = (report.heading.code, report.heading.version)
    if let here = try await tx.version(number, of: code) as EntryVersion? {
      guard here.content == publication.content else { throw Refusal.countyEntryDiffers }
      return .known
    }
    guard try await tx.lastVersionNumber(of: code) < number else { throw Refusal.countyEntryDiffers }
    try await tx.refuseEnded(code)
    try check(publication, receivedAt: report.heading.firstReceivedAt)
    if isNew { try tx.insertEntry(code, provider: provider.code) }
    try await sendBackUndecided(
      code, because: ServiceReason.replacedAtCounty(version: number).stored, audience, context, in: tx)
    let steps = try report.versions(of: publication, reportedBy: context.actingHolder)
    guard let reported = steps.last else { return .noEffect }
    try reported.checkAnnouncement(providerName: provider.name)
    try await tx.checkName(of: reported)
    try tx.insert(steps, providerName: provider.name)
    try await obligations.endCorrection(of: code, actor: .init(context), in: tx)
    try tx.append(
      CatalogV1.EntryReported(code: code, version: UInt32(number), provider: provider.code.text),
      subject: reported.subject, audience: audience, actor: .init(context))
    if let city = try await tx.authority(level: .city, region: .city) {
      try await obligations.beginReview(of: reported, by: city, actor: .init(context), in: tx)
    }
    return .takenIn
  }

  /// The same rules as for a draft, as they were on the day of the first receipt. Which departments are registered at the
  /// county is the county's business.
  private func check(_ publication: CountyReport.Publication, receivedAt: Date) throws {
    let validator = EntryValidator(
      pack: try RulePack(id: publication.pack).stored("rule pack"), network: settings.network,
      limits: settings.limits, today: ChinaTime.date(of: receivedAt))
    let findings = validator.findings(in: publication.content)
    guard findings.isEmpty else { throw EntryRefused(findings) }
  }
}

/// A report that will never be taken in as it is. What may pass, such as a database that is away, is none.
struct UnfitReport: Error {
  let refusal: CityRefusal

  /// What a command failed with.
  init?(_ error: any Error) {
    switch error {
    case let unfit as UnfitReport: self = unfit
    // The schema refused what the rules had let pass.
    case let error as DatabaseError where error.constraint != nil && !error.isRetryable:
      self.init(Refusal.countyReportUnfit.rpcError)
    default: return nil
    }
  }

  /// What judging its content ended with; elsewhere the same errors are about the call.
  fileprivate init?(judging error: any Error) {
    switch error {
    case let refusal as Refusal where refusal.fault != .source && refusal.fault != .damage:
      self.init(refusal.rpcError)
    case let refused as EntryRefused: self.init(refused.rpcError)
    case let error as RPCError where error.code == .invalidArgument: self.init(error)
    default: return nil
    }
  }

  private init(_ error: RPCError) {
    refusal = CityRefusal(reason: error.reason, text: Bilingual(zh: error.text.zh, en: error.text.en))
  }
}
