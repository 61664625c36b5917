import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import Rules
import ServiceKit

/// Answers `share.v1.InterfaceService`: the provider's own program takes queries and answers them.
struct InterfaceHandler: ShareV1.InterfaceService.ServiceProtocol {
  let database: Database
  let keeper: MountKeeper

  private var queues: InterfaceQueues { keeper.probe.interfaces }

  func mountInterface(
    _ request: ShareV1.MountInterfaceRequest, context: ServerContext
  ) async throws -> ShareV1.Mount {
    let entry = try await keeper.ownEntry(request.entry, context.caller)
    let place = StoredMount.Place.interface(
      mapping: try StoredMount.ColumnAlias.mapping(request.columns, of: entry))
    let found = try await keeper.find(place, of: entry, after: nil)

    return try await database.command(for: context, locking: [.mount(entry.code)]) { tx in
      let mount = StoredMount(
        entry: entry.code, provider: entry.provider, place: place, entryVersion: entry.version, finding: found,
        probedAt: tx.now)
      return try await keeper.save(mount, of: entry, after: nil, by: EventActor(context), in: tx)
        .contract(keyedBy: entry.keyColumns)
    }
  }

  func takeQueries(
    _ request: ShareV1.TakeQueriesRequest, context: ServerContext
  ) async throws -> ShareV1.TakeQueriesReply {
    let limit = try request.checkedLimit()
    let lines = try await lines(of: request.entries, context.caller)
    // A little is left for the way back.
    let deadline = min(.now + .milliseconds(Int64(request.waitMs)), context.deadline.instant - .milliseconds(50))

    let subscription = context.onDirectoryChange { [queues] in queues.wakeAll() }
    defer { withExtendedLifetime(subscription) {} }
    let taken = try await queues.take(lines, limit: limit, until: deadline) {
      let current = try context.currentCaller()
      guard current.organisation == context.caller.organisation, current.answersForOrganisation else {
        throw Refusal.notTheProvider
      }
    }

    return ShareV1.TakeQueriesReply(queries: taken.map(\.contract))
  }

  /// Interfaces of the caller's organisation; another's are not there for it.
  private func lines(of entries: [String], _ caller: Caller) async throws -> Set<InterfaceQueues.Line> {
    let mounted = Set(try await database.read { try await $0.interfaceLines() })
    let lines = Set(entries.map { InterfaceQueues.Line(entry: $0, provider: caller.organisation.code) })
    guard lines.isSubset(of: mounted) else { throw Refusal.mountUnknown }
    return lines
  }

  /// What is wrong is recorded before whoever asked is told that there is no answer.
  func answerQueries(
    _ request: ShareV1.AnswerQueriesRequest, context: ServerContext
  ) async throws -> ShareV1.AnswerQueriesReply {
    guard (1...ShareV1.TakeQueriesRequest.largestLimit).contains(request.answers.count) else {
      throw RPCError.invalidArgument(
        field: "answers", en: "1 to \(ShareV1.TakeQueriesRequest.largestLimit)",
        zh: "1 至 \(ShareV1.TakeQueriesRequest.largestLimit) 个")
    }
    let judged = request.answers.map { JudgedAnswer($0, of: context.caller.organisation.code, queues) }
    for case .taken(let id, let answer) in judged { queues.answer(id, .success(answer)) }

    let wrong = judged.compactMap(\.wrong)
    if !wrong.isEmpty {
      try await database.command { tx in
        for (id, query, refusal) in wrong {
          try tx.append(
            ShareV1.InterfaceAnswerRefused(
              entry: query.entry, provider: query.provider, query: id.uuidString.lowercased(), reason: refusal.reason),
            subject: query.entry, audience: keeper.parties.audience(query.provider), actor: EventActor(context))
        }
      }
      for (id, _, _) in wrong { queues.answer(id, .failure(.sourceAnswerWrong)) }
    }

    return ShareV1.AnswerQueriesReply(refused: judged.compactMap { $0.refused(in: context.language) })
  }
}

/// An answer laid against the query it is for.
private enum JudgedAnswer {
  case taken(UUID, InterfaceAnswer)
  case wrong(UUID, InterfaceQuery, Refusal)
  case unknown(String)

  init(_ answer: ShareV1.InterfaceAnswer, of provider: String, _ queues: InterfaceQueues) {
    guard let id = UUID(uuidString: answer.id), let query = queues.query(id, of: provider) else {
      self = .unknown(answer.id)
      return
    }
    do throws(Refusal) {
      let content = try InterfaceAnswer(answer)
      try query.check(content)
      self = .taken(id, content)
    } catch {
      self = .wrong(id, query, error)
    }
  }

  var wrong: (UUID, InterfaceQuery, Refusal)? {
    guard case .wrong(let id, let query, let refusal) = self else { return nil }
    return (id, query, refusal)
  }

  func refused(in language: Language) -> ShareV1.RefusedAnswer? {
    switch self {
    case .taken: nil
    case .wrong(let id, _, let refusal): .init(id.uuidString.lowercased(), refusal, language)
    case .unknown(let id): .init(id, .queryUnknown, language)
    }
  }
}

extension ShareV1.RefusedAnswer {
  fileprivate init(_ id: String, _ refusal: Refusal, _ language: Language) {
    let sentence = refusal.sentence
    self.init(id: id, reason: refusal.reason, message: language == .zh ? sentence.zh : sentence.en)
  }
}

extension ShareV1.TakeQueriesRequest {
  static let largestLimit = 64
  private static let defaultLimit = 16
  private static let longestWaitMs: UInt32 = 60_000
  private static let entriesLimit = 100

  fileprivate func checkedLimit() throws(RPCError) -> Int {
    guard (1...Self.entriesLimit).contains(entries.count) else {
      throw .invalidArgument(field: "entries", en: "1 to \(Self.entriesLimit)", zh: "1 至 \(Self.entriesLimit) 个")
    }
    guard limit <= Self.largestLimit else {
      throw .invalidArgument(field: "limit", en: "at most \(Self.largestLimit)", zh: "最大为 \(Self.largestLimit)")
    }
    guard waitMs <= Self.longestWaitMs else {
      throw .invalidArgument(field: "wait_ms", en: "at most \(Self.longestWaitMs)", zh: "最大为 \(Self.longestWaitMs)")
    }
    return limit == 0 ? Self.defaultLimit : Int(limit)
  }
}

extension Caller {
  /// As the access table has it for those who take queries.
  fileprivate var answersForOrganisation: Bool { holderKind == .system || roles.contains(.officer) }
}
