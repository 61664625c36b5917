internal import Failpoints
internal import FoundationEssentials

/// One group from BEGIN to its verdict.
///
///     BEGIN, locks, clock ─▶ bodies ─▶ hook locks its head row ─▶ hook's rows, COMMIT ─▶ settled
///                              └──────────── any failure ─▶ ROLLBACK ─▶ each again, alone
///
/// Three waits for the server besides what the bodies read. Runs on the writers' thread.
struct GroupCommit {
  let members: [CommandMember]
  let connection: Connection
  let schema: String
  let hook: (any CommitHook)?
  let clock: any DatabaseClock
  let metrics: DatabaseMetrics

  /// Returns whether other replicas have something to learn of.
  func run() async -> Bool {
    do {
      let group = try await begin()
      await group.runBodies()
      return try await finish(group)
    } catch {
      await settle(after: error)
      return false
    }
  }

  private func begin() async throws -> CommandGroup {
    let alone = Set(members.flatMap(\.keys.exclusive).map { $0.locked(in: schema) })
    let all = alone.union(members.flatMap(\.keys.shared).map { $0.locked(in: schema) }).sorted()
    await connection.send("BEGIN")
    // The clock is read after the last lock was granted: the aggregate is computed first.
    let start = try await connection.query(
      """
      SELECT clock_timestamp(),
             count((CASE WHEN alone THEN pg_advisory_xact_lock(key) ELSE pg_advisory_xact_lock_shared(key) END)::text)
        FROM unnest(\(all), \(all.map(alone.contains))) AS locks (key, alone)
      """
    ).rows(as: Date.self, Int.self)
    return CommandGroup(members, on: connection, at: start[0].0, clock: clock)
  }

  private func finish(_ group: CommandGroup) async throws -> Bool {
    if members.contains(where: { $0.hasThrown && $0.effects.mayHaveWritten }) { throw BodyFailed() }
    let kept = members.filter { !$0.hasThrown }
    await connection.send(kept.flatMap(\.effects.rows))
    let records = kept.flatMap(\.effects.records)
    let effects = Effects()
    let prepared = try await prepare(records, Transaction(now: group.now, connection: connection, effects: effects))
    // What the hook awaits comes after everything the bodies have sent.
    if prepared == nil, effects.expectsRows || members.contains(where: \.effects.expectsRows) {
      await connection.untilAnswered()
    }
    if let failure = await connection.failure { throw failure }
    try await commit(prepared)
    metrics.committed(members: members.count)
    group.decide { _ in .settled }
    return prepared != nil
  }

  private func prepare(
    _ records: [any CommitRecord], _ transaction: consuming Transaction
  ) async throws -> PreparedCommit? {
    guard let hook, !records.isEmpty else { return nil }
    return try await PreparedCommit(hook, records, in: transaction)
  }

  /// Sends COMMIT together with everything still unsent. From here on a lost connection leaves the outcome open.
  private func commit(_ prepared: PreparedCommit?) async throws {
    Failpoint.reached(.beforeCommit)
    // A COMMIT that waits for a standby must not be given up: it has happened on this server.
    await connection.send("SET LOCAL statement_timeout = 0")
    do {
      try await connection.commit()
    } catch let error as DatabaseError {
      prepared?.abandoned()
      throw error.kind == .unavailable ? DatabaseError(.outcomeUnknown) : error
    }
    Failpoint.reached(.afterCommitBeforeReply)
    prepared?.committed()
  }

  private func settle(after error: any Error) async {
    if await connection.isOpen { await connection.rollback() }
    metrics.rolledBack()
    let failure = error as? DatabaseError
    for member in members { member.decide(verdict(for: member, failure)) }
  }

  private func verdict(for member: CommandMember, _ failure: DatabaseError?) -> CommandMember.Verdict {
    switch failure?.kind {
    case .unavailable?: return .failed(DatabaseError(.unavailable))
    case .outcomeUnknown?:
      // Who has written nothing has lost nothing, but what it read may not have come to be.
      return .failed(member.hasThrown ? DatabaseError(.unavailable) : failure ?? DatabaseError(.outcomeUnknown))
    // The body may know what to do about it when it runs again.
    case .unexpectedRowCount? where !member.isAlone: return .again(failure)
    default: break
    }
    if members.count > 1 { return .again(failure) }
    if let failure, failure.sqlState?.isLostRace ?? false { return .again(failure) }
    // What the body made of the failure is for the caller; if it made nothing of it, the failure itself is.
    guard !member.hasThrown, let failure else { return .settled }
    return .failed(failure)
  }
}

/// A body threw after it had written.
private struct BodyFailed: Error {}
