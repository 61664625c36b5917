import Obligations
import Postgres
import RPC
import Rules

/// Everything the completion of a transfer touches, read before it and again under its locks.
struct TransferScope {
  let transfer: Transfer
  /// The entries that go, by code.
  let codes: [String]
  /// People and systems of a giver that ends, by id.
  let holders: [Holder.ID]
  /// Open changes of the giver that wait for these entries.
  let changes: [Change]
  /// Designations in force that name these entries, or a giver that ends.
  let sources: [DesignatedSource]

  var locks: [LockKey] {
    let bodies: [LockKey] = [
      .organisation(transfer.giver), .organisation(transfer.taker), .provider(transfer.giver),
      .provider(transfer.taker),
    ]
    return [.transfer(transfer.id), .authorities, .categories] + bodies + codes.map { .entry($0) }
      + holders.map { .holder($0) } + changes.map { .change($0.id) } + sources.map { .element($0.element) }
  }
}

extension QuerySource where Self: ~Copyable {
  borrowing func scope(of id: Transfer.ID) async throws -> TransferScope {
    guard let transfer = try await transfer(id) else { throw Refusal.transferUnknown }
    var codes = try await codes(of: transfer.giver)
    if !transfer.kind.endsTheGiver { codes = codes.filter(Set(transfer.codes).contains) }
    return TransferScope(
      transfer: transfer, codes: codes,
      holders: transfer.kind.endsTheGiver ? try await holders(of: transfer.giver).map(\.id) : [],
      changes: try await changes(of: transfer.giver, waitingForAny: codes),
      sources: try await sources(movedBy: transfer, with: codes))
  }

  /// Running duties of the giver: all of them if it ends, else those about versions of entries that go. Those to update
  /// entries after a change go with the change.
  borrowing func duties(movedBy transfer: Transfer, with codes: [String]) async throws -> [Obligation] {
    let running = try await obligations(of: OrganisationID(transfer.giver.text), limit: Int(Int32.max))
      .filter { $0.kind != .catalogUpdate }
    guard !transfer.kind.endsTheGiver else { return running }
    let going = Set(codes)
    return running.filter { duty in
      duty.subject.split(separator: "@").first.map { going.contains(String($0)) } ?? false
    }
  }
}
