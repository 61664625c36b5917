// Generated from twinriver/catalog/v1/import.proto by protoc-gen-contracts. Do not edit.

package import RPC
package import Wire

extension CatalogV1 {
  /// Import of whole catalogs (批量导入) and their export.
  package enum ImportService {
    /// The full name.
    package static let name = "twinriver.catalog.v1.ImportService"

    /// The methods as router, clients and access rules know them.
    package enum Method {
      /// Begins an import, or goes on with the one of the same organisation, files and profile.
      package static let beginImport = MethodDescriptor(
        service: name, method: "BeginImport", idempotency: .command)
      /// Checks rows and stores the good ones as drafts, all in one transaction; rows taken in already are answered again.
      package static let importRows = MethodDescriptor(
        service: name, method: "ImportRows", idempotency: .command)
      /// Ends an import: every row has come.
      package static let finishImport = MethodDescriptor(
        service: name, method: "FinishImport", idempotency: .command)
      /// An import with its counts.
      package static let getImport = MethodDescriptor(
        service: name, method: "GetImport", idempotency: .noSideEffects)
      /// Rows that were not taken in, with what is wrong and how to mend it (隔离区).
      package static let listQuarantine = MethodDescriptor(
        service: name, method: "ListQuarantine", idempotency: .noSideEffects)
      /// Whole entries by code, a page at a time, for export.
      package static let exportEntries = MethodDescriptor(
        service: name, method: "ExportEntries", idempotency: .noSideEffects)

      /// In order of declaration.
      package static let all: [MethodDescriptor] = [
        beginImport,
        importRows,
        finishImport,
        getImport,
        listQuarantine,
        exportEntries,
      ]
    }

    /// What a handler implements.
    package protocol ServiceProtocol: RPCService {
      /// Begins an import, or goes on with the one of the same organisation, files and profile.
      func beginImport(
        _ request: CatalogV1.BeginImportRequest, context: ServerContext
      ) async throws -> CatalogV1.Import
      /// Checks rows and stores the good ones as drafts, all in one transaction; rows taken in already are answered again.
      func importRows(
        _ request: CatalogV1.ImportRowsRequest, context: ServerContext
      ) async throws -> CatalogV1.ImportRowsReply
      /// Ends an import: every row has come.
      func finishImport(
        _ request: CatalogV1.FinishImportRequest, context: ServerContext
      ) async throws -> CatalogV1.Import
      /// An import with its counts.
      func getImport(
        _ request: CatalogV1.GetImportRequest, context: ServerContext
      ) async throws -> CatalogV1.Import
      /// Rows that were not taken in, with what is wrong and how to mend it (隔离区).
      func listQuarantine(
        _ request: CatalogV1.ListQuarantineRequest, context: ServerContext
      ) async throws -> CatalogV1.ListQuarantineReply
      /// Whole entries by code, a page at a time, for export.
      func exportEntries(
        _ request: CatalogV1.ExportEntriesRequest, context: ServerContext
      ) async throws -> CatalogV1.ExportEntriesReply
    }

    /// Calls the service.
    package struct Client: Sendable {
      private let rpc: any RPCCaller

      package init(_ rpc: any RPCCaller) { self.rpc = rpc }

      /// Begins an import, or goes on with the one of the same organisation, files and profile.
      package func beginImport(
        _ request: CatalogV1.BeginImportRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Import {
        try await rpc.call(Method.beginImport, request, options: options)
      }

      /// Checks rows and stores the good ones as drafts, all in one transaction; rows taken in already are answered again.
      package func importRows(
        _ request: CatalogV1.ImportRowsRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ImportRowsReply {
        try await rpc.call(Method.importRows, request, options: options)
      }

      /// Ends an import: every row has come.
      package func finishImport(
        _ request: CatalogV1.FinishImportRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Import {
        try await rpc.call(Method.finishImport, request, options: options)
      }

      /// An import with its counts.
      package func getImport(
        _ request: CatalogV1.GetImportRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.Import {
        try await rpc.call(Method.getImport, request, options: options)
      }

      /// Rows that were not taken in, with what is wrong and how to mend it (隔离区).
      package func listQuarantine(
        _ request: CatalogV1.ListQuarantineRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ListQuarantineReply {
        try await rpc.call(Method.listQuarantine, request, options: options)
      }

      /// Whole entries by code, a page at a time, for export.
      package func exportEntries(
        _ request: CatalogV1.ExportEntriesRequest, options: CallOptions = .init()
      ) async throws -> CatalogV1.ExportEntriesReply {
        try await rpc.call(Method.exportEntries, request, options: options)
      }
    }
  }
}

extension CatalogV1.ImportService.ServiceProtocol {
  package func register(with router: inout RPCRouter) {
    router.handle(CatalogV1.ImportService.Method.beginImport) {
      (request: CatalogV1.BeginImportRequest, context: ServerContext) in
      try await self.beginImport(request, context: context)
    }
    router.handle(CatalogV1.ImportService.Method.importRows) {
      (request: CatalogV1.ImportRowsRequest, context: ServerContext) in
      try await self.importRows(request, context: context)
    }
    router.handle(CatalogV1.ImportService.Method.finishImport) {
      (request: CatalogV1.FinishImportRequest, context: ServerContext) in
      try await self.finishImport(request, context: context)
    }
    router.handle(CatalogV1.ImportService.Method.getImport) {
      (request: CatalogV1.GetImportRequest, context: ServerContext) in
      try await self.getImport(request, context: context)
    }
    router.handle(CatalogV1.ImportService.Method.listQuarantine) {
      (request: CatalogV1.ListQuarantineRequest, context: ServerContext) in
      try await self.listQuarantine(request, context: context)
    }
    router.handle(CatalogV1.ImportService.Method.exportEntries) {
      (request: CatalogV1.ExportEntriesRequest, context: ServerContext) in
      try await self.exportEntries(request, context: context)
    }
  }
}
