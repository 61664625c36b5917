/// Something a body leaves for the ``CommitHook``, such as an event.
package protocol CommitRecord: Sendable {}

/// Turns what the bodies of a group have recorded into rows of the same transaction, just before it commits.
///
/// There is one per database: the event log. It locks its head row last, so that positions are taken in commit order, and
/// only as long as COMMIT takes.
package protocol CommitHook: Sendable {
  associatedtype Prepared: Sendable

  /// Called on each new writer session before it takes commands; throwing makes the session unusable.
  func connected(_ session: borrowing Session) async throws

  /// Sends whatever must be stored for `records`, which are in commit order. Writes need not be awaited: a failing one
  /// keeps COMMIT from being carried out.
  ///
  /// - Returns: what to remember about the commit, or `nil` if nobody need learn of it.
  func prepare(_ records: [any CommitRecord], in transaction: borrowing Transaction) async throws -> Prepared?

  /// Called when COMMIT was acknowledged, before any member of the group learns of it.
  func committed(_ prepared: Prepared)

  /// Called when COMMIT was not acknowledged, so that nothing more is known about `prepared`.
  func abandoned(_ prepared: Prepared)

  /// Tells other replicas what has been committed so far. Sent outside of any transaction, once for several commits that
  /// follow each other closely.
  func announcement() -> SQL?

  /// The notification channel to listen to, if any.
  var channel: String? { get }

  /// Called for each notification on ``channel``.
  func notified(_ payload: String)

  /// Called whenever listening has begun (again): notifications before that may have been missed.
  func listening(_ session: borrowing Session) async throws
}

extension CommitHook {
  package func connected(_ session: borrowing Session) async throws {}
  package func committed(_ prepared: Prepared) {}
  package func abandoned(_ prepared: Prepared) {}
  package func announcement() -> SQL? { nil }
  package var channel: String? { nil }
  package func notified(_ payload: String) {}
  package func listening(_ session: borrowing Session) async throws {}
}

/// A prepared hook whose concrete type is forgotten.
struct PreparedCommit: Sendable {
  let committed: @Sendable () -> Void
  let abandoned: @Sendable () -> Void

  init?<Hook: CommitHook>(
    _ hook: Hook, _ records: [any CommitRecord], in transaction: borrowing Transaction
  ) async throws {
    guard let prepared = try await hook.prepare(records, in: transaction) else { return nil }
    committed = { hook.committed(prepared) }
    abandoned = { hook.abandoned(prepared) }
  }
}
