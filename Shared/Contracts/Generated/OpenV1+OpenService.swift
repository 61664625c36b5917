// Generated from twinriver/open/v1/open.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension OpenV1 {
  /// Opening data to the public (政务信息资源开放), Art. 21–24, 36, 43.
  package enum OpenService {
    /// The full name.
    package static let name = "twinriver.open.v1.OpenService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Takes a snapshot of a mounted, published entry as the next version of its dataset (准备发布). The provider's officer.
      package static let prepareVersion = MethodDescriptor(
        service: name, method: "PrepareVersion", idempotency: .command)
      /// The review before opening (开放前审查, Art. 30), by another person; passing publishes the version.
      package static let reviewVersion = MethodDescriptor(
        service: name, method: "ReviewVersion", idempotency: .command)
      /// Takes a dataset out of the portal, with a reason that its page keeps showing (下线).
      package static let retireDataset = MethodDescriptor(
        service: name, method: "RetireDataset", idempotency: .command)
      /// One dataset with its versions.
      package static let getDataset = MethodDescriptor(
        service: name, method: "GetDataset", idempotency: .noSideEffects)
      /// Datasets of the caller's organisation, or all for the authority.
      package static let listDatasets = MethodDescriptor(
        service: name, method: "ListDatasets", idempotency: .noSideEffects)
      /// Applications addressed to the caller's organisation, least remaining time first.
      package static let listApplications = MethodDescriptor(
        service: name, method: "ListApplications", idempotency: .noSideEffects)
      /// One application; the applicant's words are shown to the provider only, and the reading is recorded.
      package static let getApplication = MethodDescriptor(
        service: name, method: "GetApplication", idempotency: .command)
      /// The provider's answer (答复), due 15 working days after receipt.
      package static let answerApplication = MethodDescriptor(
        service: name, method: "AnswerApplication", idempotency: .command)
      /// Extends the answer once by at most 15 working days (延期). The provider's head or a recorded delegate, before it is due.
      package static let extendApplication = MethodDescriptor(
        service: name, method: "ExtendApplication", idempotency: .command)
      /// States that what was agreed to has been provided, by naming the dataset version (提供).
      package static let provideApplication = MethodDescriptor(
        service: name, method: "ProvideApplication", idempotency: .command)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        prepareVersion,
        reviewVersion,
        retireDataset,
        getDataset,
        listDatasets,
        listApplications,
        getApplication,
        answerApplication,
        extendApplication,
        provideApplication,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Takes a snapshot of a mounted, published entry as the next version of its dataset (准备发布). The provider's officer.
      func prepareVersion(
        _ request: OpenV1.PrepareVersionRequest, context: ServerContext
      ) async throws -> OpenV1.DatasetVersion
      /// The review before opening (开放前审查, Art. 30), by another person; passing publishes the version.
      func reviewVersion(
        _ request: OpenV1.ReviewVersionRequest, context: ServerContext
      ) async throws -> OpenV1.DatasetVersion
      /// Takes a dataset out of the portal, with a reason that its page keeps showing (下线).
      func retireDataset(
        _ request: OpenV1.RetireDatasetRequest, context: ServerContext
      ) async throws -> OpenV1.Dataset
      /// One dataset with its versions.
      func getDataset(
        _ request: OpenV1.GetDatasetRequest, context: ServerContext
      ) async throws -> OpenV1.Dataset
      /// Datasets of the caller's organisation, or all for the authority.
      func listDatasets(
        _ request: OpenV1.ListDatasetsRequest, context: ServerContext
      ) async throws -> OpenV1.ListDatasetsReply
      /// Applications addressed to the caller's organisation, least remaining time first.
      func listApplications(
        _ request: OpenV1.ListApplicationsRequest, context: ServerContext
      ) async throws -> OpenV1.ListApplicationsReply
      /// One application; the applicant's words are shown to the provider only, and the reading is recorded.
      func getApplication(
        _ request: OpenV1.GetApplicationRequest, context: ServerContext
      ) async throws -> OpenV1.Application
      /// The provider's answer (答复), due 15 working days after receipt.
      func answerApplication(
        _ request: OpenV1.AnswerApplicationRequest, context: ServerContext
      ) async throws -> OpenV1.Application
      /// Extends the answer once by at most 15 working days (延期). The provider's head or a recorded delegate, before it is due.
      func extendApplication(
        _ request: OpenV1.ExtendApplicationRequest, context: ServerContext
      ) async throws -> OpenV1.Application
      /// States that what was agreed to has been provided, by naming the dataset version (提供).
      func provideApplication(
        _ request: OpenV1.ProvideApplicationRequest, context: ServerContext
      ) async throws -> OpenV1.Application
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Takes a snapshot of a mounted, published entry as the next version of its dataset (准备发布). The provider's officer.
      package func prepareVersion(
        _ request: OpenV1.PrepareVersionRequest, options: CallOptions = .init()
      ) async throws -> OpenV1.DatasetVersion {
        try await rpc.call(Method.prepareVersion, request, options: options)
      }

      /// The review before opening (开放前审查, Art. 30), by another person; passing publishes the version.
      package func reviewVersion(
        _ request: OpenV1.ReviewVersionRequest, options: CallOptions = .init()
      ) async throws -> OpenV1.DatasetVersion {
        try await rpc.call(Method.reviewVersion, request, options: options)
      }

      /// Takes a dataset out of the portal, with a reason that its page keeps showing (下线).
      package func retireDataset(
        _ request: OpenV1.RetireDatasetRequest, options: CallOptions = .init()
      ) async throws -> OpenV1.Dataset {
        try await rpc.call(Method.retireDataset, request, options: options)
      }

      /// One dataset with its versions.
      package func getDataset(
        _ request: OpenV1.GetDatasetRequest, options: CallOptions = .init()
      ) async throws -> OpenV1.Dataset {
        try await rpc.call(Method.getDataset, request, options: options)
      }

      /// Datasets of the caller's organisation, or all for the authority.
      package func listDatasets(
        _ request: OpenV1.ListDatasetsRequest, options: CallOptions = .init()
      ) async throws -> OpenV1.ListDatasetsReply {
        try await rpc.call(Method.listDatasets, request, options: options)
      }

      /// Applications addressed to the caller's organisation, least remaining time first.
      package func listApplications(
        _ request: OpenV1.ListApplicationsRequest, options: CallOptions = .init()
      ) async throws -> OpenV1.ListApplicationsReply {
        try await rpc.call(Method.listApplications, request, options: options)
      }

      /// One application; the applicant's words are shown to the provider only, and the reading is recorded.
      package func getApplication(
        _ request: OpenV1.GetApplicationRequest, options: CallOptions = .init()
      ) async throws -> OpenV1.Application {
        try await rpc.call(Method.getApplication, request, options: options)
      }

      /// The provider's answer (答复), due 15 working days after receipt.
      package func answerApplication(
        _ request: OpenV1.AnswerApplicationRequest, options: CallOptions = .init()
      ) async throws -> OpenV1.Application {
        try await rpc.call(Method.answerApplication, request, options: options)
      }

      /// Extends the answer once by at most 15 working days (延期). The provider's head or a recorded delegate, before it is due.
      package func extendApplication(
        _ request: OpenV1.ExtendApplicationRequest, options: CallOptions = .init()
      ) async throws -> OpenV1.Application {
        try await rpc.call(Method.extendApplication, request, options: options)
      }

      /// States that what was agreed to has been provided, by naming the dataset version (提供).
      package func provideApplication(
        _ request: OpenV1.ProvideApplicationRequest, options: CallOptions = .init()
      ) async throws -> OpenV1.Application {
        try await rpc.call(Method.provideApplication, request, options: options)
      }
    }
  }
}

extension OpenV1.OpenService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(OpenV1.OpenService.Method.prepareVersion) {
      (request: OpenV1.PrepareVersionRequest, context: ServerContext) in
      try await self.prepareVersion(request, context: context)
    }
    router.handle(OpenV1.OpenService.Method.reviewVersion) {
      (request: OpenV1.ReviewVersionRequest, context: ServerContext) in
      try await self.reviewVersion(request, context: context)
    }
    router.handle(OpenV1.OpenService.Method.retireDataset) {
      (request: OpenV1.RetireDatasetRequest, context: ServerContext) in
      try await self.retireDataset(request, context: context)
    }
    router.handle(OpenV1.OpenService.Method.getDataset) {
      (request: OpenV1.GetDatasetRequest, context: ServerContext) in
      try await self.getDataset(request, context: context)
    }
    router.handle(OpenV1.OpenService.Method.listDatasets) {
      (request: OpenV1.ListDatasetsRequest, context: ServerContext) in
      try await self.listDatasets(request, context: context)
    }
    router.handle(OpenV1.OpenService.Method.listApplications) {
      (request: OpenV1.ListApplicationsRequest, context: ServerContext) in
      try await self.listApplications(request, context: context)
    }
    router.handle(OpenV1.OpenService.Method.getApplication) {
      (request: OpenV1.GetApplicationRequest, context: ServerContext) in
      try await self.getApplication(request, context: context)
    }
    router.handle(OpenV1.OpenService.Method.answerApplication) {
      (request: OpenV1.AnswerApplicationRequest, context: ServerContext) in
      try await self.answerApplication(request, context: context)
    }
    router.handle(OpenV1.OpenService.Method.extendApplication) {
      (request: OpenV1.ExtendApplicationRequest, context: ServerContext) in
      try await self.extendApplication(request, context: context)
    }
    router.handle(OpenV1.OpenService.Method.provideApplication) {
      (request: OpenV1.ProvideApplicationRequest, context: ServerContext) in
      try await self.provideApplication(request, context: context)
    }
  }
}
