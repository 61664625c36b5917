import Contracts
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit

/// Looking at cases.
extension CorrectionHandler {
  private static let pageLimit = 100

  func getCase(_ request: CorrectionV1.GetCaseRequest, context: ServerContext) async throws -> CorrectionV1.Case {
    let id = try CorrectionCase.ID(parsing: request.id, field: "id")
    let now = try await database.now()

    return try await database.read { tx in
      try await render(try await visibleCase(id, context.caller, in: tx), at: now, context, in: tx)
    }
  }

  func listCases(
    _ request: CorrectionV1.ListCasesRequest, context: ServerContext
  ) async throws -> CorrectionV1.ListCasesReply {
    let after = try request.pageToken.isEmpty ? nil : CasePage(token: request.pageToken)
    let now = try await database.now()

    return try await database.read { tx in
      let page = try await tx.cases(
        of: context.caller.listedCases, includingClosed: request.includeClosed, after: after, limit: Self.pageLimit)
      var shown: [CorrectionV1.Case] = []
      for correction in page { shown.append(try await render(correction, at: now, context, in: tx)) }
      let next = page.count == Self.pageLimit ? page.last.map { CasePage($0).token } : nil
      return CorrectionV1.ListCasesReply(cases: shown, nextPageToken: next ?? "")
    }
  }

  /// A case the caller may know of.
  func visibleCase<Source: QuerySource & ~Copyable>(
    _ id: CorrectionCase.ID, _ caller: Caller, in source: borrowing Source
  ) async throws -> CorrectionCase {
    guard let correction = try await source.correctionCase(id),
      caller.seesCase(between: correction.reporter, and: correction.provider)
    else { throw Refusal.unknownCase }
    return correction
  }

  private func render<Source: QuerySource & ~Copyable>(
    _ correction: CorrectionCase, at now: Date, _ context: ServerContext, in source: borrowing Source
  ) async throws -> CorrectionV1.Case {
    let duty = try await source.obligation(.correctionCheck, about: correction.id.description)
    return correction.contract(
      obligation: try duty.map { try obligations.rendered($0, at: now, for: context) },
      notified: try await source.notified(of: correction.id))
  }
}

extension CasePage {
  init(_ correction: CorrectionCase) {
    var answeredAt: Date?
    if case .answered(let at, _) = correction.state { answeredAt = at }
    self.init(answeredAt: answeredAt, receivedAt: correction.receivedAt, id: correction.id)
  }

  /// `ANSWERED.RECEIVED.ID`, times in microseconds since 1970.
  var token: String {
    "\(answeredAt.map { String(Self.microseconds($0)) } ?? "-").\(Self.microseconds(receivedAt)).\(id)"
  }

  init(token: String) throws(Refusal) {
    let parts = token.split(separator: ".").map(String.init)
    guard parts.count == 3, let received = Int64(parts[1]), let id = CorrectionCase.ID(parts[2]),
      parts[0] == "-" || Int64(parts[0]) != nil
    else {
      throw Refusal(.field("page_token"), "PAGE_TOKEN", zh: "须为上一页应答给出的值", en: "must be what the last page gave")
    }
    self.init(answeredAt: Int64(parts[0]).map(Self.date), receivedAt: Self.date(received), id: id)
  }

  private static func microseconds(_ date: Date) -> Int64 { Int64((date.timeIntervalSince1970 * 1e6).rounded()) }

  private static func date(_ microseconds: Int64) -> Date { Date(timeIntervalSince1970: Double(microseconds) / 1e6) }
}
