import Rules
package import Contracts
package import RPC

extension CatalogHandler {
  package func suspendEntry(
    _ request: CatalogV1.SuspendEntryRequest, context: ServerContext
  ) async throws -> CatalogV1.Entry { throw Refusal.entryUnknown }
  package func resumeEntry(
    _ request: CatalogV1.ResumeEntryRequest, context: ServerContext
  ) async throws -> CatalogV1.Entry { throw Refusal.entryUnknown }
  package func retireEntry(
    _ request: CatalogV1.RetireEntryRequest, context: ServerContext
  ) async throws -> CatalogV1.Entry { throw Refusal.entryUnknown }
  package func signOffEntry(
    _ request: CatalogV1.SignOffEntryRequest, context: ServerContext
  ) async throws -> CatalogV1.Entry { throw Refusal.entryUnknown }
  package func compareVersions(
    _ request: CatalogV1.CompareVersionsRequest, context: ServerContext
  ) async throws -> CatalogV1.CompareVersionsReply { throw Refusal.entryUnknown }
}
