package import Contracts
import FoundationEssentials
import Postgres
import ProtobufC
package import RPC
import Rules

/// Whole entries by code, a page at a time: what is in force and the caller may know of, one's own also while it is being
/// written.
extension ImportHandler {
  package func exportEntries(
    _ request: CatalogV1.ExportEntriesRequest, context: ServerContext
  ) async throws -> CatalogV1.ExportEntriesReply {
    let limit = try Parse.limit(request.limit, default: 50, most: 100)
    let provider =
      try request.organisation.isEmpty ? nil : Parse.organisationCode(request.organisation, field: "organisation")
    let isOwn = request.organisation == context.caller.organisation.code

    let now = try await database.now()
    return try await database.read(.snapshot) { source in
      let codes = try await source.exportedCodes(
        of: provider, isOwn: isOwn, knowing: try await source.bodiesConfiding(in: context.caller), after: request.after,
        limit: limit + 1)
      let page = Array(codes.prefix(limit))
      let versions = try await isOwn ? source.newestVersions(of: page) : source.publishedVersions(of: page)
      let bodies = try await source.organisations(Set(versions.map(\.provider.text)).sorted())
      let names = Dictionary(uniqueKeysWithValues: bodies.map { ($0.code, $0.name) })
      var reply = CatalogV1.ExportEntriesReply()
      var bytes = 0
      for version in versions {
        let entry = CatalogV1.Entry(
          version, providerName: names[version.provider] ?? "", showsProceedings: isOwn, at: now)
        bytes += try entry.packed().count
        // A page has one entry at least, or nobody would get past a large one.
        guard bytes <= settings.imports.answerLimitBytes || reply.entries.isEmpty else { break }
        reply.entries.append(entry)
      }
      let isCut = reply.entries.count < versions.count
      if isCut || codes.count > limit { reply.next = (isCut ? reply.entries.last?.code : page.last) ?? "" }
      return reply
    }
  }
}
