package import Contracts
import Directory
import FoundationEssentials
package import Obligations
package import Postgres
package import RPC
import Rules
import ServiceKit

/// Answers `catalog.v1.WorkService`: what is due, what was returned and why, what is next.
package struct WorkHandler: CatalogV1.WorkService.ServiceProtocol {
  let database: Database
  let obligations: Obligations

  package init(database: Database, obligations: Obligations) {
    self.database = database
    self.obligations = obligations
  }

  package func listWork(
    _ request: CatalogV1.ListWorkRequest, context: ServerContext
  ) async throws -> CatalogV1.ListWorkReply {
    let asked = try Parse.organisationCode(
      request.organisation.isEmpty ? context.caller.organisation.code : request.organisation, field: "organisation")
    let limit = try Parse.limit(request.limit, default: 100, most: 500)
    let now = try await database.now()

    return try await database.read(.snapshot) { source in
      let (scope, kinds) = try await source.scope(of: asked, request.everybody, for: context.caller)
      let page = try await source.work(scope, kinds: kinds, lateAt: request.lateOnly ? now : nil, limit: limit)
      // No period runs for a profile, so a gap is never late and always comes last.
      let gaps = kinds.contains(.profile) && !request.lateOnly ? try await source.profileGaps(scope, at: now) : []
      let items = page.items + gaps.prefix(limit - page.items.count)
      let duties = try await source.duties(of: items)
      return CatalogV1.ListWorkReply(
        items: try items.map { try render($0, duties[$0], context, at: now) },
        total: UInt64(page.total + gaps.count))
    }
  }

  private func render(
    _ item: WorkItem, _ duty: Obligation?, _ context: ServerContext, at now: Date
  ) throws -> CatalogV1.WorkItem {
    // An authority is told that a report is due, not what a department has not reported yet.
    let isHidden = item.kind == .report && item.organisation.text != context.caller.organisation.code
    var shown = CatalogV1.WorkItem(
      kind: .init(item.kind), organisation: item.organisation.text, organisationName: item.organisationName,
      subject: item.subject, name: isHidden ? "" : item.name,
      reason: context.words(item.reason), role: item.kind.role.rawValue,
      version: UInt32(item.version))
    guard let duty else { return shown }
    let message = try obligations.message(duty, at: now)
    shown.hasClock = true
    shown.dueAt = message.dueAt
    shown.pendingCalendarYear = message.pendingCalendarYear
    shown.overdue = message.overdue
    shown.citation = message.citation
    guard let due = duty.clock.due.date else { return shown }
    do {
      let left = try obligations.calendar.value.workingDaysLeft(until: due, on: ChinaTime.date(of: now))
      shown.remainingWorkingDays = Int32(clamping: left)
    } catch {
      shown.pendingCalendarYear = UInt32(clamping: error.year)
    }
    return shown
  }
}

extension QuerySource where Self: ~Copyable {
  /// What a caller is shown: their own department's work by their roles, or what they watch over.
  fileprivate borrowing func scope(
    of asked: SocialCreditCode, _ everybody: Bool, for caller: Caller
  ) async throws -> (WorkScope, Set<WorkItem.Kind>) {
    let isAuditor = caller.roles.contains(.auditor)
    if everybody {
      if isAuditor { return (.everybody, Set(WorkItem.Kind.allCases)) }
      guard caller.isAuthority, let own = try? SocialCreditCode(caller.organisation.code),
        let authority = try await organisation(own)
      else { throw Refusal.notYourOrganisation }
      return (.supervised(by: authority), WorkItem.Kind.ofSupervised)
    }
    guard asked.text != caller.organisation.code else {
      let roles = Set(caller.roles.compactMap { HolderRole(number: $0.contract.rawValue) })
      return (.organisation(asked), WorkItem.Kind.ofDepartment(roles))
    }
    try await checkOversight(of: asked.text, by: caller)
    return (.organisation(asked), isAuditor ? Set(WorkItem.Kind.allCases) : WorkItem.Kind.ofSupervised)
  }

  /// What Art. 6 asks for and bodies still lack, as work.
  fileprivate borrowing func profileGaps(_ scope: WorkScope, at now: Date) async throws -> [WorkItem] {
    let bodies = try await bodies(scope)
    let held = try await rolesHeld(in: bodies.map(\.code), at: now)
    return bodies.flatMap { body in
      body.gaps(rolesHeld: held[body.code] ?? []).map { gap in
        WorkItem(
          kind: .profile, organisation: body.code, organisationName: body.name, subject: gap.rawValue)
      }
    }
  }

  /// The running duties behind these items, of each the one that is due first.
  fileprivate borrowing func duties(of items: [WorkItem]) async throws -> [WorkItem: Obligation] {
    var subjects: [ClockKind: Set<String>] = [:]
    for item in items {
      for (clock, subject) in item.duties { subjects[clock, default: []].insert(subject) }
    }
    var running: [ClockKind: [String: Obligation]] = [:]
    for (clock, subjects) in subjects {
      running[clock] = try await obligations(clock, about: subjects.sorted()).filter(\.value.isRunning)
    }
    return items.reduce(into: [:]) { found, item in
      found[item] = item.duties.compactMap { running[$0.key]?[$0.value] }
        .min { ($0.clock.due.endsAt ?? .distantFuture) < ($1.clock.due.endsAt ?? .distantFuture) }
    }
  }
}
