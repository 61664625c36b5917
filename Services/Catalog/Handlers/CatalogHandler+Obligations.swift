package import Contracts
import FoundationEssentials
import Obligations
import Postgres
package import RPC
import Rules

/// What a department has to do and by when.
extension CatalogHandler {
  package func listObligations(
    _ request: CatalogV1.ListObligationsRequest, context: ServerContext
  ) async throws -> CatalogV1.ListObligationsReply {
    let own = context.caller.organisation.code
    let asked = request.organisation.isEmpty ? own : request.organisation
    let now = try await database.now()

    return try await database.read(.snapshot) { source in
      if asked != own { try await source.checkOversight(of: asked, by: context.caller) }
      let duties = try await source.obligations(
        of: OrganisationID(asked), includingClosed: request.includeClosed, limit: settings.obligationsLimit)
      return CatalogV1.ListObligationsReply(obligations: try duties.map { try explained($0, at: now, context) })
    }
  }

  /// A duty with its day-by-day explanation in the caller's language.
  func explained(
    _ duty: Obligation, at now: Date, _ context: ServerContext
  ) throws -> ObligationV1.Obligation {
    var message = try obligations.message(duty, at: now)
    message.explanation = try obligations.explanation(of: duty).map(context.words)
    return message
  }
}

extension QuerySource where Self: ~Copyable {
  /// Only auditors, and the authority of the body's own level, ask about others.
  borrowing func checkOversight(of asked: String, by caller: Caller) async throws {
    if caller.roles.contains(.auditor) { return }
    guard caller.isAuthority, let code = try? SocialCreditCode(asked), let body = try await organisation(code),
      try await authority(over: body)?.code.text == caller.organisation.code
    else { throw Refusal.notYourOrganisation }
  }
}
