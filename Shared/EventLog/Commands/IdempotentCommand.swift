package import FoundationEssentials
package import Postgres
package import ProtobufC
package import RPC
internal import Wire

extension Database {
  /// Runs a command at most once per idempotency key, and gives every retry the first answer.
  ///
  /// The answer is a row of the same transaction, keyed by organisation, method and key. The rows of a group are inserted
  /// together, without looking first: only a retry pays, by running again alone, where it finds the row. An answer is kept
  /// only if the command succeeds.
  ///
  /// - Parameters:
  ///   - digest: 32 bytes by which a retry is compared and which are kept, where the request's own SHA-256 would tell what
  ///     it was.
  ///   - keys: the aggregates `body` changes or bases a decision on.
  ///   - shared: those that it shares with others that only look at them; see ``Database/command(locking:sharing:_:)``.
  ///   - body: may run more than once; see ``Database/command(locking:sharing:_:)``.
  /// - Throws: `INVALID_ARGUMENT` if the key is missing, or was used for another request.
  package func command<Reply: ContractMessage>(
    for context: ServerContext, comparing digest: [UInt8]? = nil, locking keys: [LockKey],
    sharing shared: [LockKey] = [],
    _ body: nonisolated(nonsending) @Sendable (borrowing Transaction) async throws -> Reply
  ) async throws -> Reply {
    let answer = try AnswerKey(context, digest)
    do {
      return try await command(locking: keys, sharing: shared) { tx in
        if context.deadline.hasPassed { throw RPCError.deadlineExceeded }
        if tx.isRepetition, let known: Reply = try await answer.read(in: tx) { return known }
        let reply = try await body(tx)
        tx.record(try answer.giving(reply, at: tx.now))
        return reply
      }
    } catch  where !(error is DatabaseError) {
      // What stands in a retry's way may be its own first run, which is stored by now even if both were of one group: then
      // the first answer counts, not this error.
      let known: Reply? = try await read { try await answer.read(in: $0) }
      guard let known else { throw error }
      return known
    }
  }

  /// Forgets answers given before `time`; returns how many. At most `limit` at once, so as not to hold up commands.
  package func forgetAnswers(before time: Date, limit: Int = 5_000) async throws -> Int {
    try await command { tx in
      try await tx.executeCounting(
        """
        DELETE FROM idempotency WHERE ctid IN (
          SELECT ctid FROM idempotency WHERE recorded_at < \(time) LIMIT \(limit) FOR UPDATE SKIP LOCKED)
        """)
    }
  }
}

/// Which answer a command looks for.
private struct AnswerKey: Sendable {
  let organisation: String
  let method: String
  let key: [UInt8]
  /// Or what stands for it.
  let requestSHA256: [UInt8]

  init(_ context: ServerContext, _ digest: [UInt8]?) throws(RPCError) {
    guard context.idempotencyKey.count == 16 else {
      throw .invalidArgument(
        field: "idempotency_key", "IDEMPOTENCY_KEY_MISSING",
        en: "a command needs 16 random bytes, kept for every retry",
        zh: "命令须携带 16 个随机字节，重试时保持不变")
    }
    organisation = context.caller.organisation.code
    method = context.method.fullName
    key = context.idempotencyKey
    requestSHA256 = digest ?? context.payloadSHA256
  }

  func read<Reply: ContractMessage, Source: QuerySource & ~Copyable>(
    in source: borrowing Source
  ) async throws -> Reply? {
    let row = try await source.first(
      """
      SELECT request_sha256, reply
        FROM idempotency
       WHERE organisation = \(organisation) AND method = \(method) AND key = \(key)
      """,
      as: [UInt8].self, [UInt8].self)
    guard let (digest, reply) = row else { return nil }
    guard digest == requestSHA256 else {
      throw RPCError.invalidArgument(
        field: "idempotency_key", "IDEMPOTENCY_KEY_REUSED", en: "was used for another request; choose a new one",
        zh: "已用于另一请求，请换用新的")
    }
    return try Reply(packed: reply)
  }

  func giving(_ reply: some ContractMessage, at now: Date) throws -> FirstAnswer {
    FirstAnswer(
      organisation: organisation, method: method, key: key, requestSHA256: requestSHA256, reply: try reply.packed(),
      recordedAt: now)
  }
}

/// A command's first answer, waiting to be stored when its group commits.
struct FirstAnswer: CommitRecord {
  let organisation: String
  let method: String
  let key: [UInt8]
  let requestSHA256: [UInt8]
  let reply: [UInt8]
  let recordedAt: Date
}

extension Transaction {
  /// Stores `answers`. If one of their keys has been used before, the group fails and its members run again, each alone.
  borrowing func store(_ answers: [FirstAnswer]) throws {
    guard !answers.isEmpty else { return }
    try execute(
      """
      INSERT INTO idempotency (organisation, method, key, request_sha256, reply, recorded_at)
      SELECT * FROM unnest(\(answers.map(\.organisation)), \(answers.map(\.method)), \(answers.map(\.key)),
                           \(answers.map(\.requestSHA256)), \(answers.map(\.reply)), \(answers.map(\.recordedAt)))
          ON CONFLICT DO NOTHING
      """,
      expecting: answers.count)
  }
}

extension RPCError {
  fileprivate static var deadlineExceeded: Self {
    Self(
      .deadlineExceeded, "DEADLINE_EXCEEDED", en: "The deadline passed before the command began; nothing happened.",
      zh: "命令开始前已超时，未产生任何效果。")
  }
}
