import Contracts
import EventLog
import Postgres
import RPC
import Rules

/// One datum, one source, where entries are written and published.
extension Transaction {
  /// Refuses a draft that collects what another department is the source of (V14, Art. 12 ¶1).
  ///
  /// Asked when a draft is saved and again when it is submitted, because a source may have been designated in between.
  borrowing func checkSources(of version: EntryVersion, by provider: Organisation) async throws {
    let elements = version.content.items.compactMap { $0.element?.key }
    let sources = try await bindingSources(of: elements, in: provider.area)
    let findings = SourceRules.findings(in: version.content, of: provider.code, sources: sources)
    guard findings.isEmpty else { throw EntryRefused(findings) }
  }

  /// Writes down what a version holds that comes into force, and tells the authority of conflicts it was not told of.
  borrowing func bringIntoForce(
    _ version: EntryVersion, of provider: Organisation, under authority: Organisation, _ context: ServerContext
  ) async throws {
    try holdElements(of: version)
    try recordDigest(of: version)
    for conflict in try await untoldConflicts(of: version, in: provider.area) {
      try append(
        CatalogV1.SourceConflictFound(element: conflict.element, organisations: conflict.organisations),
        subject: conflict.element, audience: .organisations([OrganisationID(authority.code.text)]),
        actor: .init(context))
    }
  }
}
