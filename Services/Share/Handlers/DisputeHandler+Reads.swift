import Contracts
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit

/// Looking at disputes.
extension DisputeHandler {
  private static let pageLimit = 100

  func getDispute(_ request: ShareV1.GetDisputeRequest, context: ServerContext) async throws -> ShareV1.Dispute {
    let id = try Dispute.ID(request.id, field: "id")
    let now = try await database.now()
    return try await database.read(.snapshot) { tx in
      let judges = try await tx.judges(governments: settings.governments)
      guard let dispute = try await tx.dispute(id), try await tx.isSeen(dispute, by: context.caller, judges) else {
        throw Refusal.disputeUnknown
      }
      return render(dispute, judges, at: now)
    }
  }

  func listDisputes(
    _ request: ShareV1.ListDisputesRequest, context: ServerContext
  ) async throws -> ShareV1.ListDisputesReply {
    let after = try request.pageToken.isEmpty ? nil : DisputePage(token: request.pageToken)
    let now = try await database.now()
    return try await database.read(.snapshot) { tx in
      let judges = try await tx.judges(governments: settings.governments)
      let page = try await tx.disputes(
        for: DisputeReader(context.caller, judges), includingClosed: request.includeClosed, after: after,
        limit: Self.pageLimit)
      let next = page.count == Self.pageLimit ? page.last.map { DisputePage($0).token } : nil
      return ShareV1.ListDisputesReply(
        disputes: page.map { render($0, judges, at: now) }, nextPageToken: next ?? "")
    }
  }

  func render(_ dispute: Dispute, _ judges: DisputeJudges, at now: Date) -> ShareV1.Dispute {
    var message = dispute.contract
    message.judge = judges.judge(of: dispute.forum) ?? ""
    message.workingDays = UInt32(workingDays(of: dispute, at: now) ?? 0)
    message.targetWorkingDays = UInt32(settings.limits.targetWorkingDays)
    return message
  }

  /// How long it has taken; `nil` while a calendar is missing, which is never guessed.
  private func workingDays(of dispute: Dispute, at now: Date) -> Int? {
    try? obligations.calendar.value.workdays(
      after: ChinaTime.date(of: dispute.statement.at), through: ChinaTime.date(of: dispute.closedAt ?? now))
  }
}

extension QuerySource where Self: ~Copyable {
  /// Whether a dispute is the caller's to see, or was one of a body it succeeded (CC-29).
  borrowing func isSeen(_ dispute: Dispute, by caller: Caller, _ judges: DisputeJudges) async throws -> Bool {
    if caller.sees(dispute, judges) { return true }
    return try await isSuccessor(caller.organisation.code, ofAny: [dispute.user, dispute.provider])
  }
}

extension DisputeReader {
  init(_ caller: Caller, _ judges: DisputeJudges) {
    self.init(
      organisation: caller.organisation.code, seesAll: caller.supervisesCases,
      governs: judges.governments.filter { $0.value == caller.organisation.code }.map(\.key),
      recordsOutside: caller.roles.contains(.operator), onPlatform: Array(judges.governments.keys))
  }
}

extension DisputePage {
  init(_ dispute: Dispute) {
    self.init(closedAt: dispute.closedAt, openedAt: dispute.statement.at, id: dispute.id)
  }

  /// `CLOSED.OPENED.ID`, times in microseconds since 1970.
  var token: String { "\(closedAt.map(TokenTime.text) ?? "-").\(TokenTime.text(openedAt)).\(id)" }

  init(token: String) throws(Refusal) {
    let parts = token.split(separator: ".").map(String.init)
    guard parts.count == 3, let opened = TokenTime.date(parts[1]), let id = Dispute.ID(parts[2]),
      let closed = parts[0] == "-" ? .some(nil) : TokenTime.date(parts[0]).map(Optional.some)
    else { throw .pageToken }
    self.init(closedAt: closed, openedAt: opened, id: id)
    guard self.token == token else { throw .pageToken }
  }
}
