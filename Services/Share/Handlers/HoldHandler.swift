import Contracts
import Directory
import EventLog
import FoundationEssentials
import Postgres
import RPC
import Rules
import ServiceKit

/// Answers `share.v1.HoldService`: stopping deliveries, and letting them go on.
///
/// Every delivery, every chunk and every grant asks the table in its own transaction, so a hold is in force everywhere as
/// soon as it is committed.
struct HoldHandler: ShareV1.HoldService.ServiceProtocol {
  let database: Database
  let parties: CaseParties
  let directory: DirectoryView

  private static let pageLimit = 100

  func placeHold(_ request: ShareV1.PlaceHoldRequest, context: ServerContext) async throws -> ShareV1.Hold {
    let target = try Hold.Target(request)
    let ground = try Hold.Ground(request.ground)
    let reason = try ReasonText(request.reason, field: "reason").text

    return try await database.command(for: context, locking: []) { tx in
      let provider = try await provider(of: target, for: context.caller, in: tx)
      let hold = try Hold.place(
        on: target, ground: ground, reason: reason, of: provider, by: context.caller.guardian, at: tx.now)
      try tx.insert(hold)
      let (_, id) = target.stored
      try tx.append(
        ShareV1.HoldPlaced(
          id: hold.id.description, target: target.contract, targetID: id, ground: ground.contract,
          organisation: hold.placedBy.organisation),
        subject: hold.id.description, audience: try await audience(of: hold, provider, in: tx),
        actor: EventActor(context))
      return hold.contract
    }
  }

  func releaseHold(_ request: ShareV1.ReleaseHoldRequest, context: ServerContext) async throws -> ShareV1.Hold {
    let id = try Hold.ID(request.id, field: "id")
    let reason = try ReasonText(request.reason, field: "reason").text

    return try await database.command(for: context, locking: [.hold(id)]) { tx in
      guard var hold = try await tx.hold(id) else { throw Refusal.holdUnknown }
      let provider = try await provider(of: hold.target, for: context.caller, in: tx)
      try hold.release(by: context.caller.guardian, reason: reason, at: tx.now)
      try tx.saveRelease(of: hold)
      let (_, target) = hold.target.stored
      try tx.append(
        ShareV1.HoldReleased(id: id.description, target: hold.target.contract, targetID: target),
        subject: id.description, audience: try await audience(of: hold, provider, in: tx), actor: EventActor(context))
      return hold.contract
    }
  }

  func listHolds(_ request: ShareV1.ListHoldsRequest, context: ServerContext) async throws -> ShareV1.ListHoldsReply {
    let after = try request.pageToken.isEmpty ? nil : TimePage<Hold>(token: request.pageToken)
    let holds = try await database.read { tx in
      try await tx.holds(
        of: context.caller.guardian.seesAllHolds ? nil : context.caller.listedCases,
        includingReleased: request.includeReleased, after: after, limit: Self.pageLimit)
    }
    let next = holds.count == Self.pageLimit ? holds.last.map { TimePage(at: $0.placedAt, id: $0.id).token } : nil
    return ShareV1.ListHoldsReply(holds: holds.map(\.contract), nextPageToken: next ?? "")
  }

  /// Whose data a target is about; refuses what the caller may not know of.
  private func provider(
    of target: Hold.Target, for caller: Caller, in tx: borrowing Transaction
  ) async throws -> String? {
    let seesAll = caller.guardian.seesAllHolds || caller.supervisesCases
    switch target {
    case .platform: return nil
    case .system(let holder):
      guard seesAll, directory.holder(HolderID(holder))?.kind == .system else { throw Refusal.holdTargetUnknown }
      return nil
    case .entry(let code):
      guard let entry = try await tx.publishedEntry(code) else { throw Refusal.holdTargetUnknown }
      return entry.provider
    case .grant(let id):
      guard let grant = try await tx.grant(id), seesAll || grant.provider == caller.organisation.code else {
        throw Refusal.holdTargetUnknown
      }
      return grant.provider
    }
  }

  /// Whoever placed it, whose data it is about, and whom it stops.
  private func audience(of hold: Hold, _ provider: String?, in tx: borrowing Transaction) async throws -> Audience {
    guard hold.target != .platform else { return .everyone }
    var concerned = parties.concerned(hold.placedBy.organisation, provider ?? hold.placedBy.organisation)
    for user in try await tx.usersStopped(by: hold.target, at: tx.now).map(OrganisationID.init)
    where !concerned.contains(user) {
      concerned.append(user)
    }
    return .organisations(concerned)
  }
}

extension Guardian {
  fileprivate var seesAllHolds: Bool { isOperator || isCybersecurity }
}

extension Caller {
  fileprivate var guardian: Guardian {
    Guardian(
      officer, isAuthority: isAuthority, isOperator: roles.contains(.operator),
      isCybersecurity: roles.contains(.cybersecurity))
  }
}

extension LockKey {
  static func hold(_ id: Hold.ID) -> LockKey { LockKey("share.hold", id.description) }
}

extension Hold.Target {
  fileprivate init(_ request: ShareV1.PlaceHoldRequest) throws(Refusal) {
    switch request.target {
    case .grant: self = .grant(try Grant.ID(request.targetID, field: "target_id"))
    case .entry: self = .entry(request.targetID)
    case .system: self = .system(request.targetID)
    case .platform:
      guard request.targetID.isEmpty else { throw .platformHasNoID }
      self = .platform
    default: throw .wordMissing("target", ["grant", "entry", "system", "platform"])
    }
  }

  fileprivate var contract: ShareV1.HoldTarget {
    switch self {
    case .grant: .grant
    case .entry: .entry
    case .system: .system
    case .platform: .platform
    }
  }
}

extension Hold.Ground {
  fileprivate init(_ ground: ShareV1.HoldGround) throws(Refusal) {
    guard let known = Self.allCases.first(where: { $0.contract == ground }) else {
      throw .wordMissing("ground", Self.allCases.map(\.rawValue))
    }
    self = known
  }

  fileprivate var contract: ShareV1.HoldGround {
    switch self {
    case .incident: .incident
    case .misuse: .misuse
    case .securityReview: .securityReview
    }
  }
}

extension Hold {
  fileprivate var contract: ShareV1.Hold {
    ShareV1.Hold(
      id: id.description, target: target.contract, targetID: target.stored.id, ground: ground.contract, reason: reason,
      organisation: placedBy.organisation, placedBy: placedBy.holder, placedAt: placedAt,
      releasedBy: release?.by ?? "", releasedAt: release?.at, releaseReason: release?.reason ?? "")
  }
}

extension Refusal {
  fileprivate static let holdTargetUnknown = Self(
    .unknown, "HOLD_TARGET_UNKNOWN", zh: "没有这个授权、条目或系统", en: "there is no such grant, entry or system")

  fileprivate static let platformHasNoID = Self(
    .field("target_id"), "PLATFORM_HAS_NO_ID", zh: "对全平台采取措施时不填对象编号",
    en: "a hold on the platform names nothing else")
}
