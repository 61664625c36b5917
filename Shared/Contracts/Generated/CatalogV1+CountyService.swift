// Generated from twinriver/catalog/v1/county.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension CatalogV1 {
  /// The link from a county's catalog to the city's (市区两级目录), Art. 10 ¶2, 15 ¶1. The city's service answers; the
  /// county's service calls with the key of a system that the county's authority enrolled at the city.
  package enum CountyService {
    /// The full name.
    package static let name = "twinriver.catalog.v1.CountyService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Takes in what the county's authority forwards, in order, each once; what was taken in already is answered again.
      package static let forwardReport = MethodDescriptor(
        service: name, method: "ForwardReport", idempotency: .command)
      /// What the city knows of a county's link: the last sequence number it has.
      package static let getLink = MethodDescriptor(
        service: name, method: "GetLink", idempotency: .noSideEffects)
      /// Links of all counties, the longest silent first. The authority, auditors and operators.
      package static let listLinks = MethodDescriptor(
        service: name, method: "ListLinks", idempotency: .noSideEffects)
      /// At a county: how far its reports have come, and what the city refused or returned.
      package static let getUplink = MethodDescriptor(
        service: name, method: "GetUplink", idempotency: .noSideEffects)
      /// At a county: what the city has published, as it came down.
      package static let listCityEntries = MethodDescriptor(
        service: name, method: "ListCityEntries", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        forwardReport,
        getLink,
        listLinks,
        getUplink,
        listCityEntries,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Takes in what the county's authority forwards, in order, each once; what was taken in already is answered again.
      func forwardReport(
        _ request: CatalogV1.ForwardReportRequest, context: ServerContext
      ) async throws -> CatalogV1.ForwardReportReply
      /// What the city knows of a county's link: the last sequence number it has.
      func getLink(
        _ request: CatalogV1.GetLinkRequest, context: ServerContext
      ) async throws -> CatalogV1.CountyLink
      /// Links of all counties, the longest silent first. The authority, auditors and operators.
      func listLinks(
        _ request: CatalogV1.ListLinksRequest, context: ServerContext
      ) async throws -> CatalogV1.ListLinksReply
      /// At a county: how far its reports have come, and what the city refused or returned.
      func getUplink(
        _ request: CatalogV1.GetUplinkRequest, context: ServerContext
      ) async throws -> CatalogV1.Uplink
      /// At a county: what the city has published, as it came down.
      func listCityEntries(
        _ request: CatalogV1.ListCityEntriesRequest, context: ServerContext
      ) async throws -> CatalogV1.ListCityEntriesReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Takes in what the county's authority forwards, in order, each once; what was taken in already is answered again.
      package func forwardReport(
        _ request: CatalogV1.ForwardReportRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ForwardReportReply {
        try await rpc.call(Method.forwardReport, request, options: options)
      }

      /// What the city knows of a county's link: the last sequence number it has.
      package func getLink(
        _ request: CatalogV1.GetLinkRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.CountyLink {
        try await rpc.call(Method.getLink, request, options: options)
      }

      /// Links of all counties, the longest silent first. The authority, auditors and operators.
      package func listLinks(
        _ request: CatalogV1.ListLinksRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListLinksReply {
        try await rpc.call(Method.listLinks, request, options: options)
      }

      /// At a county: how far its reports have come, and what the city refused or returned.
      package func getUplink(
        _ request: CatalogV1.GetUplinkRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Uplink {
        try await rpc.call(Method.getUplink, request, options: options)
      }

      /// At a county: what the city has published, as it came down.
      package func listCityEntries(
        _ request: CatalogV1.ListCityEntriesRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListCityEntriesReply {
        try await rpc.call(Method.listCityEntries, request, options: options)
      }
    }
  }
}

extension CatalogV1.CountyService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(CatalogV1.CountyService.Method.forwardReport) {
      (request: CatalogV1.ForwardReportRequest, context: ServerContext) in
      try await self.forwardReport(request, context: context)
    }
    router.handle(CatalogV1.CountyService.Method.getLink) {
      (request: CatalogV1.GetLinkRequest, context: ServerContext) in
      try await self.getLink(request, context: context)
    }
    router.handle(CatalogV1.CountyService.Method.listLinks) {
      (request: CatalogV1.ListLinksRequest, context: ServerContext) in
      try await self.listLinks(request, context: context)
    }
    router.handle(CatalogV1.CountyService.Method.getUplink) {
      (request: CatalogV1.GetUplinkRequest, context: ServerContext) in
      try await self.getUplink(request, context: context)
    }
    router.handle(CatalogV1.CountyService.Method.listCityEntries) {
      (request: CatalogV1.ListCityEntriesRequest, context: ServerContext) in
      try await self.listCityEntries(request, context: context)
    }
  }
}
