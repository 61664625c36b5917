import Contracts
import ProtobufC
import RPC
import ServiceKit
import SuiteContracts
import SuiteCrypto
import Wire

/// Compares what audit has taken in with what every service's log, and every grant, says now.
struct SourceComparison {
  typealias Finding = AuditVerifier.Finding

  let session: SuiteSession
  /// All leaves, in order, under a checkpoint that holds.
  let leaves: [AuditV1.Leaf]

  /// What does not hold, and what was restored: lawful, recorded, and to be looked at.
  struct Result {
    var findings: [Finding] = []
    var restores: [Finding] = []
  }

  func run() async throws -> Result {
    var result = Result()
    let rewinds = try await rewinds()
    // Grants before logs: a grant's event is there as soon as the grant is.
    let grants = try await grants()
    for service in SuiteService.allCases {
      let expected = expectation(of: service, after: rewinds, noting: &result.restores)
      result.findings += try await compare(service, expected)
    }
    result.findings += try await compare(grants)
    return result
  }
}

// MARK: Logs

extension SourceComparison {
  /// The rewinds that audit has recorded in its own log, which is compared like the others.
  private func rewinds() async throws -> [AuditV1.SourceRewound] {
    try await events(of: .audit, topics: [AuditV1.SourceRewound.topic]).compactMap {
      try? AuditV1.SourceRewound(packed: $0.payload)
    }
  }

  /// What the log must say, by position: of positions that were rewound, what came last.
  private func expectation(
    of service: SuiteService, after rewinds: [AuditV1.SourceRewound], noting restores: inout [Finding]
  ) -> [UInt64: AuditV1.Leaf] {
    var expected: [UInt64: AuditV1.Leaf] = [:]
    for leaf in leaves where leaf.source == service.rawValue && leaf.position > 0 {
      if (expected[leaf.position]?.epoch ?? 0) <= leaf.epoch { expected[leaf.position] = leaf }
    }
    // Without a new epoch it was no restore: somebody rewrote the log.
    for rewind in rewinds where rewind.source == service.rawValue && rewind.newEpoch > rewind.oldEpoch {
      let lost = expected.filter { $0.key > rewind.commonPosition && $0.value.epoch < rewind.newEpoch }
      for position in lost.keys { expected[position] = nil }
      let (common, old) = (rewind.commonPosition, rewind.oldPosition)
      restores.append(
        Finding(
          place: "\(service.rawValue) \(common)",
          problem: say(
            "曾恢复到此处，其后至 \(old) 的事件已不在日志中（第\(rewind.newEpoch)纪元）",
            "was restored to here; events up to \(old) are not in the log any more (epoch \(rewind.newEpoch))")))
    }
    return expected
  }

  private func compare(_ service: SuiteService, _ expected: [UInt64: AuditV1.Leaf]) async throws -> [Finding] {
    var (findings, missing): ([Finding], [UInt64: AuditV1.Leaf]) = ([], expected)
    var chain = [UInt8](repeating: 0, count: 32)
    try await read(service) { event in
      let place = "\(service.rawValue) \(event.position)"
      chain = SHA256.hash(chain + event.body).bytes
      if chain != event.chain {
        findings.append(Finding(place: place, problem: say("日志链在此断开", "the log's chain breaks here")))
        chain = event.chain
      }
      guard let leaf = missing.removeValue(forKey: event.position) else { return }
      if SHA256.hash(event.body).bytes != leaf.payloadSha256 {
        findings.append(Finding(place: place, problem: say("事件已被改动", "the event was changed")))
      }
    }
    return findings
      + missing.keys.sorted().map {
        Finding(place: "\(service.rawValue) \($0)", problem: say("事件已被删除", "the event was deleted"))
      }
  }

  private func events(of service: SuiteService, topics: [String]) async throws -> [EventLogV1.EventBody] {
    var bodies: [EventLogV1.EventBody] = []
    // A damaged body is found by the digests; here it says nothing.
    try await read(service, topics: topics) { event in
      if let body = try? EventLogV1.EventBody(packed: event.body) { bodies.append(body) }
    }
    return bodies
  }

  /// Reads a log from its first event to its present end.
  private func read(
    _ service: SuiteService, topics: [String] = [], _ body: (EventLogV1.Event) throws -> Void
  ) async throws {
    let log = EventLogV1.EventLog.Client(try session.caller(for: service))
    var cursor = EventLogV1.Cursor()
    while true {
      let reply = try await log.read(.init(after: cursor, topics: topics, limit: 1000), options: session.options)
      try reply.events.forEach(body)
      guard let next = reply.scannedUpTo, next != cursor, next.position < reply.headPosition else { return }
      cursor = next
    }
  }
}

// MARK: Grants

extension SourceComparison {
  private func grants() async throws -> [ShareV1.Grant] {
    var (grants, token): ([ShareV1.Grant], String) = ([], "")
    repeat {
      let reply = try await session.share.listGrants(.init(pageToken: token), options: session.options)
      grants += reply.grants
      token = reply.nextPageToken
    } while !token.isEmpty
    return grants
  }

  /// Every grant must be what its events said: nobody is granted more than was recorded.
  private func compare(_ grants: [ShareV1.Grant]) async throws -> [Finding] {
    var recorded = RecordedGrants()
    for body in try await events(of: .share, topics: RecordedGrants.shareTopics) { recorded.hear(body) }
    for body in try await events(of: .catalog, topics: RecordedGrants.catalogTopics) { recorded.hear(body) }
    return grants.compactMap { grant in
      let place = "grant \(grant.id)"
      guard let issued = recorded.grant(grant.id, givenBy: grant.provider) else {
        return Finding(place: place, problem: say("授权没有事件", "the grant has no event"))
      }
      if issued.isSameRight(as: grant) { return nil }
      return Finding(place: place, problem: say("授权与其事件不符", "the grant is not what its event says"))
    }
  }
}

extension ShareV1.Grant {
  /// Whether both give the same right; states and consents change lawfully, by events of their own.
  fileprivate func isSameRight(as other: Self) -> Bool {
    request == other.request && entry == other.entry && user == other.user && provider == other.provider
      && columns == other.columns && purpose == other.purpose && mode == other.mode
      && receivingSystem == other.receivingSystem && furtherSystems == other.furtherSystems
      && conditions == other.conditions && validFrom == other.validFrom && validUntil == other.validUntil
  }
}
