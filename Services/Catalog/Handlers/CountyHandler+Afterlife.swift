import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules

/// What became of an entry at its county after publication becomes of it here: out of use and back (Art. 28 ¶2), ended.
extension CountyHandler {
  /// A version that is not decided about yet is not published while it is out of use at the county.
  func suspend(
    _ heading: ReportHeading, as suspension: EntryVersion.Suspension, _ context: ServerContext,
    in tx: borrowing Transaction
  ) async throws -> ReportHeading.Outcome {
    guard var version = try await tx.version(heading.version, of: heading.code) as EntryVersion? else {
      return .noEffect
    }
    guard version.isInForce else { return version.name == .reported ? .takenIn : .noEffect }
    guard try version.suspend(asAtCounty: suspension, by: heading.holder(suspension.act.by), at: tx.now) else {
      return .known
    }
    try await tx.saveSuspension(of: version, context)
    return .takenIn
  }

  /// What the city itself has taken out of use stays so.
  func resume(
    _ heading: ReportHeading, because reason: String, _ context: ServerContext, in tx: borrowing Transaction
  ) async throws -> ReportHeading.Outcome {
    guard var version = try await tx.version(heading.version, of: heading.code) as EntryVersion? else {
      return .noEffect
    }
    guard version.isInForce else { return version.name == .reported ? .takenIn : .noEffect }
    guard let standing = version.suspension, heading.isOfCounty(standing.act.by) else { return .noEffect }
    try version.resume(by: context.actingHolder, byAuthority: true, reason: reason, at: tx.now)
    try await tx.saveResumption(of: version, because: reason, context)
    return .takenIn
  }

  /// An entry that ended at the county ends here.
  func end(
    _ heading: ReportHeading, because reason: String, _ replacedBy: String, _ audience: Audience,
    _ context: ServerContext, in tx: borrowing Transaction
  ) async throws -> ReportHeading.Outcome {
    let wasOpen = try await sendBackUndecided(
      heading.code, because: ServiceReason.retiredAtCounty.stored, audience, context, in: tx)
    guard var version = try await tx.versionInForce(of: heading.code) else { return wasOpen ? .takenIn : .noEffect }
    try version.retire(by: context.actingHolder, reason: reason, replacedBy: replacedBy, at: tx.now)
    try tx.saveState(of: version)
    try tx.endSuspension(of: version, by: context.actingHolder, reason: .entryRetired)
    try tx.append(
      CatalogV1.EntryRetired(code: version.code, version: UInt32(version.number), replacedBy: replacedBy),
      subject: version.subject, audience: try await tx.audience(of: version), actor: .init(context))
    try await obligations.endCorrection(of: version.code, .lapsed, actor: .init(context), in: tx)
    try await obligations.handleChanges(byEndOf: version, because: reason, actor: .init(context), in: tx)
    return .takenIn
  }

  /// A version the city had not decided about gives way: there is one on its way at a time. Returns whether there was one.
  @discardableResult
  func sendBackUndecided(
    _ code: String, because reason: String, _ audience: Audience, _ context: ServerContext,
    in tx: borrowing Transaction
  ) async throws -> Bool {
    guard var open = try await tx.openVersion(of: code) else { return false }
    try open.sendBack(by: context.actingHolder, reason: reason, at: tx.now)
    try tx.saveState(of: open)
    try await obligations.endReview(of: open, actor: .init(context), in: tx)
    try tx.append(
      CatalogV1.EntryReturned(code: open.code, version: UInt32(open.number), provider: open.provider.text),
      subject: open.subject, audience: audience, actor: .init(context))
    return true
  }
}

extension QuerySource where Self: ~Copyable {
  /// Refuses to put into use at the city what its county has taken out of use.
  borrowing func checkUsedAtCounty(_ version: EntryVersion) async throws {
    if try await isSuspendedAtCounty(version.code, version: version.number) { throw Refusal.suspendedAtCounty }
  }
}
