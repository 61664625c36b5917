import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import Rules
import ServiceKit

/// Answers `share.v1.ExchangeService`: how attempts at deliveries ran, and who used a record.
struct ExchangeHandler: ShareV1.ExchangeService.ServiceProtocol {
  let database: Database
  let parties: CaseParties
  let entryKeys: EntryKeys
  let limits: LookupLimits

  private static let page = (fallback: 100, limit: 1_000)

  func listExchanges(
    _ request: ShareV1.ListExchangesRequest, context: ServerContext
  ) async throws -> ShareV1.ListExchangesReply {
    let filter = ExchangeFilter(
      organisation: context.caller.listedCases, entry: request.entry.isEmpty ? nil : request.entry,
      grant: request.grant.isEmpty ? nil : try Grant.ID(request.grant, field: "grant"), from: request.receivedFrom,
      until: request.receivedUntil, refusedOnly: request.refusedOnly)
    let after = try request.pageToken.isEmpty ? nil : TimePage<StoredExchange>(token: request.pageToken)
    let limit = request.limit == 0 ? Self.page.fallback : Int(request.limit)
    guard limit <= Self.page.limit else { throw Refusal.pageTooLong(Self.page.limit) }

    let exchanges = try await database.read { try await $0.exchanges(filter, after: after, limit: limit) }
    let next = exchanges.count == limit ? exchanges.last.map { TimePage(at: $0.receivedAt, id: $0.id).token } : nil
    return ShareV1.ListExchangesReply(exchanges: exchanges.map(\.contract), nextPageToken: next ?? "")
  }

  func getExchange(_ request: ShareV1.GetExchangeRequest, context: ServerContext) async throws -> ShareV1.Exchange {
    let id = try StoredExchange.ID(request.id, field: "id")
    return try await database.read { tx in
      guard let exchange = try await tx.exchange(id),
        try await tx.isSeen(
          by: context.caller, between: exchange.user, and: exchange.subject?.provider ?? exchange.user)
      else { throw Refusal.exchangeUnknown }
      return exchange.contract
    }
  }
}

extension StoredExchange {
  fileprivate var contract: ShareV1.Exchange {
    ShareV1.Exchange(
      id: id.description, method: method, status: UInt32(status), reason: reason, grant: grant?.description ?? "",
      entry: subject?.entry ?? "", entryVersion: UInt32(subject?.version ?? 0), user: user,
      provider: subject?.provider ?? "", receivingSystem: receivingSystem, keyFingerprint: keyFingerprint,
      purpose: purpose?.contract ?? .unspecified,
      mode: DeliveryMode(rawValue: mode)?.contract ?? .unspecified, columns: columns, recordCount: UInt64(recordCount),
      chunkCount: UInt32(chunkCount), requestBytes: UInt64(requestBytes), contentBytes: UInt64(contentBytes),
      receivedAt: receivedAt, sourceAskedUs: sourceAsked.map(UInt64.init),
      sourceAnsweredUs: sourceAnswered.map(UInt64.init), recordedUs: UInt64(recorded), traceparent: traceparent,
      programVersion: programVersion)
  }
}

extension Refusal {
  fileprivate static let exchangeUnknown = Self(
    .unknown, "EXCHANGE_UNKNOWN", zh: "没有这个交换运行记录", en: "there is no record of such an exchange")

  static func pageTooLong(_ limit: Int) -> Self {
    Self(.field("limit"), "LIMIT_TOO_LARGE", zh: "每页至多\(limit)条", en: "a page has at most \(limit)")
  }
}
