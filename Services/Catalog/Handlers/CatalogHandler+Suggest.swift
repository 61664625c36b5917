import Rules
package import Contracts
package import RPC

extension CatalogHandler {
  package func suggestEntries(
    _ request: CatalogV1.SuggestEntriesRequest, context: ServerContext
  ) async throws -> CatalogV1.SuggestEntriesReply { throw Refusal.entryUnknown }
}
