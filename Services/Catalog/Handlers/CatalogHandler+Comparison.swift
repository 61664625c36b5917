package import Contracts
import FoundationEssentials
import Postgres
package import RPC
import Rules

/// What differs between two versions (版本比对), for whoever may see both.
extension CatalogHandler {
  package func compareVersions(
    _ request: CatalogV1.CompareVersionsRequest, context: ServerContext
  ) async throws -> CatalogV1.CompareVersionsReply {
    try await database.read(.snapshot) { source in
      let earlier = try await source.version(Int(request.fromVersion), of: request.code) as EntryVersion?
      let later =
        request.toVersion == 0
        ? try await source.versionInForce(of: request.code)
        : try await source.version(Int(request.toVersion), of: request.code)
      guard let earlier, let later, let provider = try await source.answering(for: later.code) else {
        throw Refusal.entryUnknown
      }
      let visibility = Visibility(try await source.reader(context.caller, of: provider))
      guard visibility.allows(earlier), visibility.allows(later) else { throw Refusal.entryUnknown }
      return CatalogV1.CompareVersionsReply(
        changes: EntryDifference.between(earlier.content, later.content).map {
          .init(field: $0.field, before: $0.before, after: $0.after)
        })
    }
  }
}
