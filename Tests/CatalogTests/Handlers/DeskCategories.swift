import CatalogService
import Contracts
import Postgres
import RPC
import Rules
import TestKit

/// Acts of leads and proposers on the category 101001.
extension Desk {
  func assign(
    _ category: String = "101001", to lead: SocialCreditCode = Fixture.provider, as caller: Caller = .publisher
  ) async throws -> CatalogV1.LedCategory {
    try await call(
      Levels.assignLead, levels.assignLead,
      .init(category: category, name: "人口基础信息", lead: lead.text, basis: "渝府办发〔2026〕9号"), as: caller)
  }

  func edit(
    add: [CatalogV1.Entry] = [], remove: [CatalogV1.Entry] = [], as caller: Caller = .officer
  ) async throws -> CatalogV1.LedCategory {
    try await call(
      Levels.editCategory, levels.editCategory,
      .init(category: "101001", add: add.map(\.code), remove: remove.map(\.code)), as: caller)
  }

  func report(_ category: String, as caller: Caller = .officer) async throws -> CatalogV1.LedCategory {
    try await call(Levels.reportCategory, levels.reportCategory, .init(category: category), as: caller)
  }

  func propose(
    _ entry: CatalogV1.Entry, as caller: Caller = .officer
  ) async throws -> CatalogV1.CategoryProposal {
    try await call(
      Levels.proposeForCategory, levels.proposeForCategory,
      .init(category: "101001", code: entry.code, reason: "含自然人基础信息项"), as: caller)
  }

  func decide(
    _ proposal: CatalogV1.CategoryProposal, accept: Bool, reason: String = "", as caller: Caller = .officer
  ) async throws -> CatalogV1.CategoryProposal {
    try await call(
      Levels.decideProposal, levels.decideProposal, .init(id: proposal.id, accept: accept, reason: reason), as: caller)
  }

  func proposals(
    decided: Bool = false, as caller: Caller
  ) async throws -> [CatalogV1.CategoryProposal] {
    try await call(Levels.listProposals, levels.listProposals, .init(includeDecided: decided), as: caller).proposals
  }

  func categories() async throws -> [CatalogV1.LedCategory] {
    try await call(Levels.listCategories, levels.listCategories, .init(), as: .stranger).categories
  }

  /// What running duties to report categories are about.
  func duties() async throws -> [String] {
    try await temporary.database.read { source in
      try await source.query(
        "SELECT subject FROM obligation WHERE closed_at IS NULL AND subject LIKE 'category/%'", as: String.self)
    }
  }
}

extension CatalogV1.Entry {
  /// An entry of the basic resources on natural persons.
  static func basic(_ name: String) -> Self {
    var entry = fixture(name)
    entry.category = .init(resourceClass: .basic, subject: "01", division: "001")
    return entry
  }
}
