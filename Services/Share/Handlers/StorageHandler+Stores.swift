import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import Rules
import ServiceKit

/// The register of stores (存储单位登记), Art. 33.
extension StorageHandler {
  func registerStore(_ request: ShareV1.RegisterStoreRequest, context: ServerContext) async throws -> ShareV1.Store {
    let organisation = context.caller.organisation.code

    return try await database.command(for: context, locking: [.store(organisation)]) { tx in
      guard try await tx.dataStore(request.name, of: organisation) == nil else { throw Refusal.storeExists }
      let store = try DataStore.register(
        request.name, location: request.location, keeper: request.keeper, measures: request.measures,
        by: organisation, at: tx.now)
      try tx.insert(store, by: context.caller.holder.id)
      try tell(store, context, in: tx)
      return store.contract
    }
  }

  func endStore(_ request: ShareV1.EndStoreRequest, context: ServerContext) async throws -> ShareV1.Store {
    let organisation = context.caller.organisation.code

    return try await database.command(for: context, locking: [.store(organisation)]) { tx in
      guard var store = try await tx.dataStore(request.name, of: organisation) else { throw Refusal.storeUnknown }
      try store.end(isInUse: try await tx.isInUse(store), at: tx.now)
      try tx.saveEnd(of: store)
      try tell(store, context, in: tx)
      return store.contract
    }
  }

  func listStores(_ request: ShareV1.ListStoresRequest, context: ServerContext) async throws -> ShareV1.ListStoresReply
  {
    let after = try request.pageToken.isEmpty ? nil : StorePage(token: request.pageToken)
    let stores = try await database.read { tx in
      try await tx.dataStores(
        visibleTo: context.caller.listedCases, of: request.organisation.isEmpty ? nil : request.organisation,
        after: after, limit: Self.pageLimit)
    }
    let next = stores.count == Self.pageLimit ? stores.last.map { StorePage($0).token } : nil
    return ShareV1.ListStoresReply(stores: stores.map(\.contract), nextPageToken: next ?? "")
  }

  private func tell(_ store: DataStore, _ context: ServerContext, in tx: borrowing Transaction) throws {
    try tx.append(
      ShareV1.StoreRegistered(
        organisation: store.organisation, storeSha256: StorageKeeper.digest(of: store.name), keeper: store.keeper,
        ended: store.endedAt != nil),
      subject: store.organisation, audience: keeper.parties.audience(store.organisation), actor: EventActor(context))
  }
}

/// Where a page of stores ended.
struct StorePage: Sendable, Hashable {
  let organisation: String
  let name: String

  init(_ store: DataStore) {
    (organisation, name) = (store.organisation, store.name)
  }

  /// `ORGANISATION.NAME`; an organisation's code has no dot.
  var token: String { "\(organisation).\(name)" }

  init(token: String) throws(Refusal) {
    guard let dot = token.firstIndex(of: "."), dot != token.startIndex else { throw .pageToken }
    (organisation, name) = (String(token[..<dot]), String(token[token.index(after: dot)...]))
  }
}

/// Where a page of cases of storage ended.
struct StoragePage: Sendable, Hashable {
  /// 1, 2 and 3 for what waits for the provider, for the user and for its end, 4 for what is over.
  let rank: Int
  let id: StorageCase.ID

  init(_ storage: StorageCase) {
    rank =
      switch storage.state {
      case .requested: 1
      case .deletionDue: 2
      case .consented: 3
      case .refused, .deleted, .ended: 4
      }
    id = storage.id
  }

  /// `RANK.ID`.
  var token: String { "\(rank).\(id)" }

  init(token: String) throws(Refusal) {
    let parts = token.split(separator: ".").map(String.init)
    guard parts.count == 2, let rank = Int(parts[0]), (1...4).contains(rank), let id = StorageCase.ID(parts[1]) else {
      throw .pageToken
    }
    (self.rank, self.id) = (rank, id)
  }
}

extension LockKey {
  /// All stores of an organisation.
  static func store(_ organisation: String) -> LockKey { LockKey("share.store", organisation) }
}

extension DataStore {
  fileprivate var contract: ShareV1.Store {
    ShareV1.Store(
      organisation: organisation, name: name, location: location, keeper: keeper, measures: measures,
      registeredAt: registeredAt, endedAt: endedAt)
  }
}
