import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit

/// Looks whether what a user is about to get would complete an aggregation rule, and holds requests that would (Art. 34(2)).
///
/// Every command that may give a user something takes the lock of that user's aggregation first, so that two of them see
/// each other.
struct AggregationGate: Sendable {
  let obligations: Obligations
  let parties: CaseParties

  /// A rule that is completed, and the elements of it that the user would have.
  struct Hit: Sendable {
    let rule: AggregationRule
    let elements: [DataElement]
  }

  /// The first rule that a request would complete with what the user has, and with what it has asked for besides.
  func hit(by request: ShareRequest, in tx: borrowing Transaction) async throws -> Hit? {
    try await hit(by: request.elements, of: request, countingAwaited: true, in: tx)
  }

  /// Refuses a grant that would complete a rule its request was not released from, one that was set meanwhile for example.
  func check(_ grant: Grant, of request: ShareRequest, in tx: borrowing Transaction) async throws {
    let elements = Set(grant.columns.map { DataElement(entry: grant.entry, column: $0) })
    if let hit = try await hit(by: elements, of: request, countingAwaited: false, in: tx) {
      throw Refusal.aggregates(hit.rule)
    }
  }

  /// Records that a rule holds a request, and the deciding authority's duty.
  func hold(
    _ request: ShareRequest, _ hit: Hit, under pack: RulePack, by actor: EventActor, in tx: borrowing Transaction
  ) throws -> Obligation? {
    let hold = AggregationHold(request: request.id, rule: hit.rule, elements: hit.elements, heldAt: tx.now)
    try tx.insert(hold)
    try tx.append(
      ShareV1.RequestHeld(
        id: request.id.description, rule: hit.rule.id.description, authority: hit.rule.authority),
      subject: request.id.description, audience: parties.audience(request.user, request.provider), actor: actor)
    return try obligations.open(
      .shareAggregation, under: pack, about: request.id.description, responsible: OrganisationID(hit.rule.authority),
      audience: parties.concerned(request.user, request.provider), by: actor, in: tx)
  }

  private func hit(
    by asked: Set<DataElement>, of request: ShareRequest, countingAwaited: Bool, in tx: borrowing Transaction
  ) async throws -> Hit? {
    let rules = try await tx.aggregationRules(about: request.entry)
    guard !rules.isEmpty else { return nil }
    let released = try await tx.rulesReleased(of: request.id)
    let entries = Array(Set(rules.flatMap(\.elements).map(\.entry)))
    var held = try await tx.grantedElements(of: request.user, in: entries, at: tx.now)
    if countingAwaited {
      held.formUnion(try await tx.awaitedElements(of: request.user, in: entries, besides: request.id))
    }
    let records = try await tx.recordCounts(of: entries)
    for rule in rules where !released.contains(rule.id) {
      if let elements = rule.completed(by: asked, with: held, records: records) {
        return Hit(rule: rule, elements: elements)
      }
    }
    return nil
  }
}

extension LockKey {
  /// What a user gets, all of it together.
  static func aggregation(of user: String) -> LockKey { LockKey("share.aggregation", user) }
}
