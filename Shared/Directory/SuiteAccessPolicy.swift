package import Contracts
package import RPC
package import Wire

/// The access table, and the refusal of changes by a directory that is too old to trust.
package struct SuiteAccessPolicy: AccessPolicy {
  private let table: AccessTable
  private let directory: DirectoryView
  private let maximumDirectoryAge: Duration

  /// `maximumDirectoryAge` is how long commands are still accepted after the catalog's log was last heard from.
  package init(table: AccessTable = .suite, directory: DirectoryView, maximumDirectoryAge: Duration) {
    self.table = table
    self.directory = directory
    self.maximumDirectoryAge = maximumDirectoryAge
  }

  package func decide(_ caller: Caller, _ method: MethodDescriptor) -> AccessDecision {
    let decision = table.decide(caller, method)
    // Configured operators act without the catalog: they are the ones who bring it back.
    guard case .allowed = decision, method.idempotency == .command, !caller.isConfigured else { return decision }
    guard let age = directory.age, age <= maximumDirectoryAge else { return .directoryStale }
    return decision
  }
}
