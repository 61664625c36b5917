// Generated from twinriver/catalog/v1/level.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension CatalogV1 {
  /// The level catalog (本级政务信息资源总目录), Art. 10 ¶1, and category catalogs (基础、主题目录), Art. 17 ¶2.
  package enum LevelService {
    /// The full name.
    package static let name = "twinriver.catalog.v1.LevelService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Takes a snapshot of everything in force; nothing new gives the last one again (快照).
      package static let takeSnapshot = MethodDescriptor(
        service: name, method: "TakeSnapshot", idempotency: .command)
      /// Snapshots, newest first.
      package static let listSnapshots = MethodDescriptor(
        service: name, method: "ListSnapshots", idempotency: .noSideEffects)
      /// A page of a snapshot's entries, from which anybody can compute its hash again.
      package static let getSnapshot = MethodDescriptor(
        service: name, method: "GetSnapshot", idempotency: .noSideEffects)
      /// What differs between two snapshots.
      package static let compareSnapshots = MethodDescriptor(
        service: name, method: "CompareSnapshots", idempotency: .noSideEffects)
      /// Gives a category to a lead department (牵头部门). The competent authority.
      package static let assignLead = MethodDescriptor(
        service: name, method: "AssignLead", idempotency: .command)
      /// Proposes one's own published entry for a category (提议编入).
      package static let proposeForCategory = MethodDescriptor(
        service: name, method: "ProposeForCategory", idempotency: .command)
      /// The lead accepts or refuses a proposal, with a reason.
      package static let decideProposal = MethodDescriptor(
        service: name, method: "DecideProposal", idempotency: .command)
      /// The lead takes an entry into its category, or out of it.
      package static let editCategory = MethodDescriptor(
        service: name, method: "EditCategory", idempotency: .command)
      /// The lead reports its category catalog to the authority (报送).
      package static let reportCategory = MethodDescriptor(
        service: name, method: "ReportCategory", idempotency: .command)
      /// Categories with their leads.
      package static let listCategories = MethodDescriptor(
        service: name, method: "ListCategories", idempotency: .noSideEffects)
      /// Departments of the caller's level with how much of each is in force (部门编目情况), those without any first; the competent
      /// authority and auditors.
      package static let listDepartments = MethodDescriptor(
        service: name, method: "ListDepartments", idempotency: .noSideEffects)
      /// Proposals for categories the caller leads or made by its department.
      package static let listProposals = MethodDescriptor(
        service: name, method: "ListProposals", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        takeSnapshot,
        listSnapshots,
        getSnapshot,
        compareSnapshots,
        assignLead,
        proposeForCategory,
        decideProposal,
        editCategory,
        reportCategory,
        listCategories,
        listDepartments,
        listProposals,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Takes a snapshot of everything in force; nothing new gives the last one again (快照).
      func takeSnapshot(
        _ request: CatalogV1.TakeSnapshotRequest, context: ServerContext
      ) async throws -> CatalogV1.Snapshot
      /// Snapshots, newest first.
      func listSnapshots(
        _ request: CatalogV1.ListSnapshotsRequest, context: ServerContext
      ) async throws -> CatalogV1.ListSnapshotsReply
      /// A page of a snapshot's entries, from which anybody can compute its hash again.
      func getSnapshot(
        _ request: CatalogV1.GetSnapshotRequest, context: ServerContext
      ) async throws -> CatalogV1.GetSnapshotReply
      /// What differs between two snapshots.
      func compareSnapshots(
        _ request: CatalogV1.CompareSnapshotsRequest, context: ServerContext
      ) async throws -> CatalogV1.CompareSnapshotsReply
      /// Gives a category to a lead department (牵头部门). The competent authority.
      func assignLead(
        _ request: CatalogV1.AssignLeadRequest, context: ServerContext
      ) async throws -> CatalogV1.LedCategory
      /// Proposes one's own published entry for a category (提议编入).
      func proposeForCategory(
        _ request: CatalogV1.ProposeForCategoryRequest, context: ServerContext
      ) async throws -> CatalogV1.CategoryProposal
      /// The lead accepts or refuses a proposal, with a reason.
      func decideProposal(
        _ request: CatalogV1.DecideProposalRequest, context: ServerContext
      ) async throws -> CatalogV1.CategoryProposal
      /// The lead takes an entry into its category, or out of it.
      func editCategory(
        _ request: CatalogV1.EditCategoryRequest, context: ServerContext
      ) async throws -> CatalogV1.LedCategory
      /// The lead reports its category catalog to the authority (报送).
      func reportCategory(
        _ request: CatalogV1.ReportCategoryRequest, context: ServerContext
      ) async throws -> CatalogV1.LedCategory
      /// Categories with their leads.
      func listCategories(
        _ request: CatalogV1.ListCategoriesRequest, context: ServerContext
      ) async throws -> CatalogV1.ListCategoriesReply
      /// Departments of the caller's level with how much of each is in force (部门编目情况), those without any first; the competent
      /// authority and auditors.
      func listDepartments(
        _ request: CatalogV1.ListDepartmentsRequest, context: ServerContext
      ) async throws -> CatalogV1.ListDepartmentsReply
      /// Proposals for categories the caller leads or made by its department.
      func listProposals(
        _ request: CatalogV1.ListProposalsRequest, context: ServerContext
      ) async throws -> CatalogV1.ListProposalsReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Takes a snapshot of everything in force; nothing new gives the last one again (快照).
      package func takeSnapshot(
        _ request: CatalogV1.TakeSnapshotRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Snapshot {
        try await rpc.call(Method.takeSnapshot, request, options: options)
      }

      /// Snapshots, newest first.
      package func listSnapshots(
        _ request: CatalogV1.ListSnapshotsRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListSnapshotsReply {
        try await rpc.call(Method.listSnapshots, request, options: options)
      }

      /// A page of a snapshot's entries, from which anybody can compute its hash again.
      package func getSnapshot(
        _ request: CatalogV1.GetSnapshotRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.GetSnapshotReply {
        try await rpc.call(Method.getSnapshot, request, options: options)
      }

      /// What differs between two snapshots.
      package func compareSnapshots(
        _ request: CatalogV1.CompareSnapshotsRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.CompareSnapshotsReply {
        try await rpc.call(Method.compareSnapshots, request, options: options)
      }

      /// Gives a category to a lead department (牵头部门). The competent authority.
      package func assignLead(
        _ request: CatalogV1.AssignLeadRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.LedCategory {
        try await rpc.call(Method.assignLead, request, options: options)
      }

      /// Proposes one's own published entry for a category (提议编入).
      package func proposeForCategory(
        _ request: CatalogV1.ProposeForCategoryRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.CategoryProposal {
        try await rpc.call(Method.proposeForCategory, request, options: options)
      }

      /// The lead accepts or refuses a proposal, with a reason.
      package func decideProposal(
        _ request: CatalogV1.DecideProposalRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.CategoryProposal {
        try await rpc.call(Method.decideProposal, request, options: options)
      }

      /// The lead takes an entry into its category, or out of it.
      package func editCategory(
        _ request: CatalogV1.EditCategoryRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.LedCategory {
        try await rpc.call(Method.editCategory, request, options: options)
      }

      /// The lead reports its category catalog to the authority (报送).
      package func reportCategory(
        _ request: CatalogV1.ReportCategoryRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.LedCategory {
        try await rpc.call(Method.reportCategory, request, options: options)
      }

      /// Categories with their leads.
      package func listCategories(
        _ request: CatalogV1.ListCategoriesRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListCategoriesReply {
        try await rpc.call(Method.listCategories, request, options: options)
      }

      /// Departments of the caller's level with how much of each is in force (部门编目情况), those without any first; the competent
      /// authority and auditors.
      package func listDepartments(
        _ request: CatalogV1.ListDepartmentsRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListDepartmentsReply {
        try await rpc.call(Method.listDepartments, request, options: options)
      }

      /// Proposals for categories the caller leads or made by its department.
      package func listProposals(
        _ request: CatalogV1.ListProposalsRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListProposalsReply {
        try await rpc.call(Method.listProposals, request, options: options)
      }
    }
  }
}

extension CatalogV1.LevelService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(CatalogV1.LevelService.Method.takeSnapshot) {
      (request: CatalogV1.TakeSnapshotRequest, context: ServerContext) in
      try await self.takeSnapshot(request, context: context)
    }
    router.handle(CatalogV1.LevelService.Method.listSnapshots) {
      (request: CatalogV1.ListSnapshotsRequest, context: ServerContext) in
      try await self.listSnapshots(request, context: context)
    }
    router.handle(CatalogV1.LevelService.Method.getSnapshot) {
      (request: CatalogV1.GetSnapshotRequest, context: ServerContext) in
      try await self.getSnapshot(request, context: context)
    }
    router.handle(CatalogV1.LevelService.Method.compareSnapshots) {
      (request: CatalogV1.CompareSnapshotsRequest, context: ServerContext) in
      try await self.compareSnapshots(request, context: context)
    }
    router.handle(CatalogV1.LevelService.Method.assignLead) {
      (request: CatalogV1.AssignLeadRequest, context: ServerContext) in
      try await self.assignLead(request, context: context)
    }
    router.handle(CatalogV1.LevelService.Method.proposeForCategory) {
      (request: CatalogV1.ProposeForCategoryRequest, context: ServerContext) in
      try await self.proposeForCategory(request, context: context)
    }
    router.handle(CatalogV1.LevelService.Method.decideProposal) {
      (request: CatalogV1.DecideProposalRequest, context: ServerContext) in
      try await self.decideProposal(request, context: context)
    }
    router.handle(CatalogV1.LevelService.Method.editCategory) {
      (request: CatalogV1.EditCategoryRequest, context: ServerContext) in
      try await self.editCategory(request, context: context)
    }
    router.handle(CatalogV1.LevelService.Method.reportCategory) {
      (request: CatalogV1.ReportCategoryRequest, context: ServerContext) in
      try await self.reportCategory(request, context: context)
    }
    router.handle(CatalogV1.LevelService.Method.listCategories) {
      (request: CatalogV1.ListCategoriesRequest, context: ServerContext) in
      try await self.listCategories(request, context: context)
    }
    router.handle(CatalogV1.LevelService.Method.listDepartments) {
      (request: CatalogV1.ListDepartmentsRequest, context: ServerContext) in
      try await self.listDepartments(request, context: context)
    }
    router.handle(CatalogV1.LevelService.Method.listProposals) {
      (request: CatalogV1.ListProposalsRequest, context: ServerContext) in
      try await self.listProposals(request, context: context)
    }
  }
}
