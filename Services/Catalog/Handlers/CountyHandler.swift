package import Contracts
import EventLog
import FoundationEssentials
package import Obligations
package import Postgres
package import RPC
import Rules
import Wire

/// Answers `catalog.v1.CountyService` at the city: takes in what counties forward, in order, each once.
package struct CountyHandler: CatalogV1.CountyService.ServiceProtocol {
  let database: Database
  let obligations: Obligations
  let settings: CatalogSettings

  package init(database: Database, obligations: Obligations, settings: CatalogSettings) {
    self.database = database
    self.obligations = obligations
    self.settings = settings
  }

  package func forwardReport(
    _ request: CatalogV1.ForwardReportRequest, context: ServerContext
  ) async throws -> CatalogV1.ForwardReportReply {
    guard settings.level == .city else { throw Refusal.notTheCity }
    let report = try CountyReport(request)

    let keys: [LockKey] = [.county(report.region), .entry(report.code), .organisation(report.provider.code)]
    return try await database.command(for: context, locking: keys) { tx in
      let authority = try await tx.authority(level: .county, region: report.region)
      guard let authority, authority.code.text == context.caller.organisation.code else { throw Refusal.notThisCounty }
      let link = try await tx.countyLink(report.region, log: report.log)
      switch link.place(of: report.sequence) {
      case .again:
        let receivedAt = try await tx.countyReportReceived(
          report.region, log: report.log, sequence: report.sequence)
        return .init(sequence: UInt64(link.sequence), receivedAt: receivedAt)
      case .tooEarly(let expected):
        throw CountyOutOfOrder(expected: expected)
      case .next:
        try await takeIn(report, from: authority, context, in: tx)
        return .init(sequence: UInt64(report.sequence), receivedAt: tx.now)
      }
    }
  }

  package func getLink(
    _ request: CatalogV1.GetLinkRequest, context: ServerContext
  ) async throws -> CatalogV1.CountyLink {
    let region = try Parse.region(request.regionCode, field: "region_code")
    return try await database.read(.snapshot) { source in
      let regions = try await source.countiesSeen(by: context.caller)
      guard regions.map({ $0.contains(region) }) ?? true, let link = try await source.countyLink(of: region) else {
        throw Refusal.countyLinkUnknown
      }
      return .init(link)
    }
  }

  package func listLinks(
    _ request: CatalogV1.ListLinksRequest, context: ServerContext
  ) async throws -> CatalogV1.ListLinksReply {
    try await database.read(.snapshot) { source in
      let regions = try await source.countiesSeen(by: context.caller)
      let links = try await source.countyLinks().filter { link in regions.map { $0.contains(link.region) } ?? true }
      return .init(links: links.map { .init($0) })
    }
  }
}

extension QuerySource where Self: ~Copyable {
  /// Whose links the caller may see; `nil` means all.
  fileprivate borrowing func countiesSeen(by caller: Caller) async throws -> Set<RegionCode>? {
    if caller.roles.contains(.auditor) || caller.roles.contains(.operator) { return nil }
    guard let code = try? SocialCreditCode(caller.organisation.code), let body = try await organisation(code),
      body.isAuthority
    else { return [] }
    return body.level == .city ? nil : [body.region]
  }
}

/// A report came before those it follows: the county goes on from the one that is expected.
struct CountyOutOfOrder: RPCErrorConvertible, Hashable {
  static let reason = "COUNTY_OUT_OF_ORDER"
  static let expectedKey = "expected_sequence"

  let expected: Int

  var rpcError: RPCError {
    RPCError(
      .failedPrecondition, Self.reason, en: "Reports are taken in one after the other; \(expected) is the next.",
      zh: "报送须按顺序接收，应为第 \(expected) 号。", details: [.info(Self.expectedKey, "\(expected)")])
  }
}

extension LockKey {
  static func county(_ region: RegionCode) -> LockKey { LockKey("catalog.county", region.text) }
}

extension CatalogV1.CountyLink {
  fileprivate init(_ link: CountyLinkState) {
    self.init(
      regionCode: link.region.text, sequence: UInt64(link.sequence), receivedAt: link.receivedAt,
      firstReceivedAt: link.firstReceivedAt)
  }
}
