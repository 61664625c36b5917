import Contracts
import EventLog
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit

/// What becomes of the stores of a body that ended, and of what lies in them (Art. 33, 34(5)).
extension UserSuccession {
  /// Storage goes along whether or not its grant does: what is left to delete is the successor's to delete.
  func handOverStorage(_ succession: BodySuccession, in tx: borrowing Transaction) async throws {
    let names = try await handOverStores(succession, in: tx)
    for storage in try await tx.openStorageCases(of: succession.from) {
      if storage.provider == succession.to {
        try await cases.end(storage, in: tx)
      } else if let store = names[storage.store] {
        try await handOver(storage, succession, store: store, in: tx)
      } else {
        throw StoredRowInvalid(table: "storage_case", id: storage.id.description)
      }
    }
  }

  /// - Returns: the successor's names for the stores, by the names they had.
  private func handOverStores(
    _ succession: BodySuccession, in tx: borrowing Transaction
  ) async throws -> [String: String] {
    var taken = try await tx.storeNames(of: succession.to)
    var names: [String: String] = [:]
    for var former in try await tx.dataStores(of: succession.from) {
      let inherited = former.inherited(by: succession.to, besides: taken, at: tx.now)
      try tx.insert(inherited, inherited: former)
      try tell(inherited, in: tx)
      if former.endedAt == nil {
        former.close(at: tx.now)
        try tx.saveEnd(of: former)
        try tell(former, in: tx)
      }
      taken.insert(inherited.name)
      names[former.name] = inherited.name
    }
    return names
  }

  private func handOver(
    _ storage: StorageCase, _ succession: BodySuccession, store: String, in tx: borrowing Transaction
  ) async throws {
    try tx.handOver(storage, to: succession.to, store: store)
    if let duty = try await tx.obligation(.shareDeletion, about: storage.id.description), duty.isRunning {
      try obligations.reassign(duty, to: OrganisationID(succession.to), actor: CaseHandover.actor, in: tx)
    }
    try tx.append(
      ShareV1.StorageSucceeded(
        id: storage.id.description, grant: storage.grant.description, from: succession.from, to: succession.to,
        storeSha256: StorageKeeper.digest(of: store)),
      subject: storage.id.description, audience: parties.audience(succession.to, storage.provider),
      actor: CaseHandover.actor)
  }

  private func tell(_ store: DataStore, in tx: borrowing Transaction) throws {
    try tx.append(
      ShareV1.StoreRegistered(
        organisation: store.organisation, storeSha256: StorageKeeper.digest(of: store.name), keeper: store.keeper,
        ended: store.endedAt != nil),
      subject: store.organisation, audience: parties.audience(store.organisation), actor: CaseHandover.actor)
  }
}
