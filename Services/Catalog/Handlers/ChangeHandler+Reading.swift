package import Contracts
import FoundationEssentials
import Obligations
import Postgres
package import RPC
import Rules
import ServiceKit

/// Reading changes: a department its own, the authority those of the departments it supervises, auditors all.
extension ChangeHandler {
  package func getChange(
    _ request: CatalogV1.GetChangeRequest, context: ServerContext
  ) async throws -> CatalogV1.Change {
    let id = try Change.ID(request.id, field: "id")
    let now = try await database.now()

    return try await database.read(.snapshot) { source in
      guard let change = try await source.change(id), let body = try await source.organisation(change.organisation),
        context.caller.sees(change, authority: try await source.authority(over: body))
      else { throw Refusal.changeUnknown }
      return try await render(change, at: now, context, from: source)
    }
  }

  package func listChanges(
    _ request: CatalogV1.ListChangesRequest, context: ServerContext
  ) async throws -> CatalogV1.ListChangesReply {
    let asked =
      try request.organisation.isEmpty ? nil : Parse.organisationCode(request.organisation, field: "organisation")
    let now = try await database.now()

    return try await database.read(.snapshot) { source in
      let (organisation, authority) = try await source.listed(asked, for: context.caller)
      let changes = try await source.changes(
        of: organisation, supervisedBy: authority, includingClosed: request.includeClosed, limit: settings.listLimit)
      let duties = try await source.obligations(.catalogUpdate, about: changes.map(\.id.description))
      return CatalogV1.ListChangesReply(
        changes: try changes.map { change in
          .init(
            change, duty: try duties[change.id.description].map { try obligations.rendered($0, at: now, for: context) },
            for: context)
        })
    }
  }
}

extension Caller {
  func sees(_ change: Change, authority: Organisation?) -> Bool {
    organisation.code == change.organisation.text || roles.contains(.auditor)
      || (isAuthority && authority?.code.text == organisation.code)
  }
}

extension QuerySource where Self: ~Copyable {
  /// Whose changes a caller is shown: those asked for, or else all that are theirs to see.
  fileprivate borrowing func listed(
    _ asked: SocialCreditCode?, for caller: Caller
  ) async throws -> (SocialCreditCode?, supervisedBy: Organisation?) {
    if let asked {
      if asked.text != caller.organisation.code { try await checkOversight(of: asked.text, by: caller) }
      return (asked, nil)
    }
    if caller.roles.contains(.auditor) { return (nil, nil) }
    let own = try SocialCreditCode(caller.organisation.code)
    guard caller.isAuthority, let body = try await organisation(own) else { return (own, nil) }
    return (nil, body)
  }
}
