import Contracts
import FoundationEssentials
import Postgres
import RPC
import Rules
import ServiceKit

/// Whether a department can get an item here (Art. 34(6)).
extension ShareHandler {
  func checkObtainable(
    _ request: ShareV1.CheckObtainableRequest, context: ServerContext
  ) async throws -> ShareV1.CheckObtainableReply {
    let caller = context.caller
    let department = request.organisation.isEmpty ? caller.organisation.code : request.organisation
    guard department == caller.organisation.code || caller.supervisesCases else { throw Refusal.notTheUser }

    let now = try await database.now()
    let (found, grant) = try await database.read(.snapshot) { tx in
      try await obtainability(of: request.column, in: request.entry, for: department, at: now, from: tx)
    }

    return ShareV1.CheckObtainableReply(
      obtainable: found.isObtainable, why: found.contract, grant: grant?.description ?? "",
      explanation: found.explanation.text(in: context.language))
  }

  private func obtainability(
    of column: String, in code: String, for department: String, at now: Date, from tx: borrowing ReadTransaction
  ) async throws -> (Obtainability, Grant.ID?) {
    guard let entry = try await tx.publishedEntry(code), let item = entry[column] else { return (.notCatalogued, nil) }
    guard entry.provider != department else { return (.own, nil) }
    do {
      try entry.checkUse(at: now)
    } catch {
      return (.outOfUse, nil)
    }
    let grants = try await tx.runningGrants(of: department, under: code, at: now).filter { $0.columns.contains(column) }
    let active = grants.first { $0.state(at: now) == .active }
    if active == nil {
      switch item.sharing {
      case .withheld: return (.notShared, nil)
      case .conditional: return (grants.isEmpty ? .onRequest : .outOfUse, nil)
      case .unconditional: break
      }
    }
    guard try await tx.mount(code)?.finding.columns.contains(where: { $0.column == column }) == true else {
      return (.notMounted, nil)
    }
    return (active == nil ? .unconditional : .granted, active?.id)
  }
}

extension Obtainability {
  fileprivate var contract: ShareV1.Obtainability {
    switch self {
    case .unconditional: .unconditional
    case .granted: .granted
    case .own: .own
    case .onRequest: .onRequest
    case .notShared: .notShared
    case .notCatalogued: .notCatalogued
    case .outOfUse: .outOfUse
    case .notMounted: .notMounted
    }
  }
}
