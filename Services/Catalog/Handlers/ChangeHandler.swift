package import Contracts
import EventLog
import FoundationEssentials
package import Obligations
package import Postgres
package import RPC
import Rules
import ServiceKit

/// Answers `catalog.v1.ChangeService`: changes are registered and handled here; reading and rule packs in the extensions.
package struct ChangeHandler: CatalogV1.ChangeService.ServiceProtocol {
  let database: Database
  let obligations: Obligations
  let settings: ChangeSettings

  package init(database: Database, obligations: Obligations, settings: ChangeSettings) {
    self.database = database
    self.obligations = obligations
    self.settings = settings
  }

  package func registerChange(
    _ request: CatalogV1.RegisterChangeRequest, context: ServerContext
  ) async throws -> CatalogV1.Change {
    let kind: Change.Kind = try Parse.word(request.kind, field: "kind")
    let organisation = try Parse.organisationCode(
      request.organisation.isEmpty ? context.caller.organisation.code : request.organisation, field: "organisation")
    let document = try Parse.text(request.document, field: "document", limit: TextLimits.name)
    let happenedOn = try Parse.day(request.happenedOn, field: "happened_on")
    let effectiveOn = try request.effectiveOn.isEmpty ? nil : Parse.day(request.effectiveOn, field: "effective_on")
    guard request.codes.count <= settings.entriesLimit else { throw Refusal.tooManyAffected(settings.entriesLimit) }

    let locks = [LockKey.organisation(organisation)] + request.codes.map { .entry($0) }
    return try await database.command(for: context, locking: locks) { tx in
      let (body, authority) = try await tx.department(organisation, actedForBy: context.caller)
      // Art. 44: what happened before any pack was in force is refused here, by its article.
      let pack = try await obligations.pack(onReceipt: happenedOn, readingFrom: tx)
      var change = try Change.register(
        kind, by: organisation, document: document, happenedOn: happenedOn, effectiveOn: effectiveOn,
        codes: request.codes, under: pack, at: tx.now)
      let inUse = try await tx.codesInUse(among: request.codes, of: organisation)
      if let wrong = request.codes.firstIndex(where: { !inUse.contains($0) }) {
        throw Refusal.entryNotOfDepartment(wrong)
      }
      let duty = try await obligations.begin(
        &change, of: body, under: authority, from: change.anchor(under: pack), by: .init(context), in: tx)
      return .init(change, duty: try obligations.rendered(duty, at: tx.now, for: context), for: context)
    }
  }

  package func decideNoChange(
    _ request: CatalogV1.DecideNoChangeRequest, context: ServerContext
  ) async throws -> CatalogV1.Change {
    let id = try Change.ID(request.id, field: "id")
    if !request.reason.isEmpty { _ = try Parse.text(request.reason, field: "reason", limit: TextLimits.reason) }

    return try await database.command(for: context, locking: [.change(id), .entry(request.code)]) { tx in
      var (change, body, authority) = try await tx.change(id, visibleTo: context.caller)
      guard body.code.text == context.caller.organisation.code else { throw Refusal.notYourOrganisation }
      let inUse = try await tx.codesInUse(among: [request.code], of: body.code)
      try change.decideNoChange(
        request.code, reason: request.reason, isInUse: inUse.contains(request.code), at: tx.now)
      let settled = try await obligations.settle(
        request.code, in: change, of: body, under: authority, by: .init(context), in: tx)
      return try await render(settled, at: tx.now, context, from: tx)
    }
  }

  package func extendChange(
    _ request: CatalogV1.ExtendChangeRequest, context: ServerContext
  ) async throws -> CatalogV1.Change {
    let id = try Change.ID(request.id, field: "id")

    return try await database.command(for: context, locking: [.change(id)]) { tx in
      let (change, _, authority) = try await tx.change(id, visibleTo: context.caller)
      guard context.caller.isAuthority, authority?.code.text == context.caller.organisation.code else {
        throw Refusal.notYourOrganisation
      }
      guard let duty = try await tx.obligation(.catalogUpdate, about: id.description) else {
        throw Refusal.changeUnknown
      }
      let consent = ExtensionConsent(
        days: Int(request.workingDays), roles: context.caller.approves, decidedAt: tx.now, reason: request.reason)
      let extended = try obligations.extend(duty, by: consent, actor: .init(context), in: tx)
      return .init(change, duty: try obligations.rendered(extended, at: tx.now, for: context), for: context)
    }
  }

  func render<Source: QuerySource & ~Copyable>(
    _ change: Change, at now: Date, _ context: ServerContext, from source: borrowing Source
  ) async throws -> CatalogV1.Change {
    let duties = try await source.obligations(.catalogUpdate, about: [change.id.description])
    return .init(
      change, duty: try duties[change.id.description].map { try obligations.rendered($0, at: now, for: context) },
      for: context)
  }
}

extension LockKey {
  static func change(_ id: Change.ID) -> LockKey { LockKey("catalog.change", id.description) }
}

extension QuerySource where Self: ~Copyable {
  /// The department a change is registered for, and its authority; the caller is one of them.
  fileprivate borrowing func department(
    _ code: SocialCreditCode, actedForBy caller: Caller
  ) async throws -> (Organisation, authority: Organisation?) {
    guard let body = try await organisation(code) else { throw Refusal.organisationUnknown }
    let authority = try await authority(over: body)
    let isOwn = caller.organisation.code == code.text && caller.roles.contains(.officer)
    guard isOwn || (caller.isAuthority && authority?.code.text == caller.organisation.code) else {
      throw Refusal.notYourOrganisation
    }
    try body.checkExists()
    return (body, authority)
  }
}

extension Transaction {
  /// A change with its department and that department's authority, locked; unknown to everybody else.
  fileprivate borrowing func change(
    _ id: Change.ID, visibleTo caller: Caller
  ) async throws -> (Change, Organisation, authority: Organisation?) {
    guard let change = try await lockedChange(id), let body = try await organisation(change.organisation) else {
      throw Refusal.changeUnknown
    }
    let authority = try await authority(over: body)
    guard caller.sees(change, authority: authority) else { throw Refusal.changeUnknown }
    return (change, body, authority)
  }
}
