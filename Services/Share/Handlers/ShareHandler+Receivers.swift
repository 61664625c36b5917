import Contracts
import Directory
import EventLog
import Postgres
import RPC
import Rules
import ServiceKit

/// Which systems receive. They are named with the request, and anew only by the successor of the body that asked (CC-29).
extension ShareHandler {
  func nameReceiver(
    _ request: ShareV1.NameReceiverRequest, context: ServerContext
  ) async throws -> ShareV1.NameReceiverReply {
    let receivers = try receivers(request.receivingSystem, further: request.furtherSystems, of: context.caller)
    guard request.grant.isEmpty != request.request.isEmpty else { throw Refusal.grantOrRequest }
    return request.request.isEmpty
      ? .init(grant: try await name(receivers, for: Grant.ID(request.grant, field: "grant"), context))
      : .init(request: try await name(receivers, for: ShareRequest.ID(request.request, field: "request"), context))
  }

  private func name(
    _ receivers: Receivers, for id: Grant.ID, _ context: ServerContext
  ) async throws -> ShareV1.Grant {
    try await database.command(for: context, locking: [.grant(id)]) { tx in
      var grant = try await visibleGrant(id, context.caller, in: tx)
      let isInherited = try await areInherited(grant.receivers, by: context.caller, in: tx)
      try grant.nameReceivers(receivers, isInherited: isInherited, by: context.caller.officer, at: tx.now)
      try tx.saveReceivers(of: grant)
      try tx.append(
        ShareV1.ReceiverNamed(
          grant: id.description, user: grant.user, receivingSystem: grant.receivingSystem,
          furtherSystems: grant.furtherSystems),
        subject: id.description, audience: parties.audience(grant.user, grant.provider), actor: EventActor(context))
      return grant.contract(at: tx.now)
    }
  }

  private func name(
    _ receivers: Receivers, for id: ShareRequest.ID, _ context: ServerContext
  ) async throws -> ShareV1.Request {
    try await database.command(for: context, locking: [.request(id)]) { tx in
      var asked = try await visibleRequest(id, context.caller, in: tx)
      let isInherited = try await areInherited(asked.receivers, by: context.caller, in: tx)
      try asked.nameReceivers(receivers, isInherited: isInherited, by: context.caller.officer)
      try tx.saveReceivers(of: asked)
      try tx.append(
        ShareV1.ReceiverNamed(
          request: id.description, user: asked.user, receivingSystem: asked.receivingSystem,
          furtherSystems: asked.furtherSystems),
        subject: id.description, audience: parties.audience(asked.user, asked.provider), actor: EventActor(context))
      return try await render(asked, at: tx.now, context, in: tx)
    }
  }

  /// Whether all of these are systems of bodies that the caller's has succeeded.
  private func areInherited(
    _ holders: [String], by caller: Caller, in tx: borrowing Transaction
  ) async throws -> Bool {
    for holder in holders {
      guard let former = directory.holder(HolderID(holder))?.organisation.code,
        try await tx.isSuccessor(caller.organisation.code, ofAny: [former])
      else { return false }
    }
    return true
  }

  /// - Parameter first: empty for the caller.
  func receivers(_ first: String, further: [String], of caller: Caller) throws(Refusal) -> Receivers {
    let receivers = try Receivers(first.isEmpty ? caller.holder.id : first, further: further)
    guard
      receivers.all.allSatisfy({
        $0 == caller.holder.id || directory.holder(HolderID($0))?.organisation == caller.organisation
      })
    else { throw .receiverUnknown }
    return receivers
  }
}

extension Refusal {
  fileprivate static let receiverUnknown = Self(
    .field("receiving_system"), "RECEIVER_UNKNOWN", zh: "接收系统不是本单位登记的系统或人员",
    en: "is no holder of your organisation", article: .ownDutyOnly)

  fileprivate static let grantOrRequest = Self(
    .field("grant"), "GRANT_OR_REQUEST", zh: "授权和申请须填一项，且只填一项", en: "name a grant or a request, and not both")
}
