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
    let heading = try ReportHeading(request)

    do {
      return try await answer(heading, about: request.provider?.code ?? "", context) { tx, county in
        try await takeIn(request, heading, from: county, context, in: tx)
        return .init(sequence: UInt64(heading.sequence), receivedAt: tx.now)
      }
    } catch {
      // What cannot ever be taken in must not hold up what follows. Nothing of it was kept; it is put aside by itself.
      guard let unfit = UnfitReport(error) else { throw error }
      return try await answer(heading, about: "", context) { tx, county in
        try await putAside(heading, unfit.refusal, from: county, context, in: tx)
        return .init(
          sequence: UInt64(heading.sequence), receivedAt: tx.now, refusal: .init(unfit.refusal))
      }
    }
  }

  /// The first answer to a number, or what is done about the one that follows: lock, compare, act.
  private func answer(
    _ heading: ReportHeading, about provider: String, _ context: ServerContext,
    _ next:
      nonisolated(nonsending) @Sendable (
        borrowing Transaction, Organisation
      ) async throws -> CatalogV1.ForwardReportReply
  ) async throws -> CatalogV1.ForwardReportReply {
    var keys: [LockKey] = [.county(heading.region), .entry(heading.code)]
    if let code = try? SocialCreditCode(provider) { keys += [.organisation(code), .provider(code)] }
    return try await database.command(for: context, locking: keys) { tx in
      let authority = try await tx.authority(level: .county, region: heading.region)
      guard let authority, authority.code.text == context.caller.organisation.code else { throw Refusal.notThisCounty }
      let link = try await tx.countyLink(heading.region, log: heading.log)
      switch link.place(of: heading.sequence) {
      case .again:
        let first = try await tx.countyAnswer(heading.region, log: heading.log, sequence: heading.sequence)
        return .init(
          sequence: UInt64(link.sequence), receivedAt: first.receivedAt, refusal: first.refusal.map { .init($0) })
      case .tooEarly(let expected):
        throw CountyOutOfOrder(expected: expected)
      case .next:
        return try await next(tx, authority)
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

extension CatalogV1.ReportRefusal {
  fileprivate init(_ refusal: CityRefusal) {
    self.init(reason: refusal.reason, textZh: refusal.text.zh, textEn: refusal.text.en)
  }
}

extension CatalogV1.CountyLink {
  fileprivate init(_ link: CountyLinkState) {
    self.init(
      regionCode: link.region.text, sequence: UInt64(link.sequence), receivedAt: link.receivedAt,
      firstReceivedAt: link.firstReceivedAt)
  }
}
