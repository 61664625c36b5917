package import Contracts
import Postgres
package import RPC

extension AuditHandler {
  /// The stream (审计流): leaves from an index on. Parked while there is nothing new, at most until the deadline.
  package func tail(_ request: AuditV1.TailRequest, context: ServerContext) async throws -> AuditV1.TailReply {
    let limit = try request.checkedLimit(settings)
    let patience = min(.milliseconds(Int64(request.waitMs)), context.deadline.remaining - settings.answerMargin)
    let deadline = ContinuousClock.now + patience

    while true {
      let page = try await page(request, limit: limit)
      let left = deadline - .now
      if !page.reply.leaves.isEmpty || page.reply.nextIndex > request.fromIndex || left <= .zero { return page.reply }
      await growth.wait(beyond: page.treeSize, atMost: min(left, settings.recheck))
      try Task.checkCancellation()
      // A key may have been revoked, or a role ended, while the call was parked.
      try context.stillMayRead()
    }
  }

  private func page(_ request: AuditV1.TailRequest, limit: Int) async throws -> (
    reply: AuditV1.TailReply, treeSize: UInt64
  ) {
    try await database.read { read in
      let tree = try await read.knownTree()
      guard request.fromIndex <= tree.size else { throw TailError.beyondEnd(size: tree.size) }
      let end = min(tree.size, request.fromIndex + UInt64(settings.scanLeaves))
      let found = try await read.tail(request.fromIndex..<end, request.filter, limit: limit, of: tree)
      let leaves = settings.fitting(found)
      // A full page may have left more behind in the range that was looked at.
      let isCut = leaves.count < found.count || found.count == limit
      return (
        AuditV1.TailReply(
          leaves: leaves.map { AuditV1.IndexedLeaf(index: $0.index, leaf: $0.entry) },
          nextIndex: isCut ? leaves.last.map { $0.index + 1 } ?? end : end,
          checkpoint: try await read.latestCheckpoint(of: tree)?.note ?? ""),
        tree.size
      )
    }
  }
}

/// What bounds one answer of the stream.
package struct TailSettings: Hashable, Sendable {
  /// Leaves looked at for one answer at most, whether they pass the filter or not.
  package var scanLeaves: Int
  /// Leaves in one answer when the request names no number, and at most.
  package var defaultLeaves: Int
  package var maximumLeaves: Int
  /// Bytes of leaves in one answer at most; the first leaf is always sent.
  package var answerBytes: Int
  /// How long a call may be parked at most.
  package var maximumWait: Duration
  /// How often a parked call looks for what another replica has sequenced.
  package var recheck: Duration
  /// What is kept of the deadline for answering.
  package var answerMargin: Duration

  package init(
    scanLeaves: Int = 20_000, defaultLeaves: Int = 100, maximumLeaves: Int = 1_000, answerBytes: Int = 524_288,
    maximumWait: Duration = .seconds(60), recheck: Duration = .seconds(1), answerMargin: Duration = .milliseconds(50)
  ) {
    self.scanLeaves = scanLeaves
    self.defaultLeaves = defaultLeaves
    self.maximumLeaves = maximumLeaves
    self.answerBytes = answerBytes
    self.maximumWait = maximumWait
    self.recheck = recheck
    self.answerMargin = answerMargin
  }

  fileprivate func fitting(_ leaves: [StoredLeaf]) -> [StoredLeaf] {
    var bytes = 0
    let fitting = leaves.prefix { leaf in
      bytes += leaf.entry.count
      return bytes <= answerBytes
    }
    return Array(leaves.prefix(max(1, fitting.count)))
  }
}

extension AuditV1.TailRequest {
  fileprivate var filter: TailFilter {
    TailFilter(sources: sources, topics: topics, organisation: organisation, subject: subject)
  }

  fileprivate func checkedLimit(_ settings: TailSettings) throws(RPCError) -> Int {
    guard limit <= settings.maximumLeaves else {
      throw .invalidArgument(
        field: "limit", en: "at most \(settings.maximumLeaves)", zh: "最多 \(settings.maximumLeaves)")
    }
    guard waitMs <= UInt32(settings.maximumWait / .milliseconds(1)) else {
      throw .invalidArgument(
        field: "wait_ms", en: "at most \(settings.maximumWait / .milliseconds(1))",
        zh: "最多 \(settings.maximumWait / .milliseconds(1))")
    }
    return limit == 0 ? settings.defaultLeaves : Int(limit)
  }
}

extension ServerContext {
  fileprivate func stillMayRead() throws(RPCError) {
    // The table that let the call in, asked again: whoever may begin to wait may go on.
    guard case .allowed = AccessTable.suite.decide(try currentCaller(), method) else {
      throw .permissionDenied(
        "ROLE_ENDED", en: "The role that allowed reading the audit stream has ended.", zh: "读取审计流所需的职责已终止。")
    }
  }
}
