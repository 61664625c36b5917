package import Contracts
import EventLog
import FoundationEssentials
import Postgres
package import RPC
import Rules

/// What a county's people ask of the link to the city: how their reports stand, and what the city has published.
extension CountyHandler {
  package func getUplink(_ request: CatalogV1.GetUplinkRequest, context: ServerContext) async throws -> CatalogV1.Uplink
  {
    guard settings.level == .county else { throw Refusal.notACounty }
    let caller = context.caller
    let seesAll = caller.isAuthority || caller.roles.contains(.auditor) || caller.roles.contains(.operator)
    return try await database.read(.snapshot) { source in
      let reached = try await source.acknowledgement(of: source.logName())
      let answers = try await source.cityAnswers(
        of: seesAll ? nil : caller.organisation.code, limit: settings.uplink.answersLimit)
      return CatalogV1.Uplink(
        sequence: UInt64(reached?.sequence ?? 0), acknowledgedAt: reached?.at,
        waiting: UInt64(try await source.outboxWaiting(after: reached?.sequence ?? 0)),
        answers: answers.map { .init($0, text: context.words($0.text)) })
    }
  }

  package func listCityEntries(
    _ request: CatalogV1.ListCityEntriesRequest, context: ServerContext
  ) async throws -> CatalogV1.ListCityEntriesReply {
    guard settings.level == .county else { throw Refusal.notACounty }
    let limit = try Parse.limit(request.limit, default: 50, most: 200)
    guard request.query.utf8.count <= Self.queryBytesLimit else {
      throw RPCError.invalidArgument(field: "query", "QUERY_TOO_LONG", en: "is too long", zh: "过长")
    }
    let words = request.query.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)

    let now = try await database.now()
    return try await database.read(.snapshot) { source in
      let found = try await source.cityEntries(words, after: request.pageToken, limit: limit + 1)
      let page = found.prefix(limit)
      return CatalogV1.ListCityEntriesReply(
        entries: page.map { .init($0, at: now) }, total: UInt64(try await source.cityEntriesCount(words)),
        nextPageToken: found.count > limit ? page.last?.code ?? "" : "")
    }
  }

  private static let queryBytesLimit = 600
}

extension CityAnswer {
  fileprivate var text: Bilingual {
    refusal?.text ?? ServiceReason.returnedAtCity.text
  }
}

extension CatalogV1.CityAnswer {
  fileprivate init(_ answer: CityAnswer, text: String) {
    self.init(
      code: answer.code, version: UInt32(answer.version), sequence: UInt64(answer.sequence), act: .init(answer.act),
      reason: answer.refusal?.reason ?? "", text: text, answeredAt: answer.answeredAt)
  }
}

extension CatalogV1.Entry {
  fileprivate init(_ entry: CityEntry, at now: Date) {
    let isSuspended = entry.suspendedFrom.map { $0 <= now } ?? false
    self.init(
      code: entry.code, version: UInt32(entry.version), state: isSuspended ? .suspended : .published, name: entry.name,
      provider: entry.provider, providerName: entry.providerName, abstract: entry.abstract,
      updateCycle: .init(rawValue: Int32(entry.updateCycle)), items: entry.itemNames.map { .init(name: $0) },
      shareType: .init(rawValue: Int32(entry.shareType)), publishedAt: entry.publishedAt,
      attribution: entry.attribution,
      suspension: entry.suspendedFrom.map { .init(beginsAt: $0) })
  }
}
