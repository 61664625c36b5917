import Contracts
import EventLog
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit

/// Issues grants, and keeps the provider's duty to deliver (提供数据) where the request's rule pack sets a period for it.
///
/// What is owed is that the granted data can be had. The duty begins with the grant unless they can be had by then; it is
/// met once the entry's mount has every column of the grant, for what the user fetches, and when, is the user's affair.
struct GrantIssuer: Sendable {
  let obligations: Obligations
  let parties: CaseParties

  var gate: AggregationGate { AggregationGate(obligations: obligations, parties: parties) }

  /// Stores a grant and tells it whole, so that audit can compare; refuses one that would complete an aggregation rule.
  func issue(
    _ grant: Grant, of request: ShareRequest, by actor: EventActor, in tx: borrowing Transaction
  ) async throws {
    try await gate.check(grant, of: request, in: tx)
    try tx.insert(grant)
    try tx.append(
      ShareV1.GrantIssued(grant: grant.contract(at: tx.now)), subject: grant.id.description,
      audience: parties.audience(grant.user, grant.provider), actor: actor)
    let pack = try await pack(of: request, in: tx)
    guard case .workingDays = pack.clock(.shareDeliver).period else { return }
    if try await tx.mount(grant.entry)?.finding.bears(grant.columns) == true { return }
    try obligations.open(
      .shareDeliver, under: pack, about: grant.id.description, responsible: OrganisationID(grant.provider),
      audience: parties.concerned(grant.user, grant.provider), by: actor, in: tx)
  }

  /// Ends the duties that a mount as it was found meets.
  func meet(
    _ finding: MountFinding, of entry: String, by actor: EventActor, in tx: borrowing Transaction
  ) async throws {
    for grant in try await tx.undeliveredGrants(under: entry) where finding.bears(grant.columns) {
      try await close(grant.id, .met, by: actor, in: tx)
    }
  }

  /// Ends the duty of a grant that has ended.
  func lapse(_ grant: Grant, by actor: EventActor, in tx: borrowing Transaction) async throws {
    try await close(grant.id, .lapsed, by: actor, in: tx)
  }

  private func close(
    _ grant: Grant.ID, _ ending: Obligation.Ending, by actor: EventActor, in tx: borrowing Transaction
  ) async throws {
    guard let duty = try await tx.obligation(.shareDeliver, about: grant.description), duty.isRunning else { return }
    try obligations.close(duty, ending, actor: actor, in: tx)
  }

  /// The pack of the day of receipt: of the answer's duty, or by that day where none needed to be answered.
  func pack(of request: ShareRequest, in tx: borrowing Transaction) async throws -> RulePack {
    if let duty = try await tx.obligation(.shareAnswer, about: request.id.description) {
      return try obligations.pack(of: duty)
    }
    return try await obligations.pack(onReceipt: ChinaTime.date(of: request.receivedAt), readingFrom: tx)
  }
}

extension MountFinding {
  /// Whether these columns can be delivered now.
  func bears(_ columns: [String]) -> Bool {
    guard state != .down else { return false }
    let found = Set(self.columns.map(\.column))
    return columns.allSatisfy(found.contains)
  }
}
