internal import EventLog
package import Postgres
internal import RPC
package import Rules
internal import Synchronization

/// The rule packs a process opens duties under: those it was founded with, and those adopted since.
///
/// Unlike a calendar, a pack is not counted again: a case keeps the one it began under. So a process opens no duty before
/// it has read the adoptions of its schema once; after that the sweep keeps it up to date. An adoption takes hold everywhere
/// within seconds, which is why an authority adopts for a day to come.
package final class CurrentPacks: Sendable {
  private struct State {
    var packs: PacksInForce
    var isRead = false
  }

  private let founding: PacksInForce
  private let state: Mutex<State>

  package init(_ founding: PacksInForce = .default) {
    self.founding = founding
    state = Mutex(State(packs: founding))
  }

  package var value: PacksInForce { state.withLock { $0.packs } }

  /// The packs, read from the schema if this process has not done so yet.
  package func value<Source: QuerySource & ~Copyable>(
    readingFrom source: borrowing Source
  ) async throws -> PacksInForce {
    if !state.withLock({ $0.isRead }) { try await refresh(from: source) }
    return value
  }

  /// Takes over what the schema knows by now.
  ///
  /// - Throws: `UNAVAILABLE` while the projection is being made again and nothing was read before; ``UnreadablePack`` if a
  ///   pack was adopted that this build does not have.
  package func refresh<Source: QuerySource & ~Copyable>(from source: borrowing Source) async throws {
    let projection = PackProjection().name
    let rows = try await source.query(
      "SELECT pack, adopted_from::text FROM adopted_pack WHERE \(SQL.complete(projection))",
      as: String.self, String.self)
    do {
      if rows.isEmpty { try await source.requireAbsent("SELECT FROM adopted_pack", from: projection) }
    } catch let error as RPCError {
      // What was adopted stays adopted while its table is empty for a moment.
      guard state.withLock({ $0.isRead }) else { throw error }
      return
    }
    let adopted = try rows.map { id, from in
      guard let pack = RulePack(id: RulePack.ID(rawValue: id)), let day = CivilDate(from) else {
        throw UnreadablePack(pack: id, from: from)
      }
      return PacksInForce.Entry(pack, from: day)
    }
    let founders = founding.entries.filter { entry in !adopted.contains { $0.pack.id == entry.pack.id } }
    state.withLock { $0 = State(packs: PacksInForce(founders + adopted), isRead: true) }
  }
}
