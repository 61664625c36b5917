package import Contracts
import EventLog
package import Postgres
package import RPC
import Rules

/// Answers `catalog.v1.ProjectService`: what approval and acceptance of a project need to know of its catalog (Art. 38 ¶2).
package struct ProjectHandler: CatalogV1.ProjectService.ServiceProtocol {
  let database: Database
  /// Entries one project has at most.
  let codesLimit: Int
  let lists: ListSettings

  package init(database: Database, codesLimit: Int, lists: ListSettings) {
    self.database = database
    self.codesLimit = codesLimit
    self.lists = lists
  }

  package func openProject(
    _ request: CatalogV1.OpenProjectRequest, context: ServerContext
  ) async throws -> CatalogV1.Project {
    let number = try Parse.projectNumber(request.number)
    let name = try Parse.text(request.name, field: "name", limit: TextLimits.name)
    let codes = try Parse.codes(request.codes, field: "codes", limit: codesLimit)

    return try await database.command(for: context, locking: context.projectLocks(number, codes)) { tx in
      let own = try await tx.ownBody(of: context.caller)
      if try await tx.project(number, of: own.code) != nil { throw Refusal.projectExists }
      let project = try Project.open(
        .init(organisation: own.code, number: number), name: name,
        drafts: try await tx.drafts(codes, of: own.code, field: "codes"), at: tx.now)
      try tx.insert(project, by: context.actingHolder)
      return try await tx.tell(of: project, responsible: own, context)
    }
  }

  package func linkEntries(
    _ request: CatalogV1.LinkEntriesRequest, context: ServerContext
  ) async throws -> CatalogV1.Project {
    let number = try Parse.projectNumber(request.number)
    let added = try Parse.codes(request.add, field: "add", limit: codesLimit)
    let removed = try Parse.codes(request.remove, field: "remove", limit: codesLimit)

    return try await database.command(for: context, locking: context.projectLocks(number, added + removed)) { tx in
      let own = try await tx.ownBody(of: context.caller)
      guard var project = try await tx.project(number, of: own.code), project.responsible == own.code else {
        throw Refusal.projectUnknown
      }
      try project.link(try await tx.drafts(added, of: own.code, field: "add"))
      try project.unlink(removed)
      guard project.entries.count <= codesLimit else { throw Refusal.projectTooLarge(codesLimit) }
      try tx.link(added, to: project.id)
      try tx.unlink(removed, from: project.id)
      return try await tx.tell(of: project, responsible: own, context)
    }
  }

  package func approveDifference(
    _ request: CatalogV1.ApproveDifferenceRequest, context: ServerContext
  ) async throws -> CatalogV1.Project {
    let number = try Parse.projectNumber(request.number)
    let organisation = try Parse.organisationCode(request.organisation, field: "organisation")
    let reason = try Parse.text(request.reason, field: "reason")

    return try await database.command(
      for: context, locking: [.project(organisation, number), .entry(request.code)]
    ) { tx in
      let authority = try await tx.ownBody(of: context.caller)
      guard var project = try await tx.project(number, of: organisation),
        let responsible = try await tx.organisation(project.responsible),
        try await tx.oversight(of: context.caller).covers(responsible)
      else { throw Refusal.projectUnknown }
      try await tx.checkAuthority(context.caller, over: responsible)
      try project.approveDifference(of: request.code, because: reason, by: authority.code)
      try tx.setDifference(reason, of: request.code, in: project.id, by: context.actingHolder)
      return try await tx.tell(of: project, responsible: responsible, context)
    }
  }

  package func getProject(
    _ request: CatalogV1.GetProjectRequest, context: ServerContext
  ) async throws -> CatalogV1.Project {
    let number = try Parse.projectNumber(request.number)
    let asked = request.organisation.isEmpty ? context.caller.organisation.code : request.organisation
    let organisation = try Parse.organisationCode(asked, field: "organisation")

    return try await database.read(.snapshot) { source in
      guard let project = try await source.project(number, of: organisation),
        let responsible = try await source.organisation(project.responsible),
        try await source.oversight(of: context.caller).covers(responsible)
      else { throw Refusal.projectUnknown }
      return CatalogV1.Project(project)
    }
  }

  package func listProjects(
    _ request: CatalogV1.ListProjectsRequest, context: ServerContext
  ) async throws -> CatalogV1.ListProjectsReply {
    let asked = try PageRequest(
      limit: request.limit, token: request.pageToken, of: ["projects", request.organisation], keys: 2, lists)

    return try await database.read(.snapshot) { source in
      let oversight = try await source.oversight(of: context.caller, asked: request.organisation)
      let found = try await source.projects(of: oversight, after: asked.after, limit: asked.fetched)
      let page = asked.page(found) { [$0.id.organisation.text, $0.id.number] }
      return CatalogV1.ListProjectsReply(projects: page.rows.map { .init($0) }, nextPageToken: page.next)
    }
  }
}

extension LockKey {
  fileprivate static func project(_ organisation: SocialCreditCode, _ number: String) -> LockKey {
    project(organisation.text, number)
  }
  fileprivate static func project(_ organisation: String, _ number: String) -> LockKey {
    LockKey("catalog.project", "\(organisation)/\(number)")
  }
}

extension ServerContext {
  /// A project of the caller's, its body, and entries whose state must stay as it is read.
  fileprivate func projectLocks(_ number: String, _ codes: [String]) -> [LockKey] {
    [.project(caller.organisation.code, number), .organisation(caller.organisation)] + codes.map { .entry($0) }
  }
}

extension Parse {
  fileprivate static func projectNumber(_ text: String) throws(RPCError) -> String {
    try Parse.text(text, field: "number", limit: TextLimits.shortName)
  }
}

extension Transaction {
  /// The department's own entries of these codes.
  fileprivate borrowing func drafts(
    _ codes: [String], of organisation: SocialCreditCode, field: String
  ) async throws -> [Project.Entry] {
    guard !codes.isEmpty else { return [] }
    let strangers = try await strangers(among: codes, to: organisation)
    guard strangers.isEmpty else { throw Refusal.entriesNotYours(strangers, field: field) }
    return try await projectEntries(codes, of: organisation)
  }

  fileprivate borrowing func tell(
    of project: Project, responsible: Organisation, _ context: ServerContext
  ) async throws -> CatalogV1.Project {
    try append(
      CatalogV1.ProjectChanged(
        number: project.id.number, organisation: project.id.organisation.text, codes: project.entries.map(\.code),
        differences: project.entries.filter { $0.difference != nil }.map(\.code)),
      subject: project.id.number,
      audience: .organisations(of: responsible, and: try await authority(over: responsible)),
      actor: .init(context))
    return CatalogV1.Project(project)
  }
}

extension CatalogV1.Project {
  fileprivate init(_ project: Project) {
    self.init(
      number: project.id.number, name: project.name, organisation: project.id.organisation.text,
      entries: project.entries.map { entry in
        .init(
          code: entry.code, name: entry.name, published: entry.isPublished, difference: entry.difference ?? "")
      },
      preCatalogued: project.isPreCatalogued, catalogued: project.isCatalogued, missing: project.missing,
      openedAt: project.openedAt)
  }
}

extension Refusal {
  fileprivate static func projectTooLarge(_ limit: Int) -> Refusal {
    Refusal(
      .limit, "PROJECT_TOO_LARGE",
      Bilingual(zh: "项目关联的目录超过\(limit)个", en: "the project has more than \(limit) entries"),
      remedy: Bilingual(zh: "请拆分项目。", en: "Divide the project."))
  }
}
