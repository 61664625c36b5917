import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit
import SuiteContracts
import SuiteCrypto

/// Writes what happens to storage with its events and its duty: for the calls, for the end of a grant and for the clock.
struct StorageKeeper: Sendable {
  let obligations: Obligations
  let parties: CaseParties

  /// Records the provider's consent, to a case the user opened or of its own accord.
  func consent(
    _ consent: StorageConsent, under grant: Grant, by actor: EventActor, in tx: borrowing Transaction
  ) async throws {
    guard let store = try await tx.dataStore(consent.store, of: grant.user), store.endedAt == nil else {
      throw Refusal.storeUnknown
    }
    if var open = try await tx.openStorageCase(under: grant.id, in: consent.store) {
      try open.take(consent)
      try tx.save(open)
    } else {
      try tx.insert(StorageCase.consented(consent, under: grant))
    }
    // Consent names the store in words, so the event has only its digest.
    try tx.append(
      ShareV1.StorageConsented(
        grant: grant.id.description, validUntil: consent.validUntil, storeSha256: Self.digest(of: consent.store)),
      subject: grant.id.description, audience: parties.audience(grant.user, grant.provider), actor: actor)
  }

  /// Ends what its time or its grant has ended.
  func expire(_ storage: StorageCase, by actor: EventActor, in tx: borrowing Transaction) async throws {
    var ended = storage
    guard ended.expire(delivered: try await isDelivered(storage, in: tx), at: tx.now) else { return }
    try await settle(ended, by: actor, in: tx)
  }

  /// Ends every consent under a grant that its provider ends.
  func withdrawAll(
    under grant: Grant, _ reason: ReasonText, by officer: Officer, _ actor: EventActor, in tx: borrowing Transaction
  ) async throws {
    for storage in try await tx.consentedStorage(under: grant.id) {
      var ended = storage
      try ended.withdraw(reason, by: officer, delivered: try await isDelivered(storage, in: tx), at: tx.now)
      try await settle(ended, by: actor, in: tx)
    }
  }

  /// Ends a case of a user that provides the data itself now, with the duty to delete (CC-28).
  func becomeOwn(_ storage: StorageCase, by actor: EventActor, in tx: borrowing Transaction) async throws {
    var own = storage
    guard own.becomeOwn(at: tx.now) else { return }
    guard own.ending != nil else {
      try tx.save(own, refusedBy: actor.actor.holder)
      return try tx.append(
        ShareV1.StorageRefused(id: own.id.description, grant: own.grant.description), subject: own.id.description,
        audience: parties.audience(own.user, own.provider), actor: actor)
    }
    try await settle(own, by: actor, in: tx)
    guard let duty = try await tx.obligation(.shareDeletion, about: own.id.description), duty.isRunning else { return }
    try obligations.close(duty, .lapsed, actor: actor, in: tx)
  }

  /// Stores a case that came to its end, and opens the duty to delete where something was delivered.
  func settle(_ ended: StorageCase, by actor: EventActor, in tx: borrowing Transaction) async throws {
    guard let ending = ended.ending else { return }
    var isDeletionDue = false
    if case .deletionDue = ended.state { isDeletionDue = true }
    try tx.save(ended)
    try tx.append(
      ShareV1.StorageEnded(
        id: ended.id.description, grant: ended.grant.description, withdrawn: ending.withdrawal != nil,
        deletionDue: isDeletionDue),
      subject: ended.id.description, audience: parties.audience(ended.user, ended.provider), actor: actor)
    guard isDeletionDue else { return }
    try await obligations.open(
      .shareDeletion, about: ended.id.description, responsible: OrganisationID(ended.user),
      audience: parties.concerned(ended.user, ended.provider), receivedAt: ending.at, by: actor, in: tx)
  }

  func isDelivered<Source: QuerySource & ~Copyable>(
    _ storage: StorageCase, in source: borrowing Source
  ) async throws -> Bool {
    guard let consent = storage.consent else { return false }
    return try await source.isDelivered(under: storage.grant, since: consent.consentedAt)
  }

  static func digest(of store: String) -> [UInt8] { SHA256.hash(Array(store.utf8)).bytes }
}
