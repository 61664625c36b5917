package import Contracts
import EventLog
import Obligations
import Postgres
package import RPC
import Rules

/// Category catalogs: given to a lead by the authority, edited and reported by the lead alone (Art. 17 ¶2).
extension LevelHandler {
  package func assignLead(
    _ request: CatalogV1.AssignLeadRequest, context: ServerContext
  ) async throws -> CatalogV1.LedCategory {
    let name = try Parse.text(request.name, field: "name", limit: TextLimits.shortName)
    let lead = try Parse.organisationCode(request.lead, field: "lead")
    let basis = try Parse.text(request.basis, field: "basis")

    return try await database.command(for: context, locking: [.categories]) { tx in
      let area = try await tx.areaInCharge(of: context.caller)
      guard let body = try await tx.organisation(lead), body.area == area, body.kind.mayProvide else {
        throw Refusal.leadOfNoLevel
      }
      try body.checkExists()
      var category: LedCategory
      if let led = try await tx.ledCategory(request.category, in: area) {
        category = led
        category.give(to: lead, name: name)
        if let duty = try await tx.obligation(.catalogReport, about: category.dutySubject), duty.isRunning,
          led.lead != lead
        {
          try obligations.reassign(duty, to: OrganisationID(lead.text), actor: .init(context), in: tx)
        }
      } else {
        category = try LedCategory.begin(request.category, name: name, lead: lead, in: area)
      }
      try tx.save(category)
      try tx.insertLead(of: category, basis: basis, by: context.actingHolder)
      try tx.announce(category, context)
      return try await render(category, from: tx)
    }
  }

  package func editCategory(
    _ request: CatalogV1.EditCategoryRequest, context: ServerContext
  ) async throws -> CatalogV1.LedCategory {
    for (field, codes) in [("add", request.add), ("remove", request.remove)] where codes.count > editLimit {
      throw RPCError.invalidArgument(
        field: field, "LIMIT_TOO_LARGE", en: "at most \(editLimit)", zh: "至多\(editLimit)")
    }
    return try await lead(request.category, context) { tx, category in
      let classified = try await tx.classifications(of: request.add, in: category.area)
      try category.edit(adding: request.add, removing: request.remove, classified: classified)
      try await saveEdit(of: category, context, in: tx)
    }
  }

  package func reportCategory(
    _ request: CatalogV1.ReportCategoryRequest, context: ServerContext
  ) async throws -> CatalogV1.LedCategory {
    try await lead(request.category, context) { tx, category in
      let duty = try await tx.obligation(.catalogReport, about: category.dutySubject)
      try category.report()
      try tx.save(category)
      if let duty, duty.isRunning { try obligations.close(duty, actor: .init(context), in: tx) }
      try tx.announce(category, context)
    }
  }

  package func listCategories(
    _ request: CatalogV1.ListCategoriesRequest, context: ServerContext
  ) async throws -> CatalogV1.ListCategoriesReply {
    let asked = try PageRequest(
      limit: request.limit, token: request.pageToken, of: ["categories"], keys: 1, lists)

    return try await database.read(.snapshot) { source in
      let area = try await source.area(of: context.caller)
      let found = try await source.ledCategories(in: area, after: asked.after?.first ?? "", limit: asked.fetched)
      let page = asked.page(found) { [$0.category] }
      var reply = CatalogV1.ListCategoriesReply(nextPageToken: page.next)
      for category in page.rows { reply.categories.append(try await render(category, from: source)) }
      return reply
    }
  }

  /// One act of the lead on its category: lock, load, act, render.
  private func lead(
    _ category: String, _ context: ServerContext,
    _ body: nonisolated(nonsending) @Sendable (borrowing Transaction, inout LedCategory) async throws -> Void
  ) async throws -> CatalogV1.LedCategory {
    try await database.command(for: context, locking: [.categories]) { tx in
      let area = try await tx.area(of: context.caller)
      guard var category = try await tx.ledCategory(category, in: area) else { throw Refusal.categoryUnknown }
      try category.checkLed(by: context.caller.organisation.code)
      try await body(tx, &category)
      return try await render(category, from: tx)
    }
  }

  /// Stores an edited category; its report is due from the first edit after the last report on (Art. 10 ¶2, 17 ¶2).
  func saveEdit(of category: LedCategory, _ context: ServerContext, in tx: borrowing Transaction) async throws {
    try tx.save(category)
    if try await tx.obligation(.catalogReport, about: category.dutySubject)?.isRunning != true {
      let authority = try await tx.authority(in: category.area)
      try await obligations.beginReport(
        about: category.dutySubject, by: category.lead, to: authority, actor: .init(context), in: tx)
    }
    try tx.announce(category, context)
  }

  private func render<Source: QuerySource & ~Copyable>(
    _ category: LedCategory, from source: borrowing Source
  ) async throws -> CatalogV1.LedCategory {
    let duty = try await source.obligation(.catalogReport, about: category.dutySubject)
    return CatalogV1.LedCategory(
      category: category.category, name: category.name, lead: category.lead.text, codes: category.codes.sorted(),
      revision: UInt32(category.revision), reportedRevision: UInt32(category.reportedRevision),
      reportDueAt: duty.flatMap { $0.isRunning ? $0.clock.due.endsAt : nil })
  }
}

extension QuerySource where Self: ~Copyable {
  /// The competent authority of an area.
  borrowing func authority(in area: RegionCode) async throws -> Organisation? {
    try await authority(level: area == .city ? .city : .county, region: area)
  }
}

extension Transaction {
  borrowing func announce(_ category: LedCategory, _ context: ServerContext) throws {
    try append(
      CatalogV1.CategoryChanged(
        category: category.category, lead: category.lead.text, revision: UInt32(category.revision),
        reportedRevision: UInt32(category.reportedRevision)),
      subject: category.subject, audience: .everyone, actor: .init(context))
  }
}

extension LockKey {
  /// Categories, what is in them and what is proposed for them.
  static let categories = LockKey("catalog.categories", "")
}

extension Refusal {
  fileprivate static let leadOfNoLevel = Refusal(
    .field("lead"), "LEAD_NOT_OF_THIS_LEVEL", article: "17",
    Bilingual(zh: "牵头部门须为本级已登记的部门", en: "the lead is a registered department of this level"),
    remedy: Bilingual(zh: "请核对代码，或先登记该部门。", en: "Check the code, or register it first."))
}
