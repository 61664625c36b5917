// Generated from twinriver/catalog/v1/project.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension CatalogV1 {
  /// Project catalogs (政务信息化项目目录), Art. 38 ¶2.
  package enum ProjectService {
    /// The full name.
    package static let name = "twinriver.catalog.v1.ProjectService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Opens a project's file with its pre-compiled catalog: draft entries linked to it (预编目录).
      package static let openProject = MethodDescriptor(
        service: name, method: "OpenProject", idempotency: .command)
      /// Links more draft entries, or takes links back, before approval.
      package static let linkEntries = MethodDescriptor(
        service: name, method: "LinkEntries", idempotency: .command)
      /// The authority approves that an entry is not provided, with the reason (差异认定).
      package static let approveDifference = MethodDescriptor(
        service: name, method: "ApproveDifference", idempotency: .command)
      /// What approval and acceptance need to know: which entries exist, are published, are not (验收核查).
      package static let getProject = MethodDescriptor(
        service: name, method: "GetProject", idempotency: .noSideEffects)
      /// A department's projects, or all for the authority.
      package static let listProjects = MethodDescriptor(
        service: name, method: "ListProjects", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        openProject,
        linkEntries,
        approveDifference,
        getProject,
        listProjects,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Opens a project's file with its pre-compiled catalog: draft entries linked to it (预编目录).
      func openProject(
        _ request: CatalogV1.OpenProjectRequest, context: ServerContext
      ) async throws -> CatalogV1.Project
      /// Links more draft entries, or takes links back, before approval.
      func linkEntries(
        _ request: CatalogV1.LinkEntriesRequest, context: ServerContext
      ) async throws -> CatalogV1.Project
      /// The authority approves that an entry is not provided, with the reason (差异认定).
      func approveDifference(
        _ request: CatalogV1.ApproveDifferenceRequest, context: ServerContext
      ) async throws -> CatalogV1.Project
      /// What approval and acceptance need to know: which entries exist, are published, are not (验收核查).
      func getProject(
        _ request: CatalogV1.GetProjectRequest, context: ServerContext
      ) async throws -> CatalogV1.Project
      /// A department's projects, or all for the authority.
      func listProjects(
        _ request: CatalogV1.ListProjectsRequest, context: ServerContext
      ) async throws -> CatalogV1.ListProjectsReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Opens a project's file with its pre-compiled catalog: draft entries linked to it (预编目录).
      package func openProject(
        _ request: CatalogV1.OpenProjectRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Project {
        try await rpc.call(Method.openProject, request, options: options)
      }

      /// Links more draft entries, or takes links back, before approval.
      package func linkEntries(
        _ request: CatalogV1.LinkEntriesRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Project {
        try await rpc.call(Method.linkEntries, request, options: options)
      }

      /// The authority approves that an entry is not provided, with the reason (差异认定).
      package func approveDifference(
        _ request: CatalogV1.ApproveDifferenceRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Project {
        try await rpc.call(Method.approveDifference, request, options: options)
      }

      /// What approval and acceptance need to know: which entries exist, are published, are not (验收核查).
      package func getProject(
        _ request: CatalogV1.GetProjectRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Project {
        try await rpc.call(Method.getProject, request, options: options)
      }

      /// A department's projects, or all for the authority.
      package func listProjects(
        _ request: CatalogV1.ListProjectsRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListProjectsReply {
        try await rpc.call(Method.listProjects, request, options: options)
      }
    }
  }
}

extension CatalogV1.ProjectService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(CatalogV1.ProjectService.Method.openProject) {
      (request: CatalogV1.OpenProjectRequest, context: ServerContext) in
      try await self.openProject(request, context: context)
    }
    router.handle(CatalogV1.ProjectService.Method.linkEntries) {
      (request: CatalogV1.LinkEntriesRequest, context: ServerContext) in
      try await self.linkEntries(request, context: context)
    }
    router.handle(CatalogV1.ProjectService.Method.approveDifference) {
      (request: CatalogV1.ApproveDifferenceRequest, context: ServerContext) in
      try await self.approveDifference(request, context: context)
    }
    router.handle(CatalogV1.ProjectService.Method.getProject) {
      (request: CatalogV1.GetProjectRequest, context: ServerContext) in
      try await self.getProject(request, context: context)
    }
    router.handle(CatalogV1.ProjectService.Method.listProjects) {
      (request: CatalogV1.ListProjectsRequest, context: ServerContext) in
      try await self.listProjects(request, context: context)
    }
  }
}
