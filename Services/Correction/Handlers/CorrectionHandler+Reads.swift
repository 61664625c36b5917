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
    let id = try CorrectionCase.ID(request.id, field: "id")
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
      guard let last = page.last, page.count == Self.pageLimit else { return .init(cases: shown) }
      return .init(cases: shown, nextPageToken: CasePage(last, shown.last?.obligation).token)
    }
  }

  /// A case the caller may know of.
  func visibleCase<Source: QuerySource & ~Copyable>(
    _ id: CorrectionCase.ID, _ caller: Caller, in source: borrowing Source
  ) async throws -> CorrectionCase {
    guard let correction = try await source.correctionCase(id),
      try await source.isSeen(by: caller, between: correction.reporter, and: correction.provider)
    else { throw Refusal.unknownCase }
    return correction
  }

  private func render<Source: QuerySource & ~Copyable>(
    _ correction: CorrectionCase, at now: Date, _ context: ServerContext, in source: borrowing Source
  ) async throws -> CorrectionV1.Case {
    let duty = try await source.obligation(.correctionCheck, about: correction.id.description)
    var shown = correction.contract(
      obligation: try duty.map { try obligations.rendered($0, at: now, for: context) },
      notified: try await source.notified(of: correction.id))
    // Whoever supervises sees the course of a case; the values, which may be personal, are for its two sides.
    let (organisation, sides) = (context.caller.organisation.code, [correction.reporter, correction.provider])
    var isSide = sides.contains(organisation)
    if !isSide { isSide = try await source.isSuccessor(organisation, ofAny: sides) }
    if !isSide {
      shown.values = shown.values.map { .init(handle: $0.handle, column: $0.column, outcome: $0.outcome) }
    }
    return shown
  }
}

extension CasePage {
  init(_ correction: CorrectionCase, _ duty: ObligationV1.Obligation?) {
    var answeredAt: Date?
    if case .answered(let at, _) = correction.state { answeredAt = at }
    self.init(answeredAt: answeredAt, dueAt: duty?.dueAt, id: correction.id)
  }

  /// `ANSWERED.DUE.ID`, times in microseconds since 1970.
  var token: String { "\(Self.text(answeredAt)).\(Self.text(dueAt)).\(id)" }

  init(token: String) throws(Refusal) {
    let parts = token.split(separator: ".").map(String.init)
    guard parts.count == 3, let answered = Self.date(parts[0]), let due = Self.date(parts[1]),
      let id = CorrectionCase.ID(parts[2])
    else { throw Self.refusal }
    self.init(answeredAt: answered, dueAt: due, id: id)
    guard self.token == token else { throw Self.refusal }
  }

  private static let refusal = Refusal(
    .field("page_token"), "PAGE_TOKEN", zh: "须为上一页应答给出的值", en: "must be what the last page gave")

  private static func text(_ date: Date?) -> String {
    date.map(TokenTime.text) ?? "-"
  }

  /// `nil` inside for `-`, outside for what is no time.
  private static func date(_ text: String) -> Date?? {
    text == "-" ? .some(nil) : TokenTime.date(text).map(Optional.some)
  }
}
